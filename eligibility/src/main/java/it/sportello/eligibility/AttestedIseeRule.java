package it.sportello.eligibility;

import it.sportello.eligibility.Application.AttestedIsee;
import it.sportello.eligibility.Requirement.Isee;
import it.sportello.eligibility.Requirement.Isee.Indicator;
import it.sportello.eligibility.Requirement.Isee.Omissions;
import it.sportello.legal.Euro;
import it.sportello.legal.reasons.Reasons;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A ceiling on an ISEE that INPS attested (art. 10 and 11 D.P.C.M. 159/2013).
 *
 * <p>Unit: euro. Rounding: none, an ISEE is attested to the cent. The attestation must be valid on the day on which
 * requirements are held; of two kinds the one that prevails is taken where it is there and valid. What an attestation with
 * omissions is worth the notice says, or a person decides.
 */
record AttestedIseeRule(Clause clause, AgeRule.DayOf held, Isee test) implements Rule, IseeOf {

    @Override
    public List<Answer> ask(Application application, Party of, Reasons reasons) {
        if (isTwice(application, test.indicator())
                || test.prevails().filter(it -> isTwice(application, it)).isPresent()) {
            return List.of(open(Answer.Next.COMPLETE, EligibilityMessage.INDICATOR_TWICE));
        }
        Optional<AttestedIsee> found = taken(application);
        if (found.isEmpty()) {
            return List.of(open(Answer.Next.COMPLETE, EligibilityMessage.NO_INDICATOR, name(test.indicator())));
        }
        AttestedIsee attested = found.get();
        LocalDate day = held.of(application);
        if (attested.presented().isAfter(application.received().toLocalDate())) {
            return List.of(open(Answer.Next.COMPLETE, EligibilityMessage.ATTESTATION_LATER, attested.presented()));
        }
        if (test.attestationFrom().filter(attested.presented()::isBefore).isPresent()) {
            return List.of(open(
                    Answer.Next.COMPLETE,
                    EligibilityMessage.ATTESTATION_TOO_OLD,
                    attested.presented(),
                    test.attestationFrom().get()));
        }
        if (attested.validUntil().isBefore(day)) {
            return List.of(
                    open(Answer.Next.COMPLETE, EligibilityMessage.ATTESTATION_EXPIRED, attested.validUntil(), day));
        }
        if (attested.omissions()
                && test.omissions().filter(Omissions.ACCEPT::equals).isEmpty()) {
            return List.of(withOmissions());
        }
        return List.of(compare(attested));
    }

    private Answer withOmissions() {
        if (test.omissions().isEmpty()) {
            return open(Answer.Next.DECIDE, EligibilityMessage.OMISSIONS_UNSTATED);
        }
        return test.omissions().get() == Omissions.EXCLUDE
                ? new Answer.No(
                        clause,
                        EligibilityMessage.OMISSIONS,
                        EligibilityMessage.NONE,
                        Sentence.of(EligibilityMessage.OMISSIONS_EXCLUDE),
                        Optional.of(Sentence.of(EligibilityMessage.OMISSIONS_EXCLUDE_CHANGE)))
                : open(Answer.Next.COMPLETE, EligibilityMessage.OMISSIONS_COMPLETE);
    }

    private Answer compare(AttestedIsee attested) {
        Euro isee = attested.isee();
        Euro atMost = test.atMost();
        EligibilityMessage name = name(attested.kind());
        return isee.exceeds(atMost)
                ? new Answer.No(
                        clause,
                        isee,
                        atMost,
                        Sentence.of(
                                EligibilityMessage.ATTESTED_ABOVE,
                                name,
                                isee,
                                attested.presented(),
                                isee.minus(atMost),
                                atMost),
                        Optional.of(Sentence.of(EligibilityMessage.ATTESTED_ABOVE_CHANGE, name, atMost)))
                : new Answer.Yes(
                        clause,
                        Sentence.of(EligibilityMessage.ATTESTED_WITHIN, name, isee, attested.presented(), atMost));
    }

    /** Two of one kind: none may be picked. */
    private static boolean isTwice(Application application, Indicator kind) {
        return application.indicators().stream().filter(it -> it.kind() == kind).count() > 1;
    }

    /** The one that prevails as long as it is valid, or the one the notice names. */
    private Optional<AttestedIsee> taken(Application application) {
        LocalDate day = held.of(application);
        return test.prevails()
                .flatMap(application::indicator)
                .filter(it -> !it.validUntil().isBefore(day)
                        && !it.presented().isAfter(application.received().toLocalDate()))
                .or(() -> application.indicator(test.indicator()));
    }

    @Override
    public Optional<Euro> isee(Application application) {
        return ask(application, Reasons.none()).get(0) instanceof Answer.CannotTell
                ? Optional.empty()
                : taken(application).map(AttestedIsee::isee);
    }

    private Answer open(Answer.Next next, EligibilityMessage message, Object... arguments) {
        return new Answer.CannotTell(
                clause, next, Sentence.of(EligibilityMessage.OFFICE), Sentence.of(message, arguments));
    }

    private static EligibilityMessage name(Indicator indicator) {
        return switch (indicator) {
            case RIDEFINITO -> EligibilityMessage.ISEE_RIDEFINITO;
            case ORDINARIO -> EligibilityMessage.ISEE_ORDINARIO;
            case CORRENTE -> EligibilityMessage.ISEE_CORRENTE;
            case MINORENNI -> EligibilityMessage.ISEE_MINORENNI;
            case UNIVERSITA -> EligibilityMessage.ISEE_UNIVERSITA;
            case SOCIOSANITARIO -> EligibilityMessage.ISEE_SOCIOSANITARIO;
            case RESIDENZE -> EligibilityMessage.ISEE_RESIDENZE;
        };
    }
}
