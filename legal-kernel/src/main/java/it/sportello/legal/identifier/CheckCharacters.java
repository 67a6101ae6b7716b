package it.sportello.legal.identifier;

/** The sums behind check digits and check characters; each takes a text of the right form. */
final class CheckCharacters {

    /** What the digits 0–9, or the letters A–Z, count for at odd places (d.m. Finanze 23 dicembre 1976). */
    private static final int[] ODD = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };

    private CheckCharacters() {}

    static boolean zeros(String digits) {
        return digits.chars().allMatch(c -> c == '0');
    }

    /** Partita IVA and numeric codice fiscale: digits at even places doubled, and their own digits summed. */
    static boolean elevenDigits(String digits) {
        int sum = 0;
        for (int i = 0; i < 11; i++) {
            int digit = digits.charAt(i) - '0';
            sum += i % 2 == 0 ? digit : digit < 5 ? 2 * digit : 2 * digit - 9;
        }
        return sum % 10 == 0;
    }

    static boolean codiceFiscale(String text) {
        return text.charAt(15) == letter(text.substring(0, 15));
    }

    /** The CIN covers what follows it: ABI, CAB and account. */
    static boolean cin(String iban) {
        return iban.charAt(4) == letter(iban.substring(5));
    }

    /**
     * ISO 7064 mod 97-10. The check digits are worked out and compared: 00, 01 and 99 are never given, but would leave
     * the same remainder as 97, 98 and 02.
     */
    static boolean iban(String iban) {
        int remainder = 0;
        String moved = iban.substring(4) + iban.substring(0, 2) + "00";
        for (int i = 0; i < moved.length(); i++) {
            int value = Character.digit(moved.charAt(i), 36);
            remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97;
        }
        return Integer.parseInt(iban.substring(2, 4)) == 98 - remainder;
    }

    /** ANAC's algorithm; the letters A to U count by their place among the 26, so J is 10. */
    static boolean cig(String cig) {
        char family = cig.charAt(0);
        if (family <= '9') {
            return hex(cig, 7, 10) == Long.parseLong(cig.substring(0, 7)) * 211 % 4091;
        }
        if (family <= 'U') {
            return hex(cig, 7, 10) == (hex(cig, 1, 7) + family - 'A' + 1) * 211 % 4091;
        }
        return hex(cig, 1, 3) == hex(cig, 3, 10) * 211 % 251;
    }

    private static long hex(String text, int from, int to) {
        return Long.parseLong(text.substring(from, to), 16);
    }

    private static char letter(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int value = c <= '9' ? c - '0' : c - 'A';
            sum += i % 2 == 0 ? ODD[value] : value;
        }
        return (char) ('A' + sum % 26);
    }
}
