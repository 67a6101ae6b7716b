package it.sportello.rendicontazione.fattura;

import it.sportello.legal.Finding;
import it.sportello.legal.FindingCode;
import it.sportello.legal.Location;
import it.sportello.rendicontazione.fattura.FatturaBinder.Header;
import it.sportello.rendicontazione.fattura.Grammar.Complex;
import it.sportello.rendicontazione.fattura.Grammar.Particle;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads one invoice from a stream of XML and judges its form while it passes by. At any time it holds the header and one
 * document as elements; what is attached is counted and digested, never held.
 */
final class FatturaStream {

    static final String NAMESPACE = "http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2";
    static final String SIMPLIFIED = "http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.0";

    private static final String OLD = "http://www.fatturapa.gov.it/sdi/fatturapa/v";
    private static final String ROOT = "FatturaElettronica";
    private static final String SIMPLIFIED_ROOT = "FatturaElettronicaSemplificata";
    private static final String SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String HEADER = "FatturaElettronicaHeader";
    private static final String BODY = "FatturaElettronicaBody";

    /** Receipts, notices and data about files, which come in the same folders. */
    private static final Set<String> MESSAGES = Set.of(
            "RicevutaConsegna",
            "NotificaMancataConsegna",
            "RicevutaImpossibilitaRecapito",
            "NotificaScarto",
            "RicevutaScarto",
            "NotificaEsito",
            "NotificaEsitoCommittente",
            "ScartoEsitoCommittente",
            "NotificaDecorrenzaTermini",
            "AttestazioneTrasmissioneFattura",
            "MetadatiInvioFile",
            "FileMetadati");

    private final ReadingLimits limits;
    private final Findings findings;
    private final ContentDigest digest = new ContentDigest();
    private final FatturaBinder binder = new FatturaBinder();
    private final Deque<Frame> open = new ArrayDeque<>();
    private final List<Fattura.Document> documents = new ArrayList<>();
    private Optional<FatturaFormat> format = Optional.empty();
    private Optional<Value<String>> version = Optional.empty();
    private Optional<Header> header = Optional.empty();
    private int elements;
    private long kept;
    private int skipped;
    private boolean silent;
    private boolean signed;

    FatturaStream(ReadingLimits limits, Findings findings) {
        this.limits = limits;
        this.findings = findings;
    }

    /** An element that is open. */
    private static final class Frame {
        final Element element;
        final @Nullable Complex complex;
        final @Nullable SimpleType simple;
        final int[] counts;
        final Map<String, Integer> ordinals = new HashMap<>(4);
        final StringBuilder text = new StringBuilder(0);
        int position;
        boolean tooLong;
        boolean stray;

        @Nullable
        Base64Decoder base64;

        @Nullable
        MessageDigest decodedDigest;

        long decoded;

        Frame(Element element, @Nullable Complex complex, @Nullable SimpleType simple) {
            this.element = element;
            this.complex = complex;
            this.simple = simple;
            this.counts = new int[complex == null ? 0 : complex.particles().size()];
        }
    }

