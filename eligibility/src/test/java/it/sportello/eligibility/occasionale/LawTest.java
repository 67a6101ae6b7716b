package it.sportello.eligibility.occasionale;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.DatedValue;
import it.sportello.legal.document.ParameterBook;
import it.sportello.legal.reasons.Reasons;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every day that is covered has its rules, and each value of them is one. */
class LawTest {

    private static final ParameterBook BOOK = Law.book();

    private static final Set<Parameter> NOT_ALWAYS = Set.of(
            Parameter.USER_LIMIT_SPECIAL,
            Parameter.PAIR_LIMIT_STEWARDS,
            Parameter.EMPLOYEES_SPECIAL,
            Parameter.EMPLOYEES_TOURISM);

    @Test
    void theBookHoldsEveryParameterAndNoOther() {
        assertThat(BOOK.keys())
                .isEqualTo(Arrays.stream(Parameter.values()).map(Parameter::key).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource(Parameter.class)
    void onEveryFirstOfAMonthOneValueIsInForce(Parameter parameter) {
        for (LocalDate day = LocalDate.of(2017, 7, 10);
                !day.isAfter(BOOK.verifiedUntil());
                day = day.plusMonths(1).withDayOfMonth(1)) {
            boolean found = new Law(BOOK, day, Reasons.none()).find(parameter).isPresent();
            assertThat(found || NOT_ALWAYS.contains(parameter))
                    .as(day.toString())
                    .isTrue();
        }
        assertThat(new Law(BOOK, LocalDate.of(2017, 7, 9), Reasons.none()).find(parameter))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "WORKER_LIMIT, 2018-06-01, 5000",
        "USER_LIMIT, 2018-06-01, 5000",
        "PAIR_LIMIT, 2018-06-01, 2500",
        "HOURS, 2018-06-01, 280",
        "EMPLOYEES, 2018-06-01, 5",
        "WORKER_LIMIT, 2023-01-01, 5000",
        "USER_LIMIT, 2022-12-31, 5000",
        "USER_LIMIT, 2023-01-01, 10000",
        "EMPLOYEES, 2022-12-31, 5",
        "EMPLOYEES, 2023-01-01, 10",
        "USER_LIMIT_SPECIAL, 2023-05-04, none",
        "USER_LIMIT_SPECIAL, 2023-05-05, 15000",
        "EMPLOYEES_SPECIAL, 2023-05-04, none",
        "EMPLOYEES_SPECIAL, 2023-05-05, 25",
        "PAIR_LIMIT_STEWARDS, 2022-12-31, none",
        "PAIR_LIMIT_STEWARDS, 2023-01-01, 5000",
        "EMPLOYEES_TOURISM, 2018-08-11, none",
        "EMPLOYEES_TOURISM, 2018-08-12, 8",
        "EMPLOYEES_TOURISM, 2022-12-31, 8",
        "EMPLOYEES_TOURISM, 2023-01-01, none",
        "WEIGHT, 2018-06-01, 3/4",
        "MONTHS_SINCE_EMPLOYMENT, 2018-06-01, 6",
        "AGRICULTURE_LEFT_OUT, 2022-12-31, 0",
        "AGRICULTURE_LEFT_OUT, 2023-01-01, 1",
        "MINIMUM_PER_HOUR, 2018-06-01, 9",
        "MINIMUM_PER_DAY, 2018-06-01, 36",
        "INPS, 2018-06-01, 33/100",
        "INAIL, 2018-06-01, 7/200",
        "MANAGEMENT, 2018-06-01, 1/100"
    })
    void theValues(Parameter parameter, LocalDate day, String value) {
        assertThat(new Law(BOOK, day, Reasons.none())
                        .find(parameter)
                        .map(it -> it.value().toString())
                        .orElse("none"))
                .isEqualTo(value);
    }

    @Test
    void noValueWasReadInTheActItself() {
        for (Parameter parameter : Parameter.values()) {
            assertThat(BOOK.fraction(parameter.key()).values())
                    .extracting(DatedValue::status)
                    .doesNotContain(DatedValue.Status.VERIFIED);
        }
    }
}
