package it.sportello.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoticeRulesTest {

    private static final NoticeRules RULES = new NoticeRules(Gonnostramatza.EVALUATOR.notice());

    @Test
    void theRulesFollowTheOrderInWhichAnOfficeReadsAnApplication() {
        assertThat(RULES.rules())
                .extracting(rule -> rule.getClass().getSimpleName())
                .containsExactly(
                        "WindowRule",
                        "DocumentsRule",
                        "ResidenceRule",
                        "AgeRule",
                        "FactRule",
                        "EvidenceRule",
                        "EvidenceRule",
                        "OtherBenefitsRule");
        assertThat(RULES.onePer()).isPresent();
    }

    @Test
    void theAwardCitesEveryClauseItIsMadeOf() {
        assertThat(RULES.award().of(Gonnostramatza.draft().application(), it.sportello.legal.reasons.Reasons.none()))
                .satisfies(award -> assertThat(award.references())
                        .hasToString("[Misura del contributo, bando, Concessione del sussidio, bando,"
                                + " Durata incarico, bando, Durata incarico, ultimo capoverso, bando]"))
                .hasToString("award");
    }
}
