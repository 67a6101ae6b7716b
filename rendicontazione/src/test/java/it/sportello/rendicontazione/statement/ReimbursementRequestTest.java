package it.sportello.rendicontazione.statement;

import static it.sportello.rendicontazione.statement.Case.euro;
import static it.sportello.rendicontazione.statement.Case.expense;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Euro;
import it.sportello.legal.Stated;
import it.sportello.rendicontazione.AuditReport;
import it.sportello.rendicontazione.funding.ExpenseClaim;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.funding.FundingRules.Recovery;
import it.sportello.rendicontazione.statement.Deadline.Starts;
import it.sportello.rendicontazione.statement.Statement.Carried;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Notice of Livorno, art. 16, c. 4, 6 and 7: an advance of 10 % of 464,875.00, tranches within 30 days. */
class ReimbursementRequestTest {

    private static final String ADVANCE = "46487.50";

    private static ReimbursementRequest request(
            Stated<Recovery> rule, String admitted, String earlier, String advance, String paid, boolean last) {
        return request(Case.livorno(rule), admitted, earlier, advance, paid, last, Starts.NONE);
    }

    private static ReimbursementRequest request(
            FundingRules rules,
            String admitted,
            String earlier,
            String advance,
            String paid,
            boolean last,
            Starts starts) {
        String line = rules.budget().lines().get(0).id();
        AuditReport report = Case.report(List.of(expense("1", line, admitted, "0.00", "0.00", "0.00")));
        ExpenseClaim claim = Case.claim(report, advance, paid);
        Statement statement = Statement.of(rules, claim, report, List.of(new Carried(line, euro(earlier))));
        return ReimbursementRequest.of(rules, claim, statement, last, starts);
    }

    @Test
    void theAdvanceOfLivornoIsTenPerCentOfTheMaximum() {
        ReimbursementRequest request = request(Stated.of(Recovery.FIRST), "1000.00", "0.00", "0.00", "0.00", false);
        assertThat(request.advanceDue()).contains(euro(ADVANCE));
        assertThat(request.maximum()).isEqualTo(euro("464875.00"));
        assertThat(request.payable()).contains(euro("1000.00"));
    }

    @Test
    void trap17TheAdvanceIsNoExpenseAndGoesBackIfNothingIsSpent() {
        ReimbursementRequest request = request(Stated.of(Recovery.FIRST), "0.00", "0.00", ADVANCE, "0.00", true);
        assertThat(request.payable()).contains(Euro.ZERO);
        assertThat(request.restitution()).isEqualTo(euro(ADVANCE));
        assertThat(Case.codes(request.findings())).containsExactly("REND-3515");
        assertThat(request.why().text(Locale.ITALIAN)).contains("anticipo (46.487,50 €) + rate (0,00 €)");
    }

    @Test
    void fromTheFirstClaimsAllOfItIsTakenBackBeforeAnythingIsPaid() {
        Stated<Recovery> first = Stated.of(Recovery.FIRST);
        ReimbursementRequest below = request(first, "46487.49", "0.00", ADVANCE, "0.00", false);
        assertThat(below.payable()).contains(Euro.ZERO);
        assertThat(below.advanceOpen()).contains(euro("0.01"));
        assertThat(below.restitution()).isEqualTo(Euro.ZERO);
        assertThat(Case.codes(below.findings())).containsExactly("REND-3516");
        ReimbursementRequest above = request(first, "46487.51", "0.00", ADVANCE, "0.00", false);
        assertThat(above.payable()).contains(euro("0.01"));
        assertThat(above.advanceOpen()).contains(Euro.ZERO);
        assertThat(above.findings()).isEmpty();
        ReimbursementRequest next = request(first, "100.00", "46487.51", ADVANCE, "0.01", false);
        assertThat(next.payable()).contains(euro("100.00"));
    }

