package it.sportello.coprogettazione;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinutesPageTest {

    /** Whole pages, read by a person before they were kept: a place, a bar or a word that moves is seen. */
    @ParameterizedTest
    @CsvSource({"ragusa-2008, ballots.json, FULL", "livorno-2025, ballots-tie.json, PUBLIC"})
    void wholePagesAreAsTheyWereRead(String notice, String ballots, Minutes.Version version) throws IOException {
        Minutes minutes = MinutesTest.minutes(notice, ballots, version, Minutes.Names.AS_WRITTEN);
        MinutesPage page = new MinutesPage(minutes);
        assertThat(withoutDigests(page.html())).isEqualTo(kept(notice + ".html"));
        assertThat(withoutDigests(page.markdown())).isEqualTo(kept(notice + ".md"));
    }

    /** A comment in a rubric changes them, and moves nothing. */
    private static String withoutDigests(String page) {
        return page.replaceAll("[0-9a-f]{64}", "SHA-256");
    }

    private static String kept(String name) throws IOException {
        try (InputStream in = MinutesPageTest.class.getResourceAsStream("minutes-" + name)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    @Test
    void thePageHoldsEveryNumberWithItsArticleAndExactValue() {
        Minutes minutes =
                MinutesTest.minutes("livorno-2025", "ballots-c03.json", Minutes.Version.FULL, Minutes.Names.AS_WRITTEN);
        String markdown = new MinutesPage(minutes).markdown();
        assertThat(markdown)
                .startsWith("# Verbale di valutazione: Comune di Livorno\n")
                .contains("| 1 | P1 | 88,81 | 13855/156 | 71,33 |")
                .contains(
                        "| Innovazione (Presentata a seguito dello svolgimento dei tavoli di co-progettazione) | art. 13, c. 3 | 15 | 9,23 (8,00) | 9,23 (8,00) | 15,00 (13,00) |")
                .contains("l'avviso non dice se e come si arrotonda.")
                .contains(
                        "| P1 | Innovazione (Presentata a seguito dello svolgimento dei tavoli di co-progettazione) | 0,4 (Discreto) | 0,6 (Buono) | 0,6 (Buono) |")
                .contains("coefficiente 0,833333 (5/6) = media 0,666667 (2/3) / media più alta 0,8");
        String html = new MinutesPage(minutes).html();
        assertThat(html).contains("<svg", "<rect", "88,81", "13855/156").doesNotContain("<script");
    }

    @Test
    void markupInANameStaysText() {
        Rubric rubric = Samples.rubric(false, List.of(), List.of(95));
        Minutes minutes = Minutes.of(
                        rubric,
                        Samples.RULES,
                        Samples.ballots(Samples.proposal("<b>|*x*\u001b", "(.8)", true)),
                        Minutes.Version.FULL,
                        Minutes.Names.AS_WRITTEN,
                        Locale.ENGLISH)
                .result()
                .orElseThrow();
        assertThat(new MinutesPage(minutes).html())
                .doesNotContain("<b>", "\u001b")
                .contains("&lt;b&gt;");
        assertThat(new MinutesPage(minutes).markdown())
                .contains("\\<b\\>\\|\\*x\\*")
                .contains("Minutes of the evaluation")
                .doesNotContain("\u001b");
        assertThat(minutes.verify()).isEmpty();
    }
}
