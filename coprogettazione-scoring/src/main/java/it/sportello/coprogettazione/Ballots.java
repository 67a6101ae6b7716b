package it.sportello.coprogettazione;

import it.sportello.legal.Fraction;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the commission decided: the vote of each commissioner on each judged criterion of each proposal, and the entry of
 * each table that applies.
 *
 * @param rubric the name of the rubric it was decided under
 * @param commissioners who votes, by a name or a role
 * @param proposals the proposals that were admitted to the evaluation
 */
public record Ballots(
        @NotBlank String rubric,
        @NotEmpty List<@NotBlank String> commissioners,
        @NotEmpty List<@Valid Proposal> proposals) {

    /** Copies the lists. */
    public Ballots {
        commissioners = List.copyOf(commissioners);
        proposals = List.copyOf(proposals);
    }

    /**
     * A proposal and what it got.
     *
     * @param id its name
     * @param grades for each judged criterion, for each commissioner, a coefficient of the scale
     * @param table for each tabular criterion, the entry that applies
     */
    public record Proposal(@NotBlank String id, Map<String, Map<String, Fraction>> grades, Map<String, String> table) {

        /** Copies the maps. */
        public Proposal {
            Map<String, Map<String, Fraction>> copied = new LinkedHashMap<>();
            grades.forEach((criterion, votes) ->
                    copied.put(criterion, Collections.unmodifiableMap(new LinkedHashMap<>(votes))));
            grades = Collections.unmodifiableMap(copied);
            table = Collections.unmodifiableMap(new LinkedHashMap<>(table));
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
