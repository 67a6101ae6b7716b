package it.sportello.isee.inps;

import it.sportello.isee.Dsu;
import it.sportello.isee.Isee;
import it.sportello.isee.IseeItems;
import it.sportello.isee.Member.Relation;
import it.sportello.isee.inps.InpsAttestation.AttestedMember;
import it.sportello.isee.inps.InpsAttestation.Calculation;
import it.sportello.isee.inps.InpsAttestation.Component;
import it.sportello.isee.inps.InpsAttestation.Form;
import it.sportello.isee.inps.InpsAttestation.Indicator;
import it.sportello.isee.inps.InpsAttestation.Nucleus;
import it.sportello.isee.inps.InpsAttestation.Omission;
import it.sportello.isee.inps.InpsAttestation.Person;
import it.sportello.isee.inps.InpsAttestation.Variation;
import it.sportello.legal.Fraction;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes attestations in the shape INPS gives them, in UTF-8: what {@link InpsReader} read, or the results of this
 * library. Such a file is a comparison or a simulation; only INPS attests.
 *
 * <p>Immutable and thread-safe.
 */
public final class InpsWriter {

    private static final String NAMESPACE = "http://inps.it/ISEERiforma";
    private static final Map<Relation, String> REDUCED_RELATIONS =
            AttestationReader.REDUCED_RELATIONS.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    /** A writer. */
    public InpsWriter() {}

    /**
     * The attestation of an ordinary indicator this library computed.
     *
     * @param dsu the DSU it was computed of
     * @param isee the indicator
     * @param protocol the protocol of the DSU
     * @param issued the day it is issued
     * @param names surname and given name of a member, by codice fiscale
     * @throws IllegalArgumentException if the indicator is of a special kind, or a corrente
     */
    public static InpsAttestation attestation(
            Dsu dsu, Isee isee, String protocol, LocalDate issued, Function<String, Person> names) {
        if (isee.kind() != Isee.Kind.ORDINARY || !isee.validFrom().equals(dsu.presented())) {
            throw new IllegalArgumentException("only the ordinary indicator is put into an attestation");
        }
        String declarant = dsu.members().stream()
                .filter(member -> member.relation() == Relation.DECLARANT)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a DSU has a declarant"))
                .codiceFiscale();
        IseeItems items = isee.items();
        Calculation calculation = new Calculation(
                issued,
                new Values(items.ise(), items.scalaEquivalenza(), isee.isee(), items.isr(), items.isp()),
                items,
                Optional.empty());
        return new InpsAttestation(
                declarant,
                protocol,
                dsu.presented(),
                isee.validUntil(),
                Optional.empty(),
                Optional.empty(),
                List.of(new Nucleus(
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        dsu.members().stream()
                                .map(member ->
                                        new AttestedMember(names.apply(member.codiceFiscale()), member.relation()))
                                .toList(),
                        List.of(new Indicator(
                                Form.ORDINARY,
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                List.of(),
                                Optional.of(calculation))))),
                Optional.empty(),
                List.of());
    }

