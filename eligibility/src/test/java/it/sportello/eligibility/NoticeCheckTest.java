package it.sportello.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Finding;
import it.sportello.legal.Outcome;
import it.sportello.legal.Severity;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeCheckTest {

    private static List<Finding> errors(String notice) {
        Outcome<NoticeEvaluator> outcome = Gonnostramatza.check(notice);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return outcome.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    @ParameterizedTest(name = "{2}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            id: tax code                          | id: identity card                     | ELIG-0001 | /applications/documents/2/id
            id: unemployment\\n    label           | id: residence\\n    label              | ELIG-0001 | /requirements/4/id
            - id: cap\\n                           | - id: age\\n                           | ELIG-0001 | /readings/15/id
            - benefit: other work                 | - benefit: linea 1                    | ELIG-0001 | /other benefits/3/benefit
            residence: Gonnostramatza             | age: {from: 18, to: 65, until: birthday}\\n    residence: Gonnostramatza | ELIG-0002 | /requirements/0
            `    age: {from: 18, to: 65, until: eve of next birthday}\\n` | ``                                    | ELIG-0002 | /requirements/1
            readings: [term, arrival]             | readings: [terms]                     | ELIG-0003 | /applications/readings/0
            readings: [rounding, exempt year, changes] | readings: [rounding, year]       | ELIG-0003 | /requirements/3/readings/1
            evidence: [unemployment certificate]  | evidence: [certificate]               | ELIG-0004 | /requirements/4/evidence/0
            "Requisiti, n. 1"                     | "Requisiti,, n. 1"                    | ELIG-0005 | /requirements/0/source
            source: "Misura del contributo; D.G.R. Sardegna 34/31 del 20.7.2009" | source: Misura; | ELIG-0005 | /benefit/monthly cap/source
            to: 2010-05-05                        | to: 2010-04-15                        | ELIG-0006 | /applications/to
            `{from: 18, to: 65, until`            | `{from: 66, to: 65, until`            | ELIG-0007 | /requirements/1/age
            `{from: 18, to: 65, until: eve of next birthday}` | `{from: 18, to: 18, until: eve of birthday}` | ELIG-0007 | /requirements/1/age
            `{from: 18, to: 65, until: eve of next birthday}` | `{to: 0, until: eve of birthday}` | ELIG-0007 | /requirements/1/age
            `, until: eve of next birthday`       | ``                                    | ELIG-0026 | /requirements/1/age/until
            4 or more: 600.00                     | 4+: 600.00                            | ELIG-0008 | /benefit/monthly cap/by members/4+
            2: 500.00                             | 5-2: 500.00                           | ELIG-0008 | /benefit/monthly cap/by members/5-2
            {1: 400.00, 2                         | {2                                    | ELIG-0009 | /benefit/monthly cap/by members/2
            3: 550.00, 4 or more                  | 5 or more                             | ELIG-0009 | /benefit/monthly cap/by members/5 or more
            2: 500.00                             | 2-3: 500.00                           | ELIG-0010 | /benefit/monthly cap/by members/3
            3: 550.00                             | 3 or more: 550.00                     | ELIG-0010 | /benefit/monthly cap/by members/4 or more
            4 or more: 600.00                     | 4: 600.00                             | ELIG-0011 | /benefit/monthly cap/by members/4
            3: 550.00                             | 3: 555.00                             | ELIG-0012 | /benefit/monthly cap/by members/3
            3: 550.00                             | 3: 0.00                               | ELIG-0012 | /benefit/monthly cap/by members/3
            3: 550.00                             | 3: 90000000000000000.00               | KERN-0010 | /benefit/monthly cap/by members/3
            amount: 10.00                         | amount: -10.00                        | KERN-0008 | /benefit/per hour/amount
            at most: 4500.00                      | at most: -4500.00                     | KERN-0007 | /requirements/3/isee/at most
            unit: 0.01                            | unit: 0.015                           | ELIG-0013 | /requirements/3/isee/rounding
            effect: exclude                       | effect: forbid                        | KERN-0021 | /other benefits/0/effect
            order: protocol number                | order: alphabet                       | KERN-0021 | /benefit/start/order
            title:                                | titolo:                               | KERN-0003 | /titolo
            """)
    void aDefectIsAnErrorAtItsLine(String sound, String broken, String code, String pointer) {
        String before = sound.replace("\\n", "\n");
        assertThat(Gonnostramatza.NOTICE).contains(before);
        String notice = Gonnostramatza.NOTICE.replaceFirst(
                java.util.regex.Pattern.quote(before),
                java.util.regex.Matcher.quoteReplacement(broken == null ? "" : broken.replace("\\n", "\n")));
        List<Finding> errors = errors(notice);
        assertThat(errors).extracting(finding -> finding.code().code()).contains(code);
        Finding error = errors.stream()
                .filter(finding -> finding.code().code().equals(code))
                .findFirst()
                .orElseThrow();
        assertThat(error.location().pointer()).isEqualTo(pointer);
        assertThat(error.location().line()).isPositive();
        assertThat(error.location().column()).isPositive();
        assertThat(error.text(Locale.ITALIAN)).isNotEqualTo(error.text(Locale.ENGLISH));
    }

    @Test
    void aWrongCapIsFoundAtItsLineAndColumnAndSaysWhatToDo() {
        String notice = Gonnostramatza.NOTICE.replace("3: 550.00", "3: 555.00");
        List<String> lines = notice.lines().toList();
        Finding error = errors(notice).get(0);
        String line = lines.get(error.location().line() - 1);
        assertThat(line.substring(error.location().column() - 1)).startsWith("555.00");
        assertThat(error.line(Locale.ITALIAN))
                .contains("errore ELIG-0012: l'importo mensile 555,00 € non è un numero intero di ore a 10,00 € l'una");
    }

    @Test
    void aRoundingThatIsNotStatedIsAWarningAndCentsHalfUpAreUsed() {
        String notice = Gonnostramatza.NOTICE.replace("rounding: {unit: 0.01, mode: half up}", "rounding: not stated");
        Outcome<NoticeEvaluator> outcome = Gonnostramatza.check(notice);
        assertThat(outcome.findings()).extracting(Finding::code).contains(EligibilityFinding.ROUNDING_NOT_STATED);
        assertThat(Gonnostramatza.evaluator(notice)
                        .decide(Gonnostramatza.draft()
                                .members(3)
                                .isee("9180.01", "2.04")
                                .application()))
                .isInstanceOf(Decision.Admitted.class);
    }

    @Test
    void aReadingPrintsBothTextsTheChoiceAndTheReason() {
        assertThat(Gonnostramatza.check(Gonnostramatza.NOTICE).findings().stream()
                        .map(finding -> finding.text(Locale.ITALIAN)))
                .anySatisfy(
                        text -> assertThat(text)
                                .startsWith("il testo si contraddice o tace: «abbiano compiuto il 18° anno")
                                .contains("«abbiano compiuto il 18° anno di età e fino al compimento dei 65 anni»"
                                        + " / «non inferiore ad anni 18 e non superiore ad anni 65»")
                                .contains("fino al giorno prima del 66° compleanno")
                                .contains(
                                        "Motivo: tra due testi che si possono leggere in più modi si sceglie quello che ammette di più"));
    }

    @Test
    void aFileThatIsNoNoticeIsRefusedWithFindings() {
        assertThat(errors("")).hasSize(1);
        assertThat(errors("notice: x\n")).isNotEmpty();
    }
}
