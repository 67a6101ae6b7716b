package it.sportello.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Euro;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TiersTest {

    private static final Tiers TIERS =
            Tiers.of(Map.of("1", Euro.of(400), "2-3", Euro.of(500), "4 or more", Euro.of(600)));

    @Test
    void aSingleNumberARangeAndAnOpenEndAreUnderstood() {
        assertThat(TIERS.of(1).amount()).isEqualTo(Euro.of(400));
        assertThat(TIERS.of(2)).isEqualTo(TIERS.of(3));
        assertThat(TIERS.of(99).amount()).isEqualTo(Euro.of(600));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "one", "3-2", "100", "4+", "4 or  more", "-1", "1 - 2"})
    void anythingElseIsNot(String key) {
        assertThat(Tiers.read(key, Euro.ZERO)).isEmpty();
    }
}
