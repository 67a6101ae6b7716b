package it.sportello.legal.document;

import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.KernelMessage;
import it.sportello.legal.Stated;
import jakarta.validation.Constraint;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON Schema (2020-12) of a kind of documents, for editors and for programs that write them.
 *
 * <p>It follows from the record alone: the keys as {@link DocumentReader} spells them, what is required, words, amounts,
 * fractions and dates by their form, constraints on numbers, lengths and patterns. Whatever the reader takes is valid. The
 * reverse does not hold: identifiers and their check characters, dates that no calendar has, bounds of numbers that are
 * written as texts, keys that stand twice and what a {@link SelfChecking} type knows about itself are left to the reader.
 */
public final class DocumentSchema {

    private static final String SCHEMA = "https://json-schema.org/draft/2020-12/schema";
    private static final String DAY = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
    private static final String TIME = "T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?";
    private static final String AMOUNT = "(0|[1-9][0-9]{0,16})(\\.[0-9]{1,2})?";
    private static final String NO_AMOUNT = "0(\\.0{1,2})?";
    private static final String RATIO = "(0|[1-9][0-9]{0,399})(\\.[0-9]{1,18}|/[1-9][0-9]{0,399})?";
    private static final String NO_RATIO = "0(\\.0{1,18}|/[1-9][0-9]{0,399})?";
    private static final BigDecimal MOST_WHOLE = new BigDecimal("999999999");
    private static final BigDecimal MOST_LONG = new BigDecimal("999999999999999999");

    private final DocumentFormat format;
    private final Map<Use, String> names = new LinkedHashMap<>();
    private final Map<String, Object> definitions = new TreeMap<>();

    /**
     * A record type in a place.
     *
     * @param isChecked whether the constraints within it are checked there, as {@link Valid} orders
     */
    private record Use(Class<?> type, boolean isChecked) {}

    private DocumentSchema(DocumentFormat format) {
        this.format = format;
    }

    /**
     * The schema of documents that are one record.
     *
     * @throws IllegalStateException if the record holds something that is no type of documents
     */
    public static Map<String, Object> of(Class<? extends Record> type, DocumentFormat format) {
        DocumentSchema schema = new DocumentSchema(format);
        return schema.document(schema.reference(type, true));
    }

    /**
     * The schema of documents that are a list of records, as {@link DocumentReader#readList} reads them.
     *
     * @throws IllegalStateException if the record holds something that is no type of documents
     */
    public static Map<String, Object> ofList(Class<? extends Record> type, DocumentFormat format) {
        DocumentSchema schema = new DocumentSchema(format);
        return schema.document(map("type", "array", "items", schema.reference(type, true)));
    }

