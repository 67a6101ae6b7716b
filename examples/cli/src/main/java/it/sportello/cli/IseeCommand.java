package it.sportello.cli;

import it.sportello.isee.Attestation;
import it.sportello.isee.EquivalenceScale;
import it.sportello.isee.IseeRidefinito;
import it.sportello.isee.ScaleValue;
import it.sportello.legal.Act;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Messages;
import it.sportello.legal.Outcome;
import it.sportello.legal.Rounding;
import it.sportello.legal.Severity;
import it.sportello.legal.document.Batch;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentReader;
import it.sportello.legal.reasons.Explained;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Computes equivalence scales and redefined indicators. */
@Command(
        name = "isee",
        mixinStandardHelpOptions = true,
        description = "Calcola la scala di equivalenza (D.Lgs. 109/1998) e l'ISEE ridefinito di un elenco di casi.")
final class IseeCommand extends Action {

    private static final Act DELIBERA = new Act(
            "D.G.R. Sardegna 34/31 del 20.7.2009", "urn:nir:regione.sardegna;giunta:deliberazione:2009-07-20;34-31");

    @Option(names = "--on", paramLabel = "DATA", description = "calcola come se la DSU fosse presentata quel giorno")
    private @Nullable LocalDate on;

    @Parameters(arity = "1..*", paramLabel = "CASI.json", description = "elenchi di casi in JSON, o «-»")
    private List<Path> files = List.of();

    private final EquivalenceScale scale = new EquivalenceScale();
    private final IseeRidefinito ridefinito = new IseeRidefinito(Rounding.CENT_HALF_UP, DELIBERA.whole());
    private final List<Map<String, Object>> results = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private final StringBuilder reasons = new StringBuilder();
    private int status = DONE;

    @Override
    public Integer call() {
        DocumentReader reader = new DocumentReader();
        for (Path file : files) {
            Batch<IseeCase> batch = readList(reader, file, IseeCase.class);
            tell(batch.allFindings());
            if (!batch.allFindings().isEmpty()) {
                status = UNREADABLE;
            }
            batch.records().forEach(this::calculate);
        }
        if (json()) {
            out().println(toJson(results));
        } else if (!rows.isEmpty()) {
            out().print(new Table(
                            List.of(say(CliMessage.CASE), say(CliMessage.SCALE), say(CliMessage.ISEE_RIDEFINITO)), rows)
                    .text());
            out().print(reasons);
            out().flush();
        }
        return status;
    }

    private void calculate(Document<IseeCase> document) {
        if (document.value().isEmpty()) {
            results.add(Map.of("findings", document.findings()));
            return;
        }
        IseeCase it = document.value().get();
        LocalDate day = on == null ? it.presented() : on;
        Optional<Explained<Outcome<ScaleValue>>> scaled =
                it.household().map(household -> scale.explain(household, day));
        Optional<Explained<Outcome<Euro>>> redefined = it.attestation()
                .map(attestation -> on == null
                        ? attestation
                        : new Attestation(on, attestation.ise(), attestation.scale(), attestation.isee()))
                .map(attestation -> ridefinito.explain(attestation, it.exemptIncomes()));
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("id", it.id());
        scaled.flatMap(outcome -> outcome.value().result()).ifPresent(value -> result.put("scale", value));
        redefined.flatMap(outcome -> outcome.value().result()).ifPresent(value -> result.put("iseeRidefinito", value));
        List<Finding> findings = new ArrayList<>();
        scaled.ifPresent(outcome -> findings.addAll(outcome.value().findings()));
        redefined.ifPresent(outcome -> findings.addAll(outcome.value().findings()));
        List<Finding> located = document.locate(findings);
        tell(located);
        if (status == DONE && located.stream().anyMatch(finding -> finding.severity() != Severity.NOTE)) {
            status = REJECTED;
        }
        result.put("findings", located);
        if (explain()) {
            List<Object> why = new ArrayList<>();
            scaled.ifPresent(outcome -> why.add(outcome.why()));
            redefined.ifPresent(outcome -> why.add(outcome.why()));
            result.put("reasons", why);
            reasons.append('\n').append(Table.plain(it.id())).append('\n');
            scaled.ifPresent(outcome -> reasons.append(outcome.why().text(locale())));
            redefined.ifPresent(outcome -> reasons.append(outcome.why().text(locale())));
        }
        results.add(result);
        rows.add(List.of(
                it.id(),
                scaled.flatMap(outcome -> outcome.value().result())
                        .map(value -> Messages.show(value.scale(), locale()))
                        .orElse("–"),
                redefined
                        .flatMap(outcome -> outcome.value().result())
                        .map(value -> value.format(locale()))
                        .orElse("–")));
    }
}
