package it.sportello.eligibility.service;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Finding;
import it.sportello.legal.Outcome;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Units of pay of the notices of the survey, and the place of rounding. */
class TariffTest {

    private static final String PAY =
            "    per: hour\n    amount: 10.00\n    rounded: not stated\n    rounding: not stated";

    /** Terms with another unit of pay, without a cap but that of the month. */
    private static Diary pay(String pay) {
        return Diary.with(PAY, "    " + pay.replace("; ", "\n    "), "at most: 600.00 ", "at most: 1000.00 ")
                .grant(1, 12, "1000.00");
    }

    private static Diary month(String amount, String duty, String rounded, String mode) {
        return pay("per: month; amount: " + amount + "; duty: " + duty + "; less than duty: in proportion; rounded: "
                + rounded + "; rounding: " + (mode.equals("not stated") ? mode : "{unit: 0.01, mode: " + mode + "}"));
    }

    private static String paid(Diary diary) {
        return diary.person(1).paid().toString();
    }

    @ParameterizedTest(name = "{0} for {1} h, {2} h done, {3} {4}: {5}")
    @CsvSource({
        // Paulilatino: 380 for 60 hours
        "380.00, 60, 35, rate, half up, 221.55",
        "380.00, 60, 35, product, half up, 221.67",
        "380.00, 60, 35, product, down, 221.66",
        "380.00, 60, 35, rate, up, 221.90",
        "380.00, 60, 60, rate, half up, 379.80",
        "380.00, 60, 60, product, half up, 380.00",
        "380.00, 60, 60, rate, up, 380.00",
        "380.00, 60, 61, product, half up, 380.00",
        "380.00, 60, 0.25, rate, half up, 1.58",
        "380.00, 60, 0.25, product, half up, 1.58",
        "380.00, 60, 0.75, rate, half up, 4.75",
        "380.00, 60, 0.75, rate, down, 4.74",
        // Oristano: 500 for 60 hours
        "500.00, 60, 35, rate, half up, 291.55",
        "500.00, 60, 35, product, half up, 291.67",
        "500.00, 60, 60, rate, half up, 499.80",
        // Cagliari: 700 for 80 hours
        "700.00, 80, 35, rate, half up, 306.25",
        "700.00, 80, 35, product, half up, 306.25",
        "700.00, 80, 80, rate, half up, 700.00",
        // Camigliano: 200 for 30 hours
        "200.00, 30, 29, rate, half up, 193.43",
        "200.00, 30, 29, product, half up, 193.33",
        "200.00, 30, 31, rate, half up, 200.00",
        "200.00, 30, 0, rate, half up, 0.00"
    })
    void aMonthWithADutyOfHours(String amount, String duty, String done, String rounded, String mode, String paid) {
        Diary diary =
                month(amount, duty, rounded, mode).assigned(1, "2016-01", "100").done(1, "2016-01", done);
        assertThat(paid(diary)).isEqualTo(paid);
        assertThat(diary.codes()).isEmpty();
    }

    @ParameterizedTest(name = "{0} for {1} h, {2} h done: {3}")
    @CsvSource({
        "380.00, 60, 35, '221,55 €, 221,66 €, 221,67 €, 221,90 €'",
        "380.00, 60, 60, '379,80 €, 380,00 €'",
        "500.00, 60, 1, '8,33 €, 8,34 €'",
        "700.00, 80, 0.25, '2,18 €, 2,19 €'"
    })
    void wherePlaceAndDirectionAreNotStatedAndMatterNothingIsPaid(
            String amount, String duty, String done, String amounts) {
        Diary diary = month(amount, duty, "not stated", "not stated")
                .assigned(1, "2016-01", "100")
                .done(1, "2016-01", done)
                .grant(2, 12, "1000.00")
                .assigned(2, "2016-02", "100")
                .done(2, "2016-02", "0");
        assertThat(diary.outcome()).isInstanceOf(Outcome.Refused.class);
        Finding finding = diary.finding(ServiceFinding.ROUNDING_NOT_STATED);
        assertThat(finding.text(Locale.ITALIAN))
                .contains("protocollo 1, 01/2016, secondo la lettura " + amounts + ". ");
        assertThat(diary.codes()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"380.00, 60, 30, 190.00", "700.00, 80, 35, 306.25", "500.00, 60, 36, 300.00", "500.00, 60, 0, 0.00"})
    void whereEveryReadingPaysTheSameNothingIsAsked(String amount, String duty, String done, String paid) {
        Diary diary = month(amount, duty, "product", "not stated")
                .assigned(1, "2016-01", "100")
                .done(1, "2016-01", done);
        assertThat(diary.codes()).isEmpty();
        assertThat(paid(diary)).isEqualTo(paid);
    }

