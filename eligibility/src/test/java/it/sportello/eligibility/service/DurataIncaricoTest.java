package it.sportello.eligibility.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notice 001, "Durata incarico": at most 12 months, started in shifts by protocol number. */
class DurataIncaricoTest {

    @ParameterizedTest
    @CsvSource({"11, true", "12, true", "13, false"})
    void atMostTwelveMonthsAreGranted(int months, boolean stands) {
        Diary diary = Diary.of001().grant(101, months, "400.00");
        assertThat(diary.schedule().people()).hasSize(stands ? 1 : 0);
        if (!stands) {
            assertThat(diary.codes()).containsExactly(ServiceFinding.GRANT_TOO_LONG);
            assertThat(diary.finding(ServiceFinding.GRANT_TOO_LONG).text(Locale.ITALIAN))
                    .isEqualTo("protocollo 101: 13 mesi concessi, al massimo sono 12. La concessione non conta");
        }
    }

    @Test
    void theTwelfthMonthIsPaidAndTheThirteenthIsNotAcrossTheYear() {
        Diary diary = Diary.of001().grant(101, 12, "400.00").assigned(101, "2010-06", "40");
        for (YearMonth month = YearMonth.of(2010, 6);
                month.isBefore(YearMonth.of(2011, 7));
                month = month.plusMonths(1)) {
            diary.done(101, month.toString(), "40");
        }
        assertThat(diary.payments())
                .hasSize(12)
                .contains("2011-01 101 2010-12 PAYMENT 400.00", "2011-02 101 2011-01 PAYMENT 400.00")
                .endsWith("2011-06 101 2011-05 PAYMENT 400.00");
        assertThat(diary.codes()).containsExactly(ServiceFinding.AFTER_MONTHS);
        assertThat(diary.finding(ServiceFinding.AFTER_MONTHS).text(Locale.ENGLISH))
                .startsWith("protocol 101: service in 2011-06, beyond the months granted (12 from 2010-06, ");
        assertThat(diary.months(101)).isEqualTo("12 - 0 - 12 = 0");
    }

    @ParameterizedTest(name = "granted {0} from {1}: {2} is paid, {3} is not")
    @CsvSource({
        "1, 2012-02, 2012-02, 2012-03",
        "12, 2011-03, 2012-02, 2012-03",
        "3, 2010-12, 2011-02, 2011-03",
        "1, 2010-12, 2010-12, 2011-01"
    })
    void theMonthsAreThoseOfTheCalendarFromTheStart(int months, String start, String last, String after) {
        Diary diary = Diary.of001().grant(101, months, "400.00").assigned("2010-05-25", 101, start, "40");
        diary.done(101, last, "1").done(101, after, "1");
        assertThat(diary.payments()).singleElement().asString().contains(" " + last + " PAYMENT 10.00");
        assertThat(diary.codes()).containsExactly(ServiceFinding.AFTER_MONTHS);
    }

    @Test
    void serviceOfFebruaryRecordedOnThe29thIsPaidInMarch() {
        Diary diary = Diary.of001()
                .grant(101, 1, "400.00")
                .assigned(101, "2012-02", "40")
                .done("2012-02-29", 101, "2012-02", "40")
                .withdrawn(101, "2012-02-29");
        assertThat(diary.payments()).containsExactly("2012-03 101 2012-02 PAYMENT 400.00");
        assertThat(diary.person(101).ended().orElseThrow().text(Locale.ITALIAN))
                .isEqualTo("servizio cessato: recesso, 29/02/2012");
    }

    @Test
    void aMonthWithoutServiceIsOneOfThoseGranted() {
        Diary diary = Diary.of001()
                .grant(101, 3, "400.00")
                .assigned(101, "2010-06", "40")
                .done(101, "2010-06", "40")
                .done(101, "2010-08", "40");
        assertThat(diary.months(101)).isEqualTo("3 - 0 - 3 = 0");
        assertThat(diary.person(101).months()).hasSize(2);
    }

    @Test
    void theOrderOfStartIsThatOfTheProtocol() {
        Diary diary = Diary.of001()
                .grant(101, 6, "400.00")
                .grant(102, 6, "400.00")
                .grant(103, 6, "400.00")
                .assigned(101, "2010-06", "40")
                .assigned(103, "2010-06", "40");
        assertThat(diary.codes()).isEmpty();
        diary.assigned(102, "2010-07", "40");
        assertThat(diary.codes()).containsExactly(ServiceFinding.START_ORDER);
        assertThat(diary.finding(ServiceFinding.START_ORDER).text(Locale.ITALIAN))
                .startsWith(
                        "il protocollo 103 comincia in 06/2010, prima del protocollo 102, che comincia in 07/2010: ")
                .endsWith("[Durata incarico, ultimo capoverso, bando det. 89/2010]");
    }

    private static Diary shifts() {
        return Diary.with("shifts: not stated", "shifts: {people: 2, months: 3}")
                .grant(105, 3, "400.00")
                .grant(101, 3, "400.00")
                .grant(102, 3, "400.00")
                .grant(103, 3, "400.00")
                .grant(104, 3, "400.00");
    }

    @Test
    void shiftsOfTwoPeopleForThreeMonthsEach() {
        Diary diary = shifts().assigned(101, "2010-06", "40")
                .assigned(102, "2010-06", "40")
                .assigned(103, "2010-09", "40");
        assertThat(diary.codes()).isEmpty();
        assertThat(diary.schedule().people())
                .extracting(it -> it.protocol() + " " + it.shift().orElseThrow() + " "
                        + it.plannedStart().orElseThrow())
                .containsExactly("101 1 2010-06", "102 1 2010-06", "103 2 2010-09", "104 2 2010-09", "105 3 2010-12");
    }

    @Test
    void whoDeclinesLeavesThePlaceInTheShift() {
        Diary diary = shifts().declined(102, "2010-05-30", false).declined(103, "2010-05-30", true);
        assertThat(diary.schedule().people())
                .extracting(it ->
                        it.protocol() + " " + it.shift().map(String::valueOf).orElse("-"))
                .containsExactly("101 1", "102 -", "103 1", "104 2", "105 2");
        assertThat(diary.person(101).plannedStart()).isEmpty();
    }

    @Test
    void aStartBeforeTheShiftIsFound() {
        Diary diary = shifts().assigned(101, "2010-06", "40").assigned(103, "2010-08", "40");
        assertThat(diary.codes()).containsExactly(ServiceFinding.BEFORE_SHIFT);
        assertThat(diary.finding(ServiceFinding.BEFORE_SHIFT).text(Locale.ENGLISH))
                .startsWith("protocol 103 starts in 2010-08, but its shift is no. 2, from 2010-09");
    }

    @Test
    void nobodyIsGrantedMoreThanAShiftLasts() {
        Diary diary = shifts().grant(106, 4, "400.00");
        assertThat(diary.codes()).containsExactly(ServiceFinding.GRANT_TOO_LONG);
        Diary longer = Diary.with("shifts: not stated", "shifts: {people: 2, months: 13}")
                .grant(106, 13, "400.00");
        assertThat(longer.codes()).containsExactly(ServiceFinding.GRANT_TOO_LONG);
    }
}
