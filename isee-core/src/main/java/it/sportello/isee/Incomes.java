package it.sportello.isee;

import it.sportello.isee.Household.Person;
import it.sportello.isee.IseeOptions.WagesAndPensions;
import it.sportello.legal.DatedValue;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The income part (ISR): what all members earned, plus the figurative income of their movable assets, less what each of
 * them and the nucleus may deduct.
 *
 * <p>Source: art. 4, D.P.C.M. 159/2013. Unit: euro, exact; nothing is rounded here. Deviations: an ISR below zero counts
 * as zero, and what a member deducts stops at that member's income, which no text read says; a member with both wages and
 * pensions deducts as {@link IseeOptions} tells.
 */
final class Incomes {

    private static final List<LegalReference> ARTICLE_4 = List.of(Acts.DPCM_159.article("4"));
    private static final List<LegalReference> COMMA_2 =
            List.of(Acts.DPCM_159.article("4").comma("2"));
    private static final List<LegalReference> COMMA_2_LETTER_I =
            List.of(Acts.DPCM_159.article("4").comma("2").letter("i"));
    private static final List<LegalReference> COMMA_3 =
            List.of(Acts.DPCM_159.article("4").comma("3"));
    private static final List<LegalReference> DEDUCTIONS = List.of(
            Acts.DPCM_159.article("4").comma("3"), Acts.DPCM_159.article("4").comma("4"));

    private final Household household;
    private final Computation computation;

    Incomes(Household household, Computation computation) {
        this.household = household;
        this.computation = computation;
    }

    /**
     * The parts of the ISR and the ISR itself.
     *
     * @param sum the incomes of all members
     * @param figurative the figurative income
     * @param deductions what is taken off
     * @param isr what is left, not below zero
     */
    record Isr(Fraction sum, Fraction figurative, Fraction deductions, Fraction isr) {}

    /**
     * Computes them.
     *
     * @param bearing the movable assets that bear figurative income
     */
    Isr isr(Fraction bearing) {
        int mark = computation.mark();
        Fraction sum = sum();
        Fraction figurative = figurative(bearing);
        Fraction deductions = deductions();
        Fraction exact = sum.plus(figurative).minus(deductions);
        Fraction isr = exact;
        if (exact.signum() < 0) {
            isr = computation.use(Parameter.ISR_FLOOR);
        }
        computation.tell(mark, IseeMessage.ISR, ARTICLE_4, isr, sum, figurative, deductions);
        return new Isr(sum, figurative, deductions, isr);
    }

    private Fraction sum() {
        int mark = computation.mark();
        Euro sum = Euro.ZERO;
        for (int i = 0; i < household.size(); i++) {
            Person person = household.people().get(i);
            Optional<Map<IncomeItem, Euro>> income = person.member().income();
            if (income.isEmpty()) {
                computation.find(IseeFinding.INCOME_UNKNOWN, person.pointer() + "/income");
                continue;
            }
            for (IncomeItem item : IncomeItem.ADDED) {
                Euro amount = income.get().get(item);
                if (amount != null) {
                    sum = sum.plus(amount);
                    computation.given(IseeMessage.INCOME_OF, item.sources(), amount, i + 1, item);
                }
            }
        }
        return computation.tell(mark, IseeMessage.SUM_OF_INCOMES, COMMA_2, sum.toFraction());
    }

    private Fraction figurative(Fraction bearing) {
        if (bearing.signum() == 0) {
            return computation.tell(
                    computation.mark(), IseeMessage.NO_FIGURATIVE_INCOME, COMMA_2_LETTER_I, Fraction.ZERO);
        }
        int year = household.day().getYear();
        Optional<Fraction> known = Optional.ofNullable(
                        computation.options().figurativeRates().get(year))
                .or(() -> computation.rules().find(Parameter.FIGURATIVE_RATE).map(DatedValue::value));
        if (known.isEmpty()) {
            computation.find(IseeFinding.FIGURATIVE_RATE_UNKNOWN, "", COMMA_2_LETTER_I, year);
            return Fraction.ZERO;
        }
        return computation.tell(
                computation.mark(),
                IseeMessage.FIGURATIVE_INCOME,
                COMMA_2_LETTER_I,
                bearing.times(known.get()),
                bearing,
                Computation.number(known.get()));
    }

    private Fraction deductions() {
        int mark = computation.mark();
        Fraction sum = Fraction.ZERO;
        for (int i = 0; i < household.size(); i++) {
            Person person = household.people().get(i);
            Map<IncomeItem, Euro> income = person.member().income().orElse(Map.of());
            if (!income.isEmpty()) {
                sum = sum.plus(upToIncome(ofMember(person, income, i + 1), person, income, i + 1));
            }
        }
        sum = sum.plus(rent());
        return computation.tell(mark, IseeMessage.DEDUCTIONS, DEDUCTIONS, sum);
    }

