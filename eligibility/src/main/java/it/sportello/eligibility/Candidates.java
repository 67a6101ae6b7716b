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

    Candidate candidate(Application application, Reasons reasons) {
        Map<String, Fraction> numbers = new HashMap<>(application.numbers());
        for (String counted : List.of(NumberRule.MEMBERS, NumberRule.BODIES)) {
            NumberRule.value(counted, application, application.self()).ifPresent(it -> numbers.put(counted, it));
        }
        Protocol protocol = protocol(application);
        return new Candidate(
                protocol.toString(),
                protocol,
                classes.isEmpty() ? Optional.empty() : group(classes, application),
                points.map(it -> it.of(application, reasons)).orElse(Map.of()),
                numbers,
                application.days(),
                isee.flatMap(it -> it.isee(application)),
                application.applicant().born(),
                Optional.ofNullable(application.numbers().get(DISTANCE)),
                arrived(application));
    }

    /** What keeps a request from being made: quotas, or an add-on, of which it cannot be told whether it is in. */
    Optional<String> open(Application application) {
        if (!quotas.isEmpty() && group(quotas, application).isEmpty()) {
            return quotas.stream().map(Group::id).findFirst();
        }
        return addOns.stream()
                .filter(addOn -> addOn.who().ask(application, Reasons.none()).get(0) instanceof Answer.CannotTell)
                .map(AddOn::id)
                .findFirst();
    }

    /** What an application wants of the money, if the amount in all is known and nothing is {@link #open}. */
    Optional<Request> request(Application application, Decision decision) {
        Optional<Euro> amount = decision.granted().isEmpty()
                ? Optional.of(Euro.ZERO)
                : decision.granted().flatMap(Award::total);
        Map<String, Euro> more = new LinkedHashMap<>();
        for (AddOn addOn : addOns) {
            if (addOn.who().ask(application, Reasons.none()).get(0) instanceof Answer.Yes) {
                more.put(addOn.id(), addOn.amount());
            }
        }
        List<String> in = group(quotas, application).map(List::of).orElse(List.of());
        return amount.map(it -> new Request(protocol(application).toString(), it, in, more));
    }

    /** The first group an application is in; nothing if an earlier one cannot be told. */
    private static Optional<String> group(List<Group> groups, Application application) {
        for (Group group : groups) {
            if (group.who().isEmpty()) {
                return Optional.of(group.id());
            }
            Answer answer = group.who().get().ask(application, Reasons.none()).get(0);
            if (answer instanceof Answer.CannotTell) {
                return Optional.empty();
            }
            if (answer instanceof Answer.Yes) {
                return Optional.of(group.id());
            }
        }
        return Optional.empty();
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
