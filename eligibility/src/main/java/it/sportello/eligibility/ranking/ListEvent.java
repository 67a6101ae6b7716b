package it.sportello.eligibility.ranking;

import it.sportello.legal.Euro;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that happens to an approved list.
 *
 * @param day the day on which it takes effect, in Rome
 * @param what what happens
 * @param of the candidate who leaves
 * @param paid what it was paid already and keeps, in euro; 0 is written, not left out
 * @param amount the money that is added, in euro
 * @param places the places that are added
 * @param act the act or the declaration it rests on, in words that name it
 */
public record ListEvent(
        LocalDate day,
        What what,
        Optional<String> of,
        Optional<Euro> paid,
        Optional<Euro> amount,
        Optional<Integer> places,
        @NotBlank String act) {

    /** What happens. */
    public enum What {
        /** A candidate gives up ("rinuncia"). */
        RENUNCIATION,
        /** A candidate is struck off after the approval. */
        EXCLUSION,
        /** Money or places are added. */
        EXTRA
    }

    /** A candidate gives up. */
    public static ListEvent renunciation(LocalDate day, String of, Euro paid, String act) {
        return left(day, What.RENUNCIATION, of, paid, act);
    }

    /** A candidate is struck off. */
    public static ListEvent exclusion(LocalDate day, String of, Euro paid, String act) {
        return left(day, What.EXCLUSION, of, paid, act);
    }

    /** Money is added. */
    public static ListEvent extra(LocalDate day, Euro amount, String act) {
        return new ListEvent(
                day, What.EXTRA, Optional.empty(), Optional.empty(), Optional.of(amount), Optional.empty(), act);
    }

    /** Places are added. */
    public static ListEvent extra(LocalDate day, int places, String act) {
        return new ListEvent(
                day, What.EXTRA, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(places), act);
    }

    private static ListEvent left(LocalDate day, What what, String of, Euro paid, String act) {
        return new ListEvent(day, what, Optional.of(of), Optional.of(paid), Optional.empty(), Optional.empty(), act);
    }

    /** Day and kind only. */
    @Override
    public String toString() {
        return day + " " + what;
    }
}
