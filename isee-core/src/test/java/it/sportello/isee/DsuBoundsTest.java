package it.sportello.isee;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.isee.CurrentSituation.CurrentIncome;
import it.sportello.isee.CurrentSituation.Variation;
import it.sportello.isee.Isee.Request;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.FindingCode;
import it.sportello.legal.Fraction;
import it.sportello.legal.KernelFinding;
import it.sportello.legal.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A DSU made in memory passed no form: whatever stands in it gives findings, never a stack trace. */
class DsuBoundsTest {

    private static final Euro HUGE = Euro.of(1_000_000_000_000_000L);
    private static final Euro LARGEST = Euro.ofCents(Long.MAX_VALUE);
    private static final Euro LEAST = Euro.ofCents(Long.MIN_VALUE);
    private static final String CODE = Sheet.declarant().code();
    private static final IseeCalculator FOR_EVER = new IseeCalculator(
            IseeOptions.DEFAULT.withFigurativeRate(2024, Fraction.parse("0.03")).assumedUnchangedUntil(LocalDate.MAX));

    private static Family single(Sheet sheet) {
        return Family.on(Family.IN_2024, sheet);
    }

    private static Family owning(Fraction share, Euro value, Euro mortgage) {
        return single(Sheet.declarant()
                .property(new Property(Property.Kind.BUILDING, "A001", share, value, Optional.of(mortgage), false)));
    }

    private static FinancialAsset account(Euro balance, Euro average) {
        return FinancialAsset.account(balance, average);
    }

    private static Family now(CurrentIncome income) {
        return single(Sheet.declarant().irpef(10_000))
                .now(
                        "2024-09-02",
                        new Variation(
                                CODE,
                                Optional.of(CurrentSituation.Cause.INCOME),
                                Optional.empty(),
                                Optional.of(income),
                                Optional.empty(),
                                Optional.empty()));
    }

    private static Family changed(MovableAssets assets, Property property) {
        return single(Sheet.declarant())
                .now(
                        "2024-09-02",
                        new Variation(
                                CODE,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(assets),
                                Optional.of(List.of(property))));
    }

    private static Family childOutside(Euro ise, String scale) {
        return residential(
                LocalDate.of(2024, 5, 2),
                List.of(new ResidentialCare.ChildOutside(
                        People.code(LocalDate.of(1970, 4, 12), 7),
                        Optional.empty(),
                        Optional.of(ise),
                        Optional.of(Fraction.parse(scale)))),
                List.of());
    }

    private static Family gift(LocalDate requested, LocalDate given, Property property) {
        return residential(
                requested, List.of(), List.of(new ResidentialCare.Donation(property, Optional.of(given), true)));
    }

    private static Family residential(
            LocalDate requested,
            List<ResidentialCare.ChildOutside> children,
            List<ResidentialCare.Donation> donations) {
        return single(Sheet.declarant()).with(new ResidentialCare(CODE, requested, children, donations));
    }

    private static Family student(int year, Euro income) {
        return single(Sheet.declarant())
                .with(new Student(
                        CODE,
                        Student.Parents.ABSENT,
                        true,
                        Optional.empty(),
                        Optional.of(income),
                        Optional.of(year),
                        Optional.empty()));
    }

    private static Family parent(Euro addition) {
        Sheet child = Sheet.minor();
        return Family.on(Family.IN_2024, Sheet.declarant(), child)
                .with(new AbsentParent(
                        Sheet.of(Member.Relation.ABSENT_PARENT, "1979-02-03").code(),
                        List.of(child.code()),
                        AbsentParent.Position.MARRIED_TO_ANOTHER,
                        Optional.empty(),
                        Optional.of(addition)));
    }

    private static Arguments odd(String name, FindingCode code, String pointer, Family family) {
        return Arguments.of(name, code, pointer, family);
    }

