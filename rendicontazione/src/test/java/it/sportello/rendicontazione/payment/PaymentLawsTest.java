package it.sportello.rendicontazione.payment;

import static it.sportello.rendicontazione.payment.Project.CODES;
import static it.sportello.rendicontazione.payment.Project.ledger;
import static it.sportello.rendicontazione.payment.Project.paid;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Euro;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.funding.Means;
import it.sportello.rendicontazione.funding.Payment;
import it.sportello.rendicontazione.funding.Payment.Part;
import it.sportello.rendicontazione.funding.Voucher;
import it.sportello.rendicontazione.payment.Settlement.PaidPart;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds whatever is presented. */
class PaymentLawsTest {

    private static final FundingRules RULES = Project.withPettyCash("20.00");
    private static final List<String> NUMBERS = List.of("1", "2", "1/A", "3 BIS");

    @Provide
    Arbitrary<List<Voucher>> vouchers() {
        Arbitrary<String> number = Arbitraries.of(NUMBERS);
        Arbitrary<Integer> cents = Arbitraries.integers().between(0, 60).map(it -> it * 50);
        Arbitrary<Voucher> invoices = Combinators.combine(number, cents, cents, cents)
                .as((it, total, withheld, split) ->
                        Project.invoice(it, euro(total), euro(withheld / 4), euro(split / 8)));
        Arbitrary<Voucher> notes = Combinators.combine(number, number, cents)
                .as((it, on, total) -> Project.creditNote("NC" + it, euro(total), on));
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(4, invoices), net.jqwik.api.Tuple.of(1, notes))
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<Payment>> payments() {
        Arbitrary<Payment> payment = Combinators.combine(
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(1, 60).map(it -> it * 50),
                        Arbitraries.of(Means.BANK_TRANSFER, Means.BANK_TRANSFER, Means.CASH, Means.F24, Means.OTHER),
                        Arbitraries.of(Project.DEDICATED, Project.DEDICATED, Project.SUPPLIER, ""),
                        Arbitraries.integers().between(0, 300),
                        Combinators.combine(
                                        Arbitraries.of("1", "2", "1/A", "3 BIS", "NC1", "9"),
                                        Arbitraries.of(Part.class),
                                        Arbitraries.integers().between(1, 40).map(it -> it * 50))
                                .as(Told::new)
                                .list()
                                .ofMaxSize(3),
                        Arbitraries.of(NUMBERS).list().ofMaxSize(2))
                .as((id, cents, means, account, day, told, named) -> {
                    Project.Draft draft = paid("p" + id, euro(cents))
                            .by(means)
                            .from(account)
                            .on(Project.DAY.plusDays(day))
                            .saying("saldo " + String.join(", ", named) + " " + CODES);
                    told.forEach(it -> draft.settling(it.number, it.part, euro(it.cents)));
                    return draft.made();
                });
        return payment.list().ofMaxSize(8);
    }

    private record Told(String number, Part part, int cents) {}

    private static String euro(int cents) {
        return Euro.ofCents(cents).toString();
    }

    @Property(tries = 500)
    void paidIsNeverMoreThanDueAndIsWhatIsAdmitted(
            @ForAll("vouchers") List<Voucher> vouchers, @ForAll("payments") List<Payment> payments) {
        ledger(RULES, vouchers, payments).settlements().values().forEach(each -> {
            assertThat(each.paid().exceeds(each.due())).isFalse();
            assertThat(Euro.sum(each.parts().stream()
                            .filter(PaidPart::admitted)
                            .map(PaidPart::amount)
                            .toList()))
                    .isEqualTo(each.paid());
            assertThat(each.completed().isPresent())
                    .isEqualTo(each.due().signum() > 0 && each.paid().equals(each.due()));
            assertThat(each.parts()).allMatch(it -> it.amount().signum() > 0);
        });
    }

    @Property(tries = 500)
    void noOrderMatters(
            @ForAll("vouchers") List<Voucher> vouchers,
            @ForAll("payments") List<Payment> payments,
            @ForAll Random random) {
        PaymentLedger one = ledger(RULES, vouchers, payments);
        List<Voucher> otherVouchers = new ArrayList<>(vouchers);
        List<Payment> otherPayments = new ArrayList<>(payments);
        Collections.shuffle(otherVouchers, random);
        Collections.shuffle(otherPayments, random);
        PaymentLedger other = ledger(RULES, otherVouchers, otherPayments);
        assertThat(other.settlements()).isEqualTo(one.settlements());
        assertThat(other.unmatched()).isEqualTo(one.unmatched());
        assertThat(other.findings()).isEqualTo(one.findings());
    }

    @Property(tries = 500)
    void aPaymentToldAgainNeverRaisesWhatIsPaid(
            @ForAll("vouchers") List<Voucher> vouchers,
            @ForAll("payments") List<Payment> payments,
            @ForAll Random random) {
        PaymentLedger one = ledger(RULES, vouchers, payments);
        List<Payment> more = new ArrayList<>(payments);
        for (Payment payment : payments) {
            if (random.nextBoolean()) {
                more.add(payment);
            } else if (payment.trn().isPresent()) {
                more.add(new Payment(
                        payment.id() + "-bis",
                        payment.executed(),
                        payment.amount(),
                        payment.means(),
                        payment.payerIban(),
                        payment.payeeIban(),
                        payment.payee(),
                        payment.causale(),
                        payment.cro(),
                        payment.trn(),
                        payment.mandate(),
                        payment.settles()));
            }
        }
        PaymentLedger other = ledger(RULES, vouchers, more);
        one.settlements()
                .forEach((key, settlement) ->
                        assertThat(other.settlement(key).orElseThrow().paid()).isEqualTo(settlement.paid()));
    }

    @Property(tries = 500)
    void noPaymentPaysMoreThanItsAmount(
            @ForAll("vouchers") List<Voucher> vouchers, @ForAll("payments") List<Payment> payments) {
        Map<String, Euro> sums = new HashMap<>();
        Map<String, Euro> amounts = new HashMap<>();
        ledger(RULES, vouchers, payments).settlements().values().stream()
                .flatMap(it -> it.parts().stream())
                .filter(PaidPart::admitted)
                .forEach(it -> {
                    sums.merge(it.payment().id(), it.amount(), Euro::plus);
                    amounts.put(it.payment().id(), it.payment().amount());
                });
        sums.forEach((id, sum) -> assertThat(sum.exceeds(amounts.get(id))).isFalse());
    }

    @Property(tries = 300)
    void aCreditNoteNeverRaisesWhatIsDue(
            @ForAll("vouchers") List<Voucher> vouchers, @ForAll("payments") List<Payment> payments) {
        PaymentLedger one = ledger(RULES, vouchers, payments);
        List<Voucher> more = new ArrayList<>(vouchers);
        more.add(Project.creditNote("NCX", "5.00", "1", "2"));
        PaymentLedger other = ledger(RULES, more, payments);
        one.settlements()
                .forEach((key, settlement) -> assertThat(
                                other.settlement(key).orElseThrow().due().exceeds(settlement.due()))
                        .isFalse());
    }

    @Property(tries = 300)
    void whatCameBackPaysNothing(
            @ForAll("vouchers") List<Voucher> vouchers, @ForAll("payments") List<Payment> payments) {
        ledger(RULES, vouchers, payments, payments)
                .settlements()
                .values()
                .forEach(it -> assertThat(it.paid()).isEqualTo(Euro.ZERO));
    }
}
