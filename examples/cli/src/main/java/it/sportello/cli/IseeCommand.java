package it.sportello.cli;

import it.sportello.isee.Attestation;
import it.sportello.isee.Benefit;
import it.sportello.isee.Comparison;
import it.sportello.isee.Dsu;
import it.sportello.isee.EquivalenceScale;
import it.sportello.isee.Isee;
import it.sportello.isee.IseeCalculator;
import it.sportello.isee.IseeItem;
import it.sportello.isee.IseeOptions;
import it.sportello.isee.IseeRidefinito;
import it.sportello.isee.ScaleValue;
import it.sportello.isee.inps.AttestationCheck;
import it.sportello.legal.Act;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Location;
import it.sportello.legal.Messages;
import it.sportello.legal.Outcome;
import it.sportello.legal.Rounding;
import it.sportello.legal.Severity;
import it.sportello.legal.document.Batch;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentReader;
import it.sportello.legal.reasons.Explained;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Computes indicators, equivalence scales and redefined indicators. */
@Command(
        name = "isee",
        mixinStandardHelpOptions = true,
        description =
                "Calcola gli indicatori di DSU (JSON o XML INPS), controlla le attestazioni INPS, calcola la scala del 1998 e l'ISEE ridefinito.")
final class IseeCommand extends Action {

    private static final Act DELIBERA = new Act(
            "D.G.R. Sardegna 34/31 del 20.7.2009", "urn:nir:regione.sardegna;giunta:deliberazione:2009-07-20;34-31");

    @Option(names = "--on", paramLabel = "DATA", description = "calcola come se la DSU fosse presentata quel giorno")
    private @Nullable LocalDate on;

    @Option(
            names = "--kind",
            paramLabel = "TIPO",
            description = "tipo di indicatore: ${COMPLETION-CANDIDATES} (se il caso non ne indica uno: ORDINARY)")
    private Isee.@Nullable Kind kind;

    @Option(
            names = "--benefit",
            paramLabel = "PRESTAZIONE",
            description = "prestazione: ${COMPLETION-CANDIDATES}; dal 2026 cinque hanno un indicatore proprio")
    private @Nullable Benefit benefit;

    @Option(names = "--for", paramLabel = "CODICE FISCALE", description = "beneficiario, per i tipi speciali")
    private @Nullable String beneficiary;

    @Option(names = "--current", description = "ISEE corrente, dal modulo sostitutivo della DSU")
    private boolean current;

    @Option(
            names = "--compare",
            paramLabel = "DATA[:PRESTAZIONE]",
            description = "mette a fianco lo stesso nucleo in un altro giorno o per un'altra prestazione")
    private @Nullable IseeSide compared;

    @Option(
            names = "--rate",
            paramLabel = "ANNO=TASSO",
            description = "tasso del reddito figurativo per le DSU di un anno: 2024=0.0350")
    private Map<Integer, Fraction> rates = Map.of();

    @Option(
            names = "--assume-unchanged",
            paramLabel = "DATA",
            description = "fino a quel giorno considera invariate le regole non ancora verificate, e lo dice")
    private @Nullable LocalDate assumed;

    @Parameters(
            arity = "1..*",
            paramLabel = "CASI",
            description = "casi in JSON o JSON lines, file INPS in XML o base64, cartelle che ne contengono, o «-»")
    private List<Path> files = List.of();

    private final EquivalenceScale scale = new EquivalenceScale();
    private final IseeRidefinito ridefinito = new IseeRidefinito(Rounding.CENT_HALF_UP, DELIBERA.whole());
    private final List<Map<String, Object>> results = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private final StringBuilder details = new StringBuilder();
    private IseeCalculator calculator = new IseeCalculator();
    private InpsFiles inps = new InpsFiles(calculator);
    private int status = DONE;

    @Override
    public Integer call() {
        IseeOptions options = new IseeOptions(
                rates, IseeOptions.DEFAULT.wagesAndPensions(), Rounding.CENT_HALF_UP, Optional.ofNullable(assumed));
        calculator = new IseeCalculator(options);
        DocumentReader reader = new DocumentReader();
        List<Path> all = files.stream().flatMap(file -> expanded(file).stream()).toList();
        inps = new InpsFiles(calculator);
        for (Path each : all) {
            if (isXml(each)) {
                inps.read(each);
            } else {
                Batch<IseeCase> batch = readList(reader, each, IseeCase.class);
                List<Finding> errors = batch.allFindings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .toList();
                tell(errors);
                if (!batch.findings().isEmpty()) {
                    status = UNREADABLE;
                } else if (status == DONE && !errors.isEmpty()) {
                    status = REJECTED;
                }
                batch.records().forEach(this::calculate);
            }
        }
        inpsFiles();
        if (json()) {
            out().println(toJson(results));
        } else {
            out().print(
                            rows.isEmpty()
                                    ? ""
                                    : new Table(
                                                    List.of(
                                                            say(CliMessage.CASE),
                                                            "ISR",
                                                            "ISP",
                                                            "ISE",
                                                            say(CliMessage.SCALE),
                                                            "ISEE",
                                                            say(CliMessage.VALID_UNTIL),
                                                            say(CliMessage.ISEE_RIDEFINITO)),
                                                    rows)
                                            .text());
            out().print(details);
            out().flush();
        }
        return status;
    }

    private static boolean isXml(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(xml|b64)");
    }

