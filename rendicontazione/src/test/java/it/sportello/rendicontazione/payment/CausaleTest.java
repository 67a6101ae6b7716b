package it.sportello.rendicontazione.payment;

import static it.sportello.rendicontazione.payment.Project.CIG;
import static it.sportello.rendicontazione.payment.Project.CUP;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.identifier.Identifier;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CausaleTest {

    private static Set<String> numbers(String text, String... numbers) {
        Map<String, List<String>> known =
                Arrays.stream(numbers).collect(Collectors.toMap(Causale::normalised, List::of));
        return new Causale(text)
                .numbers(
                        known,
                        Arrays.stream(numbers).map(String::length).collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12/A",
                "saldo fatt. n.12/A del 3/10/2025",
                "SALDO FT 12/a",
                "fattura 12/A, CUP",
                "(12/A)",
                "FT:12/A.",
                "rif  12/A  ",
                "fatt.12/A"
            })
    void aNumberStandsAsAWhole(String text) {
        assertThat(numbers(text, "12/A")).containsExactly("12/A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "112/A",
                "12/AB",
                "2025/12/A",
                "12/A/2025",
                "12/A-2",
                "3.12/A",
                "12 /A",
                "12/ A",
                "",
                "CUP 12/AX",
                "X12/A"
            })
    void aNumberInsideAnotherIsNone(String text) {
        assertThat(numbers(text, "12/A")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12/A", "12,50 euro", "2025-12", "03/12/2025", "12.000", "n. 12-bis", "1.12", "12:30"})
    void aShortNumberIsNotFoundInDatesAmountsAndLongerNumbers(String text) {
        assertThat(numbers(text, "12")).isEmpty();
    }

    @Test
    void ofNumbersWithinEachOtherTheLongestHolds() {
        assertThat(numbers("saldo 12 BIS e 13", "12", "12 BIS", "13")).containsExactly("12 BIS", "13");
        assertThat(numbers("saldo 12, 13", "12", "13")).containsExactly("12", "13");
        assertThat(numbers("FPR 12/25", "FPR 12/25", "25")).containsExactly("FPR 12/25");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CUP J44H22000240004",
                "cup: j44h22000240004.",
                "CUPJ44H22000240004",
                "J44H 2200 0240 004",
                "J44H-2200-0240-004",
                "J 4 4 H 2 2 0 0 0 2 4 0 0 0 4",
                "\uff2a44H22000240004",
                "xx J44H22000240005 J44H22000240004"
            })
    void theCupIsFoundHoweverItIsWritten(String text) {
        assertThat(new Causale(text).names(CUP, Identifier.CUP)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "J44H22000240005",
                "J44H2200024000",
                "J44H220002400041",
                "XJ44H22000240004",
                "CIGJ44H22000240004",
                "XCUPJ44H22000240004",
                "J44H  \n--22000240004"
            })
    void anotherTextIsNoCup(String text) {
        assertThat(new Causale(text).names(CUP, Identifier.CUP)).isFalse();
    }

    @Test
    void formatCharactersHideNothingAndShowNothing() {
        assertThat(new Causale("CUP J44H\u202e22000\u200b240004").names(CUP, Identifier.CUP))
                .isTrue();
    }

    @Test
    void aDayIsFoundInTheUsualForms() {
        LocalDate day = LocalDate.of(2025, 10, 3);
        for (String text : List.of("3/10/2025", "del 03/10/2025", "03-10-2025.", "3.10.2025", "2025-10-03")) {
            assertThat(new Causale(text).names(day)).as(text).isTrue();
        }
        for (String text : List.of("13/10/2025", "3/10/20251", "03/10/25", "")) {
            assertThat(new Causale(text).names(day)).as(text).isFalse();
        }
    }

    @Test
    void namesOfBodiesAreComparedByTheirLetters() {
        assertThat(Causale.letters("Società «Prova» S.r.l.")).isEqualTo(Causale.letters("SOCIETÀ PROVA SRL"));
    }

    @Test
    void textsMadeToHurtAreReadSoon() {
        String ones = "1 ".repeat(5_000_000);
        Map<String, List<String>> known = java.util.stream.IntStream.range(0, 1_000)
                .mapToObj(i -> "1 ".repeat(i % 30) + "2" + i)
                .collect(Collectors.toMap(Function.identity(), List::of, (one, other) -> one));
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            assertThat(new Causale(ones)
                            .numbers(
                                    known,
                                    new TreeSet<>(
                                            IntStream.rangeClosed(1, 64).boxed().toList())))
                    .isEmpty();
            assertThat(new Causale("J4".repeat(5_000_000)).names(CUP, Identifier.CUP))
                    .isFalse();
            assertThat(new Causale("B10A9942".repeat(1_000_000)).names(CIG, Identifier.CIG))
                    .isFalse();
        });
    }

    @Test
    void aNumberOfThousandsOfLettersIsNotLookedFor() {
        String number = "1 ".repeat(2_000) + "9";
        Causale causale = new Causale("1 ".repeat(5_000));
        Assertions.assertTimeout(
                Duration.ofMillis(100),
                () -> assertThat(causale.numbers(
                                Map.of(number, List.of("x"), "9", List.of("y")),
                                new TreeSet<>(List.of(1, number.length()))))
                        .isEmpty());
        assertThat(new Causale(number).numbers(Map.of(number, List.of("x")), new TreeSet<>(List.of(number.length()))))
                .isEmpty();
    }
}
