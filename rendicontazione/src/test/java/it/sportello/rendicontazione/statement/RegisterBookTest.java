package it.sportello.rendicontazione.statement;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.rendicontazione.statement.RegisterBook.Kind;
import it.sportello.rendicontazione.statement.RegisterBook.Register;
import org.junit.jupiter.api.Test;

class RegisterBookTest {

    /** Notice of Lustra, art. 13, c. 1: five registers. */
    @Test
    void theFiveRegistersOfTheNotice() {
        assertThat(RegisterBook.sai().registers()).extracting(Register::kind).containsExactly(Kind.values());
        assertThat(RegisterBook.sai()).isSameAs(RegisterBook.sai());
    }

    /** Law file, section 6: the fewest columns of a general register. */
    @Test
    void theGeneralRegisterHasTheFewestColumnsItCanDoWith() {
        assertThat(RegisterBook.sai().registers().get(0).columns())
                .extracting(RegisterBook.Column::title)
                .containsExactly(
                        "N.",
                        "Codice di spesa",
                        "Documento",
                        "Numero",
                        "Data",
                        "Fornitore",
                        "CF o partita IVA",
                        "Descrizione",
                        "Importo del documento",
                        "Quota imputata",
                        "Quota ammessa",
                        "Data di pagamento",
                        "Mezzo di pagamento",
                        "Estremi del pagamento",
                        "Beneficiario (se dovuto)");
    }
}
