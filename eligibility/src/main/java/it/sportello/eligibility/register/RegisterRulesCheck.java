package it.sportello.eligibility.register;

import it.sportello.eligibility.EligibilityFinding;
import it.sportello.eligibility.register.RegisterRules.Cause;
import it.sportello.eligibility.register.RegisterRules.DayOfYear;
import it.sportello.eligibility.register.RegisterRules.Requirement;
import it.sportello.legal.ChosenReading;
import it.sportello.legal.Finding;
import it.sportello.legal.FindingCode;
import it.sportello.legal.Location;
import it.sportello.legal.Sources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Checks what the form of the rules cannot: that names are there and stand once, that every term names one moment, that
 * every source can be cited. What the act leaves open is a warning.
 */
final class RegisterRulesCheck {

    private final RegisterRules rules;
    private final Sources sources;
    private final List<String> readings;
    private final List<Finding> findings = new ArrayList<>();

    private RegisterRulesCheck(RegisterRules rules) {
        this.rules = rules;
        this.sources = Sources.of(rules.act(), rules.otherActs());
        this.readings = rules.readings().stream().map(ChosenReading::id).toList();
    }

    /** What is wrong with the rules or must be confirmed. */
    static List<Finding> of(RegisterRules rules) {
        RegisterRulesCheck check = new RegisterRulesCheck(rules);
        check.ids();
        check.requirements();
        check.terms();
        check.silences();
        check.desk();
        check.readings();
        check.clauses();
        return check.findings;
    }

    private void ids() {
        unique("/sections", rules.sections(), RegisterRules.Section::id);
        unique("/documents", rules.documents(), RegisterRules.RequiredDocument::id);
        unique("/requirements", rules.requirements(), Requirement::id);
        unique("/causes", rules.causes(), Cause::id);
        rules.staff().ifPresent(staff -> unique("/staff/roles", staff.roles(), RegisterRules.Role::id));
        unique("/readings", rules.readings(), ChosenReading::id);
    }

