package it.sportello.isee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {

    @ParameterizedTest
    @CsvSource({
        "2015-01-01, 2016-01-15",
        "2018-12-31, 2019-01-15",
        "2019-01-01, 2019-12-31",
        "2019-12-31, 2019-12-31",
        "2020-01-01, 2020-12-31",
        "2025-12-31, 2025-12-31",
        "2026-03-31, 2026-12-31"
    })
    void until31DecemberAndBefore2019UntilTheNext15January(String day, LocalDate until) {
        assertThat(Family.on(day, Sheet.declarant()).isee().validUntil()).isEqualTo(until);
    }

    @Test
    void thatOf2019WasChangedTwiceAndIsNotCertain() {
        Family.on("2019-06-03", Sheet.declarant()).finds(IseeFinding.VALIDITY_UNVERIFIED, "/presented");
        assertThat(Family.on("2018-12-31", Sheet.declarant()).codes()).isEmpty();
        assertThat(Family.on("2020-01-01", Sheet.declarant()).codes()).isEmpty();
    }
}
