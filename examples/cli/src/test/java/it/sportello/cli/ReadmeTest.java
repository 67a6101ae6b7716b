package it.sportello.cli;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.coprogettazione.Ballots;
import it.sportello.coprogettazione.ProposalScore;
import it.sportello.coprogettazione.Rubric;
import it.sportello.coprogettazione.Scoring;
import it.sportello.coprogettazione.ScoringResult;
import it.sportello.isee.Dsu;
import it.sportello.isee.Isee;
import it.sportello.isee.IseeCalculator;
import it.sportello.isee.inps.InpsDocument;
import it.sportello.isee.inps.InpsReader;
import it.sportello.legal.Act;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Outcome;
import it.sportello.legal.Rounding;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentReader;
import it.sportello.legal.reasons.Explained;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The snippets of the READMEs stand here, compile and run. */
class ReadmeTest {

    private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    /** What a snippet prints, caught instead of shown. */
    private static final class System {
        static final ByteArrayOutputStream PRINTED = new ByteArrayOutputStream();
        static final PrintStream out = new PrintStream(PRINTED, true, StandardCharsets.UTF_8);
    }

    @Test
    void theRootReadme() {
        DocumentReader reader = new DocumentReader();
        Outcome<Scoring> scoring =
                Scoring.of(reader.read(Path.of("examples/notices/livorno-2025/rubric.yaml"), Rubric.class));
        Document<Ballots> ballots = reader.read(Path.of("examples/notices/livorno-2025/ballots.json"), Ballots.class);
        Explained<Outcome<ScoringResult>> scored =
                scoring.result().orElseThrow().explain(ballots.value().orElseThrow());
        for (ProposalScore score : scored.value().result().orElseThrow().ranking()) {
            System.out.println(score.position() + " " + score.proposal() + " " + score.total());
        }
        System.out.println(scored.why().text(Locale.ITALIAN));
        assertPrinted("1 P1 13855/156\n2 P2 1110/13\n2 P4 1110/13\n4 P3 4945/66\ngraduatoria");
    }

    @Test
    void legalKernel() {
        Act dpcm = new Act("D.P.C.M. 159/2013", "urn:nir:presidente.consiglio.ministri:decreto:2013-12-05;159");
        LegalReference place = dpcm.article("4").comma("2").letter("e");
        Fraction share = Euro.parse("10244.81").toFraction().dividedBy(Fraction.parse("2.07"));
        Euro isee = share.toEuro(Rounding.CENT_HALF_UP);
        System.out.println(isee.format(Locale.ITALIAN) + ", " + place.citation());
        assertPrinted("4.949,18 €, art. 4, c. 2, lett. e), D.P.C.M. 159/2013\n");
    }

    @Test
    void iseeCore() {
        InpsReader files = new InpsReader();
        Dsu dsu = files.read(Path.of("examples/isee/dsu.xml"))
                .content()
                .flatMap(InpsDocument::dsu)
                .orElseThrow();
        IseeCalculator calculator = new IseeCalculator();
        Explained<Outcome<Isee>> explained = calculator.explain(dsu, Isee.Request.ORDINARY);
        explained
                .value()
                .result()
                .ifPresent(isee -> System.out.println(isee.isee().format(Locale.ITALIAN)));
        explained.value().findings().forEach(finding -> System.out.println(finding.line(Locale.ITALIAN)));
        System.out.println(explained.why().text(Locale.ITALIAN));
        assertPrinted("10.447,76 €\nISEE 10.447,76 €: ISE 35.000,00 € / scala 3,35");
    }

    @Test
    void coprogettazioneScoring() {
        DocumentReader reader = new DocumentReader();
        Outcome<Scoring> scoring =
                Scoring.of(reader.read(Path.of("examples/notices/livorno-2025/rubric.yaml"), Rubric.class));
        Document<Ballots> ballots =
                reader.read(Path.of("examples/notices/livorno-2025/ballots-c03.json"), Ballots.class);
        Outcome<ScoringResult> outcome =
                scoring.result().orElseThrow().score(ballots.value().orElseThrow());
        System.out.println(outcome.result().orElseThrow().ranking().get(0).total());
        assertPrinted("13855/156\n");
    }

    private static void assertPrinted(String start) {
        assertThat(System.PRINTED.toString(StandardCharsets.UTF_8)).startsWith(start);
        System.PRINTED.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "README.md, ReadmeTest",
        "legal-kernel/README.md, ReadmeTest",
        "isee-core/README.md, ReadmeTest",
        "coprogettazione-scoring/README.md, ReadmeTest"
    })
    void everySnippetStandsInATest(String readme, String test) throws IOException {
        String source = words(Files.readString(Path.of("examples/cli/src/test/java/it/sportello/cli", test + ".java")));
        Matcher snippets = SNIPPET.matcher(Files.readString(Path.of(readme)));
        assertThat(snippets.results().map(snippet -> words(snippet.group(1))).collect(Collectors.toList()))
                .isNotEmpty()
                .allSatisfy(snippet -> assertThat(source).contains(snippet));
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", "");
    }
}
