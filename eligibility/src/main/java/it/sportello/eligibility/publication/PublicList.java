package it.sportello.eligibility.publication;

import it.sportello.legal.Messages;
import it.sportello.legal.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The list for everybody. It holds protocol number, position, outcome and the place in the notice that an outcome rests
 * on, and nothing else: who is granted help against hardship must not be known by name (art. 26, c. 4, D.Lgs. 33/2013),
 * and an amount by the size of the family tells the size, a reason tells of health or income, a missing document of
 * either. Each applicant knows the number, and has the reasons in the letter.
 *
 * <p>A row follows from protocol number, position and outcome alone: two people of whom these are the same have the same
 * row, whatever else is known of them.
 *
 * @param body the body that publishes
 * @param title the notice
 * @param stage whether outcomes can still change
 * @param rules the notice, with the SHA-256 of its file
 * @param rows those with a position first, by position; then the others; by protocol number
 */
public record PublicList(String body, String title, Stage stage, RuleSet rules, List<Row> rows) {

    /** Copies the list. */
    public PublicList {
        rows = List.copyOf(rows);
    }

    /**
     * One application.
     *
     * @param protocol the protocol number
     * @param position the place among those admitted
     * @param outcome what came of it
     * @param article the place in the notice that such an outcome rests on
     */
    public record Row(long protocol, Optional<Integer> position, PublicOutcome outcome, Optional<String> article) {}

    /** As Markdown. */
    public String markdown(Locale locale) {
        List<String> header = header(locale);
        StringBuilder text = new StringBuilder("# ")
                .append(Texts.mark(body))
                .append("\n\n")
                .append(Texts.mark(title))
                .append("\n\n## ")
                .append(stage(stage).text(locale))
                .append("\n\n")
                .append(Texts.row(header))
                .append(Texts.rule(header.size()));
        rows.forEach(row -> text.append(Texts.row(cells(row, locale))));
        return text.append('\n')
                .append(Texts.mark(PublicationMessage.NO_PERSONAL_DATA.text(locale)))
                .append(".\n\n")
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

    static PublicationMessage stage(Stage stage) {
        return stage == Stage.PROVISIONAL ? PublicationMessage.PROVISIONAL : PublicationMessage.FINAL;
    }

    private static List<String> header(Locale locale) {
        List<String> header = new ArrayList<>();
        for (PublicationMessage head : List.of(
                PublicationMessage.POSITION,
                PublicationMessage.PROTOCOL,
                PublicationMessage.OUTCOME,
                PublicationMessage.ARTICLE)) {
            header.add(head.text(locale));
        }
        return header;
    }

    private static List<String> cells(Row row, Locale locale) {
        return List.of(
                row.position().map(it -> Messages.show(it, locale)).orElse(""),
                String.valueOf(row.protocol()),
                row.outcome().text().text(locale),
                row.article().orElse(""));
    }

    /** How many there are. */
    @Override
    public String toString() {
        return "public list of " + rows.size();
    }
}
