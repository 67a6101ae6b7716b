package it.sportello.coprogettazione;

import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Location;
import it.sportello.legal.document.SelfChecking;
import it.sportello.legal.draw.Drawn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the commission decided: the vote of each commissioner on each judged criterion of each proposal, and the entry of
 * each table that applies.
 *
 * @param rubric the name of the rubric it was decided under
 * @param commissioners who votes, by a name or a role
 * @param proposals the proposals that were admitted to the evaluation
 * @param draws the draws by lot that were held among equal proposals
 */
public record Ballots(
        @NotBlank String rubric,
        @NotEmpty List<@NotBlank String> commissioners,
        @NotEmpty List<@Valid Proposal> proposals,
        List<@Valid Drawn> draws)
        implements SelfChecking {

    /** Copies the lists. */
    public Ballots {
        commissioners = List.copyOf(commissioners);
        proposals = List.copyOf(proposals);
        draws = List.copyOf(draws);
    }

    /** Ballots without draws. */
    public Ballots(String rubric, List<String> commissioners, List<Proposal> proposals) {
        this(rubric, commissioners, proposals, List.of());
    }

    /** Whether each draw, made again, comes out as it is recorded. */
    @Override
    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < draws.size(); i++) {
            String at = Location.pointerTo("draws", i);
            draws.get(i).check().forEach(finding -> findings.add(finding.under(at)));
        }
        return findings;
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
     */
    public record Proposal(
            @NotBlank String id,
            Map<String, Map<String, Fraction>> grades,
            Map<String, String> table,
            Map<String, @PositiveOrZero @Max(1_000_000) Integer> counts,
            Map<String, @PositiveOrZero Fraction> offers,
            Optional<LocalDateTime> arrived) {

        /** Copies the maps. */
        public Proposal {
            Map<String, Map<String, Fraction>> copied = new LinkedHashMap<>();
            grades.forEach((criterion, votes) ->
                    copied.put(criterion, Collections.unmodifiableMap(new LinkedHashMap<>(votes))));
            grades = Collections.unmodifiableMap(copied);
            table = Collections.unmodifiableMap(new LinkedHashMap<>(table));
            counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
            offers = Collections.unmodifiableMap(new LinkedHashMap<>(offers));
        }

        /** A proposal that is judged and tabular only. */
        public Proposal(String id, Map<String, Map<String, Fraction>> grades, Map<String, String> table) {
            this(id, grades, table, Map.of(), Map.of(), Optional.empty());
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
