package it.sportello.rendicontazione.statement;

import it.sportello.legal.Act;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Location;
import it.sportello.legal.Rounding;
import it.sportello.legal.RuleSet;
import it.sportello.legal.Sha256;
import it.sportello.legal.Stated;
import it.sportello.rendicontazione.AuditReport;
import it.sportello.rendicontazione.AuditReport.SeenFile;
import it.sportello.rendicontazione.AuditedExpense;
import it.sportello.rendicontazione.AuditedExpense.State;
import it.sportello.rendicontazione.fattura.Verdict;
import it.sportello.rendicontazione.funding.DocumentKey;
import it.sportello.rendicontazione.funding.DocumentKind;
import it.sportello.rendicontazione.funding.Durc;
import it.sportello.rendicontazione.funding.ExpenseClaim;
import it.sportello.rendicontazione.funding.ExpenseClaim.ClaimedExpense;
import it.sportello.rendicontazione.funding.ExpenseClaim.Disbursement;
import it.sportello.rendicontazione.funding.ExpenseClaim.DisbursementKind;
import it.sportello.rendicontazione.funding.ExpenseClaim.EarlierCharge;
import it.sportello.rendicontazione.funding.ExpenseDocument;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.funding.FundingRules.Recovery;
import it.sportello.rendicontazione.funding.Means;
import it.sportello.rendicontazione.funding.Payment;
import it.sportello.rendicontazione.funding.Subject;
import it.sportello.rendicontazione.payment.Settlement;
import it.sportello.rendicontazione.statement.Statement.Carried;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules, claims and reports as tests want them. All persons and bodies are test values. */
final class Case {

    static final Act LIVORNO = new Act("avviso", "urn:nir:comune.livorno:avviso:2025");
    static final LocalDate PRESENTED = LocalDate.of(2025, 11, 14);
    static final Subject SUPPLIER =
            new Subject("Edilizia di prova S.r.l.", Optional.empty(), Optional.of("IT00104330493"));
    static final Verdict PASSED = new Verdict(Verdict.Kind.FORMAT, Verdict.State.PASSED, List.of());

    private Case() {}

    static Euro euro(String amount) {
        return Euro.parse(amount);
    }

    /** Notice of Livorno, art. 8, c. 1, and art. 16, c. 4 and 7. */
    static FundingRules livorno(Stated<Recovery> recovery) {
        return rules(
                new FundingRules.Budget(
                        euro("464875.00"),
                        Optional.empty(),
                        List.of(
                                line("B-INV", "B", "158625.00"),
                                line("A", "A", "66250.00"),
                                line("B", "B", "120000.00"),
                                line("C", "C", "120000.00")),
                        Optional.empty(),
                        "art. 8, c. 1",
                        List.of()),
                Optional.of(new FundingRules.Advance(Fraction.of(10), 30, recovery, "art. 16, c. 4", List.of())),
                new FundingRules.Reimbursement(30, "accettazione della richiesta di rimborso", "art. 16, c. 7"),
                Optional.empty());
    }

    /** Notice of Lustra, art. 5, c. 3, and art. 13, c. 4: 41.15 × 20 × 365, less 5,000.00. */
    static FundingRules lustra(Stated<Integer> yearlyHours, Stated<Rounding> rounding) {
        return rules(
                new FundingRules.Budget(
                        euro("295395.00"),
                        Optional.of(new FundingRules.PerDiem(euro("41.15"), 20, 365, euro("5000.00"), "art. 5, c. 3")),
                        List.of(
                                new FundingRules.Line(
                                        "P", Optional.empty(), "Personale", Stated.not(), "art. 13, c. 3"),
                                new FundingRules.Line(
                                        "G", Optional.empty(), "Assistenza", Stated.not(), "art. 13, c. 3")),
                        Optional.empty(),
                        "art. 5, c. 3",
                        List.of()),
                Optional.empty(),
                new FundingRules.Reimbursement(60, "consegna della documentazione", "art. 13, c. 4"),
                Optional.of(new FundingRules.StaffRule(yearlyHours, rounding, "art. 13, c. 1")));
    }

