package it.sportello.isee;

import it.sportello.isee.Household.Person;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * ISR and ISP under D.Lgs. 109/1998, for DSU presented up to 31 December 2014.
 *
 * <p>Source: table 1 of the decree, D.P.C.M. 221/1999. Unit: euro, exact. The income is that for IRPEF and, since L.
 * 183/2010, what is under a substitute tax; exempt incomes do not count. From the home either its mortgage or the
 * allowance is taken off, whichever is more; rent is deducted where no home is owned. Deviations: the forms rounded
 * movable assets down to multiples, which is not done here because no text of it was read.
 */
final class OldRegime {

    private static final List<LegalReference> TABLE_1 = List.of(Acts.DLGS_109.table("1"));
    private static final List<LegalReference> TABLE_2 = List.of(Acts.DLGS_109.table("2"));

    private final Household household;
    private final Computation computation;

    OldRegime(Household household, Computation computation) {
        this.household = household;
        this.computation = computation;
    }

    /** What the scale of table 2 asks. */
    ScaleHousehold forScale() {
        boolean spouseAbsent = !household.has(Member.Relation.SPOUSE);
        if (spouseAbsent && household.hasMinors() && household.has(Member.Relation.OTHER)) {
            computation.find(IseeFinding.PARENTS_NOT_CERTAIN, "/members", TABLE_2);
        }
        return new ScaleHousehold(
                household.size(),
                household.hasMinors(),
                spouseAbsent && household.hasMinors(),
                household.conditions().parentsWorked() && !spouseAbsent,
                household.withDisability());
    }

    Parts parts() {
        int mark = computation.mark();
        Assets.Movable movable = movable();
        Assets.RealEstate realEstate = realEstate();
        Fraction isp =
                movable.sum().minus(movable.deduction()).plus(realEstate.sum()).minus(realEstate.deduction());
        computation.tell(
                mark,
                IseeMessage.ISP,
                TABLE_1,
                isp,
                movable.sum(),
                movable.deduction(),
                realEstate.sum(),
                realEstate.deduction());
        return new Parts(isr(movable.bearing()), movable, realEstate, isp);
    }

    private Incomes.Isr isr(Fraction bearing) {
        int mark = computation.mark();
        Fraction sum = incomes();
        Fraction figurative = figurative(bearing);
        Fraction rent = rent();
        Fraction exact = sum.plus(figurative).minus(rent);
        Fraction isr = exact.signum() < 0 ? computation.use(Parameter.ISR_FLOOR) : exact;
        computation.tell(mark, IseeMessage.ISR, TABLE_1, isr, sum, figurative, rent);
        return new Incomes.Isr(sum, figurative, rent, isr);
    }

    private Fraction incomes() {
        int mark = computation.mark();
        List<IncomeItem> counted =
                computation.use(Parameter.SUBSTITUTE_TAX_SHARE).signum() > 0
                        ? List.of(IncomeItem.IRPEF, IncomeItem.SUBSTITUTE_TAX)
                        : List.of(IncomeItem.IRPEF);
        Euro sum = Euro.ZERO;
        for (int i = 0; i < household.size(); i++) {
            Person person = household.people().get(i);
            if (person.member().income().isEmpty()) {
                computation.find(IseeFinding.INCOME_UNKNOWN, person.pointer() + "/income");
            }
            Map<IncomeItem, Euro> income = person.member().income().orElse(Map.of());
            for (IncomeItem item : counted) {
                Euro amount = income.getOrDefault(item, Euro.ZERO);
                if (amount.signum() != 0) {
                    sum = sum.plus(amount);
                    computation.given(IseeMessage.INCOME_OF, TABLE_1, amount.toFraction(), i + 1, item);
                }
            }
        }
        return computation.tell(mark, IseeMessage.SUM_OF_INCOMES, TABLE_1, sum.toFraction());
    }

