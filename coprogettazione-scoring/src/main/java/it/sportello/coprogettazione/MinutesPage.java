package it.sportello.coprogettazione;

import it.sportello.legal.Fraction;
import it.sportello.legal.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Minutes as text for people, in Markdown and in HTML, with the bars of points by criterion and proposal. What comes from
 * documents cannot break out of either: markup is escaped and control characters are blanks.
 */
public final class MinutesPage {

    private static final List<String> COLOURS = List.of(
            "#0066cc", "#a66300", "#00785a", "#8a2f8a", "#b3261e", "#5c6f82", "#3f51b5", "#7a6a00", "#006d77",
            "#774936");
    private static final int WIDTH = 600;
    private static final int ROW = 28;
    private static final int MARGIN = 170;

    private static final String STYLE = """
            body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 62rem; padding: 0 1rem; color: #17324d; }
            table { border-collapse: collapse; margin: 1rem 0; } th, td { padding: .3rem .8rem; text-align: left; vertical-align: top; }
            thead th { border-bottom: 2px solid #0066cc; } tbody tr:nth-child(even) { background: #f2f7fc; }
            pre { background: #f5f5f5; padding: 1rem; white-space: pre-wrap; } svg { max-width: 100%; }
            """;

    private final Minutes minutes;
    private final Locale locale;

    /** Pages of these minutes, in their language. */
    public MinutesPage(Minutes minutes) {
        this.minutes = minutes;
        this.locale = minutes.language().locale();
    }

    /** The minutes in Markdown. */
    public String markdown() {
        StringBuilder text = new StringBuilder("# " + mark(title()) + "\n\n");
        text.append(mark(minutes.rubric().title())).append("\n\n");
        introduction().forEach(each -> text.append("- ").append(mark(each)).append('\n'));
        for (Section section : sections()) {
            text.append("\n## ").append(mark(section.title)).append("\n\n");
            if (!section.rows.isEmpty()) {
                text.append(row(section.header.stream().map(MinutesPage::mark).toList()))
                        .append(row(section.header.stream().map(each -> "---").toList()));
                section.rows.forEach(each ->
                        text.append(row(each.stream().map(MinutesPage::mark).toList())));
                text.append(section.items.isEmpty() ? "" : "\n");
            }
            section.items.forEach(each -> text.append("- ").append(mark(each)).append('\n'));
        }
        text.append("\n## ").append(say(ScoringMessage.MINUTES_REASONS)).append("\n\n");
        minutes.motivation()
                .forEach(line -> text.append("    ").append(plain(line)).append('\n'));
        return text.toString();
    }

    /** The minutes as a page of HTML, with no script and nothing loaded from elsewhere. */
    public String html() {
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\""
                + (minutes.language() == Minutes.Language.EN ? "en" : "it")
                + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                + "<title>" + escape(title()) + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n");
        html.append("<h1>").append(escape(title())).append("</h1>\n<p>");
        html.append(escape(minutes.rubric().title())).append("</p>\n").append(list(introduction()));
        for (Section section : sections()) {
            html.append("<h2>").append(escape(section.title)).append("</h2>\n");
            if (!section.rows.isEmpty()) {
                html.append(table(section));
            }
            html.append(list(section.items));
        }
        html.append(svg());
        html.append("<h2>").append(escape(say(ScoringMessage.MINUTES_REASONS))).append("</h2>\n<pre>");
        minutes.motivation().forEach(line -> html.append(escape(line)).append('\n'));
        return html.append("</pre>\n</body>\n</html>\n").toString();
    }

