package it.sportello.eligibility;

import static it.sportello.eligibility.Application.DeclaredBenefit.Recipient.APPLICANT;
import static it.sportello.eligibility.Application.DeclaredBenefit.Recipient.FAMILY;
import static it.sportello.eligibility.Application.DeclaredBenefit.Recipient.OTHER_MEMBER;
import static it.sportello.eligibility.Gonnostramatza.draft;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OtherBenefitsRuleTest {

    @Test
    void linea1ExcludesWhoeverOfTheFamilyHasIt() {
        for (Application.DeclaredBenefit.Recipient recipient : Application.DeclaredBenefit.Recipient.values()) {
            assertThat(draft().benefit("linea 1", recipient).decision()).isInstanceOf(Decision.Excluded.class);
        }
    }

    @Test
    void linea2MayBeHadTogether() {
        assertThat(draft().benefit("linea 2", FAMILY).decision()).isInstanceOf(Decision.Admitted.class);
    }

    @Test
    void aPublicWorkProgrammeExcludesOnlyWhoIsInIt() {
        assertThat(draft().benefit("public work programme", APPLICANT).decision())
                .isInstanceOf(Decision.Excluded.class);
        assertThat(draft().benefit("public work programme", OTHER_MEMBER).decision())
                .isInstanceOf(Decision.Admitted.class);
    }

    @Test
    void aCantiereTakesItsMonthsOff() {
        Decision decision = draft().benefit("cantiere", OTHER_MEMBER, 2).decision();
        assertThat(decision.granted().orElseThrow().months()).contains(10);
    }

    @Test
    void aCantiereOfUnknownLengthIsToBeCompleted() {
        assertThat(draft().benefit("cantiere", APPLICANT).decision()).isInstanceOf(Decision.ToBeCompleted.class);
    }

    @Test
    void elevenMonthsOfCantiereLeaveOneAndTwelveLeaveADecision() {
        Decision eleven = draft().benefit("cantiere", APPLICANT, 11).decision();
        assertThat(eleven.granted().orElseThrow().months()).contains(1);
        assertThat(draft().benefit("cantiere", APPLICANT, 12).decision()).isInstanceOf(Decision.ToBeDecided.class);
        assertThat(draft().benefit("cantiere", APPLICANT, 6)
                        .benefit("cantiere", OTHER_MEMBER, Integer.MAX_VALUE)
                        .decision())
                .isInstanceOf(Decision.ToBeDecided.class);
    }

    /** Two cantieri may be one and the same time, or one after the other: nobody adds their months up. */
    @Test
    void twoCantieriAreForAPersonHoweverShort() {
        Decision two = draft().benefit("cantiere", APPLICANT, 1)
                .benefit("cantiere", OTHER_MEMBER, 2)
                .decision();
        assertThat(two).isInstanceOf(Decision.ToBeDecided.class);
        assertThat(two.basis().open())
                .hasSize(2)
                .allSatisfy(open -> assertThat(open.who().text(Locale.ITALIAN)).isEqualTo("ufficio"));
        Decision one = draft().benefit("cantiere", APPLICANT, 1)
                .benefit("linea 2", FAMILY)
                .decision();
        assertThat(one.granted().orElseThrow().months()).contains(11);
    }

    @Test
    void whatIsMissingIsAskedOfTheApplicant() {
        assertThat(draft().benefit("cantiere", APPLICANT).decision().basis().open())
                .singleElement()
                .satisfies(open -> assertThat(open.who().text(Locale.ITALIAN)).isEqualTo("richiedente"));
    }

    @Test
    void whatTheNoticeLeavesOpenOrDoesNotNameIsForAPerson() {
        assertThat(draft().benefit("other assistance", FAMILY).decision()).isInstanceOf(Decision.ToBeDecided.class);
        assertThat(draft().benefit("other work", OTHER_MEMBER).decision()).isInstanceOf(Decision.ToBeDecided.class);
        assertThat(draft().benefit("bonus energia", FAMILY).decision()).isInstanceOf(Decision.ToBeDecided.class);
    }

    @Test
    void everyIncompatibleBenefitIsNamed() {
        Decision decision = draft().benefit("linea 1", FAMILY)
                .benefit("public work programme", APPLICANT)
                .decision();
        assertThat(decision.basis().unmet())
                .extracting(no -> no.clause().id())
                .containsExactly("linea 1", "public work programme");
    }

    @Test
    void silenceIsNoDeclaration() {
        Gonnostramatza.Draft draft = draft();
        draft.otherBenefits = Optional.empty();
        assertThat(draft.decision()).isInstanceOf(Decision.ToBeCompleted.class);
    }

    @Test
    void aNoticeWithoutSuchClausesDoesNotAsk() {
        String notice = Gonnostramatza.NOTICE.substring(0, Gonnostramatza.NOTICE.indexOf("\nother benefits:") + 1);
        Gonnostramatza.Draft draft = draft();
        draft.otherBenefits = Optional.empty();
        assertThat(Gonnostramatza.evaluator(notice).decide(draft.application())).isInstanceOf(Decision.Admitted.class);
    }

    /** Esclusi, 1° capoverso: of a benefit of the family it must be said who has it. */
    @Test
    void aBenefitOfTheFamilyMayBeTheApplicants() {
        assertThat(draft().benefit("public work programme", Application.DeclaredBenefit.Recipient.FAMILY)
                        .decision())
                .isInstanceOf(Decision.ToBeCompleted.class);
        assertThat(draft().benefit("public work programme", Application.DeclaredBenefit.Recipient.OTHER_MEMBER)
                        .decision())
                .isInstanceOf(Decision.Admitted.class);
    }
}
