package it.sportello.benchmarks;

import it.sportello.isee.Dsu;
import it.sportello.isee.Isee;
import it.sportello.isee.IseeCalculator;
import it.sportello.legal.Euro;
import java.util.Optional;

/** A speed counts only if the result is right: three computations of the same households agree to the cent. */
final class Exactness {

    static final int HOUSEHOLDS = 100_000;

    private Exactness() {}

    /** How many households do not come out alike. */
    static int differences() {
        Population population = new Population(HOUSEHOLDS, 1);
        IseeCalculator calculator = new IseeCalculator(Population.OPTIONS);
        int differences = 0;
        for (int i = 0; i < HOUSEHOLDS; i++) {
            Optional<Euro> expected = Optional.of(Euro.ofCents(LongColumns.isee(population, i)));
            Dsu dsu = population.dsu(i);
            boolean same = expected.equals(Optional.of(Euro.of(BigDecimals.isee(population, i))))
                    && expected.equals(calculator
                            .calculate(dsu, Isee.Request.ORDINARY)
                            .result()
                            .map(Isee::isee))
                    && expected.equals(calculator
                            .explain(dsu, Isee.Request.ORDINARY)
                            .value()
                            .result()
                            .map(Isee::isee));
            differences += same ? 0 : 1;
        }
        return differences;
    }
}