    static Stream<Arguments> oddFamilies() {
        Euro one = Euro.of(1);
        Euro minus = Euro.of(-1);
        Fraction whole = Fraction.of(100);
        Property sound = Sheet.property("A001", 100, 1, 0, false);
        Property negative = Sheet.property("A001", 100, -1, 0, false);
        String assets = "/members/0/movableAssets/assets/0";
        String property = "/members/0/realEstate/0";
        return Stream.of(
                odd("nobody", IseeFinding.DECLARANTS, "/members", Family.on(Family.IN_2024)),
                odd(
                        "negative balance",
                        KernelFinding.NEGATIVE,
                        assets + "/balance",
                        single(Sheet.declarant().asset(account(minus, one)))),
                odd(
                        "negative average",
                        KernelFinding.NEGATIVE,
                        assets + "/average",
                        single(Sheet.declarant().asset(account(one, LEAST)))),
                odd(
                        "negative value",
                        KernelFinding.NEGATIVE,
                        assets + "/value",
                        single(Sheet.declarant().asset(FinancialAsset.Type.FUND, -1))),
                odd(
                        "huge value",
                        KernelFinding.TOO_LARGE,
                        assets + "/value",
                        single(Sheet.declarant().asset(FinancialAsset.of(FinancialAsset.Type.FUND, HUGE)))),
                odd(
                        "largest balance",
                        KernelFinding.TOO_LARGE,
                        assets + "/balance",
                        single(Sheet.declarant().asset(account(LARGEST, one)))),
                odd(
                        "negative investment",
                        KernelFinding.NEGATIVE,
                        "/members/0/movableAssets/invested",
                        single(Sheet.declarant().account(1, 2).invested(-1))),
                odd(
                        "largest wages",
                        KernelFinding.TOO_LARGE,
                        "/members/0/income/wages",
                        single(Sheet.declarant().income(IncomeItem.WAGES, LARGEST))),
                odd(
                        "huge loss",
                        KernelFinding.TOO_SMALL,
                        "/members/0/income/irpef",
                        single(Sheet.declarant().income(IncomeItem.IRPEF, LEAST))),
                odd(
                        "negative deduction",
                        IseeFinding.NEGATIVE_ITEM,
                        "/members/0/income",
                        single(Sheet.declarant().income(IncomeItem.MEDICAL_EXPENSES, minus))),
                odd("no share", KernelFinding.NOT_POSITIVE, property + "/share", owning(Fraction.ZERO, one, one)),
                odd(
                        "negative share",
                        KernelFinding.NOT_POSITIVE,
                        property + "/share",
                        owning(Fraction.of(-5), one, one)),
                odd(
                        "more than all of it",
                        KernelFinding.TOO_LARGE,
                        property + "/share",
                        owning(Fraction.of(10_001, 100), one, one)),
                odd("negative property", KernelFinding.NEGATIVE, property + "/value", owning(whole, minus, one)),
                odd("huge property", KernelFinding.TOO_LARGE, property + "/value", owning(whole, HUGE, one)),
                odd("negative mortgage", KernelFinding.NEGATIVE, property + "/mortgage", owning(whole, one, minus)),
                odd("largest mortgage", KernelFinding.TOO_LARGE, property + "/mortgage", owning(whole, one, LARGEST)),
                odd(
                        "negative rent",
                        KernelFinding.NEGATIVE,
                        "/home/lease/yearlyRent",
                        single(Sheet.declarant()).rentedFor(-1)),
                odd(
                        "huge rent",
                        KernelFinding.TOO_LARGE,
                        "/home/lease/yearlyRent",
                        single(Sheet.declarant()).in(Home.rented(HUGE, CODE))),
                odd(
                        "a lease nobody holds",
                        KernelFinding.MISSING_VALUE,
                        "/home/lease/holders",
                        single(Sheet.declarant()).in(Home.rented(one))),
                odd(
                        "a holder twice",
                        IseeFinding.MEMBER_TWICE,
                        "/home/lease/holders",
                        single(Sheet.declarant()).in(Home.rented(one, CODE, CODE, "X"))),
                odd(
                        "fewer than no children",
                        KernelFinding.NEGATIVE,
                        "/conditions/children",
                        single(Sheet.declarant()).children(Integer.MIN_VALUE, 0)),
                odd(
                        "too many children",
                        KernelFinding.TOO_LARGE,
                        "/conditions/children",
                        single(Sheet.declarant()).children(Integer.MAX_VALUE, 0)),
                odd(
                        "fewer than no children at home",
                        KernelFinding.NEGATIVE,
                        "/conditions/cohabitingChildren",
                        single(Sheet.declarant()).children(0, -1)),
                odd(
                        "a member twice",
                        IseeFinding.MEMBER_TWICE,
                        "/members/1/codiceFiscale",
                        Family.on(
                                Family.IN_2024,
                                Sheet.declarant(),
                                Sheet.spouse().coded(CODE))),
                odd(
                        "before all rules",
                        IseeFinding.DAY_NOT_COVERED,
                        "/presented",
                        single(Sheet.declarant()).presented("1990-01-01")),
                odd(
                        "the first day there is",
                        KernelFinding.TOO_SMALL,
                        "/presented",
                        new Family(People.on(
                                LocalDate.MIN, single(Sheet.declarant()).dsu()))),
                odd(
                        "the last day there is",
                        KernelFinding.TOO_LARGE,
                        "/presented",
                        new Family(People.on(
                                LocalDate.MAX, single(Sheet.declarant()).dsu()))),
                odd("born too early", KernelFinding.TOO_SMALL, "/members/0/born", single(born(LocalDate.MIN))),
                odd("born too late", KernelFinding.TOO_LARGE, "/members/0/born", single(born(LocalDate.MAX))),
                odd(
                        "born in 9999",
                        IseeFinding.BORN_AFTER,
                        "/members/0/born",
                        single(born(LocalDate.of(9999, 12, 31)))),
                odd(
                        "negative wages now",
                        KernelFinding.NEGATIVE,
                        "/current/variations/0/income/employment",
                        now(new CurrentIncome(CurrentSituation.Months.TWO, minus, one, one))),
                odd(
                        "largest income now",
                        KernelFinding.TOO_LARGE,
                        "/current/variations/0/income/selfEmployment",
                        now(new CurrentIncome(CurrentSituation.Months.TWO, one, LARGEST, one))),
                odd(
                        "negative transfers now",
                        KernelFinding.NEGATIVE,
                        "/current/variations/0/income/transfers",
                        now(new CurrentIncome(CurrentSituation.Months.TWELVE, one, one, LEAST))),
                odd(
                        "negative assets now",
                        KernelFinding.NEGATIVE,
                        "/current/variations/0/assets/assets/0/balance",
                        changed(MovableAssets.of(account(minus, one)), sound)),
                odd(
                        "negative property now",
                        KernelFinding.NEGATIVE,
                        "/current/variations/0/realEstate/0/value",
                        changed(MovableAssets.NONE, negative)),
                odd(
                        "changed on the last day there is",
                        KernelFinding.TOO_LARGE,
                        "/current/presented",
                        new Family(withCurrent(
                                now(new CurrentIncome(CurrentSituation.Months.TWO, one, one, one))
                                        .dsu(),
                                LocalDate.MAX))),
                odd(
                        "a child without a scale to divide by",
                        KernelFinding.TOO_SMALL,
                        "/residentialCare/0/childrenOutside/0/scale",
                        childOutside(one, "0")),
                odd(
                        "a child with an endless scale",
                        KernelFinding.TOO_LARGE,
                        "/residentialCare/0/childrenOutside/0/scale",
                        childOutside(one, "100.01")),
                odd(
                        "a child with the largest ISE",
                        KernelFinding.TOO_LARGE,
                        "/residentialCare/0/childrenOutside/0/ise",
                        childOutside(LARGEST, "1")),
                odd(
                        "admission on the first day there is",
                        KernelFinding.TOO_SMALL,
                        "/residentialCare/0/admissionRequested",
                        gift(LocalDate.MIN, LocalDate.of(2023, 1, 1), sound)),
                odd(
                        "a gift on the first day there is",
                        KernelFinding.TOO_SMALL,
                        "/residentialCare/0/donations/0/given",
                        gift(LocalDate.of(2024, 1, 1), LocalDate.MIN, sound)),
                odd(
                        "a negative gift",
                        KernelFinding.NEGATIVE,
                        "/residentialCare/0/donations/0/property/value",
                        gift(LocalDate.of(2024, 1, 1), LocalDate.of(2023, 1, 1), negative)),
                odd(
                        "an academic year without end",
                        KernelFinding.TOO_LARGE,
                        "/students/0/academicYear",
                        student(Integer.MAX_VALUE, one)),
                odd(
                        "an academic year before all",
                        KernelFinding.TOO_SMALL,
                        "/students/0/academicYear",
                        student(Integer.MIN_VALUE, one)),
                odd(
                        "a student's negative income",
                        KernelFinding.NEGATIVE,
                        "/students/0/ownIncome",
                        student(2023, LEAST)),
                odd("a negative component", KernelFinding.NEGATIVE, "/absentParents/0/addition", parent(minus)),
                odd("the largest component", KernelFinding.TOO_LARGE, "/absentParents/0/addition", parent(LARGEST)),
                odd(
                        "a parent elsewhere born on the first day there is",
                        KernelFinding.TOO_SMALL,
                        "/absentParents/0/sheet/born",
                        parentBorn(LocalDate.MIN)),
                odd(
                        "a reduced nucleus with a negative rent",
                        KernelFinding.NEGATIVE,
                        "/reducedNuclei/0/home/lease/yearlyRent",
                        single(Sheet.declarant())
                                .with(new ReducedNucleus(
                                        CODE, List.of(CODE), Conditions.NONE, Home.rented(minus, CODE)))),
                odd(
                        "a reduced nucleus with fewer children than none",
                        KernelFinding.NEGATIVE,
                        "/reducedNuclei/0/conditions/children",
                        single(Sheet.declarant())
                                .with(new ReducedNucleus(
                                        CODE,
                                        List.of(CODE),
                                        new Conditions(false, false, Optional.of(-1), Optional.empty()),
                                        Home.OTHER))),
                odd(
                        "a change since the first day there is",
                        KernelFinding.TOO_SMALL,
                        "/current/variations/0/since",
                        single(Sheet.declarant())
                                .now(
                                        "2024-09-02",
                                        new Variation(
                                                CODE,
                                                Optional.of(CurrentSituation.Cause.WORK),
                                                Optional.of(LocalDate.MIN),
                                                Optional.empty(),
                                                Optional.of(MovableAssets.NONE),
                                                Optional.empty()))));
    }

