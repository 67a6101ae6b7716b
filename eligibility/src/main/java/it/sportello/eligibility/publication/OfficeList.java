package it.sportello.eligibility.publication;

import it.sportello.eligibility.Answer;
import it.sportello.eligibility.Application;
import it.sportello.eligibility.Award;
import it.sportello.eligibility.Decision;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Messages;
import it.sportello.legal.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The list for the office: every decision with its amounts, its reasons and the application it is on. It holds personal
 * data and is not for publication.
 *
 * @param body the body
 * @param title the notice
 * @param stage whether outcomes can still change
 * @param rules the notice, with the SHA-256 of its file
 * @param rows those with a position first, by position; then the others; by protocol number
 * @param findings decisions and applications that do not go together
 */
public record OfficeList(
        String body, String title, Stage stage, RuleSet rules, List<Row> rows, List<Finding> findings) {

    private static final List<PublicationMessage> HEADER = List.of(
            PublicationMessage.POSITION,
            PublicationMessage.PROTOCOL,
            PublicationMessage.OUTCOME,
            PublicationMessage.RECEIVED,
            PublicationMessage.CODICE_FISCALE,
            PublicationMessage.BORN,
            PublicationMessage.RESIDENCE,
            PublicationMessage.FAMILY,
            PublicationMessage.MEMBERS,
            PublicationMessage.MONTHLY,
            PublicationMessage.PER_HOUR,
            PublicationMessage.HOURS,
            PublicationMessage.MONTHS,
            PublicationMessage.UNMET,
            PublicationMessage.OPEN,
            PublicationMessage.MOTIVAZIONE);

    /** Copies the lists. */
    public OfficeList {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }

    /**
     * One application.
     *
     * @param decision the decision
     * @param position the place among those admitted
     * @param application the application it is on, if it is known which
     */
    public record Row(Decision decision, Optional<Integer> position, Optional<Application> application) {

        /** The protocol number only. */
        @Override
        public String toString() {
            return "application " + decision.protocol();
        }
    }

    /** As Markdown: a table, and below it the reasons. */
    public String markdown(Locale locale) {
        int columns = HEADER.size() - 1;
        StringBuilder text = new StringBuilder("# ")
                .append(Texts.mark(body))
                .append("\n\n")
                .append(Texts.mark(title))
                .append("\n\n## ")
                .append(PublicList.stage(stage).text(locale))
                .append("\n\n")
                .append(Texts.mark(PublicationMessage.OFFICE_ONLY.text(locale)))
                .append(".\n\n")
                .append(Texts.row(header(locale).subList(0, columns)))
                .append(Texts.rule(columns));
        rows.forEach(row -> text.append(Texts.row(cells(row, locale).subList(0, columns))));
        text.append("\n## ").append(PublicationMessage.MOTIVAZIONE.text(locale)).append("\n\n");
        rows.forEach(row -> text.append("- ")
                .append(row.decision().protocol())
                .append(": ")
                .append(Texts.mark(row.decision().motivazione(locale)))
                .append('\n'));
        return text.append('\n')
                .append(Texts.mark(PublicationMessage.RULES.text(locale, List.of(rules.id(), rules.sha256()))))
                .append(".\n")
                .toString();
    }

    /** As CSV: a line of heads, then a line for each row, with semicolons; formulas are neutralised. */
    public String csv(Locale locale) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(header(locale));
        rows.forEach(row -> lines.add(cells(row, locale)));
        return Texts.csv(lines);
    }

    private static List<String> header(Locale locale) {
        return HEADER.stream().map(head -> head.text(locale)).toList();
    }

    private static List<String> cells(Row row, Locale locale) {
        Decision decision = row.decision();
        Optional<Application> application = row.application();
        Optional<Award> award = decision.granted();
        return List.of(
                shown(row.position(), Function.identity(), locale),
                String.valueOf(decision.protocol()),
                outcome(decision).text(locale),
                shown(application, Application::received, locale),
                shown(application, it -> it.applicant().codiceFiscale(), locale),
                shown(application.flatMap(it -> it.applicant().born()), Function.identity(), locale),
                shown(application.flatMap(it -> it.applicant().residence()), Function.identity(), locale),
                shown(application.flatMap(Application::registryFamily), Function.identity(), locale),
                shown(application.flatMap(Application::members), Function.identity(), locale),
                award.map(it -> it.amount().toString()).orElse(""),
                award.flatMap(Award::perHour).map(Euro::toString).orElse(""),
                shown(award.flatMap(Award::monthlyHours), Function.identity(), locale),
                shown(award.flatMap(Award::months), Function.identity(), locale),
                ids(decision.basis().unmet()),
                ids(decision.basis().open()),
                decision.motivazione(locale));
    }

    private static String ids(List<? extends Answer> answers) {
        return answers.stream().map(answer -> answer.clause().id()).collect(Collectors.joining(", "));
    }

    private static <T> String shown(Optional<T> from, Function<? super T, ?> value, Locale locale) {
        return from.map(it -> Messages.show(value.apply(it), locale)).orElse("");
    }

    private static PublicationMessage outcome(Decision decision) {
        return decision.fold(
                it -> PublicationMessage.ADMITTED,
                it -> PublicationMessage.ADMITTED_WITH_RESERVE,
                it -> PublicationMessage.TO_BE_COMPLETED,
                it -> PublicationMessage.EXCLUDED,
                it -> PublicationMessage.TO_BE_DECIDED);
    }

    /** How many there are. */
    @Override
    public String toString() {
        return "office list of " + rows.size();
    }
}
