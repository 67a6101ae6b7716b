package it.sportello.isee;

import it.sportello.isee.Household.Person;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import java.time.LocalDate;
import java.util.List;

/**
 * The asset part (ISP): movable assets and real estate, each less what is left out.
 *
 * <p>Source: art. 5, D.P.C.M. 159/2013. Unit: euro, exact; nothing is rounded here. Deviations: the State savings of art.
 * 5, c. 4-bis, are taken off before the allowance, bonds before postal books; no text says in which order.
 */
final class Assets {

    private static final LegalReference ARTICLE_5 = Acts.DPCM_159.article("5");
    private static final List<LegalReference> COMMA_2 = List.of(ARTICLE_5.comma("2"));
    private static final List<LegalReference> COMMA_4 = List.of(ARTICLE_5.comma("4"));
    private static final List<LegalReference> COMMA_4_LETTER_A =
            List.of(ARTICLE_5.comma("4").letter("a"));

    private static final Fraction HUNDRED = Fraction.of(100);

    /** D.P.C.M. 13/2025 is in force from this day; the form on which one declares State savings came later. */
    private static final LocalDate STATE_SAVINGS_IN_LAW = LocalDate.of(2025, 3, 5);

    private final Household household;
    private final Computation computation;

    Assets(Household household, Computation computation) {
        this.household = household;
        this.computation = computation;
    }

    /**
     * The movable assets.
     *
     * @param sum what they are worth, State savings left out
     * @param deduction the allowance, never more than the sum
     * @param bearing those of them that bear figurative income
     */
    record Movable(Fraction sum, Fraction deduction, Fraction bearing) {}

    /**
     * The real estate.
     *
     * @param sum what it is worth, less mortgages
     * @param deduction what is left out of the home
     */
    record RealEstate(Fraction sum, Fraction deduction) {}

    /** Art. 5, c. 4 to 6. */
    Movable movable() {
        int mark = computation.mark();
        Euro accounts = Euro.ZERO;
        Euro others = Euro.ZERO;
        Euro bonds = Euro.ZERO;
        Euro books = Euro.ZERO;
        for (int i = 0; i < household.size(); i++) {
            Person person = household.people().get(i);
            if (person.member().movableAssets().isEmpty()) {
                continue;
            }
            MovableAssets assets = person.member().movableAssets().get();
            accounts = accounts.plus(accounts(assets, i + 1));
            for (FinancialAsset asset : assets.assets()) {
                if (!asset.type().isAccount()) {
                    Euro value = asset.value().orElse(Euro.ZERO);
                    switch (asset.type()) {
                        case STATE_BONDS -> bonds = bonds.plus(value);
                        case POSTAL_BOOK -> books = books.plus(value);
                        default -> others = others.plus(value);
                    }
                }
            }
        }
        Fraction limit = computation.use(Parameter.STATE_SAVINGS);
        Fraction bondsOut = bonds.toFraction().min(limit);
        Fraction booksOut = books.toFraction().min(limit.minus(bondsOut));
        if (others.signum() > 0) {
            computation.given(IseeMessage.OTHER_ASSETS, COMMA_4, others);
        }
        Fraction savings = bonds.plus(books).toFraction();
        Fraction savingsIn = savings.minus(bondsOut).minus(booksOut);
        if (savings.signum() > 0) {
            stateSavings(savings, savingsIn, limit);
        }
        Fraction sum = accounts.plus(others).toFraction().plus(savingsIn);
        computation.tell(mark, IseeMessage.MOVABLE_ASSETS, COMMA_4, sum);
        return new Movable(sum, allowance(sum), others.plus(bonds).toFraction().minus(bondsOut));
    }

    private void stateSavings(Fraction savings, Fraction counted, Fraction limit) {
        if (!household.day().isBefore(STATE_SAVINGS_IN_LAW) && limit.signum() == 0) {
            computation.find(IseeFinding.STATE_SAVINGS_BEFORE_FORM, "", List.of(ARTICLE_5.comma("4-bis")));
        }
        computation.tell(
                computation.mark(), IseeMessage.STATE_SAVINGS, Parameter.STATE_SAVINGS, counted, savings, limit);
    }

