package it.sportello.eligibility.publication;

import it.sportello.eligibility.Decision;
import it.sportello.eligibility.Decisions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A decision and its place.
 *
 * @param decision the decision
 * @param position the place among those admitted, from 1; several may share one
 */
public record Placed(Decision decision, Optional<Integer> position) {

    /** All decisions; those admitted have their places in the order in which they start, the others none. */
    public static List<Placed> inOrderOfStart(Decisions decisions) {
        List<Decision> admitted = decisions.inOrderOfStart();
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < admitted.size(); i++) {
            placed.add(new Placed(admitted.get(i), Optional.of(i + 1)));
        }
        for (Decision decision : decisions.decisions()) {
            if (!decision.isAdmission()) {
                placed.add(new Placed(decision, Optional.empty()));
            }
        }
        return List.copyOf(placed);
    }

    /** All decisions of a procedure; those that are ranked have their positions in the ranking. */
    public static List<Placed> of(it.sportello.eligibility.Procedure procedure) {
        if (procedure.ranking().isEmpty()) {
            return inOrderOfStart(procedure.decisions());
        }
        Map<Long, Integer> positions = new HashMap<>();
        procedure
                .ranking()
                .get()
                .standings()
                .forEach(standing -> positions.put(standing.protocol().number(), standing.position()));
        return procedure.decisions().decisions().stream()
                .map(decision -> new Placed(
                        decision,
                        Optional.ofNullable(positions.get(decision.protocol()))
                                .filter(position -> decision.isAdmission())))
                .sorted(Comparator.comparingInt(placed -> placed.position().orElse(Integer.MAX_VALUE)))
                .toList();
    }

    /** The protocol number only. */
    @Override
    public String toString() {
        return "application " + decision.protocol();
    }
}
