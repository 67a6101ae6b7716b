package it.sportello.isee;

import it.sportello.legal.DatedParameter;
import it.sportello.legal.DatedValue;
import it.sportello.legal.Fraction;
import it.sportello.legal.Reading;
import it.sportello.legal.RuleSet;
import it.sportello.legal.document.ParameterBook;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The values of the law in force on one day. Days between two changes share one instance, so nothing is looked up by
 * date twice.
 */
final class Rules {

    private static final String CAPOLUOGO = "capoluogo.";

    private final RuleSet ruleSet;
    private final Map<Parameter, DatedValue<Fraction>> values;
    private final Set<String> capoluoghi;

    private Rules(RuleSet ruleSet, Map<Parameter, DatedValue<Fraction>> values, Set<String> capoluoghi) {
        this.ruleSet = ruleSet;
        this.values = values;
        this.capoluoghi = capoluoghi;
    }

    /** A book of this module: {@code isee-159-2013.yaml}. */
    static ParameterBook book(String name) {
        return ParameterBook.load(Objects.requireNonNull(Rules.class.getResourceAsStream(name)));
    }

    /** All the rules of a book, by the first day they hold together. */
    static NavigableMap<LocalDate, Rules> of(ParameterBook book) {
        Map<Parameter, DatedParameter<Fraction>> parameters = new EnumMap<>(Parameter.class);
        for (Parameter parameter : Parameter.values()) {
            if (book.keys().contains(parameter.key())) {
                parameters.put(parameter, book.fraction(parameter.key()));
            }
        }
        Map<String, DatedParameter<String>> capoluoghi = new HashMap<>();
        book.keys().stream()
                .filter(key -> key.startsWith(CAPOLUOGO))
                .forEach(key -> capoluoghi.put(key.substring(CAPOLUOGO.length()), book.text(key)));
        Set<LocalDate> changes = new TreeSet<>();
        parameters.values().forEach(parameter -> parameter.values().forEach(value -> addDays(value, changes)));
        capoluoghi.values().forEach(parameter -> parameter.values().forEach(value -> addDays(value, changes)));
        changes.removeIf(day -> day.isAfter(book.verifiedUntil()));
        NavigableMap<LocalDate, Rules> rules = new TreeMap<>();
        for (LocalDate day : changes) {
            Map<Parameter, DatedValue<Fraction>> inForce = new EnumMap<>(Parameter.class);
            parameters.forEach(
                    (parameter, dated) -> inForce(dated, day).ifPresent(value -> inForce.put(parameter, value)));
            Set<String> codes = capoluoghi.entrySet().stream()
                    .filter(entry -> inForce(entry.getValue(), day).isPresent())
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toUnmodifiableSet());
            rules.put(day, new Rules(book.ruleSet(), inForce, codes));
        }
        return rules;
    }

    private static void addDays(DatedValue<?> value, Set<LocalDate> days) {
        days.add(value.from());
        if (value.to().isBefore(LocalDate.MAX)) {
            days.add(value.to().plusDays(1));
        }
    }

    private static <T> Optional<DatedValue<T>> inForce(DatedParameter<T> parameter, LocalDate day) {
        return parameter
                .on(day)
                .fold(
                        (Reading.InForce<T> it) -> Optional.of(it.value()),
                        none -> Optional.empty(),
                        several -> {
                            throw new IllegalStateException(several.key() + " has several values on " + day);
                        },
                        beyond -> Optional.empty());
    }

    RuleSet ruleSet() {
        return ruleSet;
    }

    /** A value that is in force under these rules. */
    DatedValue<Fraction> get(Parameter parameter) {
        DatedValue<Fraction> value = values.get(parameter);
        if (value == null) {
            throw new IllegalStateException(parameter.key() + " is not in force");
        }
        return value;
    }

    /** A value, if it is in force under these rules. */
    Optional<DatedValue<Fraction>> find(Parameter parameter) {
        return Optional.ofNullable(values.get(parameter));
    }

    /** Whether the municipality with this cadastral code heads a metropolitan city. */
    boolean isCapoluogo(String comune) {
        return capoluoghi.contains(comune);
    }
}
