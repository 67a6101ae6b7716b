package it.sportello.eligibility;

import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.Optional;

/**
 * Points that a notice gives for what an application says, to be ranked by. Their sum goes under the name {@code total}.
 * Exact; nothing is rounded.
 *
 * @param parts what points are given for
 * @param upTo the most the sum can be
 * @param source where the points are written
 * @param readings the readings they rest on
 */
public record Points(
        @NotEmpty List<@Valid Part> parts,
        Optional<@Positive Fraction> upTo,
        @NotBlank String source,
        List<String> readings) {

    /** The name of the sum. */
    static final String TOTAL = "total";

    /** Copies the lists. */
    public Points {
        parts = List.copyOf(parts);
        readings = List.copyOf(readings);
    }

    /**
     * What points are given for: {@code each} of something that is counted, a band of an ISEE, or a requirement that is
     * met. Points may be taken away.
     *
     * @param name its name, by which the ranking may go
     * @param each how many points for each of {@code of}
     * @param of what is counted, by its name in applications
     * @param upTo the most points of this part
     * @param byIsee points by bands of an ISEE
     * @param when what must be met for {@code worth}
     * @param worth how many points it is worth to meet {@code when}
     * @param source where it is written
     */
    public record Part(
            @NotBlank String name,
            Optional<@DecimalMin("-1000000") @DecimalMax("1000000") Fraction> each,
            Optional<@Pattern(regexp = "\\S.*") String> of,
            Optional<@Positive Fraction> upTo,
            Optional<@Valid ByIsee> byIsee,
            Optional<@Valid Requirement> when,
            Optional<@DecimalMin("-1000000") @DecimalMax("1000000") Fraction> worth,
            @NotBlank String source) {}

    /**
     * Points by bands of an ISEE; above the last there are none.
     *
     * @param of the requirement whose ISEE it is, by id
     * @param bands the bands, from the lowest
     */
    public record ByIsee(@NotBlank String of, @NotEmpty List<@Valid Band> bands) {
        /** Copies the list. */
        public ByIsee {
            bands = List.copyOf(bands);
        }
    }

    /**
     * A band of an ISEE.
     *
     * @param to the highest ISEE in it, in euro, which is in
     * @param points how many points
     */
    public record Band(
            @PositiveOrZero @DecimalMax("1000000") Euro to,
            @DecimalMin("-1000000") @DecimalMax("1000000") Fraction points) {}
}
