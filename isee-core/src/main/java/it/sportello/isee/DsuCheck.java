package it.sportello.isee;

import it.sportello.isee.Member.Relation;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Location;
import it.sportello.legal.identifier.BirthDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What contradicts itself in a DSU, whatever the rules of the day. */
final class DsuCheck {

    private static final int ADULT = 18;

    private final Dsu dsu;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> codes;

    DsuCheck(Dsu dsu) {
        this.dsu = dsu;
        this.codes = dsu.members().stream().map(Member::codiceFiscale).collect(Collectors.toSet());
    }

    /** What lies outside its bounds or, if nothing does, what contradicts itself. */
    List<Finding> findings() {
        findings.addAll(DsuBounds.findings(dsu));
        if (!findings.isEmpty()) {
            return findings;
        }
        nucleus();
        for (int i = 0; i < dsu.members().size(); i++) {
            member(dsu.members().get(i), Location.pointerTo("members", i));
        }
        home(dsu.home(), codes, "/home");
        homes();
        children(dsu.conditions(), "/conditions");
        parents(dsu.conditions(), dsu.members(), "/conditions");
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
            add(IseeFinding.DECLARANTS, "/members", declarants);
        }
        long spouses = count(Relation.SPOUSE);
        if (spouses > 1) {
            add(IseeFinding.SPOUSES, "/members", spouses);
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < dsu.members().size(); i++) {
            Member member = dsu.members().get(i);
            String at = Location.pointerTo("members", i);
            if (!seen.add(member.codiceFiscale())) {
                add(IseeFinding.MEMBER_TWICE, at + "/codiceFiscale");
            }
            if (member.relation() == Relation.ABSENT_PARENT) {
                add(IseeFinding.ABSENT_PARENT_AS_MEMBER, at + "/relation");
            }
        }
    }

    private long count(Relation relation) {
        return dsu.members().stream()
                .filter(member -> member.relation() == relation)
                .count();
    }

    private void member(Member member, String at) {
        LocalDate born = member.born();
        if (born.isAfter(dsu.presented())) {
            add(IseeFinding.BORN_AFTER, at + "/born", born, dsu.presented());
        } else {
            boolean minor = isMinor(member, dsu.presented());
            boolean minorChild =
                    member.relation() == Relation.MINOR_CHILD || member.relation() == Relation.FOSTER_CHILD;
            if (member.relation().isChild() && minor != minorChild) {
                add(
                        IseeFinding.AGE_OF_CHILD,
                        at + "/relation",
                        member.relation().code(),
                        born,
                        dsu.presented());
            }
        }
        if (!BirthDate.agrees(member.codiceFiscale(), born)) {
            add(IseeFinding.BIRTH_DATE_OF_CODE, at + "/born", born);
        }
        member.income().ifPresent(income -> income(income, at + "/income"));
        member.movableAssets().ifPresent(assets -> assets(assets, at + "/movableAssets"));
    }

    static boolean isMinor(Member member, LocalDate day) {
        return member.born().plusYears(ADULT).isAfter(day);
    }

    private void income(Map<IncomeItem, Euro> income, String at) {
        Euro added = Euro.ZERO;
        Euro parts = Euro.ZERO;
        for (Map.Entry<IncomeItem, Euro> entry : income.entrySet()) {
            IncomeItem item = entry.getKey();
            Euro amount = entry.getValue();
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

    private void assets(MovableAssets assets, String at) {
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
                add(IseeFinding.ASSET_VALUES, at + Location.pointerTo("assets", i));
            }
        }
    }

    private void home(Home home, Set<String> members, String at) {
        boolean rented = home.tenure() == Home.Tenure.RENTED;
        if (home.lease().isPresent() != rented) {
            add(rented ? IseeFinding.RENT_WITHOUT_LEASE : IseeFinding.LEASE_WITHOUT_RENT, at);
        }
        home.lease()
                .filter(lease -> lease.holders().stream().noneMatch(members::contains))
                .ifPresent(lease -> add(IseeFinding.LEASE_OF_OTHERS, at + "/lease/holders"));
        home.lease()
                .filter(lease -> hasTwins(lease.holders()))
                .ifPresent(lease -> add(IseeFinding.MEMBER_TWICE, at + "/lease/holders"));
    }

    private void homes() {
        Set<String> places = dsu.members().stream()
                .flatMap(member -> member.realEstate().stream())
                .filter(Property::home)
                .map(Property::comune)
                .collect(Collectors.toCollection(TreeSet::new));
        if (places.size() > 1) {
            add(IseeFinding.SEVERAL_HOMES, "/members", List.copyOf(places));
        }
        if (!places.isEmpty() && dsu.home().tenure() == Home.Tenure.RENTED) {
            add(IseeFinding.HOME_OWNED_AND_RENTED, "/home");
        }
        if (places.isEmpty() && dsu.home().tenure() == Home.Tenure.OWNED) {
            add(IseeFinding.HOME_NOT_AMONG_PROPERTIES, "/home/tenure");
        }
    }

    private void children(Conditions conditions, String at) {
        long children = children(dsu.members());
        conditions
                .children()
                .filter(declared -> declared != children)
                .ifPresent(declared -> add(IseeFinding.CHILDREN_DIFFER, at + "/children", declared, children));
        long atLeast = conditions.children().map(Integer::longValue).orElse(children);
        conditions
                .cohabitingChildren()
                .filter(atHome -> atHome > atLeast)
                .ifPresent(atHome ->
                        add(IseeFinding.MORE_AT_HOME_THAN_CHILDREN, at + "/cohabitingChildren", atHome, atLeast));
    }

    private void parents(Conditions conditions, List<Member> members, String at) {
        if (conditions.loneParent() && (hasParentElsewhere(dsu) || !isLoneParent(members, dsu.presented()))) {
            add(IseeFinding.NOT_A_LONE_PARENT, at + "/loneParent");
        }
        if (conditions.loneParent() && conditions.parentsWorked()) {
            add(IseeFinding.WORKED_AND_NOT, at);
        }
    }

    /**
     * Whether a parent who lives elsewhere counts as present: annex 1, lett. c), unless an exclusion of art. 7 applies.
     */
    static boolean hasParentElsewhere(Dsu dsu) {
        return dsu.absentParents().stream().anyMatch(parent -> parent.position() == AbsentParent.Position.ATTRACTED);
    }

    static long children(List<Member> members) {
        return members.stream().filter(member -> member.relation().isChild()).count();
    }

    /** Whether one adult and minors are all there is. */
    static boolean isLoneParent(List<Member> members, LocalDate day) {
        long minors = members.stream().filter(member -> isMinor(member, day)).count();
        return minors > 0 && minors == members.size() - 1;
    }

    private void absentParents() {
        for (int i = 0; i < dsu.absentParents().size(); i++) {
            AbsentParent parent = dsu.absentParents().get(i);
            String at = Location.pointerTo("absentParents", i);
            if (codes.contains(parent.codiceFiscale())) {
                add(IseeFinding.MEMBER_TWICE, at + "/codiceFiscale");
            }
            boolean again = dsu.absentParents().subList(0, i).stream()
                    .filter(before -> before.codiceFiscale().equals(parent.codiceFiscale()))
                    .anyMatch(before -> before.children().stream().anyMatch(parent.children()::contains));
            if (again || hasTwins(parent.children())) {
                add(IseeFinding.MEMBER_TWICE, at + "/children");
            }
            inNucleus(parent.children(), at + "/children");
            parent.sheet().ifPresent(sheet -> {
                if (!sheet.codiceFiscale().equals(parent.codiceFiscale())) {
                    add(IseeFinding.NOT_A_MEMBER, at + "/sheet/codiceFiscale");
                }
                member(sheet, at + "/sheet");
            });
        }
    }

    private void students() {
        for (int i = 0; i < dsu.students().size(); i++) {
            inNucleus(dsu.students().get(i).codiceFiscale(), Location.pointerTo("students", i, "codiceFiscale"));
            Optional<Dsu> parents = dsu.students().get(i).parentsDsu();
            String at = Location.pointerTo("students", i, "parentsDsu");
            parents.map(Dsu::check).stream().flatMap(List::stream).forEach(finding -> findings.add(finding.under(at)));
        }
    }

    private void reducedNuclei() {
        for (int i = 0; i < dsu.reducedNuclei().size(); i++) {
            ReducedNucleus reduced = dsu.reducedNuclei().get(i);
            String at = Location.pointerTo("reducedNuclei", i);
            inNucleus(reduced.members(), at + "/members");
            if (!reduced.members().contains(reduced.beneficiary())) {
                add(IseeFinding.NOT_A_MEMBER, at + "/beneficiary");
            }
            if (hasTwins(reduced.members())) {
                add(IseeFinding.MEMBER_TWICE, at + "/members");
            }
            home(reduced.home(), new HashSet<>(reduced.members()), at + "/home");
            parents(
                    reduced.conditions(),
                    dsu.members().stream()
                            .filter(member -> reduced.members().contains(member.codiceFiscale()))
                            .toList(),
                    at + "/conditions");
        }
    }

    private void residentialCare() {
        for (int i = 0; i < dsu.residentialCare().size(); i++) {
            ResidentialCare care = dsu.residentialCare().get(i);
            String at = Location.pointerTo("residentialCare", i);
            inNucleus(care.beneficiary(), at + "/beneficiary");
            for (int j = 0; j < care.donations().size(); j++) {
                String day = at + Location.pointerTo("donations", j, "given");
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
            add(IseeFinding.DAYS_OUT_OF_ORDER, "/current/presented", current.presented(), dsu.presented());
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < current.variations().size(); i++) {
            CurrentSituation.Variation variation = current.variations().get(i);
            String at = Location.pointerTo("current", "variations", i);
            inNucleus(variation.codiceFiscale(), at + "/codiceFiscale");
            if (!seen.add(variation.codiceFiscale())) {
                add(IseeFinding.MEMBER_TWICE, at + "/codiceFiscale");
            }
            variation.assets().ifPresent(assets -> assets(assets, at + "/assets"));
            variation
                    .since()
                    .filter(since -> since.isAfter(current.presented()))
                    .ifPresent(since -> add(IseeFinding.DAYS_OUT_OF_ORDER, at + "/since", current.presented(), since));
        }
    }

    private static boolean hasTwins(List<String> people) {
        return new HashSet<>(people).size() < people.size();
    }

    private void inNucleus(List<String> people, String at) {
        for (int i = 0; i < people.size(); i++) {
            inNucleus(people.get(i), at + "/" + i);
        }
    }

    private void inNucleus(String person, String at) {
        if (!codes.contains(person)) {
            add(IseeFinding.NOT_A_MEMBER, at);
        }
    }

    private void add(IseeFinding code, String pointer, Object... arguments) {
        findings.add(Finding.of(code, Location.at(pointer), arguments));
    }
}
