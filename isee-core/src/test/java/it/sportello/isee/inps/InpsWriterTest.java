package it.sportello.isee.inps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import it.sportello.isee.Dsu;
import it.sportello.isee.Golden;
import it.sportello.isee.Isee;
import it.sportello.isee.IseeCalculator;
import it.sportello.isee.IseeItems;
import it.sportello.isee.IseeOptions;
import it.sportello.isee.Member.Relation;
import it.sportello.isee.inps.InpsAttestation.AttestedMember;
import it.sportello.isee.inps.InpsAttestation.Calculation;
import it.sportello.isee.inps.InpsAttestation.Component;
import it.sportello.isee.inps.InpsAttestation.Form;
import it.sportello.isee.inps.InpsAttestation.Indicator;
import it.sportello.isee.inps.InpsAttestation.Nucleus;
import it.sportello.isee.inps.InpsAttestation.Omission;
import it.sportello.isee.inps.InpsAttestation.OmissionType;
import it.sportello.isee.inps.InpsAttestation.Person;
import it.sportello.isee.inps.InpsAttestation.Variation;
import it.sportello.isee.inps.InpsAttestation.VariationType;
import it.sportello.isee.inps.InpsReader.InpsFile;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import it.sportello.legal.document.DocumentWriter;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class InpsWriterTest {

    private static final String PROTOCOL = "INPS-ISEE-2025-00000001A-00";
    private static final String CODE = "BBBMBC85D12Z971B";
    /** Beside the repository, where somebody has them; they carry no licence, so they are not part of it. */
    static final Path SCHEMAS = Stream.of("../../shared", "../../../shared")
            .map(folder -> Path.of(folder, "formats", "inps"))
            .filter(Files::exists)
            .findFirst()
            .orElse(Path.of("no-schemas"));

    private static final IseeCalculator CALCULATOR =
            new IseeCalculator(IseeOptions.DEFAULT.withFigurativeRate(2025, Fraction.of(3, 100)));

    static InpsAttestation of(Dsu dsu) {
        Isee isee = CALCULATOR.calculate(dsu, Isee.Request.ORDINARY).result().orElseThrow();
        return InpsWriter.attestation(
                dsu, isee, PROTOCOL, LocalDate.of(2025, 6, 12), code -> new Person(code, "ROSSI", "MARIA"));
    }

    static InpsAttestation again(InpsAttestation attestation) {
        InpsFile file = new InpsReader().read("a.xml", new InpsWriter().write(attestation));
        assertThat(file.findings().stream()
                        .map(finding -> finding.line(Locale.ENGLISH))
                        .toList())
                .isEmpty();
        return file.content()
                .orElseThrow()
                .fold(
                        dsu -> {
                            throw new AssertionError("a DSU");
                        },
                        it -> it,
                        indicator -> {
                            throw new AssertionError("an indicator");
                        });
    }

    static Stream<Golden.Case> households() {
        return Golden.CASES.stream();
    }

    @ParameterizedTest
    @MethodSource("households")
    void whatIsWrittenIsReadAgain(Golden.Case golden) {
        InpsAttestation attestation = of(golden.dsu());
        assertThat(again(attestation)).isEqualTo(attestation);
    }

    @Test
    void aResultOfOursHasTheShapeOfTheOfficialSchema() throws Exception {
        assumeThat(Files.exists(SCHEMAS)).isTrue();
        for (Golden.Case golden : Golden.CASES) {
            validate("ISEE_Attestazione.xsd", new InpsWriter().write(of(golden.dsu())));
        }
        for (Form form : Form.values()) {
            validate("ISEE_Attestazione.xsd", new InpsWriter().write(of(form)));
        }
    }

    /** The published schema holds an empty import, which the parser of the platform refuses. */
    static void validate(String name, byte[] xml) throws Exception {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
        String schema = Files.readString(SCHEMAS.resolve(name), StandardCharsets.ISO_8859_1)
                .replace("<xs:import/>", "");
        Path types = SCHEMAS.resolve("ISEE_TipiComuni.xsd").toAbsolutePath();
        StreamSource source = new StreamSource(
                new ByteArrayInputStream(schema.getBytes(StandardCharsets.ISO_8859_1)),
                types.toUri().toString());
        factory.newSchema(source).newValidator().validate(new StreamSource(new ByteArrayInputStream(xml)));
    }

    /** An attestation that holds one indicator of that form, and everything else that may be there. */
    static InpsAttestation of(Form form) {
        Person person = new Person(CODE, "D'ALÙ", "PIER-PAOLO");
        Fraction scale = Fraction.parse("1.57");
        Calculation calculation = new Calculation(
                LocalDate.of(2025, 2, 28),
                new Values(Euro.parse("157.00"), scale, Euro.parse("100.00"), Euro.parse("157.00"), Euro.ZERO),
                new IseeItems(
                        Euro.parse("157.00"),
                        Euro.ZERO,
                        Euro.ZERO,
                        Euro.parse("157.00"),
                        Euro.ZERO,
                        Euro.ZERO,
                        Euro.ZERO,
                        Euro.ZERO,
                        Euro.ZERO,
                        Euro.parse("157.00"),
                        scale,
                        Fraction.ZERO,
                        scale),
                Optional.of(Euro.parse("150.50")));
        Component component = new Component(
                person,
                Optional.of(Euro.parse("12.34")),
                Optional.of(PROTOCOL),
                Optional.of(PROTOCOL),
                Optional.of("CAF-1"));
        boolean reduced = form == Form.REDUCED || form.name().startsWith("REDUCED_");
        Indicator asked = new Indicator(
                form,
                form == Form.ORDINARY || form == Form.REDUCED ? Optional.empty() : Optional.of(person),
                form == Form.ORDINARY || form == Form.REDUCED ? Optional.empty() : Optional.of(Euro.parse("100.00")),
                form.name().contains("DRAWN_IN")
                                && form.name().startsWith("STUDENT_")
                                && form.element().contains("StudAttratto")
                        ? List.of(new AttestedMember(person, Relation.ADULT_CHILD))
                        : List.of(),
                form.component().isEmpty() ? List.of() : List.of(component),
                form.isComputed() ? Optional.of(calculation) : Optional.empty());
        Indicator ordinary = new Indicator(
                Form.ORDINARY, Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.of(calculation));
        List<AttestedMember> members = List.of(new AttestedMember(person, Relation.DECLARANT));
        List<Indicator> ofWhole = new ArrayList<>(List.of(ordinary));
        if (!reduced && form != Form.ORDINARY) {
            ofWhole.add(asked);
        }
        List<Nucleus> nuclei = new ArrayList<>(List.of(new Nucleus(
                Optional.empty(),
                true,
                Optional.of(LocalDate.of(2025, 3, 1)),
                Optional.of(PROTOCOL),
                members,
                ofWhole)));
        if (reduced) {
            nuclei.add(
                    new Nucleus(Optional.of(CODE), false, Optional.empty(), Optional.empty(), members, List.of(asked)));
        }
        return new InpsAttestation(
                CODE,
                PROTOCOL,
                LocalDate.of(2025, 2, 20),
                LocalDate.of(2025, 12, 31),
                Optional.of("CAF-0"),
                Optional.of(LocalDate.of(2025, 9, 1)),
                nuclei,
                Optional.of(new Variation(
                        VariationType.COMPLETED,
                        PROTOCOL,
                        LocalDate.of(2025, 1, 10),
                        Optional.of("CAF-2"),
                        Optional.of("a <b> & \"c\""),
                        List.of(Map.of(
                                "CFDiscordanza", CODE, "TipologiaDiscordanza", "x", "SpecificaDiscordanza", "y")))),
                List.of(new Omission(
                        OmissionType.MOVABLE_ASSETS,
                        CODE,
                        LocalDate.of(2025, 2, 25),
                        List.of(Map.of("CodiceFiscaleOperatore", "00000000000", "Saldo3112", "12")))));
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void everyFormComesBack(Form form) {
        assertThat(again(of(form))).isEqualTo(of(form));
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void theSameModelIsReadFromJson(Form form) {
        byte[] json = new DocumentWriter().json(of(form)).getBytes(StandardCharsets.UTF_8);
        Document<InpsAttestation> read =
                new DocumentReader().read("a.json", json, DocumentFormat.JSON, InpsAttestation.class);
        assertThat(read.findings().stream().map(Finding::toString).toList()).isEmpty();
        assertThat(read.value()).contains(of(form));
    }

    @Property(tries = 200)
    void amountsAndScalesComeBack(
            @ForAll @LongRange(min = -100_000_000_000L, max = 100_000_000_000L) long cents,
            @ForAll @IntRange(min = 100, max = 9_999) int hundredths) {
        InpsAttestation one = of(Form.ORDINARY);
        Fraction scale = Fraction.of(hundredths, 100);
        Euro amount = Euro.ofCents(cents);
        Calculation calculation = new Calculation(
                one.presented(),
                new Values(amount, scale, amount, amount, amount),
                new IseeItems(
                        amount, amount, amount, amount, amount, amount, amount, amount, amount, amount, scale, scale,
                        scale),
                Optional.empty());
        InpsAttestation attestation = new InpsAttestation(
                one.declarant(),
                one.protocol(),
                one.presented(),
                one.validUntil(),
                Optional.empty(),
                Optional.empty(),
                List.of(new Nucleus(
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        one.nuclei().get(0).members(),
                        List.of(new Indicator(
                                Form.ORDINARY,
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                List.of(),
                                Optional.of(calculation))))),
                Optional.empty(),
                List.of());
        assertThat(again(attestation)).isEqualTo(attestation);
    }

    @Test
    void onlyTheOrdinaryIndicatorIsPutIntoAnAttestation() {
        Dsu dsu = Golden.CASES.get(0).dsu();
        String code = dsu.members().get(0).codiceFiscale();
        Isee special = CALCULATOR
                .calculate(dsu, Isee.Request.of(Isee.Kind.SOCIOSANITARY, code))
                .result()
                .orElseThrow();
        assertThatThrownBy(() -> InpsWriter.attestation(
                        dsu, special, PROTOCOL, dsu.presented(), each -> new Person(each, "A", "B")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
