package it.sportello.eligibility.register;

import it.sportello.eligibility.Answer;
import it.sportello.eligibility.Arrival;
import it.sportello.eligibility.Clause;
import it.sportello.eligibility.Sentence;
import it.sportello.eligibility.register.RegisterState.Assignment;
import it.sportello.eligibility.register.RegisterState.Enrolment;
import it.sportello.eligibility.register.RegisterState.Fate;
import it.sportello.eligibility.register.RegisterState.NotEnrolled;
import it.sportello.eligibility.register.RegisterState.Pending;
import it.sportello.eligibility.register.RegisterState.Term;
import it.sportello.eligibility.register.RegisterState.Term.Kind;
import it.sportello.eligibility.register.RegisterState.Term.Who;
import it.sportello.legal.ChosenReading;
import it.sportello.legal.reasons.Reason;
import it.sportello.legal.reasons.Reasons;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at a replay at the end of a day: what is so, why, and which terms run. */
final class Snapshot {

    private final Rulebook book;
    private final Terms terms;
    private final Replay replay;
    private final LocalDate day;
    private final Reasons reasons;
    private final List<Enrolment> enrolled = new ArrayList<>();
    private final List<NotEnrolled> notEnrolled = new ArrayList<>();
    private final List<Pending> pending = new ArrayList<>();
    private final List<Assignment> assignments = new ArrayList<>();
    private final List<Term> running = new ArrayList<>();

    Snapshot(Rulebook book, Replay replay, LocalDate day, Reasons reasons) {
        this.book = book;
        this.terms = book.terms();
        this.replay = replay;
        this.day = day;
        this.reasons = reasons;
    }

    RegisterState state() {
        int all = reasons.mark();
        general();
        replay.bodies().forEach((code, body) -> {
            int mark = reasons.mark();
            body.gone.forEach(gone -> gone(code, gone));
            body.held.forEach((section, held) -> held(code, section, held));
            body.open.forEach(open -> open(code, open));
            body.assignments.values().forEach(each -> assignment(code, body, each));
            perBody(code, body);
            reasons.tell(Reason.Kind.TEST, mark, RegisterMessage.NAMED, List.of(), code);
        });
        enrolled.sort(Comparator.comparing(Enrolment::since));
        pending.sort(Comparator.comparing(each -> each.arrival().inItaly().orElseThrow()));
        running.sort(Comparator.comparing(Term::day));
        reasons.tell(
                Reason.Kind.TEST,
                all,
                RegisterMessage.STATE,
                List.of(book.rules().act().whole()),
                day,
                enrolled.size(),
                pending.size());
        return new RegisterState(day, enrolled, notEnrolled, pending, assignments, running);
    }

    private static Optional<String> named(String section) {
        return Optional.of(section).filter(it -> !it.isEmpty());
    }

    // --- bodies
    // -------------------------------------------------------------------------------------------------------

    private void held(String code, String section, Replay.Held held) {
        Optional<LocalDate> last = replay.lastDay(held).filter(day::isAfter);
        int mark = reasons.mark();
        path(held.path);
        if (last.isPresent()) {
            lapsed(code, section, held, last.get(), mark);
            return;
        }
        Clause clause =
                held.carriedOver ? book.carriedOver(book.rules().carriedOver().orElseThrow()) : book.approval();
        Sentence because = held.carriedOver
                ? RegisterMessage.CARRIED_OVER.with(
                        held.by.id(),
                        held.by.day(),
                        book.rules().carriedOver().orElseThrow().until())
                : RegisterMessage.ENROLLED.with(
                        held.by.id(), held.by.day(), held.by.act().orElseThrow());
        Optional<Sentence> doubt = replay.doubt(held, day);
        doubt.ifPresent(it -> tell(
                Reason.Kind.TEST,
                reasons.mark(),
                it,
                book.renewal(book.rules().renewal().orElseThrow())));
        tell(Reason.Kind.TEST, mark, because, clause);
        enrolled.add(new Enrolment(code, named(section), held.by.day(), held.by.id(), because, clause, doubt));
    }

    private void lapsed(String code, String section, Replay.Held held, LocalDate last, int mark) {
        Sentence because = held.carriedOver
                ? RegisterMessage.CARRIED_OVER_ENDED.with(last)
                : RegisterMessage.LAPSED.with(last, last.getYear());
        Clause clause = held.carriedOver
                ? book.carriedOver(book.rules().carriedOver().orElseThrow())
                : book.renewal(book.rules().renewal().orElseThrow());
        tell(Reason.Kind.TEST, mark, because, clause);
        notEnrolled.add(new NotEnrolled(code, named(section), last.plusDays(1), because, clause));
    }

