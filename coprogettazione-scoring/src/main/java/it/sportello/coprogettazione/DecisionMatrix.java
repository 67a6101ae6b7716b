package it.sportello.coprogettazione;

import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Location;
import it.sportello.legal.document.DocumentReader;
import it.sportello.legal.document.SelfChecking;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The values of all proposals on all criteria, each the better the higher, with the weights of the criteria: what the
 * methods that look at the whole at once start from.
 *
 * @param weights of the criteria, in their order
 * @param values by proposal, one for each criterion in the same order
 */
public record DecisionMatrix(
        @NotEmpty @Size(max = 200) List<@Positive Fraction> weights,
        @NotEmpty @Size(max = 10_000) Map<String, List<@PositiveOrZero Fraction>> values)
        implements SelfChecking {

    /** Copies weights and values and keeps their order. */
    public DecisionMatrix {
        weights = List.copyOf(weights);
        Map<String, List<Fraction>> copy = new LinkedHashMap<>();
        values.forEach((id, row) -> copy.put(id, List.copyOf(row)));
        values = Collections.unmodifiableMap(copy);
    }

    /** A row that has not one value for each criterion. */
    @Override
    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        values.forEach((id, row) -> {
            if (row.size() != weights.size()) {
                findings.add(Finding.of(
                        ScoringFinding.ROW_LENGTH,
                        Location.at(Location.pointerTo("values", id)),
                        id,
                        row.size(),
                        weights.size()));
            }
        });
        return findings;
    }

    List<Finding> findings() {
        return DocumentReader.check(this);
    }

    /** The same, and whether there are more proposals than a method that compares each with each is meant for. */
    List<Finding> findings(int most) {
        List<Finding> findings = new ArrayList<>(findings());
        if (values.size() > most) {
            findings.add(Finding.of(ScoringFinding.TOO_MANY_FOR_ELECTRE, Location.at("/values"), values.size(), most));
        }
        return findings;
    }

    List<String> proposals() {
        return List.copyOf(values.keySet());
    }

    /** The values of all proposals on one criterion. */
    List<Fraction> column(int criterion) {
        return values.values().stream().map(row -> row.get(criterion)).toList();
    }

    Fraction value(String proposal, int criterion) {
        return Objects.requireNonNull(values.get(proposal)).get(criterion);
    }
}
