package it.sportello.isee;

import it.sportello.isee.CurrentSituation.Variation;
import it.sportello.isee.ResidentialCare.ChildOutside;
import it.sportello.isee.ResidentialCare.Donation;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.FindingCode;
import it.sportello.legal.Fraction;
import it.sportello.legal.KernelFinding;
import it.sportello.legal.Location;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the amounts, shares, numbers and days of a DSU lie within the bounds its records state. A document was checked
 * when it was read; a DSU made in memory was not, and no sum of what passes here leaves the range of {@link Euro}.
 *
 * <p>The findings are those a document gives. The DSU of a student's parents is checked on its own.
 */
final class DsuBounds {

    private static final Euro MOST = Euro.of(1_000_000_000);
    private static final Euro LEAST = MOST.negated();
    private static final Fraction PERCENT = Fraction.of(100);
    private static final Fraction LARGEST_SCALE = Fraction.of(100);
    private static final int MOST_CHILDREN = 99;
    private static final int FIRST_ACADEMIC_YEAR = 1990;
    private static final int LAST_ACADEMIC_YEAR = 2199;
    private static final LocalDate FIRST_DAY = LocalDate.of(1800, Month.JANUARY, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, Month.DECEMBER, 31);

    private final List<Finding> findings = new ArrayList<>();

    private DsuBounds() {}

    /** What lies outside them. */
    static List<Finding> findings(Dsu dsu) {
        DsuBounds bounds = new DsuBounds();
        bounds.check(dsu);
        return bounds.findings;
    }

    private void check(Dsu dsu) {
        day(dsu.presented(), "/presented");
        for (int i = 0; i < dsu.members().size(); i++) {
            member(dsu.members().get(i), "/members/" + i);
        }
        conditions(dsu.conditions(), "/conditions");
        home(dsu.home(), "/home");
        for (int i = 0; i < dsu.absentParents().size(); i++) {
            AbsentParent parent = dsu.absentParents().get(i);
            String at = "/absentParents/" + i;
            parent.sheet().ifPresent(sheet -> member(sheet, at + "/sheet"));
            amount(parent.addition(), at + "/addition");
        }
        for (int i = 0; i < dsu.students().size(); i++) {
            Student student = dsu.students().get(i);
            String at = "/students/" + i;
            amount(student.ownIncome(), at + "/ownIncome");
            student.academicYear()
                    .ifPresent(year -> within(year, FIRST_ACADEMIC_YEAR, LAST_ACADEMIC_YEAR, at + "/academicYear"));
        }
        for (int i = 0; i < dsu.reducedNuclei().size(); i++) {
            ReducedNucleus reduced = dsu.reducedNuclei().get(i);
            String at = "/reducedNuclei/" + i;
            conditions(reduced.conditions(), at + "/conditions");
            home(reduced.home(), at + "/home");
        }
        for (int i = 0; i < dsu.residentialCare().size(); i++) {
            care(dsu.residentialCare().get(i), "/residentialCare/" + i);
        }
        dsu.current().ifPresent(this::current);
    }

    private void member(Member member, String at) {
        day(member.born(), at + "/born");
        for (Map.Entry<IncomeItem, Euro> entry :
                member.income().orElse(Map.of()).entrySet()) {
            String word = entry.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            within(entry.getValue(), LEAST, MOST, at + "/income/" + word);
        }
        member.movableAssets().ifPresent(assets -> assets(assets, at + "/movableAssets"));
        properties(member.realEstate(), at + "/realEstate/");
    }

    private void assets(MovableAssets assets, String at) {
        for (int i = 0; i < assets.assets().size(); i++) {
            FinancialAsset asset = assets.assets().get(i);
            String each = at + "/assets/" + i;
            amount(asset.balance(), each + "/balance");
            amount(asset.average(), each + "/average");
            amount(asset.value(), each + "/value");
        }
        amount(assets.invested(), at + "/invested");
    }

