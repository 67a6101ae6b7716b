package it.sportello.eligibility.service;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.eligibility.service.ServiceEvent.Kind;
import it.sportello.legal.Euro;
import it.sportello.legal.Outcome;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Notice 001, "Concessione del sussidio e modalità di erogazione": 10 euro for every hour assigned and done, from the start
 * on, in arrears, within the money at hand.
 */
class ConcessioneDelSussidioTest {

    private static Diary diary() {
        return Diary.of001().grant(101, 12, "400.00").assigned(101, "2010-06", "40");
    }

    @Test
    void tenEuroForEveryHourDone() {
        Diary diary = diary().done(101, "2010-06", "35.5");
        assertThat(diary.payments()).containsExactly("2010-07 101 2010-06 PAYMENT 355.00");
        assertThat(diary.codes()).isEmpty();
    }

    @Test
    void hoursBeyondThoseAssignedAreNotPaid() {
        Diary diary =
                diary().done(101, "2010-06", "39").done(101, "2010-07", "40").done(101, "2010-08", "40.25");
        assertThat(diary.payments())
                .containsExactly(
                        "2010-07 101 2010-06 PAYMENT 390.00",
                        "2010-08 101 2010-07 PAYMENT 400.00",
                        "2010-09 101 2010-08 PAYMENT 400.00");
        assertThat(diary.codes()).containsExactly(ServiceFinding.MORE_THAN_ASSIGNED);
        assertThat(diary.finding(ServiceFinding.MORE_THAN_ASSIGNED).text(Locale.ITALIAN))
                .isEqualTo("protocollo 101, 08/2010: svolte 40,25, assegnate 40. Si paga ciò che è assegnato e svolto");
        PaymentSchedule.Month august = diary.person(101).months().get(2);
        assertThat(august.assigned()).hasToString("40");
        assertThat(august.done()).hasToString("161/4");
        assertThat(august.counted()).hasToString("40");
    }

    @Test
    void aLaterAssignmentChangesTheMeasureFromItsMonthOn() {
        Diary diary = diary().assigned("2010-07-20", 101, "2010-08", "20")
                .done(101, "2010-07", "40")
                .done(101, "2010-08", "40");
        assertThat(diary.payments())
                .containsExactly("2010-08 101 2010-07 PAYMENT 400.00", "2010-09 101 2010-08 PAYMENT 200.00");
        assertThat(diary.person(101).start()).hasToString("Optional[2010-06]");
    }

    @Test
    void theRightBeginsWithTheStart() {
        Diary diary = diary().done(101, "2010-05", "10").done(101, "2010-06", "10");
        assertThat(diary.payments()).containsExactly("2010-07 101 2010-06 PAYMENT 100.00");
        assertThat(diary.codes()).containsExactly(ServiceFinding.BEFORE_START);
        assertThat(diary.finding(ServiceFinding.BEFORE_START).text(Locale.ENGLISH))
                .isEqualTo("protocol 101: service in 2010-05, before the start in 2010-06. It is not paid");
    }

    @Test
    void serviceThatIsNotAssignedIsNotPaid() {
        Diary diary = Diary.of001().grant(101, 12, "400.00").done(101, "2010-06", "10");
        assertThat(diary.payments()).isEmpty();
        assertThat(diary.codes()).containsExactly(ServiceFinding.NOT_ASSIGNED);
        assertThat(diary.person(101).start()).isEmpty();
        assertThat(diary.months(101)).isEqualTo("12 - 0 - 0 = 12");
    }

    @Test
    void serviceOfSomebodyWithoutAGrantIsNotPaid() {
        Diary diary = Diary.of001().assigned(7, "2010-06", "40").done(7, "2010-06", "10");
        assertThat(diary.payments()).isEmpty();
        assertThat(diary.codes()).containsExactly(ServiceFinding.UNKNOWN_PROTOCOL, ServiceFinding.UNKNOWN_PROTOCOL);
        assertThat(diary.finding(ServiceFinding.UNKNOWN_PROTOCOL).location().pointer())
                .isEqualTo("/0");
    }

