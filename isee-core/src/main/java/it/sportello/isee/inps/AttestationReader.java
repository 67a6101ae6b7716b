package it.sportello.isee.inps;

import it.sportello.isee.Isee;
import it.sportello.isee.IseeFinding;
import it.sportello.isee.IseeItems;
import it.sportello.isee.Member.Relation;
import it.sportello.isee.inps.InpsAttestation.AttestedMember;
import it.sportello.isee.inps.InpsAttestation.Calculation;
import it.sportello.isee.inps.InpsAttestation.Component;
import it.sportello.isee.inps.InpsAttestation.Form;
import it.sportello.isee.inps.InpsAttestation.Indicator;
import it.sportello.isee.inps.InpsAttestation.Nucleus;
import it.sportello.isee.inps.InpsAttestation.Omission;
import it.sportello.isee.inps.InpsAttestation.OmissionType;
import it.sportello.isee.inps.InpsAttestation.Person;
import it.sportello.isee.inps.InpsAttestation.Variation;
import it.sportello.isee.inps.InpsAttestation.VariationType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes an attestation of its elements. */
final class AttestationReader {

    static final Map<String, Relation> RELATIONS =
            Arrays.stream(Relation.values()).collect(Collectors.toMap(Relation::code, Function.identity()));
    /** In a reduced nucleus B is the beneficiary, who stands where the declarant does in the whole one. */
    static final Map<String, Relation> REDUCED_RELATIONS = reduced();

    private static final Map<String, VariationType> VARIATIONS = Map.of(
            "Contestazione", VariationType.CONTESTED,
            "Ricalcolo", VariationType.RECALCULATED,
            "Integrazione", VariationType.COMPLETED);
    private static final Map<String, OmissionType> OMISSIONS = Map.of(
            "PatrimoniMobiliari", OmissionType.MOVABLE_ASSETS,
            "RedditiScostamento", OmissionType.INCOME,
            "PatrimoniMobiliariSottoSoglia", OmissionType.MOVABLE_ASSETS_BELOW_THRESHOLD,
            "PatrimoniMobiliariSopraSoglia", OmissionType.MOVABLE_ASSETS_ABOVE_THRESHOLD);
    static final Map<String, Isee.Kind> KINDS = Map.of(
            "Ordinario", Isee.Kind.ORDINARY,
            "Minorenne", Isee.Kind.MINORS,
            "Universitario", Isee.Kind.UNIVERSITY,
            "SocioSanitario", Isee.Kind.SOCIOSANITARY,
            "Dottorato", Isee.Kind.DOCTORATE,
            "Residenziale", Isee.Kind.RESIDENTIAL);

    private final XmlBinding xml;

    AttestationReader(XmlBinding xml) {
        this.xml = xml;
    }

    private static Map<String, Relation> reduced() {
        Map<String, Relation> relations = new LinkedHashMap<>(RELATIONS);
        relations.keySet().retainAll(List.of("C", "F", "FC", "FNC", "MA"));
        relations.put("B", Relation.DECLARANT);
        return relations;
    }

    InpsAttestation attestation(XmlElement element) {
        List<Nucleus> nuclei = new ArrayList<>();
        element.child("Ordinario").ifPresent(ordinary -> nuclei.add(whole(ordinary)));
        element.children("Ridotto").forEach(reduced -> nuclei.add(reduced(reduced)));
        if (nuclei.isEmpty()) {
            xml.missing(element, "/Ordinario", "Ordinario");
        }
        String declarant = xml.codiceFiscale(element, "CodiceFiscaleDichiarante");
        boolean whole = element.child("Ordinario").isPresent();
        if (whole
                && nuclei.get(0).members().stream()
                        .noneMatch(member -> member.relation() == Relation.DECLARANT
                                && member.person().codiceFiscale().equals(declarant))) {
            xml.find(IseeFinding.DECLARANT_DIFFERS, element, "/@CodiceFiscaleDichiarante");
        }
        return new InpsAttestation(
                declarant,
                xml.protocol(element, "NumeroProtocolloDSU"),
                xml.date(element, "DataPresentazione"),
                xml.date(element, "DataValidita"),
                xml.optionalText(element, "ProtocolloMittente"),
                xml.optionalDate(element, "DataScadenzaDSUCorrente"),
                nuclei,
                element.child("Variazione").map(this::variation),
                element.children("OmissioneDifformita").stream()
                        .map(this::omission)
                        .toList());
    }

