package it.sportello.eligibility;

import it.sportello.legal.ChosenReading;
import it.sportello.legal.LegalReference;
import it.sportello.legal.reasons.Reason;
import it.sportello.legal.reasons.Reasons;
import java.util.List;

/**
 * A clause of a notice that an application was held against.
 *
 * @param id its name: that of a requirement or another benefit, or the key under which it stands in the notice
 * @param label what it is, in the words of the notice
 * @param references where it is written
 * @param readings the readings that were chosen where the source contradicts itself or is silent
 */
public record Clause(String id, String label, List<LegalReference> references, List<ChosenReading> readings) {

    /** Copies the lists. */
    public Clause {
        references = List.copyOf(references);
        readings = List.copyOf(readings);
    }

    /** Tells the readings it rests on. */
    void tellReadings(Reasons reasons) {
        for (ChosenReading reading : readings) {
            reasons.tell(
                    Reason.Kind.PARAMETER,
                    EligibilityMessage.READING,
                    List.of(),
                    reading.chosen(),
                    reading.id(),
                    reading.because());
        }
    }

    /** The id only. */
    @Override
    public String toString() {
        return id;
    }
}
