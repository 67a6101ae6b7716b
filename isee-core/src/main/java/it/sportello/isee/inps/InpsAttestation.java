package it.sportello.isee.inps;

import it.sportello.isee.Isee;
import it.sportello.isee.IseeItems;
import it.sportello.isee.Member;
import it.sportello.legal.Euro;
import it.sportello.legal.identifier.CodiceFiscale;
import it.sportello.legal.identifier.ProtocolloDsu;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An ISEE attestation as INPS issues it ({@code Attestazione}).
 *
 * @param declarant the codice fiscale of the declarant
 * @param protocol the protocol of the DSU
 * @param presented the day the DSU was presented
 * @param validUntil the last day it may be used
 * @param senderProtocol the protocol of who sent the DSU
 * @param currentValidUntil the last day of an ISEE corrente
 * @param nuclei the nuclei it is of: the whole one, then reduced ones
 * @param variation why the attestation was made again
 * @param omissions what the declaration left out or told otherwise, as far as the tax agency knows
 */
public record InpsAttestation(
        @CodiceFiscale String declarant,
        @ProtocolloDsu String protocol,
        LocalDate presented,
        LocalDate validUntil,
        Optional<String> senderProtocol,
        Optional<LocalDate> currentValidUntil,
        @NotEmpty List<@Valid Nucleus> nuclei,
        Optional<@Valid Variation> variation,
        List<@Valid Omission> omissions) {

    /** Copies the lists. */
    public InpsAttestation {
        nuclei = List.copyOf(nuclei);
        omissions = List.copyOf(omissions);
    }

    /**
     * A nucleus and its indicators ({@code Ordinario} or {@code Ridotto}).
     *
     * @param beneficiary the codice fiscale of who chose a reduced nucleus; without one it is the whole nucleus
     * @param current whether its indicators are an ISEE corrente
     * @param currentPresented the day the modulo sostitutivo was presented
     * @param currentProtocol its protocol
     * @param members its members
     * @param indicators its indicators, the ordinary or reduced one first
     */
    public record Nucleus(
            Optional<@CodiceFiscale String> beneficiary,
            boolean current,
            Optional<LocalDate> currentPresented,
            Optional<@ProtocolloDsu String> currentProtocol,
            @NotEmpty List<@Valid AttestedMember> members,
            List<@Valid Indicator> indicators) {

        /** Copies the lists. */
        public Nucleus {
            members = List.copyOf(members);
            indicators = List.copyOf(indicators);
        }

        /** Whether it is a reduced nucleus. */
        public boolean isReduced() {
            return beneficiary.isPresent();
        }

        /** The number of members only. */
        @Override
        public String toString() {
            return (isReduced() ? "reduced nucleus of " : "nucleus of ") + members.size();
        }
    }

    /**
     * One attested indicator.
     *
     * @param form the form INPS gives it
     * @param beneficiary whom it is for, but for that of the nucleus itself
     * @param isee the ISEE that the line of the beneficiary repeats
     * @param drawnInto the nucleus a student was drawn into
     * @param components who counts from outside the nucleus
     * @param calculation how it came about, if it was computed by itself
     */
    public record Indicator(
            Form form,
            Optional<@Valid Person> beneficiary,
            Optional<Euro> isee,
            List<@Valid AttestedMember> drawnInto,
            List<@Valid Component> components,
            Optional<@Valid Calculation> calculation) {

        /** Copies the lists. */
        public Indicator {
            drawnInto = List.copyOf(drawnInto);
            components = List.copyOf(components);
        }

        /** The form only. */
        @Override
        public String toString() {
            return "attested indicator " + form;
        }
    }

    /** The forms of an indicator, with the elements of the file they stand in. */
    public enum Form {
        /** The ordinary indicator. */
        ORDINARY("ISEEOrdinario", "ModalitaCalcoloISEEOrdinario", "", Isee.Kind.ORDINARY),
        /** That of a reduced nucleus. */
        REDUCED("ISEERistretto", "ModalitaCalcoloISEERistretto", "", Isee.Kind.SOCIOSANITARY),
        /** For a minor: the ordinary one. */
        MINOR_AS_NUCLEUS("ISEEOrd", "", "", Isee.Kind.MINORS),
        /** For a minor: a parent drawn in. */
        MINOR_PARENT_DRAWN_IN("ISEEMinAttr", "ModalitaCalcoloISEEMinAttr", "ComponenteAttratta", Isee.Kind.MINORS),
        /** For a minor: a component of a parent added. */
        MINOR_WITH_COMPONENT("ISEEMinAgg", "ModalitaCalcoloISEEMinAggr", "ComponenteAgguntiva", Isee.Kind.MINORS),
        /** For a minor: data of a parent are missing. */
        MINOR_NOT_COMPUTABLE("ISEENonCalcolabile", "", "", Isee.Kind.MINORS),
        /** For a student: the ordinary one. */
        STUDENT_AS_NUCLEUS("ISEEOrd", "", "", Isee.Kind.UNIVERSITY),
        /** For a student: a parent drawn in. */
        STUDENT_PARENT_DRAWN_IN(
                "ISEEUniAttr", "ModalitaCalcoloISEEUniAttr", "ComponenteAttratta", Isee.Kind.UNIVERSITY),
        /** For a student: a component of a parent added. */
        STUDENT_WITH_COMPONENT("ISEEUniAgg", "ModalitaCalcoloISEEUniAgg", "ComponenteAgguntiva", Isee.Kind.UNIVERSITY),
        /** For a student drawn into the parents' nucleus. */
        STUDENT_DRAWN_IN("ISEEUniStudAttratto", "ModalitaCalcoloISEEUniStudAtt", "", Isee.Kind.UNIVERSITY),
        /** For a student drawn into one parent's nucleus, the other drawn in. */
        STUDENT_AND_PARENT_DRAWN_IN(
                "ISEEUniStudAttrattoCompAttratta",
                "ModalitaCalcoloISEEUniStudAttrattoCompAttratta",
                "ComponenteAttratta",
                Isee.Kind.UNIVERSITY),
        /** For a student drawn into one parent's nucleus, with a component of the other. */
        STUDENT_DRAWN_IN_WITH_COMPONENT(
                "ISEEUniStudAttrattoCompAggiuntiva",
                "ModalitaCalcoloISEEUniStudAttrattoCompAggiuntiva",
                "ComponenteAggiuntiva",
                Isee.Kind.UNIVERSITY),
        /** For a student: data of a parent are missing. */
        STUDENT_NOT_COMPUTABLE("ISEENonCalcolabile", "", "", Isee.Kind.UNIVERSITY),
        /** For care: the ordinary one. */
        CARE_AS_NUCLEUS("ISEEOrd", "", "", Isee.Kind.RESIDENTIAL),
        /** For care: of the whole nucleus. */
        CARE("ISEESocioSanRes", "ModalitaCalcoloISEESocioSanResRes", "", Isee.Kind.RESIDENTIAL),
        /** For care: the ordinary one with components. */
        CARE_AS_NUCLEUS_WITH_COMPONENTS(
                "ISEEOrdAgg", "ModalitaCalcoloISEEOrdAgg", "ComponenteAgguntiva", Isee.Kind.RESIDENTIAL),
        /** For care: with components. */
        CARE_WITH_COMPONENTS(
                "ISEESocioSanResAgg",
                "ModalitaCalcoloIISEESocioSanResAgg",
                "ComponenteAgguntiva",
                Isee.Kind.RESIDENTIAL),
        /** For care: data of a child are missing. */
        CARE_NOT_COMPUTABLE("ISEENonCalcolabile", "", "", Isee.Kind.RESIDENTIAL),
        /** For care, reduced nucleus: that of the reduced nucleus. */
        REDUCED_CARE_AS_NUCLEUS("ISEERistretto", "", "", Isee.Kind.RESIDENTIAL),
        /** For care, reduced nucleus. */
        REDUCED_CARE("ISEESocioSanResRistretto", "ModalitaCalcoloISEESocioSanResRistretto", "", Isee.Kind.RESIDENTIAL),
        /** For care, reduced nucleus: with components. */
        REDUCED_CARE_AS_NUCLEUS_WITH_COMPONENTS(
                "ISEERistrettoAgg", "ModalitaCalcoloISEERistrettoAgg", "ComponenteAgguntiva", Isee.Kind.RESIDENTIAL),
        /** For care, reduced nucleus: with components. */
        REDUCED_CARE_WITH_COMPONENTS(
                "ISEESocioSanResRistrettoAgg",
                "ModalitaCalcoloISEESocioSanResRistrettoAgg",
                "ComponenteAgguntiva",
                Isee.Kind.RESIDENTIAL),
        /** For care, reduced nucleus: data of a child are missing. */
        REDUCED_CARE_NOT_COMPUTABLE("ISEENonCalcolabile", "", "", Isee.Kind.RESIDENTIAL);

        private final String element;
        private final String calculation;
        private final String component;
        private final Isee.Kind kind;

        Form(String element, String calculation, String component, Isee.Kind kind) {
            this.element = element;
            this.calculation = calculation;
            this.component = component;
            this.kind = kind;
        }

        /** The element it stands in. */
        public String element() {
            return element;
        }

        /** The kind of indicator. */
        public Isee.Kind kind() {
            return kind;
        }

        /** Whether it is computed by itself: otherwise it is that of the nucleus, or cannot be computed. */
        public boolean isComputed() {
            return !calculation.isEmpty();
        }

        /** Whether data of a person are missing. */
        public boolean isNotComputable() {
            return element.equals("ISEENonCalcolabile");
        }

        /** The element of its calculation. */
        String calculation() {
            return calculation;
        }

        /** The element of those from outside the nucleus; empty if it has none. */
        String component() {
            return component;
        }

        /** Whether people are drawn in, rather than adding a component. */
        boolean drawsIn() {
            return component.equals("ComponenteAttratta");
        }
    }

    /**
     * A person.
     *
     * @param codiceFiscale the codice fiscale
     * @param surname the surname
     * @param name the given name
     */
    public record Person(@CodiceFiscale String codiceFiscale, String surname, String name) {

        /** Nothing: everything here is personal data. */
        @Override
        public String toString() {
            return "person";
        }
    }

    /**
     * How an indicator came about.
     *
     * @param issued the day it was issued
     * @param values the values on its face ({@code Valori})
     * @param items the items of its calculation ({@code ModalitaCalcolo…})
     * @param currentIncomes the sum of the current incomes, of an ISEE corrente
     */
    public record Calculation(
            LocalDate issued, @Valid Values values, @Valid IseeItems items, Optional<Euro> currentIncomes) {

        /** The day only. */
        @Override
        public String toString() {
            return "calculation issued on " + issued;
        }
    }

    /**
     * A member of a nucleus.
     *
     * @param person who it is
     * @param relation the relation to the declarant; in a reduced nucleus to the beneficiary, who stands as the declarant
     */
    public record AttestedMember(@Valid Person person, Member.Relation relation) {

        /** The relation only. */
        @Override
        public String toString() {
            return "member " + relation;
        }
    }

    /**
     * Somebody outside the nucleus who counts ({@code ComponenteAttrattaAggiuntiva}).
     *
     * @param person who it is
     * @param value what is added to the ISEE, in euro
     * @param protocol the protocol of the DSU the person stands in
     * @param componentProtocol the protocol of the DSU of the component
     * @param senderProtocol the protocol of who sent that DSU
     */
    public record Component(
            @Valid Person person,
            Optional<Euro> value,
            Optional<@ProtocolloDsu String> protocol,
            Optional<@ProtocolloDsu String> componentProtocol,
            Optional<String> senderProtocol) {

        /** Nothing: everything here is personal data. */
        @Override
        public String toString() {
            return "component outside the nucleus";
        }
    }

    /**
     * Why an attestation was made again ({@code Variazione}).
     *
     * @param type the reason
     * @param protocol the protocol of the DSU it takes the place of
     * @param presented the day that one was presented
     * @param senderProtocol the protocol of who sent it
     * @param notes what INPS remarks
     * @param discrepancies what was contested, by the names INPS gives its attributes
     */
    public record Variation(
            VariationType type,
            @ProtocolloDsu String protocol,
            LocalDate presented,
            Optional<String> senderProtocol,
            Optional<String> notes,
            List<Map<String, String>> discrepancies) {

        /** Copies the list. */
        public Variation {
            discrepancies = discrepancies.stream().map(Map::copyOf).toList();
        }

        /** The type only. */
        @Override
        public String toString() {
            return "variation " + type;
        }
    }

    /** The reasons for making an attestation again. */
    public enum VariationType {
        /** Contestazione. */
        CONTESTED,
        /** Ricalcolo. */
        RECALCULATED,
        /** Integrazione. */
        COMPLETED
    }

    /**
     * What the declaration of one person left out or told otherwise ({@code OmissioneDifformita}).
     *
     * @param type what it is about
     * @param person the codice fiscale of the person
     * @param checked the day the tax agency checked
     * @param details the relationships and incomes it is about, by the names INPS gives its attributes
     */
    public record Omission(
            OmissionType type, @CodiceFiscale String person, LocalDate checked, List<Map<String, String>> details) {

        /** Copies the list. */
        public Omission {
            details = details.stream().map(Map::copyOf).toList();
        }

        /** The type only. */
        @Override
        public String toString() {
            return "omission " + type;
        }
    }

    /** What an omission is about. */
    public enum OmissionType {
        /** PatrimoniMobiliari. */
        MOVABLE_ASSETS,
        /** RedditiScostamento. */
        INCOME,
        /** PatrimoniMobiliariSottoSoglia. */
        MOVABLE_ASSETS_BELOW_THRESHOLD,
        /** PatrimoniMobiliariSopraSoglia. */
        MOVABLE_ASSETS_ABOVE_THRESHOLD
    }

    /** The days only. */
    @Override
    public String toString() {
        return "attestation of a DSU presented on " + presented + ", valid until " + validUntil;
    }
}
