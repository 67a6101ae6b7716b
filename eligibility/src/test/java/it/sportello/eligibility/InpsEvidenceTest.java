package it.sportello.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.eligibility.Application.AttestedIsee;
import it.sportello.eligibility.Requirement.Isee.Indicator;
import it.sportello.isee.inps.InpsAttestation;
import it.sportello.isee.inps.InpsAttestation.Form;
import it.sportello.isee.inps.InpsAttestation.Nucleus;
import it.sportello.isee.inps.InpsDocument;
import it.sportello.isee.inps.InpsReader;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InpsEvidenceTest {

    private static final String DECLARANT = "BBBMBC85D12Z971B";
    private static final String CHILD = "BBBMBG16M15Z974P";
    private static final String STRANGER = "QXVZWZ70C12Z999H";
    private static final InpsAttestation ATTESTATION = read();
    private static final LocalDate PRESENTED = LocalDate.of(2025, 6, 3);

    private static InpsAttestation read() {
        InpsDocument content = new InpsReader()
                .read(Path.of("../examples/isee/attestation.xml"))
                .content()
                .orElseThrow();
        return ((InpsDocument.Attested) content).attested();
    }

    private static InpsAttestation with(Nucleus... nuclei) {
        return new InpsAttestation(
                ATTESTATION.declarant(),
                ATTESTATION.protocol(),
                ATTESTATION.presented(),
                ATTESTATION.validUntil(),
                ATTESTATION.senderProtocol(),
                Optional.of(LocalDate.of(2025, 11, 30)),
                List.of(nuclei),
                ATTESTATION.variation(),
                ATTESTATION.omissions());
    }

    private static Nucleus nucleus(boolean reduced, boolean current, InpsAttestation.Indicator... indicators) {
        return new Nucleus(
                reduced ? Optional.of(DECLARANT) : Optional.empty(),
                current,
                current ? Optional.of(LocalDate.of(2025, 7, 1)) : Optional.empty(),
                current ? Optional.of("INPS-ISEE-2025-00000002B-00") : Optional.empty(),
                ATTESTATION.nuclei().get(0).members(),
                List.of(indicators));
    }

    private static InpsAttestation.Indicator indicator(Form form, String isee, String beneficiary) {
        return new InpsAttestation.Indicator(
                form,
                Optional.of(beneficiary)
                        .filter(it -> !it.isEmpty())
                        .map(it -> new InpsAttestation.Person(it, "VERDI", "PIETRO")),
                Optional.of(isee).filter(it -> !it.isEmpty()).map(Euro::parse),
                List.of(),
                List.of(),
                Optional.empty());
    }

    @Test
    void everyMemberHasTheOrdinaryOneOfTheNucleus() {
        for (String person : List.of(DECLARANT, CHILD)) {
            assertThat(InpsEvidence.indicators(ATTESTATION, person))
                    .containsExactly(new AttestedIsee(
                            Indicator.ORDINARIO,
                            Euro.parse("10447.76"),
                            PRESENTED,
                            LocalDate.of(2025, 12, 31),
                            false,
                            Optional.of("INPS-ISEE-2025-00000001A-00")));
        }
        assertThat(InpsEvidence.indicators(ATTESTATION, STRANGER)).isEmpty();
    }

    @Test
    void theCorrenteHasItsOwnDayTermAndProtocol() {
        InpsAttestation attestation = with(
                nucleus(false, false, indicator(Form.ORDINARY, "100.00", "")),
                nucleus(false, true, indicator(Form.ORDINARY, "60.00", "")));
        assertThat(InpsEvidence.indicators(attestation, CHILD))
                .extracting(AttestedIsee::kind)
                .containsExactly(Indicator.ORDINARIO, Indicator.CORRENTE);
        assertThat(InpsEvidence.indicators(attestation, CHILD).get(1))
                .isEqualTo(new AttestedIsee(
                        Indicator.CORRENTE,
                        Euro.parse("60.00"),
                        LocalDate.of(2025, 7, 1),
                        LocalDate.of(2025, 11, 30),
                        false,
                        Optional.of("INPS-ISEE-2025-00000002B-00")));
    }

    @Test
    void indicatorsOfABeneficiaryAreThoseOfNobodyElse() {
        InpsAttestation attestation = with(
                nucleus(
                        false,
                        false,
                        indicator(Form.ORDINARY, "100.00", ""),
                        indicator(Form.MINOR_WITH_COMPONENT, "120.00", CHILD),
                        indicator(Form.STUDENT_AS_NUCLEUS, "", CHILD),
                        indicator(Form.CARE_NOT_COMPUTABLE, "", CHILD)),
                nucleus(true, false, indicator(Form.REDUCED, "40.00", "")));
        assertThat(InpsEvidence.indicators(attestation, CHILD))
                .extracting(it -> it.kind() + " " + it.isee())
                .containsExactly("ORDINARIO 100.00", "MINORENNI 120.00", "UNIVERSITA 100.00");
        assertThat(InpsEvidence.indicators(attestation, DECLARANT))
                .extracting(it -> it.kind() + " " + it.isee())
                .containsExactly("ORDINARIO 100.00", "SOCIOSANITARIO 40.00");
    }

    private static Application application(String person, String indicators) {
        Application made = Made.application(1, "2025-06-10T10:00:00", indicators);
        return Made.of(new Application.Applicant(person, Optional.empty(), Optional.empty()), made);
    }

    @Test
    void anApplicationHasWhatItsApplicantIsAttested() {
        InpsEvidence.Evidenced evidenced = InpsEvidence.with(application(DECLARANT, ""), List.of(ATTESTATION));
        assertThat(evidenced.findings()).isEmpty();
        assertThat(evidenced
                        .application()
                        .indicator(Indicator.ORDINARIO)
                        .orElseThrow()
                        .isee())
                .isEqualTo(Euro.parse("10447.76"));
        assertThat(evidenced.application().attestation().orElseThrow().ise()).isEqualTo(Euro.parse("35000.00"));
        assertThat(evidenced.application().attestation().orElseThrow().scale()).isEqualTo(Fraction.parse("3.35"));
        InpsEvidence.Evidenced stranger = InpsEvidence.with(application(STRANGER, ""), List.of(ATTESTATION));
        assertThat(stranger.application().indicators()).isEmpty();
        assertThat(stranger.application().attestation()).isEmpty();
    }

    @Test
    void ofTwoAttestationsTheLatestIsTaken() {
        InpsAttestation earlier = with(nucleus(false, false, indicator(Form.ORDINARY, "1.00", "")));
        InpsAttestation latest = new InpsAttestation(
                earlier.declarant(),
                earlier.protocol(),
                PRESENTED.plusDays(1),
                earlier.validUntil(),
                earlier.senderProtocol(),
                earlier.currentValidUntil(),
                List.of(nucleus(false, false, indicator(Form.ORDINARY, "2.00", ""))),
                earlier.variation(),
                earlier.omissions());
        assertThat(InpsEvidence.with(application(DECLARANT, ""), List.of(earlier, latest))
                        .application()
                        .indicators())
                .extracting(AttestedIsee::isee)
                .containsExactly(Euro.parse("2.00"));
    }

    @Test
    void whatWasRecordedStaysAndADifferenceIsAFinding() {
        String recorded =
                "\"indicators\": [{\"kind\": \"ordinario\", \"isee\": \"10447.67\", \"presented\": \"2025-06-03\","
                        + " \"validUntil\": \"2025-12-31\", \"omissions\": false}]";
        InpsEvidence.Evidenced evidenced = InpsEvidence.with(application(DECLARANT, recorded), List.of(ATTESTATION));
        assertThat(evidenced.application().indicators())
                .extracting(AttestedIsee::isee)
                .containsExactly(Euro.parse("10447.67"));
        assertThat(Made.codes(evidenced.findings())).containsExactly("ELIG-0042");
        assertThat(evidenced.findings().get(0).location().pointer()).isEqualTo("/indicators/0");
    }

    /** Jurist: an attestation of a later day does not hide the one that was there, and another day is compared too. */
    @Test
    void laterAttestationsArePassedOverAndOtherDaysCompared() {
        InpsAttestation later = new InpsAttestation(
                ATTESTATION.declarant(),
                ATTESTATION.protocol(),
                LocalDate.of(2025, 7, 1),
                ATTESTATION.validUntil(),
                ATTESTATION.senderProtocol(),
                ATTESTATION.currentValidUntil(),
                List.of(nucleus(false, false, indicator(Form.ORDINARY, "2.00", ""))),
                ATTESTATION.variation(),
                ATTESTATION.omissions());
        assertThat(InpsEvidence.with(application(DECLARANT, ""), List.of(ATTESTATION, later))
                        .application()
                        .indicators())
                .extracting(AttestedIsee::isee)
                .containsExactly(Euro.parse("10447.76"));
        String recorded =
                "\"indicators\": [{\"kind\": \"ordinario\", \"isee\": \"1044.77\", \"presented\": \"2025-06-02\","
                        + " \"validUntil\": \"2025-12-31\", \"omissions\": false}]";
        assertThat(Made.codes(InpsEvidence.with(application(DECLARANT, recorded), List.of(ATTESTATION))
                        .findings()))
                .containsExactly("ELIG-0042");
    }
}
