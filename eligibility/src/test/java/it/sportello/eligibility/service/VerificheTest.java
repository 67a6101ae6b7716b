package it.sportello.eligibility.service;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.eligibility.service.ServiceEvent.Kind;
import it.sportello.legal.Euro;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Notice 001, "Verifiche", and art. 75 D.P.R. 445/2000: who made a false statement loses the benefit. */
class VerificheTest {

    private static Diary diary(String... changes) {
        return Diary.with(changes)
                .grant(101, 12, "400.00")
                .assigned(101, "2010-06", "40")
                .done(101, "2010-06", "40")
                .done(101, "2010-07", "22")
                .done(101, "2010-08", "30");
    }

    @Test
    void nothingMoreIsPaidAndTheRecoveryIsProposed() {
        Diary diary = diary().ended(Kind.FALSE_STATEMENT, 101, "2010-09-15");
        assertThat(diary.payments())
                .containsExactly("2010-07 101 2010-06 PAYMENT 400.00", "2010-08 101 2010-07 PAYMENT 220.00");
        assertThat(diary.person(101).toRecover()).contains(Euro.of(620));
        assertThat(diary.person(101).held()).isEqualTo(Euro.of(300));
        assertThat(diary.person(101).paid()).isEqualTo(Euro.of(620));
        assertThat(diary.codes()).containsExactly(ServiceFinding.RECOVERY_PROPOSED);
        assertThat(diary.finding(ServiceFinding.RECOVERY_PROPOSED).text(Locale.ITALIAN))
                .isEqualTo("protocollo 101: pagati 620,00 € a chi ha reso una dichiarazione non veritiera:"
                        + " l'amministrazione può chiederli, e decide una persona [Verifiche, 2° capoverso, bando det."
                        + " 89/2010; art. 75, D.P.R. 445/2000]");
    }

    @Test
    void theDayOfRecordDecidesWhatIsStillPaid() {
        Diary diary = diary().ended(Kind.FALSE_STATEMENT, 101, "2010-10-01");
        assertThat(diary.payments()).hasSize(3);
        assertThat(diary.person(101).held()).isEqualTo(Euro.ZERO);
        assertThat(diary().ended(Kind.FALSE_STATEMENT, 101, "2010-09-30").payments())
                .hasSize(2);
    }

    @Test
    void aPersonDecidesTheRecovery() {
        Diary diary = diary().ended(Kind.FALSE_STATEMENT, 101, "2010-09-15").recovery("2010-11-03", 101, "400.00");
        assertThat(diary.payments()).endsWith("2010-11 101 2010-11 RECOVERY -400.00");
        assertThat(diary.person(101).toRecover()).contains(Euro.of(220));
        assertThat(diary.schedule().payments().get(2).because().get(0).text(Locale.ITALIAN))
                .isEqualTo("restituzione di 400,00 € decisa il 03/11/2010");
        Diary twice = diary().recovery("2010-11-03", 101, "400.00").recovery("2010-11-03", 101, "400.00");
        assertThat(twice.codes()).containsExactly(ServiceFinding.REPEATED);
        assertThat(twice.payments()).hasSize(4);
    }

    @Test
    void whereTheTermsSayItIsDueTheProposalSaysSo() {
        Diary diary =
                diary("recovery: may be asked", "recovery: is due").ended(Kind.FALSE_STATEMENT, 101, "2010-09-15");
        assertThat(diary.finding(ServiceFinding.RECOVERY_PROPOSED).text(Locale.ENGLISH))
                .contains("it must be asked for, by the act of a person");
    }

    @Test
    void whereTheTermsAreSilentThePaymentStopsAllTheSame() {
        Diary diary = diary(
                        "    - event: false statement\n      pay: nothing more\n      recovery: may be asked\n      source:"
                                + " \"Verifiche, 2° capoverso; art. 75, D.P.R. 445/2000\"\n      readings: [false"
                                + " statement]\n",
                        "")
                .ended(Kind.FALSE_STATEMENT, 101, "2010-09-15");
        assertThat(diary.codes()).containsExactly(ServiceFinding.ENDING_NOT_STATED, ServiceFinding.RECOVERY_PROPOSED);
        assertThat(diary.payments()).hasSize(2);
    }

    @Test
    void whatIsOwedIsNoLongerOwed() {
        Diary diary = diary("last: not stated", "last: what is left")
                .budget("400.00")
                .ended(Kind.FALSE_STATEMENT, 101, "2010-09-15");
        assertThat(diary.person(101).unpaid()).isEqualTo(Euro.ZERO);
        assertThat(diary.person(101).held()).isEqualTo(Euro.of(520));
    }
}
