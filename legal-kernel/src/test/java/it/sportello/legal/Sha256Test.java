package it.sportello.legal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The examples of FIPS 180-4. */
class Sha256Test {

    @Test
    void theDigestsOfTheStandardComeOut() {
        assertThat(Sha256.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Sha256.of(new byte[0]))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Sha256.of("è")).isEqualTo(Sha256.of(new byte[] {(byte) 0xc3, (byte) 0xa8}));
    }
}
