package it.sportello.legal.document;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The languages documents are written in, and how the name of a record component is spelled in each.
 *
 * <p>YAML is what people write: keys are plain words, {@code at most}. JSON is what programs write: {@code atMost}.
 */
public enum DocumentFormat {
    /** YAML 1.2, for notices, rubrics and parameters of the law. */
    YAML,
    /** JSON, for applications, ballots and results. */
    JSON,
    /** A JSON record on each line, for long lists: a line that cannot be read costs its own record only. */
    JSON_LINES;

    /**
     * The format that the ending of a file name says: JSON for {@code .json}, JSON lines for {@code .jsonl} and {@code
     * .ndjson}, YAML for everything else.
     */
    public static DocumentFormat of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".json") ? JSON : name.endsWith(".jsonl") || name.endsWith(".ndjson") ? JSON_LINES : YAML;
    }

    String keyOf(String component) {
        if (this != YAML) {
            return component;
        }
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < component.length(); i++) {
            char letter = component.charAt(i);
            if (Character.isUpperCase(letter)) {
                words.append(' ');
            }
            words.append(Character.toLowerCase(letter));
        }
        return words.toString();
    }

    /** A pointer into a type of documents, the keys of its records as this format spells them. */
    String spell(String pointer, Type type) {
        if (pointer.isEmpty()) {
            return pointer;
        }
        int next = pointer.indexOf('/', 1);
        String step = next < 0 ? pointer.substring(1) : pointer.substring(1, next);
        String rest = next < 0 ? "" : pointer.substring(next);
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            Type inside = arguments[arguments.length - 1];
            return generic.getRawType() == List.class || generic.getRawType() == Map.class
                    ? "/" + step + spell(rest, inside)
                    : spell(pointer, inside);
        }
        if (type instanceof Class<?> plain && plain.isRecord()) {
            for (RecordComponent component : plain.getRecordComponents()) {
                String name = component.getName();
                if (step.equals(name) || step.equals(YAML.keyOf(name))) {
                    return "/" + keyOf(name) + spell(rest, component.getGenericType());
                }
            }
        }
        return pointer;
    }
}
