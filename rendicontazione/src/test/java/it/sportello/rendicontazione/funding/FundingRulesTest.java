package it.sportello.rendicontazione.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.KernelFinding;
import it.sportello.legal.Rounding;
import it.sportello.legal.Severity;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentReader;
import it.sportello.rendicontazione.fattura.DocumentRole;
import it.sportello.rendicontazione.funding.FundingRules.DurcRule;
import it.sportello.rendicontazione.funding.FundingRules.ElementRule;
import it.sportello.rendicontazione.funding.FundingRules.LastDay;
import it.sportello.rendicontazione.funding.FundingRules.Line;
import it.sportello.rendicontazione.funding.FundingRules.PerDiem;
import it.sportello.rendicontazione.funding.FundingRules.Weight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FundingRulesTest {

    private static final Path EXAMPLES = Path.of("../examples/notices");

    private static List<String> silences(Document<FundingRules> document) {
        return document.findings().stream()
                .filter(finding -> finding.code() == FundingFinding.NOT_STATED)
                .map(finding -> finding.location().pointer())
                .toList();
    }

    /** Readings and silences are told; nothing else is. */
    private static void holdsTogether(Document<FundingRules> document) {
        FundingRules rules = document.value().orElseThrow();
        assertThat(Finding.noError(document.findings())).isTrue();
        assertThat(document.findings().stream()
                        .filter(finding -> finding.code() != FundingFinding.NOT_STATED)
                        .map(Finding::code))
                .hasSize(rules.readings().size())
                .containsOnly(KernelFinding.CHOSEN_READING);
        assertThat(document.findings())
                .allMatch(finding -> finding.location().line() > 0
                        && !finding.references().isEmpty()
                        && !finding.text(Locale.ITALIAN).isBlank()
                        && !finding.text(Locale.ENGLISH).isBlank());
    }

    // --- Livorno 2025
    // -------------------------------------------------------------------------------------------------

    @Test
    void livornoHoldsTogetherAndTellsWhatItLeavesOpen() {
        Document<FundingRules> document = Livorno.read(Livorno.text());
        holdsTogether(document);
        assertThat(silences(document)).containsExactly("/window/submitted", "/staff/yearly hours", "/advance/recovery");
    }

    @Test
    void art8TheLinesOfLivornoMake464875() {
        FundingRules rules = Livorno.rules();
        assertThat(rules.budget().lines().stream()
                        .collect(Collectors.toMap(
                                Line::id, line -> line.amount().value().orElseThrow())))
                .containsOnly(
                        java.util.Map.entry("B-inv", Euro.parse("158625.00")),
                        java.util.Map.entry("A", Euro.parse("66250.00")),
                        java.util.Map.entry("B", Euro.parse("120000.00")),
                        java.util.Map.entry("C", Euro.parse("120000.00")));
        assertThat(rules.budget().total()).isEqualTo(Euro.parse("464875.00"));
    }

    @Test
    void art16Comma4TheAdvanceIsTenPerCentOfTheMostThatIsPaid() {
        FundingRules rules = Livorno.rules();
        Fraction advance = rules.budget()
                .total()
                .toFraction()
                .times(rules.advance().orElseThrow().share())
                .dividedBy(Fraction.of(100));
        assertThat(advance.toEuro(Rounding.CENT_HALF_UP)).isEqualTo(Euro.parse("46487.50"));
        assertThat(rules.advance().orElseThrow().withinDays()).isEqualTo(30);
    }

    @Test
    void trap18TheThreeDaysOfLivornoAreThreeDays() {
        assertThat(Livorno.rules().window()).satisfies(window -> {
            assertThat(window.admitted().value()).contains(LocalDate.of(2022, 5, 9));
            assertThat(window.worksTo()).contains(LocalDate.of(2025, 12, 31));
            assertThat(window.to()).isEqualTo(LocalDate.of(2026, 3, 31));
        });
    }

    @Test
    void art16Comma9AsksForTwelveElementsAndComma8ForThree() {
        List<ElementRule> elements = Livorno.rules().elements();
        assertThat(elements.stream()
                        .filter(each -> each.on().contains(DocumentRole.CLAIM))
                        .map(ElementRule::element))
                .containsExactly(FundingElement.values());
        assertThat(elements.stream()
                        .filter(each -> each.on().contains(DocumentRole.EXPENSE))
                        .map(ElementRule::element))
                .containsExactly(FundingElement.ADDRESSEE, FundingElement.CUP, FundingElement.CIG);
        assertThat(elements.stream()
                        .filter(each -> each.weight() == Weight.WARNING)
                        .map(ElementRule::element))
                .containsExactly(FundingElement.OBJECT);
    }

    @Test
    void theExampleOfLivornoIsTheOneThatIsTested() throws IOException {
        Path example = EXAMPLES.resolve("livorno-2025/funding.yaml");
        assumeThat(example).exists();
        assertThat(Files.readString(example)).isEqualTo(Livorno.text());
    }

    // --- Lustra 2022
    // --------------------------------------------------------------------------------------------------

    private static Document<FundingRules> lustra() {
        Path example = EXAMPLES.resolve("lustra-2022/funding.yaml");
        assumeThat(example).exists();
        return new DocumentReader().read(example, FundingRules.class);
    }

    @Test
    void art5TwentyPersonsForAYearMake300395LessTheAuditor() {
        PerDiem perDiem = new PerDiem(Euro.parse("41.15"), 20, 365, Euro.of(5_000), "art. 5, c. 3");
        assertThat(perDiem.gross()).isEqualTo(Euro.parse("300395.00"));
        assertThat(perDiem.net()).isEqualTo(Euro.parse("295395.00"));
    }

    @Test
    void lustraHoldsTogetherWithAPlanThatIsNotApprovedYet() {
        Document<FundingRules> document = lustra();
        holdsTogether(document);
        FundingRules rules = document.value().orElseThrow();
        assertThat(rules.budget().perDiem().orElseThrow().net())
                .isEqualTo(rules.budget().total());
        assertThat(rules.budget().lines().stream().map(Line::id))
                .containsExactly("P", "L", "B", "G", "S", "T", "I", "A", "Ci");
        assertThat(rules.reimbursement().orElseThrow().days()).isEqualTo(60);
        assertThat(silences(document))
                .contains("/project/cig", "/window/paid by", "/budget/lines/0/amount", "/budget/lines/8/amount")
                .hasSize(16);
    }

    // --- the rest
    // -------------------------------------------------------------------------------------------------------

    @Test
    void trap19TheLastOf120DaysCountsOrNotAsTheRuleSays() {
        LocalDate issued = LocalDate.of(2025, 9, 1);
        assertThat(new DurcRule(120, LastDay.IN, "art. 1", List.of()).lastDayOf(issued))
                .isEqualTo(LocalDate.of(2025, 12, 30));
        assertThat(new DurcRule(120, LastDay.OUT, "art. 1", List.of()).lastDayOf(issued))
                .isEqualTo(LocalDate.of(2025, 12, 29));
    }

    @Test
    void nothingOfTheRulesChangesAfterwards() {
        FundingRules rules = Livorno.rules();
        assertThat(List.of(rules.partners(), rules.categories(), rules.elements(), rules.readings(), rules.penalties()))
                .allSatisfy(list -> org.assertj.core.api.Assertions.assertThatThrownBy(list::clear)
                        .isInstanceOf(UnsupportedOperationException.class));
        assertThat(rules.check()).allMatch(finding -> finding.severity() != Severity.ERROR);
    }
}
