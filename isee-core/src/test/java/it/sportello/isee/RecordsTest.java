package it.sportello.isee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.sportello.isee.AbsentParent.Position;
import it.sportello.isee.CurrentSituation.CurrentIncome;
import it.sportello.isee.CurrentSituation.Months;
import it.sportello.isee.CurrentSituation.Variation;
import it.sportello.isee.Isee.Request;
import it.sportello.isee.ResidentialCare.ChildOutside;
import it.sportello.isee.ResidentialCare.Donation;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every record of a DSU: it keeps personal data out of logs, and nobody changes it from outside. */
class RecordsTest {

    private static final Sheet PERSON =
            Sheet.declarant().wages(4_321).account(4_321).home(4_321);
    private static final String CODE = PERSON.code();
    private static final Euro AMOUNT = Euro.of(4_321);
    private static final LocalDate DAY = LocalDate.of(2024, 6, 3);
    private static final Property PROPERTY = Sheet.property("A001", 43, 4_321, 4_321, true);

    static Stream<Object> records() {
        Dsu dsu = Family.on(Family.IN_2024, PERSON).dsu();
        CurrentIncome income = new CurrentIncome(Months.TWELVE, AMOUNT, AMOUNT, AMOUNT);
        Variation variation = new Variation(
                CODE,
                Optional.of(CurrentSituation.Cause.WORK),
                Optional.of(LocalDate.of(1980, 5, 10)),
                Optional.of(income),
                PERSON.member().movableAssets(),
                Optional.of(List.of(PROPERTY)));
        ChildOutside child = new ChildOutside(CODE, Optional.empty(), Optional.of(AMOUNT), Optional.of(Fraction.ONE));
        Donation donation = new Donation(PROPERTY, Optional.of(LocalDate.of(1980, 5, 10)), true);
        Isee isee = Family.on(Family.IN_2024, PERSON).isee();
        return Stream.of(
                dsu,
                PERSON.member(),
                PROPERTY,
                PERSON.member().movableAssets().orElseThrow(),
                FinancialAsset.account(AMOUNT, AMOUNT),
                Home.rented(AMOUNT, CODE).lease().orElseThrow(),
                new AbsentParent(
                        CODE, List.of(CODE), Position.ATTRACTED, Optional.of(PERSON.member()), Optional.of(AMOUNT)),
                new Student(
                        CODE,
                        Student.Parents.ABSENT,
                        true,
                        Optional.of(true),
                        Optional.of(AMOUNT),
                        Optional.of(2023),
                        Optional.of(dsu)),
                new ReducedNucleus(CODE, List.of(CODE), Conditions.NONE, Home.rented(AMOUNT, CODE)),
                new ResidentialCare(CODE, DAY, List.of(child), List.of(donation)),
                child,
                donation,
                new CurrentSituation(DAY, List.of(variation)),
                variation,
                income,
                Request.of(Isee.Kind.MINORS, CODE),
                isee,
                isee.items(),
                new Comparison(isee, isee),
                new Comparison(isee, isee).lines().get(0),
                new Attestation(DAY, AMOUNT, Fraction.ONE, Optional.of(AMOUNT)),
                new ExemptIncome("pensione", AMOUNT),
                new ScaleHousehold(4_321, true, true, true, 4_321));
    }

    @ParameterizedTest
    @MethodSource("records")
    void noPersonalDataInLogs(Object record) {
        assertThat(record.toString())
                .isNotBlank()
                .doesNotContain("4321")
                .doesNotContain("4.321")
                .doesNotContain(CODE)
                .doesNotContain("1980")
                .doesNotContain("pensione");
    }

    @Test
    void listsAndMapsAreCopied() {
        List<Member> members = new ArrayList<>(List.of(PERSON.member()));
        Dsu dsu = Dsu.ordinary(DAY, members, Conditions.NONE, Home.OTHER);
        members.clear();
        assertThat(dsu.members()).hasSize(1);

        Map<IncomeItem, Euro> income = new HashMap<>(Map.of(IncomeItem.IRPEF, AMOUNT));
        Member member = PERSON.member().withIncome(income);
        income.clear();
        assertThat(member.income().orElseThrow()).containsEntry(IncomeItem.IRPEF, AMOUNT);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> member.income().orElseThrow().clear());

        List<FinancialAsset> assets = new ArrayList<>(List.of(FinancialAsset.account(AMOUNT, AMOUNT)));
        MovableAssets movable = new MovableAssets(assets, Optional.empty());
        assets.clear();
        assertThat(movable.assets()).hasSize(1);

