package it.sportello.rendicontazione.statement;

import static it.sportello.rendicontazione.statement.Case.euro;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportello.legal.Euro;
import java.util.List;
import org.junit.jupiter.api.Test;

class AmountsTest {

    @Test
    void noCentOfAClaimMayBeLost() {
        assertThatThrownBy(() -> new Amounts(euro("0.01"), Euro.ZERO, Euro.ZERO, Euro.ZERO, Euro.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCreditNoteTakesBack() {
        Amounts invoice = Amounts.of(Case.expense("1", "A", "100.00", "0.00", "5.00", "2.00"));
        Amounts note = Amounts.of(Case.expense("2", "A", "-30.00", "-1.00", "0.00", "0.00"));
        assertThat(Amounts.sum(List.of(invoice, note)))
                .isEqualTo(new Amounts(euro("76.00"), euro("70.00"), euro("-1.00"), euro("5.00"), euro("2.00")));
        assertThat(Amounts.sum(List.of())).isEqualTo(Amounts.NONE);
    }
}
