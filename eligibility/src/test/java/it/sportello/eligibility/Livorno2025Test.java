package it.sportello.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The notice of Livorno for co-design: who may take part (art. 9), how (art. 10), and art. 47 D.L. 77/2021 (art. 17). */
class Livorno2025Test {

    private static final ExampleNotice LIVORNO = ExampleNotice.of("livorno-2025");

    /** What stands in application 202 beside each of its three bodies. */
    private static final String FIRST = "\"employees\": 50";

    @Test
    void theNoticeIsSoundAndPrintsItsReadings() {
        // The last day is a Sunday, and the notice does not say what follows.
        assertThat(LIVORNO.findings()).containsExactly("ELIG-0052 /applications/to");
        assertThat(LIVORNO.readings()).isEqualTo(LIVORNO.notice().readings().size());
        assertThat(LIVORNO.notice().benefit()).isEmpty();
        assertThat(LIVORNO.decisions().findings()).isEmpty();
        assertThat(LIVORNO.decisions().decisions()).hasSize(24);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            201, Admitted
            202, Admitted
            203, Admitted
            204, ToBeCompleted annexes
            205, ToBeCompleted register+one participation+grouping+exclusion grounds+pantouflage+conflict of interest+duties+staff report+gender report+certification+quotas+experience+annexes
            206, ToBeCompleted grouping
            207, ToBeCompleted documents
            208, ToBeCompleted staff report+gender report+certification
            209, ToBeDecided purposes
            210, Excluded register
            211, Excluded exclusion grounds
            212, Excluded one participation
            213, Excluded pantouflage
            214, Excluded conflict of interest
            215, Excluded duties
            216, Excluded staff report
            217, Excluded experience
            218, Excluded funded project
            219, Excluded purposes
            220, Excluded annexes
            221, Excluded channel
            222, Admitted
            223, Excluded late
            224, Excluded late+register+exclusion grounds+experience+signature
            """)
    void everyApplicationComesOutAsTheReadmeSays(long protocol, String outcome) {
        assertThat(LIVORNO.decided(protocol)).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            2025-07-20T23:58:59, Admitted
            2025-07-20T23:59:00, Admitted
            2025-07-20T23:59:59, Admitted
            2025-07-21T00:00:00, Excluded late
            2025-05-01T00:00:00, Admitted
            """)
    void art10Comma3EndsTheWindowWithTheMinute2359Of20July(String received, String outcome) {
        assertThat(LIVORNO.decided(222, "2025-07-20T23:59:59", received)).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            RUNTS, Admitted
            runts, Admitted
            Anagrafe delle ONLUS, Admitted
            albo regionale, Excluded register
            '', ToBeCompleted register
            """)
    void art9Comma3LetterAOfTheTwoRegisters(String register, String outcome) {
        assertThat(LIVORNO.decided(201, "\"RUNTS\"", "\"" + register + "\"")).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            "takes part elsewhere": false              | Excluded one participation
            "exclusion grounds": false                 | Excluded exclusion grounds
            "pantouflage": false                       | Excluded pantouflage
            "conflict of interest": false              | Excluded conflict of interest
            "social security duties fulfilled": true   | Excluded duties
            "duties of L. 68/1999 fulfilled": true     | Excluded duties
            "rules on volunteers kept": true           | Excluded duties
            "rules on personal data kept": true        | Excluded duties
            "duties of safety kept": true              | Excluded duties
            "quotas promised": true                    | Excluded quotas
            "service requisites": true                 | Excluded service requisites
            "annex 1": true                            | Excluded annexes
            "annex 1A": true                           | Excluded annexes
            "annex 1D": true                           | Excluded annexes
            "annex 1E": true                           | Excluded annexes
            "annex 1F": true                           | Excluded annexes
            "annex 1G": true                           | Excluded annexes
            "bank declaration": true                   | Excluded annexes
            "identity document": true                  | Excluded annexes
            "arrived by PEC": true                     | Excluded channel
            "signed digitally": true                   | Excluded signature
            """)
    void art9And10EachFactExcludesWhenItIsAscertainedAndIsAskedForWhileItIsNotKnown(String fact, String outcome) {
        boolean value = fact.endsWith("true");
        String other = fact.replace(String.valueOf(value), String.valueOf(!value));
        assertThat(LIVORNO.decided(201, fact, other)).isEqualTo(outcome);
        assertThat(LIVORNO.decided(201, "\"facts\": {", "\"facts\": {\"x\": true, ", ", " + fact, ""))
                .isEqualTo(outcome.replace("Excluded", "ToBeCompleted"));
    }

    @ParameterizedTest(name = "{0} months: {1}")
    @CsvSource(textBlock = """
            35, Excluded experience
            36, Admitted
            37, Admitted
            """)
    void art9Comma3LetterBThreeYearsOfExperienceOfEachBody(int months, String outcome) {
        assertThat(LIVORNO.decided(201, "\"months of experience\": 48", "\"months of experience\": " + months))
                .isEqualTo(outcome);
        assertThat(LIVORNO.decided(202, "\"months of experience\": 36", "\"months of experience\": " + months))
                .as("of a body of the grouping")
                .isEqualTo(outcome);
    }

