package it.sportello.legal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LocationTest {

    @Test
    void aPlacePrintsAsEditorsUnderstandIt() {
        assertThat(new Location("notice.yaml", "/tiers/0", 12, 5)).hasToString("notice.yaml:12:5");
    }

    @Test
    void anUnknownColumnIsLeftOut() {
        assertThat(new Location("notice.yaml", "/tiers/0", 12, 0)).hasToString("notice.yaml:12");
    }

    @Test
    void anUnknownLineIsLeftOut() {
        assertThat(new Location("notice.yaml", "/tiers/0", 0, 0)).hasToString("notice.yaml");
    }

    @Test
    void theWholeDocumentHasNeitherPointerNorLine() {
        assertThat(Location.of("notice.yaml"))
                .isEqualTo(new Location("notice.yaml", "", 0, 0))
                .hasToString("notice.yaml");
    }

    @Test
    void nowhereIsNothing() {
        assertThat(Location.NONE).hasToString("");
    }

    @Test
    void slashesAndTildesOfAStepAreEscaped() {
        assertThat(Location.pointerTo("facts", "a/b~c", 2)).isEqualTo("/facts/a~1b~0c/2");
        assertThat(Location.pointerTo()).isEmpty();
    }
}
