package it.sportello.rendicontazione.obligation;

import it.sportello.legal.LegalReference;
import it.sportello.legal.Messages;
import it.sportello.legal.RuleSet;
import it.sportello.rendicontazione.obligation.ObligationBook.Effect;
import it.sportello.rendicontazione.obligation.ObligationBook.Who;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How the duties stand at the end of a day.
 *
 * @param rules the book, with its digest
 * @param facts the facts it rests on, by name
 * @param day the day
 * @param items the duties, each for everyone who may have it
 */
public record ChecklistState(RuleSet rules, String facts, LocalDate day, List<Item> items) {

    /** Copies the list. */
    public ChecklistState {
        items = List.copyOf(items);
    }

    /**
     * A duty of somebody.
     *
     * @param duty the duty, as the book calls it
     * @param title what must be done
     * @param who who must do it
     * @param partner which partner; none for the administration
     * @param occasion for which payment or request, if the duty comes back with each
     * @param state how it stands
     * @param when the day it was fulfilled, or the day from which it is late
     * @param lastDay the last day to fulfil it or to keep it up, if it is known
     * @param moved where that day is a holiday: the next day that is none (art. 2963, c. 3, c.c.)
     * @param why what it rests on: what was handed in, what is missing, why it is not due
     * @param effects what follows if it is missed
     * @param references where the duty is written
     */
    public record Item(
            String duty,
            String title,
            Who who,
            Optional<String> partner,
            Optional<String> occasion,
            DutyState state,
            Optional<LocalDate> when,
            Optional<LocalDate> lastDay,
            Optional<LocalDate> moved,
            ObligationMessage why,
            List<Effect> effects,
            List<LegalReference> references) {

        /** Copies the lists. */
        public Item {
            effects = List.copyOf(effects);
            references = List.copyOf(references);
        }

        /** One paragraph: what, of whom, how it stands, why, what follows, where it is written. */
        public String text(Locale locale) {
            StringBuilder text = new StringBuilder(Messages.show(title, locale));
            ObligationMessage whom = partner.map(it -> ObligationMessage.of("whom.partner", it))
                    .orElseGet(() -> ObligationMessage.of("whom.administration"));
            text.append(" (").append(whom.text(locale));
            occasion.ifPresent(it -> text.append(", ").append(Messages.show(it, locale)));
            text.append("): ").append(how().text(locale));
            moved.ifPresent(it -> text.append(". ")
                    .append(ObligationMessage.of("note.holiday", it).text(locale)));
            if (!effects.isEmpty() && (state == DutyState.LATE || state == DutyState.DONE_LATE)) {
                List<ObligationMessage> follows =
                        effects.stream().map(ObligationMessage::of).toList();
                text.append(". ")
                        .append(ObligationMessage.of("note.effects", follows).text(locale));
            }
            return text.append(" [")
                    .append(Messages.show(references, locale))
                    .append(']')
                    .toString();
        }

        private ObligationMessage how() {
            return switch (state) {
                case DONE -> ObligationMessage.of("how.done", when.orElseThrow(), why);
                case DUE ->
                    lastDay.map(it -> ObligationMessage.of(
                                    why.key().equals(Assessment.KEEP) ? "how.keep" : "how.due", it, why))
                            .orElseGet(() -> ObligationMessage.of("how.due-open", why));
                case LATE -> ObligationMessage.of("how.late", when.orElseThrow(), why);
                case DONE_LATE -> ObligationMessage.of("how.done-late", when.orElseThrow(), lastDay.orElseThrow(), why);
                case NOT_DUE, CANNOT_TELL -> ObligationMessage.of("how.why", ObligationMessage.of(state), why);
            };
        }

        /** The duty, the state and nothing of whom. */
        @Override
        public String toString() {
            return duty + " " + state;
        }
    }

    /** Those of one state. */
    public List<Item> in(DutyState state) {
        return items.stream().filter(item -> item.state() == state).toList();
    }

    /**
     * What is still to be fulfilled and has its last day in a span of days, both ends within: what to remind people of, by
     * that day.
     */
    public List<Item> reminders(LocalDate from, LocalDate to) {
        return in(DutyState.DUE).stream()
                .filter(item -> item.lastDay()
                        .filter(last -> !last.isBefore(from) && !last.isAfter(to))
                        .isPresent())
                .sorted((one, other) ->
                        one.lastDay().orElseThrow().compareTo(other.lastDay().orElseThrow()))
                .toList();
    }

    /** Rules and day only. */
    @Override
    public String toString() {
        return rules + " " + day;
    }
}
