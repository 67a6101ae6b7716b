package it.sportello.legal.draw;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Finding;
import it.sportello.legal.document.DocumentReader;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UrnTest {

    private static final LocalDateTime HELD = LocalDateTime.of(2025, 3, 30, 2, 30);

    private static List<String> found(Urn urn) {
        return DocumentReader.check(urn).stream()
                .map((Finding finding) ->
                        finding.code().code() + " " + finding.location().pointer())
                .toList();
    }

    @Test
    void anUrnHasWitnessesAndNamesThatAreDrawnOnce() {
        assertThat(found(new Urn("rank 1", HELD, List.of("il segretario"), List.of("B", "A"))))
                .isEmpty();
        assertThat(found(new Urn("rank 1", HELD, List.of("il segretario"), List.of("B", "A", "B"))))
                .containsExactly("KERN-0026 /order");
        assertThat(found(new Urn("rank 1", HELD, List.of(), List.of("B", "A"))))
                .containsExactly("KERN-0005 /witnesses");
        assertThat(found(new Urn(" ", HELD, List.of("x"), List.of("A")))).hasSize(2);
    }

    @Test
    void itIsACopyAndDoesNotPrintWitnesses() {
        List<String> order = new ArrayList<>(List.of("B", "A"));
        Urn urn = new Urn("rank 1", HELD, List.of("Rossi"), order);
        order.clear();
        assertThat(urn.order()).containsExactly("B", "A");
        assertThat(urn).hasToString("draw by urn of rank 1");
    }
}
