package it.sportello.legal.validation;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.identifier.Cig;
import it.sportello.legal.identifier.CodiceFiscale;
import it.sportello.legal.identifier.CodiceIpa;
import it.sportello.legal.identifier.Cup;
import it.sportello.legal.identifier.Iban;
import it.sportello.legal.identifier.PartitaIva;
import it.sportello.legal.identifier.ProtocolloDsu;
import jakarta.validation.ConstraintViolation;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierConstraintsTest {

    record Codes(
            @CodiceFiscale(kind = CodiceFiscale.Kind.PERSONA)
            String person,

            @CodiceFiscale(kind = CodiceFiscale.Kind.ENTE) String body,
            @CodiceFiscale CharSequence either,
            @PartitaIva String partitaIva,
            @Cup String cup,
            @Cig String cig,
            @Iban String iban,
            @CodiceIpa String codiceIpa,
            @ProtocolloDsu String protocolloDsu,
            List<@Cig String> cigs) {}

    @ParameterizedTest
    @CsvSource({
        "person,        RSSMRA85T10A562S,            00540330651",
        "body,          00540330651,                 RSSMRA85T10A562S",
        "either,        RSSMRA85T10A562S,            00540330652",
        "either,        00540330651,                 RSSMRA85T10A562T",
        "partitaIva,    00540330651,                 00000000000",
        "cup,           J44H22000240004,             J44H2200024000",
        "cig,           P0011C899F,                  B7E26B1DC8",
        "iban,          IT60X0542811101000000123456, IT65A0542811101000000123456",
        "codiceIpa,     UFABCD,                      0000000",
        "protocolloDsu, INPS-ISEE-2026-01234567X-00, INPS-ISEE-2026-01234567X"
    })
    void everyConstraintAsksForItsIdentifier(String property, String valid, String wrong) {
        var validator = Validators.in(Locale.ENGLISH);
        assertThat(validator.validateValue(Codes.class, property, valid)).isEmpty();
        for (Locale locale : List.of(Locale.ITALIAN, Locale.ENGLISH)) {
            assertThat(Validators.in(locale).validateValue(Codes.class, property, wrong))
                    .extracting(ConstraintViolation::getMessage)
                    .singleElement()
                    .asString()
                    .doesNotContain("{", wrong)
                    .contains(locale.equals(Locale.ITALIAN) ? " non valid" : "not a valid ");
        }
    }

    @Test
    void noIdentifierIsValid() {
        assertThat(Validators.in(Locale.ITALIAN)
                        .validate(new Codes(null, null, null, null, null, null, null, null, null, null)))
                .isEmpty();
    }

    @Test
    void aTextNeedNotBeAString() {
        assertThat(Validators.in(Locale.ITALIAN)
                        .validateValue(Codes.class, "either", new StringBuilder("RSSMRA85T10A562S")))
                .isEmpty();
    }

    @Test
    void theElementsOfAListAreJudgedEach() {
        Codes codes = new Codes(
                null, null, null, null, null, null, null, null, null, List.of("95156957EC", "95156957ED", "N/A"));
        assertThat(Validators.in(Locale.ITALIAN).validate(codes)).hasSize(2);
    }

    @Test
    void italianIsWhatEverybodyGetsWhoDoesNotAskForEnglish() throws IOException {
        Properties others = texts("ContributorValidationMessages.properties");
        assertThat(texts("ContributorValidationMessages_it.properties")).isEqualTo(others);
        assertThat(texts("ContributorValidationMessages_en.properties").keySet())
                .isEqualTo(others.keySet())
                .hasSize(7);
    }

    private static Properties texts(String name) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = Cig.class.getResourceAsStream("/" + name)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
