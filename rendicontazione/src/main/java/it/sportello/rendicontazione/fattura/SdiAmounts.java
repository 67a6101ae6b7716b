package it.sportello.rendicontazione.fattura;

import it.sportello.legal.Fraction;
import it.sportello.legal.Rounding;
import it.sportello.rendicontazione.fattura.Fattura.Adjustment;
import it.sportello.rendicontazione.fattura.Fattura.Contribution;
import it.sportello.rendicontazione.fattura.Fattura.Document;
import it.sportello.rendicontazione.fattura.Fattura.Line;
import it.sportello.rendicontazione.fattura.Fattura.VatSummary;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The controls that compute. */
final class SdiAmounts {

    private static final Fraction HUNDRED = Fraction.of(100);

    private SdiAmounts() {}

    /** 00421: rate and taxable amount give the VAT, rounded to the cent, half up. */
    static void vat(SdiCase at) {
        at.each(document -> {
            for (VatSummary each : document.summaries()) {
                Fraction taxable = exact(each.taxable());
                Fraction computed =
                        taxable.times(exact(each.vatRate())).dividedBy(HUNDRED).rounded(Rounding.CENT_HALF_UP);
                if (at.control().exceeds(exact(each.vat()).minus(computed))) {
                    at.find(
                            each.vat().place(),
                            each.vat().value(),
                            computed.printed(2),
                            each.vatRate().value(),
                            each.taxable().value(),
                            at.control().tolerance().orElse(Fraction.ZERO));
                }
            }
        });
    }

    /** 00422: lines, contributions and rounding of a rate add up to what is taxed at it. */
    static void taxable(SdiCase at) {
        at.each(document -> document.summaries().stream()
                .filter(first -> isFirst(at, document, first))
                .forEach(first -> taxable(at, document, first)));
    }

    private static void taxable(SdiCase at, Document document, VatSummary first) {
        Predicate<VatSummary> summaries = each -> same(at, first, each.vatRate(), each.nature());
        Fraction stated = sum(document.summaries(), summaries, each -> exact(each.taxable()));
        Fraction computed = sum(
                        document.lines(),
                        (Line line) -> same(at, first, line.vatRate(), line.nature()),
                        line -> exact(line.total()))
                .plus(sum(
                        document.contributions(),
                        (Contribution each) -> same(at, first, each.vatRate(), each.nature()),
                        each -> exact(each.amount())))
                .plus(sum(
                        document.summaries(),
                        summaries,
                        each -> each.rounding().map(SdiAmounts::exact).orElse(Fraction.ZERO)));
        Fraction difference = stated.minus(computed);
        if (at.control().exceeds(difference)) {
            at.find(
                    first.taxable().place(),
                    stated,
                    computed,
                    first.vatRate().value(),
                    difference,
                    at.control().tolerance().orElse(Fraction.ZERO));
        }
    }

    private static boolean isFirst(SdiCase at, Document document, VatSummary summary) {
        return document.summaries().stream()
                .filter(each -> same(at, summary, each.vatRate(), each.nature()))
                .findFirst()
                .filter(first -> first.place().equals(summary.place()))
                .isPresent();
    }

    private static boolean same(SdiCase at, VatSummary group, Value<BigDecimal> rate, Optional<Value<String>> nature) {
        boolean sameRate = group.vatRate().value().compareTo(rate.value()) == 0;
        boolean sameNature = group.nature().map(Value::value).equals(nature.map(Value::value));
        return sameRate && (sameNature || !at.reads(SdiReading.BY_RATE_AND_NATURE));
    }

    private static <T> Fraction sum(List<T> values, Predicate<T> which, Function<T, Fraction> amount) {
        return Fraction.sum(values.stream().filter(which).map(amount).toList());
    }

    /** 00423: the unit price, less or plus what is taken off or put on, times the quantity. */
    static void lineTotal(SdiCase at) {
        at.each(document -> {
            for (Line line : document.lines()) {
                computed(at, line)
                        .filter(total ->
                                at.control().exceeds(exact(line.total()).minus(total)))
                        .ifPresent(total -> at.find(
                                line.total().place(),
                                line.number().value(),
                                line.total().value(),
                                total,
                                at.control().tolerance().orElse(Fraction.ZERO)));
            }
        });
    }

    /** Nothing if the line does not say enough, or more than one thing, by the reading chosen. */
    private static Optional<Fraction> computed(SdiCase at, Line line) {
        boolean skipped = line.quantity().isEmpty() && !at.reads(SdiReading.NO_QUANTITY_IS_ONE);
        boolean percentages = line.adjustments().size() > 1
                && line.adjustments().stream().anyMatch(each -> each.amount().isEmpty());
        if (skipped || (percentages && !at.reads(SdiReading.SEVERAL_PERCENTAGES_CASCADE))) {
            return Optional.empty();
        }
        Fraction price = exact(line.unitPrice());
        for (Adjustment each : line.adjustments()) {
            Fraction off = each.amount().map(SdiAmounts::exact).orElse(part(price, each));
            price = each.type().value().equals("SC") ? price.minus(off) : price.plus(off);
        }
        return Optional.of(price.times(line.quantity().map(SdiAmounts::exact).orElse(Fraction.ONE)));
    }

    private static Fraction part(Fraction price, Adjustment adjustment) {
        return adjustment
                .percentage()
                .map(percentage -> price.times(exact(percentage)).dividedBy(HUNDRED))
                .orElse(Fraction.ZERO);
    }

    /** 00437. */
    static void adjustmentEmpty(SdiCase at) {
        at.each(document ->
                document.adjustments().stream().filter(SdiAmounts::isEmpty).forEach(each -> at.find(each.place())));
    }

    /** 00438. */
    static void lineAdjustmentEmpty(SdiCase at) {
        at.each(document -> {
            for (Line line : document.lines()) {
                line.adjustments().stream()
                        .filter(SdiAmounts::isEmpty)
                        .forEach(each -> at.find(each.place(), line.number().value()));
            }
        });
    }

    private static boolean isEmpty(Adjustment adjustment) {
        return adjustment.percentage().isEmpty() && adjustment.amount().isEmpty();
    }

    /** 00460: art. 21-bis D.P.R. 633/1972 and d.m. 10 May 2019; not for what rectifies, nor for the regimes without VAT. */
    static void simplifiedTooLarge(SdiCase at) {
        boolean free = at.fattura()
                .supplier()
                .regime()
                .map(Value::value)
                .filter(regime -> regime.equals("RF19") || regime.equals("RF20"))
                .isPresent();
        if (free || at.fattura().format() != FatturaFormat.FSM10) {
            return;
        }
        at.each(document -> {
            Fraction amount = Fraction.sum(
                    document.items().stream().map(item -> exact(item.amount())).toList());
            Fraction most = at.control().limit().orElseThrow();
            if (document.rectified().isEmpty() && amount.compareTo(most) > 0) {
                at.find(document.place(), amount, most);
            }
        });
    }

    private static Fraction exact(Value<BigDecimal> value) {
        return Fraction.of(value.value());
    }
}
