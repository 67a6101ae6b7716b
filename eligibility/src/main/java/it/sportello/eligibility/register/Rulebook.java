package it.sportello.eligibility.register;

import it.sportello.eligibility.Answer;
import it.sportello.eligibility.Clause;
import it.sportello.eligibility.Sentence;
import it.sportello.eligibility.register.RegisterRules.RequiredDocument;
import it.sportello.eligibility.register.RegisterRules.Requirement;
import it.sportello.legal.ChosenReading;
import it.sportello.legal.RuleSet;
import it.sportello.legal.Sources;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Rules that passed their check, with the clauses they are cited by, and what they say of one application. */
final class Rulebook {

    private final RegisterRules rules;
    private final RuleSet ruleSet;
    private final Sources sources;
    private final Terms terms;
    private final List<String> facts;
    private final List<String> since;
    private final List<String> documents;

    Rulebook(RegisterRules rules, RuleSet ruleSet) {
        this.rules = rules;
        this.ruleSet = ruleSet;
        this.sources = Sources.of(rules.act(), rules.otherActs());
        this.terms = new Terms(rules);
        this.facts = Stream.concat(
                        rules.requirements().stream().flatMap(each -> each.fact().stream()),
                        rules.documents().stream().flatMap(each -> each.unless().stream()))
                .distinct()
                .toList();
        this.since = rules.requirements().stream()
                .flatMap(each -> each.since().stream())
                .map(RegisterRules.Since::name)
                .toList();
        this.documents = rules.documents().stream().map(RequiredDocument::id).toList();
    }

    RegisterRules rules() {
        return rules;
    }

    RuleSet ruleSet() {
        return ruleSet;
    }

    Terms terms() {
        return terms;
    }

    /** The names of the facts that are asked for. */
    List<String> facts() {
        return facts;
    }

    /** The names of the states that must have lasted. */
    List<String> since() {
        return since;
    }

    /** The ids of the documents. */
    List<String> documents() {
        return documents;
    }

    /** The ids of the sections. */
    List<String> sections() {
        return rules.sections().stream().map(RegisterRules.Section::id).toList();
    }

    Optional<RegisterRules.Cause> cause(String id) {
        return rules.causes().stream().filter(cause -> cause.id().equals(id)).findFirst();
    }

    /** The cause that a body itself sets off. */
    Optional<RegisterRules.Cause> onRequest() {
        return rules.causes().stream()
                .filter(cause -> cause.by() == RegisterRules.Cause.By.BODY)
                .findFirst();
    }

    Clause clause(String id, String label, String source, List<String> readings) {
        return new Clause(
                id,
                label,
                sources.parse(source),
                rules.readings().stream()
                        .filter(reading -> readings.contains(reading.id()))
                        .toList());
    }

    Clause applications() {
        return clause(
                "applications",
                rules.title(),
                rules.applications().source(),
                rules.applications().readings());
    }

    Clause approval() {
        return clause(
                "approval",
                rules.approval().by(),
                rules.approval().source(),
                rules.approval().readings());
    }

    /** The clause of a term that may end on a holiday: also what the rules say of holidays. */
    Clause withCalendar(Clause clause) {
        List<ChosenReading> readings = new ArrayList<>(clause.readings());
        rules.readings().stream()
                .filter(reading -> rules.calendar().readings().contains(reading.id()) && !readings.contains(reading))
                .forEach(readings::add);
        return new Clause(clause.id(), clause.label(), clause.references(), readings);
    }

    Clause of(RegisterRules.Cause cause) {
        return clause(cause.id(), cause.label(), cause.source(), cause.readings());
    }

    Clause assignments() {
        return clause(
                "assignments",
                rules.title(),
                rules.assignments().source(),
                rules.assignments().readings());
    }

    Clause sessions(RegisterRules.Sessions sessions) {
        return clause("sessions", rules.approval().by(), sessions.source(), sessions.readings());
    }

    Clause renewal(RegisterRules.Renewal renewal) {
        return clause("renewal", rules.approval().by(), renewal.source(), renewal.readings());
    }

    Clause carriedOver(RegisterRules.CarriedOver carriedOver) {
        return clause("carried over", rules.title(), carriedOver.source(), carriedOver.readings());
    }

    /** What is known of an application on a day. */
    record Dossier(
            LocalDate applied, Set<String> documents, Map<String, Boolean> facts, Map<String, LocalDate> since) {}

    /** Whether every document that is due is there, as far as it can be told. */
    boolean isComplete(Dossier dossier) {
        return rules.documents().stream().allMatch(document -> isThere(document, dossier));
    }

