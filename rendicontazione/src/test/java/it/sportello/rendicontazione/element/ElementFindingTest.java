package it.sportello.rendicontazione.element;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ElementFindingTest {

    @Test
    void everyFindingHasItsTextAndNoTextIsLeftOver() {
        assertThat(ElementFinding.TITLE_MISSING.messages().keys())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ElementFinding.values())
                        .map(ElementFinding::key)
                        .toList());
    }

    @Test
    void codesAreStableUniqueAndInOrder() {
        assertThat(ElementFinding.values())
                .extracting(ElementFinding::code)
                .doesNotHaveDuplicates()
                .isSorted()
                .allMatch(code -> code.matches("REND-31[0-9]{2}"));
    }

    @Test
    void theTwoLanguagesMentionTheSameValues() {
        List<String> values = List.of("<0>", "<1>", "<2>", "<3>", "<4>");
        assertThat(ElementFinding.values()).allSatisfy(each -> {
            String italian = each.text(Locale.ITALIAN, values);
            String english = each.text(Locale.ENGLISH, values);
            for (String value : values) {
                assertThat(italian.contains(value)).isEqualTo(english.contains(value));
            }
        });
    }
}
