package it.sportello.rendicontazione.fattura;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.rendicontazione.fattura.Fattura.Document;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class DocumentTotalsTest {

    /** A line that somebody sells. */
    record Sold(BigDecimal quantity, BigDecimal price, Optional<BigDecimal> percentOff, int decimals, String rate) {

        BigDecimal total() {
            BigDecimal off = percentOff.orElse(BigDecimal.ZERO);
            BigDecimal exact = quantity.multiply(price)
                    .multiply(new BigDecimal("100").subtract(off))
                    .movePointLeft(2);
            return exact.setScale(decimals, RoundingMode.HALF_UP);
        }

        String xml(int number) {
            String discount = percentOff
                    .map(each -> "<ScontoMaggiorazione><Tipo>SC</Tipo><Percentuale>" + each.toPlainString()
                            + "</Percentuale></ScontoMaggiorazione>")
                    .orElse("");
            return "<DettaglioLinee><NumeroLinea>" + number + "</NumeroLinea><Descrizione>voce</Descrizione><Quantita>"
                    + quantity.toPlainString() + "</Quantita><PrezzoUnitario>" + price.toPlainString()
                    + "</PrezzoUnitario>" + discount + "<PrezzoTotale>"
                    + total().toPlainString() + "</PrezzoTotale><AliquotaIVA>" + rate + "</AliquotaIVA>"
                    + (rate.equals("0.00") ? "<Natura>N4</Natura>" : "") + "</DettaglioLinee>";
        }
    }

    @Provide
    Arbitrary<Sold> sold() {
        Arbitrary<BigDecimal> quantities = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.01"), new BigDecimal("9999"))
                .ofScale(3);
        Arbitrary<BigDecimal> prices = Arbitraries.bigDecimals()
                .between(new BigDecimal("-500"), new BigDecimal("99999"))
                .ofScale(5);
        Arbitrary<Optional<BigDecimal>> discounts = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("100"))
                .ofScale(2)
                .optional(0.3);
        return Combinators.combine(
                        quantities,
                        prices,
                        discounts,
                        Arbitraries.integers().between(2, 8),
                        Arbitraries.of("22.00", "10.00", "5.00", "4.00", "0.00"))
                .as(Sold::new);
    }

    @Property(tries = 200)
    void recomputedTotalsAgreeWithGeneratedInvoicesToTheCentAndTheSdiTakesThem(
            @ForAll @Size(min = 1, max = 12) List<@net.jqwik.api.From("sold") Sold> lines,
            @ForAll @IntRange(max = 1) int split) {
        Map<String, BigDecimal> byRate = new TreeMap<>();
        StringBuilder goods = new StringBuilder();
        int number = 0;
        for (Sold line : lines) {
            number++;
            goods.append(line.xml(number));
            byRate.merge(line.rate(), line.total(), BigDecimal::add);
        }
        BigDecimal taxable = BigDecimal.ZERO;
        BigDecimal vat = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> each : byRate.entrySet()) {
            BigDecimal part = each.getValue().setScale(2, RoundingMode.HALF_UP);
            BigDecimal tax = part.multiply(new BigDecimal(each.getKey()))
                    .movePointLeft(2)
                    .setScale(2, RoundingMode.HALF_UP);
            goods.append("<DatiRiepilogo><AliquotaIVA>" + each.getKey() + "</AliquotaIVA>"
                    + (each.getKey().equals("0.00") ? "<Natura>N4</Natura>" : "") + "<ImponibileImporto>" + part
                    + "</ImponibileImporto><Imposta>" + tax + "</Imposta><EsigibilitaIVA>" + (split == 1 ? "S" : "I")
                    + "</EsigibilitaIVA></DatiRiepilogo>");
            taxable = taxable.add(part);
            vat = vat.add(tax);
        }
        Sample sample = Sample.ordinary();
        while (sample.count(Sample.GOODS + "/*") > 0) {
            sample.remove(Sample.GOODS + "/*[1]");
        }
        sample.append(Sample.GOODS, goods.toString())
                .set(
                        Sample.GENERAL + "/ImportoTotaleDocumento",
                        taxable.add(vat).toString());
        FatturaFile file = SdiJudge.file(sample);
        assertThat(file.findings()).isEmpty();
        assertThat(new SdiControls().check(file, Optional.empty()).findings()).isEmpty();
        Document document = file.content().orElseThrow().documents().get(0);
        DocumentTotals totals = DocumentTotals.of(document);
        assertThat(totals.taxable()).isEqualTo(Fraction.of(taxable));
        assertThat(totals.vat()).isEqualTo(Fraction.of(vat));
        assertThat(totals.total()).isEqualTo(Fraction.of(taxable.add(vat)));
        assertThat(totals.payable()).isEqualTo(Fraction.of(split == 1 ? taxable : taxable.add(vat)));
        assertThat(totals.difference(document, file.name())).isEmpty();
    }

    private static DocumentTotals totals(Sample sample) {
        return DocumentTotals.of(
                sample.file().content().orElseThrow().documents().get(0));
    }

    @Example
    void withholdingLowersWhatIsPaidAndNotTheCost() {
        DocumentTotals totals = totals(
                Sample.ordinary()
                        .before(
                                Sample.GENERAL + "/ImportoTotaleDocumento",
                                "<DatiRitenuta><TipoRitenuta>RT02</TipoRitenuta><ImportoRitenuta>220.00</ImportoRitenuta>"
                                        + "<AliquotaRitenuta>20.00</AliquotaRitenuta><CausalePagamento>A</CausalePagamento></DatiRitenuta>"));
        assertThat(totals.total()).isEqualTo(Fraction.of(1342));
        assertThat(totals.withheld()).isEqualTo(Fraction.of(220));
        assertThat(totals.payable()).isEqualTo(Fraction.of(1122));
    }

    @Example
    void trap06ATotalThatDiffersIsAWarningAndTheSumCounts() {
        Sample sample = Sample.ordinary().set(Sample.GENERAL + "/ImportoTotaleDocumento", "1342.01");
        Document document = sample.file().content().orElseThrow().documents().get(0);
        Finding finding =
                DocumentTotals.of(document).difference(document, "f.xml").orElseThrow();
        assertThat(finding.code()).isEqualTo(FatturaFinding.TOTAL_DIFFERS);
        assertThat(finding.text(Locale.ENGLISH)).contains("1342.01", "1342:", "0.01");
        Sample rounded =
                sample.after(Sample.GENERAL + "/ImportoTotaleDocumento", "<Arrotondamento>0.01</Arrotondamento>");
        Document other = rounded.file().content().orElseThrow().documents().get(0);
        assertThat(DocumentTotals.of(other).difference(other, "f.xml")).isEmpty();
    }

    @Example
    void theVatOfASimplifiedInvoiceIsTakenOutOfThePrice() {
        // 400.00 x 22 / 122 = 72.131...
        DocumentTotals totals = totals(Sample.simplified());
        assertThat(totals.vat()).isEqualTo(Fraction.parse("72.13"));
        assertThat(totals.taxable()).isEqualTo(Fraction.parse("327.87"));
        assertThat(totals.total()).isEqualTo(Fraction.of(400));
        DocumentTotals stated = totals(Sample.simplified()
                .before(Sample.BODY + "/DatiBeniServizi/DatiIVA/Aliquota", "<Imposta>72.14</Imposta>"));
        assertThat(stated.vat()).isEqualTo(Fraction.parse("72.14"));
        DocumentTotals none = totals(Sample.simplified().remove(Sample.BODY + "/DatiBeniServizi/DatiIVA/Aliquota"));
        assertThat(none.vat()).isEqualTo(Fraction.ZERO);
    }

    @Example
    void aCreditNoteHasPositiveAmounts() {
        Document note = Sample.ordinary()
                .type("TD04")
                .file()
                .content()
                .orElseThrow()
                .documents()
                .get(0);
        assertThat(note.isCreditNote()).isTrue();
        assertThat(DocumentTotals.of(note).total().signum()).isPositive();
    }
}
