package it.sportello.eligibility;

import static it.sportello.eligibility.Gonnostramatza.draft;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.isee.Attestation;
import it.sportello.isee.ExemptIncome;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IseeRuleTest {

    private static Answer isee(Decision decision) {
        return decision.basis().answers().stream()
                .filter(answer -> answer.clause().id().equals("isee"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void d11Gives4154And59AndIsAdmitted() {
        Decision decision =
                draft().members(2).isee("5000.00", "2.07", "3600.00").decision();
        assertThat(decision).isInstanceOf(Decision.Admitted.class);
        assertThat(isee(decision).because().arguments().get(0)).isEqualTo(Euro.parse("4154.59"));
    }

    @Test
    void d12Gives4949And18AndIsExcluded() {
        Decision decision =
                draft().members(2).isee("4000.00", "2.07", "6244.81").decision();
        assertThat(decision).isInstanceOf(Decision.Excluded.class);
        Answer.No no = decision.basis().unmet().get(0);
        assertThat(no.seen()).isEqualTo(Euro.parse("4949.18"));
        assertThat(no.bound()).isEqualTo(Euro.parse("4500.00"));
        assertThat(no.change().orElseThrow().arguments()).containsExactly(Euro.parse("5315.01"));
    }

    @Test
    void theLargestExemptIncomesThatWouldAdmitD12DoAndACentMoreDoesNot() {
        assertThat(draft().members(2).isee("4000.00", "2.07", "5315.01").decision())
                .isInstanceOf(Decision.Admitted.class);
        assertThat(draft().members(2).isee("4000.00", "2.07", "5315.02").decision())
                .isInstanceOf(Decision.Excluded.class);
    }

    @ParameterizedTest(name = "ISE {0} and {1} by {2}: {3}")
    @CsvSource(textBlock = """
            4500.00, 0.00,    1.00, true
            4499.99, 0.01,    1.00, true
            4500.00, 0.01,    1.00, false
            4500.01, 0.00,    1.00, false
            9180.00, 0.00,    2.04, true
            9180.01, 0.00,    2.04, true
            9180.02, 0.00,    2.04, false
            """)
    void notAbove4500OnTheRoundedAmount(String ise, String exempt, String scale, boolean in) {
        assertThat(
                        draft().members(scale.equals("1.00") ? 1 : 3)
                                        .isee(ise, scale, exempt)
                                        .decision()
                                instanceof Decision.Admitted)
                .isEqualTo(in);
    }

    @Test
    void theReasonsOf4500And01NameTheSumTheLimitAndTheArticle() {
        String why = Gonnostramatza.EVALUATOR
                .explain(draft().isee("4000.00", "1.00", "300.00", "200.01").application())
                .why()
                .text(Locale.ITALIAN);
        assertThat(why)
                .contains("ISEE ridefinito 4.500,01 €: (ISE 4.000,00 € + redditi esenti 500,01 €) / scala 1,00")
                .contains("Supera di 0,01 € il limite di 4.500,00 €")
                .contains("[Requisiti, n. 4, bando det. 89/2010; Definizione ISEE, bando det. 89/2010]")
                .contains("lettura scelta (rounding)");
    }

    @Test
    void whereTheIseAloneIsTooMuchItIsTheIseThatWouldHaveToChange() {
        Answer.No no = draft().isee("9000.00", "1.00", "100.00")
                .decision()
                .basis()
                .unmet()
                .get(0);
        assertThat(no.change().orElseThrow().text(Locale.ITALIAN))
                .startsWith("un ISE non superiore a 4.500,00 €, senza redditi esenti");
    }

    @Test
    void withoutAttestationOrDeclarationItCannotBeTold() {
        Gonnostramatza.Draft none = draft();
        none.attestation = Optional.empty();
        assertThat(none.decision()).isInstanceOf(Decision.ToBeCompleted.class);
        Gonnostramatza.Draft undeclared = draft();
        undeclared.exemptIncomes = Optional.empty();
        assertThat(undeclared.decision()).isInstanceOf(Decision.ToBeCompleted.class);
    }

    @Test
    void anIncomeOfAKindTheNoticeDoesNotKnowIsNotARefusal() {
        Gonnostramatza.Draft draft = draft();
        draft.exemptIncomes = Optional.of(List.of(new ExemptIncome("z", Euro.of(100))));
        assertThat(draft.decision()).isInstanceOf(Decision.ToBeCompleted.class);
    }

    @ParameterizedTest(name = "DSU of {0}, ISE {1}, scale {2}, ISEE {3}")
    @CsvSource({
        "2010-04-01, 3000.00, 0.99, 3030.30",
        "2010-04-01, -1.00, 1.00, -1.00",
        "2010-04-01, 3000.00, 1.00, 3100.00",
        "2010-04-01, 90000000000000000.00, 1.00, 1.00",
        "2015-01-01, 3000.00, 1.00, 3000.00"
    })
    void anAttestationThatIsNotSoundIsNotARefusal(LocalDate day, String ise, String scale, String isee) {
        Gonnostramatza.Draft draft = draft();
        draft.attestation = Optional.of(
                new Attestation(day, Euro.parse(ise), Fraction.parse(scale), Optional.of(Euro.parse(isee))));
        assertThat(draft.decision()).isInstanceOf(Decision.ToBeCompleted.class);
    }

    @Test
    void anotherRoundingIsFollowedToTheCentOfTheChange() {
        NoticeEvaluator down = Gonnostramatza.evaluator(
                Gonnostramatza.NOTICE.replace("{unit: 0.01, mode: half up}", "{unit: 1, mode: down}"));
        assertThat(down.decide(draft().isee("4500.99", "1.00").application())).isInstanceOf(Decision.Admitted.class);
        Answer.No no = down.decide(draft().isee("4000.00", "1.00", "501.00").application())
                .basis()
                .unmet()
                .get(0);
        assertThat(no.change().orElseThrow().arguments()).containsExactly(Euro.parse("500.99"));
        assertThat(no.because().text(Locale.ITALIAN)).contains("arrotondato come stabilito dal bando");
    }

    @Property
    void raisingIncomeNeverTurnsAnExcludedIntoAnAdmitted(
            @ForAll @LongRange(max = 2_000_000) long ise,
            @ForAll @LongRange(max = 2_000_000) long exempt,
            @ForAll @LongRange(max = 500_000) long more,
            @ForAll @IntRange(min = 100, max = 600) int scale) {
        Decision before = decide(ise, exempt, scale);
        if (before instanceof Decision.Excluded) {
            assertThat(decide(ise, exempt + more, scale)).isInstanceOf(Decision.Excluded.class);
            assertThat(decide(ise + more, exempt, scale)).isInstanceOf(Decision.Excluded.class);
        }
    }

    @Property
    void whatWouldChangeItDoesAndACentMoreDoesNot(
            @ForAll @LongRange(max = 3_000_000) long ise,
            @ForAll @LongRange(max = 3_000_000) long exempt,
            @ForAll @IntRange(min = 100, max = 600) int scale) {
        Decision decision = decide(ise, exempt, scale);
        if (decision instanceof Decision.Excluded) {
            Sentence change = decision.basis().unmet().get(0).change().orElseThrow();
            long most = ((Euro) change.arguments().get(0)).cents();
            boolean ofExempt = change.message() == EligibilityMessage.ISEE_ABOVE_CHANGE_EXEMPT;
            assertThat(ofExempt ? decide(ise, most, scale) : decide(most, 0, scale))
                    .isInstanceOf(Decision.Admitted.class);
            assertThat(ofExempt ? decide(ise, most + 1, scale) : decide(most + 1, 0, scale))
                    .isInstanceOf(Decision.Excluded.class);
        }
    }

    private static Decision decide(long ise, long exempt, int scale) {
        return draft().isee(
                        Euro.ofCents(ise).toString(),
                        Fraction.of(scale, 100).exactDecimal().orElseThrow().toPlainString(),
                        Euro.ofCents(exempt).toString())
                .decision();
    }
}