        List<String> codes = new ArrayList<>(List.of(CODE));
        Home.Lease lease = new Home.Lease(AMOUNT, codes);
        AbsentParent parent = new AbsentParent(CODE, codes, Position.REMOVED, Optional.empty(), Optional.empty());
        ReducedNucleus reduced = new ReducedNucleus(CODE, codes, Conditions.NONE, Home.OTHER);
        codes.clear();
        assertThat(lease.holders()).containsExactly(CODE);
        assertThat(parent.children()).containsExactly(CODE);
        assertThat(reduced.members()).containsExactly(CODE);
    }

    @Test
    void theWordsOfTheFormHaveItsCodes() {
        assertThat(Stream.of(Member.Relation.values()).map(Member.Relation::code))
                .containsExactly("D", "C", "F", "MA", "FC", "FNC", "P", "GNC");
        assertThat(Stream.of(Member.Disability.values()).map(Member.Disability::code))
                .containsExactly("DIM", "DIG", "NAS");
        assertThat(Stream.of(Home.Tenure.values()).map(Home.Tenure::code)).containsExactly("000", "001", "999");
        assertThat(Stream.of(Property.Kind.values()).map(Property.Kind::code)).containsExactly("F", "TE", "TA");
        assertThat(Stream.of(FinancialAsset.Type.values())
                        .map(FinancialAsset.Type::code)
                        .filter(code -> !code.isEmpty()))
                .containsExactlyInAnyOrder("01", "02", "03", "04", "05", "06", "07", "09", "23", "99");
        assertThat(Stream.of(FinancialAsset.Type.values()).filter(FinancialAsset.Type::isAccount))
                .containsExactly(FinancialAsset.Type.CURRENT_ACCOUNT, FinancialAsset.Type.SAVINGS_DEPOSIT);
        assertThat(Stream.of(FinancialAsset.Type.values()).filter(FinancialAsset.Type::isStateGuaranteed))
                .containsExactly(FinancialAsset.Type.STATE_BONDS, FinancialAsset.Type.POSTAL_BOOK);
    }

    @Test
    void fiveBenefitsAreForFamilies() {
        assertThat(Stream.of(Benefit.values()).filter(Benefit::isForFamilies))
                .hasSize(5)
                .doesNotContain(Benefit.GENERAL);
    }

    @Test
    void twoExceptionsOfArticle7AddAComponent() {
        assertThat(Stream.of(Position.values()).filter(Position::addsComponent))
                .containsExactly(Position.MARRIED_TO_ANOTHER, Position.CHILDREN_WITH_ANOTHER);
    }

    @Test
    void itemsOfIncomeStandInTheirComma() {
        assertThat(Stream.of(IncomeItem.values())
                        .map(item -> item.sources().get(0).citation()))
                .containsExactly(
                        "art. 4, c. 2, lett. a), D.P.C.M. 159/2013",
                        "art. 4, c. 2, lett. b), D.P.C.M. 159/2013",
                        "art. 4, c. 2, lett. c), D.P.C.M. 159/2013",
                        "art. 4, c. 2, lett. d), D.P.C.M. 159/2013",
                        "art. 4, c. 2, lett. e), D.P.C.M. 159/2013",
                        "art. 4, c. 2, lett. f), D.P.C.M. 159/2013",
                        "art. 4, c. 2, lett. g), D.P.C.M. 159/2013",
                        "art. 4, c. 2, lett. h), D.P.C.M. 159/2013",
                        "art. 4, c. 3, lett. a), D.P.C.M. 159/2013",
                        "art. 4, c. 3, lett. b), D.P.C.M. 159/2013",
                        "art. 4, c. 3, lett. c), D.P.C.M. 159/2013",
                        "art. 4, c. 3, lett. d), D.P.C.M. 159/2013",
                        "art. 4, c. 3, lett. e), D.P.C.M. 159/2013",
                        "art. 4, c. 3, lett. f), D.P.C.M. 159/2013");
    }

    @Test
    void aNucleusOfItsMembersAddsNothing() {
        Household household = Household.of(Family.on(Family.IN_2024, PERSON).dsu());
        Nucleus nucleus = Nucleus.of(household);
        assertThat(nucleus.household()).isSameAs(household);
        assertThat(nucleus.addition(Fraction.ONE)).isEqualTo(Fraction.ZERO);
        assertThat(nucleus.gifts()).isEqualTo(Fraction.ZERO);
    }

    @Test
    void theActsHaveTheirUrn() {
        assertThat(Acts.DPCM_159.article("4").comma("2").letter("i").urn())
                .isEqualTo("urn:nir:presidente.consiglio.ministri:decreto:2013-12-05;159~art4-com2-leti");
        assertThat(Acts.DLGS_109.citation()).isEqualTo("D.Lgs. 109/1998");
        assertThat(Acts.DLGS_147.citation()).isEqualTo("D.Lgs. 147/2017");
    }
}
