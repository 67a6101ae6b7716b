package it.sportello.rendicontazione;

import static it.sportello.rendicontazione.Cases.claim;
import static it.sportello.rendicontazione.Cases.codes;
import static it.sportello.rendicontazione.Cases.expense;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Euro;
import it.sportello.rendicontazione.AuditedExpense.State;
import it.sportello.rendicontazione.fattura.FatturaReader;
import it.sportello.rendicontazione.funding.DocumentKey;
import it.sportello.rendicontazione.funding.ExpenseClaim.ClaimedExpense;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditSessionTest {

    private static final Bill BILL = Bill.of("1", "1000.00");

    @Test
    void trap25TheSameInvoiceInTwoEnvelopesIsOne() {
        AuditReport report = claim().bill(BILL)
                .file(BILL.readOtherwise("altra-busta.xml.p7m"))
                .expense(expense("1", "a", BILL.key(), "1000.00", "220.00"))
                .report();
        assertThat(report.totals().admitted()).isEqualTo(Euro.parse("1220.00"));
        assertThat(report.expenses().get(0).state()).isEqualTo(State.ADMITTED);
        assertThat(codes(report.findings())).containsExactly("REND-3449");
        assertThat(report.files()).hasSize(2);
        assertThat(report.unclaimed()).isEmpty();
    }

    @Test
    void everyFileThatWasSeenCanBeProved() {
        var broken = new FatturaReader().read("rotto.xml", new byte[] {'<'});
        AuditReport report = claim().bill(BILL)
                .file(broken)
                .expense(expense("1", "a", BILL.key(), "1000.00", "220.00"))
                .report();
        assertThat(report.files()).extracting(AuditReport.SeenFile::name).containsExactly("f1.xml", "rotto.xml");
        assertThat(report.files()).allMatch(it -> it.sha256().matches("[0-9a-f]{64}"));
        assertThat(codes(report.findings())).containsExactly("REND-3452");
    }

    @Test
    void documentsNobodyClaimsAreListedWithoutTheirWords() {
        AuditReport report = claim().bill(BILL, Bill.of("2", "5.00"))
                .expense(expense("1", "a", BILL.key(), "1000.00", "220.00"))
                .report();
        assertThat(report.unclaimed()).hasSize(1);
        assertThat(report.unclaimed().get(0).texts()).isEmpty();
        assertThat(report.expenses().get(0).voucher().orElseThrow().texts()).isNotEmpty();
    }

    @Test
    void aHugeInvoiceIsAFinding() {
        Bill huge = Bill.of("2", "99999999999.00").rate(22);
        AuditReport report = claim().bill(BILL, huge)
                .expense(expense("1", "a", BILL.key(), "1000.00", "220.00"))
                .report();
        assertThat(codes(report.findings())).containsExactly("REND-3402");
    }

    @Test
    void aHugePaymentPaysNothingAndIsTold() {
        AuditSession session = claim().audit()
                .session(
                        Cases.claim(any -> claim().expense(expense("1", "a", BILL.key(), "1000.00", "220.00"))
                                .toClaim()),
                        List.of(Cases.payment("p", BILL.key(), "2025-11-03", "92233720368547758.07")),
                        List.of())
                .result()
                .orElseThrow();
        AuditReport report = session.report();
        assertThat(report.unmatched()).hasSize(1);
        assertThat(codes(report.findings())).containsExactly("REND-3402");
    }

    @Test
    void aReportMayBeAskedForTwice() {
        AuditSession session = claim().expense(expense("1", "a", BILL.key(), "1000.00", "220.00"))
                .session();
        assertThat(session.report().totals().pending()).isEqualTo(Euro.parse("1220.00"));
        session.accept(BILL.read());
        assertThat(session.report().totals().admitted()).isEqualTo(Euro.parse("1220.00"));
        assertThat(session.report()).isEqualTo(session.report());
    }

    @Test
    void hostileTextStaysText() {
        Bill hostile = BILL.reason("a\u00a0".repeat(50));
        var odd = expense("\u202e1", "\u202ea", hostile.key(), "1000.00", "220.00");
        AuditedExpense audited = claim().bill(hostile).expense(odd).first();
        assertThat(audited.findings().get(0).text(java.util.Locale.ITALIAN)).doesNotContain("\u202e");
    }

    @Test
    void totalsOfALineAreItsExpenses() {
        AuditReport report = claim().bill(BILL)
                .expense(
                        expense("1", "a", BILL.key(), "400.00", "0.00"),
                        expense("2", "b", BILL.key(), "700.00", "0.00"))
                .report();
        AuditReport.Totals b = report.totalsOf("b");
        assertThat(b.claimed()).isEqualTo(Euro.parse("700.00"));
        assertThat(b.admitted()).isEqualTo(Euro.parse("600.00"));
        assertThat(b.reduced()).isEqualTo(Euro.parse("100.00"));
        assertThat(b.residualOf(Euro.parse("120000.00"))).isEqualTo(Euro.parse("119400.00"));
        assertThat(report.totalsOf("z").claimed()).isEqualTo(Euro.ZERO);
    }

    /** Who charges each document, as the judge of payments is told. */
    private static Map<DocumentKey, String> spenders(Cases claim) {
        Map<DocumentKey, String> told = new HashMap<>();
        claim.unpaid()
                .payments((rules, vouchers, spender, payments, undone, presented) -> {
                    spender.forEach((key, partner) -> told.put(key, partner.id()));
                    return Cases.settled(rules, vouchers, spender, payments, undone, presented);
                })
                .report();
        return told;
    }

    private static ClaimedExpense by(String partner, String id, Bill bill) {
        return Cases.charged(expense(id, "a", bill.key(), "10.00", "0.00"), "goods", partner);
    }

    /** Of several who charge a document, the one it is made out to paid it, whoever stands first in the claim. */
    @Test
    void aDocumentIsPaidByTheOneItIsMadeOutTo() {
        Bill bill = Bill.of("1", "100.00");
        assertThat(spenders(claim().bill(bill).expense(by("socio", "1", bill), by("capo", "2", bill))))
                .containsExactly(Map.entry(bill.key(), "capo"));
        assertThat(spenders(claim().bill(bill).expense(by("capo", "1", bill), by("socio", "2", bill))))
                .containsExactly(Map.entry(bill.key(), "capo"));
        assertThat(spenders(claim().bill(bill).expense(by("muto", "1", bill), by("socio", "2", bill))))
                .containsExactly(Map.entry(bill.key(), "muto"));
        assertThat(spenders(claim().bill(bill).expense(by("nobody", "1", bill))))
                .isEmpty();
    }

    @Test
    void aCreditNoteBelongsToTheOneWhoChargesItsInvoice() {
        Bill bill = Bill.of("1", "100.00");
        Bill note = Bill.of("2", "30.00").type("TD04").linked("1");
        assertThat(spenders(claim().bill(bill, note).expense(by("capo", "1", bill))))
                .containsOnly(Map.entry(bill.key(), "capo"), Map.entry(note.key(), "capo"));
        assertThat(spenders(claim().bill(bill, note).expense(by("capo", "1", bill), by("socio", "2", note))))
                .containsOnly(Map.entry(bill.key(), "capo"), Map.entry(note.key(), "socio"));
    }

    /** A credit note may bear the number of its invoice: it never says who paid that. */
    @Test
    void aCreditNoteDoesNotSayWhoPaidTheInvoiceWhoseNameItBears() {
        Bill bill = Bill.of("1", "100.00");
        Bill note = bill.file("note.xml").type("TD04").linked("1");
        assertThat(spenders(claim().bill(bill, note).expense(by("socio", "1", note), by("capo", "2", bill))))
                .containsExactly(Map.entry(bill.key(), "capo"));
    }
}
