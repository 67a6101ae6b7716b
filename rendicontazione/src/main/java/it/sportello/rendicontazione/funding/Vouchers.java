package it.sportello.rendicontazione.funding;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Location;
import it.sportello.rendicontazione.fattura.DocumentRole;
import it.sportello.rendicontazione.fattura.DocumentTotals;
import it.sportello.rendicontazione.fattura.Fattura;
import it.sportello.rendicontazione.fattura.Fattura.Document;
import it.sportello.rendicontazione.fattura.Fattura.Party;
import it.sportello.rendicontazione.fattura.Fattura.Reference;
import it.sportello.rendicontazione.fattura.Fattura.ReferenceKind;
import it.sportello.rendicontazione.fattura.FatturaFile;
import it.sportello.rendicontazione.fattura.Value;
import it.sportello.rendicontazione.funding.Voucher.Agreement;
import it.sportello.rendicontazione.funding.Voucher.Linked;
import it.sportello.rendicontazione.funding.Voucher.Mention;
import it.sportello.rendicontazione.funding.Voucher.Origin;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads documents of expense, electronic or not, as {@link Voucher vouchers}.
 *
 * @param vouchers the documents that could be read so
 * @param findings why another could not; each is an error
 */
public record Vouchers(List<Voucher> vouchers, List<Finding> findings) {

    private static final Set<String> BY_THE_BUYER = Set.of("TD17", "TD18", "TD19", "TD28");
    private static final Fraction CENTS = Fraction.of(100);

    /** Copies the lists. */
    public Vouchers {
        vouchers = List.copyOf(vouchers);
        findings = List.copyOf(findings);
    }

