package it.sportello.rendicontazione;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.rendicontazione.fattura.FatturaFile;
import it.sportello.rendicontazione.funding.DocumentKey;
import it.sportello.rendicontazione.funding.DocumentKind;
import it.sportello.rendicontazione.funding.ExpenseClaim;
import it.sportello.rendicontazione.funding.ExpenseClaim.ClaimedExpense;
import it.sportello.rendicontazione.funding.ExpenseClaim.DisbursementKind;
import it.sportello.rendicontazione.funding.ExpenseClaim.EarlierCharge;
import it.sportello.rendicontazione.funding.ExpenseClaim.Hours;
import it.sportello.rendicontazione.funding.ExpenseClaim.Share;
import it.sportello.rendicontazione.funding.Payment;
import it.sportello.rendicontazione.funding.Voucher;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds of every audit, on claims made at random. */
class AuditLawsTest {

    private static final List<String> LINES = List.of("inv", "a", "b", "c", "nowhere");
    private static final List<String> PARTNERS = List.of("capo", "socio", "muto", "nobody");

    /** A claim with what came with it. */
    private record Made(
            Cases cases, ExpenseClaim claim, List<Bill> bills, List<FatturaFile> files, List<Payment> payments) {

        AuditReport report() {
            return report(claim, files, payments);
        }

        AuditReport report(ExpenseClaim other, List<FatturaFile> inOrder, List<Payment> paid) {
            AuditSession session = cases.audit()
                    .session(Cases.claim(any -> other), paid, List.of())
                    .result()
                    .orElseThrow();
            inOrder.forEach(session::accept);
            return session.report();
        }
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String amount(Random random) {
        int most = one(random, List.of(100, 100_000, 500_000, 500_000, 20_000_000));
        return Euro.ofCents(1 + random.nextInt(most)).toString();
    }

    private static Made made(long seed) {
        Random random = new Random(seed);
        Cases cases = Cases.claim().unpaid();
        List<Bill> bills = new ArrayList<>();
        int number = 1 + random.nextInt(8);
        for (int i = 0; i < number; i++) {
            Bill bill = Bill.of(random.nextInt(30) == 0 ? "1" : Integer.toString(i + 1), amount(random))
                    .file("f" + i + ".xml")
                    .rate(one(random, List.of(22, 10, 0)))
                    .reason("documento " + i)
                    .on(random.nextInt(8) == 0 ? "2025-09-10" : one(random, List.of("2025-10-10", "2025-12-31")));
            if (random.nextInt(4) == 0 && i > 0) {
                Bill invoice = one(random, bills);
                if (!invoice.type().equals("TD04")) {
                    bill = bill.type("TD04")
                            .linked(invoice.number())
                            .rate(invoice.rate())
                            .on("2025-12-31");
                }
            }
            bills.add(random.nextInt(12) == 0 ? bill.addressee("80012000826") : bill);
        }
        List<FatturaFile> files = new ArrayList<>(bills.stream().map(Bill::read).toList());
        if (random.nextBoolean()) {
            files.add(one(random, bills).readOtherwise("copia.xml"));
        }
        List<ClaimedExpense> expenses = new ArrayList<>();
        List<EarlierCharge> earlier = new ArrayList<>();
        int claimed = 1 + random.nextInt(30);
        for (int i = 0; i < claimed; i++) {
            expenses.add(expense(random, "s" + i, bills));
        }
        for (int i = random.nextInt(3) - 1; i > 0; i--) {
            Bill bill = one(random, bills);
            earlier.add(new EarlierCharge(
                    one(random, List.of("prova", "altro")), bill.key(), Euro.parse(amount(random)), Optional.empty()));
        }
        List<Payment> payments = new ArrayList<>();
        for (Bill bill : bills) {
            for (int i = random.nextInt(4); i > 0; i--) {
                payments.add(Cases.payment(
                        "p" + payments.size(),
                        bill.key(),
                        random.nextInt(6) == 0 ? "2026-01-30" : one(random, List.of("2025-11-03", "2026-01-29")),
                        random.nextInt(3) > 0 ? bill.taxable().plus(bill.vat()).toString() : amount(random)));
            }
        }
        if (random.nextInt(8) == 0) {
            cases.received(DisbursementKind.INSTALMENT, "400000.00");
        }
        cases.received(DisbursementKind.ADVANCE, "46487.50");
        ExpenseClaim plain = cases.toClaim();
        ExpenseClaim claim = new ExpenseClaim(
                plain.claim(), plain.funding(), plain.presented(), expenses, plain.durcs(), plain.received(), earlier);
        return new Made(cases, claim, bills, files, payments);
    }

    private static ClaimedExpense expense(Random random, String id, List<Bill> bills) {
        String line = random.nextInt(15) == 0 ? one(random, LINES) : one(random, LINES.subList(0, 4));
        String partner = random.nextInt(6) == 0 ? one(random, PARTNERS) : "capo";
        if (random.nextInt(6) == 0) {
            String paper = Integer.toString(random.nextInt(3));
            return Cases.hours(
                    Cases.charged(
                            Cases.expense(
                                    id,
                                    line,
                                    Cases.paper(
                                            random.nextBoolean() ? DocumentKind.PAYSLIP : DocumentKind.RECEIPT,
                                            paper,
                                            "2025-10-31",
                                            random.nextInt(5) == 0 ? amount(random) : "1800.00"),
                                    amount(random)),
                            random.nextBoolean() ? "staff" : "goods",
                            partner),
                    new Hours(Fraction.of(random.nextInt(161)), Fraction.of(160)));
        }
        Bill bill = one(random, bills);
        boolean exact = random.nextBoolean();
        ClaimedExpense made = Cases.charged(
                Cases.expense(
                        id,
                        line,
                        random.nextInt(20) == 0 ? Bill.of("99", "1.00").key() : bill.key(),
                        exact ? bill.taxable().toString() : amount(random),
                        exact ? bill.vat().toString() : random.nextBoolean() ? amount(random) : "0.00"),
                random.nextInt(20) == 0 ? "works" : "goods",
                partner);
        return random.nextInt(6) == 0
                ? Cases.elsewhere(made, new Share(one(random, List.of("altro", "terzo")), Euro.parse(amount(random))))
                : made;
    }

    @Property(tries = 150)
    void noCentIsLost(@ForAll long seed) {
        AuditReport report = made(seed).report();
        for (AuditedExpense each : report.expenses()) {
            int sign = each.voucher().map(it -> it.kind().reduces()).orElse(false) ? -1 : 1;
            assertThat(each.claimed())
                    .isEqualTo(Euro.ofCents(sign * each.expense().claimed().cents()));
            for (Euro part : List.of(each.admitted(), each.reduced(), each.rejected(), each.pending())) {
                assertThat(part.signum() * sign).isNotNegative();
            }
            assertThat(each.state() == AuditedExpense.State.ADMITTED)
                    .isEqualTo(each.admitted().equals(each.claimed())
                            && each.state() != AuditedExpense.State.TO_BE_COMPLETED
                            && each.state() != AuditedExpense.State.REJECTED);
            each.findings().forEach(it -> {
                assertThat(it.text(Locale.ITALIAN)).doesNotContain("{");
                assertThat(it.text(Locale.ENGLISH)).doesNotContain("{");
            });
        }
        AuditReport.Totals totals = report.totals();
        assertThat(Euro.sum(List.of(totals.admitted(), totals.reduced(), totals.rejected(), totals.pending())))
                .isEqualTo(totals.claimed());
    }

    @Property(tries = 150)
    void neverMoreThanALineOrTheTotalIsAdmitted(@ForAll long seed) {
        Made made = made(seed);
        AuditReport report = made.report();
        Map<String, String> most = Map.of("inv", "158625.00", "a", "66250.00", "b", "120000.00", "c", "120000.00");
        most.forEach((line, amount) -> assertThat(netOf(line, report)).isLessThanOrEqualTo(Euro.parse(amount)));
        Euro instalments = Euro.sum(made.claim().received().stream()
                .filter(it -> it.kind() == DisbursementKind.INSTALMENT)
                .map(ExpenseClaim.Disbursement::amount)
                .toList());
        Euro before = Euro.sum(made.claim().earlier().stream()
                        .filter(it -> it.project().equals("prova"))
                        .map(EarlierCharge::amount)
                        .toList())
                .max(instalments);
        assertThat(report.totals().admitted())
                .isLessThanOrEqualTo(Euro.parse("464875.00").minus(before).max(Euro.ZERO));
    }

    private static boolean isInvoiceFile(Voucher it) {
        return !it.kind().reduces() && it.key().issuer().startsWith("IT");
    }

    /** What is admitted on a line, less what notes take back of the invoices that are charged to it. */
    private static Euro netOf(String line, AuditReport report) {
        Set<String> invoices = new HashSet<>();
        Set<String> claimed = new HashSet<>();
        for (AuditedExpense each : report.expenses()) {
            each.voucher().filter(AuditLawsTest::isInvoiceFile).ifPresent(it -> {
                claimed.add(it.key().number());
                if (each.expense().line().equals(line)) {
                    invoices.add(it.key().number());
                }
            });
        }
        Euro net = Euro.ZERO;
        for (AuditedExpense each : report.expenses()) {
            boolean note = each.voucher().map(it -> it.kind().reduces()).orElse(false);
            boolean ofLine = note
                    ? each.voucher().orElseThrow().linked().stream()
                            .anyMatch(it -> claimed.contains(it.number())
                                    ? invoices.contains(it.number())
                                    : each.expense().line().equals(line))
                    : each.expense().line().equals(line);
            net = ofLine ? net.plus(each.admitted()) : net;
        }
        return net;
    }

    @Property(tries = 150)
    void neverMoreThanADocumentCostsOrIsPaidIsAdmitted(@ForAll long seed) {
        Made made = made(seed);
        AuditReport report = made.report();
        Map<DocumentKey, Euro> net = new HashMap<>();
        Map<String, Euro> takenBack = new HashMap<>();
        for (AuditedExpense each : report.expenses()) {
            each.voucher()
                    .filter(it -> !it.kind().reduces())
                    .ifPresent(it -> net.merge(it.key(), each.admitted(), Euro::plus));
            each.voucher()
                    .filter(it -> it.kind().reduces())
                    .ifPresent(it -> it.linked()
                            .forEach(linked -> takenBack.merge(linked.number(), each.admitted(), Euro::plus)));
        }
        net.forEach((key, admitted) -> {
            Euro paid = Euro.sum(made.payments().stream()
                    .filter(it -> it.settles().get(0).document().equals(key))
                    .map(Payment::amount)
                    .toList());
            Euro after = admitted.plus(takenBack.getOrDefault(key.number(), Euro.ZERO));
            report.expenses().stream()
                    .flatMap(it -> it.voucher().stream())
                    .filter(it -> it.key().equals(key) && !it.kind().reduces())
                    .findFirst()
                    .ifPresent(voucher -> {
                        assertThat(admitted).isLessThanOrEqualTo(voucher.total());
                        Euro others = others(made.claim(), key);
                        if (others.signum() > 0) {
                            assertThat(admitted)
                                    .isLessThanOrEqualTo(
                                            voucher.total().minus(others).max(Euro.ZERO));
                        }
                    });
            assertThat(after).isLessThanOrEqualTo(paid);
        });
    }

    /** What others pay of a document at the least. */
    private static Euro others(ExpenseClaim claim, DocumentKey key) {
        Map<String, Euro> most = new HashMap<>();
        Map<String, Euro> before = new HashMap<>();
        claim.expenses().stream()
                .filter(it -> it.invoice().equals(Optional.of(key)))
                .flatMap(it -> it.elsewhere().stream())
                .forEach(it -> most.merge(it.project(), it.amount(), Euro::max));
        claim.earlier().stream()
                .filter(it -> it.document().equals(key))
                .forEach(it -> before.merge(it.project(), it.amount(), Euro::plus));
        Set<String> projects = new HashSet<>(most.keySet());
        projects.addAll(before.keySet());
        return Euro.sum(projects.stream()
                .map(it -> most.getOrDefault(it, Euro.ZERO).max(before.getOrDefault(it, Euro.ZERO)))
                .toList());
    }

    @Property(tries = 80)
    void theOrderOfFilesAndOfPaymentsChangesNothing(@ForAll long seed) {
        Made made = made(seed);
        List<FatturaFile> files = new ArrayList<>(made.files());
        List<Payment> payments = new ArrayList<>(made.payments());
        Collections.shuffle(files, new Random(seed + 1));
        Collections.shuffle(payments, new Random(seed + 2));
        assertThat(made.report(made.claim(), files, payments)).isEqualTo(made.report());
    }

    @Property(tries = 100)
    void aDuplicateNeverRaisesWhatIsAdmitted(@ForAll long seed) {
        Made made = made(seed);
        Random random = new Random(seed);
        Euro before = made.report().totals().admitted();

        List<FatturaFile> files = new ArrayList<>(made.files());
        files.add(one(random, made.bills()).readOtherwise("ancora.xml"));
        assertThat(made.report(made.claim(), files, made.payments()).totals())
                .isEqualTo(made.report().totals());

        if (!made.claim().expenses().isEmpty()) {
            List<ClaimedExpense> expenses = new ArrayList<>(made.claim().expenses());
            expenses.add(Cases.named(one(random, expenses), "ancora"));
            ExpenseClaim it = made.claim();
            ExpenseClaim twice = new ExpenseClaim(
                    it.claim(), it.funding(), it.presented(), expenses, it.durcs(), it.received(), it.earlier());
            assertThat(made.report(twice, made.files(), made.payments())
                            .totals()
                            .admitted())
                    .isLessThanOrEqualTo(before);
        }
    }
}
