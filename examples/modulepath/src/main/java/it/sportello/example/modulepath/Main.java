package it.sportello.example.modulepath;

import it.sportello.coprogettazione.Ballots;
import it.sportello.coprogettazione.Rubric;
import it.sportello.coprogettazione.Scoring;
import it.sportello.eligibility.Application;
import it.sportello.eligibility.Notice;
import it.sportello.eligibility.NoticeEvaluator;
import it.sportello.isee.Attestation;
import it.sportello.isee.EquivalenceScale;
import it.sportello.isee.ExemptIncome;
import it.sportello.isee.IseeRidefinito;
import it.sportello.isee.ScaleHousehold;
import it.sportello.legal.Act;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Rounding;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import it.sportello.legal.json.LegalModule;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Reads documents, explains results, decides a notice, scores another and writes values as JSON. */
public final class Main {

    private static final LocalDate PRESENTED = LocalDate.of(2010, 4, 20);
    private static final LegalReference DEFINITION = LegalReference.parse(
            new Act("bando", "urn:nir:comune.gonnostramatza:determinazione:2010-04-14;89"), "Definizione ISEE");

    private final PrintStream out;
    private final DocumentReader reader = new DocumentReader();

    private Main(PrintStream out) {
        this.out = out;
    }

    /** Takes the folder with the notices. */
    public static void main(String[] args) {
        Main main = new Main(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        main.read("sound.yaml", """
                cig: 95156957EC
                amount: 4154.59
                """);
        List<Finding> findings = main.read("broken.yaml", """
                cig: 95156957ED
                amount: -0.01
                """);
        main.explain();
        main.decide(Path.of(args[0], "gonnostramatza-2010"));
        main.score(Path.of(args[0], "livorno-2025"));
        main.write(Euro.ofCents(415_459), Fraction.parse("0.8"), Fraction.of(1, 3), findings.get(0));
    }

    private List<Finding> read(String name, String text) {
        Document<Contract> document =
                reader.read(name, text.getBytes(StandardCharsets.UTF_8), DocumentFormat.YAML, Contract.class);
        document.value().ifPresent(contract -> out.println(name + ": " + contract));
        document.findings().forEach(finding -> out.println(finding.line(Locale.ITALIAN)));
        return document.findings();
    }

    private void explain() {
        ScaleHousehold household = new ScaleHousehold(4, true, false, true, 0);
        out.print(new EquivalenceScale().explain(household, PRESENTED).why().text(Locale.ITALIAN));
        Attestation attestation = new Attestation(PRESENTED, Euro.of(4_000), Fraction.parse("2.07"), Optional.empty());
        List<ExemptIncome> exempt = List.of(new ExemptIncome("pensione di invalidità civile", Euro.ofCents(624_481)));
        out.print(new IseeRidefinito(Rounding.CENT_HALF_UP, DEFINITION)
                .explain(attestation, exempt)
                .why()
                .text(Locale.ITALIAN));
    }

    private void decide(Path notice) {
        NoticeEvaluator.of(reader.read(notice.resolve("notice.yaml"), Notice.class))
                .result()
                .orElseThrow()
                .decideAll(reader.readList(notice.resolve("applications.json"), Application.class))
                .inOrderOfStart()
                .forEach(decision -> out.println("starts: " + decision.protocol()));
    }

    private void score(Path notice) {
        Document<Rubric> rubric = reader.read(notice.resolve("rubric.yaml"), Rubric.class);
        Document<Ballots> ballots = reader.read(notice.resolve("ballots.json"), Ballots.class);
        new Scoring(rubric.value().orElseThrow(), rubric.ruleSet("livorno-2025"))
                .score(ballots.value().orElseThrow())
                .result()
                .orElseThrow()
                .ranking()
                .forEach(score -> out.println(score.position() + " " + score.proposal() + " " + score.total()));
    }

    private void write(Object... values) {
        JsonMapper json =
                JsonMapper.builder().addModule(new LegalModule(Locale.ITALIAN)).build();
        for (Object value : values) {
            out.println(json.writeValueAsString(value));
        }
    }
}
