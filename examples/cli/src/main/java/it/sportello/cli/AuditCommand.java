package it.sportello.cli;

import it.sportello.legal.Finding;
import it.sportello.legal.Outcome;
import it.sportello.legal.document.Batch;
import it.sportello.legal.document.CsvMapping;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import it.sportello.rendicontazione.AuditReport;
import it.sportello.rendicontazione.AuditSession;
import it.sportello.rendicontazione.ExpenseAudit;
import it.sportello.rendicontazione.fattura.FatturaFile;
import it.sportello.rendicontazione.fattura.FatturaReader;
import it.sportello.rendicontazione.funding.ExpenseClaim;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.funding.Istruttoria;
import it.sportello.rendicontazione.funding.Payment;
import it.sportello.rendicontazione.payment.BankStatement;
import it.sportello.rendicontazione.payment.BankStatementReader;
import it.sportello.rendicontazione.statement.Deadline;
import it.sportello.rendicontazione.statement.Manifest;
import it.sportello.rendicontazione.statement.RegisterBook;
import it.sportello.rendicontazione.statement.RegisterData;
import it.sportello.rendicontazione.statement.Registers;
import it.sportello.rendicontazione.statement.ReimbursementRequest;
import it.sportello.rendicontazione.statement.Statement;
import it.sportello.rendicontazione.statement.StatementTables;
import it.sportello.rendicontazione.statement.TableXlsx;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Audits what a project spent. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = {
            "Controlla le spese di un progetto: fatture (XML, p7m, ZIP, cartelle) e altri documenti, pagamenti, DURC, piano",
            "finanziario. Senza --claim controlla i documenti uno per uno, senza imputarli."
        })
final class AuditCommand extends Action {

