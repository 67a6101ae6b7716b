package it.sportello.eligibility.register;

import it.sportello.eligibility.Arrival;
import it.sportello.legal.Holidays;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Counts the terms of a register: in calendar days of Italy, the first not counted, months from the day they are counted
 * from and never from each other, so that 31 August and six months twice are 31 August again.
 */
final class Terms {

    static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private final RegisterRules rules;
    private final Set<LocalDate> holidays;

    Terms(RegisterRules rules) {
        this.rules = rules;
        this.holidays = new HashSet<>(rules.calendar().holidays());
    }

    /**
     * The end of a term.
     *
     * @param day the last day
     * @param perhaps the day to which it would move if holidays moved it, where the act does not say whether they do
     * @param time the last second of that day; without it, the whole day is in
     */
    record Limit(LocalDate day, Optional<LocalDate> perhaps, Optional<LocalTime> time) {

        /** Whether an arrival is within the term, after it, or cannot be told. */
        Arrival.Order against(Arrival arrival) {
            if (against(arrival, day) == Arrival.Order.BEFORE) {
                return Arrival.Order.BEFORE;
            }
            return perhaps.isEmpty() || against(arrival, perhaps.get()) == Arrival.Order.AFTER
                    ? against(arrival, day)
                    : Arrival.Order.CANNOT_BE_TOLD;
        }

        private Arrival.Order against(Arrival arrival, LocalDate last) {
            return time.map(it -> arrival.against(last.atTime(it))).orElseGet(() -> arrival.against(last));
        }

        /** Whether a day is after the term, also if a holiday moved it. */
        boolean isOver(LocalDate other) {
            return other.isAfter(perhaps.orElse(day));
        }

        /** The day, or the second of it. */
        Object shown() {
            return time.<Object>map(it -> LocalDateTime.of(day, it)).orElse(day);
        }
    }

    boolean isHoliday(LocalDate day) {
        return Holidays.contains(day) || holidays.contains(day);
    }

    /** The end of a term that would be on this day if it is none of the holidays. */
    Limit limit(LocalDate day, Optional<LocalTime> time) {
        LocalDate next = day;
        while (isHoliday(next)) {
            next = next.plusDays(1);
        }
        if (next.equals(day)) {
            return new Limit(day, Optional.empty(), time);
        }
        LocalDate moved = next;
        return rules.calendar()
                .termOnHoliday()
                .value()
                .map(rule ->
                        new Limit(rule == RegisterRules.Calendar.OnHoliday.MOVES ? moved : day, Optional.empty(), time))
                .orElseGet(() -> new Limit(day, Optional.of(moved), time));
    }

    Limit limit(LocalDate day) {
        return limit(day, Optional.empty());
    }

    /** The end of the first term for applications. */
    Optional<Limit> firstTerm() {
        return rules.applications().firstTerm().map(term -> limit(term.toLocalDate(), Optional.of(term.toLocalTime())));
    }

    /** The last day for the office, from the day on which the documents are complete. */
    Optional<Limit> approval(LocalDate complete) {
        Optional<LocalDate> counted = rules.approval().days().map(complete::plusDays);
        Optional<LocalDate> yearly = rules.approval().notAfter().map(day -> {
            LocalDate ofThatYear = day.in(complete.getYear());
            return ofThatYear.isBefore(complete) ? day.in(complete.getYear() + 1) : ofThatYear;
        });
        if (counted.isPresent() && yearly.isPresent()) {
            return Optional.of(limit(counted.get().isBefore(yearly.get()) ? counted.get() : yearly.get()));
        }
        return counted.or(() -> yearly).map(this::limit);
    }

    /**
     * The first session on a day or after it, at least one period after the day they are counted from.
     *
     * @param firstApproval the day of the first approval, if there was one
     */
    Optional<Session> session(LocalDate from, Optional<LocalDate> firstApproval) {
        return rules.sessions()
                .flatMap(sessions -> sessions.countedFrom()
                        .value()
                        .flatMap(anchor -> anchor == RegisterRules.Sessions.Anchor.FIRST_TERM
                                ? rules.applications().firstTerm().map(LocalDateTime::toLocalDate)
                                : firstApproval)
                        .map(anchor -> {
                            int times = 1;
                            while (anchor.plusMonths((long) times * sessions.everyMonths())
                                    .isBefore(from)) {
                                times++;
                            }
                            int months = times * sessions.everyMonths();
                            return new Session(limit(anchor.plusMonths(months)), months, anchor);
                        }));
    }

    /**
     * A session.
     *
     * @param limit its day
     * @param months how many months after
     * @param anchor the day they are counted from
     */
    record Session(Limit limit, int months, LocalDate anchor) {}

    /** The end of the term to ask for the renewal of a year. */
    Limit renewal(RegisterRules.Renewal renewal, int year) {
        return limit(renewal.by().in(year));
    }

    /** Whether the desk was open at a local time; nothing if the rules do not say. */
    Optional<Boolean> isOpen(LocalDateTime time) {
        LocalDate day = time.toLocalDate();
        LocalTime minute = time.toLocalTime().withSecond(0).withNano(0);
        return rules.desk().map(desk -> {
            if (isHoliday(day)) {
                return false;
            }
            if (desk.eves().contains(day) && desk.hoursOfEves().isPresent()) {
                RegisterRules.OpenHours hours = desk.hoursOfEves().get();
                return isBetween(minute, hours.from(), hours.to());
            }
            return desk.hours().stream()
                    .anyMatch(hours ->
                            hours.days().contains(day.getDayOfWeek()) && isBetween(minute, hours.from(), hours.to()));
        });
    }

    private static boolean isBetween(LocalTime minute, String from, String to) {
        return !minute.isBefore(LocalTime.parse(from)) && !minute.isAfter(LocalTime.parse(to));
    }
}
