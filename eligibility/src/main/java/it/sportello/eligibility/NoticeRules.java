package it.sportello.eligibility;

import it.sportello.eligibility.ranking.Funds;
import it.sportello.eligibility.ranking.FundsTerms;
import it.sportello.eligibility.ranking.Ranking;
import it.sportello.eligibility.ranking.RankingTerms;
import it.sportello.legal.ChosenReading;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Rounding;
import it.sportello.legal.Sources;
import it.sportello.legal.Stated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the rules of a notice that passed its check, in the order in which their answers are read. */
final class NoticeRules {

    private final Notice notice;
    private final Sources sources;
    private final Map<String, CustomRequirement> custom;
    private final Map<String, IseeOf> isee = new HashMap<>();
    private final List<Rule> rules;

    /**
     * Rules with the tests of the host program.
     *
     * @param custom the tests by name; all that the notice names
     */
    NoticeRules(Notice notice, Map<String, CustomRequirement> custom) {
        this.notice = notice;
        this.sources = Sources.of(notice.act(), notice.otherActs());
        this.custom = Map.copyOf(custom);
        this.rules = makeRules();
    }

    private List<Rule> makeRules() {
        List<Rule> made = new ArrayList<>();
        made.add(window());
        made.add(documents());
        for (Requirement requirement : notice.requirements()) {
            made.add(requirement(requirement));
        }
        if (!notice.otherBenefits().isEmpty()) {
            made.add(otherBenefits());
        }
        return List.copyOf(made);
    }

    List<Rule> rules() {
        return rules;
    }

    /** Where the ISEE of a requirement comes from, by the id of the requirement. */
    Optional<IseeOf> isee(String requirement) {
        return Optional.ofNullable(isee.get(requirement));
    }

    /** What makes candidates of those admitted. */
    Candidates candidates() {
        return new Candidates(
                notice.ranking()
                        .map(it -> members(
                                it.classes().stream()
                                        .map(RankingTerms.PriorityClass::id)
                                        .toList(),
                                notice.inClass()))
                        .orElse(List.of()),
                notice.funds()
                        .flatMap(FundsTerms::quotas)
                        .map(it -> members(
                                it.shares().stream().map(FundsTerms.Quota::id).toList(), notice.inQuota()))
                        .orElse(List.of()),
                notice.withAddOn().entrySet().stream()
                        .map(it -> new Candidates.AddOn(
                                it.getKey(),
                                requirement(it.getValue().when()),
                                it.getValue().amount()))
                        .toList(),
                notice.points().map(this::points),
                Requirement.all(notice.requirements())
                        .filter(it -> it.isee().isPresent())
                        .findFirst()
                        .flatMap(it -> isee(it.id())));
    }

    /** Who is in each of some groups; the one without a requirement takes the others and comes last. */
    private List<Candidates.Group> members(List<String> ids, Map<String, Requirement> in) {
        List<Candidates.Group> groups = new ArrayList<>();
        in.forEach((id, requirement) -> groups.add(new Candidates.Group(id, Optional.of(requirement(requirement)))));
        ids.stream()
                .filter(id -> !in.containsKey(id))
                .forEach(id -> groups.add(new Candidates.Group(id, Optional.empty())));
        return groups;
    }

    private PointsRule points(Points points) {
        return new PointsRule(
                points.parts().stream()
                        .map(part -> new PointsRule.Part(
                                part,
                                part.byIsee().flatMap(it -> isee(it.of())),
                                part.when().map(this::requirement),
                                sources.parse(part.source())))
                        .toList(),
                points.upTo(),
                sources.parse(points.source()));
    }

    /** The ranking of the notice. */
    Optional<Ranking> ranking() {
        return notice.ranking()
                .map(terms ->
                        Ranking.of(terms, sources, notice.readings()).result().orElseThrow());
    }

    /** The money of the notice. */
    Optional<Funds> funds() {
        return notice.funds()
                .map(terms ->
                        Funds.of(terms, sources, notice.readings()).result().orElseThrow());
    }

