package it.sportello.cli;

import it.sportello.coprogettazione.ProposalScore;
import it.sportello.coprogettazione.Rubric;
import it.sportello.coprogettazione.Scoring;
import it.sportello.coprogettazione.ScoringResult;
import it.sportello.legal.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What an award comes to after proposals are taken out, beside the award itself.
 *
 * @param rubric the rubric
 * @param award the result with all proposals
 * @param recomputed the results without those taken out
 * @param locale the language
 */
record Recomputation(Rubric rubric, ScoringResult award, Scoring.Recomputed recomputed, Locale locale) {

    Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (ProposalScore score : award.ranking()) {
            rows.add(List.of(
                    score.proposal(),
                    cell(award, score.proposal()),
                    cell(recomputed.frozen(), score.proposal()),
                    recomputed
                            .free()
                            .result()
                            .map(free -> cell(free, score.proposal()))
                            .orElse("–")));
        }
        return new Table(
                List.of(
                        CliMessage.PROPOSAL.text(locale),
                        CliMessage.AWARD.text(locale),
                        CliMessage.FROZEN.text(locale),
                        CliMessage.FREE.text(locale)),
                rows);
    }

    private String cell(ScoringResult result, String proposal) {
        return result.ranking().stream()
                .filter(score -> score.proposal().equals(proposal))
                .map(score ->
                        score.position() + ": " + Messages.show(score.total().printed(2), locale))
                .findFirst()
                .orElse("–");
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("award", ScoreReport.json(award));
        json.put("frozen", ScoreReport.json(recomputed.frozen()));
        recomputed.free().result().ifPresent(free -> json.put("free", ScoreReport.json(free)));
        return json;
    }
}
