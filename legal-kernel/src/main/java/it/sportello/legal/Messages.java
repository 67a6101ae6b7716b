package it.sportello.legal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one module, in Italian and in English.
 *
 * <p>They lie beside the classes of the module as {@code messages_it.properties} and {@code messages_en.properties}, in
 * UTF-8. A placeholder is {@code {0}}, {@code {1}} …; an apostrophe is just an apostrophe. Italian is what everybody
 * gets who does not ask for English: the JVM's own locale is never looked at.
 */
public final class Messages {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");
    /** What could forge a line of its own, or command a terminal. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");

    private static final DateTimeFormatter ITALIAN_DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter ITALIAN_TIME =
            DateTimeFormatter.ofPattern("dd/MM/uuuu 'ore' HH:mm:ss", Locale.ROOT);

    private final Map<String, String> italian;
    private final Map<String, String> english;

    private Messages(Map<String, String> italian, Map<String, String> english) {
        this.italian = italian;
        this.english = english;
    }

    /**
     * Reads the two files of a module.
     *
     * @param resource opens a resource by name from within that module, as {@code name ->
     *     SomeClass.class.getResourceAsStream(name)} does; only the module itself may open its resources
     * @throws IllegalStateException if a file is missing or the two do not hold the same keys
     */
    public static Messages load(Function<String, @Nullable InputStream> resource) {
        Map<String, String> italian = read(resource, "messages_it.properties");
        Map<String, String> english = read(resource, "messages_en.properties");
        if (!italian.keySet().equals(english.keySet())) {
            throw new IllegalStateException("the Italian and the English messages do not hold the same keys");
        }
        return new Messages(italian, english);
    }

    /** Whether texts for this locale are the English ones. */
    public static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    /** The keys of all texts. */
    public Set<String> keys() {
        return italian.keySet();
    }

    /**
     * The text of a key with its placeholders filled in.
     *
     * @throws IllegalStateException if there is no such key or too few arguments
     */
    public String text(String key, Locale locale, List<?> arguments) {
        String pattern = (isEnglish(locale) ? english : italian).get(key);
        if (pattern == null) {
            throw new IllegalStateException("no text for " + key);
        }
        Matcher matcher = PLACEHOLDER.matcher(pattern);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            int index = matcher.group(1).charAt(0) - '0';
            if (index >= arguments.size()) {
                throw new IllegalStateException("too few arguments for " + key);
            }
            matcher.appendReplacement(text, Matcher.quoteReplacement(show(arguments.get(index), locale)));
        }
        return matcher.appendTail(text).toString();
    }

    /**
     * A value as people read it: amounts, fractions and dates in the form of the language, lists joined by commas, those
     * of numbers and references by semicolons, everything else by its {@code toString} on one line, without control
     * characters. A fraction without a decimal form shows six decimals and the exact ratio.
     */
    public static String show(Object value, Locale locale) {
        if (value instanceof Euro euro) {
            return euro.format(locale);
        }
        if (value instanceof Fraction fraction) {
            return fraction.exactDecimal()
                    .map(exact -> show(exact, locale))
                    .orElseGet(() -> show(fraction.printed(6), locale) + " (" + fraction + ")");
        }
        if (value instanceof BigDecimal number) {
            String plain = Math.abs((long) number.scale()) > 1_000 ? number.toString() : number.toPlainString();
            return isEnglish(locale) ? plain : plain.replace('.', ',');
        }
        if (value instanceof LocalDate date) {
            return isEnglish(locale) ? date.toString() : ITALIAN_DATE.format(date);
        }
        if (value instanceof LocalDateTime time) {
            return (isEnglish(locale) ? ENGLISH_TIME : ITALIAN_TIME).format(time);
        }
        if (value instanceof Boolean yes) {
            return isEnglish(locale) ? (yes ? "yes" : "no") : (yes ? "sì" : "no");
        }
        if (value instanceof Message message) {
            return message.text(locale);
        }
        if (value instanceof Stated<?> stated) {
            return stated.value().map(it -> show(it, locale)).orElseGet(() -> KernelMessage.NOT_STATED.text(locale));
        }
        if (value instanceof Finding finding) {
            return finding.text(locale);
        }
        if (value instanceof LegalReference reference) {
            return reference.citation();
        }
        if (value instanceof Collection<?> values) {
            boolean holdCommas = values.stream()
                    .allMatch(each ->
                            each instanceof Fraction || each instanceof Number || each instanceof LegalReference);
            return values.stream()
                    .map(each -> show(each, locale))
                    .collect(Collectors.joining(holdCommas ? "; " : ", "));
        }
        return UNPRINTABLE.matcher(String.valueOf(value)).replaceAll(" ");
    }

    private static Map<String, String> read(Function<String, @Nullable InputStream> resource, String name) {
        Properties properties = new Properties();
        try (InputStream in = resource.apply(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), properties::getProperty));
    }
}
