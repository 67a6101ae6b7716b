package it.sportello.isee;

import static it.sportello.isee.IseeCalculatorTest.computed;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.isee.FinancialAsset.Type;
import it.sportello.isee.Isee.Request;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What guides, newspapers and pages published wrongly: our value is another, and the reasons cite why. */
class PublishedMistakesTest {

    private static final IseeCalculator CALCULATOR = new IseeCalculator();

    private static Nuclei on2025() {
        return Nuclei.on("2025-06-03");
    }

    private static Isee isee(Nuclei nucleus, Request request) {
        return computed(CALCULATOR.calculate(nucleus.dsu(), request));
    }

    private static String why(Nuclei nucleus, Request request) {
        return CALCULATOR.explain(nucleus.dsu(), request).why().text(Locale.ITALIAN);
    }

    @Test
    void moneyItAndOthersTheMovableAllowanceOf1998After2014() {
        Nuclei nucleus = on2025().declarant().account("15493.71");
        assertThat(isee(nucleus, Request.ORDINARY).items().isp()).isEqualTo(Euro.parse("9493.71"));
        assertThat(why(nucleus, Request.ORDINARY))
                .contains("franchigia del patrimonio mobiliare 6.000,00 €")
                .contains("art. 5, c. 6, D.P.C.M. 159/2013");
    }

    @Test
    void laScalettaSixThousandOnDepositsOnlyForThreeMembers() {
        Nuclei nucleus = on2025().declarant()
                .asset(Type.STATE_BONDS, "60000.00")
                .spouse()
                .minor();
        IseeCalculator calculator = new IseeCalculator(IseeOptions.DEFAULT.withFigurativeRate(2025, Fraction.ZERO));
        IseeItems items =
                computed(calculator.calculate(nucleus.dsu(), Request.ORDINARY)).items();
        assertThat(items.detrazionePatrimonioMobiliare()).isEqualTo(Euro.parse("10000.00"));
        assertThat(items.isp()).isEqualTo(Euro.ZERO);
    }

    @Test
    void pelletteriaAcamporaFiftyThousandForEachMember() {
        Nuclei nucleus = on2025().declarant()
                .asset(Type.POSTAL_BOOK, "50000.00")
                .spouse()
                .asset(Type.POSTAL_BOOK, "50000.00");
        assertThat(isee(nucleus, Request.ORDINARY).items().patrimonioMobiliare())
                .isEqualTo(Euro.parse("50000.00"));
        assertThat(why(nucleus, Request.ORDINARY)).contains("esclusi fino a 50.000,00 € per nucleo");
    }

    @Test
    void altroconsumoAndCodfisTwoHundredThousandInCities() {
        Nuclei nucleus =
                Nuclei.on("2026-02-02").in(Nuclei.METROPOLITAN).declarant().home("200000.00", "0.00");
        assertThat(isee(nucleus, Request.of(Benefit.AUU)).items().isp()).isEqualTo(Euro.parse("53333.33"));
        assertThat(why(nucleus, Request.of(Benefit.AUU))).contains("franchigia 120.000,00 €", "L. 199/2025");
    }

    @Test
    void blitzquotidianoTheRulesOf2026ForMunicipalFees() {
        Nuclei nucleus = Nuclei.on("2026-02-02").declarant().home("91500.00", "0.00");
        assertThat(isee(nucleus, Request.of(Benefit.GENERAL)).items().isp()).isEqualTo(Euro.parse("26000.00"));
        assertThat(isee(nucleus, Request.of(Benefit.AUU)).items().isp()).isEqualTo(Euro.ZERO);
        assertThat(why(nucleus, Request.of(Benefit.GENERAL))).doesNotContain("L. 199/2025");
    }

    @Test
    void pmiThreeHundredthsInsteadOfThreeTenths() {
        Nuclei nucleus = on2025().declarant().spouse().minorAged(1).bothWork();
        assertThat(isee(nucleus, Request.ORDINARY).items().scalaEquivalenza()).isEqualTo(Fraction.parse("2.34"));
        assertThat(why(nucleus, Request.ORDINARY)).contains("maggiorazione di 0,3");
    }

    @Test
    void unitoAHomeWhoseValueThePageRounded() {
        assertThat(unito("100000.00")).isEqualTo(Euro.parse("21779.45"));
        // 595.50 of cadastral income × 168 is the value behind the published 21,781.65.
        assertThat(unito("100044.00")).isEqualTo(Euro.parse("21781.65"));
    }

    private static Euro unito(String home) {
        return isee(
                        on2025().declarant()
                                .wage("40000.00")
                                .account("23000.00")
                                .home(home, "0.00")
                                .spouse()
                                .wage("15000.00")
                                .minor()
                                .adultChild()
                                .bothWork(),
                        Request.ORDINARY)
                .isee();
    }

    @Test
    void anffasCremonaThreeMinorChildrenWhereTheActSaysChildren() {
        Nuclei nucleus = on2025().declarant().spouse().adultChild().adultChild().minor();
        assertThat(isee(nucleus, Request.ORDINARY).items().maggiorazioni()).isEqualTo(Fraction.parse("0.20"));
        assertThat(why(nucleus, Request.ORDINARY))
                .contains("maggiorazione di 0,2: numero di figli 3", "all. 1, lett. a)");
    }

    @Test
    void cafUilAComponentOfAParentWhomACourtOrderedToPay() {
        Nuclei nucleus = on2025().declarant().with(IncomeItem.IRPEF, "15700.00").minor();
        AbsentParent separated = new AbsentParent(
                Nuclei.code(40, LocalDate.of(1979, 1, 20)),
                List.of(nucleus.codeOf(2)),
                AbsentParent.Position.MAINTENANCE_ORDERED,
                Optional.empty(),
                Optional.of(Euro.parse("1500.00")));
        Request minors = Request.of(Isee.Kind.MINORS, nucleus.codeOf(2));
        assertThat(isee(nucleus.absentParents(separated), minors).isee()).isEqualTo(Euro.parse("10000.00"));
    }
}
