package it.sportello.isee.inps;

import it.sportello.isee.AbsentParent;
import it.sportello.isee.Conditions;
import it.sportello.isee.CurrentSituation;
import it.sportello.isee.Dsu;
import it.sportello.isee.FinancialAsset;
import it.sportello.isee.Home;
import it.sportello.isee.IncomeItem;
import it.sportello.isee.IseeFinding;
import it.sportello.isee.Member;
import it.sportello.isee.MovableAssets;
import it.sportello.isee.Property;
import it.sportello.isee.ReducedNucleus;
import it.sportello.isee.ResidentialCare;
import it.sportello.isee.Student;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Makes a DSU of its elements. Where the form is silent the DSU stays silent: incomes the tax agency would add are not
 * known, and maintenance, which the form does not say to be paid or received, is not placed.
 *
 * <p>Readings of ours: income taxed abroad only is exempt income (art. 4, c. 2, lett. c), income of property abroad counts
 * with that of property that is not let (lett. g), medical expenses to be deducted or credited are one sum; the causes A,
 * B and C of a variation are those of art. 9 in their order, D stands for assets; the value for IMU is that of the whole
 * property.
 */
final class DeclarationReader {

    private static final Map<String, FinancialAsset.Type> ASSETS = Arrays.stream(FinancialAsset.Type.values())
            .filter(type -> !type.code().isEmpty())
            .collect(Collectors.toMap(FinancialAsset.Type::code, Function.identity()));
    private static final Map<String, Property.Kind> PROPERTIES =
            Arrays.stream(Property.Kind.values()).collect(Collectors.toMap(Property.Kind::code, Function.identity()));
    private static final Map<String, Home.Tenure> TENURES =
            Arrays.stream(Home.Tenure.values()).collect(Collectors.toMap(Home.Tenure::code, Function.identity()));
    private static final Map<String, Member.Disability> DISABILITIES = Arrays.stream(Member.Disability.values())
            .collect(Collectors.toMap(Member.Disability::code, Function.identity()));
    private static final Map<String, Student.Parents> PARENTS = Map.of(
            "TuttiPresenti", Student.Parents.PRESENT,
            "SoloUno", Student.Parents.ONE_PRESENT,
            "ConiugatiNonPresenti", Student.Parents.ABSENT,
            "NonConiugatiNonPresenti", Student.Parents.ABSENT);
    private static final Map<String, ResidentialCare.Exclusion> EXCLUSIONS =
            Map.of("A", ResidentialCare.Exclusion.DISABILITY, "B", ResidentialCare.Exclusion.ESTRANGED);
    private static final Map<String, Optional<CurrentSituation.Cause>> CAUSES = Map.of(
            "A", Optional.of(CurrentSituation.Cause.WORK),
            "B", Optional.of(CurrentSituation.Cause.TRANSFERS),
            "C", Optional.of(CurrentSituation.Cause.INCOME),
            "D", Optional.empty(),
            "AD", Optional.of(CurrentSituation.Cause.WORK),
            "BD", Optional.of(CurrentSituation.Cause.TRANSFERS),
            "CD", Optional.of(CurrentSituation.Cause.INCOME));
    private static final Map<String, String> OPERATIONS =
            Map.of("N", "N", "A", "A", "I", "I", "S", "S", "C", "C", "R", "R", "X", "X");

    private static final Map<String, IncomeItem> DECLARED = Map.of(
            "RedditoImpSost", IncomeItem.SUBSTITUTE_TAX,
            "RedditiEsentiImposta", IncomeItem.EXEMPT,
            "RedditiIRAP", IncomeItem.AGRICULTURAL,
            "RedditiFondiari", IncomeItem.UNLET_PROPERTY,
            "RedditiTassatiEstero", IncomeItem.EXEMPT,
            "RedditiAIRE", IncomeItem.ABROAD,
            "RedditiFondiariEstero", IncomeItem.UNLET_PROPERTY,
            "TrattamentiAssistenziali", IncomeItem.TRANSFERS);
    private static final Map<String, IncomeItem> EXTRA = Map.of(
            "RedditoIRPEF", IncomeItem.IRPEF,
            "LavoroDipendente", IncomeItem.WAGES,
            "Pensione", IncomeItem.PENSIONS,
            "RedditiAgrari", IncomeItem.AGRARIAN_INCOME,
            "RedditiImpSost", IncomeItem.SUBSTITUTE_TAX,
            "TrattamentiAssistenziali", IncomeItem.TRANSFERS,
            "SpeseDetrazione", IncomeItem.MEDICAL_EXPENSES,
            "SpeseDeduzione", IncomeItem.MEDICAL_EXPENSES);

