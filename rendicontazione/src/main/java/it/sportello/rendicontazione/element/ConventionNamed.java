package it.sportello.rendicontazione.element;

import it.sportello.rendicontazione.element.WrittenText.Match;
import it.sportello.rendicontazione.funding.FundingRules.Convention;
import it.sportello.rendicontazione.funding.Voucher.Agreement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The convention, by its reference and its day: best in {@code DatiConvenzione} or {@code DatiContratto}. The number of a
 * field holds twenty characters, so that a longer reference is the same when it is cut there.
 */
final class ConventionNamed {

    private static final int FIELD = 20;
    /** What a reference may be introduced by. */
    private static final Set<String> INTRODUCTIONS = Set.of(
            "convenzione",
            "conv",
            "repertorio",
            "rep",
            "protocollo",
            "prot",
            "registro",
            "reg",
            "contratto",
            "atto",
            "numero",
            "num",
            "nr",
            "n",
            "del",
            "di",
            "della");

    private ConventionNamed() {}

    static Presence judge(ElementCase judged) {
        return judged.rules()
                .convention()
                .map(convention -> judge(judged, convention))
                .orElseGet(judged::notComparable);
    }

    private static Presence judge(ElementCase judged, Convention convention) {
        List<Agreement> same = judged.voucher().agreements().stream()
                .filter(each -> isSame(each.reference(), convention.reference()))
                .toList();
        Optional<Agreement> dated = same.stream()
                .filter(each -> each.date().equals(Optional.of(convention.date())))
                .min(Comparator.comparing(each -> !each.reference().equals(convention.reference())));
        if (dated.isPresent()) {
            return inField(judged, dated.get(), convention);
        }
        Optional<Match> day = written(judged.text(), convention.date());
        Optional<Match> reference = judged.text()
                .find(WrittenText.squeeze(convention.reference()))
                .or(() -> judged.text().find(core(convention.reference())));
        if (day.isPresent() && (!same.isEmpty() || reference.isPresent())) {
            judged.say(
                    ElementFinding.CONVENTION_IN_TEXT,
                    reference.orElse(day.get()).location(),
                    convention.reference(),
                    convention.date());
            return Presence.IN_TEXT_ONLY;
        }
        missing(judged, convention, same, reference);
        return Presence.MISSING;
    }

    private static Presence inField(ElementCase judged, Agreement found, Convention convention) {
        if (found.reference().equals(convention.reference())) {
            return Presence.PRESENT;
        }
        judged.say(
                ElementFinding.CONVENTION_EQUIVALENT,
                found.location(),
                ElementCase.shown(found.reference()),
                convention.reference());
        return Presence.EQUIVALENT;
    }

    private static void missing(
            ElementCase judged, Convention convention, List<Agreement> same, Optional<Match> reference) {
        Optional<Agreement> otherDay =
                same.stream().filter(each -> each.date().isPresent()).findFirst();
        if (otherDay.isPresent()) {
            judged.say(
                    ElementFinding.CONVENTION_DATE,
                    otherDay.get().location(),
                    convention.reference(),
                    otherDay.get().date().orElseThrow(),
                    convention.date());
        } else if (!same.isEmpty() || reference.isPresent()) {
            judged.say(
                    ElementFinding.CONVENTION_UNDATED,
                    same.stream()
                            .map(Agreement::location)
                            .findFirst()
                            .orElseGet(() -> reference
                                    .map(Match::location)
                                    .orElse(judged.voucher().origin().location())),
                    convention.reference(),
                    convention.date());
        } else if (!judged.voucher().agreements().isEmpty()) {
            Agreement other = judged.voucher().agreements().get(0);
            judged.say(
                    ElementFinding.CONVENTION_OTHER,
                    other.location(),
                    ElementCase.shown(other.reference()),
                    convention.reference(),
                    convention.date());
        } else {
            judged.say(ElementFinding.CONVENTION_MISSING, convention.reference(), convention.date());
        }
    }

    private static boolean isSame(String seen, String reference) {
        return seen.equals(reference)
                || (reference.length() > FIELD && seen.equals(reference.substring(0, FIELD)))
                || core(seen).equals(core(reference));
    }

    /** The letters and digits of a reference without what introduces them; all of them if nothing else is left. */
    private static String core(String reference) {
        String core = Arrays.stream(WrittenText.fold(reference).split("[ .]+", -1))
                .filter(word -> !INTRODUCTIONS.contains(word))
                .collect(Collectors.joining());
        return core.isEmpty() ? WrittenText.squeeze(reference) : core;
    }

    /** A day as people write it. */
    private static Optional<Match> written(WrittenText text, LocalDate day) {
        String month = WrittenText.MONTHS.get(day.getMonthValue() - 1);
        return Stream.of(
                        form("%1$02d%2$02d%3$04d", day),
                        form("%1$d%2$d%3$04d", day),
                        form("%1$02d%2$02d", day) + form("%3$04d", day).substring(2),
                        form("%3$04d%2$02d%1$02d", day),
                        form("%1$d", day) + month + form("%3$04d", day),
                        form("%1$02d", day) + month + form("%3$04d", day))
                .flatMap(each -> text.find(each).stream())
                .findFirst();
    }

    private static String form(String format, LocalDate day) {
        return String.format(Locale.ROOT, format, day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
