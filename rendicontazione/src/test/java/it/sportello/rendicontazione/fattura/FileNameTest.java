package it.sportello.rendicontazione.fattura;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void controlCharactersAreReplacedAndLongNamesCut() {
        assertThat(FileName.clean("a\u001b[31m\nb\u202e.xml")).isEqualTo("a_[31m_b_.xml");
        assertThat(FileName.clean("x".repeat(1_000) + ".xml"))
                .hasSize(301)
                .startsWith("…")
                .endsWith(".xml");
    }

    @Test
    void stepsUpwardsDoNotSurvive() {
        assertThat(FileName.entry("/../a/./b//c\\..\\d.xml")).isEqualTo("a/b/c/d.xml");
    }
}
