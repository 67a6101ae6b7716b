package it.sportello.rendicontazione;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.rendicontazione.SeenDocument.Slot;
import it.sportello.rendicontazione.funding.DocumentKey;
import it.sportello.rendicontazione.funding.ExpenseClaim.EarlierCharge;
import it.sportello.rendicontazione.funding.Voucher.Linked;
import it.sportello.rendicontazione.payment.CreditedInvoices;
import it.sportello.rendicontazione.payment.PaymentFinding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What credit notes take back. No credit note is lost: one on what was charged before, or on what nobody claims, is told,
 * one that is claimed is an amount below zero of its own, and what of
 * it is not claimed is cut off the expenses on the invoice it names. One that names several invoices takes back of those
 * that are claimed first, in the order of their days.
 */
final class CreditNotes {

    /** What is taken back of a document by credit notes that the claim takes no account of. */
    record Taken(Euro taxable, Euro vat, List<DocumentKey> notes) {
        static final Taken NOTHING = new Taken(Euro.ZERO, Euro.ZERO, List.of());

        Taken {
            notes = List.copyOf(notes);
        }
    }

    private static final int LISTED = 10;

    private final Map<Slot, Taken> taken = new HashMap<>();
    private final Map<Slot, Euro> credited = new HashMap<>();
    private final Map<Slot, List<Judgement>> claimed = new HashMap<>();
    private final Map<Slot, List<SeenDocument>> targets = new HashMap<>();
    private final List<SeenDocument> notes;
    private final List<SeenDocument> unlinked = new ArrayList<>();

    CreditNotes(List<SeenDocument> documents, List<Judgement> judgements) {
        for (Judgement each : judgements) {
            each.document()
                    .ifPresent(it -> claimed.computeIfAbsent(it.slot(), any -> new ArrayList<>())
                            .add(each));
        }
        CreditedInvoices<SeenDocument> invoices = new CreditedInvoices<>(
                documents.stream()
                        .sorted(Comparator.comparing((SeenDocument it) -> !claimed.containsKey(it.slot()))
                                .thenComparing(it -> !it.isElectronic()))
                        .toList(),
                SeenDocument::voucher);
        this.notes = documents.stream()
                .filter(it -> it.kind().reduces())
                .sorted(Comparator.comparing(SeenDocument::key, SeenDocuments.BY_KEY))
                .toList();
        notes.forEach(note -> spread(note, invoices));
    }

    private void spread(SeenDocument note, CreditedInvoices<SeenDocument> all) {
        Set<SeenDocument> invoices = new LinkedHashSet<>();
        for (Linked linked : note.voucher().linked()) {
            all.of(note.voucher(), linked).invoice().ifPresent(invoices::add);
        }
        List<SeenDocument> ordered = invoices.stream()
                .sorted(Comparator.comparing((SeenDocument it) -> !claimed.containsKey(it.slot()))
                        .thenComparing(SeenDocument::key, SeenDocuments.BY_KEY))
                .toList();
        targets.put(note.slot(), ordered);
        if (ordered.isEmpty()) {
            unlinked.add(note);
        }
        Euro taxable = rest(note.voucher().taxable(), note, false);
        Euro vat = rest(note.voucher().vat(), note, true);
        Euro total = note.total();
        for (SeenDocument invoice : ordered) {
            Euro there = creditedOn(invoice.slot());
            Euro now = total.min(invoice.total().minus(there)).max(Euro.ZERO);
            credited.put(invoice.slot(), there.plus(now));
            total = total.minus(now);
            Taken before = takenFrom(invoice.slot());
            Euro ofTaxable = taxable.min(invoice.voucher().taxable().minus(before.taxable()));
            Euro ofVat = vat.min(invoice.voucher().vat().minus(before.vat()));
            if (ofTaxable.signum() > 0 || ofVat.signum() > 0) {
                List<DocumentKey> notes = new ArrayList<>(before.notes());
                notes.add(note.key());
                taken.put(
                        invoice.slot(),
                        new Taken(before.taxable().plus(ofTaxable), before.vat().plus(ofVat), notes));
                taxable = taxable.minus(ofTaxable);
                vat = vat.minus(ofVat);
            }
        }
    }

    /** What of a credit note is not claimed. */
    private Euro rest(Euro whole, SeenDocument note, boolean ofVat) {
        Euro told = Euro.sum(claims(note.slot()).stream()
                .map(it -> ofVat ? it.vat() : it.amount())
                .toList());
        return whole.minus(told).max(Euro.ZERO);
    }