    /**
     * The documents of a file: none if it could not be read, several if it is a lot. A self-billed document (TD17, TD18,
     * TD19, TD28) is the invoice of the foreign supplier it names, who gets no VAT: the buyer owes it to the State (art. 17,
     * co. 2, D.P.R. 633/1972).
     */
    public static Vouchers of(FatturaFile file) {
        List<Voucher> vouchers = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Document document : file.content().map(Fattura::documents).orElse(List.of())) {
            if (!document.currency().value().equals("EUR")) {
                findings.add(Finding.of(
                        FundingFinding.CURRENCY,
                        document.currency().place().in(file.name()),
                        document.currency().value()));
                continue;
            }
            DocumentTotals totals = DocumentTotals.of(document);
            Optional<Fraction> odd = Stream.of(totals.taxable(), totals.vat(), totals.total(), totals.payable())
                    .filter(amount -> !isAmount(amount))
                    .findFirst();
            if (odd.isPresent()) {
                findings.add(Finding.of(
                        FundingFinding.INVOICE_AMOUNT, document.place().in(file.name()), odd.get()));
                continue;
            }
            vouchers.add(new Reading(file, file.content().get(), document).voucher(totals));
        }
        return new Vouchers(vouchers, findings);
    }

    /** Whether it is a whole number of cents that is not below zero and that an amount can hold. */
    private static boolean isAmount(Fraction amount) {
        Fraction cents = amount.times(CENTS);
        return cents.isWhole() && cents.signum() >= 0 && cents.numerator().bitLength() < 63;
    }

    /**
     * A document that is no electronic invoice.
     *
     * @param location where it stands in the claim
     */
    public static Voucher of(ExpenseDocument document, Location location) {
        Function<String, Mention> mention = text -> new Mention(text, List.of(), location);
        Euro vat = document.vat().orElse(Euro.ZERO);
        List<Mention> texts = document.texts().stream().map(mention).toList();
        return new Voucher(
                document.key(),
                document.kind(),
                DocumentRole.EXPENSE,
                document.issuer(),
                document.addressee(),
                document.taxable(),
                vat,
                document.taxable().plus(vat),
                document.withheld().orElse(Euro.ZERO),
                Euro.ZERO,
                document.cups().stream().map(mention).toList(),
                document.cigs().stream().map(mention).toList(),
                document.convention().stream()
                        .map(it -> new Agreement(it.reference(), it.date(), location))
                        .toList(),
                texts,
                texts,
                document.iban().stream().map(mention).toList(),
                List.of(),
                List.of(),
                Optional.of(document.stamped()),
                new Origin(location, Optional.empty(), Optional.empty(), 1));
    }

    /** One document of one file. */
    private record Reading(FatturaFile file, Fattura fattura, Document document) {

        Voucher voucher(DocumentTotals totals) {
            Subject issuer = subject(fattura.supplier());
            return new Voucher(
                    new DocumentKey(
                            issuer.identity(),
                            document.number().value(),
                            document.date().value()),
                    kind(),
                    fattura.role(),
                    issuer,
                    subject(fattura.addressee()),
                    euro(totals.taxable()),
                    euro(totals.vat()),
                    euro(totals.total()),
                    euro(totals.withheld()),
                    euro(isByTheBuyer() ? totals.vat() : totals.splitVat()),
                    codes(Reference::cup),
                    codes(Reference::cig),
                    document.references().stream()
                            .filter(it -> it.kind() == ReferenceKind.CONTRACT || it.kind() == ReferenceKind.CONVENTION)
                            .flatMap(it -> it.document().stream()
                                    .map(number -> new Agreement(
                                            number.value(),
                                            it.date().map(Value::value),
                                            number.place().in(file.name()))))
                            .toList(),
                    texts(),
                    descriptions().toList(),
                    document.payments().stream()
                            .flatMap(it -> it.iban().stream())
                            .map(it -> mention(it, List.of()))
                            .toList(),
                    document.payments().stream()
                            .map(it -> mention(it.means(), List.of()))
                            .toList(),
                    linked(),
                    Optional.empty(),
                    new Origin(
                            document.place().in(file.name()),
                            Optional.of(file.sha256()).filter(it -> !it.isEmpty()),
                            file.contentSha256(),
                            document.index()));
        }

        private boolean isByTheBuyer() {
            return BY_THE_BUYER.contains(document.type().value());
        }

        private DocumentKind kind() {
            if (document.isCreditNote()) {
                return DocumentKind.CREDIT_NOTE;
            }
            return switch (document.type().value()) {
                case "TD05", "TD09" -> DocumentKind.DEBIT_NOTE;
                default -> isByTheBuyer() ? DocumentKind.FOREIGN_INVOICE : DocumentKind.INVOICE;
            };
        }

        private static Euro euro(Fraction amount) {
            return Euro.of(amount.exactDecimal().orElseThrow());
        }

        private static Subject subject(Party party) {
            String person = Stream.of(party.firstName(), party.lastName())
                    .flatMap(Optional::stream)
                    .map(Value::value)
                    .collect(java.util.stream.Collectors.joining(" "));
            return new Subject(
                    party.name().map(Value::value).orElse(person),
                    party.codiceFiscale().map(Value::value),
                    party.vatId().map(it -> it.country().value() + it.code().value()));
        }

        private List<Mention> codes(Function<Reference, Optional<Value<String>>> code) {
            return document.references().stream()
                    .flatMap(it -> code.apply(it).stream()
                            .map(value -> mention(
                                    value, it.lines().stream().map(Value::value).toList())))
                    .toList();
        }

        /** What is supplied; each line is what its own description holds for. */
        private Stream<Mention> descriptions() {
            return Stream.concat(
                    document.lines().stream()
                            .map(it -> mention(
                                    it.description(), List.of(it.number().value()))),
                    document.items().stream().map(it -> mention(it.description(), List.of())));
        }

        /** All that is written in words: reasons first, since a title split over several reads on. */
        private List<Mention> texts() {
            Stream<Value<String>> notes = document.lines().stream()
                    .flatMap(it -> Stream.concat(
                            it.administrationReference().stream(),
                            it.notes().stream().flatMap(note -> note.text().stream())));
            Stream<Value<String>> agreements = document.references().stream()
                    .flatMap(it ->
                            Stream.of(it.document(), it.item(), it.commission()).flatMap(Optional::stream));
            Stream<Value<String>> attachments =
                    document.attachments().stream().flatMap(it -> it.description().stream());
            return Stream.of(
                            document.reasons().stream().map(this::whole),
                            descriptions(),
                            notes.map(this::whole),
                            agreements.map(this::whole),
                            attachments.map(this::whole))
                    .flatMap(Function.identity())
                    .toList();
        }

        private Mention whole(Value<String> value) {
            return mention(value, List.of());
        }

        private List<Linked> linked() {
            return Stream.concat(
                            document.references().stream().filter(it -> it.kind() == ReferenceKind.INVOICE),
                            document.rectified().stream())
                    .flatMap(it -> it.document().stream()
                            .map(number -> new Linked(number.value(), it.date().map(Value<LocalDate>::value))))
                    .toList();
        }

        private Mention mention(Value<String> value, List<Integer> lines) {
            return new Mention(value.value(), lines, value.place().in(file.name()));
        }
    }
}
