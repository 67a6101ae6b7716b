package it.sportello.eligibility;

import jakarta.validation.constraints.Pattern;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * When something reached the office, as one of two clocks wrote it: the receipt certificate of a PEC, in seconds and with
 * its offset from UTC, or the protocol desk, in minutes and in the local time of Italy. Nothing is added to what was
 * written: a time without seconds is known to the minute.
 *
 * <p>Two arrivals can be put in order when they lie at least as far apart as the coarser of their two precisions; nearer
 * than that it cannot be told, because nobody documents how a clock that shows minutes rounds them. So {@link #against}
 * is no total order, and {@link Order#CANNOT_BE_TOLD} is not transitive: 12:00 and 12:01 at the desk are in order, and a
 * PEC of 12:00:30 ties with both.
 *
 * <p>In the night of October in which the clocks go back, a local time without offset from 02:00 to 02:59 stands for two
 * moments, and both are taken into account; in that of March, one from 02:00 to 02:59 stands for none. {@link #doubt} says
 * so. An arrival that names no moment cannot be told from any other, and is on no day.
 *
 * <p>Unit: seconds; no rounding. Zone: Europe/Rome, whatever that of the machine. Source: the two clocks are those of
 * art. 4 of the notice of Capannori of 2018. Errors: none is thrown; {@link #doubt} names them.
 *
 * @param channel which clock
 * @param at what it wrote: {@code 2018-06-29T12:00:00+02:00}, {@code 2018-06-29T12:00}; the desk may add the offset to say
 *     which of the two hours it was
 */
public record Arrival(
        Channel channel, @Pattern(regexp = Arrival.FORM) String at) {

    /** What a time looks like. */
    static final String FORM =
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-](0[0-9]|1[0-8]):[0-5][0-9])?";

    private static final java.util.regex.Pattern WRITTEN = java.util.regex.Pattern.compile(FORM);

    /** The zone in which days and terms are counted. */
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private static final Duration SECOND = Duration.ofSeconds(1);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** The length of a local time to the minute, {@code 2018-06-29T12:00}. */
    private static final int TO_THE_MINUTE = 16;

    /** The length of a local time to the second. */
    private static final int TO_THE_SECOND = 19;

    /** The clocks. */
    public enum Channel {
        /** The receipt certificate of a PEC. */
        PEC,
        /** The protocol desk. */
        PROTOCOL_DESK
    }

    /** What can be said of an arrival and another moment. */
    public enum Order {
        /** It was before. */
        BEFORE,
        /** It was after. */
        AFTER,
        /** The clocks are too coarse to tell, or one of them wrote no moment. */
        CANNOT_BE_TOLD
    }

    /** What is in doubt about the time that was written. */
    public enum Doubt {
        /** It is no time: the 30th of February, 24:00, second 60. */
        NO_TIME,
        /** A PEC certificate without its offset, which may come from anywhere. */
        NO_OFFSET,
        /** A local time that was skipped when the clocks went forward. */
        MISSING_HOUR,
        /** A local time that came twice when the clocks went back; both moments are possible. */
        REPEATED_HOUR,
        /** The desk wrote an offset that Italy did not have at that time. */
        OFFSET_NOT_OF_ITALY
    }

    /** What is in doubt about it, if anything; with all but a repeated hour, it names no moment. */
    public Optional<Doubt> doubt() {
        return read().doubt();
    }

    /** How exactly it is known: to the second or to the minute. */
    public Duration precision() {
        return local().length() == TO_THE_MINUTE ? MINUTE : SECOND;
    }

    /** The day in Italy; nothing if it names no moment. */
    public Optional<LocalDate> day() {
        return read().moments().stream()
                .map(moment -> moment.atZone(ROME).toLocalDate())
                .findFirst();
    }

    /** The local time of Italy, the earlier of two; nothing if it names no moment. */
    public Optional<LocalDateTime> inItaly() {
        return read().moments().stream()
                .map(moment -> moment.atZone(ROME).toLocalDateTime())
                .findFirst();
    }

    /** The first moment it may have been; nothing if it names none. */
    Optional<Instant> earliest() {
        return read().moments().stream().findFirst();
    }

    /** The last moment, to the second, it may have been: a time without seconds may be any of its minute. */
    Optional<Instant> latest() {
        return read().moments().stream()
                .reduce((one, other) -> other)
                .map(moment -> moment.plus(precision()).minus(SECOND));
    }

    /** Whether this arrival was before or after the other. */
    public Order against(Arrival other) {
        Duration coarser = precision().compareTo(other.precision()) > 0 ? precision() : other.precision();
        return agreed(read().moments().stream()
                .flatMap(mine -> other.read().moments().stream().map(theirs -> order(mine, theirs, coarser)))
                .toList());
    }

    private static Order order(Instant mine, Instant theirs, Duration coarser) {
        Duration apart = Duration.between(mine, theirs);
        if (apart.abs().compareTo(coarser) < 0) {
            return Order.CANNOT_BE_TOLD;
        }
        return apart.isNegative() ? Order.AFTER : Order.BEFORE;
    }

    /**
     * Whether it was within a term that ends at a time of day in Italy: {@link Order#BEFORE} if it was, {@link
     * Order#AFTER} if it was late. The second of the term is within it, and 12:00:01 is late for a term of 12:00; of an
     * arrival at 12:00 that is known to the minute it cannot be told. A term that the clocks skip or show twice is none
     * to compare with.
     */
    public Order against(LocalDateTime term) {
        List<ZoneOffset> offsets = ROME.getRules().getValidOffsets(term);
        return offsets.size() == 1 ? within(term.toInstant(offsets.get(0)).plus(SECOND)) : Order.CANNOT_BE_TOLD;
    }

    /** Whether it was on a day or before it, {@link Order#BEFORE}, or after that day was over in Italy. */
    public Order against(LocalDate lastDay) {
        return within(lastDay.plusDays(1).atStartOfDay(ROME).toInstant());
    }

    /** Against the first moment that is late. */
    private Order within(Instant late) {
        return agreed(read().moments().stream()
                .map(moment -> !moment.isBefore(late)
                        ? Order.AFTER
                        : moment.plus(precision()).isAfter(late) ? Order.CANNOT_BE_TOLD : Order.BEFORE)
                .toList());
    }

    private static Order agreed(List<Order> orders) {
        return orders.stream().distinct().count() == 1 ? orders.get(0) : Order.CANNOT_BE_TOLD;
    }

    /** The moments it may be. */
    private record Read(List<Instant> moments, Optional<Doubt> doubt) {
        static Read none(Doubt doubt) {
            return new Read(List.of(), Optional.of(doubt));
        }
    }

    /** What was written without the offset. */
    private String local() {
        int seconds = at.length() > TO_THE_MINUTE && at.charAt(TO_THE_MINUTE) == ':' ? TO_THE_SECOND : TO_THE_MINUTE;
        return at.substring(0, Math.min(seconds, at.length()));
    }

    private Read read() {
        if (!WRITTEN.matcher(at).matches()) {
            return Read.none(Doubt.NO_TIME);
        }
        String written = local();
        String offset = at.substring(written.length());
        try {
            LocalDateTime local = LocalDateTime.parse(written);
            return offset.isEmpty() ? withoutOffset(local) : with(local, ZoneOffset.of(offset));
        } catch (DateTimeException e) {
            return Read.none(Doubt.NO_TIME);
        }
    }

    private Read with(LocalDateTime local, ZoneOffset offset) {
        return channel == Channel.PEC || ROME.getRules().isValidOffset(local, offset)
                ? new Read(List.of(local.toInstant(offset)), Optional.empty())
                : Read.none(Doubt.OFFSET_NOT_OF_ITALY);
    }

    private Read withoutOffset(LocalDateTime local) {
        if (channel == Channel.PEC) {
            return Read.none(Doubt.NO_OFFSET);
        }
        List<Instant> moments = ROME.getRules().getValidOffsets(local).stream()
                .map(local::toInstant)
                .sorted()
                .toList();
        return switch (moments.size()) {
            case 0 -> Read.none(Doubt.MISSING_HOUR);
            case 1 -> new Read(moments, Optional.empty());
            default -> new Read(moments, Optional.of(Doubt.REPEATED_HOUR));
        };
    }

    /** What was written. */
    @Override
    public String toString() {
        return at;
    }
}
