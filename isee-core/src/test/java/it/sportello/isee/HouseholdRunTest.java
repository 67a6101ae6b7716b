package it.sportello.isee;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.isee.Isee.Request;
import it.sportello.legal.Outcome;
import it.sportello.legal.reasons.Explained;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A long run over generated households: no exception, nothing refused without a reason, no second formula. */
class HouseholdRunTest {

    private static final int HOUSEHOLDS = 100_000;
    private static final int PRINTED = 50;

    private final IseeCalculator calculator = new IseeCalculator(Households.OPTIONS);

    @Test
    void aHundredThousandHouseholdsAreExplainedAsTheyAreComputed() {
        int days = (int) ChronoUnit.DAYS.between(Households.FIRST, Households.LAST) + 1;
        Random random = new Random(159);
        int computed = 0;
        for (int i = 0; i < HOUSEHOLDS; i++) {
            LocalDate day = Households.FIRST.plusDays(random.nextInt(days));
            int members = 1 + random.nextInt(Households.MOST_MEMBERS);
            long seed = random.nextLong();
            Dsu dsu = Households.drawWithAnnexes(day, members, seed);
            Request request = Households.request(dsu, seed);
            String name = day + ", " + members + " members, seed " + seed;
            computed += same(dsu, request, name, i % PRINTED == 0);
            if (request.kind() == Isee.Kind.ORDINARY && !request.current()) {
                assertThat(calculator.calculate(dsu, request).result()).as(name).isPresent();
            }
        }
        assertThat(computed).as("households that come to an indicator").isGreaterThan(HOUSEHOLDS / 3);
    }

    private int same(Dsu dsu, Request request, String name, boolean print) {
        Outcome<Isee> plain = calculator.calculate(dsu, request);
        Explained<Outcome<Isee>> explained = calculator.explain(dsu, request);
        if (!explained.value().equals(plain)) {
            assertThat(explained.value()).as(name).isEqualTo(plain);
        }
        if (print) {
            assertThat(explained.why().text(Locale.ITALIAN)).as(name).isNotBlank();
            plain.findings()
                    .forEach(finding ->
                            assertThat(finding.line(Locale.ITALIAN)).as(name).isNotBlank());
        }
        return plain.result().isPresent() ? 1 : 0;
    }
}
