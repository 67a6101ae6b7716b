package it.sportello.isee;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.isee.Isee.Request;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.FindingCode;
import it.sportello.legal.Fraction;
import it.sportello.legal.Outcome;
import it.sportello.legal.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A made-up nucleus and its DSU, put together piece by piece. Immutable. */
record Family(Dsu dsu) {

    /** Ordinary days under each set of rules. */
    static final String IN_2010 = "2010-04-20";

    static final String IN_2015 = "2015-06-03";
    static final String IN_2018 = "2018-06-04";
    static final String IN_2024 = "2024-06-03";
    static final String IN_2025 = "2025-06-03";
    static final String IN_2026 = "2026-02-02";

    /** One for all tests: making one reads two files. */
    static final IseeCalculator CALCULATOR = new IseeCalculator();

    static Family on(String day, Sheet... sheets) {
        List<Member> members = Arrays.stream(sheets).map(Sheet::member).toList();
        boolean owned =
                members.stream().flatMap(member -> member.realEstate().stream()).anyMatch(Property::home);
        return new Family(
                Dsu.ordinary(LocalDate.parse(day), members, Conditions.NONE, owned ? Home.OWNED : Home.OTHER));
    }

    /** A couple and minor children. */
    static Family coupleWith(int children, String day) {
        List<Sheet> sheets = new ArrayList<>(List.of(Sheet.declarant(), Sheet.spouse()));
        for (int i = 1; i <= children; i++) {
            sheets.add(Sheet.minor(i));
        }
        return on(day, sheets.toArray(Sheet[]::new));
    }

    /** The same nucleus on another day. */
    Family presented(String day) {
        return new Family(People.on(LocalDate.parse(day), dsu));
    }

    private Family conditions(boolean worked, boolean lone) {
        return with(new Conditions(
                worked, lone, dsu.conditions().children(), dsu.conditions().cohabitingChildren()));
    }

    Family worked() {
        return conditions(true, dsu.conditions().loneParent());
    }

    Family lone() {
        return conditions(dsu.conditions().parentsWorked(), true);
    }

    Family children(int children, int atHome) {
        return with(new Conditions(
                dsu.conditions().parentsWorked(),
                dsu.conditions().loneParent(),
                Optional.of(children),
                Optional.of(atHome)));
    }

    Family with(Conditions conditions) {
        return copy(conditions, dsu.home(), dsu.absentParents(), dsu.students(), dsu.reducedNuclei());
    }

    Family in(Home home) {
        return copy(dsu.conditions(), home, dsu.absentParents(), dsu.students(), dsu.reducedNuclei());
    }

    /** Rented by the first member. */
    Family rentedFor(long rent) {
        return in(Home.rented(Euro.of(rent), dsu.members().get(0).codiceFiscale()));
    }

    Family with(AbsentParent... parents) {
        return copy(dsu.conditions(), dsu.home(), List.of(parents), dsu.students(), dsu.reducedNuclei());
    }

    Family with(Student... students) {
        return copy(dsu.conditions(), dsu.home(), dsu.absentParents(), List.of(students), dsu.reducedNuclei());
    }

    Family with(ReducedNucleus... reduced) {
        return copy(dsu.conditions(), dsu.home(), dsu.absentParents(), dsu.students(), List.of(reduced));
    }

    private Family copy(
            Conditions conditions,
            Home home,
            List<AbsentParent> absent,
            List<Student> students,
            List<ReducedNucleus> reduced) {
        return new Family(new Dsu(
                dsu.protocol(),
                dsu.presented(),
                dsu.members(),
                conditions,
                home,
                absent,
                students,
                reduced,
                dsu.residentialCare(),
                dsu.current()));
    }

    Family with(ResidentialCare... care) {
        return new Family(new Dsu(
                dsu.protocol(),
                dsu.presented(),
                dsu.members(),
                dsu.conditions(),
                dsu.home(),
                dsu.absentParents(),
                dsu.students(),
                dsu.reducedNuclei(),
                List.of(care),
                dsu.current()));
    }

    Family now(String day, CurrentSituation.Variation... variations) {
        return new Family(new Dsu(
                dsu.protocol(),
                dsu.presented(),
                dsu.members(),
                dsu.conditions(),
                dsu.home(),
                dsu.absentParents(),
                dsu.students(),
                dsu.reducedNuclei(),
                dsu.residentialCare(),
                Optional.of(new CurrentSituation(LocalDate.parse(day), List.of(variations)))));
    }

    Isee isee() {
        return isee(Request.ORDINARY);
    }

    Isee isee(Request request) {
        return isee(request, CALCULATOR);
    }

    Isee isee(Request request, IseeCalculator calculator) {
        return IseeCalculatorTest.computed(calculator.calculate(dsu, request));
    }

    IseeItems items() {
        return isee().items();
    }

    Fraction scale() {
        return items().scalaEquivalenza();
    }

    /** The scale, whatever else is found. */
    Fraction scale(Request request) {
        return isee(request).items().scalaEquivalenza();
    }

    Outcome<Isee> outcome(Request request) {
        return CALCULATOR.calculate(dsu, request);
    }

    List<FindingCode> codes(Request request) {
        return outcome(request).findings().stream().map(Finding::code).toList();
    }

    List<FindingCode> codes() {
        return codes(Request.ORDINARY);
    }

    /** Finds exactly this there; an error refuses the indicator, and every text is complete in both languages. */
    void finds(IseeFinding code, String pointer, Request request) {
        finds(code, pointer, request, CALCULATOR);
    }

    void finds(IseeFinding code, String pointer) {
        finds(code, pointer, Request.ORDINARY);
    }

    void finds(IseeFinding code, String pointer, Request request, IseeCalculator calculator) {
        Outcome<Isee> outcome = calculator.calculate(dsu, request);
        List<Finding> found = outcome.findings().stream()
                .filter(finding -> finding.code() == code)
                .toList();
        assertThat(found)
                .as("%s in %s", code, outcome.findings())
                .extracting(finding -> finding.location().pointer())
                .containsExactly(pointer);
        if (code.severity() == Severity.ERROR) {
            assertThat(outcome.result()).isEmpty();
        }
        found.forEach(Family::isComplete);
    }

    static void isComplete(Finding finding) {
        assertThat(finding.text(Locale.ITALIAN)).doesNotContainPattern("[{}]").isNotBlank();
        assertThat(finding.text(Locale.ENGLISH)).doesNotContainPattern("[{}]").isNotBlank();
    }
}