    private static Family parentBorn(LocalDate day) {
        Sheet child = Sheet.minor();
        Member sheet = Sheet.of(Member.Relation.ABSENT_PARENT, "1979-02-03").member();
        Member odd = new Member(
                sheet.codiceFiscale(),
                sheet.relation(),
                day,
                sheet.disability(),
                sheet.inFacility(),
                sheet.income(),
                sheet.movableAssets(),
                sheet.realEstate());
        return Family.on(Family.IN_2024, Sheet.declarant(), child)
                .with(new AbsentParent(
                        sheet.codiceFiscale(),
                        List.of(child.code()),
                        AbsentParent.Position.ATTRACTED,
                        Optional.of(odd),
                        Optional.empty()));
    }

    private static Sheet born(LocalDate day) {
        Member of = Sheet.declarant().member();
        return new Sheet(new Member(
                of.codiceFiscale(),
                of.relation(),
                day,
                of.disability(),
                of.inFacility(),
                of.income(),
                of.movableAssets(),
                of.realEstate()));
    }

    private static Dsu withCurrent(Dsu dsu, LocalDate day) {
        return new Dsu(
                dsu.protocol(),
                dsu.presented(),
                dsu.members(),
                dsu.conditions(),
                dsu.home(),
                dsu.absentParents(),
                dsu.students(),
                dsu.reducedNuclei(),
                dsu.residentialCare(),
                dsu.current().map(current -> new CurrentSituation(day, current.variations())));
    }

