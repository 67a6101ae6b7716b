package it.sportello.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Looks into the texts of a message: each argument is replaced by its own placeholder. */
final class Placeholders {

    private static final List<String> ECHO =
            List.of("{0}", "{1}", "{2}", "{3}", "{4}", "{5}", "{6}", "{7}", "{8}", "{9}");
    private static final Pattern ANY = Pattern.compile("\\{[^}]*}");

    private Placeholders() {}

    static void areTheSameInBothLanguages(Message message) {
        SortedSet<String> italian = in(message, Locale.ITALIAN);
        assertThat(in(message, Locale.ENGLISH)).as(message.key()).isEqualTo(italian);
        assertThat(italian)
                .as("%s numbers them from 0", message.key())
                .containsExactlyElementsOf(ECHO.subList(0, italian.size()));
    }

    private static SortedSet<String> in(Message message, Locale locale) {
        String text = message.text(locale, ECHO);
        assertThat(text).as(message.key()).isNotBlank().isEqualTo(text.strip());
        SortedSet<String> found = new TreeSet<>();
        ANY.matcher(text).results().map(MatchResult::group).forEach(found::add);
        return Collections.unmodifiableSortedSet(found);
    }
}
