package it.sportello.rendicontazione.element;

import it.sportello.legal.identifier.Identifier;
import it.sportello.rendicontazione.element.WrittenText.Match;
import it.sportello.rendicontazione.fattura.DocumentRole;
import it.sportello.rendicontazione.funding.Voucher.Mention;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * CUP and CIG. ReGiS takes them from their fields alone, exactly as they are: in other signs they are told, in the text
 * only they are typed by hand. A document may bear several, each for some of its lines.
 */
final class ProjectCodes {

    /** The codes of NSO for procedures without a CIG. */
    private static final Pattern NO_CIG_DUE = Pattern.compile("ES(?:0[1-9]|1[0-9]|2[0-7])");

    private static final Pattern SMART_CIG = Pattern.compile("[XYZ].{9}");
    private static final Pattern CIG_IN_TEXT =
            Pattern.compile("(?<![a-z0-9])cig[ .]{0,4}(?:n[ .]{1,2})?([0-9a-z]{10})(?![a-z0-9])");
    /** No more of the other codes are shown. */
    private static final int SHOWN = 5;

    private final ElementCase judged;
    private final Identifier kind;
    private final List<Mention> fields;
    private final String expected;

    private ProjectCodes(ElementCase judged, Identifier kind, List<Mention> fields, String expected) {
        this.judged = judged;
        this.kind = kind;
        this.fields = fields;
        this.expected = expected;
    }

    static Presence cup(ElementCase judged) {
        return new ProjectCodes(
                        judged,
                        Identifier.CUP,
                        judged.voucher().cups(),
                        judged.rules().project().cup())
                .judge(ElementFinding.CUP_MISSING, ElementFinding.CUP_IN_TEXT);
    }

    static Presence cig(ElementCase judged) {
        return judged.rules()
                .project()
                .cig()
                .value()
                .map(cig -> cig(judged, cig))
                .orElseGet(() -> anyCig(judged));
    }

    private static Presence cig(ElementCase judged, String expected) {
        return new ProjectCodes(judged, Identifier.CIG, judged.voucher().cigs(), expected)
                .judge(ElementFinding.CIG_MISSING, cigInText(judged));
    }

    /** In the text is not in its field, which the notice asks of claims in so many words, and of bills does not. */
    private static ElementFinding cigInText(ElementCase judged) {
        return judged.voucher().role() == DocumentRole.CLAIM
                ? ElementFinding.CIG_IN_TEXT
                : ElementFinding.CIG_IN_TEXT_OF_BILL;
    }

    /** The rules do not state the CIG: any that can be one will do. */
    private static Presence anyCig(ElementCase judged) {
        List<Mention> fields = judged.voucher().cigs();
        Optional<Mention> valid = fields.stream()
                .filter(each -> isCig(ElementCase.normalised(Identifier.CIG, each.text())))
                .findFirst();
        if (valid.isPresent()) {
            String cig = ElementCase.normalised(Identifier.CIG, valid.get().text());
            if (SMART_CIG.matcher(cig).matches()) {
                judged.say(ElementFinding.CIG_SMART_UNSTATED, valid.get().location(), cig);
            }
            return cig(judged, cig);
        }
        Optional<Mention> excluded =
                fields.stream().filter(ProjectCodes::isExclusion).findFirst();
        if (excluded.isPresent()) {
            judged.say(
                    ElementFinding.CIG_EXCLUDED_UNSTATED,
                    excluded.get().location(),
                    excluded.get().text());
            return Presence.EQUIVALENT;
        }
        if (!fields.isEmpty()) {
            Mention first = fields.get(0);
            judged.say(
                    ElementFinding.CIG_INVALID,
                    first.location(),
                    ElementCase.shown(first.text()),
                    Identifier.CIG.defect(first.text()).orElseThrow());
            return Presence.MISSING;
        }
        return anyCigInText(judged);
    }

    private static Presence anyCigInText(ElementCase judged) {
        Matcher matcher = CIG_IN_TEXT.matcher(judged.text().plain());
        while (matcher.find()) {
            String cig = matcher.group(1).toUpperCase(Locale.ROOT);
            if (isCig(cig)) {
                judged.say(
                        cigInText(judged),
                        judged.text().match(matcher.start(1), matcher.end(1)).location(),
                        cig);
                return Presence.IN_TEXT_ONLY;
            }
        }
        judged.say(ElementFinding.CIG_MISSING, judged.rules().project().cig());
        return Presence.MISSING;
    }