    private void gone(String code, Replay.Gone gone) {
        int mark = reasons.mark();
        path(gone.path());
        tell(Reason.Kind.TEST, mark, gone.because(), gone.clause());
        notEnrolled.add(new NotEnrolled(code, named(gone.section()), gone.from(), gone.because(), gone.clause()));
    }

    private void open(String code, Replay.Open open) {
        int mark = reasons.mark();
        path(open.path);
        Pending made = new Pending(
                code,
                open.sections.stream().filter(it -> !it.isEmpty()).toList(),
                open.application.id(),
                open.arrival,
                answers(open),
                open.session);
        made.answers().forEach(answer -> tell(Reason.Kind.TEST, reasons.mark(), answer.because(), answer.clause()));
        tell(
                Reason.Kind.TEST,
                mark,
                RegisterMessage.PENDING.with(open.application.id(), RegisterMessage.of(made.outlook())),
                book.applications());
        pending.add(made);
        open.complete
                .flatMap(complete -> terms.approval(complete).map(limit -> approval(code, open, complete, limit)))
                .ifPresent(this::runs);
        open.asked
                .flatMap(RegisterEvent::until)
                .map(terms::limit)
                .ifPresent(limit -> runs(term(
                        Kind.COMPLETION,
                        Who.BODY,
                        Optional.of(code),
                        limit,
                        RegisterMessage.TERM_COMPLETION.with(limit.day(), open.application.id()),
                        book.applications())));
    }

    /** What each clause says and, where it cannot be told whether the application is in time, that a person decides. */
    private List<Answer> answers(Replay.Open open) {
        List<Answer> answers = new ArrayList<>(book.ask(open.dossier()));
        terms.firstTerm()
                .filter(term -> isForAPerson(term.against(open.arrival)))
                .ifPresent(term -> answers.add(new Answer.CannotTell(
                        book.applications(),
                        Answer.Next.DECIDE,
                        RegisterMessage.OFFICE.with(),
                        RegisterMessage.TERM_OPEN.with(open.arrival.at(), term.shown()))));
        return answers;
    }

    /** Whether neither the term nor a session settles when an application is looked at. */
    private boolean isForAPerson(Arrival.Order order) {
        return order == Arrival.Order.CANNOT_BE_TOLD
                || (order == Arrival.Order.AFTER && book.rules().sessions().isEmpty());
    }

    private Term approval(String code, Replay.Open open, LocalDate complete, Terms.Limit limit) {
        RegisterRules.Approval rule = book.rules().approval();
        String id = open.application.id();
        Sentence because = rule.days()
                .map(days -> rule.notAfter()
                        .map(yearly -> RegisterMessage.TERM_APPROVAL_CAPPED.with(
                                limit.day(), id, complete, days, yearly.day(), yearly.month()))
                        .orElseGet(() -> RegisterMessage.TERM_APPROVAL.with(limit.day(), id, complete, days)))
                .orElseGet(() -> RegisterMessage.TERM_APPROVAL_YEARLY.with(limit.day(), id, complete));
        return term(Kind.APPROVAL, Who.OFFICE, Optional.of(code), limit, because, book.approval());
    }

    private void assignment(String code, Replay.BodyFile body, Replay.Running each) {
        boolean uncovered = each.fate == Fate.RUNNING
                && !each.released
                && !each.sections.stream()
                        .allMatch(section -> Optional.ofNullable(body.held.get(section))
                                .filter(held -> replay.isEnrolled(held, day))
                                .isPresent());
        String name = each.begun.assignment().orElseThrow();
        Sentence because = uncovered ? RegisterMessage.ASSIGNMENT_UNCOVERED.with(name, each.begun.day()) : each.because;
        int mark = reasons.mark();
        path(List.of(each.begun));
        each.staff.forEach(answer -> tell(Reason.Kind.TEST, reasons.mark(), answer.because(), answer.clause()));
        tell(Reason.Kind.TEST, mark, because, each.clause);
        assignments.add(new Assignment(
                code,
                name,
                each.sections.stream().filter(it -> !it.isEmpty()).toList(),
                each.begun.day(),
                uncovered ? Fate.TO_BE_DECIDED : each.fate,
                because,
                each.clause,
                each.staff));
    }

    // --- terms
    // --------------------------------------------------------------------------------------------------------

