package it.sportello.isee;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Message;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IseeFindingTest {

    @Test
    void everyTextIsOfAFindingAStepAnItemOrALine() {
        Set<String> used = Stream.<Message>concat(
                        Stream.<Message>concat(Arrays.stream(IseeMessage.values()), Arrays.stream(IncomeItem.values())),
                        Arrays.stream(IseeItem.values()))
                .map(Message::key)
                .collect(Collectors.toSet());
        Arrays.stream(IseeFinding.values()).map(IseeFinding::key).forEach(used::add);
        Set<String> texts = IseeMessage.MESSAGES.keys().stream()
                .filter(key -> !key.startsWith("isee.check-"))
                .collect(Collectors.toSet());
        assertThat(texts).isEqualTo(used);
    }

    @Test
    void codesAreUniqueAndOfTheirForm() {
        assertThat(Arrays.stream(IseeFinding.values()).map(IseeFinding::code))
                .allMatch(code -> code.matches("ISEE-[0-9]{4}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyFindingHasATextInBothLanguages() {
        for (IseeFinding finding : IseeFinding.values()) {
            for (Locale locale : List.of(Locale.ITALIAN, Locale.ENGLISH)) {
                assertThat(finding.text(locale, List.of("a", "b", "c"))).isNotBlank();
            }
        }
    }

    @Test
    void bothLanguagesHaveTheSamePlaceholders() {
        Stream.<Message>of(IseeFinding.values()).forEach(IseeFindingTest::hasTheSamePlaceholders);
        Stream.<Message>of(IseeMessage.values()).forEach(IseeFindingTest::hasTheSamePlaceholders);
        Stream.<Message>of(IncomeItem.values()).forEach(IseeFindingTest::hasTheSamePlaceholders);
    }

    private static void hasTheSamePlaceholders(Message message) {
        assertThat(placeholders(message, Locale.ENGLISH))
                .as(message.key())
                .isEqualTo(placeholders(message, Locale.ITALIAN));
    }

    private static Set<String> placeholders(Message message, Locale locale) {
        List<String> echo = List.of("{0}", "{1}", "{2}", "{3}", "{4}", "{5}", "{6}", "{7}");
        return Pattern.compile("\\{[^}]*}")
                .matcher(message.text(locale, echo))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
