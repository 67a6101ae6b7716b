package it.sportello.eligibility.service;

import it.sportello.eligibility.service.PaymentTerms.Pay;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Rounding;
import it.sportello.legal.reasons.Reason;
import it.sportello.legal.reasons.Reasons;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The price of what was done.
 *
 * <p>Unit: hours, days or months as exact fractions; euro. Rounding: as the terms state, of the price of an hour or of the
 * product; what they do not state has several {@link #manners}, and the caller sees whether they differ.
 *
 * @param pay the unit of pay
 * @param references where it is written
 */
record Tariff(Pay pay, List<LegalReference> references) {

    private static final BigDecimal CENT = Rounding.CENT_HALF_UP.unit();

    /**
     * A way to read what the terms do not state.
     *
     * @param rounded what is rounded
     * @param rounding how
     * @param less what a month is worth in which less than the duty was done
     */
    record Manner(Pay.Rounded rounded, Rounding rounding, Pay.LessThanDuty less) {

        /** What is left of a cent after a rounded price was multiplied: an amount of money has whole cents. */
        Rounding ofProduct() {
            return rounded == Pay.Rounded.PRODUCT ? rounding : new Rounding(CENT, rounding.mode());
        }
    }

    /** Every way to read the terms; exactly one if they state all. */
    List<Manner> manners() {
        List<Pay.Rounded> places = pay.rounded().value().map(List::of).orElse(List.of(Pay.Rounded.values()));
        List<Rounding> roundings = pay.rounding()
                .value()
                .map(List::of)
                .orElseGet(() -> List.of(Rounding.Mode.values()).stream()
                        .map(mode -> new Rounding(CENT, mode))
                        .toList());
        List<Pay.LessThanDuty> less = pay.lessThanDuty()
                .map(stated -> stated.value().map(List::of).orElse(List.of(Pay.LessThanDuty.values())))
                .orElse(List.of(Pay.LessThanDuty.IN_PROPORTION));
        List<Manner> manners = new ArrayList<>();
        for (Pay.LessThanDuty each : less) {
            for (Pay.Rounded place : places) {
                for (Rounding rounding : roundings) {
                    manners.add(new Manner(place, rounding, each));
                }
            }
        }
        return manners;
    }

    /** The price of one hour, day or month before any rounding. */
    Fraction rate() {
        return pay.amount().toFraction().dividedBy(pay.duty().orElse(Fraction.ONE));
    }

    /** The price of so many hours, days or months; never more than that of a whole duty. */
    Euro price(Fraction quantity, Manner manner, Reasons reasons) {
        int mark = reasons.mark();
        if (pay.duty().filter(duty -> quantity.compareTo(duty) < 0).isPresent()
                && manner.less() == Pay.LessThanDuty.NOTHING) {
            reasons.tell(Reason.Kind.TAKEN, ServiceMessage.LESS_THAN_DUTY, references, Euro.ZERO, quantity);
            return Euro.ZERO;
        }
        Fraction rate = rate();
        if (manner.rounded() == Pay.Rounded.RATE) {
            Fraction rounded = rate.rounded(manner.rounding());
            if (!rounded.equals(rate)) {
                rate = reasons.roundNumber(rate, manner.rounding(), references);
            }
        }
        Fraction exact = rate.times(quantity);
        Rounding rounding = manner.ofProduct();
        Euro product = exact.rounded(rounding).equals(exact)
                ? exact.toEuro(rounding)
                : reasons.round(exact, rounding, references);
        Euro price = most().map(product::min).orElse(product);
        reasons.tell(Reason.Kind.STEP, mark, ServiceMessage.PRICE, references, price, quantity, rate);
        return price;
    }

    /** The price of a whole month with a duty. */
    private Optional<Euro> most() {
        return pay.duty().map(duty -> pay.amount());
    }
}
