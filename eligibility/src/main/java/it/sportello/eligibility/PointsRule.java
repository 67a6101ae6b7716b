package it.sportello.eligibility;

import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.reasons.Reason;
import it.sportello.legal.reasons.Reasons;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The points of an application. A part that is not known has none, and then there is no sum: it is never taken for zero.
 */
record PointsRule(List<Part> parts, Optional<Fraction> upTo, List<LegalReference> references) {

    /** A part with what it asks. */
    record Part(Points.Part part, Optional<IseeOf> isee, Optional<Rule> when, List<LegalReference> references) {

        Optional<Fraction> points(Application application) {
            if (when.isPresent()) {
                return when.get()
                        .ask(application, Reasons.none())
                        .get(0)
                        .fold(yes -> part.worth(), no -> Optional.of(Fraction.ZERO), open -> Optional.empty());
            }
            if (part.byIsee().isPresent()) {
                return isee.flatMap(it -> it.isee(application)).map(this::banded);
            }
            return NumberRule.value(part.of().orElseThrow(), application, application.self())
                    .map(count -> {
                        Fraction points = part.each().orElseThrow().times(count);
                        return part.upTo().map(points::min).orElse(points);
                    });
        }

        private Fraction banded(Euro isee) {
            return part.byIsee().orElseThrow().bands().stream()
                    .filter(band -> !isee.exceeds(band.to()))
                    .findFirst()
                    .map(Points.Band::points)
                    .orElse(Fraction.ZERO);
        }
    }

    /** The points by name; with their sum, if all of them are known. */
    Map<String, Fraction> of(Application application, Reasons reasons) {
        int mark = reasons.mark();
        Map<String, Fraction> points = new LinkedHashMap<>();
        for (Part part : parts) {
            Optional<Fraction> its = part.points(application);
            its.ifPresent(found -> {
                points.put(part.part().name(), found);
                reasons.tell(
                        Reason.Kind.STEP,
                        EligibilityMessage.POINTS,
                        part.references(),
                        found,
                        part.part().name());
            });
        }
        if (points.size() == parts.size()) {
            Fraction sum = Fraction.sum(points.values());
            Fraction total = upTo.map(sum::min).orElse(sum);
            points.put(Points.TOTAL, total);
            reasons.tell(
                    Reason.Kind.STEP, mark, EligibilityMessage.POINTS, references, total, EligibilityMessage.TOTAL);
        }
        return points;
    }
}
