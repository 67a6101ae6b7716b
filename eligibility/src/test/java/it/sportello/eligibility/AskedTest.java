package it.sportello.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
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

    /** Points, classes, quotas, add-ons and the keys of the ranking ask for what no requirement asks for. */
    @Test
    void whatTheOrderAndTheMoneyAskForIsAsked() {
        String rest = """
                benefit: {amount: {per: once, fixed: 100.00, source: art. 5}}
                points:
                  parts:
                    - {name: each, each: 1, of: each, up to: 30, source: art. 6}
                    - {name: worth, when: {id: worth, label: w, source: art. 6, fact: {name: worth, when: at application}}, worth: 5, source: art. 6}
                  source: art. 6
                ranking:
                  classes:
                    - {id: first, label: prima, order: [{by: number, of: in class, label: n, direction: lowest first, missing: last, source: art. 6}], source: art. 6}
                    - {id: others, label: altri, order: [], source: art. 6}
                  order:
                    - {by: number, of: number, label: n, direction: lowest first, missing: last, source: art. 6}
                    - {by: day, of: day, label: d, direction: earliest first, missing: last, source: art. 6}
                    - {by: distance, direction: lowest first, missing: last, source: art. 6}
                    - {by: protocol, direction: earliest first, source: art. 6}
                  source: art. 6
                in class:
                  first: {id: class, label: c, source: art. 6, fact: {name: class, when: at application}}
                funds:
                  budget: {amount: 1000.00, source: art. 7}
                  quotas: {of: money, shares: [{id: young, label: giovani, share: 50}, {id: old, label: altri, share: 50}], rounding: down, unused: spill over, source: art. 7}
                  when short: {effect: stop, source: art. 7}
                  waiting list: {use: scroll, source: art. 7}
                  add ons: [{id: more, label: di più, source: art. 7}]
                in quota:
                  young: {id: quota, label: q, source: art. 7, fact: {name: quota, when: at application}}
                with add on:
                  more: {when: {id: add-on, label: a, source: art. 7, fact: {name: add-on, when: at application}}, amount: 10.00}
                """;
        NoticeEvaluator evaluator = Made.evaluator("residence: Prova", rest, Map.of());
        assertThat(odd(
                        evaluator,
                        "\"facts\": {\"worth\": true, \"class\": true, \"quota\": true, \"add-on\": true, \"none\": true},"
                                + " \"numbers\": {\"each\": 1, \"in class\": 1, \"number\": 1, \"distance\": 1, \"none\": 1},"
                                + " \"days\": {\"day\": \"2024-01-01\", \"none\": \"2024-01-01\"}"))
                .containsExactly("ELIG-0017 /facts/none", "ELIG-0017 /numbers/none", "ELIG-0017 /days/none");
    }

    @Test
    void whatIsAskedForIsNamedBesideTheSlip() {
        NoticeEvaluator evaluator = Made.evaluator("fact: {name: disoccupato, when: at application}");
        assertThat(evaluator
                        .decide(Made.application("\"facts\": {\"disocupato\": true}"))
                        .basis()
                        .findings())
                .extracting(it -> it.text(Locale.ITALIAN))
                .containsExactly(
                        "il bando non chiede «disocupato», che non è stato considerato: qui si possono indicare disoccupato");
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
