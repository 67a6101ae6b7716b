package it.sportello.legal.draw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import it.sportello.legal.Finding;
import it.sportello.legal.KernelFinding;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import it.sportello.legal.document.DocumentWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawTest {

    private static final String NONCE = "9f1c3a7de2b84c56a0d1e2f30415263748596a7b8c9d0e1f2a3b4c5d6e7f8091";
    private static final String BEACON = "00".repeat(31) + "2a";
    private static final Draw DRAW =
            new Draw("coprog-2025-001|lotto-1|rank-1", List.of("ETS-11", "ETS-03", "ETS-07"), NONCE);

    @Test
    void theWorkedDrawComesOutToTheLastDigit() {
        Drawn drawn = DRAW.with(BEACON);
        assertThat(drawn.commitment()).isEqualTo("9a58aa26d27a32bec980d254c23b95c9f602fcb8e0d6a996881ee081fb85a690");
        assertThat(drawn.seed()).isEqualTo("fd56ba2e7f786e60208346c31584cb4958c032e0cabb3172b2e17ab01bcd3587");
        assertThat(drawn.order()).containsExactly("ETS-07", "ETS-03", "ETS-11");
        assertThat(drawn.lots())
                .extracting(lot -> lot.hmac().substring(0, 8))
                .containsExactly("76cec73f", "774643c4", "78c123e1");
        assertThat(drawn.check()).isEmpty();
    }

    @Property(tries = 200)
    void theOrderInWhichTheNamesAreGivenIsNothing(@ForAll @IntRange(min = 2, max = 30) int size, @ForAll long seed) {
        List<String> names =
                new ArrayList<>(IntStream.range(0, size).mapToObj(i -> "è-" + i).toList());
        Drawn drawn = new Draw("x", names, NONCE).with(BEACON);
        Collections.shuffle(names, new Random(seed));
        assertThat(new Draw("x", names, NONCE).with(BEACON)).isEqualTo(drawn);
        assertThat(Set.copyOf(drawn.order())).isEqualTo(Set.copyOf(names));
        assertThat(drawn.check()).isEmpty();
    }

    @Property(tries = 200)
    void anotherNonceOrPublicValueIsFound(
            @ForAll @IntRange(max = 63) int place, @ForAll @StringLength(min = 1) String other) {
        char digit = NONCE.charAt(place) == '0' ? '1' : '0';
        String nonce = NONCE.substring(0, place) + digit + NONCE.substring(place + 1);
        Drawn drawn = DRAW.with(BEACON);
        Draw changed = new Draw(DRAW.context(), DRAW.names(), nonce);
        assertThat(new Drawn(changed, BEACON, drawn.commitment(), drawn.seed(), drawn.lots()).check())
                .extracting(finding -> finding.location().pointer())
                .contains("/commitment", "/seed", "/lots/0/hmac");
        if (!other.isBlank() && !other.contains("\n") && !other.contains("\r")) {
            assertThat(new Drawn(DRAW, other, drawn.commitment(), drawn.seed(), drawn.lots()).check())
                    .extracting(finding -> finding.location().pointer())
                    .contains("/seed")
                    .doesNotContain("/commitment");
        }
    }

    @Test
    void aChangedOrderIsNamedPlaceByPlace() {
        Drawn drawn = DRAW.with(BEACON);
        List<Drawn.Lot> swapped = new ArrayList<>(drawn.lots());
        Collections.swap(swapped, 0, 1);
        List<Finding> findings = new Drawn(DRAW, BEACON, drawn.commitment(), drawn.seed(), swapped).check();
        assertThat(findings)
                .extracting(finding -> finding.location().pointer())
                .containsExactly("/lots/0/name", "/lots/0/hmac", "/lots/1/name", "/lots/1/hmac");
        assertThat(findings.get(0).text(Locale.ITALIAN))
                .isEqualTo("il sorteggio rifatto non torna: nel verbale «ETS-03», rifatto «ETS-07»");
        assertThat(new Drawn(DRAW, BEACON, drawn.commitment(), drawn.seed(), List.of()).check())
                .extracting(finding -> finding.location().pointer())
                .containsExactly("/lots");
    }

    @Test
    void aDrawIsWrittenReadAndCheckedFromADocument() {
        DocumentReader reader = new DocumentReader();
        String json = new DocumentWriter().json(DRAW.with(BEACON));
        assertThat(reader.read("draw.json", json.getBytes(UTF_8), DocumentFormat.JSON, Drawn.class)
                        .value())
                .contains(DRAW.with(BEACON));
        Document<Drawn> forged = reader.read(
                "draw.json", json.replace("76cec73f", "76cec73e").getBytes(UTF_8), DocumentFormat.JSON, Drawn.class);
        assertThat(forged.findings()).extracting(Finding::code).containsExactly(KernelFinding.DRAW_DIFFERS);
        assertThat(forged.findings().get(0).location().line()).isPositive();
    }

    @Test
    void aNameThatStandsTwiceIsAFinding() {
        assertThat(DocumentReader.check(new Draw("x", List.of("a", "b", "a"), NONCE)))
                .extracting(Finding::code)
                .containsExactly(KernelFinding.DRAWN_TWICE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Draw("x", List.of("a", "b", "a"), NONCE).commitment());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9f1c", "9F1C3A7DE2B84C56A0D1E2F30415263748596A7B8C9D0E1F2A3B4C5D6E7F8091"})
    void aNonceHas32Bytes(String nonce) {
        assertThat(DocumentReader.check(new Draw("x", List.of("a", "b"), nonce)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "a\rb"})
    void textsThatWouldBlurTheListAreRefused(String text) {
        assertThat(DocumentReader.check(new Draw(text, List.of("a", "b"), NONCE)))
                .isNotEmpty();
        assertThat(DocumentReader.check(new Draw("x", List.of("a", text), NONCE)))
                .isNotEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> DRAW.with(text));
    }

    @Test
    void oneNameNeedsNoDraw() {
        assertThat(DocumentReader.check(new Draw("x", List.of("a"), NONCE))).isNotEmpty();
    }

    @Test
    void namesAreSortedByCodePoints() {
        assertThat(new Draw("x", List.of("\uFFFD", "😀", "b", "a", "é", "Z"), NONCE).names())
                .containsExactly("Z", "a", "b", "é", "\uFFFD", "😀");
    }
}
