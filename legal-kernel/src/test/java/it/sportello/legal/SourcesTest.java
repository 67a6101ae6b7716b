package it.sportello.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTest {

    private static final Act NOTICE = new Act("bando", "urn:nir:comune.gonnostramatza:determinazione:2010-04-14;89");
    private static final Act DECREE =
            new Act("D.P.R. 445/2000", "urn:nir:presidente.repubblica:decreto:2000-12-28;445");

    private final Sources sources = Sources.of(NOTICE, List.of(DECREE));

    @Test
    void aPlaceIsInTheActWhoseCitationEndsItElseInTheOwnAct() {
        assertThat(sources.parse("Requisiti, n. 4; art. 46, D.P.R. 445/2000;D.P.R. 445/2000"))
                .extracting(LegalReference::citation)
                .containsExactly("Requisiti, n. 4, bando", "art. 46, D.P.R. 445/2000", "D.P.R. 445/2000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "art. 4;", ";art. 4", "art. 4;;art. 5", "art. 4 e 5", ", D.P.R. 445/2000x"})
    void whatNamesNoPlaceIsRefused(String source) {
        assertThatIllegalArgumentException().isThrownBy(() -> sources.parse(source));
    }

    @Test
    void aDocumentThatRendersNoActMustNameTheActOfEveryPlace() {
        Sources book = new Sources(Optional.empty(), List.of(DECREE));
        assertThat(book.parse("art. 46, D.P.R. 445/2000")).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> book.parse("art. 46"))
                .withMessage("the act of «art. 46» is not listed");
    }

    @Test
    void theActsDoNotChangeWithTheListTheyWereMadeFrom() {
        List<Act> acts = new ArrayList<>(List.of(DECREE));
        Sources copied = Sources.of(NOTICE, acts);
        acts.clear();
        assertThat(copied.others()).containsExactly(DECREE);
    }
}
