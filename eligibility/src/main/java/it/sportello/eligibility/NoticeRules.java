package it.sportello.eligibility;

import it.sportello.eligibility.Notice.Requirement;
import it.sportello.legal.ChosenReading;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Rounding;
import it.sportello.legal.Sources;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the rules of a notice that passed its check, in the order in which their answers are read. */
final class NoticeRules {

    private final Notice notice;
    private final Sources sources;

    NoticeRules(Notice notice) {
        this.notice = notice;
        this.sources = Sources.of(notice.act(), notice.otherActs());
    }

    List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        rules.add(window());
        rules.add(documents());
        for (Requirement requirement : notice.requirements()) {
            rules.add(requirement(requirement));
        }
        if (!notice.otherBenefits().isEmpty()) {
            rules.add(otherBenefits());
        }
        return List.copyOf(rules);
    }

    Optional<OnePerRule> onePer() {
        return notice.applications()
                .onePer()
                .map(it -> new OnePerRule(clause("one per", EligibilityMessage.ONE_PER, it.source(), it.readings())));
    }

    AwardRule award() {
        Notice.Benefit benefit = notice.benefit();
        return new AwardRule(
                clause(
                        "per hour",
                        EligibilityMessage.AWARD_CLAUSE,
                        benefit.perHour().source(),
                        benefit.perHour().readings()),
                clause(
                        "monthly cap",
                        EligibilityMessage.AWARD_CLAUSE,
                        benefit.monthlyCap().source(),
                        benefit.monthlyCap().readings()),
                clause(
                        "duration",
                        EligibilityMessage.AWARD_CLAUSE,
                        benefit.duration().source(),
                        List.of()),
                clause(
                        "start",
                        EligibilityMessage.AWARD_CLAUSE,
                        benefit.start().source(),
                        benefit.start().readings()),
                benefit.perHour().amount(),
                Tiers.of(benefit.monthlyCap().byMembers()),
                benefit.duration().months(),
                otherBenefits());
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
                .filter(document -> notice.requirements().stream()
                        .noneMatch(requirement -> requirement.evidence().contains(document.id())))
                .toList();
        List<LegalReference> references =
                tops(due.stream().flatMap(document -> sources.parse(document.source()).stream()));
        List<ChosenReading> readings = readings(
                due.stream().flatMap(document -> document.readings().stream()).toList());
        return new DocumentsRule(
                new Clause("documents", EligibilityMessage.DOCUMENTS.text(Locale.ITALIAN), references, readings), due);
    }

    private Rule requirement(Requirement requirement) {
        Rule test = test(requirement, clause(requirement));
        List<Notice.RequiredDocument> evidence = notice.applications().documents().stream()
                .filter(document -> requirement.evidence().contains(document.id()))
                .toList();
        return evidence.isEmpty() ? test : new EvidenceRule(test, evidence);
    }

    private Rule test(Requirement requirement, Clause clause) {
        if (requirement.residence().isPresent()) {
            return new ResidenceRule(clause, requirement.residence().get());
        }
        if (requirement.age().isPresent()) {
            Notice.Age age = requirement.age().get();
            return new AgeRule(clause, this::held, age.from(), age.to(), age.until());
        }
        if (requirement.isee().isPresent()) {
            Notice.Isee isee = requirement.isee().get();
            return new IseeRule(
                    clause,
                    isee.atMost(),
                    isee.rounding().value().orElse(Rounding.CENT_HALF_UP),
                    isee.exemptIncomes(),
                    isee.attestationFrom(),
                    sources.parse(isee.source()).get(0));
        }
        Notice.Fact fact = requirement.fact().orElseThrow();
        Sentence decidedBy = fact.decidedBy()
                .map(who -> Sentence.of(EligibilityMessage.NAMED, who))
                .orElseGet(() -> Sentence.of(EligibilityMessage.OFFICE));
        return new FactRule(clause, fact.name(), fact.when(), decidedBy);
    }

    private LocalDate held(Application application) {
        return notice.applications().requirementsHeldOn().day() == Notice.HeldOn.Day.CLOSING
                ? notice.applications().to()
                : application.received().toLocalDate();
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
                notice.benefit().duration().months());
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
