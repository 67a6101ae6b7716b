package it.sportello.rendicontazione.payment;

import it.sportello.legal.Euro;
import it.sportello.legal.identifier.Identifier;
import it.sportello.legal.identifier.IdentifierFinding;
import it.sportello.rendicontazione.funding.Means;
import it.sportello.rendicontazione.funding.Payment;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the pieces of one file as movements: money that left, and money that came in.
 *
 * <p>A CRO is looked for only in what the bank calls a movement, and not in what the payer calls it: eleven digits there
 * may be a VAT number. Money that comes in is a payment that came back if it is marked so, if it tells why it was returned,
 * or if its code is RCDT/RRTN (external bank transaction codes of ISO 20022, recalled and not checked against the list).
 */
final class CamtReading implements CamtStream.Pieces {

    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,18}(?:\\.[0-9]{1,5})?");
    private static final Pattern DAY = Pattern.compile(
            "([0-9]{4}-[0-9]{2}-[0-9]{2})(?:Z|[+-][0-9]{2}:[0-9]{2}|T[0-9:.]{5,18}(?:Z|[+-][0-9]{2}:[0-9]{2})?)?");
    private static final Pattern CRO = Pattern.compile("[0-9]{11}");
    private static final Pattern TRN = Pattern.compile("(?=[A-Za-z]*[0-9])[0-9A-Za-z]{30}");
    private static final Set<String> NO_REFERENCE = Set.of("NOTPROVIDED", "NONREF", "NON FORNITO", "NOT PROVIDED");
    private static final String FAMILY = "BkTxCd/Domn/Fmly";
    /** A line of unstructured remittance holds no more; what is as long goes on in the next. */
    private static final int FULL_LINE = 140;

    /**
     * A debit with the references by which money that comes back names it.
     *
     * @param named whether the bank gave it a name of its own
     */
    record Debit(Payment payment, Set<String> references, boolean named) {}

    private final StatementFindings findings;
    private final List<Debit> debits = new ArrayList<>();
    private final List<Received> received = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private int statements;

    // The statement that is being read.
    private int line;
    private int entries;
    private boolean sound;
    private String statementId = "";
    private Optional<String> iban = Optional.empty();
    private Optional<BigInteger> opening = Optional.empty();
    private Optional<BigInteger> previous = Optional.empty();
    private Optional<BigInteger> closing = Optional.empty();
    private BigInteger booked = BigInteger.ZERO;
    private final Map<String, Integer> seen = new HashMap<>();

    CamtReading(StatementFindings findings) {
        this.findings = findings;
    }

    List<Debit> debits() {
        return debits;
    }

    List<Received> received() {
        return received;
    }

    @Override
    public void statement(int at) {
        statements++;
        line = at;
        entries = 0;
        sound = true;
        statementId = "";
        iban = Optional.empty();
        opening = Optional.empty();
        previous = Optional.empty();
        closing = Optional.empty();
        booked = BigInteger.ZERO;
    }

    @Override
    public void piece(XmlNode piece) {
        switch (piece.name) {
            case "Id" -> statementId = piece.value();
            case "Acct" -> account(piece);
            case "Bal" -> balance(piece);
            case "Ntry" -> entry(piece);
            default -> {}
        }
    }

    private String pointer() {
        return "/Document/BkToCstmrStmt/Stmt[" + statements + "]";
    }

    private String pointer(int entry) {
        return pointer() + "/Ntry[" + entry + "]";
    }

    private void account(XmlNode account) {
        iban = account.text("Id/IBAN").map(Identifier.IBAN::normalised);
        if (iban.isEmpty()) {
            findings.add(PaymentFinding.STATEMENT_ACCOUNT, account.line, pointer() + "/Acct");
        }
        iban.flatMap(Identifier.IBAN::defect)
                .filter(defect -> defect != IdentifierFinding.IBAN_NOT_ITALIAN)
                .ifPresent(defect -> findings.add(
                        PaymentFinding.STATEMENT_IBAN,
                        account.line,
                        pointer() + "/Acct/Id/IBAN",
                        Shown.of(iban.orElse(""))));
    }

    private void balance(XmlNode balance) {
        Optional<BigInteger> amount = amount(balance.at("Amt"), balance.line, pointer() + "/Bal")
                .flatMap(euro -> signed(euro, balance.text("CdtDbtInd").orElse("")));
        switch (balance.text("Tp/CdOrPrtry/Cd").orElse("")) {
            case "OPBD" -> opening = amount;
            case "PRCD" -> previous = amount;
            case "CLBD" -> closing = amount;
            default -> {}
        }
    }

    private static Optional<BigInteger> signed(Euro amount, String indicator) {
        BigInteger cents = BigInteger.valueOf(amount.cents());
        return switch (indicator) {
            case "CRDT" -> Optional.of(cents);
            case "DBIT" -> Optional.of(cents.negate());
            default -> Optional.empty();
        };
    }

    private Optional<Euro> amount(Optional<XmlNode> node, int at, String pointer) {
        String text = node.map(XmlNode::value).orElse("");
        String currency = node.map(it -> it.currency).orElse("");
        if (!AMOUNT.matcher(text).matches()) {
            findings.add(PaymentFinding.ENTRY_AMOUNT, at, pointer + "/Amt", Shown.of(text));
            return Optional.empty();
        }
        if (!currency.equals("EUR")) {
            findings.add(PaymentFinding.ENTRY_CURRENCY, at, pointer + "/Amt/@Ccy", Shown.of(currency));
            return Optional.empty();
        }
        try {
            return Optional.of(Euro.of(new BigDecimal(text)));
        } catch (ArithmeticException e) {
            findings.add(PaymentFinding.ENTRY_AMOUNT, at, pointer + "/Amt", Shown.of(text));
            return Optional.empty();
        }
    }

    private void entry(XmlNode entry) {
        entries++;
        String pointer = pointer(entries);
        String status = entry.text("Sts/Cd")
                .or(() -> entry.text("Sts/Prtry"))
                .or(() -> entry.text("Sts"))
                .orElse("");
        if (!status.equals("BOOK")) {
            findings.add(PaymentFinding.ENTRY_PENDING, entry.line, pointer + "/Sts", Shown.of(status));
            return;
        }
        Optional<Euro> amount = amount(entry.at("Amt"), entry.line, pointer);
        String indicator = entry.text("CdtDbtInd").orElse("");
        Optional<BigInteger> cents = amount.flatMap(it -> signed(it, indicator));
        Optional<LocalDate> day = day(entry, pointer);
        if (amount.isPresent() && cents.isEmpty()) {
            findings.add(PaymentFinding.ENTRY_SIGN, entry.line, pointer + "/CdtDbtInd");
        }
        if (cents.isEmpty()) {
            sound = false;
            return;
        }
        // Twice in one statement the balances tell; twice in two statements both hold.
        booked = booked.add(cents.get());
        Optional<Integer> first = twice(entry, cents.get(), day);
        if (first.isPresent()) {
            findings.add(
                    PaymentFinding.ENTRY_TWICE,
                    entry.line,
                    pointer,
                    Shown.of(reference(entry, "AcctSvcrRef")
                            .or(() -> reference(entry, "NtryRef"))
                            .orElse("")),
                    first.get());
            return;
        }
        if (day.isPresent()) {
            transactions(new Entry(entry, pointer, day.get(), amount.get(), indicator));
        }
    }

    /** The line of the same entry, if it stood before: same account, day and amount, and the same reference of the bank. */
    private Optional<Integer> twice(XmlNode entry, BigInteger cents, Optional<LocalDate> day) {
        Optional<String> reference = reference(entry, "AcctSvcrRef")
                .or(() -> reference(entry, "NtryRef").map(it -> statementId + "\n" + it));
        return reference.flatMap(it -> Optional.ofNullable(seen.putIfAbsent(
                String.join("\n", iban.orElse(""), it, cents.toString(), day.toString()), entry.line)));
    }

    private static Optional<String> reference(XmlNode node, String path) {
        return node.text(path).filter(it -> !NO_REFERENCE.contains(it.toUpperCase(java.util.Locale.ROOT)));
    }

    private Optional<LocalDate> day(XmlNode entry, String pointer) {
        Optional<LocalDate> day = date(entry, "BookgDt");
        if (day.isPresent()) {
            return day;
        }
        Optional<LocalDate> value = date(entry, "ValDt");
        if (value.isPresent()) {
            findings.add(PaymentFinding.ENTRY_VALUE_DATE, entry.line, pointer + "/ValDt", value.get());
        } else {
            findings.add(PaymentFinding.ENTRY_DATE, entry.line, pointer + "/BookgDt");
        }
        return value;
    }

    /** The day as it is written: that of the bank, whatever the zone. */
    private static Optional<LocalDate> date(XmlNode entry, String name) {
        return entry.text(name + "/Dt").or(() -> entry.text(name + "/DtTm")).flatMap(text -> {
            var matcher = DAY.matcher(text);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            try {
                return Optional.of(LocalDate.parse(matcher.group(1)));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    /** An entry that can be used. */
    private record Entry(XmlNode node, String pointer, LocalDate day, Euro amount, String indicator) {}

    /** One transaction of an entry, with what it takes from or adds to the account. */
    private record Part(XmlNode node, String pointer, Euro amount, String indicator) {}

    private void transactions(Entry entry) {
        List<XmlNode> details = entry.node.all("NtryDtls/TxDtls").toList();
        if (details.isEmpty()) {
            movement(entry, new Part(entry.node, entry.pointer, entry.amount, entry.indicator), "", false);
            return;
        }
        List<Part> parts = new ArrayList<>();
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < details.size(); i++) {
            XmlNode detail = details.get(i);
            String pointer = entry.pointer + "/NtryDtls/TxDtls[" + (i + 1) + "]";
            String indicator = detail.text("CdtDbtInd").orElse(entry.indicator);
            Optional<XmlNode> stated = detail.at("Amt").or(() -> detail.at("AmtDtls/TxAmt/Amt"));
            Optional<Euro> amount = stated.isEmpty() && details.size() == 1
                    ? Optional.of(entry.amount)
                    : amount(stated, detail.line, pointer);
            Optional<BigInteger> cents = amount.flatMap(it -> signed(it, indicator));
            if (amount.isPresent() && cents.isEmpty()) {
                findings.add(PaymentFinding.ENTRY_SIGN, detail.line, pointer + "/CdtDbtInd");
            }
            if (cents.isEmpty()) {
                return;
            }
            sum = sum.add(cents.get());
            parts.add(new Part(detail, pointer, amount.get(), indicator));
        }
        BigInteger whole = signed(entry.amount, entry.indicator).orElseThrow();
        BigInteger more = sum.subtract(whole).multiply(BigInteger.valueOf(whole.signum()));
        if (more.signum() > 0) {
            findings.add(PaymentFinding.BATCH_SUM, entry.node.line, entry.pointer, shown(sum), shown(whole));
            return;
        }
        if (more.signum() < 0) {
            findings.add(
                    PaymentFinding.BATCH_REST,
                    entry.node.line,
                    entry.pointer,
                    shown(sum),
                    shown(whole),
                    shown(whole.subtract(sum)));
        }
        for (int i = 0; i < parts.size(); i++) {
            movement(entry, parts.get(i), parts.size() == 1 ? "" : "/" + (i + 1), true);
        }
    }

    /** An amount to show, also one that is beyond all amounts. */
    private static Object shown(BigInteger cents) {
        return cents.bitLength() < Long.SIZE ? Euro.ofCents(cents.longValue()) : new BigDecimal(cents, 2);
    }

    private void movement(Entry entry, Part part, String number, boolean detailed) {
        if (part.amount.signum() == 0) {
            return;
        }
        Optional<String> bank = reference(entry.node, "AcctSvcrRef")
                .or(() -> detailed && number.isEmpty() ? reference(part.node, "Refs/AcctSvcrRef") : Optional.empty());
        String id = unique(iban.orElse("?") + "/" + entry.day + "/"
                + bank.or(() -> reference(entry.node, "NtryRef").map(it -> statementId + "/" + it))
                        .orElse(statementId + "/" + entries)
                + number);
        boolean out = part.indicator.equals("DBIT");
        boolean reversal = entry.node
                        .text("RvslInd")
                        .filter(it -> it.equals("true") || it.equals("1"))
                        .isPresent()
                || part.node.at("RtrInf").isPresent()
                || (!out && isReturn(part.node.at(FAMILY).or(() -> entry.node.at(FAMILY))));
        String party = out ? "Cdtr" : "Dbtr";
        Optional<String> name =
                part.node.text("RltdPties/" + party + "/Nm").or(() -> part.node.text("RltdPties/" + party + "/Pty/Nm"));
        Optional<String> causale = causale(entry.node, part.node);
        if (!out || reversal) {
            Set<String> named = references(entry, part, number.isEmpty());
            received.add(new Received(
                    id,
                    entry.day,
                    out ? part.amount.negated() : part.amount,
                    iban,
                    name,
                    causale,
                    reversal && !out,
                    named.stream().sorted().toList()));
            return;
        }
        Set<String> references = references(entry, part, number.isEmpty());
        Optional<String> payee = part.node.text("RltdPties/CdtrAcct/Id/IBAN").map(Identifier.IBAN::normalised);
        Payment payment = new Payment(
                id,
                entry.day,
                part.amount,
                means(entry, part, payee, id),
                iban,
                payee,
                name,
                causale,
                ofBank(entry, part, number.isEmpty())
                        .filter(it -> CRO.matcher(it).matches())
                        .sorted()
                        .findFirst(),
                references.stream()
                        .filter(it -> TRN.matcher(it).matches())
                        .sorted()
                        .findFirst(),
                Optional.empty(),
                List.of());
        debits.add(new Debit(payment, references, bank.isPresent()));
    }

    private String unique(String id) {
        String name = id;
        for (int i = 2; !ids.add(name); i++) {
            name = id + "/" + i;
        }
        return name;
    }

    /** What bank and payer call it; those of the entry too where it is one transaction. */
    private static Set<String> references(Entry entry, Part part, boolean single) {
        Set<String> references = new HashSet<>();
        Stream.of("EndToEndId", "AcctSvcrRef", "AcctSvcrTxId", "TxId", "InstrId", "Prtry/Ref")
                .flatMap(it -> part.node.all("Refs/" + it))
                .map(XmlNode::value)
                .forEach(references::add);
        if (single) {
            entry.node.text("AcctSvcrRef").ifPresent(references::add);
        }
        references.removeIf(it -> it.isEmpty() || NO_REFERENCE.contains(it.toUpperCase(java.util.Locale.ROOT)));
        return references;
    }

    private static boolean isReturn(Optional<XmlNode> family) {
        return family.filter(it -> it.text("Cd").filter("RCDT"::equals).isPresent()
                        && it.text("SubFmlyCd").filter("RRTN"::equals).isPresent())
                .isPresent();
    }

    /** What the bank calls it. */
    private static Stream<String> ofBank(Entry entry, Part part, boolean single) {
        Stream<String> names = Stream.of("AcctSvcrRef", "AcctSvcrTxId", "TxId", "Prtry/Ref")
                .flatMap(it -> part.node.all("Refs/" + it))
                .map(XmlNode::value);
        return single ? Stream.concat(names, entry.node.text("AcctSvcrRef").stream()) : names;
    }

    private static Optional<String> causale(XmlNode entry, XmlNode detail) {
        StringBuilder text = new StringBuilder();
        int last = 0;
        for (XmlNode each : detail.all("RmtInf/Ustrd").toList()) {
            join(text, each.value(), last >= FULL_LINE);
            last = each.value().length();
        }
        Stream.of("RmtInf/Strd/RfrdDocInf/Nb", "RmtInf/Strd/CdtrRefInf/Ref", "RmtInf/Strd/AddtlRmtInf")
                .flatMap(detail::all)
                .forEach(each -> join(text, each.value(), false));
        return Optional.of(text.toString())
                .filter(it -> !it.isEmpty())
                .or(() -> detail.text("AddtlTxInf"))
                .or(() -> entry.text("AddtlNtryInf"));
    }

    private static void join(StringBuilder text, String more, boolean goesOn) {
        if (text.length() > 0 && !goesOn && !more.isEmpty()) {
            text.append(' ');
        }
        text.append(more);
    }

    /** How it was paid, by the code of the bank; without one, by what else is there. */
    private Means means(Entry entry, Part part, Optional<String> payee, String id) {
        XmlNode code = part.node.at(FAMILY).or(() -> entry.node.at(FAMILY)).orElse(new XmlNode("Fmly", 0, null));
        boolean cash = code.text("SubFmlyCd").filter("CWDL"::equals).isPresent();
        switch (code.text("Cd").orElse("")) {
            case "ICDT", "IRCT" -> {
                return Means.BANK_TRANSFER;
            }
            case "RDDT" -> {
                return Means.DIRECT_DEBIT;
            }
            case "CCRD" -> {
                return cash ? Means.CASH : Means.CARD;
            }
            case "ICHQ" -> {
                return Means.CHEQUE;
            }
            case "CNTR" -> {
                if (cash) {
                    return Means.CASH;
                }
            }
            default -> {}
        }
        if (part.node.text("Refs/ChqNb").isPresent()) {
            return Means.CHEQUE;
        }
        if (part.node.text("Refs/MndtId").isPresent()) {
            return Means.DIRECT_DEBIT;
        }
        if (payee.isPresent()) {
            return Means.BANK_TRANSFER;
        }
        findings.add(PaymentFinding.ENTRY_MEANS, part.node.line, part.pointer, Shown.of(id));
        return Means.OTHER;
    }

    @Override
    public void end() {
        Optional<BigInteger> from = opening.or(() -> previous);
        if (!sound || from.isEmpty() || closing.isEmpty()) {
            findings.add(PaymentFinding.BALANCE_OPEN, line, pointer());
            return;
        }
        BigInteger difference = closing.get().subtract(from.get()).subtract(booked);
        if (difference.signum() != 0) {
            findings.add(
                    PaymentFinding.BALANCE,
                    line,
                    pointer(),
                    shown(from.get()),
                    shown(booked),
                    shown(closing.get()),
                    shown(difference));
        }
    }
}
