package it.sportello.isee;

import it.sportello.isee.Member.Relation;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Location;
import it.sportello.legal.identifier.BirthDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What contradicts itself in a DSU, whatever the rules of the day. */
final class DsuCheck {

    private static final int ADULT = 18;

    private final Dsu dsu;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> codes;

    DsuCheck(Dsu dsu) {
        this.dsu = dsu;
        this.codes = new HashSet<>();
    }

    /** What lies outside its bounds or, if nothing does, what contradicts itself. */
    List<Finding> findings() {
        DsuBounds.check(dsu, findings);
        if (!findings.isEmpty()) {
            return findings;
        }
        nucleus();
        for (int i = 0; i < dsu.members().size(); i++) {
            member(dsu.members().get(i), Place.ROOT.then("members", i));
        }
        home(dsu.home(), codes, Place.ROOT.then("home"));
        homes();
        children(dsu.conditions(), Place.ROOT.then("conditions"));
        parents(dsu.conditions(), dsu.members(), Place.ROOT.then("conditions"));
        absentParents();
        students();
        reducedNuclei();
        residentialCare();
        dsu.current().ifPresent(this::current);
        return findings;
    }

    private void nucleus() {
        long declarants = count(Relation.DECLARANT);
        if (declarants != 1) {
            add(IseeFinding.DECLARANTS, Place.ROOT.then("members"), declarants);
        }
        long spouses = count(Relation.SPOUSE);
        if (spouses > 1) {
            add(IseeFinding.SPOUSES, Place.ROOT.then("members"), spouses);
        }
        for (int i = 0; i < dsu.members().size(); i++) {
            Member member = dsu.members().get(i);
            Place at = Place.ROOT.then("members", i);
            if (!codes.add(member.codiceFiscale())) {
                add(IseeFinding.MEMBER_TWICE, at.then("codiceFiscale"));
            }
            if (member.relation() == Relation.ABSENT_PARENT) {
                add(IseeFinding.ABSENT_PARENT_AS_MEMBER, at.then("relation"));
            }
        }
    }

    private long count(Relation relation) {
        long count = 0;
        for (Member member : dsu.members()) {
            if (member.relation() == relation) {
                count++;
            }
        }
        return count;
    }

    private void member(Member member, Place at) {
        LocalDate born = member.born();
        if (born.isAfter(dsu.presented())) {
            add(IseeFinding.BORN_AFTER, at.then("born"), born, dsu.presented());
        } else {
            boolean minor = isMinor(member, dsu.presented());
            boolean minorChild =
                    member.relation() == Relation.MINOR_CHILD || member.relation() == Relation.FOSTER_CHILD;
            if (member.relation().isChild() && minor != minorChild) {
                add(
                        IseeFinding.AGE_OF_CHILD,
                        at.then("relation"),
                        member.relation().code(),
                        born,
                        dsu.presented());
            }
        }
        if (!BirthDate.agrees(member.codiceFiscale(), born)) {
            add(IseeFinding.BIRTH_DATE_OF_CODE, at.then("born"), born);
        }
        Map<IncomeItem, Euro> income = member.income().orElse(Map.of());
        if (!income.isEmpty()) {
            income(income, at.then("income"));
        }
        if (member.movableAssets().isPresent()) {
            assets(member.movableAssets().get(), at.then("movableAssets"));
        }
    }

    /**
     * Whether somebody has not completed 18 years. Ages are completed on the birthday; who was born on 29 February
     * completes them in common years on 28 February, which is a chosen reading (art. 2963 c.c. by analogy): sources
     * disagree, some for 28 February, some for 1 March. It holds for every age in this module.
     */
    static boolean isMinor(Member member, LocalDate day) {
        return member.born().plusYears(ADULT).isAfter(day);
    }

    private void income(Map<IncomeItem, Euro> income, Place at) {
        Euro added = Euro.ZERO;
        Euro parts = Euro.ZERO;
        for (IncomeItem item : IncomeItem.ALL) {
            Euro amount = income.get(item);
            if (amount == null) {
                continue;
            }
            if (amount.signum() < 0 && item != IncomeItem.IRPEF) {
                add(IseeFinding.NEGATIVE_ITEM, at, amount, item);
            }
            switch (item.role()) {
                case ADDED -> added = added.plus(amount);
                case PART -> parts = parts.plus(amount);
                case DEDUCTED -> {}
            }
        }
        if (parts.signum() > 0 && parts.exceeds(added)) {
            add(IseeFinding.PARTS_ABOVE_INCOME, at, parts, added);
        }
    }

