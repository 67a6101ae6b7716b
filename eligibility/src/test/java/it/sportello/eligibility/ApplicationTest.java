package it.sportello.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Finding;
import it.sportello.legal.document.Batch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicationTest {

    private static final String ONE = """
            {
              "protocol": 7,
              "received": "2010-04-20T10:00:00",
              "applicant": {"codiceFiscale": "QXVZWZ70C12Z999H", "born": "1970-03-12", "residence": "Gonnostramatza"},
              "registryFamily": "F7",
              "members": 2
            }""";

    @Test
    void whatIsAbsentIsUnknown() {
        Application application =
                Gonnostramatza.applications("[" + ONE + "]").values().get(0);
        assertThat(application.attestation()).isEmpty();
        assertThat(application.exemptIncomes()).isEmpty();
        assertThat(application.otherBenefits()).isEmpty();
        assertThat(application.facts()).isEmpty();
        assertThat(Gonnostramatza.EVALUATOR.decide(application)).isInstanceOf(Decision.ToBeCompleted.class);
    }

    @Test
    void itsTextIsTheProtocolNumberOnly() {
        Application application = Gonnostramatza.draft()
                .benefit("linea 1", Application.DeclaredBenefit.Recipient.FAMILY)
                .application();
        assertThat(application).hasToString("application 1");
        assertThat(application.applicant()).hasToString("applicant");
        assertThat(application.otherBenefits().orElseThrow()).hasToString("[declared benefit]");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "protocol": 7                     | "protocol": 0                       | KERN-0008 | 3 | 15 | /1/protocol
            "protocol": 7                     | "protocol": "7"                     | KERN-0006 | 3 | 15 | /1/protocol
            "received": "2010-04-20T10:00:00" | "received": "2010-04-20"            | KERN-0006 | 4 | 15 | /1/received
            "born": "1970-03-12"              | "born": "1970-02-30"                | KERN-0006 | 5 | 62 | /1/applicant/born
            "residence": "Gonnostramatza"     | "residence": " "                    | KERN-0012 | 5 | 89 | /1/applicant/residence
            "registryFamily"                  | "family"                            | KERN-0003 | 6 | 3  | /1/family
            "members": 2                      | "members": 100                      | KERN-0010 | 7 | 14 | /1/members
            "members": 2                      | "members": 2, "facts": {"x": "sì"}  | KERN-0006 | 7 | 32 | /1/facts/x
            """)
    void aBadRecordIsAFindingAndDoesNotTakeTheOthersWithIt(
            String sound, String broken, String code, int line, int column, String pointer) {
        Batch<Application> batch =
                Gonnostramatza.applications("[" + ONE.replace("\n", "") + ",\n" + ONE.replace(sound, broken) + "]");
        Decisions decisions = Gonnostramatza.EVALUATOR.decideAll(batch);
        assertThat(decisions.decisions()).extracting(Decision::protocol).containsExactly(7L);
        Finding finding = decisions.findings().get(0);
        assertThat(finding.code().code()).isEqualTo(code);
        assertThat(finding.location().pointer()).isEqualTo(pointer);
        assertThat(finding.location().line()).isEqualTo(line);
        assertThat(finding.location().column()).isEqualTo(column);
    }
}
