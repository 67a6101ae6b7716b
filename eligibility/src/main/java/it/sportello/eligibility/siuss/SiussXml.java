package it.sportello.eligibility.siuss;

import it.sportello.eligibility.siuss.SiussBeneficiary.Address;
import it.sportello.eligibility.siuss.SiussBeneficiary.Person;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** One flow being written, element by element in the order of the schema. */
record SiussXml(XMLStreamWriter xml) {

    private static final String NAMESPACE = "http://inps.it/Casellario";

    /** The flow of that name; what the values are must have been checked. */
    static byte[] of(String name, SiussSender sender, List<SiussBeneficiary> beneficiaries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(NAMESPACE);
            new SiussXml(xml).flow(name, sender, beneficiaries);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("memory takes whatever is written", e);
        }
        return bytes.toByteArray();
    }

    private void flow(String name, SiussSender sender, List<SiussBeneficiary> beneficiaries) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, "Flusso");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeStartElement(NAMESPACE, "IdentificazioneFlusso");
        put("Nome", name);
        xml.writeEmptyElement(NAMESPACE, "Ente");
        put("Codice", sender.code());
        put("Denominazione", sender.name());
        put("Indirizzo", sender.cadastralCode());
        put("CFOperatore", sender.operator());
        xml.writeEndElement();
        for (SiussBeneficiary beneficiary : beneficiaries) {
            beneficiary(beneficiary);
        }
        xml.writeEndElement();
    }

    private void beneficiary(SiussBeneficiary it) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, "Beneficiario");
        put("CodiceFiscale", it.codiceFiscale());
        person(it.person());
        for (Address address : it.addresses()) {
            xml.writeEmptyElement(NAMESPACE, "Indirizzo");
            put("CodiceRegione", address.region());
            put("CodiceComune", address.municipality());
            put("CodiceNazione", address.country());
        }
        for (SiussBenefit benefit : it.benefits()) {
            benefit(benefit);
        }
        xml.writeEndElement();
    }

    private void person(Person it) throws XMLStreamException {
        xml.writeEmptyElement(NAMESPACE, "Anagrafica");
        put("Cognome", it.surname());
        put("Nome", it.name());
        put("AnnoNascita", it.birthYear());
        put("LuogoNascita", it.birthPlace());
        put("Genere", it.sex().code());
        put("CodiceCittadinanza", it.citizenship());
        put("CodiceSecondaCittadinanza", it.secondCitizenship());
    }

    private void benefit(SiussBenefit it) throws XMLStreamException {
        xml.writeEmptyElement(NAMESPACE, "PrestazioniSociali");
        put("TipoOperazione", it.operation().code());
        put("PresenzaProvaMezzi", it.meansTest().code());
        put("CaratterePrestazione", it.recurrence().map(SiussBenefit.Recurrence::code));
        put("NumeroProtocolloDSU", it.dsu().flatMap(SiussBenefit.Dsu::number));
        put("AnnoProtocolloDSU", it.dsu().flatMap(SiussBenefit.Dsu::year));
        put("DataDSU", it.dsu().flatMap(SiussBenefit.Dsu::presented));
        put("CodicePrestazione", it.code());
        put("DenominazionePrestazione", it.name());
        put("ProtocolloDomanda", it.protocol());
        put("DataEvento", it.event());
        put("DataInizioPrestazione", it.start());
        put("DataFinePrestazione", it.end());
        put("DataErogazionePrestazione", it.paid());
        put("ImportoPrestazione", it.amount());
        put("PeriodoErogazione", it.paymentPeriod());
        put("ImportoMensile", it.monthlyAmount());
        put("ImportoQuotaEnte", it.shares().flatMap(SiussBenefit.Shares::body));
        put("ImportoQuotaUtente", it.shares().flatMap(SiussBenefit.Shares::user));
        put("ImportoQuotaSSN", it.shares().flatMap(SiussBenefit.Shares::healthService));
        put("ImportoQuotaRichiesta", it.shares().flatMap(SiussBenefit.Shares::requested));
        put("ImportoSogliaISEE", it.iseeThreshold());
        put("OreServizioMensile", it.monthlyHours().map(BigDecimal::toPlainString));
        put("PresaCarico", it.takenInCharge() ? "1" : "2");
        put("AreaUtenza", it.area().map(SiussBenefit.Area::code));
    }

    private void put(String attribute, Optional<?> value) throws XMLStreamException {
        if (value.isPresent()) {
            put(attribute, value.get());
        }
    }

    /** An amount with two decimals, a day as {@code 2010-05-03}, a number and a text as they are. */
    private void put(String attribute, Object value) throws XMLStreamException {
        xml.writeAttribute(attribute, value.toString());
    }
}
