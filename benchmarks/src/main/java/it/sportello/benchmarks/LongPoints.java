package it.sportello.benchmarks;

/**
 * The reference by hand: the totals of a {@link Procedure} in long arithmetic, exact. In P / Pmax the number of
 * commissioners and the size of a vote cancel, so points are those of the criterion times a sum of votes over the best
 * sum; all is held over one common denominator. It knows nothing but this one kind of procedure: no findings, no reasons,
 * no ranking, no points by criterion.
 */
final class LongPoints {

    private final long[] totals;
    private final long parts;

    private LongPoints(long[] totals, long parts) {
        this.totals = totals;
        this.parts = parts;
    }

    /** The total of a proposal, in parts of a point. */
    long total(int proposal) {
        return totals[proposal];
    }

    /** How many parts a point has. */
    long parts() {
        return parts;
    }

    /** The totals of all proposals. */
    static LongPoints of(Procedure procedure) {
        long[] best = new long[Procedure.CRITERIA];
        long[] sums = new long[procedure.proposals * Procedure.CRITERIA];
        for (int proposal = 0; proposal < procedure.proposals; proposal++) {
            for (int criterion = 0; criterion < Procedure.CRITERIA; criterion++) {
                long sum = 0;
                for (int commissioner = 0; commissioner < Procedure.COMMISSIONERS; commissioner++) {
                    sum += procedure.vote(proposal, criterion, commissioner);
                }
                sums[proposal * Procedure.CRITERIA + criterion] = sum;
                best[criterion] = Math.max(best[criterion], sum);
            }
        }
        // Best sums are at most 35, and all numbers up to 35 divide 144,403,552,893,600: a hundred points fit.
        long parts = 1;
        for (long each : best) {
            parts = each == 0 ? parts : parts / divisor(parts, each) * each;
        }
        long[] worth = new long[Procedure.CRITERIA];
        for (int criterion = 0; criterion < Procedure.CRITERIA; criterion++) {
            worth[criterion] = best[criterion] == 0 ? 0 : Procedure.points(criterion) * (parts / best[criterion]);
        }
        long[] totals = new long[procedure.proposals];
        for (int proposal = 0; proposal < procedure.proposals; proposal++) {
            for (int criterion = 0; criterion < Procedure.CRITERIA; criterion++) {
                totals[proposal] += worth[criterion] * sums[proposal * Procedure.CRITERIA + criterion];
            }
        }
        return new LongPoints(totals, parts);
    }

    private static long divisor(long one, long other) {
        return other == 0 ? one : divisor(other, one % other);
    }
}
