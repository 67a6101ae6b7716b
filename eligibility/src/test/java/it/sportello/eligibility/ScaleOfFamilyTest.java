package it.sportello.eligibility;

import static it.sportello.eligibility.Gonnostramatza.draft;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.isee.Attestation;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleOfFamilyTest {

    @ParameterizedTest(name = "{0} members, scale {1}")
    @CsvSource({
        "1, 1.00, true",
        "1, 1.50, true",
        "1, 1.51, false",
        "2, 1.57, true",
        "2, 1.56, false",
        "2, 2.97, true",
        "3, 20.4, false"
    })
    void aScaleIsOneThatAFamilyOfThatSizeCanHave(int members, String scale, boolean usual) {
        Decision decision = draft().members(members).isee("1000.00", scale).decision();
        assertThat(decision.basis().findings().isEmpty()).isEqualTo(usual);
    }

    @Test
    void anUnusualScaleIsUsedAllTheSameAndTheWarningSaysWhatToDo() {
        Decision decision = draft().members(3).isee("1000.00", "20.4").decision();
        assertThat(decision).isInstanceOf(Decision.Admitted.class);
        Finding finding = decision.basis().findings().get(0);
        assertThat(finding.location().pointer()).isEqualTo("/attestation/scale");
        assertThat(finding.text(Locale.ITALIAN))
                .startsWith(
                        "la scala attestata è 20,4, ma un nucleo anagrafico di 3 componenti ha una scala tra 2,04 e 3,94");
    }

    @Test
    void onADayTheScaleIsNotCoveredNothingIsSaid() {
        Attestation later = new Attestation(LocalDate.of(2015, 1, 1), Euro.ZERO, Fraction.of(9), Optional.empty());
        assertThat(new ScaleOfFamily().exceeded(later, 1)).isEmpty();
    }
}
