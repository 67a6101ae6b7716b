package it.sportello.rendicontazione.element;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Location;
import it.sportello.rendicontazione.fattura.DocumentRole;
import it.sportello.rendicontazione.funding.DocumentKey;
import it.sportello.rendicontazione.funding.DocumentKind;
import it.sportello.rendicontazione.funding.FundingElement;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.funding.FundingRules.Partner;
import it.sportello.rendicontazione.funding.Livorno;
import it.sportello.rendicontazione.funding.Subject;
import it.sportello.rendicontazione.funding.Voucher;
import it.sportello.rendicontazione.funding.Voucher.Agreement;
import it.sportello.rendicontazione.funding.Voucher.Mention;
import it.sportello.rendicontazione.funding.Voucher.Origin;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A document as Livorno wants it, to be changed at a place or two. */
final class Bill {

    static final FundingRules RULES = Livorno.rules();
    /** The twelve asked of both kinds of documents. */
    static final FundingRules ALL_OF_BOTH = Livorno.with(
            "on: [claim], weight: complete", "on: [claim, expense], weight: complete",
            "on: [claim], weight: warning", "on: [claim, expense], weight: warning",
            "  - {element: addressee, on: [expense], weight: complete, source: \"art. 16, c. 8, 3° trattino\", readings: [beneficiary]}\n",
                    "",
            "  - {element: cup, on: [expense], weight: complete, source: \"art. 16, c. 8, 3° trattino; art. 8, c. 4\"}\n",
                    "",
            "  - {element: cig, on: [expense], weight: complete, source: \"art. 16, c. 8, 3° trattino; art. 8, c. 4\", readings: [own field]}\n",
                    "");

    static final Partner LEAD = RULES.partners().get(0);
    static final Partner OTHER = RULES.partners().get(1);
    static final String CUP = "J44H22000240004";
    static final String CIG = "B7E26B1DC7";
    static final String TITLE = "Percorsi di autonomia per persone con disabilità";
    static final String WORDING = "Finanziato dall'Unione europea - NextGenerationEU";

    private DocumentRole role = DocumentRole.CLAIM;
    private DocumentKind kind = DocumentKind.INVOICE;
    private Subject issuer = new Subject("Fornitore di Prova", Optional.empty(), Optional.of("IT02182030391"));
    private Subject addressee = new Subject("Comune di Livorno", Optional.of("00104330493"), Optional.empty());
    private String number = "12/2025";
    private LocalDate date = LocalDate.of(2025, 10, 3);
    private Euro taxable = Euro.of(1_000);
    private Euro vat = Euro.of(220);
    private Euro total = Euro.of(1_220);
    private List<Mention> cups = mentions("CodiceCUP", CUP);
    private List<Mention> cigs = mentions("CodiceCIG", CIG);
    private List<Agreement> agreements = agreements("rep. 118/2025", LocalDate.of(2025, 9, 22));
    private List<Mention> texts = mentions("Causale", TITLE, "PNRR M5C2 1.2", WORDING);
    private List<Mention> descriptions = lines("Assistenza educativa a domicilio, 40 ore");
    private List<Mention> ibans = mentions("IBAN", LEAD.accounts().get(0));
    private List<Mention> means = mentions("ModalitaPagamento", "MP05");

    static Bill claim() {
        return new Bill();
    }

    /** From a supplier to the second partner. */
    static Bill expense() {
        Bill bill = new Bill();
        bill.role = DocumentRole.EXPENSE;
        return bill.addressee(new Subject(OTHER.name(), Optional.of(OTHER.codiceFiscale()), Optional.empty()));
    }

    static List<Mention> mentions(String field, String... texts) {
        return IntStream.range(0, texts.length)
                .mapToObj(i -> new Mention(texts[i], List.of(), place(field + "[" + (i + 1) + "]", 10 + i)))
                .toList();
    }

