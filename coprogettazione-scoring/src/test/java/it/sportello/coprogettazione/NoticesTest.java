package it.sportello.coprogettazione;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Outcome;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The notices of the examples: what their rubrics are checked for, and what their ballots come to. */
class NoticesTest {

    private static final DocumentReader READER = new DocumentReader();

    private static <T> Document<T> read(String file, Class<T> type) {
        return READER.read(Path.of("../examples/notices/" + file), type);
    }

    private static Outcome<ScoringResult> score(String folder) {
        Document<Rubric> rubric = read(folder + "/rubric.yaml", Rubric.class);
        Document<Ballots> ballots = read(folder + "/ballots.json", Ballots.class);
        assertThat(ballots.findings()).isEmpty();
        return new Scoring(rubric.value().orElseThrow(), rubric.ruleSet(folder))
                .score(ballots.value().orElseThrow());
    }

    private static List<String> texts(Document<?> document) {
        return document.findings().stream()
                .map(finding -> finding.code().code() + " " + finding.text(Locale.ITALIAN))
                .toList();
    }

    private static ProposalScore of(Outcome<ScoringResult> outcome, String proposal) {
        return outcome.result().orElseThrow().ranking().stream()
                .filter(score -> score.proposal().equals(proposal))
                .findFirst()
                .orElseThrow();
    }

    // --- Lustra -----------------------------------------------------------------------------------------------------

    @Test
    void lustraDeclares100AndHas80WithGapsAndAKindThatIsNeverUsed() {
        Document<Rubric> rubric = read("lustra-2022/rubric.yaml", Rubric.class);
        assertThat(rubric.value()).isPresent();
        List<String> texts = texts(rubric);
        assertThat(texts)
                .anySatisfy(text ->
                        assertThat(text).startsWith("COPR-0001 il totale dichiarato è 100, la somma dei criteri è 80"));
        for (String gap : List.of("0,605", "0,805", "0,995", "0,05")) {
            assertThat(texts)
                    .anySatisfy(text -> assertThat(text)
                            .startsWith("COPR-0029")
                            .contains("un voto di " + gap + " non avrebbe un giudizio"));
        }
        assertThat(texts).filteredOn(text -> text.startsWith("COPR-0029")).hasSize(4);
        assertThat(texts)
                .anySatisfy(text -> assertThat(text).startsWith("COPR-0033 l'avviso definisce i criteri «QT»"));
        assertThat(rubric.findings())
                .allSatisfy(finding -> assertThat(finding.location().line()).isPositive());
    }

    @Test
    void theTwoWorkedProposalsOfLustraComeOut() {
        Outcome<ScoringResult> outcome = score("lustra-2022");
        assertThat(of(outcome, "X").total().printed(4)).hasToString("61.6833");
        assertThat(of(outcome, "X").groups().get(0).points().printed(4)).hasToString("22.8333");
        assertThat(of(outcome, "X").criteria().get(5).rawCoefficient().printed(4))
                .hasToString("0.6033");
        assertThat(of(outcome, "Y").total().printed(4)).hasToString("64.4333");
        assertThat(of(outcome, "Y").groups().get(0).points()).isEqualTo(Fraction.parse("24.5"));
    }

    @Test
    void equalTotalsAreOrderedBySubtotalAAndThenWaitForTheDraw() {
        Outcome<ScoringResult> outcome = score("lustra-2022");
        ProposalScore z = of(outcome, "Z");
        ProposalScore w = of(outcome, "W");
        assertThat(z.total()).isEqualTo(w.total());
        assertThat(z.position()).isLessThan(w.position());
        assertThat(z.tied()).isFalse();
        assertThat(w.tied()).isTrue();
        assertThat(outcome.findings()).extracting(Finding::code).containsExactly(ScoringFinding.DRAW_NEEDED);
    }

    // --- Ragusa -----------------------------------------------------------------------------------------------------

    @Test
    void ragusaSumsTo85WithoutAFormulaOfThePriceByFourMembers() {
        List<String> texts = texts(read("ragusa-2008/rubric.yaml", Rubric.class));
        assertThat(texts)
                .anySatisfy(text -> assertThat(text).startsWith("COPR-0045").contains("la somma dei criteri è 85"))
                .anySatisfy(text -> assertThat(text).startsWith("COPR-0006 la commissione è di 4 membri"))
                .anySatisfy(text -> assertThat(text).startsWith("KERN-0023").contains("non dice con quale formula"))
                .anySatisfy(text -> assertThat(text)
                        .startsWith("KERN-0023")
                        .contains("non dice se sono il 20 per cento della media o venti punti"));
    }

    @Test
    void ragusaLeavesOutTheDiscountBeyondTheMeanAndCountsUpToTheCap() {
        Outcome<ScoringResult> outcome = score("ragusa-2008");
        assertThat(outcome.result().orElseThrow().excluded())
                .extracting(ExcludedProposal::proposal)
                .containsExactly("Coop 5");
        assertThat(outcome.findings())
                .filteredOn(finding -> finding.code() == ScoringFinding.BEYOND_FILTER)
                .singleElement()
                .satisfies(finding -> assertThat(finding.text(Locale.ITALIAN))
                        .contains("25, supera il limite di 14,4 (media di tutte le offerte ammesse: 12)")
                        .contains("[art. 5, c. 3, "));
        ProposalScore first = of(outcome, "Coop 1");
        assertThat(first.criteria().get(4).points()).isEqualTo(Fraction.of(25 * 5, 12));
        assertThat(first.criteria().get(5).points()).isEqualTo(Fraction.parse("12.5"));
        assertThat(first.criteria().get(6).points()).isEqualTo(Fraction.of(5));
        assertThat(first.criteria().get(0).points()).isEqualTo(Fraction.parse("7.875"));
        assertThat(of(outcome, "Coop 4").criteria().get(5).points()).isEqualTo(Fraction.of(15));
        assertThat(of(outcome, "Coop 4").criteria().get(4).points()).isEqualTo(Fraction.of(25));
    }
}
