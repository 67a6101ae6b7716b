package it.sportello.isee;

import it.sportello.isee.CurrentSituation.Cause;
import it.sportello.isee.CurrentSituation.CurrentIncome;
import it.sportello.isee.CurrentSituation.Months;
import it.sportello.isee.CurrentSituation.Variation;
import it.sportello.isee.Household.Person;
import it.sportello.legal.DatedValue;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ISEE corrente: the incomes of the last months, or the assets of the year before, take the place of the declared
 * ones; the scale stays.
 *
 * <p>Source: art. 9, D.P.C.M. 159/2013, in its wordings of 2015, 23 October 2019 and 25 August 2021. Deviations: of a
 * person whose income changed, incomes of work, pensions and transfers are replaced and the others kept, which no text
 * read says.
 */
final class ArticleNine {

    private static final LegalReference SOURCE = Acts.DPCM_159.article("9");
    private static final LocalDate EVENT_OR_CHANGE = LocalDate.of(2019, 10, 23);

    private final CurrentSituation current;
    private final Rules onDay;
    private final Computation computation;
    private final Map<String, Variation> variations = new HashMap<>();

    /**
     * The change a DSU declares.
     *
     * @param onDay the rules of the day the change was presented
     */
    ArticleNine(CurrentSituation current, Rules onDay, Computation computation) {
        this.current = current;
        this.onDay = onDay;
        this.computation = computation;
        current.variations().forEach(variation -> variations.put(variation.codiceFiscale(), variation));
    }

    boolean changesIncome() {
        return current.variations().stream()
                .anyMatch(variation -> variation.income().isPresent());
    }

    boolean changesAssets() {
        return current.variations().stream().anyMatch(Variation::changesAssets);
    }

    /** The nucleus as it is now. */
    Household applied(Household household) {
        List<Person> people = new ArrayList<>();
        for (Person person : household.people()) {
            Variation variation = variations.get(person.member().codiceFiscale());
            people.add(variation == null ? person : new Person(applied(person.member(), variation), person.place()));
        }
        return household.withPeople(people);
    }

    private static Member applied(Member member, Variation variation) {
        Member changed = variation
                .income()
                .map(income -> member.withIncome(now(member.income().orElse(Map.of()), income)))
                .orElse(member);
        return variation.changesAssets()
                ? changed.withAssets(
                        variation.assets().or(changed::movableAssets),
                        variation.realEstate().orElse(changed.realEstate()))
                : changed;
    }

    private static Map<IncomeItem, Euro> now(Map<IncomeItem, Euro> before, CurrentIncome income) {
        Map<IncomeItem, Euro> now = new EnumMap<>(IncomeItem.class);
        now.putAll(before);
        now.keySet()
                .removeAll(List.of(
                        IncomeItem.IRPEF,
                        IncomeItem.SUBSTITUTE_TAX,
                        IncomeItem.EXEMPT,
                        IncomeItem.AGRICULTURAL,
                        IncomeItem.TRANSFERS,
                        IncomeItem.WAGES,
                        IncomeItem.PENSIONS,
                        IncomeItem.AGRARIAN_INCOME));
        int times = income.months().times();
        now.put(IncomeItem.WAGES, income.employment().times(times));
        now.put(
                IncomeItem.IRPEF,
                income.employment().plus(income.selfEmployment()).times(times));
        now.put(IncomeItem.TRANSFERS, income.transfers().times(times));
        return now;
    }

    /**
     * Whether the change lets the indicator be replaced; what does not is found.
     *
     * @param before the ISR and ISP as declared
     * @param after the ISR and ISP as they are now
     */
    void judge(Parts before, Parts after) {
        if (!changesIncome() && !changesAssets()) {
            computation.find(IseeFinding.CURRENT_WITHOUT_CHANGE, "/current", List.of(SOURCE));
        }
        if (changesIncome()) {
            income(before.isr(), after.isr());
            computation.find(IseeFinding.CURRENT_ITEMS_KEPT, "/current", List.of(SOURCE));
        }
        if (changesAssets()) {
            assets(before.isp(), after.isp());
        }
    }

