package it.sportello.eligibility;

import static it.sportello.eligibility.Gonnostramatza.draft;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResidenceRuleTest {

    @Test
    void aResidentIsInHoweverTheNameIsCapitalised() {
        assertThat(draft().residence("GONNOSTRAMATZA ").decision()).isInstanceOf(Decision.Admitted.class);
    }

    @Test
    void aResidentOfAnotherMunicipalityIsExcluded() {
        Decision decision = draft().residence("Oristano").decision();
        Answer.No no = decision.basis().unmet().get(0);
        assertThat(no.seen()).isEqualTo("Oristano");
        assertThat(no.bound()).isEqualTo("Gonnostramatza");
        assertThat(no.clause().references()).hasToString("[Requisiti, n. 1, bando det. 89/2010]");
    }

    @Test
    void anUnknownResidenceIsNotANo() {
        Gonnostramatza.Draft draft = draft();
        draft.residence = Optional.empty();
        assertThat(draft.decision()).isInstanceOf(Decision.ToBeCompleted.class);
    }
}
