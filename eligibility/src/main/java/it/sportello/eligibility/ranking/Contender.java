package it.sportello.eligibility.ranking;

import it.sportello.eligibility.Sentence;
import it.sportello.eligibility.ranking.Allotment.Status;
import it.sportello.legal.Euro;
import it.sportello.legal.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody who waits for money while it is shared out: between which positions it stands, and what it has got so far. Of
 * two whose positions do not meet, the order is certain; of two whose positions do, it is not.
 */
final class Contender {

    final String id;
    final Optional<Integer> position;
    final Optional<String> priorityClass;
    final int from;
    final int to;
    final Request request;
    final Optional<String> quota;

    /** The cents that all certainly before ask for, and all possibly before; without its own. */
    long leastBefore;

    long mostBefore;
    /** How many are certainly before, and possibly. */
    int fewestBefore;

    int manyBefore;
    /** The same as the most and many, of its own quota only. */
    long mostOfQuota;

    int manyOfQuota;

    Status status = Status.WAITING;
    Euro amount = Euro.ZERO;
    boolean ofQuota;
    /** Whether money or places are short, and not the request itself too small. */
    boolean isUnserved;
    /** Whether it could still be served from what quotas do not use. */
    boolean isDeferred;

    Optional<Euro> leftAfter = Optional.empty();
    Sentence because = new Sentence(RankingMessage.EQUAL, List.of());
    Optional<String> source = Optional.empty();
    final Map<String, Euro> addOns = new LinkedHashMap<>();

    private Contender(
            String id, Optional<Integer> position, Optional<String> priorityClass, int from, int to, Request request) {
        this.id = id;
        this.position = position;
        this.priorityClass = priorityClass;
        this.from = from;
        this.to = to;
        this.request = request;
        this.quota = request.quotas().stream().findFirst();
    }

    static Contender of(RankedList.Standing standing, Request request) {
        return new Contender(
                standing.id(),
                Optional.of(standing.position()),
                standing.priorityClass(),
                standing.position(),
                standing.position() + standing.sharedBy() - 1,
                request);
    }

    static Contender of(RankedList.Unplaced unplaced, Request request) {
        return new Contender(
                unplaced.id(), Optional.empty(), unplaced.priorityClass(), unplaced.from(), unplaced.to(), request);
    }

    long cents() {
        return request.amount().cents();
    }

    /** Whether somebody may or may not come before. */
    boolean isUnsettled() {
        return manyBefore > fewestBefore;
    }

    void got(Status what, Euro euro) {
        status = what;
        amount = euro;
        isUnserved = false;
        isDeferred = false;
    }

    void not(String where, Message message, Object... arguments) {
        isUnserved = true;
        because(where, message, arguments);
    }

    /** It could still be served from what quotas do not use. */
    void deferred(String where, Message message, Object... arguments) {
        isDeferred = true;
        not(where, message, arguments);
    }

    void undecided(String where, Message message, Object... arguments) {
        status = Status.UNDECIDED;
        isDeferred = false;
        because(where, message, arguments);
    }

    void because(String where, Message message, Object... arguments) {
        source = Optional.of(where);
        because = new Sentence(message, List.of(arguments));
    }
}
