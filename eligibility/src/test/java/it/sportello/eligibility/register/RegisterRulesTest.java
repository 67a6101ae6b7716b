package it.sportello.eligibility.register;

import static it.sportello.eligibility.register.Registers.CAPANNORI;
import static it.sportello.eligibility.register.Registers.RAGUSA;
import static it.sportello.eligibility.register.Registers.check;
import static it.sportello.eligibility.register.Registers.errors;
import static it.sportello.eligibility.register.Registers.replaced;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Finding;
import it.sportello.legal.Outcome;
import it.sportello.legal.document.DocumentFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterRulesTest {

    @ParameterizedTest(name = "{2}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            id: user                        | id: seat                       | ELIG-0001 /requirements/2/id
            id: identity document           | id: application form           | ELIG-0001 /documents/1/id
            id: noon                        | id: area                       | ELIG-0001 /readings/3/id
            readings: [area]                | readings: [aera]               | ELIG-0003 /requirements/1/readings/0
            readings: [no right]            | readings: [right]              | ELIG-0003 /assignments/readings/0
            term on holiday: not stated     | {term on holiday: not stated, readings: [x]} | ELIG-0003 /calendar/readings/0
            source: art. 3                  | source: "art. 3;"              | ELIG-0005 /requirements/1/source
            fact: seat in the area          | {}                             | ELIG-0301 /requirements/1
            2018-06-29T12:00                | 2018-10-28T02:30               | ELIG-0303 /applications/first term
            2018-06-29T12:00                | 2018-03-25T02:30               | ELIG-0303 /applications/first term
            {days: [saturday], from: "08:45", to: "12:00"} | {days: [saturday], from: "12:01", to: "12:00"} | ELIG-0304 /desk/hours/3
            hours of eves: {from: "08:45"   | hours of eves: {from: "13:45"  | ELIG-0304 /desk/hours of eves
            first term: "2018-06-29T12:00"  | {}                             | ELIG-0306 /sessions/counted from
            every months: 6                 | every months: 0                | KERN-0008 /sessions/every months
            every months: 6                 | every months: 601              | KERN-0010 /sessions/every months
            every months: 6                 | every months: 99999999999999   | KERN-0006 /sessions/every months
            days from approval: 15          | days from approval: quindici   | KERN-0006 /causes/0/days from approval
            days from approval: 15          | days from approval: 1e9        | KERN-0016 /causes/0/days from approval
            by: body                        | by: nobody                     | KERN-0021 /causes/0/by
            from: "08:45", to: "13:00"      | from: "24:00", to: "13:00"     | KERN-0012 /desk/hours/0/from
            announced: false                | announced: perhaps             | KERN-0006 /causes/0/announced
            published: not stated           | published: 2018-02-29          | KERN-0006 /applications/published
            """)
    void aMistakeInTheListIsAnErrorWithItsPlace(String sound, String broken, String error) {
        String to = broken.equals("{}") ? "" : unwrapped(broken);
        assertThat(errors(check(replaced(CAPANNORI, sound, to)))).contains(error);
    }

    /** A group in braces, as lines of their own. */
    private static String unwrapped(String broken) {
        return broken.startsWith("{term") ? "term on holiday: not stated\n  readings: [x]" : broken;
    }

    @ParameterizedTest(name = "{2}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {id: cleaning, label: pulizie}  | {id: green, label: pulizie}    | ELIG-0001 /sections/1/id
            id: contributions unpaid        | id: serious breach             | ELIG-0001 /causes/3/id
            id: coordinator\\n      label    | id: tutor\\n      label         | ELIG-0001 /staff/roles/2/id
            evidence: [chamber certificate]\\n    source: "art. 7, c. 3" | evidence: [chambre]\\n    source: "art. 7, c. 3" | ELIG-0004 /requirements/1/evidence/0
            not after: {month: 12, day: 31} | not after: {month: 2, day: 29} | ELIG-0302 /approval/not after
            not after: {month: 12, day: 31} | not after: {month: 11, day: 31} | ELIG-0302 /approval/not after
            not after: {month: 12, day: 31} | not after: {month: 13, day: 31} | KERN-0010 /approval/not after/month
            not after: {month: 12, day: 31} | not after: {month: 0, day: 31} | KERN-0009 /approval/not after/month
            by: {month: 10, day: 31}        | by: {month: 9, day: 31}        | ELIG-0302 /renewal/by
            decided by: {month: 12, day: 31} | decided by: {month: 2, day: 30} | ELIG-0302 /renewal/decided by
            decided by: {month: 12, day: 31} | decided by: {month: 10, day: 30} | ELIG-0305 /renewal/decided by
            since: {name: operating unit, months: 12} | since: {name: operating unit, months: 12}\\n    fact: x | ELIG-0301 /requirements/1
            source: "art. 4, c. 9"          | source: "art. 4, c. 9;"        | ELIG-0005 /staff/source
            source: art. 9                  | source: "; art. 9"             | ELIG-0005 /carried over/source
            source: art. 9                  | sorce: art. 9                  | KERN-0005 /carried over/source
            persons per holder: 12          | persons per holder: 0          | KERN-0008 /staff/roles/0/persons per holder
            """)
    void aMistakeInTheAlboIsAnErrorWithItsPlace(String sound, String broken, String error) {
        assertThat(errors(check(replaced(RAGUSA, sound.replace("\\n", "\n"), broken.replace("\\n", "\n")))))
                .contains(error);
    }

    @Test
    void aTermOfRenewalMayBeTheSameForBoth() {
        assertThat(errors(check(
                        replaced(RAGUSA, "decided by: {month: 12, day: 31}", "decided by: {month: 10, day: 31}"))))
                .isEmpty();
    }

    @Test
    void aSourceOfTheCalendarIsCheckedLikeAnyOther() {
        assertThat(errors(check(replaced(
                        CAPANNORI, "term on holiday: not stated", "term on holiday: moves\n  source: \"art. 4;\""))))
                .containsExactly("ELIG-0005 /calendar/source");
    }

    @Test
    void whatTheNoticesLeaveOpenIsToldLineByLine() {
        assertThat(silences(CAPANNORI))
                .containsExactly(
                        "ELIG-0307 /applications/published",
                        "ELIG-0308 /calendar/term on holiday",
                        "ELIG-0311 /causes/0/running");
        assertThat(silences(RAGUSA))
                .containsExactly(
                        "ELIG-0307 /applications/published",
                        "ELIG-0310 /renewal/omitted",
                        "ELIG-0308 /calendar/term on holiday");
        assertThat(silences(replaced(RAGUSA, "one for several roles: true", "one for several roles: not stated")))
                .contains("ELIG-0312 /staff/one for several roles");
    }

    private static List<String> silences(String rules) {
        Outcome<Register> outcome = check(rules);
        assertThat(outcome).isInstanceOf(Outcome.Computed.class);
        assertThat(outcome.findings()).allMatch(it -> it.location().line() > 0);
        return outcome.findings().stream()
                .filter(it -> it.code().code().startsWith("ELIG"))
                .map(it -> it.code().code() + " " + it.location().pointer())
                .toList();
    }

    @Test
    void aReadingWithoutASourceThatCanBeCitedIsAnError() {
        assertThat(errors(check(CAPANNORI + "  - {id: x, texts: [x], chosen: x, because: x, source: \"art. 5;\"}\n")))
                .containsExactly("ELIG-0005 /readings/9/source");
    }

    @Test
    void anEmptyListOfRequirementsOrCausesIsNone() {
        assertThat(errors(check(
                        CAPANNORI.replaceAll("(?s)requirements:\n.*?\n\napproval", "requirements: []\n\napproval"))))
                .containsExactly("KERN-0005 /requirements");
    }

    @Test
    void rulesThatCannotBeReadAreRefusedAndNeverAnException() {
        for (String text : List.of("", "register: x", "[]", "\u0000", "register: &a [*a]", "{", "- 1")) {
            Outcome<Register> outcome = check(text);
            assertThat(outcome).isInstanceOf(Outcome.Refused.class);
            assertThat(outcome.findings()).extracting(Finding::code).isNotEmpty();
        }
    }

    @Test
    void theRegisterNamesItsRules() {
        assertThat(Registers.ALBO.ruleSet().id()).isEqualTo("ragusa-2008-albo");
        assertThat(Registers.ALBO.ruleSet().sha256()).hasSize(64);
        assertThat(Registers.ALBO.rules().body()).isEqualTo("Comune di Ragusa");
        assertThat(Registers.ALBO.toString()).isEqualTo("ragusa-2008-albo");
        RegisterHistory history = Registers.history(Registers.ALBO);
        assertThat(history.ruleSet()).isEqualTo(Registers.ALBO.ruleSet());
        assertThat(history.toString()).isEqualTo("history of ragusa-2008-albo");
        assertThat(Registers.state(history, "2008-01-01").toString()).isEqualTo("register on 2008-01-01");
        assertThat(Registers.READER
                        .read(Registers.NOTICES.resolve("ragusa-2008/register.yaml"), RegisterRules.class)
                        .value()
                        .orElseThrow()
                        .title())
                .isEqualTo("Albo delle cooperative sociali di tipo B");
        assertThat(DocumentFormat.of("register.yaml")).isEqualTo(DocumentFormat.YAML);
    }

    @Test
    void aSilenceSaysWhatToDo() {
        assertThat(check(CAPANNORI).findings().stream()
                        .filter(it -> it.code() == RegisterFinding.RUNNING_NOT_STATED)
                        .map(it -> it.text(Locale.ITALIAN)))
                .containsExactly("la fonte non dice che cosa succede agli affidamenti in corso con questa causa di "
                        + "cancellazione: richiesta del soggetto inserito nell'elenco. Decide l'ufficio");
    }
}
