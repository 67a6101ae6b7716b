package it.sportello.legal;

import java.util.List;
import java.util.Locale;

/**
 * A text that the library says to people, known by its key and written out late, in the language asked for.
 *
 * <p>Each module lists its own in an enum, so that a key that does not exist does not compile.
 */
public interface Message {

    /** The key of the text in the files of its module; stable, for programs. */
    String key();

    /** The texts of the module it belongs to. */
    Messages messages();

    /** The text with these arguments. */
    default String text(Locale locale, List<?> arguments) {
        return messages().text(key(), locale, arguments);
    }

    /** The text of a message that has no arguments. */
    default String text(Locale locale) {
        return text(locale, List.of());
    }
}
