package it.sportello.rendicontazione.fattura;

import it.sportello.legal.Finding;
import it.sportello.legal.KernelFinding;
import it.sportello.legal.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of an XML file, in the encoding its bytes show or declare.
 *
 * <p>It stands between bytes and parser so that whatever parser is used never sees a document type, a byte that is no
 * text, or a tag, comment or CDATA section beyond the limits. When something is wrong the text ends there, and {@link
 * #fault} says why; parsers print or wrap what is thrown at them, each in its own way.
 */
final class XmlText extends Reader {

    private static final int PEEKED = 512;
    private static final Pattern DECLARATION = Pattern.compile(
            "\\s*<\\?xml\\s[^>]*?encoding\\s*=\\s*(?:\"([A-Za-z][A-Za-z0-9._-]*)\"|'([A-Za-z][A-Za-z0-9._-]*)')");
    private static final Map<String, Charset> CHARSETS = Map.ofEntries(
            Map.entry("UTF-8", StandardCharsets.UTF_8),
            Map.entry("UTF8", StandardCharsets.UTF_8),
            Map.entry("US-ASCII", StandardCharsets.US_ASCII),
            Map.entry("ASCII", StandardCharsets.US_ASCII),
            Map.entry("ISO-8859-1", StandardCharsets.ISO_8859_1),
            Map.entry("ISO8859-1", StandardCharsets.ISO_8859_1),
            Map.entry("LATIN1", StandardCharsets.ISO_8859_1),
            Map.entry("ISO-8859-15", Charset.forName("ISO-8859-15")),
            Map.entry("WINDOWS-1252", Charset.forName("windows-1252")),
            Map.entry("CP1252", Charset.forName("windows-1252")));

    private enum State {
        TEXT,
        OPENED,
        DECLARATION,
        TAG,
        QUOTED,
        COMMENT,
        CDATA,
        INSTRUCTION
    }

    private final Reader characters;
    private final Charset charset;
    private final ReadingLimits limits;
    private State state = State.TEXT;
    private char quote;
    private char last;
    private char beforeLast;
    private final StringBuilder keyword = new StringBuilder(8);
    private int length;
    private int line = 1;
    private Optional<Finding> fault = Optional.empty();

    private XmlText(InputStream bytes, Charset charset, ReadingLimits limits) {
        this.characters = new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        this.charset = charset;
        this.limits = limits;
    }

    /**
     * The text of a stream of bytes.
     *
     * @throws Fault if the declared encoding is unknown
     */
    static XmlText open(InputStream in, ReadingLimits limits) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(in, PEEKED);
        byte[] start = bytes.readNBytes(PEEKED);
        int mark = 0;
        Charset charset;
        if (starts(start, 0xEF, 0xBB, 0xBF)) {
            mark = 3;
            charset = declared(start, mark);
        } else if (starts(start, 0xFE, 0xFF)) {
            mark = 2;
            charset = StandardCharsets.UTF_16BE;
        } else if (starts(start, 0xFF, 0xFE)) {
            mark = 2;
            charset = StandardCharsets.UTF_16LE;
        } else if (starts(start, 0, '<')) {
            charset = StandardCharsets.UTF_16BE;
        } else if (starts(start, '<', 0)) {
            charset = StandardCharsets.UTF_16LE;
        } else {
            charset = declared(start, 0);
        }
        boolean wide = charset.name().startsWith("UTF-16");
        while (!wide && mark < start.length && Base64Decoder.isBlank(start[mark])) {
            // A blank before the declaration is no XML, but says nothing else either.
            mark++;
        }
        bytes.unread(start, mark, start.length - mark);
        return new XmlText(bytes, charset, limits);
    }

    private static boolean starts(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (bytes.length <= i || bytes[i] != (byte) with[i]) {
                return false;
            }
        }
        return true;
    }

    private static Charset declared(byte[] start, int from) throws Fault {
        Matcher matcher =
                DECLARATION.matcher(new String(start, from, start.length - from, StandardCharsets.ISO_8859_1));
        if (!matcher.lookingAt()) {
            return StandardCharsets.UTF_8;
        }
        String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        Charset charset = CHARSETS.get(upper(name));
        if (charset == null) {
            throw new Fault(FatturaFinding.ENCODING_UNKNOWN, name);
        }
        // After the mark of UTF-8 the bytes are UTF-8 whatever is declared.
        return from > 0 ? StandardCharsets.UTF_8 : charset;
    }

    private static String upper(String ascii) {
        return ascii.toUpperCase(java.util.Locale.ROOT);
    }

    /** Its encoding. */
    Charset charset() {
        return charset;
    }

    /** What ended it before its end. */
    Optional<Finding> fault() {
        return fault;
    }

    @Override
    public int read(char[] into, int offset, int count) {
        if (fault.isPresent() || count == 0) {
            return fault.isPresent() ? -1 : 0;
        }
        int read;
        try {
            read = characters.read(into, offset, count);
        } catch (CharacterCodingException e) {
            return stop(Finding.of(FatturaFinding.ENCODING_BROKEN, Location.NONE, charset.name()));
        } catch (Fault e) {
            return stop(e.finding());
        } catch (IOException e) {
            return stop(Finding.of(KernelFinding.UNREADABLE, Location.NONE, ""));
        }
        for (int i = offset; i < offset + read; i++) {
            if (!pass(into[i])) {
                return -1;
            }
        }
        return read;
    }

    private int stop(Finding finding) {
        fault = Optional.of(finding.at(new Location("", "", line, 0)));
        return -1;
    }

    private boolean pass(char c) {
        if (c == '\n') {
            line++;
        }
        if (state == State.TEXT) {
            if (c == '<') {
                state = State.OPENED;
                length = 0;
            }
            return true;
        }
        length++;
        if (length > (state == State.CDATA ? limits.cdataLength() : limits.tagLength())) {
            stop(Finding.of(
                    FatturaFinding.LIMIT,
                    Location.NONE,
                    state == State.CDATA ? FatturaMessage.CDATA : FatturaMessage.TAG,
                    Integer.toString(state == State.CDATA ? limits.cdataLength() : limits.tagLength())));
            return false;
        }
        switch (state) {
            case OPENED -> opened(c);
            case DECLARATION -> {
                keyword.append(c);
                if (keyword.length() == 1 && c != '-' && c != '[') {
                    stop(Finding.of(FatturaFinding.XML_DTD, Location.NONE));
                    return false;
                }
                if (keyword.toString().equals("--")) {
                    enter(State.COMMENT);
                } else if (keyword.toString().equals("[CDATA[")) {
                    enter(State.CDATA);
                }
            }
            case TAG -> {
                if (c == '>') {
                    state = State.TEXT;
                } else if (c == '"' || c == '\'') {
                    quote = c;
                    state = State.QUOTED;
                }
            }
            case QUOTED -> state = c == quote ? State.TAG : State.QUOTED;
            case COMMENT -> closeAt(c, '-', '-');
            case CDATA -> closeAt(c, ']', ']');
            case INSTRUCTION -> closeAt(c, '\0', '?');
            default -> throw new IllegalStateException("no such state");
        }
        return true;
    }

    private void opened(char c) {
        if (c == '!') {
            keyword.setLength(0);
            state = State.DECLARATION;
        } else if (c == '?') {
            enter(State.INSTRUCTION);
        } else {
            state = c == '>' ? State.TEXT : State.TAG;
        }
    }

    private void enter(State next) {
        state = next;
        last = ' ';
        beforeLast = ' ';
    }

    /** Leaves the state at a closing angle after these two characters; the first may be anything if it is zero. */
    private void closeAt(char c, char first, char second) {
        if (c == '>' && last == second && (first == '\0' || beforeLast == first)) {
            state = State.TEXT;
        }
        beforeLast = last;
        last = c;
    }

    /** Does nothing: some parsers close what they read, and the bytes behind the XML are still to be read. */
    @Override
    public void close() {}
}
