package it.sportello.coprogettazione.violation;

import it.sportello.isee.Attestation;
import java.time.LocalDate;
import java.util.List;

/** Breaks every rule of the architecture at once, so that a test can see each of them fail. */
public final class SomethingUtil {

    private final double amount;
    private final LocalDate today = LocalDate.now();

    SomethingUtil(Attestation attestation) {
        this.amount = attestation.ise().toBigDecimal().doubleValue();
    }

    List<Float> halves() {
        return List.of((float) amount / 2, (float) today.getYear());
    }
}
