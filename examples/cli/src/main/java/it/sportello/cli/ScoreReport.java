package it.sportello.cli;

import it.sportello.coprogettazione.CriterionScore;
import it.sportello.coprogettazione.GroupScore;
import it.sportello.coprogettazione.ProposalScore;
import it.sportello.coprogettazione.Rubric;
import it.sportello.coprogettazione.ScoringFinding;
import it.sportello.coprogettazione.ScoringResult;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Messages;
import it.sportello.legal.reasons.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The result of a scoring as tables, as a page and as JSON.
 *
 * @param rubric the rubric
 * @param result the result
 * @param findings what to know about it
 * @param why its reasons
 * @param locale the language
 */
record ScoreReport(Rubric rubric, ScoringResult result, List<Finding> findings, Reason why, Locale locale) {

    Table ranking() {
        List<List<String>> rows = new ArrayList<>();
        for (ProposalScore score : result.ranking()) {
            rows.add(List.of(
                    String.valueOf(score.position()),
                    score.proposal(),
                    printed(score.total()),
                    score.total().toString(),
                    printed(score.rawTotal()),
                    score.tied() ? say(CliMessage.TIED) : ""));
        }
        return new Table(
                List.of(
                        say(CliMessage.POSITION),
                        say(CliMessage.PROPOSAL),
                        say(CliMessage.TOTAL),
                        say(CliMessage.EXACT),
                        say(CliMessage.RAW_TOTAL),
                        ""),
                rows);
    }

    Table matrix() {
        List<String> header = new ArrayList<>(List.of(say(CliMessage.CRITERION), say(CliMessage.MAXIMUM)));
        result.ranking().forEach(score -> header.add(score.proposal()));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < rubric.criteria().size(); i++) {
            Rubric.Criterion criterion = rubric.criteria().get(i);
            List<String> row = new ArrayList<>(List.of(criterion.label(), Messages.show(criterion.points(), locale)));
            for (ProposalScore score : result.ranking()) {
                row.add(printed(score.criteria().get(i).points()));
            }
            rows.add(row);
        }
        for (Rubric.Group group : rubric.groups()) {
            List<String> row = new ArrayList<>(List.of(group.label(), Messages.show(group.points(), locale)));
            for (ProposalScore score : result.ranking()) {
                row.add(score.groups().stream()
                        .filter(each -> each.group().equals(group.id()))
                        .map(each -> printed(each.points()))
                        .findFirst()
                        .orElse(""));
            }
            rows.add(row);
        }
        return new Table(header, rows);
    }

    String text(boolean explain) {
        StringBuilder text = new StringBuilder();
        text.append(title())
                .append("\n\n")
                .append(ranking().text())
                .append('\n')
                .append(matrix().text());
        if (explain) {
            text.append('\n').append(why.text(locale));
            text.append('\n').append(Readings.text(rubric.readings(), locale));
            silences().forEach(silence -> text.append("- ").append(silence).append('\n'));
        }
        return text.append('\n').append(rules()).append('\n').toString();
    }

    String html() {
        Html html = new Html(title(), locale).paragraph(rubric.title()).table(ranking());
        if (!findings.isEmpty()) {
            html.heading(say(CliMessage.FINDINGS));
            findings.forEach(finding -> html.note(finding.text(locale)));
        }
        html.heading(say(CliMessage.READINGS)).table(Readings.table(rubric.readings(), locale));
        silences().forEach(html::paragraph);
        html.heading(say(CliMessage.MATRIX)).table(matrix()).heading(say(CliMessage.REASONS));
        why.because().forEach(reason -> html.preformatted(reason.text(locale)));
        return html.footer(rules()).page();
    }

    Map<String, Object> json(boolean explain) {
        Map<String, Object> json = json(result);
        json.put("findings", findings);
        json.put("readings", rubric.readings());
        json.put("silences", silences());
        if (explain) {
            json.put("reasons", why);
        }
        return json;
    }

    static Map<String, Object> json(ScoringResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rubric", result.rubric());
        result.lot().ifPresent(lot -> json.put("lot", lot));
        json.put("normalised", result.normalised());
        json.put("ranking", result.ranking().stream().map(ScoreReport::json).toList());
        json.put(
                "excluded",
                result.excluded().stream()
                        .map(each -> Map.of("proposal", each.proposal(), "reasons", each.reasons()))
                        .toList());
        return json;
    }

    private static Map<String, Object> json(ProposalScore score) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("proposal", score.proposal());
        json.put("position", score.position());
        json.put("tied", score.tied());
        put(json, "total", score.total());
        put(json, "rawTotal", score.rawTotal());
        json.put("groups", score.groups().stream().map(ScoreReport::json).toList());
        json.put("criteria", score.criteria().stream().map(ScoreReport::json).toList());
        return json;
    }

    private static Map<String, Object> json(GroupScore score) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("group", score.group());
        put(json, "rawPoints", score.rawPoints());
        put(json, "points", score.points());
        return json;
    }

    private static Map<String, Object> json(CriterionScore score) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("criterion", score.criterion());
        put(json, "rawCoefficient", score.rawCoefficient());
        put(json, "coefficient", score.coefficient());
        put(json, "rawPoints", score.rawPoints());
        put(json, "points", score.points());
        return json;
    }

    /** The number to six decimals and, where that is not the whole of it, the exact ratio beside. */
    static void put(Map<String, Object> json, String name, Fraction value) {
        json.put(name, value.printed(6).stripTrailingZeros().toPlainString());
        if (Fraction.of(value.printed(6)).compareTo(value) != 0) {
            json.put(name + "Exact", value.toString());
        }
    }

    /** What the notice does not say. */
    private List<String> silences() {
        return rubric.check().stream()
                .filter(finding -> finding.code() == ScoringFinding.NOT_STATED)
                .map(finding -> finding.text(locale))
                .toList();
    }

    private String title() {
        String lot = rubric.lots().stream()
                .filter(each -> result.lot().filter(each.id()::equals).isPresent())
                .map(each -> ", " + each.label())
                .findFirst()
                .orElse("");
        return CliMessage.SCORE_TITLE.text(locale, List.of(rubric.body() + lot));
    }

    private String rules() {
        return CliMessage.RULES.text(
                locale, List.of(result.rubric().id(), result.rubric().sha256()));
    }

    private String printed(Fraction value) {
        return Messages.show(value.printed(2), locale);
    }

    private String say(CliMessage message) {
        return message.text(locale);
    }
}