    /** A schema as text, each key on a line of its own. */
    public static String text(Map<String, Object> schema) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return JsonMapper.builder()
                        .defaultPrettyPrinter(new DefaultPrettyPrinter()
                                .withObjectIndenter(indenter)
                                .withArrayIndenter(indenter))
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(schema)
                + "\n";
    }

    private Map<String, Object> document(Map<String, Object> root) {
        Map<String, Object> document = map("$schema", SCHEMA);
        document.putAll(root);
        document.put("$defs", definitions);
        return document;
    }

    private Map<String, Object> reference(Class<?> type, boolean isChecked) {
        Use use = new Use(type, isChecked || !isConstrained(type, new HashSet<>()));
        String name = names.get(use);
        if (name == null) {
            String ending = use.isChecked ? "" : "Unchecked";
            name = names.containsValue(type.getSimpleName() + ending)
                    ? qualified(type, ending)
                    : type.getSimpleName() + ending;
            names.put(use, name);
            definitions.put(name, record(type, use.isChecked));
        }
        return map("$ref", "#/$defs/" + name);
    }

    /** A second type of the same name is called by the one around it too. */
    private String qualified(Class<?> type, String ending) {
        String name =
                type.getName().substring(type.getPackageName().length() + 1).replace('$', '.') + ending;
        return names.containsValue(name) ? type.getName().replace('$', '.') + ending : name;
    }

    /** Whether there is any constraint to check in a record, or in one within. */
    private static boolean isConstrained(Class<?> type, Set<Class<?>> seen) {
        return seen.add(type)
                && RecordShape.of(type).components().stream()
                        .anyMatch(component ->
                                isConstraint(component.of().getAccessor().getAnnotations())
                                        || isConstrained(component.of().getAnnotatedType(), seen));
    }

    private static boolean isConstrained(AnnotatedType type, Set<Class<?>> seen) {
        return isConstraint(type.getAnnotations())
                || (type instanceof AnnotatedParameterizedType generic
                        && Arrays.stream(generic.getAnnotatedActualTypeArguments())
                                .anyMatch(argument -> isConstrained(argument, seen)))
                || (type.isAnnotationPresent(Valid.class)
                        && type.getType() instanceof Class<?> plain
                        && plain.isRecord()
                        && isConstrained(plain, seen));
    }

    private static boolean isConstraint(Annotation[] annotations) {
        return Arrays.stream(annotations).anyMatch(each -> each.annotationType().isAnnotationPresent(Constraint.class));
    }

    private Map<String, Object> record(Class<?> type, boolean isChecked) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordShape.Component component : RecordShape.of(type).components()) {
            String key = format.keyOf(component.name());
            Set<Annotation> constraints =
                    new LinkedHashSet<>(List.of(component.of().getAccessor().getAnnotations()));
            Map<String, Object> value = schema(component.of().getAnnotatedType(), constraints, isChecked);
            boolean mayBeNull = component.type() == Optional.class && format != DocumentFormat.YAML;
            properties.put(key, mayBeNull ? map("anyOf", List.of(value, map("type", "null"))) : value);
            if (isRequired(component.type(), value)) {
                required.add(key);
            }
        }
        Map<String, Object> schema = map("type", "object", "properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    /** A list or a map is empty where its key is absent, which some may not be. */
    private static boolean isRequired(Class<?> type, Map<String, Object> schema) {
        boolean mayBeEmpty = type == List.class || type == Map.class;
        return mayBeEmpty
                ? schema.containsKey("minItems") || schema.containsKey("minProperties")
                : type != Optional.class;
    }

    /**
     * The schema of a type with the constraints written on it, and those that stand before the component.
     *
     * @param isChecked whether constraints count at all
     */
    private Map<String, Object> schema(AnnotatedType type, Set<Annotation> given, boolean isChecked) {
        Set<Annotation> constraints = new LinkedHashSet<>();
        if (isChecked) {
            constraints.addAll(given);
            constraints.addAll(Arrays.asList(type.getAnnotations()));
        }
        Type plain = type.getType();
        if (plain instanceof ParameterizedType generic && type instanceof AnnotatedParameterizedType annotated) {
            return generic(
                    (Class<?>) generic.getRawType(),
                    annotated.getAnnotatedActualTypeArguments(),
                    constraints,
                    isChecked);
        }
        Class<?> raw = (Class<?>) plain;
        if (raw.isEnum()) {
            return words(raw);
        }
        return raw.isRecord() && Scalar.of(raw).isEmpty()
                ? reference(raw, constraints.stream().anyMatch(Valid.class::isInstance))
                : scalar(
                        raw,
                        Scalar.of(raw)
                                .orElseThrow(() -> new IllegalStateException(raw + " is not a type of documents")),
                        constraints);
    }

    private Map<String, Object> generic(
            Class<?> raw, AnnotatedType[] arguments, Set<Annotation> constraints, boolean isChecked) {
        if (raw == Optional.class) {
            return schema(arguments[0], Set.of(), isChecked);
        }
        if (raw == Stated.class) {
            return map("anyOf", List.of(schema(arguments[0], constraints, isChecked), map("const", Stated.NOT_STATED)));
        }
        if (raw == List.class) {
            Map<String, Object> list = map("type", "array", "items", schema(arguments[0], Set.of(), isChecked));
            sizes(list, constraints, "minItems", "maxItems");
            return list;
        }
        if (raw == Map.class) {
            Map<String, Object> map = map("type", "object");
            Map<String, Object> key = schema(arguments[0], Set.of(), isChecked);
            if (key.containsKey("enum")
                    || key.containsKey("pattern")
                    || key.containsKey("minLength")
                    || key.containsKey("maxLength")) {
                key.remove("type");
                map.put("propertyNames", key);
            }
            map.put("additionalProperties", schema(arguments[1], Set.of(), isChecked));
            sizes(map, constraints, "minProperties", "maxProperties");
            return map;
        }
        throw new IllegalStateException(raw + " is not a type of documents");
    }

    private static Map<String, Object> words(Class<?> type) {
        return map(
                "enum",
                Arrays.stream(type.getEnumConstants())
                        .map(each ->
                                ((Enum<?>) each).name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .toList());
    }

    private Map<String, Object> scalar(Class<?> raw, Scalar scalar, Set<Annotation> constraints) {
        return switch (scalar.expected()) {
            case TRUE_OR_FALSE -> map("type", "boolean");
            case WHOLE_NUMBER -> whole(raw == int.class || raw == Integer.class ? MOST_WHOLE : MOST_LONG, constraints);
            case DATE -> map("type", "string", "format", "date", "pattern", whole(DAY));
            case DATE_AND_TIME -> map("type", "string", "pattern", whole(DAY + TIME));
            case TEXT -> text(constraints);
            default -> number(raw, scalar.expected(), constraints);
        };
    }

    private static Map<String, Object> whole(BigDecimal most, Set<Annotation> constraints) {
        Map<String, Object> number = map("type", "integer", "minimum", most.negate(), "maximum", most);
        bounds(number, constraints);
        return number;
    }

    private static Map<String, Object> number(Class<?> raw, KernelMessage expected, Set<Annotation> constraints) {
        Map<String, Object> number = map("type", "number");
        bounds(number, constraints);
        if (raw != Euro.class && raw != Fraction.class) {
            return number;
        }
        boolean isAmount = expected == KernelMessage.AMOUNT;
        String form = isAmount ? AMOUNT : RATIO;
        boolean isNeverNegative =
                least(number).filter(bound -> bound.signum() >= 0).isPresent();
        String pattern = isNeverNegative ? "(-" + (isAmount ? NO_AMOUNT : NO_RATIO) + "|" + form + ")" : "-?" + form;
        return map("anyOf", List.of(number, map("type", "string", "pattern", whole(pattern))));
    }

    private Map<String, Object> text(Set<Annotation> constraints) {
        Map<String, Object> text = map("type", "string");
        sizes(text, constraints, "minLength", "maxLength");
        List<String> patterns = new ArrayList<>();
        for (Annotation constraint : constraints) {
            if (constraint instanceof NotBlank) {
                patterns.add("[^\\u0000-\\u0020]");
            } else if (constraint instanceof Pattern pattern) {
                pattern(pattern).ifPresent(patterns::add);
            }
        }
        if (patterns.size() == 1) {
            text.put("pattern", patterns.get(0));
        } else if (!patterns.isEmpty()) {
            text.put(
                    "allOf", patterns.stream().map(each -> map("pattern", each)).toList());
        }
        if (format == DocumentFormat.YAML) {
            // A number without quotes is still the text somebody typed.
            text.put("type", List.of("string", "number"));
        }
        return text;
    }

    /** The pattern as schemas write it, if it says the same there: the whole text, and blanks as Java knows them. */
    private static Optional<String> pattern(Pattern constraint) {
        String regexp = constraint.regexp();
        boolean isPortable = constraint.flags().length == 0
                && !regexp.contains("(?")
                && !regexp.contains("\\p")
                && !regexp.contains("&&")
                && !regexp.matches(".*[*+?}]\\+.*");
        return isPortable ? Optional.of(whole(regexp.replace("\\S", "[^ \\t\\n\\u000b\\f\\r]"))) : Optional.empty();
    }

    private static String whole(String pattern) {
        return "^(?:" + pattern + ")$";
    }

    private static void bounds(Map<String, Object> number, Collection<Annotation> constraints) {
        for (Annotation constraint : constraints) {
            if (constraint instanceof PositiveOrZero) {
                least(number, true, BigDecimal.ZERO);
            } else if (constraint instanceof Positive) {
                least(number, false, BigDecimal.ZERO);
            } else if (constraint instanceof Min min) {
                least(number, true, BigDecimal.valueOf(min.value()));
            } else if (constraint instanceof DecimalMin min) {
                least(number, min.inclusive(), new BigDecimal(min.value()));
            } else if (constraint instanceof Max max) {
                number.put("maximum", max.value());
            } else if (constraint instanceof DecimalMax max) {
                number.put(max.inclusive() ? "maximum" : "exclusiveMaximum", new BigDecimal(max.value()));
            }
        }
    }

    /** The bound that leaves less, if there are two. */
    private static void least(Map<String, Object> number, boolean inclusive, BigDecimal bound) {
        if (least(number).filter(other -> other.compareTo(bound) > 0).isEmpty()) {
            number.remove("minimum");
            number.remove("exclusiveMinimum");
            number.put(inclusive ? "minimum" : "exclusiveMinimum", bound);
        }
    }

    private static Optional<BigDecimal> least(Map<String, Object> number) {
        return Optional.ofNullable(number.getOrDefault("minimum", number.get("exclusiveMinimum")))
                .map(bound -> new BigDecimal(bound.toString()));
    }

    private static void sizes(Map<String, Object> schema, Collection<Annotation> constraints, String min, String max) {
        for (Annotation constraint : constraints) {
            if (constraint instanceof NotEmpty) {
                schema.putIfAbsent(min, 1);
            } else if (constraint instanceof Size size) {
                if (size.min() > 0) {
                    schema.put(min, size.min());
                }
                if (size.max() < Integer.MAX_VALUE) {
                    schema.put(max, size.max());
                }
            }
        }
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
