package it.sportello.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.eligibility.ranking.Allotment;
import it.sportello.eligibility.ranking.Available;
import it.sportello.eligibility.ranking.Lots;
import it.sportello.eligibility.ranking.RankedList;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whole procedures: from applications to positions and grants, on notices of the survey. */
class ProcedureTest {

    private static NoticeEvaluator evaluator(String test, String rest) {
        return Made.check(Made.notice(test, rest), Map.of()).fold(Outcome.Computed::value, refused -> {
            throw new AssertionError(refused.findings().stream()
                    .map(finding -> finding.line(Locale.ITALIAN))
                    .toList());
        });
    }

    private static String positions(Procedure procedure) {
        return procedure.ranking().orElseThrow().standings().stream()
                .map(RankedList.Standing::toString)
                .toList()
                .toString();
    }

    private static List<String> grants(Procedure procedure) {
        return procedure.allotment().orElseThrow().grants().stream()
                .map(grant -> grant.id() + " " + grant.status() + " " + grant.total())
                .toList();
    }

    private static Application application(long protocol, String data) {
        return Made.application(protocol, "2024-03-10T10:00:00", data);
    }

    private static Procedure run(NoticeEvaluator evaluator, Application... applications) {
        return evaluator.procedure(List.of(applications), Lots.NONE, Available.BY_THE_NOTICE);
    }

    /** Gonnostramatza, "Durata incarico": turns by the number of protocol. */
    @Test
    void durataIncaricoTheOrderIsThatOfTheProtocol() {
        Procedure procedure = Gonnostramatza.EVALUATOR.procedure(
                Gonnostramatza.applications(), Lots.NONE, Available.of(Euro.of(20_000)));
        List<Long> admitted = procedure.decisions().inOrderOfStart().stream()
                .map(Decision::protocol)
                .toList();
        RankedList list = procedure.ranking().orElseThrow();
        assertThat(list.standings())
                .extracting(RankedList.Standing::id)
                .containsExactlyElementsOf(
                        admitted.stream().map(it -> it + "/2010").toList());
        assertThat(list.partings()).hasSize(admitted.size() - 1);
        assertThat(list.partings().get(0).because().text(Locale.ITALIAN))
                .isEqualTo("precede 103/2010 perché: protocollo anteriore (101/2010 contro 103/2010)");
        assertThat(procedure.pending()).isNotEmpty().noneMatch(Decision::isAdmission);
        assertThat(procedure.toString()).endsWith(admitted.size() + " ranked");
    }

    /** Row 14, Camigliano: points by ISEE and children, at most 40; equal, the older; 4 places. */
    @Test
    void pointsThenTheOlder() {
        String rest = """
                benefit: {amount: {per: month, fixed: 200.00, source: art. 5}, duration: {months: 6, source: art. 5}}
                points:
                  up to: 40
                  parts:
                    - {name: isee, by isee: {of: it, bands: [{to: 1000.00, points: 20}, {to: 6000.00, points: 10}]}, source: art. 6}
                    - {name: children, each: 10, of: children, up to: 30, source: art. 6}
                    - {name: alone, when: {id: alone, label: solo, source: art. 6, fact: {name: alone, when: at application}}, worth: 5, source: art. 6}
                  source: art. 6
                ranking:
                  order:
                    - {by: points, of: total, direction: highest first, missing: to be completed, source: art. 6}
                    - {by: age, direction: older first, missing: to be completed, source: art. 6}
                    - {by: protocol, direction: earliest first, source: art. 6}
                  source: art. 6
                funds:
                  budget: {amount: not stated, source: art. 7}
                  places: {number: 2, source: art. 7}
                  when short: {effect: stop, source: art. 7}
                  waiting list: {use: scroll, source: art. 7}
                """;
        NoticeEvaluator evaluator =
                evaluator("isee: {indicator: ordinario, at most: 8000.00, omissions: accept, source: art. 4}", rest);
        Procedure procedure = run(
                evaluator,
                application(1, camigliano("1000.00", 0, false)),
                application(2, camigliano("1000.01", 1, false)),
                application(3, camigliano("500.00", 3, true)),
                application(4, camigliano("7000.00", 3, true)),
                application(5, camigliano("6000.01", 4, true)));
        assertThat(positions(procedure)).isEqualTo("[1 3/2024, 2 4/2024, 3 5/2024, 4 1/2024, 5 2/2024]");
        assertThat(grants(procedure))
                .containsExactly(
                        "3/2024 FULL 1200.00",
                        "4/2024 FULL 1200.00",
                        "5/2024 WAITING 0.00",
                        "1/2024 WAITING 0.00",
                        "2/2024 WAITING 0.00");
        assertThat(procedure.ranking().orElseThrow().partings().get(0).because().text(Locale.ITALIAN))
                .contains("40")
                .contains("35");
    }

