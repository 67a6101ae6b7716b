package it.sportello.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Outcome;
import it.sportello.legal.Severity;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The notice and the applications of examples/notices/gonnostramatza-2010. */
class ExamplesTest {

    private static final Decisions DECISIONS = Gonnostramatza.EVALUATOR.decideAll(Gonnostramatza.applications());

    @Test
    void theNoticeIsSoundAndItsOnlyWarningsAreItsChosenReadings() {
        Outcome<NoticeEvaluator> notice = Gonnostramatza.check(Gonnostramatza.NOTICE);
        assertThat(notice).isInstanceOf(Outcome.Computed.class);
        assertThat(notice.findings())
                .allMatch(finding -> finding.severity() == Severity.WARNING
                        && finding.location().line() > 0);
        assertThat(notice.findings())
                .filteredOn(finding -> finding.code() == it.sportello.legal.KernelFinding.CHOSEN_READING)
                .hasSameSizeAs(Gonnostramatza.EVALUATOR.notice().readings());
        assertThat(Made.codes(notice.findings()))
                .as("what the notice does not say of the money")
                .filteredOn(code -> code.startsWith("ELIG"))
                .containsExactlyInAnyOrder("ELIG-0414", "ELIG-0419", "ELIG-0425");
    }

    @Test
    void everyApplicationIsReadAndDecidedWithoutAFinding() {
        assertThat(DECISIONS.findings()).isEmpty();
        assertThat(DECISIONS.decisions())
                .hasSameSizeAs(Gonnostramatza.applications().records());
    }

    @Test
    void everyOutcomeAndEveryRequirementOccurs() {
        Set<Class<?>> outcomes = new HashSet<>();
        Set<String> unmet = new HashSet<>();
        DECISIONS.decisions().forEach(decision -> {
            outcomes.add(decision.getClass());
            decision.basis().unmet().forEach(no -> unmet.add(no.clause().id()));
        });
        assertThat(outcomes).hasSize(Decision.class.getPermittedSubclasses().length);
        assertThat(unmet)
                .contains("residence", "age", "fitness", "isee", "unemployment", "linea 1", "one per", "applications");
    }

    @ParameterizedTest(name = "{0}: {1}, {2} {3}")
    @CsvSource(textBlock = """
            100, Excluded, applications,
            101, Admitted, , 500.00/50/12
            102, Excluded, isee,
            103, Admitted, , 400.00/40/12
            104, Admitted, , 550.00/55/12
            105, AdmittedWithReserve, fitness, 600.00/60/12
            106, ToBeCompleted, unemployment,
            107, ToBeCompleted, unemployment,
            108, Excluded, residence,
            109, Excluded, age,
            110, Excluded, age,
            111, Excluded, isee,
            112, Excluded, unemployment,
            113, Excluded, fitness,
            114, Excluded, linea 1,
            115, Excluded, one per,
            116, ToBeDecided, fitness+one per,
            117, ToBeDecided, other benefits,
            118, Admitted, , 600.00/60/10
            119, ToBeDecided, late,
            120, Excluded, residence+age+isee+unemployment+public work programme,
            """)
    void everyApplicationComesOutAsTheReadmeSays(long protocol, String outcome, String clauses, String award) {
        Decision decision = DECISIONS.decisions().stream()
                .filter(each -> each.protocol() == protocol)
                .findFirst()
                .orElseThrow();
        assertThat(decision.getClass().getSimpleName()).isEqualTo(outcome);
        Decision.Basis basis = decision.basis();
        assertThat(
                        basis.unmet().isEmpty()
                                ? basis.open().stream().map(Answer::clause).toList()
                                : basis.unmet().stream().map(Answer::clause).toList())
                .extracting(Clause::id)
                .containsExactly(clauses == null ? new String[0] : clauses.split("\\+"));
        assertThat(award(decision)).isEqualTo(award == null ? "" : award);
    }

    private static String award(Decision decision) {
        return decision.granted().map(ExamplesTest::award).orElse("");
    }

    private static String award(Award award) {
        return award.amount() + "/" + award.monthlyHours().orElseThrow() + "/"
                + award.months().orElseThrow();
    }
}
