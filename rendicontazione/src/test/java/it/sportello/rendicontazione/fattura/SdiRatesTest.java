package it.sportello.rendicontazione.fattura;

import static it.sportello.rendicontazione.fattura.SdiJudge.between;
import static it.sportello.rendicontazione.fattura.SdiJudge.fails;
import static it.sportello.rendicontazione.fattura.SdiJudge.passes;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SdiRatesTest {

    private static final String LINE_RATE = Sample.LINE + "/AliquotaIVA";
    private static final String SUMMARY_RATE = Sample.SUMMARY + "/AliquotaIVA";
    private static final String CONTRIBUTION =
            "<DatiCassaPrevidenziale><TipoCassa>TC22</TipoCassa><AlCassa>4.00</AlCassa>"
                    + "<ImportoContributoCassa>0.00</ImportoContributoCassa><AliquotaIVA>%s</AliquotaIVA>%s</DatiCassaPrevidenziale>";

    /** All lines and the summary at rate zero, with a nature. */
    private static Sample exempt(String nature) {
        Sample sample = Sample.ordinary();
        for (String line : new String[] {"[1]", "[2]"}) {
            String rate = Sample.GOODS + "/DettaglioLinee" + line + "/AliquotaIVA";
            sample.set(rate, "0.00").after(rate, "<Natura>" + nature + "</Natura>");
        }
        return sample.set(SUMMARY_RATE, "0.00")
                .after(SUMMARY_RATE, "<Natura>" + nature + "</Natura>")
                .set(Sample.SUMMARY + "/Imposta", "0.00");
    }

    private static Sample contribution(String rate, String more) {
        return Sample.ordinary().before(Sample.GENERAL + "/ImportoTotaleDocumento", CONTRIBUTION.formatted(rate, more));
    }

    @Test
    void sdi00400ALineAtRateZeroSaysWhy() {
        between(SdiFinding.LINE_NATURE_MISSING, exempt("N4"), exempt("N4").remove(Sample.LINE + "/Natura"));
    }

    @Test
    void sdi00401ALineWithARateDoesNotSayWhyThereIsNone() {
        Sample outside = Sample.ordinary().after(LINE_RATE, "<Natura>N4</Natura>");
        fails(outside, SdiFinding.LINE_NATURE_TOO_MUCH, SdiFinding.NATURE_WITHOUT_COUNTERPART);
        passes(Sample.ordinary());
    }

    @Test
    void sdi00401And00430DoNotHoldForTd16() {
        Sample td16 = Sample.ordinary()
                .after(LINE_RATE, "<Natura>N6.3</Natura>")
                .after(SUMMARY_RATE, "<Natura>N6.3</Natura>")
                .addresseeVat("IT", "00484960588");
        fails(td16, SdiFinding.LINE_NATURE_TOO_MUCH, SdiFinding.SUMMARY_NATURE_TOO_MUCH);
        passes(td16.type("TD16"));
    }

    @Test
    void sdi00413And00414AContributionSaysOneOfTheTwo() {
        passes(contribution("22.00", ""));
        fails(
                contribution("0.00", ""),
                SdiFinding.CONTRIBUTION_NATURE_MISSING,
                SdiFinding.SUMMARIES_TOO_FEW,
                SdiFinding.RATE_WITHOUT_COUNTERPART);
        fails(
                contribution("22.00", "<Natura>N4</Natura>"),
                SdiFinding.CONTRIBUTION_NATURE_TOO_MUCH,
                SdiFinding.NATURE_WITHOUT_COUNTERPART);
    }

    @Test
    void sdi00429And00430ASummarySaysOneOfTheTwo() {
        between(
                SdiFinding.SUMMARY_NATURE_MISSING,
                exempt("N2.2"),
                exempt("N2.2")
                        .remove(Sample.SUMMARY + "/Natura")
                        .remove(Sample.LINE + "/Natura")
                        .remove(Sample.GOODS + "/DettaglioLinee[2]/Natura")
                        .set(Sample.LINE + "/AliquotaIVA", "0.00")
                        .after(Sample.LINE + "/AliquotaIVA", "<Natura>N2.2</Natura>")
                        .after(Sample.GOODS + "/DettaglioLinee[2]/AliquotaIVA", "<Natura>N2.2</Natura>")
                        .after(Sample.SUMMARY, summary("0.00", "<Natura>N2.2</Natura>", "0.00", "0.00")));
        fails(Sample.ordinary().after(SUMMARY_RATE, "<Natura>N4</Natura>"), SdiFinding.SUMMARY_NATURE_TOO_MUCH);
    }

    private static String summary(String rate, String nature, String taxable, String vat) {
        return "<DatiRiepilogo><AliquotaIVA>" + rate + "</AliquotaIVA>" + nature + "<ImponibileImporto>" + taxable
                + "</ImponibileImporto><Imposta>" + vat + "</Imposta></DatiRiepilogo>";
    }

    private static final String WITHHOLDING = "<DatiRitenuta><TipoRitenuta>RT02</TipoRitenuta><ImportoRitenuta>200.00"
            + "</ImportoRitenuta><AliquotaRitenuta>20.00</AliquotaRitenuta><CausalePagamento>A</CausalePagamento></DatiRitenuta>";

    @Test
    void sdi00411ALineWithWithholdingNeedsItsData() {
        Sample outside = Sample.ordinary().after(LINE_RATE, "<Ritenuta>SI</Ritenuta>");
        Sample inside = outside.copy().before(Sample.GENERAL + "/ImportoTotaleDocumento", WITHHOLDING);
        between(SdiFinding.LINE_WITHHELD, inside, outside);
    }

    @Test
    void sdi00415AContributionWithWithholdingNeedsItsData() {
        Sample outside = contribution("22.00", "<Ritenuta>SI</Ritenuta>");
        Sample inside = outside.copy().before(Sample.GENERAL + "/DatiCassaPrevidenziale", WITHHOLDING);
        between(SdiFinding.CONTRIBUTION_WITHHELD, inside, outside);
    }

    @Test
    void sdi00419And00443EveryRateHasItsSummary() {
        Sample two = Sample.ordinary()
                .set(Sample.GOODS + "/DettaglioLinee[2]/AliquotaIVA", "10.00")
                .set(Sample.SUMMARY + "/ImponibileImporto", "1000.00")
                .set(Sample.SUMMARY + "/Imposta", "220.00");
        fails(two, SdiFinding.SUMMARIES_TOO_FEW, SdiFinding.RATE_WITHOUT_COUNTERPART);
        passes(two.copy().after(Sample.SUMMARY, summary("10.00", "", "100.00", "10.00")));
        fails(
                two.copy().after(Sample.SUMMARY, summary("4.00", "", "0.00", "0.00")),
                SdiFinding.RATE_WITHOUT_COUNTERPART);
    }

    @Test
    void sdi00443TheReverseIsAskedOnlyByTheOtherReading() {
        Sample more = Sample.ordinary().after(Sample.SUMMARY, summary("4.00", "", "0.00", "0.00"));
        passes(more);
        SdiBook published = SdiBook.published();
        SdiBook both = published.with(published.control("00443").orElseThrow().with(SdiReading.BOTH_WAYS));
        assertThat(SdiJudge.findings(both, more)).hasSize(1);
    }

    @Test
    void sdi00444EveryNatureHasItsSummary() {
        between(
                SdiFinding.NATURE_WITHOUT_COUNTERPART,
                exempt("N4"),
                exempt("N4").set(Sample.LINE + "/Natura", "N2.2"));
        Sample more = exempt("N4").after(Sample.SUMMARY, summary("0.00", "<Natura>N1</Natura>", "0.00", "0.00"));
        passes(more);
        SdiBook published = SdiBook.published();
        SdiBook both = published.with(published.control("00444").orElseThrow().with(SdiReading.BOTH_WAYS));
        assertThat(SdiJudge.findings(both, more)).hasSize(1);
    }

    @Test
    void sdi00420ReverseChargeDoesNotGoWithSplitPayment() {
        Sample reverse = exempt("N6.9");
        between(SdiFinding.REVERSE_CHARGE_SPLIT, reverse, reverse.copy().set(Sample.SUMMARY + "/EsigibilitaIVA", "S"));
        passes(Sample.ordinary().set(Sample.SUMMARY + "/EsigibilitaIVA", "S"));
        passes(exempt("N4").set(Sample.SUMMARY + "/EsigibilitaIVA", "S"));
    }

    @Test
    void sdi00424ARateBelowOneIsASuspicion() {
        Sample low = Sample.ordinary()
                .set(LINE_RATE, "1.00")
                .set(Sample.GOODS + "/DettaglioLinee[2]/AliquotaIVA", "1.00")
                .set(SUMMARY_RATE, "1.00")
                .set(Sample.SUMMARY + "/Imposta", "11.00");
        passes(low);
        Sample fraction = Sample.ordinary()
                .set(LINE_RATE, "0.22")
                .set(Sample.GOODS + "/DettaglioLinee[2]/AliquotaIVA", "0.22")
                .set(SUMMARY_RATE, "0.22")
                .set(Sample.SUMMARY + "/Imposta", "2.42");
        fails(fraction, SdiFinding.RATE_AS_FRACTION, SdiFinding.RATE_AS_FRACTION, SdiFinding.RATE_AS_FRACTION);
        Verdict verdict = new SdiControls().check(SdiJudge.file(fraction), java.util.Optional.empty());
        assertThat(verdict.state()).isEqualTo(Verdict.State.PASSED);
    }

    @Test
    void sdi00445AGenericNatureIsWrongFromTheFirstDayOf2021() {
        Sample generic = exempt("N2").set(Sample.GENERAL + "/Data", "2020-12-31");
        passes(generic);
        fails(
                generic.set(Sample.GENERAL + "/Data", "2021-01-01"),
                SdiFinding.NATURE_GENERIC,
                SdiFinding.NATURE_GENERIC,
                SdiFinding.NATURE_GENERIC);
        Sample simple = Sample.simplified().after(Sample.BODY + "/DatiBeniServizi/DatiIVA", "<Natura>N3</Natura>");
        fails(simple, SdiFinding.NATURE_GENERIC);
        passes(simple.set(Sample.BODY + "/DatiBeniServizi/Natura", "N3.5"));
    }

    @Test
    void sdi00474Td21HasNoLineAtRateZero() {
        Sample own = exempt("N4")
                .supplierVat("IT", "02182030391")
                .addresseeVat("IT", "02182030391")
                .type("TD27");
        passes(own);
        fails(own.type("TD21"), SdiFinding.ZERO_RATE, SdiFinding.ZERO_RATE);
    }
}
