package it.sportello.eligibility;

import it.sportello.eligibility.Notice.Requirement;
import it.sportello.legal.ChosenReading;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.FindingCode;
import it.sportello.legal.Fraction;
import it.sportello.legal.Location;
import it.sportello.legal.Rounding;
import it.sportello.legal.Sources;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Checks what the form of a notice cannot: that its parts fit together, that every number of members has exactly one
 * amount, that every amount is exact, that every source can be cited. What a person must confirm is a warning.
 */
final class NoticeCheck {

    private final Notice notice;
    private final Sources sources;
    private final List<Finding> findings = new ArrayList<>();

    private NoticeCheck(Notice notice) {
        this.notice = notice;
        this.sources = Sources.of(notice.act(), notice.otherActs());
    }

    /** What is wrong with the notice or must be confirmed. */
    static List<Finding> of(Notice notice) {
        NoticeCheck check = new NoticeCheck(notice);
        check.ids();
        check.applications();
        check.requirements();
        check.readings();
        check.clauses();
        check.benefit();
        return check.findings;
    }

    private void ids() {
        unique("/applications/documents", notice.applications().documents(), Notice.RequiredDocument::id, "id");
        unique("/requirements", notice.requirements(), Requirement::id, "id");
        unique("/readings", notice.readings(), ChosenReading::id, "id");
        unique("/other benefits", notice.otherBenefits(), Notice.OtherBenefit::benefit, "benefit");
    }

