package it.sportello.rendicontazione.fattura;

import it.sportello.legal.DatedValue;
import it.sportello.legal.Fraction;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A control of the Sistema di Interscambio: what is to be had of it as data. What it computes stands beside {@link
 * SdiFinding}, under the same code.
 *
 * @param code its code, {@code 00421}
 * @param needs what it takes to replay it
 * @param tolerance how far two amounts may differ, in units of the currency
 * @param error whether an amount is wrong above the tolerance or from it on
 * @param limit the most there may be: euro, bytes or faults, as the control counts
 * @param from the first date of a document it holds for; without it, every date
 * @param readings where published validators disagree, the readings chosen; at most one of each pair
 * @param because what the choice rests on
 * @param status how surely the control is known
 */
public record SdiControl(
        @Pattern(regexp = "00[0-9]{3}") String code,
        Needs needs,
        Optional<Fraction> tolerance,
        Optional<Boundary> error,
        Optional<Fraction> limit,
        Optional<LocalDate> from,
        List<SdiReading> readings,
        Optional<String> because,
        DatedValue.Status status) {

    /** What it takes to replay a control. */
    public enum Needs {
        /** The file alone. */
        FILE,
        /** The day on which the SdI received it. */
        DAY_OF_RECEIPT,
        /** Other files of the same issuer. */
        OTHER_FILES,
        /** A register of the tax administration or of public offices: it is not judged here. */
        REGISTER,
        /** The signature with its certificates: it is not judged here. */
        SIGNATURE,
        /** It could be replayed and is not applied. */
        NOT_APPLIED
    }

    /** On which side the tolerance itself lies. */
    public enum Boundary {
        /** A difference above the tolerance is an error. */
        ABOVE,
        /** A difference of the tolerance or more is an error. */
        FROM
    }

    /** Copies the list. */
    public SdiControl {
        readings = List.copyOf(readings);
    }

    /** Whether it is replayed at all. */
    public boolean isReplayed() {
        return needs == Needs.FILE || needs == Needs.DAY_OF_RECEIPT || needs == Needs.OTHER_FILES;
    }

    /** Whether a difference is an error. */
    boolean exceeds(Fraction difference) {
        int compared = (difference.signum() < 0 ? difference.negated() : difference)
                .compareTo(tolerance.orElse(Fraction.ZERO));
        return compared > 0 || (compared == 0 && error.orElse(Boundary.ABOVE) == Boundary.FROM);
    }

    /** The same control with another tolerance. */
    public SdiControl withTolerance(Fraction other, Boundary boundary) {
        return new SdiControl(
                code, needs, Optional.of(other), Optional.of(boundary), limit, from, readings, because, status);
    }

    /** The same control with a reading in the place of its opposite. */
    public SdiControl with(SdiReading reading) {
        List<SdiReading> others = new ArrayList<>(readings);
        others.removeIf(each -> each.question() == reading.question());
        others.add(reading);
        return new SdiControl(code, needs, tolerance, error, limit, from, others, because, status);
    }

    /** The same control, replayed from the file alone. */
    public SdiControl applied() {
        return new SdiControl(code, Needs.FILE, tolerance, error, limit, from, readings, because, status);
    }

    boolean reads(SdiReading reading) {
        return readings.contains(reading);
    }
}
