package it.sportello.isee.inps;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.isee.Conditions;
import it.sportello.isee.Dsu;
import it.sportello.isee.Golden;
import it.sportello.isee.Home;
import it.sportello.isee.IseeCalculator;
import it.sportello.isee.IseeItem;
import it.sportello.isee.IseeOptions;
import it.sportello.isee.Member;
import it.sportello.isee.inps.AttestationCheck.Answer;
import it.sportello.isee.inps.InpsAttestation.Form;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.Message;
import it.sportello.legal.Messages;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AttestationCheckerTest {

    private static final IseeCalculator CALCULATOR =
            new IseeCalculator(IseeOptions.DEFAULT.withFigurativeRate(2025, Fraction.of(3, 100)));
    private static final AttestationChecker CHECKER = new AttestationChecker(CALCULATOR);

    static Stream<Golden.Case> households() {
        return Golden.CASES.stream();
    }

    @ParameterizedTest
    @MethodSource("households")
    void whatWeComputeIsConsistentAloneAndWithItsDsu(Golden.Case golden) {
        InpsAttestation attestation = InpsWriterTest.of(golden.dsu());
        AttestationCheck alone = CHECKER.check(attestation);
        assertThat(alone.differences()).isEmpty();
        assertThat(alone.answer()).isEqualTo(Answer.CONSISTENT);
        AttestationCheck withDsu = CHECKER.check(attestation, golden.dsu());
        assertThat(withDsu.differences()).isEmpty();
        assertThat(withDsu.lines())
                .filteredOn(line -> line.what() instanceof IseeItem)
                .hasSizeGreaterThan(14);
    }

    /** The attestation of the third golden household, a number in its file replaced. */
    private static AttestationCheck changed(String from, String to) {
        String text = new String(new InpsWriter().write(InpsWriterTest.of(household())), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        InpsAttestation attestation = new InpsReader()
                .read("a.xml", text.replace(from, to).getBytes(StandardCharsets.UTF_8))
                .content()
                .orElseThrow()
                .fold(dsu -> null, it -> it, indicator -> null);
        return CHECKER.check(attestation, household());
    }

    private static Dsu household() {
        return Golden.CASES.get(2).dsu();
    }

    @ParameterizedTest(name = "{2}: {0} → {1}")
    @CsvSource({
        "'<Valori ISE=\"95427.07\" ScalaEquivalenza=\"3.55\" ISEE=\"26880.87\"', '<Valori ISE=\"95427.07\" ScalaEquivalenza=\"3.55\" ISEE=\"26880.91\"', ISEE",
        "ISR=\"77966.00\" PatrimonioMobiliare, ISR=\"77966.05\" PatrimonioMobiliare, ISR",
        "ISP=\"87305.37\" ISE=\"95427.07\" Para, ISP=\"87305.47\" ISE=\"95427.07\" Para, ISP",
        "ISE=\"95427.07\" ParametroNucleo, ISE=\"95427.17\" ParametroNucleo, ISE",
        "ParametroNucleo=\"3.20\", ParametroNucleo=\"3.21\", PARAMETRO_NUCLEO",
        "Maggiorazioni=\"0.35\", Maggiorazioni=\"0.36\", MAGGIORAZIONI",
        "ScalaEquivalenza=\"3.55\"></Mod, ScalaEquivalenza=\"3.56\"></Mod, SCALA_EQUIVALENZA",
        "DetrazionePatrimonioMobiliare=\"12000.00\", DetrazionePatrimonioMobiliare=\"10000.00\", DETRAZIONE_PATRIMONIO_MOBILIARE"
    })
    void aNumberThatDoesNotFollowIsNamedWithBothValuesAndTheArticle(String from, String to, IseeItem item) {
        List<AttestationCheck.Line> differences = changed(from, to).differences();
        assertThat(differences).anySatisfy(line -> {
            assertThat(line.what()).isEqualTo(item);
            assertThat(line.references()).isNotEmpty();
            assertThat(Messages.show(line.attested(), Locale.ITALIAN)).isNotBlank();
        });
    }

    @Test
    void theFaceShowsTheTwoNumbersThatDiffer() {
        assertThat(changed("ISR=\"77966.00\" ISP=\"87305.37\"></Val", "ISR=\"77966.01\" ISP=\"87305.37\"></Val")
                        .differences())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.what()).isEqualTo(AttestationMessage.VALUES_OF_FACE);
                    assertThat(line.attested()).isEqualTo(Euro.parse("77966.01"));
                    assertThat(line.recomputed()).contains(Euro.parse("77966.00"));
                });
    }

    /** Numbers no household has are differences like any other, not a failure of the checker. */
    @ParameterizedTest
    @CsvSource({
        "ScalaEquivalenza=\"3.55\", ScalaEquivalenza=\"0.000000000000000001\"",
        "ScalaEquivalenza=\"3.55\", ScalaEquivalenza=\"0\"",
        "ISE=\"95427.07\", ISE=\"92233720368547758.07\"",
        "SommaRedditiComponenti=, SommaRedditiComponenti=\"92233720368547758.07\" Old=",
        "DetrazionePatrimonioMobiliare=, DetrazionePatrimonioMobiliare=\"-92233720368547758.08\" Old=",
        "' PatrimonioImmobiliare=', ' PatrimonioImmobiliare=\"92233720368547758.07\" Old='"
    })
    void absurdNumbersAreDifferences(String from, String to) {
        assertThat(changed(from, to).answer()).isEqualTo(Answer.DIFFERENT);
    }

    @Test
    void noIseeFollowsFromAScaleBelowOne() {
        assertThat(changed("ScalaEquivalenza=\"3.55\"", "ScalaEquivalenza=\"0.50\"")
                        .lines())
                .filteredOn(line -> line.what() == IseeItem.ISEE)
                .first()
                .satisfies(line -> assertThat(line.why().orElseThrow().text(Locale.ITALIAN))
                        .contains("inferiore a 1"));
    }

    @Test
    void aValidityThatIsNotTheEndOfTheYear() {
        assertThat(changed("DataValidita=\"2025-12-31\"", "DataValidita=\"2026-01-15\"")
                        .differences())
                .extracting(line -> line.what())
                .containsExactly(AttestationMessage.VALID_UNTIL);
    }

    private static Dsu couple(String day, boolean inFacility) {
        Member husband = new Member(
                "BBBMBC85D12Z971B",
                Member.Relation.DECLARANT,
                LocalDate.of(1985, 4, 12),
                Optional.empty(),
                false,
                Optional.of(Map.of()),
                Optional.empty(),
                List.of());
        Member wife = new Member(
                "BBBMBD87S03Z972P",
                Member.Relation.SPOUSE,
                LocalDate.of(1987, 11, 3),
                Optional.empty(),
                inFacility,
                Optional.of(Map.of()),
                Optional.empty(),
                List.of());
        return Dsu.ordinary(LocalDate.parse(day), List.of(husband, wife), Conditions.NONE, Home.OTHER);
    }

    private static AttestationCheck.Line line(AttestationCheck check, Message what) {
        return check.lines().stream()
                .filter(line -> line.what() == what)
                .findFirst()
                .orElseThrow();
    }

    private static AttestationCheck validUntil(String presented, String until) {
        InpsAttestation attestation = InpsWriterTest.of(couple(presented, false));
        return CHECKER.check(new InpsAttestation(
                attestation.declarant(),
                attestation.protocol(),
                attestation.presented(),
                LocalDate.parse(until),
                attestation.senderProtocol(),
                attestation.currentValidUntil(),
                attestation.nuclei(),
                attestation.variation(),
                attestation.omissions()));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-02-01, 2019-01-15, CONSISTENT, art. 10 c. 1 D.P.C.M. 159/2013",
        "2018-02-01, 2018-12-31, DIFFERENT, art. 10 c. 1 D.P.C.M. 159/2013",
        "2019-02-01, 2019-12-31, CONSISTENT, art. 10 c. 4 D.Lgs. 147/2017",
        "2019-02-01, 2019-08-31, NOT_DECIDABLE, art. 10 c. 4 D.Lgs. 147/2017",
        "2020-02-01, 2020-12-31, CONSISTENT, art. 10 c. 4 D.Lgs. 147/2017",
        "2020-02-01, 2021-01-15, DIFFERENT, art. 10 c. 4 D.Lgs. 147/2017"
    })
    void theValidityOf2019IsNotDecidedAndEachYearCitesItsAct(
            String presented, String until, Answer answer, String source) {
        AttestationCheck.Line line = line(validUntil(presented, until), AttestationMessage.VALID_UNTIL);
        assertThat(line.answer()).isEqualTo(answer);
        assertThat(line.references().get(0).citation().replace(",", "")).isEqualTo(source);
    }

    @Test
    void aMemberInAFacilityLeavesTheParameterUndecidedAloneAndConsistentWithTheDsu() {
        Dsu dsu = couple("2025-06-03", true);
        InpsAttestation attestation = InpsWriterTest.of(dsu);
        assertThat(line(CHECKER.check(attestation), IseeItem.PARAMETRO_NUCLEO).answer())
                .isEqualTo(Answer.NOT_DECIDABLE);
        assertThat(CHECKER.check(attestation, dsu).differences()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, DIFFERENT", "2026-01-01, NOT_DECIDABLE"})
    void theAdditionsOf2026AreNotPossibleBefore(String presented, Answer answer) {
        String text =
                new String(new InpsWriter().write(InpsWriterTest.of(couple(presented, false))), StandardCharsets.UTF_8);
        InpsAttestation attestation = new InpsReader()
                .read(
                        "a.xml",
                        text.replace("Maggiorazioni=\"0.00\"", "Maggiorazioni=\"0.10\"")
                                .getBytes(StandardCharsets.UTF_8))
                .content()
                .orElseThrow()
                .fold(dsu -> null, it -> it, indicator -> null);
        assertThat(line(CHECKER.check(attestation), IseeItem.MAGGIORAZIONI).answer())
                .isEqualTo(answer);
    }

    @Test
    void anAttestationMadeWithoutANucleusIsNoFailure() {
        InpsAttestation whole = InpsWriterTest.of(household());
        InpsAttestation empty = new InpsAttestation(
                whole.declarant(),
                whole.protocol(),
                whole.presented(),
                whole.validUntil(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of());
        assertThat(CHECKER.check(empty, household()).lines()).hasSize(1);
    }

    @Test
    void anotherDayAndOtherMembers() {
        AttestationCheck check = CHECKER.check(
                InpsWriterTest.of(household()), Golden.CASES.get(3).dsu().presentedOn(LocalDate.of(2025, 7, 1)));
        assertThat(check.differences())
                .extracting(line -> line.what())
                .contains(AttestationMessage.PRESENTED, AttestationMessage.MEMBERS, IseeItem.ISEE);
        assertThat(check.answer()).isEqualTo(Answer.DIFFERENT);
    }

    @Test
    void additionsAreNotDecidableFromTheAttestationAlone() {
        AttestationCheck check = CHECKER.check(InpsWriterTest.of(household()));
        assertThat(check.lines())
                .filteredOn(line -> line.what() == IseeItem.MAGGIORAZIONI)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.answer()).isEqualTo(Answer.NOT_DECIDABLE);
                    assertThat(line.why().orElseThrow().text(Locale.ITALIAN)).contains("disabilità");
                });
    }

    @Test
    void aDsuThatCannotBeComputedDecidesNothing() {
        Dsu later = household().presentedOn(LocalDate.of(2026, 7, 1));
        AttestationCheck check = CHECKER.check(InpsWriterTest.of(household()), later);
        assertThat(check.findings())
                .extracting(finding -> finding.code().code())
                .contains("ISEE-0033");
        assertThat(check.lines())
                .filteredOn(line -> line.what() == IseeItem.SOMMA_REDDITI)
                .extracting(AttestationCheck.Line::answer)
                .containsExactly(Answer.NOT_DECIDABLE);
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void everyFormIsCheckedAndOmissionsAreTold(Form form) {
        AttestationCheck check = CHECKER.check(InpsWriterTest.of(form));
        assertThat(check.lines()).isNotEmpty();
        assertThat(check.findings())
                .extracting(finding -> finding.code().code())
                .containsExactly("ISEE-0077");
        assertThat(check.toString()).startsWith("attestation ");
    }
}