    private final XmlBinding xml;

    DeclarationReader(XmlBinding xml) {
        this.xml = xml;
    }

    Dsu dsu(XmlElement root) {
        XmlElement operation = xml.requiredChild(root, "Operazione");
        String type = xml.word(operation, "Tipo", OPERATIONS);
        operation.attribute("CodiceFiscaleRiferimento");
        if (!type.equals("N") && !type.equals("C")) {
            xml.find(IseeFinding.OPERATION, operation, "/@Tipo", type);
        }
        for (String supplement :
                List.of("IntegrazioneComponenteAggiuntiva", "IntegrazioneRedditi", "IntegrazioneResidenziale")) {
            root.child(supplement).ifPresent(element -> notUsed(element, supplement));
        }
        XmlElement signature = xml.requiredChild(root, "Sottoscrizione");
        LocalDate signed = xml.date(signature, "DataSottoscrizione");
        root.children("Sottoscrizione").forEach(DeclarationReader::pastAll);
        String declarant = xml.codiceFiscale(root, "CodiceFiscaleDichiarante");
        List<XmlElement> forms = root.children("ModelloBase");
        List<XmlElement> ordinary = forms.stream()
                .filter(form -> form.attribute("Tipo").orElse("").equals("ORD"))
                .toList();
        if (ordinary.isEmpty()) {
            xml.missing(root, "/ModelloBase", "ModelloBase ORD");
        }
        ordinary.stream().skip(1).forEach(second -> xml.find(IseeFinding.XML_TWICE, second, "", "ModelloBase ORD"));
        XmlElement form = ordinary.isEmpty() ? root.missingChild("ModelloBase") : ordinary.get(0);
        forms.forEach(each -> xml.word(each, "Tipo", Map.of("ORD", true, "RID", false)));
        List<Member> members = members(root);
        if (members.stream()
                .noneMatch(member -> member.relation() == Member.Relation.DECLARANT
                        && member.codiceFiscale().equals(declarant))) {
            xml.find(IseeFinding.DECLARANT_DIFFERS, root, "/@CodiceFiscaleDichiarante");
        }
        return new Dsu(
                xml.optionalProtocol(operation, "NumeroProtocolloRiferimento"),
                signed,
                members,
                conditions(form),
                home(form),
                form.children("GenitoreNonConvivente").stream()
                        .map(this::absentParent)
                        .toList(),
                form.children("Universitario").stream().map(this::student).toList(),
                forms.stream()
                        .filter(each -> each.child("NucleoRistretto").isPresent())
                        .map(this::reducedNucleus)
                        .toList(),
                forms.stream()
                        .flatMap(each -> each.children("Residenziale").stream())
                        .map(this::residentialCare)
                        .toList(),
                root.child("ISEECorrente").map(current -> current(current, signed)));
    }

    private List<Member> members(XmlElement root) {
        XmlElement nucleus = xml.requiredChild(root, "NucleoFamiliare");
        List<Member> members = nucleus.children("ComponenteNucleo").stream()
                .map(each -> member(
                        xml.requiredChild(each, "FoglioComponenteNucleo"),
                        xml.word(each, "RapportoConDichiarante", AttestationReader.RELATIONS),
                        xml.flag(each, "FlagAssenzaReddito")))
                .toList();
        if (members.isEmpty()) {
            xml.missing(nucleus, "/ComponenteNucleo", "ComponenteNucleo");
        }
        return members;
    }

    private Member member(XmlElement sheet, Member.Relation relation, boolean noIncome) {
        XmlElement data = xml.requiredChild(sheet, "DatiComponente");
        XmlElement person = xml.requiredChild(data, "Anagrafica");
        pastAll(person);
        data.child("Residenza").ifPresent(DeclarationReader::pastAll);
        data.attribute("AttivitaSoggetto");
        sheet.child("Veicoli").ifPresent(DeclarationReader::pastAll);
        Optional<XmlElement> disability = sheet.child("Disabilita");
        disability.ifPresent(DeclarationReader::pastAll);
        return new Member(
                xml.codiceFiscale(sheet, "CodiceFiscale"),
                relation,
                xml.date(person, "DataNascita"),
                disability.map(element -> xml.word(element, "GradoDisabilita", DISABILITIES)),
                xml.flag(data, "FlagConvivenzaAnagrafica"),
                income(sheet, noIncome),
                sheet.child("PatrimonioMobiliare").map(this::movableAssets),
                sheet.child("PatrimonioImmobiliare").map(this::realEstate).orElse(List.of()));
    }