    @Test
    void inShareEachClaimBearsItsPartAndNoCentDrifts() {
        Stated<Recovery> share = Stated.of(Recovery.IN_SHARE);
        ReimbursementRequest request = request(share, "100.05", "0.00", ADVANCE, "0.00", false);
        assertThat(request.recovered()).contains(euro("10.01"));
        assertThat(request.payable()).contains(euro("90.04"));
        assertThat(request(share, "100.04", "0.00", ADVANCE, "0.00", false).recovered())
                .contains(euro("10.00"));
        // the second half: 200.10 in all, 20.01 back, 180.09 in all, of which 90.04 was paid
        ReimbursementRequest second = request(share, "100.05", "100.05", ADVANCE, "90.04", false);
        assertThat(second.payable()).contains(euro("90.05"));
        ReimbursementRequest all = request(share, "464875.00", "0.00", ADVANCE, "0.00", false);
        assertThat(all.payable()).contains(euro("418387.50"));
        assertThat(all.advanceOpen()).contains(Euro.ZERO);
    }

    @Test
    void withTheLastClaimAllOfItIsTakenBackAtOnce() {
        Stated<Recovery> rule = Stated.of(Recovery.LAST);
        ReimbursementRequest before = request(rule, "100000.00", "0.00", ADVANCE, "0.00", false);
        assertThat(before.payable()).contains(euro("100000.00"));
        ReimbursementRequest end = request(rule, "100000.00", "100000.00", ADVANCE, "100000.00", true);
        assertThat(end.payable()).contains(euro("53512.50"));
        assertThat(end.restitution()).isEqualTo(Euro.ZERO);
    }

    @Test
    void allPaymentsTogetherNeverPassTheMaximumBeforeTheLastClaimEither() {
        ReimbursementRequest request = request(Stated.of(Recovery.LAST), "464875.00", "0.00", ADVANCE, "0.00", false);
        assertThat(request.payable()).contains(euro("418387.50"));
        ReimbursementRequest less = request(Stated.of(Recovery.LAST), "418387.51", "0.00", ADVANCE, "0.00", false);
        assertThat(less.recovered()).contains(euro("0.01"));
    }

    @Test
    void whereTheNoticeIsSilentBothFiguresStandThereAndNothingIsNetted() {
        ReimbursementRequest request = request(Stated.not(), "60000.00", "0.00", ADVANCE, "0.00", false);
        assertThat(request.payable()).isEmpty();
        assertThat(request.recovered()).isEmpty();
        assertThat(request.advanceOpen()).isEmpty();
        assertThat(request.open()).isEqualTo(euro("60000.00"));
        assertThat(request.advance()).isEqualTo(euro(ADVANCE));
        assertThat(request.restitution()).isEqualTo(Euro.ZERO);
        assertThat(Case.codes(request.findings())).containsExactly("REND-3511");
        assertThat(request.findings().get(0).text(Locale.ITALIAN))
                .contains("60.000,00 €")
                .contains("46.487,50 €")
                .contains("art. 16, c. 4");
        assertThat(request.why().text(Locale.ITALIAN)).startsWith("Da pagare: non determinabile");
    }

    @Test
    void whereTheNoticeIsSilentAndAllReadingsAgreeTheAmountIsTold() {
        assertThat(request(Stated.not(), "60000.00", "0.00", "0.00", "0.00", false)
                        .payable())
                .contains(euro("60000.00"));
        ReimbursementRequest last = request(Stated.not(), "60000.00", "0.00", ADVANCE, "0.00", true);
        assertThat(last.payable()).contains(euro("13512.50"));
        assertThat(last.why().text(Locale.ITALIAN)).contains("con l'ultima richiesta tutto");
    }