    private static FundingRules.Line line(String id, String action, String amount) {
        return new FundingRules.Line(id, Optional.of(action), "Voce " + id, Stated.of(euro(amount)), "art. 8, c. 1");
    }

    private static FundingRules rules(
            FundingRules.Budget budget,
            Optional<FundingRules.Advance> advance,
            FundingRules.Reimbursement reimbursement,
            Optional<FundingRules.StaffRule> staff) {
        List<String> lines = budget.lines().stream().map(FundingRules.Line::id).toList();
        return new FundingRules(
                "prova-2025",
                "Stazioni di posta",
                "Comune di prova",
                LIVORNO,
                List.of(),
                new FundingRules.Project(
                        "Progetto di prova",
                        "J44H22000240004",
                        Stated.of("B10A9942A7"),
                        Optional.empty(),
                        Optional.empty(),
                        "art. 16, c. 9",
                        List.of()),
                new FundingRules.Administration("Comune di prova", "80012000826", Optional.empty(), "art. 16, c. 9"),
                Optional.of(new FundingRules.Convention("1", LocalDate.of(2025, 3, 3), "art. 16, c. 9")),
                new FundingRules.Window(
                        Stated.not(),
                        Stated.not(),
                        Stated.not(),
                        Optional.empty(),
                        LocalDate.of(2026, 3, 31),
                        Optional.of(LocalDate.of(2025, 12, 31)),
                        Stated.not(),
                        "art. 5",
                        List.of()),
                List.of(partner("capofila", "Ente di prova"), partner("partner", "Associazione di prova")),
                budget,
                List.of(category("lavori", "Lavori", lines), category("personale", "Personale", lines)),
                new FundingRules.PaymentRule(
                        List.of(Means.BANK_TRANSFER), true, Optional.empty(), List.of(), "art. 16, c. 8", List.of()),
                new FundingRules.VatRule(FundingRules.VatCharged.IF_NOT_RECOVERED, "art. 16, c. 9", List.of()),
                Optional.of(new FundingRules.DurcRule(120, FundingRules.LastDay.IN, "art. 16, c. 6", List.of())),
                staff,
                advance,
                Optional.of(reimbursement),
                Optional.of(new FundingRules.Retention(10, "concessione", "art. 16, c. 11")),
                List.of(),
                List.of(),
                List.of());
    }

    private static FundingRules.Partner partner(String id, String name) {
        return new FundingRules.Partner(
                id, name, "97735020584", Optional.empty(), id.equals("capofila"), List.of(), Stated.not());
    }

    private static FundingRules.Category category(String id, String title, List<String> lines) {
        return new FundingRules.Category(
                id, title, lines, List.of(DocumentKind.INVOICE), List.of(), false, false, "art. 16, c. 2", List.of());
    }

    /** One expense, and what the audit made of it. */
    static AuditedExpense expense(
            String id, String line, String admitted, String reduced, String rejected, String pending) {
        return expense(id, line, "lavori", "capofila", admitted, reduced, rejected, pending, "Opere di prova");
    }

