package it.sportello.rendicontazione.obligation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a proof comes to, without any last day.
 *
 * @param kind whether it is there
 * @param on since when, if it is there
 * @param why what it rests on
 */
record Progress(Kind kind, Optional<LocalDate> on, ObligationMessage why) {

    enum Kind {
        DONE,
        OPEN,
        NOT_DUE,
        UNKNOWN
    }

    static Progress done(LocalDate on, ObligationMessage why) {
        return new Progress(Kind.DONE, Optional.of(on), why);
    }

    static Progress open(ObligationMessage why) {
        return new Progress(Kind.OPEN, Optional.empty(), why);
    }

    static Progress notDue(ObligationMessage why) {
        return new Progress(Kind.NOT_DUE, Optional.empty(), why);
    }

    static Progress unknown(ObligationMessage why) {
        return new Progress(Kind.UNKNOWN, Optional.empty(), why);
    }
}
