package it.sportello.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayRuleTest {

    /** Rows 15, 29 and 31 of the survey: resident for one year, for two; asked on 10 March 2024. */
    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            since: {years: 1}                        | 2023-03-10 | yes
            since: {years: 1}                        | 2023-03-11 | no
            since: {years: 2}                        | 2022-03-10 | yes
            since: {years: 2}                        | 2022-03-11 | no
            since: {months: 6}                       | 2023-09-10 | yes
            since: {months: 6}                       | 2023-09-11 | no
            since: {days: 30}                        | 2024-02-09 | yes
            since: {days: 30}                        | 2024-02-10 | no
            since: {years: 1, months: 1, days: 1}    | 2023-02-09 | yes
            since: {years: 1, months: 1, days: 1}    | 2023-02-10 | no
            from: 2020-01-01                         | 2020-01-01 | yes
            from: 2020-01-01                         | 2019-12-31 | no
            to: 2020-12-31                           | 2020-12-31 | yes
            to: 2020-12-31                           | 2021-01-01 | no
            running: true                            | 2024-03-10 | yes
            running: true                            | 2024-03-09 | no
            running: false                           | 2024-03-09 | yes
            """)
    void daysAreCountedByTheCalendarAndBothEndsAreIn(String bounds, String day, String answer) {
        assertThat(Made.asked("day: {name: d, %s}".formatted(bounds), "\"days\": {\"d\": \"%s\"}".formatted(day)))
                .isEqualTo(answer);
    }

    @Test
    void yearsAfter29FebruaryAreCompleteOn28February() {
        NoticeEvaluator evaluator = Made.evaluator(
                "held on: {day: stated, on: 2025-02-28, source: art. 2}, day: {name: d, since: {years: 1}}");
        assertThat(Made.word(Made.answer(evaluator, Made.application("\"days\": {\"d\": \"2024-02-29\"}"))))
                .isEqualTo("yes");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "opening, 2023-03-01, yes", "opening, 2023-03-02, no",
        "application, 2023-03-10, yes", "application, 2023-03-11, no",
        "closing, 2023-04-05, yes", "closing, 2023-04-06, no"
    })
    void theDayItIsHeldOnIsThatOfTheNoticeOrItsOwn(String day, String since, String answer) {
        assertThat(Made.asked(
                        "held on: {day: %s, source: art. 2}, day: {name: d, since: {years: 1}}".formatted(day),
                        "\"days\": {\"d\": \"%s\"}".formatted(since)))
                .isEqualTo(answer);
    }

    @Test
    void theReasonsNameTheDays() {
        String data = "\"days\": {\"d\": \"2023-03-11\"}";
        assertThat(Made.because("day: {name: d, since: {years: 1}}", data))
                .isEqualTo(
                        "il requisito: dal 11/03/2023. Il tempo richiesto si compie il 11/03/2024, dopo il 10/03/2024");
        assertThat(Made.change("day: {name: d, since: {years: 1}}", data))
                .isEqualTo("una nuova domanda, se i termini sono aperti, dal 11/03/2024");
        assertThat(Made.because("day: {name: d, from: 2023-03-12}", data))
                .isEqualTo("il requisito: 11/03/2023, prima del 12/03/2023");
        assertThat(Made.because("day: {name: d, to: 2023-03-10}", data))
                .isEqualTo("il requisito: 11/03/2023, dopo il 10/03/2023");
        assertThat(Made.because("day: {name: d, running: true}", data))
                .isEqualTo("il requisito: fino al 11/03/2023, e non più al 10/03/2024");
        assertThat(Made.change("day: {name: d, running: true}", data))
                .isEqualTo("la prova che il requisito è posseduto (il requisito)");
        assertThat(Made.because("day: {name: d, to: 2023-03-11}", data)).isEqualTo("il requisito: 11/03/2023");
        assertThat(Made.because("day: {name: d, running: true}", "")).isEqualTo("Data da indicare («d»): il requisito");
        assertThat(Made.asked("day: {name: d, running: true}", "")).isEqualTo("complete");
    }
}