    @Test
    void minutesAtTenEuroAnHour() {
        Diary diary = Diary.of001().grant(1, 12, "400.00").assigned(1, "2010-06", "40");
        assertThat(paid(Diary.of001()
                        .grant(1, 12, "400.00")
                        .assigned(1, "2010-06", "40")
                        .done(1, "2010-06", "353/10")))
                .isEqualTo("353.00");
        diary.done(1, "2010-06", "106/3");
        assertThat(diary.codes()).containsExactly(ServiceFinding.ROUNDING_NOT_STATED);
        Diary capped = Diary.of001()
                .grant(1, 12, "353.33")
                .assigned(1, "2010-06", "40")
                .done(1, "2010-06", "106/3");
        assertThat(capped.codes()).isEmpty();
        assertThat(paid(capped)).isEqualTo("353.33");
    }

    @ParameterizedTest(name = "{4} h, unit {0} {1}, {2}: {3}")
    @CsvSource({
        "1, half up, product, 354.00, 707/20",
        "1, half up, product, 353.00, 106/3",
        "1, down, product, 353.00, 707/20",
        "0.5, half up, product, 353.50, 106/3",
        "0.1, up, product, 353.40, 106/3",
        "1, half up, rate, 353.33, 106/3"
    })
    void aRoundingToAnotherUnit(String unit, String mode, String rounded, String paid, String done) {
        Diary diary = pay("per: hour; amount: 10.00; rounded: " + rounded + "; rounding: {unit: " + unit + ", mode: "
                        + mode + "}")
                .assigned(1, "2010-06", "40")
                .done(1, "2010-06", done);
        assertThat(paid(diary)).isEqualTo(paid);
    }

    @Test
    void whatLessThanTheDutyIsWorth() {
        String nothing =
                "per: month; amount: 500.00; duty: 80; less than duty: nothing; rounded: product; rounding: {unit:"
                        + " 0.01, mode: half up}";
        assertThat(paid(pay(nothing).assigned(1, "2026-01", "80").done(1, "2026-01", "79.75")))
                .isEqualTo("0.00");
        assertThat(paid(pay(nothing).assigned(1, "2026-01", "80").done(1, "2026-01", "80")))
                .isEqualTo("500.00");
        String open = nothing.replace("duty: nothing", "duty: not stated");
        assertThat(paid(pay(open).assigned(1, "2026-01", "80").done(1, "2026-01", "80")))
                .isEqualTo("500.00");
        Diary less = pay(open).assigned(1, "2026-01", "80").done(1, "2026-01", "40");
        assertThat(less.codes()).containsExactly(ServiceFinding.ROUNDING_NOT_STATED);
        assertThat(less.finding(ServiceFinding.ROUNDING_NOT_STATED).text(Locale.ENGLISH))
                .contains("€0.00, €250.00");
    }

    /** Piedmont: 24.46 a day; Giovinazzo: 10 a day. */
    @ParameterizedTest
    @CsvSource({"24.46, 20, 489.20", "10.00, 1, 10.00", "10.00, 0, 0.00", "24.46, 23, 538.12"})
    void aDay(String amount, String done, String paid) {
        Diary diary = pay("per: day; amount: " + amount + "; rounded: not stated; rounding: not stated")
                .assigned(1, "2018-03", "22d")
                .done(1, "2018-03", done + "d");
        assertThat(paid(diary)).isEqualTo(paid);
        diary.done(1, "2018-04", "5").done(1, "2018-05", "");
        assertThat(diary.codes()).startsWith(ServiceFinding.WRONG_UNIT, ServiceFinding.WRONG_UNIT);
        assertThat(diary.finding(ServiceFinding.WRONG_UNIT).text(Locale.ENGLISH))
                .contains("here days are recorded");
    }

    /** Riviera: 200 a month for at most 10 months. */
    @Test
    void aMonthAsSuch() {
        Diary diary = Diary.with(
                        PAY,
                        "    per: month\n    amount: 200.00\n    rounded: not stated\n    rounding: not stated",
                        "at most: 12",
                        "at most: 10")
                .grant(1, 10, "200.00")
                .assigned(1, "2020-09", "");
        for (int i = 0; i < 11; i++) {
            diary.done(1, java.time.YearMonth.of(2020, 9).plusMonths(i).toString(), "");
        }
        assertThat(paid(diary)).isEqualTo("2000.00");
        assertThat(diary.codes()).containsExactly(ServiceFinding.AFTER_MONTHS);
        assertThat(diary.schedule().payments().get(0).because().get(0).text(Locale.ITALIAN))
                .isEqualTo("mese prestato, 200,00 €");
        diary.done(1, "2020-08", "12");
        assertThat(diary.codes()).contains(ServiceFinding.WRONG_UNIT);
        assertThat(diary.finding(ServiceFinding.WRONG_UNIT).text(Locale.ENGLISH))
                .contains("neither hours nor days");
    }

