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
 * Puts candidates in the order of a notice: by priority class, then by its keys one after the other, each exact and with
 * its direction. Nothing is guessed: equal candidates share a position, and who lacks a value that counts cannot be
 * placed.
 *
 * <p>Whether one comes before another follows from the two and the notice alone, whatever the other candidates and
 * whatever the order in which they are given; only a draw is of those it was held among.
 *
 * <p>Immutable and thread-safe.
 */
public final class Ranking {

    private final RankingTerms terms;
    private final Sources sources;

    private Ranking(RankingTerms terms, Sources sources) {
        this.terms = terms;
        this.sources = sources;
    }

    /**
     * Makes the terms of a notice ready for candidates.
     *
     * @param sources the acts that sources may name
     * @param known the readings that clauses may name
     * @return the ranking with what must be confirmed, or the errors to correct
     */
    public static Outcome<Ranking> of(RankingTerms terms, Sources sources, List<ChosenReading> known) {
        List<Finding> findings = terms.check(sources, known);
        return !Finding.noError(findings)
                ? new Outcome.Refused<>(findings)
                : new Outcome.Computed<>(new Ranking(terms, sources), findings);
    }

    /** The terms. */
    public RankingTerms terms() {
        return terms;
    }

    /**
     * The candidates in order, with what parts each from the next.
     *
     * @param candidates those admitted; of those with the same id none is placed
     * @param lots the draws that were held; each must come out again as it is recorded, and no two candidates may be in two
     * @return the order, with ties that stay and draws still to be held; refused only because of the draws
     */
    public Outcome<RankedList> rank(List<Candidate> candidates, Lots lots) {
        return rank(candidates, lots, Reasons.none());
    }

    /** The same with the reasons: below the whole, each candidate with what puts it before the next. */
    public Explained<Outcome<RankedList>> explain(List<Candidate> candidates, Lots lots) {
        return Explained.by(reasons -> rank(candidates, lots, reasons));
    }

    private Outcome<RankedList> rank(List<Candidate> candidates, Lots lots, Reasons reasons) {
        int all = reasons.mark();
        DrawnOrders orders = new DrawnOrders(lots);
        List<Finding> unsound = orders.unsound();
        Outcome<RankedList> outcome;
        if (unsound.isEmpty()) {
            RankedList list = new Placing(terms, sources, orders).of(candidates);
            tell(list, reasons);
            outcome = new Outcome.Computed<>(list, list.findings());
        } else {
            outcome = new Outcome.Refused<>(unsound);
        }
        reasons.tell(
                Reason.Kind.TEST,
                all,
                RankingMessage.RANKED_ALL,
                sources.parse(terms.source()),
                outcome.result().map(list -> list.standings().size()).orElse(0),
                candidates.size());
        return outcome;
    }

    private static void tell(RankedList list, Reasons reasons) {
        for (int i = 0; i < list.standings().size(); i++) {
            int mark = reasons.mark();
            if (i < list.partings().size()) {
                RankedList.Parting parting = list.partings().get(i);
                List<Object> values = parting.because().arguments();
                reasons.tell(
                        Reason.Kind.TEST,
                        parting.because().message(),
                        parting.references(),
                        values.get(0),
                        values.stream().skip(1).toArray());
            }
            RankedList.Standing standing = list.standings().get(i);
            reasons.tell(Reason.Kind.STEP, mark, RankingMessage.RANKED, List.of(), standing.position(), standing.id());
        }
    }
}
