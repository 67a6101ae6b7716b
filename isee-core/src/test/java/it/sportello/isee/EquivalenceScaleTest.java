package it.sportello.isee;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Outcome;
import it.sportello.legal.reasons.Explained;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class EquivalenceScaleTest {

    private static final LocalDate DAY = LocalDate.of(2010, 4, 20);
    private static final EquivalenceScale SCALE = new EquivalenceScale();

    private static Fraction scale(ScaleHousehold household) {
        return SCALE.calculate(household, DAY).fold(computed -> computed.value().scale(), refused -> {
            throw new AssertionError(refused.findings());
        });
    }

    private static List<Finding> findings(ScaleHousehold household, LocalDate day) {
        return SCALE.calculate(household, day).findings();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "scale-109-1998.csv", numLinesToSkip = 2)
    void theScaleOf1998(
            int members, boolean minors, boolean spouseAbsent, boolean bothWork, int disabled, String expected) {
        ScaleHousehold household = new ScaleHousehold(members, minors, spouseAbsent, bothWork, disabled);
        assertThat(scale(household)).isEqualTo(Fraction.parse(expected));
    }

    @Test
    void theGoldenTableHoldsTwelveSizesWithEveryCombination() throws Exception {
        try (var lines = getClass().getResourceAsStream("scale-109-1998.csv")) {
            assertThat(new String(lines.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).lines())
                    .hasSize(2 + 11 * 8 * 3 + 4 * 2);
        }
    }

    @Property
    void eachAdditionAddsItselfAndNothingElse(
            @ForAll @IntRange(min = 2, max = 99) int members,
            @ForAll boolean minors,
            @ForAll boolean absent,
            @ForAll boolean work,
            @ForAll @IntRange(max = 2) int disabled) {
        Fraction scale = scale(new ScaleHousehold(members, minors, absent, work, disabled));
        Fraction plain = scale(ScaleHousehold.of(members));
        int hundredths = 50 * disabled + (minors && absent ? 20 : 0) + (minors && work ? 20 : 0);
        assertThat(scale.minus(plain)).isEqualTo(Fraction.of(hundredths, 100));
        assertThat(scale.exactDecimal().orElseThrow().scale()).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "3, true, false, true, false",
        "3, true, true, false, false",
        "3, true, true, true, true",
        "2, true, false, true, true",
        "2, false, true, true, false",
        "2, true, true, false, false"
    })
    void bothParentsAtWorkWhereThereIsOneIsToBeChecked(
            int members, boolean minors, boolean spouseAbsent, boolean bothWork, boolean odd) {
        ScaleHousehold household = new ScaleHousehold(members, minors, spouseAbsent, bothWork, 0);
        assertThat(SCALE.calculate(household, DAY).result()).isPresent();
        assertThat(findings(household, DAY))
                .extracting(Finding::code)
                .isEqualTo(odd ? List.of(IseeFinding.BOTH_PARENTS_OF_ONE) : List.of());
    }

    @Property
    void aLargerNucleusHasALargerScale(@ForAll @IntRange(min = 1, max = 98) int members) {
        assertThat(scale(ScaleHousehold.of(members + 1))).isGreaterThan(scale(ScaleHousehold.of(members)));
    }

    @Property
    void explainingChangesNothing(
            @ForAll @IntRange(min = -1, max = 12) int members,
            @ForAll boolean minors,
            @ForAll boolean absent,
            @ForAll boolean work,
            @ForAll @IntRange(min = -1, max = 13) int disabled) {
        ScaleHousehold household = new ScaleHousehold(members, minors, absent, work, disabled);
        assertThat(SCALE.explain(household, DAY).value()).isEqualTo(SCALE.calculate(household, DAY));
    }

    @Test
    void theReasonsShowWhatWasTakenAndWhatWasNot() {
        Explained<Outcome<ScaleValue>> explained = SCALE.explain(new ScaleHousehold(6, true, true, false, 1), DAY);
        assertThat(explained.why().text(Locale.ITALIAN)).isEqualTo("""
                scala di equivalenza 3,9 = 3,2 per i componenti + 0,7 di maggiorazioni [tab. 2, D.Lgs. 109/1998]
                  - parametro 3,2 (numero di componenti: 6): 2,85 per i primi cinque + 0,35 per ogni ulteriore componente, in numero di 1 [tab. 2, D.Lgs. 109/1998]
                  - maggiorazione di 0,2: assenza del coniuge e presenza di figli minori [tab. 2, D.Lgs. 109/1998]
                  - maggiorazione di 0,5: 0,5 per ogni componente con handicap (art. 3, c. 3, L. 104/1992) o invalidità superiore al 66%; componenti: 1 [tab. 2, D.Lgs. 109/1998]
                  - nessuna maggiorazione per attività di lavoro e di impresa di entrambi i genitori con figli minori [tab. 2, D.Lgs. 109/1998]
                """);
    }

    @ParameterizedTest
    @CsvSource({"2000-12-31, false", "2001-01-01, true", "2012-02-29, true", "2014-12-31, true", "2015-01-01, false"})
    void theDaysCoveredHaveASharpEdge(LocalDate day, boolean covered) {
        List<Finding> findings = findings(ScaleHousehold.of(3), day);
        assertThat(findings)
                .extracting(Finding::code)
                .isEqualTo(covered ? List.of() : List.of(IseeFinding.SCALE_NOT_COVERED));
    }

    @Test
    void everyDayCoveredHasAllItsValues() {
        for (LocalDate day = LocalDate.of(2001, 1, 1); day.getYear() < 2015; day = day.plusDays(1)) {
            assertThat(findings(ScaleHousehold.of(6), day)).isEmpty();
        }
    }

    @Test
    void aNucleusThatContradictsItselfIsRefused() {
        assertThat(findings(ScaleHousehold.of(0), DAY))
                .extracting(Finding::code)
                .containsExactly(IseeFinding.NO_MEMBERS);
        assertThat(findings(ScaleHousehold.of(0), DAY))
                .extracting(finding -> finding.location().pointer())
                .containsExactly("/household/members");
        assertThat(findings(new ScaleHousehold(1, true, false, false, 0), DAY))
                .extracting(Finding::code)
                .containsExactly(IseeFinding.CHILDREN_OF_NOBODY);
        assertThat(findings(new ScaleHousehold(2, false, false, false, 3), DAY))
                .extracting(Finding::code)
                .containsExactly(IseeFinding.MORE_DISABLED_THAN_MEMBERS);
    }

    @Test
    void aRefusalExplainsItself() {
        assertThat(SCALE.explain(ScaleHousehold.of(0), DAY).why().text(Locale.ITALIAN))
                .startsWith("non si può calcolare: un nucleo ha almeno un componente");
    }

    @Test
    void aHouseholdDoesNotPrintWhoIsInIt() {
        assertThat(new ScaleHousehold(3, true, true, false, 2)).hasToString("household for a scale");
    }

    @Test
    void theReasonsSayThatNobodyHasADisability() {
        assertThat(SCALE.explain(ScaleHousehold.of(2), DAY).why().text(Locale.ITALIAN))
                .contains("nessuna maggiorazione per componenti con handicap o invalidità superiore al 66%");
    }

    @Test
    void theReasonsReadTheTableUpToFiveMembersAndAddBeyond() {
        assertThat(SCALE.explain(ScaleHousehold.of(5), DAY).why().text(Locale.ITALIAN))
                .contains("parametro 2,85 (numero di componenti: 5)")
                .doesNotContain("per i primi cinque");
        assertThat(SCALE.explain(ScaleHousehold.of(6), DAY).why().text(Locale.ITALIAN))
                .contains("parametro 3,2 (numero di componenti: 6): 2,85 per i primi cinque");
    }
}
