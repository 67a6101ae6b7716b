package it.sportello.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The notice of Lustra for a partner of the SAI network: who may take part (art. 10), how (art. 11). */
class Lustra2022Test {

    private static final ExampleNotice LUSTRA = ExampleNotice.of("lustra-2022");

    @Test
    void theNoticeIsSoundAndPrintsItsReadings() {
        assertThat(LUSTRA.findings()).isEmpty();
        assertThat(LUSTRA.readings()).isEqualTo(LUSTRA.notice().readings().size());
        assertThat(LUSTRA.notice().benefit()).isEmpty();
        assertThat(LUSTRA.decisions().findings()).isEmpty();
        assertThat(LUSTRA.decisions().decisions()).hasSize(18);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            301, Admitted
            302, Admitted
            303, Admitted
            304, ToBeCompleted documents
            305, Excluded registration
            306, Excluded experience
            307, Excluded exclusion grounds
            308, Excluded signature
            309, ToBeDecided purposes
            310, Excluded investment
            311, Excluded registration
            312, ToBeCompleted grouping
            313, ToBeCompleted registration
            314, Excluded channel
            315, Admitted
            316, Excluded hour
            317, ToBeCompleted hour
            318, Excluded late+hour
            """)
    void everyApplicationComesOutAsTheReadmeSays(long protocol, String outcome) {
        assertThat(LUSTRA.decided(protocol)).isEqualTo(outcome);
    }

    /** With the register of one's own form, and no other, one is admitted; who has none must show none. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            cooperativa                        | national register of cooperatives
            cooperativa sociale                | regional register of social cooperatives
            consorzio di cooperative sociali   | regional register of social cooperatives
            organizzazione di volontariato     | register of voluntary organisations
            associazione di promozione sociale | register of social promotion
            ente di promozione sociale         | register of social promotion
            altro soggetto senza scopo di lucro|
            """)
    void art10Comma3LetterAAsksTheRegisterOfTheLegalForm(String form, String register) {
        for (String each : new String[] {
            "national register of cooperatives",
            "regional register of social cooperatives",
            "register of voluntary organisations",
            "register of social promotion"
        }) {
            boolean its = each.equals(register);
            assertThat(registered(form, each, true))
                    .as("%s in the %s", form, each)
                    .isEqualTo(its || register == null ? "Admitted" : "ToBeCompleted registration");
            assertThat(registered(form, each, false))
                    .as("%s not in the %s", form, each)
                    .isEqualTo(
                            its
                                    ? "Excluded registration"
                                    : register == null ? "Admitted" : "ToBeCompleted registration");
        }
    }

    private static String registered(String form, String register, boolean is) {
        return LUSTRA.decided(
                301,
                "\"cooperativa sociale\"",
                "\"" + form + "\"",
                "\"regional register of social cooperatives\": true",
                "\"" + register + "\": " + is);
    }

    @Test
    void art10Comma3LetterAKnowsNoOtherLegalForm() {
        assertThat(LUSTRA.changed(311).motivazione(Locale.ITALIAN)).contains("società a responsabilità limitata");
        assertThat(LUSTRA.decided(301, "\"cooperativa sociale\"", "\"\"")).isEqualTo("ToBeCompleted registration");
    }

    @ParameterizedTest(name = "{0} months: {1}")
    @CsvSource(textBlock = """
            23, Excluded experience
            24, Admitted
            25, Admitted
            """)
    void art10Comma3LetterDTwoYearsOfReceptionOfEachBody(int months, String outcome) {
        assertThat(LUSTRA.decided(301, "\"months of reception\": 30", "\"months of reception\": " + months))
                .isEqualTo(outcome);
        assertThat(LUSTRA.decided(302, "\"months of reception\": 24", "\"months of reception\": " + months))
                .as("art. 10, c. 2: of each body of a grouping")
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            "statute and deed": true                    | Excluded statute
            "exclusion grounds": false                  | Excluded exclusion grounds
            "sent by PEC and signed digitally": true    | Excluded channel
            "sent by 10.00 of 9 May": true              | Excluded hour
            """)
    void art10And11EachFactExcludesWhenItIsAscertainedAndIsAskedForWhileItIsNotKnown(String fact, String outcome) {
        boolean value = fact.endsWith("true");
        assertThat(LUSTRA.decided(301, fact, fact.replace(String.valueOf(value), String.valueOf(!value))))
                .isEqualTo(outcome);
        assertThat(LUSTRA.decided(301, ", " + fact, "")).isEqualTo(outcome.replace("Excluded", "ToBeCompleted"));
    }

    @ParameterizedTest(name = "without {0}")
    @CsvSource({"annex 1", "annex 1A", "annex 1B", "curriculum", "identity document", "bank declaration"})
    void art11Comma2ADocumentThatIsMissingIsAskedFor(String document) {
        assertThat(LUSTRA.decided(301, "\"" + document + "\"", "\"annex 1C\"")).isEqualTo("ToBeCompleted documents");
    }

    @Test
    void art11Comma2LetterCAsksTheDeclarationOfAGroupingOnly() {
        assertThat(LUSTRA.decided(312)).isEqualTo("ToBeCompleted grouping");
        assertThat(LUSTRA.decided(312, "\"annex 1B\",", "\"annex 1B\", \"annex 1C\","))
                .isEqualTo("Admitted");
    }

    /** The hour is a fact that the office records; the day is in the window. */
    @ParameterizedTest(name = "{0}, sent by ten: {1}: {2}")
    @CsvSource(textBlock = """
            2022-05-03T23:59:59, true,  Excluded applications
            2022-05-04T00:00:00, true,  Admitted
            2022-05-09T10:00:00, true,  Admitted
            2022-05-09T10:01:00, false, Excluded hour
            2022-05-10T00:00:00, false, Excluded late+hour
            """)
    void art11Comma3EndsAtTenOf9May(String received, boolean sent, String outcome) {
        assertThat(LUSTRA.decided(
                        315,
                        "2022-05-09T10:00:00",
                        received,
                        "\"sent by 10.00 of 9 May\": true",
                        "\"sent by 10.00 of 9 May\": " + sent))
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "until {0}: {1}")
    @CsvSource(textBlock = """
            2022-05-05, Excluded signature
            2022-05-06, Admitted
            2022-05-07, Admitted
            """)
    void art11Comma4TheSignatureMustStillBeValidOnTheDayOfTheApplication(String until, String outcome) {
        assertThat(LUSTRA.decided(301, "2024-12-31", until)).isEqualTo(outcome);
    }

    @Test
    void art10Comma3PurposesAndInvestmentAreJudgedWithAMotive() {
        assertThat(LUSTRA.changed(310).motivazione(Locale.ITALIAN)).contains("nessun cofinanziamento offerto");
        assertThat(LUSTRA.decided(301, "\"purposes\": {\"met\": true", "\"purposes\": {\"met\": false"))
                .isEqualTo("Excluded purposes");
    }
}