    Optional<OnePerRule> onePer() {
        return notice.applications()
                .onePer()
                .map(it -> new OnePerRule(clause("one per", EligibilityMessage.ONE_PER, it.source(), it.readings())));
    }

    Optional<AwardRule> award() {
        return notice.benefit().map(this::award);
    }

    private AwardRule award(Notice.Benefit benefit) {
        Amount amount = benefit.amount().or(benefit::monthlyCap).orElseThrow();
        return new AwardRule(
                amount(amount, benefit.amount().isPresent() ? "amount" : "monthly cap"),
                amount.per().orElse(Amount.Per.MONTH),
                benefit.perHour()
                        .map(it -> clause("per hour", EligibilityMessage.AWARD_CLAUSE, it.source(), it.readings())),
                benefit.perHour().map(Notice.PerHour::amount),
                benefit.duration()
                        .map(it -> clause("duration", EligibilityMessage.AWARD_CLAUSE, it.source(), List.of())),
                benefit.duration().map(Notice.Duration::months),
                benefit.start().map(it -> clause("start", EligibilityMessage.AWARD_CLAUSE, it.source(), it.readings())),
                otherBenefits());
    }

    private AmountRule amount(Amount amount, String id) {
        return new AmountRule(
                clause(id, EligibilityMessage.AWARD_CLAUSE, amount.source(), amount.readings()),
                amount,
                amount.byIsee().flatMap(it -> isee(it.of())),
                amount.instead().stream()
                        .map(it -> new AmountRule.Replacement(requirement(it.when()), clause(it.when()), it.amount()))
                        .toList(),
                sources::parse);
    }

    private WindowRule window() {
        Notice.Applications it = notice.applications();
        return new WindowRule(
                clause("applications", EligibilityMessage.WINDOW, it.source(), it.readings()),
                clause(
                        "late",
                        EligibilityMessage.WINDOW,
                        it.late().source(),
                        it.late().readings()),
                it.from(),
                it.to(),
                it.late().effect());
    }

    /** Who owes a document that is the evidence of a requirement is told so by the requirement. */
    private DocumentsRule documents() {
        List<Notice.RequiredDocument> due = notice.applications().documents().stream()
                .filter(document -> document.due() == Notice.RequiredDocument.Due.ALWAYS)
                .filter(document ->
                        notice.requirements().stream().noneMatch(requirement -> isEvidence(document, requirement)))
                .toList();
        List<LegalReference> references =
                tops(due.stream().flatMap(document -> sources.parse(document.source()).stream()));
        List<ChosenReading> readings = readings(
                due.stream().flatMap(document -> document.readings().stream()).toList());
        return new DocumentsRule(
                new Clause("documents", EligibilityMessage.DOCUMENTS.text(Locale.ITALIAN), references, readings), due);
    }

    private static boolean isEvidence(Notice.RequiredDocument document, Requirement requirement) {
        return requirement.evidence().contains(document.id())
                || requirement.parts().stream().anyMatch(part -> isEvidence(document, part));
    }

    private Rule requirement(Requirement requirement) {
        Rule test = test(requirement, clause(requirement));
        List<Notice.RequiredDocument> evidence = notice.applications().documents().stream()
                .filter(document -> requirement.evidence().contains(document.id()))
                .toList();
        Rule shown = evidence.isEmpty() ? test : new EvidenceRule(test, evidence);
        return requirement
                .proof()
                .<Rule>map(proof -> new ProofRule(shown, requirement.id(), proof))
                .orElse(shown);
    }

    private Rule test(Requirement it, Clause clause) {
        AgeRule.DayOf held = held(it);
        return Stream.<Optional<? extends Rule>>of(
                        it.residence().map(where -> new ResidenceRule(clause, where)),
                        it.age().map(age -> new AgeRule(clause, held, age.from(), age.to(), age.until())),
                        it.isee().map(isee -> isee(it, clause, held, isee)),
                        it.fact().map(fact -> fact(clause, fact)),
                        it.number()
                                .map(number -> new NumberRule(
                                        clause,
                                        number.name(),
                                        number.unit(),
                                        number.atLeast(),
                                        number.atMost(),
                                        number.more())),
                        it.day().map(day -> new DayRule(clause, held, day)),
                        it.choice().map(choice -> new ChoiceRule(clause, choice.name(), choice.among())),
                        it.assessment().map(assessed -> new AssessmentRule(clause, assessed.by())),
                        it.among().map(among -> new AmongRule(clause, among, parts(it))),
                        it.custom()
                                .map(test -> new CustomRule(
                                        clause,
                                        held,
                                        Objects.requireNonNull(custom.get(test.name())),
                                        test.parameters())))
                .flatMap(Optional::stream)
                .map(Rule.class::cast)
                .findFirst()
                .orElseGet(() -> new GroupRule(clause, enough(it), parts(it)));
    }

