package it.sportello.eligibility.matching;

import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * When an application arrived, by the clock of Italy. In the hour that comes twice, when summer time ends, the offset says
 * which of the two it was; without it both are possible.
 *
 * @param at date and time of day
 * @param offset {@code +01:00} or {@code +02:00}
 */
public record Arrival(LocalDateTime at, Optional<@Pattern(regexp = "\\+0[12]:00") String> offset) {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private List<ZoneOffset> valid() {
        return ROME.getRules().getValidOffsets(at);
    }

    /** Whether the clock of Italy ever showed that time; in the hour left out when summer time begins it did not. */
    boolean exists() {
        return !valid().isEmpty();
    }

    /** Whether the offset, if there is one, is that of Italy at that time. */
    boolean hasItsOffset() {
        return offset.map(ZoneOffset::of).map(valid()::contains).orElse(true);
    }

    /** The first instant it can have been. */
    Instant earliest() {
        // Where two offsets are possible, the larger comes first and is the earlier instant.
        return at.toInstant(offset.map(ZoneOffset::of).orElseGet(() -> valid().get(0)));
    }

    /** The last instant it can have been. */
    Instant latest() {
        List<ZoneOffset> valid = valid();
        Instant latest = at.toInstant(offset.map(ZoneOffset::of).orElseGet(() -> valid.get(valid.size() - 1)));
        // The desk writes minutes: a time without seconds may be any of its minute, and none is invented.
        return at.getSecond() == 0 ? latest.plusSeconds(59) : latest;
    }
}
