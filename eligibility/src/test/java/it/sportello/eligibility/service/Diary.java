package it.sportello.eligibility.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import it.sportello.eligibility.service.ServiceEvent.Kind;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Outcome;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What the office wrote down, under terms of payment; by itself those of notice 001. */
final class Diary {

    static final Path FOLDER = Path.of("../examples/notices/gonnostramatza-2010");
    static final DocumentReader READER = new DocumentReader();
    static final String TERMS = read(FOLDER.resolve("pay.yaml"));
    private static final PaymentCalculator NOTICE_001 = calculator(TERMS);

    private final PaymentCalculator calculator;
    final List<ServiceEvent> events = new ArrayList<>();
    private Optional<Euro> budget = Optional.empty();

    private Diary(PaymentCalculator calculator) {
        this.calculator = calculator;
    }

    static Diary of001() {
        return new Diary(NOTICE_001);
    }

    /** The terms of notice 001, changed: pairs of what stands there and what takes its place. */
    static Diary with(String... changes) {
        return new Diary(calculator(terms(changes)));
    }

    static String terms(String... changes) {
        String terms = TERMS;
        for (int i = 0; i < changes.length; i += 2) {
            if (!terms.contains(changes[i])) {
                throw new AssertionError(changes[i]);
            }
            terms = terms.replace(changes[i], changes[i + 1]);
        }
        return terms;
    }

    static Outcome<PaymentCalculator> check(String terms) {
        return PaymentCalculator.of(
                READER.read("pay.yaml", terms.getBytes(UTF_8), DocumentFormat.YAML, TermsOfNotice.class));
    }

    static PaymentCalculator calculator(String terms) {
        return check(terms).fold(Outcome.Computed::value, refused -> {
            throw new AssertionError(refused.findings());
        });
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // --- what is written down ---------------------------------------------------------------------------------------

    Diary budget(String amount) {
        budget = Optional.of(Euro.parse(amount));
        return this;
    }

    Diary add(Kind kind, String day, UnaryOperator<ServiceEvent.Draft> what) {
        events.add(what.apply(ServiceEvent.of(kind, LocalDate.parse(day))).event());
        return this;
    }

    Diary funds(String day, String amount) {
        return add(Kind.FUNDS, day, it -> it.amount(Euro.parse(amount)));
    }

    Diary grant(long protocol, int months, String cap) {
        return add(
                Kind.GRANT,
                "2010-05-20",
                it -> it.protocol(protocol)
                        .months(months)
                        .monthlyCap(cap.isEmpty() ? Optional.empty() : Optional.of(Euro.parse(cap))));
    }

    Diary assigned(long protocol, String month, String hours) {
        return assigned("2010-05-25", protocol, month, hours);
    }

    Diary assigned(String day, long protocol, String month, String hours) {
        return add(Kind.ASSIGNMENT, day, it -> hours(it.protocol(protocol).month(YearMonth.parse(month)), hours));
    }

    /** Recorded on the first day of the next month. */
    Diary done(long protocol, String month, String hours) {
        return done(YearMonth.parse(month).plusMonths(1).atDay(1).toString(), protocol, month, hours);
    }

    Diary done(String day, long protocol, String month, String hours) {
        return add(Kind.DONE, day, it -> hours(it.protocol(protocol).month(YearMonth.parse(month)), hours));
    }

    Diary corrected(String day, long protocol, String month, String hours) {
        return add(Kind.CORRECTION, day, it -> hours(it.protocol(protocol).month(YearMonth.parse(month)), hours));
    }

    private static ServiceEvent.Draft hours(ServiceEvent.Draft draft, String hours) {
        return hours.isEmpty()
                ? draft
                : hours.endsWith("d")
                        ? draft.days(Integer.parseInt(hours.substring(0, hours.length() - 1)))
                        : draft.hours(Fraction.parse(hours));
    }

    Diary suspended(String day, long protocol, String month, int months) {
        return add(Kind.SUSPENSION, day, it -> {
            it.protocol(protocol).month(YearMonth.parse(month));
            return months == 0 ? it : it.months(months);
        });
    }

    Diary resumed(String day, long protocol, String month) {
        return add(Kind.RESUMPTION, day, it -> it.protocol(protocol).month(YearMonth.parse(month)));
    }

    Diary withdrawn(long protocol, String on) {
        return add(
                Kind.WITHDRAWAL,
                on,
                it -> it.protocol(protocol)
                        .on(LocalDate.parse(on))
                        .by(ServiceEvent.By.PERSON)
                        .reason("nuovo lavoro"));
    }

    Diary ended(Kind kind, long protocol, String on) {
        return add(kind, on, it -> {
            it.protocol(protocol).on(LocalDate.parse(on));
            return kind == Kind.REVOCATION ? it.reason("assenze non motivate") : it;
        });
    }

    Diary declined(long protocol, String on, boolean documented) {
        return add(
                Kind.RENUNCIATION,
                on,
                it -> it.protocol(protocol).on(LocalDate.parse(on)).documented(documented));
    }

    Diary recovery(String day, long protocol, String amount) {
        return add(Kind.RECOVERY, day, it -> it.protocol(protocol).amount(Euro.parse(amount)));
    }

    // --- what comes of it -------------------------------------------------------------------------------------------

    Outcome<PaymentSchedule> outcome() {
        return calculator.schedule(events, budget);
    }

    PaymentCalculator calculator() {
        return calculator;
    }

    PaymentSchedule schedule() {
        return outcome().fold(Outcome.Computed::value, refused -> {
            throw new AssertionError(refused.findings());
        });
    }

    /** The codes of all findings but the note that no budget is known. */
    List<ServiceFinding> codes() {
        return outcome().findings().stream()
                .map(Finding::code)
                .map(ServiceFinding.class::cast)
                .filter(code -> code != ServiceFinding.BUDGET_NOT_KNOWN)
                .toList();
    }

    Finding finding(ServiceFinding code) {
        return outcome().findings().stream()
                .filter(finding -> finding.code() == code)
                .findFirst()
                .orElseThrow();
    }

    /** Each payment as {@code due protocol month kind amount}. */
    List<String> payments() {
        return schedule().payments().stream()
                .map(it -> it.due() + " " + it.protocol() + " " + it.month() + " " + it.kind() + " " + it.amount())
                .toList();
    }

    PaymentSchedule.Person person(long protocol) {
        return schedule().people().stream()
                .filter(person -> person.protocol() == protocol)
                .findFirst()
                .orElseThrow();
    }

    /** Granted, suspended, served and left. */
    String months(long protocol) {
        PaymentSchedule.Person person = person(protocol);
        return person.granted() + " - " + person.suspended() + " - " + person.served() + " = " + person.residual();
    }
}
