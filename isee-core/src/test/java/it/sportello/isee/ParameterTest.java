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
    void eachStandsInTheRulesOf2013ButOneThatEndedWithThoseOf1998() {
        assertThat(Rules.book("isee-159-2013.yaml").keys())
                .filteredOn(key -> !key.startsWith("capoluogo."))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Parameter.values())
                        .filter(parameter -> parameter != Parameter.SUBSTITUTE_TAX_SHARE)
                        .map(Parameter::key)
                        .toList());
        assertThat(Rules.book("isee-109-1998.yaml").keys()).contains(Parameter.SUBSTITUTE_TAX_SHARE.key());
    }
}
