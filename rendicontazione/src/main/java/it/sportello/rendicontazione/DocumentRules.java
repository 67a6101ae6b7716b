package it.sportello.rendicontazione;

import it.sportello.legal.Finding;
import it.sportello.legal.LegalReference;
import it.sportello.rendicontazione.element.ElementResult;
import it.sportello.rendicontazione.element.Presence;
import it.sportello.rendicontazione.fattura.DocumentRole;
import it.sportello.rendicontazione.funding.DocumentKey;
import it.sportello.rendicontazione.funding.DocumentKind;
import it.sportello.rendicontazione.funding.FundingElement;
import it.sportello.rendicontazione.funding.FundingMessage;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.funding.FundingRules.Category;
import it.sportello.rendicontazione.funding.FundingRules.Line;
import it.sportello.rendicontazione.funding.FundingRules.Partner;
import it.sportello.rendicontazione.funding.FundingRules.Window;
import it.sportello.rendicontazione.funding.Subject;
import it.sportello.rendicontazione.funding.Voucher;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether a document can be charged at all: it was read and is sound, it is one and no other, it is of the right kind,
 * of the right partner, in the window, and bears what must be written on it.
 */
final class DocumentRules {

    private static final Set<DocumentKind> ELECTRONIC_IN_ITALY = Set.of(DocumentKind.INVOICE, DocumentKind.CREDIT_NOTE);

    private static final int MOST_NAMED = 10;

    private final FundingRules rules;
    private final Citations citations;
    private final LocalDate presented;
    private final SeenDocuments electronic;
    private final Map<DocumentKey, List<SeenDocument>> written;
    private final Map<String, List<SeenDocument>> byNumber;
    private final Map<String, List<SeenDocument>> byLikeness;
    private final ElementJudge elementJudge;
    private final List<Start> starts;

    DocumentRules(
            FundingRules rules,
            LocalDate presented,
            SeenDocuments electronic,
            Map<DocumentKey, List<SeenDocument>> written,
            ElementJudge elementJudge) {
        this.rules = rules;
        this.citations = new Citations(rules);
        this.presented = presented;
        this.electronic = electronic;
        this.written = written;
        this.elementJudge = elementJudge;
        this.starts = Start.of(rules.window());
        List<SeenDocument> all = new ArrayList<>(electronic.all());
        written.values().forEach(all::addAll);
        this.byNumber = SeenDocuments.byNumber(all);
        this.byLikeness = SeenDocuments.byLikeness(all);
    }

    void judge(Judgement of) {
        attribution(of);
        if (of.document().isEmpty()) {
            missing(of);
            return;
        }
        SeenDocument document = of.document().get();
        soundness(of, document);
        typed(of, document);
        unity(of, document);
        likeness(of, document);
        of.category().ifPresent(category -> {
            kind(of, document, category);
            evidence(of, category);
        });
        stamp(of, document);
        split(of, document.voucher());
        addressee(of, document);
        window(of, document);
        elements(of, document);
    }

    // --- where it is charged ----------------------------------------------------------------------------------------

    private void attribution(Judgement of) {
        List<LegalReference> budget = citations.of(rules.budget().source());
        if (of.line().isEmpty()) {
            of.hold(of.finding(
                    AuditFinding.UNKNOWN_LINE,
                    budget,
                    of.expense().line(),
                    rules.budget().lines().stream().map(Line::id).toList()));
        }
        if (of.category().isEmpty()) {
            of.hold(of.finding(
                    AuditFinding.UNKNOWN_CATEGORY,
                    budget,
                    of.expense().category(),
                    rules.categories().stream().map(Category::id).toList()));
        }
        if (of.partner().isEmpty()) {
            of.hold(of.finding(
                    AuditFinding.UNKNOWN_PARTNER,
                    List.of(),
                    of.expense().partner(),
                    rules.partners().stream().map(Partner::id).toList()));
        }
        of.category()
                .filter(category -> of.line().isPresent()
                        && !category.lines().contains(of.expense().line()))
                .ifPresent(category -> of.hold(of.finding(
                        AuditFinding.LINE_OF_CATEGORY,
                        citations.of(category.source()),
                        category.id(),
                        of.expense().line(),
                        category.lines())));
    }

