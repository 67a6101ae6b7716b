package it.sportello.eligibility.ranking;

import it.sportello.eligibility.Sentence;
import it.sportello.eligibility.ranking.RankedList.Parting;
import it.sportello.eligibility.ranking.RankedList.Standing;
import it.sportello.eligibility.ranking.RankedList.Unplaced;
import it.sportello.eligibility.ranking.RankingTerms.By;
import it.sportello.eligibility.ranking.RankingTerms.PriorityClass;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Location;
import it.sportello.legal.Message;
import it.sportello.legal.Sources;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One ranking in the making. A group of candidates that nothing has parted yet is parted by the next key; who has no value
 * for it is taken out, and keeps its place free behind itself; a group of one is placed without looking any further.
 */
final class Placing {

    private static final Comparator<Candidate> BY_PROTOCOL =
            Comparator.comparing(Candidate::protocol).thenComparing(Candidate::id);

    private final RankingTerms terms;
    private final Sources sources;
    private final DrawnOrders orders;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> drawn = new HashMap<>();
    private final Map<String, List<LegalReference>> references = new HashMap<>();
    private final List<Candidate> placed = new ArrayList<>();
    private final List<Standing> standings = new ArrayList<>();
    private final List<Unplaced> unplaced = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    Placing(RankingTerms terms, Sources sources, DrawnOrders orders) {
        this.terms = terms;
        this.sources = sources;
        this.orders = orders;
        for (PriorityClass each : terms.classes()) {
            places.put(each.id(), places.size());
        }
    }

    RankedList of(List<Candidate> candidates) {
        classes(candidates.stream().sorted(BY_PROTOCOL).toList());
        for (String context : orders.notNeeded()) {
            find(RankingFinding.DRAW_NOT_NEEDED, context);
        }
        return new RankedList(ids(terms), standings, partings(), unplaced, findings);
    }

    /** The ids in a list that copies of it share: many may hold it. */
    private static List<String> ids(Stream<Candidate> candidates) {
        return candidates.map(Candidate::id).collect(Collectors.toUnmodifiableList());
    }

    private static List<String> ids(RankingTerms terms) {
        return terms.classes().stream().map(PriorityClass::id).toList();
    }

    /** The group of all, parted by priority class. */
    private void classes(List<Candidate> all) {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new HashSet<>();
        all.forEach(candidate -> {
            if (!seen.add(candidate.id())) {
                twice.add(candidate.id());
            }
        });
        TreeMap<Integer, List<Candidate>> byClass = new TreeMap<>();
        List<Candidate> unknown = new ArrayList<>();
        for (Candidate candidate : all) {
            Optional<Integer> place = placeOf(candidate);
            if (twice.contains(candidate.id()) || place.isEmpty()) {
                unknown.add(candidate);
            } else {
                byClass.computeIfAbsent(place.get(), key -> new ArrayList<>()).add(candidate);
            }
        }
        List<String> known = ids(byClass.values().stream().flatMap(List::stream));
        for (Candidate candidate : unknown) {
            boolean isTwice = twice.contains(candidate.id());
            if (isTwice) {
                find(RankingFinding.CANDIDATE_TWICE, candidate.id(), candidate.protocol());
            } else {
                find(
                        RankingFinding.CLASS_UNKNOWN,
                        candidate.id(),
                        candidate.priorityClass().<Object>map(it -> it).orElse(RankingMessage.ABSENT),
                        ids(terms).isEmpty() ? RankingMessage.ABSENT : ids(terms));
            }
            takeOut(
                    candidate,
                    0,
                    all.size(),
                    sentence(isTwice ? RankingMessage.UNPLACED_TWICE : RankingMessage.UNPLACED_CLASS, candidate.id()),
                    known,
                    terms.source());
        }
        List<String> overtakers = ids(unknown.stream());
        int start = 0;
        for (Map.Entry<Integer, List<Candidate>> each : byClass.entrySet()) {
            part(each.getValue(), start, terms.orderOf(each.getKey()), 0, overtakers);
            start += each.getValue().size();
        }
    }

