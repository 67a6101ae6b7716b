package it.sportello.rendicontazione.fattura;

import it.sportello.legal.Finding;
import it.sportello.legal.FindingCode;
import it.sportello.legal.Location;
import java.io.IOException;
import java.io.Serial;

/** What stops the reading of a file, on its way through the streams to where it becomes a finding. It never leaves. */
final class Fault extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // it is caught in the thread that threw it
    private final Finding finding;

    Fault(FindingCode code, Object... arguments) {
        super(code.code());
        this.finding = Finding.of(code, Location.NONE, arguments);
    }

    Finding finding() {
        return finding;
    }
}
