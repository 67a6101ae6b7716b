package it.sportello.eligibility.service;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Location;
import it.sportello.legal.document.DocumentReader;
import it.sportello.legal.document.SelfChecking;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Something that happened after the admission, as the office recorded it: the grant, the start, the hours of a month, a
 * suspension, an end, the money at hand. The state of a service follows from the terms and the events, whatever their
 * order in the file.
 *
 * <p>Which components an event needs and which it may have follows from its kind ({@link Kind}); any other is a finding,
 * and so is one that is missing.
 *
 * @param event what happened
 * @param day the day on which it was recorded: from then on it counts, and nothing it says changes what was due before
 * @param protocol the protocol number of the application it is about
 * @param month the month it is about, as {@code 2010-06}
 * @param hours hours, exactly: {@code 35}, {@code 35.25}, {@code 106/3}; whole minutes
 * @param days whole days
 * @param months how many months
 * @param monthlyCap the most in a month, in euro, as the tier decided it
 * @param amount money, in euro
 * @param on the day on which it happened
 * @param by who withdrew
 * @param documented whether serious reasons were documented
 * @param reason the reason, in the office's words
 */
public record ServiceEvent(
        Kind event,
        LocalDate day,
        Optional<@Positive Long> protocol,
        Optional<@Pattern(regexp = "(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])") String> month,
        Optional<@PositiveOrZero @DecimalMax("744") Fraction> hours,
        Optional<@PositiveOrZero @Max(31) Integer> days,
        Optional<@Positive @Max(600) Integer> months,
        Optional<@PositiveOrZero @DecimalMax("100000") Euro> monthlyCap,
        Optional<@Positive @DecimalMax("1000000000") Euro> amount,
        Optional<LocalDate> on,
        Optional<By> by,
        Optional<Boolean> documented,
        Optional<@Pattern(regexp = "(?s)\\S.*") String> reason)
        implements SelfChecking {

    private static final Fraction MINUTES = Fraction.of(60);

    /** Who withdrew. */
    public enum By {
        /** The person. */
        PERSON,
        /** The body. */
        ADMINISTRATION
    }

    /** The components whose presence follows from the kind. */
    private enum Part {
        PROTOCOL("protocol"),
        MONTH("month"),
        HOURS("hours"),
        DAYS("days"),
        MONTHS("months"),
        MONTHLY_CAP("monthlyCap"),
        AMOUNT("amount"),
        ON("on"),
        BY("by"),
        DOCUMENTED("documented"),
        REASON("reason");

        private final String key;

        Part(String key) {
            this.key = key;
        }
    }

    /** What can happen. */
    public enum Kind {
        /** Money is at hand from that day on. Needs {@code amount}. */
        FUNDS,
        /** The benefit is granted. Needs {@code protocol} and {@code months}; {@code monthlyCap} where there is one. */
        GRANT,
        /**
         * Service is assigned from {@code month} on, so many {@code hours} or {@code days} a month; the first assignment
         * is the start, a later one changes the measure.
         */
        ASSIGNMENT,
        /** Service was done in {@code month}: so many {@code hours} or {@code days}. */
        DONE,
        /** What was recorded as done in {@code month} is replaced. */
        CORRECTION,
        /** A suspension from {@code month} on, for a cantiere of any member, for {@code months} or until resumed. */
        SUSPENSION,
        /** The service goes on; {@code month} is the first that is no longer suspended. */
        RESUMPTION,
        /** Recesso: {@code on} is the last day of service. */
        WITHDRAWAL,
        /** Rinuncia: the person declined the invitation {@code on} that day. */
        RENUNCIATION,
        /** Revoca: {@code on} is the last day of service. */
        REVOCATION,
        /** The person died {@code on} that day. */
        DEATH,
        /** The doctor did not confirm the fitness {@code on} that day. */
        UNFIT,
        /** A check found a false statement {@code on} that day. */
        FALSE_STATEMENT,
        /** A person decided that {@code amount} is to be given back. */
        RECOVERY
    }

    /** Money at hand from a day on. */
    public static ServiceEvent funds(LocalDate day, Euro amount) {
        return new Draft(Kind.FUNDS, day).amount(amount).event();
    }

    /**
     * The grant, as the decision on the application said it.
     *
     * @param monthlyCap the most in a month, where the notice has one
     */
    public static ServiceEvent grant(LocalDate day, long protocol, int months, Optional<Euro> monthlyCap) {
        return new Draft(Kind.GRANT, day)
                .protocol(protocol)
                .months(months)
                .monthlyCap(monthlyCap)
                .event();
    }

    /** Hours are assigned from a month on. */
    public static ServiceEvent assignment(LocalDate day, long protocol, YearMonth from, Fraction hours) {
        return new Draft(Kind.ASSIGNMENT, day)
                .protocol(protocol)
                .month(from)
                .hours(hours)
                .event();
    }

    /** Hours were done in a month. */
    public static ServiceEvent done(LocalDate day, long protocol, YearMonth month, Fraction hours) {
        return new Draft(Kind.DONE, day)
                .protocol(protocol)
                .month(month)
                .hours(hours)
                .event();
    }

    /** An event to be filled in. */
    public static Draft of(Kind kind, LocalDate day) {
        return new Draft(kind, day);
    }

    /** An event in the making: what it says is filled in, and the rest stays out. For one thread. */
    public static final class Draft {
        private final Kind kind;
        private final LocalDate day;
        private Optional<Long> protocol = Optional.empty();
        private Optional<String> month = Optional.empty();
        private Optional<Fraction> hours = Optional.empty();
        private Optional<Integer> days = Optional.empty();
        private Optional<Integer> months = Optional.empty();
        private Optional<Euro> monthlyCap = Optional.empty();
        private Optional<Euro> amount = Optional.empty();
        private Optional<LocalDate> on = Optional.empty();
        private Optional<By> by = Optional.empty();
        private Optional<Boolean> documented = Optional.empty();
        private Optional<String> reason = Optional.empty();

        private Draft(Kind kind, LocalDate day) {
            this.kind = kind;
            this.day = day;
        }

        /** The protocol number of the application. */
        public Draft protocol(long number) {
            protocol = Optional.of(number);
            return this;
        }

        /** The month it is about. */
        public Draft month(YearMonth about) {
            month = Optional.of(about.toString());
            return this;
        }

        /** Hours, exactly. */
        public Draft hours(Fraction exactly) {
            hours = Optional.of(exactly);
            return this;
        }

        /** Whole days. */
        public Draft days(int whole) {
            days = Optional.of(whole);
            return this;
        }

        /** How many months. */
        public Draft months(int number) {
            months = Optional.of(number);
            return this;
        }

        /** The most in a month, where there is one. */
        public Draft monthlyCap(Optional<Euro> most) {
            monthlyCap = most;
            return this;
        }

        /** Money, in euro. */
        public Draft amount(Euro money) {
            amount = Optional.of(money);
            return this;
        }

        /** The day on which it happened. */
        public Draft on(LocalDate happened) {
            on = Optional.of(happened);
            return this;
        }

        /** Who withdrew. */
        public Draft by(By who) {
            by = Optional.of(who);
            return this;
        }

        /** Whether serious reasons were documented. */
        public Draft documented(boolean yes) {
            documented = Optional.of(yes);
            return this;
        }

        /** The reason, in the office's words. */
        public Draft reason(String words) {
            reason = Optional.of(words);
            return this;
        }

        /** The event; {@link DocumentReader#check} tells whether it is sound. */
        public ServiceEvent event() {
            return new ServiceEvent(
                    kind, day, protocol, month, hours, days, months, monthlyCap, amount, on, by, documented, reason);
        }
    }

    private static Set<Part> needed(Kind kind) {
        return switch (kind) {
            case FUNDS -> Set.of(Part.AMOUNT);
            case GRANT -> Set.of(Part.PROTOCOL, Part.MONTHS);
            case ASSIGNMENT, DONE, CORRECTION, SUSPENSION, RESUMPTION -> Set.of(Part.PROTOCOL, Part.MONTH);
            case WITHDRAWAL -> Set.of(Part.PROTOCOL, Part.ON, Part.BY, Part.REASON);
            case RENUNCIATION -> Set.of(Part.PROTOCOL, Part.ON, Part.DOCUMENTED);
            case REVOCATION -> Set.of(Part.PROTOCOL, Part.ON, Part.REASON);
            case DEATH, UNFIT, FALSE_STATEMENT -> Set.of(Part.PROTOCOL, Part.ON);
            case RECOVERY -> Set.of(Part.PROTOCOL, Part.AMOUNT);
        };
    }

    /** What an event may say beside what it needs. */
    private static Set<Part> allowed(Kind kind) {
        return switch (kind) {
            case GRANT -> Set.of(Part.MONTHLY_CAP);
            case ASSIGNMENT, DONE -> Set.of(Part.HOURS, Part.DAYS);
            case CORRECTION -> Set.of(Part.HOURS, Part.DAYS, Part.REASON);
            case SUSPENSION -> Set.of(Part.MONTHS, Part.REASON);
            case WITHDRAWAL, REVOCATION, DEATH -> Set.of();
            case FUNDS, RESUMPTION, RENUNCIATION, UNFIT, FALSE_STATEMENT, RECOVERY -> Set.of(Part.REASON);
        };
    }

    @Override
    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        parts().forEach((part, present) -> {
            if (!present && needed(event).contains(part)) {
                findings.add(
                        Finding.of(ServiceFinding.PART_MISSING, Location.NONE, ServiceMessage.of(event), part.key));
            }
            if (present && !needed(event).contains(part) && !allowed(event).contains(part)) {
                findings.add(Finding.of(
                        ServiceFinding.PART_OUT_OF_PLACE,
                        Location.at("/" + part.key),
                        ServiceMessage.of(event),
                        part.key));
            }
        });
        hours.filter(exactly -> !exactly.times(MINUTES).isWhole())
                .ifPresent(exactly ->
                        findings.add(Finding.of(ServiceFinding.NOT_WHOLE_MINUTES, Location.at("/hours"), exactly)));
        return findings;
    }

    private Map<Part, Boolean> parts() {
        Map<Part, Boolean> parts = new LinkedHashMap<>();
        parts.put(Part.PROTOCOL, protocol.isPresent());
        parts.put(Part.MONTH, month.isPresent());
        parts.put(Part.HOURS, hours.isPresent());
        parts.put(Part.DAYS, days.isPresent());
        parts.put(Part.MONTHS, months.isPresent());
        parts.put(Part.MONTHLY_CAP, monthlyCap.isPresent());
        parts.put(Part.AMOUNT, amount.isPresent());
        parts.put(Part.ON, on.isPresent());
        parts.put(Part.BY, by.isPresent());
        parts.put(Part.DOCUMENTED, documented.isPresent());
        parts.put(Part.REASON, reason.isPresent());
        return parts;
    }

    /** The month it is about; only for kinds that have one. */
    YearMonth about() {
        return YearMonth.parse(month.orElseThrow());
    }

    /** The month in which it was recorded. */
    YearMonth recorded() {
        return YearMonth.from(day);
    }

    /** All that it says, the reason aside: two events with the same content say the same. */
    String content() {
        return List.of(event, day, protocol, month, hours, days, months, monthlyCap, amount, on, by, documented)
                .toString();
    }

    /** The kind and the protocol number only. */
    @Override
    public String toString() {
        return event + protocol.map(number -> " " + number).orElse("");
    }
}
