package it.sportello.coprogettazione;

import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Location;
import it.sportello.legal.Outcome;
import it.sportello.legal.document.DocumentReader;
import it.sportello.legal.reasons.Explained;
import it.sportello.legal.reasons.Reason;
import it.sportello.legal.reasons.Reasons;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Confronto a coppie on one criterion: each commissioner says of each pair which proposal is better and by which degree,
 * from 2 (minima) to 6 (massima), intermediate values included; parity is degree 1 and gives one point to both.
 *
 * <p>Source: D.P.R. 554/1999 all. A, D.P.R. 207/2010 all. P, ANAC Linee guida 2; they bind as far as a notice adopts them,
 * and they give two ways of putting the commissioners together, which do not come to the same. Unit: coefficients between
 * 0 and 1, exact. Errors: fewer than three proposals, a pair that is missing, stands twice or names a stranger, a degree
 * that is none are findings, and nothing is computed.
 */
public final class PairwiseComparison {

    /** Below this the text sends to the mean of discretionary coefficients. */
    public static final int FEWEST = 3;

    private static final Fraction MOST = Fraction.of(6);

    /** How the commissioners are put together. */
    public enum Aggregation {
        /** Each one's sums are brought to 1 for the best; the means of these are brought to 1 for the best. */
        MEAN_OF_COEFFICIENTS,
        /** The sums of all are added; the total is brought to 1 for the best. */
        SUM_OF_ALL
    }

    /**
     * What a commissioner says of all pairs.
     *
     * @param commissioner the role or name
     * @param preferences one for each pair
     */
    public record Sheet(
            @NotBlank String commissioner, @NotNull List<@Valid Preference> preferences) {
        /** Copies the list. */
        public Sheet {
            preferences = List.copyOf(preferences);
        }

        /** The number of preferences only: how somebody voted may be confidential. */
        @Override
        public String toString() {
            return preferences.size() + " preferences";
        }
    }

    /**
     * What a commissioner says of a pair.
     *
     * @param first one of the pair
     * @param second the other
     * @param preferred the better of them; absent at parity
     * @param degree from above 1 to 6; 1 at parity
     */
    public record Preference(
            @NotBlank String first,
            @NotBlank String second,
            Optional<String> preferred,
            @NotNull Fraction degree) {
        /** The pair only. */
        @Override
        public String toString() {
            return first + " / " + second;
        }
    }

    private final Aggregation aggregation;

    /** A comparison under a notice that puts the commissioners together in this way. */
    public PairwiseComparison(Aggregation aggregation) {
        this.aggregation = aggregation;
    }

    /** The coefficients of the proposals. */
    public Outcome<Coefficients> calculate(List<String> proposals, List<Sheet> sheets) {
        return calculate(proposals, sheets, List.of(), Reasons.none());
    }

    /**
     * The coefficients of the proposals with their reasons: the sums of each commissioner, and how they are put together.
     *
     * @param source where the notice has the method
     */
    public Explained<Outcome<Coefficients>> explain(
            List<String> proposals, List<Sheet> sheets, List<LegalReference> source) {
        return Explained.by(reasons -> calculate(proposals, sheets, source, reasons));
    }

    private Outcome<Coefficients> calculate(
            List<String> proposals, List<Sheet> sheets, List<LegalReference> source, Reasons reasons) {
        int mark = reasons.mark();
        List<Finding> findings = findings(proposals, sheets);
        if (!findings.isEmpty()) {
            reasons.tell(Reason.Kind.TEST, mark, ScoringMessage.PAIRS_REFUSED, source, findings.size());
            return new Outcome.Refused<>(findings);
        }
        Map<String, Fraction> together = new LinkedHashMap<>();
        for (Sheet sheet : sheets) {
            int of = reasons.mark();
            Map<String, Fraction> sums = sums(proposals, sheet);
            taken(sums).forEach((id, value) -> together.merge(id, value, Fraction::plus));
            reasons.tell(Reason.Kind.STEP, of, ScoringMessage.PAIR_SUMS, source, List.copyOf(sums.values()), proposals);
        }
        Map<String, Fraction> coefficients = overBest(together);
        reasons.tell(
                Reason.Kind.STEP,
                mark,
                aggregation == Aggregation.SUM_OF_ALL ? ScoringMessage.PAIRS_BY_SUM : ScoringMessage.PAIRS_BY_MEAN,
                source,
                List.copyOf(coefficients.values()),
                proposals);
        return new Outcome.Computed<>(Coefficients.exact(coefficients), List.of());
    }

    /** What counts of a commissioner's sums. */
    private Map<String, Fraction> taken(Map<String, Fraction> sums) {
        return aggregation == Aggregation.SUM_OF_ALL ? sums : overBest(sums);
    }

    /**
     * What each commissioner gives to each proposal.
     *
     * @param byProposal for each proposal, one share for each commissioner
     * @param isMean whether the shares are put together by their mean, not by their sum
     */
    record Shares(Map<String, List<Fraction>> byProposal, boolean isMean) {

        Fraction together(String proposal) {
            List<Fraction> shares = byProposal.getOrDefault(proposal, List.of());
            return isMean ? Fraction.mean(shares) : Fraction.sum(shares);
        }

        Fraction best() {
            return byProposal.keySet().stream().map(this::together).reduce(Fraction.ZERO, Fraction::max);
        }
    }

