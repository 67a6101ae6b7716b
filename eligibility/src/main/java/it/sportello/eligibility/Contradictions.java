package it.sportello.eligibility;

import it.sportello.eligibility.Requirement.Among;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Location;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Requirements that nobody can meet together, as two municipalities to live in where one or the other was meant. Looked at
 * are requirements of a notice that must all be met and ask the same value: the municipality, the age on one day, a fact, a
 * number, a day, a word by its name. Each value tells its first contradiction only. What need not be met, as one of several
 * parts, is not looked at: somebody may meet the others.
 */
final class Contradictions {

    private final List<Finding> findings = new ArrayList<>();
    private final Map<Object, Left<Words>> words = new HashMap<>();
    private final Map<Object, Left<Range<Fraction>>> numbers = new HashMap<>();
    private final Map<Object, Left<Range<LocalDate>>> days = new HashMap<>();
    private final Map<Object, Left<Range<Integer>>> ages = new HashMap<>();

    private final Notice.HeldOn heldOn;

    private Contradictions(Notice.HeldOn heldOn) {
        this.heldOn = heldOn;
    }

    /** What contradicts itself among the requirements of a notice, each at the requirement that leaves nobody. */
    static List<Finding> of(Notice notice) {
        Contradictions found = new Contradictions(notice.applications().requirementsHeldOn());
        found.all(notice.requirements(), "/requirements");
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
        it.atLeast()
                .filter(group -> group.count() >= group.of().size())
                .ifPresent(group -> all(group.of(), pointer + "/at least/of"));
        it.among().filter(Contradictions::isOfSomebody).ifPresent(group -> {
            // Another person than the applicant may be meant: held against each other only.
            Contradictions found = new Contradictions(heldOn);
            found.all(group.meet(), pointer + "/among/meet");
            findings.addAll(found.findings);
        });
    }

    /** Whether somebody must meet the parts: everybody if no number is said. */
    private static boolean isOfSomebody(Among group) {
        return group.atLeast().map(least -> least > 0).orElse(group.atMost().isEmpty());
    }

    private void test(Requirement it, String pointer) {
        it.residence().ifPresent(place -> ask(words, "", Words.of(List.of(ResidenceRule.plain(place))), it, pointer));
        it.fact()
                .ifPresent(fact -> ask(
                        words,
                        List.of("fact", fact.name()),
                        Words.of(List.of(fact.is().orElse(true).toString())),
                        it,
                        pointer));
        it.choice()
                .ifPresent(
                        choice -> ask(words, List.of("choice", choice.name()), Words.of(choice.among()), it, pointer));
        it.number().ifPresent(number -> {
            // What is raised by another number is no bound that is known here.
            Optional<Fraction> most =
                    number.atMost().filter(any -> number.more().isEmpty());
            ask(numbers, number.name(), new Range<>(number.atLeast(), most), it, pointer);
        });
        it.day().ifPresent(day -> ask(days, day.name(), new Range<>(day.from(), day.to()), it, pointer));
        it.age().ifPresent(age -> ask(ages, dayOf(it), new Range<>(age.from(), age.mostCompleted()), it, pointer));
    }

    private Object dayOf(Requirement it) {
        Notice.HeldOn held = it.heldOn().orElse(heldOn);
        return List.of(held.day(), held.on());
    }

    /** What is still possible after the requirements so far, which are added to. */
    private record Left<P>(P possible, List<String> by) {}

    /** What a value may be. */
    private interface Possible<P> {
        P and(P other);

        boolean isNothing();
    }

    /** Words as applications may write them: capital letters do not matter. */
    private record Words(NavigableSet<String> among) implements Possible<Words> {
        static Words of(List<String> words) {
            NavigableSet<String> among = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            words.forEach(word -> among.add(word.strip()));
            return new Words(among);
        }

        @Override
        public Words and(Words other) {
            return of(among.stream().filter(other.among()::contains).toList());
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
        List<String> all = before == null ? new ArrayList<>() : before.by();
        all.add(by.id());
        values.put(value, new Left<>(left, all));
        // What no value meets by itself is told where its bounds are looked at.
        if (before != null && left.isNothing() && !before.possible().isNothing() && !possible.isNothing()) {
            findings.add(Finding.of(EligibilityFinding.NOBODY_CAN_MEET, Location.at(pointer), List.copyOf(all)));
        }
    }
}
