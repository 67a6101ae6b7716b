package it.sportello.isee;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Act;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Outcome;
import it.sportello.legal.Rounding;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IseeRidefinitoTest {

    private static final LegalReference SOURCE = LegalReference.parse(
            new Act("bando", "urn:nir:comune.gonnostramatza:determinazione:2010-04-14;89"), "Definizione ISEE");
    private static final IseeRidefinito RIDEFINITO = new IseeRidefinito(Rounding.CENT_HALF_UP, SOURCE);
    private static final LocalDate DAY = LocalDate.of(2010, 4, 20);

    private static Attestation attestation(String ise, String scale) {
        return new Attestation(DAY, Euro.parse(ise), Fraction.parse(scale), Optional.empty());
    }

    private static List<ExemptIncome> exempt(String amount) {
        return List.of(new ExemptIncome("pensione di invalidità civile", Euro.parse(amount)));
    }

    private static Euro value(Outcome<Euro> outcome) {
        return outcome.fold(Outcome.Computed::value, refused -> {
            throw new AssertionError(refused.findings());
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "D11, 5000.00, 3600.00, 2.07, 4154.59",
        "D12, 4000.00, 6244.81, 2.07, 4949.18",
        "largest exempt incomes of D12 still within 4500.00, 4000.00, 5315.01, 2.07, 4500.00",
        "one cent more, 4000.00, 5315.02, 2.07, 4500.01",
        "half a cent goes up, 16000.08, 0.00, 3.20, 5000.03",
        "nothing at all, 0.00, 0.00, 1.00, 0.00"
    })
    void theWorkedCases(String name, String ise, String exempt, String scale, String expected) {
        assertThat(value(RIDEFINITO.calculate(attestation(ise, scale), exempt(exempt))))
                .isEqualTo(Euro.parse(expected));
    }

    @Test
    void theReasonsReadAsAMotivazione() {
        assertThat(RIDEFINITO
                        .explain(attestation("4000.00", "2.07"), exempt("6244.81"))
                        .why()
                        .text(Locale.ITALIAN))
                .isEqualTo("""
                        ISEE ridefinito 4.949,18 €: (ISE 4.000,00 € + redditi esenti 6.244,81 €) / scala 2,07 [Definizione ISEE, bando]
                          - ISE attestato 4.000,00 €
                          - redditi esenti ai fini IRPEF 6.244,81 €
                            - reddito esente «pensione di invalidità civile»: 6.244,81 €
                          - scala di equivalenza attestata 2,07
                          - arrotondato a 4.949,18 €: da 4949,183575 (1024481/207), per multipli di 0,01, al più vicino, a metà per eccesso [Definizione ISEE, bando]
                        """);
    }

    @ParameterizedTest
    @CsvSource({"2014-12-31, false", "2015-01-01, true", "2026-11-21, true"})
    void exemptIncomesAreNotCountedTwiceAfter2014(LocalDate presented, boolean refused) {
        Attestation later = new Attestation(presented, Euro.of(5000), Fraction.parse("2.07"), Optional.empty());
        Outcome<Euro> outcome = RIDEFINITO.calculate(later, exempt("3600.00"));
        assertThat(outcome.findings())
                .extracting(Finding::code)
                .isEqualTo(refused ? List.of(IseeFinding.RIDEFINITO_AFTER_2014) : List.of());
        if (refused) {
            assertThat(outcome.findings().get(0).text(Locale.ITALIAN))
                    .contains("D.Lgs. 109/1998")
                    .contains("art. 4, c. 2, lett. f), D.P.C.M. 159/2013");
        }
    }

    @Test
    void whatCannotBeIsRefusedWithAllItsReasons() {
        Attestation impossible = new Attestation(DAY, Euro.of(-1), Fraction.parse("0.99"), Optional.empty());
        assertThat(RIDEFINITO.calculate(impossible, exempt("-0.01")).findings())
                .extracting(Finding::code)
                .containsExactly(IseeFinding.SCALE_BELOW_ONE, IseeFinding.NEGATIVE_AMOUNT, IseeFinding.NEGATIVE_AMOUNT);
        assertThat(RIDEFINITO.calculate(impossible, exempt("-0.01")).findings())
                .extracting(finding -> finding.location().pointer())
                .containsExactly("/attestation/scale", "/attestation/ise", "/exemptIncomes/0/amount");
    }

    @Test
    void sumsBeyondAllMoneyAreRefused() {
        Attestation rich = new Attestation(DAY, Euro.ofCents(Long.MAX_VALUE), Fraction.ONE, Optional.empty());
        assertThat(RIDEFINITO.calculate(rich, exempt("0.01")).findings())
                .extracting(Finding::code)
                .containsExactly(IseeFinding.AMOUNT_TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource({
        "5000.00, 2.07, 2415.46, false",
        "5000.00, 2.07, 2415.45, false",
        "5000.00, 2.07, 2415.44, true",
        "5000.00, 2.07, 2415.47, true",
        "5000.00, 2.00, 2500.01, true",
        "5000.00, 2.00, 2499.99, true"
    })
    void anAttestedIseeThatDoesNotFollowIsPointedOut(String ise, String scale, String isee, boolean differs) {
        Attestation attestation =
                new Attestation(DAY, Euro.parse(ise), Fraction.parse(scale), Optional.of(Euro.parse(isee)));
        assertThat(RIDEFINITO.calculate(attestation, List.of()).findings())
                .extracting(Finding::code)
                .isEqualTo(differs ? List.of(IseeFinding.ATTESTED_ISEE_DIFFERS) : List.of());
    }

    @Property
    void moreExemptIncomeNeverLowersIt(
            @ForAll @LongRange(min = 0, max = 10_000_000) long ise,
            @ForAll @LongRange(min = 0, max = 10_000_000) long exempt,
            @ForAll @LongRange(min = 0, max = 1_000_000) long more,
            @ForAll @IntRange(min = 100, max = 900) int scale) {
        Attestation attestation = new Attestation(DAY, Euro.ofCents(ise), Fraction.of(scale, 100), Optional.empty());
        Euro less = value(
                RIDEFINITO.calculate(attestation, exempt(Euro.ofCents(exempt).toString())));
        Euro raised = value(RIDEFINITO.calculate(
                attestation, exempt(Euro.ofCents(exempt + more).toString())));
        assertThat(raised).isGreaterThanOrEqualTo(less);
    }

    @Property
    void splittingAnIncomeChangesNothing(
            @ForAll @LongRange(min = 0, max = 10_000_000) long one,
            @ForAll @LongRange(min = 0, max = 10_000_000) long other) {
        Attestation attestation = attestation("5000.00", "2.04");
        List<ExemptIncome> two =
                List.of(new ExemptIncome("a", Euro.ofCents(one)), new ExemptIncome("b", Euro.ofCents(other)));
        List<ExemptIncome> whole = List.of(new ExemptIncome("a", Euro.ofCents(one + other)));
        assertThat(value(RIDEFINITO.calculate(attestation, two)))
                .isEqualTo(value(RIDEFINITO.explain(attestation, whole).value()));
    }

    @Test
    void personalDataStayOutOfToString() {
        assertThat(attestation("4000.00", "2.07").toString())
                .doesNotContain("4000")
                .contains("2010-04-20");
        assertThat(exempt("6244.81").get(0).toString()).doesNotContain("6244").doesNotContain("invalid");
        assertThat(RIDEFINITO
                        .calculate(attestation("4000.00", "2.07"), List.of())
                        .toString())
                .doesNotContain("1932");
    }

    @Test
    void aRefusalGivesItsReasons() {
        Attestation later =
                new Attestation(LocalDate.of(2015, 1, 1), Euro.of(5000), Fraction.parse("2.07"), Optional.empty());
        assertThat(RIDEFINITO.explain(later, List.of()).why().text(Locale.ITALIAN))
                .startsWith("non si può calcolare: ")
                .contains("[Definizione ISEE, bando]");
    }

    @ParameterizedTest
    @CsvSource({"999999999999.99, false", "1000000000000.00, true"})
    void aThousandBillionIsTooMuch(String ise, boolean refused) {
        assertThat(RIDEFINITO.calculate(attestation(ise, "1.00"), List.of()).findings())
                .extracting(Finding::code)
                .isEqualTo(refused ? List.of(IseeFinding.AMOUNT_TOO_LARGE) : List.of());
    }
}
