package it.sportello.eligibility.register;

import static it.sportello.eligibility.register.Registers.A;
import static it.sportello.eligibility.register.Registers.LIST;
import static it.sportello.eligibility.register.Registers.batch;
import static it.sportello.eligibility.register.Registers.codes;
import static it.sportello.eligibility.register.Registers.history;
import static it.sportello.eligibility.register.Registers.on;
import static it.sportello.eligibility.register.Registers.pec;
import static it.sportello.eligibility.register.Registers.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportello.eligibility.Arrival;
import it.sportello.legal.Finding;
import it.sportello.legal.document.DocumentReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterEventTest {

    private static final String AT = "\"arrival\": {\"channel\": \"pec\", \"at\": \"2018-06-20T10:00:00+02:00\"}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application            |                                    | ELIG-0321 arrival
            application            | "on": "2018-06-20", @              | ELIG-0322 on
            application            | @, "cause": "x"                    | ELIG-0322 cause
            completion asked       |                                    | ELIG-0321 on
            completion asked       | "on": "2018-06-20", @              | ELIG-0322 arrival
            approved               | "on": "2018-06-20"                 | ELIG-0321 act
            approved               | "act": "x"                         | ELIG-0321 on
            refused                | "on": "2018-06-20", "act": "x"     | ELIG-0321 because
            approved               | "on": "2018-06-20", "act": "x", "because": "x" | ELIG-0322 because
            approved               | "on": "2018-06-20", "act": "x", "until": "2018-06-20" | ELIG-0322 until
            approved               | "on": "2018-06-20", "act": "x", "documents": ["x"] | ELIG-0322 documents
            approved               | "on": "2018-06-20", "act": "x", "facts": {"x": true} | ELIG-0322 facts
            approved               | "on": "2018-06-20", "act": "x", "since": {"x": "2018-06-20"} | ELIG-0322 since
            approved               | "on": "2018-06-20", "act": "x", "staff": {"persons": 1} | ELIG-0322 staff
            approved               | "on": "2018-06-20", "act": "x", "assignment": "x" | ELIG-0322 assignment
            completed              | @, "sections": ["x"]               | ELIG-0322 sections
            cancelled              | "on": "2018-06-20"                 | ELIG-0321 cause
            cancellation announced | "on": "2018-06-20"                 | ELIG-0321 cause
            assignment begun       | "on": "2018-06-20"                 | ELIG-0321 assignment
            assignment ended       | "on": "2018-06-20", "assignment": "x", "act": "x" | ELIG-0322 act
            """)
    void everyKindHasItsParts(String kind, String parts, String expected) {
        String more = parts == null ? "" : ", " + parts.replace("@", AT);
        RegisterHistory history =
                history(LIST, "{\"id\": \"E1\", \"kind\": \"" + kind + "\", \"body\": \"" + A + "\"" + more + "}");
        assertThat(history.findings())
                .extracting(it -> it.code().code() + " "
                        + (it.arguments().size() == 2
                                ? it.arguments().get(1)
                                : it.arguments().get(0)))
                .contains(expected)
                .endsWith("ELIG-0333 1");
        assertThat(history.findings().get(0).arguments().get(0)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "pec, 2018-06-29T12:00:00, ELIG-0324",
        "pec, 2018-02-29T12:00:00+01:00, ELIG-0323",
        "protocol desk, 2018-02-30T12:00, ELIG-0323",
        "protocol desk, 2018-03-25T02:00, ELIG-0325",
        "protocol desk, 2018-06-29T12:00+01:00, ELIG-0327",
        "protocol desk, 29/06/2018 12:00, KERN-0012",
        "fax, 2018-06-29T12:00, KERN-0021",
        "pec, 1e999999999, KERN-0012"
    })
    void anArrivalThatNamesNoMomentHasNoEffect(String channel, String at, String code) {
        RegisterHistory history = history(
                LIST,
                "{\"id\": \"E1\", \"kind\": \"application\", \"body\": \"" + A + "\", \"arrival\": {\"channel\": \""
                        + channel + "\", \"at\": \"" + at + "\"}}");
        assertThat(codes(history)).containsExactly(code, "ELIG-0333");
        assertThat(history.events()).isEmpty();
        assertThat(history.findings().get(0).location().line()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"body\": \"99000010001\"', '\"body\": \"99000010002\"', KERN-0107",
        "'\"body\": \"99000010001\"', '\"body\": 99000010001', KERN-0006",
        "'\"body\": \"99000010001\"', '\"body\": \"\"', KERN-01",
        "'\"kind\": \"application\"', '\"kind\": \"aplication\"', KERN-0021",
        "'\"kind\": \"application\", ', '', KERN-0005",
        "'\"id\": \"E1\"', '\"id\": \" \"', KERN-00",
        "'\"id\": \"E1\"', '\"id\": 1', KERN-0006",
        "'\"id\": \"E1\"', '\"id\": \"E1\", \"on\": \"2018-02-29\"', KERN-0006",
        "'\"id\": \"E1\"', '\"id\": \"E1\", \"protocol\": 7', KERN-0003",
        "'\"id\": \"E1\"', '\"id\": \"E1\", \"id\": \"E2\"', KERN-0004",
        "'true', '\"yes\"', KERN-0006"
    })
    void anEventThatCannotBeReadIsAFindingAndTheOthersGoOn(String from, String to, String code) {
        String sound = toList("E1", A, "2018-06-20T10:00:00+02:00");
        assertThat(sound).contains(from);
        RegisterHistory history = history(
                LIST,
                sound.replaceFirst(java.util.regex.Pattern.quote(from), to),
                toList("E9", Registers.B, "2018-06-21T10:00:00+02:00"));
        assertThat(codes(history).get(0)).startsWith(code);
        assertThat(codes(history)).endsWith("ELIG-0333");
        assertThat(history.events()).extracting(RegisterEvent::id).containsExactly("E9");
        assertThat(history.findings().get(history.findings().size() - 1).text(Locale.ITALIAN))
                .startsWith("eventi non leggibili: 1.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "nonsense", "[1, null, \"x\", []]", "[{}]", "[[[[]]]]"})
    void anythingElseIsFindingsAndNoException(String json) {
        RegisterHistory history = LIST.history(batch(json));
        assertThat(history.findings()).isNotEmpty();
        assertThat(history.events()).isEmpty();
        assertThat(history.lastDay()).isEmpty();
        assertThat(Registers.state(history, "2018-06-30").enrolled()).isEmpty();
    }

    @Test
    void noEventsAreAnEmptyRegister() {
        RegisterHistory history = history(LIST);
        assertThat(history.findings()).isEmpty();
        RegisterState state = Registers.state(history, "2018-06-30");
        assertThat(state.enrolled()).isEmpty();
        assertThat(state.pending()).isEmpty();
        assertThat(state.notEnrolled()).isEmpty();
        assertThat(state.assignments()).isEmpty();
    }

    @Test
    void eventsMadeInMemoryAreHeldToTheSameRules() {
        RegisterEvent sound = batch("[" + toList("E1", A, "2018-06-20T10:00:00+02:00") + "]")
                .values()
                .get(0);
        RegisterEvent unsound = new RegisterEvent(
                "E2",
                RegisterEvent.Kind.APPROVED,
                A,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        RegisterHistory history = LIST.history(List.of(sound, unsound));
        assertThat(history.findings())
                .extracting(it -> it.code().code() + " " + it.location().pointer())
                .containsExactly("ELIG-0321 /1", "ELIG-0321 /1", "ELIG-0333 ");
        assertThat(history.events()).containsExactly(sound);
        assertThat(history.lastDay()).contains(LocalDate.of(2018, 6, 20));
        assertThatThrownBy(unsound::day).isInstanceOf(IllegalStateException.class);
        assertThat(sound.toString()).isEqualTo("E1 application");
        assertThat(DocumentReader.check(sound)).isEmpty();
    }

    @Test
    void whatIsFoundInMemoryPointsIntoTheList() {
        List<RegisterEvent> events = batch("[" + on("E1", "approved", A, "2018-07-10", Registers.ACT) + ", "
                        + toList("E1", A, "2018-06-20T10:00:00+02:00") + "]")
                .values();
        assertThat(LIST.history(events).findings())
                .extracting(it -> it.code().code() + " " + it.location().pointer())
                .containsExactly("ELIG-0332 /1", "ELIG-0331 /0/id");
    }

    @Test
    void aRepeatedHourIsAWarningAndTheEventCounts() {
        RegisterHistory history = LIST.history(batch("[" + Registers.toListAtDesk("E1", A, "2018-10-28T02:30") + "]")
                .values());
        assertThat(codes(history)).contains("ELIG-0326");
        assertThat(history.events()).hasSize(1);
        assertThat(history.events().get(0).arrival().orElseThrow().doubt()).contains(Arrival.Doubt.REPEATED_HOUR);
    }

    @ParameterizedTest
    @EnumSource(RegisterEvent.Kind.class)
    void everyKindHasItsWords(RegisterEvent.Kind kind) {
        assertThat(RegisterMessage.of(kind).text(Locale.ITALIAN)).isNotBlank();
        assertThat(kind.word()).isEqualTo(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    @Test
    void aDayThatIsSpelledOutIsThatOfItaly() {
        RegisterEvent event = batch("[" + pec("E1", "application", A, "2018-06-20T22:30:00Z") + "]")
                .values()
                .get(0);
        assertThat(event.day()).isEqualTo("2018-06-21");
        assertThat(DocumentReader.check(event)).extracting(Finding::code).isEmpty();
    }
}
