package it.sportello.eligibility;

import it.sportello.legal.Euro;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts by number of members, written {@code 1}, {@code 2-3}, {@code 4 or more}. */
record Tiers(List<Tier> tiers) {

    /** The amount for a number of members, both ends in. */
    record Tier(String key, int from, int to, Euro amount) {
        boolean holds(int members) {
            return from <= members && members <= to;
        }
    }

    private static final Pattern KEY = Pattern.compile("([1-9][0-9]?)(?:-([1-9][0-9]?)| (or more))?");

    static Tiers of(Map<String, Euro> byMembers) {
        return new Tiers(byMembers.entrySet().stream()
                .flatMap(entry -> read(entry.getKey(), entry.getValue()).stream())
                .sorted(Comparator.comparingInt(Tier::from))
                .toList());
    }

    static Optional<Tier> read(String key, Euro amount) {
        Matcher matcher = KEY.matcher(key);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int from = Integer.parseInt(matcher.group(1));
        int to = matcher.group(3) != null
                ? Integer.MAX_VALUE
                : matcher.group(2) != null ? Integer.parseInt(matcher.group(2)) : from;
        return to < from ? Optional.empty() : Optional.of(new Tier(key, from, to, amount));
    }

    /** The tier of a number of members; a notice that passed its check has exactly one. */
    Tier of(int members) {
        return tiers.stream().filter(tier -> tier.holds(members)).findFirst().orElseThrow();
    }
}
