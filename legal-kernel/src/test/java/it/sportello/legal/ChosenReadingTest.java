package it.sportello.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChosenReadingTest {

    private static final LegalReference PLACE =
            new Act("L. 241/1990", "urn:nir:stato:legge:1990-08-07;241").article("3");

    private static String text(ChosenReading reading, Locale locale) {
        return reading.finding(List.of(PLACE), Location.NONE).text(locale);
    }

    @Test
    void wordsThatDoNotAgreeAreQuotedEachByItself() {
        ChosenReading reading = new ChosenReading(
                "age", List.of("18 anni", "65 anni"), Optional.empty(), "il primo", "è certo", "art. 3");
        assertThat(text(reading, Locale.ITALIAN))
                .isEqualTo("il testo si contraddice o tace: «18 anni» / «65 anni». Lettura scelta: il primo. "
                        + "Motivo: è certo [art. 3, L. 241/1990]");
        assertThat(text(reading, Locale.ENGLISH)).startsWith("the text contradicts itself or is silent: «18 anni»");
    }

    @Test
    void whatTheTextDoesNotSayIsNeverBetweenQuotationMarks() {
        ChosenReading reading = new ChosenReading(
                "zero",
                List.of("V(a) = Pi / Pmax"),
                Optional.of("non dice che cosa accade se Pmax è zero"),
                "zero punti",
                "zero diviso zero non premia nessuno",
                "art. 3");
        assertThat(text(reading, Locale.ITALIAN))
                .startsWith(
                        "il testo si contraddice o tace: «V(a) = Pi / Pmax» non dice che cosa accade se Pmax è zero. "
                                + "Lettura scelta: zero punti.");
    }
}
