package it.sportello.eligibility.service;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.eligibility.service.PaymentSchedule.Payment;
import it.sportello.eligibility.service.PaymentSchedule.Person;
import it.sportello.eligibility.service.ServiceEvent.Kind;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.Severity;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds whatever the office writes down, under terms that state everything. */
class PaymentLawsTest {

    private static final Euro MOST_IN_ALL = Euro.of(2500);

    private static final Map<String, PaymentCalculator> CALCULATORS = new HashMap<>();

    private static PaymentCalculator calculator(String last, String later, String suspension) {
        return CALCULATORS.computeIfAbsent(
                last + later + suspension,
                key -> Diary.calculator(Diary.terms(
                        "last: not stated",
                        "last: " + last,
                        "later funds: not stated",
                        "later funds: " + later,
                        "effect: months are lost",
                        "effect: " + suspension,
                        "    rounded: not stated\n    rounding: not stated",
                        "    rounded: product\n    rounding: {unit: 0.01, mode: half up}",
                        "  months:\n    at most: 12",
                        "  total cap:\n    amount: 2500.00\n    source: Prova\n  months:\n    at most: 12")));
    }

    @Provide
    Arbitrary<PaymentCalculator> calculators() {
        return Combinators.combine(
                        Arbitraries.of("nothing", "what is left", "pro rata"),
                        Arbitraries.of("pay what is owed", "only new months"),
                        Arbitraries.of("months are lost", "months are postponed"))
                .as(PaymentLawsTest::calculator);
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 700).map(LocalDate.of(2010, 6, 1)::plusDays);
    }

    private static Arbitrary<YearMonth> months() {
        return Arbitraries.integers().between(0, 20).map(YearMonth.of(2010, 5)::plusMonths);
    }

    private static Arbitrary<Fraction> hours() {
        return Arbitraries.integers().between(0, 80 * 60).map(minutes -> Fraction.of(minutes, 60));
    }

    /** A person who was granted and assigned something, with events of any kind after that. */
    private static Arbitrary<List<ServiceEvent>> of(long protocol) {
        Arbitrary<ServiceEvent> done = Combinators.combine(days(), months(), hours())
                .as((day, month, hours) -> ServiceEvent.done(
                        day.isBefore(month.atDay(1)) ? month.atEndOfMonth() : day, protocol, month, hours));
        Arbitrary<ServiceEvent> others = Combinators.combine(
                        Arbitraries.of(
                                Kind.CORRECTION,
                                Kind.SUSPENSION,
                                Kind.RESUMPTION,
                                Kind.ASSIGNMENT,
                                Kind.WITHDRAWAL,
                                Kind.RENUNCIATION,
                                Kind.FALSE_STATEMENT,
                                Kind.RECOVERY),
                        days(),
                        months(),
                        hours(),
                        Arbitraries.integers().between(1, 4))
                .as((kind, day, month, hours, number) -> event(protocol, kind, day, month, hours, number));
        Arbitrary<List<ServiceEvent>> begun = Combinators.combine(
                        Arbitraries.integers().between(1, 13),
                        Arbitraries.integers().between(0, 60000),
                        Arbitraries.integers().between(0, 3),
                        hours())
                .as((granted, cap, start, hours) -> List.of(
                        ServiceEvent.grant(
                                LocalDate.of(2010, 5, 20), protocol, granted, Optional.of(Euro.ofCents(cap))),
                        ServiceEvent.assignment(
                                LocalDate.of(2010, 5, 25), protocol, YearMonth.of(2010, 6 + start), hours)));
        return Combinators.combine(
                        begun, done.list().ofMaxSize(14), others.list().ofMaxSize(4))
                .as((first, second, third) -> {
                    List<ServiceEvent> all = new ArrayList<>(first);
                    all.addAll(second);
                    all.addAll(third);
                    return all;
                });
    }

    private static ServiceEvent event(
            long protocol, Kind kind, LocalDate day, YearMonth month, Fraction hours, int number) {
        ServiceEvent.Draft draft = ServiceEvent.of(kind, day).protocol(protocol);
        return switch (kind) {
            case CORRECTION, ASSIGNMENT -> draft.month(month).hours(hours).event();
            case SUSPENSION ->
                (number == 4 ? draft : draft.months(number)).month(month).event();
            case RESUMPTION -> draft.month(month).event();
            case WITHDRAWAL ->
                draft.on(day).by(ServiceEvent.By.PERSON).reason("x").event();
            case RENUNCIATION -> draft.on(day).documented(number > 2).event();
            case FALSE_STATEMENT -> draft.on(day).event();
            default -> draft.amount(Euro.of(number * 100L)).event();
        };
    }

    @Provide
    Arbitrary<List<ServiceEvent>> people() {
        return Combinators.combine(of(101), of(102), of(103)).as((first, second, third) -> {
            List<ServiceEvent> all = new ArrayList<>(first);
            all.addAll(second);
            all.addAll(third);
            return all;
        });
    }

    @Provide
    Arbitrary<List<ServiceEvent>> funds() {
        return Combinators.combine(days(), Arbitraries.integers().between(1, 300_000))
                .as((day, cents) -> ServiceEvent.funds(day, Euro.ofCents(cents)))
                .list()
                .ofMaxSize(3);
    }

    private static PaymentSchedule schedule(
            PaymentCalculator calculator, List<ServiceEvent> events, Optional<Euro> budget) {
        return calculator.schedule(events, budget).fold(it -> it.value(), refused -> {
            throw new AssertionError(refused.findings());
        });
    }

    // --- the laws ---------------------------------------------------------------------------------------------------

    @Property(tries = 120)
    void moneyPaidNeverExceedsTheBudgetAtAnyDate(
            @ForAll("calculators") PaymentCalculator calculator,
            @ForAll("people") List<ServiceEvent> people,
            @ForAll("funds") List<ServiceEvent> funds) {
        List<ServiceEvent> events = new ArrayList<>(people);
        events.addAll(funds);
        PaymentSchedule schedule =
                schedule(calculator, events, funds.isEmpty() ? Optional.of(Euro.of(500)) : Optional.empty());
        for (PaymentSchedule.Balance balance : schedule.balances()) {
            assertThat(balance.residual().orElseThrow().signum()).isNotNegative();
            assertThat(balance.paid()).isLessThanOrEqualTo(balance.due());
            Euro atHand = funds.isEmpty()
                    ? Euro.of(500)
                    : Euro.sum(funds.stream()
                            .filter(each -> !YearMonth.from(each.day()).isAfter(balance.month()))
                            .distinct()
                            .map(each -> each.amount().orElseThrow())
                            .toList());
            Euro paid = Euro.sum(schedule.payments().stream()
                    .filter(each -> !each.due().isAfter(balance.month())
                            && each.amount().signum() > 0)
                    .map(Payment::amount)
                    .toList());
            assertThat(paid).isLessThanOrEqualTo(atHand).isEqualTo(balance.spent());
        }
    }

    @Property(tries = 120)
    void nobodyGetsMoreThanHoursTimesRateTheCapsAndTheMonths(
            @ForAll("calculators") PaymentCalculator calculator, @ForAll("people") List<ServiceEvent> people) {
        PaymentSchedule schedule = schedule(calculator, people, Optional.empty());
        for (Person person : schedule.people()) {
            assertThat(person.paid()).isLessThanOrEqualTo(MOST_IN_ALL);
            long paidMonths = person.months().stream()
                    .filter(month -> month.paid().signum() > 0 && month.done().signum() > 0)
                    .count();
            assertThat(paidMonths).isLessThanOrEqualTo(person.granted());
            for (PaymentSchedule.Month month : person.months()) {
                assertThat(month.worth())
                        .isLessThanOrEqualTo(person.monthlyCap().orElseThrow());
                assertThat(month.counted())
                        .isLessThanOrEqualTo(month.assigned())
                        .isLessThanOrEqualTo(month.done());
                assertThat(month.worth().toFraction())
                        .isLessThanOrEqualTo(
                                month.counted().times(Fraction.of(10)).plus(Fraction.of(1, 200)));
                assertThat(month.paid().signum()).isNotNegative();
                if (person.held().signum() == 0 && person.toRecover().isEmpty()) {
                    assertThat(month.paid()).isEqualTo(month.worth());
                }
            }
        }
    }

    @Property(tries = 120)
    void suspendedAndServedAndResidualAreGranted(
            @ForAll("calculators") PaymentCalculator calculator, @ForAll("people") List<ServiceEvent> people) {
        for (Person person : schedule(calculator, people, Optional.empty()).people()) {
            assertThat(person.suspended()).isNotNegative();
            assertThat(person.served()).isNotNegative();
            assertThat(person.residual()).isNotNegative();
            assertThat(person.suspended() + person.served() + person.residual()).isEqualTo(person.granted());
            assertThat(person.suspended() + person.postponed())
                    .isEqualTo(person.suspendedMonths().size());
            person.months().stream()
                    .filter(month -> month.assigned().signum() > 0)
                    .forEach(month -> assertThat(person.suspendedMonths()).doesNotContain(month.month()));
        }
    }

    @Property(tries = 120)
    void theOrderOfTheFileDoesNotMatter(
            @ForAll("calculators") PaymentCalculator calculator,
            @ForAll("people") List<ServiceEvent> people,
            @ForAll("funds") List<ServiceEvent> funds,
            @ForAll Random random) {
        List<ServiceEvent> events = new ArrayList<>(people);
        events.addAll(funds);
        PaymentSchedule schedule = schedule(calculator, events, Optional.empty());
        Collections.shuffle(events, random);
        assertThat(schedule(calculator, events, Optional.empty())).isEqualTo(schedule);
    }

    @Property(tries = 120)
    void whatIsRecordedLaterChangesNothingThatWasDueBefore(
            @ForAll("calculators") PaymentCalculator calculator,
            @ForAll("people") List<ServiceEvent> people,
            @ForAll("funds") List<ServiceEvent> funds) {
        List<ServiceEvent> events = new ArrayList<>(people);
        events.addAll(funds);
        Optional<Euro> budget = funds.isEmpty() ? Optional.of(Euro.of(500)) : Optional.empty();
        YearMonth month = YearMonth.of(2010, 12);
        List<ServiceEvent> known = events.stream()
                .filter(event -> !YearMonth.from(event.day()).isAfter(month))
                .toList();
        boolean stillLimited = budget.isPresent() || known.stream().anyMatch(event -> event.event() == Kind.FUNDS);
        if (stillLimited) {
            assertThat(until(month, schedule(calculator, events, budget)))
                    .isEqualTo(until(month, schedule(calculator, known, budget)));
        }
    }

    private static List<Payment> until(YearMonth month, PaymentSchedule schedule) {
        return schedule.payments().stream()
                .filter(payment -> !payment.due().isAfter(month))
                .toList();
    }

    @Property(tries = 120)
    void eventsOfOnePersonDoNotTouchAnotherWhileTheMoneySuffices(
            @ForAll("calculators") PaymentCalculator calculator, @ForAll("people") List<ServiceEvent> people) {
        List<ServiceEvent> others = people.stream()
                .filter(event -> event.protocol().orElseThrow() != 102)
                .toList();
        Map<Long, Euro> without = paid(schedule(calculator, others, Optional.of(Euro.of(1_000_000))));
        Map<Long, Euro> with = paid(schedule(calculator, people, Optional.of(Euro.of(1_000_000))));
        without.forEach((protocol, amount) -> assertThat(with).containsEntry(protocol, amount));
    }

    private static Map<Long, Euro> paid(PaymentSchedule schedule) {
        Map<Long, Euro> paid = new HashMap<>();
        schedule.people().forEach(person -> paid.put(person.protocol(), person.paid()));
        return paid;
    }

    @Property(tries = 60)
    void everyLineOfAPersonAddsUpToWhatTheMonthsSay(
            @ForAll("calculators") PaymentCalculator calculator,
            @ForAll("people") List<ServiceEvent> people,
            @ForAll("funds") List<ServiceEvent> funds) {
        List<ServiceEvent> events = new ArrayList<>(people);
        events.addAll(funds);
        PaymentSchedule schedule = schedule(calculator, events, Optional.empty());
        for (Person person : schedule.people()) {
            assertThat(Euro.sum(schedule.payments().stream()
                            .filter(payment -> payment.protocol() == person.protocol())
                            .filter(payment -> payment.kind() != Payment.Kind.RECOVERY)
                            .map(Payment::amount)
                            .toList()))
                    .isEqualTo(person.paid());
        }
    }

    @Property(tries = 100)
    void whatIsWorthSomethingIsPaidOrUnpaidOrHeld(
            @ForAll("calculators") PaymentCalculator calculator,
            @ForAll("people") List<ServiceEvent> people,
            @ForAll("funds") List<ServiceEvent> funds) {
        List<ServiceEvent> events = new ArrayList<>(people);
        events.addAll(funds);
        for (Person person : schedule(calculator, events, Optional.empty()).people()) {
            Euro worth = Euro.sum(
                    person.months().stream().map(PaymentSchedule.Month::worth).toList());
            if (person.toRecover().isEmpty()) {
                assertThat(person.paid().plus(person.unpaid())).isEqualTo(worth);
            } else {
                assertThat(person.unpaid()).isEqualTo(Euro.ZERO);
            }
        }
    }

    @Property(tries = 60)
    void listeningForReasonsChangesNothing(
            @ForAll("calculators") PaymentCalculator calculator, @ForAll("people") List<ServiceEvent> people) {
        var explained = calculator.explain(people, Optional.empty()).value();
        var plain = calculator.schedule(people, Optional.empty());
        assertThat(explained).isEqualTo(plain);
        assertThat(plain.findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
