package it.sportello.eligibility.register;

import it.sportello.eligibility.Answer;
import it.sportello.eligibility.Arrival;
import it.sportello.eligibility.Clause;
import it.sportello.eligibility.Sentence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A register at the end of a day. It depends on the rules and on the events up to that day, and on nothing after it.
 *
 * <p>What the office does counts from the beginning of its day: who is approved on a day is enrolled on it, who is
 * cancelled on a day is not.
 *
 * @param day the day
 * @param enrolled who is enrolled, one for each section, in the order of enrolment
 * @param notEnrolled who was refused, or is no longer enrolled, and why
 * @param pending the applications that are not decided
 * @param assignments the assignments that began by that day, and what became of them
 * @param terms the terms that run, or that passed without what they are for
 */
public record RegisterState(
        LocalDate day,
        List<Enrolment> enrolled,
        List<NotEnrolled> notEnrolled,
        List<Pending> pending,
        List<Assignment> assignments,
        List<Term> terms) {
    /** Copies the lists. */
    public RegisterState {
        enrolled = List.copyOf(enrolled);
        notEnrolled = List.copyOf(notEnrolled);
        pending = List.copyOf(pending);
        assignments = List.copyOf(assignments);
        terms = List.copyOf(terms);
    }

    /** Whether a body is enrolled in a section, or in the register where it has none. */
    public boolean isEnrolled(String body, Optional<String> section) {
        return enrolled.stream()
                .anyMatch(each -> each.body().equals(body) && each.section().equals(section));
    }

    /** The day only. */
    @Override
    public String toString() {
        return "register on " + day;
    }

    /**
     * An enrolment.
     *
     * @param body who, by codice fiscale
     * @param section where; nothing if the register has no sections
     * @param since the first day
     * @param event the event that enrolled
     * @param because the event and the act, in words
     * @param clause the rule
     * @param doubt what a person has to decide before the enrolment can be relied on, if anything
     */
    public record Enrolment(
            String body,
            Optional<String> section,
            LocalDate since,
            String event,
            Sentence because,
            Clause clause,
            Optional<Sentence> doubt) {}

    /**
     * A refusal, or an enrolment that came to its end.
     *
     * @param body who, by codice fiscale
     * @param section where; nothing if the register has no sections
     * @param from the first day on which it is not enrolled
     * @param because the event and the reason, in words
     * @param clause the rule
     */
    public record NotEnrolled(String body, Optional<String> section, LocalDate from, Sentence because, Clause clause) {}

    /**
     * An application that is not decided.
     *
     * @param body who, by codice fiscale
     * @param sections the sections that are still open; none if the register has no sections
     * @param event the event of the application
     * @param arrival when it arrived
     * @param answers what each clause says of it
     * @param session the day of the session that looks at it, if it is not for the first one and the day can be computed
     */
    public record Pending(
            String body,
            List<String> sections,
            String event,
            Arrival arrival,
            List<Answer> answers,
            Optional<LocalDate> session) {
        /** Copies the lists. */
        public Pending {
            sections = List.copyOf(sections);
            answers = List.copyOf(answers);
        }

        /** What the answers come to: a no outweighs all; what is missing comes before what a person decides. */
        public Outlook outlook() {
            if (answers.stream().anyMatch(Answer.No.class::isInstance)) {
                return Outlook.NOT_MET;
            }
            List<Answer.Next> open = answers.stream()
                    .filter(Answer.CannotTell.class::isInstance)
                    .map(each -> ((Answer.CannotTell) each).next())
                    .toList();
            if (open.contains(Answer.Next.COMPLETE)) {
                return Outlook.TO_BE_COMPLETED;
            }
            return open.isEmpty() ? Outlook.MET : Outlook.TO_BE_DECIDED;
        }
    }

    /** What the answers on an application come to. */
    public enum Outlook {
        /** Every requirement is met. */
        MET,
        /** One at least is not. */
        NOT_MET,
        /** A document or a datum is missing. */
        TO_BE_COMPLETED,
        /** A person has to decide. */
        TO_BE_DECIDED
    }

    /**
     * An assignment.
     *
     * @param body to whom, by codice fiscale
     * @param assignment which
     * @param sections the sections it rests on; none if the register has no sections
     * @param begun the first day
     * @param fate what became of it
     * @param because why, in words
     * @param clause the rule
     * @param staff what the rules say of its staff, if both say anything
     */
    public record Assignment(
            String body,
            String assignment,
            List<String> sections,
            LocalDate begun,
            Fate fate,
            Sentence because,
            Clause clause,
            List<Answer> staff) {
        /** Copies the lists. */
        public Assignment {
            sections = List.copyOf(sections);
            staff = List.copyOf(staff);
        }
    }

    /** What becomes of an assignment. */
    public enum Fate {
        /** It runs. */
        RUNNING,
        /** It came to its end. */
        ENDED,
        /** It was revoked by a cancellation. */
        REVOKED,
        /** The body is no longer enrolled, and a person has to decide. */
        TO_BE_DECIDED
    }

    /**
     * A term.
     *
     * @param kind what it is for
     * @param who whose it is
     * @param body the body it concerns, by codice fiscale; nothing if all
     * @param day its last day or, of a request that is not possible before, its first
     * @param perhaps the day to which it would move if holidays moved it, where the act does not say whether they do
     * @param passed whether it has passed without what it is for
     * @param because how it is computed, in words
     * @param clause the rule
     */
    public record Term(
            Kind kind,
            Who who,
            Optional<String> body,
            LocalDate day,
            Optional<LocalDate> perhaps,
            boolean passed,
            Sentence because,
            Clause clause) {

        /** What terms are for. */
        public enum Kind {
            /** The first applications. */
            FIRST_APPLICATIONS,
            /** The next session. */
            SESSION,
            /** The decision on an application. */
            APPROVAL,
            /** The completion of an application. */
            COMPLETION,
            /** The request of a renewal. */
            RENEWAL,
            /** The decision on a renewal. */
            RENEWAL_DECISION,
            /** The end of what was taken over from an earlier register. */
            CARRIED_OVER,
            /** The first day on which a body may ask to be cancelled. */
            CANCELLATION
        }

        /** Whose terms they are. */
        public enum Who {
            /** The office. */
            OFFICE,
            /** The body. */
            BODY
        }
    }
}
