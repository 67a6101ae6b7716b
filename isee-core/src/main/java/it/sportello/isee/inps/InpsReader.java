package it.sportello.isee.inps;

import it.sportello.isee.IseeFinding;
import it.sportello.legal.Finding;
import it.sportello.legal.KernelFinding;
import it.sportello.legal.Location;
import it.sportello.legal.Sha256;
import it.sportello.legal.document.DocumentReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Reads what INPS sends: a {@code Dichiarazione} (the DSU), an {@code Attestazione}, an {@code EsitoAttestazione}, an
 * {@code Indicatore}, each as it is, in base64, or in base64 inside the answer of the web service.
 *
 * <p>Encodings are those the file declares; whole euro and decimals with a point; a codice fiscale with omocodia is read
 * although the published pattern forgets it. An element or an attribute this library does not know is told as a warning,
 * never passed over; a missing or wrong value, and a second element where one may stand, is an error with line, column
 * and path. It never throws because of what a file holds.
 *
 * <p>Limits: 16 MiB, 64 levels, 100,000 elements, base64 at most twice, no DTD and no entity but the five of XML.
 *
 * <p>Immutable and thread-safe.
 */
public final class InpsReader {

    /** The largest file that is read, in bytes. */
    public static final int MAX_BYTES = 16 * 1024 * 1024;

    static final String NAMESPACE = "http://inps.it/ISEERiforma";
    private static final int ROUNDS = 2;
    private static final List<String> WRAPPED =
            List.of("XmlEsitoAttestazione", "XmlEsitoIndicatore", "XmlEsitoDichiarazione", "XmlEsitoDichiarazioneDSU");
    private static final Map<String, BiFunction<XmlBinding, XmlElement, InpsDocument>> ROOTS = Map.of(
            "Attestazione",
            (xml, root) -> new InpsDocument.Attested(new AttestationReader(xml).attestation(root)),
            "EsitoAttestazione",
            InpsReader::reply,
            "Indicatore",
            (xml, root) -> new InpsDocument.Indicator(new AttestationReader(xml).indicator(root)),
            "Dichiarazione",
            (xml, root) -> new InpsDocument.Declaration(new DeclarationReader(xml).dsu(root)));

    /** A reader. */
    public InpsReader() {}

    /**
     * A file that was read.
     *
     * @param name the name the caller gave it
     * @param sha256 the SHA-256 of the bytes that were read, in lower-case hexadecimal
     * @param content what it holds, unless an error stands in the way
     * @param findings everything found while reading
     */
    public record InpsFile(String name, String sha256, Optional<InpsDocument> content, List<Finding> findings) {
        /** Copies the list. */
        public InpsFile {
            findings = List.copyOf(findings);
        }

        /** Name and digest only. */
        @Override
        public String toString() {
            return name + " sha256:" + sha256;
        }
    }

    /** Reads a file. */
    public InpsFile read(Path file) {
        String name = file.toString();
        try (InputStream in = Files.newInputStream(file)) {
            return read(name, in.readNBytes(MAX_BYTES + 1));
        } catch (IOException e) {
            return new InpsFile(
                    name, "", Optional.empty(), List.of(Finding.of(KernelFinding.UNREADABLE, Location.of(name), name)));
        }
    }

    /**
     * Reads the bytes of a file.
     *
     * @param name the name to show in findings
     */
    public InpsFile read(String name, byte[] bytes) {
        List<Finding> findings = new ArrayList<>();
        Optional<InpsDocument> content = Optional.empty();
        if (bytes.length > MAX_BYTES) {
            findings.add(Finding.of(KernelFinding.LIMIT, Location.of(name), MAX_BYTES / (1024 * 1024) + " MiB"));
        } else {
            content = unwrapped(name, bytes, findings, 0);
        }
        boolean sound = Finding.noError(findings);
        return new InpsFile(name, Sha256.of(bytes), sound ? content : Optional.empty(), findings);
    }

