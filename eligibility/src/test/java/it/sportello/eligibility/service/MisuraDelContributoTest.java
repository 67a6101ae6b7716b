package it.sportello.eligibility.service;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Euro;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notice 001, "Misura del contributo": up to 400, 500, 550 or 600 euro a month. */
class MisuraDelContributoTest {

    @ParameterizedTest(name = "{1} hours of {0} assigned, at most {2}: {3}")
    @CsvSource({
        "40, 39, 400.00, 390.00",
        "40, 40, 400.00, 400.00",
        "41, 41, 400.00, 400.00",
        "80, 41, 400.00, 400.00",
        "40, 41, 400.00, 400.00",
        "39, 41, 400.00, 390.00",
        "55, 54, 550.00, 540.00",
        "55, 56, 550.00, 550.00",
        "60, 60, 600.00, 600.00",
        "80, 80, 600.00, 600.00"
    })
    void noMoreThanTheCapIsPaidInAMonth(String assigned, String done, String cap, String paid) {
        Diary diary = Diary.of001()
                .grant(101, 12, cap)
                .assigned(101, "2010-06", assigned)
                .done(101, "2010-06", done);
        assertThat(diary.payments()).containsExactly("2010-07 101 2010-06 PAYMENT " + paid);
        assertThat(diary.person(101).months().get(0).worth()).isEqualTo(Euro.parse(paid));
    }

    @Test
    void whatTheCapCutsIsSaidWithItsSource() {
        Diary diary = Diary.of001()
                .grant(101, 12, "400.00")
                .assigned(101, "2010-06", "80")
                .done(101, "2010-06", "41");
        PaymentSchedule.Payment payment = diary.schedule().payments().get(0);
        assertThat(payment.because().stream().map(it -> it.text(Locale.ITALIAN)))
                .containsExactly(
                        "ore svolte 41, assegnate 80: se ne pagano 41 a 10,00 € l'ora, 410,00 €",
                        "non oltre il massimo mensile di 400,00 €");
        assertThat(payment.references())
                .extracting(Object::toString)
                .containsExactly(
                        "Concessione del sussidio, 3° capoverso, bando det. 89/2010",
                        "Misura del contributo, bando det. 89/2010");
        Diary within = Diary.of001()
                .grant(101, 12, "400.00")
                .assigned(101, "2010-06", "80")
                .done(101, "2010-06", "40");
        assertThat(within.schedule().payments().get(0).because()).hasSize(1);
        assertThat(within.schedule().payments().get(0).references()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"600.00, true", "599.99, true", "600.01, false"})
    void noGrantSaysMoreThanTheNotice(String cap, boolean stands) {
        Diary diary =
                Diary.of001().grant(101, 12, cap).assigned(101, "2010-06", "10").done(101, "2010-06", "10");
        assertThat(diary.payments()).hasSize(stands ? 1 : 0);
        if (stands) {
            assertThat(diary.codes()).isEmpty();
        } else {
            assertThat(diary.codes())
                    .containsExactly(
                            ServiceFinding.GRANT_ABOVE_CAP,
                            ServiceFinding.UNKNOWN_PROTOCOL,
                            ServiceFinding.UNKNOWN_PROTOCOL);
            assertThat(diary.finding(ServiceFinding.GRANT_ABOVE_CAP).text(Locale.ENGLISH))
                    .contains("protocol 101: €600.01 in a month is more than the notice allows, €600.00");
            assertThat(diary.schedule().people()).isEmpty();
        }
    }

    @Test
    void aGrantWithoutACapIsNone() {
        Diary diary =
                Diary.of001().grant(101, 12, "").assigned(101, "2010-06", "10").done(101, "2010-06", "10");
        assertThat(diary.codes()).startsWith(ServiceFinding.GRANT_WITHOUT_CAP);
        assertThat(diary.payments()).isEmpty();
        Diary capless = Diary.with("  monthly cap:\n", "  total cap:\n", "at most: 600.00", "amount: 1000.00")
                .grant(101, 12, "")
                .assigned(101, "2010-06", "100")
                .done(101, "2010-06", "90")
                .done(101, "2010-07", "20");
        assertThat(capless.payments())
                .containsExactly("2010-07 101 2010-06 PAYMENT 900.00", "2010-08 101 2010-07 PAYMENT 100.00");
        assertThat(capless.schedule().payments().get(1).because().get(1).text(Locale.ENGLISH))
                .isEqualTo("of which €100.00 are due, up to €1,000.00 in all");
        assertThat(capless.schedule().payments().get(1).references()).hasSize(2);
    }

    @Test
    void aSecondGrantDoesNotCount() {
        Diary diary = Diary.of001()
                .grant(101, 12, "400.00")
                .add(
                        ServiceEvent.Kind.GRANT,
                        "2010-05-21",
                        it -> it.protocol(101).months(12).monthlyCap(java.util.Optional.of(Euro.of(600))))
                .assigned(101, "2010-06", "60")
                .done(101, "2010-06", "60");
        assertThat(diary.codes()).containsExactly(ServiceFinding.GRANT_AGAIN);
        assertThat(diary.payments()).containsExactly("2010-07 101 2010-06 PAYMENT 400.00");
    }
}
