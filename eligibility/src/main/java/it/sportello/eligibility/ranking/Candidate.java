package it.sportello.eligibility.ranking;

import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody who was admitted and is to be put in order. What is not known is empty, never zero.
 *
 * @param id the name in lists, sentences and draws, one for each candidate; the number of protocol does
 * @param protocol the number of protocol
 * @param priorityClass the id of the priority class
 * @param points the points, exact, by name
 * @param numbers other numbers, exact, by name
 * @param days days, by name
 * @param isee the ISEE that the notice compares, in euro
 * @param birth the day of birth
 * @param distance the distance, in metres
 * @param arrived when the application arrived
 */
public record Candidate(
        String id,
        Protocol protocol,
        Optional<String> priorityClass,
        Map<String, Fraction> points,
        Map<String, Fraction> numbers,
        Map<String, LocalDate> days,
        Optional<Euro> isee,
        Optional<LocalDate> birth,
        Optional<Fraction> distance,
        Optional<Arrived> arrived) {

    /**
     * Copies the maps.
     *
     * @throws IllegalArgumentException if the id is blank or has more than one line
     */
    public Candidate {
        if (id.isBlank() || id.indexOf('\n') >= 0 || id.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("a candidate has an id on one line");
        }
        points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
        days = Collections.unmodifiableMap(new LinkedHashMap<>(days));
    }

    /** A candidate of whom only the number of protocol is known, which is also the id. */
    public static Candidate of(Protocol protocol) {
        return new Candidate(
                protocol.toString(),
                protocol,
                Optional.empty(),
                Map.of(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same in a priority class. */
    public Candidate inClass(String name) {
        return new Candidate(id, protocol, Optional.of(name), points, numbers, days, isee, birth, distance, arrived);
    }

    /** The same with these points. */
    public Candidate points(String name, Fraction value) {
        return new Candidate(
                id, protocol, priorityClass, with(points, name, value), numbers, days, isee, birth, distance, arrived);
    }

    /** The same with this number. */
    public Candidate number(String name, Fraction value) {
        return new Candidate(
                id, protocol, priorityClass, points, with(numbers, name, value), days, isee, birth, distance, arrived);
    }

    /** The same with this day. */
    public Candidate day(String name, LocalDate value) {
        return new Candidate(
                id, protocol, priorityClass, points, numbers, with(days, name, value), isee, birth, distance, arrived);
    }

    /** The same with this ISEE, in euro. */
    public Candidate isee(Euro value) {
        return new Candidate(
                id, protocol, priorityClass, points, numbers, days, Optional.of(value), birth, distance, arrived);
    }

    /** The same, born on this day. */
    public Candidate born(LocalDate value) {
        return new Candidate(
                id, protocol, priorityClass, points, numbers, days, isee, Optional.of(value), distance, arrived);
    }

    /** The same at this distance, in metres. */
    public Candidate distance(Fraction value) {
        return new Candidate(
                id, protocol, priorityClass, points, numbers, days, isee, birth, Optional.of(value), arrived);
    }

    /** The same, arrived then. */
    public Candidate arrived(Arrived value) {
        return new Candidate(
                id, protocol, priorityClass, points, numbers, days, isee, birth, distance, Optional.of(value));
    }

    private static <T> Map<String, T> with(Map<String, T> values, String name, T value) {
        Map<String, T> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return more;
    }

    /** The id only: the rest is personal data. */
    @Override
    public String toString() {
        return "candidate " + id;
    }
}
