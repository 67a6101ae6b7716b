package it.sportello.eligibility;

import it.sportello.eligibility.ranking.Arrived;
import it.sportello.eligibility.ranking.Candidate;
import it.sportello.eligibility.ranking.Protocol;
import it.sportello.eligibility.ranking.Request;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.reasons.Reasons;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes candidates and requests of applications that were admitted: class, points, numbers, days, ISEE, arrival. What is
 * not known stays unknown.
 *
 * @param classes the priority classes, in the order in which their requirements are asked
 * @param quotas the quotas, in that order
 * @param addOns the add-ons
 * @param points the points
 * @param isee where the ISEE comes from
 */
record Candidates(
        List<Group> classes,
        List<Group> quotas,
        List<AddOn> addOns,
        Optional<PointsRule> points,
        Optional<IseeOf> isee) {

    /** The name under which a distance, in metres, stands among the numbers of an application. */
    static final String DISTANCE = "distance";

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    /** A class or a quota and who is in it; the others if nothing is said. */
    record Group(String id, Optional<Rule> who) {}

    /** An add-on, who gets it and how much. */
    record AddOn(String id, Rule who, Euro amount) {}

    /** The name of an application in rankings. */
    static Protocol protocol(Application application) {
        return new Protocol(application.received().getYear(), application.protocol());
    }

    /** Tells how an application that is admitted gets its points. */
    void tellPoints(Application application, Reasons reasons) {
        points.ifPresent(it -> it.of(application, reasons));
    }

    Candidate candidate(Application application) {
        Map<String, Fraction> numbers = new HashMap<>(application.numbers());
        for (String counted : List.of(NumberRule.MEMBERS, NumberRule.BODIES)) {
            NumberRule.value(counted, application, application.self()).ifPresent(it -> numbers.put(counted, it));
        }
        Protocol protocol = protocol(application);
        return new Candidate(
                protocol.toString(),
                protocol,
                membership(classes, application).in(),
                points.map(it -> it.of(application, Reasons.none())).orElse(Map.of()),
                numbers,
                application.days(),
                isee.flatMap(it -> it.isee(application)),
                application.applicant().born(),
                Optional.ofNullable(application.numbers().get(DISTANCE)),
                arrived(application));
    }

    /**
     * What an application wants of the money.
     *
     * @param request the request; nothing while it cannot be made
     * @param open a quota or an add-on of which it cannot be told whether it is in
     */
    record Wanted(Optional<Request> request, Optional<String> open) {}

    /** What an application wants; there is no request where the amount in all, a quota or an add-on cannot be told. */
    Wanted wanted(Application application, Decision decision) {
        Membership quota = membership(quotas, application);
        if (quota.open().isPresent()) {
            return new Wanted(Optional.empty(), quota.open());
        }
        Map<String, Euro> more = new LinkedHashMap<>();
        for (AddOn addOn : addOns) {
            Answer answer = addOn.who().ask(application, Reasons.none()).get(0);
            if (answer instanceof Answer.CannotTell) {
                return new Wanted(Optional.empty(), Optional.of(addOn.id()));
            }
            if (answer instanceof Answer.Yes) {
                more.put(addOn.id(), addOn.amount());
            }
        }
        Optional<Euro> amount = decision.granted().isEmpty()
                ? Optional.of(Euro.ZERO)
                : decision.granted().flatMap(Award::total);
        List<String> in = quota.in().map(List::of).orElse(List.of());
        return new Wanted(
                amount.map(it -> new Request(protocol(application).toString(), it, in, more)), Optional.empty());
    }

    /**
     * The group an application is in.
     *
     * @param in the first that is met; nothing if none is, or an earlier one cannot be told
     * @param open the first that cannot be told, if none before it is met
     */
    private record Membership(Optional<String> in, Optional<String> open) {}

    private static Membership membership(List<Group> groups, Application application) {
        for (Group group : groups) {
            if (group.who().isEmpty()) {
                return new Membership(Optional.of(group.id()), Optional.empty());
            }
            Answer answer = group.who().get().ask(application, Reasons.none()).get(0);
            if (answer instanceof Answer.CannotTell) {
                return new Membership(Optional.empty(), Optional.of(group.id()));
            }
            if (answer instanceof Answer.Yes) {
                return new Membership(Optional.of(group.id()), Optional.empty());
            }
        }
        return new Membership(Optional.empty(), Optional.empty());
    }

    /** What the clock wrote; without it, the time recorded. */
    private static Optional<Arrived> arrived(Application application) {
        if (application.arrival().isPresent()) {
            Arrival arrival = application.arrival().get();
            return arrival.earliest()
                    .flatMap(earliest -> arrival.latest().map(latest -> new Arrived(earliest, latest)));
        }
        LocalDateTime received = application.received();
        ZoneOffsetTransition gap = ROME.getRules().getTransition(received);
        if (gap != null) {
            // In March the hour never was, in October it was twice: it may have been either side of the change.
            Instant one = received.toInstant(gap.getOffsetBefore());
            Instant other = received.toInstant(gap.getOffsetAfter());
            return Optional.of(one.isBefore(other) ? new Arrived(one, other) : new Arrived(other, one));
        }
        Instant instant = received.atZone(ROME).toInstant();
        return Optional.of(new Arrived(instant, instant));
    }
}
