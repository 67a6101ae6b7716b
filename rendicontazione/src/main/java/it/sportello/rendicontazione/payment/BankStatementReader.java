package it.sportello.rendicontazione.payment;

import it.sportello.legal.Finding;
import it.sportello.legal.KernelFinding;
import it.sportello.legal.Location;
import it.sportello.rendicontazione.fattura.FatturaFinding;
import it.sportello.rendicontazione.fattura.GuardedXml;
import it.sportello.rendicontazione.fattura.ReadingLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;

/**
 * Reads bank statements: ISO 20022 CAMT.053, versions .02 to .13, with any prefix and in any of the encodings an invoice
 * may have.
 *
 * <p>Each debit is a payment: one of each transaction, or of the entry where it names none. A batch is split; where its
 * transactions are less than the entry (charges), the rest is told, and where they are more none of them is taken. Only
 * booked entries in euro count. The day of execution is that of booking ({@code BookgDt}), as the bank writes it; the
 * value date takes its place, and is told, only where there is no other. Texts of remittance are joined by a blank, or
 * without one after a full line of 140 characters. A {@code CRO} is a reference of exactly eleven digits, a {@code TRN}
 * one of exactly thirty letters and digits; one is never made from the other.
 *
 * <p>How something was paid follows from the ISO code of the transaction; without one a cheque number means a cheque, a
 * direct debit mandate a direct debit, and an account of the payee a transfer. Anything else is {@code OTHER}, and told.
 *
 * <p>What comes in is no expense: it is returned apart. A credit that the bank calls a reversal or a return undoes the
 * payment with which it shares a reference, or the only earlier one of the same account and amount; that payment is among
 * {@link BankStatement#undone}, whole, even if another amount came back.
 *
 * <p>Opening balance and entries must make the closing balance, to the cent. The limits are those of {@link
 * ReadingLimits}; a file that is cut off by one gives no payment at all. It never throws because of what a file holds.
 *
 * <p>Thread-safe.
 */
public final class BankStatementReader {

    private final GuardedXml xml;
    private final ReadingLimits limits;

    /** A reader with the parser of the platform and the usual limits. */
    public BankStatementReader() {
        this(XMLInputFactory.newDefaultFactory(), ReadingLimits.DEFAULT);
    }

    /**
     * A reader with another parser or other limits.
     *
     * @param factory makes the parsers; it is hardened here and belongs to this reader from now on
     * @param limits how much is read
     */
    public BankStatementReader(XMLInputFactory factory, ReadingLimits limits) {
        this.xml = new GuardedXml(factory, limits);
        this.limits = limits;
    }

    /** Reads a file. */
    public BankStatement read(Path file) {
        return readAll(List.of(file));
    }

    /**
     * Reads the bytes of a file.
     *
     * @param name the name to show in findings
     */
    public BankStatement read(String name, byte[] bytes) {
        return read(name, new ByteArrayInputStream(bytes));
    }

    /**
     * Reads a stream to its end or to a limit; it is left open.
     *
     * @param name the name to show in findings
     */
    public BankStatement read(String name, InputStream in) {
        Movements movements = new Movements();
        read(name, in, movements);
        return movements.statement();
    }

    /** Reads several files as one: an entry of two of them counts once, and money may come back in another than it left. */
    public BankStatement readAll(List<Path> files) {
        Movements movements = new Movements();
        for (Path file : files) {
            String name = file.toString();
            try (InputStream in = Files.newInputStream(file)) {
                read(name, in, movements);
            } catch (IOException e) {
                movements.add(
                        new BankStatement.File(name, ""),
                        List.of(),
                        List.of(),
                        List.of(Finding.of(KernelFinding.UNREADABLE, Location.of(name), name)));
            }
        }
        return movements.statement();
    }

    private void read(String name, InputStream in, Movements movements) {
        StatementFindings findings = new StatementFindings(name, limits.findings());
        CamtReading reading = new CamtReading(findings);
        GuardedXml.Seen seen = xml.read(name, in, new CamtStream(limits, findings, reading));
        List<Finding> all = new ArrayList<>(findings.all());
        seen.stopped().map(BankStatementReader::own).ifPresent(all::add);
        boolean whole = seen.stopped().isEmpty();
        movements.add(
                new BankStatement.File(seen.name(), seen.sha256()),
                whole ? reading.debits() : List.of(),
                whole ? reading.received() : List.of(),
                all);
    }

    private static Finding own(Finding stopped) {
        return stopped.code() == FatturaFinding.XML_DTD
                ? Finding.of(PaymentFinding.STATEMENT_DTD, stopped.location())
                : stopped;
    }
}
