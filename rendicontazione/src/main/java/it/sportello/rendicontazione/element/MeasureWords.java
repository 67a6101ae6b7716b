package it.sportello.rendicontazione.element;

import it.sportello.rendicontazione.element.WrittenText.Match;
import it.sportello.rendicontazione.funding.FundingRules.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a project stands in its programme, in any spelling: {@code PNRR M5C2 1.2}, {@code M5.C2.I.1.2}, {@code
 * M5.C.2.I.1.2}, {@code Missione 5 Componente 2 Investimento 1.2}, with or without the names of mission and component in
 * between. A number with more behind it ({@code 1.2.1}) is another. {@code c. 2} alone may be a comma of a law: a letter
 * counts after the mission only.
 */
final class MeasureWords {

    private static final String PNRR = "PNRR";
    private static final String PNRR_IN_FULL = "pianonazionalediripresaeresilienza";
    /** How far apart mission and component, component and investment may stand: their names fit in between. */
    private static final int APART = 300;
    /** Between a name and its number: {@code n.}, or signs. */
    private static final String SPACED = "[ .]{0,4}(?:n[ .]{1,2})?";
    /** No number goes on behind it, {@code 1.2.1}. */
    private static final String LAST = "(?!\\.[0-9])";

    private final Measure measure;
    private final String plain;
    /** Mission, component or investment by name or letter; each in a group of its own. */
    private final Matcher parts;
    /** The number of an investment that follows a component without a name of its own. */
    private final Matcher bare;

    private MeasureWords(Measure measure, String plain) {
        this.measure = measure;
        this.plain = plain;
        this.parts = Pattern.compile("(?=[mci])(?<![a-z])(?:((?:missione|mission|m)" + SPACED
                        + number(measure.mission())
                        + ")|((?:componente|comp|c)" + SPACED + number(measure.component())
                        + ")|((?:investimento|invest|inv|i)" + SPACED + number(measure.investment()) + LAST + "))")
                .matcher(plain);
        this.bare = Pattern.compile("[ .]{1,4}" + number(measure.investment()) + LAST)
                .matcher(plain);
    }

    /** A number as a pattern, with no further figure. */
    private static String number(String number) {
        List<String> pieces = new ArrayList<>();
        for (String piece : number.split("[.,]", -1)) {
            pieces.add(Pattern.quote(WrittenText.squeeze(piece)));
        }
        return String.join("[ .]{1,3}", pieces) + "(?![0-9])";
    }

    static Presence judge(ElementCase judged) {
        return judged.rules()
                .project()
                .measure()
                .map(measure -> judge(judged, measure))
                .orElseGet(judged::notComparable);
    }

    private static Presence judge(ElementCase judged, Measure measure) {
        WrittenText text = judged.text();
        Optional<Match> programme = text.find(WrittenText.squeeze(measure.programme()));
        Optional<Match> inFull = measure.programme().equals(PNRR) ? text.find(PNRR_IN_FULL) : Optional.empty();
        MeasureWords words = new MeasureWords(measure, text.plain());
        List<String> missing = new ArrayList<>();
        if (programme.isEmpty() && inFull.isEmpty()) {
            missing.add(measure.programme());
        }
        OptionalInt together = words.together();
        if (together.isEmpty()) {
            missing.addAll(words.missing());
        }
        if (!missing.isEmpty()) {
            judged.say(ElementFinding.MEASURE_MISSING, missing, words.code());
            return Presence.MISSING;
        }
        if (together.isEmpty()) {
            judged.say(ElementFinding.MEASURE_APART, words.code());
            return Presence.EQUIVALENT;
        }
        if (programme.isEmpty()) {
            Match match = inFull.orElseThrow();
            judged.say(
                    ElementFinding.MEASURE_IN_FULL,
                    match.location(),
                    ElementCase.shown(match.text()),
                    measure.programme());
            return Presence.EQUIVALENT;
        }
        return Presence.PRESENT;
    }

    /** The shortest spelling: {@code PNRR M5C2 1.2}. */
    private String code() {
        return measure.programme() + " M" + measure.mission() + "C" + measure.component() + " " + measure.investment();
    }

    /** Where mission, component and investment begin to stand one after the other. */
    private OptionalInt together() {
        parts.reset();
        int mission = -1;
        int missionEnds = -1;
        int componentEnds = -1;
        while (parts.find()) {
            if (parts.group(1) != null) {
                mission = parts.start();
                missionEnds = parts.end();
                componentEnds = -1;
            } else if (parts.group(2) != null) {
                if (mission >= 0 && parts.start() - missionEnds <= APART) {
                    componentEnds = parts.end();
                    if (bare.region(componentEnds, plain.length()).lookingAt()) {
                        return OptionalInt.of(mission);
                    }
                }
            } else if (componentEnds >= 0 && parts.start() - componentEnds <= APART) {
                return OptionalInt.of(mission);
            }
        }
        return OptionalInt.empty();
    }

    /** Which of the three stand nowhere, by name or, of the mission, by its letter. */
    private List<String> missing() {
        parts.reset();
        boolean mission = false;
        boolean component = false;
        boolean investment = false;
        while (parts.find()) {
            boolean named = parts.end() - parts.start() > 2 && Character.isLetter(plain.charAt(parts.start() + 1));
            mission |= parts.group(1) != null;
            component |= parts.group(2) != null && (named || follows(parts.start()));
            investment |= parts.group(3) != null && named;
        }
        List<String> missing = new ArrayList<>();
        add(missing, mission, "Missione", measure.mission());
        add(missing, component, "Componente", measure.component());
        add(missing, investment, "Investimento", measure.investment());
        return missing;
    }

    /** Whether a letter stands right behind the number of the mission: {@code M5C2}, {@code M5.C2}. */
    private boolean follows(int at) {
        String before =
                plain.substring(Math.max(0, at - 8), at).replace(" ", "").replace(".", "");
        return before.endsWith("m" + measure.mission().toLowerCase(Locale.ROOT));
    }

    private static void add(List<String> missing, boolean found, String name, String number) {
        if (!found) {
            missing.add(name + " " + number);
        }
    }
}
