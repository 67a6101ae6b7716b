package it.sportello.legal.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Location;
import it.sportello.legal.Stated;
import it.sportello.legal.identifier.Cig;
import it.sportello.legal.identifier.CodiceFiscale;
import it.sportello.legal.identifier.CodiceIpa;
import it.sportello.legal.identifier.Cup;
import it.sportello.legal.identifier.Iban;
import it.sportello.legal.identifier.IdentifierFinding;
import it.sportello.legal.identifier.PartitaIva;
import it.sportello.legal.identifier.ProtocolloDsu;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeCheckTest {

    public record Payment(
            @CodiceFiscale(kind = CodiceFiscale.Kind.PERSONA)
            String person,

            @CodiceFiscale(kind = CodiceFiscale.Kind.ENTE) String body,
            @CodiceFiscale String anybody,
            @PartitaIva String partitaIva,
            @Cup String cup,
            @Cig String cig,
            @Iban String iban,
            @CodiceIpa String office,
            @ProtocolloDsu String dsu,
            List<@Cig String> contracts) {}

    private static final String SOUND = """
            person: RSSMRA85T10A562S
            body: "00540330651"
            anybody: BNCMRA80A01D548T
            partita iva: "00104330493"
            cup: J44H22000240004
            cig: P0011C899F
            iban: IT60X0542811101000000123456
            office: UFABCD
            dsu: INPS-ISEE-2026-01234567X-00
            contracts: [B10A9942A7, Z063947806]
            """;

    private static final DocumentReader READER = new DocumentReader();

    private static Document<Payment> yaml(String text) {
        return READER.read("payment.yaml", text.getBytes(UTF_8), DocumentFormat.YAML, Payment.class);
    }

    @Test
    void validIdentifiersAreNoFindings() {
        Document<Payment> document = yaml(SOUND);
        assertThat(document.findings()).isEmpty();
        assertThat(document.value()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "RSSMRA85T10A562S, RSSMRA85B30A562S, CODICE_FISCALE_DATE, 1, 9, /person",
        "RSSMRA85T10A562S, RSSMRA85T10A562T, CODICE_FISCALE_PERSONA_CHECK, 1, 9, /person",
        "RSSMRA85T10A562S, rssmra85t10a562s, CODICE_FISCALE_PERSONA_FORM, 1, 9, /person",
        "00540330651, 00540330652, CODICE_FISCALE_ENTE_CHECK, 2, 7, /body",
        "00540330651, 00000000000, CODICE_FISCALE_ENTE_ZEROS, 2, 7, /body",
        "BNCMRA80A01D548T, BNCMRA80A01D548, CODICE_FISCALE_FORM, 3, 10, /anybody",
        "00104330493, 12345678901, PARTITA_IVA_CHECK, 4, 14, /partita iva",
        "J44H22000240004, J44H2200024000, CUP_FORM, 5, 6, /cup",
        "P0011C899F, P0011C898F, CIG_CHECK, 6, 6, /cig",
        "P0011C899F, ESENTE, CIG_FORM, 6, 6, /cig",
        "IT60X0542811101000000123456, IT65A0542811101000000123456, IBAN_CIN, 7, 7, /iban",
        "IT60X0542811101000000123456, IT59R0100003228000000000622, IBAN_CHECK, 7, 7, /iban",
        "IT60X0542811101000000123456, DE89370400440532013000, IBAN_NOT_ITALIAN, 7, 7, /iban",
        "UFABCD, XXXXXXX, CODICE_IPA_FORM, 8, 9, /office",
        "INPS-ISEE-2026-01234567X-00, INPS-ISEE-2026-01234567X, PROTOCOLLO_DSU_FORM, 9, 6, /dsu",
        "Z063947806, ZB98B4A235, CIG_CHECK, 10, 25, /contracts/1"
    })
    void aWrongIdentifierIsAFindingOfItsOwnKindAtItsPlaceThatDoesNotRepeatIt(
            String sound, String wrong, IdentifierFinding code, int line, int column, String pointer) {
        List<Finding> findings = yaml(SOUND.replace(sound, wrong)).findings();
        assertThat(findings).containsExactly(Finding.of(code, new Location("payment.yaml", pointer, line, column)));
        for (Locale locale : List.of(Locale.ITALIAN, Locale.ENGLISH)) {
            assertThat(findings.get(0).line(locale)).contains(code.code()).doesNotContain(wrong);
        }
    }

    @Test
    void findingsStandInTheOrderOfTheDocument() {
        assertThat(yaml(SOUND.replace("P0011C899F", "0000000000")
                                .replace("A562S", "A562T")
                                .replace("B10A9942A7", "ES01"))
                        .findings())
                .extracting(Finding::code)
                .containsExactly(
                        IdentifierFinding.CODICE_FISCALE_PERSONA_CHECK,
                        IdentifierFinding.CIG_ZEROS,
                        IdentifierFinding.CIG_FORM);
    }

    // --- dates ------------------------------------------------------------------------------------------------------

    public record Term(LocalDate day, Optional<LocalDateTime> time) {}

    public record Terms(List<Term> terms, Map<String, LocalDate> days, Stated<LocalDate> stated) {}

    private static Terms terms(LocalDate day, LocalDateTime time) {
        return new Terms(
                List.of(new Term(LocalDate.of(2010, 5, 5), Optional.of(time))),
                Map.of("a/b", day),
                Stated.of(LocalDate.of(2010, 5, 5)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1800-01-01", "2010-05-05", "2200-12-31"})
    void aPlausibleDateIsSound(LocalDate day) {
        assertThat(DocumentReader.check(terms(day, day.atTime(23, 59)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1799-12-31", "2201-01-01", "0000-01-01", "+999999999-12-31", "-999999999-01-01"})
    void aDateThatNobodyCanMeanIsAFindingWhereverItStands(LocalDate day) {
        List<Finding> findings = DocumentReader.check(terms(day, day.atStartOfDay()));
        assertThat(findings)
                .extracting(finding -> finding.code() + " " + finding.location().pointer())
                .containsExactly("DATE_RANGE /days/a~1b", "DATE_RANGE /terms/0/time");
        assertThat(findings.get(0).text(Locale.ITALIAN)).contains("tra 01/01/1800 e 31/12/2200");
    }

    @Test
    void aDateOfADocumentIsPlausibleToo() {
        String yaml =
                "terms: [{day: 2010-05-05, time: 2010-05-05T10:00}, {day: 9999-05-05}]\ndays: {}\nstated: not stated\n";
        assertThat(READER.read("t.yaml", yaml.getBytes(UTF_8), DocumentFormat.YAML, Terms.class)
                        .findings())
                .extracting(finding -> finding.code().code() + " " + finding.location())
                .containsExactly("KERN-0025 t.yaml:1:58");
    }

    // --- bounds and constraints of a host ---------------------------------------------------------------------------

    @Documented
    @Constraint(validatedBy = Even.Check.class)
    @Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Even {
        String message() default "serve un numero pari, di {digits} cifre o [0-9]{2}";

        int digits() default 2;

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        final class Check implements ConstraintValidator<Even, Integer> {
            @Override
            public boolean isValid(Integer value, ConstraintValidatorContext context) {
                return value % 2 == 0;
            }
        }
    }

    public record Bounds(
            @Min(3) int members,
            @DecimalMin("0.10") Euro least,
            @Size(min = 2, max = 4) String province,
            @Negative int debt,
            @Email String mail,
            @Digits(integer = 3, fraction = 1) BigDecimal hours,
            @Even int seats) {}

    private static final Bounds WITHIN =
            new Bounds(3, Euro.parse("0.10"), "OR", -1, "a@b.it", new BigDecimal("100.5"), 10);

    @Test
    void whatIsWithinItsBoundsIsSound() {
        assertThat(DocumentReader.check(WITHIN)).isEmpty();
    }

    @Test
    void everyConstraintIsTurnedDownInTheLanguageAskedForWhateverTheJvmSpeaks() {
        List<Finding> findings = DocumentReader.check(
                new Bounds(2, Euro.parse("0.09"), "O", 0, "nobody", new BigDecimal("1000.55"), 11));
        assertThat(findings.stream().map(finding -> finding.line(Locale.ITALIAN)))
                .containsExactly(
                        "errore KERN-0013: valore non ammesso: deve essere inferiore a 0 (/debt)",
                        "errore KERN-0013: valore non ammesso: valore numerico fuori dai limiti (previsto <3 digits>.<1 digits>) (/hours)",
                        "errore KERN-0009: il valore 0,09 € è inferiore al minimo ammesso, 0,10 (/least)",
                        "errore KERN-0013: valore non ammesso: deve essere un indirizzo email nel formato corretto (/mail)",
                        "errore KERN-0009: il valore 2 è inferiore al minimo ammesso, 3 (/members)",
                        "errore KERN-0011: il numero di caratteri o di elementi non è ammesso: da 2 a 4 (/province)",
                        "errore KERN-0013: valore non ammesso: serve un numero pari, di 2 cifre o [0-9]{2} (/seats)");
        assertThat(findings.get(0).text(Locale.ENGLISH)).isEqualTo("value not allowed: must be less than 0");
    }
}
