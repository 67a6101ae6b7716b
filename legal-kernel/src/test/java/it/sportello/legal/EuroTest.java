package it.sportello.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EuroTest {

    private static final Euro LARGEST = new Euro(Long.MAX_VALUE);
    private static final Euro SMALLEST = new Euro(Long.MIN_VALUE);
    private static final Euro CENT = Euro.ofCents(1);
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    @Property
    void everyAmountIsReadBackFromItsPlainForm(@ForAll long cents) {
        Euro amount = Euro.ofCents(cents);
        assertThat(Euro.parse(amount.toString())).isEqualTo(amount);
    }

    @Property
    void everyAmountIsReadBackFromItsItalianForm(@ForAll long cents) {
        Euro amount = Euro.ofCents(cents);
        assertThat(Euro.parseItalian(amount.format(Locale.ITALIAN))).isEqualTo(amount);
        assertThat(Euro.parseItalian(
                        amount.format(Locale.ITALIAN).replace(" €", "").replace(".", "")))
                .isEqualTo(amount);
    }

    @Property
    void everyAmountIsReadBackFromItsDecimalNumber(@ForAll long cents) {
        Euro amount = Euro.ofCents(cents);
        assertThat(Euro.of(amount.toBigDecimal())).isEqualTo(amount);
        assertThat(amount.toBigDecimal().scale()).isEqualTo(2);
    }

    @Property
    void everyAmountIsReadBackFromItsFraction(@ForAll long cents) {
        Euro amount = Euro.ofCents(cents);
        assertThat(amount.toFraction().toEuro(Rounding.CENT_HALF_UP)).isEqualTo(amount);
    }

    @Test
    void theExtremeAmountsPrintAndAreReadBack() {
        assertThat(LARGEST).hasToString("92233720368547758.07");
        assertThat(SMALLEST).hasToString("-92233720368547758.08");
        assertThat(LARGEST.format(Locale.ITALIAN)).isEqualTo("92.233.720.368.547.758,07 €");
        assertThat(Euro.parse(SMALLEST.toString())).isEqualTo(SMALLEST);
        assertThat(Euro.parseItalian("92.233.720.368.547.758,07")).isEqualTo(LARGEST);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-0, 0", "0.5, 50", "0.05, 5", "7, 700", "4154.59, 415459", "-4154.5, -415450", "-0.01, -1"})
    void plainFormsAreRead(String text, long cents) {
        assertThat(Euro.parse(text)).isEqualTo(new Euro(cents));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " 1",
                "1 ",
                "1\n",
                "+1",
                "1e9",
                "1E2",
                "4154.591",
                "4154,59",
                "1.000.00",
                "1,000.00",
                ".5",
                "5.",
                "00",
                "01",
                "--1",
                "-",
                "٣",
                "１",
                "NaN",
                "Infinity",
                "0x10",
                "1_000",
                "€1",
                "1 €",
                "−1",
                "100000000000000000.00",
                "null"
            })
    void anyOtherPlainFormIsRefused(String text) {
        refused(() -> Euro.parse(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0",
                "4.154,59 | 415459",
                "4154,59 | 415459",
                "€ 4.154,59 | 415459",
                "€4.154,59 | 415459",
                "4.154,59 € | 415459",
                "4.154,59€ | 415459",
                "-4.154,5 | -415450",
                "1.000 | 100000",
                "1000 | 100000",
                "0,5 | 50",
                "12.345.678 | 1234567800"
            })
    void italianFormsAreRead(String text, long cents) {
        assertThat(Euro.parseItalian(text)).isEqualTo(new Euro(cents));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "€", "€ €", "€ 1 €", "4154.59", "1.000.00", "1.00", "1.0000", "1000.000", "0.100", ".100",
                        "1,",
                ",5", "1,234", "1,000.00", "+1", "1e9", "01", "01,00", "٣", "NaN", "1 000", "EUR 1", "- 1", "-"
            })
    void anyOtherItalianFormIsRefused(String text) {
        refused(() -> Euro.parseItalian(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"92233720368547758.08", "-92233720368547758.09", "99999999999999999"})
    void aTextBeyondTheRangeIsRefusedLikeAnyOther(String text) {
        refused(() -> Euro.parse(text));
        refused(() -> Euro.parseItalian(text.replace('.', ',')));
    }

    @Test
    void aRefusalDoesNotRepeatTheText() {
        assertThatExceptionOfType(NumberFormatException.class)
                .isThrownBy(() -> Euro.parse("RSSMRA80A01H501U"))
                .withMessageNotContaining("RSSMRA80A01H501U");
        assertThatExceptionOfType(NumberFormatException.class)
                .isThrownBy(() -> Euro.parseItalian("RSSMRA80A01H501U"))
                .withMessageNotContaining("RSSMRA80A01H501U");
    }

    @Test
    void aMegabyteOfDigitsIsRefusedAtOnce() {
        String digits = "9".repeat(1 << 20);
        assertTimeoutPreemptively(LONG_ENOUGH, () -> {
            refused(() -> Euro.parse(digits));
            refused(() -> Euro.parse("0." + digits));
            refused(() -> Euro.parseItalian(digits));
            refused(() -> Euro.parseItalian("1" + ".000".repeat(1 << 18)));
            refused(() -> Euro.parseItalian("€".repeat(1 << 20)));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "-1e999999999",
                "1e-999999999",
                "1e-400000000",
                "1e2147483647",
                "1e-2147483647",
                "1e17"
            })
    void anAbsurdExponentOverflowsAtOnce(String number) {
        BigDecimal euros = new BigDecimal(number);
        assertTimeoutPreemptively(LONG_ENOUGH, () -> overflows(() -> Euro.of(euros)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.000", "0e999999999", "0e-999999999"})
    void zeroIsNothingWhateverItsExponent(String number) {
        BigDecimal euros = new BigDecimal(number);
        assertTimeoutPreemptively(LONG_ENOUGH, () -> assertThat(Euro.of(euros)).isEqualTo(Euro.ZERO));
    }

    @ParameterizedTest
    @CsvSource({"4154.5900, 415459", "1e3, 100000", "1.0e-2, 1", "-92233720368547758.080, -9223372036854775808"})
    void aDecimalNumberOfWholeCentsIsAnAmount(BigDecimal euros, long cents) {
        assertThat(Euro.of(euros)).isEqualTo(new Euro(cents));
    }

    @Test
    void trailingZerosDoNotMatter() {
        BigDecimal one = new BigDecimal(BigInteger.TEN.pow(5_000), 5_000);
        assertThat(Euro.of(one)).isEqualTo(Euro.of(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "4154.591", "-0.005", "92233720368547758.08", "-92233720368547758.09"})
    void aFractionOfACentOrAnAmountOutOfRangeIsNoAmount(BigDecimal euros) {
        overflows(() -> Euro.of(euros));
    }

    @Test
    void noOperationOverflowsInSilence() {
        overflows(() -> Euro.of(Long.MAX_VALUE));
        overflows(() -> Euro.of(Long.MIN_VALUE));
        overflows(() -> Euro.of(Long.MAX_VALUE / 100 + 1));
        overflows(() -> LARGEST.plus(CENT));
        overflows(() -> SMALLEST.plus(CENT.negated()));
        overflows(() -> SMALLEST.minus(CENT));
        overflows(() -> Euro.ZERO.minus(SMALLEST));
        overflows(() -> LARGEST.times(2));
        overflows(() -> SMALLEST.times(-1));
        overflows(() -> SMALLEST.negated());
        overflows(() -> Euro.sum(List.of(LARGEST, CENT)));
        overflows(() -> LARGEST.toFraction().plus(CENT.toFraction()).toEuro(Rounding.CENT_HALF_UP));
    }

    @Property
    void sumsAreExactOrRefused(@ForAll long one, @ForAll long other) {
        BigInteger exact = BigInteger.valueOf(one).add(BigInteger.valueOf(other));
        if (exact.bitLength() > 63) {
            overflows(() -> new Euro(one).plus(new Euro(other)));
        } else {
            assertThat(new Euro(one).plus(new Euro(other))).isEqualTo(new Euro(exact.longValueExact()));
        }
    }

    @Property
    void productsAreExactOrRefused(@ForAll long cents, @ForAll long times) {
        BigInteger exact = BigInteger.valueOf(cents).multiply(BigInteger.valueOf(times));
        if (exact.bitLength() > 63) {
            overflows(() -> new Euro(cents).times(times));
        } else {
            assertThat(new Euro(cents).times(times)).isEqualTo(new Euro(exact.longValueExact()));
        }
    }

    @Property
    void whatIsAddedCanBeTakenAway(
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long one,
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long other) {
        Euro a = new Euro(one);
        Euro b = new Euro(other);
        assertThat(a.plus(b).minus(b)).isEqualTo(a);
        assertThat(a.minus(b)).isEqualTo(b.minus(a).negated());
    }

    @Property
    void timesIsASumOfItself(
            @ForAll @LongRange(min = -1_000_000L, max = 1_000_000L) long cents, @ForAll @IntRange(max = 50) int times) {
        Euro amount = new Euro(cents);
        assertThat(amount.times(times)).isEqualTo(Euro.sum(java.util.Collections.nCopies(times, amount)));
    }

    @Test
    void theSumOfNothingIsNothing() {
        assertThat(Euro.sum(List.of())).isEqualTo(Euro.ZERO);
    }

    @Test
    void aSumAddsEveryAmount() {
        assertThat(Euro.sum(List.of(Euro.parse("0.10"), Euro.parse("0.20"), Euro.parse("-0.05"))))
                .isEqualTo(Euro.parse("0.25"));
    }

    @Property
    void amountsCompareAsTheirCents(@ForAll long one, @ForAll long other) {
        Euro a = new Euro(one);
        Euro b = new Euro(other);
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(Integer.signum(Long.compare(one, other)));
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        assertThat(a.exceeds(b)).isEqualTo(one > other);
        assertThat(a.min(b)).isEqualTo(new Euro(Math.min(one, other)));
        assertThat(a.max(b)).isEqualTo(new Euro(Math.max(one, other)));
        assertThat(a.signum()).isEqualTo(Long.signum(one));
    }

    @Test
    void anAmountDoesNotExceedItself() {
        assertThat(CENT.exceeds(Euro.ofCents(1))).isFalse();
        assertThat(CENT.exceeds(Euro.ZERO)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0,00 € | €0.00",
                "5 | 0,05 € | €0.05",
                "-5 | -0,05 € | -€0.05",
                "99999 | 999,99 € | €999.99",
                "100000 | 1.000,00 € | €1,000.00",
                "415459 | 4.154,59 € | €4,154.59",
                "-415459 | -4.154,59 € | -€4,154.59",
                "12345678900 | 123.456.789,00 € | €123,456,789.00",
                "-9223372036854775808 | -92.233.720.368.547.758,08 € | -€92,233,720,368,547,758.08"
            })
    void peopleReadAmountsInTheirLanguage(long cents, String italian, String english) {
        Euro amount = new Euro(cents);
        assertThat(amount.format(Locale.ITALIAN)).isEqualTo(italian);
        assertThat(amount.format(Locale.ENGLISH)).isEqualTo(english);
    }

    @Test
    void onlyEnglishIsEnglish() {
        Euro amount = Euro.parse("4154.59");
        assertThat(amount.format(Locale.UK)).isEqualTo("€4,154.59");
        assertThat(amount.format(Locale.ROOT)).isEqualTo("4.154,59 €");
        assertThat(amount.format(Locale.GERMAN)).isEqualTo("4.154,59 €");
        assertThat(amount.format(Locale.FRENCH)).isEqualTo("4.154,59 €");
    }

    @Test
    void wholeEuroAreAHundredCents() {
        assertThat(Euro.of(204)).isEqualTo(Euro.ofCents(20_400)).hasToString("204.00");
        assertThat(Euro.of(-1).toFraction()).isEqualTo(Fraction.of(-1));
        assertThat(CENT.toFraction()).isEqualTo(Fraction.of(1, 100));
    }

    private static void refused(ThrowingCallable reading) {
        assertThatExceptionOfType(NumberFormatException.class).isThrownBy(reading);
    }

    private static void overflows(ThrowingCallable computation) {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(computation);
    }
}
