package it.sportello.rendicontazione.funding;

import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The rules of the notice of Livorno, to be changed at a place or two. */
public final class Livorno {

    private static final String FILE = "/it/sportello/rendicontazione/livorno-2025-funding.yaml";

    private Livorno() {}

    /** Its text. */
    public static String text() {
        try (InputStream in = Livorno.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rules as they are. */
    public static FundingRules rules() {
        return read(text()).value().orElseThrow();
    }

    /** The rules with other words at a place. */
    public static FundingRules with(String... changes) {
        return read(changed(changes)).value().orElseThrow();
    }

    /** The text with other words at places, each of which must be there: what to change, what to change it to, and so on. */
    static String changed(String... changes) {
        String text = text();
        for (int i = 0; i < changes.length; i += 2) {
            if (!text.contains(changes[i])) {
                throw new IllegalArgumentException("not there: " + changes[i]);
            }
            text = text.replace(changes[i], changes[i + 1]);
        }
        return text;
    }

    static Document<FundingRules> read(String text) {
        return new DocumentReader()
                .read(
                        "funding.yaml",
                        text.getBytes(StandardCharsets.UTF_8),
                        DocumentFormat.YAML,
                        FundingRules.class);
    }
}
