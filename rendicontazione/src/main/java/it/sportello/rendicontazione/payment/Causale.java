package it.sportello.rendicontazione.payment;

import it.sportello.legal.identifier.Identifier;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;

/**
 * What is written on a payment, as far as codes and numbers are looked for in it: capitals, compatible characters made
 * one (NFKC), runs of blanks made one, the first ten thousand characters.
 */
final class Causale {

    private static final int READ = 10_000;

    /** No number of a document is longer (a FatturaPA allows 20), and every start is tried with every length. */
    static final int LONGEST_NUMBER = 60;

    private final String text;

    Causale(String written) {
        this.text = normalised(written.length() > READ ? written.substring(0, READ) : written);
    }

    static String normalised(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                if (kept.length() > 0 && kept.charAt(kept.length() - 1) != ' ') {
                    kept.append(' ');
                }
            } else if (Character.getType(c) != Character.FORMAT) {
                kept.append(c);
            }
        }
        return kept.toString().strip();
    }

    /** A name without anything but letters and digits, so that {@code S.r.l.} and {@code SRL} are one. */
    static String letters(String name) {
        return normalised(name)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /**
     * Whether a code stands in it: alone, or right after its kind ({@code CUPJ44H…}); one blank, point or hyphen between
     * two of its characters does not matter.
     */
    boolean names(String code, Identifier kind) {
        String wanted = kind.normalised(code);
        for (int from = text.indexOf(wanted.charAt(0)); from >= 0; from = text.indexOf(wanted.charAt(0), from + 1)) {
            int end = endOf(wanted, from);
            if (end > 0 && !isWord(end) && begins(from, kind.name())) {
                return true;
            }
        }
        return false;
    }

    private int endOf(String wanted, int from) {
        int at = from;
        for (int i = 0; i < wanted.length(); i++) {
            if (i > 0 && at < text.length() && " .-_".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            if (at >= text.length() || text.charAt(at) != wanted.charAt(i)) {
                return -1;
            }
            at++;
        }
        return at;
    }

    private boolean begins(int at, String kind) {
        if (!isWord(at - 1)) {
            return true;
        }
        int before = at - kind.length();
        return before >= 0 && text.startsWith(kind, before) && !isWord(before - 1);
    }

    /** Whether this day stands in it, in one of the usual forms. */
    boolean names(LocalDate day) {
        String year = Integer.toString(day.getYear());
        String twoMonth = two(day.getMonthValue());
        String twoDay = two(day.getDayOfMonth());
        List<String> forms = new ArrayList<>(List.of(year + "-" + twoMonth + "-" + twoDay));
        for (String mark : List.of("/", "-", ".")) {
            forms.add(twoDay + mark + twoMonth + mark + year);
            forms.add(day.getDayOfMonth() + mark + day.getMonthValue() + mark + year);
        }
        return forms.stream().anyMatch(this::standsAlone);
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    private boolean standsAlone(String what) {
        for (int at = text.indexOf(what); at >= 0; at = text.indexOf(what, at + 1)) {
            if (!isWord(at - 1) && !isWord(at + what.length())) {
                return true;
            }
        }
        return false;
    }

    /**
     * What of the numbers stands in it, each as a whole and not inside another: {@code 12} is neither in {@code 12/A} nor
     * in {@code 2025-12}, and where {@code 12 BIS} stands, {@code 12} does not.
     *
     * @param numbers what belongs to each {@linkplain #normalised normalised} number
     * @param lengths how long they are; those beyond {@link #LONGEST_NUMBER} are not looked for
     */
    <T> Set<T> numbers(Map<String, List<T>> numbers, NavigableSet<Integer> lengths) {
        NavigableSet<Integer> longestFirst =
                lengths.headSet(LONGEST_NUMBER, true).descendingSet();
        Set<T> found = new LinkedHashSet<>();
        int from = 0;
        while (from < text.length()) {
            int end = startsNumber(from) ? longestAt(numbers, from, longestFirst) : -1;
            if (end > 0) {
                found.addAll(numbers.getOrDefault(text.substring(from, end), List.of()));
                from = end;
            } else {
                from++;
            }
        }
        return found;
    }

    private int longestAt(Map<String, ?> numbers, int from, NavigableSet<Integer> longestFirst) {
        for (int length : longestFirst) {
            int end = from + length;
            if (end <= text.length() && endsNumber(end) && numbers.containsKey(text.substring(from, end))) {
                return end;
            }
        }
        return -1;
    }

    private boolean isWord(int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private boolean isDigit(int at) {
        return isWord(at) && Character.isDigit(text.charAt(at));
    }

    private boolean joins(int at) {
        return at >= 0 && at < text.length() && "/-_\\".indexOf(text.charAt(at)) >= 0;
    }

    private boolean points(int at) {
        return at >= 0 && at < text.length() && ".,:".indexOf(text.charAt(at)) >= 0;
    }

    private boolean startsNumber(int at) {
        return text.charAt(at) != ' '
                && !isWord(at - 1)
                && !(joins(at - 1) && isWord(at - 2))
                && !(points(at - 1) && isDigit(at - 2));
    }

    private boolean endsNumber(int end) {
        return !isWord(end) && !(joins(end) && isWord(end + 1)) && !(points(end) && isDigit(end + 1));
    }
}
