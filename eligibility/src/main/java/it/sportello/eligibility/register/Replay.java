package it.sportello.eligibility.register;

import it.sportello.eligibility.Answer;
import it.sportello.eligibility.Arrival;
import it.sportello.eligibility.Clause;
import it.sportello.eligibility.Sentence;
import it.sportello.eligibility.register.RegisterRules.Cause;
import it.sportello.eligibility.register.RegisterRules.Renewal;
import it.sportello.eligibility.register.RegisterState.Fate;
import it.sportello.legal.Finding;
import it.sportello.legal.FindingCode;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Location;
import it.sportello.legal.Severity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Lets events happen one after the other. An event that cannot be is set aside with a finding, and has no effect; what
 * the office decided stands, even if something speaks against it, and that is a finding too.
 *
 * <p>For one computation, on one thread.
 */
final class Replay {

    /** An event and where its values stand. */
    record Filed(RegisterEvent event, Function<String, Location> at) {}

    /** The section of a register without sections. */
    private static final String WHOLE = "";

    private final Rulebook book;
    private final Terms terms;
    private final Map<String, BodyFile> bodies = new LinkedHashMap<>();
    private final Map<String, RegisterEvent> seen = new HashMap<>();
    private final List<Filed> applications = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> assignments = new HashSet<>();
    private Optional<LocalDate> firstApproval = Optional.empty();
    private int errors;

    Replay(Rulebook book) {
        this.book = book;
        this.terms = book.terms();
    }

    /** What is known of a body. */
    static final class BodyFile {
        final List<Open> open = new ArrayList<>();
        final Map<String, Held> held = new LinkedHashMap<>();
        final List<Gone> gone = new ArrayList<>();
        final Map<String, Running> assignments = new LinkedHashMap<>();
        final Set<String> announced = new LinkedHashSet<>();
        Optional<RegisterEvent> cancellationAsked = Optional.empty();
    }

    /** An application of which something is not decided. */
    static final class Open {
        final RegisterEvent application;
        final Arrival arrival;
        final Set<String> sections;
        final Set<String> documents = new LinkedHashSet<>();
        final Map<String, Boolean> facts = new HashMap<>();
        final Map<String, LocalDate> since = new HashMap<>();
        final List<RegisterEvent> path = new ArrayList<>();
        final Optional<LocalDate> session;
        Optional<RegisterEvent> asked = Optional.empty();
        Optional<LocalDate> complete = Optional.empty();

        Open(RegisterEvent application, Arrival arrival, Set<String> sections, Optional<LocalDate> session) {
            this.application = application;
            this.arrival = arrival;
            this.sections = sections;
            this.session = session;
        }

        Rulebook.Dossier dossier() {
            return new Rulebook.Dossier(application.day(), documents, facts, since);
        }
    }

    /** An enrolment in a section. */
    static final class Held {
        final RegisterEvent by;
        final boolean carriedOver;
        final List<RegisterEvent> path;
        /** The requests of renewal by year, those that are in time and the others. */
        final TreeMap<Integer, RegisterEvent> asked = new TreeMap<>();

        final TreeMap<Integer, RegisterEvent> renewed = new TreeMap<>();

        Held(RegisterEvent by, boolean carriedOver, List<RegisterEvent> path) {
            this.by = by;
            this.carriedOver = carriedOver;
            this.path = new ArrayList<>(path);
        }
    }

    /** A refusal, or an enrolment that ended by an event. */
    record Gone(String section, LocalDate from, Sentence because, Clause clause, List<RegisterEvent> path) {}

    /** An assignment. */
    static final class Running {
        final RegisterEvent begun;
        final Set<String> sections;
        final List<Answer> staff;
        Fate fate = Fate.RUNNING;
        boolean released;
        Sentence because;
        Clause clause;

        Running(RegisterEvent begun, Set<String> sections, List<Answer> staff, Sentence because, Clause clause) {
            this.begun = begun;
            this.sections = sections;
            this.staff = staff;
            this.because = because;
            this.clause = clause;
        }
    }

    Map<String, BodyFile> bodies() {
        return bodies;
    }

    Optional<LocalDate> firstApproval() {
        return firstApproval;
    }