    @Test
    void art9Comma3LetterBOneFundedProjectIsEnoughForAGrouping() {
        assertThat(LIVORNO.decided(201, "\"funded projects\": 1", "\"funded projects\": 0"))
                .isEqualTo("Excluded funded project");
        assertThat(LIVORNO.decided(202)).isEqualTo("Admitted");
        assertThat(LIVORNO.decided(218, "\"funded projects\": 0", "\"funded projects\": 1"))
                .isEqualTo("Admitted");
    }

    @ParameterizedTest(name = "{0} employees, report {1}: {2}")
    @CsvSource(textBlock = """
            50, false, Admitted
            51, true,  Admitted
            51, false, Excluded staff report
            51, ,      ToBeCompleted staff report
            """)
    void art17Comma7AsksTheReportOfBodiesAboveFiftyEmployees(int employees, Boolean report, String outcome) {
        assertThat(LIVORNO.decided(
                        216,
                        "\"employees\": 51",
                        "\"employees\": " + employees,
                        "\"certification promised\": true, \"staff report\": false",
                        "\"certification promised\": true, \"gender report promised\": true"
                                + (report == null ? "" : ", \"staff report\": " + report)))
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} employees, promised {1}: {2}")
    @CsvSource(textBlock = """
            14, false, Admitted
            15, true,  Admitted
            15, false, Excluded gender report
            15, ,      ToBeCompleted gender report
            50, false, Excluded gender report
            50, true,  Admitted
            51, false, Admitted
            """)
    void art17Comma8AsksTheGenderReportOfBodiesFromFifteenToFiftyEmployees(
            int employees, Boolean promised, String outcome) {
        assertThat(LIVORNO.decided(
                        201,
                        "\"employees\": 9",
                        "\"employees\": " + employees,
                        "\"facts\": {",
                        "\"facts\": {\"certification promised\": true, \"staff report\": true, "
                                + (promised == null ? "" : "\"gender report promised\": " + promised + ", ")))
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} employees, promised {1}: {2}")
    @CsvSource(textBlock = """
            14, false, Admitted
            15, true,  Admitted
            15, false, Excluded certification
            15, ,      ToBeCompleted certification
            51, false, Excluded certification
            51, true,  Admitted
            """)
    void art17Comma9AsksTheCertificationOfBodiesFromFifteenEmployeesOn(
            int employees, Boolean promised, String outcome) {
        assertThat(LIVORNO.decided(
                        201,
                        "\"employees\": 9",
                        "\"employees\": " + employees,
                        "\"facts\": {",
                        "\"facts\": {\"gender report promised\": true, \"staff report\": true, "
                                + (promised == null ? "" : "\"certification promised\": " + promised + ", ")))
                .isEqualTo(outcome);
    }

    /** Between 20 and 45 employees nothing depends on how many there are. */
    @Test
    void art17TheNumberOfEmployeesNeedNotBeKnownWhereItsBoundsSuffice() {
        assertThat(LIVORNO.decided(203)).isEqualTo("Admitted");
        assertThat(LIVORNO.decided(203, "\"atMost\": 45", "\"atMost\": 50")).isEqualTo("Admitted");
        assertThat(LIVORNO.decided(203, "\"atMost\": 45", "\"atMost\": 51")).isEqualTo("ToBeCompleted staff report");
    }

    @Test
    void art47IsAskedOfEachBodyOfAGrouping() {
        assertThat(LIVORNO.decided(202, FIRST, "\"employees\": 51")).isEqualTo("ToBeCompleted staff report");
        assertThat(LIVORNO.changed(202, ", \"staff report\": true", ", \"staff report\": false")
                        .motivazione(Locale.ITALIAN))
                .contains("Ente C")
                .contains("Accertato che manca: copia dell'ultimo rapporto periodico");
    }

    @Test
    void art10Comma2LetterCAsksTheDeclarationOfAGroupingOnly() {
        assertThat(LIVORNO.decided(201)).isEqualTo("Admitted");
        assertThat(LIVORNO.decided(206)).isEqualTo("ToBeCompleted grouping");
        assertThat(LIVORNO.decided(206, "\"annex 1B\",", "\"annex 1B\", \"annex 1C\","))
                .isEqualTo("Admitted");
        assertThat(LIVORNO.changed(206).motivazione(Locale.ITALIAN)).contains("All. 1C");
    }

    @ParameterizedTest(name = "without {0}")
    @CsvSource({"annex 1B", "curriculum", "e-mail copy"})
    void art10Comma4ADocumentThatIsMissingIsAskedFor(String document) {
        assertThat(LIVORNO.decided(201, "\"" + document + "\"", "\"annex 1C\"")).isEqualTo("ToBeCompleted documents");
    }

    /** Art. 10: nobody is excluded whose partners are not even listed; they are asked for. */
    @Test
    void whoDoesNotSayWhetherItStandsAloneIsAsked() {
        assertThat(LIVORNO.changed(205).motivazione(Locale.ITALIAN))
                .contains("vanno indicati gli enti del raggruppamento, o che l'ente si presenta da solo");
    }

    @Test
    void art11TheOfficeJudgesPurposesAndCompetencesWithAMotive() {
        assertThat(LIVORNO.decided(209)).isEqualTo("ToBeDecided purposes");
        assertThat(LIVORNO.changed(219).motivazione(Locale.ITALIAN))
                .contains("lo Statuto riguarda soltanto attività sportive");
        assertThat(LIVORNO.decided(201, "\"competences\": {\"met\": true", "\"competences\": {\"met\": false"))
                .isEqualTo("Excluded competences");
    }
}