    private static boolean isThere(RequiredDocument document, Dossier dossier) {
        return dossier.documents().contains(document.id())
                || document.unless()
                        .map(fact -> dossier.facts().getOrDefault(fact, false))
                        .orElse(false);
    }

    /** What each clause says of an application; all are always asked. */
    List<Answer> ask(Dossier dossier) {
        List<Answer> answers = new ArrayList<>();
        for (RequiredDocument document : rules.documents()) {
            answers.add(document(document, dossier));
        }
        for (Requirement requirement : rules.requirements()) {
            Clause clause = clause(requirement.id(), requirement.label(), requirement.source(), requirement.readings());
            answers.add(requirement
                    .fact()
                    .map(fact -> fact(requirement, fact, clause, dossier))
                    .or(() -> requirement.since().map(state -> since(requirement, state, clause, dossier)))
                    .orElseThrow());
        }
        return answers;
    }

    private Answer document(RequiredDocument document, Dossier dossier) {
        Clause clause = clause(document.id(), document.label(), document.source(), document.readings());
        if (dossier.documents().contains(document.id())) {
            return new Answer.Yes(clause, RegisterMessage.DOCUMENT_THERE.with(document.label()));
        }
        if (isThere(document, dossier)) {
            return new Answer.Yes(
                    clause,
                    RegisterMessage.DOCUMENT_NEEDLESS.with(
                            document.label(), document.unless().orElseThrow()));
        }
        return new Answer.CannotTell(
                clause,
                Answer.Next.COMPLETE,
                RegisterMessage.BODY.with(),
                document.unless()
                        .filter(fact -> !dossier.facts().containsKey(fact))
                        .map(fact -> RegisterMessage.DOCUMENT_OR_FACT.with(document.label(), fact))
                        .orElseGet(() -> RegisterMessage.DOCUMENT_MISSING.with(document.label())));
    }

    private Answer fact(Requirement requirement, String fact, Clause clause, Dossier dossier) {
        Optional<Boolean> known = Optional.ofNullable(dossier.facts().get(fact));
        if (known.isEmpty()) {
            return open(requirement, clause);
        }
        if (!known.get()) {
            return new Answer.No(
                    clause,
                    false,
                    true,
                    RegisterMessage.FACT_NOT.with(requirement.label()),
                    Optional.of(RegisterMessage.FACT_NOT_CHANGE.with(requirement.label())));
        }
        return evidence(requirement, clause, dossier, RegisterMessage.FACT.with(requirement.label()));
    }

    private Answer since(Requirement requirement, RegisterRules.Since state, Clause clause, Dossier dossier) {
        Optional<LocalDate> first = Optional.ofNullable(dossier.since().get(state.name()));
        if (first.isEmpty()) {
            return open(requirement, clause);
        }
        LocalDate completed = first.get().plusMonths(state.months());
        if (completed.isAfter(dossier.applied())) {
            return new Answer.No(
                    clause,
                    first.get(),
                    dossier.applied().minusMonths(state.months()),
                    RegisterMessage.SINCE_SHORT.with(
                            requirement.label(), first.get(), state.months(), completed, dossier.applied()),
                    Optional.of(RegisterMessage.SINCE_SHORT_CHANGE.with(completed)));
        }
        return evidence(
                requirement,
                clause,
                dossier,
                RegisterMessage.SINCE.with(
                        requirement.label(), first.get(), state.months(), completed, dossier.applied()));
    }

    private Answer evidence(Requirement requirement, Clause clause, Dossier dossier, Sentence met) {
        List<String> missing = rules.documents().stream()
                .filter(document -> requirement.evidence().contains(document.id()) && !isThere(document, dossier))
                .map(RequiredDocument::label)
                .toList();
        return missing.isEmpty()
                ? new Answer.Yes(clause, met)
                : new Answer.CannotTell(
                        clause,
                        Answer.Next.COMPLETE,
                        RegisterMessage.BODY.with(),
                        RegisterMessage.EVIDENCE_MISSING.with(requirement.label(), missing));
    }

    private static Answer open(Requirement requirement, Clause clause) {
        return requirement
                .decidedBy()
                .<Answer>map(who -> new Answer.CannotTell(
                        clause,
                        Answer.Next.DECIDE,
                        RegisterMessage.NAMED.with(who),
                        RegisterMessage.FACT_TO_DECIDE.with(requirement.label())))
                .orElseGet(() -> new Answer.CannotTell(
                        clause,
                        Answer.Next.COMPLETE,
                        RegisterMessage.BODY.with(),
                        RegisterMessage.FACT_UNKNOWN.with(requirement.label())));
    }
}
