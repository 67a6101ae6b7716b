package it.sportello.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomRuleTest {

    private static final String TEST = "custom: {name: even protocol, parameters: {of: \"2\"}}";

    @ParameterizedTest
    @CsvSource({"MET, yes", "NOT_MET, no", "TO_BE_COMPLETED, complete", "TO_BE_DECIDED, decide"})
    void theHostAnswersInItsOwnWords(CustomRequirement.Verdict verdict, String answer) {
        NoticeEvaluator evaluator =
                Made.evaluator(TEST, "", Map.of("even protocol", (application, heldOn, parameters) -> {
                    assertThat(heldOn).isEqualTo(LocalDate.of(2024, 3, 10));
                    assertThat(parameters).containsExactly(Map.entry("of", "2"));
                    return new CustomRequirement.Told(verdict, "in italiano", "in English");
                }));
        Answer told = Made.answer(evaluator, Made.application(""));
        assertThat(Made.word(told)).isEqualTo(answer);
        assertThat(told.because().text(Locale.ITALIAN)).isEqualTo("in italiano");
        assertThat(told.because().text(Locale.ENGLISH)).isEqualTo("in English");
    }

    @Test
    void aTestThatIsNotSuppliedIsAnError() {
        assertThat(Made.codes(Made.check(Made.notice(TEST, ""), Map.of()).findings()))
                .containsExactly("ELIG-0021");
    }
}
