package it.sportello.rendicontazione.element;

import it.sportello.legal.Location;
import it.sportello.rendicontazione.funding.Voucher.Mention;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * All that is written on a document, one text after the other, as a search wants it: lower case, without accents, signs
 * told apart from letters and digits and nothing more. Signs are dropped where whole words are looked for, so that a text
 * cut in two reads on whether it was cut at a blank or within a word. Time and room grow with the text and no faster.
 */
final class WrittenText {

    /** The months, from January. */
    static final List<String> MONTHS = List.of(
            "gennaio",
            "febbraio",
            "marzo",
            "aprile",
            "maggio",
            "giugno",
            "luglio",
            "agosto",
            "settembre",
            "ottobre",
            "novembre",
            "dicembre");

    /** A ligature may be a whole sentence: what unfolds to more is taken as it stands. */
    private static final int UNFOLDED = 4;

    private final List<Mention> mentions;
    /** Letters and digits, a full stop for a full stop or a comma, a blank for everything else. */
    private final String plain;
    /** Of these, letters and digits alone. */
    private final String squeezed;
    /** Where in the squeezed text each mention begins. */
    private final int[] begins;
    /** Where in the squeezed text a word begins. */
    private final BitSet words = new BitSet();

    private WrittenText(List<Mention> mentions) {
        this.mentions = mentions;
        this.begins = new int[mentions.size()];
        StringBuilder all = new StringBuilder();
        StringBuilder kept = new StringBuilder();
        boolean within = false;
        for (int i = 0; i < begins.length; i++) {
            begins[i] = kept.length();
            int from = all.length();
            fold(mentions.get(i).text(), all);
            all.append(' ');
            for (int at = from; at < all.length(); at++) {
                boolean sign = isSign(all.charAt(at));
                if (!sign) {
                    if (!within) {
                        words.set(kept.length());
                    }
                    kept.append(all.charAt(at));
                }
                within = !sign;
            }
        }
        this.plain = all.toString();
        this.squeezed = kept.toString();
    }

    static WrittenText of(List<Mention> mentions) {
        return new WrittenText(mentions);
    }

    private static boolean isSign(char c) {
        return c == ' ' || c == '.';
    }

    /** A text without its signs. */
    static String squeeze(String text) {
        StringBuilder folded = new StringBuilder();
        fold(text, folded);
        return folded.toString().replace(" ", "").replace(".", "");
    }

    /** A text as lower-case words and signs. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder();
        fold(text, folded);
        return folded.toString();
    }

    private static void fold(String text, StringBuilder into) {
        text.codePoints().forEach(c -> fold(c, into));
    }

    private static void fold(int c, StringBuilder into) {
        if (c < 0x80) {
            add(c, into);
            return;
        }
        String unfolded = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
        if (unfolded.length() > UNFOLDED) {
            add(c, into);
        } else {
            unfolded.codePoints().forEach(each -> add(each, into));
        }
    }

    private static void add(int c, StringBuilder into) {
        if (Character.isLetterOrDigit(c)) {
            into.appendCodePoint(Character.toLowerCase(c));
        } else if (c == '.' || c == ',') {
            into.append('.');
        } else if (!isInvisible(c)) {
            into.append(' ');
        }
    }

    /** An accent that stands on a letter, a soft hyphen, a change of direction: no sign that parts words. */
    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
            default -> false;
        };
    }

    /** The words and signs of everything. */
    String plain() {
        return plain;
    }

    /** Where whole words stand that these letters and digits make up, if they do. */
    Optional<Match> find(String squeezedWords) {
        if (squeezedWords.isEmpty()) {
            return Optional.empty();
        }
        int at = squeezed.indexOf(squeezedWords);
        while (at >= 0) {
            int end = at + squeezedWords.length();
            if (words.get(at) && (end == squeezed.length() || words.get(end))) {
                return Optional.of(new Match(at, end));
            }
            at = squeezed.indexOf(squeezedWords, at + 1);
        }
        return Optional.empty();
    }

    /** The same for a place in the plain text: from here on, to there. */
    Match match(int from, int to) {
        return new Match(signsDropped(from), signsDropped(to));
    }

    private int signsDropped(int to) {
        int kept = 0;
        for (int i = 0; i < to; i++) {
            if (!isSign(plain.charAt(i))) {
                kept++;
            }
        }
        return kept;
    }

    /** The mention that holds a letter of the squeezed text. */
    private int mentionOf(int at) {
        int low = 0;
        int high = begins.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (begins[middle] <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** A place in the text. */
    final class Match {

        private final int from;
        private final int to;

        private Match(int from, int to) {
            this.from = from;
            this.to = to;
        }

        /** Where it begins. */
        Location location() {
            return mentions.get(mentionOf(from)).location();
        }

        /** What stands there as it was written, cut where the document cuts it. */
        private List<String> pieces() {
            int first = mentionOf(from);
            int last = mentionOf(to - 1);
            List<String> pieces = new ArrayList<>();
            for (int i = first; i <= last; i++) {
                String text = mentions.get(i).text();
                int start = i == first ? written(text, from - begins[i]) : 0;
                int end = i == last ? written(text, to - 1 - begins[i]) : text.length();
                pieces.add(text.substring(start, i == last ? text.offsetByCodePoints(end, 1) : end));
            }
            return pieces;
        }

        /** The place, as it was written, of a letter of the squeezed text. */
        private int written(String text, int squeezedAt) {
            StringBuilder folded = new StringBuilder();
            int kept = 0;
            int at = 0;
            while (at < text.length()) {
                int c = text.codePointAt(at);
                folded.setLength(0);
                fold(c, folded);
                for (int i = 0; i < folded.length(); i++) {
                    kept += isSign(folded.charAt(i)) ? 0 : 1;
                }
                if (kept > squeezedAt) {
                    return at;
                }
                at += Character.charCount(c);
            }
            throw new IllegalStateException("a place outside the text");
        }

        /** What stands there. */
        String text() {
            return String.join(" ", pieces());
        }

        /** Whether it stands there exactly so, cut or not. */
        boolean isExactly(String words) {
            List<String> pieces = pieces();
            return String.join(" ", pieces).equals(words)
                    || String.join("", pieces).equals(words);
        }
    }
}
