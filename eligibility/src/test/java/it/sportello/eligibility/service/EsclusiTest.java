package it.sportello.eligibility.service;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Euro;
import it.sportello.legal.Outcome;
import java.time.YearMonth;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notice 001, "Esclusi": a cantiere of any member takes its months away, and the service goes on for the residue. */
class EsclusiTest {

    private static Diary sixMonths(String... changes) {
        return Diary.with(changes).grant(101, 6, "500.00").assigned(101, "2010-06", "50");
    }

    private static Diary worked(Diary diary, String from, int months) {
        for (int i = 0; i < months; i++) {
            diary.done(101, YearMonth.parse(from).plusMonths(i).toString(), "50");
        }
        return diary;
    }

    @Test
    void sixMonthsLessTwoOfCantiereAreFour() {
        Diary diary = sixMonths().suspended("2010-06-28", 101, "2010-07", 2);
        assertThat(diary.months(101)).isEqualTo("6 - 2 - 0 = 4");
        worked(diary, "2010-06", 7);
        assertThat(diary.months(101)).isEqualTo("6 - 2 - 4 = 0");
        assertThat(diary.payments())
                .containsExactly(
                        "2010-07 101 2010-06 PAYMENT 500.00",
                        "2010-10 101 2010-09 PAYMENT 500.00",
                        "2010-11 101 2010-10 PAYMENT 500.00",
                        "2010-12 101 2010-11 PAYMENT 500.00");
        assertThat(diary.codes())
                .containsExactly(
                        ServiceFinding.IN_SUSPENSION, ServiceFinding.IN_SUSPENSION, ServiceFinding.AFTER_MONTHS);
        assertThat(diary.finding(ServiceFinding.IN_SUSPENSION).text(Locale.ITALIAN))
                .isEqualTo(
                        "protocollo 101: servizio in 07/2010, che è sospeso. Non si paga [Esclusi, 3° capoverso, bando"
                                + " det. 89/2010; Esclusi, 4° capoverso, bando det. 89/2010]");
        assertThat(diary.person(101).suspendedMonths()).containsExactly(YearMonth.of(2010, 7), YearMonth.of(2010, 8));
    }

    @Test
    void whereTheTermsPutThemOffTheMonthsAreServedLater() {
        Diary diary = worked(
                sixMonths("effect: months are lost", "effect: months are postponed")
                        .suspended("2010-06-28", 101, "2010-07", 2),
                "2010-09",
                6);
        assertThat(diary.months(101)).isEqualTo("6 - 0 - 6 = 0");
        assertThat(diary.person(101).postponed()).isEqualTo(2);
        assertThat(diary.payments()).hasSize(5).endsWith("2011-02 101 2011-01 PAYMENT 500.00");
        assertThat(diary.codes()).containsExactly(ServiceFinding.AFTER_MONTHS);
    }

    @Test
    void whatTheNoticeDoesNotSayIsAskedOnlyWhereItMatters() {
        String[] silent = {"effect: months are lost", "effect: not stated"};
        Diary within = worked(sixMonths(silent).suspended("2010-06-28", 101, "2010-07", 2), "2010-09", 3);
        assertThat(within.codes()).isEmpty();
        assertThat(within.months(101)).isEqualTo("6 - 2 - 4 = 0");
        Diary beyond = worked(sixMonths(silent).suspended("2010-06-28", 101, "2010-07", 2), "2010-09", 4);
        assertThat(beyond.outcome()).isInstanceOf(Outcome.Refused.class);
        assertThat(beyond.codes()).containsExactly(ServiceFinding.SUSPENSION_NOT_STATED);
        assertThat(beyond.finding(ServiceFinding.SUSPENSION_NOT_STATED).text(Locale.ITALIAN))
                .contains("protocollo 101, servizio in 12/2010, mesi concessi 6 da 06/2010");
        Diary never =
                sixMonths(silent).suspended("2010-06-28", 101, "2010-07", 2).done(101, "2011-02", "50");
        assertThat(never.codes()).containsExactly(ServiceFinding.AFTER_MONTHS);
        Diary silentAltogether = worked(
                sixMonths(
                                "  suspension:\n    effect: months are lost\n    source: \"Esclusi, 3° capoverso; Esclusi, 4°"
                                        + " capoverso\"\n    readings: [cantiere]\n",
                                "")
                        .suspended("2010-06-28", 101, "2010-07", 2),
                "2010-09",
                4);
        assertThat(silentAltogether.codes()).containsExactly(ServiceFinding.SUSPENSION_NOT_STATED);
    }

