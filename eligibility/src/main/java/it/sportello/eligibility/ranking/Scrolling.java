package it.sportello.eligibility.ranking;

import it.sportello.eligibility.Sentence;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Location;
import it.sportello.legal.Outcome;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of an approved list: who leaves, what becomes free, who takes it and why. Positions are those of the
 * approval for ever; only what each holds changes. The state on a day follows from the list and the events up to that day,
 * whatever comes later and whatever the order in which events are given; all events of a day come before anybody follows.
 *
 * @param approved the approved list
 * @param approvedOn the day of its approval
 * @param history what happened, in order
 * @param findings events that could not be, and what became free and nobody takes
 */
public record Scrolling(Allotment approved, LocalDate approvedOn, List<Step> history, List<Finding> findings) {

    /** Copies the lists. */
    public Scrolling {
        history = List.copyOf(history);
        findings = List.copyOf(findings);
    }

    /**
     * Applies events to an approved list.
     *
     * @param funds the terms of the notice
     * @param approved the list, on which nobody is undecided
     * @param approvedOn the day of its approval
     * @param events what happened, in any order; one that cannot be is left out, with a finding
     * @return the list with its history; refused only if somebody on it is undecided
     */
    public static Outcome<Scrolling> of(Funds funds, Allotment approved, LocalDate approvedOn, List<ListEvent> events) {
        List<String> undecided = approved.grants().stream()
                .filter(grant -> grant.status() == Allotment.Status.UNDECIDED
                        || (grant.status() == Allotment.Status.WAITING
                                && grant.position().isEmpty()))
                .map(Allotment.Grant::id)
                .toList();
        if (!undecided.isEmpty()) {
            return new Outcome.Refused<>(
                    List.of(Finding.of(RankingFinding.APPROVED_UNDECIDED, Location.NONE, undecided)));
        }
        Scrolling made = new ListRun(funds, approved, approvedOn).of(events);
        return new Outcome.Computed<>(made, made.findings());
    }

    /** The state at the end of a day; nothing before the approval. */
    public Optional<State> on(LocalDate day) {
        if (day.isBefore(approvedOn)) {
            return Optional.empty();
        }
        Map<String, Holding> holdings = new LinkedHashMap<>();
        approved.grants()
                .forEach(grant -> holdings.put(
                        grant.id(),
                        new Holding(
                                grant.id(),
                                grant.position(),
                                grant.status(),
                                false,
                                grant.total(),
                                approvedOn,
                                grant.because())));
        Optional<Euro> left = approved.left();
        Optional<Integer> places = approved.placesLeft();
        for (Step step : history) {
            if (!step.day().isAfter(day)) {
                step.of().ifPresent(id -> holdings.computeIfPresent(id, (key, holding) -> holding.after(step)));
                left = left.map(it -> it.plus(step.freed()));
                places = places.map(it -> it + step.places());
            }
        }
        return Optional.of(new State(day, List.copyOf(holdings.values()), left, places));
    }

    /**
     * What happened.
     *
     * @param day when
     * @param of to whom; empty if money or places were added
     * @param status what it has since; who left has nothing, or what it was paid
     * @param hasLeft whether it left
     * @param held what it holds since, in euro
     * @param freed what became free by it, in euro; what is granted by it is below zero
     * @param places the places that became free by it; those that are taken are below zero
     * @param because the reason, which may be personal data
     * @param references where the rule is written
     */
    public record Step(
            LocalDate day,
            Optional<String> of,
            Allotment.Status status,
            boolean hasLeft,
            Euro held,
            Euro freed,
            int places,
            Sentence because,
            List<LegalReference> references) {
        /** Copies the list. */
        public Step {
            references = List.copyOf(references);
        }

        /** Day and candidate only. */
        @Override
        public String toString() {
            return day + of.map(id -> " " + id).orElse("");
        }
    }

    /**
     * What a candidate holds on a day.
     *
     * @param id the candidate
     * @param position its position, that of the approval
     * @param status whether it is granted anything
     * @param hasLeft whether it left
     * @param held what it is granted, or was paid before it left, in euro
     * @param since since when
     * @param because the reason, which may be personal data
     */
    public record Holding(
            String id,
            Optional<Integer> position,
            Allotment.Status status,
            boolean hasLeft,
            Euro held,
            LocalDate since,
            Sentence because) {

        private Holding after(Step step) {
            return new Holding(id, position, step.status(), step.hasLeft(), step.held(), step.day(), step.because());
        }

        /** Id and status. */
        @Override
        public String toString() {
            return id + " " + status;
        }
    }

    /**
     * The list on a day.
     *
     * @param day the day
     * @param holdings what each candidate holds, in the order of the approved list
     * @param left the money that is free, in euro, if it is counted
     * @param placesLeft the places that are free, if they are counted
     */
    public record State(LocalDate day, List<Holding> holdings, Optional<Euro> left, Optional<Integer> placesLeft) {
        /** Copies the list. */
        public State {
            holdings = List.copyOf(holdings);
        }
    }
}
