package it.sportello.legal.document;

import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.Stated;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes records as the JSON documents that {@link DocumentReader} reads: what is written and read again is equal.
 *
 * <p>Keys are the names of the components; amounts, fractions, dates and words are texts. What is absent, an empty list
 * and an empty map are left out, as the reader takes them to be.
 *
 * <p>Instances are immutable and thread-safe.
 */
public final class DocumentWriter {

    private final JsonFactory factory = new JsonFactory();

    /** A writer. */
    public DocumentWriter() {}

    /**
     * The document of a record.
     *
     * @throws IllegalArgumentException if the record holds something that is no type of documents
     */
    public String json(Record document) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), text)) {
            write(document, json);
        }
        return text.toString();
    }

    /** The document of a list of records, a record on each line. */
    public String jsonLines(List<? extends Record> documents) {
        StringBuilder text = new StringBuilder();
        documents.forEach(document -> text.append(json(document)).append('\n'));
        return text.toString();
    }

    private static void write(Object value, JsonGenerator json) {
        if (value instanceof Stated<?> stated) {
            write(stated.value().<Object>map(it -> it).orElse(Stated.NOT_STATED), json);
        } else if (value instanceof Optional<?> optional) {
            write(optional.orElseThrow(), json);
        } else if (value instanceof Boolean yes) {
            json.writeBoolean(yes);
        } else if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof Fraction fraction) {
            json.writeString(text(fraction));
        } else if (value instanceof Enum<?> word) {
            json.writeString(word(word));
        } else if (value instanceof Euro) {
            json.writeString(value.toString());
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(item -> write(item, json));
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((key, item) -> {
                json.writeName(key instanceof Enum<?> word ? word(word) : key.toString());
                write(item, json);
            });
            json.writeEndObject();
        } else if (value instanceof Record nested) {
            write(nested, json);
        } else if (Scalar.of(value.getClass()).isPresent()) {
            json.writeString(value.toString());
        } else {
            throw new IllegalArgumentException(value.getClass() + " is not a type of documents");
        }
    }

    private static void write(Record document, JsonGenerator json) {
        json.writeStartObject();
        for (RecordShape.Component component :
                RecordShape.of(document.getClass()).components()) {
            Object value = valueOf(document, component.of());
            if (!isAbsent(value)) {
                json.writeName(component.name());
                write(value, json);
            }
        }
        json.writeEndObject();
    }

    private static boolean isAbsent(Object value) {
        return (value instanceof Optional<?> optional && optional.isEmpty())
                || (value instanceof List<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }

    private static Object valueOf(Record document, RecordComponent component) {
        try {
            return component.getAccessor().invoke(document);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalArgumentException(document.getClass() + " is not a public record", e);
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String text(Fraction fraction) {
        return fraction.exactDecimal()
                .filter(exact -> exact.scale() <= 18 && exact.precision() <= 18)
                .map(BigDecimal::toPlainString)
                .orElseGet(fraction::toString);
    }
}
