package it.sportello.rendicontazione.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import it.sportello.rendicontazione.funding.FundingElement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class WrittenTextTest {

    private static WrittenText text(String... texts) {
        return WrittenText.of(Bill.mentions("Causale", texts));
    }

    @Test
    void wordsAreWhole() {
        assertThat(text("casale").find("casa")).isEmpty();
        assertThat(text("la casa").find("casa")).isPresent();
        assertThat(text("casa,casa").find("casacasa")).isPresent();
        assertThat(text("una casacasa").find("casa")).isEmpty();
        assertThat(text("").find("casa")).isEmpty();
        assertThat(text().find("casa")).isEmpty();
        assertThat(text("casa").find("")).isEmpty();
    }

    @Test
    void aMatchShowsWhatStandsThere() {
        WrittenText.Match match =
                text("prima", "la C\u00e0-sa", "di Dio, ecco").find("cadi").orElse(null);
        assertThat(match).isNull();
        WrittenText.Match found =
                text("prima", "la C\u00e0sa", "di Dio, ecco").find("casadidio").orElseThrow();
        assertThat(found.text()).isEqualTo("C\u00e0sa di Dio");
        assertThat(found.location().pointer()).endsWith("Causale[2]");
        assertThat(found.isExactly("C\u00e0sadi Dio")).isTrue();
        assertThat(found.isExactly("Casa di Dio")).isFalse();
    }

    @Test
    void aLigatureThatUnfoldsToASentenceStaysOne() {
        assertThat(WrittenText.squeeze("\ufdfa")).hasSize(1);
        assertThat(WrittenText.squeeze("\ufb01nanziato")).isEqualTo("finanziato");
        assertThat(WrittenText.squeeze("\ud835\udc00\u00ad\u0130")).isEqualTo("ai");
    }

    /** However the words are cut, and whatever signs stand between them, they are found. */
    @Property(tries = 300)
    void cutsAndSignsSayNothing(@ForAll @Size(min = 47, max = 47) List<@IntRange(max = 5) Integer> cuts) {
        List<String> texts = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (int i = 0; i < Bill.TITLE.length(); i++) {
            char c = Bill.TITLE.charAt(i);
            piece.append(
                    c == ' '
                            ? List.of(" ", " - ", "\n", "?", "\u2019", "  ").get(cuts.get(i % 47))
                            : String.valueOf(c));
            if (cuts.get(i % 47) == 0) {
                texts.add(piece.toString());
                piece.setLength(0);
            }
        }
        texts.add(piece.toString());
        ElementResult result = Bill.claim().texts(texts.toArray(String[]::new)).of(FundingElement.TITLE);
        assertThat(result.presence()).isIn(Presence.PRESENT, Presence.EQUIVALENT);
    }

    /** Nothing that stands on a document makes the check throw. */
    @Property(tries = 300)
    void anyTextIsJudged(
            @ForAll @Size(max = 4)
                    List<@StringLength(max = 40) @CharRange(from = '\u0000', to = '\uffff') String> texts) {
        String[] all = texts.toArray(String[]::new);
        Bill bill = Bill.claim()
                .texts(all)
                .cups(all)
                .cigs(all)
                .ibans(all)
                .descriptions(all)
                .number(String.join("", all));
        new ElementCheck(Bill.ALL_OF_BOTH)
                .check(bill.voucher(), java.util.Optional.of(Bill.LEAD))
                .forEach(each -> each.findings()
                        .forEach(finding ->
                                assertThat(finding.text(Locale.ITALIAN)).isNotBlank()));
    }

    @Test
    void tenMegabytesAreReadInATimeThatGrowsWithThemAndNotShown() {
        int length = 10_000_000;
        for (String hostile : List.of("m5c2 ", "percorsi di autonomia ", "\u202e", "it6 ", "\ufdfa")) {
            String text = hostile.repeat(length / hostile.length());
            assertTimeout(Duration.ofSeconds(90), () -> {
                Bill bill = Bill.claim()
                        .texts(text)
                        .cups(text)
                        .cigs(text)
                        .ibans(text)
                        .number(text)
                        .descriptions(text);
                List<ElementResult> results =
                        new ElementCheck(Bill.RULES).check(bill.voucher(), java.util.Optional.of(Bill.LEAD));
                assertThat(results).hasSize(12);
                assertThat(results)
                        .flatExtracting(ElementResult::findings)
                        .allMatch(each -> each.text(Locale.ITALIAN).length() < 1_000);
            });
        }
    }
}
