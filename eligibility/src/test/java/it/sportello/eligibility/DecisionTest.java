package it.sportello.eligibility;

import static it.sportello.eligibility.Gonnostramatza.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecisionTest {

    private static final Decision ADMITTED = draft().decision();
    private static final Decision RESERVE = draft().unknown("fit for service").decision();
    private static final Decision INCOMPLETE = draft().without("tax code").decision();
    private static final Decision EXCLUDED = draft().residence("Ales").decision();
    private static final Decision OPEN = draft().received("2010-05-06T00:00:00").decision();

    @Test
    void anExclusionWithoutAReasonCannotBeMade() {
        for (Decision other : List.of(ADMITTED, RESERVE, INCOMPLETE, OPEN)) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Decision.Excluded(other.basis()));
        }
    }

    @Test
    void anAdmissionWithAnythingUnmetOrOpenCannotBeMade() {
        Optional<Award> award = ADMITTED.granted();
        for (Decision other : List.of(RESERVE, INCOMPLETE, EXCLUDED, OPEN)) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Decision.Admitted(other.basis(), award));
        }
        for (Decision other : List.of(ADMITTED, INCOMPLETE, EXCLUDED, OPEN)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Decision.AdmittedWithReserve(other.basis(), award));
        }
    }

    @Test
    void whatAsksForNothingCannotBeMade() {
        for (Decision other : List.of(ADMITTED, RESERVE, EXCLUDED, OPEN)) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Decision.ToBeCompleted(other.basis()));
        }
        for (Decision other : List.of(ADMITTED, RESERVE, INCOMPLETE, EXCLUDED)) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Decision.ToBeDecided(other.basis()));
        }
    }

    @Test
    void foldTakesTheBranchOfTheCase() {
        assertThat(List.of(ADMITTED, RESERVE, INCOMPLETE, EXCLUDED, OPEN).stream()
                        .map(decision -> decision.fold(it -> 1, it -> 2, it -> 3, it -> 4, it -> 5)))
                .containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void itNamesTheNoticeAndTheDigestOfItsFile() {
        assertThat(ADMITTED.basis().rules().id()).isEqualTo("gonnostramatza-2010-servizio-civico");
        assertThat(ADMITTED.basis().rules().sha256()).matches("[0-9a-f]{64}");
        assertThat(ADMITTED.basis().rules()).isEqualTo(Gonnostramatza.EVALUATOR.ruleSet());
    }

    @Test
    void itsTextHoldsNoPersonalData() {
        assertThat(List.of(ADMITTED, RESERVE, INCOMPLETE, EXCLUDED, OPEN).toString())
                .contains("application 1")
                .doesNotContain("1970", "Ales", "3000", "400", "QXB", "F1");
        assertThat(EXCLUDED.basis().answers().toString()).doesNotContain("Ales", "1970", "3000");
    }
}
