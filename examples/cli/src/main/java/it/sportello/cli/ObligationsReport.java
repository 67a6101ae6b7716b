package it.sportello.cli;

import it.sportello.legal.Finding;
import it.sportello.legal.Messages;
import it.sportello.rendicontazione.obligation.ChecklistState;
import it.sportello.rendicontazione.obligation.ChecklistState.Item;
import it.sportello.rendicontazione.obligation.DutyState;
import it.sportello.rendicontazione.obligation.ObligationMessage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How the duties of a funding stand on a day, as text and as JSON.
 *
 * @param state how they stand
 * @param remindUntil up to which day what runs out is shown again, first
 * @param explain whether the text also says why what is not asked is not; otherwise it counts it
 * @param locale the language
 */
record ObligationsReport(ChecklistState state, Optional<LocalDate> remindUntil, boolean explain, Locale locale) {

    /** What somebody must do something about comes first. */
    private static final List<DutyState> ORDER = List.of(
            DutyState.LATE,
            DutyState.DONE_LATE,
            DutyState.CANNOT_TELL,
            DutyState.DUE,
            DutyState.DONE,
            DutyState.NOT_DUE);

    /** Whether a duty was or is missed. */
    boolean isAnythingMissed() {
        return state.items().stream()
                .anyMatch(item -> item.state() == DutyState.LATE || item.state() == DutyState.DONE_LATE);
    }

    String text() {
        StringBuilder text = new StringBuilder(
                CliMessage.OBLIGATIONS_TITLE.text(locale, List.of(state.rules().id(), state.day())));
        text.append('\n');
        remindUntil.ifPresent(until ->
                section(text, CliMessage.REMINDERS.text(locale, List.of(until)), state.reminders(state.day(), until)));
        for (DutyState each : ORDER) {
            section(text, ObligationMessage.of(each).text(locale), state.in(each));
        }
        return text.append('\n')
                .append(CliMessage.RULES.text(
                        locale,
                        List.of(
                                Messages.show(state.rules().id(), locale),
                                state.rules().sha256())))
                .append('\n')
                .toString();
    }

    private void section(StringBuilder text, String heading, List<Item> items) {
        text.append('\n').append(heading).append(": ").append(items.size()).append('\n');
        items.stream()
                .filter(item -> explain || item.state() != DutyState.NOT_DUE)
                .forEach(item -> text.append("  - ")
                        .append(Table.plain(item.text(locale)))
                        .append('\n'));
    }

    /**
     * All of it.
     *
     * @param findings what is to be said of the duties and the facts
     */
    Map<String, Object> json(List<Finding> findings) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("obligations", state.rules());
        json.put("facts", state.facts());
        json.put("day", state.day().toString());
        json.put("duties", duties(state.items()));
        remindUntil.ifPresent(until -> json.put("reminders", duties(state.reminders(state.day(), until))));
        json.put("findings", findings);
        return json;
    }

    private List<Map<String, Object>> duties(List<Item> items) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Item item : items) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("duty", item.duty());
            json.put("title", item.title());
            json.put("who", word(item.who()));
            item.partner().ifPresent(it -> json.put("partner", it));
            item.occasion().ifPresent(it -> json.put("occasion", it));
            json.put("state", word(item.state()));
            item.when().ifPresent(it -> json.put("when", it.toString()));
            item.lastDay().ifPresent(it -> json.put("lastDay", it.toString()));
            item.moved().ifPresent(it -> json.put("moved", it.toString()));
            json.put("because", item.why().text(locale));
            json.put(
                    "effects",
                    item.effects().stream().map(ObligationsReport::word).toList());
            json.put("references", item.references());
            all.add(json);
        }
        return all;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
