package it.sportello.eligibility;

import static it.sportello.eligibility.Gonnostramatza.draft;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Euro;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwardRuleTest {

    @ParameterizedTest(name = "{0} members: {1} euro, {2} hours")
    @CsvSource({"1, 400.00, 40", "2, 500.00, 50", "3, 550.00, 55", "4, 600.00, 60", "5, 600.00, 60", "99, 600.00, 60"})
    void theCapFollowsTheMembersAndTheHoursFollowTheCap(int members, String cap, int hours) {
        Award award = draft().members(members).decision().granted().orElseThrow();
        assertThat(award.amount()).isEqualTo(Euro.parse(cap));
        assertThat(award.monthlyHours()).contains(hours);
        assertThat(award.perHour()).contains(Euro.of(10));
        assertThat(award.months()).contains(12);
    }

    @Test
    void theReasonsShowTheHourTheMonthsAndWhatTheyAreTakenFrom() {
        Application suspended = Gonnostramatza.applications().values().stream()
                .filter(it -> it.protocol() == 118)
                .findFirst()
                .orElseThrow();
        String why = Gonnostramatza.EVALUATOR.explain(suspended).why().text(Locale.ITALIAN);
        assertThat(why.substring(why.indexOf("  - Contributo")).replace('\u00a0', ' '))
                .contains("\n    - lettura scelta (hours): ")
                .contains("\n    - lettura scelta (family): ")
                .contains("\n    - lettura scelta (ranking): ")
                .contains(
                        "\n    - contributo di 10,00 € per ogni ora svolta [Concessione del sussidio, bando det. 89/2010]")
                .contains("\n    - contributo: 600,00 € [Misura del contributo, bando det. 89/2010; ")
                .endsWith(
                        "\n    - durata massima: mesi 10 (12 meno 2 di sospensione) [Durata incarico, bando det. 89/2010]\n");
    }

    @Test
    void theReasonsShowTheTierThatAppliesAndThoseThatDoNot() {
        assertThat(Gonnostramatza.EVALUATOR
                        .explain(draft().members(3).application())
                        .why()
                        .text(Locale.ITALIAN))
                .contains(
                        "fascia «3»: fino a 550,00 € al mese (componenti del nucleo: 3) [Misura del contributo, bando det. 89/2010;")
                .contains("fascia «4 or more» (600,00 € al mese): non si applica");
    }
}
