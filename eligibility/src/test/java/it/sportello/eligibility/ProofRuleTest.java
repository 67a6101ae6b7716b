package it.sportello.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProofRuleTest {

    @ParameterizedTest(name = "asked {0}, known {1}, met {2}: {3}")
    @CsvSource({
        "declared, DECLARED, true, yes", "declared, VERIFIED, true, yes", "documented, DECLARED, true, complete",
        "documented, DOCUMENTED, true, yes", "verified, DOCUMENTED, true, complete", "verified, VERIFIED, true, yes",
        "verified, DECLARED, false, no", "verified, VERIFIED, false, no"
    })
    void whatIsKnownMoreWeaklyThanAskedIsOpen(String asked, String known, boolean met, String answer) {
        assertThat(Made.asked(
                        "proof: %s, fact: {name: f, when: at application}".formatted(asked),
                        "\"facts\": {\"f\": %s}, \"proofs\": {\"it\": \"%s\"}"
                                .formatted(met, known.toLowerCase(java.util.Locale.ROOT))))
                .isEqualTo(answer);
    }

    @Test
    void howItIsKnownIsNeverAssumed() {
        String test = "proof: verified, fact: {name: f, when: at application}";
        assertThat(Made.asked(test, "\"facts\": {\"f\": true}")).isEqualTo("complete");
        assertThat(Made.because(test, "\"facts\": {\"f\": true}"))
                .isEqualTo("il requisito: non risulta se è verificato, come il bando richiede");
        assertThat(Made.because(test, "\"facts\": {\"f\": true}, \"proofs\": {\"it\": \"declared\"}"))
                .isEqualTo("il requisito: serve che sia verificato, e risulta solo dichiarato");
        assertThat(Made.because(
                        "proof: documented, fact: {name: f, when: at application}",
                        "\"facts\": {\"f\": true}, \"proofs\": {\"it\": \"declared\"}"))
                .isEqualTo("il requisito: serve che sia documentato, e risulta solo dichiarato");
        assertThat(Made.asked(test, "\"proofs\": {\"it\": \"declared\"}")).isEqualTo("complete");
        assertThat(Made.because(test, "\"proofs\": {\"it\": \"declared\"}")).isEqualTo("Da comprovare: il requisito");
    }

    @Test
    void whoMustActFollowsWhatIsAsked() {
        assertThat(who("verified")).isEqualTo("ufficio");
        assertThat(who("documented")).isEqualTo("richiedente");
    }

    private static String who(String proof) {
        Answer answer = Made.answer(
                Made.evaluator("proof: %s, fact: {name: f, when: at application}".formatted(proof)),
                Made.application("\"facts\": {\"f\": true}"));
        return ((Answer.CannotTell) answer).who().text(java.util.Locale.ITALIAN);
    }
}
