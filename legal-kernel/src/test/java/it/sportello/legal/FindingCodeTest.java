package it.sportello.legal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FindingCodeTest {

    @Test
    void theCodeIsTheKeyOfTheText() {
        assertThat(SampleFinding.UNUSUAL.key()).isEqualTo("TEST-0001");
        assertThat(KernelFinding.UNKNOWN_KEY.key()).isEqualTo("KERN-0003");
    }
}
