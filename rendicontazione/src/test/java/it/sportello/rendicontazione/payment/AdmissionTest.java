package it.sportello.rendicontazione.payment;

import static it.sportello.rendicontazione.payment.Project.CIG;
import static it.sportello.rendicontazione.payment.Project.CUP;
import static it.sportello.rendicontazione.payment.Project.DAY;
import static it.sportello.rendicontazione.payment.Project.codes;
import static it.sportello.rendicontazione.payment.Project.euro;
import static it.sportello.rendicontazione.payment.Project.invoice;
import static it.sportello.rendicontazione.payment.Project.key;
import static it.sportello.rendicontazione.payment.Project.ledger;
import static it.sportello.rendicontazione.payment.Project.paid;
import static it.sportello.rendicontazione.payment.Project.settled;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Euro;
import it.sportello.legal.Stated;
import it.sportello.rendicontazione.funding.DocumentKind;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.funding.Means;
import it.sportello.rendicontazione.funding.Payment;
import it.sportello.rendicontazione.funding.Voucher;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private static final Voucher INVOICE = invoice("1", "100.00");

    private static Project.Draft draft() {
        return paid("b1", "100.00").settling("1", "100.00");
    }

    private static void counts(Project.Draft draft, PaymentFinding... told) {
        Settlement settlement = settled(INVOICE, draft.made());
        assertThat(settlement.paid()).isEqualTo(euro("100.00"));
        assertThat(codes(settlement.findings())).containsExactly(told);
    }

    private static void countsNot(Project.Draft draft, PaymentFinding why) {
        Settlement settlement = settled(INVOICE, draft.made());
        assertThat(settlement.paid()).isEqualTo(Euro.ZERO);
        assertThat(codes(settlement.findings())).containsExactly(why, PaymentFinding.UNPAID);
    }

    @Test
    void trap15CashIsNotEligibleEvenAtFiveEuro() {
        Voucher five = invoice("5", "5.00");
        Settlement settlement = settled(
                five, paid("c1", "5.00").by(Means.CASH).settling("5", "5.00").made());
        assertThat(settlement.paid()).isEqualTo(Euro.ZERO);
        assertThat(codes(settlement.findings())).containsExactly(PaymentFinding.CASH, PaymentFinding.UNPAID);
        assertThat(settlement.findings().get(0).text(Locale.ITALIAN))
                .endsWith("[art. 16, c. 8, avviso; art. 3, c. 1, L. 136/2010]");
    }

    @Test
    void trap15PettyCashIsBoundedByDocumentAndNotByPayment() {
        FundingRules rules = Project.withPettyCash("50.00");
        Voucher voucher = invoice("5", "50.01");
        Payment first = paid("c1", "25.00")
                .by(Means.CASH)
                .from("")
                .settling("5", "25.00")
                .made();
        Payment second = paid("c2", "25.00")
                .by(Means.CASH)
                .from("")
                .settling("5", "25.00")
                .made();
        Payment third = paid("c3", "25.01")
                .by(Means.CASH)
                .from("")
                .settling("5", "25.01")
                .made();
        Settlement within = ledger(rules, List.of(voucher), List.of(first, second))
                .settlement(voucher.key())
                .orElseThrow();
        assertThat(within.paid()).isEqualTo(euro("50.00"));
        Settlement split = ledger(rules, List.of(voucher), List.of(first, third))
                .settlement(voucher.key())
                .orElseThrow();
        assertThat(split.paid()).isEqualTo(Euro.ZERO);
        assertThat(codes(split.findings()))
                .containsExactly(PaymentFinding.CASH_LIMIT, PaymentFinding.CASH_LIMIT, PaymentFinding.UNPAID);
    }

    @Test
    void onlyAdmittedMeansCount() {
        countsNot(draft().by(Means.OTHER), PaymentFinding.MEANS);
        countsNot(draft().by(Means.CHEQUE), PaymentFinding.MEANS);
        counts(draft().by(Means.DIRECT_DEBIT));
    }

    @Test
    void trap14ABankReceiptHasNoAccountOfThePayee() {
        Voucher voucher =
                Project.voucher(DocumentKind.INVOICE, key("1"), "100.00", "0.00", "0.00", List.of(), List.of());
        Settlement settlement =
                settled(voucher, draft().by(Means.BANK_RECEIPT).to("").made());
        assertThat(settlement.completed()).contains(DAY);
        assertThat(settlement.findings()).isEmpty();
        counts(draft().by(Means.BANK_RECEIPT).to(""));
    }

    @Test
    void trap13AccountsAreTheSameInLowerCaseAndWithBlanks() {
        counts(draft().from("it60 x054 2811 1010 0000 0123 456").to(Project.SUPPLIER.toLowerCase(Locale.ROOT)));
    }

    @Test
    void itMustLeaveADedicatedAccountOfWhoSpends() {
        countsNot(draft().from(Project.SUPPLIER), PaymentFinding.ACCOUNT_OTHER);
        countsNot(draft().from(""), PaymentFinding.ACCOUNT_UNKNOWN);
    }

    @Test
    void theLastDayBelongsToTheTermAndSoDoesTheDayOfTheClaim() {
        counts(draft().on(Project.PAID_BY));
        countsNot(draft().on(Project.PAID_BY.plusDays(1)), PaymentFinding.LATE);
        FundingRules open = Project.rules(Optional.empty(), Stated.not(), Stated.of(CIG), List.of());
        assertThat(ledger(
                                open,
                                List.of(INVOICE),
                                List.of(draft().on(Project.PRESENTED).made()))
                        .settlement(INVOICE.key())
                        .orElseThrow()
                        .completed())
                .contains(Project.PRESENTED);
        assertThat(codes(ledger(
                                open,
                                List.of(INVOICE),
                                List.of(draft().on(Project.PRESENTED.plusDays(1))
                                        .made()))
                        .settlement(INVOICE.key())
                        .orElseThrow()
                        .findings()))
                .containsExactly(PaymentFinding.AFTER_CLAIM, PaymentFinding.UNPAID);
    }

    @Test
    void anAdvanceBeforeTheInvoiceIsOnlyTold() {
        counts(draft().on(INVOICE.key().date()));
        counts(draft().on(INVOICE.key().date().minusDays(1)), PaymentFinding.BEFORE_DOCUMENT);
    }

    @Test
    void aReferenceIsAskedForWhereTheMeansHasOne() {
        counts(draft().trn(""), PaymentFinding.REFERENCE_MISSING);
        counts(draft().trn("").cro("12345678901"));
        counts(draft().by(Means.MANDATE), PaymentFinding.REFERENCE_MISSING);
        counts(
                draft().by(Means.MANDATE).mandate(new Payment.Mandate("12", Optional.empty(), Optional.empty())),
                PaymentFinding.REFERENCE_MISSING);
        counts(draft().by(Means.MANDATE).mandate(new Payment.Mandate("12", Optional.of("7"), Optional.empty())));
        counts(draft().by(Means.CARD));
    }

    @Test
    void anotherAccountOfThePayeeIsTold() {
        counts(draft().to("IT60X0542811101000000123456"), PaymentFinding.PAYEE_ACCOUNT);
    }

    @Test
    void codesAreAskedForOnThePayment() {
        counts(draft().saying(""), PaymentFinding.CUP_MISSING, PaymentFinding.CIG_MISSING);
        counts(draft().saying("saldo " + CUP), PaymentFinding.CIG_MISSING);
        counts(draft().saying("cup:" + CUP.toLowerCase(Locale.ROOT) + ";cig " + CIG));
        counts(draft().saying("CUP" + CUP + "CIG" + CIG), PaymentFinding.CUP_MISSING, PaymentFinding.CIG_MISSING);
        counts(draft().saying("X" + CUP + " CIG B7E26B1DC7"), PaymentFinding.CUP_MISSING, PaymentFinding.CIG_MISSING);
    }

    @Test
    void whereTheRulesStateNoCigNoneIsAskedFor() {
        FundingRules silent = Project.rules(Optional.empty(), Stated.of(Project.PAID_BY), Stated.not(), List.of());
        assertThat(ledger(silent, List.of(INVOICE), List.of(draft().saying(CUP).made()))
                        .settlement(INVOICE.key())
                        .orElseThrow()
                        .findings())
                .isEmpty();
    }

    @Test
    void noSupplierIsPaidByF24() {
        countsNot(draft().by(Means.F24), PaymentFinding.MEANS);
        for (DocumentKind kind : List.of(DocumentKind.F24, DocumentKind.PAYSLIP)) {
            Voucher own = Project.voucher(kind, INVOICE.key(), "100.00", "0.00", "0.00", List.of());
            assertThat(settled(own, draft().by(Means.F24).made()).paid()).isEqualTo(euro("100.00"));
        }
    }

    @Test
    void kindsOfDocumentsWithoutCodesNeedNone() {
        Voucher payslip = Project.voucher(DocumentKind.PAYSLIP, key("1"), "100.00", "0.00", "0.00", List.of());
        assertThat(settled(payslip, draft().saying("stipendio").made()).findings())
                .isEmpty();
    }
}