    private static List<Mention> lines(String... descriptions) {
        return IntStream.range(0, descriptions.length)
                .mapToObj(i -> new Mention(
                        descriptions[i], List.of(i + 1), place("DettaglioLinee[" + (i + 1) + "]/Descrizione", 40 + i)))
                .toList();
    }

    static Mention onLines(String text, Integer... lines) {
        return new Mention(text, List.of(lines), place("Codice", 30));
    }

    private static Location place(String field, int line) {
        return new Location("fattura.xml", "/*/FatturaElettronicaBody/" + field, line, 5);
    }

    private static List<Agreement> agreements(String reference, LocalDate date) {
        return List.of(new Agreement(reference, Optional.ofNullable(date), place("DatiConvenzione/IdDocumento", 20)));
    }

    Bill f24(String payer) {
        kind = DocumentKind.F24;
        issuer = new Subject("Chi versa", Optional.of(payer), Optional.empty());
        addressee = new Subject("Erario", Optional.empty(), Optional.empty());
        return this;
    }

    Bill addressee(Subject subject) {
        addressee = subject;
        return this;
    }

    Bill addressee(String name, String codiceFiscale, String vatNumber) {
        return addressee(new Subject(name, Optional.ofNullable(codiceFiscale), Optional.ofNullable(vatNumber)));
    }

    Bill number(String other) {
        number = other;
        return this;
    }

    Bill date(String day) {
        date = LocalDate.parse(day);
        return this;
    }

    Bill amounts(Euro taxableAmount, Euro vatAmount, Euro totalAmount) {
        taxable = taxableAmount;
        vat = vatAmount;
        total = totalAmount;
        return this;
    }

    Bill cups(String... codes) {
        cups = mentions("CodiceCUP", codes);
        return this;
    }

    Bill cups(Mention... codes) {
        cups = List.of(codes);
        return this;
    }

    Bill cigs(String... codes) {
        cigs = mentions("CodiceCIG", codes);
        return this;
    }

    Bill convention(String reference, String day) {
        agreements = agreements(reference, day == null ? null : LocalDate.parse(day));
        return this;
    }

    Bill noConvention() {
        agreements = List.of();
        return this;
    }

    Bill texts(String... all) {
        texts = mentions("Causale", all);
        return this;
    }

    Bill alsoText(String more) {
        List<Mention> all = new ArrayList<>(texts);
        all.addAll(mentions("Nota", more));
        texts = all;
        return this;
    }

    Bill descriptions(String... all) {
        descriptions = lines(all);
        return this;
    }

    Bill ibans(String... all) {
        ibans = mentions("IBAN", all);
        return this;
    }

    Bill means(String... all) {
        means = mentions("ModalitaPagamento", all);
        return this;
    }

    Voucher voucher() {
        return new Voucher(
                new DocumentKey("IT02182030391", number, date),
                kind,
                role,
                issuer,
                addressee,
                taxable,
                vat,
                total,
                Euro.ZERO,
                Euro.ZERO,
                cups,
                cigs,
                agreements,
                Stream.concat(texts.stream(), descriptions.stream()).toList(),
                descriptions,
                ibans,
                means,
                List.of(),
                Optional.empty(),
                new Origin(place("", 3), Optional.empty(), Optional.empty(), 1));
    }

    /** What is found of one element, by rules that ask it of both kinds of documents. */
    ElementResult of(FundingElement element) {
        return of(ALL_OF_BOTH, element);
    }

    ElementResult of(FundingRules rules, FundingElement element) {
        return of(rules, element, Optional.of(role == DocumentRole.CLAIM ? LEAD : OTHER));
    }

    ElementResult of(FundingRules rules, FundingElement element, Optional<Partner> partner) {
        return new ElementCheck(rules)
                .check(voucher(), partner).stream()
                        .filter(each -> each.element() == element)
                        .findFirst()
                        .orElseThrow();
    }

    static List<ElementFinding> codes(ElementResult result) {
        return result.findings().stream()
                .map(Finding::code)
                .map(ElementFinding.class::cast)
                .toList();
    }
}
