package it.sportello.eligibility;

import it.sportello.legal.reasons.Reasons;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How many of the family or of a grouping meet something: every one of them, or as many as the notice says. It is told as
 * soon as those that are known decide it; as long as the others are not listed, there may be any number of them.
 */
record AmongRule(Clause clause, Requirement.Among test, List<Rule> parts) implements Rule {

    @Override
    public List<Answer> ask(Application application, Party of, Reasons reasons) {
        Optional<List<Party>> listed =
                test.who() == Requirement.Among.Who.MEMBERS ? application.others() : application.bodies();
        List<Party> parties = new ArrayList<>();
        parties.add(application.self());
        Set<String> seen = new HashSet<>(Set.of(application.applicant().codiceFiscale()));
        // Who is listed twice, or is the applicant, is one: a finding says so.
        listed.orElse(List.of()).stream()
                .filter(party -> party.codiceFiscale().map(seen::add).orElse(true))
                .forEach(parties::add);
        List<Named> named = parties.stream()
                .map(party -> new Named(party.id(), asked(application, party, reasons)))
                .toList();
        return List.of(conclude(named, listed.isPresent()));
    }

    /** What the parts say of somebody: one part for itself, several together. */
    private Answer asked(Application application, Party party, Reasons reasons) {
        List<Answer> answers = parts.stream()
                .map(part -> part.ask(application, party, reasons).get(0))
                .toList();
        return answers.size() == 1 ? answers.get(0) : GroupRule.combined(clause, answers.size(), answers);
    }

    /** Somebody, and what the parts say of them. */
    private record Named(String id, Answer answer) {
        boolean is(Class<? extends Answer> kind) {
            return kind.isInstance(answer);
        }

        Sentence sentence() {
            return id.equals(Application.SELF)
                    ? answer.because()
                    : Sentence.of(EligibilityMessage.OF_PARTY, id, answer.because());
        }
    }

    private Answer conclude(List<Named> named, boolean complete) {
        long met = count(named, Answer.Yes.class);
        long unmet = count(named, Answer.No.class);
        long open = named.size() - met - unmet;
        boolean every = test.atLeast().isEmpty() && test.atMost().isEmpty();
        if (every) {
            return unmet > 0
                    ? no(named, Answer.No.class, EligibilityMessage.EVERY_NOT, met, named.size())
                    : open > 0 || !complete ? open(named, complete) : yes(EligibilityMessage.EVERY, named.size());
        }
        boolean tooFew =
                complete && test.atLeast().filter(least -> met + open < least).isPresent();
        boolean tooMany = test.atMost().filter(most -> met > most).isPresent();
        if (tooFew || tooMany) {
            return no(
                    named,
                    tooFew ? Answer.No.class : Answer.Yes.class,
                    tooFew ? EligibilityMessage.TOO_FEW : EligibilityMessage.TOO_MANY,
                    met,
                    tooFew ? test.atLeast().orElseThrow() : test.atMost().orElseThrow());
        }
        boolean enough = test.atLeast().filter(least -> met < least).isEmpty();
        boolean within = test.atMost().isEmpty()
                || (complete && test.atMost().filter(most -> met + open > most).isEmpty());
        return enough && within ? yes(EligibilityMessage.AMONG, met) : open(named, complete);
    }

    private static long count(List<Named> named, Class<? extends Answer> kind) {
        return named.stream().filter(each -> each.is(kind)).count();
    }

    private Answer yes(EligibilityMessage message, long count) {
        return new Answer.Yes(clause, Sentence.of(message, clause.label(), count));
    }

    private Answer no(
            List<Named> named, Class<? extends Answer> told, EligibilityMessage message, long met, int bound) {
        return new Answer.No(
                clause,
                met,
                bound,
                Sentence.of(
                        message,
                        clause.label(),
                        Joined.of(named.stream().filter(each -> each.is(told)).map(Named::sentence)),
                        met,
                        bound),
                Optional.of(Sentence.of(EligibilityMessage.FACT_NOT_CHANGE, clause.label())));
    }

    private Answer open(List<Named> named, boolean complete) {
        List<Named> open =
                named.stream().filter(each -> each.is(Answer.CannotTell.class)).toList();
        if (!complete) {
            return new Answer.CannotTell(
                    clause,
                    Answer.Next.COMPLETE,
                    Sentence.of(EligibilityMessage.APPLICANT),
                    Sentence.of(
                            test.who() == Requirement.Among.Who.MEMBERS
                                    ? EligibilityMessage.MEMBERS_UNLISTED
                                    : EligibilityMessage.BODIES_UNLISTED,
                            clause.label()));
        }
        Answer.Next next = GroupRule.next(
                open.stream().map(each -> (Answer.CannotTell) each.answer()).toList());
        List<Named> told = open.stream()
                .filter(each -> ((Answer.CannotTell) each.answer()).next() == next)
                .toList();
        return new Answer.CannotTell(
                clause,
                next,
                ((Answer.CannotTell) told.get(0).answer()).who(),
                Sentence.of(
                        EligibilityMessage.GROUP_OPEN,
                        clause.label(),
                        Joined.of(told.stream().map(Named::sentence))));
    }
}