    @Test
    void onceOnly() {
        Diary diary = pay("per: once; amount: 700.00; rounded: not stated; rounding: not stated")
                .assigned(1, "2022-05", "")
                .done(1, "2022-05", "")
                .done(1, "2022-06", "");
        assertThat(diary.payments()).containsExactly("2022-06 1 2022-05 PAYMENT 700.00");
        assertThat(diary.codes()).containsExactly(ServiceFinding.ALREADY_PAID_ONCE);
        assertThat(diary.schedule().payments().get(0).because().get(0).text(Locale.ENGLISH))
                .isEqualTo("paid once, €700.00");
    }

    /** Alghero: at most 4,000 in all, 100 hours a month for 4 months. */
    @Test
    void fourThousandInAll() {
        Diary diary = Diary.with(
                        "  monthly cap:\n    at most: 600.00 ",
                        "  total cap:\n    amount: 4000.00 ",
                        "at most: 12",
                        "at most: 6")
                .grant(1, 6, "")
                .assigned(1, "2016-04", "110");
        diary.done(1, "2016-04", "100").done(1, "2016-05", "110").done(1, "2016-06", "110");
        assertThat(paid(diary)).isEqualTo("3200.00");
        diary.done(1, "2016-07", "80");
        assertThat(paid(diary)).isEqualTo("4000.00");
        assertThat(diary.schedule().payments().get(3).because()).hasSize(1);
        diary.done(1, "2016-08", "1");
        assertThat(paid(diary)).isEqualTo("4000.00");
        assertThat(diary.schedule().payments()).hasSize(4);
        assertThat(diary.person(1).months().get(4).because().get(1).text(Locale.ITALIAN))
                .isEqualTo("di cui spettano 0,00 €, fino al massimo complessivo di 4.000,00 €");
    }

    @Test
    void theSentenceOfADutyNamesIt() {
        Diary diary = month("380.00", "60", "product", "half up")
                .assigned(1, "2016-01", "60")
                .done(1, "2016-01", "35");
        assertThat(diary.schedule().payments().get(0).because().get(0).text(Locale.ITALIAN))
                .isEqualTo("ore svolte 35, assegnate 60: se ne pagano 35, a 380,00 € per 60 ore, 221,67 €");
        Diary days = pay("per: day; amount: 24.46; rounded: not stated; rounding: not stated")
                .assigned(1, "2018-03", "22d")
                .done(1, "2018-03", "20d");
        assertThat(days.schedule().payments().get(0).because().get(0).text(Locale.ENGLISH))
                .isEqualTo("days done 20, assigned 22: 20 are paid at €24.46 a day, €489.20");
    }

    @Test
    void theReasonsHoldEveryStep() {
        Diary diary = month("380.00", "60", "rate", "half up")
                .assigned(1, "2016-01", "60")
                .done(1, "2016-01", "0.25");
        String why = diary.calculator()
                .explain(diary.events, java.util.Optional.empty())
                .why()
                .text(Locale.ITALIAN);
        assertThat(why)
                .startsWith("totale dei pagamenti: 1,58 € [bando det. 89/2010]\n")
                .contains("  - lettura scelta (hours): ")
                .contains("  - protocollo 1: pagati 1,58 €; mesi concessi 12, sospesi 0, svolti 1, residui 11\n")
                .contains("    - protocollo 1, 01/2016: 1,58 € (svolte 0,25, assegnate 60, contate 0,25) ")
                .contains("      - 1,58 €: 0,25 × 6,33 € ")
                .contains("        - arrotondato a 6,33: da 6,333333 (19/3), ")
                .contains("        - arrotondato a 1,58 €: da 1,5825, ");
        Diary exact = month("700.00", "80", "rate", "half up")
                .assigned(1, "2016-01", "60")
                .done(1, "2016-01", "2");
        assertThat(exact.calculator()
                        .explain(exact.events, java.util.Optional.empty())
                        .why()
                        .text(Locale.ITALIAN))
                .contains("- 17,50 €: 2 × 8,75 € ")
                .doesNotContain("arrotond");
    }
}