    static AuditedExpense expense(
            String id,
            String line,
            String category,
            String partner,
            String admitted,
            String reduced,
            String rejected,
            String pending,
            String text) {
        Euro claimed = Euro.sum(List.of(euro(admitted), euro(reduced), euro(rejected), euro(pending)));
        boolean back = claimed.signum() < 0;
        Euro positive = back ? claimed.negated() : claimed;
        ExpenseDocument document = new ExpenseDocument(
                back ? DocumentKind.CREDIT_NOTE : DocumentKind.INVOICE,
                SUPPLIER,
                new Subject("Ente di prova", Optional.of("97735020584"), Optional.empty()),
                "n. " + id,
                LocalDate.of(2025, 10, 3),
                positive,
                Optional.empty(),
                Optional.empty(),
                List.of(text),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                true);
        ClaimedExpense expense = new ClaimedExpense(
                id,
                line,
                category,
                partner,
                Optional.empty(),
                Optional.of(document),
                positive,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty());
        Finding why = new Finding(
                StatementFinding.LINE_OVERRUN,
                Location.at("/expenses/" + id),
                List.of(text, euro(reduced)),
                List.of(reference("art. 16, c. 7")));
        return new AuditedExpense(
                expense,
                Optional.empty(),
                Optional.of(settlement(document.key(), positive)),
                euro(reduced).signum() == 0 ? State.ADMITTED : State.REDUCED,
                claimed,
                euro(admitted),
                euro(reduced),
                euro(rejected),
                euro(pending),
                euro(reduced).signum() == 0 ? List.of() : List.of(new AuditedExpense.Cut(euro(reduced), why)),
                List.of(),
                euro(reduced).signum() == 0 ? List.of() : List.of(why));
    }

    private static Settlement settlement(DocumentKey key, Euro amount) {
        Payment payment = new Payment(
                "mov-1",
                LocalDate.of(2025, 10, 20),
                amount.max(Euro.ofCents(1)),
                Means.BANK_TRANSFER,
                Optional.of("IT60X0542811101000000123456"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("12345678901"),
                Optional.empty(),
                Optional.empty(),
                List.of());
        return new Settlement(
                key,
                List.of(new Settlement.PaidPart(payment, Payment.Part.ISSUER, amount, true)),
                amount,
                amount,
                Optional.of(payment.executed()),
                List.of());
    }

    static LegalReference reference(String place) {
        return LegalReference.parse(LIVORNO, place);
    }

    static AuditReport report(List<AuditedExpense> expenses, SeenFile... files) {
        return new AuditReport(
                new RuleSet("prova-2025", Sha256.of("rules")),
                new RuleSet("claim-1", Sha256.of("claim")),
                Optional.empty(),
                PRESENTED,
                expenses,
                List.of(),
                List.of(),
                List.of(files),
                List.of());
    }

    static SeenFile seen(String name, String content) {
        return new SeenFile(
                name,
                content.isEmpty() ? "" : Sha256.of(content),
                content.length(),
                PASSED,
                new Verdict(Verdict.Kind.SDI, Verdict.State.PASSED, List.of()));
    }

    static ExpenseClaim claim(AuditReport report, String advance, String instalments) {
        return claim(report, advance, instalments, List.of());
    }

    static ExpenseClaim claim(AuditReport report, String advance, String instalments, List<EarlierCharge> earlier) {
        List<Disbursement> received = new ArrayList<>();
        if (euro(advance).signum() > 0) {
            received.add(new Disbursement(DisbursementKind.ADVANCE, LocalDate.of(2025, 4, 1), euro(advance)));
        }
        if (euro(instalments).signum() > 0) {
            received.add(new Disbursement(DisbursementKind.INSTALMENT, LocalDate.of(2025, 8, 1), euro(instalments)));
        }
        return new ExpenseClaim(
                "claim-1",
                "prova-2025",
                PRESENTED,
                report.expenses().stream().map(AuditedExpense::expense).toList(),
                List.of(new Durc("97735020584", "INPS_1", LocalDate.of(2025, 9, 1), true)),
                received,
                earlier);
    }

    static EarlierCharge charge(String project, String amount) {
        return new EarlierCharge(
                project,
                new DocumentKey("IT00104330493", "9", LocalDate.of(2025, 5, 5)),
                euro(amount),
                Optional.empty());
    }

    static Statement statement(FundingRules rules, List<AuditedExpense> expenses, Carried... earlier) {
        AuditReport report = report(expenses);
        return Statement.of(rules, claim(report, "0", "0"), report, List.of(earlier));
    }

    static List<String> codes(List<Finding> findings) {
        return findings.stream().map(each -> each.code().code()).toList();
    }
}
