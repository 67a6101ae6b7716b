package it.sportello.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The same reference in BigDecimal, as most programs would write it: means and quotients to ten digits. Its totals are
 * near the exact ones, not equal to them.
 */
final class BigDecimalPoints {

    private static final int DIGITS = 10;
    private static final BigDecimal VOTING = BigDecimal.valueOf(Procedure.COMMISSIONERS);
    private static final BigDecimal[] LEVELS = new BigDecimal[Procedure.FULL + 1];
    private static final BigDecimal[] POINTS = new BigDecimal[Procedure.CRITERIA];

    static {
        for (int fifths = 0; fifths <= Procedure.FULL; fifths++) {
            LEVELS[fifths] = BigDecimal.valueOf(2L * fifths, 1);
        }
        for (int criterion = 0; criterion < Procedure.CRITERIA; criterion++) {
            POINTS[criterion] = BigDecimal.valueOf(Procedure.points(criterion));
        }
    }

    private BigDecimalPoints() {}

    /** The totals of all proposals. */
    static BigDecimal[] of(Procedure procedure) {
        BigDecimal[] best = new BigDecimal[Procedure.CRITERIA];
        BigDecimal[] means = new BigDecimal[procedure.proposals * Procedure.CRITERIA];
        for (int criterion = 0; criterion < Procedure.CRITERIA; criterion++) {
            best[criterion] = BigDecimal.ZERO;
            for (int proposal = 0; proposal < procedure.proposals; proposal++) {
                BigDecimal mean = mean(procedure, proposal, criterion);
                means[proposal * Procedure.CRITERIA + criterion] = mean;
                best[criterion] = best[criterion].max(mean);
            }
        }
        BigDecimal[] totals = new BigDecimal[procedure.proposals];
        for (int proposal = 0; proposal < procedure.proposals; proposal++) {
            BigDecimal total = BigDecimal.ZERO;
            for (int criterion = 0; criterion < Procedure.CRITERIA; criterion++) {
                if (best[criterion].signum() > 0) {
                    total = total.add(means[proposal * Procedure.CRITERIA + criterion]
                            .divide(best[criterion], DIGITS, RoundingMode.HALF_UP)
                            .multiply(POINTS[criterion]));
                }
            }
            totals[proposal] = total;
        }
        return totals;
    }

    private static BigDecimal mean(Procedure procedure, int proposal, int criterion) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int commissioner = 0; commissioner < Procedure.COMMISSIONERS; commissioner++) {
            sum = sum.add(LEVELS[procedure.vote(proposal, criterion, commissioner)]);
        }
        return sum.divide(VOTING, DIGITS, RoundingMode.HALF_UP);
    }
}
