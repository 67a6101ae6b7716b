package it.sportello.eligibility.publication;

import it.sportello.eligibility.Answer;
import it.sportello.eligibility.Decision;
import it.sportello.eligibility.ranking.Allotment;
import it.sportello.legal.Finding;
import it.sportello.legal.Outcome;
import it.sportello.legal.document.DocumentReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes a letter to each applicant, in Italian or English, from the reasons of the decision.
 *
 * <p>What the letter asks for, until when, and to whom one can appeal is what the office states; only the ten days for
 * observations come from the law (art. 10-bis, c. 1, L. 241/1990).
 *
 * <p>Immutable and thread-safe.
 */
public final class LetterWriter {

    /** The days for observations after the notice of what stands against an application (art. 10-bis, c. 1, L. 241/1990). */
    public static final int PRIOR_NOTICE_DAYS = 10;

    /** The key of who has to act, where it is the applicant. */
    private static final String APPLICANT = "elig.applicant";

    private final LetterOffice office;

    private LetterWriter(LetterOffice office) {
        this.office = office;
    }

    /** A writer for an office; or what is wrong with what the office supplied. */
    public static Outcome<LetterWriter> of(LetterOffice office) {
        List<Finding> findings = DocumentReader.check(office);
        return findings.isEmpty()
                ? new Outcome.Computed<>(new LetterWriter(office), findings)
                : new Outcome.Refused<>(findings);
    }

    /**
     * The letters on these decisions, where nothing is shared out. Where a protocol number stands twice there is none, for
     * it might reach the wrong person.
     *
     * @param decisions the decisions, in any order
     * @param stage whether outcomes can still change
     */
    public Letters letters(List<Decision> decisions, Stage stage, Locale locale) {
        return letters(decisions, Map.of(), stage, locale);
    }

    /**
     * The letters on a whole procedure: whoever is admitted learns what is granted, and whom the money or the places do
     * not reach is not told of a grant.
     *
     * @param procedure decisions, ranking and grants
     * @param stage whether outcomes can still change
     */
    public Letters letters(it.sportello.eligibility.Procedure procedure, Stage stage, Locale locale) {
        return letters(procedure.decisions().decisions(), procedure.grants(), stage, locale);
    }

    private Letters letters(List<Decision> decisions, Map<Long, Allotment.Grant> grants, Stage stage, Locale locale) {
        Map<Long, Long> times = decisions.stream()
                .map(Decision::protocol)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        List<Letter> letters = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        decisions.stream()
                .sorted(Comparator.comparingLong(Decision::protocol))
                .filter(decision -> times.getOrDefault(decision.protocol(), 0L) == 1)
                .forEach(decision -> {
                    Outcome<Letter> letter =
                            letter(decision, Optional.ofNullable(grants.get(decision.protocol())), stage, locale);
                    letter.result().ifPresent(letters::add);
                    findings.addAll(letter.findings());
                });
        times.entrySet().stream()
                .filter(each -> each.getValue() > 1)
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(protocol -> findings.add(Publication.finding(PublicationFinding.PROTOCOL_TWICE, protocol)));
        return new Letters(letters, findings);
    }

    /**
     * The letter on a decision; or why there can be none.
     *
     * @param decision the decision
     * @param grant what it is granted, where something was shared out
     * @param stage whether the outcome can still change
     */
    public Outcome<Letter> letter(Decision decision, Optional<Allotment.Grant> grant, Stage stage, Locale locale) {
        Draft draft = new Draft(decision, grant, stage, locale);
        Letter.Kind kind = decision.fold(
                it -> admitted(grant, Letter.Kind.ADMISSION),
                it -> admitted(grant, Letter.Kind.ADMISSION_WITH_RESERVE),
                it -> asksTheApplicant(decision) ? Letter.Kind.COMPLETION : Letter.Kind.UNDER_EXAMINATION,
                it -> excluded(stage),
                it -> asksTheApplicant(decision) ? Letter.Kind.COMPLETION : Letter.Kind.UNDER_EXAMINATION);
        return kind == Letter.Kind.COMPLETION && office.completionDays().isEmpty()
                ? new Outcome.Refused<>(List.of(Publication.finding(PublicationFinding.NO_TERM, decision.protocol())))
                : new Outcome.Computed<>(draft.letter(kind), List.of());
    }

    private static Letter.Kind admitted(Optional<Allotment.Grant> grant, Letter.Kind kind) {
        return grant.map(it -> switch (it.status()) {
                    case FULL, PARTIAL -> kind;
                    case WAITING -> Letter.Kind.WAITING_LIST;
                    case OUTSIDE -> Letter.Kind.NOT_GRANTED;
                    case UNDECIDED -> Letter.Kind.UNDER_EXAMINATION;
                })
                .orElse(kind);
    }

    private Letter.Kind excluded(Stage stage) {
        if (stage == Stage.FINAL) {
            return Letter.Kind.REFUSAL;
        }
        return office.priorNotice() ? Letter.Kind.PRIOR_NOTICE : Letter.Kind.PROVISIONAL_EXCLUSION;
    }

