package it.sportello.rendicontazione;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.FindingCode;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import it.sportello.rendicontazione.fattura.FatturaFile;
import it.sportello.rendicontazione.fattura.SdiControls;
import it.sportello.rendicontazione.funding.DocumentKey;
import it.sportello.rendicontazione.funding.DocumentKind;
import it.sportello.rendicontazione.funding.Durc;
import it.sportello.rendicontazione.funding.ExpenseClaim;
import it.sportello.rendicontazione.funding.ExpenseClaim.ClaimedExpense;
import it.sportello.rendicontazione.funding.ExpenseClaim.Disbursement;
import it.sportello.rendicontazione.funding.ExpenseClaim.EarlierCharge;
import it.sportello.rendicontazione.funding.ExpenseClaim.Hours;
import it.sportello.rendicontazione.funding.ExpenseClaim.Share;
import it.sportello.rendicontazione.funding.ExpenseDocument;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.funding.Istruttoria;
import it.sportello.rendicontazione.funding.Means;
import it.sportello.rendicontazione.funding.Payment;
import it.sportello.rendicontazione.funding.Subject;
import it.sportello.rendicontazione.funding.Voucher;
import it.sportello.rendicontazione.payment.Settlement;
import it.sportello.rendicontazione.payment.Settlement.PaidPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Claims to be audited, put together piece by piece. */
final class Cases {

    static final LocalDate PAID_ON = LocalDate.of(2025, 11, 3);

    private UnaryOperator<String> rules = text -> text;
    private ElementJudge elements = (voucher, partner) -> List.of();
    private PaymentJudge payments = Cases::settled;
    private LocalDate presented = LocalDate.of(2026, 4, 15);
    private boolean paid = true;
    private final List<ClaimedExpense> expenses = new ArrayList<>();
    private final List<FatturaFile> files = new ArrayList<>();
    private final List<Durc> durcs = new ArrayList<>();
    private final List<Disbursement> received = new ArrayList<>();
    private final List<EarlierCharge> earlier = new ArrayList<>();
    private final List<Payment> made = new ArrayList<>();
    private final List<String> decisions = new ArrayList<>();

    /** With a DURC of each partner that is good on the day everything is paid. */
    static Cases claim() {
        return new Cases()
                .durc("97735020584", "2025-10-01", true)
                .durc("80012000826", "2025-10-01", true)
                .durc("06363391001", "2025-10-01", true);
    }

    private static final Map<String, Document<FundingRules>> READ = new ConcurrentHashMap<>();
    private static final SdiControls SDI = new SdiControls();
    private static final String RULES = resource("rules.yaml");
    private static final Document<ExpenseClaim> CLAIM = new DocumentReader()
            .read(
                    "claim.yaml",
                    resource("claim.yaml").getBytes(StandardCharsets.UTF_8),
                    DocumentFormat.YAML,
                    ExpenseClaim.class);

    static Document<FundingRules> rules(UnaryOperator<String> change) {
        return READ.computeIfAbsent(
                change.apply(RULES),
                text -> new DocumentReader()
                        .read(
                                "rules.yaml",
                                text.getBytes(StandardCharsets.UTF_8),
                                DocumentFormat.YAML,
                                FundingRules.class));
    }

    static Document<ExpenseClaim> claim(UnaryOperator<ExpenseClaim> change) {
        return CLAIM.with(change);
    }

