package it.sportello.benchmarks;

/**
 * The reference by hand: the ordinary ISEE of 2025 for a {@link Population}, in long arithmetic, exact. Everything is
 * held in fifteenths of a cent (a fifth comes from the 20 % rules, a third from the home) and divided once. It knows
 * nothing but these households: no dates, no findings, no reasons, no parts of the result.
 */
final class LongColumns {

    private LongColumns() {}

    /** The ISEE of household {@code i}, in cents. */
    static long isee(Population of, int i) {
        long income = of.irpefOfFirst[i] + of.irpefOfSecond[i] + of.securities[i] * Population.RATE_PERCENT / 100;
        long deductions = Math.min(3 * of.wagesOfFirst[i], 15 * 300_000L)
                + Math.min(3 * of.wagesOfSecond[i], 15 * 300_000L)
                + Math.min(3 * of.pensionsOfSecond[i], 15 * 100_000L)
                + 15 * Math.min(of.rent[i], 700_000);
        long isr = Math.max(0, 15 * income - deductions);
        long movable = Math.max(of.balanceOfFirst[i], of.averageOfFirst[i])
                + Math.max(of.balanceOfSecond[i], of.averageOfSecond[i])
                + of.securities[i];
        long home = Math.max(0, of.home[i] - of.mortgage[i] - 5_250_000);
        long ise = isr + 3 * Math.max(0, movable - 1_000_000) + 2 * home + 3 * of.property[i];
        long scale = 246L + (of.worked[i] ? of.infant[i] ? 30 : 20 : 0);
        long divisor = 15 * scale;
        return (200 * ise + divisor) / (2 * divisor);
    }
}
