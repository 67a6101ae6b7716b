package it.sportello.eligibility;

import static it.sportello.eligibility.Gonnostramatza.draft;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class DocumentsRuleTest {

    @Test
    void everyMissingDocumentIsNamed() {
        Decision decision = draft().without("identity card").without("tax code").decision();
        assertThat(decision).isInstanceOf(Decision.ToBeCompleted.class);
        assertThat(decision.motivazione(Locale.ITALIAN))
                .isEqualTo("Da completare. Da presentare: copia del documento di identità in corso di validità,"
                        + " copia del codice fiscale (bando det. 89/2010, Procedura per la richiesta; a cura di: richiedente)."
                        + " Secondo la lettura scelta (form): è valida la domanda su uno qualunque dei modelli,"
                        + " perché il bando li nomina tutti senza pena di esclusione.");
    }

    @Test
    void theEventualeIsNotAskedForByItself() {
        assertThat(draft().decision()).isInstanceOf(Decision.Admitted.class);
        assertThat(draft().application().documents()).doesNotContain("disability report");
    }
}
