package it.sportello.eligibility;

import static it.sportello.eligibility.Gonnostramatza.draft;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class EvidenceRuleTest {

    private static Answer.CannotTell open(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.ToBeCompleted.class);
        assertThat(decision.basis().open()).hasSize(1);
        return decision.basis().open().get(0);
    }

    @Test
    void aYesWithoutItsDocumentCannotBeToldAndTheApplicantMustAct() {
        Answer.CannotTell open =
                open(draft().without("unemployment certificate").decision());
        assertThat(open.clause().id()).isEqualTo("unemployment");
        assertThat(open.who().text(Locale.ITALIAN)).isEqualTo("richiedente");
        assertThat(open.because().text(Locale.ITALIAN)).startsWith("Da presentare: certificato di disoccupazione");
    }

    @Test
    void aDatumMissingThoughItsDocumentIsThereIsForTheOffice() {
        assertThat(open(draft().unknown("unemployed").decision()).who().text(Locale.ITALIAN))
                .isEqualTo("ufficio");
    }

    @Test
    void aNoStaysANoWithoutItsDocument() {
        assertThat(draft().isee("4500.01", "1.00").without("isee certificate").decision())
                .isInstanceOf(Decision.Excluded.class);
    }
}
