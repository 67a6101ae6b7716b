package it.sportello.eligibility;

import it.sportello.legal.reasons.Reasons;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Parts of which enough must be met. It is a yes as soon as enough are, and a no as soon as too few are left, whatever the
 * open ones turn out to be.
 *
 * @param enough how many: all of them, one, or a number between
 */
record GroupRule(Clause clause, int enough, List<Rule> parts) implements Rule {

    @Override
    public List<Answer> ask(Application application, Party of, Reasons reasons) {
        return List.of(combined(
                clause,
                enough,
                parts.stream()
                        .map(part -> part.ask(application, of, reasons).get(0))
                        .toList()));
    }

    /** What answers to parts come to. */
    static Answer combined(Clause clause, int enough, List<Answer> answers) {
        List<Answer.Yes> met = all(answers, Answer.Yes.class);
        List<Answer.No> unmet = all(answers, Answer.No.class);
        List<Answer.CannotTell> open = all(answers, Answer.CannotTell.class);
        if (met.size() >= enough) {
            return new Answer.Yes(
                    clause,
                    Sentence.of(
                            EligibilityMessage.GROUP,
                            clause.label(),
                            Joined.of(met.stream().map(Answer::because))));
        }
        if (met.size() + open.size() < enough) {
            boolean changeable =
                    unmet.stream().filter(no -> no.change().isPresent()).count() >= enough - met.size() - open.size();
            return new Answer.No(
                    clause,
                    met.size(),
                    enough,
                    Sentence.of(
                            EligibilityMessage.GROUP_NOT,
                            clause.label(),
                            Joined.of(unmet.stream().map(Answer::because)),
                            enough,
                            answers.size()),
                    changeable
                            ? Optional.of(Joined.of(unmet.stream().flatMap(no -> no.change().stream()))
                                    .sentence())
                            : Optional.empty());
        }
        Answer.Next next = next(open);
        List<Answer.CannotTell> told =
                open.stream().filter(each -> each.next() == next).toList();
        return new Answer.CannotTell(
                clause,
                next,
                told.get(0).who(),
                Sentence.of(
                        EligibilityMessage.GROUP_OPEN,
                        clause.label(),
                        Joined.of(told.stream().map(Answer::because))));
    }

    /** What is put off outweighs nothing; what a document can settle need not be decided. */
    static Answer.Next next(List<Answer.CannotTell> open) {
        return Stream.of(Answer.Next.COMPLETE, Answer.Next.DECIDE)
                .filter(next -> open.stream().anyMatch(each -> each.next() == next))
                .findFirst()
                .orElse(Answer.Next.ASCERTAIN_LATER);
    }

    private static <T extends Answer> List<T> all(List<Answer> answers, Class<T> kind) {
        List<T> all = new ArrayList<>();
        answers.stream().filter(kind::isInstance).map(kind::cast).forEach(all::add);
        return all;
    }
}