    private static String camigliano(String isee, int children, boolean alone) {
        return "\"numbers\": {\"children\": %d}, \"facts\": {\"alone\": %s}, \"indicators\": [{\"kind\": \"ordinario\", \"isee\": \"%s\", \"presented\": \"2024-01-15\", \"validUntil\": \"2024-12-31\", \"omissions\": false}]"
                .formatted(children, alone, isee);
    }

    @Test
    void pointsThatAreNotKnownAreNoZero() {
        String rest = """
                points: {parts: [{name: children, each: 10, of: children, source: art. 6}], source: art. 6}
                ranking:
                  order:
                    - {by: points, of: total, direction: highest first, missing: to be completed, source: art. 6}
                    - {by: protocol, direction: earliest first, source: art. 6}
                  source: art. 6
                """;
        Procedure procedure = run(
                evaluator("residence: Prova", rest),
                application(1, "\"numbers\": {\"children\": 0}"),
                application(2, ""),
                application(3, "\"numbers\": {\"children\": 1}"));
        assertThat(procedure.ranking().orElseThrow().unplaced())
                .extracting(RankedList.Unplaced::id)
                .containsExactly("2/2024");
        assertThat(procedure.ranking().orElseThrow().standings())
                .extracting(RankedList.Standing::id)
                .containsExactly("3/2024", "1/2024");
    }

    /** Row 6, Accadia: class 1 without public support, class 2 with; row 10: an add-on if there is money. */
    @Test
    void classesComeOneAfterTheOtherAndAddOnsLast() {
        String rest = """
                benefit: {amount: {per: once, fixed: 100.00, source: art. 5}}
                ranking:
                  classes:
                    - {id: without, label: senza sostegno pubblico, source: art. 6}
                    - {id: with, label: con sostegno pubblico, source: art. 6}
                  order: [{by: protocol, direction: earliest first, source: art. 6}]
                  source: art. 6
                in class:
                  with: {id: support, label: sostegno pubblico, source: art. 6, fact: {name: support, when: at application}}
                funds:
                  budget: {amount: 230.00, source: art. 7}
                  when short: {effect: stop, source: art. 7}
                  add ons: [{id: medicine, label: medicinali, source: art. 7}]
                  waiting list: {use: closed, source: art. 7}
                with add on:
                  medicine: {when: {id: ill, label: malattia, source: art. 7, fact: {name: ill, when: at application}}, amount: 30.00}
                """;
        Procedure procedure = run(
                evaluator("residence: Prova", rest),
                application(1, "\"facts\": {\"support\": true, \"ill\": true}"),
                application(2, "\"facts\": {\"support\": false, \"ill\": true}"),
                application(3, "\"facts\": {\"support\": false, \"ill\": false}"),
                application(4, "\"facts\": {\"ill\": false}"));
        assertThat(procedure.ranking().orElseThrow().standings())
                .extracting(RankedList.Standing::id)
                .containsExactly("2/2024", "3/2024", "1/2024");
        assertThat(procedure.ranking().orElseThrow().unplaced())
                .extracting(RankedList.Unplaced::id)
                .containsExactly("4/2024");
    }

    /** Row 19, Sicily 2013: quotas of the places by age. */
    @Test
    void quotasOfThePlaces() {
        String rest = """
                ranking: {order: [{by: protocol, direction: earliest first, source: art. 6}], source: art. 6}
                funds:
                  budget: {amount: not stated, source: art. 7}
                  places: {number: 4, source: art. 7}
                  quotas:
                    of: places
                    shares: [{id: young, label: giovani, share: 50}, {id: others, label: altri, share: 50}]
                    rounding: down
                    unused: spill over
                    source: art. 7
                  when short: {effect: stop, source: art. 7}
                  waiting list: {use: scroll, source: art. 7}
                in quota:
                  young: {id: young, label: giovane, source: art. 7, fact: {name: young, when: at application}}
                """;
        NoticeEvaluator evaluator = evaluator("residence: Prova", rest);
        Procedure procedure = run(
                evaluator,
                application(1, "\"facts\": {\"young\": true}"),
                application(2, "\"facts\": {\"young\": true}"),
                application(3, "\"facts\": {\"young\": true}"),
                application(4, "\"facts\": {\"young\": false}"),
                application(5, "\"facts\": {\"young\": false}"),
                application(6, "\"facts\": {\"young\": false}"));
        assertThat(procedure.allotment().orElseThrow().grants().stream()
                        .filter(grant -> grant.status() == Allotment.Status.FULL)
                        .map(Allotment.Grant::id))
                .containsExactly("1/2024", "2/2024", "4/2024", "5/2024");
    }

