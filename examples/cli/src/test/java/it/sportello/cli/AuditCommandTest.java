package it.sportello.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.rendicontazione.statement.Manifest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuditCommandTest {

    private static final String LIVORNO = "examples/notices/livorno-2025/";
    private static final String FUNDING = LIVORNO + "funding.yaml";
    private static final String CLAIM = LIVORNO + "claim/claim.json";
    private static final String DECISIONS = LIVORNO + "claim/istruttoria.json";
    private static final String INVOICES = LIVORNO + "claim/invoices";
    private static final List<String> PAID = List.of(
            LIVORNO + "claim/statement-faro.xml",
            LIVORNO + "claim/statement-ponte.xml",
            LIVORNO + "claim/payments.json");
    private static final Map<String, String> STATES = Map.of(
            "admitted", "ammessa",
            "reduced", "ammessa in parte",
            "rejected", "non ammessa",
            "to_be_completed", "da completare");
    private static final List<String> PARTS = List.of("claimed", "admitted", "reduced", "rejected", "pending");

    @TempDir
    private Path folder;

    private record Run(int status, String out, String err) {
        Run {
            assertThat(out + err).doesNotContain("Exception").doesNotContain("\tat ");
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }
    }

    private static Run run(String in, List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Sportello.run(
                new ByteArrayInputStream(in.getBytes(UTF_8)),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                arguments.toArray(String[]::new));
        return new Run(status, out.toString(UTF_8), err.toString(UTF_8));
    }

    private static Run run(String... arguments) {
        return run("", Arrays.asList(arguments));
    }

    /** The audit of the example as its README says it, with more options. */
    private static Run audit(String... more) {
        return run("", example(List.of(INVOICES), PAID, more));
    }

    private static List<String> example(List<String> invoices, List<String> payments, String... more) {
        List<String> arguments = new ArrayList<>(List.of("audit", FUNDING));
        arguments.addAll(invoices);
        arguments.addAll(List.of("--claim", CLAIM));
        payments.forEach(it -> arguments.addAll(List.of("--payments", it)));
        arguments.addAll(List.of(more));
        return arguments;
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String italian(JsonNode amount) {
        return String.format(java.util.Locale.ITALY, "%,.2f", new BigDecimal(amount.asString()));
    }

    private static BigDecimal sum(JsonNode of, String... parts) {
        return Stream.of(parts)
                .map(it -> new BigDecimal(of.path(it).asString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    // --- what comes of the example ----------------------------------------------------------------------------------

    @Test
    void everyExpenseOfTheExampleComesToWhatItsReadmeSays() throws IOException {
        Map<String, List<String>> told = new LinkedHashMap<>();
        Files.readString(Path.of(LIVORNO + "claim/README.md"))
                .lines()
                .filter(it -> it.startsWith("| `"))
                .map(it -> Arrays.stream(it.split("\\|")).map(String::strip).toList())
                .filter(it -> it.size() == 9)
                .forEach(it -> told.put(it.get(1).replace("`", ""), it.subList(3, it.size())));
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (JsonNode each : audit("--json").json().path("expenses")) {
            List<String> row =
                    new ArrayList<>(List.of(STATES.get(each.path("state").asString())));
            PARTS.forEach(part -> row.add(italian(each.path(part))));
            found.put(each.path("id").asString(), row);
        }
        assertThat(found).hasSizeGreaterThanOrEqualTo(30).isEqualTo(told);
        assertThat(found.keySet()).containsExactlyElementsOf(told.keySet());
    }

    @Test
    void admittedReducedRejectedAndPendingAreWhatIsClaimed() {
        JsonNode json = audit("--json").json();
        for (JsonNode each : json.path("expenses")) {
            assertThat(sum(each, "admitted", "reduced", "rejected", "pending"))
                    .as(each.path("id").asString())
                    .isEqualByComparingTo(sum(each, "claimed"));
        }
        JsonNode total = json.path("total").path("amounts");
        assertThat(sum(total, "admitted", "reduced", "rejected", "pending"))
                .isEqualByComparingTo(sum(total, "claimed"));
        for (String part : PARTS) {
            BigDecimal expenses = json.path("expenses")
                    .valueStream()
                    .map(it -> sum(it, part))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal lines = json.path("lines")
                    .valueStream()
                    .map(it -> sum(it.path("amounts"), part))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum(total, part)).as(part).isEqualByComparingTo(expenses).isEqualByComparingTo(lines);
        }
    }

    @Test
    void afterTheDecisionsOfTheOfficeTheExpensesOfTheExampleComeToWhatItsReadmeSays() throws IOException {
        Map<String, List<String>> told = new LinkedHashMap<>();
        Files.readString(Path.of(LIVORNO + "claim/README.md"))
                .lines()
                .filter(it -> it.startsWith("| `"))
                .map(it -> Arrays.stream(it.split("\\|")).map(String::strip).toList())
                .filter(it -> it.size() == 7)
                .forEach(it -> told.put(it.get(1).replace("`", ""), it.subList(3, it.size())));
        JsonNode before = audit("--json").json();
        JsonNode after = audit("--istruttoria", DECISIONS, "--json").json();
        Map<String, List<String>> changed = new LinkedHashMap<>();
        for (int i = 0; i < after.path("expenses").size(); i++) {
            JsonNode each = after.path("expenses").get(i);
            if (!each.path("state").equals(before.path("expenses").get(i).path("state"))
                    || !each.path("admitted")
                            .equals(before.path("expenses").get(i).path("admitted"))) {
                changed.put(
                        each.path("id").asString(),
                        PARTS.stream()
                                .skip(1)
                                .map(part -> italian(each.path(part)))
                                .toList());
            }
        }
        assertThat(changed).isEqualTo(told).hasSize(6);
        assertThat(after.path("istruttoria").path("id").asString()).isEqualTo("livorno-2025-richiesta-1-esame");
        assertThat(after.path("total").path("amounts").path("admitted").asString())
                .isEqualTo("172039.60");
        assertThat(sum(after.path("total").path("amounts"), "admitted", "reduced", "rejected", "pending"))
                .isEqualByComparingTo("220743.61");
        assertThat(before.has("istruttoria")).isFalse();
    }

    @Test
    void theActOfADecisionStandsInTheAnswerTheStatementAndTheManifest() throws IOException {
        Path page = folder.resolve("rendiconto.html");
        Path manifest = folder.resolve("manifest");
        Run run = audit("--istruttoria", DECISIONS, "--statement", page.toString(), "--manifest", manifest.toString());
        assertThat(run.out())
                .contains("attenzione REND-3462: non conta contro la spesa, per decisione dell'ufficio su REND-3422"
                        + " (verbale di istruttoria n. 1 (inventato) del 20/04/2026: il certificato")
                .contains("Decisioni dell'ufficio: livorno-2025-richiesta-1-esame, SHA-256 ");
        assertThat(Files.readString(page))
                .contains("Decisioni dell&#39;ufficio: livorno-2025-richiesta-1-esame")
                .contains("REND-3462")
                .contains("REND-3463");
        assertThat(Files.readString(manifest)).contains("istruttoria.json");
    }

    @Test
    void decisionsThatDoNotFitTheClaimAreRefusedAtTheirLine() throws IOException {
        Path other =
                write("istruttoria.json", Files.readString(Path.of(DECISIONS)).replace("REND-3414", "REND-3439"));
        Run run = audit("--istruttoria", other.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("istruttoria.json:32:").contains("REND-3466");
        Path stale = write("stale.json", Files.readString(Path.of(DECISIONS)).replace("54a917c5", "00000000"));
        Run before = audit("--istruttoria", stale.toString());
        assertThat(before.status()).isEqualTo(2);
        assertThat(before.err()).contains("stale.json:4:").contains("REND-3470");
        assertThat(audit("--istruttoria", folder.resolve("none.json").toString())
                        .status())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--istruttoria x.json",
                "--payments x.json",
                "--statement x.html",
                "--registers x.xlsx",
                "--register-data x.json",
                "--accepted 2026-04-20",
                "--last"
            })
    void whatIsAboutAClaimNeedsOne(String option) {
        List<String> arguments = new ArrayList<>(List.of("audit", FUNDING, INVOICES));
        arguments.addAll(List.of(option.split(" ")));
        Run run = run("", arguments);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("richiedono --claim");
    }

    @Test
    void aCentBeyondALineIsCutWithTheReason() {
        Run run = audit();
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains("− 0,01 €: la voce «B-inv» ammette 158.625,00 €")
                .containsPattern("B-inv +158\\.625,00 € .*158\\.625,00 € .* 0,00 €\n")
                .contains("art. 8, c. 1, avviso del Comune di Livorno")
                .contains("46.487,50 €");
        JsonNode line = audit("--json").json().path("lines").get(0);
        assertThat(line.path("id").asString()).isEqualTo("B-inv");
        assertThat(line.path("amounts").path("admitted").asString()).isEqualTo("158625.00");
        assertThat(line.path("residual").asString()).isEqualTo("0.00");
    }

    @Test
    void theAdvanceIsNotSetOffWhereTheNoticeDoesNotSayHow() {
        JsonNode request = audit("--json").json().path("request");
        assertThat(request.path("advance").asString()).isEqualTo("46487.50");
        assertThat(request.path("advanceDue").asString()).isEqualTo("46487.50");
        assertThat(request.path("payable").isMissingNode()).isTrue();
        assertThat(request.path("open")).isEqualTo(request.path("recognised"));
        assertThat(new BigDecimal(request.path("open").asString()))
                .isEqualByComparingTo(sum(audit("--json").json().path("total").path("amounts"), "admitted"));
    }

    @Test
    void theJsonTellsAllThatIsSaid() {
        Run run = audit("--json");
        assertThat(run.status()).isEqualTo(1);
        JsonNode json = run.json();
        assertThat(json.path("findings").findValuesAsString("code"))
                .contains("REND-3320", "REND-3449", "REND-3511")
                .doesNotHaveDuplicates();
        assertThat(json.path("rules").path("sha256").asString()).hasSize(64);
        assertThat(json.path("unclaimed")).hasSize(2);
        assertThat(json.path("unmatched")).hasSize(1);
        assertThat(json.path("files")).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void whatWasFoundIsSaidInEnglishToo() {
        assertThat(audit("--lang", "en", "--explain").out())
                .contains("admitted in part")
                .contains("to be completed")
                .doesNotContain("da completare");
    }

    @Test
    void theOrderOfFilesChangesNothing() throws IOException {
        List<String> files;
        try (Stream<Path> inside = Files.list(Path.of(INVOICES))) {
            files = new ArrayList<>(inside.map(Path::toString).sorted().toList());
        }
        String before = run("", example(files, PAID, "--json")).out();
        Collections.reverse(files);
        List<String> payments = new ArrayList<>(PAID);
        Collections.reverse(payments);
        assertThat(run("", example(files, payments, "--json")).json().path("expenses"))
                .isEqualTo(JsonMapper.shared().readTree(before).path("expenses"));
        assertThat(audit("--json").json().path("total"))
                .isEqualTo(JsonMapper.shared().readTree(before).path("total"));
    }

    @Test
    void anArchiveComesToTheSameAsAFolder() throws IOException {
        Path zip = folder.resolve("fatture.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
                Stream<Path> inside = Files.list(Path.of(INVOICES))) {
            for (Path each : inside.sorted().toList()) {
                out.putNextEntry(new ZipEntry("sdi/" + each.getFileName()));
                out.write(Files.readAllBytes(each));
            }
        }
        assertThat(run("", example(List.of(zip.toString()), PAID, "--json"))
                        .json()
                        .path("total"))
                .isEqualTo(audit("--json").json().path("total"));
    }

    @Test
    void theSameInvoicesOnceMoreAdmitNoMore() {
        assertThat(run("", example(List.of(INVOICES, INVOICES), PAID, "--json"))
                        .json()
                        .path("total"))
                .isEqualTo(audit("--json").json().path("total"));
    }

    // --- what is written --------------------------------------------------------------------------------------------

    @Test
    void theStatementIsWrittenAsAPageAWorkbookAndTables() throws IOException {
        Path html = folder.resolve("nuova/rendiconto.html");
        Path xlsx = folder.resolve("rendiconto.XLSX");
        Path tables = folder.resolve("rendiconto");
        Run run =
                audit("--statement", html.toString(), "--statement", xlsx.toString(), "--statement", tables.toString());
        assertThat(run.status()).isEqualTo(1);
        assertThat(Files.readString(html))
                .contains("158.625,00")
                .contains("46.487,50")
                .doesNotContain("<script");
        try (ZipFile workbook = new ZipFile(xlsx.toFile())) {
            assertThat(workbook.getEntry("xl/workbook.xml")).isNotNull();
        }
        try (Stream<Path> written = Files.list(tables)) {
            assertThat(written.map(it -> it.getFileName().toString()))
                    .isNotEmpty()
                    .allMatch(it -> it.endsWith(".csv"));
        }
    }

    @Test
    void theRegistersAreWrittenAsAWorkbookAndTables() throws IOException {
        Path xlsx = folder.resolve("registri.xlsx");
        Path tables = folder.resolve("registri");
        Run run = audit("--registers", xlsx.toString(), "--registers", tables.toString());
        assertThat(run.status()).isEqualTo(1);
        try (ZipFile workbook = new ZipFile(xlsx.toFile())) {
            assertThat(workbook.getEntry("xl/workbook.xml")).isNotNull();
        }
        try (Stream<Path> written = Files.list(tables)) {
            assertThat(written).hasSize(5);
        }
        assertThat(Files.readString(tables.resolve(name(tables)))).contains("Maniglioni e corrimano");
        Run unreadable = audit(
                "--registers",
                xlsx.toString(),
                "--register-data",
                write("dati.json", "[").toString());
        assertThat(unreadable.status()).isEqualTo(2);
        assertThat(unreadable.err()).contains("errore ").contains("dati.json");
    }

    private static String name(Path tables) throws IOException {
        try (Stream<Path> written = Files.list(tables)) {
            return written.map(it -> it.getFileName().toString())
                    .filter(it -> it.contains("general"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void theManifestProvesWhatWasRead() throws IOException {
        Path manifest = folder.resolve("manifest.sha256");
        audit("--manifest", manifest.toString());
        Manifest.Parsed parsed = Manifest.parse(Files.readString(manifest));
        assertThat(parsed.findings()).isEmpty();
        Map<String, byte[]> files = new HashMap<>();
        for (Manifest.Entry each : parsed.manifest().files()) {
            files.put(each.name(), Files.readAllBytes(Path.of(each.name())));
        }
        assertThat(files.keySet()).contains(FUNDING, CLAIM).containsAll(PAID).hasSize(5 + count());
        assertThat(parsed.manifest().verify(files)).isEmpty();
        files.put(CLAIM, "{}".getBytes(UTF_8));
        assertThat(parsed.manifest().verify(files)).hasSize(1);
    }

    private static int count() throws IOException {
        try (Stream<Path> inside = Files.list(Path.of(INVOICES))) {
            return (int) inside.count();
        }
    }

    @Test
    void whatCannotBeWrittenIsToldAndTheRestIsDone() throws IOException {
        Path file = write("file", "");
        Path html = folder.resolve("r.html");
        Run run = audit(
                "--statement", file.resolve("r.html").toString(),
                "--statement", html.toString(),
                "--registers", file.resolve("r.xlsx").toString(),
                "--manifest", folder.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines().filter(it -> it.contains("non si può scrivere")))
                .hasSize(3);
        assertThat(html).exists();
        assertThat(run.out()).contains("sal-1");
    }

    // --- payments ---------------------------------------------------------------------------------------------------

    @Test
    void withoutPaymentsNothingIsSustained() {
        JsonNode total =
                run("", example(List.of(INVOICES), List.of(), "--json")).json().path("total");
        assertThat(sum(total.path("amounts"), "admitted")).isLessThanOrEqualTo(BigDecimal.ZERO);
    }

    @Test
    void paymentsAreReadFromATableWithItsColumns() throws IOException {
        Path csv = write(
                "pagamenti.csv",
                "Id;Data;Importo;Mezzo;Da;A;A chi;Causale;CRO\r\n"
                        + "1;20/11/2025;66.000,00;bonifico;IT60X0542811101000000123456;;Edile Immaginaria S.r.l.;"
                        + "Fatt. 31 del 31/10/2025 CUP J44H22000240004 CIG B7E26B1DC7;12345678901\r\n");
        Path columns = write("colonne.yaml", """
                charset: utf-8
                separator: ";"
                decimal mark: ","
                thousands mark: "."
                dates: dd/MM/yyyy
                columns:
                  Id: id
                  Data: executed
                  Importo: amount
                  Mezzo: means
                  Da: payer iban
                  A: payee iban
                  A chi: payee
                  Causale: causale
                  CRO: cro
                words:
                  Mezzo: {bonifico: bank transfer}
                """);
        Run unmapped = run("", example(List.of(INVOICES), List.of(csv.toString())));
        assertThat(unmapped.status()).isEqualTo(2);
        assertThat(unmapped.err()).contains("--payments-mapping");
        Path manifest = folder.resolve("manifest");
        Run run = run(
                "",
                example(
                        List.of(INVOICES),
                        List.of(csv.toString()),
                        "--json",
                        "--payments-mapping",
                        columns.toString(),
                        "--manifest",
                        manifest.toString()));
        JsonNode first = run.json().path("expenses").get(0);
        assertThat(first.path("id").asString()).isEqualTo("sal-1");
        assertThat(first.path("state").asString()).as(run.err()).isEqualTo("admitted");
        assertThat(first.path("paidOn").asString()).isEqualTo("2025-11-20");
        assertThat(Files.readString(manifest)).contains("pagamenti.csv").contains("colonne.yaml");
        Files.writeString(columns, "columns: {}\n");
        assertThat(run(
                                "",
                                example(
                                        List.of(INVOICES),
                                        List.of(csv.toString()),
                                        "--payments-mapping",
                                        columns.toString()))
                        .status())
                .isEqualTo(2);
    }

    @Test
    void aTransferThatCameBackIsUndoneWhoeverTellsIt() {
        JsonNode json = audit("--json").json();
        JsonNode rejected = json.path("expenses")
                .valueStream()
                .filter(it -> it.path("id").asString().equals("bonifico-respinto"))
                .findFirst()
                .orElseThrow();
        assertThat(rejected.path("state").asString()).isEqualTo("to_be_completed");
        assertThat(rejected.path("findings").findValuesAsString("code")).contains("REND-3343");
    }

    @ParameterizedTest
    @CsvSource({"p.json, '[{}]'", "p.json, '{'", "p.xml, '<a/>'", "p.xml, '<'", "p.csv, ''", "p.json, ''"})
    void paymentsThatCannotBeReadAreTold(String name, String text) throws IOException {
        Run run = run("", example(List.of(INVOICES), List.of(write(name, text).toString())));
        assertThat(run.status()).isPositive();
        assertThat(run.err()).containsAnyOf("errore ", "--payments-mapping");
    }

    // --- documents for themselves -----------------------------------------------------------------------------------

    @Test
    void withoutAClaimEachDocumentGetsItsThreeVerdicts() {
        Run run = run("audit", FUNDING, INVOICES);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains("IT00000137778_PA001.xml")
                .containsPattern("PA001\\.xml .*PA/1 del 2026-04-08")
                .containsPattern("00031\\.xml .*31 del 2025-10-31")
                .containsPattern("00031\\.xml .*32 del 2025-11-28");
        JsonNode json = run("audit", "--json", FUNDING, INVOICES).json();
        Map<String, JsonNode> files = new HashMap<>();
        json.forEach(it ->
                files.put(Path.of(it.path("file").asString()).getFileName().toString(), it));
        JsonNode good =
                files.get("IT00000137778_PA001.xml").path("documents").get(0).path("elements");
        assertThat(good).hasSize(12);
        assertThat(good.valueStream().map(JsonNode::asString)).containsOnly("present", "equivalent");
        JsonNode bad =
                files.get("IT00000137778_PA002.xml").path("documents").get(0).path("elements");
        assertThat(bad.path("cig").asString()).isEqualTo("in_text_only");
        assertThat(bad.path("wording").asString()).isEqualTo("missing");
        assertThat(files.get("IT00000237776_00010.xml")
                        .path("sdi")
                        .path("state")
                        .asString())
                .isEqualToIgnoringCase("failed");
        assertThat(files.get("IT00000237776_00011.xml")
                        .path("format")
                        .path("state")
                        .asString())
                .isEqualToIgnoringCase("failed");
    }

    @Test
    void warningsOnWhatIsAdmittedAreShown() {
        assertThat(audit().out())
                .containsPattern("(?s)\\nquasi-uguale:\n[^\n]*REND-3438")
                .containsPattern("(?s)\\nvolontaria:\n[^\n]*REND-3419")
                .doesNotContain("REND-3355")
                .doesNotContain("\nsal-1:");
        assertThat(audit("--explain").out()).contains("REND-3355").contains("\nsal-1:");
    }

    @Test
    void noDocumentAtAllIsNoError() {
        assertThat(run("audit", FUNDING).status()).isZero();
    }

    // --- what cannot be read ----------------------------------------------------------------------------------------

    @Test
    void whatIsNotThereIsTold() {
        String nowhere = folder.resolve("nowhere").toString();
        assertThat(run("audit", nowhere, INVOICES).status()).isEqualTo(2);
        assertThat(run("audit", FUNDING, "--claim", nowhere).status()).isEqualTo(2);
        assertThat(run("", example(List.of(), List.of(nowhere + ".xml"))).err()).contains("errore ");
        assertThat(run("", example(List.of(), List.of(nowhere + ".json"))).status())
                .isEqualTo(2);
        Run missing = run("audit", FUNDING, nowhere);
        assertThat(missing.status()).isEqualTo(1);
        assertThat(missing.err()).contains("errore ").contains("nowhere");
    }

    @Test
    void rulesOfAnotherFundingAreRefused() throws IOException {
        Path other = write(
                "funding.yaml", Files.readString(Path.of(FUNDING)).replace("funding: livorno-2025", "funding: altro"));
        Run run = run("audit", "--json", other.toString(), "--claim", CLAIM);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.json().path("findings").findValuesAsString("code")).containsExactly("REND-3401");
        assertThat(run("audit", LIVORNO + "notice.yaml", INVOICES).status()).isEqualTo(2);
        assertThat(run("audit", FUNDING, "--claim", LIVORNO + "claim/payments.json")
                        .status())
                .isEqualTo(2);
    }

    @Test
    void namesCannotWriteToTheTerminal() throws IOException {
        Path hostile = folder.resolve("a\u202eb\u001b[31m\n.xml");
        Files.writeString(hostile, "<a/>");
        Path manifest = folder.resolve("m");
        Run run = run("audit", FUNDING, hostile.toString(), "--manifest", manifest.toString());
        assertThat(run.out() + run.err())
                .doesNotContain("\u202e")
                .doesNotContain("\u001b")
                .contains("errore ");
        assertThat(Manifest.parse(Files.readString(manifest)).findings()).isEmpty();
        Run unwritable =
                run("audit", FUNDING, "--manifest", hostile.resolve("m").toString());
        assertThat(unwritable.status()).isEqualTo(2);
        assertThat(unwritable.err()).doesNotContain("\u202e").doesNotContain("\u001b");
    }

    // --- its documents ----------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(
            strings = {
                "livorno-2025/funding.yaml",
                "livorno-2025/obligations.yaml",
                "lustra-2022/funding.yaml",
                "lustra-2022/obligations.yaml"
            })
    void theRulesAreChecked(String file) {
        assertThat(run("check", "examples/notices/" + file).status()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"funding", "claim", "istruttoria", "payments", "register-data", "obligations", "obligation-facts"
            })
    void theSchemasAreThere(String kind) {
        Run run = run("schema", kind);
        assertThat(run.status()).isZero();
        assertThat(run.json().path("$schema").asString()).contains("2020-12");
    }
}
