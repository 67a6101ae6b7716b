package it.sportello.legal.document;

import it.sportello.legal.Act;
import it.sportello.legal.DatedParameter;
import it.sportello.legal.DatedValue;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.RuleSet;
import it.sportello.legal.Sources;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A file of dated parameters of the law that a module ships.
 *
 * <pre>{@code
 * rules: isee-109-1998
 * verified until: 2014-12-31
 * acts:
 *   D.Lgs. 109/1998: urn:nir:stato:decreto.legislativo:1998-03-31;109
 * parameters:
 *   members.1:
 *     - {from: 2001-01-01, value: 1.00, source: "tab. 2, D.Lgs. 109/1998", status: verified}
 * }</pre>
 *
 * <p>A value holds until the day before the next one, or until its own {@code to}. Nothing else may fill a gap.
 */
public final class ParameterBook {

    /**
     * The file as it is written.
     *
     * @param rules the name of the rule set
     * @param verifiedUntil the last day for which all values were checked
     * @param acts the acts cited, by citation, with their URN:NIR
     * @param parameters the parameters with their values
     */
    record Pages(
            String rules,
            LocalDate verifiedUntil,
            @NotEmpty Map<String, String> acts,
            @NotEmpty Map<String, @NotEmpty List<@Valid Line>> parameters) {}

    /**
     * A value as it is written.
     *
     * @param from the first day
     * @param to the last day; without it, the day before the next value
     * @param value the value
     * @param source the place and the act, {@code tab. 2, D.Lgs. 109/1998}
     * @param status how surely it is known
     * @param note what a reader should know
     */
    record Line(
            LocalDate from,
            Optional<LocalDate> to,
            String value,
            String source,
            DatedValue.Status status,
            Optional<String> note) {}

    private final RuleSet ruleSet;
    private final LocalDate verifiedUntil;
    private final Map<String, DatedParameter<String>> parameters;
    /** Those that were asked for, each parsed once: a computation asks for the same few again and again. */
    private final Map<String, DatedParameter<Fraction>> fractions = new ConcurrentHashMap<>();

    private ParameterBook(RuleSet ruleSet, LocalDate verifiedUntil, Map<String, DatedParameter<String>> parameters) {
        this.ruleSet = ruleSet;
        this.verifiedUntil = verifiedUntil;
        this.parameters = parameters;
    }

    /**
     * Reads a book that is part of the program.
     *
     * @param in the file; it is closed
     * @throws IllegalStateException if the file is not sound, which the tests of its module rule out
     */
    public static ParameterBook load(InputStream in) {
        Document<Pages> document;
        try (in) {
            document = new DocumentReader().read("parameters", in.readAllBytes(), DocumentFormat.YAML, Pages.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Pages pages = document.value()
                .orElseThrow(() -> new IllegalStateException(document.findings().toString()));
        Sources acts = sources(pages.acts);
        Map<String, DatedParameter<String>> parameters = new LinkedHashMap<>();
        pages.parameters.forEach((key, lines) ->
                parameters.put(key, new DatedParameter<>(key, values(key, lines, acts), pages.verifiedUntil)));
        return new ParameterBook(document.ruleSet(pages.rules), pages.verifiedUntil, parameters);
    }

    private static List<DatedValue<String>> values(String key, List<Line> lines, Sources acts) {
        List<DatedValue<String>> values = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            LocalDate next = i + 1 < lines.size() ? lines.get(i + 1).from.minusDays(1) : LocalDate.MAX;
            LocalDate last = line.to.orElse(next);
            if (next.isBefore(line.from) || last.isBefore(line.from)) {
                throw new IllegalStateException(
                        key + ": the values stand in the order of their days, see " + line.from);
            }
            values.add(new DatedValue<>(line.from, last, line.value, source(line.source, acts), line.status));
        }
        return values;
    }

    private static LegalReference source(String source, Sources acts) {
        try {
            List<LegalReference> places = acts.parse(source);
            if (places.size() > 1) {
                throw new IllegalArgumentException("a value has one source, not «" + source + "»");
            }
            return places.get(0);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** The acts listed, none of which the book renders. */
    private static Sources sources(Map<String, String> acts) {
        try {
            return new Sources(
                    Optional.empty(),
                    acts.entrySet().stream()
                            .map(entry -> new Act(entry.getKey(), entry.getValue()))
                            .toList());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Its name and digest. */
    public RuleSet ruleSet() {
        return ruleSet;
    }

    /** The keys of all parameters. */
    public Set<String> keys() {
        return parameters.keySet();
    }

    /**
     * A parameter that is a number.
     *
     * @throws IllegalArgumentException if there is no such key, or a value is not a number
     */
    public DatedParameter<Fraction> fraction(String key) {
        return fractions.computeIfAbsent(key, it -> parameter(it, Fraction::parse));
    }

    /**
     * A parameter that is a text.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    public DatedParameter<String> text(String key) {
        return parameter(key, Function.identity());
    }

    /** The last day for which all values were checked. */
    public LocalDate verifiedUntil() {
        return verifiedUntil;
    }

    /**
     * A parameter that is an amount of money.
     *
     * @throws IllegalArgumentException if there is no such key, or a value is not an amount
     */
    public DatedParameter<Euro> euro(String key) {
        return parameter(key, Euro::parse);
    }

    private <T> DatedParameter<T> parameter(String key, Function<String, T> reading) {
        DatedParameter<String> parameter = parameters.get(key);
        if (parameter == null) {
            throw new IllegalArgumentException("no parameter " + key);
        }
        return parameter.map(reading);
    }
}