    /** Attestations are checked, against their DSU where it is among the files; the other DSU are computed. */
    private void inpsFiles() {
        tell(inps.findings());
        if (inps.isUnreadable()) {
            status = UNREADABLE;
        }
        results.addAll(inps.unreadable());
        for (InpsFiles.Declared declared : inps.declarations()) {
            IseeCase it = new IseeCase(
                    declared.name(),
                    Optional.of(declared.dsu()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            calculate(
                    it,
                    findings -> findings.stream()
                            .map(finding -> finding.at(new Location(
                                    declared.name(), finding.location().pointer(), 0, 0)))
                            .toList());
        }
        for (InpsFiles.Checked checked : inps.attestations()) {
            tell(checked.check().findings());
            results.add(checked.json());
            details.append('\n').append(checked.text(locale()));
            if (status == DONE && checked.check().answer() == AttestationCheck.Answer.DIFFERENT) {
                status = REJECTED;
            }
        }
    }

    /** The files of a folder that may hold cases, in the order of their names; anything else as it is. */
    private List<Path> expanded(Path file) {
        if (isStandardInput(file) || !Files.isDirectory(file)) {
            return List.of(file);
        }
        try (Stream<Path> inside = Files.list(file)) {
            return inside.filter(Files::isRegularFile)
                    .filter(path ->
                            path.toString().toLowerCase(Locale.ROOT).matches(".*\\.(json|jsonl|ndjson|xml|b64)"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            status = UNREADABLE;
            err().println(say(CliMessage.CANNOT_READ, Table.plain(file.toString())));
            return List.of();
        }
    }

    private void calculate(Document<IseeCase> document) {
        if (document.value().isEmpty()) {
            results.add(Map.of("findings", document.findings()));
            return;
        }
        calculate(document.value().get(), document::locate);
    }

    private void calculate(IseeCase it, UnaryOperator<List<Finding>> locate) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("id", it.id());
        details.append(explain() || compared != null ? "\n" + Table.plain(it.id()) + "\n" : "");
        List<Finding> findings = new ArrayList<>();
        List<Object> why = new ArrayList<>();
        Optional<Isee> isee = it.dsu().flatMap(dsu -> indicator(dsu, it.request(), result, findings, why));
        Optional<ScaleValue> scaled = it.household()
                .flatMap(household -> take(
                        scale.explain(household, on == null ? it.presented().orElseThrow() : on), findings, why));
        Optional<Euro> redefined = it.attestation()
                .map(this::onThatDay)
                .flatMap(attestation ->
                        take(ridefinito.explain(attestation, it.exemptIncomes().orElseThrow()), findings, why));
        scaled.ifPresent(value -> result.put("scale", value));
        redefined.ifPresent(value -> result.put("iseeRidefinito", value));
        List<Finding> located = locate.apply(findings);
        tell(located);
        if (status == DONE && located.stream().anyMatch(finding -> finding.severity() != Severity.NOTE)) {
            status = REJECTED;
        }
        result.put("findings", located);
        if (explain()) {
            result.put("reasons", why);
        }
        results.add(result);
        rows.add(row(it.id(), isee, scaled, redefined));
    }

    private List<String> row(String id, Optional<Isee> isee, Optional<ScaleValue> scaled, Optional<Euro> redefined) {
        String none = "–";
        return List.of(
                id,
                isee.map(it -> it.items().isr().format(locale())).orElse(none),
                isee.map(it -> it.items().isp().format(locale())).orElse(none),
                isee.map(it -> it.items().ise().format(locale())).orElse(none),
                isee.map(it -> it.items().scalaEquivalenza())
                        .or(() -> scaled.map(ScaleValue::scale))
                        .map(value -> IseeReport.show(IseeItem.SCALA_EQUIVALENZA, value, locale()))
                        .orElse(none),
                isee.map(it -> it.isee().format(locale())).orElse(none),
                isee.map(it -> Messages.show(it.validUntil(), locale())).orElse(none),
                redefined.map(value -> value.format(locale())).orElse(none));
    }

    private Attestation onThatDay(Attestation attestation) {
        return on == null
                ? attestation
                : new Attestation(on, attestation.ise(), attestation.scale(), attestation.isee());
    }

    private Optional<Isee> indicator(
            Dsu dsu,
            Optional<Isee.Request> asked,
            Map<String, Object> result,
            List<Finding> findings,
            List<Object> why) {
        Dsu onDay = on == null ? dsu : dsu.presentedOn(on);
        Isee.Request request = request(asked.orElse(Isee.Request.ORDINARY));
        List<Finding> own = new ArrayList<>();
        Optional<Isee> isee = take(calculator.explain(onDay, request), own, why);
        isee.ifPresent(value -> result.put("isee", IseeReport.json(value)));
        if (compared != null) {
            Outcome<Comparison> comparison = calculator.compare(
                    dsu, new IseeCalculator.Scenario(onDay.presented(), request), compared.scenario(request));
            comparison.findings().stream()
                    .filter(finding -> !own.contains(finding))
                    .forEach(own::add);
            comparison.result().ifPresent(both -> {
                result.put("comparison", IseeReport.json(both));
                details.append(IseeReport.table(both, locale()).text());
            });
        }
        own.forEach(finding -> findings.add(finding.under("/dsu")));
        return isee;
    }

    private Isee.Request request(Isee.Request asked) {
        return new Isee.Request(
                kind == null ? asked.kind() : kind,
                benefit == null ? asked.benefit() : benefit,
                Optional.ofNullable(beneficiary).or(asked::beneficiary),
                current || asked.current());
    }

    private <T> Optional<T> take(Explained<Outcome<T>> explained, List<Finding> findings, List<Object> why) {
        findings.addAll(explained.value().findings());
        if (explain()) {
            why.add(explained.why());
            details.append(explained.why().text(locale()));
        }
        return explained.value().result();
    }
}
