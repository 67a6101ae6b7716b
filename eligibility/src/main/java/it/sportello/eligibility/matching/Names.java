package it.sportello.eligibility.matching;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names as they are compared: without regard to capitals and to blanks around them. */
final class Names {

    private Names() {}

    static String key(String name) {
        return name.strip().toUpperCase(Locale.ROOT);
    }

    static Set<String> keys(Collection<String> names) {
        return names.stream().map(Names::key).collect(Collectors.toSet());
    }
}
