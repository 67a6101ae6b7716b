package it.sportello.rendicontazione;

import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.Rounding;
import it.sportello.rendicontazione.fattura.FatturaFile;
import it.sportello.rendicontazione.fattura.FatturaReader;
import it.sportello.rendicontazione.funding.DocumentKey;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** A made-up electronic invoice of one line. */
record Bill(
        String file,
        String type,
        String supplier,
        String addressee,
        String number,
        LocalDate date,
        Euro taxable,
        int rate,
        List<String> linked,
        String cup,
        String reason) {

    static final String SUPPLIER = "02182030391";
    static final String CAPO = "97735020584";
    private static final FatturaReader READER = new FatturaReader();

    /** Of a supplier to the lead, with 22 % VAT. */
    static Bill of(String number, String taxable) {
        return new Bill(
                "f" + number.replaceAll("[^0-9A-Za-z]", "_") + ".xml",
                "TD01",
                SUPPLIER,
                CAPO,
                number,
                LocalDate.of(2025, 10, 10),
                Euro.parse(taxable),
                22,
                List.of(),
                "J44H22000240004",
                "fornitura");
    }

    Bill file(String name) {
        return new Bill(name, type, supplier, addressee, number, date, taxable, rate, linked, cup, reason);
    }

    Bill type(String code) {
        return new Bill(file, code, supplier, addressee, number, date, taxable, rate, linked, cup, reason);
    }

    Bill supplier(String vat) {
        return new Bill(file, type, vat, addressee, number, date, taxable, rate, linked, cup, reason);
    }

    Bill addressee(String cf) {
        return new Bill(file, type, supplier, cf, number, date, taxable, rate, linked, cup, reason);
    }

    Bill on(String day) {
        return new Bill(
                file, type, supplier, addressee, number, LocalDate.parse(day), taxable, rate, linked, cup, reason);
    }

    Bill rate(int perCent) {
        return new Bill(file, type, supplier, addressee, number, date, taxable, perCent, linked, cup, reason);
    }

    Bill linked(String... numbers) {
        return new Bill(file, type, supplier, addressee, number, date, taxable, rate, List.of(numbers), cup, reason);
    }

    Bill reason(String text) {
        return new Bill(file, type, supplier, addressee, number, date, taxable, rate, linked, cup, text);
    }

    Bill cup(String code) {
        return new Bill(file, type, supplier, addressee, number, date, taxable, rate, linked, code, reason);
    }

    DocumentKey key() {
        return new DocumentKey("IT" + supplier, number, date);
    }

    Euro vat() {
        return taxable.toFraction().times(Fraction.of(rate, 100)).toEuro(Rounding.CENT_HALF_UP);
    }

    FatturaFile read() {
        return READER.read(file, xml(body()));
    }

    /** A file of several bodies. */
    FatturaFile with(Bill other) {
        return READER.read(file, xml(body() + other.body()));
    }

    /** The same, indented and commented in another way. */
    FatturaFile readOtherwise(String name) {
        String text = new String(xml(body()), StandardCharsets.UTF_8)
                .replace("<FatturaElettronicaBody>", "<!-- copia -->\n  <FatturaElettronicaBody>\n");
        return READER.read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The whole of it. */
    String text() {
        return new String(xml(body()), StandardCharsets.UTF_8);
    }

    private byte[] xml(String bodies) {
        return ("""
                <?xml version="1.0" encoding="UTF-8"?>
                <p:FatturaElettronica xmlns:p="http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2" versione="FPR12">
                <FatturaElettronicaHeader><DatiTrasmissione><IdTrasmittente><IdPaese>IT</IdPaese><IdCodice>02182030391</IdCodice></IdTrasmittente>
                <ProgressivoInvio>00001</ProgressivoInvio><FormatoTrasmissione>FPR12</FormatoTrasmissione><CodiceDestinatario>ABC1234</CodiceDestinatario></DatiTrasmissione>
                <CedentePrestatore><DatiAnagrafici><IdFiscaleIVA><IdPaese>%s</IdPaese><IdCodice>%s</IdCodice></IdFiscaleIVA>
                <Anagrafica><Denominazione>Fornitore di prova</Denominazione></Anagrafica><RegimeFiscale>RF01</RegimeFiscale></DatiAnagrafici>
                <Sede><Indirizzo>Via</Indirizzo><CAP>57123</CAP><Comune>Livorno</Comune><Nazione>IT</Nazione></Sede></CedentePrestatore>
                <CessionarioCommittente><DatiAnagrafici>%s<Anagrafica><Denominazione>Ente</Denominazione></Anagrafica></DatiAnagrafici>
                <Sede><Indirizzo>Via</Indirizzo><CAP>57123</CAP><Comune>Livorno</Comune><Nazione>IT</Nazione></Sede></CessionarioCommittente>
                </FatturaElettronicaHeader>%s</p:FatturaElettronica>
                """).formatted(country(), supplier, addressed(), bodies).getBytes(StandardCharsets.UTF_8);
    }

    private String country() {
        return type.equals("TD17") ? "DE" : "IT";
    }

    private String addressed() {
        return type.equals("TD17")
                ? "<IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>" + addressee + "</IdCodice></IdFiscaleIVA>"
                : "<CodiceFiscale>" + addressee + "</CodiceFiscale>";
    }

    private String body() {
        String codes = cup.isEmpty() ? "" : "<CodiceCUP>" + cup + "</CodiceCUP>";
        String nature = rate == 0 ? "<Natura>N4</Natura>" : "";
        String links = linked.stream()
                .map(it -> "<DatiFattureCollegate><IdDocumento>" + it + "</IdDocumento></DatiFattureCollegate>")
                .collect(Collectors.joining());
        return ("""
                <FatturaElettronicaBody><DatiGenerali><DatiGeneraliDocumento><TipoDocumento>%s</TipoDocumento><Divisa>EUR</Divisa>
                <Data>%s</Data><Numero>%s</Numero><Causale>%s</Causale></DatiGeneraliDocumento>
                <DatiContratto><IdDocumento>C1</IdDocumento>%s</DatiContratto>%s</DatiGenerali>
                <DatiBeniServizi><DettaglioLinee><NumeroLinea>1</NumeroLinea><Descrizione>Bene</Descrizione>
                <PrezzoUnitario>%s</PrezzoUnitario><PrezzoTotale>%s</PrezzoTotale><AliquotaIVA>%d.00</AliquotaIVA>%s</DettaglioLinee>
                <DatiRiepilogo><AliquotaIVA>%d.00</AliquotaIVA>%s<ImponibileImporto>%s</ImponibileImporto><Imposta>%s</Imposta></DatiRiepilogo>
                </DatiBeniServizi></FatturaElettronicaBody>""")
                .formatted(
                        type, date, number, reason, codes, links, taxable, taxable, rate, nature, rate, nature, taxable,
                        vat());
    }
}