    private static Optional<InpsDocument> unwrapped(String name, byte[] bytes, List<Finding> findings, int rounds) {
        if (isXml(bytes)) {
            return new XmlReader(name, findings).read(bytes).flatMap(tree -> content(name, tree, findings, rounds));
        }
        Optional<byte[]> decoded = rounds < ROUNDS ? decoded(bytes) : Optional.empty();
        if (decoded.isEmpty()) {
            findings.add(Finding.of(IseeFinding.NOT_XML, Location.of(name)));
            return Optional.empty();
        }
        return unwrapped(name, decoded.get(), findings, rounds + 1);
    }

    /** Whether the first character is the one XML begins with, in an encoding of one or of two bytes. */
    private static boolean isXml(byte[] bytes) {
        for (byte each : bytes) {
            if (each == '<') {
                return true;
            }
            boolean markOrBlank = each == (byte) 0xEF
                    || each == (byte) 0xBB
                    || each == (byte) 0xBF
                    || each == (byte) 0xFE
                    || each == (byte) 0xFF
                    || each == 0
                    || Character.isWhitespace(each);
            if (!markOrBlank) {
                return false;
            }
        }
        return false;
    }

    private static Optional<byte[]> decoded(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("\\s", "");
        if (text.isEmpty() || !text.matches("[A-Za-z0-9+/]+={0,2}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<InpsDocument> content(
            String name, XmlReader.Tree tree, List<Finding> findings, int rounds) {
        XmlElement root = tree.root();
        XmlBinding xml = new XmlBinding(name, findings);
        BiFunction<XmlBinding, XmlElement, InpsDocument> reading = ROOTS.get(root.name());
        if (reading == null) {
            return answer(name, root, xml, findings, rounds);
        }
        if (!tree.namespace().equals(NAMESPACE)) {
            xml.find(IseeFinding.XML_NAMESPACE, root, "", tree.namespace(), NAMESPACE);
            return Optional.empty();
        }
        InpsDocument document = reading.apply(xml, root);
        xml.tellUnknown(root);
        List<Finding> own = document.fold(DocumentReader::check, DocumentReader::check, DocumentReader::check);
        boolean sound = Finding.noError(findings);
        if (sound) {
            own.forEach(finding -> findings.add(
                    finding.at(new Location(name, finding.location().pointer(), root.line(), root.column()))));
        }
        return Optional.of(document);
    }

    private static InpsDocument reply(XmlBinding xml, XmlElement root) {
        root.child("Ricerca");
        XmlElement attestation = xml.requiredChild(root, "Attestazione");
        return new InpsDocument.Attested(new AttestationReader(xml).attestation(attestation));
    }

    /** The answer of the web service: an outcome, and the document in base64. */
    private static Optional<InpsDocument> answer(
            String name, XmlElement root, XmlBinding xml, List<Finding> findings, int rounds) {
        List<XmlElement> wrapped = descendants(root).stream()
                .filter(element ->
                        WRAPPED.contains(element.name()) && !element.text().isBlank())
                .toList();
        if (wrapped.size() > 1) {
            xml.find(IseeFinding.XML_TWICE, wrapped.get(1), "", wrapped.get(1).name());
            return Optional.empty();
        }
        for (XmlElement element : descendants(root)) {
            if (element.name().equals("Esito") && !element.text().strip().equals("OK")) {
                String why = descendants(root).stream()
                        .filter(each -> each.name().equals("DescrizioneErrore"))
                        .map(each -> each.text().strip())
                        .findFirst()
                        .orElse("");
                xml.find(IseeFinding.INPS_OUTCOME, element, "", element.text().strip(), why);
                return Optional.empty();
            }
            if (WRAPPED.contains(element.name()) && !element.text().isBlank()) {
                return rounds < ROUNDS
                        ? unwrapped(name, element.text().getBytes(StandardCharsets.ISO_8859_1), findings, rounds)
                        : notXml(name, findings);
            }
        }
        xml.find(IseeFinding.XML_ROOT, root, "", root.name());
        return Optional.empty();
    }

    private static Optional<InpsDocument> notXml(String name, List<Finding> findings) {
        findings.add(Finding.of(IseeFinding.NOT_XML, Location.of(name)));
        return Optional.empty();
    }

    private static List<XmlElement> descendants(XmlElement element) {
        List<XmlElement> all = new ArrayList<>();
        all.add(element);
        for (int i = 0; i < all.size(); i++) {
            all.addAll(all.get(i).children());
        }
        return all;
    }
}