    private void general() {
        terms.firstTerm()
                .filter(limit -> !limit.isOver(day))
                .ifPresent(limit -> runs(term(
                        Kind.FIRST_APPLICATIONS,
                        Who.BODY,
                        Optional.empty(),
                        limit,
                        RegisterMessage.TERM_FIRST.with(limit.shown()),
                        book.applications())));
        book.rules()
                .sessions()
                .ifPresent(sessions -> terms.session(day, replay.firstApproval())
                        .ifPresent(session -> runs(term(
                                Kind.SESSION,
                                Who.OFFICE,
                                Optional.empty(),
                                session.limit(),
                                RegisterMessage.TERM_SESSION.with(
                                        session.limit().day(), session.months(), session.anchor()),
                                book.sessions(sessions)))));
        book.rules().renewal().ifPresent(renewal -> {
            Terms.Limit ofThisYear = terms.renewal(renewal, day.getYear());
            Terms.Limit next = ofThisYear.isOver(day) ? terms.renewal(renewal, day.getYear() + 1) : ofThisYear;
            runs(term(
                    Kind.RENEWAL,
                    Who.BODY,
                    Optional.empty(),
                    next,
                    RegisterMessage.TERM_RENEWAL.with(next.day()),
                    book.renewal(renewal)));
        });
        book.rules()
                .carriedOver()
                .filter(rule -> !day.isAfter(rule.until()))
                .ifPresent(rule -> runs(term(
                        Kind.CARRIED_OVER,
                        Who.BODY,
                        Optional.empty(),
                        new Terms.Limit(rule.until(), Optional.empty(), Optional.empty()),
                        RegisterMessage.TERM_CARRIED_OVER.with(rule.until()),
                        book.carriedOver(rule))));
    }

    private void perBody(String code, Replay.BodyFile body) {
        Map<String, Replay.Held> held = new LinkedHashMap<>();
        body.held.forEach((section, each) -> {
            if (replay.isEnrolled(each, day)) {
                held.put(section, each);
            }
        });
        book.rules()
                .renewal()
                .ifPresent(renewal -> held.values().stream()
                        .filter(each -> !each.asked.isEmpty() && each.asked.lastKey() >= Replay.firstYear(each))
                        .map(each -> each.asked.lastKey())
                        .distinct()
                        .forEach(year -> {
                            Terms.Limit limit = terms.limit(renewal.decidedBy().in(year));
                            runs(term(
                                    Kind.RENEWAL_DECISION,
                                    Who.OFFICE,
                                    Optional.of(code),
                                    limit,
                                    RegisterMessage.TERM_RENEWAL_DECISION.with(limit.day(), year),
                                    book.renewal(renewal)));
                        }));
        book.onRequest()
                .ifPresent(cause -> Replay.mayAskFrom(cause, held)
                        .filter(day::isBefore)
                        .ifPresent(from -> runs(term(
                                Kind.CANCELLATION,
                                Who.BODY,
                                Optional.of(code),
                                new Terms.Limit(from, Optional.empty(), Optional.empty()),
                                RegisterMessage.TERM_CANCELLATION.with(
                                        from, cause.daysFromApproval().orElseThrow()),
                                book.of(cause)))));
    }

    private Term term(Kind kind, Who who, Optional<String> body, Terms.Limit limit, Sentence because, Clause clause) {
        return new Term(
                kind, who, body, limit.day(), limit.perhaps(), limit.isOver(day), because, book.withCalendar(clause));
    }

    private void runs(Term term) {
        int mark = reasons.mark();
        term.perhaps()
                .ifPresent(perhaps -> reasons.tell(
                        Reason.Kind.TEST, reasons.mark(), RegisterMessage.HOLIDAY, List.of(), term.day(), perhaps));
        tell(Reason.Kind.STEP, mark, term.because(), term.clause());
        running.add(term);
    }

    // --- reasons
    // ------------------------------------------------------------------------------------------------------

    private void path(List<RegisterEvent> path) {
        path.forEach(event -> reasons.tell(
                Reason.Kind.GIVEN,
                RegisterMessage.EVENT,
                List.of(),
                event.id(),
                RegisterMessage.of(event.kind()),
                event.arrival().<Object>map(it -> it).orElse(event.day())));
    }

    private void tell(Reason.Kind kind, int mark, Sentence sentence, Clause clause) {
        for (ChosenReading reading : clause.readings()) {
            reasons.tell(
                    Reason.Kind.PARAMETER,
                    RegisterMessage.READING,
                    List.of(),
                    reading.chosen(),
                    reading.id(),
                    reading.because());
        }
        List<Object> values = sentence.arguments();
        reasons.tell(
                kind,
                mark,
                sentence.message(),
                clause.references(),
                values.isEmpty() ? clause.label() : values.get(0),
                values.stream().skip(1).toArray());
    }
}
