package it.sportello.eligibility.ranking;

import it.sportello.legal.ChosenReading;
import it.sportello.legal.Finding;
import it.sportello.legal.Outcome;
import it.sportello.legal.Sources;
import it.sportello.legal.reasons.Explained;
import it.sportello.legal.reasons.Reason;
import it.sportello.legal.reasons.Reasons;
import java.util.List;

/**
 * Shares out the money and the places of a notice in the order of a ranking. Amounts are exact; what is granted is never
 * more than the budget, nor than a quota or the places.
 *
 * <p>Where candidates are equal, or some cannot be placed yet, who gets the same whatever their order is told so, and for
 * the others it stays undecided: nobody is preferred by chance. Quotas and the notice's silence are treated alike.
 *
 * <p>Immutable and thread-safe.
 */
public final class Funds {

    private final FundsTerms terms;
    private final Sources sources;

    private Funds(FundsTerms terms, Sources sources) {
        this.terms = terms;
        this.sources = sources;
    }

    /**
     * Makes the terms of a notice ready.
     *
     * @param sources the acts that sources may name
     * @param known the readings that clauses may name
     * @return the funds with what must be confirmed, or the errors to correct
     */
    public static Outcome<Funds> of(FundsTerms terms, Sources sources, List<ChosenReading> known) {
        List<Finding> findings = terms.check(sources, known);
        return !Finding.noError(findings)
                ? new Outcome.Refused<>(findings)
                : new Outcome.Computed<>(new Funds(terms, sources), findings);
    }

    /** The terms. */
    public FundsTerms terms() {
        return terms;
    }

    /** The acts that sources may name. */
    Sources sources() {
        return sources;
    }

    /**
     * What each candidate of a ranking is granted.
     *
     * @param list the ranking
     * @param requests what each of its candidates is to be granted, in any order
     * @param available what is known beside the notice
     * @return the grants, or what keeps them from being made: among it a notice that does not say what happens where the
     *     money does not suffice, if it does not
     */
    public Outcome<Allotment> allot(RankedList list, List<Request> requests, Available available) {
        return allot(list, requests, available, Reasons.none());
    }

    /** The same with the reasons: below the whole, what each candidate gets and why. */
    public Explained<Outcome<Allotment>> explain(RankedList list, List<Request> requests, Available available) {
        return Explained.by(reasons -> allot(list, requests, available, reasons));
    }

    private Outcome<Allotment> allot(RankedList list, List<Request> requests, Available available, Reasons reasons) {
        int all = reasons.mark();
        RequestCheck check = new RequestCheck(terms, list, requests, available);
        List<Finding> findings = check.findings();
        Outcome<Allotment> outcome = !Finding.noError(findings)
                ? new Outcome.Refused<>(findings)
                : new Allotting(terms, sources, check).allotment();
        outcome.result()
                .ifPresent(allotment -> allotment.grants().forEach(grant -> {
                    List<Object> values = grant.because().arguments();
                    int mark = reasons.mark();
                    reasons.tell(
                            Reason.Kind.TEST,
                            grant.because().message(),
                            grant.references(),
                            values.isEmpty() ? grant.wanted() : values.get(0),
                            values.stream().skip(1).toArray());
                    reasons.tell(Reason.Kind.STEP, mark, RankingMessage.GRANTED, List.of(), grant.amount(), grant.id());
                }));
        reasons.tell(
                Reason.Kind.STEP,
                all,
                RankingMessage.GRANTED_ALL,
                sources.parse(terms.budget().source()),
                outcome.result().<Object>map(Allotment::granted).orElse(RankingMessage.ABSENT),
                requests.size());
        return outcome;
    }
}
