package it.sportello.rendicontazione.fattura;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.List;

/** Unwraps what an invoice comes in, judging by the bytes and never by the name of the file. */
final class Envelope {

    /** How many bytes it takes to tell what something is. */
    static final int PEEKED = 64;

    private static final int SHOWN = 8;

    private final InputStream xml;
    private final List<Wrapping> wrappings;
    private final List<BerContent> signed;

    private Envelope(InputStream xml, List<Wrapping> wrappings, List<BerContent> signed) {
        this.xml = xml;
        this.wrappings = List.copyOf(wrappings);
        this.signed = signed;
    }

    /**
     * Opens as many envelopes as there are.
     *
     * @param opened takes each envelope as it is opened, also if a later one cannot be
     * @throws Fault if one cannot be opened, there are too many, or there is no XML inside
     */
    static Envelope open(InputStream file, ReadingLimits limits, List<Wrapping> opened) throws IOException {
        List<BerContent> signed = new ArrayList<>();
        InputStream inside = file;
        for (int round = 0; round <= limits.rounds(); round++) {
            PushbackInputStream in = new PushbackInputStream(inside, PEEKED);
            byte[] start = in.readNBytes(PEEKED);
            in.unread(start);
            switch (kind(start)) {
                case XML -> {
                    return new Envelope(in, opened, signed);
                }
                case P7M -> {
                    BerContent content = new BerContent(new BufferedInputStream(in));
                    signed.add(content);
                    opened.add(Wrapping.P7M);
                    inside = content;
                }
                case BASE64 -> {
                    opened.add(Wrapping.BASE64);
                    inside = new Base64Stream(in);
                }
            }
        }
        throw new Fault(FatturaFinding.LIMIT, FatturaMessage.ENVELOPES, Integer.toString(limits.rounds()));
    }

    /** What something is. */
    enum Kind {
        XML,
        P7M,
        BASE64
    }

    /**
     * Tells by its first bytes what something is.
     *
     * @throws Fault if it is none of these
     */
    static Kind kind(byte[] start) throws Fault {
        int at = afterMark(start);
        if (at == start.length) {
            throw new Fault(FatturaFinding.EMPTY);
        }
        if (start[at] == '<' || isWide(start)) {
            return Kind.XML;
        }
        if (isP7m(start)) {
            return Kind.P7M;
        }
        if (isBase64(start, at)) {
            return Kind.BASE64;
        }
        throw new Fault(FatturaFinding.NOT_AN_INVOICE, beginning(start));
    }

    /** The XML inside. */
    InputStream xml() {
        return xml;
    }

    /** What was opened, from the outside. */
    List<Wrapping> wrappings() {
        return wrappings;
    }

    /** When the XML was read to its end: whether the p7m around it are as long as they say. */
    boolean isComplete() throws IOException {
        boolean complete = true;
        for (int i = signed.size() - 1; i >= 0; i--) {
            complete &= signed.get(i).isComplete();
        }
        return complete;
    }

    /** The place behind blanks and the mark of UTF-8. */
    private static int afterMark(byte[] start) {
        int at = 0;
        while (at < start.length
                && (Base64Decoder.isBlank(start[at])
                        || start[at] == (byte) 0xEF
                        || start[at] == (byte) 0xBB
                        || start[at] == (byte) 0xBF)) {
            at++;
        }
        return at;
    }

    /** Whether it is XML in two bytes a character, with or without a mark. */
    private static boolean isWide(byte[] start) {
        if (start.length < 4) {
            return false;
        }
        int first = (start[0] & 0xFF) << 8 | (start[1] & 0xFF);
        return first == 0xFEFF || first == 0xFFFE || first == '<' || first == '<' << 8;
    }

    private static boolean isP7m(byte[] start) {
        if (start[0] != 0x30 || start.length < 3) {
            return false;
        }
        int length = start[1] & 0xFF;
        int first = length <= 0x80 ? 2 : 2 + (length & 0x7F);
        return length >= 0x80 || (first < start.length && start[first] == 0x06);
    }

    private static boolean isBase64(byte[] start, int from) {
        if (new String(start, java.nio.charset.StandardCharsets.ISO_8859_1).startsWith("-----BEGIN", from)) {
            return true;
        }
        for (int i = from; i < start.length; i++) {
            if (!Base64Decoder.isAlphabet(start[i]) && !Base64Decoder.isBlank(start[i]) && start[i] != '=') {
                return false;
            }
        }
        return true;
    }

    /** The first few characters, as far as they are any. */
    private static String beginning(byte[] start) {
        StringBuilder text = new StringBuilder(SHOWN);
        for (int i = 0; i < Math.min(SHOWN, start.length); i++) {
            text.append(start[i] > ' ' && start[i] < 0x7F ? (char) start[i] : '.');
        }
        return text.toString();
    }
}
