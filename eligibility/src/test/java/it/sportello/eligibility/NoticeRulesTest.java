package it.sportello.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.ChosenReading;
import it.sportello.legal.Sources;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeRulesTest {

    private static final NoticeRules RULES = new NoticeRules(Gonnostramatza.EVALUATOR.notice(), Map.of());

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

    /** Each answer cites the places and the chosen readings of its own clause, and no others. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "gonnostramatza-2010",
                "livorno-2025",
                "lustra-2022",
                "messina-2021",
                "scurcola-2026",
                "capoterra-nidi"
            })
    void everyAnswerCitesItsOwnClause(String folder) {
        ExampleNotice example = ExampleNotice.of(folder);
        Notice notice = example.notice();
        Sources sources = Sources.of(notice.act(), notice.otherActs());
        Map<String, Requirement> requirements =
                notice.requirements().stream().collect(Collectors.toMap(Requirement::id, it -> it));
        Set<String> seen = new HashSet<>();
        for (Decision decision : example.decisions().decisions()) {
            for (Answer answer : decision.basis().answers()) {
                Clause clause = answer.clause();
                Requirement requirement = requirements.get(clause.id());
                if (requirement != null) {
                    seen.add(clause.id());
                    assertThat(clause.label()).isEqualTo(requirement.label());
                    assertThat(clause.references()).isEqualTo(sources.parse(requirement.source()));
                    assertThat(clause.readings())
                            .extracting(ChosenReading::id)
                            .containsExactlyInAnyOrderElementsOf(requirement.readings());
                }
            }
        }
        assertThat(seen).isEqualTo(requirements.keySet());
    }

    @Test
    void whatIsOwedWithEveryApplicationCitesTheDocumentsThatAreNoEvidence() {
        Clause documents = ExampleNotice.of("livorno-2025").decisions().decisions().get(0).basis().answers().stream()
                .map(Answer::clause)
                .filter(it -> it.id().equals("documents"))
                .findFirst()
                .orElseThrow();
        assertThat(documents.references()).hasToString("[art. 10, avviso del Comune di Livorno]");
        assertThat(documents.readings())
                .extracting(ChosenReading::id)
                .containsExactlyInAnyOrder("completeness", "e-mail");
    }
}
