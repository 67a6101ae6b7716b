package it.sportello.coprogettazione;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Stated;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BallotCheckTest {

    private static final String SOUND = """
            {"rubric": "sample", "commissioners": ["k0", "k1"],
             "proposals": [
              {"id": "A", "grades": {"c0": {"k0": "0.8", "k1": "1"}}, "table": {"grouping": "yes"}},
              {"id": "B", "grades": {"c0": {"k0": 0.8, "k1": 0.2}}, "table": {"grouping": "no"}}
            ]}
            """;
    private static final Rubric RUBRIC = Samples.rubric(true, List.of(), List.of(95));

    private static List<Finding> findings(String text) {
        Document<Ballots> document =
                new DocumentReader().read("ballots.json", text.getBytes(UTF_8), DocumentFormat.JSON, Ballots.class);
        return document.value()
                .map(ballots -> document.locate(
                        new Scoring(RUBRIC, Samples.RULES).score(ballots).findings()))
                .orElse(document.findings());
    }

    @Test
    void soundBallotsHaveNoFindings() {
        assertThat(findings(SOUND)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "rubric": "sample" | "rubric": "other"     | COPR-0010 | 1 | /rubric
            "id": "B"          | "id": "A"             | COPR-0011 | 4 | /proposals/1/id
            "B", "grades": {"c0" | "B", "grades": {"c9": {}, "c0" | COPR-0012 | 4 | /proposals/1/grades/c9
            "k1": "1"          | "k1": "1", "k7": "1"  | COPR-0013 | 3 | /proposals/0/grades/c0/k7
            , "k1": "1"        | ``                    | COPR-0014 | 3 | /proposals/0/grades/c0
            "k1": "1"          | "k1": "8"             | COPR-0015 | 3 | /proposals/0/grades/c0/k1
            "k1": "1"          | "k1": "0.81"          | COPR-0015 | 3 | /proposals/0/grades/c0/k1
            "k1": "1"          | "k1": "0,8"           | KERN-0006 | 3 | /proposals/0/grades/c0/k1
            "k1": "1"          | "k1": "NaN"           | KERN-0006 | 3 | /proposals/0/grades/c0/k1
            "k1": "1"          | "k1": null            | KERN-0006 | 3 | /proposals/0/grades/c0/k1
            "k1": "1"          | "k1": 1e999999999     | KERN-0016 | 3 | /proposals/0/grades/c0/k1
            "k1": "1"          | "k1": "1", "k1": "1"  | KERN-0004 | 3 | /proposals/0/grades/c0/k1
            "grouping": "yes"  | "grouping": "maybe"   | COPR-0016 | 3 | /proposals/0/table/grouping
            "grouping": "yes"  | ``                    | COPR-0017 | 3 | /proposals/0/table
            ["k0", "k1"]       | ["k0", "k1", "k0"]    | COPR-0018 | 1 | /commissioners/2
            ["k0", "k1"]       | []                    | KERN-0005 | 1 | /commissioners
            """, quoteCharacter = '`')
    void aDefectIsOneFindingWithItsLine(String sound, String broken, String code, int line, String pointer) {
        assertThat(SOUND).contains(sound);
        assertThat(findings(SOUND.replace(sound, broken))).singleElement().satisfies(finding -> {
            assertThat(finding.code().code()).isEqualTo(code);
            assertThat(finding.location().line()).isEqualTo(line);
            assertThat(finding.location().pointer()).isEqualTo(pointer);
            assertThat(finding.text(Locale.ITALIAN)).isNotBlank();
            assertThat(finding.text(Locale.ENGLISH)).isNotBlank();
        });
    }

    @Test
    void noProposalsCannotBeScored() {
        assertThat(findings("{\"rubric\": \"sample\", \"commissioners\": [\"k0\"], \"proposals\": []}"))
                .extracting(finding -> finding.location().pointer())
                .containsExactly("/proposals");
    }

    @Test
    void theNumberOfCommissionersIsTheOneTheNoticeStates() {
        Rubric three = Samples.rubric(
                RUBRIC.declaredTotal().value().orElseThrow(),
                RUBRIC.judgement().levels(),
                Stated.of(3),
                RUBRIC.normalisation(),
                RUBRIC.rounding(),
                RUBRIC.criteria());
        Ballots two = Samples.ballots(Samples.proposal("A", "(.8 1)", true));
        assertThat(new Scoring(three, Samples.RULES).score(two).findings())
                .extracting(Finding::code)
                .containsExactly(ScoringFinding.COMMISSION_SIZE);
    }

    private static final String PRICED = """
            rubric: priced
            title: Priced
            body: Comune di Esempio
            act: {citation: avviso, urn: "urn:nir:comune.esempio:avviso:2025-01-01;1"}
            declared total: 100
            judgement: {source: art. 1, points in steps of: 0.5}
            commission: {source: art. 2, members: not stated, absent member: refuse}
            votes: mean
            normalisation: none
            best mean zero: no points
            rounding: []
            ties: [{by: draw, source: art. 4}]
            criteria:
              - {id: quality, label: Quality, points: 60, judged: true, source: art. 3}
              - {id: price, label: Price, points: 20, formula: {kind: price ratio, direction: price}, source: art. 3}
              - {id: discount, label: Discount, points: 20, formula: {kind: linear, direction: discount, all zero: 0}, filter: {margin: 20, reading: per cent of mean, source: art. 5}, source: art. 3}
            """;

    private static List<Finding> priced(String quality, String price, String discount) {
        Rubric rubric = new DocumentReader()
                .read("rubric.yaml", PRICED.getBytes(UTF_8), DocumentFormat.YAML, Rubric.class)
                .value()
                .orElseThrow();
        Ballots ballots = new Ballots(
                "priced",
                List.of("k"),
                List.of(new Ballots.Proposal(
                        "A",
                        Map.of("quality", Map.of("k", Fraction.parse(quality))),
                        Map.of(),
                        Map.of(),
                        Map.of("price", Fraction.parse(price), "discount", Fraction.parse(discount)),
                        Optional.empty(),
                        List.of())));
        return new Scoring(rubric, Samples.RULES).score(ballots).findings();
    }

    @Test
    void aPriceIsNoDiscountAndMayBeBeyondAHundred() {
        assertThat(priced("59.5", "12500", "100")).isEmpty();
        assertThat(priced("59.5", "12500", "100.01")).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(ScoringFinding.NO_DISCOUNT);
            assertThat(finding.location().pointer()).isEqualTo("/proposals/0/offers/discount");
        });
    }

    @Test
    void whatIsVotedIsSaidWhereAVoteIsNotOnTheScale() {
        assertThat(priced("59.7", "1", "1"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.text(Locale.ENGLISH))
                        .contains("59.7")
                        .contains(ScoringMessage.POINTS_ARE_VOTED.text(Locale.ENGLISH)));
        assertThat(findings(SOUND.replace("\"k1\": \"1\"", "\"k1\": \"8\"")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.text(Locale.ENGLISH))
                        .contains(ScoringMessage.COEFFICIENTS_ARE_VOTED.text(Locale.ENGLISH)));
    }
}