    @Test
    void moneyOfAnAwardWithoutATotalIsNotSharedOut() {
        String rest = """
                benefit: {amount: {per: day, fixed: 10.00, source: art. 5}}
                ranking: {order: [{by: protocol, direction: earliest first, source: art. 6}], source: art. 6}
                funds:
                  budget: {amount: 100.00, source: art. 7}
                  when short: {effect: stop, source: art. 7}
                  waiting list: {use: closed, source: art. 7}
                """;
        Procedure procedure = run(evaluator("residence: Prova", rest), application(1, ""));
        assertThat(procedure.allotment()).isEmpty();
        assertThat(procedure.findings()).extracting(Finding::code).contains(EligibilityFinding.TOTAL_UNKNOWN);
    }

    @Test
    void aNumberThatStandsTwiceIsRankedForNobody() {
        String rest = "ranking: {order: [{by: protocol, direction: earliest first, source: art. 6}], source: art. 6}";
        Procedure procedure =
                run(evaluator("residence: Prova", rest), application(1, ""), application(1, ""), application(2, ""));
        assertThat(procedure.ranking().orElseThrow().standings())
                .extracting(RankedList.Standing::id)
                .doesNotContain("1/2024");
    }

    @Test
    void termsThatDoNotFitAreFoundInTheNotice() {
        String ranking =
                "ranking: {order: [{by: protocol, direction: earliest first, source: art. 6}], source: art. 6}\n";
        assertThat(Made.errors("residence: X", """
                funds:
                  budget: {amount: 1.00, source: art. 7}
                  when short: {effect: stop, source: art. 7}
                  waiting list: {use: closed, source: art. 7}
                """)).contains("ELIG-0044 /funds");
        String part = "points: {parts: [{name: %s, %s, source: art. 6}], source: art. 6}";
        assertThat(Made.errors("residence: X", part.formatted("p", "each: 1")))
                .containsExactly("ELIG-0047 /points/parts/0");
        assertThat(Made.errors("residence: X", part.formatted("p", "of: n")))
                .containsExactly("ELIG-0047 /points/parts/0");
        assertThat(Made.errors("residence: X", part.formatted("p", "worth: 1")))
                .containsExactly("ELIG-0047 /points/parts/0");
        assertThat(Made.errors("residence: X", part.formatted("total", "each: 1, of: n")))
                .containsExactly("ELIG-0048 /points/parts/0/name");
        assertThat(Made.errors(
                        "residence: X",
                        part.formatted(
                                "p", "by isee: {of: it, bands: [{to: 2.00, points: 1}, {to: 2.00, points: 1}]}")))
                .containsExactly(
                        "ELIG-0039 /points/parts/0/by isee/of", "ELIG-0040 /points/parts/0/by isee/bands/1/to");
        assertThat(Made.errors(
                        "residence: X", ranking + "in class: {a: {id: a, label: a, source: art. 1, residence: X}}"))
                .contains("ELIG-0045 /in class/a");
    }

    private static final String BY_ARRIVAL = """
            ranking:
              order: [{by: arrival, direction: earliest first, precision: minute, missing: to be completed, source: art. 4}]
              source: art. 4
            """;

    /** Capannori, art. 4: the certificate of a PEC and the desk are two clocks; within one minute they cannot be parted. */
    @Test
    void arrivalsOfTwoClocks() {
        Procedure procedure = run(
                evaluator("residence: Prova", BY_ARRIVAL),
                Made.application(1, "2024-03-10T10:01:30", arrival("protocol desk", "2024-03-10T10:01")),
                Made.application(2, "2024-03-10T10:00:59", arrival("pec", "2024-03-10T10:00:59+01:00")),
                Made.application(3, "2024-03-10T10:01:05", arrival("pec", "2024-03-10T09:01:05Z")));
        assertThat(positions(procedure)).isEqualTo("[1 2/2024, 2 1/2024, 2 3/2024]");
        assertThat(Made.codes(procedure.findings())).doesNotContain("ELIG-0050");
    }