    private List<Rule> parts(Requirement group) {
        return group.parts().stream().map(this::requirement).toList();
    }

    private static int enough(Requirement group) {
        return group.all().isEmpty()
                ? group.atLeast().map(Requirement.AtLeast::count).orElse(1)
                : group.all().size();
    }

    private Rule isee(Requirement requirement, Clause clause, AgeRule.DayOf held, Requirement.Isee test) {
        if (test.indicator() != Requirement.Isee.Indicator.RIDEFINITO) {
            AttestedIseeRule rule = new AttestedIseeRule(clause, held, test);
            isee.put(requirement.id(), rule);
            return rule;
        }
        IseeRule rule = new IseeRule(
                clause,
                test.atMost(),
                test.rounding().flatMap(Stated::value).orElse(Rounding.CENT_HALF_UP),
                test.exemptIncomes(),
                test.attestationFrom(),
                sources.parse(test.source()).get(0));
        isee.put(requirement.id(), rule);
        return rule;
    }

    private static Rule fact(Clause clause, Requirement.Fact fact) {
        Sentence decidedBy = fact.decidedBy()
                .map(who -> Sentence.of(EligibilityMessage.NAMED, who))
                .orElseGet(() -> Sentence.of(EligibilityMessage.OFFICE));
        return new FactRule(clause, fact.name(), fact.is().orElse(true), fact.when(), decidedBy);
    }

    private AgeRule.DayOf held(Requirement requirement) {
        Notice.HeldOn heldOn = requirement.heldOn().orElse(notice.applications().requirementsHeldOn());
        return switch (heldOn.day()) {
            case APPLICATION -> application -> application.received().toLocalDate();
            case OPENING -> application -> notice.applications().from();
            case CLOSING -> application -> notice.applications().to();
            case STATED -> {
                LocalDate on = heldOn.on().orElseThrow();
                yield application -> on;
            }
        };
    }

    /** The headings or articles under which several clauses stand, each once. */
    private static List<LegalReference> tops(Stream<LegalReference> places) {
        return places.map(LegalReference::top).distinct().toList();
    }

    private OtherBenefitsRule otherBenefits() {
        List<OtherBenefitsRule.Entry> entries = notice.otherBenefits().stream()
                .map(it -> new OtherBenefitsRule.Entry(
                        it, new Clause(it.benefit(), it.label(), sources.parse(it.source()), readings(it.readings()))))
                .toList();
        List<LegalReference> references = tops(entries.stream().flatMap(entry -> entry.clause().references().stream()));
        return new OtherBenefitsRule(
                new Clause("other benefits", EligibilityMessage.BENEFITS.text(Locale.ITALIAN), references, List.of()),
                entries,
                notice.benefit()
                        .flatMap(Notice.Benefit::duration)
                        .map(Notice.Duration::months)
                        .orElse(Integer.MAX_VALUE));
    }

    private Clause clause(Requirement it) {
        return new Clause(it.id(), it.label(), sources.parse(it.source()), readings(it.readings()));
    }

    /** A clause to which the notice gives no name; it gets one in the language of notices. */
    private Clause clause(String id, EligibilityMessage label, String source, List<String> readings) {
        return new Clause(id, label.text(Locale.ITALIAN), sources.parse(source), readings(readings));
    }

    private List<ChosenReading> readings(List<String> ids) {
        return notice.readings().stream()
                .filter(reading -> ids.contains(reading.id()))
                .toList();
    }
}
