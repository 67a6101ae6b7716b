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
import java.util.List;
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

    private final List<Finding> findings;

    private DsuBounds(List<Finding> findings) {
        this.findings = findings;
    }

    /** Adds what lies outside them. */
    static void check(Dsu dsu, List<Finding> findings) {
        new DsuBounds(findings).check(dsu);
    }

    private void check(Dsu dsu) {
        day(dsu.presented(), Place.ROOT, "presented");
        for (int i = 0; i < dsu.members().size(); i++) {
            member(dsu.members().get(i), Place.ROOT.then("members", i));
        }
        conditions(dsu.conditions(), Place.ROOT.then("conditions"));
        home(dsu.home(), Place.ROOT.then("home"));
        for (int i = 0; i < dsu.absentParents().size(); i++) {
            AbsentParent parent = dsu.absentParents().get(i);
            Place at = Place.ROOT.then("absentParents", i);
            parent.sheet().ifPresent(sheet -> member(sheet, at.then("sheet")));
            amount(parent.addition(), at, "addition");
        }
        for (int i = 0; i < dsu.students().size(); i++) {
            Student student = dsu.students().get(i);
            Place at = Place.ROOT.then("students", i);
            amount(student.ownIncome(), at, "ownIncome");
            student.academicYear()
                    .ifPresent(year -> within(year, FIRST_ACADEMIC_YEAR, LAST_ACADEMIC_YEAR, at, "academicYear"));
        }
        for (int i = 0; i < dsu.reducedNuclei().size(); i++) {
            ReducedNucleus reduced = dsu.reducedNuclei().get(i);
            Place at = Place.ROOT.then("reducedNuclei", i);
            conditions(reduced.conditions(), at.then("conditions"));
            home(reduced.home(), at.then("home"));
        }
        for (int i = 0; i < dsu.residentialCare().size(); i++) {
            care(dsu.residentialCare().get(i), Place.ROOT.then("residentialCare", i));
        }
        dsu.current().ifPresent(this::current);
    }

    private void member(Member member, Place at) {
        day(member.born(), at, "born");
        Map<IncomeItem, Euro> income = member.income().orElse(Map.of());
        if (!income.isEmpty()) {
            Place of = at.then("income");
            for (IncomeItem item : IncomeItem.ALL) {
                Euro amount = income.get(item);
                if (amount != null) {
                    within(amount, LEAST, MOST, of, item.word());
                }
            }
        }
        if (member.movableAssets().isPresent()) {
            assets(member.movableAssets().get(), at.then("movableAssets"));
        }
        properties(member.realEstate(), at);
    }

    private void assets(MovableAssets assets, Place at) {
        for (int i = 0; i < assets.assets().size(); i++) {
            FinancialAsset asset = assets.assets().get(i);
            Place each = at.then("assets", i);
            amount(asset.balance(), each, "balance");
            amount(asset.average(), each, "average");
            amount(asset.value(), each, "value");
        }
        amount(assets.invested(), at, "invested");
    }

    private void properties(List<Property> properties, Place at) {
        for (int i = 0; i < properties.size(); i++) {
            property(properties.get(i), at.then("realEstate", i));
        }
    }

    private void property(Property property, Place at) {
        if (property.share().signum() <= 0) {
            add(KernelFinding.NOT_POSITIVE, at, "share", property.share());
        } else if (property.share().compareTo(PERCENT) > 0) {
            add(KernelFinding.TOO_LARGE, at, "share", property.share(), PERCENT);
        }
        amount(property.value(), at, "value");
        amount(property.mortgage(), at, "mortgage");
    }

    private void conditions(Conditions conditions, Place at) {
        conditions.children().ifPresent(children -> children(children, at, "children"));
        conditions.cohabitingChildren().ifPresent(children -> children(children, at, "cohabitingChildren"));
    }

    private void children(int children, Place at, String key) {
        if (children < 0) {
            add(KernelFinding.NEGATIVE, at, key, children);
        } else if (children > MOST_CHILDREN) {
            add(KernelFinding.TOO_LARGE, at, key, children, MOST_CHILDREN);
        }
    }

    private void home(Home home, Place at) {
        home.lease().ifPresent(lease -> {
            amount(lease.yearlyRent(), at.then("lease"), "yearlyRent");
            if (lease.holders().isEmpty()) {
                add(KernelFinding.MISSING_VALUE, at.then("lease"), "holders", "holders");
            }
        });
    }

    private void care(ResidentialCare care, Place at) {
        day(care.admissionRequested(), at, "admissionRequested");
        for (int i = 0; i < care.childrenOutside().size(); i++) {
            ChildOutside child = care.childrenOutside().get(i);
            Place each = at.then("childrenOutside", i);
            amount(child.ise(), each, "ise");
            child.scale().ifPresent(scale -> within(scale, Fraction.ONE, LARGEST_SCALE, each, "scale"));
        }
        for (int i = 0; i < care.donations().size(); i++) {
            Donation donation = care.donations().get(i);
            Place each = at.then("donations", i);
            donation.given().ifPresent(given -> day(given, each, "given"));
            property(donation.property(), each.then("property"));
        }
    }

    private void current(CurrentSituation current) {
        day(current.presented(), Place.ROOT.then("current"), "presented");
        for (int i = 0; i < current.variations().size(); i++) {
            Variation variation = current.variations().get(i);
            Place at = Place.ROOT.then("current").then("variations", i);
            variation.since().ifPresent(since -> day(since, at, "since"));
            variation.income().ifPresent(income -> {
                amount(income.employment(), at.then("income"), "employment");
                amount(income.selfEmployment(), at.then("income"), "selfEmployment");
                amount(income.transfers(), at.then("income"), "transfers");
            });
            variation.assets().ifPresent(assets -> assets(assets, at.then("assets")));
            variation.realEstate().ifPresent(properties -> properties(properties, at));
        }
    }

    private void day(LocalDate day, Place at, String key) {
        if (day.isBefore(FIRST_DAY)) {
            add(KernelFinding.TOO_SMALL, at, key, day, FIRST_DAY);
        } else if (day.isAfter(LAST_DAY)) {
            add(KernelFinding.TOO_LARGE, at, key, day, LAST_DAY);
        }
    }

    private void amount(Optional<Euro> amount, Place at, String key) {
        if (amount.isPresent()) {
            amount(amount.get(), at, key);
        }
    }

    private void amount(Euro amount, Place at, String key) {
        if (amount.signum() < 0) {
            add(KernelFinding.NEGATIVE, at, key, amount);
        } else if (amount.exceeds(MOST)) {
            add(KernelFinding.TOO_LARGE, at, key, amount, MOST);
        }
    }

    private <T extends Comparable<T>> void within(T value, T least, T most, Place at, String key) {
        if (value.compareTo(least) < 0) {
            add(KernelFinding.TOO_SMALL, at, key, value, least);
        } else if (value.compareTo(most) > 0) {
            add(KernelFinding.TOO_LARGE, at, key, value, most);
        }
    }

    private void add(FindingCode code, Place at, String key, Object... arguments) {
        findings.add(Finding.of(code, Location.at(at.then(key).toString()), arguments));
    }
}
