package it.sportello.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The food vouchers of Messina, from a published summary. */
class Messina2021Test {

    private static final ExampleNotice MESSINA = ExampleNotice.of("messina-2021");

    @Test
    void theNoticeIsSoundAndSaysWhatTheSummaryDoesNot() {
        assertThat(MESSINA.findings())
                .containsExactly("ELIG-0033 /requirements/0/isee", "ELIG-0425 /funds/waiting list/use");
        assertThat(MESSINA.readings()).isEqualTo(MESSINA.notice().readings().size());
        assertThat(MESSINA.decisions().findings()).isEmpty();
        assertThat(MESSINA.decisions().decisions()).hasSize(16);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            401, Admitted  300.00
            402, Excluded isee
            403, Admitted  400.00
            404, Excluded isee
            405, Admitted  600.00
            406, Admitted  700.00
            407, Admitted  800.00
            408, Admitted  800.00
            409, ToBeDecided public support
            410, Admitted  400.00
            411, Excluded public support
            412, ToBeCompleted public support
            413, ToBeCompleted isee
            414, ToBeDecided isee
            415, ToBeCompleted amount
            416, ToBeDecided late
            """)
    void everyApplicationComesOutAsTheReadmeSays(long protocol, String outcome) {
        assertThat(MESSINA.decided(protocol)).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            9359.99, Admitted  300.00
            9360.00, Admitted  300.00
            9360.01, Excluded isee
            """)
    void requisitiIseeOrdinaryAtMost9360(String isee, String outcome) {
        assertThat(MESSINA.decided(401, "9360.00", isee)).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "corrente {0} until {1}: {2}")
    @CsvSource(textBlock = """
            9360.00, 2021-11-30, Admitted  400.00
            9360.01, 2021-11-30, Excluded isee
            9000.00, 2021-05-20, Admitted  400.00
            9000.00, 2021-05-19, Excluded isee
            """)
    void requisitiTheCorrentePrevailsAsLongAsItIsValid(String isee, String until, String outcome) {
        assertThat(MESSINA.decided(403, "9000.00", isee, "2021-11-30", until)).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} members: {1}")
    @CsvSource(textBlock = """
            1,  Admitted  300.00
            2,  Admitted  400.00
            3,  Admitted  600.00
            4,  Admitted  700.00
            5,  Admitted  800.00
            6,  Admitted  800.00
            99, Admitted  800.00
            """)
    void importiByMembers(int members, String outcome) {
        assertThat(MESSINA.decided(401, "\"members\": 1", "\"members\": " + members))
                .isEqualTo(outcome);
    }

    @Test
    void requisitiOfASupportThatTheSummaryDoesNotTellAPersonDecides() {
        assertThat(MESSINA.changed(411).motivazione(Locale.ITALIAN))
                .contains("il sostegno non rientra tra quelli che l'avviso ammette");
        assertThat(MESSINA.decided(401, "\"public support\": false", "\"public support\": true"))
                .isEqualTo("ToBeDecided public support");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            2020-12-31T23:59:59, Excluded applications
            2021-12-31T23:59:59, Admitted  300.00
            2022-01-01T00:00:00, ToBeDecided late
            """)
    void fondiTheWindowIsTheYear(String received, String outcome) {
        assertThat(MESSINA.decided(
                        401, "2021-05-20T09:00:00", received, "\"validUntil\": \"2021", "\"validUntil\": \"2022"))
                .isEqualTo(outcome);
    }

    /** The money of the notice suffices for the seven; less is spent in the order of the protocol, and no further. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            2279014.06, 401 403 405 406 407 408 410
            4000.00,    401 403 405 406 407 408 410
            3999.99,    401 403 405 406 407 408
            1300.00,    401 403 405
            1299.99,    401 403
            300.00,     401
            299.99,     ''
            """)
    void fondiUntilTheMoneyIsSpent(String money, String paid) {
        Procedure procedure = MESSINA.procedure("amount: 2279014.06", "amount: " + money);
        assertThat(procedure.allotment().orElseThrow().grants().stream()
                        .filter(grant -> grant.total().cents() > 0)
                        .map(grant -> grant.id().substring(0, 3))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(paid);
        assertThat(procedure.grants().entrySet().stream()
                        .filter(each -> each.getValue().total().cents() > 0)
                        .map(each -> each.getKey().toString())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(paid);
    }
}
