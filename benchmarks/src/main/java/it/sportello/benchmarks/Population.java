package it.sportello.benchmarks;

import it.sportello.isee.Conditions;
import it.sportello.isee.Dsu;
import it.sportello.isee.FinancialAsset;
import it.sportello.isee.Home;
import it.sportello.isee.IncomeItem;
import it.sportello.isee.IseeOptions;
import it.sportello.isee.Member;
import it.sportello.isee.Member.Relation;
import it.sportello.isee.MovableAssets;
import it.sportello.isee.Property;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Made-up households of four, in columns: two parents, the first with wages, the second with wages, a pension or nothing,
 * and two minor children; a home that is owned or rented, an account each, sometimes securities and a further property.
 * Assets are in whole euro, as a DSU has them; incomes in cents.
 */
final class Population {

    /** The day of all their DSU. */
    static final LocalDate DAY = LocalDate.of(2025, 6, 3);

    /** The made-up rate of the figurative income, in hundredths: with whole euro it gives whole cents. */
    static final int RATE_PERCENT = 3;

    static final IseeOptions OPTIONS =
            IseeOptions.DEFAULT.withFigurativeRate(DAY.getYear(), Fraction.of(RATE_PERCENT, 100));

    private static final String FATHER = "XXXYYB80E10Z900R";
    private static final String MOTHER = "XXXYYC80E10Z901R";
    private static final LocalDate BORN = LocalDate.of(1980, 5, 10);
    private static final LocalDate CHILD = LocalDate.of(2015, 5, 10);
    private static final LocalDate INFANT = LocalDate.of(2023, 5, 10);

    final int size;
    final long[] irpefOfFirst;
    final long[] wagesOfFirst;
    final long[] irpefOfSecond;
    final long[] wagesOfSecond;
    final long[] pensionsOfSecond;
    final long[] balanceOfFirst;
    final long[] averageOfFirst;
    final long[] balanceOfSecond;
    final long[] averageOfSecond;
    final long[] securities;
    final long[] home;
    final long[] mortgage;
    final long[] property;
    final long[] rent;
    final boolean[] worked;
    final boolean[] infant;

    Population(int size, long seed) {
        this.size = size;
        irpefOfFirst = new long[size];
        wagesOfFirst = new long[size];
        irpefOfSecond = new long[size];
        wagesOfSecond = new long[size];
        pensionsOfSecond = new long[size];
        balanceOfFirst = new long[size];
        averageOfFirst = new long[size];
        balanceOfSecond = new long[size];
        averageOfSecond = new long[size];
        securities = new long[size];
        home = new long[size];
        mortgage = new long[size];
        property = new long[size];
        rent = new long[size];
        worked = new boolean[size];
        infant = new boolean[size];
        Random random = new Random(seed);
        for (int i = 0; i < size; i++) {
            draw(i, random);
        }
    }

    private void draw(int i, Random random) {
        wagesOfFirst[i] = random.nextInt(4_000_000);
        irpefOfFirst[i] = wagesOfFirst[i] + (random.nextInt(4) == 0 ? random.nextInt(1_000_000) : 0);
        switch (random.nextInt(4)) {
            case 0 -> pensionsOfSecond[i] = random.nextInt(2_000_000);
            case 1 -> {}
            default -> wagesOfSecond[i] = random.nextInt(3_000_000);
        }
        irpefOfSecond[i] = wagesOfSecond[i] + pensionsOfSecond[i];
        balanceOfFirst[i] = euros(random, 20_000);
        averageOfFirst[i] = euros(random, 20_000);
        balanceOfSecond[i] = euros(random, 10_000);
        averageOfSecond[i] = euros(random, 10_000);
        securities[i] = random.nextInt(5) == 0 ? euros(random, 50_000) : 0;
        property[i] = random.nextInt(5) == 0 ? euros(random, 80_000) : 0;
        if (random.nextBoolean()) {
            home[i] = euros(random, 200_000);
            mortgage[i] = random.nextBoolean() ? euros(random, 120_000) : 0;
        } else {
            rent[i] = euros(random, 12_000);
        }
        worked[i] = wagesOfSecond[i] > 0;
        infant[i] = random.nextInt(4) == 0;
    }

    private static long euros(Random random, int most) {
        return 100L * random.nextInt(most);
    }

    /** The DSU of household {@code i}. */
    Dsu dsu(int i) {
        Member first = parent(
                FATHER,
                Relation.DECLARANT,
                income(irpefOfFirst[i], wagesOfFirst[i], 0),
                assets(balanceOfFirst[i], averageOfFirst[i], securities[i]),
                properties(i));
        Member second = parent(
                MOTHER,
                Relation.SPOUSE,
                income(irpefOfSecond[i], wagesOfSecond[i], pensionsOfSecond[i]),
                assets(balanceOfSecond[i], averageOfSecond[i], 0),
                List.of());
        return Dsu.ordinary(
                DAY,
                List.of(
                        first,
                        second,
                        child("XXXYYD15E10Z902J", CHILD),
                        infant[i] ? child("XXXYYF23E10Z903Q", INFANT) : child("XXXYYG15E10Z904Q", CHILD)),
                new Conditions(worked[i], false, Optional.of(2), Optional.of(2)),
                rent[i] > 0 ? Home.rented(Euro.ofCents(rent[i]), FATHER) : home[i] > 0 ? Home.OWNED : Home.OTHER);
    }

    private static Member parent(
            String code, Relation relation, Map<IncomeItem, Euro> income, MovableAssets assets, List<Property> owned) {
        return new Member(
                code, relation, BORN, Optional.empty(), false, Optional.of(income), Optional.of(assets), owned);
    }

    private static Member child(String code, LocalDate born) {
        return new Member(
                code,
                Relation.MINOR_CHILD,
                born,
                Optional.empty(),
                false,
                Optional.of(Map.of()),
                Optional.empty(),
                List.of());
    }

    private static Map<IncomeItem, Euro> income(long irpef, long wages, long pensions) {
        Map<IncomeItem, Euro> income = new EnumMap<>(IncomeItem.class);
        income.put(IncomeItem.IRPEF, Euro.ofCents(irpef));
        if (wages > 0) {
            income.put(IncomeItem.WAGES, Euro.ofCents(wages));
        }
        if (pensions > 0) {
            income.put(IncomeItem.PENSIONS, Euro.ofCents(pensions));
        }
        return income;
    }

    private static MovableAssets assets(long balance, long average, long securities) {
        FinancialAsset account = FinancialAsset.account(Euro.ofCents(balance), Euro.ofCents(average));
        return securities == 0
                ? MovableAssets.of(account)
                : MovableAssets.of(
                        account, FinancialAsset.of(FinancialAsset.Type.SECURITIES, Euro.ofCents(securities)));
    }

    private List<Property> properties(int i) {
        if (home[i] == 0 && property[i] == 0) {
            return List.of();
        }
        Property owned = property(home[i], mortgage[i], true);
        Property other = property(property[i], 0, false);
        return home[i] == 0 ? List.of(other) : property[i] == 0 ? List.of(owned) : List.of(owned, other);
    }

    private static Property property(long value, long mortgage, boolean home) {
        return new Property(
                Property.Kind.BUILDING,
                "A001",
                Fraction.of(100),
                Euro.ofCents(value),
                mortgage == 0 ? Optional.empty() : Optional.of(Euro.ofCents(mortgage)),
                home);
    }
}