    /** What was found, the comparisons of arrivals last. */
    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(Ties.among(applications));
        return all;
    }

    /** Lets an event happen, or sets it aside. */
    void accept(Filed filed) {
        RegisterEvent event = filed.event();
        RegisterEvent twin = seen.putIfAbsent(event.id(), event);
        if (twin != null) {
            add(filed, RegisterFinding.EVENT_TWICE, "/id", List.of(), event.id());
            return;
        }
        if (!names(filed)) {
            return;
        }
        BodyFile body = bodies.get(event.body());
        if (event.kind() == RegisterEvent.Kind.APPLICATION) {
            apply(filed, body == null ? new BodyFile() : body);
        } else if (event.kind() == RegisterEvent.Kind.CARRIED_OVER) {
            carryOver(filed, body == null ? new BodyFile() : body);
        } else if (body == null) {
            add(filed, RegisterFinding.UNKNOWN_BODY, "/body", List.of(), event.id());
        } else {
            happen(filed, body);
        }
    }

    private void happen(Filed filed, BodyFile body) {
        switch (filed.event().kind()) {
            case COMPLETION_ASKED -> askCompletion(filed, body);
            case COMPLETED -> complete(filed, body);
            case APPROVED -> approve(filed, body);
            case REFUSED -> refuse(filed, body);
            case RENEWAL_ASKED -> askRenewal(filed, body);
            case RENEWED -> renew(filed, body);
            case CANCELLATION_ANNOUNCED -> announce(filed, body);
            case CANCELLATION_ASKED -> askCancellation(filed, body);
            case CANCELLED -> cancel(filed, body);
            case ASSIGNMENT_BEGUN -> begin(filed, body);
            case ASSIGNMENT_ENDED -> end(filed, body);
            case APPLICATION, CARRIED_OVER -> throw new IllegalStateException("they make a body known");
        }
    }

    // --- names
    // --------------------------------------------------------------------------------------------------------

    /** Whether the sections, causes and roles that an event names are in the rules; what was mistyped is told. */
    private boolean names(Filed filed) {
        RegisterEvent event = filed.event();
        int before = errors;
        for (int i = 0; i < event.sections().size(); i++) {
            if (!book.sections().contains(event.sections().get(i))) {
                add(
                        filed,
                        RegisterFinding.UNKNOWN_SECTION,
                        "/sections/" + i,
                        List.of(),
                        event.sections().get(i),
                        book.sections());
            }
        }
        boolean needsSection = event.kind() == RegisterEvent.Kind.APPLICATION
                || event.kind() == RegisterEvent.Kind.CARRIED_OVER
                || event.kind() == RegisterEvent.Kind.ASSIGNMENT_BEGUN;
        if (needsSection && event.sections().isEmpty() && !book.sections().isEmpty()) {
            add(filed, RegisterFinding.NO_SECTION, "", List.of(), event.id(), book.sections());
        }
        event.cause()
                .filter(cause -> book.cause(cause).isEmpty())
                .ifPresent(cause -> add(
                        filed,
                        RegisterFinding.UNKNOWN_CAUSE,
                        "/cause",
                        List.of(),
                        cause,
                        book.rules().causes().stream().map(Cause::id).toList()));
        roles(filed);
        for (int i = 0; i < event.documents().size(); i++) {
            asked(filed, "/documents/" + i, event.documents().get(i), book.documents());
        }
        event.facts().keySet().stream()
                .sorted()
                .forEach(fact -> asked(filed, Location.pointerTo("facts", fact), fact, book.facts()));
        event.since().keySet().stream()
                .sorted()
                .forEach(state -> asked(filed, Location.pointerTo("since", state), state, book.since()));
        return errors == before;
    }

    private void roles(Filed filed) {
        List<String> roles = book.rules().staff().stream()
                .flatMap(staff -> staff.roles().stream())
                .map(RegisterRules.Role::id)
                .toList();
        filed.event().staff().ifPresent(plan -> {
            for (int i = 0; i < plan.people().size(); i++) {
                role(
                        filed,
                        "/staff/people/" + i + "/roles",
                        plan.people().get(i).roles(),
                        roles);
            }
            role(filed, "/staff/askedRoles", plan.askedRoles(), roles);
        });
    }

    private void role(Filed filed, String pointer, List<String> named, List<String> known) {
        named.stream()
                .filter(each -> !known.contains(each))
                .forEach(each -> add(filed, RegisterFinding.UNKNOWN_ROLE, pointer, List.of(), each, known));
    }

    private void asked(Filed filed, String pointer, String name, List<String> known) {
        if (!known.contains(name)) {
            add(filed, RegisterFinding.NOT_ASKED_FOR, pointer, List.of(), name, known);
        }
    }

    /** The sections an event is about: those it names, or these. */
    private static Set<String> sections(RegisterEvent event, Set<String> otherwise) {
        return event.sections().isEmpty() ? otherwise : new LinkedHashSet<>(event.sections());
    }

    private static Set<String> sections(RegisterEvent event) {
        return sections(event, Set.of(WHOLE));
    }

    // --- applications
    // -------------------------------------------------------------------------------------------------

    private void apply(Filed filed, BodyFile body) {
        RegisterEvent event = filed.event();
        Arrival arrival = event.arrival().orElseThrow();
        Clause clause = book.applications();
        Optional<LocalDate> published = book.rules().applications().published().value();
        if (published.isPresent() && !event.day().isAfter(published.get())) {
            add(
                    filed,
                    RegisterFinding.BEFORE_OPENING,
                    "/arrival/at",
                    clause.references(),
                    event.id(),
                    arrival.at(),
                    published.get().plusDays(1));
            return;
        }
        Set<String> sections = sections(event);
        for (String section : sections) {
            Optional<RegisterEvent> earlier = body.open.stream()
                    .filter(open -> open.sections.contains(section))
                    .map(open -> open.application)
                    .findFirst()
                    .or(() -> Optional.ofNullable(body.held.get(section))
                            .filter(held -> !held.carriedOver && isEnrolled(held, event.day()))
                            .map(held -> held.by));
            if (earlier.isPresent()) {
                add(
                        filed,
                        RegisterFinding.APPLIED_TWICE,
                        "",
                        List.of(),
                        event.id(),
                        earlier.get().id());
                return;
            }
        }
        bodies.put(event.body(), body);
        applications.add(filed);
        desk(filed, arrival);
        Open open = new Open(event, arrival, new LinkedHashSet<>(sections), session(filed, arrival));
        add(open, event);
        body.open.add(open);
    }

    /** The session of an application that came after the first term; nothing if it did not, or it cannot be told. */
    private Optional<LocalDate> session(Filed filed, Arrival arrival) {
        return terms.firstTerm().flatMap(term -> {
            List<LegalReference> references = book.applications().references();
            String id = filed.event().id();
            return switch (term.against(arrival)) {
                case BEFORE -> Optional.empty();
                case AFTER -> {
                    add(
                            filed,
                            book.rules().sessions().isPresent()
                                    ? RegisterFinding.AFTER_FIRST_TERM
                                    : RegisterFinding.AFTER_TERM,
                            "/arrival/at",
                            references,
                            id,
                            arrival.at(),
                            term.shown());
                    yield terms.session(filed.event().day(), firstApproval)
                            .map(session -> session.limit().day());
                }
                case CANNOT_BE_TOLD -> {
                    add(
                            filed,
                            RegisterFinding.TERM_CANNOT_BE_TOLD,
                            "/arrival/at",
                            references,
                            id,
                            arrival.at(),
                            term.shown());
                    yield Optional.empty();
                }
            };
        });
    }

    private void desk(Filed filed, Arrival arrival) {
        Optional<LocalDateTime> time = arrival.inItaly();
        if (arrival.channel() == Arrival.Channel.PROTOCOL_DESK && time.isPresent()) {
            terms.isOpen(time.get())
                    .filter(open -> !open)
                    .ifPresent(closed -> add(
                            filed,
                            RegisterFinding.DESK_CLOSED,
                            "/arrival/at",
                            List.of(),
                            filed.event().id(),
                            arrival.at()));
        }
    }

    private void add(Open open, RegisterEvent event) {
        open.documents.addAll(event.documents());
        open.facts.putAll(event.facts());
        open.since.putAll(event.since());
        open.path.add(event);
        if (open.complete.isEmpty() && book.isComplete(open.dossier())) {
            open.complete = Optional.of(event.day());
        }
    }

    private void askCompletion(Filed filed, BodyFile body) {
        if (body.open.isEmpty()) {
            add(
                    filed,
                    RegisterFinding.NOTHING_OPEN,
                    "",
                    List.of(),
                    filed.event().id());
        }
        body.open.forEach(open -> {
            open.asked = Optional.of(filed.event());
            open.path.add(filed.event());
        });
    }

    private void complete(Filed filed, BodyFile body) {
        RegisterEvent event = filed.event();
        List<Open> asked =
                body.open.stream().filter(open -> open.asked.isPresent()).toList();
        if (asked.isEmpty()) {
            add(filed, RegisterFinding.NOTHING_ASKED, "", List.of(), event.id());
            return;
        }
        Arrival arrival = event.arrival().orElseThrow();
        desk(filed, arrival);
        for (Open open : asked) {
            open.asked
                    .flatMap(RegisterEvent::until)
                    .ifPresent(until -> inTime(filed, arrival, terms.limit(until), List.of()));
            open.asked = Optional.empty();
            add(open, event);
        }
    }

    /** Tells of what came after a term, or of which it cannot be told. */
    private void inTime(Filed filed, Arrival arrival, Terms.Limit limit, List<LegalReference> references) {
        Arrival.Order order = limit.against(arrival);
        if (order != Arrival.Order.BEFORE) {
            add(
                    filed,
                    order == Arrival.Order.AFTER ? RegisterFinding.AFTER_TERM : RegisterFinding.TERM_CANNOT_BE_TOLD,
                    "/arrival/at",
                    references,
                    filed.event().id(),
                    arrival.at(),
                    limit.shown());
        }
    }

    // --- decisions
    // ----------------------------------------------------------------------------------------------------

    /** The applications a decision is about, by section; nothing if one of the sections has none. */
    private Map<String, Open> decided(Filed filed, BodyFile body) {
        Map<String, Open> open = new LinkedHashMap<>();
        body.open.forEach(each -> each.sections.forEach(section -> open.put(section, each)));
        Set<String> sections = sections(filed.event(), new LinkedHashSet<>(open.keySet()));
        if (sections.isEmpty() || !open.keySet().containsAll(sections)) {
            add(
                    filed,
                    RegisterFinding.NOTHING_OPEN,
                    "",
                    List.of(),
                    filed.event().id());
            return Map.of();
        }
        open.keySet().retainAll(sections);
        return open;
    }

    private void approve(Filed filed, BodyFile body) {
        RegisterEvent event = filed.event();
        Map<String, Open> open = decided(filed, body);
        for (Open each : new LinkedHashSet<>(open.values())) {
            List<String> against = book.ask(each.dossier()).stream()
                    .filter(answer -> !(answer instanceof Answer.Yes))
                    .map(answer -> answer.clause().label())
                    .toList();
            if (!against.isEmpty()) {
                add(filed, RegisterFinding.APPROVED_THOUGH, "", book.approval().references(), event.id(), against);
            }
            late(filed, each);
            each.path.add(event);
        }
        open.forEach((section, each) -> {
            body.held.put(section, new Held(event, false, each.path));
            close(body, each, section);
        });
        if (!open.isEmpty() && firstApproval.isEmpty()) {
            firstApproval = Optional.of(event.day());
        }
    }

    private void refuse(Filed filed, BodyFile body) {
        RegisterEvent event = filed.event();
        Map<String, Open> open = decided(filed, body);
        for (Open each : new LinkedHashSet<>(open.values())) {
            if (book.ask(each.dossier()).stream().allMatch(Answer.Yes.class::isInstance)) {
                add(filed, RegisterFinding.REFUSED_THOUGH, "", book.approval().references(), event.id());
            }
            late(filed, each);
            each.path.add(event);
        }
        open.forEach((section, each) -> {
            body.gone.add(new Gone(
                    section,
                    event.day(),
                    RegisterMessage.REFUSED.with(
                            each.application.id(),
                            event.day(),
                            event.because().orElseThrow(),
                            event.act().orElseThrow()),
                    book.approval(),
                    List.copyOf(each.path)));
            close(body, each, section);
        });
    }

    private static void close(BodyFile body, Open open, String section) {
        open.sections.remove(section);
        if (open.sections.isEmpty()) {
            body.open.remove(open);
        }
    }

    private void late(Filed filed, Open open) {
        open.complete
                .flatMap(terms::approval)
                .filter(limit -> limit.isOver(filed.event().day()))
                .ifPresent(limit -> late(filed, limit, book.approval()));
    }

    private void late(Filed filed, Terms.Limit limit, Clause clause) {
        add(
                filed,
                RegisterFinding.DECIDED_LATE,
                "/on",
                clause.references(),
                filed.event().id(),
                filed.event().day(),
                limit.day());
    }

    private void carryOver(Filed filed, BodyFile body) {
        RegisterEvent event = filed.event();
        Optional<RegisterRules.CarriedOver> rule = book.rules().carriedOver();
        if (rule.isEmpty()) {
            notInTheRules(filed);
            return;
        }
        if (event.day().isAfter(rule.get().until())) {
            add(
                    filed,
                    RegisterFinding.CARRIED_OVER_LATE,
                    "/on",
                    book.carriedOver(rule.get()).references(),
                    event.id(),
                    event.day(),
                    rule.get().until());
            return;
        }
        Set<String> sections = sections(event);
        for (String section : sections) {
            Held held = body.held.get(section);
            if (held != null) {
                add(filed, RegisterFinding.APPLIED_TWICE, "", List.of(), event.id(), held.by.id());
                return;
            }
        }
        bodies.put(event.body(), body);
        sections.forEach(section -> body.held.put(section, new Held(event, true, List.of(event))));
    }

    private void notInTheRules(Filed filed) {
        add(
                filed,
                RegisterFinding.NOT_IN_THE_RULES,
                "/kind",
                List.of(),
                filed.event().id(),
                RegisterMessage.of(filed.event().kind()));
    }

    // --- enrolments
    // ---------------------------------------------------------------------------------------------------

    /** The last day of an enrolment that has ended by itself on or before a day, or ends by itself. */
    Optional<LocalDate> lastDay(Held held) {
        if (held.carriedOver) {
            return book.rules().carriedOver().map(RegisterRules.CarriedOver::until);
        }
        return book.rules()
                .renewal()
                .filter(renewal -> renewal.omitted()
                        .value()
                        .filter(omitted -> omitted == Renewal.Omitted.LAPSES)
                        .isPresent())
                .map(renewal -> {
                    int year = firstYear(held);
                    while (held.asked.containsKey(year)) {
                        year++;
                    }
                    return renewal.decidedBy().in(year);
                });
    }

    /** The first year whose renewal is not settled: the one after the enrolment, or after the last renewal. */
    static int firstYear(Held held) {
        return held.renewed.isEmpty() ? held.by.day().getYear() + 1 : held.renewed.lastKey() + 1;
    }

    boolean isEnrolled(Held held, LocalDate day) {
        return lastDay(held).map(last -> !day.isAfter(last)).orElse(true);
    }

    /** The enrolments of a body on a day; tells if there are none. */
    private Map<String, Held> enrolled(Filed filed, BodyFile body, Set<String> wanted) {
        Map<String, Held> held = new LinkedHashMap<>();
        body.held.forEach((section, each) -> {
            if (isEnrolled(each, filed.event().day())) {
                held.put(section, each);
            }
        });
        if (held.isEmpty() || !held.keySet().containsAll(wanted)) {
            add(
                    filed,
                    RegisterFinding.NOT_ENROLLED,
                    "",
                    filed.event().kind() == RegisterEvent.Kind.ASSIGNMENT_BEGUN
                            ? book.assignments().references()
                            : List.of(),
                    filed.event().id(),
                    filed.event().day());
            return Map.of();
        }
        if (!wanted.isEmpty()) {
            held.keySet().retainAll(wanted);
        }
        return held;
    }

    private void askRenewal(Filed filed, BodyFile body) {
        RegisterEvent event = filed.event();
        Optional<Renewal> renewal = book.rules().renewal();
        if (renewal.isEmpty()) {
            notInTheRules(filed);
            return;
        }
        Map<String, Held> held = enrolled(filed, body, Set.of());
        if (held.isEmpty()) {
            return;
        }
        int year = event.day().getYear();
        Optional<RegisterEvent> earlier = held.values().stream()
                .flatMap(each -> Optional.ofNullable(each.asked.get(year)).stream())
                .findFirst();
        if (earlier.isPresent()) {
            add(
                    filed,
                    RegisterFinding.RENEWAL_TWICE,
                    "",
                    List.of(),
                    event.id(),
                    earlier.get().id());
            return;
        }
        Arrival arrival = event.arrival().orElseThrow();
        desk(filed, arrival);
        inTime(
                filed,
                arrival,
                terms.renewal(renewal.get(), year),
                book.renewal(renewal.get()).references());
        held.values().forEach(each -> {
            each.asked.put(year, event);
            each.path.add(event);
        });
    }

    private void renew(Filed filed, BodyFile body) {
        RegisterEvent event = filed.event();
        Optional<Renewal> renewal = book.rules().renewal();
        if (renewal.isEmpty()) {
            notInTheRules(filed);
            return;
        }
        Map<String, Held> held = enrolled(filed, body, Set.of());
        if (held.isEmpty()) {
            return;
        }
        List<Held> waiting = held.values().stream()
                .filter(each -> !each.asked.isEmpty()
                        && (each.renewed.isEmpty() || each.renewed.lastKey() < each.asked.lastKey()))
                .toList();
        if (waiting.isEmpty()) {
            add(filed, RegisterFinding.NOTHING_OPEN, "", List.of(), event.id());
            return;
        }
        int year = waiting.get(0).asked.lastKey();
        Terms.Limit limit = terms.limit(renewal.get().decidedBy().in(year));
        if (limit.isOver(event.day())) {
            late(filed, limit, book.renewal(renewal.get()));
        }
        waiting.forEach(each -> {
            each.renewed.put(each.asked.lastKey(), event);
            each.path.add(event);
        });
    }

    /** What a person has to decide of an enrolment on a day, if anything. */
    Optional<Sentence> doubt(Held held, LocalDate day) {
        Optional<Renewal> renewal = book.rules().renewal();
        if (held.carriedOver || renewal.isEmpty()) {
            return Optional.empty();
        }
        for (int year = firstYear(held); year <= day.getYear(); year++) {
            Terms.Limit limit = terms.renewal(renewal.get(), year);
            RegisterEvent asked = held.asked.get(year);
            if (asked == null && limit.isOver(day) && !renewal.get().omitted().isStated()) {
                return Optional.of(RegisterMessage.RENEWAL_OMITTED.with(year, limit.day()));
            }
            if (asked != null && limit.against(asked.arrival().orElseThrow()) != Arrival.Order.BEFORE) {
                return Optional.of(RegisterMessage.RENEWAL_LATE.with(year, asked.day(), limit.day()));
            }
        }
        return Optional.empty();
    }

    // --- cancellations
    // ------------------------------------------------------------------------------------------------

    private void announce(Filed filed, BodyFile body) {
        if (!enrolled(filed, body, Set.of()).isEmpty()) {
            body.announced.add(filed.event().cause().orElseThrow());
        }
    }

    /** The first day on which a body may ask for the cancellation of what it holds; nothing if it may at any time. */
    static Optional<LocalDate> mayAskFrom(Cause cause, Map<String, Held> held) {
        return cause.daysFromApproval()
                .flatMap(days -> held.values().stream()
                        .map(each -> each.by.day().plusDays(days).plusDays(1))
                        .max(LocalDate::compareTo));
    }

    private void askCancellation(Filed filed, BodyFile body) {
        RegisterEvent event = filed.event();
        Optional<Cause> cause = book.onRequest();
        if (cause.isEmpty()) {
            notInTheRules(filed);
            return;
        }
        Map<String, Held> held = enrolled(filed, body, Set.of());
        if (held.isEmpty()) {
            return;
        }
        Optional<LocalDate> from = mayAskFrom(cause.get(), held).filter(event.day()::isBefore);
        if (from.isPresent()) {
            add(
                    filed,
                    RegisterFinding.CANCELLATION_TOO_SOON,
                    "/arrival/at",
                    book.of(cause.get()).references(),
                    event.id(),
                    event.day(),
                    from.get());
            return;
        }
        desk(filed, event.arrival().orElseThrow());
        body.cancellationAsked = Optional.of(event);
        held.values().forEach(each -> each.path.add(event));
    }

    private void cancel(Filed filed, BodyFile body) {
        RegisterEvent event = filed.event();
        Cause cause = book.cause(event.cause().orElseThrow()).orElseThrow();
        Clause clause = book.of(cause);
        Map<String, Held> held = enrolled(filed, body, new LinkedHashSet<>(event.sections()));
        if (held.isEmpty()) {
            return;
        }
        if (cause.by() == Cause.By.BODY && body.cancellationAsked.isEmpty()) {
            add(filed, RegisterFinding.CANCELLATION_NOT_ASKED, "/cause", clause.references(), event.id());
            return;
        }
        if (cause.announced() && !body.announced.contains(cause.id())) {
            add(
                    filed,
                    RegisterFinding.CANCELLATION_NOT_ANNOUNCED,
                    "/cause",
                    clause.references(),
                    event.id(),
                    cause.label());
        }
        Sentence because = RegisterMessage.CANCELLED.with(event.id(), event.day(), cause.label());
        held.forEach((section, each) -> {
            body.held.remove(section);
            each.path.add(event);
            body.gone.add(new Gone(section, event.day(), because, clause, List.copyOf(each.path)));
        });
        if (body.held.isEmpty()) {
            body.announced.clear();
            body.cancellationAsked = Optional.empty();
        }
        body.assignments.values().stream()
                .filter(each ->
                        each.fate == Fate.RUNNING && each.sections.stream().anyMatch(held::containsKey))
                .forEach(each -> cancelled(filed, each, cause, clause));
    }

    /** What a cancellation does to an assignment that runs. */
    private void cancelled(Filed filed, Running assignment, Cause cause, Clause clause) {
        RegisterEvent event = filed.event();
        String name = assignment.begun.assignment().orElseThrow();
        assignment.clause = clause;
        Optional<Cause.Running> running = cause.running().value();
        if (running.isEmpty()) {
            assignment.fate = Fate.TO_BE_DECIDED;
            assignment.because = RegisterMessage.ASSIGNMENT_TO_DECIDE.with(name, event.day(), cause.label());
            add(filed, RegisterFinding.ASSIGNMENT_TO_DECIDE, "", clause.references(), event.id(), name);
        } else if (running.get() == Cause.Running.REVOKED) {
            assignment.fate = Fate.REVOKED;
            assignment.because = RegisterMessage.ASSIGNMENT_REVOKED.with(name, event.day(), cause.label());
        } else {
            assignment.released = true;
            assignment.because = RegisterMessage.ASSIGNMENT_CONTINUES.with(name, event.day(), cause.label());
        }
    }

    // --- assignments
    // --------------------------------------------------------------------------------------------------

    private void begin(Filed filed, BodyFile body) {
        RegisterEvent event = filed.event();
        Set<String> sections = sections(event);
        if (enrolled(filed, body, sections).isEmpty()) {
            return;
        }
        String name = event.assignment().orElseThrow();
        if (!assignments.add(name)) {
            add(filed, RegisterFinding.ASSIGNMENT_TWICE, "/assignment", List.of(), event.id(), name);
            return;
        }
        List<Answer> staff = event.staff()
                .flatMap(plan -> book.rules().staff().map(rules -> new StaffCheck(book, rules).ask(plan)))
                .orElse(List.of());
        staff.stream()
                .filter(answer -> !(answer instanceof Answer.Yes))
                .forEach(answer -> add(
                        filed,
                        RegisterFinding.STAFF_OPEN,
                        "/staff",
                        answer.clause().references(),
                        name,
                        answer.clause().label()));
        body.assignments.put(
                name,
                new Running(
                        event,
                        sections,
                        staff,
                        RegisterMessage.ASSIGNMENT_RUNS.with(name, event.day()),
                        book.assignments()));
    }

    private void end(Filed filed, BodyFile body) {
        RegisterEvent event = filed.event();
        String name = event.assignment().orElseThrow();
        Running running = body.assignments.get(name);
        if (running == null || running.fate == Fate.ENDED || running.fate == Fate.REVOKED) {
            add(filed, RegisterFinding.ASSIGNMENT_NOT_RUNNING, "/assignment", List.of(), event.id(), name);
            return;
        }
        running.fate = Fate.ENDED;
        running.because = RegisterMessage.ASSIGNMENT_ENDED.with(name, running.begun.day(), event.day());
    }

    private void add(
            Filed filed, FindingCode code, String pointer, List<LegalReference> references, Object... arguments) {
        findings.add(new Finding(code, filed.at().apply(pointer), List.of(arguments), references));
        if (code.severity() == Severity.ERROR) {
            errors++;
        }
    }
}
