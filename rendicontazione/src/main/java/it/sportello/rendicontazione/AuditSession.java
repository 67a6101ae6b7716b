package it.sportello.rendicontazione;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Location;
import it.sportello.legal.RuleSet;
import it.sportello.legal.document.Document;
import it.sportello.rendicontazione.AuditReport.SeenFile;
import it.sportello.rendicontazione.fattura.FatturaFile;
import it.sportello.rendicontazione.fattura.SdiControls;
import it.sportello.rendicontazione.fattura.Verdict;
import it.sportello.rendicontazione.funding.DocumentKey;
import it.sportello.rendicontazione.funding.ExpenseClaim;
import it.sportello.rendicontazione.funding.ExpenseClaim.ClaimedExpense;
import it.sportello.rendicontazione.funding.ExpenseDocument;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.funding.FundingRules.Partner;
import it.sportello.rendicontazione.funding.Istruttoria;
import it.sportello.rendicontazione.funding.Payment;
import it.sportello.rendicontazione.funding.Voucher;
import it.sportello.rendicontazione.funding.Vouchers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Audits one claim: takes its files one after the other, so that there may be more than fit in memory, and then tells what
 * it came to. The order of the files changes nothing. Of a document that the claim does not name, amounts and references
 * are kept, and not its words.
 *
 * <p>Each file is judged by the controls of the SdI for itself. Which of two documents with one number the SdI would have
 * taken for the duplicate depends on which it got first, which nobody knows here: that is told on the expense, of both.
 *
 * <p>Not thread-safe.
 */
public final class AuditSession {

    private static final Comparator<Finding> BY_PLACE = Comparator.comparing(
                    (Finding it) -> it.location().document())
            .thenComparing(it -> it.location().line())
            .thenComparing(it -> it.location().pointer())
            .thenComparing(it -> it.code().code());

    private static final Comparator<Payment> BY_DAY = Comparator.comparing(Payment::executed)
            .thenComparing(Payment::id)
            .thenComparing(Payment::amount)
            .thenComparing(Payment::means)
            .thenComparing(it -> it.causale().orElse(""));

    private final RuleSet ruleSet;
    private final FundingRules rules;
    private final Document<ExpenseClaim> document;
    private final ExpenseClaim claim;
    private final List<Payment> payments;
    private final List<Payment> undone;
    private final Optional<Document<Istruttoria>> istruttoria;
    private final SdiControls sdi;
    private final ElementJudge elementJudge;
    private final PaymentJudge paymentJudge;
    private final SeenDocuments electronic;
    private final List<SeenFile> files = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    AuditSession(
            RuleSet ruleSet,
            FundingRules rules,
            Document<ExpenseClaim> document,
            List<Payment> payments,
            List<Payment> undone,
            Optional<Document<Istruttoria>> istruttoria,
            SdiControls sdi,
            ElementJudge elementJudge,
            PaymentJudge paymentJudge) {
        this.ruleSet = ruleSet;
        this.rules = rules;
        this.document = document;
        this.claim = document.value().orElseThrow();
        this.payments = payments.stream().sorted(BY_DAY).toList();
        this.undone = List.copyOf(undone);
        this.istruttoria = istruttoria;
        this.sdi = sdi;
        this.elementJudge = elementJudge;
        this.paymentJudge = paymentJudge;
        this.electronic = new SeenDocuments(claim.expenses().stream()
                .flatMap(it -> Stream.concat(it.invoice().stream(), it.integration().stream()))
                .collect(Collectors.toSet()));
    }

