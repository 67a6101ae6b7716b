package it.sportello.eligibility.service;

import it.sportello.legal.Finding;
import it.sportello.legal.Location;
import java.util.Comparator;
import java.util.List;

/**
 * An event and where it stands in its file.
 *
 * @param event the event
 * @param at where it stands
 * @param content what it says, see {@link ServiceEvent#content}
 */
record Filed(ServiceEvent event, Location at, String content) {

    Filed(ServiceEvent event, Location at) {
        this(event, at, event.content());
    }

    /** The order that does not depend on the file: by the day of record, then by what is said. */
    static final Comparator<Filed> ORDER = Comparator.comparing(
                    (Filed filed) -> filed.event().day())
            .thenComparing(filed -> filed.event().event())
            .thenComparing(Filed::content);

    boolean is(ServiceEvent.Kind kind) {
        return event.event() == kind;
    }

    Finding finding(ServiceFinding code, Object... arguments) {
        return new Finding(code, at, List.of(arguments), List.of());
    }
}
