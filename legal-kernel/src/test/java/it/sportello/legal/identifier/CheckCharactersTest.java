package it.sportello.legal.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckCharactersTest {

    @Test
    void theLetterJIsTheTenthOfTwentySix() {
        // (0 + 10) * 211 mod 4091 = 2110 = 83E; in the Italian alphabet of 21 letters there is no J, and P would be 14.
        assertThat(CheckCharacters.cig("J00000083E")).isTrue();
        assertThat(CheckCharacters.cig("P0011C899F")).isTrue();
    }

    @Test
    void twoMorePairsOfCheckDigitsCouldLeaveTheSameRemainder() {
        // 97 more or less than the right pair leaves the remainder as it is; only 02 to 98 are ever given.
        assertThat(CheckCharacters.iban("IT02V0542811101000000000196")).isTrue();
        assertThat(CheckCharacters.iban("IT99V0542811101000000000196")).isFalse();
        assertThat(CheckCharacters.iban("IT97W0542811101000000000013")).isTrue();
        assertThat(CheckCharacters.iban("IT00W0542811101000000000013")).isFalse();
        assertThat(CheckCharacters.iban("IT98C0542811101000000000107")).isTrue();
        assertThat(CheckCharacters.iban("IT01C0542811101000000000107")).isFalse();
    }

    @Test
    void theCinCoversWhatFollowsIt() {
        assertThat(CheckCharacters.cin("IT60X0542811101000000123456")).isTrue();
        assertThat(CheckCharacters.cin("IT60X0542811101000000123457")).isFalse();
    }

    @Test
    void zerosAreNothingElse() {
        assertThat(CheckCharacters.zeros("00000000000")).isTrue();
        assertThat(CheckCharacters.zeros("00000000010")).isFalse();
    }
}