    /** The shares of sound sheets. */
    Shares shares(List<String> proposals, List<Sheet> sheets) {
        List<Map<String, Fraction>> each =
                sheets.stream().map(sheet -> taken(sums(proposals, sheet))).toList();
        Map<String, List<Fraction>> shares = new LinkedHashMap<>();
        proposals.forEach(id -> shares.put(
                id,
                each.stream().map(one -> one.getOrDefault(id, Fraction.ZERO)).toList()));
        return new Shares(shares, aggregation == Aggregation.MEAN_OF_COEFFICIENTS);
    }

    private static Map<String, Fraction> sums(List<String> proposals, Sheet sheet) {
        Map<String, Fraction> sums = new LinkedHashMap<>();
        proposals.forEach(id -> sums.put(id, Fraction.ZERO));
        for (Preference preference : sheet.preferences()) {
            List<String> better =
                    preference.preferred().map(List::of).orElse(List.of(preference.first(), preference.second()));
            better.forEach(id -> sums.merge(id, preference.degree(), Fraction::plus));
        }
        return sums;
    }

    /** In proportion to the best, which is above zero: in every pair somebody has a degree. */
    private static Map<String, Fraction> overBest(Map<String, Fraction> values) {
        Fraction best = values.values().stream().max(Comparator.naturalOrder()).orElseThrow();
        Map<String, Fraction> over = new LinkedHashMap<>();
        values.forEach((id, value) -> over.put(id, value.dividedBy(best)));
        return over;
    }

    // --- what can be wrong ------------------------------------------------------------------------------------------

    private record Pair(String one, String other) {
        static Pair of(String first, String second) {
            return first.compareTo(second) < 0 ? new Pair(first, second) : new Pair(second, first);
        }
    }

    private static List<Finding> findings(List<String> proposals, List<Sheet> sheets) {
        List<Finding> findings = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < proposals.size(); i++) {
            if (!ids.add(proposals.get(i))) {
                findings.add(Finding.of(
                        ScoringFinding.DUPLICATE_PROPOSAL,
                        Location.at(Location.pointerTo("proposals", i)),
                        proposals.get(i)));
            }
        }
        if (ids.size() < FEWEST) {
            findings.add(Finding.of(ScoringFinding.TOO_FEW_FOR_PAIRS, Location.at("/proposals"), ids.size(), FEWEST));
        }
        if (sheets.isEmpty()) {
            findings.add(Finding.of(ScoringFinding.NO_SHEETS, Location.at("/sheets")));
        }
        Set<String> commissioners = new HashSet<>();
        for (int i = 0; i < sheets.size(); i++) {
            String at = Location.pointerTo("sheets", i);
            Sheet sheet = sheets.get(i);
            DocumentReader.check(sheet).forEach(finding -> findings.add(finding.under(at)));
            if (!commissioners.add(sheet.commissioner())) {
                findings.add(Finding.of(
                        ScoringFinding.DUPLICATE_COMMISSIONER,
                        Location.at(at + "/commissioner"),
                        sheet.commissioner()));
            }
            findings.addAll(pairs(sheet, ids, at + "/preferences"));
        }
        return findings;
    }

    /** What is wrong with a sheet whose preferences stand there. */
    static List<Finding> pairs(Sheet sheet, Set<String> ids, String at) {
        List<Finding> findings = new ArrayList<>();
        Set<Pair> seen = new HashSet<>();
        for (int i = 0; i < sheet.preferences().size(); i++) {
            Preference preference = sheet.preferences().get(i);
            Location place = Location.at(at + Location.pointerTo(i));
            List<String> pair = List.of(preference.first(), preference.second());
            List<String> strangers =
                    pair.stream().filter(id -> !ids.contains(id)).toList();
            if (!strangers.isEmpty() || preference.first().equals(preference.second())) {
                findings.add(Finding.of(
                        ScoringFinding.NO_PAIR,
                        place,
                        pair,
                        ids.stream().sorted().toList()));
            } else if (!seen.add(Pair.of(preference.first(), preference.second()))) {
                findings.add(Finding.of(ScoringFinding.PAIR_TWICE, place, pair));
            }
            boolean parity = preference.preferred().isEmpty();
            if (!parity && !pair.contains(preference.preferred().get())) {
                findings.add(Finding.of(
                        ScoringFinding.PREFERRED_NOT_OF_PAIR,
                        place,
                        preference.preferred().get(),
                        pair));
            }
            boolean sound = parity
                    ? preference.degree().equals(Fraction.ONE)
                    : preference.degree().compareTo(Fraction.ONE) > 0
                            && preference.degree().compareTo(MOST) <= 0;
            if (!sound) {
                findings.add(Finding.of(ScoringFinding.NO_DEGREE, place, preference.degree(), pair));
            }
        }
        List<String> sorted = ids.stream().sorted().toList();
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i + 1; j < sorted.size(); j++) {
                if (!seen.contains(Pair.of(sorted.get(i), sorted.get(j)))) {
                    findings.add(Finding.of(
                            ScoringFinding.PAIR_MISSING,
                            Location.at(at),
                            sheet.commissioner(),
                            List.of(sorted.get(i), sorted.get(j))));
                }
            }
        }
        return findings;
    }
}
