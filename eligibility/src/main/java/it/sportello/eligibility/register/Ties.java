package it.sportello.eligibility.register;

import it.sportello.eligibility.Arrival;
import it.sportello.legal.Finding;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the applications of which it cannot be told which came first. */
final class Ties {

    /** Farther apart than this by the clock on the wall, two arrivals are in order, even in the night of October. */
    private static final Duration FAR = Duration.ofMinutes(62);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private Ties() {}

    static List<Finding> among(List<Replay.Filed> applications) {
        List<Timed> timed = applications.stream()
                .map(Timed::of)
                .sorted(Comparator.comparing(Timed::time))
                .toList();
        Duration near = timed.stream().anyMatch(each -> each.arrival().doubt().isPresent()) ? FAR : MINUTE;
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < timed.size(); i++) {
            Timed one = timed.get(i);
            for (int j = i + 1; j < timed.size() && near(one, timed.get(j), near); j++) {
                Timed other = timed.get(j);
                if (one.arrival().against(other.arrival()) == Arrival.Order.CANNOT_BE_TOLD) {
                    findings.add(Finding.of(
                            RegisterFinding.ARRIVALS_TIED,
                            other.filed().at().apply("/arrival/at"),
                            one.filed().event().id(),
                            one.arrival().at(),
                            other.filed().event().id(),
                            other.arrival().at()));
                }
            }
        }
        return findings;
    }

    private static boolean near(Timed one, Timed other, Duration near) {
        return Duration.between(one.time(), other.time()).compareTo(near) < 0;
    }

    private record Timed(Replay.Filed filed, Arrival arrival, LocalDateTime time) {
        static Timed of(Replay.Filed filed) {
            Arrival arrival = filed.event().arrival().orElseThrow();
            return new Timed(filed, arrival, arrival.inItaly().orElseThrow());
        }
    }
}
