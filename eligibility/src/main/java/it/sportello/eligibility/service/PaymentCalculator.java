package it.sportello.eligibility.service;

import it.sportello.eligibility.Sentence;
import it.sportello.eligibility.service.PaymentSchedule.Month;
import it.sportello.eligibility.service.PaymentSchedule.Person;
import it.sportello.eligibility.service.PaymentTerms.Ending;
import it.sportello.eligibility.service.PaymentTerms.Shifts;
import it.sportello.eligibility.service.ServiceEvent.Kind;
import it.sportello.legal.ChosenReading;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Location;
import it.sportello.legal.Outcome;
import it.sportello.legal.RuleSet;
import it.sportello.legal.Sources;
import it.sportello.legal.document.Batch;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentReader;
import it.sportello.legal.reasons.Explained;
import it.sportello.legal.reasons.Reason;
import it.sportello.legal.reasons.Reasons;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes the schedule of payments that follows from the terms of a notice and from what happened after the admission.
 *
 * <pre>{@code
 * DocumentReader reader = new DocumentReader();
 * Outcome<PaymentCalculator> terms = PaymentCalculator.of(reader.read(Path.of("pay.yaml"), TermsOfNotice.class));
 * Batch<ServiceEvent> events = reader.readList(Path.of("service.json"), ServiceEvent.class);
 * terms.result().orElseThrow().schedule(events, Optional.empty());
 * }</pre>
 *
 * <p>What is paid is never more than the hours assigned and done at their price, the caps, the months granted and the
 * budget. Months are suspended, served or left, and together they are the months granted. The order of the events does not
 * matter; each counts from the day on which it was recorded, so nothing that was due before ever changes: what turns out
 * to be too much is an adjustment, what turns out to be too little a balance, in the month in which it was recorded.
 *
 * <p>Amounts in euro, exact; rounded as the terms state. Where they are silent and it makes a difference, nothing is
 * computed. What an event cannot change, because it contradicts others or the terms, is a finding, and the rest goes on.
 *
 * <p>Immutable and thread-safe.
 */
public final class PaymentCalculator {

    private final Rules rules;
    private final RuleSet ruleSet;
    private final List<LegalReference> act;

    private PaymentCalculator(Rules rules, RuleSet ruleSet, List<LegalReference> act) {
        this.rules = rules;
        this.ruleSet = ruleSet;
        this.act = List.copyOf(act);
    }

    /**
     * Makes terms that were read ready for events.
     *
     * @return the calculator with what must be confirmed, among it every chosen reading; or the errors to correct
     */
    public static Outcome<PaymentCalculator> of(Document<TermsOfNotice> document) {
        return document.value()
                .<Outcome<PaymentCalculator>>map(it -> new Outcome.Computed<>(
                        new PaymentCalculator(
                                new Rules(it.benefit(), it.sources(), it.readings()),
                                document.ruleSet(it.terms()),
                                List.of(it.act().whole())),
                        document.findings()))
                .orElseGet(() -> new Outcome.Refused<>(document.findings()));
    }

    /**
     * Makes terms that stand in another document ready for events.
     *
     * @param sources reads the sources of the clauses
     * @param readings the readings of that document
     * @param ruleSet the id and the digest of that document
     * @return the calculator; or the errors to correct, their pointers seen from the terms
     */
    public static Outcome<PaymentCalculator> of(
            PaymentTerms terms, Sources sources, List<ChosenReading> readings, RuleSet ruleSet) {
        List<Finding> findings = new ArrayList<>(DocumentReader.check(terms));
        if (findings.isEmpty()) {
            findings.addAll(terms.check(sources, readings));
        }
        return Finding.noError(findings)
                ? new Outcome.Computed<>(
                        new PaymentCalculator(
                                new Rules(terms, sources, readings),
                                ruleSet,
                                sources.own().map(own -> List.of(own.whole())).orElse(List.of())),
                        findings)
                : new Outcome.Refused<>(findings);
    }

    /** The id of the terms and the SHA-256 of their file, which every schedule repeats. */
    public RuleSet ruleSet() {
        return ruleSet;
    }

    /** The terms. */
    public PaymentTerms terms() {
        return rules.terms();
    }

    /**
     * The schedule of payments.
     *
     * @param events what happened; if one is not sound, nothing is computed
     * @param budget the money at hand from the beginning; absent if the events tell of it, or if it is not known
     */
    public Outcome<PaymentSchedule> schedule(Collection<ServiceEvent> events, Optional<Euro> budget) {
        return schedule(events, budget, Reasons.none());
    }

    /** The same with its reasons: below the whole, each person, and below each person, each month. */
    public Explained<Outcome<PaymentSchedule>> explain(Collection<ServiceEvent> events, Optional<Euro> budget) {
        return Explained.by(reasons -> schedule(events, budget, reasons));
    }

