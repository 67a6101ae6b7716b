package it.sportello.eligibility;

import it.sportello.eligibility.Application.DeclaredBenefit;
import it.sportello.legal.reasons.Reasons;
import java.util.List;
import java.util.Optional;

/**
 * What other benefits do to this one. Each benefit that was declared gets its own answer; one the notice does not name
 * is for a person to look at; silence is not a declaration that there are none.
 */
record OtherBenefitsRule(Clause clause, List<Entry> entries, int months) implements Rule {

    /** Another benefit of the notice and its clause. */
    record Entry(Notice.OtherBenefit benefit, Clause clause) {
        boolean concerns(DeclaredBenefit declared) {
            return benefit.benefit().equals(declared.benefit())
                    && (benefit.of() != Notice.OtherBenefit.Of.APPLICANT
                            || declared.recipient() == DeclaredBenefit.Recipient.APPLICANT);
        }
    }

    @Override
    public List<Answer> ask(Application application, Party of, Reasons reasons) {
        if (application.otherBenefits().isEmpty()) {
            return List.of(open(clause, Answer.Next.COMPLETE, EligibilityMessage.BENEFITS_UNDECLARED));
        }
        List<DeclaredBenefit> declared = application.otherBenefits().get();
        return declared.isEmpty()
                ? List.of(new Answer.Yes(clause, Sentence.of(EligibilityMessage.BENEFITS_NONE)))
                : declared.stream().map(each -> ask(each, declared)).toList();
    }

    /** The months that suspensions take off. */
    int suspended(List<DeclaredBenefit> declared) {
        return declared.stream()
                .filter(each -> entry(each)
                        .filter(entry -> entry.benefit().effect() == Notice.OtherBenefit.Effect.SUSPEND_AND_RESUME)
                        .isPresent())
                .mapToInt(each -> Math.max(0, Math.min(each.months().orElse(0), months)))
                .reduce(0, (sum, each) -> Math.min(sum + each, months));
    }

    /** How many suspensions there are: two of them may be one and the same time. */
    private long suspensions(List<DeclaredBenefit> declared) {
        return declared.stream()
                .filter(each -> entry(each)
                        .filter(entry -> entry.benefit().effect() == Notice.OtherBenefit.Effect.SUSPEND_AND_RESUME)
                        .isPresent())
                .count();
    }

    private Answer ask(DeclaredBenefit declared, List<DeclaredBenefit> all) {
        Optional<Entry> entry = entry(declared);
        if (entry.isPresent()) {
            return ask(declared, entry.get(), all);
        }
        return entries.stream()
                .filter(each -> each.benefit().benefit().equals(declared.benefit()))
                .findFirst()
                .<Answer>map(named -> declared.recipient() == DeclaredBenefit.Recipient.FAMILY
                        // The applicant is one of the family: whose it is must be said.
                        ? open(
                                named.clause(),
                                Answer.Next.COMPLETE,
                                EligibilityMessage.BENEFIT_WHOSE,
                                named.clause().label())
                        : new Answer.Yes(
                                named.clause(),
                                Sentence.of(
                                        EligibilityMessage.BENEFIT_OF_OTHERS,
                                        named.clause().label())))
                .orElseGet(() ->
                        open(clause, Answer.Next.DECIDE, EligibilityMessage.BENEFIT_NOT_NAMED, declared.benefit()));
    }

    private Answer ask(DeclaredBenefit declared, Entry entry, List<DeclaredBenefit> all) {
        Clause its = entry.clause();
        return switch (entry.benefit().effect()) {
            case EXCLUDE ->
                new Answer.No(
                        its,
                        its.label(),
                        EligibilityMessage.NONE,
                        Sentence.of(EligibilityMessage.BENEFIT_EXCLUDES, its.label()),
                        Optional.of(Sentence.of(EligibilityMessage.BENEFIT_EXCLUDES_CHANGE, its.label())));
            case SUSPEND_AND_RESUME -> {
                if (declared.months().isEmpty()) {
                    yield open(its, Answer.Next.COMPLETE, EligibilityMessage.BENEFIT_MONTHS_UNKNOWN, its.label());
                }
                if (suspensions(all) > 1) {
                    yield open(its, Answer.Next.DECIDE, EligibilityMessage.BENEFIT_SUSPENDS_SEVERAL, its.label());
                }
                yield suspended(all) < months
                        ? new Answer.Yes(
                                its,
                                Sentence.of(
                                        EligibilityMessage.BENEFIT_SUSPENDS,
                                        its.label(),
                                        declared.months().get()))
                        : open(its, Answer.Next.DECIDE, EligibilityMessage.BENEFIT_SUSPENDS_ALL, its.label());
            }
            case DECIDE_CASE_BY_CASE ->
                open(its, Answer.Next.DECIDE, EligibilityMessage.BENEFIT_CASE_BY_CASE, its.label());
            case ALLOW -> new Answer.Yes(its, Sentence.of(EligibilityMessage.BENEFIT_ALLOWED, its.label()));
        };
    }

    private Optional<Entry> entry(DeclaredBenefit declared) {
        return entries.stream().filter(entry -> entry.concerns(declared)).findFirst();
    }

    private static Answer open(Clause clause, Answer.Next next, EligibilityMessage message, Object... arguments) {
        EligibilityMessage who = next == Answer.Next.DECIDE ? EligibilityMessage.OFFICE : EligibilityMessage.APPLICANT;
        return new Answer.CannotTell(clause, next, Sentence.of(who), Sentence.of(message, arguments));
    }
}
