package it.sportello.cli;

import it.sportello.isee.Comparison;
import it.sportello.isee.Isee;
import it.sportello.isee.IseeItem;
import it.sportello.isee.inps.InpsIndicator;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Messages;
import it.sportello.legal.Rounding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Indicators as tables and as JSON. */
final class IseeReport {

    private IseeReport() {}

    /** The lines of an attestation. */
    static Table table(Isee isee, Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        for (IseeItem item : IseeItem.values()) {
            if (item != IseeItem.COMPONENTI_AGGIUNTIVE || isee.addition().signum() != 0) {
                rows.add(List.of(item.text(locale), show(item, item.of(isee), locale)));
            }
        }
        return new Table(List.of(CliMessage.LINE.text(locale), CliMessage.VALUE.text(locale)), rows);
    }

    /** Two indicators side by side, every line, the difference where there is one. */
    static Table table(Comparison comparison, Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        for (Comparison.Line line : comparison.lines()) {
            rows.add(List.of(
                    line.item().text(locale),
                    show(line.item(), line.first(), locale),
                    show(line.item(), line.second(), locale),
                    line.difference().signum() == 0 ? "" : show(line.item(), line.difference(), locale)));
        }
        return new Table(
                List.of(
                        CliMessage.LINE.text(locale),
                        name(comparison.first(), locale),
                        name(comparison.second(), locale),
                        CliMessage.DIFFERENCE.text(locale)),
                rows);
    }

    private static String name(Isee isee, Locale locale) {
        return Messages.show(isee.validFrom(), locale) + " " + words(isee.kind()) + ", " + words(isee.benefit());
    }

    static Map<String, Object> json(Isee isee) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", words(isee.kind()));
        json.put("benefit", words(isee.benefit()));
        json.put("items", isee.items());
        json.put("addition", isee.addition());
        json.put("isee", isee.isee());
        json.put("validFrom", isee.validFrom());
        json.put("validUntil", isee.validUntil());
        json.put("rules", isee.rules());
        return json;
    }

    /** An indicator INPS told alone. */
    static Map<String, Object> json(String id, InpsIndicator indicator, List<Finding> findings) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("kind", words(indicator.kind()));
        json.put("values", indicator.values());
        json.put("protocol", indicator.protocol());
        json.put("presented", indicator.presented());
        json.put("findings", findings);
        return json;
    }

    static List<Map<String, Object>> json(Comparison comparison) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Comparison.Line line : comparison.lines()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("item", words(line.item()));
            json.put("first", value(line.item(), line.first()));
            json.put("second", value(line.item(), line.second()));
            json.put("difference", value(line.item(), line.difference()));
            lines.add(json);
        }
        return lines;
    }

    static Object value(IseeItem item, Fraction value) {
        return item.isAmount() ? value.toEuro(Rounding.CENT_HALF_UP) : value;
    }

    /** An amount, or a scale with the two decimals it has in the law. */
    static String show(IseeItem item, Fraction value, Locale locale) {
        return Messages.show(item.isAmount() ? value.toEuro(Rounding.CENT_HALF_UP) : value.printed(2), locale);
    }

    /** An enum as documents spell it. */
    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
