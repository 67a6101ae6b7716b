package it.sportello.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The work grants of Scurcola Marsicana, from a published summary. */
class Scurcola2026Test {

    private static final ExampleNotice SCURCOLA = ExampleNotice.of("scurcola-2026");

    @Test
    void theNoticeIsSoundAndSaysThatOmissionsAreNotStated() {
        assertThat(SCURCOLA.findings()).containsExactly("ELIG-0033 /requirements/2/isee");
        assertThat(SCURCOLA.readings()).isEqualTo(SCURCOLA.notice().readings().size());
        assertThat(SCURCOLA.decisions().findings()).isEmpty();
        assertThat(SCURCOLA.decisions().decisions()).hasSize(14);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            501, AdmittedWithReserve fitness 500.00 x 8
            502, Admitted  500.00 x 8
            503, Excluded residence
            504, Excluded isee
            505, Excluded residence
            506, Excluded unemployment
            507, Excluded unemployment
            508, ToBeCompleted certificates
            509, Excluded certificates
            510, Excluded one per
            511, ToBeDecided one per
            512, Excluded fitness
            513, Admitted  500.00 x 8
            514, ToBeDecided late
            """)
    void everyApplicationComesOutAsTheReadmeSays(long protocol, String outcome) {
        assertThat(SCURCOLA.decided(protocol)).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            2025-03-09, Admitted  500.00 x 8
            2025-03-10, Admitted  500.00 x 8
            2025-03-11, Excluded residence
            """)
    void requisitiResidentForAYear(String since, String outcome) {
        assertThat(SCURCOLA.decided(502, "2015-06-01", since)).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            7999.99, Admitted  500.00 x 8
            8000.00, Admitted  500.00 x 8
            8000.01, Excluded isee
            """)
    void requisitiIseeAtMost8000(String isee, String outcome) {
        assertThat(SCURCOLA.decided(502, "5000.00", isee)).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            unemployed, unemployment
            registered as unemployed, unemployment
            machine certificates, certificates
            """)
    void requisitiAFactThatIsNotKnownIsAskedFor(String fact, String clause) {
        assertThat(SCURCOLA.decided(502, "\"" + fact + "\": true", "\"" + fact + "\": false"))
                .isEqualTo("Excluded " + clause);
        assertThat(SCURCOLA.decided(502, "\"" + fact + "\": true, ", "")).isEqualTo("ToBeCompleted " + clause);
    }

    @Test
    void altroTheFitnessVisitComesAfterTheRanking() {
        assertThat(SCURCOLA.decided(502, ", \"fit\": true", "")).isEqualTo("AdmittedWithReserve fitness 500.00 x 8");
        assertThat(SCURCOLA.decided(502, "\"fit\": true", "\"fit\": false")).isEqualTo("Excluded fitness");
    }
}