    private Outcome<PaymentSchedule> schedule(Collection<ServiceEvent> events, Optional<Euro> budget, Reasons reasons) {
        List<Filed> filed = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        int place = 0;
        for (ServiceEvent event : events) {
            String pointer = Location.pointerTo(place++);
            DocumentReader.check(event).forEach(finding -> findings.add(finding.under(pointer)));
            filed.add(new Filed(event, Location.at(pointer)));
        }
        if (!findings.isEmpty()) {
            tell(reasons, Euro.ZERO, reasons.mark());
            return new Outcome.Refused<>(findings);
        }
        return schedule(filed, findings, budget, reasons);
    }

    /**
     * The schedule of payments of events that were read from a document. Those that could not be read are left out, with a
     * warning; what is wrong with them is in the document's own findings.
     *
     * @param budget the money at hand from the beginning; absent if the events tell of it, or if it is not known
     */
    public Outcome<PaymentSchedule> schedule(Batch<ServiceEvent> batch, Optional<Euro> budget) {
        return schedule(batch, budget, Reasons.none());
    }

    /** The same with its reasons. */
    public Explained<Outcome<PaymentSchedule>> explain(Batch<ServiceEvent> batch, Optional<Euro> budget) {
        return Explained.by(reasons -> schedule(batch, budget, reasons));
    }