    private void assets(MovableAssets assets, Place at) {
        for (int i = 0; i < assets.assets().size(); i++) {
            FinancialAsset asset = assets.assets().get(i);
            boolean told = asset.type().isAccount()
                    ? asset.balance().isPresent()
                            && asset.average().isPresent()
                            && asset.value().isEmpty()
                    : asset.value().isPresent()
                            && asset.balance().isEmpty()
                            && asset.average().isEmpty();
            if (!told) {
                add(IseeFinding.ASSET_VALUES, at.then("assets", i));
            }
        }
    }

    private void home(Home home, Set<String> members, Place at) {
        boolean rented = home.tenure() == Home.Tenure.RENTED;
        if (home.lease().isPresent() != rented) {
            add(rented ? IseeFinding.RENT_WITHOUT_LEASE : IseeFinding.LEASE_WITHOUT_RENT, at);
        }
        if (home.lease().isPresent()) {
            List<String> holders = home.lease().get().holders();
            if (Collections.disjoint(holders, members)) {
                add(IseeFinding.LEASE_OF_OTHERS, at.then("lease").then("holders"));
            }
            if (hasTwins(holders)) {
                add(IseeFinding.MEMBER_TWICE, at.then("lease").then("holders"));
            }
        }
    }

    private void homes() {
        List<String> places = new ArrayList<>();
        for (Member member : dsu.members()) {
            for (Property property : member.realEstate()) {
                if (property.home()) {
                    places.add(property.comune());
                }
            }
        }
        if (places.size() > 1) {
            Set<String> different = new TreeSet<>(places);
            if (different.size() > 1) {
                add(IseeFinding.SEVERAL_HOMES, Place.ROOT.then("members"), List.copyOf(different));
            }
        }
        if (!places.isEmpty() && dsu.home().tenure() == Home.Tenure.RENTED) {
            add(IseeFinding.HOME_OWNED_AND_RENTED, Place.ROOT.then("home"));
        }
        if (!places.isEmpty() && dsu.home().tenure() == Home.Tenure.OTHER) {
            add(IseeFinding.HOME_NOT_TOLD_TO_BE_OWNED, Place.ROOT.then("home").then("tenure"));
        }
        if (places.isEmpty() && dsu.home().tenure() == Home.Tenure.OWNED) {
            add(IseeFinding.HOME_NOT_AMONG_PROPERTIES, Place.ROOT.then("home").then("tenure"));
        }
    }

    private void children(Conditions conditions, Place at) {
        long children = children(dsu.members());
        Optional<Integer> declared = conditions.children();
        if (declared.isPresent() && declared.get() != children) {
            add(IseeFinding.CHILDREN_DIFFER, at.then("children"), declared.get(), children);
        }
        long atLeast = declared.isPresent() ? declared.get() : children;
        Optional<Integer> atHome = conditions.cohabitingChildren();
        if (atHome.isPresent() && atHome.get() > atLeast) {
            add(IseeFinding.MORE_AT_HOME_THAN_CHILDREN, at.then("cohabitingChildren"), atHome.get(), atLeast);
        }
    }

    private void parents(Conditions conditions, List<Member> members, Place at) {
        if (conditions.loneParent() && (hasParentElsewhere(dsu) || !isLoneParent(members, dsu.presented()))) {
            add(IseeFinding.NOT_A_LONE_PARENT, at.then("loneParent"));
        }
        if (conditions.loneParent() && conditions.parentsWorked()) {
            add(IseeFinding.WORKED_AND_NOT, at);
        }
    }

    /**
     * Whether a parent who lives elsewhere counts as present: annex 1, lett. c), unless an exclusion of art. 7 applies.
     */
    static boolean hasParentElsewhere(Dsu dsu) {
        for (AbsentParent parent : dsu.absentParents()) {
            if (parent.position() == AbsentParent.Position.ATTRACTED) {
                return true;
            }
        }
        return false;
    }

    static long children(List<Member> members) {
        long children = 0;
        for (Member member : members) {
            if (member.relation().isChild()) {
                children++;
            }
        }
        return children;
    }

    /** Whether one adult and minors are all there is. */
    static boolean isLoneParent(List<Member> members, LocalDate day) {
        int minors = 0;
        for (Member member : members) {
            if (isMinor(member, day)) {
                minors++;
            }
        }
        return minors > 0 && minors == members.size() - 1;
    }