    private Fraction figurative(Fraction bearing) {
        int year = household.day().getYear();
        Optional<Fraction> rate =
                Optional.ofNullable(computation.options().figurativeRates().get(year));
        if (bearing.signum() == 0) {
            return computation.tell(computation.mark(), IseeMessage.NO_FIGURATIVE_INCOME, TABLE_1, Fraction.ZERO);
        }
        if (rate.isEmpty()) {
            computation.find(IseeFinding.FIGURATIVE_RATE_UNKNOWN, "", TABLE_1, year);
            return Fraction.ZERO;
        }
        return computation.tell(
                computation.mark(),
                IseeMessage.FIGURATIVE_INCOME,
                TABLE_1,
                bearing.times(rate.get()),
                bearing,
                Computation.number(rate.get()));
    }

    private Fraction rent() {
        if (household.home().lease().isEmpty()) {
            return Fraction.ZERO;
        }
        Fraction rent = household.rentOfMembers();
        Fraction limit = computation.use(Parameter.RENT_LIMIT);
        return computation.tell(
                computation.mark(), IseeMessage.RENT, Parameter.RENT_LIMIT, rent.min(limit), rent, limit);
    }

    /** The balance at 31 December; the yearly average came in 2015. */
    private Assets.Movable movable() {
        int mark = computation.mark();
        Euro sum = Euro.ZERO;
        for (int i = 0; i < household.size(); i++) {
            Euro ofMember = Euro.ZERO;
            for (FinancialAsset asset : household
                    .people()
                    .get(i)
                    .member()
                    .movableAssets()
                    .orElse(MovableAssets.NONE)
                    .assets()) {
                ofMember = ofMember.plus(asset.balance().or(asset::value).orElse(Euro.ZERO));
            }
            if (ofMember.signum() > 0) {
                computation.given(IseeMessage.ASSETS_OF, TABLE_1, ofMember.toFraction(), i + 1);
            }
            sum = sum.plus(ofMember);
        }
        Fraction total = sum.toFraction();
        computation.tell(mark, IseeMessage.MOVABLE_ASSETS, TABLE_1, total);
        Fraction limit = computation.use(Parameter.MOVABLE_ALLOWANCE);
        Fraction deduction = computation.tell(
                computation.mark(),
                IseeMessage.OLD_MOVABLE_ALLOWANCE,
                Parameter.MOVABLE_ALLOWANCE,
                limit.min(total),
                limit);
        return new Assets.Movable(total, deduction, total);
    }

    private Assets.RealEstate realEstate() {
        int mark = computation.mark();
        Fraction sum = Fraction.ZERO;
        Fraction home = Fraction.ZERO;
        Fraction mortgageOfHome = Fraction.ZERO;
        for (int i = 0; i < household.size(); i++) {
            for (Property property : household.people().get(i).member().realEstate()) {
                Fraction value = Assets.valueOfShare(property);
                Fraction mortgage =
                        property.mortgage().orElse(Euro.ZERO).toFraction().min(value);
                if (property.home()) {
                    home = home.plus(value);
                    mortgageOfHome = mortgageOfHome.plus(mortgage);
                    computation.given(IseeMessage.OLD_HOME, TABLE_1, value, i + 1, mortgage);
                    sum = sum.plus(value);
                } else {
                    sum = sum.plus(computation.given(
                            IseeMessage.PROPERTY, TABLE_1, value.minus(mortgage), i + 1, value, mortgage));
                }
            }
        }
        computation.tell(mark, IseeMessage.REAL_ESTATE, TABLE_1, sum);
        if (home.signum() == 0) {
            return new Assets.RealEstate(
                    sum,
                    computation.tell(computation.mark(), IseeMessage.NO_HOME, Parameter.HOME_ALLOWANCE, Fraction.ZERO));
        }
        Fraction allowance = computation.use(Parameter.HOME_ALLOWANCE).min(home);
        Fraction deduction = computation.tell(
                computation.mark(),
                IseeMessage.OLD_HOME_DEDUCTION,
                Parameter.HOME_ALLOWANCE,
                allowance.max(mortgageOfHome),
                mortgageOfHome,
                allowance);
        return new Assets.RealEstate(sum, deduction);
    }
}
