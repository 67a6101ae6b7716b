package it.sportello.eligibility.register;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.eligibility.Arrival;
import it.sportello.eligibility.register.RegisterEvent.Kind;
import it.sportello.legal.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every register, whatever happens: most of these events cannot be, and that must do no harm. */
class RegisterLawsTest {

    private static final LocalDate FROM = LocalDate.of(2008, 1, 15);
    private static final List<String> BODIES = List.of("99000010001", "99000020000", "99000030009");
    private static final List<String> DOCUMENTS = Registers.ALBO.rules().documents().stream()
            .map(RegisterRules.RequiredDocument::id)
            .toList();

    @Provide
    Arbitrary<List<RegisterEvent>> events() {
        Arbitrary<RegisterEvent> one = Combinators.combine(
                        Arbitraries.frequency(
                                net.jqwik.api.Tuple.of(4, Kind.APPLICATION),
                                net.jqwik.api.Tuple.of(4, Kind.APPROVED),
                                net.jqwik.api.Tuple.of(2, Kind.CANCELLED),
                                net.jqwik.api.Tuple.of(2, Kind.ASSIGNMENT_BEGUN),
                                net.jqwik.api.Tuple.of(1, Kind.ASSIGNMENT_ENDED),
                                net.jqwik.api.Tuple.of(1, Kind.RENEWAL_ASKED),
                                net.jqwik.api.Tuple.of(1, Kind.RENEWED),
                                net.jqwik.api.Tuple.of(1, Kind.REFUSED),
                                net.jqwik.api.Tuple.of(1, Kind.CARRIED_OVER),
                                net.jqwik.api.Tuple.of(1, Kind.COMPLETION_ASKED),
                                net.jqwik.api.Tuple.of(1, Kind.COMPLETED)),
                        Arbitraries.of(BODIES),
                        Arbitraries.integers().between(0, 900),
                        Arbitraries.of("green", "cleaning"),
                        Arbitraries.integers().between(0, 20))
                .as(RegisterLawsTest::event);
        return one.list()
                .ofMaxSize(30)
                .map(list -> IntStream.range(0, list.size())
                        .mapToObj(i -> named(list.get(i), "E" + i))
                        .toList());
    }

    private static RegisterEvent event(Kind kind, String body, int days, String section, int assignment) {
        LocalDate day = FROM.plusDays(days);
        boolean arrives = kind == Kind.APPLICATION || kind == Kind.COMPLETED || kind == Kind.RENEWAL_ASKED;
        boolean inSection = kind == Kind.APPLICATION || kind == Kind.CARRIED_OVER || kind == Kind.ASSIGNMENT_BEGUN;
        boolean act = kind == Kind.APPROVED || kind == Kind.REFUSED || kind == Kind.RENEWED;
        boolean assigned = kind == Kind.ASSIGNMENT_BEGUN || kind == Kind.ASSIGNMENT_ENDED;
        return new RegisterEvent(
                "E",
                kind,
                body,
                arrives ? Optional.empty() : Optional.of(day),
                arrives ? Optional.of(new Arrival(Arrival.Channel.PROTOCOL_DESK, day + "T10:00")) : Optional.empty(),
                inSection ? List.of(section) : List.of(),
                kind == Kind.APPLICATION && assignment % 2 == 0 ? DOCUMENTS : List.of(),
                Map.of(),
                Map.of(),
                act ? Optional.of("atto") : Optional.empty(),
                kind == Kind.REFUSED ? Optional.of("motivo") : Optional.empty(),
                Optional.empty(),
                kind == Kind.CANCELLED ? Optional.of("requirements lost") : Optional.empty(),
                assigned ? Optional.of("A" + assignment) : Optional.empty(),
                Optional.empty());
    }

    private static RegisterEvent named(RegisterEvent it, String id) {
        return new RegisterEvent(
                id,
                it.kind(),
                it.body(),
                it.on(),
                it.arrival(),
                it.sections(),
                it.documents(),
                it.facts(),
                it.since(),
                it.act(),
                it.because(),
                it.until(),
                it.cause(),
                it.assignment(),
                it.staff());
    }

