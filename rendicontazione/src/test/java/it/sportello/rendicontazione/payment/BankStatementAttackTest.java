package it.sportello.rendicontazione.payment;

import static it.sportello.rendicontazione.payment.Camt.TRANSFER;
import static it.sportello.rendicontazione.payment.Camt.details;
import static it.sportello.rendicontazione.payment.Camt.document;
import static it.sportello.rendicontazione.payment.Camt.entry;
import static it.sportello.rendicontazione.payment.Camt.found;
import static it.sportello.rendicontazione.payment.Camt.one;
import static it.sportello.rendicontazione.payment.Camt.read;
import static it.sportello.rendicontazione.payment.Camt.statement;
import static it.sportello.rendicontazione.payment.Camt.transfer;
import static it.sportello.rendicontazione.payment.Camt.ustrd;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.FindingCode;
import it.sportello.rendicontazione.fattura.FatturaFinding;
import it.sportello.rendicontazione.fattura.ReadingLimits;
import it.sportello.rendicontazione.funding.Payment;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made to hurt is a finding, soon and without much memory, and pays nothing. */
@Timeout(60)
class BankStatementAttackTest {

    private static final ReadingLimits USUAL = ReadingLimits.DEFAULT;
    private static final String HEAD = "<Document xmlns='" + CamtStream.NAMESPACE + "08'><BkToCstmrStmt>";

    private static BankStatementReader within(long bytes, int depth, int elements, int textLength, long kept) {
        return new BankStatementReader(
                XMLInputFactory.newDefaultFactory(),
                new ReadingLimits(
                        bytes,
                        depth,
                        elements,
                        textLength,
                        USUAL.tagLength(),
                        USUAL.cdataLength(),
                        kept,
                        USUAL.rounds(),
                        3,
                        USUAL.entries(),
                        USUAL.archiveBytes(),
                        USUAL.archiveRatio()));
    }

    private static void refused(String xml, FindingCode code) {
        BankStatement statement = read(xml);
        assertThat(statement.findings()).extracting(Finding::code).containsExactly(code);
        assertThat(statement.payments()).isEmpty();
    }

