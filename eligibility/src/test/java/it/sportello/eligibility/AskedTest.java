package it.sportello.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AskedTest {

    private static List<String> odd(NoticeEvaluator evaluator, String data) {
        return evaluator.decide(Made.application(data)).basis().findings().stream()
                .map(finding -> finding.code().code() + " " + finding.location().pointer())
                .toList();
    }

    @Test
    void whatANoticeDoesNotAskForIsProbablyASlip() {
        NoticeEvaluator evaluator = Made.evaluator("residence: Prova");
        assertThat(odd(
                        evaluator,
                        "\"facts\": {\"f\": true}, \"numbers\": {\"n\": 1}, \"bounds\": {\"b\": {}}, \"days\": {\"d\":"
                                + " \"2024-01-01\"}, \"choices\": {\"c\": \"x\"}, \"proofs\": {\"p\": \"declared\"},"
                                + " \"assessments\": {\"a\": {\"met\": true, \"by\": \"x\", \"motive\": \"y\"}}"))
                .containsExactly(
                        "ELIG-0017 /facts/f",
                        "ELIG-0017 /numbers/n",
                        "ELIG-0017 /bounds/b",
                        "ELIG-0017 /days/d",
                        "ELIG-0017 /choices/c",
                        "ELIG-0017 /assessments/a",
                        "ELIG-0017 /proofs/p");
    }

    @Test
    void whatPartsAndAmountsAskForIsAsked() {
        NoticeEvaluator evaluator = Made.evaluator(
                "any: [{id: a, label: a, source: art. 1, number: {name: n, at most: 1, more: [{each: 1, of: m, source:"
                        + " art. 1}]}}, {id: b, label: b, source: art. 1, day: {name: d, running: true}}, {id: c, label:"
                        + " c, source: art. 1, choice: {name: c, among: [x]}}, {id: e, label: e, source: art. 1, proof:"
                        + " declared, assessment: {by: X}}]",
                "benefit: {amount: {per: once, fixed: 1.00, source: art. 1, plus: [{each: 1.00, of: p, source: art. 1}],"
                        + " less: [{number: l, source: art. 1}], instead: [{when: {id: w, label: w, source: art. 1, fact:"
                        + " {name: f, when: at application}}, amount: 1.00}]}}",
                Map.of());
        assertThat(odd(
                        evaluator,
                        "\"facts\": {\"f\": true}, \"numbers\": {\"n\": 1, \"m\": 1, \"p\": 1, \"l\": 1}, \"bounds\":"
                                + " {\"n\": {}}, \"days\": {\"d\": \"2024-01-01\"}, \"choices\": {\"c\": \"x\"}, \"proofs\":"
                                + " {\"e\": \"declared\"}, \"assessments\": {\"e\": {\"met\": true, \"by\": \"x\","
                                + " \"motive\": \"y\"}}"))
                .isEmpty();
        NoticeEvaluator share = Made.evaluator(
                "residence: X",
                "benefit: {amount: {per: once, share: {of: s, per cent: 50}, rounding: {unit: 1, mode: up}, source: art. 1}}",
                Map.of());
        assertThat(odd(share, "\"numbers\": {\"s\": 1}")).isEmpty();
    }

    @Test
    void whatATestOfTheHostAsksForIsNotKnown() {
        NoticeEvaluator evaluator = Made.evaluator(
                "custom: {name: x}",
                "",
                Map.of(
                        "x",
                        (application, heldOn, parameters) ->
                                new CustomRequirement.Told(CustomRequirement.Verdict.MET, "sì", "yes")));
        assertThat(odd(evaluator, "\"numbers\": {\"n\": 1}")).isEmpty();
    }
}
