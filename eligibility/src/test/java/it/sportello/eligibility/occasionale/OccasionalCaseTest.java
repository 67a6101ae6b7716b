package it.sportello.eligibility.occasionale;

import static it.sportello.eligibility.occasionale.Cases.USER;
import static it.sportello.eligibility.occasionale.Cases.WORKER;
import static it.sportello.eligibility.occasionale.Cases.performance;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.eligibility.occasionale.OccasionalCase.Employment.State;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OccasionalCaseTest {

    private static final String SOUND = """
            user: {id: ETS Girasole, sector: ordinary, permanent employees: 3}
            planned: {user: ETS Girasole, worker: P1, day: 2018-06-15, hours: 4, pay: 36.00, category: unemployed}
            performances of user:
              - {user: ETS Girasole, worker: P1, day: 2018-06-14, hours: 1/3, pay: 36.00, category: unemployed}
            performances elsewhere: []
            employment: {state: ended, ended: 2017-12-15}
            """;

    private static Document<OccasionalCase> read(String text) {
        return new DocumentReader()
                .read("case.yaml", text.getBytes(StandardCharsets.UTF_8), DocumentFormat.YAML, OccasionalCase.class);
    }

    private static List<String> findings(String text) {
        return read(text).findings().stream()
                .map(finding -> finding.code().code() + " " + finding.location().line() + " "
                        + finding.location().pointer())
                .toList();
    }

    @Test
    void aCaseIsReadFromADocument() {
        assertThat(findings(SOUND)).isEmpty();
        OccasionalCase asked = read(SOUND).value().orElseThrow();
        assertThat(Cases.WORK.check(asked).result().orElseThrow().verdict()).isEqualTo(LimitsReport.Verdict.HOLDS);
    }

    @Test
    void whatIsNotWrittenIsUnknown() {
        OccasionalCase asked = read("""
                user: {id: A}
                planned: {user: A, worker: B, day: 2018-06-15}
                """).value().orElseThrow();
        assertThat(asked.performancesOfUser()).isEmpty();
        LimitsReport report = Cases.WORK.check(asked).result().orElseThrow();
        assertThat(report.verdict()).isEqualTo(LimitsReport.Verdict.CANNOT_TELL);
        assertThat(report.open()).extracting(LimitAnswer::limit).containsExactly(Limit.values());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "user: 3",
                "user: {id: A}",
                "user: {id: A}\nplanned: {user: A, worker: B, day: 2018-02-29}",
                "user: {id: A}\nplanned: {user: A, worker: B, day: 2018-06-15, pay: 1e999999999}",
                "user: {id: A}\nplanned: {user: A, worker: B, day: 2018-06-15, pay: 36.001}",
                "user: {id: A}\nplanned: {user: A, worker: B, day: 2018-06-15, hours: -1}",
                "user: {id: A}\nplanned: {user: A, worker: B, day: 2018-06-15, hours: 99999999999999999999}",
                "user: {id: A}\nplanned: {user: A, worker: B, day: 2018-06-15, category: tired}",
                "user: {id: A, sector: circus}\nplanned: {user: A, worker: B, day: 2018-06-15}",
                "user: {id: ''}\nplanned: {user: '', worker: B, day: 2018-06-15}",
                "user: {id: A}\nuser: {id: A}\nplanned: {user: A, worker: B, day: 2018-06-15}",
                "user: {id: A}\nplanned: {user: A, worker: B, day: 2018-06-15}\nsteward: perhaps"
            })
    void aBadDocumentGivesFindingsAndNoException(String text) {
        Document<OccasionalCase> document = read(text);
        assertThat(document.findings()).isNotEmpty();
    }

    @Test
    void a29FebruaryIsADay() {
        assertThat(Cases.on("2020-02-29").report().verdict()).isEqualTo(LimitsReport.Verdict.HOLDS);
    }

    @Test
    void performancesUnderTheWrongListAreErrors() {
        String text = """
                user: {id: A}
                planned: {user: C, worker: P1, day: 2018-06-15}
                performances of user:
                  - {user: A, worker: P9, day: 2018-06-14}
                  - {user: B, worker: P1, day: 2018-06-14}
                performances elsewhere:
                  - {user: B, worker: P1, day: 2018-06-14, hours: 1}
                  - {user: B, worker: P2, day: 2018-06-14}
                  - {user: a, worker: P1, day: 2018-06-14}
                employment: {state: none, ended: 2018-01-01}
                """;
        assertThat(findings(text))
                .containsExactlyInAnyOrder(
                        "ELIG-0804 2 /planned/user",
                        "ELIG-0804 5 /performances of user/1/user",
                        "ELIG-0805 8 /performances elsewhere/1/worker",
                        "ELIG-0806 9 /performances elsewhere/2/user",
                        "ELIG-0808 10 /employment/ended");
        assertThat(read(text).value()).isEmpty();
    }

    @Test
    void theSameTwiceIsAWarningAndBothCount() {
        Cases cases = Cases.on("2018-06-15")
                .and(performance(USER, WORKER, "2018-06-15", "36", "4"))
                .and(performance(USER, "P2", "2018-06-15", "36", "4"))
                .and(performance(USER, "P2", "2018-06-15", "36", "4"))
                .and(performance(USER, "P2", "2018-06-15", "36", "3"));
        assertThat(cases.outcome().findings())
                .extracting(finding ->
                        finding.code().code() + " " + finding.location().pointer())
                .containsExactly("ELIG-0807 /performancesOfUser/0", "ELIG-0807 /performancesOfUser/2");
        assertThat(cases.verdict(Limit.USER_ALL_WORKERS)).isEqualTo("holds 4820");
    }

    @Test
    void anEndedEmploymentWithItsDayIsSound() {
        assertThat(Cases.on("2018-06-15")
                        .employment(State.ENDED, "2017-01-01")
                        .outcome()
                        .findings())
                .isEmpty();
        assertThat(Cases.on("2018-06-15")
                        .employment(State.CURRENT, "2017-01-01")
                        .outcome()
                        .result())
                .isEmpty();
    }

    @Test
    void textsHoldNoPersonalData() {
        OccasionalCase asked = Cases.on("2018-06-15").made();
        assertThat(asked).hasToString("case of 2018-06-15");
        assertThat(asked.planned()).hasToString("performance of 2018-06-15");
        assertThat(asked.user()).hasToString("user");
        assertThat(Cases.on("2018-06-15").report().text(Locale.ITALIAN)).doesNotContain(USER, WORKER);
    }
}
