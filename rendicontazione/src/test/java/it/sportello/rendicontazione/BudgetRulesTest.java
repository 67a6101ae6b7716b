package it.sportello.rendicontazione;

import static it.sportello.rendicontazione.Cases.claim;
import static it.sportello.rendicontazione.Cases.codes;
import static it.sportello.rendicontazione.Cases.expense;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Euro;
import it.sportello.rendicontazione.AuditedExpense.State;
import it.sportello.rendicontazione.funding.ExpenseClaim.DisbursementKind;
import it.sportello.rendicontazione.funding.ExpenseClaim.EarlierCharge;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BudgetRulesTest {

    private static Euro euro(String amount) {
        return Euro.parse(amount);
    }

    private static Bill bill(String number, String amount) {
        return Bill.of(number, amount).rate(0);
    }

    /** Expenses of these amounts, each on its line. */
    private static Cases charged(String... lineAndAmount) {
        Cases cases = claim();
        for (int i = 0; i < lineAndAmount.length; i += 2) {
            Bill bill = bill(Integer.toString(i + 1), lineAndAmount[i + 1]).reason("bene " + i);
            cases.bill(bill).expense(expense("s" + i, lineAndAmount[i], bill.key(), lineAndAmount[i + 1], "0.00"));
        }
        return cases;
    }

    @Test
    void theWholeBudgetOfLivornoIsAdmitted() {
        // art. 8, c. 1: 158,625.00 + 66,250.00 + 120,000.00 + 120,000.00 = 464,875.00
        AuditReport report = charged("inv", "158625.00", "a", "66250.00", "b", "120000.00", "c", "120000.00")
                .report();
        assertThat(report.totals().admitted()).isEqualTo(euro("464875.00"));
        assertThat(report.totals().residualOf(euro("464875.00"))).isEqualTo(Euro.ZERO);
    }

    @Test
    void oneCentOverALineIsCutByOneCentWithTheReason() {
        AuditReport report = charged("a", "66250.00", "a", "0.01").report();
        assertThat(report.expenses().get(0).state()).isEqualTo(State.ADMITTED);
        assertThat(report.expenses().get(1).state()).isEqualTo(State.REJECTED);

        AuditedExpense over = charged("inv", "158625.01").first();
        assertThat(over.state()).isEqualTo(State.REDUCED);
        assertThat(over.reduced()).isEqualTo(euro("0.01"));
        assertThat(over.cuts().get(0).why().text(Locale.ITALIAN)).contains("«inv»", "0,01 €", "art. 8, c. 1, avviso");
    }

    @Test
    void cutsFallOnTheLaterExpense() {
        AuditReport report = charged("a", "60000.00", "a", "10000.00").report();
        assertThat(report.expenses().get(0).admitted()).isEqualTo(euro("60000.00"));
        assertThat(report.expenses().get(1).admitted()).isEqualTo(euro("6250.00"));
    }

    @Test
    void aLineTakesMoreWhereItMayAsLongAsTheTotalHolds() {
        String old = "  source: \"art. 8, c. 3\"";
        String overrun = "  overrun: {share: 10, source: \"art. 16, c. 7\"}\n" + old;
        assertThat(charged("a", "72875.01").rule(old, overrun).first().admitted())
                .isEqualTo(euro("72875.00"));
        AuditReport full = charged("inv", "158625.00", "a", "72875.00", "b", "120000.00", "c", "120000.00")
                .rule(old, overrun)
                .report();
        assertThat(full.totals().admitted()).isEqualTo(euro("464875.00"));
        assertThat(codes(full.expenses().get(3).findings())).containsExactly("REND-3445");
        assertThat(full.expenses().get(3).reduced()).isEqualTo(euro("6625.00"));
    }

    @Test
    void aLineWithoutAnAmountIsHeldByTheTotal() {
        assertThat(charged("a", "500000.00")
                        .rule("title: azione A, amount: 66250.00", "title: azione A, amount: not stated")
                        .first()
                        .admitted())
                .isEqualTo(euro("464875.00"));
    }

    @Test
    void whatWaitsTakesNoRoom() {
        Bill paid = bill("2", "60000.00");
        AuditReport report = claim().bill(bill("1", "60000.00").reason("x"), paid)
                .expense(
                        expense("1", "a", bill("1", "60000.00").key(), "60000.00", "0.00"),
                        expense("2", "a", paid.key(), "60000.00", "0.00"))
                .pay(paid.key(), "2025-11-03", "60000.00")
                .report();
        assertThat(report.expenses().get(0).pending()).isEqualTo(euro("60000.00"));
        assertThat(report.expenses().get(1).admitted()).isEqualTo(euro("60000.00"));
    }

    @Test
    void whatWasChargedBeforeHasTakenItsPart() {
        EarlierCharge on = new EarlierCharge(
                "prova", bill("77", "1.00").key(), euro("66000.00"), Optional.empty(), Optional.of("a"));
        assertThat(charged("a", "1000.00").earlier(on).first().admitted()).isEqualTo(euro("250.00"));
        EarlierCharge nowhere =
                new EarlierCharge("prova", bill("77", "1.00").key(), euro("464800.00"), Optional.empty());
        AuditReport report = charged("a", "1000.00").earlier(nowhere).report();
        assertThat(report.totals().admitted()).isEqualTo(euro("75.00"));
        assertThat(codes(report.findings())).containsExactly("REND-3451");
        EarlierCharge elsewhere =
                new EarlierCharge("altro", bill("77", "1.00").key(), euro("464800.00"), Optional.empty());
        assertThat(charged("a", "1000.00").earlier(elsewhere).first().admitted())
                .isEqualTo(euro("1000.00"));
    }

    /** An earlier charge that names no line took its part of the line its document is on now. */
    @Test
    void whatWasChargedBeforeStandsOnTheLineOfItsDocument() {
        Bill split = bill("1", "66250.00");
        EarlierCharge first = new EarlierCharge("prova", split.key(), euro("66000.00"), Optional.empty());
        AuditReport report = claim().bill(split, bill("2", "1000.00"))
                .expense(
                        expense("other", "b", bill("2", "1000.00").key(), "1000.00", "0.00"),
                        expense("1", "a", split.key(), "250.00", "0.00"))
                .earlier(first)
                .report();
        assertThat(codes(report.findings())).doesNotContain("REND-3451");
        assertThat(report.totals().admitted()).isEqualTo(euro("1250.00"));
        AuditReport more = claim().bill(split, bill("2", "1000.00"))
                .expense(
                        expense("1", "a", split.key(), "250.00", "0.00"),
                        expense("2", "a", bill("2", "1000.00").key(), "1000.00", "0.00"))
                .earlier(first)
                .report();
        assertThat(more.expenses().get(0).admitted()).isEqualTo(euro("250.00"));
        assertThat(more.expenses().get(1).state()).isEqualTo(State.REJECTED);
    }

    /** A note on an invoice that is charged to two lines takes back of its own line first. */
    @Test
    void aCreditNoteTakesBackOfItsOwnLineFirst() {
        Bill invoice = bill("1", "200.00");
        Bill note = bill("9", "100.00").type("TD04").on("2025-11-01").linked("1");
        AuditReport report = claim().bill(invoice, note)
                .expense(
                        expense("1", "a", invoice.key(), "100.00", "0.00"),
                        expense("2", "b", invoice.key(), "100.00", "0.00"),
                        expense("nc", "b", note.key(), "100.00", "0.00"))
                .report();
        assertThat(report.totals().admitted()).isEqualTo(euro("100.00"));
        assertThat(report.expenses().get(2).findings()).noneMatch(it -> it.code() == AuditFinding.CREDIT_ON_OTHER_LINE);
    }

    @Test
    void trap17AnAdvanceIsNobodysExpenseAndAnInstalmentIsPaidOnOne() {
        // art. 16, c. 4: 10 % of 464,875.00
        AuditReport report = charged("inv", "158625.00", "a", "66250.00", "b", "120000.00", "c", "120000.00")
                .received(DisbursementKind.ADVANCE, "46487.50")
                .report();
        assertThat(report.totals().admitted()).isEqualTo(euro("464875.00"));
        assertThat(report.totals().claimed()).isEqualTo(euro("464875.00"));
        assertThat(charged("b", "120000.00")
                        .received(DisbursementKind.INSTALMENT, "464874.00")
                        .first()
                        .admitted())
                .isEqualTo(euro("1.00"));
    }

    @Test
    void whatWasChargedBeforeIsOursByTheCupToo() {
        EarlierCharge byCup = new EarlierCharge(
                " j44h22000240004", bill("77", "1.00").key(), euro("464875.00"), Optional.empty(), Optional.of("a"));
        assertThat(charged("a", "1000.00").earlier(byCup).first().state()).isEqualTo(State.REJECTED);
    }

    @Test
    void aCreditNoteMakesRoomOnTheLineOfItsInvoiceWhereverItIsCharged() {
        // art. 8, c. 1: B holds 120,000.00; the note takes back an invoice on A
        Bill invoice = bill("1", "20000.00");
        Bill note = bill("9", "20000.00").type("TD04").on("2025-11-01").linked("1");
        Bill policy = bill("2", "140000.00").reason("altro");
        AuditReport report = claim().bill(invoice, note, policy)
                .expense(
                        expense("1", "a", invoice.key(), "20000.00", "0.00"),
                        expense("nc", "b", note.key(), "20000.00", "0.00"),
                        expense("2", "b", policy.key(), "140000.00", "0.00"))
                .report();
        assertThat(report.totals().admitted()).isEqualTo(euro("120000.00"));
        assertThat(report.expenses().get(1).findings())
                .filteredOn(it -> it.code() == AuditFinding.CREDIT_ON_OTHER_LINE)
                .singleElement()
                .satisfies(it -> assertThat(it.text(Locale.ITALIAN)).contains("«b»", "«a»"));
    }

    @Test
    void whatACreditNoteTakesBackMakesRoom() {
        Bill invoice = bill("1", "67000.00");
        Bill note = bill("9", "1000.00").type("TD04").on("2025-11-01").linked("1");
        AuditReport report = claim().bill(invoice, note)
                .expense(
                        expense("1", "a", invoice.key(), "67000.00", "0.00"),
                        expense("2", "a", note.key(), "1000.00", "0.00"))
                .report();
        assertThat(report.totals().admitted()).isEqualTo(euro("66000.00"));
    }
}