    private Outcome<PaymentSchedule> schedule(Batch<ServiceEvent> batch, Optional<Euro> budget, Reasons reasons) {
        if (!batch.findings().isEmpty()) {
            tell(reasons, Euro.ZERO, reasons.mark());
            return new Outcome.Refused<>(batch.findings());
        }
        List<Filed> filed = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Document<ServiceEvent> record : batch.records()) {
            record.value().ifPresent(event -> filed.add(new Filed(event, record.locate(""))));
        }
        int unread = batch.records().size() - filed.size();
        if (unread > 0) {
            findings.add(Finding.of(ServiceFinding.UNREAD, Location.of(batch.name()), unread));
        }
        return schedule(filed, findings, budget, reasons);
    }

    private Outcome<PaymentSchedule> schedule(
            List<Filed> filed, List<Finding> found, Optional<Euro> budget, Reasons reasons) {
        int mark = reasons.mark();
        List<Finding> findings = new ArrayList<>(found);
        List<Filed> events = filed.stream().sorted(Filed.ORDER).toList();
        Optional<Filed> funds =
                events.stream().filter(each -> each.is(Kind.FUNDS)).findFirst();
        if (funds.isPresent() && budget.isPresent()) {
            findings.add(funds.get().finding(ServiceFinding.BUDGET_TWICE, budget.get()));
        } else if (funds.isEmpty() && budget.isEmpty()) {
            findings.add(Finding.of(ServiceFinding.BUDGET_NOT_KNOWN, Location.NONE));
        }
        rules.readings()
                .forEach(reading -> reasons.tell(
                        Reason.Kind.PARAMETER,
                        ServiceMessage.READING,
                        List.of(),
                        reading.chosen(),
                        reading.id(),
                        reading.because()));
        Runs runs = new Runs(rules, events, budget);
        NavigableMap<Long, Course> courses = new TreeMap<>();
        runs.accounts().forEach((protocol, account) -> {
            int ofPerson = reasons.mark();
            Course course = Course.of(rules, protocol, account.events, findings::add, reasons);
            courses.put(protocol, course);
            reasons.tell(
                    Reason.Kind.STEP,
                    ofPerson,
                    ServiceMessage.PERSON_PAID,
                    List.of(),
                    account.net(),
                    course.protocol(),
                    course.granted(),
                    taken(course),
                    course.served(),
                    course.granted() - taken(course) - course.served());
        });
        order(courses, findings);
        Map<Long, Integer> shifts = shifts(courses);
        Optional<YearMonth> first = courses.values().stream()
                .filter(Course::hasStarted)
                .map(Course::start)
                .min(Comparator.naturalOrder());
        List<Person> people = new ArrayList<>();
        courses.forEach((protocol, course) -> {
            if (course.isGranted()) {
                people.add(person(protocol, course, runs.account(protocol), shifts, first, findings));
            }
        });
        runs.findings().stream().filter(finding -> !findings.contains(finding)).forEach(findings::add);
        PaymentSchedule schedule = new PaymentSchedule(ruleSet, runs.payments(), people, runs.balances());
        tell(reasons, schedule.paid(), mark);
        return Finding.noError(findings) ? new Outcome.Computed<>(schedule, findings) : new Outcome.Refused<>(findings);
    }

    private void tell(Reasons reasons, Euro paid, int mark) {
        reasons.tell(Reason.Kind.STEP, mark, ServiceMessage.SCHEDULE, act, paid);
    }

    /** The months that suspensions take from those granted. */
    private static int taken(Course course) {
        return course.postpones() ? 0 : course.suspendedMonths().size();
    }

    // --- people -----------------------------------------------------------------------------------------------------

    private Person person(
            long protocol,
            Course course,
            Runs.Account account,
            Map<Long, Integer> shifts,
            Optional<YearMonth> first,
            List<Finding> findings) {
        Optional<Integer> shift = Optional.ofNullable(shifts.get(protocol));
        Optional<YearMonth> planned = shift.flatMap(number -> first.map(month -> planned(month, number)));
        planned.filter(month -> course.hasStarted() && course.start().isBefore(month))
                .ifPresent(month -> findings.add(new Finding(
                        ServiceFinding.BEFORE_SHIFT,
                        Location.NONE,
                        List.of(
                                course.protocol(),
                                new MonthText(course.start()),
                                shift.orElseThrow(),
                                new MonthText(month)),
                        rules.places(rules.terms().start().source()))));
        List<Month> months = new ArrayList<>();
        for (YearMonth each : union(course.months().keySet(), account.settled.keySet())) {
            months.add(month(each, course, account));
        }
        Euro owed = Euro.sum(account.owed.values());
        Euro held = course.holding().isEmpty()
                ? Euro.ZERO
                : Euro.sum(months.stream()
                        .map(month -> month.worth().minus(month.paid()).max(Euro.ZERO))
                        .toList());
        Optional<Euro> toRecover = toRecover(course, account, findings);
        List<YearMonth> suspended = course.suspendedMonths();
        return new Person(
                protocol,
                course.cap(),
                course.hasStarted() ? Optional.of(course.start()) : Optional.empty(),
                shift,
                planned,
                course.granted(),
                taken(course),
                suspended.size() - taken(course),
                course.served(),
                months,
                suspended,
                owed,
                held,
                toRecover,
                course.ended());
    }

    private static Set<YearMonth> union(Collection<YearMonth> some, Collection<YearMonth> others) {
        TreeSet<YearMonth> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    private Month month(YearMonth each, Course course, Runs.Account account) {
        Euro paid = account.settled(each);
        Course.Service service = course.months().get(each);
        if (service == null) {
            return new Month(
                    each,
                    Fraction.ZERO,
                    Fraction.ZERO,
                    Fraction.ZERO,
                    Euro.ZERO,
                    paid,
                    List.of(new Sentence(ServiceMessage.NO_LONGER_SERVICE, List.of())),
                    List.of());
        }
        List<Sentence> because = new ArrayList<>(service.because());
        if (course.holding().isPresent() && service.amount().exceeds(paid)) {
            because.add(
                    new Sentence(ServiceMessage.HELD, List.of(service.amount().minus(paid))));
        } else if (account.owed(each).signum() > 0) {
            because.add(new Sentence(ServiceMessage.UNPAID, List.of(account.owed(each))));
        }
        return new Month(
                each,
                service.assigned().orElseThrow(),
                service.done(),
                service.counted(),
                service.amount(),
                paid,
                because,
                service.references());
    }

    /** What is proposed to be asked back: all that was paid, less what was decided already. */
    private Optional<Euro> toRecover(Course course, Runs.Account account, List<Finding> findings) {
        Optional<Filed> found = course.holding().filter(filed -> filed.is(Kind.FALSE_STATEMENT));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Optional<Ending> rule = rules.ending(Ending.How.FALSE_STATEMENT);
        Euro amount = account.net().minus(account.recovered);
        boolean isDue = rule.flatMap(Ending::recovery)
                .filter(Ending.Recovery.IS_DUE::equals)
                .isPresent();
        findings.add(new Finding(
                ServiceFinding.RECOVERY_PROPOSED,
                found.get().at(),
                List.of(
                        course.protocol(),
                        amount,
                        isDue ? ServiceMessage.RECOVERY_IS_DUE : ServiceMessage.RECOVERY_MAY_BE_ASKED),
                rule.map(it -> rules.places(it.source())).orElse(List.of())));
        return Optional.of(amount);
    }

    // --- order and shifts -------------------------------------------------------------------------------------------

    /** A later protocol number that started before an earlier one. */
    private void order(NavigableMap<Long, Course> courses, List<Finding> findings) {
        Optional<Course> latest = Optional.empty();
        for (Course course : courses.values()) {
            if (!course.hasStarted()) {
                continue;
            }
            if (latest.isPresent() && course.start().isBefore(latest.get().start())) {
                findings.add(new Finding(
                        ServiceFinding.START_ORDER,
                        Location.NONE,
                        List.of(
                                course.protocol(),
                                new MonthText(course.start()),
                                latest.get().protocol(),
                                new MonthText(latest.get().start())),
                        rules.places(rules.terms().start().source())));
            } else {
                latest = Optional.of(course);
            }
        }
    }

    /** The shift of each person, from 1: by protocol number, those who declined without serious reasons aside. */
    private Map<Long, Integer> shifts(NavigableMap<Long, Course> courses) {
        Map<Long, Integer> shifts = new HashMap<>();
        Optional<Shifts> stated = rules.terms().start().shifts().value();
        if (stated.isPresent()) {
            courses.forEach((protocol, course) -> {
                if (course.isGranted() && !course.isOut()) {
                    shifts.put(protocol, shifts.size() / stated.get().people() + 1);
                }
            });
        }
        return shifts;
    }

    private YearMonth planned(YearMonth first, int shift) {
        int months = rules.terms().start().shifts().value().map(Shifts::months).orElse(0);
        return first.plus((shift - 1L) * months, ChronoUnit.MONTHS);
    }
}
