package it.sportello.coprogettazione;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Finding;
import it.sportello.legal.Severity;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RubricCheckTest {

    private static final String SOUND = """
            rubric: small
            title: Small
            body: Comune di Esempio
            act: {citation: avviso, urn: "urn:nir:comune.esempio:avviso:2025-01-01;1"}
            declared total: 100
            judgement:
              source: art. 1
              levels: [{label: yes, coefficient: 1}, {label: half, coefficient: 0.5}, {label: none, coefficient: 0}]
            commission: {source: art. 2, members: 3, absent member: refuse}
            votes: mean
            normalisation: none
            best mean zero: no points
            rounding: [{stage: total, unit: 0.01, mode: half up}]
            ties: [{by: draw, source: art. 4}]
            criteria:
              - {id: a, label: A, points: 95, judged: true, source: art. 3}
              - {id: b, label: B, points: 5, table: {with: 5, without: 0}, source: art. 3}
            """;

    private static Document<Rubric> read(String text) {
        return new DocumentReader().read("rubric.yaml", text.getBytes(UTF_8), DocumentFormat.YAML, Rubric.class);
    }

    @Test
    void aSoundRubricThatLeavesNothingOpenHasNoFindings() {
        assertThat(read(SOUND).findings()).isEmpty();
        assertThat(read(SOUND).value()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            total: 100          | total: 90                    | COPR-0001 | WARNING | 5  | /declared total
            id: b,              | id: a,                       | COPR-0002 | ERROR   | 17 | /criteria/1/id
            judged: true, so    | so                           | COPR-0003 | ERROR   | 16 | /criteria/0
            table: {with: 5, without: 0}, source | source      | COPR-0003 | ERROR   | 17 | /criteria/1
            with: 5             | with: 5.01                   | COPR-0004 | ERROR   | 17 | /criteria/1/table/with
            with: 5             | with: -5                     | KERN-0007 | ERROR   | 17 | /criteria/1/table/with
            coefficient: 0.5    | coefficient: 1               | COPR-0005 | ERROR   | 8  | /judgement/levels/1
            coefficient: 1}     | coefficient: 1.01}           | KERN-0010 | ERROR   | 8  | /judgement/levels/0/coefficient
            coefficient: 0.5    | coefficient: '0,5'           | KERN-0006 | ERROR   | 8  | /judgement/levels/1/coefficient
            members: 3          | members: 4                   | COPR-0006 | WARNING | 9  | /commission/members
            members: 3          | members: 0                   | KERN-0008 | ERROR   | 9  | /commission/members
            members: 3          | members: not stated          | COPR-0007 | NOTE    | 9  | /commission/members
            normalisation: none | normalisation: not stated    | COPR-0007 | NOTE    | 11 | /normalisation
            normalisation: none | normalisation: twice         | KERN-0021 | ERROR   | 11 | /normalisation
            mode: half up}]     | mode: half up}, {stage: total, unit: 1, mode: up}] | COPR-0008 | ERROR | 13 | /rounding/1
            unit: 0.01          | unit: 0.03                   | COPR-0023 | WARNING | 13 | /rounding/0
            stage: total, unit: 0.01 | stage: points, unit: 10 | COPR-0023 | WARNING | 13 | /rounding/0
            stage: total, unit: 0.01 | stage: mean, unit: 0.3  | COPR-0023 | WARNING | 13 | /rounding/0
            stage: total, unit: 0.01 | stage: coefficient, unit: 2 | COPR-0075 | ERROR   | 13 | /rounding/0
            unit: 0.01          | unit: 0                      | KERN-0008 | ERROR   | 13 | /rounding/0/unit
            source: art. 2      | source: 'art. 2,,c. 3'       | COPR-0009 | ERROR   | 9  | /commission/source
            points: 95          | points: 0                    | KERN-0008 | ERROR   | 16 | /criteria/0/points
            votes: mean         | votes: median                | KERN-0021 | ERROR   | 10 | /votes
            urn:nir:com         | urn:lex:com                  | KERN-0022 | ERROR   | 4  | /act
            """)
    void aDefectIsAFindingWithItsLine(
            String sound, String broken, String code, Severity severity, int line, String pointer) {
        assertThat(SOUND).contains(sound);
        Document<Rubric> document = read(SOUND.replace(sound, broken));
        Finding finding = document.findings().stream()
                .filter(each -> each.code().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(document.findings().toString()));
        assertThat(finding.severity()).isEqualTo(severity);
        assertThat(finding.location().line()).isEqualTo(line);
        assertThat(finding.location().pointer()).isEqualTo(pointer);
        assertThat(finding.text(Locale.ITALIAN)).isNotBlank();
        assertThat(document.value().isPresent())
                .isEqualTo(document.findings().stream().noneMatch(each -> each.severity() == Severity.ERROR));
    }

    @ParameterizedTest
    @CsvSource({"points, 19", "points, 0.5", "total, 50"})
    void aUnitThatDividesTheMaximumIsNoFinding(String stage, String unit) {
        assertThat(read(SOUND.replace("stage: total, unit: 0.01", "stage: " + stage + ", unit: " + unit))
                        .findings())
                .isEmpty();
    }

    @Test
    void theMaximaThatARoundingWouldMissAreNamed() {
        assertThat(read(SOUND.replace("stage: total, unit: 0.01", "stage: points, unit: 10"))
                        .findings()
                        .get(0)
                        .text(Locale.ITALIAN))
                .contains("a multipli di 10,")
                .contains("(95)");
    }

    @ParameterizedTest
    @CsvSource({"mean, 0.5", "coefficient, 1", "mean, 0.01"})
    void aRoundingBeforeThePointsIsTold(String stage, String unit) {
        assertThat(read(SOUND.replace("stage: total, unit: 0.01", "stage: " + stage + ", unit: " + unit))
                        .findings())
                .extracting(finding -> finding.code().code())
                .containsExactly("COPR-0072");
    }

    private static List<String> found(String text) {
        return read(text).findings().stream()
                .map(finding -> finding.code().code() + " " + finding.location().pointer())
                .toList();
    }

    private static final String GROUPED = SOUND.replace("criteria:\n", """
                    types: [D, T]
                    groups:
                      - {id: all, label: All, points: 100, source: art. 3}
                    criteria:
                    """)
            .replace("points: 95", "group: all, type: D, points: 95")
            .replace("points: 5", "group: all, type: T, points: 5");

    @Test
    void groupsAndKindsThatAreListedAndUsedLeaveNothingToSay() {
        assertThat(found(GROUPED)).isEmpty();
        assertThat(found(GROUPED.replace("type: D, ", ""))).containsExactly("COPR-0033 /types/0");
        assertThat(found(GROUPED.replace("type: D, ", "type: X, ")))
                .containsExactly("COPR-0033 /types/0", "COPR-0032 /criteria/0/type");
    }

    @Test
    void aGroupWithinNoneThatIsListedIsFoundAndIsNoCircle() {
        assertThat(found(GROUPED.replace("label: All,", "label: All, within: none,")))
                .containsExactly("COPR-0025 /groups/0/within");
        assertThat(found(GROUPED.replace("label: All,", "label: All, within: all,")))
                .contains("COPR-0026 /groups/0/within");
        assertThat(found(GROUPED.replace("group: all, type: D", "group: al, type: D")))
                .contains("COPR-0025 /criteria/0/group");
    }

    @Test
    void aThresholdOnNothingNamesWhatThereIs() {
        Document<Rubric> document = read(GROUPED + "thresholds: [{on: c, least: 50, of: raw, source: art. 7}]\n");
        assertThat(document.findings())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.text(Locale.ITALIAN)).startsWith("«c» non c'è: sono elencati all, a, b"));
        assertThat(found(GROUPED + "thresholds: [{on: all, least: 100, of: raw, source: art. 7}]\n"))
                .isEmpty();
        assertThat(found(GROUPED + "thresholds: [{least: 100, strictly: true, of: raw, source: art. 7}]\n"))
                .containsExactly("COPR-0034 /thresholds/0/least");
    }

    @Test
    void stepsThatEndWithoutADrawMayLeaveATie() {
        assertThat(found(SOUND.replace("{by: draw, source: art. 4}", "{by: arrival, source: art. 4}")))
                .containsExactly("COPR-0071 /ties");
        assertThat(found(SOUND.replace("[{by: draw", "[{by: arrival, source: art. 4}, {by: draw")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, false", "5, true", "6, false", "7, false"})
    void aCommissionIsOddAndOfFiveAtMost(int members, boolean asInTenders) {
        List<String> found = found(SOUND.replace("members: 3", "members: " + members));
        assertThat(found.isEmpty()).isEqualTo(asInTenders);
        assertThat(asInTenders || found.equals(List.of("COPR-0006 /commission/members")))
                .isTrue();
    }

    @Test
    void aFilterLooksAtDiscountsAndHasItsArticle() {
        String filtered = SOUND.replace(
                "table: {with: 5, without: 0}",
                "formula: {kind: linear, direction: discount, all zero: 0}, filter: {margin: 20, reading: per cent of mean, source: art. 5}");
        assertThat(found(filtered)).isEmpty();
        assertThat(found(filtered.replace("source: art. 5}", "source: 'art. 5,,c. 3'}")))
                .containsExactly("COPR-0009 /criteria/1/filter/source");
        assertThat(found(filtered.replace(
                        "kind: linear, direction: discount, all zero: 0", "kind: price ratio, direction: price")))
                .containsExactly("COPR-0036 /criteria/1/filter");
        assertThat(found(filtered.replace("{kind: linear, direction: discount, all zero: 0}", "not stated")))
                .containsExactly("COPR-0054 /criteria/1/formula");
    }

    @Test
    void aReadingWithoutAReadableArticleIsFoundAndNotPassedOn() {
        String reading = """
                readings:
                  - {id: r, texts: [one, two], chosen: the first, because: it is special, source: art. 6}
                """;
        assertThat(found(SOUND + reading)).hasSize(1).noneMatch(it -> it.startsWith("COPR-0009"));
        assertThat(found(SOUND + reading.replace("art. 6", "'art. 6,,c. 3'")))
                .containsExactly("COPR-0009 /readings/0/source");
    }
}
