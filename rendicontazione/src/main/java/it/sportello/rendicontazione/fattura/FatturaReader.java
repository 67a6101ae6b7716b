package it.sportello.rendicontazione.fattura;

import it.sportello.legal.Finding;
import it.sportello.legal.KernelFinding;
import it.sportello.legal.Location;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;

/**
 * Reads electronic invoices: FatturaPA 1.2 to 1.2.3 (FPA12, FPR12) and simplified ones (FSM10), with one document or many.
 *
 * <p>It opens p7m (DER and BER, in one piece or in segments), base64 once or more, PEM, ZIP archives and folders, whatever
 * the files are called, in UTF-8, UTF-16, ISO-8859-1, ISO-8859-15 or windows-1252, with any prefix. A signature is passed
 * over, not verified. What is attached is counted and digested, not kept, and nothing is ever written to disk.
 *
 * <p>While it reads it judges the form as the official schema 1.2.2 does, with what 1.2.3 adds (TD29, RF20, a looser PEC);
 * the schema of a file cannot be told from the file, so every invoice is held to the newest. What is wrong is a finding
 * with XPath, line and column. Invoices of before 2017 (1.0, 1.1) are recognised and refused. It never throws because of
 * what a file holds, and never takes more than the {@link ReadingLimits} allow.
 *
 * <p>Thread-safe.
 */
public final class FatturaReader {

    private final XMLInputFactory factory;
    private final ReadingLimits limits;

    /** A reader with the parser of the platform and the usual limits. */
    public FatturaReader() {
        this(XMLInputFactory.newDefaultFactory(), ReadingLimits.DEFAULT);
    }

    /**
     * A reader with another parser or other limits.
     *
     * @param factory makes the parsers; it is hardened here (no DTD, no external entity), and belongs to this reader from
     *     now on
     * @param limits how much is read
     */
    public FatturaReader(XMLInputFactory factory, ReadingLimits limits) {
        this.factory = factory;
        this.limits = limits;
        GuardedXml.harden(factory);
    }

    /** Reads a file that is one invoice. */
    public FatturaFile read(Path file) {
        String name = FileName.clean(file.toString());
        try (InputStream in = Files.newInputStream(file)) {
            return read(name, in);
        } catch (IOException e) {
            return unreadable(name);
        }
    }

    /**
     * Reads the bytes of a file that is one invoice.
     *
     * @param name the name to show in findings
     */
    public FatturaFile read(String name, byte[] bytes) {
        return read(name, new ByteArrayInputStream(bytes));
    }

    /**
     * Reads a stream that is one invoice, to its end or to a limit; it is left open.
     *
     * @param name the name to show in findings
     */
    public FatturaFile read(String name, InputStream in) {
        return read(name, new Source(in, limits.bytes()));
    }

    /** Reads a file, all files of a folder and of the folders in it, or all entries of a ZIP archive, in order of names. */
    public List<FatturaFile> readAll(Path path) {
        List<FatturaFile> files = new ArrayList<>();
        readAll(path, files::add);
        return files;
    }

    /**
     * The same, one by one, so that there may be more than fit in memory. Nothing is passed over: what is no invoice comes
     * with the finding that says so.
     */
    public void readAll(Path path, Consumer<FatturaFile> each) {
        new Archives(this, limits, each).readAll(path);
    }

    static FatturaFile unreadable(String name) {
        return refused(name, Finding.of(KernelFinding.UNREADABLE, Location.of(name), name));
    }

    static FatturaFile refused(String name, Finding finding) {
        return new FatturaFile(
                name,
                "",
                0,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Verdict.of(Verdict.Kind.FORMAT, List.of(finding)));
    }

    FatturaFile read(String name, Source source) {
        Findings findings = new Findings(name, limits.findings());
        List<Wrapping> wrappings = new ArrayList<>();
        Optional<Fattura> content = Optional.empty();
        Optional<String> digest = Optional.empty();
        String sha256 = "";
        try {
            Envelope envelope = Envelope.open(source, limits, wrappings);
            XmlText text = XmlText.open(envelope.xml(), limits);
            FatturaStream stream = new FatturaStream(limits, findings);
            content = parse(text, stream, findings);
            if (content.isPresent()) {
                digest = Optional.of(stream.digest());
                if (!envelope.isComplete()) {
                    findings.add(FatturaFinding.P7M_TRUNCATED, Location.of(name));
                }
            }
            tellExtension(name, wrappings, findings);
        } catch (Fault e) {
            findings.stopped(e.finding().at(Location.of(name)));
        } catch (IOException e) {
            findings.stopped(Finding.of(KernelFinding.UNREADABLE, Location.of(name), name));
        }
        try {
            source.drain();
            sha256 = source.sha256();
        } catch (Fault e) {
            if (findings.all().stream()
                    .noneMatch(each -> each.code() == e.finding().code())) {
                findings.stopped(e.finding().at(Location.of(name)));
            }
            content = Optional.empty();
        } catch (IOException e) {
            findings.stopped(Finding.of(KernelFinding.UNREADABLE, Location.of(name), name));
            content = Optional.empty();
        }
        return new FatturaFile(
                name,
                sha256,
                source.count(),
                wrappings,
                digest,
                content,
                Verdict.of(Verdict.Kind.FORMAT, findings.all()));
    }

    /** Reads the text to its end; nothing comes of it if it is not well-formed up to there. */
    private Optional<Fattura> parse(XmlText text, FatturaStream stream, Findings findings) {
        List<Fattura> content = new ArrayList<>(1);
        Optional<Finding> stopped = GuardedXml.parse(factory, text, xml -> {
            try {
                stream.read(xml).ifPresent(content::add);
                return Optional.empty();
            } catch (Fault e) {
                return Optional.of(e.finding());
            }
        });
        stopped.ifPresent(first -> findings.stopped(first.at(new Location(
                findings.document(),
                "",
                first.location().line(),
                first.location().column()))));
        return stopped.isEmpty() ? content.stream().findFirst() : Optional.empty();
    }

    private static void tellExtension(String name, List<Wrapping> wrappings, Findings findings) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean signed = wrappings.contains(Wrapping.P7M);
        if (lower.endsWith(".p7m") && !signed) {
            findings.add(FatturaFinding.WRONG_EXTENSION, Location.of(name), FatturaMessage.P7M, FatturaMessage.XML);
        } else if (lower.endsWith(".xml") && signed) {
            findings.add(FatturaFinding.WRONG_EXTENSION, Location.of(name), FatturaMessage.XML, FatturaMessage.P7M);
        }
    }
}
