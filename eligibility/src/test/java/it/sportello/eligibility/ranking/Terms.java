package it.sportello.eligibility.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Act;
import it.sportello.legal.ChosenReading;
import it.sportello.legal.Finding;
import it.sportello.legal.Outcome;
import it.sportello.legal.Sources;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import it.sportello.legal.document.SelfChecking;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A document that holds nothing but the two groups of terms, as a notice embeds them. */
public record Terms(
        String notice,
        Act act,
        List<@Valid ChosenReading> readings,
        Optional<@Valid RankingTerms> ranking,
        Optional<@Valid FundsTerms> funds)
        implements SelfChecking {
    /** Copies the list. */
    public Terms {
        readings = List.copyOf(readings);
    }

    private static final String HEAD = """
            notice: prova
            act: {citation: avviso, urn: "urn:nir:comune.esempio:avviso:2025-01-01;1"}
            """;

    @Override
    public List<Finding> check() {
        return Stream.concat(
                        ranking.stream().flatMap(it -> it.check(sources(), readings).stream()),
                        funds.stream().flatMap(it -> it.check(sources(), readings).stream()))
                .toList();
    }

    Sources sources() {
        return Sources.of(act, List.of());
    }

    Ranking makeRanking() {
        return computed(Ranking.of(ranking.orElseThrow(), sources(), readings));
    }

    Funds makeFunds() {
        return computed(Funds.of(funds.orElseThrow(), sources(), readings));
    }

    static <T> T computed(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Computed.class);
        return outcome.result().orElseThrow();
    }

    /** A notice of the survey. */
    static Document<Terms> survey(String name) {
        try (InputStream in = Terms.class.getResourceAsStream(name + ".yaml")) {
            return new DocumentReader().read(name, in.readAllBytes(), DocumentFormat.YAML, Terms.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Document<Terms> read(String yaml) {
        byte[] bytes = (HEAD + yaml).getBytes(StandardCharsets.UTF_8);
        return new DocumentReader().read("prova.yaml", bytes, DocumentFormat.YAML, Terms.class);
    }

    /** What is found, each with code and pointer. */
    static List<String> findings(String yaml) {
        return shown(read(yaml).findings());
    }

    static List<String> shown(List<Finding> findings) {
        return findings.stream()
                .map(it -> it.code() + " " + it.location().pointer())
                .toList();
    }

    /** An order of these keys, each a line of YAML without source. */
    static Ranking order(String... keys) {
        return order(List.of(), keys);
    }

    static Ranking order(List<String> classes, String... keys) {
        StringBuilder yaml = new StringBuilder("ranking:\n  source: art. 1\n");
        if (!classes.isEmpty()) {
            yaml.append("  classes:\n");
            classes.forEach(
                    each -> yaml.append("    - {id: %s, label: classe %s, source: art. 2}\n".formatted(each, each)));
        }
        yaml.append("  order:\n");
        for (String key : keys) {
            yaml.append("    - {%s, source: art. 3}\n".formatted(key));
        }
        return read(yaml.toString()).value().orElseThrow().makeRanking();
    }

    /** Funds of this budget that stop, or do what else is written. */
    static Funds funds(String budget, String effect, String... more) {
        return read(yaml(budget, effect, more)).value().orElseThrow().makeFunds();
    }

    static String yaml(String budget, String effect, String... more) {
        String whenShort = effect.startsWith("pro rata") && !effect.contains(",")
                ? effect + ", rounding: {unit: 0.01, mode: down}, rest: by rank"
                : effect;
        String list = String.join("", more).contains("waiting list:")
                ? ""
                : "  waiting list: {use: scroll, source: art. 6}\n";
        return "funds:\n  budget: {amount: " + budget + ", source: art. 4}\n  when short: {effect: " + whenShort
                + ", source: art. 5}\n" + list
                + Stream.of(more).map(line -> "  " + line + "\n").reduce("", String::concat);
    }
}