    private static boolean isCig(String text) {
        return Identifier.CIG.defect(text).isEmpty();
    }

    private static boolean isExclusion(Mention mention) {
        return NO_CIG_DUE.matcher(mention.text()).matches();
    }

    private Presence judge(ElementFinding missing, ElementFinding inText) {
        List<Mention> exact =
                fields.stream().filter(each -> each.text().equals(expected)).toList();
        List<Mention> near = fields.stream()
                .filter(each -> !each.text().equals(expected)
                        && ElementCase.normalised(kind, each.text()).equals(expected))
                .toList();
        List<Mention> others = fields.stream()
                .filter(each -> !ElementCase.normalised(kind, each.text()).equals(expected))
                .toList();
        if (!exact.isEmpty() || !near.isEmpty()) {
            if (exact.isEmpty()) {
                judged.say(
                        ElementFinding.CODE_EQUIVALENT,
                        near.get(0).location(),
                        kind.name(),
                        ElementCase.shown(near.get(0).text()),
                        expected);
            }
            coverage(Stream.concat(exact.stream(), near.stream()).toList());
            also(others);
            return exact.isEmpty() ? Presence.EQUIVALENT : Presence.PRESENT;
        }
        if (!others.isEmpty()) {
            another(others.get(0));
            return Presence.MISSING;
        }
        Optional<Match> text = judged.text().find(WrittenText.squeeze(expected));
        if (text.isPresent()) {
            judged.say(inText, text.get().location(), expected);
            return Presence.IN_TEXT_ONLY;
        }
        judged.say(missing, expected);
        return Presence.MISSING;
    }

    /** Tells when the code holds for some of the lines only. */
    private void coverage(List<Mention> same) {
        Set<Integer> lines = lines(judged.voucher().descriptions());
        Set<Integer> borne = lines(same);
        borne.retainAll(lines);
        boolean whole = same.stream().anyMatch(each -> each.lines().isEmpty());
        if (!whole && borne.size() < lines.size()) {
            judged.say(
                    ElementFinding.CODE_PART,
                    same.get(0).location(),
                    kind.name(),
                    expected,
                    borne.stream().limit(SHOWN).toList(),
                    borne.size(),
                    lines.size());
        }
    }

    private static Set<Integer> lines(List<Mention> mentions) {
        return mentions.stream().flatMap(each -> each.lines().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private void also(List<Mention> others) {
        List<String> codes = others.stream()
                .map(each -> ElementCase.shown(each.text()))
                .distinct()
                .limit(SHOWN)
                .toList();
        if (!codes.isEmpty()) {
            judged.say(ElementFinding.CODE_ALSO, others.get(0).location(), kind.name(), expected, codes);
        }
    }

    private void another(Mention other) {
        String seen = ElementCase.normalised(kind, other.text());
        String shown = ElementCase.shown(other.text());
        if (kind == Identifier.CIG && isExclusion(other)) {
            judged.say(ElementFinding.CIG_EXCLUDED, other.location(), shown, expected);
        } else if (kind == Identifier.CIG
                && isCig(seen)
                && SMART_CIG.matcher(seen).matches()) {
            judged.say(ElementFinding.CIG_SMART, other.location(), shown, expected);
        } else if (differences(seen) == 1) {
            judged.say(ElementFinding.CODE_ONE_OFF, other.location(), kind.name(), shown, expected);
        } else {
            kind.defect(seen)
                    .ifPresentOrElse(
                            defect -> judged.say(
                                    ElementFinding.CODE_INVALID,
                                    other.location(),
                                    kind.name(),
                                    shown,
                                    defect,
                                    expected),
                            () -> judged.say(
                                    ElementFinding.CODE_OTHER, other.location(), kind.name(), shown, expected));
        }
    }

    /** In how many characters a code of the same length differs; of another length, in more than one. */
    private int differences(String seen) {
        if (seen.length() != expected.length()) {
            return 2;
        }
        int differences = 0;
        for (int i = 0; i < seen.length(); i++) {
            differences += seen.charAt(i) == expected.charAt(i) ? 0 : 1;
        }
        return differences;
    }
}
