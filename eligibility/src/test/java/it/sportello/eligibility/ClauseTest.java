package it.sportello.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.reasons.Explained;
import it.sportello.legal.reasons.Reason;
import org.junit.jupiter.api.Test;

class ClauseTest {

    private static Clause age() {
        return Gonnostramatza.draft().decision().basis().answers().stream()
                .map(Answer::clause)
                .filter(clause -> clause.id().equals("age"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itHoldsTheWordsTheSourceAndTheReadingsOfTheNotice() {
        assertThat(age().label()).isEqualTo("età non inferiore ad anni 18 e non superiore ad anni 65");
        assertThat(age().references()).hasToString("[Requisiti, n. 2, bando det. 89/2010]");
        assertThat(age().readings())
                .extracting(it.sportello.legal.ChosenReading::id)
                .containsExactly("age");
        assertThat(age()).hasToString("age");
    }

    @Test
    void itsReadingsAreToldAsParameters() {
        Reason why = Explained.by(reasons -> {
                    age().tellReadings(reasons);
                    return true;
                })
                .why();
        assertThat(why.kind()).isEqualTo(Reason.Kind.PARAMETER);
        assertThat(why.inputs().get(0)).isEqualTo("age");
    }
}
