package it.sportello.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import it.sportello.legal.Act;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourcesTest {

    private static final Sources SOURCES = new Sources(
            new Act("bando", "urn:nir:comune.gonnostramatza:determinazione:2010-04-14;89"),
            List.of(new Act("L. 328/2000", "urn:nir:stato:legge:2000-11-08;328")));

    @Test
    void aPlaceIsInTheNoticeUnlessItEndsWithAnotherAct() {
        assertThat(SOURCES.parse("Requisiti, n. 4; art. 2, c. 1, L. 328/2000; L. 328/2000"))
                .hasToString("[Requisiti, n. 4, bando, art. 2, c. 1, L. 328/2000, L. 328/2000]")
                .extracting(place -> place.act().citation())
                .containsExactly("bando", "L. 328/2000", "L. 328/2000");
    }

    @Test
    void anEmptyPlaceIsRefused() {
        for (String source : List.of("", ";", "Requisiti;", "Requisiti,,", "; Requisiti")) {
            assertThatIllegalArgumentException().isThrownBy(() -> SOURCES.parse(source));
        }
    }

    @Test
    void headingsAreNamedOnce() {
        assertThat(Sources.headings(SOURCES.parse("Esclusi, n. 1; Esclusi, n. 2; Destinatari; L. 328/2000").stream()))
                .hasToString("[Esclusi, bando, Destinatari, bando, L. 328/2000]");
    }
}
