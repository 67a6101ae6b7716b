package it.sportello.rendicontazione.fattura;

import it.sportello.rendicontazione.fattura.Fattura.Adjustment;
import it.sportello.rendicontazione.fattura.Fattura.Attachment;
import it.sportello.rendicontazione.fattura.Fattura.Contribution;
import it.sportello.rendicontazione.fattura.Fattura.Document;
import it.sportello.rendicontazione.fattura.Fattura.Item;
import it.sportello.rendicontazione.fattura.Fattura.Line;
import it.sportello.rendicontazione.fattura.Fattura.Note;
import it.sportello.rendicontazione.fattura.Fattura.Party;
import it.sportello.rendicontazione.fattura.Fattura.Payment;
import it.sportello.rendicontazione.fattura.Fattura.Reference;
import it.sportello.rendicontazione.fattura.Fattura.ReferenceKind;
import it.sportello.rendicontazione.fattura.Fattura.Transmission;
import it.sportello.rendicontazione.fattura.Fattura.VatId;
import it.sportello.rendicontazione.fattura.Fattura.VatSummary;
import it.sportello.rendicontazione.fattura.Fattura.Withholding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes the records of an invoice from its elements. A value that must be there and is not has been told as a fault of
 * form; here a stand-in takes its place, and what holds a stand-in never leaves.
 */