    private void absentParents() {
        for (int i = 0; i < dsu.absentParents().size(); i++) {
            AbsentParent parent = dsu.absentParents().get(i);
            Place at = Place.ROOT.then("absentParents", i);
            if (codes.contains(parent.codiceFiscale())) {
                add(IseeFinding.MEMBER_TWICE, at.then("codiceFiscale"));
            }
            boolean again = dsu.absentParents().subList(0, i).stream()
                    .filter(before -> before.codiceFiscale().equals(parent.codiceFiscale()))
                    .anyMatch(before -> before.children().stream().anyMatch(parent.children()::contains));
            if (again || hasTwins(parent.children())) {
                add(IseeFinding.MEMBER_TWICE, at.then("children"));
            }
            inNucleus(parent.children(), at, "children");
            parent.sheet().ifPresent(sheet -> {
                if (!sheet.codiceFiscale().equals(parent.codiceFiscale())) {
                    add(IseeFinding.NOT_A_MEMBER, at.then("sheet").then("codiceFiscale"));
                }
                member(sheet, at.then("sheet"));
            });
        }
    }

    private void students() {
        for (int i = 0; i < dsu.students().size(); i++) {
            inNucleus(
                    dsu.students().get(i).codiceFiscale(),
                    Place.ROOT.then("students", i).then("codiceFiscale"));
            Optional<Dsu> parents = dsu.students().get(i).parentsDsu();
            Place at = Place.ROOT.then("students", i).then("parentsDsu");
            parents.map(Dsu::check).stream()
                    .flatMap(List::stream)
                    .forEach(finding -> findings.add(finding.under(at.toString())));
        }
    }

    private void reducedNuclei() {
        for (int i = 0; i < dsu.reducedNuclei().size(); i++) {
            ReducedNucleus reduced = dsu.reducedNuclei().get(i);
            Place at = Place.ROOT.then("reducedNuclei", i);
            inNucleus(reduced.members(), at, "members");
            if (!reduced.members().contains(reduced.beneficiary())) {
                add(IseeFinding.NOT_A_MEMBER, at.then("beneficiary"));
            }
            if (hasTwins(reduced.members())) {
                add(IseeFinding.MEMBER_TWICE, at.then("members"));
            }
            home(reduced.home(), new HashSet<>(reduced.members()), at.then("home"));
            parents(
                    reduced.conditions(),
                    dsu.members().stream()
                            .filter(member -> reduced.members().contains(member.codiceFiscale()))
                            .toList(),
                    at.then("conditions"));
        }
    }

    private void residentialCare() {
        for (int i = 0; i < dsu.residentialCare().size(); i++) {
            ResidentialCare care = dsu.residentialCare().get(i);
            Place at = Place.ROOT.then("residentialCare", i);
            inNucleus(care.beneficiary(), at.then("beneficiary"));
            for (int j = 0; j < care.donations().size(); j++) {
                Place day = at.then("donations", j).then("given");
                care.donations()
                        .get(j)
                        .given()
                        .filter(given -> given.isAfter(dsu.presented()))
                        .ifPresent(given -> add(IseeFinding.DAYS_OUT_OF_ORDER, day, dsu.presented(), given));
            }
        }
    }

    private void current(CurrentSituation current) {
        if (current.presented().isBefore(dsu.presented())) {
            add(
                    IseeFinding.DAYS_OUT_OF_ORDER,
                    Place.ROOT.then("current").then("presented"),
                    current.presented(),
                    dsu.presented());
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < current.variations().size(); i++) {
            CurrentSituation.Variation variation = current.variations().get(i);
            Place at = Place.ROOT.then("current").then("variations", i);
            inNucleus(variation.codiceFiscale(), at.then("codiceFiscale"));
            if (!seen.add(variation.codiceFiscale())) {
                add(IseeFinding.MEMBER_TWICE, at.then("codiceFiscale"));
            }
            variation.assets().ifPresent(assets -> assets(assets, at.then("assets")));
            variation
                    .since()
                    .filter(since -> since.isAfter(current.presented()))
                    .ifPresent(
                            since -> add(IseeFinding.DAYS_OUT_OF_ORDER, at.then("since"), current.presented(), since));
        }
    }

    private static boolean hasTwins(List<String> people) {
        return people.size() > 1 && new HashSet<>(people).size() < people.size();
    }

    private void inNucleus(List<String> people, Place at, String key) {
        for (int i = 0; i < people.size(); i++) {
            inNucleus(people.get(i), at.then(key, i));
        }
    }

    private void inNucleus(String person, Place at) {
        if (!codes.contains(person)) {
            add(IseeFinding.NOT_A_MEMBER, at);
        }
    }

    private void add(IseeFinding code, Place place, Object... arguments) {
        findings.add(Finding.of(code, Location.at(place.toString()), arguments));
    }
}