    @Test
    void whatWasReceivedBeyondWhatIsAdmittedGoesBackAndNothingIsPaid() {
        ReimbursementRequest last = request(Stated.of(Recovery.FIRST), "-500.00", "50000.00", ADVANCE, "3512.50", true);
        assertThat(last.payable()).contains(Euro.ZERO);
        assertThat(last.restitution()).isEqualTo(euro("500.00"));
        ReimbursementRequest midway =
                request(Stated.of(Recovery.FIRST), "-500.00", "50000.00", ADVANCE, "3512.50", false);
        assertThat(midway.restitution()).isEqualTo(euro("500.00"));
        assertThat(midway.why().text(Locale.ENGLISH)).contains("€3,512.50");
        assertThat(Case.codes(midway.findings())).containsExactly("REND-3515");
    }

    @Test
    void whereTheNoticeIsSilentOnlyWhatGoesBackInAnyCaseIsTold() {
        ReimbursementRequest request = request(Stated.not(), "0.00", "100.00", ADVANCE, "150.00", false);
        assertThat(request.restitution()).isEqualTo(euro("50.00"));
    }

    @Test
    void noMoreThanTheMaximumIsRecognised() {
        ReimbursementRequest request = request(Stated.of(Recovery.FIRST), "464875.01", "0.00", ADVANCE, "0.00", true);
        assertThat(request.recognised()).isEqualTo(euro("464875.00"));
        assertThat(request.payable()).contains(euro("418387.50"));
    }

    @Test
    void aClaimThatOnlyTakesBackIsNeverPaidBelowZero() {
        ReimbursementRequest request = request(Stated.of(Recovery.FIRST), "-1.00", "0.00", "0.00", "0.00", false);
        assertThat(request.recognised()).isEqualTo(Euro.ZERO);
        assertThat(request.payable()).contains(Euro.ZERO);
        assertThat(request.restitution()).isEqualTo(Euro.ZERO);
    }

    @Test
    void anAdvanceAboveWhatIsGrantedIsTold() {
        assertThat(Case.codes(request(Stated.of(Recovery.FIRST), "50000.00", "0.00", "46487.51", "0.00", false)
                        .findings()))
                .containsExactly("REND-3513");
    }

    @Test
    void anAdvanceTheRulesDoNotKnowIsToldAndNotNetted() {
        FundingRules rules = Case.lustra(Stated.not(), Stated.not());
        ReimbursementRequest request = request(rules, "50.00", "0.00", "10.00", "0.00", false, Starts.NONE);
        assertThat(request.advanceDue()).isEmpty();
        assertThat(request.payable()).isEmpty();
        assertThat(Case.codes(request.findings())).containsExactly("REND-3511", "REND-3512");
        assertThat(request.findings().get(0).text(Locale.ITALIAN)).contains("art. 13, c. 4");
    }

    @Test
    void instalmentsWithoutAnythingAdmittedBeforeAreTold() {
        ReimbursementRequest request = request(Stated.of(Recovery.FIRST), "90.00", "0.00", "0.00", "30.00", false);
        assertThat(request.payable()).contains(euro("60.00"));
        assertThat(Case.codes(request.findings())).containsExactly("REND-3514");
    }

    /** Livorno, art. 16, c. 7: within 30 days from acceptance. Lustra, art. 13, c. 4: within 60 from the documents. */
    @Test
    void itIsDueWithinTheDaysOfTheNotice() {
        Starts accepted = new Starts(Optional.empty(), Optional.of(LocalDate.of(2025, 12, 1)), Optional.empty());
        ReimbursementRequest livorno =
                request(Case.livorno(Stated.not()), "1.00", "0.00", "0.00", "0.00", false, accepted);
        assertThat(livorno.due().map(Deadline::last)).contains(LocalDate.of(2025, 12, 31));
        ReimbursementRequest lustra =
                request(Case.lustra(Stated.not(), Stated.not()), "1.00", "0.00", "0.00", "0.00", false, accepted);
        assertThat(lustra.due().map(Deadline::last)).contains(LocalDate.of(2026, 1, 30));
        assertThat(request(Stated.not(), "1.00", "0.00", "0.00", "0.00", false).due())
                .isEmpty();
    }