    private void income(Fraction before, Fraction after) {
        boolean beyond = changesBeyond(before, after, Parameter.CURRENT_INCOME_CHANGE);
        boolean event = false;
        for (int i = 0; i < current.variations().size(); i++) {
            Variation variation = current.variations().get(i);
            if (variation.income().isPresent()) {
                event |= event(variation, "/current/variations/" + i);
            }
        }
        boolean bothNeeded = current.presented().isBefore(EVENT_OR_CHANGE);
        if (bothNeeded ? !(beyond && event) : !(beyond || event)) {
            computation.find(
                    bothNeeded ? IseeFinding.CURRENT_NEEDS_BOTH : IseeFinding.CURRENT_NOT_ENOUGH,
                    "/current",
                    List.of(SOURCE),
                    percent(Parameter.CURRENT_INCOME_CHANGE),
                    before.toEuro(computation.options().rounding()),
                    after.toEuro(computation.options().rounding()));
        }
    }

    /** Whether something happened that opens the way to an ISEE corrente by itself. */
    private boolean event(Variation variation, String at) {
        Optional<Cause> cause = variation.cause();
        if (cause.isEmpty()) {
            computation.find(IseeFinding.CURRENT_WITHOUT_CAUSE, at, List.of(SOURCE));
            return false;
        }
        boolean twoMonths = variation
                .income()
                .filter(income -> income.months() == Months.TWO)
                .isPresent();
        if (twoMonths) {
            computation.find(
                    cause.get() == Cause.INCOME ? IseeFinding.TWO_MONTHS_WRONGLY : IseeFinding.TWO_MONTHS_TO_CHECK,
                    at + "/income/months",
                    List.of(SOURCE));
        }
        Optional<Integer> months = onDay.find(Parameter.CURRENT_EVENT_MONTHS)
                .map(DatedValue::value)
                .map(value -> value.numerator().intValueExact());
        if (cause.get() == Cause.WORK && months.isPresent()) {
            if (variation.since().isEmpty()) {
                computation.find(IseeFinding.EVENT_DAY_UNKNOWN, at + "/since", List.of(SOURCE));
                return false;
            }
            return !variation.since().get().isBefore(current.presented().minusMonths(months.get()));
        }
        return cause.get() == Cause.WORK || (cause.get() == Cause.TRANSFERS && months.isEmpty());
    }

    private void assets(Fraction before, Fraction after) {
        if (onDay.find(Parameter.CURRENT_ASSETS_CHANGE).isEmpty()
                || current.presented().isBefore(LocalDate.of(current.presented().getYear(), Month.APRIL, 1))) {
            computation.find(
                    IseeFinding.CURRENT_ASSETS_TOO_EARLY, "/current/presented", List.of(SOURCE), current.presented());
        } else if (!changesBeyond(before, after, Parameter.CURRENT_ASSETS_CHANGE)) {
            computation.find(
                    IseeFinding.CURRENT_ASSETS_NOT_ENOUGH,
                    "/current",
                    List.of(SOURCE),
                    percent(Parameter.CURRENT_ASSETS_CHANGE),
                    before.toEuro(computation.options().rounding()),
                    after.toEuro(computation.options().rounding()));
        }
    }

    private boolean changesBeyond(Fraction before, Fraction after, Parameter limit) {
        Fraction change = before.minus(after);
        Fraction size = change.signum() < 0 ? change.negated() : change;
        return size.compareTo(before.times(onDay.get(limit).value())) > 0;
    }

    private Fraction percent(Parameter limit) {
        return onDay.get(limit).value().times(Fraction.of(100));
    }

    /** The last day it may be used. */
    LocalDate validUntil() {
        LocalDate presented = current.presented();
        return changesAssets()
                ? LocalDate.of(presented.getYear(), Month.DECEMBER, 31)
                : presented.plusMonths(
                        onDay.get(Parameter.CURRENT_MONTHS).value().numerator().longValueExact());
    }
}
