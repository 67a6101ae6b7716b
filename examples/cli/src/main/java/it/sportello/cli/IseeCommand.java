package it.sportello.cli;

import it.sportello.isee.Attestation;
import it.sportello.isee.Benefit;
import it.sportello.isee.Comparison;
import it.sportello.isee.Dsu;
import it.sportello.isee.EquivalenceScale;
import it.sportello.isee.Isee;
import it.sportello.isee.IseeCalculator;
import it.sportello.isee.IseeItems;
import it.sportello.isee.IseeOptions;
import it.sportello.isee.IseeRidefinito;
import it.sportello.isee.ScaleValue;
import it.sportello.isee.inps.AttestationCheck;
import it.sportello.isee.inps.InpsAttestation;
import it.sportello.isee.inps.InpsIndicator;
import it.sportello.isee.inps.InpsReader;
import it.sportello.isee.inps.InpsReader.InpsFile;
import it.sportello.isee.inps.Values;
import it.sportello.legal.Act;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.KernelFinding;
import it.sportello.legal.Location;
import it.sportello.legal.Messages;
import it.sportello.legal.Outcome;
import it.sportello.legal.Rounding;
import it.sportello.legal.Severity;
import it.sportello.legal.document.Batch;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import it.sportello.legal.reasons.Explained;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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

    /** How much of standard input is looked at to see what it is. */
    private static final int START = 16 * 1024;

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
    private final DocumentReader reader = new DocumentReader();
    private IseeCalculator calculator = new IseeCalculator();
    private InpsFiles inps = new InpsFiles(calculator);
    private int status = DONE;

    @SuppressWarnings("NullAway.Init")
    private IseeOutput output;

    @Override
    public Integer call() {
        IseeOptions options = new IseeOptions(
                rates, IseeOptions.DEFAULT.wagesAndPensions(), Rounding.CENT_HALF_UP, Optional.ofNullable(assumed));
        calculator = new IseeCalculator(options);
        inps = new InpsFiles(calculator);
        try (IseeOutput all = new IseeOutput(out(), json(), locale())) {
            output = all;
            for (Path each : files) {
                expanded(each).forEach(this::read);
            }
            inpsFiles();
        }
        return status;
    }

    private void read(Path file) {
        if (isStandardInput(file)) {
            readStandardInput();
        } else if (isXml(file)) {
            inps.read(file);
        } else if (DocumentFormat.of(file.toString()) == DocumentFormat.JSON_LINES) {
            unreadable(file.toString(), reader.readLines(file, IseeCase.class, this::calculate));
        } else {
            read(reader.readList(file, IseeCase.class));
        }
    }

    private void read(Batch<IseeCase> batch) {
        unreadable(batch.name(), batch.findings());
        batch.records().forEach(this::calculate);
    }

    /** What comes in shows what it is: XML or its base64, a list, or a record on each line. */
    private void readStandardInput() {
        BufferedInputStream in = new BufferedInputStream(in(), START);
        try {
            in.mark(START);
            String start = new String(in.readNBytes(START), StandardCharsets.ISO_8859_1).replaceFirst("^[^!-~]+", "");
            in.reset();
            if (start.matches("(?s)[<A-Za-z0-9+/].*")) {
                inps.read("-", in.readNBytes(InpsReader.MAX_BYTES + 1));
            } else if (isLines(start)) {
                unreadable("-", reader.readLines("-", in, IseeCase.class, this::calculate));
            } else {
                read(reader.readList(
                        "-", in.readNBytes(DocumentReader.MAX_BYTES + 1), DocumentFormat.JSON, IseeCase.class));
            }
        } catch (IOException e) {
            unreadable("-", List.of(Finding.of(KernelFinding.UNREADABLE, Location.of("-"), "-")));
        }
    }

    /** A file that cannot be read is a result as well: its findings. */
    private void unreadable(String name, List<Finding> findings) {
        if (!findings.isEmpty()) {
            tell(findings);
            output.result(Map.of("id", name, "findings", findings));
            status = UNREADABLE;
        }
    }

    private static boolean isXml(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(xml|b64)");
    }

    /** A record that ends on its line, or goes on beyond what is looked at. */
    private static boolean isLines(String start) {
        String first = start.lines().findFirst().orElse("");
        return first.startsWith("{") && (first.strip().endsWith("}") || first.length() > START / 2);
    }

    /** Attestations are checked, against their DSU where it is among the files; the other DSU are computed. */
    private void inpsFiles() {
        for (InpsFile file : inps.files()) {
            if (file.content().isEmpty()) {
                unreadable(file.name(), file.findings());
            }
        }
        for (InpsFile file : inps.files()) {
            file.content()
                    .ifPresent(content -> content.fold(
                            dsu -> computed(file, dsu),
                            attestation -> checked(file, attestation),
                            indicator -> shown(file, indicator)));
        }
    }

    private boolean computed(InpsFile file, Dsu dsu) {
        IseeCase it = new IseeCase(
                file.name(),
                Optional.of(dsu),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        // In XML there is no case around the DSU.
        calculate(
                it,
                file.findings(),
                findings -> findings.stream()
                        .map(finding -> finding.at(new Location(
                                file.name(), finding.location().pointer().replaceFirst("^/dsu", ""), 0, 0)))
                        .toList());
        return true;
    }

    private boolean checked(InpsFile file, InpsAttestation attestation) {
        InpsFiles.Checked checked = inps.check(file, attestation);
        List<Finding> findings = told(file.findings(), checked.check().findings());
        output.result(checked.json(findings, locale()));
        output.details("\n" + checked.text(locale()));
        if (status == DONE && checked.check().answer() == AttestationCheck.Answer.DIFFERENT) {
            status = REJECTED;
        }
        return true;
    }

    private boolean shown(InpsFile file, InpsIndicator indicator) {
        List<Finding> findings = told(file.findings(), List.of());
        Values values = indicator.values();
        output.result(IseeReport.json(file.name(), indicator, findings));
        output.row(row(
                file.name(),
                Optional.of(values.isr()),
                Optional.of(values.isp()),
                Optional.of(values.ise()),
                Optional.of(values.scalaEquivalenza()),
                Optional.of(values.isee()),
                Optional.empty(),
                Optional.empty()));
        return true;
    }

    /** Tells what was found while reading and what was found afterwards, each thing once. */
    private List<Finding> told(List<Finding> reading, List<Finding> afterwards) {
        List<Finding> all = new ArrayList<>(reading);
        Set<String> known = reading.stream().map(IseeCommand::what).collect(Collectors.toSet());
        afterwards.stream().filter(finding -> known.add(what(finding))).forEach(all::add);
        tell(all);
        if (status == DONE && all.stream().anyMatch(finding -> finding.severity() != Severity.NOTE)) {
            status = REJECTED;
        }
        return all;
    }

    private static String what(Finding finding) {
        return finding.code().code() + " " + finding.location().pointer() + " " + finding.text(Locale.ITALIAN);
    }

    /** The files of a folder that may hold cases, in the order of their names; anything else as it is. */
    private List<Path> expanded(Path file) {
        if (isStandardInput(file) || !Files.isDirectory(file)) {
            return List.of(file);
        }
        try (Stream<Path> inside = Files.list(file)) {
            List<Path> found = inside.filter(path -> !Files.isDirectory(path))
                    .filter(path ->
                            path.toString().toLowerCase(Locale.ROOT).matches(".*\\.(json|jsonl|ndjson|xml|b64)"))
                    .sorted()
                    .toList();
            // A pipe or a device would not end, and a link may lead nowhere.
            found.stream().filter(path -> !Files.isRegularFile(path)).forEach(this::cannotRead);
            if (found.isEmpty()) {
                err().println(say(CliMessage.NOTHING_IN_FOLDER, Table.plain(file.toString())));
                status = UNREADABLE;
            }
            return found.stream().filter(Files::isRegularFile).toList();
        } catch (IOException | UncheckedIOException e) {
            cannotRead(file);
            return List.of();
        }
    }

    private void cannotRead(Path file) {
        String name = file.toString();
        unreadable(name, List.of(Finding.of(KernelFinding.UNREADABLE, Location.of(name), name)));
    }

    private void calculate(Document<IseeCase> document) {
        if (document.value().isEmpty()) {
            tell(document.findings());
            output.result(Map.of("findings", document.findings()));
            status = Math.max(status, REJECTED);
            return;
        }
        calculate(document.value().get(), document.findings(), document::locate);
    }

    private void calculate(IseeCase it, List<Finding> reading, UnaryOperator<List<Finding>> locate) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("id", it.id());
        StringBuilder details = new StringBuilder();
        details.append(explain() || compared != null ? "\n" + Table.plain(it.id()) + "\n" : "");
        List<Finding> findings = new ArrayList<>();
        List<Object> why = new ArrayList<>();
        Optional<Isee> isee = it.dsu().flatMap(dsu -> indicator(dsu, it.request(), result, details, findings, why));
        Optional<ScaleValue> scaled = it.household()
                .flatMap(household -> take(
                        scale.explain(household, on == null ? it.presented().orElseThrow() : on),
                        findings,
                        why,
                        details));
        Optional<Euro> redefined = it.attestation()
                .map(this::onThatDay)
                .flatMap(attestation -> take(
                        ridefinito.explain(attestation, it.exemptIncomes().orElseThrow()), findings, why, details));
        scaled.ifPresent(value -> result.put("scale", value));
        redefined.ifPresent(value -> result.put("iseeRidefinito", value));
        result.put("findings", told(reading, locate.apply(findings)));
        if (explain()) {
            result.put("reasons", why);
        }
        output.result(result);
        Optional<IseeItems> items = isee.map(Isee::items);
        output.row(row(
                it.id(),
                items.map(IseeItems::isr),
                items.map(IseeItems::isp),
                items.map(IseeItems::ise),
                items.map(IseeItems::scalaEquivalenza).or(() -> scaled.map(ScaleValue::scale)),
                isee.map(Isee::isee),
                isee.map(Isee::validUntil),
                redefined));
        output.details(details.toString());
    }

    private List<String> row(
            String id,
            Optional<Euro> isr,
            Optional<Euro> isp,
            Optional<Euro> ise,
            Optional<Fraction> scale,
            Optional<Euro> isee,
            Optional<LocalDate> validUntil,
            Optional<Euro> redefined) {
        return List.of(
                id,
                shown(isr),
                shown(isp),
                shown(ise),
                shown(scale.map(value -> value.printed(2))),
                shown(isee),
                shown(validUntil),
                shown(redefined));
    }

    private String shown(Optional<?> value) {
        return value.map(it -> Messages.show(it, locale())).orElse("–");
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
            StringBuilder details,
            List<Finding> findings,
            List<Object> why) {
        Dsu onDay = on == null ? dsu : dsu.presentedOn(on);
        Isee.Request request = request(asked.orElse(Isee.Request.ORDINARY));
        List<Finding> own = new ArrayList<>();
        Optional<Isee> isee = explain()
                ? take(calculator.explain(onDay, request), own, why, details)
                : take(calculator.calculate(onDay, request), own);
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

    private <T> Optional<T> take(
            Explained<Outcome<T>> explained, List<Finding> findings, List<Object> why, StringBuilder details) {
        if (explain()) {
            why.add(explained.why());
            details.append(explained.why().text(locale()));
        }
        return take(explained.value(), findings);
    }

    private static <T> Optional<T> take(Outcome<T> outcome, List<Finding> findings) {
        findings.addAll(outcome.findings());
        return outcome.result();
    }
}
