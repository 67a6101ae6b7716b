package it.sportello.benchmarks;

import it.sportello.rendicontazione.fattura.FatturaFile;
import it.sportello.rendicontazione.fattura.FatturaReader;
import it.sportello.rendicontazione.fattura.SdiControls;
import it.sportello.rendicontazione.fattura.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** A made-up invoice, and the official schema. */
final class Invoices {

    private static final int LINES = 16;

    private static final String SIGNATURE =
            "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='http://www.w3.org/2000/09/xmldsig#'"
                    + " xmlns='http://www.w3.org/2000/09/xmldsig#'><xs:element name='Signature' type='xs:anyType'/></xs:schema>";

    private Invoices() {}

    /** The schema 1.2.2, from a jar that carries it. */
    static Schema officialSchema() {
        try (InputStream in = Objects.requireNonNull(Invoices.class.getResourceAsStream(
                "/external/schemas/fatturapa/Schema_del_file_xml_FatturaPA_v1.2.2.xsd"))) {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(new Source[] {
                new StreamSource(new StringReader(SIGNATURE)),
                new StreamSource(new ByteArrayInputStream(in.readAllBytes()))
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sixteen lines, CUP, CIG, convention and the words on who funds it: what the notice of Livorno asks for. */
    static byte[] tenKilobytes() {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= LINES; i++) {
            lines.append("""
                              <DettaglioLinee>
                                <NumeroLinea>%d</NumeroLinea>
                                <Descrizione>Assistenza educativa presso il gruppo appartamento, modulo di quattro ore, settimana %d del progetto individualizzato, con relazione mensile e registro delle presenze firmato</Descrizione>
                                <Quantita>4.00</Quantita>
                                <UnitaMisura>ore</UnitaMisura>
                                <PrezzoUnitario>25.00</PrezzoUnitario>
                                <PrezzoTotale>100.00</PrezzoTotale>
                                <AliquotaIVA>22.00</AliquotaIVA>
                              </DettaglioLinee>
                        """.formatted(i, i));
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <p:FatturaElettronica xmlns:p="http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2" versione="FPR12">
                  <FatturaElettronicaHeader>
                    <DatiTrasmissione>
                      <IdTrasmittente><IdPaese>IT</IdPaese><IdCodice>02182030391</IdCodice></IdTrasmittente>
                      <ProgressivoInvio>00001</ProgressivoInvio>
                      <FormatoTrasmissione>FPR12</FormatoTrasmissione>
                      <CodiceDestinatario>ABC1234</CodiceDestinatario>
                    </DatiTrasmissione>
                    <CedentePrestatore>
                      <DatiAnagrafici>
                        <IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>02182030391</IdCodice></IdFiscaleIVA>
                        <Anagrafica><Denominazione>Fornitore di prova</Denominazione></Anagrafica>
                        <RegimeFiscale>RF01</RegimeFiscale>
                      </DatiAnagrafici>
                      <Sede><Indirizzo>Via di prova</Indirizzo><CAP>57123</CAP><Comune>Livorno</Comune><Nazione>IT</Nazione></Sede>
                    </CedentePrestatore>
                    <CessionarioCommittente>
                      <DatiAnagrafici>
                        <CodiceFiscale>97735020584</CodiceFiscale>
                        <Anagrafica><Denominazione>Ente di prova</Denominazione></Anagrafica>
                      </DatiAnagrafici>
                      <Sede><Indirizzo>Via di prova</Indirizzo><CAP>57123</CAP><Comune>Livorno</Comune><Nazione>IT</Nazione></Sede>
                    </CessionarioCommittente>
                  </FatturaElettronicaHeader>
                  <FatturaElettronicaBody>
                    <DatiGenerali>
                      <DatiGeneraliDocumento>
                        <TipoDocumento>TD01</TipoDocumento>
                        <Divisa>EUR</Divisa>
                        <Data>2025-10-10</Data>
                        <Numero>118/A</Numero>
                        <ImportoTotaleDocumento>1952.00</ImportoTotaleDocumento>
                        <Causale>Percorsi di autonomia per persone con disabilità, PNRR M5C2 1.2</Causale>
                        <Causale>Finanziato dall'Unione europea - NextGenerationEU</Causale>
                      </DatiGeneraliDocumento>
                      <DatiConvenzione>
                        <IdDocumento>rep. 118/2025</IdDocumento>
                        <Data>2025-09-22</Data>
                        <CodiceCUP>J44H22000240004</CodiceCUP>
                        <CodiceCIG>B7E26B1DC7</CodiceCIG>
                      </DatiConvenzione>
                    </DatiGenerali>
                    <DatiBeniServizi>
                %s      <DatiRiepilogo>
                        <AliquotaIVA>22.00</AliquotaIVA>
                        <ImponibileImporto>1600.00</ImponibileImporto>
                        <Imposta>352.00</Imposta>
                        <EsigibilitaIVA>I</EsigibilitaIVA>
                      </DatiRiepilogo>
                    </DatiBeniServizi>
                    <DatiPagamento>
                      <CondizioniPagamento>TP02</CondizioniPagamento>
                      <DettaglioPagamento>
                        <ModalitaPagamento>MP05</ModalitaPagamento>
                        <ImportoPagamento>1952.00</ImportoPagamento>
                        <IBAN>IT60X0542811101000000123456</IBAN>
                      </DettaglioPagamento>
                    </DatiPagamento>
                  </FatturaElettronicaBody>
                </p:FatturaElettronica>
                """.formatted(lines).getBytes(StandardCharsets.UTF_8);
    }

    /** Whether the invoice is judged alike by the schema, the reader and the controls of the SdI: sound by all three. */
    static int differences() {
        FatturaFile file = new FatturaReader().read("IT02182030391_00001.xml", tenKilobytes());
        Verdict sdi = new SdiControls().check(file, Optional.empty());
        int differences = file.format().state() == Verdict.State.PASSED && sdi.state() == Verdict.State.PASSED ? 0 : 1;
        try {
            officialSchema().newValidator().validate(new StreamSource(new ByteArrayInputStream(tenKilobytes())));
        } catch (SAXException e) {
            differences++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return differences;
    }
}
