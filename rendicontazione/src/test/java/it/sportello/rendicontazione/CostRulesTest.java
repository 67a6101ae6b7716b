package it.sportello.rendicontazione;

import static it.sportello.rendicontazione.Cases.claim;
import static it.sportello.rendicontazione.Cases.elsewhere;
import static it.sportello.rendicontazione.Cases.expense;
import static it.sportello.rendicontazione.Cases.says;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.rendicontazione.AuditedExpense.State;
import it.sportello.rendicontazione.funding.DocumentKey;
import it.sportello.rendicontazione.funding.DocumentKind;
import it.sportello.rendicontazione.funding.ExpenseClaim.ClaimedExpense;
import it.sportello.rendicontazione.funding.ExpenseClaim.EarlierCharge;
import it.sportello.rendicontazione.funding.ExpenseClaim.Hours;
import it.sportello.rendicontazione.funding.ExpenseClaim.Share;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CostRulesTest {

    private static final Bill BILL = Bill.of("1", "1000.00");

    private static Euro euro(String amount) {
        return Euro.parse(amount);
    }

    private static AuditedExpense bySocio(String vat) {
        Bill bill = BILL.addressee("80012000826");
        return claim().bill(bill)
                .expense(Cases.charged(expense("1", "a", bill.key(), "1000.00", vat), "goods", "socio"))
                .first();
    }

    @Test
    void vatIsACostAsFarAsItIsNotRecovered() {
        // 220.00 × (100 − 37.5) % = 137.50
        assertThat(bySocio("137.50").state()).isEqualTo(State.ADMITTED);
        AuditedExpense oneCent = bySocio("137.51");
        assertThat(oneCent.reduced()).isEqualTo(euro("0.01"));
        assertThat(oneCent.cuts().get(0).why().text(Locale.ITALIAN))
                .contains("137,50 €", "37,5 %", "art. 21, c. 2, lett. l), D.P.R. 633/1972", "art. 5, c. 4, avviso");
    }

    @Test
    void theShareOfVatIsRoundedHalfUpToTheCent() {
        // 0.44 × 62.5 % = 0.275
        Bill bill = Bill.of("1", "2.00").addressee("80012000826");
        AuditedExpense audited = claim().bill(bill)
                .expense(Cases.charged(expense("1", "a", bill.key(), "2.00", "0.44"), "goods", "socio"))
                .first();
        assertThat(audited.admitted()).isEqualTo(euro("2.28"));
    }

    @Test
    void vatThatIsNeverACostIsCut() {
        AuditedExpense audited = claim().rule("if not recovered", "never")
                .bill(BILL)
                .expense(expense("1", "a", BILL.key(), "1000.00", "220.00"))
                .first();
        assertThat(audited.admitted()).isEqualTo(euro("1000.00"));
        assertThat(says(audited, AuditFinding.VAT_NEVER)).isTrue();
    }

    @Test
    void vatOfWhichNobodySaidHowMuchIsRecoveredWaits() {
        Bill bill = BILL.addressee("06363391001");
        AuditedExpense audited = claim().bill(bill)
                .expense(Cases.charged(expense("1", "a", bill.key(), "1000.00", "220.00"), "goods", "muto"))
                .first();
        assertThat(audited.admitted()).isEqualTo(euro("1000.00"));
        assertThat(audited.pending()).isEqualTo(euro("220.00"));
        assertThat(audited.state()).isEqualTo(State.TO_BE_COMPLETED);
    }

    @Test
    void anInvoiceWithoutVatHasNoneToCharge() {
        AuditedExpense audited = claim().bill(BILL.rate(0))
                .expense(expense("1", "a", BILL.key(), "1000.00", "220.00"))
                .first();
        assertThat(audited.admitted()).isEqualTo(euro("1000.00"));
        assertThat(audited.state()).isEqualTo(State.REDUCED);
    }

    @Test
    void staffIsChargedByTheHoursReallyServed() {
        // Livorno, art. 16, c. 2: 2,000.00 × 53 / 160 = 662.50; × 1 / 3 of 100.00 = 33.33
        assertThat(staff("2000.00", 53, 160, "662.51").admitted()).isEqualTo(euro("662.50"));
        assertThat(staff("100.00", 1, 3, "100.00").admitted()).isEqualTo(euro("33.33"));
        assertThat(staff("100.01", 1, 2, "100.01").admitted()).isEqualTo(euro("50.01"));
        assertThat(staff("100.00", 0, 160, "1.00").state()).isEqualTo(State.REJECTED);
    }

    private static AuditedExpense staff(String cost, int served, int of, String amount) {
        return claim().expense(Cases.hours(
                        Cases.charged(
                                expense("1", "a", Cases.paper(DocumentKind.PAYSLIP, "7", "2025-10-31", cost), amount),
                                "staff",
                                "capo"),
                        new Hours(Fraction.of(served), Fraction.of(of))))
                .first();
    }

    @Test
    void anHourIsRoundedOnlyWhereAClauseRoundsIt() {
        AuditedExpense audited = claim().rule(
                        "yearly hours: not stated, rounding: not stated",
                        "yearly hours: not stated, rounding: {unit: 0.01, mode: half up}")
                .expense(Cases.hours(
                        Cases.charged(
                                expense(
                                        "1",
                                        "a",
                                        Cases.paper(DocumentKind.PAYSLIP, "7", "2025-10-31", "100.00"),
                                        "70.00"),
                                "staff",
                                "capo"),
                        new Hours(Fraction.of(2), Fraction.of(3))))
                .first();
        // 33.33 × 2
        assertThat(audited.admitted()).isEqualTo(euro("66.66"));
    }

    @Test
    void staffWithoutHoursWaits() {
        AuditedExpense audited = claim().expense(Cases.charged(
                        expense("1", "a", Cases.paper(DocumentKind.PAYSLIP, "7", "2025-10-31", "100.00"), "70.00"),
                        "staff",
                        "capo"))
                .first();
        assertThat(audited.pending()).isEqualTo(euro("70.00"));
        assertThat(says(audited, AuditFinding.HOURS_MISSING)).isTrue();
    }

    @Test
    void noMoreThanTheDocumentIsChargedAndTheLaterExpenseIsCut() {
        AuditReport report = claim().bill(BILL)
                .expense(
                        expense("1", "a", BILL.key(), "600.00", "0.00"),
                        expense("2", "b", BILL.key(), "600.00", "0.00"))
                .report();
        assertThat(report.expenses().get(0).admitted()).isEqualTo(euro("600.00"));
        assertThat(report.expenses().get(1).admitted()).isEqualTo(euro("400.00"));
        assertThat(says(report.expenses().get(1), AuditFinding.BEYOND_DOCUMENT)).isTrue();
    }

    @Test
    void theSameExpenseTwiceIsRefusedTheSecondTime() {
        ClaimedExpense most = expense("1", "a", BILL.key(), "900.00", "0.00");
        AuditReport report =
                claim().bill(BILL).expense(most, Cases.named(most, "2")).report();
        assertThat(report.totals().admitted()).isEqualTo(euro("900.00"));
        assertThat(report.expenses().get(1).state()).isEqualTo(State.REJECTED);
    }

    @Test
    void sharesOfACostMayComeFromSeveralUpToAllOfIt() {
        // RGS circ. 33/2021: 40 % here, 60 % elsewhere
        ClaimedExpense here = expense("1", "a", BILL.key(), "400.00", "88.00");
        assertThat(claim().bill(BILL)
                        .expense(elsewhere(here, new Share("altro", euro("732.00"))))
                        .first()
                        .state())
                .isEqualTo(State.ADMITTED);
        AuditedExpense oneCent = claim().bill(BILL)
                .expense(elsewhere(here, new Share("altro", euro("732.01"))))
                .first();
        assertThat(oneCent.reduced()).isEqualTo(euro("0.01"));
        assertThat(oneCent.cuts().get(0).why().text(Locale.ITALIAN))
                .contains("art. 9, Reg. (UE) 2021/241", "circ. RGS 33/2021");
    }

    @Test
    void theSameShareStatedTwiceIsOneShare() {
        AuditReport report = claim().bill(BILL)
                .expense(
                        elsewhere(expense("1", "a", BILL.key(), "300.00", "0.00"), new Share("altro", euro("500.00"))),
                        elsewhere(expense("2", "b", BILL.key(), "420.00", "0.00"), new Share("altro", euro("500.00"))))
                .report();
        assertThat(report.totals().admitted()).isEqualTo(euro("720.00"));
    }

    @Test
    void trap25AnInvoiceInTwoTranchesIsChargedOnceInAll() {
        EarlierCharge before = new EarlierCharge("prova", BILL.key(), euro("1000.00"), Optional.empty());
        AuditedExpense audited = claim().bill(BILL)
                .earlier(before)
                .expense(expense("1", "a", BILL.key(), "1000.00", "220.00"))
                .first();
        assertThat(audited.admitted()).isEqualTo(euro("220.00"));
        AuditedExpense again = claim().bill(BILL)
                .earlier(before)
                .earlier(new EarlierCharge("prova", BILL.key(), euro("220.00"), Optional.empty()))
                .expense(expense("1", "a", BILL.key(), "1000.00", "220.00"))
                .first();
        assertThat(again.state()).isEqualTo(State.REJECTED);
    }

    @Test
    void trap25AnInvoiceInTwoProjectsIsFoundUnderAnotherNameByWhatItSays() {
        String content = BILL.read().contentSha256().orElseThrow();
        DocumentKey misread = new DocumentKey("IT" + Bill.SUPPLIER, "I", BILL.date());
        AuditedExpense audited = claim().bill(BILL)
                .earlier(new EarlierCharge("altro", misread, euro("1220.00"), Optional.of(content)))
                .expense(expense("1", "a", BILL.key(), "1000.00", "220.00"))
                .first();
        assertThat(audited.state()).isEqualTo(State.REJECTED);
        assertThat(says(audited, AuditFinding.DOUBLE_FUNDING)).isTrue();
        AuditedExpense other = claim().bill(BILL)
                .earlier(new EarlierCharge("altro", misread, euro("1220.00"), Optional.of("0".repeat(64))))
                .expense(expense("1", "a", BILL.key(), "1000.00", "220.00"))
                .first();
        assertThat(other.state()).isEqualTo(State.ADMITTED);
    }

    @Test
    void trap25AnEarlierChargeWrittenInAnotherWayIsTold() {
        Bill bill = Bill.of("12/A", "1000.00");
        DocumentKey other = new DocumentKey(bill.key().issuer(), "12/a", bill.date());
        AuditedExpense audited = claim().bill(bill)
                .earlier(new EarlierCharge("altro", other, euro("1220.00"), Optional.empty()))
                .expense(expense("1", "a", bill.key(), "1000.00", "220.00"))
                .first();
        assertThat(says(audited, AuditFinding.NEAR_DUPLICATE)).isTrue();
    }

    @Test
    void twoEqualHalvesOfADocumentWaitAndAreNotRefused() {
        AuditReport report = claim().bill(BILL)
                .expense(
                        expense("1", "a", BILL.key(), "500.00", "110.00"),
                        expense("2", "a", BILL.key(), "500.00", "110.00"))
                .report();
        assertThat(report.totals().admitted()).isEqualTo(euro("610.00"));
        assertThat(report.totals().pending()).isEqualTo(euro("610.00"));
        assertThat(says(report.expenses().get(1), AuditFinding.EQUAL_PART)).isTrue();
    }

    @Test
    void theHoursOfOnePayslipFitTogetherOverAllExpenses() {
        // art. 16, c. 2: the hours really served
        var payslip = Cases.paper(DocumentKind.PAYSLIP, "7", "2025-10-31", "1600.00");
        for (int[] later : new int[][] {{1, 1}, {61, 160}, {60, 160}}) {
            AuditReport report = claim().expense(
                            Cases.hours(
                                    Cases.charged(expense("1", "a", payslip, "1000.00"), "staff", "capo"),
                                    new Hours(Fraction.of(100), Fraction.of(160))),
                            Cases.hours(
                                    Cases.charged(expense("2", "b", payslip, "600.00"), "staff", "capo"),
                                    new Hours(Fraction.of(later[0]), Fraction.of(later[1]))))
                    .report();
            boolean fits = later[0] == 60;
            assertThat(says(report.expenses().get(1), AuditFinding.HOURS_TOGETHER))
                    .isEqualTo(!fits);
            assertThat(report.totals().admitted()).isEqualTo(euro(fits ? "1600.00" : "1000.00"));
        }
    }

    @Test
    void trap25TwoEqualTranchesBeforeAreTwo() {
        EarlierCharge half = new EarlierCharge("prova", BILL.key(), euro("610.00"), Optional.empty());
        assertThat(claim().bill(BILL)
                        .earlier(half)
                        .earlier(half)
                        .expense(expense("1", "a", BILL.key(), "1000.00", "220.00"))
                        .first()
                        .state())
                .isEqualTo(State.REJECTED);
    }

    @Test
    void whichDocumentOfALotWasChargedBeforeIsNotGuessed() {
        Bill second = Bill.of("2", "50.00");
        String content = BILL.with(second).contentSha256().orElseThrow();
        Cases cases = claim().file(BILL.with(second)).expense(expense("1", "a", BILL.key(), "10.00", "0.00"));
        AuditedExpense audited = cases.earlier(new EarlierCharge(
                        "altro",
                        new DocumentKey("IT" + Bill.SUPPLIER, "77", BILL.date()),
                        euro("61.00"),
                        Optional.of(content)))
                .first();
        assertThat(audited.state()).isEqualTo(State.TO_BE_COMPLETED);
        assertThat(says(audited, AuditFinding.EARLIER_IN_LOT)).isTrue();
        assertThat(claim().file(BILL.with(second))
                        .expense(expense("1", "a", BILL.key(), "10.00", "0.00"))
                        .earlier(new EarlierCharge("altro", second.key(), euro("61.00"), Optional.of(content)))
                        .first()
                        .state())
                .isEqualTo(State.ADMITTED);
    }

    @Test
    void aDocumentRoundedDownIsNotChargedBeyondItsTotal() {
        assertThat(claim().bill(BILL)
                        .expense(
                                expense("1", "a", BILL.key(), "1000.00", "0.00"),
                                expense("2", "b", BILL.key(), "0.00", "220.01"))
                        .report()
                        .totals()
                        .admitted())
                .isEqualTo(euro("1220.00"));
    }

    @Test
    void costBetweenTheOneWithAndTheOneWithoutVatWaitsForThePartner() {
        Bill bill = BILL.addressee("06363391001");
        AuditedExpense audited = claim().bill(bill)
                .expense(elsewhere(
                        Cases.charged(expense("1", "a", bill.key(), "1000.00", "0.00"), "goods", "muto"),
                        new Share("altro", euro("300.00"))))
                .first();
        assertThat(audited.reduced()).isEqualTo(euro("80.00"));
        assertThat(audited.pending()).isEqualTo(euro("220.00"));
        assertThat(audited.admitted()).isEqualTo(euro("700.00"));
    }
}