    private static List<Request> everyRequest(Dsu dsu) {
        List<Request> requests = new ArrayList<>();
        String last = dsu.members().isEmpty()
                ? CODE
                : dsu.members().get(dsu.members().size() - 1).codiceFiscale();
        for (Isee.Kind kind : Isee.Kind.values()) {
            for (Benefit benefit : List.of(Benefit.GENERAL, Benefit.ADI)) {
                Request request = new Request(kind, benefit, Optional.of(last), false);
                requests.add(request);
                requests.add(request.asCurrent());
            }
        }
        return requests;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oddFamilies")
    void isFoundAndRefused(String name, FindingCode code, String pointer, Family family) {
        for (Request request : everyRequest(family.dsu())) {
            Outcome<Isee> outcome = Family.CALCULATOR.calculate(family.dsu(), request);
            assertThat(outcome.result()).isEmpty();
            assertThat(outcome.findings())
                    .filteredOn(finding -> finding.code() == code)
                    .extracting(finding -> finding.location().pointer())
                    .contains(pointer);
            outcome.findings().forEach(Family::isComplete);
            assertThat(Family.CALCULATOR.explain(family.dsu(), request).value()).isEqualTo(outcome);
            assertThat(FOR_EVER.calculate(family.dsu(), request).result()).isEmpty();
        }
    }

    @Test
    void aBornIn1900IsOldAndNothingElse() {
        assertThat(single(Sheet.of(Member.Relation.DECLARANT, "1900-01-01")).codes())
                .isEmpty();
    }

    @Test
    void anAssumptionReaches9999AndNoFurther() {
        Outcome<Isee> outcome = FOR_EVER.calculate(
                single(Sheet.declarant()).presented("9999-12-31").dsu(), Request.ORDINARY);
        assertThat(outcome.findings()).extracting(Finding::code).contains(IseeFinding.ASSUMED_UNCHANGED);
        assertThat(outcome.result()).map(Isee::validUntil).contains(LocalDate.of(9999, 12, 31));
    }

    @Test
    void twoHundredMembersAreANucleusLikeAnyOther() {
        List<Sheet> sheets = new ArrayList<>(List.of(Sheet.declarant()));
        for (int i = 1; i < 200; i++) {
            sheets.add(Sheet.other(i).irpef(1_000_000_000).asset(FinancialAsset.Type.FUND, 1_000_000_000));
        }
        Family crowd = Family.on("2023-06-05", sheets.toArray(Sheet[]::new));
        assertThat(crowd.scale()).isEqualTo(Fraction.parse("71.10"));
        assertThat(crowd.items().sommaRedditi()).isEqualTo(Euro.of(199_000_000_000L));
    }

    @Test
    void whatIsNoCodiceFiscaleIsStillACode() {
        for (String code : List.of("", "x", "0123456789012345", "€€€€€€€€€€€€€€€€", "\n\u202E")) {
            Family odd = single(Sheet.declarant().coded(code));
            assertThat(odd.outcome(Request.ORDINARY).result()).isPresent();
        }
    }

    @Test
    void noChildrenIsANumberOfChildren() {
        assertThat(single(Sheet.declarant()).children(0, 0).codes()).isEmpty();
    }

    @Test
    void ninetyNineChildrenAreTheMost() {
        assertThat(single(Sheet.declarant()).children(99, 99).codes()).doesNotContain(KernelFinding.TOO_LARGE);
        assertThat(single(Sheet.declarant()).children(100, 100).codes()).contains(KernelFinding.TOO_LARGE);
    }
}
