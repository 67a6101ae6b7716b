package it.sportello.rendicontazione.funding;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Finding;
import it.sportello.rendicontazione.funding.Istruttoria.Decided;
import it.sportello.rendicontazione.funding.Istruttoria.Decision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class IstruttoriaTest {

    private static Decision decision(String expense, String finding, Decided outcome) {
        return new Decision(
                expense, finding, outcome, "verbale n. 1", LocalDate.of(2026, 4, 20), "come da certificato");
    }

    @Test
    void aPointIsDecidedOnce() {
        List<Decision> decisions = new ArrayList<>(List.of(
                decision("a", "REND-3422", Decided.ACCEPTED),
                decision("a", "REND-3418", Decided.ACCEPTED),
                decision("b", "REND-3422", Decided.ACCEPTED)));
        assertThat(new Istruttoria("esame", "richiesta", "0".repeat(64), decisions).check())
                .isEmpty();

        decisions.add(decision("a", "REND-3418", Decided.REFUSED));
        List<Finding> findings = new Istruttoria("esame", "richiesta", "0".repeat(64), decisions).check();
        assertThat(findings).extracting(Finding::code).containsExactly(FundingFinding.DUPLICATE_ID);
        assertThat(findings.get(0).location().pointer()).isEqualTo("/decisions/3");
        assertThat(findings.get(0).text(Locale.ITALIAN)).contains("«a REND-3418» è già al n. 2");
    }

    @Test
    void theyDoNotShowWhatMayBePersonal() {
        assertThat(decision("a", "REND-3422", Decided.ACCEPTED)).hasToString("a REND-3422");
        assertThat(new Istruttoria("esame", "richiesta", "0".repeat(64), List.of()))
                .hasToString("esame");
    }
}
