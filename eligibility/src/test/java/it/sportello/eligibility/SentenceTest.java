package it.sportello.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Euro;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SentenceTest {

    private static final Sentence SENTENCE =
            Sentence.of(EligibilityMessage.ISEE_ABOVE_CHANGE_EXEMPT, Euro.parse("5315.01"));

    @Test
    void itIsWrittenInTheLanguageAskedFor() {
        assertThat(SENTENCE.text(Locale.ITALIAN)).startsWith("redditi esenti non superiori a 5.315,01 €");
        assertThat(SENTENCE.text(Locale.ENGLISH)).startsWith("exempt incomes not above €5,315.01");
    }

    @Test
    void itsOwnTextHoldsNoValues() {
        assertThat(SENTENCE).hasToString("elig.isee-above-change-exempt");
    }
}