    static String resource(String name) {
        try (InputStream in = Cases.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ClaimedExpense expense(String id, String line, DocumentKey invoice, String amount, String vat) {
        return new ClaimedExpense(
                id,
                line,
                "goods",
                "capo",
                Optional.of(invoice),
                Optional.empty(),
                Euro.parse(amount),
                Optional.of(Euro.parse(vat)).filter(it -> it.signum() > 0),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    static ClaimedExpense expense(String id, String line, ExpenseDocument document, String amount) {
        return new ClaimedExpense(
                id,
                line,
                "goods",
                "capo",
                Optional.empty(),
                Optional.of(document),
                Euro.parse(amount),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    static ClaimedExpense charged(ClaimedExpense it, String category, String partner) {
        return new ClaimedExpense(
                it.id(),
                it.line(),
                category,
                partner,
                it.invoice(),
                it.document(),
                it.amount(),
                it.vat(),
                it.hours(),
                it.elsewhere(),
                it.evidence(),
                it.integration());
    }

    static ClaimedExpense hours(ClaimedExpense it, Hours hours) {
        return new ClaimedExpense(
                it.id(),
                it.line(),
                it.category(),
                it.partner(),
                it.invoice(),
                it.document(),
                it.amount(),
                it.vat(),
                Optional.of(hours),
                it.elsewhere(),
                it.evidence(),
                it.integration());
    }

    static ClaimedExpense elsewhere(ClaimedExpense it, Share... shares) {
        return new ClaimedExpense(
                it.id(),
                it.line(),
                it.category(),
                it.partner(),
                it.invoice(),
                it.document(),
                it.amount(),
                it.vat(),
                it.hours(),
                List.of(shares),
                it.evidence(),
                it.integration());
    }

    static ClaimedExpense evidence(ClaimedExpense it, String... evidence) {
        return new ClaimedExpense(
                it.id(),
                it.line(),
                it.category(),
                it.partner(),
                it.invoice(),
                it.document(),
                it.amount(),
                it.vat(),
                it.hours(),
                it.elsewhere(),
                List.of(evidence),
                it.integration());
    }

    static ClaimedExpense integrated(ClaimedExpense it, DocumentKey by) {
        return new ClaimedExpense(
                it.id(),
                it.line(),
                it.category(),
                it.partner(),
                it.invoice(),
                it.document(),
                it.amount(),
                it.vat(),
                it.hours(),
                it.elsewhere(),
                it.evidence(),
                Optional.of(by));
    }

    static ClaimedExpense named(ClaimedExpense it, String id) {
        return new ClaimedExpense(
                id,
                it.line(),
                it.category(),
                it.partner(),
                it.invoice(),
                it.document(),
                it.amount(),
                it.vat(),
                it.hours(),
                it.elsewhere(),
                it.evidence(),
                it.integration());
    }

    /** A document on paper of a worker to the lead. */
    static ExpenseDocument paper(DocumentKind kind, String number, String day, String taxable) {
        return new ExpenseDocument(
                kind,
                new Subject("Mario Rossi", Optional.of("RSSMRA85T10A562S"), Optional.empty()),
                new Subject("Capofila", Optional.of(Bill.CAPO), Optional.empty()),
                number,
                LocalDate.parse(day),
                Euro.parse(taxable),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                true);
    }

    Cases rule(String old, String changed) {
        UnaryOperator<String> before = rules;
        rules = text -> {
            String so = before.apply(text);
            if (!so.contains(old)) {
                throw new IllegalArgumentException(old);
            }
            return so.replace(old, changed);
        };
        return this;
    }

    Cases elements(ElementJudge judge) {
        elements = judge;
        return this;
    }

    Cases payments(PaymentJudge judge) {
        payments = judge;
        return this;
    }

    Cases presented(String day) {
        presented = LocalDate.parse(day);
        return this;
    }

    Cases durc(String codiceFiscale, String issued, boolean regular) {
        durcs.add(new Durc(codiceFiscale, "INPS_" + (durcs.size() + 1), LocalDate.parse(issued), regular));
        return this;
    }

    Cases noDurc() {
        durcs.clear();
        return this;
    }

    Cases received(ExpenseClaim.DisbursementKind kind, String amount) {
        received.add(new Disbursement(kind, LocalDate.of(2025, 10, 1), Euro.parse(amount)));
        return this;
    }

    Cases earlier(EarlierCharge charge) {
        earlier.add(charge);
        return this;
    }

    Cases expense(ClaimedExpense... several) {
        expenses.addAll(List.of(several));
        return this;
    }

    Cases file(FatturaFile file) {
        files.add(file);
        return this;
    }

    Cases bill(Bill... bills) {
        for (Bill bill : bills) {
            files.add(bill.read());
        }
        return this;
    }

    /** What the office decides on 20 April 2026. */
    Cases decided(String expense, FindingCode point, String outcome) {
        decisions.add(decision(expense, point.code(), outcome, "2026-04-20"));
        return this;
    }

    static String decision(String expense, String point, String outcome, String day) {
        return "  - {expense: \"%s\", finding: %s, outcome: %s, act: verbale n. 3, on: %s, because: i lavori sono finiti prima}%n"
                .formatted(expense, point, outcome, day);
    }

    /** Decisions on the claim, whose text is always that of the resource. */
    static Document<Istruttoria> istruttoria(String claim, String decisions) {
        return istruttoria(claim, CLAIM.sha256(), decisions);
    }

    static Document<Istruttoria> istruttoria(String claim, String sha256, String decisions) {
        return new DocumentReader()
                .read(
                        "istruttoria.yaml",
                        "istruttoria: esame 1\nclaim: %s\nclaim sha256: %s\ndecisions:\n%s"
                                .formatted(claim, sha256, decisions)
                                .getBytes(StandardCharsets.UTF_8),
                        DocumentFormat.YAML,
                        Istruttoria.class);
    }

    /** Pays a part of a document, and with it nothing is paid that is not said. */
    Cases pay(DocumentKey document, String day, String amount) {
        paid = false;
        made.add(payment("p" + made.size(), document, day, amount));
        return this;
    }

    Cases unpaid() {
        paid = false;
        return this;
    }

    static Payment payment(String id, DocumentKey document, String day, String amount) {
        return new Payment(
                id,
                LocalDate.parse(day),
                Euro.parse(amount),
                Means.BANK_TRANSFER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(new Payment.Settled(document, Payment.Part.ISSUER, Euro.parse(amount))));
    }

    ExpenseClaim toClaim() {
        return new ExpenseClaim("richiesta-1", "prova", presented, expenses, durcs, received, earlier);
    }

    ExpenseAudit audit() {
        Document<FundingRules> document = rules(rules);
        return new ExpenseAudit(
                document,
                document.value()
                        .orElseThrow(() ->
                                new IllegalStateException(document.findings().toString())),
                SDI,
                elements,
                paid ? Cases::allSettled : payments);
    }

    AuditSession session() {
        Optional<Document<Istruttoria>> istruttoria = decisions.isEmpty()
                ? Optional.empty()
                : Optional.of(istruttoria("richiesta-1", String.join("", decisions)));
        return audit().session(claim(any -> toClaim()), made, List.of(), istruttoria)
                .fold(computed -> computed.value(), refused -> {
                    throw new IllegalStateException(refused.findings().toString());
                });
    }

    AuditReport report() {
        AuditSession session = session();
        files.forEach(session::accept);
        return session.report();
    }

    AuditedExpense first() {
        return report().expenses().get(0);
    }

    static List<String> codes(List<Finding> findings) {
        return findings.stream().map(it -> it.code().code()).toList();
    }

    static boolean says(AuditedExpense expense, AuditFinding code) {
        return expense.findings().stream().anyMatch(it -> it.code() == code);
    }

    // --- simple ledgers ---------------------------------------------------------------------------------------------

    /** Everything is paid in full on one day. */
    static Paid allSettled(
            FundingRules rules,
            Collection<Voucher> vouchers,
            Map<DocumentKey, FundingRules.Partner> spender,
            List<Payment> payments,
            List<Payment> undone,
            LocalDate presented) {
        Map<DocumentKey, Euro> dues = dues(vouchers);
        return new Paid(
                key -> Optional.ofNullable(dues.get(key))
                        .map(due -> settlement(
                                key,
                                due,
                                List.of(payment(
                                        "p", key, PAID_ON.toString(), due.signum() > 0 ? due.toString() : "0.01")))),
                List.of(),
                List.of());
    }

    /** What payments say they settle is paid. */
    static Paid settled(
            FundingRules rules,
            Collection<Voucher> vouchers,
            Map<DocumentKey, FundingRules.Partner> spender,
            List<Payment> payments,
            List<Payment> undone,
            LocalDate presented) {
        Map<DocumentKey, Euro> dues = dues(vouchers);
        Map<DocumentKey, List<Payment>> by = new HashMap<>();
        payments.forEach(it -> by.computeIfAbsent(it.settles().get(0).document(), any -> new ArrayList<>())
                .add(it));
        return new Paid(
                key -> Optional.ofNullable(by.get(key))
                        .filter(it -> dues.containsKey(key))
                        .map(it -> settlement(key, dues.get(key), it)),
                payments.stream()
                        .filter(it -> !dues.containsKey(it.settles().get(0).document()))
                        .toList(),
                List.of());
    }

    private static Map<DocumentKey, Euro> dues(Collection<Voucher> vouchers) {
        Map<String, Euro> credits = new HashMap<>();
        vouchers.stream()
                .filter(it -> it.kind().reduces())
                .forEach(note -> note.linked().forEach(it -> credits.merge(it.number(), note.total(), Euro::plus)));
        Map<DocumentKey, Euro> dues = new HashMap<>();
        vouchers.stream()
                .filter(it -> !it.kind().reduces())
                .forEach(it -> dues.put(
                        it.key(),
                        it.total()
                                .minus(credits.getOrDefault(it.key().number(), Euro.ZERO))
                                .max(Euro.ZERO)));
        return dues;
    }

    private static Settlement settlement(DocumentKey key, Euro due, List<Payment> payments) {
        Euro open = due;
        List<PaidPart> parts = new ArrayList<>();
        for (Payment each : payments) {
            Euro amount = each.amount().min(open);
            open = open.minus(amount);
            parts.add(new PaidPart(each, Payment.Part.ISSUER, amount, true));
        }
        return new Settlement(key, parts, due, due.minus(open), Optional.empty(), List.of());
    }
}
