package it.sportello.legal.document;

import java.util.Locale;

/**
 * The two languages documents are written in, and how the name of a record component is spelled in each.
 *
 * <p>YAML is what people write: keys are plain words, {@code at most}. JSON is what programs write: {@code atMost}.
 */
public enum DocumentFormat {
    /** YAML 1.2, for notices, rubrics and parameters of the law. */
    YAML,
    /** JSON, for applications, ballots and results. */
    JSON;

    /** The format that the ending of a file name says: JSON for {@code .json}, YAML for everything else. */
    public static DocumentFormat of(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(".json") ? JSON : YAML;
    }

    String keyOf(String component) {
        if (this == JSON) {
            return component;
        }
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < component.length(); i++) {
            char letter = component.charAt(i);
            if (Character.isUpperCase(letter)) {
                words.append(' ');
            }
            words.append(Character.toLowerCase(letter));
        }
        return words.toString();
    }
}
