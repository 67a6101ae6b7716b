package it.sportello.rendicontazione.statement;

import static it.sportello.rendicontazione.statement.Case.expense;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Stated;
import it.sportello.rendicontazione.AuditReport;
import it.sportello.rendicontazione.AuditedExpense;
import it.sportello.rendicontazione.funding.ExpenseClaim;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.statement.Deadline.Starts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatementTablesTest {

    private static final String HOSTILE = "<script>alert(1)</script>\u202e=cmd|'\"&";
    private static final Starts STARTS =
            new Starts(Optional.empty(), Optional.of(LocalDate.of(2025, 12, 1)), Optional.empty());

    private static StatementTables tables(Locale locale, List<AuditedExpense> expenses) {
        FundingRules rules = Case.livorno(Stated.not());
        AuditReport report = Case.report(expenses);
        ExpenseClaim claim = Case.claim(report, "46487.50", "0.00");
        Statement statement = Statement.of(rules, claim, report, List.of());
        return new StatementTables(
                statement,
                Optional.of(ReimbursementRequest.of(rules, claim, statement, false, STARTS)),
                Deadline.of(rules, claim, STARTS),
                locale);
    }

    private static List<AuditedExpense> hostile() {
        return List.of(
                expense("1" + HOSTILE, "A", HOSTILE, HOSTILE, "66250.00", "0.01", "0.00", "0.00", HOSTILE),
                expense("2", HOSTILE, "lavori", "capofila", "0.00", "0.00", "7.00", "0.00", "testo"));
    }

    @Test
    void nothingOfADocumentBreaksOutOfThePage() {
        String html = tables(Locale.ITALIAN, hostile()).html();
        assertThat(html)
                .doesNotContain("<script")
                .doesNotContain("\u202e")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; =cmd|&#39;&quot;&amp;")
                .contains("default-src 'none'")
                .startsWith("<!DOCTYPE html>\n<html lang=\"it\">");
        assertThat(html.replaceAll(
                        "</?(html|head|meta|title|style|body|h1|h2|ul|li|table|thead|tbody|tr|th|td|pre)"
                                + "( (lang|charset|http-equiv|content|scope|class)=\"[^\"<>]*\")*>",
                        ""))
                .as("no other element, no other attribute")
                .doesNotContainPattern("<(?!!DOCTYPE html>)");
    }

    @Test
    void nothingOfADocumentIsAFormulaInAnyTable() {
        for (Table table : tables(Locale.ITALIAN, List.of(expense("=1", "@A", "+b", "-c", "0", "0", "5", "0", "=x")))
                .tables()) {
            for (String cell : table.csv(Locale.ITALIAN).split("[;\r\n]+")) {
                assertThat(cell).doesNotStartWith("=").doesNotStartWith("@").doesNotStartWith("+");
                assertThat(cell).matches("-[0-9]+,[0-9]{2}|[^-].*|");
            }
        }
    }

    @Test
    void eachNumberStandsBesideItsReason() {
        String html = tables(Locale.ITALIAN, List.of(expense("1", "A", "66250.00", "0.01", "0.00", "0.00")))
                .html();
        assertThat(html)
                .contains("<h1>Rendiconto delle spese – Comune di prova</h1>")
                .contains("CUP: J44H22000240004")
                .contains("66.250,01 €")
                .contains("<td class=\"n\">0,01 €</td><td>riduzione</td>")
                .contains("art. 16, c. 7")
                .contains("REND-3511")
                .contains("non determinabile")
                .contains("Da pagare: non determinabile. Sono riconosciuti e non ancora pagati 66.250,00 €")
                .contains("31/12/2025");
    }

    @Test
    void everyTableHasItsNameAndTheTotalsStandAtTheEnd() {
        List<Table> tables = tables(Locale.ENGLISH, hostile()).tables();
        assertThat(tables)
                .extracting(Table::name)
                .containsExactly(
                        "lines",
                        "actions",
                        "categories",
                        "partners",
                        "expenses",
                        "reasons",
                        "request",
                        "terms",
                        "findings");
        Table lines = tables.get(0);
        assertThat(lines.header())
                .containsExactly(
                        "Name",
                        "Description",
                        "Budget",
                        "Admitted before",
                        "Claimed",
                        "Admitted",
                        "Reduced",
                        "Rejected",
                        "To be completed",
                        "Residual");
        assertThat(lines.rows().get(5).stream().map(cell -> cell.plain(Locale.ENGLISH)))
                .containsExactly(
                        "", "Total", "464875.00", "0.00", "66257.01", "66250.00", "0.01", "7.00", "0.00", "398625.00");
        assertThat(lines.rows().get(4).get(1)).isEqualTo(Cell.of("Not split or outside the budget"));
    }

    @Test
    void withoutExpensesNoEmptyTableIsShown() {
        StatementTables tables = new StatementTables(
                Case.statement(Case.livorno(Stated.not()), List.of()), Optional.empty(), List.of(), Locale.ITALIAN);
        assertThat(tables.tables()).extracting(Table::name).containsExactly("lines", "actions");
        assertThat(tables.html()).doesNotContain("Motivazione");
    }

    @Test
    void aWorkbookOfAllOfThemCanBeMade() {
        assertThat(TableXlsx.of(tables(Locale.ITALIAN, hostile()).tables())).isNotEmpty();
    }

    /** Each amount of the request under its name, in the order in which the request is made up. */
    @Test
    void theRequestHoldsEachOfItsAmounts() {
        Table request =
                tables(Locale.ITALIAN, List.of(expense("1", "A", "66250.00", "0.01", "0.00", "0.00"))).tables().stream()
                        .filter(it -> it.name().equals("request"))
                        .findFirst()
                        .orElseThrow();
        assertThat(request.csv(Locale.ITALIAN).lines())
                .containsExactly(
                        "Descrizione;Importo",
                        "Importo massimo;464875,00",
                        "Ammesso in precedenza;0,00",
                        "Ammesso;66250,00",
                        "Riconosciuto finora, entro il massimo;66250,00",
                        "Anticipo previsto;46487,50",
                        "Anticipo ricevuto;46487,50",
                        "Rate ricevute;0,00",
                        "Riconosciuto e non ancora pagato;66250,00",
                        "Anticipo recuperato finora;non determinabile: vedere i motivi",
                        "Da pagare;non determinabile: vedere i motivi",
                        "Da restituire;0,00",
                        "Pagamento del rimborso;31/12/2025");
    }
}
