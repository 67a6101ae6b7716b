package it.sportello.rendicontazione;

import static it.sportello.rendicontazione.Cases.expense;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Euro;
import it.sportello.rendicontazione.AuditedExpense.State;
import it.sportello.rendicontazione.funding.ExpenseClaim;
import it.sportello.rendicontazione.funding.Means;
import it.sportello.rendicontazione.funding.Payment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ten thousand invoices in one claim, each paid on its own, with the real judges of elements and payments. */
class AuditRunTest {

    private static final int MANY = 10_000;

    @Test
    @Timeout(120)
    void tenThousandInvoicesAreAuditedInOneCall() {
        Cases cases = Cases.claim();
        List<Payment> payments = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            Bill bill = bill(i);
            cases.expense(expense(
                    "e" + i,
                    "a",
                    bill.key(),
                    bill.taxable().toString(),
                    bill.vat().toString()));
            payments.add(payment(i, bill));
        }
        ExpenseClaim claim = cases.toClaim();
        AuditSession session = ExpenseAudit.of(Cases.rules(any -> any))
                .result()
                .orElseThrow()
                .session(Cases.claim(any -> claim), payments, List.of())
                .result()
                .orElseThrow();
        for (int i = 0; i < MANY; i++) {
            session.accept(bill(i).read());
        }
        List<AuditedExpense> expenses = session.report().expenses();
        assertThat(expenses).hasSize(MANY);
        // The line is full to the last cent, and who came first has all of his.
        assertThat(Euro.sum(expenses.stream().map(AuditedExpense::admitted).toList()))
                .isEqualTo(Euro.parse("66250.00"));
        assertThat(expenses.get(0).state())
                .as(expenses.get(0).findings().toString())
                .isEqualTo(State.ADMITTED);
        assertThat(expenses.get(MANY - 1).admitted()).isEqualTo(Euro.ZERO);
    }

    /** From 1.00 up, a cent more each. */
    private static Bill bill(int i) {
        return Bill.of(String.valueOf(i + 1), Euro.ofCents(100L + i).toString());
    }

    private static Payment payment(int i, Bill bill) {
        Euro total = bill.taxable().plus(bill.vat());
        return new Payment(
                "p" + i,
                Cases.PAID_ON,
                total,
                Means.BANK_TRANSFER,
                Optional.of("IT60X0542811101000000123456"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("ft " + bill.number() + " CUP J44H22000240004 CIG B7E26B1DC7"),
                Optional.of(String.valueOf(10_000_000_000L + i)),
                Optional.empty(),
                Optional.empty(),
                List.of(new Payment.Settled(bill.key(), Payment.Part.ISSUER, total)));
    }
}
