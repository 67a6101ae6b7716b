package it.sportello.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Nidi gratis" of Capoterra, from a published summary. */
class CapoterraNidiTest {

    private static final ExampleNotice CAPOTERRA = ExampleNotice.of("capoterra-nidi");

    @Test
    void theNoticeIsSoundAndSaysWhatTheSummaryDoesNot() {
        assertThat(CAPOTERRA.findings())
                .containsExactlyInAnyOrder(
                        "ELIG-0033 /requirements/1/isee",
                        "ELIG-0033 /requirements/2/any/0/all/0/isee",
                        "ELIG-0038 /benefit/amount/rounding");
        assertThat(CAPOTERRA.readings()).isEqualTo(CAPOTERRA.notice().readings().size());
        assertThat(CAPOTERRA.decisions().findings()).isEmpty();
        assertThat(CAPOTERRA.decisions().decisions()).hasSize(13);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            601, Admitted  200.00 x 11
            602, Admitted  166.67 x 11
            603, Admitted  166.67 x 11
            604, Excluded isee
            605, Admitted  180.00 x 11
            606, Admitted  166.66 x 11
            607, Admitted  0.00 x 11
            608, Excluded child
            609, Admitted  200.00 x 11
            610, ToBeDecided band
            611, ToBeCompleted band+cap of the second band
            612, ToBeCompleted child
            613, ToBeCompleted amount
            """)
    void everyApplicationComesOutAsTheReadmeSays(long protocol, String outcome) {
        assertThat(CAPOTERRA.decided(protocol)).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} in band {1}: {2}")
    @CsvSource(textBlock = """
            0.00,     prima,   Admitted  200.00 x 11
            30000.00, prima,   Admitted  200.00 x 11
            30000.01, prima,   ToBeDecided band
            30000.01, seconda, Admitted  166.67 x 11
            39999.99, seconda, Admitted  166.67 x 11
            40000.00, seconda, Admitted  166.67 x 11
            40000.01, seconda, Excluded isee
            40000.00, terza,   ToBeDecided band
            """)
    void requisitiAndImportiTheBandsOfTheIsee(String isee, String band, String outcome) {
        assertThat(CAPOTERRA.decided(601, "30000.00", isee, "\"prima\"", "\"" + band + "\""))
                .isEqualTo(outcome);
    }

    /** The cap of each band, on it, one cent below and one above. */
    @ParameterizedTest(name = "{0}: {1} less {2} is {3}")
    @CsvSource(textBlock = """
            prima,   400,    199.99, 200.00
            prima,   400,    200,    200.00
            prima,   400,    200.01, 199.99
            prima,   400,    233.33, 166.67
            prima,   400,    400,    0.00
            prima,   400,    400.01, 0.00
            seconda, 400,    233.32, 166.67
            seconda, 400,    233.33, 166.67
            seconda, 400,    233.34, 166.66
            seconda, 400,    0,      166.67
            seconda, 166.66, 0,      166.66
            seconda, 400,    400,    0.00
            """)
    void importiTheFeeLessTheBonusUpToTheCapOfTheBand(String band, String fee, String bonus, String amount) {
        assertThat(CAPOTERRA.decided(
                        601,
                        "30000.00",
                        band.equals("prima") ? "30000.00" : "30000.01",
                        "\"monthly fee\": \"350\"",
                        "\"monthly fee\": \"" + fee + "\"",
                        "\"INPS bonus\": \"136.37\"",
                        "\"INPS bonus\": \"" + bonus + "\"",
                        "\"prima\"",
                        "\"" + band + "\""))
                .isEqualTo("Admitted  " + amount + " x 11");
    }

    @ParameterizedTest(name = "born {0}: {1}")
    @CsvSource(textBlock = """
            2022-02-28, Excluded child
            2022-03-01, Excluded child
            2022-03-02, Admitted  200.00 x 11
            2025-03-01, Admitted  200.00 x 11
            """)
    void requisitiAChildUnderThree(String born, String outcome) {
        assertThat(CAPOTERRA.decided(601, "2023-09-01", born)).isEqualTo(outcome);
    }

    /** Of a birth on 29 February the birthday of a common year is 28 February. */
    @ParameterizedTest(name = "asked on {0}: {1}")
    @CsvSource(textBlock = """
            2027-02-27, Admitted  200.00 x 11
            2027-02-28, Excluded child
            """)
    void requisitiAChildBornOn29February(String asked, String outcome) {
        assertThat(CAPOTERRA.decided(
                        601,
                        "2025-03-01T",
                        asked + "T",
                        "2023-09-01",
                        "2024-02-29",
                        "\"validUntil\": \"2025",
                        "\"validUntil\": \"2027"))
                .isEqualTo(outcome);
    }
}