    private void properties(List<Property> properties, String at) {
        for (int i = 0; i < properties.size(); i++) {
            property(properties.get(i), at + i);
        }
    }

    private void property(Property property, String at) {
        if (property.share().signum() <= 0) {
            add(KernelFinding.NOT_POSITIVE, at + "/share", property.share());
        } else if (property.share().compareTo(PERCENT) > 0) {
            add(KernelFinding.TOO_LARGE, at + "/share", property.share(), PERCENT);
        }
        amount(property.value(), at + "/value");
        amount(property.mortgage(), at + "/mortgage");
    }

    private void conditions(Conditions conditions, String at) {
        conditions.children().ifPresent(children -> children(children, at + "/children"));
        conditions.cohabitingChildren().ifPresent(children -> children(children, at + "/cohabitingChildren"));
    }

    private void children(int children, String at) {
        if (children < 0) {
            add(KernelFinding.NEGATIVE, at, children);
        } else if (children > MOST_CHILDREN) {
            add(KernelFinding.TOO_LARGE, at, children, MOST_CHILDREN);
        }
    }

    private void home(Home home, String at) {
        home.lease().ifPresent(lease -> {
            amount(lease.yearlyRent(), at + "/lease/yearlyRent");
            if (lease.holders().isEmpty()) {
                add(KernelFinding.MISSING_VALUE, at + "/lease/holders", "holders");
            }
        });
    }

    private void care(ResidentialCare care, String at) {
        day(care.admissionRequested(), at + "/admissionRequested");
        for (int i = 0; i < care.childrenOutside().size(); i++) {
            ChildOutside child = care.childrenOutside().get(i);
            String each = at + "/childrenOutside/" + i;
            amount(child.ise(), each + "/ise");
            child.scale().ifPresent(scale -> within(scale, Fraction.ONE, LARGEST_SCALE, each + "/scale"));
        }
        for (int i = 0; i < care.donations().size(); i++) {
            Donation donation = care.donations().get(i);
            String each = at + "/donations/" + i;
            donation.given().ifPresent(given -> day(given, each + "/given"));
            property(donation.property(), each + "/property");
        }
    }

    private void current(CurrentSituation current) {
        day(current.presented(), "/current/presented");
        for (int i = 0; i < current.variations().size(); i++) {
            Variation variation = current.variations().get(i);
            String at = "/current/variations/" + i;
            variation.since().ifPresent(since -> day(since, at + "/since"));
            variation.income().ifPresent(income -> {
                amount(income.employment(), at + "/income/employment");
                amount(income.selfEmployment(), at + "/income/selfEmployment");
                amount(income.transfers(), at + "/income/transfers");
            });
            variation.assets().ifPresent(assets -> assets(assets, at + "/assets"));
            variation.realEstate().ifPresent(properties -> properties(properties, at + "/realEstate/"));
        }
    }

    private void day(LocalDate day, String at) {
        if (day.isBefore(FIRST_DAY)) {
            add(KernelFinding.TOO_SMALL, at, day, FIRST_DAY);
        } else if (day.isAfter(LAST_DAY)) {
            add(KernelFinding.TOO_LARGE, at, day, LAST_DAY);
        }
    }

    private void amount(Optional<Euro> amount, String at) {
        amount.ifPresent(told -> amount(told, at));
    }

    private void amount(Euro amount, String at) {
        if (amount.signum() < 0) {
            add(KernelFinding.NEGATIVE, at, amount);
        } else if (amount.exceeds(MOST)) {
            add(KernelFinding.TOO_LARGE, at, amount, MOST);
        }
    }

    private <T extends Comparable<T>> void within(T value, T least, T most, String at) {
        if (value.compareTo(least) < 0) {
            add(KernelFinding.TOO_SMALL, at, value, least);
        } else if (value.compareTo(most) > 0) {
            add(KernelFinding.TOO_LARGE, at, value, most);
        }
    }

    private void add(FindingCode code, String pointer, Object... arguments) {
        findings.add(Finding.of(code, Location.at(pointer), arguments));
    }
}
