package it.sportello.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    private static final Messages SAMPLE = SampleMessage.MESSAGES;

    @ParameterizedTest
    @ValueSource(strings = {"it", "it-IT", "de", "fr-FR", "es", "und", "enm", "x-en"})
    void everyLocaleButEnglishGetsItalian(String tag) {
        assertThat(Locale.getDefault().getLanguage()).isEqualTo("en");
        assertThat(SAMPLE.text("sample.two", Locale.forLanguageTag(tag), List.of(1, 2)))
                .isEqualTo("1 e 2");
    }

    @Test
    void theRootLocaleGetsItalian() {
        assertThat(Messages.isEnglish(Locale.ROOT)).isFalse();
        assertThat(SAMPLE.text("sample.two", Locale.ROOT, List.of(1, 2))).isEqualTo("1 e 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "en-US", "en-IT"})
    void everyEnglishLocaleGetsEnglish(String tag) {
        assertThat(SAMPLE.text("sample.two", Locale.forLanguageTag(tag), List.of(1, 2)))
                .isEqualTo("1 and 2");
    }

    @Test
    void anApostropheIsJustAnApostrophe() {
        assertThat(SAMPLE.text("sample.apostrophe", Locale.ITALIAN, List.of()))
                .isEqualTo("l'ISEE c'è, dall'anno all'anno");
    }

    @Test
    void placeholdersMayStandInAnyOrderAndMoreThanOnce() {
        assertThat(SAMPLE.text("sample.swapped", Locale.ITALIAN, List.of("A", "B")))
                .isEqualTo("prima B, poi A, infine B");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"d'Arborea", "$1", "$", "\\", "\\1", "{1}", "{0}", "{", "}", "{}", "${user.home}", "%s", "''", ""
            })
    void anArgumentIsPrintedAsItStands(String argument) {
        assertThat(SAMPLE.text("sample.two", Locale.ITALIAN, List.of(argument, "x")))
                .isEqualTo(argument + " e x");
        assertThat(SAMPLE.text("sample.two", Locale.ITALIAN, List.of("x", argument)))
                .isEqualTo("x e " + argument);
    }

    @Property
    void anyArgumentIsPrintedOnOneLineAndOtherwiseAsItStands(@ForAll String one, @ForAll String other) {
        String unprintable = "[\\p{Cc}\\p{Cf}\\u2028\\u2029]";
        assertThat(SAMPLE.text("sample.two", Locale.ITALIAN, List.of(one, other)))
                .isEqualTo(one.replaceAll(unprintable, " ") + " e " + other.replaceAll(unprintable, " "));
    }

    @Test
    void anUnknownKeyIsAMistakeOfTheProgrammer() {
        assertThatIllegalStateException()
                .isThrownBy(() -> SAMPLE.text("sample.forgotten", Locale.ITALIAN, List.of()))
                .withMessageContaining("sample.forgotten");
    }

    @Test
    void tooFewArgumentsAreAMistakeOfTheProgrammer() {
        assertThatIllegalStateException()
                .isThrownBy(() -> SAMPLE.text("sample.two", Locale.ITALIAN, List.of("Rossi Mario")))
                .withMessageContaining("sample.two")
                .withMessageNotContaining("Rossi");
    }

    @Test
    void argumentsToSpareAreLeftOut() {
        assertThat(SAMPLE.text("sample.two", Locale.ENGLISH, List.of(1, 2, 3))).isEqualTo("1 and 2");
    }

    static Stream<Arguments> values() {
        Act decree = new Act("D.P.C.M. 159/2013", "urn:nir:presidente.consiglio.ministri:decreto:2013-12-05;159");
        return Stream.of(
                Arguments.of(Euro.parse("4154.59"), "4.154,59 €", "€4,154.59"),
                Arguments.of(Fraction.parse("2.04"), "2,04", "2.04"),
                Arguments.of(Fraction.of(100), "100", "100"),
                Arguments.of(Fraction.of(-1, 2), "-0,5", "-0.5"),
                Arguments.of(Fraction.of(13855, 156), "88,814103 (13855/156)", "88.814103 (13855/156)"),
                Arguments.of(Fraction.of(-2, 3), "-0,666667 (-2/3)", "-0.666667 (-2/3)"),
                Arguments.of(new BigDecimal("1234.50"), "1234,50", "1234.50"),
                Arguments.of(new BigDecimal("1e3"), "1000", "1000"),
                Arguments.of(LocalDate.of(2024, 2, 29), "29/02/2024", "2024-02-29"),
                Arguments.of(LocalDateTime.of(2024, 2, 29, 9, 5, 7), "29/02/2024 ore 09:05:07", "2024-02-29 09:05:07"),
                Arguments.of(LocalDateTime.of(2024, 2, 29, 12, 0), "29/02/2024 ore 12:00:00", "2024-02-29 12:00:00"),
                Arguments.of(true, "sì", "yes"),
                Arguments.of(false, "no", "no"),
                Arguments.of(
                        KernelMessage.HALF_UP,
                        "al più vicino, a metà per eccesso",
                        "to the nearest, the middle upwards"),
                Arguments.of(
                        decree.article("4").comma("2"),
                        "art. 4, c. 2, D.P.C.M. 159/2013",
                        "art. 4, c. 2, D.P.C.M. 159/2013"),
                Arguments.of(List.of(Euro.of(1), true, List.of(1, 2)), "1,00 €, sì, 1; 2", "€1.00, yes, 1; 2"),
                Arguments.of(Set.of(), "", ""),
                Arguments.of(12345, "12345", "12345"),
                Arguments.of("testo, così com'è", "testo, così com'è", "testo, così com'è"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void eachKindOfValueShowsInTheFormOfTheLanguage(Object value, String italian, String english) {
        assertThat(Messages.show(value, Locale.ITALIAN)).isEqualTo(italian);
        assertThat(Messages.show(value, Locale.GERMANY)).isEqualTo(italian);
        assertThat(Messages.show(value, Locale.ENGLISH)).isEqualTo(english);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+999999999", "-1E+999999999", "1E-999999999"})
    void anAbsurdExponentIsNotWrittenOut(String number) {
        BigDecimal value = new BigDecimal(number);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(Messages.show(value, Locale.ITALIAN)).isEqualTo(number));
    }

    @Test
    void bothFilesAreReadAsUtf8WhateverTheEncodingOfTheMachine() {
        Messages messages = load("k=è «così» – 5 €", "k=it’s so");
        assertThat(messages.text("k", Locale.ITALIAN, List.of())).isEqualTo("è «così» – 5 €");
        assertThat(messages.text("k", Locale.ENGLISH, List.of())).isEqualTo("it’s so");
        assertThat(messages.keys()).containsExactly("k");
    }

    @Test
    void aMissingFileIsAMistakeOfTheProgrammer() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Messages.load(name -> null))
                .withMessageContaining("messages_it.properties");
        assertThatIllegalStateException()
                .isThrownBy(() -> Messages.load(
                        name -> name.equals("messages_it.properties") ? InputStream.nullInputStream() : null))
                .withMessageContaining("messages_en.properties");
    }

    @Test
    void aTextInOneLanguageOnlyIsAMistakeOfTheProgrammer() {
        assertThatIllegalStateException().isThrownBy(() -> load("a=1\nb=2", "a=1"));
        assertThatIllegalStateException().isThrownBy(() -> load("a=1", "a=1\nb=2"));
    }

    private static Messages load(String italian, String english) {
        Map<String, String> files = Map.of("messages_it.properties", italian, "messages_en.properties", english);
        return Messages.load(name -> new ByteArrayInputStream(files.get(name).getBytes(StandardCharsets.UTF_8)));
    }
}
