package it.sportello.rendicontazione;

import static it.sportello.rendicontazione.Cases.claim;
import static it.sportello.rendicontazione.Cases.codes;
import static it.sportello.rendicontazione.Cases.expense;
import static it.sportello.rendicontazione.Cases.says;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Euro;
import it.sportello.rendicontazione.AuditedExpense.State;
import it.sportello.rendicontazione.funding.DocumentKey;
import it.sportello.rendicontazione.funding.DocumentKind;
import it.sportello.rendicontazione.funding.ExpenseClaim.EarlierCharge;
import it.sportello.rendicontazione.funding.ExpenseDocument;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.funding.Payment;
import it.sportello.rendicontazione.funding.Subject;
import it.sportello.rendicontazione.funding.Voucher;
import it.sportello.rendicontazione.payment.PaymentLedger;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CreditNotesTest {

    private static final Bill BILL = Bill.of("1", "1000.00");
    private static final Bill NOTE =
            Bill.of("9", "200.00").type("TD04").on("2025-11-01").linked("1");

    private static Euro euro(String amount) {
        return Euro.parse(amount);
    }

    @Test
    void trap07ACreditNoteIsPositiveOnPaperAndTakesBack() {
        AuditReport report = claim().bill(BILL, NOTE)
                .expense(
                        expense("1", "a", BILL.key(), "1000.00", "220.00"),
                        expense("2", "a", NOTE.key(), "200.00", "44.00"))
                .report();
        assertThat(report.expenses().get(0).admitted()).isEqualTo(euro("1220.00"));
        assertThat(report.expenses().get(1).admitted()).isEqualTo(euro("-244.00"));
        assertThat(report.expenses().get(1).state()).isEqualTo(State.ADMITTED);
        assertThat(report.totals().admitted()).isEqualTo(euro("976.00"));
    }

    /** Everything through the real ledger, and nobody pays anything. */
    private static Cases nothingPaid(Bill... bills) {
        return claim().unpaid().payments(CreditNotesTest::real).bill(bills);
    }

    private static Paid real(
            FundingRules rules,
            Collection<Voucher> vouchers,
            Map<DocumentKey, FundingRules.Partner> spender,
            List<Payment> payments,
            List<Payment> undone,
            LocalDate presented) {
        PaymentLedger ledger = PaymentLedger.of(rules, vouchers, spender, payments, undone, presented);
        return new Paid(ledger::settlement, ledger::creditNote, ledger.unmatched(), ledger.findings());
    }

    @Test
    void trap05ACreditNoteWithTheNameOfAnInvoiceDoesNotPayIt() {
        Bill same = Bill.of("1", "1000.00").type("TD04").file("nota.xml");
        AuditedExpense audited = nothingPaid(BILL, same)
                .expense(expense("1", "a", BILL.key(), "1000.00", "220.00"))
                .first();
        assertThat(audited.admitted()).isEqualTo(Euro.ZERO);
        assertThat(says(audited, AuditFinding.NOT_PAID)).isTrue();
    }

    @Test
    void trap05ACreditNoteOnPaperWithTheNameOfAnInvoiceDoesNotPayIt() {
        ExpenseDocument it =
                Cases.paper(DocumentKind.CREDIT_NOTE, "1", BILL.date().toString(), "1000.00");
        ExpenseDocument paper = new ExpenseDocument(
                it.kind(),
                new Subject("Fornitore di prova", Optional.empty(), Optional.of("IT" + Bill.SUPPLIER)),
                it.addressee(),
                it.number(),
                it.date(),
                it.taxable(),
                Optional.of(euro("220.00")),
                it.withheld(),
                it.texts(),
                it.cups(),
                it.cigs(),
                it.convention(),
                it.iban(),
                it.stamped());
        AuditReport report = nothingPaid(BILL)
                .expense(expense("1", "a", BILL.key(), "1000.00", "220.00"), expense("2", "a", paper, "0.00"))
                .report();
        assertThat(report.expenses().get(0).admitted()).isEqualTo(Euro.ZERO);
        assertThat(report.expenses().get(0).pending()).isEqualTo(euro("1220.00"));
    }

    @Test
    void anInvoiceThatIsTakenBackWholeNeedsNoPayment() {
        Bill whole = Bill.of("9", "1000.00").type("TD04").on("2025-11-01").linked("1");
        AuditReport report = nothingPaid(BILL, whole)
                .expense(
                        expense("1", "a", BILL.key(), "1000.00", "220.00"),
                        expense("2", "a", whole.key(), "1000.00", "220.00"))
                .report();
        assertThat(report.totals().admitted()).isEqualTo(Euro.ZERO);
        assertThat(report.totals().pending()).isEqualTo(Euro.ZERO);
    }

    @Test
    void aNumberWithBlanksTakesBackAllTheSame() {
        AuditedExpense audited = claim().bill(BILL, NOTE.linked("1 "))
                .expense(expense("1", "a", BILL.key(), "1000.00", "220.00"))
                .first();
        assertThat(audited.admitted()).isEqualTo(euro("976.00"));
    }

    @Test
    void aCreditNoteThatNobodyClaimsIsNotLost() {
        AuditedExpense audited = claim().bill(BILL, NOTE)
                .expense(expense("1", "a", BILL.key(), "1000.00", "220.00"))
                .first();
        assertThat(audited.admitted()).isEqualTo(euro("976.00"));
        assertThat(says(audited, AuditFinding.CREDIT_NOTE)).isTrue();
    }

    @Test
    void whatIsLeftOfACreditNoteClaimedInPartIsCutToo() {
        AuditReport report = claim().bill(BILL, NOTE)
                .expense(
                        expense("1", "a", BILL.key(), "1000.00", "220.00"),
                        expense("2", "a", NOTE.key(), "50.00", "0.00"))
                .report();
        assertThat(report.totals().admitted()).isEqualTo(euro("976.00"));
    }

    @Test
    void itsPlaceInTheClaimChangesNothing() {
        AuditReport report = claim().bill(BILL, NOTE)
                .expense(
                        expense("2", "a", NOTE.key(), "200.00", "44.00"),
                        expense("1", "a", BILL.key(), "1000.00", "220.00"))
                .report();
        assertThat(report.totals().admitted()).isEqualTo(euro("976.00"));
    }

    @Test
    void itWaitsWithItsInvoiceAndFallsWithIt() {
        Cases waiting = claim().unpaid()
                .bill(BILL, NOTE)
                .expense(
                        expense("1", "a", BILL.key(), "1000.00", "220.00"),
                        expense("2", "a", NOTE.key(), "200.00", "44.00"));
        AuditReport report = waiting.report();
        assertThat(report.totals().pending()).isEqualTo(euro("976.00"));
        assertThat(report.expenses().get(1).state()).isEqualTo(State.TO_BE_COMPLETED);

        Bill early = BILL.on("2025-09-01");
        AuditReport refused = claim().bill(early, NOTE)
                .expense(
                        expense("1", "a", early.key(), "1000.00", "220.00"),
                        expense("2", "a", NOTE.key(), "200.00", "44.00"))
                .report();
        assertThat(refused.totals().rejected()).isEqualTo(euro("976.00"));
        assertThat(refused.expenses().get(1).state()).isEqualTo(State.REJECTED);
    }

    @Test
    void oneWithoutAnInvoiceInTheClaimTakesBackAllTheSame() {
        AuditedExpense audited = claim().bill(NOTE.linked("77"))
                .expense(expense("2", "a", NOTE.key(), "200.00", "44.00"))
                .first();
        assertThat(audited.admitted()).isEqualTo(euro("-244.00"));
        assertThat(says(audited, AuditFinding.CREDIT_WITHOUT_INVOICE)).isTrue();
    }

    @Test
    void aCreditNoteIsNeverHeldForItsOwnFaults() {
        // rejected by the SdI, before the window, without evidence: it takes back
        Bill bad = Bill.of("B", "200.00").type("TD04").linked("1");
        AuditedExpense audited = claim().bill(BILL, bad)
                .expense(
                        Cases.charged(expense("2", "inv", bad.key(), "200.00", "44.00"), "works", "capo"),
                        expense("1", "a", BILL.key(), "1000.00", "220.00"))
                .first();
        assertThat(audited.admitted()).isEqualTo(euro("-244.00"));
        assertThat(says(audited, AuditFinding.SDI_FAILED)).isTrue();
    }

    @Test
    void oneOfTheSameSupplierThatNamesNoInvoiceIsTold() {
        AuditReport report = claim().bill(
                        BILL, Bill.of("9", "200.00").type("TD04").on("2025-11-01"))
                .expense(expense("1", "a", BILL.key(), "1000.00", "220.00"))
                .report();
        assertThat(codes(report.findings())).containsExactly("REND-3447");
        assertThat(report.unclaimed()).hasSize(1);
    }

    @Test
    void oneOnWhatWasChargedBeforeIsToldWithItsAmount() {
        Bill charged = Bill.of("50", "100.00");
        Bill note = Bill.of("9", "100.00").type("TD04").on("2025-11-01").linked("50");
        for (Bill[] files : new Bill[][] {{BILL, charged, note}, {BILL, note}}) {
            AuditReport report = claim().earlier(new EarlierCharge(
                            "prova", charged.key(), euro("122.00"), Optional.empty(), Optional.of("a")))
                    .bill(files)
                    .expense(expense("1", "a", BILL.key(), "1000.00", "220.00"))
                    .report();
            assertThat(codes(report.findings())).containsExactly("REND-3381");
            assertThat(report.findings().get(0).arguments()).contains(euro("122.00"));
        }
    }

    @Test
    void oneOnWhatNobodyClaimsIsToldWithItsAmount() {
        AuditReport report = claim().bill(BILL, Bill.of("50", "300.00"), NOTE.linked("50"))
                .expense(expense("1", "a", BILL.key(), "1000.00", "220.00"))
                .report();
        assertThat(codes(report.findings())).containsExactly("REND-3382");
        assertThat(report.findings().get(0).arguments()).contains(euro("244.00"));
        assertThat(report.totals().admitted()).isEqualTo(euro("1220.00"));
    }

    /** A second note on what is taken back already takes nothing, and is not named. */
    @Test
    void onlyTheNotesThatTakeSomethingBackAreNamed() {
        Bill whole = NOTE.linked("1");
        Bill again = Bill.of("10", "50.00").type("TD04").on("2025-11-02").linked("1");
        Bill all = Bill.of("8", "1000.00").type("TD04").on("2025-10-30").linked("1");
        AuditedExpense audited = claim().bill(BILL, all, whole, again)
                .expense(expense("1", "a", BILL.key(), "1000.00", "220.00"))
                .first();
        assertThat(audited.state()).isEqualTo(AuditedExpense.State.REJECTED);
        assertThat(audited.findings())
                .filteredOn(it -> it.code() == AuditFinding.CREDIT_NOTE)
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.arguments().get(0)).isEqualTo(List.of(all.key())));
    }

    /** A note may take back VAT only, or the amount without it only. */
    @Test
    void aNoteWithoutVatTakesNoVatBack() {
        AuditedExpense audited = claim().bill(BILL, NOTE.linked("1").rate(0))
                .expense(expense("1", "a", BILL.key(), "1000.00", "220.00"))
                .first();
        assertThat(audited.admitted()).isEqualTo(euro("1020.00"));
    }

    @Test
    void oneOnTwoInvoicesTakesBackOfTheClaimedOneFirst() {
        Bill other = Bill.of("0", "1000.00").on("2025-10-01").file("other.xml");
        AuditedExpense audited = claim().bill(BILL, other, NOTE.linked("0", "1"))
                .expense(expense("1", "a", BILL.key(), "1000.00", "220.00"))
                .first();
        assertThat(audited.admitted()).isEqualTo(euro("976.00"));
    }
}
