package it.sportello.legal.reasons;

import it.sportello.legal.LegalReference;
import it.sportello.legal.Message;
import java.util.ArrayList;
import java.util.List;

/** Keeps what it is told, as a tree. For one computation, on one thread. */
final class ReasonRecorder implements Reasons {

    private final List<Reason> told = new ArrayList<>();

    @Override
    public int mark() {
        return told.size();
    }

    @Override
    public void tell(
            Reason.Kind kind,
            int mark,
            Message message,
            List<LegalReference> references,
            Object result,
            Object... inputs) {
        List<Reason> grounds = mark == told.size() ? List.of() : gathered(mark);
        told.add(new Reason(kind, message, result, List.of(inputs), references, grounds));
    }

    private List<Reason> gathered(int mark) {
        List<Reason> since = told.subList(mark, told.size());
        List<Reason> grounds = List.copyOf(since);
        since.clear();
        return grounds;
    }

    /**
     * The one reason under which all others lie.
     *
     * @throws IllegalStateException if nothing was told, or the computation left several loose ends
     */
    public Reason root() {
        if (told.size() != 1) {
            throw new IllegalStateException("a computation tells one result, not " + told.size());
        }
        return told.get(0);
    }
}