    /** The points of each proposal as a bar, one piece for each group or criterion that is in no other. */
    public String svg() {
        List<Rubric.Part> tops =
                minutes.rubric().parts().stream().filter(Rubric.Part::isTop).toList();
        Fraction most = minutes.ranking().stream()
                .map(Minutes.Line::total)
                .reduce(minutes.rubric().most().max(Fraction.ONE), Fraction::max);
        int height = ROW * (minutes.ranking().size() + 1);
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 "
                + (MARGIN + WIDTH + 80) + " " + height + "\" aria-label=\"" + escape(say(ScoringMessage.MINUTES_BARS))
                + "\">\n");
        for (int i = 0; i < minutes.ranking().size(); i++) {
            Minutes.Line line = minutes.ranking().get(i);
            int y = ROW * i + 4;
            svg.append(
                    "<text x=\"0\" y=\"" + (y + 15) + "\" font-size=\"13\">" + escape(line.proposal()) + "</text>\n");
            Fraction x = Fraction.of(MARGIN);
            for (int k = 0; k < tops.size(); k++) {
                String id = tops.get(k).id();
                Fraction points = line.criteria().stream()
                        .filter(cell -> cell.criterion().equals(id))
                        .map(Minutes.Cell::points)
                        .reduce(Fraction.ZERO, Fraction::plus)
                        .max(Fraction.ZERO);
                Fraction width = points.times(Fraction.of(WIDTH)).dividedBy(most);
                svg.append("<rect x=\"" + x.printed(2) + "\" y=\"" + y + "\" width=\"" + width.printed(2)
                        + "\" height=\"20\" fill=\"" + COLOURS.get(k % COLOURS.size()) + "\"><title>"
                        + escape(tops.get(k).label() + ": " + Messages.show(points, locale)) + "</title></rect>\n");
                x = x.plus(width);
            }
            svg.append("<text x=\"" + x.plus(Fraction.of(6)).printed(2) + "\" y=\"" + (y + 15) + "\" font-size=\"13\">"
                    + escape(shown(line.total())) + "</text>\n");
        }
        return svg.append("</svg>\n").toString();
    }

    // --- what stands in them ----------------------------------------------------------------------------------------

    /** A heading with a table, a list, or both. */
    private record Section(String title, List<String> header, List<List<String>> rows, List<String> items) {}

    private String title() {
        String title = say(ScoringMessage.MINUTES_TITLE, minutes.rubric().body());
        return minutes.lot()
                .map(id -> title + ", " + minutes.rubric().labelOfLot(id))
                .orElse(title);
    }

    private List<String> introduction() {
        List<String> lines = new ArrayList<>();
        lines.add(say(ScoringMessage.MINUTES_ACT, minutes.rubric().act().citation()));
        lines.add(
                minutes.ballots().isPresent()
                        ? say(
                                ScoringMessage.MINUTES_COMMISSION,
                                minutes.commissioners(),
                                minutes.ballots().get().commissioners())
                        : say(ScoringMessage.MINUTES_COMMISSION_PUBLIC, minutes.commissioners()));
        lines.add(say(ScoringMessage.MINUTES_RULES, minutes.rules(), minutes.rulesSha256()));
        minutes.inputsSha256().ifPresent(digest -> lines.add(say(ScoringMessage.MINUTES_INPUTS, digest)));
        return lines;
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                say(ScoringMessage.MINUTES_RANKING),
                List.of(
                        say(ScoringMessage.MINUTES_PLACE),
                        say(ScoringMessage.MINUTES_PROPOSAL),
                        say(ScoringMessage.MINUTES_TOTAL),
                        say(ScoringMessage.MINUTES_EXACT),
                        say(ScoringMessage.MINUTES_RAW)),
                minutes.ranking().stream()
                        .map(line -> List.of(
                                line.position() + (line.tied() ? " *" : ""),
                                line.proposal(),
                                shown(line.total()),
                                line.total().toString(),
                                shown(line.rawTotal())))
                        .toList(),
                belowTheRanking()));
        sections.add(matrix());
        minutes.ballots().ifPresent(ballots -> votes(ballots).ifPresent(sections::add));
        listed(ScoringMessage.MINUTES_DRAWS, minutes.draws(), sections);
        listed(ScoringMessage.MINUTES_FINDINGS, texts(minutes.findings()), sections);
        listed(ScoringMessage.MINUTES_OPEN, texts(minutes.open()), sections);
        return sections;
    }

    private List<String> belowTheRanking() {
        List<String> notes = new ArrayList<>();
        if (minutes.ranking().stream().anyMatch(Minutes.Line::tied)) {
            notes.add(say(ScoringMessage.MINUTES_TIED));
        }
        minutes.exclusions().forEach(each -> notes.add(each.reason()));
        return notes;
    }

    private static List<String> texts(List<Minutes.Remark> remarks) {
        return remarks.stream().map(Minutes.Remark::text).toList();
    }

    private void listed(ScoringMessage title, List<String> items, List<Section> sections) {
        if (!items.isEmpty()) {
            sections.add(new Section(say(title), List.of(), List.of(), items));
        }
    }

    /** The votes as they were cast, a row for each proposal and criterion. */
    private Optional<Section> votes(Ballots ballots) {
        List<List<String>> rows = new ArrayList<>();
        for (Ballots.Proposal proposal : ballots.proposals()) {
            for (Rubric.Criterion criterion : minutes.rubric().criteria()) {
                Map<String, Fraction> cast = proposal.grades().getOrDefault(criterion.id(), Map.of());
                if (!cast.isEmpty()) {
                    List<String> row = new ArrayList<>(List.of(proposal.id(), criterion.label()));
                    ballots.commissioners()
                            .forEach(name -> row.add(Optional.ofNullable(cast.get(name))
                                    .map(this::vote)
                                    .orElse("–")));
                    rows.add(row);
                }
            }
        }
        List<String> header =
                new ArrayList<>(List.of(say(ScoringMessage.MINUTES_PROPOSAL), say(ScoringMessage.MINUTES_CRITERION)));
        header.addAll(ballots.commissioners());
        return Optional.of(new Section(say(ScoringMessage.MINUTES_VOTES), header, rows, List.of()))
                .filter(section -> !rows.isEmpty());
    }

    /** A vote with the grade that it is on the scale. */
    private String vote(Fraction vote) {
        String shown = Messages.show(vote, locale);
        return minutes.rubric()
                .judgement()
                .grade(vote)
                .map(grade -> shown + " (" + grade + ")")
                .orElse(shown);
    }

    private Section matrix() {
        List<String> header = new ArrayList<>(List.of(
                say(ScoringMessage.MINUTES_CRITERION),
                say(ScoringMessage.MINUTES_SOURCE),
                say(ScoringMessage.MINUTES_MAXIMUM)));
        minutes.ranking().forEach(line -> header.add(line.proposal()));
        List<List<String>> rows = new ArrayList<>();
        for (Rubric.Part node : minutes.rubric().parts()) {
            List<String> row =
                    new ArrayList<>(List.of(node.label(), node.source(), Messages.show(node.points(), locale)));
            for (Minutes.Line line : minutes.ranking()) {
                row.add(line.criteria().stream()
                        .filter(cell -> cell.criterion().equals(node.id()))
                        .map(cell -> shown(cell.points())
                                + (cell.points().equals(cell.rawPoints()) ? "" : " (" + shown(cell.rawPoints()) + ")"))
                        .findFirst()
                        .orElse("–"));
            }
            rows.add(row);
        }
        return new Section(say(ScoringMessage.MINUTES_MATRIX), header, rows, List.of());
    }

    private String shown(Fraction value) {
        return Messages.show(value.printed(2), locale);
    }

    private String say(ScoringMessage message, Object... arguments) {
        return message.text(locale, List.of(arguments));
    }

    // --- forms ------------------------------------------------------------------------------------------------------

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String table(Section section) {
        StringBuilder html = new StringBuilder("<table>\n<thead><tr>");
        section.header.forEach(
                each -> html.append("<th scope=\"col\">").append(escape(each)).append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : section.rows) {
            html.append("<tr>");
            row.forEach(each -> html.append("<td>").append(escape(each)).append("</td>"));
            html.append("</tr>\n");
        }
        return html.append("</tbody>\n</table>\n").toString();
    }

    private static String list(List<String> items) {
        StringBuilder html = new StringBuilder();
        if (!items.isEmpty()) {
            html.append("<ul>\n");
            items.forEach(each -> html.append("<li>").append(escape(each)).append("</li>\n"));
            html.append("</ul>\n");
        }
        return html.toString();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]", " ");
    }

    private static String mark(String text) {
        return plain(text).replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1");
    }

    private static String escape(String text) {
        return plain(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