    /** What a member deducts is taken off that member's income, not off the income of the others. */
    private Fraction upToIncome(Fraction deductions, Person person, Map<IncomeItem, Euro> income, int number) {
        Euro added = Euro.ZERO;
        for (Map.Entry<IncomeItem, Euro> entry : income.entrySet()) {
            if (entry.getKey().role() == IncomeItem.Role.ADDED) {
                added = added.plus(entry.getValue());
            }
        }
        Fraction most = added.toFraction().max(Fraction.ZERO);
        if (deductions.compareTo(most) <= 0) {
            return deductions;
        }
        computation.find(
                IseeFinding.DEDUCTIONS_ABOVE_INCOME,
                person.pointer() + "/income",
                COMMA_3,
                deductions.toEuro(computation.options().rounding()),
                most.toEuro(computation.options().rounding()));
        return computation.given(IseeMessage.DEDUCTIONS_UP_TO_INCOME, COMMA_3, most, number, deductions);
    }

    private Fraction ofMember(Person person, Map<IncomeItem, Euro> income, int number) {
        Fraction sum = Fraction.ZERO;
        for (IncomeItem item : IncomeItem.DEDUCTED) {
            Euro amount = income.get(item);
            if (amount != null) {
                sum = sum.plus(declared(person, item, amount, number));
            }
        }
        Fraction wages = amount(income, IncomeItem.WAGES);
        Fraction pensions = amount(income, IncomeItem.PENSIONS).plus(amount(income, IncomeItem.TRANSFERS));
        boolean both = wages.signum() > 0 && pensions.signum() > 0;
        if (!both || computation.options().wagesAndPensions() == WagesAndPensions.BOTH) {
            if (both) {
                computation.find(IseeFinding.WAGES_AND_PENSIONS, person.pointer() + "/income");
            }
            return sum.plus(deduction(Share.WAGES, wages, number)).plus(deduction(Share.PENSIONS, pensions, number));
        }
        computation.find(IseeFinding.WAGES_AND_PENSIONS, person.pointer() + "/income");
        return exact(Share.WAGES, wages).compareTo(exact(Share.PENSIONS, pensions)) >= 0
                ? sum.plus(deduction(Share.WAGES, wages, number))
                : sum.plus(deduction(Share.PENSIONS, pensions, number));
    }

    private Fraction declared(Person person, IncomeItem item, Euro declared, int number) {
        if (item != IncomeItem.MEDICAL_EXPENSES) {
            computation.given(IseeMessage.DEDUCTION_OF, item.sources(), declared, number, item);
            return declared.toFraction();
        }
        if (person.member().disability().isEmpty()) {
            computation.find(IseeFinding.MEDICAL_WITHOUT_DISABILITY, person.pointer() + "/income", item.sources());
            return Fraction.ZERO;
        }
        Fraction amount = declared.toFraction();
        Fraction limit = computation.use(Parameter.MEDICAL_LIMIT);
        return computation.tell(
                computation.mark(),
                IseeMessage.MEDICAL_EXPENSES,
                Parameter.MEDICAL_LIMIT,
                amount.min(limit),
                number,
                amount,
                limit);
    }

    /** A deduction that is a share of an income up to a limit. */
    private enum Share {
        WAGES(Parameter.WAGES_SHARE, Parameter.WAGES_LIMIT, IseeMessage.WAGES_DEDUCTION),
        PENSIONS(Parameter.PENSIONS_SHARE, Parameter.PENSIONS_LIMIT, IseeMessage.PENSIONS_DEDUCTION);

        private final Parameter share;
        private final Parameter limit;
        private final IseeMessage message;

        Share(Parameter share, Parameter limit, IseeMessage message) {
            this.share = share;
            this.limit = limit;
            this.message = message;
        }
    }

    private Fraction exact(Share of, Fraction income) {
        return income.times(computation.use(of.share)).min(computation.use(of.limit));
    }

    private Fraction deduction(Share of, Fraction income, int number) {
        if (income.signum() == 0) {
            return Fraction.ZERO;
        }
        Fraction deduction = exact(of, income);
        if (computation.isListening()) {
            computation.tell(
                    computation.mark(),
                    of.message,
                    of.limit,
                    deduction,
                    number,
                    income,
                    Computation.number(computation.use(of.share)),
                    computation.use(of.limit));
        }
        return deduction;
    }

    private static Fraction amount(Map<IncomeItem, Euro> income, IncomeItem item) {
        Euro amount = income.get(item);
        return amount == null ? Fraction.ZERO : amount.toFraction();
    }

    /** Art. 4, c. 4, lett. a). */
    private Fraction rent() {
        if (household.home().lease().isEmpty()) {
            return Fraction.ZERO;
        }
        Fraction rent = household.rentOfMembers();
        int childrenBeyond = Math.max(0, household.cohabitingChildren() - 2);
        Fraction limit = computation
                .use(Parameter.RENT_LIMIT)
                .plus(computation.use(Parameter.RENT_LIMIT_CHILD).times(Fraction.of(childrenBeyond)));
        return computation.tell(
                computation.mark(), IseeMessage.RENT, Parameter.RENT_LIMIT, rent.min(limit), rent, limit);
    }
}