    private Optional<Map<IncomeItem, Euro>> income(XmlElement sheet, boolean noIncome) {
        Map<IncomeItem, Euro> income = new EnumMap<>(IncomeItem.class);
        sheet.child("RedditiDaDichiarare").ifPresent(element -> add(element, DECLARED, income));
        Optional<XmlElement> extra = sheet.child("AltriRedditi");
        extra.ifPresent(element -> {
            add(element, EXTRA, income);
            pastAll(element);
        });
        Optional<XmlElement> maintenance = sheet.child("AssegniPeriodici");
        boolean undecided = maintenance
                .filter(element -> element.attributes().values().stream()
                        .anyMatch(value -> !value.strip().matches("0*")))
                .isPresent();
        maintenance.ifPresent(element -> {
            if (undecided) {
                xml.find(IseeFinding.MAINTENANCE_UNDECIDED, element, "");
            }
        });
        boolean irpefKnown = noIncome
                || extra.filter(element -> element.attribute("RedditoIRPEF").isPresent())
                        .isPresent();
        if (!irpefKnown) {
            xml.find(IseeFinding.INCOME_NOT_IN_DSU, sheet, "");
        }
        return irpefKnown && !undecided ? Optional.of(income) : Optional.empty();
    }

    private void add(XmlElement element, Map<String, IncomeItem> items, Map<IncomeItem, Euro> income) {
        items.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> xml.optionalWholeEuro(element, entry.getKey(), entry.getValue() == IncomeItem.IRPEF)
                        .ifPresent(amount -> income.merge(entry.getValue(), amount, Euro::plus)));
    }

    private MovableAssets movableAssets(XmlElement element) {
        xml.flag(element, "FlagPossessoRapportoFinanziario");
        xml.optionalFlag(element, "FlagIncremento");
        List<FinancialAsset> assets = new ArrayList<>();
        for (XmlElement each : element.children("Rapporto")) {
            for (String known : List.of("Identificativo", "CodiceFiscaleOperatore", "DataInizio", "DataFine")) {
                each.attribute(known);
            }
            assets.add(new FinancialAsset(
                    xml.word(each, "TipoRapporto", ASSETS),
                    xml.optionalWholeEuro(each, "Saldo3112", false),
                    xml.optionalWholeEuro(each, "ConsistenzaMedia", false),
                    xml.optionalWholeEuro(each, "Valore", false)));
        }
        Optional<Euro> invested = element.child("Incremento")
                .map(each -> xml.optionalWholeEuro(each, "IncrementoImmobiliare", false)
                        .orElse(Euro.ZERO)
                        .plus(xml.optionalWholeEuro(each, "IncrementoMobiliare", false)
                                .orElse(Euro.ZERO)));
        return new MovableAssets(assets, invested);
    }

    private List<Property> realEstate(XmlElement element) {
        return element.children("Patrimonio").stream()
                .map(each -> property(each, "QuotaPosseduta"))
                .toList();
    }

    private Property property(XmlElement each, String share) {
        boolean donated = share.equals("QuotaDonata");
        return new Property(
                xml.word(each, donated ? "TipoImmobile" : "TipoPatrimonio", PROPERTIES),
                xml.text(each, "CodiceComuneStato"),
                share(each, share),
                xml.wholeEuro(each, "ValoreImu"),
                xml.optionalWholeEuro(each, "MutuoResiduo", false),
                !donated && xml.flag(each, "FlagAbitazione"));
    }

    private Fraction share(XmlElement element, String attribute) {
        Fraction share = xml.number(element, attribute);
        if (!element.isMissing() && (share.signum() <= 0 || share.compareTo(Fraction.of(100)) > 0)) {
            xml.find(IseeFinding.XML_VALUE, element, "/@" + attribute, share, attribute, "0–100");
        }
        return share;
    }

    private Conditions conditions(XmlElement form) {
        return form.child("CondizioniNucleo")
                .map(each -> new Conditions(
                        xml.flag(each, "FlagLavoroGenitori"),
                        xml.flag(each, "FlagUnicoGenitore"),
                        xml.optionalCount(each, "NumeroFigli"),
                        xml.optionalCount(each, "NumeroFigliConviventi")))
                .orElse(Conditions.NONE);
    }

    private Home home(XmlElement form) {
        XmlElement element = xml.requiredChild(form, "Abitazione");
        element.child("IndirizzoAbitazione").ifPresent(DeclarationReader::pastAll);
        element.attribute("ResidenzaRiferimento");
        return new Home(
                xml.word(element, "TipoAbitazione", TENURES),
                element.child("Locazione").map(lease -> {
                    for (String known : List.of("Data", "Serie", "Numero", "CodUfficio")) {
                        lease.attribute(known);
                    }
                    List<String> holders = lease.children("Intestatario").stream()
                            .map(holder -> xml.codiceFiscale(holder, "CodiceFiscale"))
                            .toList();
                    if (holders.isEmpty()) {
                        xml.missing(lease, "/Intestatario", "Intestatario");
                    }
                    return new Home.Lease(xml.wholeEuro(lease, "Canone"), holders);
                }));
    }

    private AbsentParent absentParent(XmlElement element) {
        boolean excluded = xml.flag(element, "FlagGenitoreEscluso");
        boolean another = xml.flag(element, "FlagConiugatoConPersonaDiversa");
        boolean none = xml.flag(element, "FlagAlcunaCondizione");
        element.attribute("Cognome");
        element.attribute("Nome");
        if (!element.isMissing() && (excluded ? 1 : 0) + (another ? 1 : 0) + (none ? 1 : 0) != 1) {
            xml.find(IseeFinding.POSITION_UNCLEAR, element, "");
        }
        element.child("NumeroProtocolloRiferimento").ifPresent(each -> notUsed(each, "NumeroProtocolloRiferimento"));
        Optional<XmlElement> detail = element.child("DettaglioGenitoreNonConvivente");
        detail.flatMap(each -> each.child("ComponenteAggiuntivaGenitore"))
                .ifPresent(each -> notUsed(each, "ComponenteAggiuntivaGenitore"));
        return new AbsentParent(
                xml.codiceFiscale(element, "CodiceFiscale"),
                element.children("Beneficiario").stream()
                        .map(each -> xml.codiceFiscale(each, "CodiceFiscale"))
                        .toList(),
                excluded
                        ? AbsentParent.Position.REMOVED
                        : another ? AbsentParent.Position.MARRIED_TO_ANOTHER : AbsentParent.Position.ATTRACTED,
                detail.flatMap(each -> each.child("FoglioComponenteGenitore"))
                        .map(sheet -> member(sheet, Member.Relation.ABSENT_PARENT, false)),
                Optional.empty());
    }

    private Student student(XmlElement element) {
        element.attribute("CodiceFiscaleGenitore");
        element.attribute("NumeroProtocolloRifGenitore")
                .ifPresent(each -> xml.find(
                        IseeFinding.NOT_USED, element, "/@NumeroProtocolloRifGenitore", "NumeroProtocolloRifGenitore"));
        return new Student(
                xml.codiceFiscale(element, "CodiceFiscaleBeneficiario"),
                xml.word(element, "PresenzaGenitori", PARENTS),
                xml.optionalFlag(element, "FlagResidenzaStudente"),
                element.attribute("FlagCapacitaRedditoStudente").isPresent()
                        ? Optional.of(xml.flag(element, "FlagCapacitaRedditoStudente"))
                        : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private ReducedNucleus reducedNucleus(XmlElement form) {
        XmlElement nucleus = xml.requiredChild(form, "NucleoRistretto");
        List<XmlElement> members = nucleus.children("ComponenteNucleoRistretto");
        members.forEach(each -> xml.word(each, "RelazioneConBeneficiario", AttestationReader.REDUCED_RELATIONS));
        List<String> beneficiaries = members.stream()
                .filter(each -> xml.flag(each, "FlagBeneficiario"))
                .map(each -> xml.codiceFiscale(each, "CodiceFiscale"))
                .toList();
        if (beneficiaries.size() != 1) {
            xml.missing(nucleus, "/ComponenteNucleoRistretto/@FlagBeneficiario", "FlagBeneficiario");
        }
        return new ReducedNucleus(
                beneficiaries.isEmpty() ? "" : beneficiaries.get(0),
                members.stream()
                        .map(each -> xml.codiceFiscale(each, "CodiceFiscale"))
                        .toList(),
                conditions(form),
                home(form));
    }

    private ResidentialCare residentialCare(XmlElement element) {
        for (String known : List.of(
                "FlagFigliNonCompresi",
                "FlagDonazioni",
                "FlagDonazioniSuccessive",
                "FlagDonazioniPrecedentiAlimenti",
                "FlagDonazioniPrecedentiNoAlimenti")) {
            xml.optionalFlag(element, known);
        }
        List<ResidentialCare.Donation> donations = new ArrayList<>();
        for (XmlElement each : element.children("Donazione")) {
            each.attribute("QuotaPosseduta");
            each.attribute("CodiceFiscaleRicevente");
            donations.add(new ResidentialCare.Donation(
                    property(each, "QuotaDonata"),
                    Optional.empty(),
                    xml.optionalFlag(element, "FlagDonazioniPrecedentiAlimenti")));
        }
        return new ResidentialCare(
                xml.codiceFiscale(element, "CodiceFiscaleBeneficiario"),
                xml.date(element, "DataRichiestaRicovero"),
                element.children("FiglioNonCompresoNelNucleo").stream()
                        .map(this::childOutside)
                        .toList(),
                donations);
    }

    private ResidentialCare.ChildOutside childOutside(XmlElement element) {
        element.attribute("EstremiEsclusione");
        for (String known : List.of("NumeroProtocolloRiferimento", "DettaglioFiglio")) {
            element.child(known).ifPresent(each -> notUsed(each, known));
        }
        return new ResidentialCare.ChildOutside(
                xml.codiceFiscale(element, "CodiceFiscale"),
                element.attribute("CondizioneEsclusione").isPresent()
                        ? Optional.of(xml.word(element, "CondizioneEsclusione", EXCLUSIONS))
                        : Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private CurrentSituation current(XmlElement element, LocalDate signed) {
        List<CurrentSituation.Variation> variations =
                element.children("Variazione").stream().map(this::variation).toList();
        if (variations.isEmpty()) {
            xml.missing(element, "/Variazione", "Variazione");
        }
        return new CurrentSituation(signed, variations);
    }

    private CurrentSituation.Variation variation(XmlElement element) {
        element.attribute("Documentazione");
        element.attribute("ProtocolloInpsDSUCorrente");
        Optional<CurrentSituation.CurrentIncome> twelve =
                currentIncome(element, "12Mesi", CurrentSituation.Months.TWELVE);
        Optional<CurrentSituation.CurrentIncome> two = currentIncome(element, "2Mesi", CurrentSituation.Months.TWO);
        if (twelve.isPresent() && two.isPresent()) {
            xml.find(IseeFinding.MONTHS_UNCLEAR, element, "");
        }
        return new CurrentSituation.Variation(
                xml.codiceFiscale(element, "CodiceFiscale"),
                xml.word(element, "TipoVariazione", CAUSES),
                xml.optionalDate(element, "DataVariazione"),
                twelve.or(() -> two),
                element.child("PatrimonioMobiliare").map(this::movableAssets),
                element.child("PatrimonioImmobiliare").map(this::realEstate));
    }

    private Optional<CurrentSituation.CurrentIncome> currentIncome(
            XmlElement element, String suffix, CurrentSituation.Months months) {
        Optional<Euro> employment = xml.optionalWholeEuro(element, "RedditoDipendente" + suffix, false);
        Optional<Euro> selfEmployment = xml.optionalWholeEuro(element, "RedditoAutonomo" + suffix, false);
        Optional<Euro> transfers = xml.optionalWholeEuro(element, "TrattamentiAssistenziali" + suffix, false);
        return employment.isEmpty() && selfEmployment.isEmpty() && transfers.isEmpty()
                ? Optional.empty()
                : Optional.of(new CurrentSituation.CurrentIncome(
                        months,
                        employment.orElse(Euro.ZERO),
                        selfEmployment.orElse(Euro.ZERO),
                        transfers.orElse(Euro.ZERO)));
    }

    /** Something known that bears on a result, but that this library cannot use. */
    private void notUsed(XmlElement element, String name) {
        xml.find(IseeFinding.NOT_USED, element, "", name);
        pastAll(element);
    }

    /** Something known that no result rests on. */
    private static void pastAll(XmlElement element) {
        element.attributes();
        element.text();
        element.children().forEach(DeclarationReader::pastAll);
    }
}
