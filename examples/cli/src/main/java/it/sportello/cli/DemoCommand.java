package it.sportello.cli;

import it.sportello.coprogettazione.Ballots;
import it.sportello.coprogettazione.Minutes;
import it.sportello.coprogettazione.Robustness;
import it.sportello.coprogettazione.Rubric;
import it.sportello.coprogettazione.ScoringResult;
import it.sportello.eligibility.Application;
import it.sportello.eligibility.Notice;
import it.sportello.eligibility.NoticeEvaluator;
import it.sportello.eligibility.ranking.Available;
import it.sportello.eligibility.ranking.Lots;
import it.sportello.eligibility.register.Register;
import it.sportello.eligibility.register.RegisterEvent;
import it.sportello.eligibility.register.RegisterHistory;
import it.sportello.eligibility.register.RegisterRules;
import it.sportello.eligibility.service.PaymentCalculator;
import it.sportello.eligibility.service.PaymentSchedule;
import it.sportello.eligibility.service.ServiceEvent;
import it.sportello.eligibility.service.TermsOfNotice;
import it.sportello.isee.Benefit;
import it.sportello.isee.Comparison;
import it.sportello.isee.Isee;
import it.sportello.isee.IseeCalculator;
import it.sportello.isee.IseeItem;
import it.sportello.isee.IseeOptions;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Messages;
import it.sportello.legal.Outcome;
import it.sportello.legal.document.Batch;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import it.sportello.legal.reasons.Explained;
import it.sportello.rendicontazione.AuditReport;
import it.sportello.rendicontazione.AuditSession;
import it.sportello.rendicontazione.ExpenseAudit;
import it.sportello.rendicontazione.fattura.FatturaFile;
import it.sportello.rendicontazione.fattura.FatturaReader;
import it.sportello.rendicontazione.funding.ExpenseClaim;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.funding.Payment;
import it.sportello.rendicontazione.obligation.Checklist;
import it.sportello.rendicontazione.obligation.ObligationBook;
import it.sportello.rendicontazione.obligation.ObligationFacts;
import it.sportello.rendicontazione.payment.BankStatement;
import it.sportello.rendicontazione.payment.BankStatementReader;
import it.sportello.rendicontazione.statement.Deadline;
import it.sportello.rendicontazione.statement.ReimbursementRequest;
import it.sportello.rendicontazione.statement.Statement;
import it.sportello.rendicontazione.statement.StatementTables;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Decides the notices that travel with the command, end to end. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Decide sette procedimenti veri e calcola l'ISEE su dati inventati: tabelle qui, pagine HTML e JSON nella cartella.")
final class DemoCommand extends Action {

    @Option(
            names = "--out",
            paramLabel = "CARTELLA",
            defaultValue = "target/demo",
            description = "dove scrivere (${DEFAULT-VALUE} se non indicata)")
    private Path folder = Path.of("target/demo");

    private final DocumentReader reader = new DocumentReader();
    private final Map<String, Object> results = new LinkedHashMap<>();

    @Override
    public Integer call() {
        try {
            Files.createDirectories(folder);
            rank("gonnostramatza-2010");
            pay("gonnostramatza-2010");
            rank("messina-2021");
            register("capannori-2018", LocalDate.of(2018, 7, 31));
            scoring("livorno-2025");
            robustness("livorno-2025");
            scoring("lustra-2022");
            scoring("ragusa-2008");
            audit("livorno-2025");
            obligations("livorno-2025", LocalDate.of(2025, 12, 22), LocalDate.of(2026, 3, 31));
            isee();
        } catch (IOException e) {
            err().println(say(CliMessage.CANNOT_WRITE, Table.plain(folder.toString())));
            return UNREADABLE;
        }
        if (json()) {
            out().println(toJson(results));
        }
        return DONE;
    }

    /** Who is admitted, in which order, and what each is granted. */
    private void rank(String name) throws IOException {
        NoticeEvaluator notice = NoticeEvaluator.of(read(name + "/notice.yaml", Notice.class))
                .result()
                .orElseThrow();
        String file = name + "/applications.json";
        RankReport report = RankReport.of(
                notice,
                reader.readList(file, bytes(file), DocumentFormat.JSON, Application.class),
                Lots.NONE,
                Available.BY_THE_NOTICE,
                true,
                locale());
        show(report.text());
        write(name, report.html(), report.json());
    }

