package it.sportello.eligibility.service;

import it.sportello.eligibility.Sentence;
import it.sportello.eligibility.service.PaymentTerms.Ending;
import it.sportello.eligibility.service.PaymentTerms.Pay;
import it.sportello.eligibility.service.PaymentTerms.Suspension;
import it.sportello.eligibility.service.ServiceEvent.Kind;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.reasons.Reason;
import it.sportello.legal.reasons.Reasons;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The service of one person as far as a set of events tells of it: what was granted and assigned, which months are
 * suspended, when it ended, and what each month is worth. Nothing here knows of other people or of the budget.
 */
final class Course {

    /** A month of service, and what it is worth in each manner of reading the terms. */
    record Service(
            YearMonth month,
            Optional<Fraction> assigned,
            Fraction done,
            Fraction counted,
            List<Euro> amounts,
            List<Sentence> because,
            List<LegalReference> references) {

        Euro amount() {
            return amounts.get(0);
        }

        /** Whether what the terms do not state makes a difference. */
        boolean isOpen() {
            return amounts.stream().distinct().count() > 1;
        }
    }

    /** A suspension: from its first month on, up to the one before the second, or without end. */
    private record Span(YearMonth from, Optional<YearMonth> until) {
        boolean holds(YearMonth month) {
            return !month.isBefore(from) && until.map(month::isBefore).orElse(true);
        }
    }

    private static final Comparator<Filed> BY_DAY =
            Comparator.comparing(filed -> filed.event().day());

    /** A suspension without end puts off the rest for ever. */
    private static final int MOST_MONTHS = 600;

    private final Rules rules;
    private final String protocol;
    private final List<Filed> events;
    private final Consumer<Finding> tell;
    private final Reasons reasons;

    private Optional<ServiceEvent> grant = Optional.empty();
    private final List<Filed> renunciations = new ArrayList<>();
    private Optional<Filed> end = Optional.empty();
    private Optional<Filed> holding = Optional.empty();
    private final NavigableMap<YearMonth, Fraction> assigned = new TreeMap<>();
    private final List<Span> suspensions = new ArrayList<>();
    private final NavigableMap<YearMonth, Service> services = new TreeMap<>();

    private Course(Rules rules, long protocol, List<Filed> events, Consumer<Finding> tell, Reasons reasons) {
        this.rules = rules;
        this.protocol = String.valueOf(protocol);
        this.events = events;
        this.tell = tell;
        this.reasons = reasons;
    }

    /**
     * The service of a person.
     *
     * @param known the events of that person that are known, in {@link Filed#ORDER}
     * @param tell hears what is wrong with them
     * @param reasons hears what each month is worth and why
     */
    static Course of(Rules rules, long protocol, List<Filed> known, Consumer<Finding> tell, Reasons reasons) {
        Course course = new Course(rules, protocol, consistent(known, tell), tell, reasons);
        course.grant();
        if (course.grant.isPresent()) {
            course.ends();
            course.renunciations();
            course.assignments();
            course.suspensions();
            course.services();
        } else {
            course.events.stream()
                    .filter(filed -> !filed.is(Kind.GRANT))
                    .forEach(filed -> tell.accept(filed.finding(ServiceFinding.UNKNOWN_PROTOCOL, course.protocol)));
        }
        return course;
    }

    // --- what the events agree on -----------------------------------------------------------------------------------

    /**
     * The events without those that say the same again, and without those that contradict each other: two of a kind on
     * the same day and about the same month.
     */
    private static List<Filed> consistent(List<Filed> known, Consumer<Finding> tell) {
        Map<List<Object>, Set<String>> said = new HashMap<>();
        for (Filed filed : known) {
            said.computeIfAbsent(subject(filed), key -> new HashSet<>()).add(filed.content());
        }
        Set<String> seen = new HashSet<>();
        List<Filed> consistent = new ArrayList<>();
        for (Filed filed : known) {
            ServiceEvent event = filed.event();
            if (said.getOrDefault(subject(filed), Set.of()).size() > 1) {
                tell.accept(filed.finding(ServiceFinding.CONTRADICTORY, ServiceMessage.of(event.event()), event.day()));
            } else if (seen.add(filed.content())) {
                consistent.add(filed);
            } else {
                tell.accept(filed.finding(ServiceFinding.REPEATED, ServiceMessage.of(event.event()), event.day()));
            }
        }
        return consistent;
    }