    /** A supplier splits VAT off towards public bodies; those who spend here are none. */
    private static void split(Judgement of, Voucher voucher) {
        if (voucher.splitVat().signum() > 0
                && voucher.role() == DocumentRole.EXPENSE
                && voucher.kind() != DocumentKind.FOREIGN_INVOICE) {
            of.tell(of.finding(AuditFinding.SPLIT_VAT, Citations.ofSplitPayment(), voucher.splitVat()));
        }
    }

    // --- which document it is ---------------------------------------------------------------------------------------

    private List<LegalReference> proof(Judgement of) {
        return citations.of(
                of.category().map(Category::source).orElse(rules.payments().source()));
    }

    private void missing(Judgement of) {
        DocumentKey key = of.expense().invoice().orElseThrow();
        Optional<SeenDocument> otherDay = byNumber
                .getOrDefault(
                        SeenDocument.plain(key.issuer()) + "\n" + key.number() + "\n"
                                + key.date().getYear() + "\nfalse",
                        List.of())
                .stream()
                .filter(SeenDocument::isElectronic)
                .findFirst();
        of.hold(otherDay.map(it -> of.finding(
                        it.key().date().equals(key.date()) ? AuditFinding.OTHER_ISSUER : AuditFinding.OTHER_DATE,
                        proof(of),
                        key,
                        it.key()))
                .orElseGet(() -> of.finding(AuditFinding.NOT_FOUND, proof(of), key)));
    }

    /** An invoice that has not the form of one, or that the SdI would reject, is none (yet). */
    private void soundness(Judgement of, SeenDocument document) {
        if (document.formErrors() > 0) {
            of.hold(of.finding(AuditFinding.FORM_FAILED, proof(of), document.files(), document.formErrors()));
        }
        if (!document.sdiCodes().isEmpty()) {
            of.hold(of.finding(AuditFinding.SDI_FAILED, proof(of), document.files(), document.sdiCodes()));
        }
    }

    /** What is invoiced in Italy goes through the SdI: an invoice somebody typed passed no control of its form. */
    private static void typed(Judgement of, SeenDocument document) {
        boolean foreign = document.voucher()
                .issuer()
                .vatNumber()
                .filter(it -> !it.startsWith("IT"))
                .isPresent();
        if (!document.isElectronic() && ELECTRONIC_IN_ITALY.contains(document.kind()) && !foreign) {
            of.hold(of.finding(
                    AuditFinding.TYPED_INVOICE, Citations.ofElectronicInvoices(), FundingMessage.of(document.kind())));
        }
    }

    /** Nobody chooses between two documents that cannot both be right. */
    private void unity(Judgement of, SeenDocument document) {
        List<SeenDocument> alike = document.isElectronic()
                ? electronic.alike(document.slot())
                : written.getOrDefault(document.key(), List.of());
        if (alike.size() > 1) {
            of.hold(of.finding(
                    AuditFinding.KEY_TWICE,
                    proof(of),
                    document.key(),
                    alike.stream()
                            .limit(MOST_NAMED)
                            .map(it -> it.voucher().origin().location().toString())
                            .toList()));
        }
        List<SeenDocument> sameNumber = SeenDocuments.sameNumber(byNumber, document);
        first(sameNumber.stream().filter(it -> clash(document, it)))
                .ifPresent(it -> of.hold(of.finding(AuditFinding.SAME_NUMBER, proof(of), document.key(), it)));
        first(sameNumber.stream().filter(it -> isWrittenDown(it, document)))
                .ifPresent(it -> of.hold(of.finding(AuditFinding.ON_PAPER_TOO, proof(of), it)));
    }

    private static Optional<DocumentKey> first(Stream<SeenDocument> documents) {
        return documents.map(SeenDocument::key).min(SeenDocuments.BY_KEY);
    }