    /** The payments of those who serve. */
    private void pay(String name) throws IOException {
        PaymentCalculator calculator = PaymentCalculator.of(read(name + "/pay.yaml", TermsOfNotice.class))
                .result()
                .orElseThrow();
        String file = name + "/service.json";
        Batch<ServiceEvent> events = reader.readList(file, bytes(file), DocumentFormat.JSON, ServiceEvent.class);
        Outcome<PaymentSchedule> schedule = calculator.schedule(events, Optional.empty());
        PayReport report = new PayReport(
                schedule.result().orElseThrow(), events.sha256(), schedule.findings(), Optional.empty(), locale());
        show(report.text());
        data(name + "-pay", report.json());
    }

    /** Who is in a register on a day. */
    private void register(String name, LocalDate day) throws IOException {
        Register register = Register.of(read(name + "/register.yaml", RegisterRules.class))
                .result()
                .orElseThrow();
        String file = name + "/register-events.json";
        RegisterHistory history =
                register.history(reader.readList(file, bytes(file), DocumentFormat.JSON, RegisterEvent.class));
        RegisterReport report = RegisterReport.of(register, history, day, explain(), locale());
        show(report.text());
        data(name, report.json());
    }

    /** How the duties of a funding stand on a day, and which run out until another. */
    private void obligations(String name, LocalDate day, LocalDate until) throws IOException {
        Outcome<Checklist> checklist = Checklist.of(read(name + "/obligations.yaml", ObligationBook.class));
        ObligationFacts facts = read(name + "/obligation-facts.json", ObligationFacts.class)
                .value()
                .orElseThrow();
        ObligationsReport report = new ObligationsReport(
                checklist.result().orElseThrow().at(day, facts).result().orElseThrow(),
                Optional.of(until),
                explain(),
                locale());
        show(report.text());
        data(name + "-obligations", report.json(checklist.findings()));
    }

    private void scoring(String name) throws IOException {
        Document<Rubric> rubric = read(name + "/rubric.yaml", Rubric.class);
        Ballots ballots = read(name + "/ballots.json", Ballots.class).value().orElseThrow();
        Explained<Outcome<ScoringResult>> scored = ScoreCommand.score(rubric, ballots);
        ScoreReport report = ScoreCommand.report(rubric.value().orElseThrow(), scored, locale())
                .orElseThrow();
        show(report.text(explain()));
        if (!explain()) {
            show(report.why().because().get(0).text(locale()));
        }
        report.findings().forEach(finding -> show(finding.line(locale())));
        write(name, report.html(), report.json(true));
    }

    /** What the first place rests on. */
    private void robustness(String name) {
        Document<Rubric> document = read(name + "/rubric.yaml", Rubric.class);
        Rubric rubric = document.value().orElseThrow();
        Ballots ballots = read(name + "/ballots.json", Ballots.class).value().orElseThrow();
        show(Robustness.of(rubric, document.ruleSet(rubric.rubric()), ballots, Minutes.Names.NUMBERED, locale())
                .result()
                .orElseThrow()
                .text(locale()));
    }

    /** What was spent of a funding: which expense is admitted, for how much, and why not the rest. */
    private void audit(String name) throws IOException {
        Document<FundingRules> funding = read(name + "/funding.yaml", FundingRules.class);
        Document<ExpenseClaim> claim = read(name + "/claim/claim.json", ExpenseClaim.class);
        String file = name + "/claim/payments.json";
        List<Payment> payments = new ArrayList<>(reader.readList(file, bytes(file), DocumentFormat.JSON, Payment.class)
                .values());
        List<Payment> undone = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (String account : List.of("faro", "ponte")) {
            String statementFile = name + "/claim/statement-" + account + ".xml";
            BankStatement bank = new BankStatementReader().read(statementFile, bytes(statementFile));
            payments.addAll(bank.payments());
            undone.addAll(bank.undone());
            findings.addAll(bank.findings());
        }
        AuditSession session = ExpenseAudit.of(funding)
                .result()
                .orElseThrow()
                .session(claim, payments, undone)
                .result()
                .orElseThrow();
        invoices(name + "/claim/invoices", session::accept);
        AuditReport report = session.report();
        FundingRules rules = funding.value().orElseThrow();
        ExpenseClaim claimed = claim.value().orElseThrow();
        Statement statement = Statement.of(rules, claimed, report, List.of());
        ReimbursementRequest request = ReimbursementRequest.of(rules, claimed, statement, false, Deadline.Starts.NONE);
        findings.addAll(report.findings());
        findings.addAll(statement.findings());
        findings.addAll(request.findings());
        AuditOutput output = new AuditOutput(rules, report, statement, request, explain(), locale());
        show(output.text().stripTrailing());
        StatementTables tables = new StatementTables(
                statement, Optional.of(request), Deadline.of(rules, claimed, Deadline.Starts.NONE), locale());
        write(
                name + "-audit",
                tables.html(),
                output.json(findings.stream().distinct().toList()));
    }

