package it.sportello.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceRuleTest {

    private static final String TEST = "choice: {name: c, among: [cooperativa sociale, associazione]}";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "cooperativa sociale, yes",
        "Associazione, yes",
        "' associazione ', yes",
        "società di capitali, no",
        "cooperativa, no",
        "'', complete",
        "' ', complete"
    })
    void oneOfTheWords(String word, String answer) {
        assertThat(Made.asked(TEST, "\"choices\": {\"c\": \"%s\"}".formatted(word)))
                .isEqualTo(answer);
    }

    @Test
    void theReasonsNameTheWordAndThoseAdmitted() {
        assertThat(Made.asked(TEST, "")).isEqualTo("complete");
        assertThat(Made.because(TEST, "")).isEqualTo("Da indicare («c»): il requisito");
        assertThat(Made.because(TEST, "\"choices\": {\"c\": \"Associazione\"}"))
                .isEqualTo("il requisito: Associazione");
        assertThat(Made.because(TEST, "\"choices\": {\"c\": \"società\"}"))
                .isEqualTo("il requisito: società, che non è tra quelli ammessi (cooperativa sociale, associazione)");
        assertThat(Made.change(TEST, "\"choices\": {\"c\": \"società\"}"))
                .isEqualTo("il requisito: uno tra cooperativa sociale, associazione");
    }
}