    /** Takes one file: its form was judged when it was read, what the SdI says of it is judged here. */
    public void accept(FatturaFile file) {
        Verdict verdict = sdi.check(file, Optional.empty());
        files.add(new SeenFile(file.name(), file.sha256(), file.bytes(), file.format(), verdict));
        Vouchers vouchers = Vouchers.of(file);
        findings.addAll(vouchers.findings());
        if (vouchers.vouchers().isEmpty() && vouchers.findings().isEmpty()) {
            findings.add(Finding.of(AuditFinding.FILE_WITHOUT_DOCUMENT, Location.of(file.name()), file.name()));
        }
        List<Voucher> usable = new ArrayList<>();
        for (Voucher voucher : vouchers.vouchers()) {
            Optional<Euro> huge =
                    amounts(voucher).filter(it -> it.exceeds(ExpenseAudit.MOST)).findFirst();
            if (huge.isPresent()) {
                findings.add(Finding.of(
                        AuditFinding.AMOUNT_TOO_LARGE, voucher.origin().location(), huge.get(), ExpenseAudit.MOST));
            } else {
                usable.add(voucher);
            }
        }
        electronic.add(file, verdict, usable);
    }

    private static Stream<Euro> amounts(Voucher voucher) {
        return Stream.of(voucher.taxable(), voucher.vat(), voucher.total(), voucher.withheld(), voucher.splitVat());
    }

    /** What the audit of all that was taken so far comes to. */
    public AuditReport report() {
        Map<ExpenseDocument, SeenDocument> written = written();
        OfficeDecisions office = new OfficeDecisions(istruttoria);
        List<Judgement> judgements = judgements(written, office);
        List<SeenDocument> documents = new ArrayList<>(electronic.all());
        documents.addAll(written.values());
        CreditNotes credits = new CreditNotes(documents, judgements);

        DocumentRules documentRules = new DocumentRules(
                rules,
                claim.presented(),
                electronic,
                written.values().stream().collect(Collectors.groupingBy(SeenDocument::key)),
                elementJudge);
        judgements.forEach(documentRules::judge);
        CostRules costRules = new CostRules(rules, claim, electronic, credits, judgements);
        judgements.forEach(costRules::judge);
        List<Payment> sane = payments.stream().filter(AuditSession::isSane).toList();
        Paid paid = paymentJudge.match(
                rules,
                documents.stream().map(SeenDocument::voucher).toList(),
                spenders(judgements, credits),
                sane,
                undone.stream().filter(AuditSession::isSane).toList(),
                claim.presented());
        PaidRules paidRules = new PaidRules(rules, claim, paid, credits);
        judgements.forEach(paidRules::judge);
        judgements.forEach(Judgement::standingRefusals);
        credits.follow(judgements);
        BudgetRules budgetRules = new BudgetRules(rules, claim, document.locate(""), credits, judgements);
        judgements.forEach(budgetRules::judge);

        Set<SeenDocument.Slot> claimed = judgements.stream()
                .flatMap(it -> it.document().stream())
                .map(SeenDocument::slot)
                .collect(Collectors.toSet());
        Set<DocumentKey> integrations = claim.expenses().stream()
                .flatMap(it -> it.integration().stream())
                .map(SeenDocuments::italian)
                .collect(Collectors.toSet());
        List<Payment> unmatched = new ArrayList<>(paid.unmatched());
        payments.stream().filter(it -> !isSane(it)).forEach(unmatched::add);
        return new AuditReport(
                ruleSet,
                document.ruleSet(claim.claim()),
                istruttoria.map(it -> it.ruleSet(it.value().orElseThrow().istruttoria())),
                claim.presented(),
                judgements.stream().map(Judgement::result).toList(),
                electronic.all().stream()
                        .filter(it -> !claimed.contains(it.slot()) && !integrations.contains(it.key()))
                        .map(SeenDocument::voucher)
                        .toList(),
                unmatched,
                files.stream()
                        .sorted(Comparator.comparing(SeenFile::name).thenComparing(SeenFile::sha256))
                        .toList(),
                said(claimed, documents, credits, paid, budgetRules, office));
    }

    private static boolean isSane(Payment payment) {
        return !payment.amount().exceeds(ExpenseAudit.MOST);
    }