    /** The place of the class of a candidate, 0 if the notice has none and the candidate neither. */
    private Optional<Integer> placeOf(Candidate candidate) {
        return places.isEmpty() && candidate.priorityClass().isEmpty()
                ? Optional.of(0)
                : candidate.priorityClass().map(places::get);
    }

    private void part(
            List<Candidate> group, int start, List<RankingTerms.Key> keys, int level, List<String> overtakers) {
        if (group.size() == 1 || level == keys.size()) {
            place(group, start, false, overtakers);
        } else if (keys.get(level).by() == By.DRAW) {
            draw(group, start, overtakers);
        } else {
            part(group, start, keys, level, keys.get(level), overtakers);
        }
    }

    private void part(
            List<Candidate> group,
            int start,
            List<RankingTerms.Key> keys,
            int level,
            RankingTerms.Key key,
            List<String> overtakers) {
        TreeMap<Fraction, List<Candidate>> byValue = new TreeMap<>();
        List<Candidate> last = new ArrayList<>();
        List<Candidate> unknown = new ArrayList<>();
        for (Candidate candidate : group) {
            Measured measured = Measured.of(key, candidate);
            switch (measured.state()) {
                case KNOWN ->
                    byValue.computeIfAbsent(measured.rank(), rank -> new ArrayList<>())
                            .add(candidate);
                case LAST -> last.add(candidate);
                case UNKNOWN -> unknown.add(candidate);
            }
        }
        List<List<Candidate>> parts = new ArrayList<>(byValue.values());
        if (!last.isEmpty()) {
            parts.add(last);
        }
        List<String> more = overtakers;
        if (!unknown.isEmpty()) {
            List<String> known = ids(parts.stream().flatMap(List::stream));
            more = Stream.concat(overtakers.stream(), unknown.stream().map(Candidate::id))
                    .collect(Collectors.toUnmodifiableList());
            unknown.forEach(candidate -> cannotBePlaced(candidate, start, group.size(), key, known));
        }
        int next = start;
        for (List<Candidate> each : parts) {
            part(each, next, keys, level + 1, more);
            next += each.size();
        }
    }

    private void cannotBePlaced(Candidate candidate, int start, int size, RankingTerms.Key key, List<String> known) {
        boolean isBlurred = key.by() == By.ARRIVAL && candidate.arrived().isPresent();
        find(RankingFinding.CANNOT_BE_PLACED, candidate.id(), key, start + 1, start + size);
        takeOut(
                candidate,
                start,
                size,
                isBlurred
                        ? sentence(
                                RankingMessage.UNPLACED_ARRIVAL,
                                candidate.arrived().<Object>map(it -> it).orElse(RankingMessage.ABSENT),
                                precision(key))
                        : sentence(RankingMessage.UNPLACED_VALUE, label(key)),
                known,
                key.source());
    }

    private void takeOut(
            Candidate candidate, int start, int size, Sentence because, List<String> known, String source) {
        unplaced.add(new Unplaced(
                candidate.id(),
                candidate.protocol(),
                candidate.priorityClass().filter(places::containsKey),
                start + 1,
                start + size,
                because,
                known,
                references.computeIfAbsent(source, sources::parse)));
    }

    private void draw(List<Candidate> group, int start, List<String> overtakers) {
        Optional<Map<String, Integer>> order =
                orders.of(group.stream().map(Candidate::id).toList());
        if (order.isEmpty()) {
            place(group, start, true, overtakers);
            return;
        }
        group.forEach(candidate -> drawn.put(candidate.id(), order.get().getOrDefault(candidate.id(), 0)));
        List<Candidate> inOrder = group.stream()
                .sorted(Comparator.comparing(candidate -> drawn.getOrDefault(candidate.id(), 0)))
                .toList();
        for (int i = 0; i < inOrder.size(); i++) {
            place(List.of(inOrder.get(i)), start + i, true, overtakers);
        }
    }

