package it.sportello.eligibility;

import it.sportello.eligibility.ranking.Allotment;
import it.sportello.eligibility.ranking.RankedList;
import it.sportello.legal.Finding;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A whole procedure: who is admitted, in which order, and what each is granted of what there is.
 *
 * <p>As long as a decision is open the ranking is provisional: {@link #pending} says of whom.
 *
 * @param decisions what the notice says of each application
 * @param ranking those admitted, with and without reserve, in order, where the notice ranks
 * @param allotment what each is granted, where the notice shares something out
 * @param unread how many applications could not be read or are not sound, and have no decision
 * @param findings everything that was found, those of the decisions among it
 */
public record Procedure(
        Decisions decisions,
        Optional<RankedList> ranking,
        Optional<Allotment> allotment,
        int unread,
        List<Finding> findings) {

    /** Copies the list. */
    public Procedure {
        findings = List.copyOf(findings);
    }

    /** The decisions that are still open, by protocol number: none of them is in the ranking yet. */
    public List<Decision> pending() {
        return decisions.pending();
    }

    /** Whether an application is still open or unread, so that positions and grants may change. */
    public boolean isProvisional() {
        return unread > 0 || !pending().isEmpty();
    }

    /**
     * What each of those admitted is granted of what there is, by protocol number; empty where nothing was shared out. A
     * number that stands twice is left out, for it does not say whose grant it is.
     */
    public Map<Long, Allotment.Grant> grants() {
        Map<String, Allotment.Grant> byId = allotment.stream()
                .flatMap(it -> it.grants().stream())
                .collect(Collectors.toMap(Allotment.Grant::id, Function.identity()));
        Map<Long, Allotment.Grant> grants = new TreeMap<>();
        Set<Long> twice = new HashSet<>();
        ranking.ifPresent(ranked -> Stream.concat(
                        ranked.standings().stream().map(RankedList.Standing::protocol),
                        ranked.unplaced().stream().map(RankedList.Unplaced::protocol))
                .forEach(protocol -> {
                    Allotment.Grant grant = byId.get(protocol.toString());
                    if (grant != null && grants.putIfAbsent(protocol.number(), grant) != null) {
                        twice.add(protocol.number());
                    }
                }));
        grants.keySet().removeAll(twice);
        return Collections.unmodifiableMap(grants);
    }

    /** How many there are. */
    @Override
    public String toString() {
        return decisions + ", " + ranking.map(it -> it.standings().size()).orElse(0) + " ranked";
    }
}