    /** The files of a folder that travels with the command, in the jar or beside it, in order of their names. */
    private static void invoices(String folder, Consumer<FatturaFile> each) throws IOException {
        FatturaReader invoices = new FatturaReader();
        URI place = URI.create(Objects.requireNonNull(DemoCommand.class.getResource("/notices/" + folder))
                .toString());
        if (place.getScheme().equals("jar")) {
            try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                invoices(invoices, folder, jar.getPath("/notices/" + folder), each);
            }
        } else {
            invoices(invoices, folder, Path.of(place), each);
        }
    }

    private static void invoices(FatturaReader invoices, String name, Path folder, Consumer<FatturaFile> each)
            throws IOException {
        List<Path> files;
        try (Stream<Path> inside = Files.list(folder)) {
            files = inside.sorted().toList();
        }
        for (Path file : files) {
            each.accept(invoices.read(name + "/" + file.getFileName(), Files.readAllBytes(file)));
        }
    }

    /** The households of the examples, and what 2026 changes for the first. */
    private void isee() throws IOException {
        IseeCalculator calculator =
                new IseeCalculator(IseeOptions.DEFAULT.withFigurativeRate(2010, Fraction.parse("0.0447")));
        List<List<String>> rows = new ArrayList<>();
        List<Map<String, Object>> indicators = new ArrayList<>();
        String file = "/isee/households.json";
        Batch<IseeCase> cases = reader.readList(file, resource(file), DocumentFormat.JSON, IseeCase.class);
        for (IseeCase each : cases.values()) {
            Isee isee = calculator
                    .calculate(each.dsu().orElseThrow(), each.request().orElse(Isee.Request.ORDINARY))
                    .result()
                    .orElseThrow();
            rows.add(List.of(
                    each.id(),
                    Messages.show(isee.validFrom(), locale()),
                    isee.items().ise().format(locale()),
                    IseeReport.show(IseeItem.SCALA_EQUIVALENZA, isee.items().scalaEquivalenza(), locale()),
                    isee.isee().format(locale())));
            indicators.add(Map.of("id", each.id(), "isee", IseeReport.json(isee)));
        }
        Table table = new Table(
                List.of(say(CliMessage.CASE), say(CliMessage.VALID_FROM), "ISE", say(CliMessage.SCALE), "ISEE"), rows);
        Comparison comparison = calculator
                .compare(
                        cases.values().get(0).dsu().orElseThrow(),
                        new IseeCalculator.Scenario(LocalDate.of(2025, 6, 3), Isee.Request.ORDINARY),
                        new IseeCalculator.Scenario(LocalDate.of(2026, 2, 2), Isee.Request.of(Benefit.AUU)))
                .result()
                .orElseThrow();
        show(say(CliMessage.ISEE_TITLE) + "\n\n" + table.text());
        show(cases.values().get(0).id() + "\n\n"
                + IseeReport.table(comparison, locale()).text());
        if (explain()) {
            show(calculator
                    .explain(cases.values().get(0).dsu().orElseThrow(), Isee.Request.ORDINARY)
                    .why()
                    .text(locale()));
        }
        Html html = new Html(say(CliMessage.ISEE_TITLE), locale())
                .table(table)
                .heading(cases.values().get(0).id())
                .table(IseeReport.table(comparison, locale()));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("indicators", indicators);
        json.put("comparison", IseeReport.json(comparison));
        write("isee", html.page(), json);
    }

    private void show(String text) {
        if (!json()) {
            out().println(text.stripTrailing());
            out().println();
        }
    }

    private void write(String name, String html, Map<String, Object> json) throws IOException {
        Path page = folder.resolve(name + ".html");
        Files.writeString(page, html);
        show(say(CliMessage.WRITTEN, page));
        data(name, json);
    }

    private void data(String name, Map<String, Object> json) throws IOException {
        results.put(name, json);
        Path data = folder.resolve(name + ".json");
        Files.writeString(data, toJson(json) + "\n");
        show(say(CliMessage.WRITTEN, data));
    }

    private <T> Document<T> read(String file, Class<T> type) {
        return reader.read(file, bytes(file), DocumentFormat.of(file), type);
    }

    private static byte[] bytes(String file) {
        return resource("/notices/" + file);
    }

    private static byte[] resource(String file) {
        try (InputStream in = Objects.requireNonNull(DemoCommand.class.getResourceAsStream(file))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