    private static String arrival(String channel, String at) {
        return "\"arrival\": {\"channel\": \"%s\", \"at\": \"%s\"}".formatted(channel, at);
    }

    @Test
    void withoutAClockTheTimeRecordedCounts() {
        Procedure procedure = run(
                evaluator("residence: Prova", BY_ARRIVAL),
                Made.application(1, "2024-03-10T10:01:30", ""),
                Made.application(2, "2024-03-10T10:00:59", ""));
        assertThat(positions(procedure)).isEqualTo("[1 2/2024, 2 1/2024]");
    }

    /** 31 March 2024: from 02:00 to 02:59 there was no time in Rome. */
    @Test
    void anArrivalThatNamesNoMomentIsNotPlaced() {
        Procedure procedure = run(
                evaluator("residence: Prova", BY_ARRIVAL),
                Made.application(1, "2024-03-31T02:30:00", ""),
                Made.application(2, "2024-03-31T02:30:00", arrival("protocol desk", "2024-03-31T02:30")),
                Made.application(3, "2024-03-31T03:00:00", ""));
        assertThat(procedure.ranking().orElseThrow().unplaced())
                .extracting(RankedList.Unplaced::id)
                .containsExactly("1/2024", "2/2024");
        assertThat(Made.codes(procedure.findings())).contains("ELIG-0050");
    }

    /** Attack: of two with one number the excluded one must not take the other's place or money. */
    @Test
    void aNumberThatStandsTwiceAndIsAdmittedOnceKeepsItsData() {
        String rest = """
                benefit: {amount: {per: once, fixed: 100.00, source: art. 5}}
                points: {parts: [{name: n, each: 1, of: n, source: art. 6}], source: art. 6}
                ranking:
                  order:
                    - {by: points, of: total, direction: highest first, missing: to be completed, source: art. 6}
                    - {by: protocol, direction: earliest first, source: art. 6}
                  source: art. 6
                funds:
                  budget: {amount: 100.00, source: art. 7}
                  when short: {effect: stop, source: art. 7}
                  waiting list: {use: scroll, source: art. 7}
                """;
        NoticeEvaluator evaluator = evaluator("fact: {name: f, when: at application}", rest);
        Application in = application(1, "\"facts\": {\"f\": true}, \"numbers\": {\"n\": 9}");
        Application out = application(1, "\"facts\": {\"f\": false}, \"numbers\": {\"n\": 0}");
        Application other = application(2, "\"facts\": {\"f\": true}, \"numbers\": {\"n\": 5}");
        for (List<Application> each : List.of(List.of(in, out, other), List.of(other, out, in))) {
            Procedure procedure = evaluator.procedure(each, Lots.NONE, Available.BY_THE_NOTICE);
            assertThat(positions(procedure)).isEqualTo("[1 1/2024, 2 2/2024]");
            assertThat(grants(procedure)).containsExactly("1/2024 FULL 100.00", "2/2024 WAITING 0.00");
        }
    }

    /** Attack: what cannot be told of an add-on or a quota is no no, and the money waits. */
    @Test
    void moneyIsNotSharedOutWhileAnAddOnIsOpen() {
        String rest = """
                benefit: {amount: {per: once, fixed: 100.00, source: art. 5}}
                ranking: {order: [{by: protocol, direction: earliest first, source: art. 6}], source: art. 6}
                funds:
                  budget: {amount: 1000.00, source: art. 7}
                  when short: {effect: stop, source: art. 7}
                  add ons: [{id: medicine, label: medicinali, source: art. 7}]
                  waiting list: {use: closed, source: art. 7}
                with add on:
                  medicine: {when: {id: ill, label: malattia, source: art. 7, fact: {name: ill, when: at application}}, amount: 30.00}
                """;
        NoticeEvaluator evaluator = evaluator("residence: Prova", rest);
        Procedure open = run(evaluator, application(1, ""), application(2, "\"facts\": {\"ill\": true}"));
        assertThat(open.allotment()).isEmpty();
        assertThat(Made.codes(open.findings())).contains("ELIG-0053");
        Procedure known = run(
                evaluator, application(1, "\"facts\": {\"ill\": false}"), application(2, "\"facts\": {\"ill\": true}"));
        assertThat(grants(known)).containsExactly("1/2024 FULL 100.00", "2/2024 FULL 130.00");
    }

