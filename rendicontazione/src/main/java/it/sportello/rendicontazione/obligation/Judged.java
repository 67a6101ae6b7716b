package it.sportello.rendicontazione.obligation;

import it.sportello.rendicontazione.obligation.Terms.LastDay;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a duty of somebody stands.
 *
 * @param state the state
 * @param when when it was fulfilled, or from when it is late
 * @param last its last day
 * @param why what it rests on
 */
record Judged(DutyState state, Optional<LocalDate> when, Optional<LastDay> last, ObligationMessage why) {

    static Judged notDue(ObligationMessage why) {
        return new Judged(DutyState.NOT_DUE, Optional.empty(), Optional.empty(), why);
    }

    static Judged cannotTell(ObligationMessage why) {
        return new Judged(DutyState.CANNOT_TELL, Optional.empty(), Optional.empty(), why);
    }

    static Judged due(Optional<LastDay> last, ObligationMessage why) {
        return new Judged(DutyState.DUE, Optional.empty(), last, why);
    }

    static Judged lateSince(LocalDate since, ObligationMessage why) {
        return new Judged(DutyState.LATE, Optional.of(since), Optional.of(LastDay.fixed(since.minusDays(1))), why);
    }

    static Judged done(LocalDate on, Optional<LastDay> last, ObligationMessage why) {
        return new Judged(DutyState.DONE, Optional.of(on), last, why);
    }

    /** What a proof comes to, seen against the last day: in a gap that a holiday leaves open, nobody tells. */
    static Judged against(Progress progress, Optional<LastDay> last, LocalDate day) {
        if (progress.kind() == Progress.Kind.NOT_DUE) {
            return notDue(progress.why());
        }
        if (progress.kind() == Progress.Kind.UNKNOWN) {
            return new Judged(DutyState.CANNOT_TELL, Optional.empty(), last, progress.why());
        }
        LocalDate told = progress.on().orElse(day);
        boolean done = progress.kind() == Progress.Kind.DONE;
        if (last.isEmpty() || !told.isAfter(last.get().day())) {
            return done ? done(told, last, progress.why()) : due(last, progress.why());
        }
        LastDay term = last.get();
        if (!told.isAfter(term.latest())) {
            return new Judged(
                    DutyState.CANNOT_TELL,
                    Optional.empty(),
                    last,
                    ObligationMessage.of(done ? "unknown.holiday-done" : "unknown.holiday", term.day(), told));
        }
        return done
                ? new Judged(DutyState.DONE_LATE, Optional.of(told), last, progress.why())
                : new Judged(DutyState.LATE, Optional.of(term.latest().plusDays(1)), last, progress.why());
    }
}
