package it.sportello.eligibility;

import it.sportello.eligibility.ranking.FundsTerms;
import it.sportello.eligibility.ranking.RankingTerms;
import it.sportello.legal.ChosenReading;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.FindingCode;
import it.sportello.legal.Fraction;
import it.sportello.legal.Holidays;
import it.sportello.legal.Location;
import it.sportello.legal.Rounding;
import it.sportello.legal.Sources;
import it.sportello.legal.Stated;
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
        check.ranking();
        return check.findings;
    }

    private void ids() {
        unique("/applications/documents", notice.applications().documents(), Notice.RequiredDocument::id, "id");
        uniqueRequirements("/requirements", notice.requirements(), new HashMap<>());
        unique("/readings", notice.readings(), ChosenReading::id, "id");
        unique("/other benefits", notice.otherBenefits(), Notice.OtherBenefit::benefit, "benefit");
    }

    /** Parts too: answers, proofs and judgements go by the id. */
    private void uniqueRequirements(String list, List<Requirement> requirements, Map<String, Integer> seen) {
        for (int i = 0; i < requirements.size(); i++) {
            Requirement it = requirements.get(i);
            Integer first = seen.putIfAbsent(it.id(), seen.size() + 1);
            if (first != null) {
                add(EligibilityFinding.DUPLICATE_ID, list + "/" + i + "/id", it.id(), first);
            }
            uniqueRequirements(list + "/" + i + partsKey(it), it.parts(), seen);
        }
    }

    /** Where the parts of a requirement stand. */
    private static String partsKey(Requirement it) {
        if (!it.all().isEmpty()) {
            return "/all";
        }
        if (!it.any().isEmpty()) {
            return "/any";
        }
        return it.atLeast().isPresent() ? "/at least/of" : "/among/meet";
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
        if (Holidays.contains(applications.to())) {
            add(EligibilityFinding.LAST_DAY_HOLIDAY, "/applications/to", applications.to());
        }
    }

    private void requirements() {
        each("/requirements", notice.requirements(), documents(), true);
        findings.addAll(Contradictions.of(notice));
        heldOn(notice.applications().requirementsHeldOn(), "/applications/requirements held on");
    }

    private void each(String list, List<Requirement> requirements, List<String> documents, boolean ofApplicant) {
        for (int i = 0; i < requirements.size(); i++) {
            requirement(requirements.get(i), list + "/" + i, documents, ofApplicant);
        }
    }

    private void requirement(Requirement it, String pointer, List<String> documents, boolean ofApplicant) {
        long tests = Stream.of(
                                it.residence(),
                                it.age(),
                                it.isee(),
                                it.fact(),
                                it.number(),
                                it.day(),
                                it.choice(),
                                it.assessment(),
                                it.atLeast(),
                                it.among(),
                                it.custom())
                        .filter(Optional::isPresent)
                        .count()
                + (it.all().isEmpty() ? 0 : 1)
                + (it.any().isEmpty() ? 0 : 1);
        if (tests != 1) {
            add(EligibilityFinding.NOT_ONE_TEST, pointer, it.id(), tests);
        }
        for (int j = 0; j < it.evidence().size(); j++) {
            String evidence = it.evidence().get(j);
            if (!documents.contains(evidence)) {
                add(EligibilityFinding.UNKNOWN_EVIDENCE, pointer + "/evidence/" + j, evidence, documents);
            }
        }
        it.heldOn().ifPresent(heldOn -> heldOn(heldOn, pointer + "/held on"));
        it.age().ifPresent(age -> age(age, pointer + "/age"));
        it.isee().ifPresent(isee -> isee(isee, pointer + "/isee"));
        it.number().ifPresent(number -> number(number, pointer + "/number"));
        it.day().ifPresent(day -> day(day, pointer + "/day"));
        it.atLeast()
                .filter(group -> group.count() > group.of().size())
                .ifPresent(group -> add(
                        EligibilityFinding.MORE_THAN_PARTS,
                        pointer + "/at least/count",
                        group.count(),
                        group.of().size()));
        it.among()
                .filter(among -> among.atLeast().orElse(0) > among.atMost().orElse(Integer.MAX_VALUE))
                .ifPresent(among -> add(
                        EligibilityFinding.BOUNDS_ORDER,
                        pointer + "/among",
                        among.atLeast().orElseThrow(),
                        among.atMost().orElseThrow()));
        boolean onlyApplicant = it.isee().isPresent()
                || it.assessment().isPresent()
                || it.proof().isPresent()
                || it.custom().isPresent()
                || !it.evidence().isEmpty()
                || it.among().isPresent();
        if (!ofApplicant && onlyApplicant) {
            add(EligibilityFinding.ONLY_OF_APPLICANT, pointer, it.id());
        }
        each(
                pointer + partsKey(it),
                it.parts(),
                documents,
                ofApplicant && it.among().isEmpty());
        clause(pointer, it.source(), it.readings());
        it.isee().ifPresent(isee -> clause(pointer + "/isee", isee.source(), List.of()));
        it.heldOn().ifPresent(heldOn -> clause(pointer + "/held on", heldOn.source(), List.of()));
        it.number().ifPresent(number -> sources(pointer + "/number/more", number.more(), Requirement.More::source));
    }

    private void heldOn(Notice.HeldOn heldOn, String pointer) {
        if ((heldOn.day() == Notice.HeldOn.Day.STATED) != heldOn.on().isPresent()) {
            add(EligibilityFinding.STATED_DAY, pointer + "/on");
        }
    }

    private void age(Requirement.Age age, String pointer) {
        if (age.from().isEmpty() && age.to().isEmpty()) {
            add(EligibilityFinding.NO_BOUND, pointer);
        }
        if (age.to().isPresent() != age.until().isPresent()) {
            add(EligibilityFinding.AGE_UNTIL, pointer + "/until");
        }
        int least = age.from().orElse(0);
        age.mostCompleted()
                .filter(most -> least > most)
                .ifPresent(most -> add(EligibilityFinding.AGE_ORDER, pointer, least, most));
    }

    private void number(Requirement.Quantity number, String pointer) {
        if (number.atLeast().isEmpty() && number.atMost().isEmpty()) {
            add(EligibilityFinding.NO_BOUND, pointer);
        }
        if (number.atMost().isEmpty() && !number.more().isEmpty()) {
            add(EligibilityFinding.NO_BOUND, pointer + "/more");
        }
        if (number.atLeast().isPresent()
                && number.atMost().isPresent()
                && number.atLeast().get().compareTo(number.atMost().get()) > 0) {
            add(
                    EligibilityFinding.BOUNDS_ORDER,
                    pointer,
                    number.atLeast().get(),
                    number.atMost().get());
        }
    }

    private void day(Requirement.Day day, String pointer) {
        if (day.from().isEmpty()
                && day.to().isEmpty()
                && day.since().isEmpty()
                && day.running().isEmpty()) {
            add(EligibilityFinding.NO_BOUND, pointer);
        }
        if (day.from().isPresent()
                && day.to().isPresent()
                && day.from().get().isAfter(day.to().get())) {
            add(
                    EligibilityFinding.BOUNDS_ORDER,
                    pointer,
                    day.from().get(),
                    day.to().get());
        }
        day.since()
                .filter(span -> span.years().isEmpty()
                        && span.months().isEmpty()
                        && span.days().isEmpty())
                .ifPresent(span -> add(EligibilityFinding.NO_BOUND, pointer + "/since"));
    }

    private void isee(Requirement.Isee isee, String pointer) {
        boolean ridefinito = isee.indicator() == Requirement.Isee.Indicator.RIDEFINITO;
        if (ridefinito ? isee.exemptIncomes().isEmpty() : !isee.exemptIncomes().isEmpty()) {
            add(EligibilityFinding.EXEMPT_INCOMES, pointer + "/exempt incomes");
        }
        if (isee.prevails()
                .filter(it -> ridefinito || it == isee.indicator() || it == Requirement.Isee.Indicator.RIDEFINITO)
                .isPresent()) {
            add(EligibilityFinding.PREVAILS, pointer + "/prevails");
        }
        if (!ridefinito) {
            if (isee.rounding().isPresent()) {
                add(EligibilityFinding.ROUNDING_OF_ATTESTED, pointer + "/rounding");
            }
            if (isee.omissions().isEmpty()) {
                add(EligibilityFinding.OMISSIONS_NOT_STATED, pointer);
            }
            return;
        }
        Optional<Rounding> rounding = isee.rounding().flatMap(Stated::value);
        if (rounding.isEmpty()) {
            add(EligibilityFinding.ROUNDING_NOT_STATED, pointer + "/rounding");
        } else {
            cents(rounding.get(), pointer + "/rounding");
        }
    }

    private void cents(Rounding rounding, String pointer) {
        if (!Fraction.of(rounding.unit()).times(Fraction.of(100)).isWhole()) {
            add(EligibilityFinding.ROUNDING_TOO_FINE, pointer, rounding.unit());
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
        each("/other benefits", notice.otherBenefits(), it -> it.source(), it -> it.readings());
        notice.benefit().ifPresent(this::clauses);
    }

    private void clauses(Notice.Benefit benefit) {
        benefit.perHour().ifPresent(it -> clause("/benefit/per hour", it.source(), it.readings()));
        benefit.amount().ifPresent(it -> clauses(it, "/benefit/amount"));
        benefit.monthlyCap().ifPresent(it -> clauses(it, "/benefit/monthly cap"));
        benefit.duration().ifPresent(it -> clause("/benefit/duration", it.source(), List.of()));
        benefit.start().ifPresent(it -> clause("/benefit/start", it.source(), it.readings()));
    }

    private void clauses(Amount amount, String pointer) {
        clause(pointer, amount.source(), amount.readings());
        sources(pointer + "/plus", amount.plus(), Amount.Plus::source);
        sources(pointer + "/less", amount.less(), Amount.Less::source);
        amount.least().ifPresent(it -> clause(pointer + "/least", it.source(), List.of()));
    }

    private <T> void sources(String list, List<T> items, Function<T, String> source) {
        each(list, items, source, it -> List.of());
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
        notice.benefit().ifPresent(this::benefit);
    }

    private void benefit(Notice.Benefit benefit) {
        if (benefit.amount().isPresent() == benefit.monthlyCap().isPresent()) {
            add(EligibilityFinding.NOT_ONE_AMOUNT, "/benefit");
        }
        if (benefit.perHour().isPresent() != benefit.monthlyCap().isPresent()) {
            add(EligibilityFinding.HOURS_AND_CAP, "/benefit");
        }
        benefit.amount().ifPresent(amount -> {
            amount(amount, "/benefit/amount");
            if (amount.per().isEmpty()) {
                add(EligibilityFinding.AMOUNT_PER, "/benefit/amount/per");
            }
        });
        benefit.monthlyCap().ifPresent(cap -> {
            amount(cap, "/benefit/monthly cap");
            benefit.perHour()
                    .ifPresent(perHour -> cap.byMembers().forEach((key, most) -> {
                        if (most.cents() == 0 || most.cents() % perHour.amount().cents() != 0) {
                            add(
                                    EligibilityFinding.CAP_NOT_WHOLE_HOURS,
                                    "/benefit/monthly cap" + Location.pointerTo("by members", key),
                                    most,
                                    perHour.amount());
                        }
                    }));
        });
    }

    private void amount(Amount amount, String pointer) {
        long beginnings = Stream.of(amount.fixed(), amount.byIsee(), amount.share(), amount.onScale())
                        .filter(Optional::isPresent)
                        .count()
                + (amount.byMembers().isEmpty() ? 0 : 1);
        if (beginnings != 1) {
            add(EligibilityFinding.NOT_ONE_BEGINNING, pointer, beginnings);
        }
        String byMembers = pointer + "/by members";
        amount.byMembers().forEach((key, each) -> {
            if (Tiers.read(key, each).isEmpty()) {
                add(EligibilityFinding.TIER_FORM, byMembers + Location.pointerTo(key), key);
            }
        });
        cover(Tiers.of(amount.byMembers()).tiers(), byMembers);
        amount.byIsee().ifPresent(byIsee -> bands(byIsee, pointer + "/by isee"));
        Optional<Rounding> rounding = amount.rounding().flatMap(Stated::value);
        rounding.ifPresent(it -> cents(it, pointer + "/rounding"));
        if (rounding.isEmpty()
                && (amount.share().isPresent() || amount.onScale().isPresent())) {
            add(EligibilityFinding.AMOUNT_NOT_ROUNDED, pointer + "/rounding");
        }
        for (int i = 0; i < amount.instead().size(); i++) {
            requirement(amount.instead().get(i).when(), pointer + "/instead/" + i + "/when", documents(), true);
        }
    }

    /** Bands rise, and the last reaches as far as the requirement admits. */
    private void bands(Amount.ByIsee byIsee, String pointer) {
        Optional<Requirement.Isee> isee = iseeOf(byIsee.of());
        if (isee.isEmpty()) {
            add(EligibilityFinding.NO_SUCH_ISEE, pointer + "/of", byIsee.of(), withIsee());
        }
        List<Amount.Band> bands = byIsee.bands();
        rising(bands.stream().map(Amount.Band::to).toList(), pointer + "/bands");
        Euro last = bands.get(bands.size() - 1).to();
        isee.filter(it -> it.atMost().exceeds(last))
                .ifPresent(it -> add(EligibilityFinding.BANDS_END, pointer + "/bands", last, it.atMost()));
    }

    private void ranking() {
        notice.points().ifPresent(this::points);
        notice.ranking().ifPresent(terms -> findings.addAll(terms.check(sources, notice.readings())));
        notice.funds().ifPresent(terms -> findings.addAll(terms.check(sources, notice.readings())));
        boolean byIsee = notice.ranking().stream()
                .flatMap(it -> Stream.concat(
                        it.order().stream(), it.classes().stream().flatMap(each -> each.order().stream())))
                .anyMatch(key -> key.by() == RankingTerms.By.ISEE);
        if (byIsee && withIsee().size() != 1) {
            add(EligibilityFinding.WHICH_ISEE, "/ranking/order", withIsee());
        }
        if (notice.funds().isPresent() && notice.ranking().isEmpty()) {
            add(EligibilityFinding.FUNDS_WITHOUT_RANKING, "/funds");
        }
        groups(
                "/in class",
                notice.inClass(),
                notice.ranking().stream()
                        .flatMap(it -> it.classes().stream())
                        .map(RankingTerms.PriorityClass::id)
                        .toList());
        groups(
                "/in quota",
                notice.inQuota(),
                notice.funds().stream()
                        .flatMap(it -> it.quotas().stream())
                        .flatMap(it -> it.shares().stream())
                        .map(FundsTerms.Quota::id)
                        .toList());
        List<String> addOns = notice.funds().stream()
                .flatMap(it -> it.addOns().stream())
                .map(FundsTerms.AddOn::id)
                .toList();
        notice.withAddOn().forEach((id, addOn) -> {
            String pointer = Location.pointerTo("with add on", id);
            named(id, addOns, pointer);
            requirement(addOn.when(), pointer + "/when", documents(), true);
        });
        addOns.stream()
                .filter(id -> !notice.withAddOn().containsKey(id))
                .forEach(id -> add(EligibilityFinding.NOBODY_IN, "/with add on", id));
    }

    /** Who is in a class or a quota: at most one of them takes the others. */
    private void groups(String list, Map<String, Requirement> in, List<String> ids) {
        in.forEach((id, requirement) -> {
            String pointer = list + Location.pointerTo(id);
            named(id, ids, pointer);
            requirement(requirement, pointer, documents(), true);
        });
        List<String> others = ids.stream().filter(id -> !in.containsKey(id)).toList();
        if (others.size() > 1) {
            others.forEach(id -> add(EligibilityFinding.NOBODY_IN, list, id));
        }
    }

    private void named(String id, List<String> ids, String pointer) {
        if (!ids.contains(id)) {
            add(EligibilityFinding.NO_SUCH_GROUP, pointer, id, ids);
        }
    }

    private void points(Points points) {
        clause("/points", points.source(), points.readings());
        unique("/points/parts", points.parts(), Points.Part::name, "name");
        for (int i = 0; i < points.parts().size(); i++) {
            Points.Part part = points.parts().get(i);
            String pointer = "/points/parts/" + i;
            clause(pointer, part.source(), List.of());
            long kinds = Stream.of(part.of(), part.byIsee(), part.when())
                    .filter(Optional::isPresent)
                    .count();
            if (kinds != 1
                    || part.each().isPresent() != part.of().isPresent()
                    || part.worth().isPresent() != part.when().isPresent()
                    || (part.upTo().isPresent() && part.of().isEmpty())) {
                add(EligibilityFinding.NOT_ONE_PART, pointer, part.name());
            }
            if (part.name().equals(Points.TOTAL)) {
                add(EligibilityFinding.NAME_OF_SUM, pointer + "/name");
            }
            part.when().ifPresent(when -> requirement(when, pointer + "/when", documents(), true));
            part.byIsee().ifPresent(byIsee -> {
                if (iseeOf(byIsee.of()).isEmpty()) {
                    add(EligibilityFinding.NO_SUCH_ISEE, pointer + "/by isee/of", byIsee.of(), withIsee());
                }
                rising(byIsee.bands().stream().map(Points.Band::to).toList(), pointer + "/by isee/bands");
            });
        }
    }

    private List<String> documents() {
        return notice.applications().documents().stream()
                .map(Notice.RequiredDocument::id)
                .toList();
    }

    private Optional<Requirement.Isee> iseeOf(String id) {
        return Requirement.all(notice.requirements())
                .filter(it -> it.id().equals(id))
                .findFirst()
                .flatMap(Requirement::isee);
    }

    private List<String> withIsee() {
        return Requirement.all(notice.requirements())
                .filter(it -> it.isee().isPresent())
                .map(Requirement::id)
                .toList();
    }

    private void rising(List<Euro> ends, String pointer) {
        for (int i = 1; i < ends.size(); i++) {
            if (!ends.get(i).exceeds(ends.get(i - 1))) {
                add(EligibilityFinding.BANDS_ORDER, pointer + "/" + i + "/to", ends.get(i), ends.get(i - 1));
            }
        }
    }

    /** Whether the tiers follow each other from 1 without end, gap or overlap. */
    private void cover(List<Tiers.Tier> tiers, String pointer) {
        long next = 1;
        String before = "";
        for (Tiers.Tier tier : tiers) {
            if (tier.from() > next) {
                add(EligibilityFinding.TIER_GAP, pointer + Location.pointerTo(tier.key()), next, tier.from() - 1);
            } else if (tier.from() < next) {
                add(
                        EligibilityFinding.TIER_OVERLAP,
                        pointer + Location.pointerTo(tier.key()),
                        tier.key(),
                        before,
                        tier.from());
            }
            if (tier.to() + 1L > next) {
                next = tier.to() + 1L;
                before = tier.key();
            }
        }
        if (!tiers.isEmpty() && next <= Integer.MAX_VALUE) {
            add(EligibilityFinding.TIERS_END, pointer + Location.pointerTo(before), before, next);
        }
    }

    private void add(FindingCode code, String pointer, Object... arguments) {
        findings.add(Finding.of(code, Location.at(pointer), arguments));
    }
}
