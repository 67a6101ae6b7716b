package it.sportello.rendicontazione.statement;

import static it.sportello.rendicontazione.statement.Case.euro;
import static it.sportello.rendicontazione.statement.Case.expense;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Euro;
import it.sportello.legal.Stated;
import it.sportello.rendicontazione.AuditReport;
import it.sportello.rendicontazione.AuditedExpense;
import it.sportello.rendicontazione.funding.DocumentKey;
import it.sportello.rendicontazione.funding.DocumentKind;
import it.sportello.rendicontazione.funding.ExpenseClaim;
import it.sportello.rendicontazione.funding.ExpenseClaim.EarlierCharge;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.statement.Statement.Carried;
import it.sportello.rendicontazione.statement.Statement.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class StatementTest {

    private static final FundingRules LIVORNO = Case.livorno(Stated.not());

    /** Notice of Livorno, art. 8, c. 1: 158,625.00 + 66,250.00 + 120,000.00 + 120,000.00 = 464,875.00. */
    @Test
    void theBudgetOfLivornoIsTheSumOfItsLinesAndOfItsActions() {
        Statement statement = Case.statement(LIVORNO, List.of());
        assertThat(statement.total().budget()).contains(euro("464875.00"));
        assertThat(statement.total().residual()).contains(euro("464875.00"));
        assertThat(statement.lines()).extracting(Row::id).containsExactly("B-INV", "A", "B", "C");
        assertThat(statement.lines().stream()
                        .flatMap(row -> row.budget().stream())
                        .map(Euro::toString))
                .containsExactly("158625.00", "66250.00", "120000.00", "120000.00");
        assertThat(statement.actions()).extracting(Row::id).containsExactly("B", "A", "C");
        assertThat(statement.actions().get(0).budget()).contains(euro("278625.00"));
        assertThat(statement.findings()).isEmpty();
    }

    /** A claim of one cent over a line is reduced by one cent; the line is then full, and the cent stands as reduced. */
    @Test
    void aLineThatIsFullHasNoResidual() {
        Statement statement = Case.statement(LIVORNO, List.of(expense("1", "A", "66250.00", "0.01", "0.00", "0.00")));
        Row line = statement.lines().get(1);
        assertThat(line.amounts().claimed()).isEqualTo(euro("66250.01"));
        assertThat(line.amounts().reduced()).isEqualTo(euro("0.01"));
        assertThat(line.residual()).contains(Euro.ZERO);
        assertThat(statement.entries().get(0).cuts().get(0).why().text(Locale.ITALIAN))
                .contains("art. 16, c. 7");
        assertThat(statement.findings()).isEmpty();
    }

    @Test
    void whatIsPendingOrRejectedUsesNoBudget() {
        Statement statement = Case.statement(
                LIVORNO,
                List.of(
                        expense("1", "A", "10.00", "0.00", "20.00", "0.00"),
                        expense("2", "A", "0.00", "0.00", "0.00", "40.00")));
        assertThat(statement.lines().get(1).residual()).contains(euro("66240.00"));
        assertThat(statement.total().amounts())
                .isEqualTo(new Amounts(euro("70.00"), euro("10.00"), Euro.ZERO, euro("20.00"), euro("40.00")));
    }

    @Test
    void aCreditNoteGivesBudgetBack() {
        Statement statement = Case.statement(
                LIVORNO,
                List.of(
                        expense("1", "A", "100.00", "0.00", "0.00", "0.00"),
                        expense("2", "A", "-30.00", "0.00", "0.00", "0.00")));
        assertThat(statement.lines().get(1).residual()).contains(euro("66180.00"));
    }

    @Test
    void theNextClaimGoesOnWhereThisOneEnds() {
        Statement first = Case.statement(
                LIVORNO,
                List.of(expense("1", "A", "66000.00", "0.00", "0.00", "0.00")),
                new Carried("C", euro("7.00")));
        assertThat(first.carried()).containsExactly(new Carried("A", euro("66000.00")), new Carried("C", euro("7.00")));
        AuditReport report = Case.report(List.of(expense("2", "A", "250.00", "0.00", "0.00", "0.00")));
        ExpenseClaim claim = Case.claim(report, "0", "0", List.of(Case.charge("prova-2025", "66007.00")));
        Statement second = Statement.of(LIVORNO, claim, report, first.carried());
        assertThat(second.lines().get(1).earlier()).contains(euro("66000.00"));
        assertThat(second.lines().get(1).residual()).contains(Euro.ZERO);
        assertThat(second.total().residual()).contains(euro("398618.00"));
        assertThat(second.findings()).isEmpty();
    }

    @Test
    void whatWasAdmittedBeforeAndIsNotToldByLineStandsInARowOfItsOwn() {
        AuditReport report = Case.report(List.of());
        ExpenseClaim claim = Case.claim(
                report,
                "0",
                "0",
                List.of(
                        Case.charge("prova-2025", "100.00"),
                        Case.charge("J44H22000240004", "10.00"),
                        Case.charge("altro progetto", "1.00")));
        Statement statement = Statement.of(LIVORNO, claim, report, List.of(new Carried("A", euro("30.00"))));
        Row other = statement.lines().get(4);
        assertThat(other.isOther()).isTrue();
        assertThat(other.earlier()).contains(euro("80.00"));
        assertThat(other.residual()).contains(euro("-80.00"));
        assertThat(statement.total().earlier()).contains(euro("110.00"));
        assertThat(statement.total().residual()).contains(euro("464765.00"));
        assertThat(Case.codes(statement.findings())).containsExactly("REND-3503");
    }

    @Test
    void whatTheClaimSaysOfEarlierLinesStandsOnThem() {
        AuditReport report = Case.report(List.of());
        EarlierCharge charge = Case.charge(" J44H22000240004", "100.00");
        ExpenseClaim claim = Case.claim(
                report,
                "0",
                "0",
                List.of(
                        new EarlierCharge(
                                charge.project(),
                                charge.document(),
                                charge.amount(),
                                charge.contentSha256(),
                                Optional.of("A")),
                        Case.charge("prova-2025", "10.00")));
        Statement statement = Statement.of(LIVORNO, claim, report, List.of());
        assertThat(statement.lines().stream().filter(it -> it.id().equals("A")).flatMap(it -> it.earlier().stream()))
                .containsExactly(euro("100.00"));
        assertThat(statement.lines().get(4).earlier()).contains(euro("10.00"));
        assertThat(statement.total().earlier()).contains(euro("110.00"));
        assertThat(Case.codes(statement.findings())).containsExactly("REND-3503");
    }

    @Test
    void whatIsCarriedBeyondAnyAmountIsToldAndNotAdded() {
        Euro most = euro("92233720368547758.07");
        Statement statement = Case.statement(
                LIVORNO,
                List.of(),
                new Carried("A", most),
                new Carried("A", most),
                new Carried("A", most.negated()),
                new Carried("A", euro("5.00")));
        assertThat(Case.codes(statement.findings()).stream().filter("REND-3558"::equals))
                .hasSize(3);
        assertThat(statement.carried()).containsExactly(new Carried("A", euro("5.00")));
    }

    @Test
    void whatIsCarriedOnALineThatIsGoneIsToldAndNotLost() {
        Statement statement = Case.statement(LIVORNO, List.of(), new Carried("Z", euro("5.00")));
        assertThat(statement.total().earlier()).contains(euro("5.00"));
        assertThat(statement.lines().get(4).earlier()).contains(euro("5.00"));
        assertThat(statement.carried()).isEmpty();
        assertThat(Case.codes(statement.findings())).containsExactly("REND-3504", "REND-3503");
    }

    @Test
    void anUnknownLineCategoryOrPartnerLosesNothing() {
        Statement statement = Case.statement(
                LIVORNO,
                List.of(
                        expense("1", "Z", "zz", "nessuno", "0.00", "0.00", "3.00", "0.00", "x"),
                        expense("2", "A", "personale", "partner", "4.00", "0.00", "0.00", "0.00", "x")));
        assertThat(statement.lines().get(4).amounts().rejected()).isEqualTo(euro("3.00"));
        assertThat(statement.actions()).extracting(Row::id).containsExactly("B", "A", "C", "");
        assertThat(statement.categories()).extracting(Row::title).containsExactly("Personale", "zz");
        assertThat(statement.partners()).extracting(Row::title).containsExactly("Associazione di prova", "nessuno");
        assertThat(statement.categories().get(0).budget()).isEmpty();
        assertThat(statement.entries()).extracting(Statement.Entry::id).containsExactly("2", "1");
    }

    /** Notice of Lustra: the plan is still to be approved, so that the lines have no amount of their own. */
    @Test
    void linesWithoutAnAmountHaveNoResidualAndTheTotalHas() {
        Statement statement = Case.statement(
                Case.lustra(Stated.not(), Stated.not()), List.of(expense("1", "P", "395.00", "0.00", "0.00", "0.00")));
        assertThat(statement.lines()).extracting(Row::residual).containsOnly(Optional.empty());
        assertThat(statement.lines()).hasSize(2);
        assertThat(statement.actions()).hasSize(1);
        assertThat(statement.total().residual()).contains(euro("295000.00"));
    }

    @Test
    void whatGoesOverIsTold() {
        Statement statement = Case.statement(LIVORNO, List.of(expense("1", "A", "464875.01", "0.00", "0.00", "0.00")));
        assertThat(Case.codes(statement.findings())).containsExactly("REND-3505", "REND-3506");
        assertThat(statement.findings().get(0).text(Locale.ITALIAN))
                .contains("398.625,01 €")
                .contains("art. 8, c. 1");
        assertThat(statement.findings().get(1).text(Locale.ITALIAN)).contains("0,01 €");
    }

    @Test
    void rulesClaimAndReportMustBeOfTheSameThing() {
        AuditReport report = Case.report(List.of(expense("1", "A", "1.00", "0.00", "0.00", "0.00")));
        ExpenseClaim other = new ExpenseClaim("c", "altro", Case.PRESENTED, List.of(), List.of(), List.of(), List.of());
        assertThat(Case.codes(Statement.of(LIVORNO, other, report, List.of()).findings()))
                .containsExactly("REND-3501", "REND-3502");
    }

    @Test
    void neitherStatementNorEntryShowsWhoIssuedADocument() {
        Statement statement = Case.statement(LIVORNO, List.of(expense("1", "A", "1.00", "0.00", "0.00", "0.00")));
        assertThat(statement.toString() + statement.entries().get(0)).doesNotContain("IT00104330493");
    }

    @Property(tries = 200)
    void linesActionsNaturesAndPartnersAddUpToTheTotal(@ForAll("expenses") List<AuditedExpense> expenses) {
        Statement statement = Case.statement(LIVORNO, expenses, new Carried("C", euro("12.34")));
        for (List<Row> rows :
                List.of(statement.lines(), statement.actions(), statement.categories(), statement.partners())) {
            assertThat(Amounts.sum(rows.stream().map(Row::amounts).toList()))
                    .isEqualTo(statement.total().amounts());
        }
        for (List<Row> rows : List.of(statement.lines(), statement.actions())) {
            assertThat(Euro.sum(
                            rows.stream().flatMap(row -> row.budget().stream()).toList()))
                    .isEqualTo(statement.total().budget().orElseThrow());
            assertThat(Euro.sum(
                            rows.stream().flatMap(row -> row.earlier().stream()).toList()))
                    .isEqualTo(statement.total().earlier().orElseThrow());
            assertThat(Euro.sum(rows.stream()
                            .flatMap(row -> row.residual().stream())
                            .toList()))
                    .isEqualTo(statement.total().residual().orElseThrow());
        }
        Amounts total = statement.total().amounts();
        assertThat(Euro.sum(List.of(total.admitted(), total.reduced(), total.rejected(), total.pending())))
                .isEqualTo(total.claimed())
                .isEqualTo(
                        Euro.sum(expenses.stream().map(AuditedExpense::claimed).toList()));
    }

    @Property(tries = 100)
    void theOrderOfExpensesAndFilesChangesNothing(
            @ForAll("expenses") List<AuditedExpense> expenses, @ForAll Random random) {
        List<AuditedExpense> shuffled = new ArrayList<>(expenses);
        Collections.shuffle(shuffled, random);
        assertThat(Case.statement(LIVORNO, shuffled)).isEqualTo(Case.statement(LIVORNO, expenses));
    }

    @Provide
    static Arbitrary<List<AuditedExpense>> expenses() {
        Arbitrary<String> amounts = Arbitraries.longs()
                .between(0, 5_000_000)
                .map(cents -> Euro.ofCents(cents).toString());
        return Combinators.combine(
                        Arbitraries.of("B-INV", "A", "B", "C", "Z"),
                        Arbitraries.of("lavori", "personale", "altro"),
                        Arbitraries.of("capofila", "partner", "?"),
                        Arbitraries.of(true, true, false),
                        amounts.list().ofSize(4))
                .as((line, category, partner, plus, cents) -> List.of(
                        line,
                        category,
                        partner,
                        cents.stream()
                                .map(each -> plus || each.equals("0.00") ? each : "-" + each)
                                .collect(Collectors.toList())))
                .list()
                .ofMaxSize(12)
                .map(StatementTest::numbered);
    }

    @SuppressWarnings("unchecked")
    private static List<AuditedExpense> numbered(List<List<Object>> drawn) {
        List<AuditedExpense> expenses = new ArrayList<>();
        for (List<Object> each : drawn) {
            List<String> amounts = (List<String>) each.get(3);
            expenses.add(expense(
                    "e" + expenses.size(),
                    (String) each.get(0),
                    (String) each.get(1),
                    (String) each.get(2),
                    amounts.get(0),
                    amounts.get(1),
                    amounts.get(2),
                    amounts.get(3),
                    "testo"));
        }
        return expenses;
    }

    @Test
    void expensesStandByLineOfTheBudgetThenByDayAndNumber() {
        Statement statement = Case.statement(
                LIVORNO,
                List.of(
                        expense("4", "Y", "1.00", "0.00", "0.00", "0.00"),
                        expense("3", "A", "1.00", "0.00", "0.00", "0.00"),
                        expense("2", "A", "1.00", "0.00", "0.00", "0.00"),
                        expense("1", "B-INV", "-1.00", "0.00", "0.00", "0.00"),
                        expense("0", "C", "1.00", "0.00", "0.00", "0.00")));
        assertThat(statement.entries()).extracting(Statement.Entry::id).containsExactly("1", "2", "3", "0", "4");
        Statement.Entry first = statement.entries().get(0);
        assertThat(first.kind()).contains(DocumentKind.CREDIT_NOTE);
        assertThat(first.document()).contains(new DocumentKey("IT00104330493", "n. 1", LocalDate.of(2025, 10, 3)));
    }
}
