package it.sportello.coprogettazione;

import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Location;
import it.sportello.legal.document.SelfChecking;
import it.sportello.legal.draw.Drawn;
import it.sportello.legal.draw.Urn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What the commission decided: the vote of each commissioner on each judged criterion of each proposal, and the entry of
 * each table that applies.
 *
 * @param rubric the name of the rubric it was decided under
 * @param lot the lot whose proposals these are; absent if there are no lots, or for all of them
 * @param commissioners who votes, by a name or a role
 * @param proposals the proposals that were admitted to the evaluation
 * @param pairs for each criterion compared in pairs, for each commissioner, what is said of each pair
 * @param draws the draws by lot that were held among equal proposals, with all that makes them again
 * @param urns the draws that were held with an urn
 */
public record Ballots(
        @NotBlank String rubric,
        Optional<String> lot,
        @NotEmpty @Size(max = 100) List<@NotBlank String> commissioners,
        @NotEmpty @Size(max = 10_000) List<@Valid Proposal> proposals,
        Map<String, Map<String, List<PairwiseComparison.@Valid Preference>>> pairs,
        List<@Valid Drawn> draws,
        List<@Valid Urn> urns)
        implements SelfChecking {

    /** Copies the lists. */
    public Ballots {
        commissioners = List.copyOf(commissioners);
        proposals = List.copyOf(proposals);
        Map<String, Map<String, List<PairwiseComparison.Preference>>> copied = new LinkedHashMap<>();
        pairs.forEach((criterion, sheets) -> {
            Map<String, List<PairwiseComparison.Preference>> byCommissioner = new LinkedHashMap<>();
            sheets.forEach((commissioner, said) -> byCommissioner.put(commissioner, List.copyOf(said)));
            copied.put(criterion, Collections.unmodifiableMap(byCommissioner));
        });
        pairs = Collections.unmodifiableMap(copied);
        draws = List.copyOf(draws);
        urns = List.copyOf(urns);
    }

    /** Ballots with votes only. */
    public Ballots(String rubric, List<String> commissioners, List<Proposal> proposals) {
        this(rubric, Optional.empty(), commissioners, proposals, Map.of(), List.of(), List.of());
    }

    /** Whether each draw, made again, comes out as it is recorded. */
    @Override
    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < draws.size(); i++) {
            String at = Location.pointerTo("draws", i);
            draws.get(i).check().forEach(finding -> findings.add(finding.under(at)));
        }
        for (int i = 0; i < urns.size(); i++) {
            String at = Location.pointerTo("urns", i);
            urns.get(i).check().forEach(finding -> findings.add(finding.under(at)));
        }
        return findings;
    }

    /** What the commissioners who compared pairs on a criterion said, in the order of the commission. */
    List<PairwiseComparison.Sheet> sheets(String criterion) {
        Map<String, List<PairwiseComparison.Preference>> said = pairs.getOrDefault(criterion, Map.of());
        return commissioners.stream()
                .filter(said::containsKey)
                .map(name -> new PairwiseComparison.Sheet(name, said.getOrDefault(name, List.of())))
                .toList();
    }

    // --- the same with something else -------------------------------------------------------------------------------

    /**
     * The same on these proposals only. What was said of pairs with others is left out; draws stay, for of one with others
     * the order of those who are left still holds.
     */
    public Ballots on(List<Proposal> some) {
        Set<String> ids = some.stream().map(Proposal::id).collect(Collectors.toSet());
        return with(
                lot,
                commissioners,
                some,
                said(
                        sheets -> sheets,
                        preferences -> preferences.stream()
                                .filter(each -> ids.contains(each.first()) && ids.contains(each.second()))
                                .toList()),
                draws,
                urns);
    }

    /** The same on the proposals that compete in a lot, with the draws whose context names it between bars. */
    public Ballots of(String one) {
        Ballots own = on(proposals.stream()
                .filter(proposal -> proposal.lots().contains(one))
                .toList());
        return with(
                Optional.of(one),
                commissioners,
                own.proposals,
                own.pairs,
                draws.stream()
                        .filter(drawn -> names(drawn.draw().context(), one))
                        .toList(),
                urns.stream().filter(urn -> names(urn.context(), one)).toList());
    }

    /** The same without what a commissioner voted. */
    Ballots without(String commissioner) {
        return with(
                lot,
                commissioners.stream()
                        .filter(name -> !name.equals(commissioner))
                        .toList(),
                graded(votes -> without(votes, commissioner)),
                said(sheets -> without(sheets, commissioner), UnaryOperator.identity()),
                draws,
                urns);
    }

    /** The same with one vote given otherwise. */
    Ballots voted(String proposal, String criterion, String commissioner, Fraction vote) {
        return with(
                lot,
                commissioners,
                proposals.stream()
                        .map(each -> each.id().equals(proposal) ? each.voted(criterion, commissioner, vote) : each)
                        .toList(),
                pairs,
                draws,
                urns);
    }

    /** The same with commissioners called by a number, in their order. */
    Ballots numbered(Locale locale) {
        Map<String, String> numbers = new LinkedHashMap<>();
        for (String name : commissioners) {
            numbers.putIfAbsent(name, ScoringMessage.MEMBER.text(locale, List.of(numbers.size() + 1)));
        }
        return with(
                lot,
                commissioners.stream()
                        .map(name -> numbers.getOrDefault(name, name))
                        .toList(),
                graded(votes -> renamed(votes, numbers)),
                said(sheets -> renamed(sheets, numbers), UnaryOperator.identity()),
                draws,
                urns);
    }

    private List<Proposal> graded(UnaryOperator<Map<String, Fraction>> votes) {
        return proposals.stream().map(proposal -> proposal.graded(votes)).toList();
    }

    private Map<String, Map<String, List<PairwiseComparison.Preference>>> said(
            UnaryOperator<Map<String, List<PairwiseComparison.Preference>>> sheets,
            UnaryOperator<List<PairwiseComparison.Preference>> preferences) {
        Map<String, Map<String, List<PairwiseComparison.Preference>>> said = new LinkedHashMap<>();
        pairs.forEach((criterion, byCommissioner) -> {
            Map<String, List<PairwiseComparison.Preference>> kept = new LinkedHashMap<>();
            sheets.apply(byCommissioner).forEach((name, each) -> kept.put(name, preferences.apply(each)));
            said.put(criterion, kept);
        });
        return said;
    }

    private static <V> Map<String, V> without(Map<String, V> byName, String name) {
        Map<String, V> rest = new LinkedHashMap<>(byName);
        rest.remove(name);
        return rest;
    }

    private static <V> Map<String, V> renamed(Map<String, V> byName, Map<String, String> numbers) {
        Map<String, V> renamed = new LinkedHashMap<>();
        byName.forEach((name, value) -> renamed.put(numbers.getOrDefault(name, name), value));
        return renamed;
    }

    private Ballots with(
            Optional<String> competing,
            List<String> members,
            List<Proposal> some,
            Map<String, Map<String, List<PairwiseComparison.Preference>>> said,
            List<Drawn> held,
            List<Urn> byUrn) {
        return new Ballots(rubric, competing, members, some, said, held, byUrn);
    }

    private static boolean names(String context, String lot) {
        return List.of(context.split("\\|", -1)).contains(lot);
    }

    /**
     * A proposal and what it got.
     *
     * @param id its name
     * @param grades for each judged criterion, for each commissioner, a coefficient of the scale
     * @param table for each tabular criterion, the entry that applies
     * @param counts for each counted criterion, how many there are
     * @param offers for each criterion with a formula, the price or the discount
     * @param arrived when it arrived, local time of Rome, where the notice orders by it
     * @param lots the lots it competes in, where the notice has lots
     */
    public record Proposal(
            @NotBlank String id,
            Map<String, Map<String, Fraction>> grades,
            Map<String, String> table,
            Map<String, @PositiveOrZero @Max(1_000_000) Integer> counts,
            Map<String, @PositiveOrZero Fraction> offers,
            Optional<LocalDateTime> arrived,
            List<@NotBlank String> lots) {

        /** Copies the maps and the list. */
        public Proposal {
            Map<String, Map<String, Fraction>> copied = new LinkedHashMap<>();
            grades.forEach((criterion, votes) ->
                    copied.put(criterion, Collections.unmodifiableMap(new LinkedHashMap<>(votes))));
            grades = Collections.unmodifiableMap(copied);
            table = Collections.unmodifiableMap(new LinkedHashMap<>(table));
            counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
            offers = Collections.unmodifiableMap(new LinkedHashMap<>(offers));
            lots = List.copyOf(lots);
        }

        /** A proposal that is judged and tabular only. */
        public Proposal(String id, Map<String, Map<String, Fraction>> grades, Map<String, String> table) {
            this(id, grades, table, Map.of(), Map.of(), Optional.empty(), List.of());
        }

        /** The same with one vote given otherwise. */
        Proposal voted(String criterion, String commissioner, Fraction vote) {
            Map<String, Map<String, Fraction>> voted = new LinkedHashMap<>(grades);
            voted.computeIfPresent(criterion, (name, votes) -> {
                Map<String, Fraction> own = new LinkedHashMap<>(votes);
                own.put(commissioner, vote);
                return own;
            });
            return with(voted);
        }

        private Proposal graded(UnaryOperator<Map<String, Fraction>> votes) {
            Map<String, Map<String, Fraction>> graded = new LinkedHashMap<>();
            grades.forEach((criterion, cast) -> graded.put(criterion, votes.apply(cast)));
            return with(graded);
        }

        private Proposal with(Map<String, Map<String, Fraction>> votes) {
            return new Proposal(id, votes, table, counts, offers, arrived, lots);
        }

        /** The name only: votes are not for logs. */
        @Override
        public String toString() {
            return "proposal " + id;
        }
    }

    /** The number of proposals only: commissioners' names are personal data. */
    @Override
    public String toString() {
        return "ballots on " + proposals.size() + " proposals under " + rubric;
    }
}
