package it.sportello.legal.json;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Message;
import it.sportello.legal.Stated;
import it.sportello.legal.reasons.Reason;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Teaches Jackson 3 the types of the kernel.
 *
 * <ul>
 *   <li>{@link Euro}: a string with two decimals, {@code "4154.59"}; read from a string or from a number's own digits,
 *       never through binary floating point.
 *   <li>{@link Fraction}: a string, decimal if that is exact, else a ratio: {@code "0.8"}, {@code "13855/156"}.
 *   <li>{@link LegalReference}: {@code citation} and {@code urn}.
 *   <li>{@link Message}: its key. {@link Stated}: its value, or {@code "not stated"}.
 *   <li>{@link Finding} and {@link Reason}: their fields and their text in the language of the module. Only written.
 * </ul>
 */
public final class LegalModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** A decimal with more digits is written as a ratio: no document may hold it. */
    private static final int READABLE_DIGITS = 18;

    /** A module that writes texts in this language. */
    public LegalModule(Locale locale) {
        super("sportello-legal-" + locale.toLanguageTag());
        addSerializer(new AsString<>(Euro.class, Euro::toString));
        addSerializer(new AsString<>(Fraction.class, LegalModule::write));
        addSerializer(new AsString<>(Message.class, Message::key));
        addSerializer(new ReferenceWriter());
        addSerializer(new StatedWriter());
        addSerializer(new FindingWriter(locale));
        addSerializer(new ReasonWriter(locale));
        addDeserializer(Euro.class, new FromDigits<>(Euro.class, Euro::parse));
        addDeserializer(Fraction.class, new FromDigits<>(Fraction.class, Fraction::parse));
    }

    private static String write(Fraction fraction) {
        return fraction.exactDecimal()
                .filter(exact -> exact.scale() <= READABLE_DIGITS && exact.precision() <= READABLE_DIGITS)
                .map(BigDecimal::toPlainString)
                .orElseGet(fraction::toString);
    }

    private static final class AsString<T> extends StdSerializer<T> {
        private final Function<T, String> form;

        AsString(Class<T> type, Function<T, String> form) {
            super(type);
            this.form = form;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeString(form.apply(value));
        }
    }

    private static final class FromDigits<T> extends StdDeserializer<T> {
        private final Class<T> type;
        private final Function<String, T> reading;

        FromDigits(Class<T> type, Function<String, T> reading) {
            super(type);
            this.type = type;
            this.reading = reading;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() != JsonToken.VALUE_STRING
                    && !json.currentToken().isNumeric()) {
                return type.cast(context.handleUnexpectedToken(type, json));
            }
            try {
                return reading.apply(json.getString());
            } catch (ArithmeticException | NumberFormatException e) {
                throw context.weirdStringException("(not shown)", type, String.valueOf(e.getMessage()));
            }
        }
    }

    private static final class ReferenceWriter extends StdSerializer<LegalReference> {
        ReferenceWriter() {
            super(LegalReference.class);
        }

        @Override
        public void serialize(LegalReference reference, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty("citation", reference.citation());
            json.writeStringProperty("urn", reference.urn());
            json.writeEndObject();
        }
    }

    private static final class StatedWriter extends StdSerializer<Stated<?>> {
        StatedWriter() {
            super(Stated.class);
        }

        @Override
        public void serialize(Stated<?> stated, JsonGenerator json, SerializationContext context) {
            context.writeValue(json, stated.value().<Object>map(value -> value).orElse(Stated.NOT_STATED));
        }
    }

    private static final class FindingWriter extends StdSerializer<Finding> {
        private final Locale locale;

        FindingWriter(Locale locale) {
            super(Finding.class);
            this.locale = locale;
        }

        @Override
        public void serialize(Finding finding, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty("code", finding.code().code());
            json.writeStringProperty("severity", finding.severity().name().toLowerCase(Locale.ROOT));
            json.writeStringProperty("document", finding.location().document());
            json.writeStringProperty("pointer", finding.location().pointer());
            json.writeNumberProperty("line", finding.location().line());
            json.writeNumberProperty("column", finding.location().column());
            json.writeStringProperty("text", finding.text(locale));
            context.defaultSerializeProperty("references", finding.references(), json);
            json.writeEndObject();
        }
    }

    private static final class ReasonWriter extends StdSerializer<Reason> {
        private final Locale locale;

        ReasonWriter(Locale locale) {
            super(Reason.class);
            this.locale = locale;
        }

        @Override
        public void serialize(Reason reason, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty(
                    "kind", reason.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            json.writeStringProperty("key", reason.message().key());
            json.writeStringProperty("text", reason.sentence(locale));
            context.defaultSerializeProperty("result", exact(reason.result()), json);
            context.defaultSerializeProperty(
                    "inputs", reason.inputs().stream().map(ReasonWriter::exact).toList(), json);
            context.defaultSerializeProperty("references", reason.references(), json);
            context.defaultSerializeProperty("because", reason.because(), json);
            json.writeEndObject();
        }

        /** Numbers of a reason are texts, as amounts and fractions are: no reader may take them for binary ones. */
        private static Object exact(Object value) {
            return value instanceof BigDecimal number ? number.toPlainString() : value;
        }
    }
}
