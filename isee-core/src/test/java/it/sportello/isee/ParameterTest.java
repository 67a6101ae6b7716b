package it.sportello.isee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ParameterTest {

    @Test
    void eachHasAKeyOfItsOwn() {
        assertThat(Arrays.stream(Parameter.values()).map(Parameter::key)).doesNotHaveDuplicates();
    }

    @Test
    void eachStandsInTheRulesOf2013() {
        assertThat(Rules.book("isee-159-2013.yaml").keys())
                .containsAll(
                        Arrays.stream(Parameter.values()).map(Parameter::key).toList());
    }

    @Test
    void nothingInTheRulesOf2013IsLeftUnread() {
        assertThat(Rules.book("isee-159-2013.yaml").keys())
                .filteredOn(key -> !key.startsWith("capoluogo."))
                .hasSize(Parameter.values().length);
    }
}
