package it.sportello.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoticeRulesTest {

    private static final NoticeRules RULES = new NoticeRules(Gonnostramatza.EVALUATOR.notice(), java.util.Map.of());

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
        assertThat(RULES.award()
                        .orElseThrow()
                        .of(Gonnostramatza.draft().application(), it.sportello.legal.reasons.Reasons.none()))
                .satisfies(
                        award -> assertThat(award.references())
                                .hasToString(
                                        "[Misura del contributo, bando det. 89/2010, D.G.R. Sardegna 34/31 del 20.7.2009, Concessione del sussidio, bando det. 89/2010,"
                                                + " Durata incarico, bando det. 89/2010, Durata incarico, ultimo capoverso, bando det. 89/2010]"))
                .hasToString("award");
    }
}