    private <T> void unique(String list, List<T> items, Function<T, String> id, String key) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            String pointer = list + "/" + i + "/" + key;
            String name = id.apply(items.get(i));
            Integer first = places.putIfAbsent(name, i + 1);
            if (first != null) {
                add(EligibilityFinding.DUPLICATE_ID, pointer, name, first);
            }
        }
    }

    private void applications() {
        Notice.Applications applications = notice.applications();
        if (applications.to().isBefore(applications.from())) {
            add(EligibilityFinding.WINDOW_ORDER, "/applications/to", applications.from(), applications.to());
        }
    }

    private void requirements() {
        List<String> documents = notice.applications().documents().stream()
                .map(Notice.RequiredDocument::id)
                .toList();
        for (int i = 0; i < notice.requirements().size(); i++) {
            Requirement requirement = notice.requirements().get(i);
            String pointer = "/requirements/" + i;
            long tests = Stream.of(requirement.residence(), requirement.age(), requirement.isee(), requirement.fact())
                    .filter(Optional::isPresent)
                    .count();
            if (tests != 1) {
                add(EligibilityFinding.NOT_ONE_TEST, pointer, requirement.id(), tests);
            }
            for (int j = 0; j < requirement.evidence().size(); j++) {
                String evidence = requirement.evidence().get(j);
                if (!documents.contains(evidence)) {
                    add(EligibilityFinding.UNKNOWN_EVIDENCE, pointer + "/evidence/" + j, evidence, documents);
                }
            }
            requirement
                    .age()
                    .filter(age -> age.from() > age.to())
                    .ifPresent(age -> add(EligibilityFinding.AGE_ORDER, pointer + "/age", age.from(), age.to()));
            requirement.isee().ifPresent(isee -> isee(isee, pointer + "/isee"));
        }
    }

    private void isee(Notice.Isee isee, String pointer) {
        Optional<Rounding> rounding = isee.rounding().value();
        if (rounding.isEmpty()) {
            add(EligibilityFinding.ROUNDING_NOT_STATED, pointer + "/rounding");
        } else if (!Fraction.of(rounding.get().unit())
                .times(Fraction.of(100))
                .denominator()
                .equals(BigInteger.ONE)) {
            add(
                    EligibilityFinding.ROUNDING_TOO_FINE,
                    pointer + "/rounding",
                    rounding.get().unit());
        }
    }

    private void readings() {
        for (int i = 0; i < notice.readings().size(); i++) {
            ChosenReading reading = notice.readings().get(i);
            try {
                findings.add(reading.finding(sources.parse(reading.source()), Location.at("/readings/" + i)));
            } catch (IllegalArgumentException e) {
                add(EligibilityFinding.SOURCE_FORM, "/readings/" + i + "/source", reading.source());
            }
        }
    }

    /** Sources and readings of all clauses. */
    private void clauses() {
        Notice.Applications applications = notice.applications();
        clause("/applications", applications.source(), applications.readings());
        clause(
                "/applications/late",
                applications.late().source(),
                applications.late().readings());
        applications.onePer().ifPresent(onePer -> clause("/applications/one per", onePer.source(), onePer.readings()));
        clause(
                "/applications/requirements held on",
                applications.requirementsHeldOn().source(),
                List.of());
        each("/applications/documents", applications.documents(), it -> it.source(), it -> it.readings());
        each("/requirements", notice.requirements(), it -> it.source(), it -> it.readings());
        for (int i = 0; i < notice.requirements().size(); i++) {
            String pointer = "/requirements/" + i + "/isee";
            notice.requirements().get(i).isee().ifPresent(isee -> clause(pointer, isee.source(), List.of()));
        }
        Notice.Benefit benefit = notice.benefit();
        clause(
                "/benefit/per hour",
                benefit.perHour().source(),
                benefit.perHour().readings());
        clause(
                "/benefit/monthly cap",
                benefit.monthlyCap().source(),
                benefit.monthlyCap().readings());
        clause("/benefit/duration", benefit.duration().source(), List.of());
        clause("/benefit/start", benefit.start().source(), benefit.start().readings());
        each("/other benefits", notice.otherBenefits(), it -> it.source(), it -> it.readings());
    }

    private <T> void each(String list, List<T> items, Function<T, String> source, Function<T, List<String>> readings) {
        for (int i = 0; i < items.size(); i++) {
            clause(list + "/" + i, source.apply(items.get(i)), readings.apply(items.get(i)));
        }
    }

    private void clause(String pointer, String source, List<String> readings) {
        try {
            sources.parse(source);
        } catch (IllegalArgumentException e) {
            add(EligibilityFinding.SOURCE_FORM, pointer + "/source", source);
        }
        List<String> known = notice.readings().stream().map(ChosenReading::id).toList();
        for (int i = 0; i < readings.size(); i++) {
            if (!known.contains(readings.get(i))) {
                add(EligibilityFinding.UNKNOWN_READING, pointer + "/readings/" + i, readings.get(i), known);
            }
        }
    }

    private void benefit() {
        Euro perHour = notice.benefit().perHour().amount();
        Map<String, Euro> byMembers = notice.benefit().monthlyCap().byMembers();
        byMembers.forEach((key, cap) -> {
            if (Tiers.read(key, cap).isEmpty()) {
                add(EligibilityFinding.TIER_FORM, tier(key), key);
            }
            if (cap.cents() % perHour.cents() != 0) {
                add(EligibilityFinding.CAP_NOT_WHOLE_HOURS, tier(key), cap, perHour);
            }
        });
        cover(Tiers.of(byMembers).tiers());
    }

    /** Whether the tiers follow each other from 1 without end, gap or overlap. */
    private void cover(List<Tiers.Tier> tiers) {
        long next = 1;
        String before = "";
        for (Tiers.Tier tier : tiers) {
            if (tier.from() > next) {
                add(EligibilityFinding.TIER_GAP, tier(tier.key()), next, tier.from() - 1);
            } else if (tier.from() < next) {
                add(EligibilityFinding.TIER_OVERLAP, tier(tier.key()), tier.key(), before, tier.from());
            }
            if (tier.to() + 1L > next) {
                next = tier.to() + 1L;
                before = tier.key();
            }
        }
        if (!tiers.isEmpty() && next <= Integer.MAX_VALUE) {
            add(EligibilityFinding.TIERS_END, tier(before), before, next);
        }
    }

    private static String tier(String key) {
        return Location.pointerTo("benefit", "monthly cap", "by members", key);
    }

    private void add(FindingCode code, String pointer, Object... arguments) {
        findings.add(Finding.of(code, Location.at(pointer), arguments));
    }
}
