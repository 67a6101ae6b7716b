package it.sportello.eligibility.publication;

import static it.sportello.eligibility.publication.Cases.codes;
import static it.sportello.eligibility.publication.Cases.draft;
import static it.sportello.eligibility.publication.PublicListTest.PROCEDURE;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.eligibility.Application;
import it.sportello.eligibility.Decision;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OfficeListTest {

    private static OfficeList list(List<Application> applications, Placed... placed) {
        return Publication.of(PROCEDURE, Stage.PROVISIONAL, List.of(placed))
                .result()
                .orElseThrow()
                .officeList(applications);
    }

    private static Placed first(Decision decision) {
        return new Placed(decision, Optional.of(1));
    }

    @Test
    void itHoldsEverything() {
        Cases.Draft admitted = draft(101).family("F7", 2);
        OfficeList list = list(List.of(admitted.application()), first(admitted.decision()));
        assertThat(list.findings()).isEmpty();
        assertThat(list.csv(Locale.ITALIAN))
                .isEqualTo(
                        "Posizione;Protocollo;Esito;Arrivo;Codice fiscale;Nascita;Residenza;Nucleo anagrafico;Componenti;"
                                + "Al mese;All'ora;Ore al mese;Mesi;Requisiti non posseduti;Requisiti aperti;Motivazione\r\n"
                                + "1;101;ammessa;20/04/2010 ore 10:00:00;QXVZWZ70C12Z999H;12/03/1970;Gonnostramatza;F7;2;"
                                + "500.00;10.00;50;12;;;\""
                                + admitted.decision()
                                        .motivazione(Locale.ITALIAN)
                                        .replace("\"", "\"\"") + "\"\r\n");
        assertThat(list.csv(Locale.ENGLISH))
                .contains("Born;Residence")
                .contains(";2010-04-20 10:00:00;QXVZWZ70C12Z999H;1970-03-12;");
    }

    @Test
    void itNamesTheClausesAndTheFiveOutcomes() {
        OfficeList list = Publication.of(PROCEDURE, Stage.PROVISIONAL, Placed.inOrderOfStart(Cases.DECISIONS))
                .result()
                .orElseThrow()
                .officeList(Cases.APPLICATIONS);
        assertThat(list.findings()).isEmpty();
        String csv = list.csv(Locale.ITALIAN);
        assertThat(csv.lines()).hasSize(Cases.APPLICATIONS.size() + 1);
        assertThat(line(csv, 105)).contains(";ammessa con riserva;", ";12;;fitness;");
        assertThat(line(csv, 106)).contains(";da completare;", ";;;;;unemployment;");
        assertThat(line(csv, 117)).contains(";da decidere;", ";;;;;other benefits;");
        assertThat(line(csv, 102)).contains(";non ammessa;", ";;;;;isee;fitness;");
        assertThat(line(csv, 120)).contains("residence, age, isee, unemployment, public work programme");
        assertThat(line(csv, 105)).startsWith("4;105;").contains(";600.00;10.00;60;12;");
    }

    private static String line(String csv, long protocol) {
        return csv.lines()
                .filter(line -> line.matches("\\d*;" + protocol + ";.*"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theMarkdownHasTheReasonsBelowTheTable() {
        Cases.Draft excluded = draft(102).residence("A|B");
        String text = list(List.of(excluded.application()), new Placed(excluded.decision(), Optional.empty()))
                .markdown(Locale.ITALIAN);
        assertThat(text)
                .startsWith("# Comune di Gonnostramatza\n\nServizio civico comunale\n\n## Elenco provvisorio\n\n"
                        + "Ad uso dell'ufficio: contiene dati personali e non si pubblica.\n\n| Posizione |")
                .contains("| Requisiti non posseduti | Requisiti aperti |\n|" + " --- |".repeat(15)
                        + "\n|  | 102 | non ammessa |")
                .contains("| A\\|B |")
                .contains("| residence |  |\n\n## Motivazione\n\n- 102: Non ammesso. ")
                .endsWith(", SHA-256 " + Cases.EVALUATOR.ruleSet().sha256() + ".\n")
                .doesNotContain("A|B");
    }

    @Test
    void whatDoesNotGoTogetherIsSaidAndNothingIsLost() {
        Cases.Draft one = draft(1);
        Cases.Draft two = draft(2);
        Cases.Draft three = draft(3);
        OfficeList list = list(
                List.of(
                        three.application(),
                        two.application(),
                        two.application(),
                        draft(9).application(),
                        draft(4).application()),
                first(one.decision()),
                first(two.decision()),
                first(three.decision()));
        assertThat(codes(list.findings())).containsExactly("ELIG-0607", "ELIG-0609", "ELIG-0608", "ELIG-0608");
        assertThat(list.findings().stream().map(it -> it.arguments().get(0))).containsExactly(1L, 2L, 4L, 9L);
        assertThat(list.rows().stream().map(row -> row.application().isPresent()))
                .containsExactly(false, false, true);
        assertThat(line(list.csv(Locale.ITALIAN), 1)).startsWith("1;1;ammessa;;;;;;;400.00;");
    }

    @Test
    void aCellIsNeverAFormula() {
        for (String evil :
                List.of("=1+1", "+1", "-A1", "@SUM(A1)", "\t=1", " =1", "=\"a\";b", "\u200b=1", "\r\n@x", "\uFF1D1")) {
            Cases.Draft draft = draft(1).family(evil, 1);
            String csv = list(List.of(draft.application()), new Placed(draft.decision(), Optional.empty()))
                    .csv(Locale.ITALIAN);
            String line = csv.substring(csv.indexOf("\r\n") + 2);
            assertThat(line.chars().filter(c -> c == '\n')).hasSize(1);
            assertThat(Arrays.stream(cells(line)))
                    .allSatisfy(cell -> assertThat(cell.strip()).doesNotStartWith("="))
                    .allSatisfy(cell -> assertThat(cell.strip()).doesNotStartWith("+"))
                    .allSatisfy(cell -> assertThat(cell.strip()).doesNotStartWith("-"))
                    .allSatisfy(cell -> assertThat(cell.strip()).doesNotStartWith("@"));
            assertThat(cells(line)).hasSize(16);
            assertThat(cells(line)[7]).startsWith("'");
        }
    }

    /** Cells of a line, those in quotation marks without them. */
    private static String[] cells(String line) {
        return Arrays.stream(line.strip().split(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .map(cell -> cell.startsWith("\"") ? cell.substring(1, cell.length() - 1) : cell)
                .toArray(String[]::new);
    }

    @Test
    void theTextsHoldNoPersonalData() {
        OfficeList list = list(List.of(draft(1).application()), first(draft(1).decision()));
        assertThat(list.toString()).isEqualTo("office list of 1");
        assertThat(list.rows().toString()).isEqualTo("[application 1]");
    }
}
