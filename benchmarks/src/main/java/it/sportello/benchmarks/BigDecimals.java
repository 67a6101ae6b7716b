package it.sportello.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The same reference in BigDecimal, as most programs would write it: quotients to ten digits, then half up to the cent.
 */
final class BigDecimals {

    private static final BigDecimal FIFTH = new BigDecimal("0.20");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal THREE = BigDecimal.valueOf(3);
    private static final BigDecimal RATE = BigDecimal.valueOf(Population.RATE_PERCENT, 2);
    private static final BigDecimal WAGES_LIMIT = new BigDecimal("3000");
    private static final BigDecimal PENSIONS_LIMIT = new BigDecimal("1000");
    private static final BigDecimal RENT_LIMIT = new BigDecimal("7000");
    private static final BigDecimal MOVABLE_ALLOWANCE = new BigDecimal("10000");
    private static final BigDecimal HOME_ALLOWANCE = new BigDecimal("52500");
    private static final BigDecimal SCALE = new BigDecimal("2.46");
    private static final BigDecimal SCALE_WORKED = new BigDecimal("2.66");
    private static final BigDecimal SCALE_INFANT = new BigDecimal("2.76");
    private static final int DIGITS = 10;

    private BigDecimals() {}

    /** The ISEE of household {@code i}. */
    static BigDecimal isee(Population of, int i) {
        BigDecimal securities = euro(of.securities[i]);
        BigDecimal isr = euro(of.irpefOfFirst[i])
                .add(euro(of.irpefOfSecond[i]))
                .add(securities.multiply(RATE))
                .subtract(euro(of.wagesOfFirst[i]).multiply(FIFTH).min(WAGES_LIMIT))
                .subtract(euro(of.wagesOfSecond[i]).multiply(FIFTH).min(WAGES_LIMIT))
                .subtract(euro(of.pensionsOfSecond[i]).multiply(FIFTH).min(PENSIONS_LIMIT))
                .subtract(euro(of.rent[i]).min(RENT_LIMIT))
                .max(BigDecimal.ZERO);
        BigDecimal movable = euro(of.balanceOfFirst[i])
                .max(euro(of.averageOfFirst[i]))
                .add(euro(of.balanceOfSecond[i]).max(euro(of.averageOfSecond[i])))
                .add(securities)
                .subtract(MOVABLE_ALLOWANCE)
                .max(BigDecimal.ZERO);
        BigDecimal home = euro(of.home[i])
                .subtract(euro(of.mortgage[i]))
                .subtract(HOME_ALLOWANCE)
                .max(BigDecimal.ZERO)
                .multiply(TWO)
                .divide(THREE, DIGITS, RoundingMode.HALF_UP);
        BigDecimal ise = isr.add(movable.add(home).add(euro(of.property[i])).multiply(FIFTH));
        BigDecimal scale = of.worked[i] ? of.infant[i] ? SCALE_INFANT : SCALE_WORKED : SCALE;
        return ise.divide(scale, DIGITS, RoundingMode.HALF_UP).setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal euro(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