    /** The file of an attestation. */
    public byte[] write(InpsAttestation attestation) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(NAMESPACE);
            new Writing(xml).attestation(attestation);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("memory takes whatever is written", e);
        }
        return bytes.toByteArray();
    }

    /** One file being written. */
    private record Writing(XMLStreamWriter xml) {

        void attestation(InpsAttestation it) throws XMLStreamException {
            open("Attestazione");
            xml.writeDefaultNamespace(NAMESPACE);
            put("CodiceFiscaleDichiarante", it.declarant());
            put("NumeroProtocolloDSU", it.protocol());
            put("DataPresentazione", it.presented());
            put("DataValidita", it.validUntil());
            put("ProtocolloMittente", it.senderProtocol());
            put("DataScadenzaDSUCorrente", it.currentValidUntil());
            for (Nucleus nucleus : it.nuclei()) {
                nucleus(nucleus);
            }
            if (it.variation().isPresent()) {
                variation(it.variation().get());
            }
            for (Omission omission : it.omissions()) {
                omission(omission);
            }
            xml.writeEndElement();
        }

        private void nucleus(Nucleus it) throws XMLStreamException {
            open(it.isReduced() ? "Ridotto" : "Ordinario");
            put("CodiceFiscaleBeneficiario", it.beneficiary());
            put("Corrente", it.current() ? Optional.of("SI") : Optional.empty());
            put("DataPresentazioneModuloSostitutivo", it.currentPresented());
            put("ProtocolloDSUModuloSostitutivo", it.currentProtocol());
            open(it.isReduced() ? "NucleoRistretto" : "NucleoFamiliare");
            for (AttestedMember member : it.members()) {
                if (it.isReduced()) {
                    member("ComponenteNucleoRistretto", "RelazioneConBeneficiario", member, REDUCED_RELATIONS);
                } else {
                    member("ComponenteNucleo", "RapportoConDichiarante", member, Map.of());
                }
            }
            xml.writeEndElement();
            for (Indicator indicator : it.indicators()) {
                if (indicator.beneficiary().isEmpty()) {
                    computed(indicator);
                }
            }
            group(it, "ISEEMin", "MINOR", "ComponenteMinorenne");
            group(it, "ISEEUni", "STUDENT", "StudenteUniversitario");
            group(it, "ISEESocioSanRes", "CARE", "ComponenteSocioSanitarieRes");
            group(it, "ISEESocioSanResRistretto", "REDUCED_CARE", "ComponenteSocioSanitarieRes");
            xml.writeEndElement();
        }

        private void group(Nucleus nucleus, String group, String prefix, String each) throws XMLStreamException {
            List<Indicator> inGroup = nucleus.indicators().stream()
                    .filter(indicator -> indicator.beneficiary().isPresent())
                    .filter(indicator -> indicator.form().name().equals(prefix)
                            || indicator.form().name().startsWith(prefix + "_"))
                    .toList();
            if (inGroup.isEmpty()) {
                return;
            }
            open(group);
            for (Indicator indicator : inGroup) {
                open(each);
                person(indicator.beneficiary().orElseThrow());
                put("ISEE", indicator.isee());
                computed(indicator);
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }

        private void computed(Indicator it) throws XMLStreamException {
            open(it.form().element());
            if (it.calculation().isPresent()) {
                put("DataRilascio", it.calculation().get().issued());
            }
            if (!it.drawnInto().isEmpty()) {
                open("NucleoFamiliareAttratto");
                for (AttestedMember member : it.drawnInto()) {
                    member("ElementoNucleoAttratto", "RapportoConDichiarante", member, Map.of());
                }
                xml.writeEndElement();
            }
            for (Component component : it.components()) {
                open(it.form().component());
                component(component);
                xml.writeEndElement();
            }
            if (it.calculation().isPresent()) {
                calculation(it.calculation().get(), it.form().calculation());
            }
            xml.writeEndElement();
        }

        private void calculation(Calculation it, String element) throws XMLStreamException {
            open("Valori");
            put("ISE", it.values().ise());
            put("ScalaEquivalenza", it.values().scalaEquivalenza());
            put("ISEE", it.values().isee());
            put("ISR", it.values().isr());
            put("ISP", it.values().isp());
            xml.writeEndElement();
            IseeItems items = it.items();
            open(element);
            put("SommaRedditiComponenti", items.sommaRedditi());
            put("SommaRedditiComponentiCorrente", it.currentIncomes());
            put("RedditoFigurativoPatrimonioMobiliare", items.redditoFigurativo());
            put("Detrazioni", items.detrazioni());
            put("ISR", items.isr());
            put("PatrimonioMobiliare", items.patrimonioMobiliare());
            put("DetrazionePatrimonioMobiliare", items.detrazionePatrimonioMobiliare());
            put("PatrimonioImmobiliare", items.patrimonioImmobiliare());
            put("DetrazionePatrimonioImmobiliare", items.detrazionePatrimonioImmobiliare());
            put("ISP", items.isp());
            put("ISE", items.ise());
            put("ParametroNucleo", items.parametroNucleo());
            put("Maggiorazioni", items.maggiorazioni());
            put("ScalaEquivalenza", items.scalaEquivalenza());
            xml.writeEndElement();
        }

        private void component(Component it) throws XMLStreamException {
            open("ComponenteAttrattaAggiuntiva");
            person(it.person());
            put("ProtocolloDSURiferimento", it.protocol());
            put("ValoreComponenteAggiuntiva", it.value());
            put("ProtocolloDSUComponenteAggiuntiva", it.componentProtocol());
            put("ProtocolloMittenteComponenteAggiuntiva", it.senderProtocol());
            xml.writeEndElement();
        }

        private void member(String element, String attribute, AttestedMember it, Map<Relation, String> relations)
                throws XMLStreamException {
            open(element);
            put(attribute, relations.getOrDefault(it.relation(), it.relation().code()));
            person(it.person());
            xml.writeEndElement();
        }

        private void person(Person it) throws XMLStreamException {
            put("Cognome", it.surname());
            put("Nome", it.name());
            put("CodiceFiscale", it.codiceFiscale());
        }

        private void variation(Variation it) throws XMLStreamException {
            open("Variazione");
            put(
                    "TipoVariazione",
                    switch (it.type()) {
                        case CONTESTED -> "Contestazione";
                        case RECALCULATED -> "Ricalcolo";
                        case COMPLETED -> "Integrazione";
                    });
            put("NumeroProtocolloDSUVariata", it.protocol());
            put("DataPresentazioneDSUVariata", it.presented());
            put("NumeroProtocolloMittenteDSUVariata", it.senderProtocol());
            put("NoteVariazione", it.notes());
            for (Map<String, String> discrepancy : it.discrepancies()) {
                raw("DiscordanzeContestazione", discrepancy);
            }
            xml.writeEndElement();
        }

        private void omission(Omission it) throws XMLStreamException {
            open("OmissioneDifformita");
            put(
                    "TipoOmissioneDifformita",
                    switch (it.type()) {
                        case MOVABLE_ASSETS -> "PatrimoniMobiliari";
                        case INCOME -> "RedditiScostamento";
                        case MOVABLE_ASSETS_BELOW_THRESHOLD -> "PatrimoniMobiliariSottoSoglia";
                        case MOVABLE_ASSETS_ABOVE_THRESHOLD -> "PatrimoniMobiliariSopraSoglia";
                    });
            put("CodiceFiscale", it.person());
            put("DataControlloAE", it.checked());
            for (Map<String, String> detail : it.details()) {
                raw(detail.containsKey("CodiceFiscaleOperatore") ? "Rapporto" : "RedditoAE", detail);
            }
            xml.writeEndElement();
        }

        private void raw(String element, Map<String, String> attributes) throws XMLStreamException {
            open(element);
            for (String name : attributes.keySet().stream().sorted().toList()) {
                put(name, Optional.ofNullable(attributes.get(name)));
            }
            xml.writeEndElement();
        }

        private void open(String element) throws XMLStreamException {
            xml.writeStartElement(NAMESPACE, element);
        }

        private void put(String attribute, Object value) throws XMLStreamException {
            if (value instanceof Optional<?> optional) {
                if (optional.isPresent()) {
                    put(attribute, optional.get());
                }
            } else {
                xml.writeAttribute(
                        attribute, value instanceof Fraction number ? twoDecimals(number) : value.toString());
            }
        }

        /** A scale is exact at two decimals; whatever is not is written as it is. */
        private static String twoDecimals(Fraction number) {
            BigDecimal exact = number.exactDecimal().orElseGet(() -> number.printed(6));
            return exact.scale() < 2 ? exact.setScale(2).toPlainString() : exact.toPlainString();
        }
    }
}