    private Nucleus whole(XmlElement element) {
        List<Indicator> indicators = new ArrayList<>();
        XmlElement ordinary = xml.requiredChild(element, Form.ORDINARY.element());
        indicators.add(new Indicator(
                Form.ORDINARY,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.of(calculation(ordinary, Form.ORDINARY))));
        element.child("ISEEMin").ifPresent(group -> beneficiaries(group, "ComponenteMinorenne", "MINOR", indicators));
        element.child("ISEEUni")
                .ifPresent(group -> beneficiaries(group, "StudenteUniversitario", "STUDENT", indicators));
        element.child("ISEESocioSanRes")
                .ifPresent(group -> beneficiaries(group, "ComponenteSocioSanitarieRes", "CARE", indicators));
        return nucleus(
                element, Optional.empty(), "NucleoFamiliare", "ComponenteNucleo", "RapportoConDichiarante", indicators);
    }

    private Nucleus reduced(XmlElement element) {
        List<Indicator> indicators = new ArrayList<>();
        element.child(Form.REDUCED.element())
                .ifPresent(reduced -> indicators.add(new Indicator(
                        Form.REDUCED,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.of(calculation(reduced, Form.REDUCED)))));
        element.child("ISEESocioSanResRistretto")
                .ifPresent(group -> beneficiaries(group, "ComponenteSocioSanitarieRes", "REDUCED_CARE", indicators));
        return nucleus(
                element,
                Optional.of(xml.codiceFiscale(element, "CodiceFiscaleBeneficiario")),
                "NucleoRistretto",
                "ComponenteNucleoRistretto",
                "RelazioneConBeneficiario",
                indicators);
    }

    private Nucleus nucleus(
            XmlElement element,
            Optional<String> beneficiary,
            String group,
            String member,
            String relation,
            List<Indicator> indicators) {
        XmlElement nucleus = xml.requiredChild(element, group);
        Map<String, Relation> relations = beneficiary.isPresent() ? REDUCED_RELATIONS : RELATIONS;
        List<AttestedMember> members = nucleus.children(member).stream()
                .map(each -> new AttestedMember(person(each), xml.word(each, relation, relations)))
                .toList();
        if (members.isEmpty()) {
            xml.missing(nucleus, "/" + member, member);
        }
        return new Nucleus(
                beneficiary,
                xml.optional(
                                element,
                                "Corrente",
                                text -> text.equals("SI") ? Optional.of(true) : Optional.empty(),
                                "SI")
                        .isPresent(),
                xml.optionalDate(element, "DataPresentazioneModuloSostitutivo"),
                xml.optionalProtocol(element, "ProtocolloDSUModuloSostitutivo"),
                members,
                indicators);
    }

    private void beneficiaries(XmlElement group, String each, String prefix, List<Indicator> indicators) {
        List<Form> forms = Arrays.stream(Form.values())
                .filter(form ->
                        form.name().startsWith(prefix + "_") || form.name().equals(prefix))
                .toList();
        for (XmlElement element : group.children(each)) {
            Optional<Form> form = forms.stream()
                    .filter(candidate -> element.child(candidate.element()).isPresent())
                    .findFirst();
            if (form.isEmpty()) {
                xml.missing(element, "", forms.stream().map(Form::element).collect(Collectors.joining(", ")));
                continue;
            }
            XmlElement content = element.child(form.get().element()).orElseThrow();
            indicators.add(new Indicator(
                    form.get(),
                    Optional.of(person(element)),
                    xml.optionalEuro(element, "ISEE"),
                    drawnInto(content),
                    components(content, form.get()),
                    form.get().isComputed() ? Optional.of(calculation(content, form.get())) : Optional.empty()));
        }
    }