    /**
     * Two electronic documents of one year, or two on paper of one day, which differ in nothing that tells them apart.
     */
    private static boolean clash(SeenDocument one, SeenDocument other) {
        return one.isElectronic() == other.isElectronic()
                && !one.key().equals(other.key())
                && (one.isElectronic() || one.key().date().equals(other.key().date()));
    }

    /** Whether a document on paper is what an electronic one says already. */
    private static boolean isWrittenDown(SeenDocument electronic, SeenDocument onPaper) {
        return electronic.isElectronic()
                && !onPaper.isElectronic()
                && (onPaper.isInvoice()
                        || onPaper.key().equals(electronic.key())
                        || onPaper.total().equals(electronic.total()));
    }

    /** What may be the same document, unless that is told already. */
    private void likeness(Judgement of, SeenDocument document) {
        List<SeenDocument> alike = SeenDocuments.lookAlikes(byLikeness, document).stream()
                .filter(it -> !it.key().equals(document.key()))
                .toList();
        if (alike.isEmpty()) {
            return;
        }
        List<SeenDocument> sameNumber = SeenDocuments.sameNumber(byNumber, document);
        first(alike.stream()
                        .filter(it -> !sameNumber.contains(it)
                                || !(clash(document, it)
                                        || isWrittenDown(it, document)
                                        || isWrittenDown(document, it))))
                .ifPresent(key -> of.tell(of.finding(AuditFinding.NEAR_DUPLICATE, Citations.ofDoubleFunding(), key)));
    }

    // --- whether it proves this cost --------------------------------------------------------------------------------

    private void kind(Judgement of, SeenDocument document, Category category) {
        if (!document.kind().reduces() && !category.documents().contains(document.kind())) {
            of.hold(of.finding(
                    AuditFinding.KIND,
                    citations.of(category.source()),
                    FundingMessage.of(document.kind()),
                    category.id(),
                    category.documents().stream().map(FundingMessage::of).toList()));
        }
    }

    private void evidence(Judgement of, Category category) {
        List<String> missing = category.evidence().stream()
                .filter(each -> !of.expense().evidence().contains(each))
                .toList();
        if (!missing.isEmpty() && !of.isCredit()) {
            of.hold(of.finding(AuditFinding.EVIDENCE, citations.of(category.source()), category.id(), missing));
        }
    }

    private void stamp(Judgement of, SeenDocument document) {
        if (!document.voucher().stamped().orElse(true)) {
            of.tell(of.finding(AuditFinding.NOT_STAMPED, proof(of)));
        }
    }

    // --- whose it is ------------------------------------------------------------------------------------------------

    /**
     * A document names the partner that claims, and in a grouping that partner, not its lead. Of an F24 it is who paid
     * it. Where the rules have this looked for on the document, it is told there.
     */
    private void addressee(Judgement of, SeenDocument document) {
        Voucher voucher = document.voucher();
        Set<String> names = SeenDocument.identities(named(voucher));
        Optional<Partner> theirs =
                rules.partners().stream().filter(it -> isOneOf(it, names)).findFirst();
        if (theirs.isEmpty()
                && names.contains(SeenDocument.plain(rules.administration().codiceFiscale()))) {
            of.reject(of.finding(
                    AuditFinding.OWN_CLAIM, proof(of), rules.administration().name()));
            return;
        }
        boolean lookedFor = rules.elements().stream()
                .anyMatch(it ->
                        it.element() == FundingElement.ADDRESSEE && it.on().contains(voucher.role()));
        if (lookedFor || of.partner().isEmpty() || isOneOf(of.partner().get(), names)) {
            return;
        }
        String claims = of.partner().get().id();
        if (theirs.isPresent()) {
            of.hold(of.finding(
                    AuditFinding.OTHER_PARTNER, proof(of), claims, theirs.get().id()));
        } else {
            of.reject(of.finding(AuditFinding.OTHER_ADDRESSEE, proof(of), claims));
        }
    }

    /** Whether a document names a partner as the one it is for. */
    static boolean isMadeOutTo(Partner partner, Voucher voucher) {
        return isOneOf(partner, SeenDocument.identities(named(voucher)));
    }

