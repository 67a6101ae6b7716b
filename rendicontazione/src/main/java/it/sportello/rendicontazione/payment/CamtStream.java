package it.sportello.rendicontazione.payment;

import it.sportello.legal.Finding;
import it.sportello.legal.Location;
import it.sportello.rendicontazione.fattura.FatturaFinding;
import it.sportello.rendicontazione.fattura.GuardedXml;
import it.sportello.rendicontazione.fattura.ReadingLimits;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Cuts a CAMT.053 into its statements, and these into accounts, balances and entries; it holds one of these at a time. */
final class CamtStream implements GuardedXml.Visitor {

    static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.";

    private static final Pattern VERSION = Pattern.compile(Pattern.quote(NAMESPACE) + "([0-9]{2})");
    private static final int FIRST = 2;
    private static final int LAST = 13;
    private static final int STATEMENT_DEPTH = 3;

    /** What is looked at; everything else passes by. */
    private static final Set<String> KEPT = Set.of(
            "Id",
            "Acct",
            "IBAN",
            "Ccy",
            "Bal",
            "Tp",
            "CdOrPrtry",
            "Cd",
            "Prtry",
            "Amt",
            "CdtDbtInd",
            "Dt",
            "DtTm",
            "Ntry",
            "NtryRef",
            "RvslInd",
            "Sts",
            "BookgDt",
            "ValDt",
            "AcctSvcrRef",
            "BkTxCd",
            "Domn",
            "Fmly",
            "SubFmlyCd",
            "NtryDtls",
            "TxDtls",
            "Refs",
            "EndToEndId",
            "InstrId",
            "TxId",
            "MndtId",
            "ChqNb",
            "AcctSvcrTxId",
            "Ref",
            "AmtDtls",
            "TxAmt",
            "RltdPties",
            "Cdtr",
            "Dbtr",
            "Pty",
            "Nm",
            "CdtrAcct",
            "RmtInf",
            "Ustrd",
            "Strd",
            "RfrdDocInf",
            "Nb",
            "CdtrRefInf",
            "AddtlRmtInf",
            "RtrInf",
            "AddtlTxInf",
            "AddtlNtryInf");

    /** Takes the pieces in the order of the file. */
    interface Pieces {
        void statement(int line);

        void piece(XmlNode piece);

        void end();
    }

    private final ReadingLimits limits;
    private final StatementFindings findings;
    private final Pieces pieces;
    private final Deque<XmlNode> held = new ArrayDeque<>();
    private String namespace = "";
    private int depth;
    private int passing;
    private int elements;
    private long kept;

    CamtStream(ReadingLimits limits, StatementFindings findings, Pieces pieces) {
        this.limits = limits;
        this.findings = findings;
        this.pieces = pieces;
    }

    @Override
    public Optional<Finding> visit(XMLStreamReader xml) throws XMLStreamException {
        Optional<Finding> stopped = Optional.empty();
        while (stopped.isEmpty() && xml.hasNext()) {
            stopped = switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.END_ELEMENT -> {
                    end();
                    yield Optional.empty();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(xml);
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> stop(FatturaFinding.XML_DTD);
                default -> Optional.empty();
            };
        }
        return stopped;
    }

    private static Optional<Finding> stop(it.sportello.legal.FindingCode code, Object... arguments) {
        return Optional.of(Finding.of(code, Location.NONE, arguments));
    }

    private Optional<Finding> start(XMLStreamReader xml) {
        depth++;
        elements++;
        if (depth > limits.depth()) {
            return stop(PaymentFinding.STATEMENT_LIMIT, PaymentMessage.DEPTH, Integer.toString(limits.depth()));
        }
        if (elements > limits.elements()) {
            return stop(PaymentFinding.STATEMENT_LIMIT, PaymentMessage.ELEMENTS, Integer.toString(limits.elements()));
        }
        String name = xml.getLocalName();
        String space = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
        if (depth == 1) {
            namespace = space;
            return root(name, space);
        }
        if (passing > 0) {
            passing++;
        } else if (!space.equals(namespace)) {
            passing = 1;
        } else if (depth == 2) {
            passing = name.equals("BkToCstmrStmt") ? 0 : 1;
        } else if (depth == STATEMENT_DEPTH) {
            if (name.equals("Stmt")) {
                pieces.statement(xml.getLocation().getLineNumber());
            } else {
                passing = 1;
            }
        } else if (KEPT.contains(name)) {
            XmlNode node = new XmlNode(name, xml.getLocation().getLineNumber(), xml.getAttributeValue(null, "Ccy"));
            if (!held.isEmpty()) {
                held.peek().children.add(node);
            }
            held.push(node);
        } else {
            passing = 1;
        }
        return Optional.empty();
    }

    private static Optional<Finding> root(String name, String space) {
        Matcher version = VERSION.matcher(space);
        if (!name.equals("Document") || !space.startsWith(NAMESPACE)) {
            return stop(PaymentFinding.STATEMENT_ROOT, Shown.of(name), Shown.of(space));
        }
        if (!version.matches()
                || Integer.parseInt(version.group(1)) < FIRST
                || Integer.parseInt(version.group(1)) > LAST) {
            return stop(PaymentFinding.STATEMENT_VERSION, Shown.of(space), "02", Integer.toString(LAST));
        }
        return Optional.empty();
    }

    private Optional<Finding> text(XMLStreamReader xml) {
        XmlNode node = held.peek();
        if (node == null || passing > 0) {
            return Optional.empty();
        }
        int room = limits.textLength() - node.text.length();
        int length = Math.min(room, xml.getTextLength());
        if (length < xml.getTextLength() && room > 0) {
            findings.add(PaymentFinding.VALUE_CUT, node.line, "", node.name, Integer.toString(limits.textLength()));
        }
        node.text.append(xml.getTextCharacters(), xml.getTextStart(), Math.max(0, length));
        kept += Math.max(0, length);
        return kept > limits.keptCharacters()
                ? stop(
                        PaymentFinding.STATEMENT_LIMIT,
                        PaymentMessage.CHARACTERS,
                        Long.toString(limits.keptCharacters()))
                : Optional.empty();
    }

    private void end() {
        if (passing > 0) {
            passing--;
        } else if (!held.isEmpty()) {
            XmlNode node = held.pop();
            if (held.isEmpty()) {
                pieces.piece(node);
            }
        } else if (depth == STATEMENT_DEPTH) {
            pieces.end();
        }
        depth--;
    }
}