    @Test
    void theReasonsHoldEachNumberWithItsArticle() {
        String why = request(Stated.of(Recovery.FIRST), "60000.00", "1000.00", ADVANCE, "500.00", false)
                .why()
                .text(Locale.ITALIAN);
        assertThat(why)
                .startsWith("Da pagare: 61.000,00 € (riconosciuto) − 46.487,50 € (anticipo recuperato)"
                        + " − 500,00 € (rate ricevute) = 14.012,50 €")
                .contains("art. 16, c. 4")
                .contains("art. 8, c. 1")
                .contains("Anticipo previsto: 10 % di 464.875,00 € = 46.487,50 €");
    }

    @Property(tries = 500)
    void nothingIsEverPaidBeyondTheMaximumOrWhatIsRecognised(
            @ForAll @LongRange(min = -10_000_000, max = 60_000_000) long admitted,
            @ForAll @LongRange(min = 0, max = 40_000_000) long earlier,
            @ForAll @LongRange(min = 0, max = 4_648_750) long advance,
            @ForAll @LongRange(min = 0, max = 20_000_000) long paid,
            @ForAll Recovery rule,
            @ForAll boolean last) {
        ReimbursementRequest request = request(
                Stated.of(rule),
                Euro.ofCents(admitted).toString(),
                Euro.ofCents(earlier).toString(),
                Euro.ofCents(advance).toString(),
                Euro.ofCents(paid).toString(),
                last);
        Euro payable = request.payable().orElseThrow();
        Euro recovered = request.recovered().orElseThrow();
        assertThat(payable.signum()).isNotNegative();
        assertThat(request.restitution().signum()).isNotNegative();
        assertThat(recovered).isBetween(Euro.ZERO, Euro.ofCents(advance));
        assertThat(payable.signum() > 0 && request.restitution().signum() > 0).isFalse();
        if (payable.signum() > 0) {
            assertThat(payable.plus(Euro.ofCents(paid)).plus(recovered)).isEqualTo(request.recognised());
            assertThat(payable.plus(Euro.ofCents(paid)).plus(Euro.ofCents(advance)))
                    .isLessThanOrEqualTo(request.maximum());
        }
        if (last) {
            // at the end what was received, what is paid and what goes back make exactly what is recognised
            assertThat(payable.plus(Euro.ofCents(paid))
                            .plus(Euro.ofCents(advance))
                            .minus(request.restitution()))
                    .isEqualTo(request.recognised());
        }
    }

    @Test
    void theReasonsSayInWhichWayTheAdvanceIsTakenBack() {
        assertThat(request(Stated.of(Recovery.FIRST), "10.00", "0.00", ADVANCE, "0.00", false)
                        .why()
                        .text(Locale.ITALIAN))
                .contains("dalle prime richieste")
                .doesNotContain("Da restituire");
        assertThat(request(Stated.of(Recovery.IN_SHARE), "10.00", "0.00", ADVANCE, "0.00", false)
                        .why()
                        .text(Locale.ITALIAN))
                .contains("in quota, 10,00 € × 46.487,50 € / 464.875,00 € = 1,00 €");
        assertThat(request(Stated.of(Recovery.LAST), "10.00", "0.00", ADVANCE, "0.00", false)
                        .why()
                        .text(Locale.ITALIAN))
                .contains("con l'ultima richiesta, quindi ora solo");
        assertThat(request(Stated.not(), "10.00", "0.00", "0.00", "0.00", false)
                        .why()
                        .text(Locale.ITALIAN))
                .contains("ma in ogni modo è 0,00 €");
    }

    @Test
    void aProjectWithoutAdvanceHasNothingToTell() {
        assertThat(request(Case.lustra(Stated.not(), Stated.not()), "5.00", "0.00", "0.00", "0.00", false, Starts.NONE)
                        .findings())
                .isEmpty();
    }
}
