package it.sportello.rendicontazione.fattura;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may stand within what, and in which form: the grammar files beside this class, which say how they are read. */
final class Grammar {

    private static final Pattern LINE = Pattern.compile("(\\w+)([?*+]?)\\s+(?:\\[(\\w+)]|(.+))");

    static final Grammar ORDINARY = load("fattura-1.2.3.grammar", "FatturaElettronica");
    static final Grammar SIMPLIFIED = load("fattura-fsm10.grammar", "FatturaElettronica");

    private final Complex root;

    private Grammar(Complex root) {
        this.root = root;
    }

    /** The element every invoice of this grammar begins with. */
    Complex root() {
        return root;
    }

    /** An element that holds others, in their order. */
    static final class Complex {
        private final List<Particle> particles = new ArrayList<>();
        private final Map<String, Integer> places = new HashMap<>();
        private List<String> choice = List.of();

        List<Particle> particles() {
            return particles;
        }

        /** Where in the order an element of that name stands; -1 for none. */
        int place(String name) {
            return places.getOrDefault(name, -1);
        }

        /** Three names: either the first stands there, or the other two; empty if nothing is to choose. */
        List<String> choice() {
            return choice;
        }
    }

    /**
     * What may stand in an element.
     *
     * @param name its name
     * @param required whether it must be there
     * @param many whether there may be several
     * @param complex what it may hold, if it holds elements
     * @param simple its form, if it holds a value
     */
    record Particle(
            String name, boolean required, boolean many, Optional<Complex> complex, Optional<SimpleType> simple) {}

    private static Grammar load(String resource, String root) {
        Map<String, Complex> types = new HashMap<>();
        Map<String, SimpleType> forms = new HashMap<>();
        try (InputStream in = Grammar.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            Complex type = new Complex();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    type = types.computeIfAbsent(line.substring(1, line.length() - 1), name -> new Complex());
                } else if (line.startsWith("either ")) {
                    type.choice = List.of(line.substring("either ".length())
                            .replace(" or ", " ")
                            .split(" ", -1));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    Particle particle = particle(line, types, forms);
                    type.places.put(particle.name(), type.particles.size());
                    type.particles.add(particle);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Complex top = types.get(root);
        if (top == null) {
            throw new IllegalStateException(resource + " has no " + root);
        }
        return new Grammar(top);
    }

    private static Particle particle(String line, Map<String, Complex> types, Map<String, SimpleType> forms) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalStateException("not a line of a grammar: " + line);
        }
        String many = matcher.group(2);
        Optional<Complex> complex =
                Optional.ofNullable(matcher.group(3)).map(name -> types.computeIfAbsent(name, each -> new Complex()));
        Optional<SimpleType> simple =
                Optional.ofNullable(matcher.group(4)).map(form -> forms.computeIfAbsent(form, SimpleType::parse));
        return new Particle(
                matcher.group(1),
                many.isEmpty() || many.equals("+"),
                many.equals("*") || many.equals("+"),
                complex,
                simple);
    }
}
