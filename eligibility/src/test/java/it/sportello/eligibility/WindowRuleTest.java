package it.sportello.eligibility;

import static it.sportello.eligibility.Gonnostramatza.draft;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowRuleTest {

    @ParameterizedTest
    @ValueSource(strings = {"2010-04-16T00:00:00", "2010-04-20T12:00:00", "2010-05-05T23:59:59"})
    void bothDaysAreInToTheLastSecond(String received) {
        assertThat(draft().received(received).decision()).isInstanceOf(Decision.Admitted.class);
    }

    @Test
    void theDayBeforeTheOpeningIsTooEarlyAndExcluded() {
        Decision decision = draft().received("2010-04-15T23:59:59").decision();
        assertThat(decision).isInstanceOf(Decision.Excluded.class);
        assertThat(decision.basis().unmet()).extracting(no -> no.clause().id()).containsExactly("applications");
    }

    @Test
    void midnightAfterTheClosingIsLateAndForThePersonAtTheCounter() {
        Decision decision = draft().received("2010-05-06T00:00:00").decision();
        assertThat(decision).isInstanceOf(Decision.ToBeDecided.class);
        assertThat(decision.basis().open())
                .extracting(open -> open.clause().id())
                .containsExactly("late");
    }

    @Test
    void aLateApplicationThatMissesARequirementIsExcluded() {
        Decision decision =
                draft().received("2010-05-06T00:00:00").residence("Ales").decision();
        assertThat(decision).isInstanceOf(Decision.Excluded.class);
        assertThat(decision.basis().unmet()).extracting(no -> no.clause().id()).containsExactly("residence");
    }

    @Test
    void aNoticeThatClosesTheDoorExcludesTheLate() {
        NoticeEvaluator strict = Gonnostramatza.evaluator(
                Gonnostramatza.NOTICE.replace("effect: queue while funds last", "effect: exclude"));
        Decision decision =
                strict.decide(draft().received("2010-05-06T00:00:00").application());
        assertThat(decision.basis().unmet()).extracting(no -> no.clause().id()).isEqualTo(List.of("late"));
    }
}
