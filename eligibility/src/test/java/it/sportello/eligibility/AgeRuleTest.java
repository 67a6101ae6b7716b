package it.sportello.eligibility;

import static it.sportello.eligibility.Gonnostramatza.draft;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day of the application is 20 April 2010 unless another is given. */
class AgeRuleTest {

    @ParameterizedTest(name = "born {0}: {1}, seen {2}")
    @CsvSource(textBlock = """
            1992-04-21, false, 17
            1992-04-20, true,  18
            1992-04-19, true,  18
            1945-04-20, true,  65
            1944-04-21, true,  65
            1944-04-20, false, 66
            1944-04-19, false, 66
            """)
    void eighteenToSixtyFiveCompletedYearsAreIn(LocalDate born, boolean in, int age) {
        Decision decision = draft().born(born.toString()).decision();
        assertThat(decision instanceof Decision.Admitted).isEqualTo(in);
        if (!in) {
            assertThat(decision.basis().unmet().get(0).seen()).isEqualTo(age);
        }
    }

    @ParameterizedTest(name = "born {0}, until {1}: {2}")
    @CsvSource(textBlock = """
            1945-04-20, birthday,             true
            1945-04-19, birthday,             false
            1944-04-21, birthday,             false
            1944-04-20, birthday,             false
            1945-04-20, eve of next birthday, true
            1945-04-19, eve of next birthday, true
            1944-04-21, eve of next birthday, true
            1944-04-20, eve of next birthday, false
            """)
    void theNoticeSaysWhetherTheLastYearRunsToTheBirthdayOrToTheEveOfTheNext(LocalDate born, String until, boolean in) {
        NoticeEvaluator notice = Gonnostramatza.evaluator(
                Gonnostramatza.NOTICE.replace("until: eve of next birthday", "until: " + until));
        Decision decision = notice.decide(draft().born(born.toString()).application());
        assertThat(decision instanceof Decision.Admitted).isEqualTo(in);
    }

    @Test
    void theDayAfterTheBirthdayTheTextSaysSinceWhenTheLimitIsExceeded() {
        NoticeEvaluator notice = Gonnostramatza.evaluator(
                Gonnostramatza.NOTICE.replace("until: eve of next birthday", "until: birthday"));
        assertThat(notice.decide(draft().born("1945-04-19").application()).motivazione(Locale.ITALIAN))
                .contains("Età: 65 anni compiuti al 20/04/2010. Il limite di 65 è superato dal 20/04/2010");
    }

    @Test
    void bornOnThe29thOfFebruaryOneIsEighteenOnThe28thInACommonYear() {
        NoticeEvaluator in2010 =
                Gonnostramatza.evaluator(Gonnostramatza.NOTICE.replace("from: 2010-04-16", "from: 2010-02-01"));
        assertThat(in2010.decide(draft().born("1992-02-29")
                        .received("2010-02-27T23:59:59")
                        .application()))
                .isInstanceOf(Decision.Excluded.class);
        assertThat(in2010.decide(draft().born("1992-02-29")
                        .received("2010-02-28T00:00:00")
                        .application()))
                .isInstanceOf(Decision.Admitted.class);
        assertThat(in2010.decide(draft().born("1944-02-29")
                        .received("2010-02-27T23:59:59")
                        .application()))
                .isInstanceOf(Decision.Admitted.class);
        assertThat(in2010.decide(draft().born("1944-02-29")
                        .received("2010-02-28T00:00:00")
                        .application()))
                .isInstanceOf(Decision.Excluded.class);
    }

    @Test
    void tooYoungWouldChangeWithTimeAndTooOldWithNothing() {
        assertThat(draft().born("1992-04-21").decision().basis().unmet().get(0).change())
                .isPresent();
        assertThat(draft().born("1944-04-20").decision().basis().unmet().get(0).change())
                .isEmpty();
    }

    @Test
    void aBirthAfterTheApplicationIsASlipAndNotARefusal() {
        assertThat(draft().born("2010-04-21").decision()).isInstanceOf(Decision.ToBeCompleted.class);
    }

    @Test
    void requirementsHeldOnTheClosingDayAreAskedOfThatDay() {
        NoticeEvaluator closing =
                Gonnostramatza.evaluator(Gonnostramatza.NOTICE.replace("day: application", "day: closing"));
        assertThat(closing.decide(draft().born("1992-05-05").application())).isInstanceOf(Decision.Admitted.class);
        assertThat(closing.decide(draft().born("1992-05-06").application())).isInstanceOf(Decision.Excluded.class);
    }
}
