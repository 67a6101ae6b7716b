package it.sportello.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AssessmentRuleTest {

    private static final String TEST = "assessment: {by: servizio sociale}";

    private static String judged(boolean met) {
        return "\"assessments\": {\"it\": {\"met\": %s, \"by\": \"assistente sociale\", \"motive\": \"visita del 5 marzo\"}}"
                .formatted(met);
    }

    /** Discretion declared as discretion: without the judgement a person decides, never a default. */
    @Test
    void onlyAPersonDecides() {
        assertThat(Made.asked(TEST, "")).isEqualTo("decide");
        assertThat(Made.because(TEST, "")).isEqualTo("Valutazione riservata a una persona: il requisito");
        assertThat(((Answer.CannotTell) Made.answer(Made.evaluator(TEST), Made.application("")))
                        .who()
                        .text(java.util.Locale.ITALIAN))
                .isEqualTo("servizio sociale");
    }

    @Test
    void theMotiveIsTheReason() {
        assertThat(Made.asked(TEST, judged(true))).isEqualTo("yes");
        assertThat(Made.because(TEST, judged(true)))
                .isEqualTo("il requisito: valutazione positiva (assistente sociale): visita del 5 marzo");
        assertThat(Made.asked(TEST, judged(false))).isEqualTo("no");
        assertThat(Made.because(TEST, judged(false)))
                .isEqualTo("il requisito: valutazione negativa (assistente sociale): visita del 5 marzo");
        assertThat(Made.change(TEST, judged(false)))
                .isEqualTo("un diverso accertamento di chi è competente (assistente sociale): il requisito");
    }
}
