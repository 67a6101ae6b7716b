package it.sportello.rendicontazione.fattura;

import java.util.ArrayList;
import java.util.List;

/** Names that came from outside, made fit to be shown: they are never used as a path. */
final class FileName {

    private static final int LONGEST = 300;

    private FileName() {}

    /** Without control characters, and not too long; its end is what tells files apart. */
    static String clean(String name) {
        String plain = name.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]", "_");
        return plain.length() <= LONGEST ? plain : "…" + plain.substring(plain.length() - LONGEST);
    }

    /** The name of an entry of an archive: without steps upwards, drives and empty steps. */
    static String entry(String name) {
        List<String> steps = new ArrayList<>();
        for (String step : name.replace('\\', '/').split("/", -1)) {
            if (!step.isBlank() && !step.equals(".") && !step.equals("..")) {
                steps.add(step);
            }
        }
        return clean(String.join("/", steps));
    }
}
