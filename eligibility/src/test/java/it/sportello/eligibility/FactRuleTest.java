package it.sportello.eligibility;

import static it.sportello.eligibility.Gonnostramatza.draft;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class FactRuleTest {

    @Test
    void anUnknownFactOfTheApplicationIsToBeCompleted() {
        assertThat(draft().unknown("unemployed").decision()).isInstanceOf(Decision.ToBeCompleted.class);
    }

    @Test
    void theFitnessThatThePhysicianHasNotSeenYetIsAReserve() {
        Decision decision = draft().unknown("fit for service").decision();
        assertThat(decision).isInstanceOf(Decision.AdmittedWithReserve.class);
        assertThat(decision.basis().open().get(0).who().text(Locale.ITALIAN)).isEqualTo("medico del lavoro incaricato");
    }

    @Test
    void aFactThatIsDeniedExcludes() {
        assertThat(draft().fact("unemployed", false).decision()).isInstanceOf(Decision.Excluded.class);
        assertThat(draft().fact("fit for service", false).decision()).isInstanceOf(Decision.Excluded.class);
    }

    @Test
    void aNoExcludesEvenIfEverythingElseIsUnknown() {
        Gonnostramatza.Draft draft = draft().fact("unemployed", false).unknown("fit for service");
        draft.documents.clear();
        draft.attestation = java.util.Optional.empty();
        draft.otherBenefits = java.util.Optional.empty();
        assertThat(draft.decision()).isInstanceOf(Decision.Excluded.class);
    }
}
