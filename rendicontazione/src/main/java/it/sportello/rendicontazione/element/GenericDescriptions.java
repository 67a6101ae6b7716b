package it.sportello.rendicontazione.element;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Descriptions that describe nothing: a list, in {@code generic-descriptions.txt}, of whole descriptions. */
final class GenericDescriptions {

    /** Nothing longer than this is in the list. */
    private static final int LONGEST = 200;
    /** Words that tell which paper it is, and nothing of what was done; months are no better. */
    private static final Set<String> NOTHING_SAID = Set.of(
            "n",
            "nr",
            "num",
            "numero",
            "del",
            "dello",
            "della",
            "di",
            "il",
            "la",
            "lo",
            "al",
            "rif",
            "riferimento",
            "prot",
            "mese",
            "anno");

    private static final Set<String> PHRASES = phrases();

    private GenericDescriptions() {}

    private static Set<String> phrases() {
        try (InputStream in = GenericDescriptions.class.getResourceAsStream("generic-descriptions.txt")) {
            if (in == null) {
                throw new IllegalStateException("missing resource generic-descriptions.txt");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(GenericDescriptions::said)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a description tells nothing of what was supplied: it is in the list, or has no word at all. */
    static boolean isGeneric(String description) {
        if (description.length() > LONGEST) {
            return description.isBlank();
        }
        String said = said(description);
        return said.isEmpty() || PHRASES.contains(said);
    }

    /** The words that say something, without numbers. */
    private static String said(String description) {
        return Arrays.stream(WrittenText.fold(description).split("[ .]+", -1))
                .filter(word -> word.chars().noneMatch(Character::isDigit))
                .filter(word -> !word.isEmpty() && !NOTHING_SAID.contains(word) && !WrittenText.MONTHS.contains(word))
                .collect(Collectors.joining(" "));
    }
}
