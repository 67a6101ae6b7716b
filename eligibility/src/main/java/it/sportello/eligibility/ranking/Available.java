package it.sportello.eligibility.ranking;

import it.sportello.legal.Euro;
import java.util.Optional;

/**
 * What is known beside the notice when the money is shared out.
 *
 * @param budget the money in euro, by an act that followed a notice which names none
 * @param received how many applications arrived, whatever became of them
 */
public record Available(Optional<Euro> budget, Optional<Integer> received) {

    /** Nothing but what the notice says. */
    public static final Available BY_THE_NOTICE = new Available(Optional.empty(), Optional.empty());

    /** Money by an act, in euro. */
    public static Available of(Euro budget) {
        return new Available(Optional.of(budget), Optional.empty());
    }

    /** The same with the number of applications that arrived. */
    public Available received(int applications) {
        return new Available(budget, Optional.of(applications));
    }
}