    private static Subject named(Voucher voucher) {
        return voucher.kind() == DocumentKind.F24 ? voucher.issuer() : voucher.addressee();
    }

    private static boolean isOneOf(Partner partner, Set<String> names) {
        return names.contains(SeenDocument.plain(partner.codiceFiscale()))
                || partner.vatNumber()
                        .map(it -> names.contains(SeenDocument.plain(it)))
                        .orElse(false);
    }

    // --- when it is -------------------------------------------------------------------------------------------------

    private void window(Judgement of, SeenDocument document) {
        Window window = rules.window();
        List<LegalReference> clause = citations.of(window.source());
        LocalDate day = document.key().date();
        starts.stream()
                .filter(it -> it.isTooEarly(day))
                .forEach(it -> of.reject(of.finding(AuditFinding.BEFORE_WINDOW, clause, day, it.what(), it.day())));
        boolean works = of.category().map(Category::works).orElse(false);
        if (day.isAfter(window.to())) {
            of.reject(of.finding(AuditFinding.AFTER_WINDOW, clause, day, window.to()));
        } else if (works && window.worksTo().filter(day::isAfter).isPresent()) {
            of.hold(of.finding(
                    AuditFinding.AFTER_WORKS, clause, day, window.worksTo().get()));
        }
        if (day.isAfter(presented)) {
            of.hold(of.finding(AuditFinding.AFTER_CLAIM, clause, day, presented));
        }
    }

    // --- what is written on it --------------------------------------------------------------------------------------

    private void elements(Judgement of, SeenDocument document) {
        List<ElementResult> results = new ArrayList<>();
        for (ElementResult result : elementJudge.check(document.voucher(), of.partner())) {
            ElementResult told = isWanting(result) ? integrated(of, document, result) : result;
            results.add(told);
            if (isWanting(told)) {
                told.findings().forEach(of::hold);
            } else {
                of.tellAll(told.findings());
            }
        }
        of.elements(results);
    }

    private static boolean isWanting(ElementResult result) {
        return !Finding.noError(result.findings());
    }

    /** A code that is missing may be added by a later document that names the invoice. */
    private ElementResult integrated(Judgement of, SeenDocument document, ElementResult result) {
        if (of.expense().integration().isEmpty()
                || (result.element() != FundingElement.CUP && result.element() != FundingElement.CIG)) {
            return result;
        }
        List<LegalReference> law = citations.ofCodes(rules.project().source());
        DocumentKey key = of.expense().integration().get();
        Optional<Voucher> integration =
                electronic.find(key).filter(SeenDocument::isSound).map(SeenDocument::voucher);
        if (integration.isEmpty()) {
            return with(result, of.finding(AuditFinding.INTEGRATION_NOT_FOUND, law, key));
        }
        if (!bears(integration.get(), result.element())
                || integration.get().linked().stream().noneMatch(it -> names(it, document.key()))) {
            return with(result, of.finding(AuditFinding.INTEGRATION_NOT_LINKED, law, key, document.key()));
        }
        return new ElementResult(
                result.element(),
                Presence.EQUIVALENT,
                List.of(of.finding(AuditFinding.INTEGRATED, law, FundingMessage.of(result.element()), key)));
    }

    private static ElementResult with(ElementResult result, Finding more) {
        List<Finding> all = new ArrayList<>(result.findings());
        all.add(more);
        return new ElementResult(result.element(), result.presence(), all);
    }

    private boolean bears(Voucher integration, FundingElement code) {
        if (code == FundingElement.CUP) {
            return integration.cups().stream()
                    .anyMatch(it -> it.text().equals(rules.project().cup()));
        }
        return integration.cigs().stream()
                .anyMatch(it ->
                        rules.project().cig().value().filter(it.text()::equals).isPresent());
    }

    private static boolean names(Voucher.Linked linked, DocumentKey key) {
        return linked.number().equals(key.number())
                && linked.date().map(key.date()::equals).orElse(true);
    }
}
