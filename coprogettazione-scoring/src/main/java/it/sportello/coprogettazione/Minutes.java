package it.sportello.coprogettazione;

import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Location;
import it.sportello.legal.Messages;
import it.sportello.legal.Outcome;
import it.sportello.legal.RuleSet;
import it.sportello.legal.Sha256;
import it.sportello.legal.document.DocumentWriter;
import it.sportello.legal.draw.Drawn;
import it.sportello.legal.draw.Urn;
import it.sportello.legal.reasons.Explained;
import it.sportello.legal.reasons.Reason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The part of the minutes (verbale) that holds the scoring: the rubric and what is open in it, the votes, every number as
 * an exact fraction and as it is printed, the draws, and the reasons, sentence by sentence. The full version holds all that
 * is needed to compute it again, and {@link #verify} does. What else minutes need is for the office to write around it: the
 * sessions, who was present, the declarations on conflicts of interest, the signatures.
 *
 * <p>As JSON they are a document like any other: {@link DocumentWriter} writes them and a reader reads them back. As text
 * for people they are {@linkplain MinutesPage Markdown or HTML}. The public version holds no individual vote, no name of a
 * commissioner or a witness, and no digest of the votes, from which few votes could be guessed; the means it holds are the
 * vote itself where one commissioner votes, and give votes away where all of them agree on an end of the scale. Single
 * coefficients need not be minuted unless the notice says so (Cons. Stato, Ad. Plen., 16/2022, from a secondary source);
 * whether to publish them is left to the office. Unit: points. Rounding: printed values have two decimals, half up, and
 * decide nothing.
 *
 * @param language the language of the sentences
 * @param version whether votes stand in it
 * @param rules the name of the rule set
 * @param rulesSha256 the digest of the rubric's document
 * @param inputsSha256 the digest of rules, rubric and ballots, so that a change without effect on points shows too;
 *     absent in the public version
 * @param lot the lot whose ranking it is; absent if the notice makes one ranking
 * @param commissioners how many voted
 * @param rubric the rubric
 * @param ballots the votes; absent in the public version
 * @param ranking the proposals, the best first
 * @param exclusions those that are not ranked, and why
 * @param findings what to know about the result
 * @param open what the notice leaves open, contradicts or has wrong, and the readings chosen
 * @param draws the draws that were held, with all that makes them again
 * @param motivation the reasons, a line each, indented by two spaces a level
 */
public record Minutes(
        Language language,
        Version version,
        @NotBlank String rules,
        @NotBlank String rulesSha256,
        Optional<@Pattern(regexp = "[0-9a-f]{64}") String> inputsSha256,
        Optional<String> lot,
        int commissioners,
        @Valid Rubric rubric,
        Optional<@Valid Ballots> ballots,
        List<@Valid Line> ranking,
        List<@Valid Excluded> exclusions,
        List<@Valid Remark> findings,
        List<@Valid Remark> open,
        List<String> draws,
        List<String> motivation) {

    /** The languages of minutes. */
    public enum Language {
        /** Italian. */
        IT,
        /** English. */
        EN;

        Locale locale() {
            return this == IT ? Locale.ITALIAN : Locale.ENGLISH;
        }
    }

    /** Who the minutes are for. */
    public enum Version {
        /** For the file: with every vote. */
        FULL,
        /** For everybody: means and points, no individual vote. */
        PUBLIC
    }

    /** How commissioners are called. */
    public enum Names {
        /** As the ballots call them. */
        AS_WRITTEN,
        /** By a number, in the order of the ballots. */
        NUMBERED
    }

    /**
     * A proposal in the ranking.
     *
     * @param position its place
     * @param proposal its name
     * @param tied whether it shares the place
     * @param total its exact total
     * @param printedTotal the total with two decimals
     * @param rawTotal its exact total without normalisation
     * @param printedRawTotal the same with two decimals
     * @param criteria what it got on each group and criterion
     */
    public record Line(
            int position,
            @NotBlank String proposal,
            boolean tied,
            Fraction total,
            @NotBlank String printedTotal,
            Fraction rawTotal,
            @NotBlank String printedRawTotal,
            List<@Valid Cell> criteria) {
        /** Copies the list. */
        public Line {
            criteria = List.copyOf(criteria);
        }
    }

    /**
     * What a proposal got on a group or criterion.
     *
     * @param criterion its id
     * @param source the article of the notice
     * @param rawCoefficient without normalisation; of a group, its share of the most
     * @param coefficient with it
     * @param rawPoints exact, without normalisation
     * @param points exact, those that count
     * @param printedPoints the latter with two decimals
     */
    public record Cell(
            @NotBlank String criterion,
            @NotBlank String source,
            Fraction rawCoefficient,
            Fraction coefficient,
            Fraction rawPoints,
            Fraction points,
            @NotBlank String printedPoints) {}

    /**
     * A proposal that is not ranked.
     *
     * @param proposal its name
     * @param code the code of the reason
     * @param reason the reason, with the article
     */
    public record Excluded(
            @NotBlank String proposal,
            @NotBlank String code,
            @NotBlank String reason) {}

    /**
     * A finding, in words.
     *
     * @param code its code
     * @param text the sentence, with the article
     */
    public record Remark(@NotBlank String code, @NotBlank String text) {}

    /** Copies the lists. */
    public Minutes {
        ranking = List.copyOf(ranking);
        exclusions = List.copyOf(exclusions);
        findings = List.copyOf(findings);
        open = List.copyOf(open);
        draws = List.copyOf(draws);
        motivation = List.copyOf(motivation);
    }

    /**
     * Scores and writes the minutes of it.
     *
     * @param rules the name and digest of the rubric
     * @param names how commissioners are called in them
     */
    public static Outcome<Minutes> of(
            Rubric rubric, RuleSet rules, Ballots ballots, Version version, Names names, Locale locale) {
        Language language = Messages.isEnglish(locale) ? Language.EN : Language.IT;
        Ballots named = switch (names) {
            case AS_WRITTEN -> ballots;
            case NUMBERED -> ballots.numbered(language.locale());
        };
        Explained<Outcome<ScoringResult>> explained = new Scoring(rubric, rules).explain(named);
        return explained
                .value()
                .fold(
                        computed -> new Outcome.Computed<>(
                                made(rubric, rules, named, version, language, computed, explained.why()),
                                computed.findings()),
                        refused -> new Outcome.Refused<>(refused.findings()));
    }

    private static Minutes made(
            Rubric rubric,
            RuleSet rules,
            Ballots ballots,
            Version version,
            Language language,
            Outcome.Computed<ScoringResult> computed,
            Reason why) {
        boolean open = version == Version.FULL;
        Locale locale = language.locale();
        Map<String, String> sources = new LinkedHashMap<>();
        rubric.parts().forEach(part -> sources.put(part.id(), part.source()));
        List<Line> lines = computed.value().ranking().stream()
                .map(score -> line(score, rubric, sources))
                .toList();
        List<Excluded> exclusions = computed.value().excluded().stream()
                .flatMap(each -> each.reasons().stream()
                        .map(reason ->
                                new Excluded(each.proposal(), reason.code().code(), reason.text(locale))))
                .toList();
        List<String> motivation = new ArrayList<>();
        write(why, 0, open, locale, motivation);
        return new Minutes(
                language,
                version,
                rules.id(),
                rules.sha256(),
                open ? Optional.of(digest(rubric, rules, ballots)) : Optional.empty(),
                ballots.lot(),
                ballots.commissioners().size(),
                rubric,
                open ? Optional.of(ballots) : Optional.empty(),
                lines,
                exclusions,
                remarks(computed.findings(), locale),
                remarks(rubric.check(), locale),
                draws(ballots, open, locale),
                motivation);
    }

    private static List<Remark> remarks(List<Finding> findings, Locale locale) {
        return findings.stream()
                .map(finding -> new Remark(finding.code().code(), finding.text(locale)))
                .toList();
    }

    private static List<String> draws(Ballots ballots, boolean open, Locale locale) {
        List<String> draws = new ArrayList<>();
        for (Drawn drawn : ballots.draws()) {
            draws.add(ScoringMessage.MINUTES_DRAWN.text(
                    locale,
                    List.of(
                            drawn.draw().context(),
                            drawn.order(),
                            drawn.commitment(),
                            drawn.draw().nonce(),
                            drawn.beacon(),
                            drawn.seed())));
        }
        for (Urn urn : ballots.urns()) {
            draws.add(
                    open
                            ? ScoringMessage.MINUTES_URN.text(
                                    locale, List.of(urn.context(), urn.order(), urn.held(), urn.witnesses()))
                            : ScoringMessage.MINUTES_URN_PUBLIC.text(
                                    locale, List.of(urn.context(), urn.order(), urn.held())));
        }
        return draws;
    }

    private static Line line(ProposalScore score, Rubric rubric, Map<String, String> sources) {
        List<Cell> cells = new ArrayList<>();
        score.groups().forEach(each -> {
            Fraction most = rubric.group(each.group()).points();
            cells.add(new Cell(
                    each.group(),
                    sources.getOrDefault(each.group(), ""),
                    each.rawPoints().dividedBy(most),
                    each.points().dividedBy(most),
                    each.rawPoints(),
                    each.points(),
                    printed(each.points())));
        });
        score.criteria()
                .forEach(each -> cells.add(new Cell(
                        each.criterion(),
                        sources.getOrDefault(each.criterion(), ""),
                        each.rawCoefficient(),
                        each.coefficient(),
                        each.rawPoints(),
                        each.points(),
                        printed(each.points()))));
        return new Line(
                score.position(),
                score.proposal(),
                score.tied(),
                score.total(),
                printed(score.total()),
                score.rawTotal(),
                printed(score.rawTotal()),
                cells);
    }

    private static String printed(Fraction value) {
        return value.printed(2).toPlainString();
    }

    private static void write(Reason reason, int depth, boolean open, Locale locale, List<String> lines) {
        Optional<ScoringMessage> withoutVotes = Optional.of(reason.message())
                .filter(ScoringMessage.class::isInstance)
                .flatMap(message -> ((ScoringMessage) message).withoutVotes())
                .filter(message -> !open);
        String sentence = withoutVotes
                .map(message -> message.text(locale, List.of(reason.result())))
                .orElseGet(() -> reason.sentence(locale));
        lines.add("  ".repeat(depth) + sentence);
        reason.because().forEach(each -> write(each, depth + 1, open, locale, lines));
    }

    private static String digest(Rubric rubric, RuleSet rules, Ballots ballots) {
        DocumentWriter writer = new DocumentWriter();
        String text = String.join("\n", rules.id(), rules.sha256(), writer.json(rubric), writer.json(ballots));
        return Sha256.of(text);
    }

    // --- verifying --------------------------------------------------------------------------------------------------

    /**
     * Computes everything again from the rubric and the votes in these minutes, and compares. It shows that they agree with
     * themselves; whether the rubric is the one of the notice, {@link #verify(Rubric, RuleSet)} tells, and whether the votes
     * are those that were cast, only the sheets of the commissioners do.
     *
     * @return each value that differs, with its place, what is written and what comes out; nothing if all agrees
     */
    public List<Finding> verify() {
        return verify(rubric, new RuleSet(rules, rulesSha256));
    }

    /**
     * The same under a rubric that comes from elsewhere, such as the one that was published.
     *
     * @param published the rubric
     * @param set its name and digest
     * @return each value that differs, those of the rubric among them
     */
    public List<Finding> verify(Rubric published, RuleSet set) {
        if (ballots.isEmpty()) {
            return List.of(Finding.of(ScoringFinding.MINUTES_WITHOUT_VOTES, Location.at("/ballots")));
        }
        return of(published, set, ballots.get(), version, Names.AS_WRITTEN, language.locale())
                .fold(computed -> differences(computed.value()), Outcome.Refused::findings);
    }

    private List<Finding> differences(Minutes computed) {
        DocumentWriter writer = new DocumentWriter();
        JsonMapper json = JsonMapper.shared();
        List<Finding> differences = new ArrayList<>();
        compare("", json.readTree(writer.json(this)), json.readTree(writer.json(computed)), differences);
        return differences;
    }

    private static void compare(String pointer, JsonNode written, JsonNode computed, List<Finding> differences) {
        if (written.equals(computed)) {
            return;
        }
        if (written.isObject() && computed.isObject()) {
            TreeSet<String> keys = new TreeSet<>(written.propertyNames());
            keys.addAll(computed.propertyNames());
            keys.forEach(key ->
                    compare(pointer + Location.pointerTo(key), written.path(key), computed.path(key), differences));
        } else if (written.isArray() && computed.isArray()) {
            for (int i = 0; i < Math.max(written.size(), computed.size()); i++) {
                compare(pointer + "/" + i, written.path(i), computed.path(i), differences);
            }
        } else {
            differences.add(differs(pointer, shown(written), shown(computed)));
        }
    }

    private static String shown(JsonNode node) {
        return node.isMissingNode() ? "–" : node.isString() ? node.asString() : node.toString();
    }

    private static Finding differs(String pointer, String written, String computed) {
        return Finding.of(ScoringFinding.MINUTES_DIFFER, Location.at(pointer), pointer, written, computed);
    }

    /** The rubric and the number of proposals only: votes are not for logs. */
    @Override
    public String toString() {
        return "minutes of " + rules + " on " + ranking.size() + " proposals";
    }
}
