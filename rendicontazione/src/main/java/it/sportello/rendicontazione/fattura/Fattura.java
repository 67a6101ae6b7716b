package it.sportello.rendicontazione.fattura;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An electronic invoice as it was read: one header, one or more documents (a lot).
 *
 * <p>Codes are texts, for a list of codes is a matter of dates; amounts are exact and in the currency of their document,
 * with the decimals they were written with. XPaths in the descriptions start at the header or at the document. No {@code
 * toString} shows a value.
 *
 * @param format the format its root declares
 * @param version that declaration: {@code @versione}
 * @param transmission to whom it was sent: {@code DatiTrasmissione}
 * @param supplier who issues it: {@code CedentePrestatore}
 * @param representative the fiscal representative of the supplier: {@code RappresentanteFiscale}
 * @param addressee to whom it is made out: {@code CessionarioCommittente}
 * @param intermediary who issues it for the supplier: {@code TerzoIntermediarioOSoggettoEmittente}
 * @param documents the documents that could be read, in their order; what stands in the way of another is a finding
 */
public record Fattura(
        FatturaFormat format,
        Value<String> version,
        Transmission transmission,
        Party supplier,
        Optional<Party> representative,
        Party addressee,
        Optional<Party> intermediary,
        List<Document> documents) {

    /** Copies the list. */
    public Fattura {
        documents = List.copyOf(documents);
    }

    /** The role an invoice has unless its report says otherwise: what goes to a public body is a claim. */
    public DocumentRole role() {
        return format == FatturaFormat.FPA12 ? DocumentRole.CLAIM : DocumentRole.EXPENSE;
    }

    /**
     * To whom an invoice was sent.
     *
     * @param place where it stands
     * @param sender who sent it: {@code IdTrasmittente}
     * @param progressive the number the sender gave the file: {@code ProgressivoInvio}
     * @param format the format, once more: {@code FormatoTrasmissione}
     * @param destination the office or the channel: {@code CodiceDestinatario}
     * @param pec the address of certified mail: {@code PECDestinatario}
     */
    public record Transmission(
            Place place,
            Optional<VatId> sender,
            Optional<Value<String>> progressive,
            Value<String> format,
            Value<String> destination,
            Optional<Value<String>> pec) {}

    /**
     * A country and the number it gave: {@code IdFiscaleIVA}.
     *
     * @param country two letters: {@code IdPaese}
     * @param code the number, {@code IdCodice}
     */
    public record VatId(Value<String> country, Value<String> code) {

        /** Whether the two texts are those of another. */
        public boolean sameAs(VatId other) {
            return country.value().equals(other.country().value())
                    && code.value().equals(other.code().value());
        }
    }

    /**
     * One of those an invoice names.
     *
     * @param place where it stands
     * @param vatId the VAT number: {@code IdFiscaleIVA}
     * @param codiceFiscale the codice fiscale: {@code CodiceFiscale}
     * @param name the name of a body: {@code Denominazione}
     * @param firstName the first name of a person: {@code Nome}
     * @param lastName the last name of a person: {@code Cognome}
     * @param regime the tax regime of a supplier: {@code RegimeFiscale}
     * @param administrationReference the code the supplier has at the administration: {@code RiferimentoAmministrazione}
     */
    public record Party(
            Place place,
            Optional<VatId> vatId,
            Optional<Value<String>> codiceFiscale,
            Optional<Value<String>> name,
            Optional<Value<String>> firstName,
            Optional<Value<String>> lastName,
            Optional<Value<String>> regime,
            Optional<Value<String>> administrationReference) {}

    /**
     * One document of the file: {@code FatturaElettronicaBody}. The unit of expense is the document, not the file.
     *
     * @param index which of the file it is, from 1
     * @param place where it stands
     * @param type its kind: {@code TipoDocumento}; a credit note is {@code TD04} and has positive amounts
     * @param currency {@code Divisa}
     * @param date {@code Data}, without its time zone
     * @param number {@code Numero}
     * @param total {@code ImportoTotaleDocumento}: optional, and often not what the summaries add up to
     * @param rounding {@code Arrotondamento} of the document
     * @param reasons {@code Causale}, each of them
     * @param art73 {@code Art73}: numbered under art. 73 D.P.R. 633/1972
     * @param withholdings {@code DatiRitenuta}
     * @param stampDuty {@code DatiBollo/ImportoBollo}
     * @param contributions {@code DatiCassaPrevidenziale}
     * @param adjustments {@code ScontoMaggiorazione} of the document
     * @param references orders, contracts, conventions, receipts and invoices it names
     * @param lines {@code DettaglioLinee}; none in a simplified invoice
     * @param summaries {@code DatiRiepilogo}; none in a simplified invoice
     * @param items {@code DatiBeniServizi} of a simplified invoice
     * @param rectified {@code DatiFatturaRettificata} of a simplified invoice
     * @param payments {@code DatiPagamento/DettaglioPagamento}: what the supplier proposes, not what was paid
     * @param attachments {@code Allegati}, without what they hold
     */
    public record Document(
            int index,
            Place place,
            Value<String> type,
            Value<String> currency,
            Value<LocalDate> date,
            Value<String> number,
            Optional<Value<BigDecimal>> total,
            Optional<Value<BigDecimal>> rounding,
            List<Value<String>> reasons,
            Optional<Value<String>> art73,
            List<Withholding> withholdings,
            Optional<Value<BigDecimal>> stampDuty,
            List<Contribution> contributions,
            List<Adjustment> adjustments,
            List<Reference> references,
            List<Line> lines,
            List<VatSummary> summaries,
            List<Item> items,
            Optional<Reference> rectified,
            List<Payment> payments,
            List<Attachment> attachments) {

        /** Copies the lists. */
        public Document {
            reasons = List.copyOf(reasons);
            withholdings = List.copyOf(withholdings);
            contributions = List.copyOf(contributions);
            adjustments = List.copyOf(adjustments);
            references = List.copyOf(references);
            lines = List.copyOf(lines);
            summaries = List.copyOf(summaries);
            items = List.copyOf(items);
            payments = List.copyOf(payments);
            attachments = List.copyOf(attachments);
        }

        /** Whether it takes back instead of asking: a credit note, TD04 or, simplified, TD08. */
        public boolean isCreditNote() {
            return type.value().equals("TD04") || type.value().equals("TD08");
        }
    }

    /**
     * A part that is not paid to the supplier but to the State: {@code DatiRitenuta}.
     *
     * @param type {@code TipoRitenuta}
     * @param amount {@code ImportoRitenuta}
     * @param rate {@code AliquotaRitenuta}, per cent
     * @param reason {@code CausalePagamento}
     */
    public record Withholding(
            Value<String> type, Value<BigDecimal> amount, Value<BigDecimal> rate, Optional<Value<String>> reason) {}

    /**
     * A contribution to a pension fund: {@code DatiCassaPrevidenziale}.
     *
     * @param place where it stands
     * @param type {@code TipoCassa}
     * @param amount {@code ImportoContributoCassa}
     * @param vatRate {@code AliquotaIVA}, per cent
     * @param withheld {@code Ritenuta}
     * @param nature {@code Natura}
     */
    public record Contribution(
            Place place,
            Value<String> type,
            Value<BigDecimal> amount,
            Value<BigDecimal> vatRate,
            Optional<Value<String>> withheld,
            Optional<Value<String>> nature) {}

    /**
     * A discount or an increase: {@code ScontoMaggiorazione}.
     *
     * @param place where it stands
     * @param type {@code SC} or {@code MG}
     * @param percentage {@code Percentuale}
     * @param amount {@code Importo}
     */
    public record Adjustment(
            Place place,
            Value<String> type,
            Optional<Value<BigDecimal>> percentage,
            Optional<Value<BigDecimal>> amount) {}

    /** What a {@link Reference} refers to. */
    public enum ReferenceKind {
        /** {@code DatiOrdineAcquisto}. */
        ORDER,
        /** {@code DatiContratto}. */
        CONTRACT,
        /** {@code DatiConvenzione}. */
        CONVENTION,
        /** {@code DatiRicezione}. */
        RECEIPT,
        /** {@code DatiFattureCollegate}, {@code DatiFatturaRettificata}. */
        INVOICE
    }

    /**
     * Another document that this one names, and the codes of the project that belong to it.
     *
     * @param kind what it is
     * @param place where it stands
     * @param lines the lines it holds for: {@code RiferimentoNumeroLinea}; none means the whole document
     * @param document {@code IdDocumento}
     * @param date {@code Data}
     * @param item {@code NumItem}
     * @param commission {@code CodiceCommessaConvenzione}
     * @param cup {@code CodiceCUP}, as it was written
     * @param cig {@code CodiceCIG}, as it was written
     */
    public record Reference(
            ReferenceKind kind,
            Place place,
            List<Value<Integer>> lines,
            Optional<Value<String>> document,
            Optional<Value<LocalDate>> date,
            Optional<Value<String>> item,
            Optional<Value<String>> commission,
            Optional<Value<String>> cup,
            Optional<Value<String>> cig) {
        /** Copies the list. */
        public Reference {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line: {@code DettaglioLinee}.
     *
     * @param place where it stands
     * @param number {@code NumeroLinea}
     * @param description {@code Descrizione}
     * @param quantity {@code Quantita}
     * @param unit {@code UnitaMisura}
     * @param from {@code DataInizioPeriodo}
     * @param to {@code DataFinePeriodo}
     * @param unitPrice {@code PrezzoUnitario}
     * @param adjustments {@code ScontoMaggiorazione}, on the unit price
     * @param total {@code PrezzoTotale}
     * @param vatRate {@code AliquotaIVA}, per cent
     * @param withheld {@code Ritenuta}
     * @param nature {@code Natura}: why there is no VAT
     * @param administrationReference {@code RiferimentoAmministrazione}
     * @param notes {@code AltriDatiGestionali}
     */
    public record Line(
            Place place,
            Value<Integer> number,
            Value<String> description,
            Optional<Value<BigDecimal>> quantity,
            Optional<Value<String>> unit,
            Optional<Value<LocalDate>> from,
            Optional<Value<LocalDate>> to,
            Value<BigDecimal> unitPrice,
            List<Adjustment> adjustments,
            Value<BigDecimal> total,
            Value<BigDecimal> vatRate,
            Optional<Value<String>> withheld,
            Optional<Value<String>> nature,
            Optional<Value<String>> administrationReference,
            List<Note> notes) {
        /** Copies the lists. */
        public Line {
            adjustments = List.copyOf(adjustments);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Anything else a line says: {@code AltriDatiGestionali}.
     *
     * @param type {@code TipoDato}
     * @param text {@code RiferimentoTesto}
     * @param amount {@code RiferimentoNumero}
     * @param date {@code RiferimentoData}
     */
    public record Note(
            Value<String> type,
            Optional<Value<String>> text,
            Optional<Value<BigDecimal>> amount,
            Optional<Value<LocalDate>> date) {}

    /**
     * What is taxed at one rate: {@code DatiRiepilogo}.
     *
     * @param place where it stands
     * @param vatRate {@code AliquotaIVA}, per cent
     * @param nature {@code Natura}: why there is no VAT
     * @param rounding {@code Arrotondamento}
     * @param taxable {@code ImponibileImporto}
     * @param vat {@code Imposta}
     * @param collectability {@code EsigibilitaIVA}; {@code S} is split payment
     */
    public record VatSummary(
            Place place,
            Value<BigDecimal> vatRate,
            Optional<Value<String>> nature,
            Optional<Value<BigDecimal>> rounding,
            Value<BigDecimal> taxable,
            Value<BigDecimal> vat,
            Optional<Value<String>> collectability) {}

    /**
     * What a simplified invoice is about: {@code DatiBeniServizi}.
     *
     * @param place where it stands
     * @param description {@code Descrizione}
     * @param amount {@code Importo}, VAT included
     * @param vat {@code DatiIVA/Imposta}
     * @param vatRate {@code DatiIVA/Aliquota}, per cent
     * @param nature {@code Natura}
     */
    public record Item(
            Place place,
            Value<String> description,
            Value<BigDecimal> amount,
            Optional<Value<BigDecimal>> vat,
            Optional<Value<BigDecimal>> vatRate,
            Optional<Value<String>> nature) {}

    /**
     * How the supplier would be paid: {@code DettaglioPagamento}.
     *
     * @param place where it stands
     * @param conditions {@code CondizioniPagamento}
     * @param payee {@code Beneficiario}
     * @param means {@code ModalitaPagamento}: {@code MP01} is cash, {@code MP05} a bank transfer
     * @param due {@code DataScadenzaPagamento}
     * @param amount {@code ImportoPagamento}
     * @param bank {@code IstitutoFinanziario}
     * @param iban {@code IBAN}, as it was written
     * @param bic {@code BIC}
     * @param code {@code CodicePagamento}
     */
    public record Payment(
            Place place,
            Optional<Value<String>> conditions,
            Optional<Value<String>> payee,
            Value<String> means,
            Optional<Value<LocalDate>> due,
            Value<BigDecimal> amount,
            Optional<Value<String>> bank,
            Optional<Value<String>> iban,
            Optional<Value<String>> bic,
            Optional<Value<String>> code) {}

    /**
     * What is attached; its bytes passed by and were not kept.
     *
     * @param place where it stands
     * @param name {@code NomeAttachment}
     * @param format {@code FormatoAttachment}
     * @param description {@code DescrizioneAttachment}
     * @param bytes how many bytes {@code Attachment} decodes to
     * @param sha256 the SHA-256 of these bytes, in lower-case hexadecimal
     */
    public record Attachment(
            Place place,
            Optional<Value<String>> name,
            Optional<Value<String>> format,
            Optional<Value<String>> description,
            long bytes,
            String sha256) {}

    /** Its format and how many documents it holds. */
    @Override
    public String toString() {
        return format + " with " + documents.size();
    }
}
