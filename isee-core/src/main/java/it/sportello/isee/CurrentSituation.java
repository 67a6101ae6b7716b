package it.sportello.isee;

import it.sportello.legal.Euro;
import it.sportello.legal.identifier.CodiceFiscale;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The <i>modulo sostitutivo</i> for an ISEE corrente: what changed since the reference year; art. 9, D.P.C.M. 159/2013.
 *
 * @param presented the day the module was presented
 * @param variations what changed, for each person of whom something did
 */
public record CurrentSituation(
        LocalDate presented, @NotEmpty List<@Valid Variation> variations) {

    /** Copies the list. */
    public CurrentSituation {
        variations = List.copyOf(variations);
    }

    /**
     * What changed for one person.
     *
     * @param codiceFiscale the codice fiscale
     * @param cause what happened to the income, if it changed
     * @param since the day it happened
     * @param income the income that takes the place of the declared one
     * @param assets the movable assets of the year before, which take the place of the declared ones
     * @param realEstate the properties of the year before, which take the place of the declared ones
     */
    public record Variation(
            @CodiceFiscale String codiceFiscale,
            Optional<Cause> cause,
            Optional<LocalDate> since,
            Optional<@Valid CurrentIncome> income,
            Optional<@Valid MovableAssets> assets,
            Optional<List<@Valid Property>> realEstate) {

        /** Copies the list. */
        public Variation {
            realEstate = realEstate.map(List::copyOf);
        }

        boolean changesAssets() {
            return assets.isPresent() || realEstate.isPresent();
        }

        /** The cause only. */
        @Override
        public String toString() {
            return "variation " + cause;
        }
    }

    /** What lets the income be replaced. */
    public enum Cause {
        /** A: an event of work, lost, reduced or suspended. */
        WORK,
        /** B: welfare, pension or indemnity payments stopped. */
        TRANSFERS,
        /** C: the income of the nucleus fell by more than a quarter. */
        INCOME
    }

    /**
     * The income of the last months of one person, in euro.
     *
     * @param months the months it was earned in: 12, or 2 where a permanent employee's job ended or payments stopped; two
     *     months count six times
     * @param employment from employment
     * @param selfEmployment from self-employment and business
     * @param transfers welfare, pension and indemnity payments
     */
    public record CurrentIncome(
            Months months,
            @PositiveOrZero @DecimalMax("1000000000") Euro employment,
            @PositiveOrZero @DecimalMax("1000000000") Euro selfEmployment,
            @PositiveOrZero @DecimalMax("1000000000") Euro transfers) {

        /** Nothing: everything here is personal data. */
        @Override
        public String toString() {
            return "current income";
        }
    }

    /** The months a current income was earned in. */
    public enum Months {
        /** The last twelve. */
        TWELVE(1),
        /** The last two, which count six times. */
        TWO(6);

        private final int times;

        Months(int times) {
            this.times = times;
        }

        int times() {
            return times;
        }
    }

    /** The number of variations only. */
    @Override
    public String toString() {
        return variations.size() + " variations";
    }
}
