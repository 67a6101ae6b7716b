package it.sportello.rendicontazione.statement;

import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.Rounding;
import it.sportello.legal.Stated;

/**
 * What hours of staff cost: yearly cost / yearly hours × hours (law on like schemes; the hours really served, Livorno, art.
 * 16, c. 2). The price of an hour is rounded only where the rules say how; the amount is rounded to the cent, half up.
 *
 * @param hourly the price of an hour, in euro, after the rounding the rules order, if they do
 * @param amount the amount, in euro
 */
public record StaffCost(Fraction hourly, Euro amount) {

    /**
     * What these hours cost.
     *
     * @param yearlyCost what the person costs in a year
     * @param yearlyHours the hours of a year, more than none
     * @param hours the hours served
     * @param rounding how the price of an hour is rounded
     * @throws ArithmeticException if there are no yearly hours, or the amount is beyond what {@link Euro} holds
     */
    public static StaffCost of(Euro yearlyCost, int yearlyHours, Fraction hours, Stated<Rounding> rounding) {
        Fraction exact = yearlyCost.toFraction().dividedBy(Fraction.of(yearlyHours));
        Fraction hourly = rounding.value().map(exact::rounded).orElse(exact);
        return new StaffCost(hourly, hourly.times(hours).toEuro(Rounding.CENT_HALF_UP));
    }
}