    private static List<Object> subject(Filed filed) {
        ServiceEvent event = filed.event();
        Object which = event.event() == Kind.RECOVERY ? filed.content() : event.month();
        return List.of(event.event(), event.day(), which);
    }

    private List<Filed> of(Kind kind) {
        return events.stream().filter(filed -> filed.is(kind)).toList();
    }

    private void grant() {
        for (Filed filed : of(Kind.GRANT)) {
            ServiceEvent event = filed.event();
            int months = event.months().orElseThrow();
            Optional<Euro> most = rules.terms().monthlyCap().flatMap(PaymentTerms.MonthlyCap::atMost);
            if (grant.isPresent()) {
                say(filed, ServiceFinding.GRANT_AGAIN, protocol, grant.get().day());
            } else if (months > rules.mostMonths()) {
                say(filed, ServiceFinding.GRANT_TOO_LONG, protocol, months, rules.mostMonths());
            } else if (rules.terms().monthlyCap().isPresent()
                    && event.monthlyCap().isEmpty()) {
                say(filed, ServiceFinding.GRANT_WITHOUT_CAP, protocol);
            } else if (most.isPresent() && event.monthlyCap().orElseThrow().exceeds(most.get())) {
                say(
                        filed,
                        ServiceFinding.GRANT_ABOVE_CAP,
                        protocol,
                        event.monthlyCap().get(),
                        most.get());
            } else {
                grant = Optional.of(event);
            }
        }
    }

    private void ends() {
        for (Filed filed : events) {
            Optional<Ending.How> how = ending(filed.event().event());
            if (how.isEmpty()) {
                continue;
            }
            if (end.isEmpty() || on(filed).isBefore(on(end.get()))) {
                end = Optional.of(filed);
            }
            Optional<Ending> rule = rules.ending(how.get());
            boolean paid = rule.flatMap(it -> it.pay().value())
                    .filter(Ending.EndPay.SERVICE_DONE::equals)
                    .isPresent();
            if (!paid && holding.isEmpty()) {
                holding = Optional.of(filed);
            }
            if (rule.flatMap(it -> it.pay().value()).isEmpty()) {
                say(filed, ServiceFinding.ENDING_NOT_STATED, protocol, ServiceMessage.of(how.get()), on(filed));
            }
        }
    }

    static Optional<Ending.How> ending(Kind kind) {
        return switch (kind) {
            case WITHDRAWAL -> Optional.of(Ending.How.WITHDRAWAL);
            case REVOCATION -> Optional.of(Ending.How.REVOCATION);
            case DEATH -> Optional.of(Ending.How.DEATH);
            case UNFIT -> Optional.of(Ending.How.UNFIT);
            case FALSE_STATEMENT -> Optional.of(Ending.How.FALSE_STATEMENT);
            default -> Optional.empty();
        };
    }

    private static LocalDate on(Filed filed) {
        return filed.event().on().orElseThrow();
    }

    /** Who declines before the start renounces; who has already served can only withdraw. */
    private void renunciations() {
        for (Filed filed : of(Kind.RENUNCIATION)) {
            Optional<YearMonth> served = of(Kind.DONE).stream()
                    .map(Filed::event)
                    .filter(done -> !done.day().isAfter(filed.event().day()))
                    .map(ServiceEvent::about)
                    .filter(month -> !month.isAfter(YearMonth.from(on(filed))))
                    .min(Comparator.naturalOrder());
            if (served.isPresent()) {
                say(filed, ServiceFinding.RENUNCIATION_AFTER_START, protocol, on(filed), text(served.get()));
                continue;
            }
            if (!isDocumented(filed) && rules.terms().renunciation().isEmpty()) {
                say(filed, ServiceFinding.RENUNCIATION_NOT_STATED, protocol, on(filed));
            }
            renunciations.add(filed);
        }
    }

    private static boolean isDocumented(Filed filed) {
        return filed.event().documented().orElseThrow();
    }