    @Property(tries = 300)
    void whatIsRecordedForLaterDaysNeverChangesWhatWasSoBefore(
            @ForAll("events") List<RegisterEvent> events, @ForAll("days") int days) {
        LocalDate day = FROM.plusDays(days);
        List<RegisterEvent> before =
                events.stream().filter(it -> !it.day().isAfter(day)).toList();
        assertThat(Registers.ALBO.history(events).state(day))
                .isEqualTo(Registers.ALBO.history(before).state(day));
    }

    @Provide
    Arbitrary<Integer> days() {
        return Arbitraries.integers().between(-1, 1000);
    }

    @Property(tries = 200)
    void laterEventsMayStandAnywhereInTheList(
            @ForAll("events") List<RegisterEvent> events, @ForAll("days") int days, @ForAll long seed) {
        LocalDate day = FROM.plusDays(days);
        List<RegisterEvent> before = new ArrayList<>();
        List<RegisterEvent> mixed = new ArrayList<>();
        Random random = new Random(seed);
        for (RegisterEvent event : events) {
            if (event.day().isAfter(day)) {
                mixed.add(mixed.isEmpty() ? 0 : random.nextInt(mixed.size()), event);
            } else {
                before.add(event);
                mixed.add(event);
            }
        }
        // Those of the same day keep their order; the others are put in that of their days anyway.
        assertThat(Registers.ALBO.history(mixed).state(day))
                .isEqualTo(Registers.ALBO.history(before).state(day));
    }

    @Property(tries = 200)
    void explainingChangesNothing(@ForAll("events") List<RegisterEvent> events, @ForAll("days") int days) {
        RegisterHistory history = Registers.ALBO.history(events);
        LocalDate day = FROM.plusDays(days);
        assertThat(history.explain(day).value()).isEqualTo(history.state(day));
    }

    @Property(tries = 300)
    void anEventWithAnErrorHasNoEffect(@ForAll("events") List<RegisterEvent> events) {
        RegisterHistory history = Registers.ALBO.history(events);
        List<Integer> wrong = history.findings().stream()
                .filter(it -> it.severity() == Severity.ERROR)
                .map(it -> Integer.parseInt(it.location().pointer().split("/", -1)[1]))
                .distinct()
                .sorted(Collections.reverseOrder())
                .toList();
        List<RegisterEvent> right = new ArrayList<>(events);
        wrong.forEach(index -> right.remove((int) index));
        LocalDate end = FROM.plusDays(1000);
        assertThat(Registers.ALBO.history(right).state(end)).isEqualTo(history.state(end));
        assertThat(Registers.ALBO.history(right).findings()).noneMatch(it -> it.severity() == Severity.ERROR);
    }

    @Property(tries = 300)
    void nobodyIsEnrolledTwiceInASectionNorWithoutAnEvent(
            @ForAll("events") List<RegisterEvent> events, @ForAll("days") int days) {
        LocalDate day = FROM.plusDays(days);
        RegisterState state = Registers.ALBO.history(events).state(day);
        assertThat(state.enrolled())
                .extracting(it -> it.body() + it.section().orElseThrow())
                .doesNotHaveDuplicates();
        assertThat(state.enrolled()).allSatisfy(it -> {
            assertThat(it.since()).isBeforeOrEqualTo(day);
            assertThat(events)
                    .anyMatch(event -> event.id().equals(it.event())
                            && (event.kind() == Kind.APPROVED || event.kind() == Kind.CARRIED_OVER)
                            && event.body().equals(it.body())
                            && event.day().equals(it.since()));
            assertThat(it.clause().references()).isNotEmpty();
        });
        assertThat(state.assignments())
                .filteredOn(it -> it.fate() == RegisterState.Fate.RUNNING)
                .allMatch(it ->
                        it.sections().stream().allMatch(section -> state.isEnrolled(it.body(), Optional.of(section))));
        assertThat(state.terms())
                .filteredOn(it -> it.passed())
                .allMatch(it -> it.day().isBefore(day));
    }
}
