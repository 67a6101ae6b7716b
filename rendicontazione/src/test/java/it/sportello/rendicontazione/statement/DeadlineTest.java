package it.sportello.rendicontazione.statement;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Finding;
import it.sportello.legal.Stated;
import it.sportello.rendicontazione.funding.ExpenseClaim;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.statement.Deadline.Kind;
import it.sportello.rendicontazione.statement.Deadline.Starts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Notice of Livorno, art. 5 and art. 16, c. 4, 7 and 11; DURC, 120 days. */
class DeadlineTest {

    private static final FundingRules LIVORNO = Case.livorno(Stated.not());
    private static final ExpenseClaim CLAIM = Case.claim(Case.report(List.of()), "0", "0");
    private static final Starts ALL = new Starts(
            Optional.empty(), Optional.of(LocalDate.of(2025, 11, 25)), Optional.of(LocalDate.of(2025, 2, 28)));

    @Test
    void theTermsOfLivornoByTheirDay() {
        assertThat(Deadline.of(LIVORNO, CLAIM, ALL).stream().map(each -> each.last() + " " + each.kind()))
                .containsExactly(
                        "2025-04-02 ADVANCE",
                        "2025-12-25 REIMBURSEMENT",
                        "2025-12-30 DURC",
                        "2025-12-31 WORKS",
                        "2026-03-31 PROJECT",
                        "2035-02-28 RETENTION");
    }

    @Test
    void theConventionThatIsPassedInPrevailsOverThatOfTheRules() {
        Starts starts = new Starts(Optional.of(LocalDate.of(2025, 5, 1)), Optional.empty(), Optional.empty());
        assertThat(Deadline.of(LIVORNO, CLAIM, starts).get(0).last()).isEqualTo(LocalDate.of(2025, 5, 31));
    }

    @Test
    void aLastDayThatIsAHolidayIsToldAndNotMoved() {
        List<Finding> findings = Deadline.findings(LIVORNO, CLAIM, ALL);
        assertThat(Case.codes(findings)).containsExactly("REND-3521");
        assertThat(findings.get(0).text(Locale.ITALIAN))
                .startsWith("Pagamento del rimborso: l'ultimo giorno (25/12/2025)")
                .contains("art. 16, c. 7");
    }

    @Test
    void aDayNoOfficeComputesWithIsToldAndGivesNoTerm() {
        Starts far = new Starts(
                Optional.of(LocalDate.MAX), Optional.of(LocalDate.MIN), Optional.of(LocalDate.of(10_000, 1, 1)));
        assertThat(Deadline.of(LIVORNO, CLAIM, far))
                .extracting(Deadline::kind)
                .containsExactly(Kind.DURC, Kind.WORKS, Kind.PROJECT);
        assertThat(Case.codes(Deadline.findings(LIVORNO, CLAIM, far)))
                .containsExactly("REND-3557", "REND-3557", "REND-3557");
    }

    @Test
    void aTermWithoutItsFirstDayIsToldAndNotGuessed() {
        List<Finding> findings = Deadline.findings(LIVORNO, CLAIM, Starts.NONE);
        assertThat(Case.codes(findings)).containsExactly("REND-3522", "REND-3522");
        assertThat(findings.get(0).text(Locale.ITALIAN)).contains("accettazione della richiesta di rimborso");
        assertThat(Deadline.of(LIVORNO, CLAIM, Starts.NONE))
                .extracting(Deadline::kind)
                .containsExactly(Kind.ADVANCE, Kind.DURC, Kind.WORKS, Kind.PROJECT);
    }

    @Test
    void trap19TheLastDayOfADurcIsWhatTheRuleSays() {
        Deadline durc = Deadline.of(LIVORNO, CLAIM, Starts.NONE).get(1);
        assertThat(durc.subject()).isEqualTo("INPS_1");
        assertThat(durc.from()).contains(LocalDate.of(2025, 9, 1));
        assertThat(durc.last()).isEqualTo(LocalDate.of(2025, 9, 1).plusDays(120));
    }

    @Test
    void remindersAreOfTheDaysAhead() {
        List<Deadline> all = Deadline.of(LIVORNO, CLAIM, ALL);
        LocalDate day = LocalDate.of(2025, 12, 25);
        assertThat(all.get(1).daysLeft(day)).isZero();
        assertThat(all.get(0).daysLeft(day)).isNegative();
        assertThat(Deadline.within(all, day, 5))
                .extracting(Deadline::kind)
                .containsExactly(Kind.REIMBURSEMENT, Kind.DURC);
        assertThat(Deadline.within(all, day.plusDays(1), 4))
                .extracting(Deadline::kind)
                .containsExactly(Kind.DURC);
    }

    @Test
    void withoutAConventionTheAdvanceHasNoTermAndAStatedLastPaymentHasOne() {
        FundingRules.Window window = new FundingRules.Window(
                Stated.not(),
                Stated.not(),
                Stated.not(),
                Optional.empty(),
                LIVORNO.window().to(),
                Optional.empty(),
                Stated.of(LocalDate.of(2026, 4, 6)),
                "art. 5",
                List.of());
        FundingRules rules = new FundingRules(
                LIVORNO.funding(),
                LIVORNO.title(),
                LIVORNO.body(),
                LIVORNO.act(),
                LIVORNO.otherActs(),
                LIVORNO.project(),
                LIVORNO.administration(),
                Optional.empty(),
                window,
                LIVORNO.partners(),
                LIVORNO.budget(),
                LIVORNO.categories(),
                LIVORNO.payments(),
                LIVORNO.vat(),
                Optional.empty(),
                LIVORNO.staff(),
                LIVORNO.advance(),
                LIVORNO.reimbursement(),
                LIVORNO.retention(),
                LIVORNO.penalties(),
                LIVORNO.elements(),
                LIVORNO.readings());
        assertThat(Deadline.of(rules, CLAIM, Starts.NONE))
                .extracting(Deadline::kind)
                .containsExactly(Kind.PROJECT, Kind.LAST_PAYMENT);
        List<Finding> findings = Deadline.findings(rules, CLAIM, Starts.NONE);
        assertThat(Case.codes(findings)).containsExactly("REND-3521", "REND-3522", "REND-3522", "REND-3522");
        assertThat(findings.get(1).text(Locale.ITALIAN)).contains("stipula della convenzione");
    }
}