    private <T> void unique(String list, List<T> items, Function<T, String> id) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            String name = id.apply(items.get(i));
            Integer first = places.putIfAbsent(name, i + 1);
            if (first != null) {
                add(EligibilityFinding.DUPLICATE_ID, list + "/" + i + "/id", name, first);
            }
        }
    }

    private void requirements() {
        List<String> documents = rules.documents().stream()
                .map(RegisterRules.RequiredDocument::id)
                .toList();
        for (int i = 0; i < rules.requirements().size(); i++) {
            Requirement requirement = rules.requirements().get(i);
            int tests = (requirement.fact().isPresent() ? 1 : 0)
                    + (requirement.since().isPresent() ? 1 : 0);
            if (tests != 1) {
                add(RegisterFinding.NOT_ONE_TEST, "/requirements/" + i, requirement.id(), tests);
            }
            for (int j = 0; j < requirement.evidence().size(); j++) {
                String evidence = requirement.evidence().get(j);
                if (!documents.contains(evidence)) {
                    add(
                            EligibilityFinding.UNKNOWN_EVIDENCE,
                            "/requirements/" + i + "/evidence/" + j,
                            evidence,
                            documents);
                }
            }
        }
    }

    private void terms() {
        rules.applications()
                .firstTerm()
                .filter(term -> Terms.ROME.getRules().getValidOffsets(term).size() != 1)
                .ifPresent(term -> add(RegisterFinding.TERM_AT_CHANGE_OF_CLOCK, "/applications/first term", term));
        rules.approval().notAfter().ifPresent(day -> everyYear("/approval/not after", day));
        rules.renewal().ifPresent(renewal -> {
            everyYear("/renewal/by", renewal.by());
            everyYear("/renewal/decided by", renewal.decidedBy());
            if (renewal.by().month() * 100 + renewal.by().day()
                    > renewal.decidedBy().month() * 100 + renewal.decidedBy().day()) {
                add(
                        RegisterFinding.RENEWAL_ORDER,
                        "/renewal/decided by",
                        renewal.by().day(),
                        renewal.by().month(),
                        renewal.decidedBy().day(),
                        renewal.decidedBy().month());
            }
        });
        rules.sessions()
                .flatMap(sessions -> sessions.countedFrom().value())
                .filter(anchor -> anchor == RegisterRules.Sessions.Anchor.FIRST_TERM
                        && rules.applications().firstTerm().isEmpty())
                .ifPresent(anchor -> add(RegisterFinding.NO_FIRST_TERM, "/sessions/counted from"));
    }

    private void everyYear(String pointer, DayOfYear day) {
        if (!day.exists()) {
            add(RegisterFinding.NOT_EVERY_YEAR, pointer, day.day(), day.month());
        }
    }

    private void silences() {
        if (!rules.applications().published().isStated()) {
            add(RegisterFinding.PUBLICATION_NOT_STATED, "/applications/published");
        }
        if (!rules.calendar().termOnHoliday().isStated()) {
            add(RegisterFinding.HOLIDAYS_NOT_STATED, "/calendar/term on holiday");
        }
        rules.sessions()
                .filter(sessions -> !sessions.countedFrom().isStated())
                .ifPresent(sessions -> add(RegisterFinding.SESSIONS_NOT_STATED, "/sessions/counted from"));
        rules.renewal()
                .filter(renewal -> !renewal.omitted().isStated())
                .ifPresent(renewal -> add(RegisterFinding.OMITTED_NOT_STATED, "/renewal/omitted"));
        for (int i = 0; i < rules.causes().size(); i++) {
            Cause cause = rules.causes().get(i);
            if (!cause.running().isStated()) {
                add(RegisterFinding.RUNNING_NOT_STATED, "/causes/" + i + "/running", cause.label());
            }
        }
        rules.staff()
                .filter(staff -> !staff.oneForSeveralRoles().isStated())
                .ifPresent(staff -> add(RegisterFinding.ROLES_NOT_STATED, "/staff/one for several roles"));
    }

    private void desk() {
        rules.desk().ifPresent(desk -> {
            for (int i = 0; i < desk.hours().size(); i++) {
                RegisterRules.Hours hours = desk.hours().get(i);
                hours("/desk/hours/" + i, hours.from(), hours.to());
            }
            desk.hoursOfEves().ifPresent(hours -> hours("/desk/hours of eves", hours.from(), hours.to()));
        });
    }

    private void hours(String pointer, String from, String to) {
        if (from.compareTo(to) > 0) {
            add(RegisterFinding.HOURS_ORDER, pointer, from, to);
        }
    }

    private void readings() {
        for (int i = 0; i < rules.readings().size(); i++) {
            ChosenReading reading = rules.readings().get(i);
            try {
                findings.add(reading.finding(sources.parse(reading.source()), Location.at("/readings/" + i)));
            } catch (IllegalArgumentException e) {
                add(EligibilityFinding.SOURCE_FORM, "/readings/" + i + "/source", reading.source());
            }
        }
    }

    /** Sources and readings of all clauses. */
    private void clauses() {
        clause(
                "/applications",
                rules.applications().source(),
                rules.applications().readings());
        each("/documents", rules.documents(), it -> it.source(), it -> it.readings());
        each("/requirements", rules.requirements(), it -> it.source(), it -> it.readings());
        clause("/approval", rules.approval().source(), rules.approval().readings());
        rules.sessions().ifPresent(it -> clause("/sessions", it.source(), it.readings()));
        rules.renewal().ifPresent(it -> clause("/renewal", it.source(), it.readings()));
        rules.carriedOver().ifPresent(it -> clause("/carried over", it.source(), it.readings()));
        rules.calendar().source().ifPresent(source -> clause("/calendar", source, List.of()));
        known("/calendar", rules.calendar().readings());
        rules.desk().ifPresent(it -> clause("/desk", it.source(), it.readings()));
        each("/causes", rules.causes(), it -> it.source(), it -> it.readings());
        clause("/assignments", rules.assignments().source(), rules.assignments().readings());
        rules.staff().ifPresent(it -> {
            clause("/staff", it.source(), it.readings());
            each("/staff/roles", it.roles(), role -> role.source(), role -> role.readings());
        });
    }

    private <T> void each(String list, List<T> items, Function<T, String> source, Function<T, List<String>> named) {
        for (int i = 0; i < items.size(); i++) {
            clause(list + "/" + i, source.apply(items.get(i)), named.apply(items.get(i)));
        }
    }

    private void clause(String pointer, String source, List<String> named) {
        try {
            sources.parse(source);
        } catch (IllegalArgumentException e) {
            add(EligibilityFinding.SOURCE_FORM, pointer + "/source", source);
        }
        known(pointer, named);
    }

    private void known(String pointer, List<String> named) {
        for (int i = 0; i < named.size(); i++) {
            if (!readings.contains(named.get(i))) {
                add(EligibilityFinding.UNKNOWN_READING, pointer + "/readings/" + i, named.get(i), readings);
            }
        }
    }

    private void add(FindingCode code, String pointer, Object... arguments) {
        findings.add(Finding.of(code, Location.at(pointer), arguments));
    }
}
