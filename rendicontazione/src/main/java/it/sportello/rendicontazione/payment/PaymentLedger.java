package it.sportello.rendicontazione.payment;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.rendicontazione.funding.DocumentKey;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.funding.FundingRules.Partner;
import it.sportello.rendicontazione.funding.Means;
import it.sportello.rendicontazione.funding.Payment;
import it.sportello.rendicontazione.funding.Payment.Part;
import it.sportello.rendicontazione.funding.Voucher;
import it.sportello.rendicontazione.payment.DistinctPayments.Distinct;
import it.sportello.rendicontazione.payment.Dues.Due;
import it.sportello.rendicontazione.payment.Settlement.PaidPart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which payment paid which document, and how much of that counts. One payment may pay many documents, and one document be
 * paid by many.
 *
 * <p>Due of a document is its total less the credit notes that are linked to it and of the same issuer. It has up to three
 * parts: what the issuer is to get, what was withheld from him, and the VAT that was split off; the last two count as paid
 * only by F24 (split VAT of a public body by its order too). A credit note itself is due nothing.
 *
 * <p>What a payment says it settles holds. One that says nothing is matched where there is no doubt: its text names the
 * numbers of documents of one issuer, its payee is that issuer by account or by name, and its amount is exactly what is
 * still due to him of them. Any doubt is a finding and no match.
 *
 * <p>A payment counts if its means is admitted, if it left a dedicated account of the partner who spends, and if it was
 * executed neither after the last day of the funding nor after the claim was presented. A missing CUP or CIG, a missing
 * CRO, another account of the payee are told, and do not change what counts: see {@link PaymentFinding#effect}. What goes
 * beyond what is due never counts; of several payments the earliest count first. The same payment told twice is one; one
 * that came back pays nothing. Two that left on one day, with one amount, between the same accounts, and of which one has
 * no reference, may be one: where both settle something that is told of both.
 *
 * <p>The order of documents and payments never matters. Source: art. 3 L. 136/2010, and the clause of the rules that each
 * finding names. Amounts are in euro and never rounded. Nothing here looks at a DURC or at the window of the documents.
 */
public final class PaymentLedger {

    private static final Comparator<Claim> ORDER =
            Comparator.comparing(Claim::payment, DistinctPayments.ORDER).thenComparing(Claim::part);

    private final Map<DocumentKey, Settlement> settlements;
    private final Map<DocumentKey, Settlement> creditNotes;
    private final List<Payment> unmatched;
    private final List<Finding> findings;

    private PaymentLedger(
            Map<DocumentKey, Settlement> settlements,
            Map<DocumentKey, Settlement> creditNotes,
            List<Payment> unmatched,
            List<Finding> findings) {
        this.settlements = Collections.unmodifiableMap(settlements);
        this.creditNotes = Collections.unmodifiableMap(creditNotes);
        this.unmatched = List.copyOf(unmatched);
        this.findings = List.copyOf(findings);
    }

    /** Settles documents with payments of which none came back. */
    public static PaymentLedger of(
            FundingRules rules,
            Collection<Voucher> vouchers,
            Map<DocumentKey, Partner> spender,
            List<Payment> payments,
            LocalDate presented) {
        return of(rules, vouchers, spender, payments, List.of(), presented);
    }

    /**
     * Settles documents with payments.
     *
     * @param rules the rules of the funding
     * @param vouchers the documents that were read
     * @param spender the partner who claims each document
     * @param payments what was paid, by bank statements and by who claims
     * @param undone what came back, as {@link BankStatement#undone} says: whoever tells the same payment, it paid nothing
     * @param presented the day the claim is presented
     */
    public static PaymentLedger of(
            FundingRules rules,
            Collection<Voucher> vouchers,
            Map<DocumentKey, Partner> spender,
            List<Payment> payments,
            List<Payment> undone,
            LocalDate presented) {
        return new Making(rules, Dues.of(vouchers), spender, DistinctPayments.of(payments, undone), presented).ledger();
    }

    /** How each document was paid, also those that were not, by day, number and issuer; no credit notes. */
    public Map<DocumentKey, Settlement> settlements() {
        return settlements;
    }

    /** How this document was paid; nothing if it was not read, or only as a credit note. */
    public Optional<Settlement> settlement(DocumentKey document) {
        return Optional.ofNullable(settlements.get(document));
    }

    /**
     * What is to be said of this credit note, which is due nothing and paid by nothing; an invoice may bear the same name.
     * Nothing if it was not read.
     */
    public Optional<Settlement> creditNote(DocumentKey document) {
        return Optional.ofNullable(creditNotes.get(document));
    }

    /** The payments of no document that was read, each once, by day and name. */
    public List<Payment> unmatched() {
        return unmatched;
    }

    /** What is to be said of payments, and not of one document. */
    public List<Finding> findings() {
        return findings;
    }

    /** How many documents and payments only. */
    @Override
    public String toString() {
        return "PaymentLedger[" + settlements.size() + ", " + unmatched.size() + "]";
    }

    /** A part of a document that a payment pays, before it is judged. */
    private record Claim(Payment payment, Part part, Euro amount, Optional<Finding> against, boolean found) {}

    /** One ledger in the making. */
    private static final class Making {
        private static final int LISTED = 10;

        private final FundingRules rules;
        private final Dues dues;
        private final Map<DocumentKey, Partner> spender;
        private final DistinctPayments distinct;
        private final LocalDate presented;
        private final Map<Due, List<Claim>> claims = new HashMap<>();
        private final Map<String, Finding> doubtful = new HashMap<>();
        private final List<Payment> unmatched = new ArrayList<>();
        private final List<Finding> findings;

        Making(
                FundingRules rules,
                Dues dues,
                Map<DocumentKey, Partner> spender,
                DistinctPayments distinct,
                LocalDate presented) {
            this.rules = rules;
            this.dues = dues;
            this.spender = spender;
            this.distinct = distinct;
            this.presented = presented;
            this.findings = new ArrayList<>(distinct.findings());
        }

        PaymentLedger ledger() {
            List<Payment> silent = new ArrayList<>();
            for (Distinct each : distinct.payments()) {
                if (!each.payment().settles().isEmpty()) {
                    declared(each);
                } else if (each.against().isEmpty()) {
                    silent.add(each.payment());
                } else {
                    unmatched.add(each.payment());
                }
            }
            search(silent);
            doubt();
            Admission admission = new Admission(rules, presented);
            Map<DocumentKey, Settlement> settlements = new LinkedHashMap<>();
            for (Due due : dues.all()) {
                settlements.put(due.key(), settlement(due, admission));
            }
            Map<DocumentKey, Settlement> notes = new LinkedHashMap<>();
            for (Due note : dues.notes()) {
                notes.put(note.key(), settlement(note, admission));
            }
            unmatched.sort(DistinctPayments.ORDER);
            return new PaymentLedger(settlements, notes, unmatched, findings);
        }

        private void declared(Distinct each) {
            Payment payment = each.payment();
            boolean known = false;
            Map<Due, Map<Part, Euro>> amounts = new LinkedHashMap<>();
            for (Payment.Settled settled : payment.settles()) {
                Optional<Due> due = dues.of(settled.document());
                if (due.isEmpty()) {
                    boolean note = dues.note(settled.document()).isPresent();
                    tell(
                            note ? PaymentFinding.CREDIT_NOTE_PAID : PaymentFinding.UNKNOWN_DOCUMENT,
                            payment,
                            Shown.of(settled.document()));
                    known |= note;
                } else {
                    known = true;
                    amounts.computeIfAbsent(due.get(), it -> new EnumMap<>(Part.class))
                            .merge(
                                    settled.part(),
                                    settled.amount(),
                                    (one, other) -> DistinctPayments.sum(List.of(one, other)));
                }
            }
            amounts.forEach((document, parts) -> parts.forEach(
                    (part, amount) -> claim(document, new Claim(payment, part, amount, each.against(), false))));
            if (!known) {
                unmatched.add(payment);
            }
            // An F24 pays much that is no expense of the project.
            if (each.against().isEmpty() && payment.means() != Means.F24) {
                Euro rest = payment.amount()
                        .minus(Euro.sum(payment.settles().stream()
                                .map(Payment.Settled::amount)
                                .toList()));
                if (rest.signum() > 0) {
                    tell(PaymentFinding.REST, payment, payment.amount(), rest);
                }
            }
        }

        private void claim(Due document, Claim claim) {
            claims.computeIfAbsent(document, it -> new ArrayList<>()).add(claim);
        }

        private void search(List<Payment> silent) {
            Map<Due, Euro> open = new HashMap<>();
            for (Due due : dues.all()) {
                Euro declared = DistinctPayments.sum(claims.getOrDefault(due, List.of()).stream()
                        .filter(it -> it.part() == Part.ISSUER && it.against().isEmpty())
                        .map(Claim::amount)
                        .toList());
                open.put(due, due.of(Part.ISSUER).minus(declared).max(Euro.ZERO));
            }
            Matching matching = new Matching(dues.all(), due -> open.getOrDefault(due, Euro.ZERO));
            Map<Payment, List<Due>> matched = matching.of(silent);
            findings.addAll(matching.findings());
            for (Payment payment : silent) {
                List<Due> found = matched.getOrDefault(payment, List.of());
                for (Due due : found) {
                    Euro amount = open.getOrDefault(due, Euro.ZERO);
                    claim(due, new Claim(payment, Part.ISSUER, amount, Optional.empty(), true));
                }
                if (found.isEmpty()) {
                    unmatched.add(payment);
                }
            }
        }

        /** Payments that settle something and may be one movement, told twice, once without a reference. */
        private void doubt() {
            Map<String, Map<String, Payment>> movements = new LinkedHashMap<>();
            claims.values().stream()
                    .flatMap(List::stream)
                    .filter(it -> it.against().isEmpty())
                    .map(Claim::payment)
                    .sorted(DistinctPayments.ORDER)
                    .forEach(it -> DistinctPayments.movement(it)
                            .ifPresent(movement -> movements
                                    .computeIfAbsent(movement, any -> new LinkedHashMap<>())
                                    .putIfAbsent(it.id(), it)));
            for (Map<String, Payment> same : movements.values()) {
                if (same.size() > 1 && !same.values().stream().allMatch(DistinctPayments::isReferenced)) {
                    List<String> names = same.values().stream()
                            .map(Shown::of)
                            .limit(LISTED + 1L)
                            .toList();
                    same.values()
                            .forEach(it -> doubtful.put(
                                    it.id(), finding(PaymentFinding.SAME_MOVEMENT, it, without(names, it))));
                }
            }
        }

        private static List<String> without(List<String> names, Payment payment) {
            return names.stream()
                    .filter(it -> !it.equals(Shown.of(payment)))
                    .limit(LISTED)
                    .toList();
        }

        private Settlement settlement(Due due, Admission admission) {
            List<Claim> all =
                    claims.getOrDefault(due, List.of()).stream().sorted(ORDER).toList();
            Euro cash = DistinctPayments.sum(all.stream()
                    .filter(it ->
                            it.payment().means() == Means.CASH && it.against().isEmpty())
                    .map(Claim::amount)
                    .toList());
            Optional<Partner> partner = Optional.ofNullable(spender.get(due.key()));
            Set<Finding> said = new LinkedHashSet<>(due.findings());
            List<PaidPart> parts = new ArrayList<>();
            Map<Part, Euro> paid = new EnumMap<>(Part.class);
            Optional<LocalDate> last = Optional.empty();
            for (Claim claim : all) {
                List<Finding> about = claim.against()
                        .map(List::of)
                        .orElseGet(() -> admission.of(claim.payment(), claim.part(), due.voucher(), partner, cash));
                said.addAll(about);
                Optional.ofNullable(doubtful.get(claim.payment().id())).ifPresent(said::add);
                if (claim.found()) {
                    said.add(finding(PaymentFinding.FOUND, claim.payment(), Shown.of(due.key())));
                }
                boolean counts = about.stream().noneMatch(Making::excludes);
                Euro before = paid.getOrDefault(claim.part(), Euro.ZERO);
                Euro counted = counts ? claim.amount().min(due.of(claim.part()).minus(before)) : Euro.ZERO;
                Euro beyond = claim.amount().minus(counted);
                if (counted.signum() > 0) {
                    paid.put(claim.part(), before.plus(counted));
                    parts.add(new PaidPart(claim.payment(), claim.part(), counted, true));
                    last = Optional.of(claim.payment().executed());
                }
                if (beyond.signum() > 0) {
                    parts.add(new PaidPart(claim.payment(), claim.part(), beyond, false));
                    if (counts) {
                        said.add(finding(PaymentFinding.OVERPAID, claim.payment(), beyond, due.of(claim.part())));
                    }
                }
            }
            for (Part part : Part.values()) {
                admission
                        .missing(due.voucher(), part, due.of(part), paid.getOrDefault(part, Euro.ZERO))
                        .ifPresent(said::add);
            }
            Euro sum = Euro.sum(paid.values());
            return new Settlement(
                    due.key(),
                    parts,
                    due.total(),
                    due.of(Part.SPLIT_VAT),
                    sum,
                    last.filter(it -> sum.equals(due.total())),
                    List.copyOf(said));
        }

        private static boolean excludes(Finding finding) {
            return finding.code() instanceof PaymentFinding code && code.effect() == PaymentFinding.Effect.NOT_COUNTED;
        }

        private void tell(PaymentFinding code, Payment payment, Object... more) {
            findings.add(finding(code, payment, more));
        }

        private static Finding finding(PaymentFinding code, Payment payment, Object... more) {
            List<Object> arguments = new ArrayList<>(List.of(Shown.of(payment)));
            arguments.addAll(List.of(more));
            return Finding.of(code, DistinctPayments.place(payment), arguments.toArray());
        }
    }
}