    private void assignments() {
        for (Filed filed : of(Kind.ASSIGNMENT)) {
            ServiceEvent event = filed.event();
            YearMonth month = event.about();
            Optional<Fraction> measure = measure(event);
            if (measure.isEmpty()) {
                say(filed, ServiceFinding.WRONG_UNIT, protocol, rules.unit());
            } else if (excluding(event).isPresent()) {
                say(
                        filed,
                        ServiceFinding.EXCLUDED_THIS_YEAR,
                        protocol,
                        text(month),
                        on(excluding(event).get()));
            } else if (isAfterEnd(month)) {
                say(filed, ServiceFinding.AFTER_END, protocol, text(month), on(end.orElseThrow()));
            } else if (!isCancelled(event)) {
                assigned.put(month, measure.get());
            }
        }
    }

    /** An invitation that was declined, for whatever reasons, is none. */
    private boolean isCancelled(ServiceEvent assignment) {
        return renunciations.stream()
                .anyMatch(filed -> !assignment.day().isAfter(filed.event().day()));
    }

    /** The renunciation that keeps an assignment out. */
    private Optional<Filed> excluding(ServiceEvent assignment) {
        return renunciations.stream()
                .filter(filed ->
                        !isDocumented(filed) && rules.terms().renunciation().isPresent())
                .filter(filed -> assignment.day().isAfter(filed.event().day()))
                .filter(filed -> assignment.about().getYear() == on(filed).getYear())
                .findFirst();
    }

    private void suspensions() {
        List<Filed> resumptions = new ArrayList<>(of(Kind.RESUMPTION));
        Set<Filed> used = new HashSet<>();
        for (Filed filed : of(Kind.SUSPENSION)) {
            YearMonth from = filed.event().about();
            Optional<YearMonth> until = filed.event().months().map(from::plusMonths);
            for (Filed resumption : resumptions) {
                YearMonth again = resumption.event().about();
                if (again.isAfter(from) && !until.filter(again::isAfter).isPresent()) {
                    until = Optional.of(again);
                    used.add(resumption);
                }
            }
            suspensions.add(new Span(from, until));
        }
        resumptions.stream()
                .filter(filed -> !used.contains(filed))
                .forEach(filed -> say(
                        filed,
                        ServiceFinding.NO_SUSPENSION,
                        protocol,
                        text(filed.event().about())));
    }

    boolean isSuspended(YearMonth month) {
        return suspensions.stream().anyMatch(span -> span.holds(month));
    }

    // --- the months -------------------------------------------------------------------------------------------------

    private void services() {
        Map<YearMonth, Filed> done = done();
        List<Tariff.Manner> manners = rules.tariff().manners();
        List<Euro> totals =
                new ArrayList<>(manners.stream().map(manner -> Euro.ZERO).toList());
        boolean once = false;
        for (Filed filed : done.values()) {
            YearMonth month = filed.event().about();
            Fraction quantity = measure(filed.event()).orElseThrow();
            Optional<Finding> outside = outside(filed, month);
            if (outside.isPresent()) {
                tell.accept(outside.get());
                continue;
            }
            if (once) {
                say(filed, ServiceFinding.ALREADY_PAID_ONCE, protocol, text(month));
                continue;
            }
            once = rules.terms().pay().per() == Pay.Per.ONCE;
            Fraction most = assigned.floorEntry(month).getValue();
            if (quantity.compareTo(most) > 0) {
                say(filed, ServiceFinding.MORE_THAN_ASSIGNED, protocol, text(month), quantity, most);
            }
            services.put(month, service(month, quantity, quantity.min(most), manners, totals));
        }
    }

    /** What counts as done in each month: the first record of it, or its last correction. */
    private NavigableMap<YearMonth, Filed> done() {
        NavigableMap<YearMonth, Filed> done = new TreeMap<>();
        for (Filed filed : of(Kind.DONE).stream().sorted(BY_DAY).toList()) {
            if (isPlausible(filed)) {
                Filed first = done.putIfAbsent(filed.event().about(), filed);
                if (first != null) {
                    say(
                            filed,
                            ServiceFinding.DONE_AGAIN,
                            protocol,
                            text(filed.event().about()),
                            first.event().day());
                }
            }
        }
        for (Filed filed : of(Kind.CORRECTION).stream().sorted(BY_DAY).toList()) {
            if (isPlausible(filed) && done.replace(filed.event().about(), filed) == null) {
                say(
                        filed,
                        ServiceFinding.NOTHING_TO_CORRECT,
                        protocol,
                        text(filed.event().about()));
            }
        }
        return done;
    }

