package it.sportello.eligibility.siuss;

import static it.sportello.eligibility.publication.Cases.codes;
import static it.sportello.eligibility.publication.Cases.draft;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.eligibility.Amount;
import it.sportello.eligibility.Application;
import it.sportello.eligibility.Award;
import it.sportello.eligibility.Decision;
import it.sportello.eligibility.Sentence;
import it.sportello.eligibility.publication.Cases;
import it.sportello.eligibility.ranking.Allotment;
import it.sportello.eligibility.siuss.SiussBeneficiary.Sex;
import it.sportello.isee.inps.InpsAttestation;
import it.sportello.legal.Euro;
import it.sportello.legal.Location;
import it.sportello.legal.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiussGrantsTest {

    private static final SiussBenefitType TYPE = new SiussBenefitType(
            "A1.05",
            "Contributi economici per servizio civico",
            SiussBenefit.MeansTest.ISEE,
            Optional.of(1),
            Optional.of(Euro.of(4500)),
            true,
            Optional.of(SiussBenefit.Area.POVERTY));
    private static final SiussGrants GRANTS = new SiussGrants(TYPE);
    private static final LocalDate START = LocalDate.of(2010, 6, 1);
    private static final SiussGrant GRANT = grant(START, LocalDate.of(2011, 5, 31));

    private static SiussGrant grant(LocalDate start, LocalDate end) {
        return new SiussGrant(Optional.empty(), Optional.empty(), Optional.of(start), Optional.of(end));
    }

    private static SiussMasterData data(String code) {
        return new SiussMasterData(
                code, "ROSSI", "MARIO", "Z999", Sex.MALE, "380", Optional.of("250"), List.of(Flows.ITALY));
    }

    private static Outcome<SiussBeneficiary> of(Cases.Draft draft, SiussGrant grant) {
        return GRANTS.beneficiary(draft.decision(), Optional.empty(), draft.application(), data(Flows.CODE), grant);
    }

    @Test
    void whatWasGrantedIsWhatIsSent() {
        Outcome<SiussBeneficiary> outcome = of(draft(101).family("F7", 2), GRANT);
        assertThat(outcome.findings()).isEmpty();
        SiussBeneficiary it = outcome.result().orElseThrow();
        assertThat(it.codiceFiscale()).isEqualTo(Flows.CODE);
        assertThat(it.person())
                .isEqualTo(new SiussBeneficiary.Person(
                        "ROSSI", "MARIO", 1970, "Z999", Sex.MALE, "380", Optional.of("250")));
        assertThat(it.addresses()).containsExactly(Flows.ITALY);
        assertThat(it.benefits())
                .containsExactly(new SiussBenefit(
                        SiussBenefit.Operation.INSERT,
                        SiussBenefit.MeansTest.ISEE,
                        Optional.of(SiussBenefit.Recurrence.PERIODIC),
                        Optional.of(new SiussBenefit.Dsu(
                                Optional.empty(), Optional.empty(), Optional.of(LocalDate.of(2010, 1, 15)))),
                        "A1.05",
                        "Contributi economici per servizio civico",
                        "101",
                        Optional.empty(),
                        Optional.of(START),
                        Optional.of(LocalDate.of(2011, 5, 31)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(1),
                        Optional.of(Euro.of(500)),
                        Optional.empty(),
                        Optional.of(Euro.of(4500)),
                        Optional.of(new BigDecimal("50")),
                        true,
                        Optional.of(SiussBenefit.Area.POVERTY)));
    }

    @Test
    void itCanBeWritten() {
        SiussFlows written = Flows.WRITER.write(
                List.of(of(draft(101), GRANT).result().orElseThrow()), SiussWriter.Channel.COOPERATION, Flows.DAY, 1);
        assertThat(written.findings()).isEmpty();
        assertThat(new String(written.flows().get(0).xml(), UTF_8))
                .contains("ImportoMensile=\"400.00\"", "OreServizioMensile=\"40\"", "DataDSU=\"2010-01-15\"");
    }

    @Test
    void onlyWhatIsGrantedIsSent() {
        List<Cases.Draft> drafts = List.of(
                draft(102).residence("Ales"),
                draft(103).without("tax code"),
                draft(104).received(LocalDateTime.of(2010, 5, 6, 0, 0)),
                draft(105).unknown("fit for service"));
        List<String> found = new ArrayList<>();
        for (Cases.Draft each : drafts) {
            Outcome<SiussBeneficiary> outcome = of(each, GRANT);
            assertThat(outcome.result()).isEmpty();
            assertThat(outcome.findings().get(0).arguments())
                    .containsExactly(each.application().protocol());
            found.addAll(codes(outcome.findings()));
        }
        assertThat(found).containsExactly("ELIG-0517", "ELIG-0517", "ELIG-0517", "ELIG-0518");
    }

    @Test
    void decisionApplicationAndMasterDataAreOfTheSamePerson() {
        Decision decision = draft(101).decision();
        Application other = draft(102).application();
        Outcome<SiussBeneficiary> outcome =
                GRANTS.beneficiary(decision, Optional.empty(), other, data("QXWZWG70C52Z999E"), GRANT);
        assertThat(outcome.result()).isEmpty();
        assertThat(codes(outcome.findings())).containsExactly("ELIG-0519", "ELIG-0520");
        assertThat(outcome.findings().get(0).arguments()).containsExactly(101L, 102L);
        assertThat(outcome.findings()).allMatch(it -> it.location().equals(Location.NONE));
    }

    @Test
    void aDayOfBirthThatIsNotInTheCodiceFiscaleIsAWarning() {
        Outcome<SiussBeneficiary> outcome = of(draft(101).person(Flows.CODE, LocalDate.of(1970, 3, 13)), GRANT);
        assertThat(codes(outcome.findings())).containsExactly("ELIG-0521");
        assertThat(outcome.result()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(value = {"2010-01-14,ELIG-0522", "2010-01-15,", "2010-01-16,ELIG-0522"})
    void theDsuIsTheOneThatWasDecidedOn(LocalDate presented, String code) {
        SiussBenefit.Dsu dsu = new SiussBenefit.Dsu(
                Optional.of("INPS-ISEE-2010-00000001A-00"), Optional.of(2010), Optional.of(presented));
        Outcome<SiussBeneficiary> outcome = of(
                draft(101), new SiussGrant(Optional.of(dsu), Optional.of(START), Optional.empty(), Optional.empty()));
        assertThat(codes(outcome.findings())).isEqualTo(code == null ? List.of() : List.of(code));
        SiussBenefit benefit = outcome.result().orElseThrow().benefits().get(0);
        assertThat(benefit.dsu()).contains(dsu);
        assertThat(benefit.event()).contains(START);
        assertThat(benefit.start()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(value = {"2011-05-31,", "2011-06-01,ELIG-0523"})
    void aPeriodLongerThanTheMonthsGrantedIsAWarning(LocalDate end, String code) {
        Outcome<SiussBeneficiary> outcome = of(draft(101), grant(START, end));
        assertThat(codes(outcome.findings())).isEqualTo(code == null ? List.of() : List.of(code));
        if (code != null) {
            assertThat(outcome.findings().get(0).arguments()).containsExactly(12);
        }
    }

    @ParameterizedTest
    @CsvSource(value = {"2012-02-29,2013-02-27,0", "2012-02-29,2013-02-28,1", "2010-01-31,2011-01-30,0"})
    void monthsAreThoseOfTheCalendar(LocalDate start, LocalDate end, int found) {
        assertThat(of(draft(101), grant(start, end)).findings()).hasSize(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INPS-ISEE-2026-00000000A-00", "INPS-ISEE-26-1", "X"})
    void theYearOfADsuIsTheOneInItsNumber(String number) {
        InpsAttestation attestation = new InpsAttestation(
                Flows.CODE,
                number,
                LocalDate.of(2025, 12, 31),
                LocalDate.of(2026, 12, 31),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of());
        assertThat(SiussBenefit.Dsu.of(attestation))
                .isEqualTo(new SiussBenefit.Dsu(
                        Optional.of(number),
                        number.length() == 27 ? Optional.of(2026) : Optional.empty(),
                        Optional.of(LocalDate.of(2025, 12, 31))));
    }

    @Test
    void noTextHoldsPersonalData() {
        assertThat(List.of(data(Flows.CODE), GRANT).toString()).isEqualTo("[master data, grant]");
    }

    private static Allotment.Grant share(Allotment.Status status) {
        return new Allotment.Grant(
                "2010/101",
                Optional.of(1),
                status,
                Euro.of(4800),
                Euro.of(1200),
                Map.of(),
                Optional.empty(),
                false,
                Optional.empty(),
                false,
                Optional.empty(),
                new Sentence(SiussFinding.NOT_REACHED, List.of(101)),
                List.of());
    }

    @ParameterizedTest
    @CsvSource({"FULL, ''", "PARTIAL, ELIG-0528", "WAITING, ELIG-0527", "OUTSIDE, ELIG-0527", "UNDECIDED, ELIG-0527"})
    void whomTheMoneyDoesNotReachIsNotSent(Allotment.Status status, String code) {
        Cases.Draft draft = draft(101);
        Outcome<SiussBeneficiary> outcome = GRANTS.beneficiary(
                draft.decision(), Optional.of(share(status)), draft.application(), data(Flows.CODE), GRANT);
        assertThat(outcome.result().isPresent()).isEqualTo(code.isEmpty());
        assertThat(codes(outcome.findings())).containsExactlyElementsOf(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void ofABenefitPaidOnceThePartThatWasGrantedIsSent() {
        Cases.Draft draft = draft(101);
        Decision decision = new Decision.Admitted(draft.decision().basis(), Optional.of(once()));
        SiussBeneficiary sent = GRANTS.beneficiary(
                        decision,
                        Optional.of(share(Allotment.Status.PARTIAL)),
                        draft.application(),
                        data(Flows.CODE),
                        GRANT)
                .result()
                .orElseThrow();
        assertThat(sent.benefits().get(0).amount()).contains(Euro.of(1200));
    }

    private static Award once() {
        return new Award(
                Euro.of(4800),
                Amount.Per.ONCE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Sentence(SiussFinding.NOT_REACHED, List.of(101)),
                List.of());
    }
}