    private void place(List<Candidate> group, int start, boolean byDraw, List<String> overtakers) {
        for (Candidate candidate : group) {
            placed.add(candidate);
            standings.add(new Standing(
                    candidate.id(),
                    candidate.protocol(),
                    candidate.priorityClass(),
                    start + 1,
                    group.size(),
                    overtakers));
        }
        if (group.size() > 1) {
            find(
                    byDraw ? RankingFinding.DRAW_NEEDED : RankingFinding.TIE,
                    group.stream().map(Candidate::id).toList(),
                    start + 1);
        }
    }

    // --- neighbours -------------------------------------------------------------------------------------------------

    private List<Parting> partings() {
        List<Parting> partings = new ArrayList<>();
        for (int i = 1; i < placed.size(); i++) {
            partings.add(parting(placed.get(i - 1), placed.get(i)));
        }
        return partings;
    }

    /** What parts two who are placed, found from the two alone. */
    private Parting parting(Candidate first, Candidate second) {
        int place = placeOf(first).orElse(0);
        int other = placeOf(second).orElse(0);
        if (place != other) {
            Sentence because = sentence(
                    RankingMessage.CLASS,
                    second.id(),
                    terms.classes().get(place).label(),
                    terms.classes().get(other).label());
            return parting(first, second, Optional.empty(), because, List.of(), terms.source());
        }
        List<Sentence> even = new ArrayList<>();
        boolean toBeDrawn = false;
        for (RankingTerms.Key key : terms.orderOf(place)) {
            if (key.by() == By.DRAW) {
                if (drawn.containsKey(first.id()) && drawn.containsKey(second.id())) {
                    Sentence because = sentence(
                            RankingMessage.DRAW,
                            second.id(),
                            drawn.getOrDefault(first.id(), 0) + 1,
                            drawn.getOrDefault(second.id(), 0) + 1);
                    return parting(first, second, Optional.of(key), because, even, key.source());
                }
                toBeDrawn = true;
                break;
            }
            Measured one = Measured.of(key, first);
            Measured two = Measured.of(key, second);
            if (one.state() != two.state()) {
                Sentence because = sentence(RankingMessage.MISSING_LAST, second.id(), label(key), one.shown());
                return parting(first, second, Optional.of(key), because, even, key.source());
            }
            if (!one.rank().equals(two.rank())) {
                Sentence because = sentence(RankingMessage.of(key), second.id(), one.shown(), two.shown(), label(key));
                return parting(first, second, Optional.of(key), because, even, key.source());
            }
            if (key.by() == By.ARRIVAL && !one.shown().equals(two.shown())) {
                even.add(sentence(RankingMessage.SAME_UNIT, second.id(), one.shown(), two.shown(), precision(key)));
            }
        }
        return new Parting(
                first.id(),
                second.id(),
                Optional.empty(),
                sentence(toBeDrawn ? RankingMessage.EQUAL_UNTIL_DRAWN : RankingMessage.EQUAL, second.id()),
                even,
                List.of());
    }

    private Parting parting(
            Candidate first,
            Candidate second,
            Optional<RankingTerms.Key> key,
            Sentence because,
            List<Sentence> even,
            String source) {
        return new Parting(
                first.id(), second.id(), key, because, even, references.computeIfAbsent(source, sources::parse));
    }

    /** What a key compares, in the words of the notice if it has a name there. */
    private static Object label(RankingTerms.Key key) {
        return key.label().or(key::of).<Object>map(it -> it).orElseGet(() -> RankingMessage.of(key.by()));
    }

    private static Message precision(RankingTerms.Key key) {
        return RankingMessage.of(key.precision().orElse(RankingTerms.Precision.SECOND));
    }

    private static Sentence sentence(Message message, Object... arguments) {
        return new Sentence(message, List.of(arguments));
    }

    private void find(RankingFinding code, Object... arguments) {
        findings.add(Finding.of(code, Location.NONE, arguments));
    }
}
