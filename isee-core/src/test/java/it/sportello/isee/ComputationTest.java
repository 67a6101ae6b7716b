package it.sportello.isee;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.FindingCode;
import it.sportello.legal.Fraction;
import it.sportello.legal.Location;
import it.sportello.legal.reasons.Explained;
import it.sportello.legal.reasons.Reason;
import it.sportello.legal.reasons.Reasons;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ComputationTest {

    private static Computation silent() {
        return with(Reasons.none());
    }

    private static Computation with(Reasons reasons) {
        return new Computation(
                RulesTest.RULES.floorEntry(LocalDate.of(2024, 6, 3)).getValue(), IseeOptions.DEFAULT, false, reasons);
    }

    private static <T> Explained<T> listening(Function<Computation, T> work) {
        return Explained.by(reasons -> work.apply(with(reasons)));
    }

    @Test
    void aVerifiedOrSecondaryValueIsUsedWithoutAWord() {
        Computation computation = silent();
        assertThat(computation.use(Parameter.RENT_LIMIT)).isEqualTo(Fraction.of(7_000));
        assertThat(computation.findings()).isEmpty();
    }

    @Test
    void anUnverifiedValueIsToldOnceWithItsSource() {
        Computation computation = silent();
        computation.use(Parameter.ISR_FLOOR);
        computation.use(Parameter.ISR_FLOOR);
        assertThat(computation.findings()).hasSize(1);
        Finding finding = computation.findings().get(0);
        assertThat(finding.code()).isEqualTo(IseeFinding.UNVERIFIED_VALUE);
        assertThat(finding.references()).extracting(Object::toString).containsExactly("art. 4, D.P.C.M. 159/2013");
        Family.isComplete(finding);
    }

    @Test
    void onlyAnErrorRefuses() {
        Computation computation = silent();
        computation.find(IseeFinding.RENT_WITHOUT_LEASE, "/home");
        computation.find(IseeFinding.LEASE_OF_OTHERS, "/home");
        assertThat(computation.isRefused()).isFalse();
        computation.add(Finding.of(IseeFinding.NO_CURRENT, Location.at("/current")));
        assertThat(computation.isRefused()).isTrue();
        assertThat(computation.findings())
                .extracting(Finding::code)
                .containsExactly(
                        (FindingCode) IseeFinding.RENT_WITHOUT_LEASE,
                        IseeFinding.LEASE_OF_OTHERS,
                        IseeFinding.NO_CURRENT);
    }

    @Test
    void aStepGivesItsAmountBackWhoeverListens() {
        Fraction third = Fraction.of(10, 3);
        assertThat(silent().tell(0, IseeMessage.MOVABLE_ASSETS, List.of(), third))
                .isEqualTo(third);
        Explained<Fraction> told = listening(
                computation -> computation.tell(computation.mark(), IseeMessage.MOVABLE_ASSETS, List.of(), third));
        assertThat(told.value()).isEqualTo(third);
        assertThat(told.why().text(Locale.ITALIAN)).isEqualTo("patrimonio mobiliare 3,333333 (10/3)\n");
    }

    @Test
    void anAmountOfWholeCentsIsShownAsMoney() {
        Explained<Fraction> told = listening(computation -> computation.tell(
                computation.mark(),
                IseeMessage.RENT,
                Parameter.RENT_LIMIT,
                Fraction.of(7_000),
                Fraction.parse("9000.5"),
                Fraction.of(7_000)));
        assertThat(told.why().text(Locale.ITALIAN))
                .isEqualTo(
                        "canone di locazione 7.000,00 €: 9.000,50 € per la quota intestata ai componenti, al massimo 7.000,00 €"
                                + " [art. 4, c. 4, lett. a), D.P.C.M. 159/2013]\n");
    }

    @Test
    void aNumberIsNoAmount() {
        Explained<Fraction> told = listening(computation -> computation.given(
                IseeMessage.OTHER_ASSETS, List.of(), Fraction.ONE, Computation.number(Fraction.of(2))));
        assertThat(told.why().result()).isEqualTo(Euro.of(1));
        assertThat(told.why().inputs()).containsExactly(Fraction.of(2));
        Explained<Fraction> scale = listening(computation -> computation.tellNumber(
                computation.mark(),
                IseeMessage.SCALE,
                Parameter.MEMBERS_1,
                Fraction.of(2),
                Fraction.ONE,
                Fraction.ONE));
        assertThat(scale.why().result()).isEqualTo(Fraction.of(2));
    }

    @Test
    void aBranchIsTakenOrNot() {
        Explained<Fraction> taken = listening(
                computation -> computation.taken(IseeMessage.CHILDREN, Parameter.CHILDREN_3, Fraction.of(1, 5), 3));
        assertThat(taken.why().kind()).isEqualTo(Reason.Kind.TAKEN);
        Explained<Fraction> not =
                listening(computation -> computation.notTaken(IseeMessage.CHILDREN_NOT, Parameter.CHILDREN_3));
        assertThat(not.why().kind()).isEqualTo(Reason.Kind.NOT_TAKEN);
        assertThat(not.value()).isEqualTo(Fraction.ZERO);
        assertThat(silent().notTaken(IseeMessage.CHILDREN_NOT, Parameter.CHILDREN_3))
                .isEqualTo(Fraction.ZERO);
    }

    @Test
    void aRoundingIsAStepOnlyIfItChangesSomething() {
        assertThat(listening(computation -> {
                            Euro rounded = computation.rounded(Fraction.of(1, 3));
                            computation.tell(0, IseeMessage.MOVABLE_ASSETS, List.of(), Fraction.ZERO);
                            return rounded;
                        })
                        .why()
                        .text(Locale.ITALIAN))
                .contains("arrotondato a 0,33 €");
        assertThat(listening(computation -> {
                            Euro rounded = computation.rounded(Fraction.of(1, 4));
                            computation.tell(0, IseeMessage.MOVABLE_ASSETS, List.of(), Fraction.ZERO);
                            return rounded;
                        })
                        .why()
                        .because())
                .isEmpty();
        assertThat(silent().rounded(Fraction.of(1, 3))).isEqualTo(Euro.ofCents(33));
        assertThat(silent().printed(Fraction.of(1, 200))).isEqualTo(Euro.ofCents(1));
    }

    @Test
    void itKnowsItsRulesAndItsSources() {
        Computation computation = silent();
        assertThat(computation.rules().ruleSet().id()).isEqualTo("isee-159-2013");
        assertThat(computation.options()).isEqualTo(IseeOptions.DEFAULT);
        assertThat(computation.isForFamilies()).isFalse();
        assertThat(computation.reasons()).isSameAs(Reasons.none());
        assertThat(computation.source(Parameter.ASSET_SHARE)).hasToString("art. 2, D.P.C.M. 159/2013");
    }
}
