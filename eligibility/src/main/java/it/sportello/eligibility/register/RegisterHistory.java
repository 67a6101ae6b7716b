package it.sportello.eligibility.register;

import it.sportello.eligibility.register.Replay.Filed;
import it.sportello.legal.Finding;
import it.sportello.legal.RuleSet;
import it.sportello.legal.reasons.Explained;
import it.sportello.legal.reasons.Reasons;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the events come to under the rules: what is wrong with them, and the state of the register on any day.
 *
 * <p>Events are taken in the order of their days and, on one day, in that of the list. {@link #state} looks at those up
 * to its day only, so what is recorded for later days never changes what was so before.
 *
 * <p>Immutable and thread-safe.
 */
public final class RegisterHistory {

    private final Rulebook book;
    private final List<Filed> events;
    private final List<Finding> findings;

    /**
     * The history of events in the order of their days.
     *
     * @param found what was found before they happen
     */
    RegisterHistory(Rulebook book, List<Filed> events, List<Finding> found) {
        this.book = book;
        this.events = List.copyOf(events);
        Replay replay = new Replay(book);
        events.forEach(replay::accept);
        this.findings = java.util.stream.Stream.concat(found.stream(), replay.findings().stream())
                .toList();
    }

    /** The id of the rules and the SHA-256 of the file. */
    public RuleSet ruleSet() {
        return book.ruleSet();
    }

    /** What is wrong with the events, or must be looked at; those with an error have no effect. */
    public List<Finding> findings() {
        return findings;
    }

    /** The events that could be read, in the order in which they are taken. */
    public List<RegisterEvent> events() {
        return events.stream().map(Filed::event).toList();
    }

    /** The day of the last event; nothing if there is none. */
    public Optional<LocalDate> lastDay() {
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(events.get(events.size() - 1).event().day());
    }

    /** The register at the end of a day. */
    public RegisterState state(LocalDate day) {
        return state(day, Reasons.none());
    }

    /** The same with the reasons: below the whole, the terms for all and then what is so of each body, and why. */
    public Explained<RegisterState> explain(LocalDate day) {
        return Explained.by(reasons -> state(day, reasons));
    }

    private RegisterState state(LocalDate day, Reasons reasons) {
        Replay replay = new Replay(book);
        events.stream().filter(each -> !each.event().day().isAfter(day)).forEach(replay::accept);
        return new Snapshot(book, replay, day, reasons).state();
    }

    /** The rules only. */
    @Override
    public String toString() {
        return "history of " + book.ruleSet().id();
    }
}