    /** The documents that the claim itself holds, each once. */
    private Map<ExpenseDocument, SeenDocument> written() {
        Map<ExpenseDocument, SeenDocument> written = new LinkedHashMap<>();
        for (int i = 0; i < claim.expenses().size(); i++) {
            Location place = document.locate(Location.pointerTo("expenses", i, "document"));
            claim.expenses()
                    .get(i)
                    .document()
                    .ifPresent(
                            it -> written.computeIfAbsent(it, each -> SeenDocument.written(Vouchers.of(each, place))));
        }
        return written;
    }

    private List<Judgement> judgements(Map<ExpenseDocument, SeenDocument> written, OfficeDecisions office) {
        List<Judgement> judgements = new ArrayList<>();
        for (int i = 0; i < claim.expenses().size(); i++) {
            ClaimedExpense expense = claim.expenses().get(i);
            Optional<SeenDocument> found = expense.document()
                    .map(written::get)
                    .or(() -> expense.invoice().flatMap(electronic::find));
            judgements.add(
                    new Judgement(rules, expense, document.locate(Location.pointerTo("expenses", i)), found, office));
        }
        return judgements;
    }

    /** Who paid each document: who charges it, first of all who it is made out to; of a credit note, who charges its invoice. */
    private static Map<DocumentKey, Partner> spenders(List<Judgement> judgements, CreditNotes credits) {
        Map<DocumentKey, Partner> spenders = new HashMap<>();
        Set<DocumentKey> sure = new HashSet<>();
        for (Judgement each : judgements) {
            if (each.document().isEmpty() || each.partner().isEmpty() || each.isCredit()) {
                continue;
            }
            DocumentKey key = each.document().get().key();
            spenders.putIfAbsent(key, each.partner().get());
            if (DocumentRules.isMadeOutTo(
                            each.partner().get(), each.document().get().voucher())
                    && sure.add(key)) {
                spenders.put(key, each.partner().get());
            }
        }
        // Nobody pays a credit note: it never says who paid the invoice whose name it may bear.
        judgements.stream()
                .filter(it -> it.isCredit() && it.partner().isPresent())
                .forEach(it -> spenders.putIfAbsent(
                        it.document().orElseThrow().key(), it.partner().get()));
        credits.notes()
                .forEach(note -> credits.targets(note).stream()
                        .flatMap(it -> Optional.ofNullable(spenders.get(it.key())).stream())
                        .findFirst()
                        .ifPresent(it -> spenders.putIfAbsent(note.key(), it)));
        return spenders;
    }

    /** What is to be said of the claim as a whole, in an order that does not hang on that of files. */
    private List<Finding> said(
            Set<SeenDocument.Slot> claimed,
            List<SeenDocument> documents,
            CreditNotes credits,
            Paid paid,
            BudgetRules budgetRules,
            OfficeDecisions office) {
        List<Finding> said = new ArrayList<>(findings);
        payments.stream()
                .filter(it -> !isSane(it))
                .map(it -> Finding.of(AuditFinding.AMOUNT_TOO_LARGE, Location.NONE, it.amount(), ExpenseAudit.MOST))
                .forEach(said::add);
        documents.stream()
                .filter(it -> it.files().size() > 1)
                .map(it -> Finding.of(
                        AuditFinding.TWO_ENVELOPES, it.voucher().origin().location(), it.key(), it.files()))
                .forEach(said::add);
        List<SeenDocument> charged =
                documents.stream().filter(it -> claimed.contains(it.slot())).toList();
        Set<String> suppliers =
                charged.stream().flatMap(it -> it.issuers().stream()).collect(Collectors.toSet());
        Map<SeenDocument.Slot, Finding> idle = credits.idle(claim.earlier());
        said.addAll(idle.values());
        credits.unlinked().stream()
                .filter(it -> !idle.containsKey(it.slot()))
                .filter(it ->
                        !claimed.contains(it.slot()) && it.issuers().stream().anyMatch(suppliers::contains))
                .map(it -> Finding.of(
                        AuditFinding.CREDIT_UNLINKED, it.voucher().origin().location(), it.key()))
                .forEach(said::add);
        said.sort(BY_PLACE);
        said.addAll(budgetRules.findings());
        said.addAll(paid.findings());
        said.addAll(office.idle());
        return said;
    }
}
