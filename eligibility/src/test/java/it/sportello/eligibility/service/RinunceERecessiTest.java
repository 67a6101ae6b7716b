package it.sportello.eligibility.service;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.eligibility.service.ServiceEvent.Kind;
import it.sportello.legal.Euro;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Notice 001, "Rinunce e recessi". */
class RinunceERecessiTest {

    private static Diary diary(String... changes) {
        return Diary.with(changes).grant(101, 12, "400.00");
    }

    @ParameterizedTest(name = "declined {0}, documented {1}, assigned from {2}: {3}")
    @CsvSource({
        "2010-06-26, false, 2010-07, false",
        "2010-06-26, false, 2010-12, false",
        "2010-06-26, false, 2011-01, true",
        "2010-12-31, false, 2010-12, false",
        "2010-12-31, false, 2011-01, true",
        "2010-06-26, true, 2010-07, true",
        "2010-06-26, true, 2010-12, true"
    })
    void whoDeclinesWithoutDocumentedReasonsIsOutForTheRestOfTheYear(
            String on, boolean documented, String month, boolean paid) {
        Diary diary = diary().declined(101, on, documented)
                .assigned(java.time.LocalDate.parse(on).plusDays(1).toString(), 101, month, "40")
                .done(101, month, "10");
        assertThat(diary.payments()).hasSize(paid ? 1 : 0);
        if (paid) {
            assertThat(diary.codes()).isEmpty();
        } else {
            assertThat(diary.codes()).containsExactly(ServiceFinding.EXCLUDED_THIS_YEAR, ServiceFinding.NOT_ASSIGNED);
        }
    }

    @Test
    void theInvitationThatWasDeclinedIsNone() {
        Diary diary = diary().assigned("2010-06-20", 101, "2010-07", "40")
                .declined(101, "2010-06-26", true)
                .done(101, "2010-07", "10");
        assertThat(diary.payments()).isEmpty();
        assertThat(diary.codes()).containsExactly(ServiceFinding.NOT_ASSIGNED);
        assertThat(diary.person(101).ended().orElseThrow().text(Locale.ITALIAN))
                .isEqualTo("rinuncia del 26/06/2010 per gravi motivi documentati");
        Diary undocumented =
                diary().assigned("2010-06-26", 101, "2011-07", "40").declined(101, "2010-06-26", false);
        assertThat(undocumented.person(101).start()).isEmpty();
        assertThat(undocumented.person(101).ended().orElseThrow().text(Locale.ENGLISH))
                .isEqualTo("declined on 2010-06-26 without documented serious reasons");
    }

    @Test
    void whoHasServedCanOnlyWithdraw() {
        Diary diary = diary().assigned(101, "2010-06", "40").done("2010-06-20", 101, "2010-06", "10");
        diary.declined(101, "2010-06-26", false);
        assertThat(diary.codes()).containsExactly(ServiceFinding.RENUNCIATION_AFTER_START);
        assertThat(diary.payments()).containsExactly("2010-07 101 2010-06 PAYMENT 100.00");
    }

    @Test
    void whereTheTermsAreSilentNothingFollowsByItself() {
        Diary diary = diary(
                        "  renunciation:\n    excluded: rest of the calendar year\n    source: \"Rinunce e recessi, 1°"
                                + " capoverso\"\n    readings: [year]\n",
                        "")
                .declined(101, "2010-06-26", false)
                .assigned("2010-06-27", 101, "2010-07", "40")
                .done(101, "2010-07", "10");
        assertThat(diary.codes()).containsExactly(ServiceFinding.RENUNCIATION_NOT_STATED);
        assertThat(diary.payments()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"WITHDRAWAL", "REVOCATION", "DEATH", "UNFIT"})
    void theServiceThatWasDoneIsPaidHoweverItEnded(Kind kind) {
        Diary diary = diary().assigned(101, "2010-06", "40")
                .done(101, "2010-06", "40")
                .done(101, "2010-07", "22")
                .done(101, "2010-08", "5");
        if (kind == Kind.WITHDRAWAL) {
            diary.withdrawn(101, "2010-07-31");
        } else {
            diary.ended(kind, 101, "2010-07-31");
        }
        assertThat(diary.payments())
                .containsExactly("2010-07 101 2010-06 PAYMENT 400.00", "2010-08 101 2010-07 PAYMENT 220.00");
        assertThat(diary.codes()).containsExactly(ServiceFinding.AFTER_END);
        assertThat(diary.finding(ServiceFinding.AFTER_END).text(Locale.ITALIAN))
                .isEqualTo("protocollo 101: 08/2010 è dopo la cessazione del 31/07/2010. Non conta");
        assertThat(diary.months(101)).isEqualTo("12 - 0 - 2 = 10");
        assertThat(diary.person(101).ended().orElseThrow().text(Locale.ENGLISH))
                .startsWith("service ended: ")
                .endsWith(", 2010-07-31");
        assertThat(diary.person(101).held()).isEqualTo(Euro.ZERO);
        assertThat(diary.person(101).toRecover()).isEmpty();
    }

    @Test
    void theEarliestEndCountsAndNothingIsAssignedAfterIt() {
        Diary diary = diary().assigned(101, "2010-06", "40")
                .withdrawn(101, "2010-08-15")
                .ended(Kind.REVOCATION, 101, "2010-07-15")
                .assigned("2010-07-01", 101, "2010-08", "20")
                .done("2010-09-01", 101, "2010-07", "10");
        assertThat(diary.codes()).containsExactly(ServiceFinding.AFTER_END);
        assertThat(diary.payments()).containsExactly("2010-09 101 2010-07 PAYMENT 100.00");
        assertThat(diary.person(101).ended().orElseThrow().text(Locale.ENGLISH))
                .isEqualTo("service ended: revocation, 2010-07-15");
    }

    @Test
    void whatIsPaidAfterAnEndThatTheTermsDoNotNameIsLeftToAPerson() {
        Diary diary = diary("{event: death, pay: service done", "{event: death, pay: not stated")
                .assigned(101, "2010-06", "40")
                .done(101, "2010-06", "40")
                .done(101, "2010-07", "22")
                .ended(Kind.DEATH, 101, "2010-08-01");
        assertThat(diary.payments()).containsExactly("2010-07 101 2010-06 PAYMENT 400.00");
        assertThat(diary.person(101).held()).isEqualTo(Euro.of(220));
        assertThat(diary.codes()).containsExactly(ServiceFinding.ENDING_NOT_STATED);
        assertThat(diary.person(101).months().get(1).because().get(1).text(Locale.ENGLISH))
                .isEqualTo("not paid because of how the service ended: €220.00");
        assertThat(diary.person(101).months().get(0).because()).hasSize(1);
        assertThat(diary.person(101).toRecover()).isEmpty();
    }

    @Test
    void aWithdrawalIsNotTheAffairOfOthers() {
        Diary diary = diary().grant(102, 12, "400.00")
                .assigned(101, "2010-06", "40")
                .assigned(102, "2010-06", "40")
                .done(102, "2010-07", "40")
                .withdrawn(101, "2010-06-30");
        assertThat(diary.payments()).containsExactly("2010-08 102 2010-07 PAYMENT 400.00");
        assertThat(diary.codes()).isEmpty();
    }
}
