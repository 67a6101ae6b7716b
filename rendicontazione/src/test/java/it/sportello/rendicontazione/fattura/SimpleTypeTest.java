package it.sportello.rendicontazione.fattura;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Single forms; that all of them agree with XSD is shown by {@link GrammarTest}. */
class SimpleTypeTest {

    private static boolean accepts(String form, String text) {
        SimpleType type = SimpleType.parse(form);
        return type.accepts(type.normalised(text));
    }

    @ParameterizedTest
    @CsvSource({
        "amount 11 2 2,-0.01,true",
        "amount 11 2 2,0.1,false",
        "number 12 2 8,-1.00,false",
        "number 12 2 8,1.12345678,true",
        "rate,100.00,true",
        "rate,100.01,false",
        "rate,022.00,true",
        "integer 1 9999,0,false",
        "integer 1 9999,0009999,true",
        "integer 1 9999,10000,false",
        "integer 0 999,-0,true",
        "date 1970-01-01,1969-12-31,false",
        "date,2024-02-29,true",
        "date,2025-02-29,false",
        "date,0000-01-01,false",
        "datetime,2025-03-10T23:59:60,false",
        "datetime,2025-03-10T23:59:59.5+01:00,true",
        "form [A-Z]{2},it,false",
        "one of SC MG,SC,true"
    })
    void formsOfValues(String form, String text, boolean accepted) {
        assertThat(accepts(form, text)).isEqualTo(accepted);
    }

    @Test
    void blanksCountWhereTheSchemaSaysSo() {
        assertThat(accepts("date", " 2025-03-10\n")).isTrue();
        assertThat(accepts("one of SC MG", " SC")).isFalse();
        assertThat(SimpleType.parse("latin 1 20").normalised("a\tb\nc")).isEqualTo("a b c");
    }

    @Test
    void anEmptyCountryIsItaly() {
        assertThat(SimpleType.parse("form [A-Z]{2} default IT").normalised("")).isEqualTo("IT");
    }

    @Test
    void aTimeZoneSaysNothingAboutTheDay() {
        assertThat(SimpleType.date("2025-03-10+14:00")).contains(LocalDate.of(2025, 3, 10));
        assertThat(SimpleType.date("2025-3-10")).isEmpty();
    }

    @Test
    void aFormSaysWhatItExpects() {
        assertThat(SimpleType.parse("latin 1 200").expected().text(Locale.ITALIAN))
                .isEqualTo("un testo di 1-200 caratteri");
        assertThat(SimpleType.parse("one of SC MG").expected().text(Locale.ENGLISH))
                .isEqualTo("one of SC, MG");
        assertThatIllegalArgumentException().isThrownBy(() -> SimpleType.parse("nothing"));
    }
}