    private static InputStream around(String before, String repeated, int times, String after) {
        byte[] block = repeated.repeat(1_000).getBytes(StandardCharsets.UTF_8);
        List<InputStream> parts = new java.util.ArrayList<>();
        parts.add(new ByteArrayInputStream(before.getBytes(StandardCharsets.UTF_8)));
        for (int i = 0; i < times / 1_000; i++) {
            parts.add(new ByteArrayInputStream(block));
        }
        parts.add(new ByteArrayInputStream(after.getBytes(StandardCharsets.UTF_8)));
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    @Test
    void everyKindOfDtdAndEntityIsRefused() {
        refused("<!DOCTYPE x [<!ENTITY a 'b'><!ENTITY c '&a;&a;&a;'>]><x>&c;</x>", PaymentFinding.STATEMENT_DTD);
        refused("<!DOCTYPE x SYSTEM 'http://127.0.0.1:9/x.dtd'><x/>", PaymentFinding.STATEMENT_DTD);
        refused("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>", PaymentFinding.STATEMENT_DTD);
        refused("<!DOCTYPE x [<!ENTITY % e SYSTEM 'file:///etc/passwd'> %e;]><x/>", PaymentFinding.STATEMENT_DTD);
        BankStatement undefined = read(HEAD + "<Stmt>&chi;</Stmt></BkToCstmrStmt></Document>");
        assertThat(undefined.findings()).hasSize(1);
        assertThat(undefined.payments()).isEmpty();
    }

    @Test
    void depthElementsAndTextAreBounded() {
        refused(HEAD + "<a>".repeat(100_000), PaymentFinding.STATEMENT_LIMIT);
        BankStatement wide = within(1 << 28, 32, 1_000, 100, 10_000)
                .read("w", around(HEAD, "<a/>", 100_000, "</BkToCstmrStmt></Document>"));
        assertThat(wide.findings()).extracting(Finding::code).containsExactly(PaymentFinding.STATEMENT_LIMIT);
        String all = document(
                "08",
                statement(
                        "S",
                        "0.00",
                        "0.00",
                        entry(
                                "1.00",
                                "DBIT",
                                "a",
                                details(transfer(
                                        "1.00", "E", ustrd("x".repeat(90)).repeat(200))))));
        BankStatement kept = within(1 << 28, 32, 100_000, 100, 10_000).read("k", all.getBytes(StandardCharsets.UTF_8));
        assertThat(kept.findings()).extracting(Finding::code).containsExactly(PaymentFinding.STATEMENT_LIMIT);
        assertThat(kept.payments()).isEmpty();
        BankStatement large = within(1_000, 32, 100_000, 100, 10_000).read("l", all.getBytes(StandardCharsets.UTF_8));
        assertThat(large.findings()).extracting(Finding::code).containsExactly(FatturaFinding.LIMIT);
        assertThat(large.files().get(0).sha256()).isEmpty();
    }

    @Test
    void aTextOfFiftyMegabytesIsCutAndTold() {
        String xml = document(
                "08",
                statement(
                        "S",
                        "1.00",
                        "0.00",
                        entry("1.00", "DBIT", "a", TRANSFER + details(transfer("1.00", "E", ustrd("@"))))));
        int at = xml.indexOf('@');
        BankStatement statement = new BankStatementReader()
                .read("t", around(xml.substring(0, at), "0123456789", 5_000_000, xml.substring(at + 1)));
        assertThat(statement.findings()).extracting(Finding::code).containsExactly(PaymentFinding.VALUE_CUT);
        assertThat(statement.payments().get(0).causale().orElseThrow()).hasSize(USUAL.textLength());
    }

    @Test
    void tagsAndCommentsAreBounded() {
        for (String start : List.of("<a b='", "<!--", "<?x ", "<![CDATA[")) {
            BankStatement statement =
                    new BankStatementReader().read("t", around(HEAD + "<Stmt>" + start, "xxxxxxxxxx", 5_000_000, ""));
            assertThat(statement.findings())
                    .as(start)
                    .extracting(Finding::code)
                    .containsAnyOf(FatturaFinding.LIMIT, FatturaFinding.XML_MALFORMED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "Infinity",
                "-1.00",
                "+1.00",
                "1e3",
                "1,00",
                "1.001",
                "",
                " ",
                "0x10",
                "١٢",
                "1.000000",
                "99999999999999999999",
                "999999999999999999",
                "92233720368547758.08"
            })
    void whatIsNoAmountInCentsPaysNothing(String amount) {
        BankStatement statement = one(entry(amount, "DBIT", "a", TRANSFER));
        assertThat(statement.payments()).isEmpty();
        assertThat(found(statement)).containsExactly(PaymentFinding.ENTRY_AMOUNT.code());
        assertThat(statement.findings().get(0).text(Locale.ITALIAN)).contains("importo");
    }

    @Test
    void theLargestAmountsOverflowNothing() {
        String most = Euro.ofCents(Long.MAX_VALUE).toString();
        BankStatement statement = read(document(
                "08",
                statement(
                        "S",
                        most,
                        "-" + most,
                        entry(most, "DBIT", "a", TRANSFER),
                        entry(most, "DBIT", "b", TRANSFER),
                        entry(
                                most,
                                "DBIT",
                                "c",
                                TRANSFER + details(transfer(most, "E", ""), transfer(most, "F", ""))))));
        assertThat(statement.payments()).hasSize(2);
        assertThat(found(statement)).containsExactly(PaymentFinding.BATCH_SUM.code());
        assertThat(statement.findings())
                .allSatisfy(it -> assertThat(it.text(Locale.ITALIAN)).isNotEmpty());
        PaymentLedger ledger =
                Project.ledger(Project.rules(), List.of(Project.invoice("1", most)), statement.payments());
        assertThat(ledger.unmatched()).hasSize(2);
    }

    @Test
    void anEntryOfNothingIsNoPayment() {
        assertThat(one(entry("0.00", "DBIT", "a", TRANSFER)).payments()).isEmpty();
    }

    @Test
    void aSignThatIsNoneIsTold() {
        for (String sign : List.of("", "dbit", "DBIT CRDT")) {
            BankStatement statement = one(entry("1.00", sign, "a", TRANSFER));
            assertThat(statement.payments()).isEmpty();
            assertThat(found(statement)).containsExactly(PaymentFinding.ENTRY_SIGN.code());
            String inside =
                    transfer("1.00", "E", "").replace("<RltdPties>", "<CdtDbtInd>" + sign + "X</CdtDbtInd><RltdPties>");
            assertThat(found(one(entry("1.00", "DBIT", "a", TRANSFER + details(inside)))))
                    .containsExactly(PaymentFinding.ENTRY_SIGN.code());
        }
    }

    @Test
    void findingsAreBoundedToo() {
        String many = entry("NaN", "DBIT", "a", "").repeat(10);
        BankStatement statement = within(1 << 20, 32, 100_000, 100, 100_000)
                .read("m", document("08", statement("S", "0.00", "0.00", many)).getBytes(StandardCharsets.UTF_8));
        assertThat(statement.findings()).hasSize(4);
        assertThat(statement.findings().get(3).code()).isEqualTo(PaymentFinding.MORE);
    }

    @Test
    void hostileNamesAreShownShortAndHarmless() {
        BankStatement statement = one(entry("1.00", "DBIT", "\u202e" + "z".repeat(500), ""));
        Payment payment = statement.payments().get(0);
        assertThat(payment.id()).contains("zzz");
        assertThat(statement.findings())
                .allSatisfy(it ->
                        assertThat(it.text(Locale.ITALIAN)).hasSizeLessThan(400).doesNotContain("\u202e"));
        BankStatement named = new BankStatementReader().read("a\nb\u202e.xml", new byte[0]);
        assertThat(named.files().get(0).name()).isEqualTo("a_b_.xml");
        assertThat(named.findings().get(0).location().document()).isEqualTo("a_b_.xml");
    }

    @Test
    void refusingTakesMilliseconds() {
        String bomb = "<!DOCTYPE lolz [<!ENTITY lol 'lol'>]><lolz>&lol;</lolz>";
        read(bomb);
        long before = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            read(bomb);
        }
        assertThat((System.nanoTime() - before) / 1_000_000 / 100).isLessThan(20);
    }
}
