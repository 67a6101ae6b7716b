package it.sportello.rendicontazione.payment;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Location;
import it.sportello.rendicontazione.funding.DocumentKey;
import it.sportello.rendicontazione.funding.Payment.Part;
import it.sportello.rendicontazione.funding.Voucher;
import it.sportello.rendicontazione.law.Acts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is due of each document, by part: to its issuer, and to the State what was withheld and the VAT that was split off.
 * A credit note lowers what is due of the documents it is linked to, part by part first, and what is left of it in
 * whatever part is left (art. 26 D.P.R. 633/1972). A credit note may bear the number and the day of an invoice: the two
 * are two documents.
 */
final class Dues {

    static final Comparator<DocumentKey> ORDER = Comparator.comparing(DocumentKey::date)
            .thenComparing(DocumentKey::number)
            .thenComparing(DocumentKey::issuer);

    /** Which of several documents with one key holds: the larger; what else differs makes the choice the same every time. */
    private static final Comparator<Voucher> LARGEST_FIRST = Comparator.comparing(Voucher::total)
            .thenComparing(Voucher::withheld)
            .thenComparing(Voucher::splitVat)
            .thenComparing(Voucher::kind)
            .thenComparing(Voucher::role)
            .thenComparing(it -> it.issuer().name())
            .thenComparing(it -> it.linked().toString())
            .thenComparing(it ->
                    it.ibans().stream().map(Voucher.Mention::text).toList().toString())
            .thenComparing(it -> it.origin().toString())
            .thenComparing(it -> it.origin().location().pointer())
            .reversed();

    private static final LegalReference CREDIT_NOTES = Acts.DPR_633_1972.article("26");

    /** What is due of one document. */
    static final class Due {
        private final Voucher voucher;
        private final Map<Part, Euro> parts = new EnumMap<>(Part.class);
        private final List<Finding> findings = new ArrayList<>();
        private final List<Voucher> others = new ArrayList<>();

        private Due(Voucher voucher) {
            this.voucher = voucher;
            Euro total = voucher.total().max(Euro.ZERO);
            Euro withheld = voucher.withheld().max(Euro.ZERO).min(total);
            Euro split = voucher.splitVat().max(Euro.ZERO).min(total.minus(withheld));
            parts.put(Part.ISSUER, total.minus(withheld).minus(split));
            parts.put(Part.WITHHELD, withheld);
            parts.put(Part.SPLIT_VAT, split);
        }

        Voucher voucher() {
            return voucher;
        }

        DocumentKey key() {
            return voucher.key();
        }

        Euro of(Part part) {
            return parts.getOrDefault(part, Euro.ZERO);
        }

        Euro total() {
            return Euro.sum(parts.values());
        }

        List<Finding> findings() {
            return findings;
        }

        boolean isCreditNote() {
            return voucher.kind().reduces();
        }

        /** Tells once that others bear its key, however many there are. */
        private void tellOthers() {
            if (!others.isEmpty()) {
                Location first = others.get(0).origin().location();
                findings.add(Finding.of(PaymentFinding.DOCUMENT_TWICE, first, Shown.of(key()), others.size() + 1));
            }
        }

        /** Takes as much of this part of it as there is, and says how much that was. */
        private Euro take(Part part, Euro amount) {
            Euro taken = of(part).min(amount);
            parts.put(part, of(part).minus(taken));
            return taken;
        }
    }

    private final Map<DocumentKey, Due> dues = new TreeMap<>(ORDER);
    private final Map<DocumentKey, Due> notes = new TreeMap<>(ORDER);

    private Dues() {}

    static Dues of(Collection<Voucher> vouchers) {
        Dues all = new Dues();
        vouchers.stream().sorted(LARGEST_FIRST).forEach(voucher -> {
            Map<DocumentKey, Due> kind = voucher.kind().reduces() ? all.notes : all.dues;
            Due first = kind.get(voucher.key());
            if (first == null) {
                kind.put(voucher.key(), new Due(voucher));
            } else {
                first.others.add(voucher);
            }
        });
        all.dues.values().forEach(Due::tellOthers);
        all.notes.values().forEach(Due::tellOthers);
        CreditedInvoices<Due> invoices = new CreditedInvoices<>(all.dues.values(), Due::voucher);
        all.notes.values().forEach(note -> credit(note, invoices));
        return all;
    }

    /** What is due of the document of this name that is no credit note. */
    Optional<Due> of(DocumentKey key) {
        return Optional.ofNullable(dues.get(key));
    }

    /** What is due of the credit note of this name: nothing, and what is to be said of it. */
    Optional<Due> note(DocumentKey key) {
        return Optional.ofNullable(notes.get(key));
    }

    /** All but the credit notes, by day, number and issuer. */
    Collection<Due> all() {
        return dues.values();
    }

    /** The credit notes, by day, number and issuer. */
    Collection<Due> notes() {
        return notes.values();
    }

    private static void credit(Due note, CreditedInvoices<Due> invoices) {
        Set<Due> targets = new LinkedHashSet<>();
        for (Voucher.Linked linked : note.voucher.linked()) {
            CreditedInvoices.Meant<Due> meant = invoices.of(note.voucher, linked);
            if (meant.doubtful()) {
                tell(note, PaymentFinding.CREDIT_NOTE_AMBIGUOUS, Shown.of(note.key()), Shown.of(linked.number()));
            }
            meant.invoice().ifPresent(targets::add);
        }
        if (targets.isEmpty()) {
            tell(note, PaymentFinding.CREDIT_NOTE_ALONE, Shown.of(note.key()));
        } else {
            lower(
                    note,
                    targets.stream()
                            .sorted(Comparator.comparing(Due::key, ORDER))
                            .toList());
        }
        for (Part part : Part.values()) {
            note.parts.put(part, Euro.ZERO);
        }
    }

    private static void lower(Due note, List<Due> targets) {
        for (Part part : Part.values()) {
            for (Due target : targets) {
                note.take(part, target.take(part, note.of(part)));
            }
        }
        for (Part of : Part.values()) {
            for (Due target : targets) {
                for (Part part : Part.values()) {
                    note.take(of, target.take(part, note.of(of)));
                }
            }
        }
        Euro left = note.total();
        if (left.signum() > 0) {
            tell(note, PaymentFinding.CREDIT_NOTE_EXCESS, Shown.of(note.key()), left);
        }
    }

    private static void tell(Due note, PaymentFinding code, Object... arguments) {
        Location at = note.voucher.origin().location();
        note.findings.add(new Finding(code, at, List.of(arguments), List.of(CREDIT_NOTES)));
    }
}