    @Parameters(index = "0", paramLabel = "FINANZIAMENTO.yaml", description = "le regole del finanziamento")
    private Path fundingFile = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "FATTURE",
            description = "fatture elettroniche: file, cartelle, archivi ZIP")
    private List<Path> paths = List.of();

    @Option(
            names = "--claim",
            paramLabel = "RICHIESTA.json",
            description =
                    "la richiesta di rimborso: quale documento a quale voce, con i documenti che non sono fatture")
    private Optional<Path> claimFile = Optional.empty();

    @Option(
            names = "--istruttoria",
            paramLabel = "ISTRUTTORIA.json",
            description = "ciò che l'ufficio ha deciso sui punti della richiesta che le regole lasciano a una persona")
    private Optional<Path> istruttoriaFile = Optional.empty();

    @Option(
            names = "--payments",
            paramLabel = "PAGAMENTI",
            description = "estratti conto (CAMT.053), o pagamenti in JSON, o in CSV con --payments-mapping")
    private List<Path> paymentFiles = List.of();

    @Option(
            names = "--payments-mapping",
            paramLabel = "COLONNE.yaml",
            description = "che cosa sono le colonne dei pagamenti in CSV")
    private Optional<Path> mappingFile = Optional.empty();

    @Option(
            names = "--statement",
            paramLabel = "FILE.html|xlsx|CARTELLA",
            description = "scrive il rendiconto: una pagina, una cartella di lavoro, o un CSV per tabella")
    private List<Path> statements = List.of();

    @Option(
            names = "--registers",
            paramLabel = "FILE.xlsx|CARTELLA",
            description = "scrive i registri SAI: una cartella di lavoro, o un CSV per registro")
    private List<Path> registers = List.of();

    @Option(
            names = "--register-data",
            paramLabel = "REGISTRI.json",
            description = "presenze, erogazioni e ore del personale per i registri")
    private Optional<Path> registerData = Optional.empty();

    @Option(
            names = "--manifest",
            paramLabel = "FILE",
            description = "scrive lo SHA-256 di ogni file letto, come sha256sum")
    private Optional<Path> manifest = Optional.empty();

    @Option(names = "--last", description = "è l'ultima richiesta del progetto: si recupera tutto l'anticipo")
    private boolean last;

    @Option(
            names = "--accepted",
            paramLabel = "DATA",
            description = "il giorno in cui la richiesta è accettata, da cui decorre il termine di pagamento")
    private Optional<LocalDate> accepted = Optional.empty();

    private final DocumentReader reader = new DocumentReader();
    private final List<Manifest.Entry> read = new ArrayList<>();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public Integer call() {
        if (claimFile.isEmpty() && isAboutAClaim()) {
            throw new ParameterException(command.commandLine(), say(CliMessage.NEEDS_A_CLAIM));
        }
        Document<FundingRules> funding = read(reader, fundingFile, DocumentFormat.YAML, FundingRules.class);
        Outcome<ExpenseAudit> audit = ExpenseAudit.of(funding);
        if (audit.result().isEmpty()) {
            return refuse(audit.findings(), UNREADABLE);
        }
        tell(warnings(audit.findings()));
        seen(funding.name(), funding.sha256());
        return claimFile.isPresent()
                ? claim(funding.value().orElseThrow(), audit.result().get(), claimFile.get())
                : documents(funding.value().orElseThrow());
    }

    private boolean isAboutAClaim() {
        return last
                || accepted.isPresent()
                || istruttoriaFile.isPresent()
                || registerData.isPresent()
                || Stream.of(paymentFiles, statements, registers).anyMatch(it -> !it.isEmpty());
    }

    /** Every document for itself. */
    private int documents(FundingRules rules) {
        DocumentVerdicts verdicts = new DocumentVerdicts(rules, locale());
        readFiles(verdicts::accept);
        out().println(json() ? toJson(verdicts.json()) : verdicts.text().stripTrailing());
        if (!json()) {
            tell(verdicts.findings());
        }
        verdicts.seen().forEach(it -> seen(it.name(), it.sha256()));
        boolean written = writeManifest(verdicts.unread());
        return !written ? UNREADABLE : Finding.noError(verdicts.findings()) ? DONE : REJECTED;
    }

    private int claim(FundingRules rules, ExpenseAudit audit, Path file) {
        Document<ExpenseClaim> claim = read(reader, file, DocumentFormat.JSON, ExpenseClaim.class);
        List<Finding> said = new ArrayList<>();
        List<Payment> undone = new ArrayList<>();
        Optional<List<Payment>> payments = payments(undone, said);
        if (payments.isEmpty()) {
            return refuse(said, UNREADABLE);
        }
        Optional<Document<Istruttoria>> istruttoria =
                istruttoriaFile.map(it -> read(reader, it, DocumentFormat.JSON, Istruttoria.class));
        Outcome<AuditSession> session = audit.session(claim, payments.get(), undone, istruttoria);
        if (session.result().isEmpty()) {
            return refuse(session.findings(), UNREADABLE);
        }
        seen(claim.name(), claim.sha256());
        istruttoria.ifPresent(it -> seen(it.name(), it.sha256()));
        readFiles(session.result().get()::accept);
        AuditReport report = session.result().get().report();
        ExpenseClaim claimed = claim.value().orElseThrow();
        Statement statement = Statement.of(rules, claimed, report, List.of());
        Deadline.Starts starts =
                new Deadline.Starts(rules.convention().map(FundingRules.Convention::date), accepted, Optional.empty());
        ReimbursementRequest request = ReimbursementRequest.of(rules, claimed, statement, last, starts);
        AuditOutput output = new AuditOutput(rules, report, statement, request, explain(), locale());
        StatementTables tables =
                new StatementTables(statement, Optional.of(request), Deadline.of(rules, claimed, starts), locale());
        said.addAll(report.findings());
        said.addAll(statement.findings());
        said.addAll(request.findings());
        boolean written = write(tables);
        written &= writeRegisters(rules, report, said);
        out().println(
                        json()
                                ? toJson(output.json(said.stream().distinct().toList()))
                                : output.text().stripTrailing());
        report.files().forEach(it -> {
            said.addAll(it.format().findings());
            said.addAll(it.sdi().findings());
        });
        tell(said.stream().distinct().toList());
        boolean sound =
                Finding.noError(said) && report.expenses().stream().allMatch(it -> Finding.noError(it.findings()));
        report.files().forEach(it -> seen(it.name(), it.sha256()));
        written &= writeManifest(report.files().stream()
                .filter(it -> it.sha256().isEmpty())
                .map(AuditReport.SeenFile::name)
                .toList());
        return !written ? UNREADABLE : sound ? DONE : REJECTED;
    }

    private void readFiles(java.util.function.Consumer<FatturaFile> each) {
        FatturaReader invoices = new FatturaReader();
        Progress progress = Progress.of(err(), paths, locale());
        paths.forEach(path -> invoices.readAll(path, file -> {
            each.accept(file);
            progress.step();
        }));
        progress.end();
    }

    private void seen(String name, String sha256) {
        if (!sha256.isEmpty() && !name.equals("-")) {
            read.add(new Manifest.Entry(name, sha256));
        }
    }

    /** The payments of all files, and those that came back; nothing if one could not be read at all. */
    private Optional<List<Payment>> payments(List<Payment> undone, List<Finding> said) {
        List<Payment> payments = new ArrayList<>();
        List<Path> statementFiles = new ArrayList<>();
        for (Path file : paymentFiles) {
            String name = file.toString().toLowerCase(Locale.ROOT);
            if (name.endsWith(".xml")) {
                statementFiles.add(file);
                continue;
            }
            Optional<Batch<Payment>> batch =
                    name.endsWith(".csv") ? csv(file, said) : Optional.of(readList(reader, file, Payment.class));
            if (batch.isEmpty()) {
                return Optional.empty();
            }
            said.addAll(batch.get().allFindings());
            if (!batch.get().findings().isEmpty()) {
                return Optional.empty();
            }
            payments.addAll(batch.get().values());
            seen(batch.get().name(), batch.get().sha256());
        }
        if (!statementFiles.isEmpty()) {
            BankStatement bank = new BankStatementReader().readAll(statementFiles);
            said.addAll(bank.findings());
            payments.addAll(bank.payments());
            undone.addAll(bank.undone());
            bank.files().forEach(it -> seen(it.name(), it.sha256()));
        }
        return Optional.of(payments);
    }

    private Optional<Batch<Payment>> csv(Path file, List<Finding> said) {
        if (mappingFile.isEmpty()) {
            err().println(say(CliMessage.PAYMENTS_NEED_A_MAPPING, file));
            return Optional.empty();
        }
        Document<CsvMapping> columns = read(reader, mappingFile.get(), DocumentFormat.YAML, CsvMapping.class);
        said.addAll(columns.findings());
        seen(columns.name(), columns.sha256());
        return columns.value().map(it -> readCsv(reader, file, it, Payment.class));
    }

    private boolean write(StatementTables tables) {
        boolean written = true;
        for (Path file : statements) {
            written &= file.toString().toLowerCase(Locale.ROOT).endsWith(".html")
                    ? write(file, tables.html())
                    : write(file, tables.tables());
        }
        return written;
    }

    private boolean writeRegisters(FundingRules rules, AuditReport report, List<Finding> said) {
        if (registers.isEmpty()) {
            return true;
        }
        RegisterData data = new RegisterData(report.claim().id(), List.of(), List.of(), List.of());
        if (registerData.isPresent()) {
            Document<RegisterData> given = read(reader, registerData.get(), DocumentFormat.JSON, RegisterData.class);
            said.addAll(given.findings());
            if (given.value().isEmpty()) {
                return false;
            }
            seen(given.name(), given.sha256());
            data = given.value().get();
        }
        Registers filled = Registers.of(rules, report, data, RegisterBook.sai(), locale());
        said.addAll(filled.findings());
        boolean written = true;
        for (Path file : registers) {
            written &= write(file, filled.tables());
        }
        return written;
    }

    /** A workbook, or a folder of CSV. */
    private boolean write(Path file, List<it.sportello.rendicontazione.statement.Table> tables) {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            return write(file, TableXlsx.of(tables));
        }
        boolean written = true;
        for (it.sportello.rendicontazione.statement.Table table : tables) {
            written &= write(file.resolve(table.name() + ".csv"), table.csv(locale()));
        }
        return written;
    }

    private boolean writeManifest(List<String> unread) {
        return manifest.map(file -> write(file, new Manifest(read, unread).text()))
                .orElse(true);
    }
}