final class FatturaBinder {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,18}(\\.[0-9]{0,18})?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

    private boolean usable = true;

    /**
     * The header of an invoice.
     *
     * @param transmission to whom it was sent
     * @param supplier who issues it
     * @param representative the fiscal representative of the supplier
     * @param addressee to whom it is made out
     * @param intermediary who issues it for the supplier
     */
    record Header(
            Transmission transmission,
            Party supplier,
            Optional<Party> representative,
            Party addressee,
            Optional<Party> intermediary) {}

    Optional<Header> header(Element header) {
        usable = true;
        Element transmission = part(header, "DatiTrasmissione");
        Header bound = new Header(
                new Transmission(
                        transmission.place(),
                        transmission.first("IdTrasmittente").flatMap(FatturaBinder::vatId),
                        text(transmission, "ProgressivoInvio"),
                        need(transmission, text(transmission, "FormatoTrasmissione"), ""),
                        need(transmission, text(transmission, "CodiceDestinatario"), ""),
                        text(transmission, "PECDestinatario")),
                party(part(header, "CedentePrestatore")),
                header.first("RappresentanteFiscale").map(FatturaBinder::party),
                party(part(header, "CessionarioCommittente")),
                header.first("TerzoIntermediarioOSoggettoEmittente").map(FatturaBinder::party));
        return usable ? Optional.of(bound) : Optional.empty();
    }

    Optional<Document> document(int index, Element body) {
        usable = true;
        Element general = part(body, "DatiGenerali");
        Element own = part(general, "DatiGeneraliDocumento");
        List<Element> goods = body.all("DatiBeniServizi").toList();
        Document bound = new Document(
                index,
                body.place(),
                need(own, text(own, "TipoDocumento"), ""),
                need(own, text(own, "Divisa"), ""),
                need(own, date(own, "Data"), LocalDate.EPOCH),
                need(own, text(own, "Numero"), ""),
                amount(own, "ImportoTotaleDocumento"),
                amount(own, "Arrotondamento"),
                own.all("Causale").map(FatturaBinder::value).toList(),
                text(own, "Art73"),
                list(own, "DatiRitenuta", this::withholding),
                own.first("DatiBollo").flatMap(stamp -> amount(stamp, "ImportoBollo")),
                list(own, "DatiCassaPrevidenziale", this::contribution),
                list(own, "ScontoMaggiorazione", this::adjustment),
                references(general),
                goods.stream()
                        .flatMap(each -> each.all("DettaglioLinee"))
                        .map(this::line)
                        .toList(),
                goods.stream()
                        .flatMap(each -> each.all("DatiRiepilogo"))
                        .map(this::summary)
                        .toList(),
                goods.stream()
                        .filter(each -> each.first("DettaglioLinee").isEmpty()
                                && each.first("Importo").isPresent())
                        .map(this::item)
                        .toList(),
                general.first("DatiFatturaRettificata").map(FatturaBinder::rectified),
                body.all("DatiPagamento")
                        .flatMap(terms -> terms.all("DettaglioPagamento").map(each -> payment(terms, each)))
                        .toList(),
                list(body, "Allegati", FatturaBinder::attachment));
        return usable ? Optional.of(bound) : Optional.empty();
    }

    private Element part(Element element, String name) {
        Optional<Element> part = element.first(name);
        usable &= part.isPresent();
        return part.orElseGet(() -> new Element(element.place()));
    }

    private <T> Value<T> need(Element element, Optional<Value<T>> value, T standIn) {
        usable &= value.isPresent();
        return value.orElseGet(() -> new Value<>(standIn, element.place()));
    }

    private static <T> List<T> list(Element element, String name, Function<Element, T> each) {
        return element.all(name).map(each).toList();
    }

    private static Value<String> value(Element element) {
        return new Value<>(element.text(), element.place());
    }

    private static Optional<Value<String>> text(Element element, String name) {
        return element.first(name).filter(each -> !each.text().isEmpty()).map(FatturaBinder::value);
    }

    private static Optional<Value<BigDecimal>> amount(Element element, String name) {
        return element.first(name)
                .filter(each -> DECIMAL.matcher(each.text()).matches())
                .map(each -> new Value<>(new BigDecimal(each.text()), each.place()));
    }

    private static Optional<Value<LocalDate>> date(Element element, String name) {
        return element.first(name)
                .flatMap(each -> SimpleType.date(each.text()).map(day -> new Value<>(day, each.place())));
    }

    private static Optional<Value<Integer>> whole(Element element) {
        return Optional.of(element)
                .filter(each -> WHOLE.matcher(each.text()).matches())
                .map(each -> new Value<>(Integer.valueOf(each.text()), each.place()));
    }

    private static Optional<VatId> vatId(Element element) {
        return text(element, "IdPaese")
                .flatMap(country -> text(element, "IdCodice").map(code -> new VatId(country, code)));
    }

    /** A party of an ordinary invoice, or of a simplified one, where the parts lie closer together. */
    private static Party party(Element element) {
        Element data = element.first("DatiAnagrafici")
                .or(() -> element.first("IdentificativiFiscali"))
                .orElse(element);
        Element named = data.first("Anagrafica")
                .or(() -> element.first("AltriDatiIdentificativi"))
                .orElse(element);
        return new Party(
                element.place(),
                data.first("IdFiscaleIVA").flatMap(FatturaBinder::vatId),
                text(data, "CodiceFiscale"),
                text(named, "Denominazione"),
                text(named, "Nome"),
                text(named, "Cognome"),
                text(data, "RegimeFiscale").or(() -> text(element, "RegimeFiscale")),
                text(element, "RiferimentoAmministrazione"));
    }

    private Withholding withholding(Element element) {
        return new Withholding(
                need(element, text(element, "TipoRitenuta"), ""),
                need(element, amount(element, "ImportoRitenuta"), BigDecimal.ZERO),
                need(element, amount(element, "AliquotaRitenuta"), BigDecimal.ZERO),
                text(element, "CausalePagamento"));
    }

    private Contribution contribution(Element element) {
        return new Contribution(
                element.place(),
                need(element, text(element, "TipoCassa"), ""),
                need(element, amount(element, "ImportoContributoCassa"), BigDecimal.ZERO),
                need(element, amount(element, "AliquotaIVA"), BigDecimal.ZERO),
                text(element, "Ritenuta"),
                text(element, "Natura"));
    }

    private Adjustment adjustment(Element element) {
        return new Adjustment(
                element.place(),
                need(element, text(element, "Tipo"), ""),
                amount(element, "Percentuale"),
                amount(element, "Importo"));
    }

    private static List<Reference> references(Element general) {
        return Stream.of(
                        list(general, "DatiOrdineAcquisto", each -> reference(ReferenceKind.ORDER, each)),
                        list(general, "DatiContratto", each -> reference(ReferenceKind.CONTRACT, each)),
                        list(general, "DatiConvenzione", each -> reference(ReferenceKind.CONVENTION, each)),
                        list(general, "DatiRicezione", each -> reference(ReferenceKind.RECEIPT, each)),
                        list(general, "DatiFattureCollegate", each -> reference(ReferenceKind.INVOICE, each)))
                .flatMap(List::stream)
                .toList();
    }

    private static Reference reference(ReferenceKind kind, Element element) {
        return new Reference(
                kind,
                element.place(),
                element.all("RiferimentoNumeroLinea")
                        .flatMap(each -> whole(each).stream())
                        .toList(),
                text(element, "IdDocumento"),
                date(element, "Data"),
                text(element, "NumItem"),
                text(element, "CodiceCommessaConvenzione"),
                text(element, "CodiceCUP"),
                text(element, "CodiceCIG"));
    }

    private static Reference rectified(Element element) {
        return new Reference(
                ReferenceKind.INVOICE,
                element.place(),
                List.of(),
                text(element, "NumeroFR"),
                date(element, "DataFR"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Line line(Element element) {
        return new Line(
                element.place(),
                need(element, element.first("NumeroLinea").flatMap(FatturaBinder::whole), 0),
                need(element, text(element, "Descrizione"), ""),
                amount(element, "Quantita"),
                text(element, "UnitaMisura"),
                date(element, "DataInizioPeriodo"),
                date(element, "DataFinePeriodo"),
                need(element, amount(element, "PrezzoUnitario"), BigDecimal.ZERO),
                list(element, "ScontoMaggiorazione", this::adjustment),
                need(element, amount(element, "PrezzoTotale"), BigDecimal.ZERO),
                need(element, amount(element, "AliquotaIVA"), BigDecimal.ZERO),
                text(element, "Ritenuta"),
                text(element, "Natura"),
                text(element, "RiferimentoAmministrazione"),
                list(element, "AltriDatiGestionali", this::note));
    }

    private Note note(Element element) {
        return new Note(
                need(element, text(element, "TipoDato"), ""),
                text(element, "RiferimentoTesto"),
                amount(element, "RiferimentoNumero"),
                date(element, "RiferimentoData"));
    }

    private VatSummary summary(Element element) {
        return new VatSummary(
                element.place(),
                need(element, amount(element, "AliquotaIVA"), BigDecimal.ZERO),
                text(element, "Natura"),
                amount(element, "Arrotondamento"),
                need(element, amount(element, "ImponibileImporto"), BigDecimal.ZERO),
                need(element, amount(element, "Imposta"), BigDecimal.ZERO),
                text(element, "EsigibilitaIVA"));
    }

    private Item item(Element element) {
        Element vat = element.first("DatiIVA").orElseGet(() -> new Element(element.place()));
        return new Item(
                element.place(),
                need(element, text(element, "Descrizione"), ""),
                need(element, amount(element, "Importo"), BigDecimal.ZERO),
                amount(vat, "Imposta"),
                amount(vat, "Aliquota"),
                text(element, "Natura"));
    }

    private Payment payment(Element terms, Element element) {
        return new Payment(
                element.place(),
                text(terms, "CondizioniPagamento"),
                text(element, "Beneficiario"),
                need(element, text(element, "ModalitaPagamento"), ""),
                date(element, "DataScadenzaPagamento"),
                need(element, amount(element, "ImportoPagamento"), BigDecimal.ZERO),
                text(element, "IstitutoFinanziario"),
                text(element, "IBAN"),
                text(element, "BIC"),
                text(element, "CodicePagamento"));
    }

    private static Attachment attachment(Element element) {
        Optional<Element> content = element.first("Attachment");
        return new Attachment(
                element.place(),
                text(element, "NomeAttachment"),
                text(element, "FormatoAttachment"),
                text(element, "DescrizioneAttachment"),
                content.map(Element::size).orElse(0L),
                content.map(Element::sha256).orElse(""));
    }
}
