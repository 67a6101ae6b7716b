package it.sportello.legal.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportello.legal.Fraction;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FractionConstraintsTest {

    private static final Validator VALIDATOR = Validators.in(Locale.ENGLISH);

    record Coefficients(
            @Positive Fraction positive,
            @PositiveOrZero Fraction positiveOrZero,
            @DecimalMin("0.3333333333333333333333333333") Fraction decimalMin,
            @DecimalMax("0.3333333333333333333333333333") Fraction decimalMax,
            @DecimalMin("0.5") Fraction atLeast,
            @DecimalMax("0.5") Fraction atMost,
            @DecimalMin(value = "0.5", inclusive = false) Fraction above,
            @DecimalMax(value = "0.5", inclusive = false) Fraction below) {}

    record Wrong(@DecimalMin("1/3") Fraction value) {}

    @ParameterizedTest
    @CsvSource({
        "positive,       1/1000000000000000000000, true",
        "positive,       0,    false",
        "positive,       -1/3, false",
        "positiveOrZero, 1/3,  true",
        "positiveOrZero, 0,    true",
        "positiveOrZero, -1/3, false",
        "decimalMin,     1/3,  true",
        "decimalMin,     33/100, false",
        "decimalMax,     1/3,  false",
        "decimalMax,     33/100, true",
        "atLeast,        5/9,  true",
        "atLeast,        1/2,  true",
        "atLeast,        4/9,  false",
        "atMost,         4/9,  true",
        "atMost,         1/2,  true",
        "atMost,         5/9,  false",
        "above,          4/9,  false",
        "above,          1/2,  false",
        "above,          5/9,  true",
        "below,          5/9,  false",
        "below,          1/2,  false",
        "below,          4/9,  true"
    })
    void aFractionIsComparedExactly(String property, String value, boolean valid) {
        assertThat(VALIDATOR
                        .validateValue(Coefficients.class, property, Fraction.parse(value))
                        .isEmpty())
                .isEqualTo(valid);
    }

    @Test
    void aLimitIsADecimalNumberAndNoRatio() {
        assertThatThrownBy(() -> VALIDATOR.validateValue(Wrong.class, "value", Fraction.ONE))
                .isInstanceOf(ValidationException.class)
                .hasRootCauseInstanceOf(NumberFormatException.class);
    }

    @Test
    void noFractionIsValid() {
        assertThat(VALIDATOR.validate(new Coefficients(null, null, null, null, null, null, null, null)))
                .isEmpty();
    }
}