    private List<AttestedMember> drawnInto(XmlElement content) {
        return content.child("NucleoFamiliareAttratto")
                .map(nucleus -> nucleus.children("ElementoNucleoAttratto").stream()
                        .map(each ->
                                new AttestedMember(person(each), xml.word(each, "RapportoConDichiarante", RELATIONS)))
                        .toList())
                .orElse(List.of());
    }

    private List<Component> components(XmlElement content, Form form) {
        if (form.component().isEmpty()) {
            return List.of();
        }
        return content.children(form.component()).stream()
                .map(each -> xml.requiredChild(each, "ComponenteAttrattaAggiuntiva"))
                .map(each -> new Component(
                        person(each),
                        xml.optionalEuro(each, "ValoreComponenteAggiuntiva"),
                        xml.optionalProtocol(each, "ProtocolloDSURiferimento"),
                        xml.optionalProtocol(each, "ProtocolloDSUComponenteAggiuntiva"),
                        xml.optionalText(each, "ProtocolloMittenteComponenteAggiuntiva")))
                .toList();
    }

    private Calculation calculation(XmlElement element, Form form) {
        XmlElement values = xml.requiredChild(element, "Valori");
        XmlElement items = xml.requiredChild(element, form.calculation());
        return new Calculation(
                xml.date(element, "DataRilascio"),
                values(values),
                new IseeItems(
                        xml.euro(items, "SommaRedditiComponenti"),
                        xml.euro(items, "RedditoFigurativoPatrimonioMobiliare"),
                        xml.euro(items, "Detrazioni"),
                        xml.euro(items, "ISR"),
                        xml.euro(items, "PatrimonioMobiliare"),
                        xml.euro(items, "DetrazionePatrimonioMobiliare"),
                        xml.euro(items, "PatrimonioImmobiliare"),
                        xml.euro(items, "DetrazionePatrimonioImmobiliare"),
                        xml.euro(items, "ISP"),
                        xml.euro(items, "ISE"),
                        xml.number(items, "ParametroNucleo"),
                        xml.number(items, "Maggiorazioni"),
                        xml.number(items, "ScalaEquivalenza")),
                xml.optionalEuro(items, "SommaRedditiComponentiCorrente"));
    }

    private Values values(XmlElement element) {
        return new Values(
                xml.euro(element, "ISE"),
                xml.number(element, "ScalaEquivalenza"),
                xml.euro(element, "ISEE"),
                xml.euro(element, "ISR"),
                xml.euro(element, "ISP"));
    }

    InpsIndicator indicator(XmlElement element) {
        XmlElement search = xml.requiredChild(element, "RicercaCF");
        search.attributes();
        return new InpsIndicator(
                xml.codiceFiscale(search, "CodiceFiscale"),
                xml.word(element, "TipoIndicatore", KINDS),
                values(element),
                xml.protocol(element, "ProtocolloDSU"),
                xml.date(element, "DataPresentazione"));
    }

    private Person person(XmlElement element) {
        return new Person(
                xml.codiceFiscale(element, "CodiceFiscale"), xml.text(element, "Cognome"), xml.text(element, "Nome"));
    }

    private Variation variation(XmlElement element) {
        return new Variation(
                xml.word(element, "TipoVariazione", VARIATIONS),
                xml.protocol(element, "NumeroProtocolloDSUVariata"),
                xml.date(element, "DataPresentazioneDSUVariata"),
                xml.optionalText(element, "NumeroProtocolloMittenteDSUVariata"),
                xml.optionalText(element, "NoteVariazione"),
                element.children("DiscordanzeContestazione").stream()
                        .map(each -> Map.copyOf(each.attributes()))
                        .toList());
    }

    private Omission omission(XmlElement element) {
        List<Map<String, String>> details = new ArrayList<>();
        element.children("Rapporto").forEach(each -> details.add(each.attributes()));
        element.children("RedditoAE").forEach(each -> details.add(each.attributes()));
        return new Omission(
                xml.word(element, "TipoOmissioneDifformita", OMISSIONS),
                xml.codiceFiscale(element, "CodiceFiscale"),
                xml.date(element, "DataControlloAE"),
                details);
    }
}