    /** What could be read; whether it is sound is in the findings. */
    Optional<Fattura> read(XMLStreamReader xml) throws XMLStreamException, Fault {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (!start(xml)) {
                        return Optional.empty();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(xml);
                case XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.DTD ->
                    throw new Fault(FatturaFinding.XML_DTD);
                default -> {}
            }
        }
        return content();
    }

    /** The digest of what was read to the end. */
    String digest() {
        return digest.hex();
    }

    private Optional<Fattura> content() {
        if (header.isEmpty() || version.isEmpty() || documents.isEmpty()) {
            return Optional.empty();
        }
        Header known = header.get();
        return Optional.of(new Fattura(
                format.orElse(FatturaFormat.FPR12),
                version.get(),
                known.transmission(),
                known.supplier(),
                known.representative(),
                known.addressee(),
                known.intermediary(),
                documents));
    }

    // --- elements ---------------------------------------------------------------------------------------------------

    private boolean start(XMLStreamReader xml) throws Fault {
        elements++;
        if (elements > limits.elements()) {
            throw limit(FatturaMessage.ELEMENTS, limits.elements());
        }
        if (open.size() + skipped >= limits.depth()) {
            throw limit(FatturaMessage.DEPTH, limits.depth());
        }
        if (skipped > 0) {
            skipped++;
            skippedStart(xml);
            return true;
        }
        Frame parent = open.peek();
        if (parent == null) {
            return root(xml);
        }
        String namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
        String name = xml.getLocalName();
        if (open.size() == 1 && namespace.equals(SIGNATURE) && name.equals("Signature") && !signed) {
            signed = true;
            silent = true;
            skipped = 1;
            return true;
        }
        Place place = place(xml, parent, namespace.isEmpty() ? name : "*");
        Optional<Particle> particle = namespace.isEmpty() ? particle(parent, name, place) : Optional.empty();
        if (particle.isEmpty()) {
            if (parent.complex == null || parent.complex.place(name) < 0 || !namespace.isEmpty()) {
                findings.add(
                        FatturaFinding.ELEMENT_UNKNOWN,
                        place,
                        name,
                        parent.element.place().name());
            }
            skipped = 1;
            skippedStart(xml);
            return true;
        }
        digest.start(name);
        attributes(xml, place, Set.of());
        Particle known = particle.get();
        Frame frame = new Frame(
                new Element(place), known.complex().orElse(null), known.simple().orElse(null));
        if (frame.simple != null && frame.simple.isBase64()) {
            MessageDigest bytes = ContentDigest.sha256();
            frame.decodedDigest = bytes;
            frame.base64 = new Base64Decoder(octet -> {
                bytes.update((byte) octet);
                frame.decoded++;
            });
        }
        open.push(frame);
        return true;
    }

    private void skippedStart(XMLStreamReader xml) {
        if (!silent) {
            digest.start(xml.getLocalName());
            sortedAttributes(xml).forEach(digest::attribute);
        }
    }

    private static Map<String, String> sortedAttributes(XMLStreamReader xml) {
        Map<String, String> sorted = new TreeMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (!INSTANCE.equals(xml.getAttributeNamespace(i))) {
                sorted.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
        }
        return sorted;
    }

    private Place place(XMLStreamReader xml, Frame parent, String name) {
        int ordinal = parent.ordinals.merge(name, 1, Integer::sum);
        Complex complex = parent.complex;
        int at = complex == null ? -1 : complex.place(name);
        boolean many = complex == null || at < 0 || complex.particles().get(at).many() || ordinal > 1;
        return new Place(
                Optional.of(parent.element.place()),
                name,
                many ? ordinal : 0,
                Math.max(1, xml.getLocation().getLineNumber()),
                Math.max(1, xml.getLocation().getColumnNumber()));
    }

    /** What stands there by the rules; nothing if it may not stand there at all, which is told, or not once more. */
    private Optional<Particle> particle(Frame parent, String name, Place place) {
        Complex complex = parent.complex;
        int at = complex == null ? -1 : complex.place(name);
        if (complex == null || at < 0) {
            return Optional.empty();
        }
        Particle particle = complex.particles().get(at);
        parent.counts[at]++;
        if (parent.counts[at] > 1 && !particle.many()) {
            findings.add(
                    FatturaFinding.ELEMENT_REPEATED,
                    place,
                    name,
                    parent.element.place().name());
            return Optional.empty();
        }
        if (at < parent.position || (open.size() == 1 && signed)) {
            findings.add(
                    FatturaFinding.ELEMENT_ORDER,
                    place,
                    name,
                    parent.element.place().name());
        }
        parent.position = Math.max(at, parent.position);
        return Optional.of(particle);
    }

    private void attributes(XMLStreamReader xml, Place place, Set<String> known) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i);
            String namespace = xml.getAttributeNamespace(i);
            boolean plain = namespace == null || namespace.isEmpty();
            boolean schemaLocation = INSTANCE.equals(namespace)
                    && (name.equals("schemaLocation") || name.equals("noNamespaceSchemaLocation"));
            if (!schemaLocation && !(plain && known.contains(name))) {
                findings.add(FatturaFinding.ATTRIBUTE_UNKNOWN, place, name, place.name());
            }
        }
        sortedAttributes(xml).forEach(digest::attribute);
    }

    private void end() {
        if (skipped > 0) {
            skipped--;
            if (!silent) {
                digest.end();
            }
            silent &= skipped > 0;
            return;
        }
        Frame frame = open.pop();
        digest.end();
        if (frame.complex != null) {
            endOf(frame, frame.complex);
        } else if (frame.simple != null) {
            endOf(frame, frame.simple);
        }
        Frame parent = open.peek();
        if (parent == null) {
            return;
        }
        if (open.size() > 1) {
            parent.element.add(frame.element);
        } else if (frame.element.place().name().equals(HEADER)) {
            header = binder.header(frame.element);
            if (header.isEmpty()) {
                findings.add(FatturaFinding.HEADER_UNUSABLE, frame.element.place());
            }
        } else if (frame.element.place().name().equals(BODY)) {
            int index = frame.element.place().index();
            Optional<Fattura.Document> document = binder.document(index, frame.element);
            document.ifPresent(documents::add);
            if (document.isEmpty()) {
                findings.add(FatturaFinding.BODY_UNUSABLE, frame.element.place(), Integer.toString(index));
            }
        }
    }

    private void endOf(Frame frame, Complex complex) {
        Place place = frame.element.place();
        for (int i = 0; i < frame.counts.length; i++) {
            Particle particle = complex.particles().get(i);
            if (particle.required() && frame.counts[i] == 0) {
                findings.add(FatturaFinding.ELEMENT_MISSING, place, particle.name(), place.name());
            }
        }
        if (!complex.choice().isEmpty()) {
            boolean[] there = new boolean[complex.choice().size()];
            for (int i = 0; i < there.length; i++) {
                there[i] = frame.counts[complex.place(complex.choice().get(i))] > 0;
            }
            if (!Arrays.equals(there, new boolean[] {true, false, false})
                    && !Arrays.equals(there, new boolean[] {false, true, true})) {
                findings.add(FatturaFinding.NAME_CHOICE, place, place.name());
            }
        }
    }

    private void endOf(Frame frame, SimpleType simple) {
        Place place = frame.element.place();
        Base64Decoder base64 = frame.base64;
        MessageDigest decoded = frame.decodedDigest;
        if (base64 != null && decoded != null) {
            frame.element.decoded(frame.decoded, ContentDigest.hex(decoded));
            if (!base64.isWhole()) {
                findings.add(FatturaFinding.VALUE, place, place.name(), "…", simple.expected());
            }
            return;
        }
        String value = simple.normalised(frame.text.toString());
        frame.element.text(value);
        if (simple.accepts(value) && !frame.tooLong) {
            return;
        }
        int strange = strange(value);
        if (simple.isLatin() && strange >= 0) {
            String character = "«" + Character.toString(strange) + "» (U+" + hex(strange) + ")";
            findings.add(FatturaFinding.CHARACTER, place, place.name(), character, Findings.shorten(value));
        } else {
            findings.add(FatturaFinding.VALUE, place, place.name(), Findings.shorten(value), simple.expected());
        }
    }

    /** The first character beyond Latin-1; -1 for none. */
    private static int strange(String value) {
        return value.codePoints().filter(c -> c > 0xFF).findFirst().orElse(-1);
    }

    private static String hex(int codePoint) {
        String digits = Integer.toHexString(codePoint).toUpperCase(java.util.Locale.ROOT);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    // --- text -------------------------------------------------------------------------------------------------------

    private void text(XMLStreamReader xml) throws Fault {
        if (silent) {
            return;
        }
        char[] characters = xml.getTextCharacters();
        int from = xml.getTextStart();
        int to = from + xml.getTextLength();
        Frame frame = open.peek();
        if (skipped > 0 || frame == null) {
            for (int i = from; skipped > 0 && i < to; i++) {
                digest.put(characters[i]);
            }
            return;
        }
        if (frame.complex != null) {
            strayText(frame, characters, from, to);
            return;
        }
        Base64Decoder base64 = frame.base64;
        if (base64 != null) {
            for (int i = from; i < to; i++) {
                if (!Base64Decoder.isBlank(characters[i])) {
                    base64.put(characters[i]);
                    digest.put(characters[i]);
                }
            }
            return;
        }
        for (int i = from; i < to; i++) {
            digest.put(characters[i]);
        }
        int room = Math.min(to - from, limits.textLength() - frame.text.length());
        frame.text.append(characters, from, room);
        frame.tooLong |= room < to - from;
        kept += room;
        if (kept > limits.keptCharacters()) {
            throw limit(FatturaMessage.CHARACTERS, limits.keptCharacters());
        }
    }

    private void strayText(Frame frame, char[] characters, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Base64Decoder.isBlank(characters[i])) {
                digest.put(characters[i]);
                if (!frame.stray) {
                    frame.stray = true;
                    findings.add(
                            FatturaFinding.STRAY_TEXT,
                            frame.element.place(),
                            frame.element.place().name());
                }
            }
        }
    }

    private static Fault limit(FatturaMessage what, long most) {
        return new Fault(FatturaFinding.LIMIT, what, Long.toString(most));
    }

    // --- root -------------------------------------------------------------------------------------------------------

    private boolean root(XMLStreamReader xml) {
        String name = xml.getLocalName();
        String namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
        boolean simplified = name.equals(SIMPLIFIED_ROOT);
        Place place = new Place(
                Optional.empty(),
                name,
                0,
                Math.max(1, xml.getLocation().getLineNumber()),
                Math.max(1, xml.getLocation().getColumnNumber()));
        if (!simplified && !name.equals(ROOT)) {
            FindingCode code = MESSAGES.contains(name) ? FatturaFinding.SDI_MESSAGE : FatturaFinding.ROOT;
            return refuse(code, place, Findings.shorten(name));
        }
        String expected = simplified ? SIMPLIFIED : NAMESPACE;
        if (namespace.startsWith(OLD)) {
            return refuse(FatturaFinding.OLD_FORMAT, place, Findings.shorten(namespace.substring(OLD.length())));
        }
        if (!namespace.equals(expected)) {
            return refuse(FatturaFinding.NAMESPACE, place, Findings.shorten(namespace), expected);
        }
        digest.start(name);
        attributes(xml, place, Set.of("versione", "SistemaEmittente"));
        String declared = xml.getAttributeValue(null, "versione");
        Place at = new Place(Optional.of(place), "@versione", 0, place.line(), place.column());
        if (declared == null) {
            findings.add(FatturaFinding.VERSION_MISSING, place);
        }
        String stated = declared == null ? "" : declared;
        version = Optional.of(new Value<>(stated, at));
        format = Arrays.stream(FatturaFormat.values())
                .filter(each -> each.name().equals(stated))
                .findFirst();
        List<String> allowed = simplified ? List.of("FSM10") : List.of("FPA12", "FPR12");
        if (declared != null && !allowed.contains(stated)) {
            findings.add(
                    FatturaFinding.VALUE,
                    at,
                    "versione",
                    Findings.shorten(stated),
                    FatturaMessage.ONE_OF.with(allowed));
        }
        if (format.isEmpty() || !allowed.contains(stated)) {
            format = Optional.of(simplified ? FatturaFormat.FSM10 : FatturaFormat.FPR12);
        }
        String system = xml.getAttributeValue(null, "SistemaEmittente");
        SimpleType form = SimpleType.parse("ascii 1 10");
        if (system != null && !form.accepts(form.normalised(system))) {
            Place there = new Place(Optional.of(place), "@SistemaEmittente", 0, place.line(), place.column());
            findings.add(FatturaFinding.VALUE, there, "SistemaEmittente", Findings.shorten(system), form.expected());
        }
        open.push(new Frame(new Element(place), (simplified ? Grammar.SIMPLIFIED : Grammar.ORDINARY).root(), null));
        return true;
    }

    private boolean refuse(FindingCode code, Place place, Object... arguments) {
        findings.add(
                Finding.of(code, new Location(findings.document(), "/*", place.line(), place.column()), arguments));
        return false;
    }
}
