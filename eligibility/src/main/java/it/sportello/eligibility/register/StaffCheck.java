package it.sportello.eligibility.register;

import it.sportello.eligibility.Answer;
import it.sportello.eligibility.Clause;
import it.sportello.eligibility.register.RegisterRules.Role;
import it.sportello.eligibility.register.RegisterRules.Staff;
import it.sportello.eligibility.register.StaffPlan.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds the staff of an assignment against the rules: for each role, whether enough of those who hold it are qualified.
 *
 * <p>Unit: persons. A role with a number of persons for each holder takes one holder for every such number begun, none
 * for nobody; every other role that is due takes one. Nothing is rounded otherwise.
 */
final class StaffCheck {

    private final Rulebook book;
    private final Staff staff;

    StaffCheck(Rulebook book, Staff staff) {
        this.book = book;
        this.staff = staff;
    }

    /** What each role says of a plan, and whether people may hold the roles they hold together. */
    List<Answer> ask(StaffPlan plan) {
        List<Answer> answers = new ArrayList<>();
        for (Role role : staff.roles()) {
            answers.add(role(role, plan));
        }
        together(plan).ifPresent(answers::add);
        return answers;
    }

    private static int needed(Role role, StaffPlan plan) {
        if (role.due() == Role.Due.IF_ASKED && !plan.askedRoles().contains(role.id())) {
            return 0;
        }
        return role.personsPerHolder()
                .map(each -> plan.persons() / each + (plan.persons() % each == 0 ? 0 : 1))
                .orElse(1);
    }

    private Answer role(Role role, StaffPlan plan) {
        Clause clause = book.clause(role.id(), role.label(), role.source(), role.readings());
        int needed = needed(role, plan);
        int qualified = 0;
        List<String> open = new ArrayList<>();
        for (Person person : plan.people()) {
            if (person.roles().contains(role.id())) {
                Optional<Boolean> answer = isQualified(role, person);
                if (answer.isEmpty()) {
                    open.add(person.id());
                } else if (answer.get()) {
                    qualified++;
                }
            }
        }
        if (qualified >= needed) {
            return new Answer.Yes(clause, RegisterMessage.STAFF_ENOUGH.with(role.label(), qualified, needed));
        }
        return qualified + open.size() >= needed
                ? new Answer.CannotTell(
                        clause,
                        Answer.Next.COMPLETE,
                        RegisterMessage.BODY.with(),
                        RegisterMessage.STAFF_UNKNOWN.with(role.label(), qualified, needed, open))
                : new Answer.No(
                        clause,
                        qualified,
                        needed,
                        RegisterMessage.STAFF_SHORT.with(role.label(), qualified, needed),
                        Optional.of(RegisterMessage.STAFF_SHORT_CHANGE.with(needed - qualified, role.label())));
    }

    /** Whether a person is qualified for a role; nothing if it cannot be told. */
    private static Optional<Boolean> isQualified(Role role, Person person) {
        Optional<Boolean> member = role.workerMember() ? person.workerMember() : Optional.of(true);
        Optional<Boolean> titles = Optional.of(false);
        for (RegisterRules.Qualification each : role.anyOf()) {
            titles = either(titles, has(each, person));
        }
        return both(member, titles);
    }

    private static Optional<Boolean> has(RegisterRules.Qualification qualification, Person person) {
        Optional<Boolean> title = person.titles().map(titles -> titles.contains(qualification.title()));
        Optional<Boolean> years = qualification.years().isEmpty()
                ? Optional.of(true)
                : person.years().map(done -> done >= qualification.years().get());
        return both(title, years);
    }

    private static Optional<Boolean> both(Optional<Boolean> one, Optional<Boolean> other) {
        if (!one.orElse(true) || !other.orElse(true)) {
            return Optional.of(false);
        }
        return one.isPresent() && other.isPresent() ? Optional.of(true) : Optional.empty();
    }

    private static Optional<Boolean> either(Optional<Boolean> one, Optional<Boolean> other) {
        if (one.orElse(false) || other.orElse(false)) {
            return Optional.of(true);
        }
        return one.isPresent() && other.isPresent() ? Optional.of(false) : Optional.empty();
    }

    private Optional<Answer> together(StaffPlan plan) {
        List<String> several = plan.people().stream()
                .filter(person -> person.roles().stream().distinct().count() > 1)
                .map(Person::id)
                .toList();
        if (several.isEmpty()) {
            return Optional.empty();
        }
        Clause clause = book.clause("roles together", several.get(0), staff.source(), staff.readings());
        return Optional.of(staff.oneForSeveralRoles()
                .value()
                .<Answer>map(may -> may
                        ? new Answer.Yes(clause, RegisterMessage.ROLES_TOGETHER.with(several))
                        : new Answer.No(
                                clause,
                                several,
                                List.of(),
                                RegisterMessage.ROLES_APART.with(several),
                                Optional.of(RegisterMessage.ROLES_APART_CHANGE.with(several))))
                .orElseGet(() -> new Answer.CannotTell(
                        clause,
                        Answer.Next.DECIDE,
                        RegisterMessage.OFFICE.with(),
                        RegisterMessage.ROLES_TO_DECIDE.with(several))));
    }
}
