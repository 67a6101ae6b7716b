package it.sportello.eligibility.service;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Finding;
import it.sportello.legal.KernelFinding;
import it.sportello.legal.Outcome;
import it.sportello.legal.RuleSet;
import it.sportello.legal.Severity;
import it.sportello.legal.Sources;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsCheckTest {

    @Test
    void theTermsOfTheExampleAreSoundAndTheirOnlyWarningsAreTheirReadings() {
        Outcome<PaymentCalculator> outcome = Diary.check(Diary.TERMS);
        assertThat(outcome).isInstanceOf(Outcome.Computed.class);
        assertThat(outcome.findings())
                .hasSize(7)
                .allMatch(finding -> finding.code() == KernelFinding.CHOSEN_READING
                        && finding.location().line() > 0);
        assertThat(outcome.result().orElseThrow().ruleSet().id())
                .isEqualTo("gonnostramatza-2010-servizio-civico-pagamenti");
        assertThat(outcome.result().orElseThrow().ruleSet().sha256()).hasSize(64);
    }

    @ParameterizedTest(name = "{2}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `    per: hour\\n`                    | `    per: hour\\n    duty: 60\\n    less than duty: nothing\\n` | ELIG-0901 | /benefit/pay/duty
            `    per: hour\\n`                    | `    per: month\\n    duty: 60\\n`    | ELIG-0902 | /benefit/pay
            `    per: hour\\n`                    | `    per: hour\\n    less than duty: not stated\\n` | ELIG-0902 | /benefit/pay
            event: death                         | event: withdrawal                    | ELIG-0903 | /benefit/endings/2
            event: death, pay                    | event: death, recovery: is due, pay  | ELIG-0904 | /benefit/endings/2/recovery
            rounding: not stated                 | rounding: {unit: 0.015, mode: up}    | ELIG-0013 | /benefit/pay/rounding
            - id: year                           | - id: death                          | ELIG-0001 | /readings/6/id
            readings: [year]                     | readings: [years]                    | ELIG-0003 | /benefit/renunciation/readings/0
            readings: [cantiere]                 | readings: [hours, cantieri]          | ELIG-0003 | /benefit/suspension/readings/1
            readings: [death]                    | readings: [morte]                    | ELIG-0003 | /benefit/endings/2/readings/0
            `    source: Misura del contributo`  | `    source: Misura,, n. 1`          | ELIG-0005 | /benefit/monthly cap/source
            `source: "Durata incarico, 1° capoverso"` | `source: "Durata;"`             | ELIG-0005 | /benefit/months/source
            `source: "Rinunce e recessi, 3° capoverso"}` | `source: ";"}`               | ELIG-0005 | /benefit/endings/0/source
            `source: "Verifiche, 2° capoverso"`  | `source: ";"`                        | ELIG-0005 | /readings/5/source
            months: 1                            | months: -1                           | KERN-0007 | /benefit/arrears/months
            months: 1                            | months: 25                           | KERN-0010 | /benefit/arrears/months
            at most: 12                          | at most: 0                           | KERN-0008 | /benefit/months/at most
            at most: 600.00                      | at most: 0.00                        | KERN-0008 | /benefit/monthly cap/at most
            amount: 10.00                        | amount: 10.001                       | KERN-0006 | /benefit/pay/amount
            amount: 10.00                        | amount: 100000.01                    | KERN-0010 | /benefit/pay/amount
            shifts: not stated                   | `shifts: {people: 0, months: 1}`     | KERN-0008 | /benefit/start/shifts/people
            effect: months are lost              | effect: months are sold              | KERN-0021 | /benefit/suspension/effect
            `    last: not stated\\n`             | ``                                   | KERN-0005 | /benefit/stop/last
            `    rounded: not stated\\n`          | ``                                   | KERN-0005 | /benefit/pay/rounded
            """)
    void aDefectIsAnErrorAtItsLine(String sound, String broken, String code, String pointer) {
        String terms = Diary.terms(sound.replace("\\n", "\n"), broken == null ? "" : broken.replace("\\n", "\n"));
        Outcome<PaymentCalculator> outcome = Diary.check(terms);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        Finding error = outcome.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .filter(finding -> finding.location().pointer().equals(pointer))
                .findFirst()
                .orElseThrow(() -> new AssertionError(outcome.findings().toString()
                        + outcome.findings().stream()
                                .map(it -> it.location().pointer())
                                .toList()));
        assertThat(error.code().code()).isEqualTo(code);
        assertThat(error.location().line()).isPositive();
        assertThat(error.text(Locale.ITALIAN)).isNotEqualTo(error.text(Locale.ENGLISH));
    }

    @Test
    void aRateMayBeRoundedFinerThanACent() {
        assertThat(Diary.check(Diary.terms(
                        "rounded: not stated",
                        "rounded: rate",
                        "rounding: not stated",
                        "rounding: {unit: 0.001, mode: up}")))
                .isInstanceOf(Outcome.Computed.class);
        assertThat(Diary.check(Diary.terms(
                        "rounded: not stated",
                        "rounded: product",
                        "rounding: not stated",
                        "rounding: {unit: 0.001, mode: up}")))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void termsInANoticeAreCheckedFromThere() {
        PaymentTerms terms = Diary.calculator(Diary.TERMS).terms();
        Sources none = new Sources(java.util.Optional.empty(), List.of());
        Outcome<PaymentCalculator> refused = PaymentCalculator.of(terms, none, List.of(), new RuleSet("bando", "00"));
        assertThat(refused).isInstanceOf(Outcome.Refused.class);
        assertThat(refused.findings())
                .extracting(finding ->
                        finding.code().code() + " " + finding.location().pointer())
                .contains("ELIG-0005 /pay/source", "ELIG-0003 /pay/readings/0", "ELIG-0005 /stop/source");
        TermsOfNotice document = Diary.READER
                .read(Diary.FOLDER.resolve("pay.yaml"), TermsOfNotice.class)
                .value()
                .orElseThrow();
        Outcome<PaymentCalculator> sound =
                PaymentCalculator.of(terms, document.sources(), document.readings(), new RuleSet("bando", "00"));
        assertThat(sound.findings()).isEmpty();
        assertThat(sound.result().orElseThrow().ruleSet()).isEqualTo(new RuleSet("bando", "00"));
    }
}
