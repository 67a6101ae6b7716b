package it.sportello.eligibility.ranking;

import it.sportello.legal.draw.Drawn;
import it.sportello.legal.draw.Urn;
import java.util.List;

/**
 * The draws by lot that were held, among candidates named by their id.
 *
 * @param draws those that anybody can make again
 * @param urns those that were held by hand
 */
public record Lots(List<Drawn> draws, List<Urn> urns) {

    /** No draw was held. */
    public static final Lots NONE = new Lots(List.of(), List.of());

    /** Copies the lists. */
    public Lots {
        draws = List.copyOf(draws);
        urns = List.copyOf(urns);
    }
}