    @Test
    void aMonthIsPaidOnce() {
        Diary diary = diary().done("2010-07-01", 101, "2010-06", "20").done("2010-07-02", 101, "2010-06", "30");
        assertThat(diary.payments()).containsExactly("2010-07 101 2010-06 PAYMENT 200.00");
        assertThat(diary.codes()).containsExactly(ServiceFinding.DONE_AGAIN);
        assertThat(diary.finding(ServiceFinding.DONE_AGAIN).location().pointer())
                .isEqualTo("/3");
    }

    @Test
    void theSameRecordTwiceCountsOnceAndOneThatContradictsItNotAtAll() {
        Diary diary = diary().done(101, "2010-06", "20").done(101, "2010-06", "20");
        assertThat(diary.payments()).containsExactly("2010-07 101 2010-06 PAYMENT 200.00");
        assertThat(diary.codes()).containsExactly(ServiceFinding.REPEATED);
        diary.done(101, "2010-06", "21");
        assertThat(diary.payments()).isEmpty();
        assertThat(diary.codes())
                .containsExactly(
                        ServiceFinding.CONTRADICTORY, ServiceFinding.CONTRADICTORY, ServiceFinding.CONTRADICTORY);
    }

    @Test
    void inArrearsTheMonthAfterOrWhenItIsRecorded() {
        Diary diary = diary().done("2010-06-30", 101, "2010-06", "10")
                .done("2010-08-31", 101, "2010-07", "11")
                .done("2010-11-05", 101, "2010-08", "12");
        assertThat(diary.payments())
                .containsExactly(
                        "2010-07 101 2010-06 PAYMENT 100.00",
                        "2010-08 101 2010-07 PAYMENT 110.00",
                        "2010-11 101 2010-08 PAYMENT 120.00");
        Diary later = Diary.with("months: 1   ", "months: 3   ")
                .grant(101, 12, "400.00")
                .assigned(101, "2010-06", "40")
                .done(101, "2010-10", "10");
        assertThat(later.payments()).containsExactly("2011-01 101 2010-10 PAYMENT 100.00");
    }

    @Test
    void serviceIsNotRecordedBeforeItsMonth() {
        Diary diary = diary().done("2010-05-31", 101, "2010-06", "10").done("2010-07-01", 101, "2010-07", "10");
        assertThat(diary.payments()).containsExactly("2010-08 101 2010-07 PAYMENT 100.00");
        assertThat(diary.codes()).containsExactly(ServiceFinding.NOT_YET);
    }

    @Test
    void aCorrectionIsABalanceOrAnAdjustmentOfItsOwn() {
        Diary diary = diary().done(101, "2010-06", "30")
                .corrected("2010-09-15", 101, "2010-06", "28.5")
                .corrected("2010-11-15", 101, "2010-06", "36");
        assertThat(diary.payments())
                .containsExactly(
                        "2010-07 101 2010-06 PAYMENT 300.00",
                        "2010-09 101 2010-06 ADJUSTMENT -15.00",
                        "2010-11 101 2010-06 BALANCE 75.00");
        assertThat(diary.codes()).containsExactly(ServiceFinding.TO_GIVE_BACK);
        assertThat(diary.person(101).paid()).isEqualTo(Euro.of(360));
        assertThat(diary.schedule().paid()).isEqualTo(Euro.of(375));
        assertThat(diary.schedule().payments().get(1).because().get(0).text(Locale.ITALIAN))
                .isEqualTo("pagati 15,00 € in più per 06/2010, secondo quanto registrato dopo");
    }

    @Test
    void aCorrectionBeforeItIsDueChangesThePayment() {
        Diary diary = diary().done("2010-07-01", 101, "2010-06", "30").corrected("2010-07-31", 101, "2010-06", "28");
        assertThat(diary.payments()).containsExactly("2010-07 101 2010-06 PAYMENT 280.00");
        assertThat(diary.codes()).isEmpty();
    }

