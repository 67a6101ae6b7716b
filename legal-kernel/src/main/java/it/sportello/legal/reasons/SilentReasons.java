package it.sportello.legal.reasons;

import it.sportello.legal.LegalReference;
import it.sportello.legal.Message;
import java.util.List;

/** Forgets what it is told. */
enum SilentReasons implements Reasons {
    INSTANCE;

    @Override
    public int mark() {
        return 0;
    }

    @Override
    public void tell(
            Reason.Kind kind,
            int mark,
            Message message,
            List<LegalReference> references,
            Object result,
            Object... inputs) {
        // Nobody asked why.
    }
}
