package it.sportello.rendicontazione.payment;

import static it.sportello.rendicontazione.payment.Project.CODES;
import static it.sportello.rendicontazione.payment.Project.invoice;
import static it.sportello.rendicontazione.payment.Project.ledger;
import static it.sportello.rendicontazione.payment.Project.paid;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.rendicontazione.funding.Payment;
import it.sportello.rendicontazione.funding.Voucher;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ten thousand documents of one issuer, and as many payments that only name them. */
class PaymentVolumeTest {

    @Test
    @Timeout(20)
    void tenThousandPaymentsFindTheirInvoices() {
        List<Voucher> vouchers = new ArrayList<>();
        List<Payment> payments = new ArrayList<>();
        for (int i = 1; i <= 10_000; i++) {
            vouchers.add(invoice(i + "/25", "122.00"));
            payments.add(paid("b" + i, "122.00")
                    .saying("saldo fattura " + i + "/25 " + CODES)
                    .made());
        }
        PaymentLedger ledger = ledger(Project.rules(), vouchers, payments);
        assertThat(ledger.unmatched()).isEmpty();
        assertThat(ledger.settlements().values()).allMatch(it -> it.completed().isPresent());
    }

    @Test
    @Timeout(20)
    void tenThousandPaymentsOfOneInvoice() {
        List<Payment> payments = new ArrayList<>();
        for (int i = 1; i <= 10_000; i++) {
            payments.add(paid("b" + i, "0.01").settling("1", "0.01").made());
        }
        assertThat(ledger(Project.rules(), List.of(invoice("1", "100.00")), payments)
                        .settlement(Project.key("1"))
                        .orElseThrow()
                        .completed())
                .isPresent();
    }
}