    @Test
    void aRankingIsProvisionalWhileAnApplicationIsOpenOrUnread() {
        String rest = "ranking: {order: [{by: protocol, direction: earliest first, source: art. 6}], source: art. 6}";
        NoticeEvaluator evaluator = evaluator("fact: {name: f, when: at application}", rest);
        Procedure open = run(evaluator, application(1, "\"facts\": {\"f\": true}"), application(2, ""));
        assertThat(open.isProvisional()).isTrue();
        assertThat(Made.codes(open.findings())).contains("ELIG-0054");
        Procedure last = run(evaluator, application(1, "\"facts\": {\"f\": true}"));
        assertThat(last.isProvisional()).isFalse();
        assertThat(Made.codes(last.findings())).doesNotContain("ELIG-0054");
    }

    @Test
    void aRankingByIseeFindsTheIseeOfAGroupAndNeverPicksOneOfTwo() {
        String ranking = """
                ranking:
                  order:
                    - {by: isee, direction: lowest first, missing: to be completed, source: art. 6}
                    - {by: protocol, direction: earliest first, source: art. 6}
                  source: art. 6
                """;
        String isee = "{id: %s, label: ISEE, source: art. 3, isee: {indicator: %s, at most: 9360.00, omissions: accept,"
                + " source: art. 3}}";
        Procedure procedure = run(
                evaluator("any: [%s]".formatted(isee.formatted("i", "ordinario")), ranking),
                application(1, camigliano("9000.00", 0, false)),
                application(2, camigliano("1000.00", 0, false)));
        assertThat(positions(procedure)).isEqualTo("[1 2/2024, 2 1/2024]");
        assertThat(Made.errors(
                        "any: [%s, %s]".formatted(isee.formatted("i", "ordinario"), isee.formatted("j", "corrente")),
                        ranking))
                .contains("ELIG-0051 /ranking/order");
    }

    /** Who meets no quota competes in none; that is known, and stops nobody else's money. */
    @Test
    void whoIsInNoQuotaStopsNobody() {
        String rest = """
                ranking: {order: [{by: protocol, direction: earliest first, source: art. 6}], source: art. 6}
                funds:
                  budget: {amount: not stated, source: art. 7}
                  places: {number: 2, source: art. 7}
                  quotas:
                    of: places
                    shares: [{id: young, label: giovani, share: 50}, {id: old, label: anziani, share: 50}]
                    rounding: down
                    unused: keep for the quota
                    source: art. 7
                  when short: {effect: stop, source: art. 7}
                  waiting list: {use: scroll, source: art. 7}
                in quota:
                  young: {id: young, label: giovane, source: art. 7, fact: {name: young, when: at application}}
                  old: {id: old, label: anziano, source: art. 7, fact: {name: old, when: at application}}
                """;
        NoticeEvaluator evaluator = evaluator("residence: Prova", rest);
        Procedure none = run(
                evaluator,
                application(1, "\"facts\": {\"young\": false, \"old\": false}"),
                application(2, "\"facts\": {\"young\": true, \"old\": false}"));
        assertThat(grants(none)).containsExactly("1/2024 OUTSIDE 0.00", "2/2024 FULL 0.00");
        Procedure open = run(
                evaluator,
                application(1, "\"facts\": {\"young\": false}"),
                application(2, "\"facts\": {\"young\": true, \"old\": false}"));
        assertThat(open.allotment()).isEmpty();
        assertThat(Made.codes(open.findings())).contains("ELIG-0053");
    }

    @Test
    void theReasonsOfADecisionHoldItsPoints() {
        String rest = """
                points: {parts: [{name: figli, each: 10, of: children, source: art. 6}], source: art. 6}
                ranking:
                  order:
                    - {by: points, of: total, direction: highest first, missing: to be completed, source: art. 6}
                    - {by: protocol, direction: earliest first, source: art. 6}
                  source: art. 6
                """;
        assertThat(evaluator("residence: Prova", rest)
                        .explain(application(1, "\"numbers\": {\"children\": 3}"))
                        .why()
                        .text(Locale.ITALIAN))
                .contains("figli: punti 30")
                .contains("totale: punti 30");
    }
}