    private boolean isPlausible(Filed filed) {
        if (measure(filed.event()).isEmpty()) {
            say(filed, ServiceFinding.WRONG_UNIT, protocol, rules.unit());
            return false;
        }
        if (filed.event().recorded().isBefore(filed.event().about())) {
            say(
                    filed,
                    ServiceFinding.NOT_YET,
                    protocol,
                    text(filed.event().about()),
                    filed.event().day());
            return false;
        }
        return true;
    }

    /** Why a month is not one of service. */
    private Optional<Finding> outside(Filed filed, YearMonth month) {
        if (assigned.isEmpty()) {
            return Optional.of(filed.finding(ServiceFinding.NOT_ASSIGNED, protocol, text(month)));
        }
        if (month.isBefore(start())) {
            return Optional.of(filed.finding(ServiceFinding.BEFORE_START, protocol, text(month), text(start())));
        }
        if (isAfterEnd(month)) {
            return Optional.of(filed.finding(ServiceFinding.AFTER_END, protocol, text(month), on(end.orElseThrow())));
        }
        if (isSuspended(month)) {
            return Optional.of(new Finding(
                    ServiceFinding.IN_SUSPENSION, filed.at(), List.of(protocol, text(month)), rules.suspension()));
        }
        if (place(month, postpones()) > granted()) {
            boolean open = effect().isEmpty() && place(month, true) <= granted();
            return Optional.of(filed.finding(
                    open ? ServiceFinding.SUSPENSION_NOT_STATED : ServiceFinding.AFTER_MONTHS,
                    protocol,
                    text(month),
                    granted(),
                    text(start())));
        }
        return Optional.empty();
    }

    private boolean isAfterEnd(YearMonth month) {
        return end.filter(filed -> month.isAfter(YearMonth.from(on(filed)))).isPresent();
    }

    private Optional<Suspension.Effect> effect() {
        return rules.terms().suspension().flatMap(it -> it.effect().value());
    }

    boolean postpones() {
        return effect().filter(Suspension.Effect.MONTHS_ARE_POSTPONED::equals).isPresent();
    }

    /** Which of the months granted this one is, from 1. */
    private long place(YearMonth month, boolean postponing) {
        long place = ChronoUnit.MONTHS.between(start(), month) + 1;
        return postponing ? place - suspendedUpTo(month) : place;
    }

    private long suspendedUpTo(YearMonth last) {
        long suspended = 0;
        for (YearMonth month = start(); !month.isAfter(last); month = month.plusMonths(1)) {
            suspended += isSuspended(month) ? 1 : 0;
        }
        return suspended;
    }

    private Service service(
            YearMonth month, Fraction done, Fraction counted, List<Tariff.Manner> manners, List<Euro> totals) {
        int mark = reasons.mark();
        List<Euro> amounts = new ArrayList<>();
        List<Sentence> because = new ArrayList<>();
        List<LegalReference> references = new ArrayList<>(rules.tariff().references());
        Fraction most = assigned.floorEntry(month).getValue();
        for (int i = 0; i < manners.size(); i++) {
            Reasons listener = i == 0 ? reasons : Reasons.none();
            Euro price = rules.tariff().price(counted, manners.get(i), listener);
            Euro amount = cap().map(price::min).orElse(price);
            Euro spent = totals.get(i);
            Euro left = rules.mostInAll().map(all -> all.minus(spent)).orElse(amount);
            Euro due = amount.min(left);
            totals.set(i, spent.plus(due));
            amounts.add(due);
            if (i == 0) {
                because.add(sentence(done, most, counted, price));
                if (price.exceeds(amount)) {
                    because.add(new Sentence(ServiceMessage.WITHIN_MONTH, List.of(amount)));
                    references.addAll(rules.monthlyCap());
                    reasons.tell(Reason.Kind.TAKEN, ServiceMessage.WITHIN_MONTH, rules.monthlyCap(), amount);
                }
                if (amount.exceeds(due)) {
                    because.add(new Sentence(
                            ServiceMessage.WITHIN_ALL,
                            List.of(due, rules.mostInAll().orElseThrow())));
                    references.addAll(rules.totalCap());
                    reasons.tell(
                            Reason.Kind.TAKEN,
                            ServiceMessage.WITHIN_ALL,
                            rules.totalCap(),
                            due,
                            rules.mostInAll().orElseThrow());
                }
            }
        }
        reasons.tell(
                Reason.Kind.STEP,
                mark,
                ServiceMessage.MONTH_WORTH,
                rules.tariff().references(),
                amounts.get(0),
                protocol,
                text(month),
                done,
                most,
                counted);
        return new Service(
                month,
                Optional.of(most),
                done,
                counted,
                amounts,
                because,
                references.stream().distinct().toList());
    }

