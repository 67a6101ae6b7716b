package it.sportello.rendicontazione.fattura;

import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Rounding;
import it.sportello.rendicontazione.fattura.Fattura.Document;
import it.sportello.rendicontazione.fattura.Fattura.Item;
import it.sportello.rendicontazione.fattura.Fattura.VatSummary;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a document comes to, computed from its summaries and never taken from what it says of itself. All amounts are in
 * the currency of the document and positive also in a credit note: who adds up documents subtracts those of type TD04.
 *
 * <p>The VAT of a simplified invoice that states a rate and no amount is taken out of the price: amount × rate / (100 +
 * rate), to the cent, half up, for each item (art. 21-bis D.P.R. 633/1972). Nothing else is rounded. Discounts of the
 * document as a whole and stamp duty that no line charges are not part of it.
 *
 * @param taxable the sum of what is taxed, or would be but for its nature
 * @param vat the sum of the VAT
 * @param total the two together with the rounding of the document
 * @param withheld what is withheld and paid to the State for the supplier
 * @param splitVat the part of the VAT that is not paid to the supplier (split payment, art. 17-ter D.P.R. 633/1972)
 * @param payable what the supplier is to get: the total less the two
 */
public record DocumentTotals(
        Fraction taxable, Fraction vat, Fraction total, Fraction withheld, Fraction splitVat, Fraction payable) {

    private static final Fraction HUNDRED = Fraction.of(100);

    /** The totals of a document. */
    public static DocumentTotals of(Document document) {
        Fraction gross = sum(document.items().stream().map(Item::amount).toList());
        Fraction inside = Fraction.sum(
                document.items().stream().map(DocumentTotals::inside).toList());
        Fraction vat =
                sum(document.summaries().stream().map(VatSummary::vat).toList()).plus(inside);
        Fraction taxable = sum(document.summaries().stream()
                        .map(VatSummary::taxable)
                        .toList())
                .plus(gross.minus(inside));
        Fraction total = taxable.plus(vat)
                .plus(document.rounding().map(each -> Fraction.of(each.value())).orElse(Fraction.ZERO));
        Fraction withheld = sum(document.withholdings().stream()
                .map(Fattura.Withholding::amount)
                .toList());
        Fraction split = sum(document.summaries().stream()
                .filter(each ->
                        each.collectability().map(Value::value).orElse("").equals("S"))
                .map(VatSummary::vat)
                .toList());
        return new DocumentTotals(
                taxable, vat, total, withheld, split, total.minus(withheld).minus(split));
    }

    private static Fraction inside(Item item) {
        return item.vat()
                .map(vat -> Fraction.of(vat.value()))
                .orElseGet(() -> item.vatRate()
                        .map(rate -> Fraction.of(rate.value()))
                        .map(rate -> Fraction.of(item.amount().value())
                                .times(rate)
                                .dividedBy(HUNDRED.plus(rate))
                                .rounded(Rounding.CENT_HALF_UP))
                        .orElse(Fraction.ZERO));
    }

    private static Fraction sum(List<Value<BigDecimal>> amounts) {
        return Fraction.sum(
                amounts.stream().map(each -> Fraction.of(each.value())).toList());
    }

    /**
     * Whether the total the document states is another: a warning, for many good invoices state one before or after stamp
     * duty, discounts or withholding.
     *
     * @param file the name to show
     */
    public Optional<Finding> difference(Document document, String file) {
        return document.total()
                .filter(stated -> Fraction.of(stated.value()).compareTo(total) != 0)
                .map(stated -> Finding.of(
                        FatturaFinding.TOTAL_DIFFERS,
                        stated.place().in(file),
                        stated.value(),
                        total,
                        Fraction.of(stated.value()).minus(total)));
    }
}