    @Test
    void aCorrectionOfNothingDoesNotCount() {
        Diary diary = diary().corrected("2010-07-15", 101, "2010-06", "28");
        assertThat(diary.payments()).isEmpty();
        assertThat(diary.codes()).containsExactly(ServiceFinding.NOTHING_TO_CORRECT);
    }

    @Test
    void daysAreNotHours() {
        Diary diary =
                diary().done(101, "2010-06", "10d").done(101, "2010-07", "").assigned(101, "2010-08", "9d");
        assertThat(diary.payments()).isEmpty();
        assertThat(diary.codes())
                .containsExactly(ServiceFinding.WRONG_UNIT, ServiceFinding.WRONG_UNIT, ServiceFinding.WRONG_UNIT);
        assertThat(diary.finding(ServiceFinding.WRONG_UNIT).text(Locale.ITALIAN))
                .isEqualTo("protocollo 101: qui si registrano ore. L'evento non conta");
    }

    // --- within the money at hand -----------------------------------------------------------------------------------

    private static Diary three(String... changes) {
        return Diary.with(changes)
                .grant(101, 12, "400.00")
                .grant(102, 12, "400.00")
                .grant(103, 12, "400.00")
                .assigned(101, "2010-06", "40")
                .assigned(102, "2010-06", "40")
                .assigned(103, "2010-06", "40")
                .done(101, "2010-06", "40")
                .done(102, "2010-06", "30")
                .done(103, "2010-06", "10");
    }

    @Test
    void withoutABudgetItIsNotedThatNoneWasChecked() {
        Diary diary = three();
        assertThat(diary.outcome().findings())
                .singleElement()
                .matches(finding -> finding.code() == ServiceFinding.BUDGET_NOT_KNOWN);
        assertThat(diary.schedule().balances())
                .containsExactly(new PaymentSchedule.Balance(
                        java.time.YearMonth.of(2010, 7),
                        java.util.Optional.empty(),
                        Euro.of(800),
                        Euro.of(800),
                        Euro.of(800)));
        assertThat(diary.schedule().balances().get(0).residual()).isEmpty();
    }

    @Test
    void aBudgetThatSufficesToTheCentPaysAllAndAsksNothing() {
        Diary diary = three().budget("800.00");
        assertThat(diary.outcome().findings()).isEmpty();
        assertThat(diary.schedule().balances().get(0).residual()).contains(Euro.ZERO);
        assertThat(diary.schedule().balances().get(0).funds()).contains(Euro.of(800));
    }

    @Test
    void aCentLessIsNotPaidToAnybodyWhileTheNoticeDoesNotSayToWhom() {
        Outcome<PaymentSchedule> outcome = three().budget("799.99").outcome();
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(outcome.findings())
                .anyMatch(finding -> finding.code() == ServiceFinding.LAST_NOT_STATED
                        && finding.text(Locale.ITALIAN)
                                .startsWith("in 07/2010 sono dovuti 800,00 € e restano 799,99 €: "));
    }

    @ParameterizedTest(name = "{0}, {1}: {2} {3} {4}")
    @CsvSource({
        "nothing, 799.99, 400.00, 300.00, 0.00",
        "nothing, 699.99, 400.00, 0.00, 0.00",
        "nothing, 399.99, 0.00, 0.00, 0.00",
        "what is left, 799.99, 400.00, 300.00, 99.99",
        "what is left, 699.99, 400.00, 299.99, 0.00",
        "what is left, 0.01, 0.01, 0.00, 0.00",
        "pro rata, 799.99, 399.99, 299.99, 99.99",
        "pro rata, 400.00, 200.00, 150.00, 50.00",
        "pro rata, 0.01, 0.00, 0.00, 0.00"
    })
    void theLastIsPaidAsTheTermsSay(String last, String budget, String first, String second, String third) {
        Diary diary = three("last: not stated", "last: " + last).budget(budget);
        assertThat(java.util.stream.LongStream.of(101, 102, 103)
                        .mapToObj(it -> diary.person(it).paid().toString()))
                .containsExactly(first, second, third);
        assertThat(diary.person(103).unpaid()).isEqualTo(Euro.of(100).minus(Euro.parse(third)));
        assertThat(diary.codes()).containsExactly(ServiceFinding.BUDGET_ENDED);
        assertThat(diary.schedule().paid()).isLessThanOrEqualTo(Euro.parse(budget));
        assertThat(diary.schedule().balances().get(0).due()).isEqualTo(Euro.of(800));
        assertThat(diary.schedule().balances().get(0).residual())
                .contains(Euro.parse(budget).minus(diary.schedule().paid()));
    }