    private Sentence sentence(Fraction done, Fraction most, Fraction counted, Euro price) {
        Pay pay = rules.terms().pay();
        if (rules.countsHours() || rules.countsDays()) {
            ServiceMessage message = rules.countsDays()
                    ? ServiceMessage.DAYS_DONE
                    : pay.duty().isPresent() ? ServiceMessage.DUTY_DONE : ServiceMessage.HOURS_DONE;
            return new Sentence(
                    message,
                    List.of(done, most, counted, pay.amount(), price, pay.duty().orElse(Fraction.ONE)));
        }
        return new Sentence(
                pay.per() == Pay.Per.ONCE ? ServiceMessage.ONCE_DONE : ServiceMessage.MONTH_DONE, List.of(price));
    }

    /** What an event measures, if it is in the unit of the terms: a month or a single payment has no measure but one. */
    private Optional<Fraction> measure(ServiceEvent event) {
        Optional<Fraction> hours = event.hours();
        Optional<Fraction> days = event.days().map(Fraction::of);
        if (rules.countsHours()) {
            return days.isEmpty() ? hours : Optional.empty();
        }
        if (rules.countsDays()) {
            return hours.isEmpty() ? days : Optional.empty();
        }
        return hours.isEmpty() && days.isEmpty() ? Optional.of(Fraction.ONE) : Optional.empty();
    }

    private void say(Filed filed, ServiceFinding code, Object... arguments) {
        tell.accept(filed.finding(code, arguments));
    }

    private static MonthText text(YearMonth month) {
        return new MonthText(month);
    }

    // --- what others ask --------------------------------------------------------------------------------------------

    /** The protocol number, as text: a number of a register has no thousands. */
    String protocol() {
        return protocol;
    }

    boolean isGranted() {
        return grant.isPresent();
    }

    int granted() {
        return grant.flatMap(ServiceEvent::months).orElse(0);
    }

    Optional<Euro> cap() {
        return grant.flatMap(ServiceEvent::monthlyCap);
    }

    boolean hasStarted() {
        return !assigned.isEmpty();
    }

    YearMonth start() {
        return assigned.firstKey();
    }

    /** The event that keeps back what is not paid yet. */
    Optional<Filed> holding() {
        return holding;
    }

    /** Who declined without documented reasons is out of the order of start. */
    boolean isOut() {
        return renunciations.stream().anyMatch(filed -> !isDocumented(filed));
    }

    Optional<Sentence> ended() {
        Optional<Sentence> declined = renunciations.stream()
                .reduce((first, last) -> last)
                .map(filed -> new Sentence(
                        isDocumented(filed) ? ServiceMessage.DECLINED_WITH_REASONS : ServiceMessage.DECLINED,
                        List.of(on(filed))));
        return end.flatMap(filed -> ending(filed.event().event())
                        .map(how -> new Sentence(ServiceMessage.ENDED, List.of(ServiceMessage.of(how), on(filed)))))
                .or(() -> declined);
    }

    NavigableMap<YearMonth, Service> months() {
        return services;
    }

    /** The months of the grant that are suspended, up to the end of the service. */
    List<YearMonth> suspendedMonths() {
        List<YearMonth> suspended = new ArrayList<>();
        if (hasStarted()) {
            YearMonth month = start();
            for (int left = granted(); left > 0 && !isAfterEnd(month); month = month.plusMonths(1)) {
                if (isSuspended(month)) {
                    suspended.add(month);
                    left -= postpones() ? 0 : 1;
                } else {
                    left--;
                }
                if (suspended.size() > MOST_MONTHS) {
                    break;
                }
            }
        }
        return suspended;
    }

    /** The months of the grant that have passed in service: from the start to the last one that was done. */
    int served() {
        return services.isEmpty()
                ? 0
                : Math.toIntExact(
                        ChronoUnit.MONTHS.between(start(), services.lastKey()) + 1 - suspendedUpTo(services.lastKey()));
    }
}
