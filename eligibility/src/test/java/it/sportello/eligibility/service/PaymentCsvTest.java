package it.sportello.eligibility.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class PaymentCsvTest {

    @Test
    void aLineForEachPayment() {
        Diary diary = Diary.of001()
                .grant(101, 12, "400.00")
                .assigned(101, "2010-06", "80")
                .done(101, "2010-06", "40.5")
                .corrected("2010-08-01", 101, "2010-06", "39")
                .recovery("2010-09-01", 101, "5.00");
        assertThat(diary.schedule().csv(Locale.ITALIAN)).isEqualTo("""
                due,protocol,month,kind,assigned,done,counted,cap,amount,because,references
                2010-07,101,2010-06,payment,80,39,39,400.00,400.00,"ore svolte 40,5, assegnate 80: se ne pagano 40,5 a 10,00 € l'ora, 405,00 €; non oltre il massimo mensile di 400,00 €","Concessione del sussidio, 3° capoverso, bando det. 89/2010; Misura del contributo, bando det. 89/2010"
                2010-08,101,2010-06,adjustment,80,39,39,400.00,-10.00,"pagati 10,00 € in più per 06/2010, secondo quanto registrato dopo","Concessione del sussidio, 3° capoverso, bando det. 89/2010"
                2010-09,101,2010-09,recovery,,,,400.00,-5.00,"restituzione di 5,00 € decisa il 01/09/2010",
                """.replace("\n", "\r\n"));
    }

    @Test
    void hoursWithoutADecimalFormAreARatio() {
        Diary diary = Diary.of001()
                .grant(101, 12, "100.00")
                .assigned(101, "2010-06", "80")
                .done(101, "2010-06", "106/3");
        assertThat(diary.schedule().csv(Locale.ENGLISH))
                .contains(",payment,80,106/3,106/3,100.00,100.00,\"hours done 35.333333 (106/3)");
    }

    /** What a notice writes comes into the table only as text: a source cannot be a formula. */
    @Test
    void aSourceThatIsAFormulaIsMadeHarmless() {
        Diary diary = Diary.with(
                        "\"Concessione del sussidio, 3° capoverso\"\n    readings: [hours]",
                        "\"=HYPERLINK(1)\"\n    readings: [hours]")
                .grant(101, 12, "400.00")
                .assigned(101, "2010-06", "80")
                .done(101, "2010-06", "40");
        assertThat(diary.schedule().csv(Locale.ITALIAN)).contains("\"'=HYPERLINK(1), bando det. 89/2010\"");
    }
}
