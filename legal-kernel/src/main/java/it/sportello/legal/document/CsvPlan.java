package it.sportello.legal.document;

import it.sportello.legal.Finding;
import it.sportello.legal.KernelFinding;
import it.sportello.legal.KernelMessage;
import it.sportello.legal.Location;
import it.sportello.legal.Stated;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A mapping seen from a type of records: where each of its paths leads. */
final class CsvPlan {

    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]?");

    /**
     * Where a path leads.
     *
     * @param pointer the JSON pointer of the value, the keys as JSON spells them
     * @param steps the keys (texts) and indices (whole numbers) on the way
     * @param leaf the type of the value, or of an element of the list
     * @param isList whether it is a list of values
     * @param isStated whether it may say that nothing is stated
     */
    record Target(String pointer, List<Object> steps, Class<?> leaf, boolean isList, boolean isStated) {}

    /** A column. */
    record Column(String header, Target target) {}

    /**
     * A constant.
     *
     * @param target where it goes
     * @param value its value
     * @param groups the pointers of the groups it completes: where one of them is absent, so is the constant
     */
    record Constant(Target target, Node value, List<String> groups) {}

    private final List<Finding> findings = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private final List<Constant> constants = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private final CsvMapping mapping;

    CsvPlan(CsvMapping mapping, Class<?> type) {
        this.mapping = mapping;
        findings.addAll(mapping.check());
        List<String> names = new ArrayList<>();
        mapping.columns()
                .forEach((header, path) -> target("columns", header, path, type).ifPresent(target -> {
                    needs(target, Location.pointerTo("columns", header));
                    columns.add(new Column(header, target));
                    targets.add(target);
                    names.add(header);
                }));
        CsvCells cells = new CsvCells(mapping);
        mapping.constants()
                .forEach((path, text) -> target("constants", path, path, type).ifPresent(target -> {
                    needs(target, Location.pointerTo("constants", path));
                    constants.add(constant(target, path, text, cells));
                    targets.add(target);
                    names.add(path);
                }));
        for (int i = 0; i < targets.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (overlap(targets.get(i).pointer(), targets.get(j).pointer())) {
                    String place = i < columns.size() ? "columns" : "constants";
                    findings.add(Finding.of(
                            KernelFinding.SAID_TWICE,
                            Location.at(Location.pointerTo(place, names.get(i))),
                            targets.get(i).pointer().substring(1),
                            names.get(j),
                            names.get(i)));
                }
            }
        }
        targets.sort(CsvPlan::compare);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    List<Column> columns() {
        return columns;
    }

    List<Constant> constants() {
        return constants;
    }

    /** Where columns and constants lead, the elements of a list one after the other. */
    List<Target> targets() {
        return targets;
    }

    private static int compare(Target one, Target other) {
        for (int i = 0; i < Math.min(one.steps.size(), other.steps.size()); i++) {
            Object step = one.steps.get(i);
            Object otherStep = other.steps.get(i);
            int order = step instanceof Integer index && otherStep instanceof Integer otherIndex
                    ? Integer.compare(index, otherIndex)
                    : step.toString().compareTo(otherStep.toString());
            if (order != 0) {
                return order;
            }
        }
        return Comparator.<Integer>naturalOrder().compare(one.steps.size(), other.steps.size());
    }

    private static boolean overlap(String one, String other) {
        return one.equals(other) || one.startsWith(other + "/") || other.startsWith(one + "/");
    }

    private Constant constant(Target target, String path, String text, CsvCells cells) {
        List<Finding> found = new ArrayList<>();
        Node value = cells.read(text, target, Map.of(), 0, 0, found);
        found.forEach(finding -> findings.add(finding.at(Location.at(Location.pointerTo("constants", path)))));
        List<String> groups = new ArrayList<>();
        String group = "";
        for (Object step : target.steps.subList(0, target.steps.size() - 1)) {
            group = Node.pointer(group, step);
            String prefix = group + "/";
            if (columns.stream().anyMatch(column -> column.target.pointer.startsWith(prefix))) {
                groups.add(group);
            }
        }
        return new Constant(target, value, groups);
    }

    /** The words and marks without which the value cannot be read. */
    private void needs(Target target, String pointer) {
        boolean isYesOrNo = target.leaf == boolean.class || target.leaf == Boolean.class;
        if (isYesOrNo && mapping.yes().isEmpty()) {
            findings.add(Finding.of(KernelFinding.MISSING_VALUE, Location.at(pointer), "yes"));
        }
        if (isYesOrNo && mapping.no().isEmpty()) {
            findings.add(Finding.of(KernelFinding.MISSING_VALUE, Location.at(pointer), "no"));
        }
        if (target.isList && mapping.listSeparator().isEmpty()) {
            findings.add(Finding.of(KernelFinding.MISSING_VALUE, Location.at(pointer), "list separator"));
        }
    }

    private Optional<Target> target(String place, String name, String path, Class<?> record) {
        List<Object> steps = new ArrayList<>();
        Type type = record;
        for (String step : path.split("/", -1)) {
            Type group = unwrap(type);
            Optional<Step> next = step(group, step);
            if (next.isEmpty()) {
                return nowhere(place, name, path, group);
            }
            steps.add(next.get().step);
            type = next.get().type;
        }
        Type end = unwrap(type);
        boolean isList = end instanceof ParameterizedType generic && generic.getRawType() == List.class;
        Type value =
                end instanceof ParameterizedType generic && isList ? unwrap(generic.getActualTypeArguments()[0]) : end;
        if (value instanceof Class<?> leaf && (leaf.isEnum() || Scalar.of(leaf).isPresent())) {
            return Optional.of(
                    new Target(Location.pointerTo(steps.toArray()), List.copyOf(steps), leaf, isList, isStated(type)));
        }
        return nowhere(place, name, path, end);
    }

    private record Step(Object step, Type type) {}

    private static Optional<Step> step(Type group, String step) {
        if (group instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
            return Optional.of(new Step(step, generic.getActualTypeArguments()[1]));
        }
        if (group instanceof ParameterizedType generic) {
            return INDEX.matcher(step).matches()
                    ? Optional.of(new Step(Integer.valueOf(step), generic.getActualTypeArguments()[0]))
                    : Optional.empty();
        }
        Class<?> plain = (Class<?>) group;
        return plain.isRecord()
                ? RecordShape.of(plain).components().stream()
                        .filter(each -> step.equals(each.name()) || step.equals(DocumentFormat.YAML.keyOf(each.name())))
                        .map(each -> new Step(each.name(), each.genericType()))
                        .findFirst()
                : Optional.empty();
    }

    private Optional<Target> nowhere(String place, String name, String path, Type group) {
        Object allowed = KernelMessage.NOTHING;
        if (group instanceof ParameterizedType generic) {
            allowed = generic.getRawType() == List.class ? KernelMessage.WHOLE_NUMBER : KernelMessage.TEXT;
        } else if (((Class<?>) group).isRecord()) {
            allowed = RecordShape.of((Class<?>) group).components().stream()
                    .map(each -> DocumentFormat.YAML.keyOf(each.name()))
                    .toList();
        }
        findings.add(
                Finding.of(KernelFinding.UNKNOWN_PATH, Location.at(Location.pointerTo(place, name)), path, allowed));
        return Optional.empty();
    }

    /** What is inside an {@code Optional} or a {@code Stated}. */
    private static Type unwrap(Type type) {
        return type instanceof ParameterizedType generic
                        && (generic.getRawType() == Optional.class || generic.getRawType() == Stated.class)
                ? unwrap(generic.getActualTypeArguments()[0])
                : type;
    }

    private static boolean isStated(Type type) {
        return type instanceof ParameterizedType generic
                && (generic.getRawType() == Stated.class
                        || (generic.getRawType() == Optional.class && isStated(generic.getActualTypeArguments()[0])));
    }
}
