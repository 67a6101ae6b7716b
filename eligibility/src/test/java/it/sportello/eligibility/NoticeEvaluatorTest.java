package it.sportello.eligibility;

import static it.sportello.eligibility.Gonnostramatza.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import it.sportello.legal.Finding;
import it.sportello.legal.document.Batch;
import it.sportello.legal.reasons.Explained;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NoticeEvaluatorTest {

    private static final List<Application> EXAMPLES =
            Gonnostramatza.applications().values();

    @Test
    void allExplainedEqualAllPlainAndEachDecisionHasItsReasons() {
        Explained<Decisions> explained = Gonnostramatza.EVALUATOR.explainAll(Gonnostramatza.applications());
        assertThat(explained.value()).isEqualTo(Gonnostramatza.EVALUATOR.decideAll(Gonnostramatza.applications()));
        assertThat(explained.why().because())
                .hasSize(explained.value().decisions().size())
                .allSatisfy(reason -> assertThat(reason.because()).isNotEmpty());
        assertThat(explained.why().text(Locale.ITALIAN))
                .contains("domande decise: " + explained.value().decisions().size());
        for (Decision decision : explained.value().decisions()) {
            for (Answer answer : decision.basis().answers()) {
                assertThat(explained.why().text(Locale.ITALIAN))
                        .contains(answer.because().text(Locale.ITALIAN));
            }
        }
        List<Application> inMemory = Gonnostramatza.applications().values();
        assertThat(Gonnostramatza.EVALUATOR.explainAll(inMemory).value())
                .isEqualTo(Gonnostramatza.EVALUATOR.decideAll(inMemory));
    }

    @Test
    void explainedEqualsPlain() {
        for (Application application : EXAMPLES) {
            Explained<Decision> explained = Gonnostramatza.EVALUATOR.explain(application);
            assertThat(explained.value()).isEqualTo(Gonnostramatza.EVALUATOR.decide(application));
            assertThat(explained.why().because())
                    .hasSizeGreaterThanOrEqualTo(
                            explained.value().basis().answers().size());
            explained
                    .value()
                    .basis()
                    .answers()
                    .forEach(answer -> assertThat(explained.why().text(Locale.ITALIAN))
                            .contains(answer.because().text(Locale.ITALIAN)));
            assertThat(explained.why().text(Locale.ENGLISH)).isNotBlank();
        }
    }

    @Property(tries = 50)
    void theOrderOfTheListDoesNotMatter(@ForAll long seed) {
        List<Application> shuffled = new ArrayList<>(EXAMPLES);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Gonnostramatza.EVALUATOR.decideAll(shuffled).decisions())
                .isEqualTo(Gonnostramatza.EVALUATOR.decideAll(EXAMPLES).decisions());
    }

    @Test
    void aDecisionDependsOnTheOthersOnlyThroughTheFamily() {
        for (Decision decision : Gonnostramatza.EVALUATOR.decideAll(EXAMPLES).decisions()) {
            Application application = EXAMPLES.stream()
                    .filter(each -> each.protocol() == decision.protocol())
                    .findFirst()
                    .orElseThrow();
            List<Answer> alone =
                    Gonnostramatza.EVALUATOR.decide(application).basis().answers();
            assertThat(decision.basis().answers().stream()
                            .filter(answer -> !answer.clause().id().equals("one per")))
                    .isEqualTo(alone);
        }
    }

    @Property(tries = 200)
    void whatIsUnknownNeverBecomesAYesOrANo(
            @ForAll boolean unemployed, @ForAll boolean fit, @ForAll boolean benefits, @ForAll boolean attestation) {
        Gonnostramatza.Draft draft = draft();
        if (unemployed) {
            draft.unknown("unemployed");
        }
        if (fit) {
            draft.unknown("fit for service");
        }
        if (benefits) {
            draft.otherBenefits = java.util.Optional.empty();
        }
        if (attestation) {
            draft.attestation = java.util.Optional.empty();
        }
        Decision decision = draft.decision();
        if (unemployed || benefits || attestation) {
            assertThat(decision).isInstanceOf(Decision.ToBeCompleted.class);
        } else {
            assertThat(decision).isInstanceOf(fit ? Decision.AdmittedWithReserve.class : Decision.Admitted.class);
        }
    }

    @Test
    void thoseAdmittedStartInTheOrderOfProtocol() {
        assertThat(Gonnostramatza.EVALUATOR.decideAll(EXAMPLES).inOrderOfStart())
                .extracting(Decision::protocol)
                .containsExactly(101L, 103L, 104L, 105L, 118L);
    }

    @Test
    void aProtocolNumberThatStandsTwiceIsAFindingAndBothAreKept() {
        Decisions decisions = Gonnostramatza.EVALUATOR.decideAll(List.of(
                draft().application(),
                draft().codiceFiscale("QXWZWG70C52Z999E")
                        .family("F2")
                        .received("2010-04-21T08:00:00")
                        .application()));
        assertThat(decisions.decisions()).hasSize(2).allMatch(Decision.Admitted.class::isInstance);
        assertThat(decisions.findings())
                .extracting(Finding::code)
                .containsExactly(EligibilityFinding.DUPLICATE_PROTOCOL);
        assertThat(decisions.findings().get(0).location().pointer()).isEqualTo("/1/protocol");
    }

    @Test
    void numbersThatDoNotFollowTheArrivalsAreAFinding() {
        Decisions decisions = Gonnostramatza.EVALUATOR.decideAll(List.of(
                draft().protocol(2).received("2010-04-20T08:00:00").application(),
                draft().codiceFiscale("QXWZWG70C52Z999E")
                        .protocol(1)
                        .family("F2")
                        .received("2010-04-20T09:00:00")
                        .application()));
        assertThat(decisions.findings()).extracting(Finding::code).containsExactly(EligibilityFinding.PROTOCOL_ORDER);
        assertThat(decisions.findings().get(0).location().pointer()).isEqualTo("/1/received");
    }

    @Test
    void aSlipInANameIsAFindingAtItsLine() {
        String json = Gonnostramatza.read(Gonnostramatza.FOLDER.resolve("applications.json"))
                .replaceFirst("\"unemployed\"", "\"unemploied\"")
                .replaceFirst("\"tax code\"", "\"tax number\"");
        Batch<Application> batch = Gonnostramatza.applications(json);
        List<Finding> findings = Gonnostramatza.EVALUATOR.decideAll(batch).findings();
        assertThat(findings)
                .extracting(Finding::code)
                .containsExactly(EligibilityFinding.UNKNOWN_FACT, EligibilityFinding.UNKNOWN_DOCUMENT);
        assertThat(findings).extracting(finding -> finding.location().line()).containsExactly(10, 11);
        assertThat(findings)
                .extracting(finding -> finding.location().pointer())
                .containsExactly("/0/facts/unemploied", "/0/documents/2");
    }

    // --- applications made in memory --------------------------------------------------------------------------------

    static Stream<Arguments> unsound() {
        return Stream.of(
                arguments(draft().members(0), "KERN-0008", "/members"),
                arguments(draft().members(-1), "KERN-0008", "/members"),
                arguments(draft().members(100), "KERN-0010", "/members"),
                arguments(draft().protocol(0), "KERN-0008", "/protocol"),
                arguments(draft().received("+999999999-12-31T23:59:59"), "KERN-0025", "/received"),
                arguments(draft().born("-999999999-01-01"), "KERN-0025", "/applicant/born"),
                arguments(draft().codiceFiscale("X"), "KERN-0101", "/applicant/codiceFiscale"),
                arguments(draft().residence(" Oristano"), "KERN-0012", "/applicant/residence"),
                arguments(draft().isee("1.00", "1.00", "1000000000.01"), "KERN-0010", "/exemptIncomes/0/amount"),
                arguments(draft().isee("1.00", "1.00", "-1.00"), "KERN-0007", "/exemptIncomes/0/amount"));
    }

    @ParameterizedTest
    @MethodSource("unsound")
    void anApplicationThatIsNotSoundIsAMistakeOfTheProgrammer(Gonnostramatza.Draft draft, String code, String pointer) {
        Application application = draft.application();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Gonnostramatza.EVALUATOR.decide(application))
                .withMessage("the application is not sound, see DocumentReader.check: " + code + " " + pointer);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Gonnostramatza.EVALUATOR.explain(application))
                .withMessageEndingWith(": " + code + " " + pointer);
    }

    @ParameterizedTest
    @MethodSource("unsound")
    void amongOthersItIsAFindingAndTheOthersAreDecided(Gonnostramatza.Draft draft, String code, String pointer) {
        Application sound = draft().protocol(7).application();
        Decisions decisions = Gonnostramatza.EVALUATOR.decideAll(List.of(sound, draft.application()));
        assertThat(decisions.decisions()).extracting(Decision::protocol).containsExactly(7L);
        assertThat(decisions.findings())
                .extracting(finding ->
                        finding.code().code() + " " + finding.location().pointer())
                .containsExactly(code + " /1" + pointer, "ELIG-0020 ");
        assertThat(decisions.findings().get(1).arguments()).containsExactly(1);
    }

    @Test
    void theNoticeAndItsRulesCanBeAskedFor() {
        assertThat(Gonnostramatza.EVALUATOR.notice().body()).isEqualTo("Comune di Gonnostramatza");
        assertThat(Gonnostramatza.EVALUATOR.decideAll(EXAMPLES)).hasToString("21 decisions, 0 findings");
    }

    @Test
    void aPersonInTwoFamiliesIsAFinding() {
        Decisions decisions = Gonnostramatza.EVALUATOR.decideAll(List.of(
                draft().protocol(1).application(),
                draft().protocol(2).family("F2").received("2010-04-21T08:00:00").application()));
        assertThat(decisions.findings()).extracting(Finding::code).containsExactly(EligibilityFinding.IN_TWO_FAMILIES);
        assertThat(decisions.findings().get(0).arguments()).containsExactly(1L, 2L);
        assertThat(decisions.findings().get(0).location().pointer()).isEqualTo("/1/registryFamily");
        assertThat(Gonnostramatza.EVALUATOR
                        .decideAll(List.of(
                                draft().protocol(1).application(),
                                draft().protocol(2)
                                        .received("2010-04-21T08:00:00")
                                        .application()))
                        .findings())
                .isEmpty();
    }

    @Test
    void membersThatAreNotAsManyAsDeclaredAreAFinding() {
        NoticeEvaluator made = Made.evaluator("residence: Prova");
        assertThat(Made.codes(made.decide(Made.application("\"members\": 2, \"others\": [{\"id\": \"a\"}]"))
                        .basis()
                        .findings()))
                .isEmpty();
        assertThat(Made.codes(made.decide(Made.application("\"members\": 3, \"others\": [{\"id\": \"a\"}]"))
                        .basis()
                        .findings()))
                .containsExactly("ELIG-0022");
    }

    @Test
    void aNoticeThatGrantsNothingOnlyAdmits() {
        Decision decision = Made.evaluator("residence: Prova").decide(Made.application(""));
        assertThat(decision).isInstanceOf(Decision.Admitted.class);
        assertThat(decision.granted()).isEmpty();
        assertThat(decision.motivazione(java.util.Locale.ITALIAN)).startsWith("Ammesso.");
    }

    @Test
    void aDayOfBirthThatIsNotInTheCodiceFiscaleIsToldAndTheDecisionStands() {
        Decisions decisions = Gonnostramatza.EVALUATOR.decideAll(List.of(
                draft().born("1970-03-13").application(), draft().protocol(102).application()));
        assertThat(decisions.findings())
                .filteredOn(finding -> finding.code() == EligibilityFinding.BIRTH_DATE_DIFFERS)
                .extracting(finding -> finding.location().pointer())
                .containsExactly("/0/applicant/born");
        assertThat(decisions.decisions()).hasSize(2);
    }
}
