package it.sportello.eligibility;

import it.sportello.eligibility.Requirement.Age;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Location;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Requirements that nobody can meet together, as two municipalities to live in where one or the other was meant. Looked at
 * are requirements that must all be met and ask the same value: the municipality, the age on one day, a fact, a number, a
 * day, a word by its name. Each value tells its first contradiction only.
 */
final class Contradictions {

    private final List<Finding> findings = new ArrayList<>();
    private final Map<Object, Left<Words>> words = new HashMap<>();
    private final Map<Object, Left<Range<Fraction>>> numbers = new HashMap<>();
    private final Map<Object, Left<Range<LocalDate>>> days = new HashMap<>();
    private final Map<Object, Left<Range<Integer>>> ages = new HashMap<>();

    private Contradictions() {}

    /**
     * What contradicts itself among requirements that must all be met, and among those of their parts that must.
     *
     * @param list where they stand
     */
    static List<Finding> among(List<Requirement> requirements, String list) {
        Contradictions found = new Contradictions();
        found.all(requirements, list);
        return found.findings;
    }

    private void all(List<Requirement> requirements, String list) {
        for (int i = 0; i < requirements.size(); i++) {
            one(requirements.get(i), list + "/" + i);
        }
    }

    private void one(Requirement it, String pointer) {
        test(it, pointer);
        all(it.all(), pointer + "/all");
        apart(it.any(), pointer + "/any");
        it.atLeast().ifPresent(group -> apart(group.of(), pointer + "/at least/of"));
        it.among().ifPresent(group -> findings.addAll(among(group.meet(), pointer + "/among/meet")));
    }

    /** Parts that need not be met together: each for itself. */
    private void apart(List<Requirement> parts, String list) {
        for (int i = 0; i < parts.size(); i++) {
            Contradictions found = new Contradictions();
            found.one(parts.get(i), list + "/" + i);
            findings.addAll(found.findings);
        }
    }

    private void test(Requirement it, String pointer) {
        it.residence().ifPresent(place -> ask(words, "", new Words(Set.of(ResidenceRule.plain(place))), it, pointer));
        it.fact()
                .ifPresent(fact -> ask(
                        words,
                        List.of("fact", fact.name()),
                        new Words(Set.of(fact.is().orElse(true).toString())),
                        it,
                        pointer));
        it.choice()
                .ifPresent(choice -> ask(
                        words, List.of("choice", choice.name()), new Words(Set.copyOf(choice.among())), it, pointer));
        it.number()
                .filter(number -> number.more().isEmpty())
                .ifPresent(number ->
                        ask(numbers, number.name(), new Range<>(number.atLeast(), number.atMost()), it, pointer));
        it.day().ifPresent(day -> ask(days, day.name(), new Range<>(day.from(), day.to()), it, pointer));
        it.age()
                .ifPresent(age -> ask(
                        ages,
                        it.heldOn().map(held -> List.of(held.day(), held.on())),
                        new Range<>(age.from(), mostCompleted(age)),
                        it,
                        pointer));
    }

    /** The most years that can be completed. */
    private static Optional<Integer> mostCompleted(Age age) {
        boolean before = age.until().filter(Age.Until.EVE_OF_BIRTHDAY::equals).isPresent();
        return age.to().map(most -> before ? most - 1 : most);
    }

    /** What is still possible after the requirements so far, and the last of them. */
    private record Left<P>(P possible, String by) {}

    /** What a value may be. */
    private interface Possible<P> {
        P and(P other);

        boolean isNothing();
    }

    private record Words(Set<String> among) implements Possible<Words> {
        @Override
        public Words and(Words other) {
            return new Words(among.stream().filter(other.among()::contains).collect(Collectors.toSet()));
        }

        @Override
        public boolean isNothing() {
            return among.isEmpty();
        }
    }

    private record Range<T extends Comparable<? super T>>(Optional<T> least, Optional<T> most)
            implements Possible<Range<T>> {
        @Override
        public Range<T> and(Range<T> other) {
            return new Range<>(
                    Stream.of(least, other.least()).flatMap(Optional::stream).max(Comparator.naturalOrder()),
                    Stream.of(most, other.most()).flatMap(Optional::stream).min(Comparator.naturalOrder()));
        }

        @Override
        public boolean isNothing() {
            return least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0;
        }
    }

    private <P extends Possible<P>> void ask(
            Map<Object, Left<P>> values, Object value, P possible, Requirement by, String pointer) {
        Left<P> before = values.get(value);
        P left = before == null ? possible : before.possible().and(possible);
        values.put(value, new Left<>(left, by.id()));
        // What no value meets by itself is told where its bounds are looked at.
        if (before != null && left.isNothing() && !before.possible().isNothing() && !possible.isNothing()) {
            findings.add(Finding.of(EligibilityFinding.NOBODY_CAN_MEET, Location.at(pointer), before.by(), by.id()));
        }
    }
}
