package it.sportello.eligibility.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitVectorTest {

    private static Coordinates at(String latitude, String longitude) {
        return new Coordinates(new BigDecimal(latitude), new BigDecimal(longitude));
    }

    private static BigDecimal chord(Coordinates one, Coordinates other) {
        return UnitVector.of(one).chordSquared(UnitVector.of(other));
    }

    /** From an independent computation of the haversine with 60 digits. */
    @ParameterizedTest
    @CsvSource({
        "43.8500, 10.5700, 43.8430, 10.5020, 5.508441759473",
        "0, 0, 0, 90, 10007.557221017962",
        "0, 0, 0, 180, 20015.114442035924",
        "0, 179.9, 0, -179.9, 22.239016046707",
        "43.85, 10.57, 43.85001, 10.57, 0.001111950802",
        "43.85, 10.57, 43.85, 10.57001, 0.000801889931",
        "-33.9, 18.4, 43.85, 10.57, 8681.778022140640",
        "43.85, 10.57, -43.85, -169.43, 20015.114442035924",
        "89.9999, 0, 89.9999, 180, 0.022239016047",
        "90, 0, -90, 45, 20015.114442035924",
        "0, 0, 0.000000001, 0, 0.000000111195",
        "43.85, 10.57, 43.85, 10.57, 0.000000000000"
    })
    void kilometresAlongTheGreatCircle(String a, String b, String c, String d, String kilometres) {
        BigDecimal chord = chord(at(a, b), at(c, d));
        assertThat(UnitVector.kilometres(chord)).isEqualTo(new BigDecimal(kilometres));
        assertThat(chord(at(c, d), at(a, b))).isEqualTo(chord);
    }

    @ParameterizedTest
    @CsvSource({"90, 0, 90, 123", "90, -180, 90, 17.3", "-90, 17, -90, -45", "45, -180, 45, 180", "0, 180, 0, -180"})
    void twoNamesOfOnePlaceAreOnePlace(String a, String b, String c, String d) {
        assertThat(chord(at(a, b), at(c, d))).isZero();
        assertThat(chord(at(a, b), at("43.85", "10.57"))).isEqualTo(chord(at(c, d), at("43.85", "10.57")));
    }

    @Test
    void theChordHas34Decimals() {
        assertThat(chord(at("0", "0"), at("0", "180")))
                .isEqualTo(new BigDecimal("4.0000000000000000000000000000000000"));
        assertThat(chord(at("0", "0"), at("0", "90")))
                .isEqualTo(new BigDecimal("2.0000000000000000000000000000000000"));
        assertThat(chord(at("0", "0"), at("0", "60")))
                .isEqualTo(new BigDecimal("1.0000000000000000000000000000000000"));
        assertThat(chord(at("90", "0"), at("30", "77")))
                .isEqualTo(new BigDecimal("1.0000000000000000000000000000000000"));
    }

    @Property(tries = 100)
    void alongAMeridianTheDistanceIsTheDifferenceOfLatitude(
            @ForAll @IntRange(min = -9_000_000, max = 9_000_000) int from,
            @ForAll @IntRange(min = -9_000_000, max = 9_000_000) int to,
            @ForAll @IntRange(min = -18_000_000, max = 18_000_000) int longitude) {
        BigDecimal meridian = BigDecimal.valueOf(longitude, 5);
        BigDecimal chord = chord(
                new Coordinates(BigDecimal.valueOf(from, 5), meridian),
                new Coordinates(BigDecimal.valueOf(to, 5), meridian));
        BigDecimal perDegree = new BigDecimal("111.1950802335329128468111");
        BigDecimal expected = perDegree.multiply(BigDecimal.valueOf(Math.abs((long) from - to), 5));
        assertThat(UnitVector.kilometres(chord).subtract(expected).abs()).isLessThan(new BigDecimal("0.000000001"));
    }

    @Property(tries = 100)
    void turningTheEarthChangesNoDistance(
            @ForAll @IntRange(min = -90, max = 90) int one,
            @ForAll @IntRange(min = -90, max = 90) int other,
            @ForAll @IntRange(min = -90, max = 90) int apart,
            @ForAll @IntRange(min = -90, max = 90) int turned) {
        BigDecimal before = chord(at("" + one, "0"), at("" + other, "" + apart));
        BigDecimal after = chord(at("" + one, "" + turned), at("" + other, "" + (apart + turned)));
        assertThat(after).isEqualTo(before);
    }
}
