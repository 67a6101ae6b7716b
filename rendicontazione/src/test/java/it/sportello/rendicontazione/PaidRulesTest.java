package it.sportello.rendicontazione;

import static it.sportello.rendicontazione.Cases.claim;
import static it.sportello.rendicontazione.Cases.expense;
import static it.sportello.rendicontazione.Cases.says;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Euro;
import it.sportello.rendicontazione.AuditedExpense.State;
import org.junit.jupiter.api.Test;

class PaidRulesTest {

    private static final Bill BILL = Bill.of("1", "1000.00");

    private static Euro euro(String amount) {
        return Euro.parse(amount);
    }

    private static Cases whole() {
        return claim().bill(BILL).expense(expense("1", "a", BILL.key(), "1000.00", "220.00"));
    }

    @Test
    void whatIsNotPaidIsNotSustained() {
        AuditedExpense audited = whole().unpaid().first();
        assertThat(audited.pending()).isEqualTo(euro("1220.00"));
        assertThat(says(audited, AuditFinding.NOT_PAID)).isTrue();
    }

    @Test
    void aDocumentPaidInPartIsSustainedInProportionDownToTheCent() {
        // 500.00 × 610 / 1220 = 250.00; 0.01 less is paid: 249.995… down
        Cases half = claim().bill(BILL).expense(expense("1", "a", BILL.key(), "500.00", "0.00"));
        assertThat(half.pay(BILL.key(), "2025-11-03", "610.00").first().admitted())
                .isEqualTo(euro("250.00"));
        AuditedExpense less = claim().bill(BILL)
                .expense(expense("1", "a", BILL.key(), "500.00", "0.00"))
                .pay(BILL.key(), "2025-11-03", "609.99")
                .first();
        assertThat(less.admitted()).isEqualTo(euro("249.99"));
        assertThat(less.state()).isEqualTo(State.TO_BE_COMPLETED);
        assertThat(says(less, AuditFinding.PAID_IN_PART)).isTrue();
    }

    @Test
    void severalPaymentsMakeOne() {
        assertThat(whole().pay(BILL.key(), "2025-11-03", "1000.00")
                        .pay(BILL.key(), "2025-12-03", "220.00")
                        .first()
                        .state())
                .isEqualTo(State.ADMITTED);
    }

    @Test
    void trap18InsideTheWindowAndPaidOutsideIsNotSustainedYet() {
        // paid by 2026-03-31
        Cases good = whole().durc("97735020584", "2026-03-01", true);
        assertThat(good.pay(BILL.key(), "2026-03-31", "1220.00").first().state())
                .isEqualTo(State.ADMITTED);
        AuditedExpense late = whole().durc("97735020584", "2026-03-01", true)
                .pay(BILL.key(), "2026-04-01", "1220.00")
                .first();
        assertThat(late.state()).isEqualTo(State.TO_BE_COMPLETED);
        assertThat(late.pending()).isEqualTo(euro("1220.00"));
        assertThat(says(late, AuditFinding.PAID_LATE)).isTrue();
    }

    @Test
    void withoutALastDayOfPaymentsTheDayOfTheClaimIsTheLast() {
        for (String day : new String[] {"2025-12-01", "2025-12-02"}) {
            assertThat(whole().rule("paid by: 2026-03-31", "paid by: not stated")
                            .presented("2025-12-01")
                            .pay(BILL.key(), day, "1220.00")
                            .first()
                            .admitted()
                            .signum())
                    .isEqualTo(day.endsWith("1") ? 1 : 0);
        }
    }

    @Test
    void whatWasPaidBeforeTheFundingDoesNotCount() {
        AuditedExpense audited = whole().durc("97735020584", "2025-09-01", true)
                .pay(BILL.key(), "2025-09-10", "1220.00")
                .first();
        assertThat(says(audited, AuditFinding.PAID_EARLY)).isTrue();
        assertThat(audited.admitted()).isEqualTo(Euro.ZERO);
    }

    @Test
    void trap19ADurcIsGoodFromItsDayToItsHundredAndTwentieth() {
        // issued 2025-10-01, 120 days, the last is in: 2026-01-29
        for (String[] day :
                new String[][] {{"2025-09-30", "no"}, {"2025-10-01", "yes"}, {"2026-01-29", "yes"}, {"2026-01-30", "no"}
                }) {
            AuditedExpense audited = whole().pay(BILL.key(), day[0], "1220.00").first();
            assertThat(audited.state())
                    .as(day[0])
                    .isEqualTo(day[1].equals("yes") ? State.ADMITTED : State.TO_BE_COMPLETED);
            assertThat(says(audited, AuditFinding.DURC_MISSING)).isEqualTo(day[1].equals("no"));
        }
    }

    @Test
    void trap19WhereTheLastDayIsOutItEndsADayBefore() {
        for (String day : new String[] {"2026-01-28", "2026-01-29"}) {
            assertThat(whole().rule("last day: in", "last day: out")
                            .pay(BILL.key(), day, "1220.00")
                            .first()
                            .state())
                    .isEqualTo(day.endsWith("8") ? State.ADMITTED : State.TO_BE_COMPLETED);
        }
    }

    @Test
    void anIrregularDurcIsNone() {
        AuditedExpense audited =
                whole().durc("97735020584", "2025-11-01", false).first();
        assertThat(audited.state()).isEqualTo(State.TO_BE_COMPLETED);
        assertThat(says(audited, AuditFinding.DURC_IRREGULAR)).isTrue();
        assertThat(whole().durc("97735020584", "2025-11-01", false)
                        .durc("97735020584", "2025-11-02", true)
                        .first()
                        .state())
                .isEqualTo(State.ADMITTED);
        assertThat(whole().durc("97735020584", "2025-11-02", true)
                        .durc("97735020584", "2025-11-02", false)
                        .first()
                        .state())
                .isEqualTo(State.TO_BE_COMPLETED);
    }

    @Test
    void theDurcOfAnotherIsNone() {
        AuditedExpense audited =
                whole().noDurc().durc("80012000826", "2025-10-01", true).first();
        assertThat(says(audited, AuditFinding.DURC_MISSING)).isTrue();
    }

    @Test
    void onlyThePartPaidWithoutADurcWaits() {
        AuditedExpense audited = whole().pay(BILL.key(), "2025-11-03", "610.00")
                .pay(BILL.key(), "2026-01-30", "610.00")
                .first();
        assertThat(audited.admitted()).isEqualTo(euro("610.00"));
        assertThat(audited.pending()).isEqualTo(euro("610.00"));
    }
}