    @Test
    void whoComesShortIsNamedAndToldWhy() {
        Diary diary = three("last: not stated", "last: what is left").budget("699.99");
        assertThat(diary.finding(ServiceFinding.BUDGET_ENDED).text(Locale.ENGLISH))
                .startsWith("in 2010-07 €800.00 is due and the money is enough for €699.99. Not all that is due goes to"
                        + " protocols 102, 103");
        assertThat(diary.schedule().payments().get(1).because().get(1).text(Locale.ENGLISH))
                .isEqualTo("the money ends: €299.99 of €300.00");
        assertThat(diary.schedule().payments().get(1).references()).hasSize(2);
        assertThat(diary.person(103).months().get(0).because().get(1).text(Locale.ITALIAN))
                .isEqualTo("non pagati per fine delle risorse: 100,00 €");
    }

    @Test
    void moneyThatEndedStaysEndedUntilThereIsNew() {
        Diary diary = three(
                        "last: not stated", "last: nothing", "later funds: not stated", "later funds: pay what is owed")
                .funds("2010-05-20", "750.00")
                .done(103, "2010-07", "1")
                .done(103, "2010-08", "2")
                .funds("2010-09-30", "200.00");
        assertThat(diary.payments())
                .containsExactly(
                        "2010-07 101 2010-06 PAYMENT 400.00",
                        "2010-07 102 2010-06 PAYMENT 300.00",
                        "2010-09 103 2010-06 PAYMENT 100.00",
                        "2010-09 103 2010-07 PAYMENT 10.00",
                        "2010-09 103 2010-08 PAYMENT 20.00");
        assertThat(diary.codes()).containsExactly(ServiceFinding.BUDGET_ENDED, ServiceFinding.BUDGET_ENDED);
        assertThat(diary.person(103).unpaid()).isEqualTo(Euro.ZERO);
        assertThat(diary.schedule().balances())
                .extracting(balance -> balance.month() + " " + balance.due() + " " + balance.paid() + " "
                        + balance.residual().orElseThrow())
                .containsExactly(
                        "2010-05 0.00 0.00 750.00",
                        "2010-07 800.00 700.00 50.00",
                        "2010-08 10.00 0.00 50.00",
                        "2010-09 130.00 130.00 120.00");
    }

    @Test
    void newMoneyForNewMonthsOnlyLeavesTheOldOnesUnpaid() {
        Diary diary = three(
                        "last: not stated",
                        "last: what is left",
                        "later funds: not stated",
                        "later funds: only new months")
                .funds("2010-05-20", "750.00")
                .funds("2010-08-30", "200.00")
                .done(103, "2010-08", "2");
        assertThat(diary.payments())
                .containsExactly(
                        "2010-07 101 2010-06 PAYMENT 400.00",
                        "2010-07 102 2010-06 PAYMENT 300.00",
                        "2010-07 103 2010-06 PAYMENT 50.00",
                        "2010-09 103 2010-08 PAYMENT 20.00");
        assertThat(diary.person(103).unpaid()).isEqualTo(Euro.of(50));
    }