    @Test
    void suspensionsOfTwoMembersOverlap() {
        Diary diary = sixMonths().suspended("2010-06-28", 101, "2010-07", 2).suspended("2010-06-29", 101, "2010-08", 2);
        assertThat(diary.months(101)).isEqualTo("6 - 3 - 0 = 3");
    }

    @ParameterizedTest(name = "suspended {0} for {1}: {2}")
    @CsvSource({
        "2010-06, 1, 6 - 1 - 0 = 5",
        "2010-11, 1, 6 - 1 - 0 = 5",
        "2010-11, 2, 6 - 1 - 0 = 5",
        "2010-12, 1, 6 - 0 - 0 = 6",
        "2010-05, 1, 6 - 0 - 0 = 6",
        "2010-05, 2, 6 - 1 - 0 = 5",
        "2010-01, 24, 6 - 6 - 0 = 0",
        "2010-08, 0, 6 - 4 - 0 = 2"
    })
    void onlyMonthsOfTheGrantCount(String from, int months, String account) {
        assertThat(sixMonths().suspended("2010-06-28", 101, from, months).months(101))
                .isEqualTo(account);
    }

    @Test
    void aResumptionEndsASuspension() {
        Diary diary = sixMonths().suspended("2010-06-28", 101, "2010-07", 0).resumed("2010-08-25", 101, "2010-09");
        assertThat(diary.months(101)).isEqualTo("6 - 2 - 0 = 4");
        assertThat(worked(diary, "2010-09", 1).codes()).isEmpty();
        Diary early = sixMonths().suspended("2010-06-28", 101, "2010-07", 3).resumed("2010-07-25", 101, "2010-08");
        assertThat(early.months(101)).isEqualTo("6 - 1 - 0 = 5");
        Diary natural = sixMonths().suspended("2010-06-28", 101, "2010-07", 1).resumed("2010-07-25", 101, "2010-08");
        assertThat(natural.codes()).isEmpty();
        assertThat(natural.months(101)).isEqualTo("6 - 1 - 0 = 5");
    }

    @ParameterizedTest
    @CsvSource({"2010-07", "2010-09", "2010-06"})
    void aResumptionOfNothingDoesNotCount(String month) {
        Diary diary = sixMonths().suspended("2010-06-28", 101, "2010-07", 1).resumed("2010-07-25", 101, month);
        assertThat(diary.codes()).containsExactly(ServiceFinding.NO_SUSPENSION);
        assertThat(diary.months(101)).isEqualTo("6 - 1 - 0 = 5");
    }

    @Test
    void anOpenSuspensionWithoutEndIsNoEndlessWork() {
        Diary diary = sixMonths("effect: months are lost", "effect: months are postponed")
                .suspended("2010-06-28", 101, "2010-07", 0);
        assertThat(diary.months(101)).isEqualTo("6 - 0 - 0 = 6");
        assertThat(diary.person(101).postponed()).isPositive();
    }

    @Test
    void aSuspensionRecordedAfterThePaymentIsAnAdjustment() {
        Diary diary = worked(sixMonths(), "2010-06", 3).suspended("2010-10-10", 101, "2010-08", 1);
        assertThat(diary.payments())
                .containsExactly(
                        "2010-07 101 2010-06 PAYMENT 500.00",
                        "2010-08 101 2010-07 PAYMENT 500.00",
                        "2010-09 101 2010-08 PAYMENT 500.00",
                        "2010-10 101 2010-08 ADJUSTMENT -500.00");
        assertThat(diary.person(101).paid()).isEqualTo(Euro.of(1000));
        PaymentSchedule.Month august = diary.person(101).months().get(2);
        assertThat(august.worth()).isEqualTo(Euro.ZERO);
        assertThat(august.because().get(0).text(Locale.ENGLISH)).startsWith("no longer a month of service");
    }

    @Test
    void aSuspensionBeforeTheEndOfTheServiceCountsAndOneAfterItDoesNot() {
        Diary diary = sixMonths()
                .suspended("2010-06-28", 101, "2010-07", 4)
                .done(101, "2010-06", "50")
                .withdrawn(101, "2010-08-10");
        assertThat(diary.months(101)).isEqualTo("6 - 2 - 1 = 3");
    }
}