    private static boolean asksTheApplicant(Decision decision) {
        return decision.basis().open().stream()
                .anyMatch(open -> open.next() == Answer.Next.COMPLETE
                        && open.who().message().key().equals(APPLICANT));
    }

    /** A letter being written. */
    private final class Draft {

        private final Decision decision;
        private final Optional<Allotment.Grant> grant;
        private final Stage stage;
        private final Locale locale;
        private final List<String> paragraphs = new ArrayList<>();
        private Optional<Integer> days = Optional.empty();

        Draft(Decision decision, Optional<Allotment.Grant> grant, Stage stage, Locale locale) {
            this.decision = decision;
            this.grant = grant;
            this.stage = stage;
            this.locale = locale;
        }

        Letter letter(Letter.Kind kind) {
            PublicationMessage subject = switch (kind) {
                case ADMISSION -> admission(PublicationMessage.INTRO_ADMISSION, PublicationMessage.SUBJECT_ADMISSION);
                case ADMISSION_WITH_RESERVE ->
                    admission(PublicationMessage.INTRO_RESERVE, PublicationMessage.SUBJECT_RESERVE);
                case WAITING_LIST -> admission(PublicationMessage.INTRO_WAITING, PublicationMessage.SUBJECT_WAITING);
                case NOT_GRANTED ->
                    admission(PublicationMessage.INTRO_NOT_GRANTED, PublicationMessage.SUBJECT_NOT_GRANTED);
                case COMPLETION -> {
                    reasons(PublicationMessage.INTRO_COMPLETION);
                    days = office.completionDays();
                    say(PublicationMessage.COMPLETE, days.orElseThrow(), office.answersTo());
                    yield PublicationMessage.SUBJECT_COMPLETION;
                }
                case UNDER_EXAMINATION -> {
                    reasons(PublicationMessage.INTRO_EXAMINATION);
                    say(PublicationMessage.NOTHING_TO_DO);
                    yield PublicationMessage.SUBJECT_EXAMINATION;
                }
                case PRIOR_NOTICE -> {
                    reasons(PublicationMessage.INTRO_PRIOR_NOTICE);
                    days = Optional.of(PRIOR_NOTICE_DAYS);
                    say(PublicationMessage.OBSERVATIONS, PRIOR_NOTICE_DAYS, office.answersTo());
                    yield PublicationMessage.SUBJECT_PRIOR_NOTICE;
                }
                case PROVISIONAL_EXCLUSION -> {
                    reasons(PublicationMessage.INTRO_PROVISIONAL_EXCLUSION);
                    say(PublicationMessage.MAY_CHANGE);
                    yield PublicationMessage.SUBJECT_PROVISIONAL_EXCLUSION;
                }
                case REFUSAL -> {
                    reasons(PublicationMessage.INTRO_REFUSAL);
                    appeals();
                    yield PublicationMessage.SUBJECT_REFUSAL;
                }
            };
            return new Letter(
                    decision.protocol(),
                    kind,
                    office.body() + ", " + office.office(),
                    PublicationMessage.ADDRESSEE.text(locale, List.of(decision.protocol())),
                    PublicationMessage.SUBJECT.text(locale, List.of(office.procedure(), decision.protocol(), subject)),
                    paragraphs,
                    closing(),
                    days);
        }

        private PublicationMessage admission(PublicationMessage intro, PublicationMessage subject) {
            reasons(intro);
            if (decision instanceof Decision.AdmittedWithReserve) {
                say(PublicationMessage.RESERVE_FALLS);
            }
            if (stage == Stage.PROVISIONAL) {
                say(PublicationMessage.MAY_CHANGE);
            } else {
                office.afterAdmission().filter(it -> isServed()).ifPresent(paragraphs::add);
                appeals();
            }
            return subject;
        }

        /** Whether anything is granted; where nothing is shared out, an admission is a grant. */
        private boolean isServed() {
            return grant.map(Allotment.Grant::status)
                    .map(status -> status == Allotment.Status.FULL || status == Allotment.Status.PARTIAL)
                    .orElse(true);
        }

        private void reasons(PublicationMessage intro) {
            say(intro);
            say(PublicationMessage.REASONS, decision.motivazione(locale));
            grant.ifPresent(it -> say(PublicationMessage.GRANT, it.because().text(locale)));
        }

        private void appeals() {
            say(
                    PublicationMessage.APPEALS,
                    office.appeals().stream()
                            .map(each -> PublicationMessage.APPEAL.text(locale, List.of(each.authority(), each.days())))
                            .collect(Collectors.joining("; ")));
        }

        private List<String> closing() {
            List<String> closing = new ArrayList<>();
            office.inCharge().ifPresent(it -> closing.add(PublicationMessage.IN_CHARGE.text(locale, List.of(it))));
            closing.add(PublicationMessage.CONTACT.text(locale, List.of(office.answersTo())));
            return closing;
        }

        private void say(PublicationMessage message, Object... arguments) {
            paragraphs.add(message.text(locale, List.of(arguments)));
        }
    }
}
