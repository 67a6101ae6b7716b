package it.sportello.rendicontazione.fattura;

import static it.sportello.rendicontazione.fattura.SdiJudge.between;
import static it.sportello.rendicontazione.fattura.SdiJudge.fails;
import static it.sportello.rendicontazione.fattura.SdiJudge.passes;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.rendicontazione.fattura.SdiControl.Boundary;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SdiAmountsTest {

    private static final SdiBook PUBLISHED = SdiBook.published();

    private static SdiControl control(String code) {
        return PUBLISHED.control(code).orElseThrow();
    }

    // --- 00421 ------------------------------------------------------------------------------------------------------

    /** 33.33 at 22 per cent is 7.3326: 7.33. */
    @ParameterizedTest
    @CsvSource({"7.31,false", "7.32,true", "7.33,true", "7.34,true", "7.35,false"})
    void sdi00421OneCentIsToleratedAndTwoAreNot(String vat, boolean passes) {
        Sample sample = taxed("33.33", vat);
        if (passes) {
            passes(sample);
        } else {
            fails(sample, SdiFinding.VAT);
        }
    }

    /** 0.25 at 22 per cent is 0.055: half a cent goes up. */
    @ParameterizedTest
    @CsvSource({"0.04,false", "0.05,true", "0.07,true", "0.08,false"})
    void sdi00421HalfACentGoesUp(String vat, boolean passes) {
        assertThat(SdiJudge.findings(taxed("0.25", vat)).isEmpty()).isEqualTo(passes);
    }

    /** The same of a credit in negative amounts: -0.055 is -0.06, away from zero as half up is. */
    @ParameterizedTest
    @CsvSource({"-0.04,false", "-0.05,true", "-0.07,true", "-0.08,false"})
    void sdi00421NegativeAmounts(String vat, boolean passes) {
        assertThat(SdiJudge.findings(taxed("-0.25", vat)).isEmpty()).isEqualTo(passes);
    }

    private static Sample taxed(String taxable, String vat) {
        return Sample.ordinary()
                .remove(Sample.GOODS + "/DettaglioLinee[2]")
                .set(Sample.LINE + "/Quantita", "1.00")
                .set(Sample.LINE + "/PrezzoUnitario", taxable)
                .set(Sample.LINE + "/PrezzoTotale", taxable)
                .set(Sample.SUMMARY + "/ImponibileImporto", taxable)
                .set(Sample.SUMMARY + "/Imposta", vat);
    }

    @Test
    void sdi00421TheToleranceIsData() {
        Sample oneCent = taxed("33.33", "7.34");
        SdiBook strict = PUBLISHED.with(control("00421").withTolerance(Fraction.parse("0.01"), Boundary.FROM));
        assertThat(SdiJudge.findings(PUBLISHED, oneCent)).isEmpty();
        assertThat(SdiJudge.findings(strict, oneCent)).hasSize(1);
        Sample twoCents = taxed("33.33", "7.35");
        SdiBook wide = PUBLISHED.with(control("00421").withTolerance(Fraction.parse("0.02"), Boundary.ABOVE));
        assertThat(SdiJudge.findings(wide, twoCents)).isEmpty();
    }

    @Test
    void sdi00421SaysWhatItComputed() {
        Finding finding = SdiJudge.findings(taxed("33.33", "7.35")).get(0);
        assertThat(finding.text(Locale.ITALIAN))
                .contains("l'imposta è 7,35; 22,00 per cento di 33,33 fa 7,33")
                .contains("0,01")
                .endsWith("(SdI 00421)");
        assertThat(finding.location().pointer())
                .isEqualTo("/*/FatturaElettronicaBody[1]/DatiBeniServizi/DatiRiepilogo[1]/Imposta");
        assertThat(finding.location().line()).isPositive();
    }

    // --- 00422 ------------------------------------------------------------------------------------------------------

    private static Sample summed(String taxable, String vat) {
        return Sample.ordinary()
                .set(Sample.SUMMARY + "/ImponibileImporto", taxable)
                .set(Sample.SUMMARY + "/Imposta", vat);
    }

    @ParameterizedTest
    @CsvSource({
        "1098.99,241.78,false",
        "1099.00,241.78,true",
        "1100.99,242.22,true",
        "1101.00,242.22,true",
        "1101.01,242.22,false"
    })
    void sdi00422OneEuroIsToleratedAndACentMoreIsNot(String taxable, String vat, boolean passes) {
        Sample sample = summed(taxable, vat);
        if (passes) {
            passes(sample);
        } else {
            fails(sample, SdiFinding.TAXABLE);
        }
    }

    @Test
    void sdi00422ForAnotherValidatorOneEuroIsTooMuch() {
        SdiBook n = PUBLISHED.with(control("00422").withTolerance(Fraction.ONE, Boundary.FROM));
        assertThat(SdiJudge.findings(n, summed("1101.00", "242.22"))).hasSize(1);
        assertThat(SdiJudge.findings(n, summed("1100.99", "242.22"))).isEmpty();
    }

    @Test
    void sdi00422AThousandthAboveOneEuroIsTooMuch() {
        Sample sample = summed("1101.00", "242.22")
                .set(Sample.GOODS + "/DettaglioLinee[2]/PrezzoUnitario", "99.999")
                .set(Sample.GOODS + "/DettaglioLinee[2]/PrezzoTotale", "99.999");
        fails(sample, SdiFinding.TAXABLE);
    }

    @Test
    void sdi00422RoundingAndContributionsBelongToTheSum() {
        passes(summed("1110.00", "244.20")
                .before(Sample.SUMMARY + "/ImponibileImporto", "<Arrotondamento>10.00</Arrotondamento>"));
        Sample fund = summed("1144.00", "251.68")
                .before(
                        Sample.GENERAL + "/ImportoTotaleDocumento",
                        "<DatiCassaPrevidenziale><TipoCassa>TC22</TipoCassa><AlCassa>4.00</AlCassa><ImportoContributoCassa>44.00"
                                + "</ImportoContributoCassa><AliquotaIVA>22.00</AliquotaIVA></DatiCassaPrevidenziale>");
        passes(fund);
        fails(fund.remove(Sample.GENERAL + "/DatiCassaPrevidenziale"), SdiFinding.TAXABLE);
    }

    @Test
    void sdi00422SeveralSummariesOfOneRateAreOneSum() {
        Sample split = summed("600.00", "132.00")
                .after(
                        Sample.SUMMARY,
                        "<DatiRiepilogo><AliquotaIVA>22.00</AliquotaIVA><ImponibileImporto>500.00</ImponibileImporto><Imposta>110.00</Imposta></DatiRiepilogo>");
        passes(split);
        fails(
                split.set(Sample.GOODS + "/DatiRiepilogo[2]/ImponibileImporto", "400.00")
                        .set(Sample.GOODS + "/DatiRiepilogo[2]/Imposta", "88.00"),
                SdiFinding.TAXABLE);
    }

    @Test
    void sdi00422ByRateOrByRateAndNature() {
        String zero = "<AliquotaIVA>0.00</AliquotaIVA><Natura>%s</Natura>";
        Sample mixed = Sample.ordinary();
        for (int i = 1; i <= 2; i++) {
            String rate = Sample.GOODS + "/DettaglioLinee[" + i + "]/AliquotaIVA";
            mixed.before(rate, zero.formatted(i == 1 ? "N4" : "N1"));
            mixed.remove(Sample.GOODS + "/DettaglioLinee[" + i + "]/AliquotaIVA[2]");
        }
        mixed.remove(Sample.SUMMARY);
        for (String nature : List.of("N4", "N1")) {
            mixed.append(
                    Sample.GOODS,
                    "<DatiRiepilogo>" + zero.formatted(nature)
                            + "<ImponibileImporto>550.00</ImponibileImporto><Imposta>0.00</Imposta></DatiRiepilogo>");
        }
        passes(mixed);
        SdiBook d = PUBLISHED.with(control("00422").with(SdiReading.BY_RATE_AND_NATURE));
        assertThat(SdiJudge.findings(d, mixed)).hasSize(2);
    }

    // --- 00423 ------------------------------------------------------------------------------------------------------

    private static Sample line(String quantity, String price, String discount, String total) {
        return Sample.ordinary()
                .set(Sample.LINE + "/Quantita", quantity)
                .set(Sample.LINE + "/PrezzoUnitario", price)
                .before(Sample.LINE + "/PrezzoTotale", discount)
                .set(Sample.LINE + "/PrezzoTotale", total);
    }

    private static String discount(String type, String value) {
        return "<ScontoMaggiorazione><Tipo>" + type + "</Tipo>" + value + "</ScontoMaggiorazione>";
    }

    @ParameterizedTest
    @CsvSource({
        "999.98,false",
        "999.989,false",
        "999.99,true",
        "1000.01,true",
        "1000.011,false",
        "1000.019,false",
        "1000.02,false"
    })
    void sdi00423OneCentIsToleratedAndAThousandthMoreIsNot(String total, boolean passes) {
        Sample sample = line("10.00", "100.00", "", total);
        if (passes) {
            passes(sample);
        } else {
            fails(sample, SdiFinding.LINE_TOTAL);
        }
    }

    @Test
    void sdi00423TheDiscountIsOnTheUnitPrice() {
        passes(line("10.00", "101.00", discount("SC", "<Importo>1.00</Importo>"), "1000.00"));
        passes(line("10.00", "125.00", discount("SC", "<Percentuale>20.00</Percentuale>"), "1000.00"));
        passes(line("10.00", "99.50", discount("MG", "<Importo>0.50</Importo>"), "1000.00"));
        fails(
                line("10.00", "100.00", discount("SC", "<Importo>10.00</Importo>"), "990.00"),
                SdiFinding.TAXABLE,
                SdiFinding.LINE_TOTAL);
        passes(line("10.00", "100.00", discount("SC", "<Percentuale>100.00</Percentuale>"), "0.00")
                .set(Sample.SUMMARY + "/ImponibileImporto", "100.00")
                .set(Sample.SUMMARY + "/Imposta", "22.00"));
    }

    @Test
    void sdi00423AnAmountGoesBeforeAPercentage() {
        passes(line(
                "10.00",
                "101.00",
                discount("SC", "<Percentuale>50.00</Percentuale><Importo>1.00</Importo>"),
                "1000.00"));
    }

    @Test
    void sdi00423SeveralPercentagesArePassedOverOrCascade() {
        String twice =
                discount("SC", "<Percentuale>10.00</Percentuale>") + discount("SC", "<Percentuale>10.00</Percentuale>");
        Sample cascading = line("10.00", "100.00", twice, "810.00")
                .set(Sample.SUMMARY + "/ImponibileImporto", "910.00")
                .set(Sample.SUMMARY + "/Imposta", "200.20");
        Sample added = line("10.00", "100.00", twice, "800.00")
                .set(Sample.SUMMARY + "/ImponibileImporto", "900.00")
                .set(Sample.SUMMARY + "/Imposta", "198.00");
        passes(cascading);
        passes(added);
        SdiBook n = PUBLISHED.with(control("00423").with(SdiReading.SEVERAL_PERCENTAGES_CASCADE));
        assertThat(SdiJudge.findings(n, cascading)).isEmpty();
        assertThat(SdiJudge.findings(n, added)).hasSize(1);
    }

    @Test
    void sdi00423ALineWithoutQuantityIsPassedOverOrIsOne() {
        Sample without = Sample.ordinary().set(Sample.GOODS + "/DettaglioLinee[2]/PrezzoUnitario", "10.00");
        passes(without);
        SdiBook n = PUBLISHED.with(control("00423").with(SdiReading.NO_QUANTITY_IS_ONE));
        assertThat(SdiJudge.findings(n, without)).hasSize(1);
        assertThat(SdiJudge.findings(n, Sample.ordinary())).isEmpty();
    }

    @Test
    void sdi00423EightDecimalsAreExact() {
        passes(line("3.00", "333.33333333", "", "999.99999999"));
        passes(line("3.00", "333.33333333", "", "1000.00"));
    }

    // --- 00437, 00438, 00460 ----------------------------------------------------------------------------------------

    @Test
    void sdi00437And00438ADiscountHasAValue() {
        Sample document = Sample.ordinary()
                .before(Sample.GENERAL + "/ImportoTotaleDocumento", discount("SC", "<Importo>1.00</Importo>"));
        between(
                SdiFinding.ADJUSTMENT_EMPTY,
                document,
                document.copy().remove(Sample.GENERAL + "/ScontoMaggiorazione/Importo"));
        Sample line = line("10.00", "100.00", discount("SC", "<Importo>0.00</Importo>"), "1000.00");
        between(
                SdiFinding.LINE_ADJUSTMENT_EMPTY,
                line,
                line.copy().remove(Sample.LINE + "/ScontoMaggiorazione/Importo"));
    }

    @Test
    void sdi00460ASimplifiedInvoiceIsOfFourHundredEuroAtMost() {
        String amount = Sample.BODY + "/DatiBeniServizi/Importo";
        between(
                SdiFinding.SIMPLIFIED_TOO_LARGE,
                Sample.simplified().set(amount, "400.00"),
                Sample.simplified().set(amount, "400.01"));
        Sample two = Sample.simplified()
                .append(
                        Sample.BODY,
                        "<DatiBeniServizi><Descrizione>x</Descrizione><Importo>0.01</Importo><DatiIVA/></DatiBeniServizi>");
        fails(two, SdiFinding.SIMPLIFIED_TOO_LARGE);
        passes(Sample.simplified().set(amount, "900.00").set("//RegimeFiscale", "RF19"));
        passes(Sample.simplified().set(amount, "900.00").set("//RegimeFiscale", "RF20"));
        passes(
                Sample.simplified()
                        .set(amount, "900.00")
                        .append(
                                Sample.BODY + "/DatiGenerali",
                                "<DatiFatturaRettificata><NumeroFR>1</NumeroFR><DataFR>2025-01-01</DataFR><ElementiRettificati>importo</ElementiRettificati></DatiFatturaRettificata>"));
    }
}
