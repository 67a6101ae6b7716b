package it.sportello.isee;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceTest {

    @Test
    void isAJsonPointer() {
        assertThat(Place.ROOT).hasToString("");
        assertThat(Place.ROOT.then("home").then("lease")).hasToString("/home/lease");
        assertThat(Place.ROOT.then("members", 0).then("movableAssets").then("assets", 12))
                .hasToString("/members/0/movableAssets/assets/12");
    }

    @Test
    void leadsOnFromAPointer() {
        assertThat(Place.at("/students/0/parentsDsu").then("members", 1))
                .hasToString("/students/0/parentsDsu/members/1");
    }
}
