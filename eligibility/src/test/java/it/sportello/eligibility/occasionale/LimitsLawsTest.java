package it.sportello.eligibility.occasionale;

import static it.sportello.eligibility.occasionale.Cases.USER;
import static it.sportello.eligibility.occasionale.Cases.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.eligibility.occasionale.OccasionalCase.User;
import it.sportello.eligibility.occasionale.OccasionalCase.User.Sector;
import it.sportello.eligibility.occasionale.Performance.Category;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** What holds of the limits whatever the case. */
class LimitsLawsTest {

    @Provide
    Arbitrary<Performance> performances() {
        return Combinators.combine(
                        Arbitraries.of(WORKER, "P2", "P3"),
                        Arbitraries.integers().between(0, 364),
                        Arbitraries.integers().between(1, 24).optional(),
                        Arbitraries.longs().between(0, 300_000).optional(),
                        Arbitraries.of(Category.class).optional())
                .as((worker, day, hours, pay, category) -> new Performance(
                        USER,
                        worker,
                        LocalDate.of(2018, 1, 1).plusDays(day),
                        hours.map(Fraction::of),
                        pay.map(Euro::ofCents),
                        category));
    }

    @Provide
    Arbitrary<OccasionalCase> cases() {
        return Combinators.combine(
                        performances(),
                        performances().list().ofMaxSize(6).optional(),
                        performances().list().ofMaxSize(4).optional(),
                        Arbitraries.of(Sector.class).optional(),
                        Arbitraries.integers().between(0, 30).optional(),
                        Arbitraries.of(true, false).optional())
                .as((planned, ofUser, elsewhere, sector, employees, steward) -> new OccasionalCase(
                        new User(USER, sector, employees),
                        of(USER, planned),
                        ofUser,
                        elsewhere.map(all ->
                                all.stream().map(each -> of("Altro", each)).toList()),
                        Optional.empty(),
                        steward));
    }

    private static Performance of(String user, Performance it) {
        return new Performance(user, WORKER, it.day(), it.hours(), it.pay(), it.category());
    }

    private static List<String> verdicts(OccasionalCase asked) {
        return Cases.WORK.check(asked).result().orElseThrow().answers().stream()
                .map(LimitsLawsTest::verdict)
                .toList();
    }

    private static String verdict(LimitAnswer answer) {
        return answer.fold(holds -> "holds", passed -> "passed", open -> "open");
    }

    @Property(tries = 300)
    void everyLimitAnswersAndNothingIsThrown(@ForAll("cases") OccasionalCase asked) {
        assertThat(verdicts(asked)).hasSize(Limit.values().length);
    }

    @Property(tries = 300)
    void theOrderOfTheListsDoesNotCount(@ForAll("cases") OccasionalCase asked, @ForAll long seed) {
        List<Performance> shuffled = new ArrayList<>(asked.performancesOfUser().orElse(List.of()));
        Collections.shuffle(shuffled, new Random(seed));
        OccasionalCase other = new OccasionalCase(
                asked.user(),
                asked.planned(),
                asked.performancesOfUser().map(any -> shuffled),
                asked.performancesElsewhere(),
                asked.employment(),
                asked.steward());
        assertThat(verdicts(other)).isEqualTo(verdicts(asked));
    }

    /** A yes or a no stays what it is when something unknown becomes known. */
    @Property(tries = 500)
    void learningMoreChangesNoAnswerThatWasGiven(
            @ForAll("cases") OccasionalCase asked,
            @ForAll @LongRange(min = 0, max = 300_000) long cents,
            @ForAll Category category,
            @ForAll Sector sector) {
        OccasionalCase known = new OccasionalCase(
                new User(
                        USER,
                        Optional.of(asked.user().sector().orElse(sector)),
                        Optional.of(asked.user().permanentEmployees().orElse((int) (cents % 30)))),
                known(asked.planned(), cents, category),
                Optional.of(asked.performancesOfUser().orElse(List.of()).stream()
                        .map(each -> known(each, cents, category))
                        .toList()),
                Optional.of(asked.performancesElsewhere().orElse(List.of()).stream()
                        .map(each -> known(each, cents, category))
                        .toList()),
                asked.employment(),
                Optional.of(asked.steward().orElse(cents % 2 == 0)));
        List<String> before = verdicts(asked);
        List<String> after = verdicts(known);
        for (int i = 0; i < before.size(); i++) {
            Limit limit = Limit.values()[i];
            boolean minimumOfAnUnknownSector = limit == Limit.PAY_PER_HOUR || limit == Limit.PAY_PER_DAY;
            if (!before.get(i).equals("open")
                    && !(minimumOfAnUnknownSector && asked.user().sector().isEmpty())
                    && !after.get(i).equals("open")) {
                assertThat(after.get(i)).as(limit.name()).isEqualTo(before.get(i));
            }
        }
    }

    private static Performance known(Performance it, long cents, Category category) {
        return new Performance(
                it.user(),
                it.worker(),
                it.day(),
                Optional.of(it.hours().orElse(Fraction.of(cents % 24 + 1))),
                Optional.of(it.pay().orElse(Euro.ofCents(cents))),
                Optional.of(it.category().orElse(category)));
    }

    @Property(tries = 300)
    void moreWorkNeverMakesAPassedCeilingHold(
            @ForAll("cases") OccasionalCase asked, @ForAll("performances") Performance more) {
        OccasionalCase larger = new OccasionalCase(
                asked.user(),
                asked.planned(),
                asked.performancesOfUser().map(all -> {
                    List<Performance> longer = new ArrayList<>(all);
                    longer.add(more);
                    return longer;
                }),
                asked.performancesElsewhere(),
                asked.employment(),
                asked.steward());
        List<String> before = verdicts(asked);
        List<String> after = verdicts(larger);
        for (int i = 0; i <= Limit.HOURS_OF_PAIR.ordinal(); i++) {
            if (before.get(i).equals("passed")) {
                assertThat(after.get(i)).isEqualTo("passed");
            }
            if (after.get(i).equals("holds")) {
                assertThat(before.get(i)).isEqualTo("holds");
            }
        }
    }

    @Property(tries = 300)
    void theCostIsMoreThanThePayAndGrowsWithIt(
            @ForAll @LongRange(min = 0, max = 100_000_000) long cents,
            @ForAll CostReading.Order order,
            @ForAll CostReading.Base base) {
        LocalDate day = LocalDate.of(2018, 6, 15);
        CostReading reading = new CostReading(order, base);
        Euro pay = Euro.ofCents(cents);
        Euro total = Cases.WORK.cost(pay, day, reading).result().orElseThrow().total();
        Euro next = Cases.WORK
                .cost(pay.plus(Euro.ofCents(1)), day, reading)
                .result()
                .orElseThrow()
                .total();
        assertThat(pay.exceeds(total)).isFalse();
        assertThat(next.exceeds(total)).isTrue();
    }
}