    /** The sum of the balances against the sum of the averages, person by person. */
    private Euro accounts(MovableAssets assets, int number) {
        Euro balances = Euro.ZERO;
        Euro averages = Euro.ZERO;
        boolean any = false;
        for (FinancialAsset asset : assets.assets()) {
            if (asset.type().isAccount()) {
                any = true;
                balances = balances.plus(asset.balance().orElse(Euro.ZERO));
                averages = averages.plus(asset.average().orElse(Euro.ZERO));
            }
        }
        if (!any) {
            return Euro.ZERO;
        }
        Euro gap = averages.minus(balances);
        boolean invested = gap.signum() > 0
                && assets.invested().isPresent()
                && assets.invested().get().exceeds(gap);
        Euro counted = gap.signum() > 0 && !invested ? averages : balances;
        if (computation.isListening()) {
            computation.given(
                    invested ? IseeMessage.ACCOUNTS_INVESTED : IseeMessage.ACCOUNTS,
                    COMMA_4_LETTER_A,
                    counted,
                    number,
                    balances,
                    averages);
        }
        return counted;
    }

    private Fraction allowance(Fraction sum) {
        Fraction limit = allowance(household.size(), household.children(), computation);
        return computation.tell(
                computation.mark(),
                IseeMessage.MOVABLE_ALLOWANCE,
                Parameter.MOVABLE_ALLOWANCE,
                limit.min(sum),
                limit,
                household.size(),
                household.children());
    }

    /** The most that is taken off movable assets. */
    static Fraction allowance(int members, int children, Computation computation) {
        int childrenBeyond = Math.max(0, children - 2);
        return computation
                .use(Parameter.MOVABLE_ALLOWANCE)
                .plus(computation.use(Parameter.MOVABLE_ALLOWANCE_MEMBER).times(Fraction.of(members - 1L)))
                .min(computation.use(Parameter.MOVABLE_ALLOWANCE_LIMIT))
                .plus(computation.use(Parameter.MOVABLE_ALLOWANCE_CHILD).times(Fraction.of(childrenBeyond)));
    }

    /** Art. 5, c. 2 and 3. */
    RealEstate realEstate() {
        int mark = computation.mark();
        Fraction home = Fraction.ZERO;
        Fraction others = Fraction.ZERO;
        boolean inCapoluogo = false;
        for (int i = 0; i < household.size(); i++) {
            for (Property property : household.people().get(i).member().realEstate()) {
                Fraction net = net(property, i + 1);
                if (property.home()) {
                    home = home.plus(net);
                    inCapoluogo |= computation.rules().isCapoluogo(property.comune());
                } else {
                    others = others.plus(net);
                }
            }
        }
        Fraction sum = home.plus(others);
        computation.tell(mark, IseeMessage.REAL_ESTATE, COMMA_2, sum);
        return new RealEstate(sum, ofHome(home, inCapoluogo));
    }

    private Fraction net(Property property, int number) {
        Fraction value = valueOfShare(property);
        Fraction mortgage = property.mortgage().orElse(Euro.ZERO).toFraction();
        return computation.given(
                property.home() ? IseeMessage.HOME_PROPERTY : IseeMessage.PROPERTY,
                List.of(),
                value.minus(mortgage.min(value)),
                number,
                value,
                mortgage);
    }

    static Fraction valueOfShare(Property property) {
        return property.value().toFraction().times(property.share()).dividedBy(HUNDRED);
    }

    /** What is left out of the home: the allowance, and a third of what goes beyond it. */
    private Fraction ofHome(Fraction home, boolean inCapoluogo) {
        Parameter base = Parameter.HOME_ALLOWANCE;
        Parameter perChild = Parameter.HOME_ALLOWANCE_CHILD;
        int without = 2;
        if (computation.isForFamilies()) {
            base = inCapoluogo ? Parameter.FAMILIES_HOME_ALLOWANCE_CAPOLUOGO : Parameter.FAMILIES_HOME_ALLOWANCE;
            perChild = Parameter.FAMILIES_HOME_ALLOWANCE_CHILD;
            without = 1;
        }
        if (home.signum() == 0) {
            return computation.tell(computation.mark(), IseeMessage.NO_HOME, base, Fraction.ZERO);
        }
        int childrenBeyond = Math.max(0, household.cohabitingChildren() - without);
        Fraction allowance =
                computation.use(base).plus(computation.use(perChild).times(Fraction.of(childrenBeyond)));
        Fraction part = computation.use(Parameter.HOME_PART);
        Fraction counted = home.minus(allowance).max(Fraction.ZERO).times(part);
        return computation.tell(
                computation.mark(),
                IseeMessage.HOME_DEDUCTION,
                base,
                home.minus(counted),
                home,
                allowance,
                counted,
                part.numerator() + "/" + part.denominator());
    }
}