    private List<Judgement> claims(Slot slot) {
        return claimed.getOrDefault(slot, List.of());
    }

    Taken takenFrom(Slot slot) {
        return taken.getOrDefault(slot, Taken.NOTHING);
    }

    /** What credit notes take back of a document, whether the claim takes account of them or not. */
    Euro creditedOn(Slot slot) {
        return credited.getOrDefault(slot, Euro.ZERO);
    }

    /** All credit notes, in the order of their days. */
    List<SeenDocument> notes() {
        return notes;
    }

    /** The invoices a credit note names, those that are claimed first. */
    List<SeenDocument> targets(SeenDocument note) {
        return targets.getOrDefault(note.slot(), List.of());
    }

    /** Those that name no invoice that was read. */
    List<SeenDocument> unlinked() {
        return unlinked;
    }

    /** What is to be said of credit notes that nobody claims and that lower nothing here, by what was charged before. */
    Map<Slot, Finding> idle(List<EarlierCharge> earlier) {
        Map<String, List<EarlierCharge>> byNumber = earlier.stream()
                .collect(Collectors.groupingBy(it -> it.document().number().strip()));
        Map<Slot, Finding> idle = new LinkedHashMap<>();
        for (SeenDocument note : notes) {
            if (claimed.containsKey(note.slot())) {
                continue;
            }
            List<String> before = note.voucher().linked().stream()
                    .flatMap(linked -> byNumber.getOrDefault(linked.number().strip(), List.of()).stream()
                            .filter(it -> means(note, linked, it.document())))
                    .map(it -> it.document() + ", " + it.project() + ", " + it.amount())
                    .distinct()
                    .sorted()
                    .limit(LISTED)
                    .toList();
            List<SeenDocument> invoices = targets(note);
            if (!before.isEmpty()) {
                idle.put(note.slot(), finding(PaymentFinding.CREDIT_ON_EARLIER, note, before));
            } else if (!invoices.isEmpty() && invoices.stream().noneMatch(it -> claimed.containsKey(it.slot()))) {
                List<String> unclaimed = invoices.stream()
                        .map(it -> it.key().toString())
                        .limit(LISTED)
                        .toList();
                idle.put(note.slot(), finding(PaymentFinding.CREDIT_ON_UNCLAIMED, note, unclaimed));
            }
        }
        return idle;
    }

    /** Whether a credit note may mean a document that was charged before, of which no more is known than its name. */
    private static boolean means(SeenDocument note, Linked linked, DocumentKey document) {
        boolean inTime = linked.date()
                .map(day -> day.getYear() == document.date().getYear())
                .orElse(!document.date().isAfter(note.key().date()));
        return inTime && note.issuers().contains(SeenDocument.plain(document.issuer()));
    }

    private static Finding finding(PaymentFinding code, SeenDocument note, List<String> documents) {
        return Finding.of(code, note.voucher().origin().location(), note.key(), note.total(), documents);
    }

    /**
     * Lets claimed credit notes follow their invoices: they take back what is admitted of these and no more; what is left
     * of them waits if anything of the invoice waits. One whose invoice is not in the claim takes back all it says.
     */
    void follow(List<Judgement> judgements) {
        Map<Slot, Euro> takenBack = new HashMap<>();
        for (Judgement note : judgements) {
            if (!note.isCredit()) {
                continue;
            }
            List<SeenDocument> invoices = targets(note.document().orElseThrow()).stream()
                    .filter(it -> claimed.containsKey(it.slot()))
                    .toList();
            if (invoices.isEmpty()) {
                note.tell(note.finding(AuditFinding.CREDIT_WITHOUT_INVOICE, List.of()));
                continue;
            }
            Euro open = note.left();
            boolean waits = false;
            for (SeenDocument invoice : invoices) {
                Euro standing = Euro.sum(
                        claims(invoice.slot()).stream().map(Judgement::standing).toList());
                Euro before = takenBack.getOrDefault(invoice.slot(), Euro.ZERO);
                Euro now = open.min(standing.minus(before));
                takenBack.put(invoice.slot(), before.plus(now));
                open = open.minus(now);
                waits |= claims(invoice.slot()).stream().anyMatch(Judgement::waits);
            }
            if (open.signum() > 0) {
                note.follow(open, waits, note.finding(AuditFinding.CREDIT_FOLLOWS, List.of(), open));
            }
        }
    }
}
