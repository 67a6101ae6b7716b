package it.sportello.rendicontazione.payment;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bank statements, written by hand after ISO 20022. */
final class Camt {

    static final String ACCOUNT = Project.DEDICATED;

    private Camt() {}

    static String document(String version, String... statements) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"" + CamtStream.NAMESPACE + version
                + "\"><BkToCstmrStmt><GrpHdr><MsgId>M</MsgId></GrpHdr>" + String.join("", statements)
                + "</BkToCstmrStmt></Document>";
    }

    /** A statement whose balances are as they are given, in euro; below zero is a debit. */
    static String statement(String id, String opening, String closing, String... entries) {
        return "\n<Stmt><Id>" + id + "</Id><Acct><Id><IBAN>" + ACCOUNT + "</IBAN></Id><Ccy>EUR</Ccy></Acct>"
                + balance("OPBD", opening) + balance("CLBD", closing) + String.join("", entries) + "\n</Stmt>";
    }

    static String balance(String code, String amount) {
        boolean debit = amount.startsWith("-");
        return "<Bal><Tp><CdOrPrtry><Cd>" + code + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">"
                + (debit ? amount.substring(1) : amount) + "</Amt><CdtDbtInd>" + (debit ? "DBIT" : "CRDT")
                + "</CdtDbtInd><Dt><Dt>2025-10-31</Dt></Dt></Bal>";
    }

    static String entry(String amount, String indicator, String reference, String details) {
        return entry(amount, indicator, reference, "<BookgDt><Dt>2025-10-03</Dt></BookgDt>", details);
    }

    static String entry(String amount, String indicator, String reference, String dates, String details) {
        return "\n<Ntry><Amt Ccy=\"EUR\">" + amount + "</Amt><CdtDbtInd>" + indicator + "</CdtDbtInd><Sts>BOOK</Sts>"
                + dates + (reference.isEmpty() ? "" : "<AcctSvcrRef>" + reference + "</AcctSvcrRef>") + details
                + "</Ntry>";
    }

    static String details(String... transactions) {
        return "<NtryDtls>" + String.join("", transactions) + "</NtryDtls>";
    }

    static final String TRANSFER =
            "<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>ICDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>";

    /** The transfer of an invoice as a bank tells it. */
    static String transfer(String amount, String endToEnd, String remittance) {
        return "<TxDtls><Refs><EndToEndId>" + endToEnd + "</EndToEndId></Refs><Amt Ccy=\"EUR\">" + amount + "</Amt>"
                + "<RltdPties><Cdtr><Pty><Nm>FORNITORE SRL</Nm></Pty></Cdtr><CdtrAcct><Id><IBAN>" + Project.SUPPLIER
                + "</IBAN></Id></CdtrAcct></RltdPties><RmtInf>" + remittance + "</RmtInf></TxDtls>";
    }

    static String ustrd(String text) {
        return "<Ustrd>" + text + "</Ustrd>";
    }

    static BankStatement read(String xml) {
        return read(xml, StandardCharsets.UTF_8);
    }

    static BankStatement read(String xml, Charset charset) {
        return new BankStatementReader().read("ec.xml", xml.getBytes(charset));
    }

    static BankStatement one(String... entries) {
        return read(document("08", statement("S1", "0.00", "0.00", entries)));
    }

    /** What was found, the balances left out: most samples here are not closed. */
    static List<String> found(BankStatement statement) {
        return statement.findings().stream()
                .filter(it -> it.code() != PaymentFinding.BALANCE && it.code() != PaymentFinding.BALANCE_OPEN)
                .map(it -> it.code().code())
                .toList();
    }
}