    @Test
    void whatNewMoneyIsForMustBeStatedWhereSomethingIsOwed() {
        Diary diary = three("last: not stated", "last: what is left")
                .funds("2010-05-20", "750.00")
                .funds("2010-08-30", "200.00");
        assertThat(diary.outcome()).isInstanceOf(Outcome.Refused.class);
        assertThat(diary.finding(ServiceFinding.LATER_FUNDS_NOT_STATED).text(Locale.ENGLISH))
                .startsWith("in 2010-08 there is new money and €50.00 is still owed to protocol 103: ");
        Diary enough = three("last: not stated", "last: what is left")
                .funds("2010-05-20", "800.00")
                .funds("2010-08-30", "200.00");
        assertThat(enough.codes()).isEmpty();
        assertThat(enough.schedule().balances()).hasSize(3);
    }

    @Test
    void whatIsOwedForAMonthThatIsNoLongerOneOfServiceIsNotOwed() {
        Diary diary = three("last: not stated", "last: what is left")
                .budget("750.00")
                .suspended("2010-09-10", 103, "2010-06", 1)
                .corrected("2010-09-10", 102, "2010-06", "25");
        assertThat(diary.person(103).unpaid()).isEqualTo(Euro.ZERO);
        assertThat(diary.payments())
                .containsExactly(
                        "2010-07 101 2010-06 PAYMENT 400.00",
                        "2010-07 102 2010-06 PAYMENT 300.00",
                        "2010-07 103 2010-06 PAYMENT 50.00",
                        "2010-09 102 2010-06 ADJUSTMENT -50.00",
                        "2010-09 103 2010-06 ADJUSTMENT -50.00");
        Diary nothing = three("last: not stated", "last: what is left")
                .budget("700.00")
                .suspended("2010-09-10", 103, "2010-06", 1);
        assertThat(nothing.person(103).unpaid()).isEqualTo(Euro.ZERO);
    }

    @Test
    void aBudgetIsGivenOnce() {
        Diary diary = three().funds("2010-05-20", "750.00").budget("800.00");
        assertThat(diary.outcome()).isInstanceOf(Outcome.Refused.class);
        assertThat(diary.codes()).contains(ServiceFinding.BUDGET_TWICE);
        Diary twice = three().funds("2010-05-20", "800.00").funds("2010-05-20", "800.00");
        assertThat(twice.codes()).containsExactly(ServiceFinding.REPEATED);
        assertThat(twice.schedule().balances().get(0).funds()).contains(Euro.of(800));
    }

    @Test
    void moneyToBeGivenBackIsNoNewMoney() {
        Diary diary = three(
                        "last: not stated",
                        "last: what is left",
                        "later funds: not stated",
                        "later funds: only new months")
                .budget("800.00")
                .corrected("2010-08-10", 101, "2010-06", "30")
                .done(102, "2010-07", "1");
        assertThat(diary.payments())
                .containsExactly(
                        "2010-07 101 2010-06 PAYMENT 400.00",
                        "2010-07 102 2010-06 PAYMENT 300.00",
                        "2010-07 103 2010-06 PAYMENT 100.00",
                        "2010-08 101 2010-06 ADJUSTMENT -100.00");
        assertThat(diary.person(102).unpaid()).isEqualTo(Euro.of(10));
    }

    @Test
    void recoveriesAndTheirLimit() {
        Diary diary = three().recovery("2010-08-01", 101, "399.99").recovery("2010-08-02", 101, "0.02");
        assertThat(diary.payments())
                .contains("2010-08 101 2010-08 RECOVERY -399.99")
                .hasSize(4);
        assertThat(diary.codes()).containsExactly(ServiceFinding.RECOVERY_TOO_MUCH);
        assertThat(diary.finding(ServiceFinding.RECOVERY_TOO_MUCH).text(Locale.ITALIAN))
                .isEqualTo("protocollo 101: restituzione di 0,02 €, più di quanto è stato pagato e non già richiesto,"
                        + " 0,01 €. Non conta");
        assertThat(Diary.of001()
                        .grant(101, 1, "1.00")
                        .add(Kind.RECOVERY, "2010-06-01", it -> it.protocol(101).amount(Euro.parse("0.01")))
                        .codes())
                .containsExactly(ServiceFinding.RECOVERY_TOO_MUCH);
    }
}
