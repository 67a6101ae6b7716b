package it.sportello.legal.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportello.legal.Euro;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EuroConstraintsTest {

    private static final Validator VALIDATOR = Validators.in(Locale.ENGLISH);

    record Amounts(
            @Positive Euro positive,
            @PositiveOrZero Euro positiveOrZero,
            @Negative Euro negative,
            @NegativeOrZero Euro negativeOrZero,
            @Min(10) Euro min,
            @Max(10) Euro max,
            @DecimalMin("10.005") Euro decimalMin,
            @DecimalMax("10.005") Euro decimalMax,
            @DecimalMin("10") Euro atLeast,
            @DecimalMax("10") Euro atMost,
            @DecimalMin(value = "10.00", inclusive = false) Euro above,
            @DecimalMax(value = "1E1", inclusive = false) Euro below) {}

    record Grants(List<@Positive Euro> paid) {}

    record Wrong(
            @DecimalMin("ten") Euro word,
            @DecimalMin("") Euro empty,
            @DecimalMin("10,00") Euro italian,
            @DecimalMax("1E999999999") Euro huge,
            @DecimalMax("1E-999999999") Euro tiny) {}

    @ParameterizedTest
    @CsvSource({
        "positive,       0.01,   true",
        "positive,       0.00,   false",
        "positive,       -0.01,  false",
        "positiveOrZero, 0.01,   true",
        "positiveOrZero, 0.00,   true",
        "positiveOrZero, -0.01,  false",
        "negative,       -0.01,  true",
        "negative,       0.00,   false",
        "negative,       0.01,   false",
        "negativeOrZero, -0.01,  true",
        "negativeOrZero, 0.00,   true",
        "negativeOrZero, 0.01,   false",
        "min,            10.01,  true",
        "min,            10.00,  true",
        "min,            9.99,   false",
        "max,            9.99,   true",
        "max,            10.00,  true",
        "max,            10.01,  false",
        "decimalMin,     10.01,  true",
        "decimalMin,     10.00,  false",
        "decimalMax,     10.00,  true",
        "decimalMax,     10.01,  false",
        "atLeast,        10.01,  true",
        "atLeast,        10.00,  true",
        "atLeast,        9.99,   false",
        "atMost,         9.99,   true",
        "atMost,         10.00,  true",
        "atMost,         10.01,  false",
        "above,          10.01,  true",
        "above,          10.00,  false",
        "above,          9.99,   false",
        "below,          9.99,   true",
        "below,          10.00,  false",
        "below,          10.01,  false",
        "positive,       92233720368547758.07,  true",
        "negative,       -92233720368547758.08, true"
    })
    void anAmountIsComparedExactly(String property, String amount, boolean valid) {
        assertThat(VALIDATOR
                        .validateValue(Amounts.class, property, Euro.parse(amount))
                        .isEmpty())
                .isEqualTo(valid);
    }

    @Test
    void noAmountIsValid() {
        assertThat(VALIDATOR.validate(
                        new Amounts(null, null, null, null, null, null, null, null, null, null, null, null)))
                .isEmpty();
    }

    @Test
    void everyWrongAmountOfARecordIsFound() {
        Euro one = Euro.of(1);
        assertThat(VALIDATOR.validate(new Amounts(
                        Euro.ZERO,
                        one.negated(),
                        one,
                        one,
                        one,
                        Euro.of(11),
                        one,
                        Euro.of(11),
                        one,
                        Euro.of(11),
                        one,
                        Euro.of(10))))
                .hasSize(12);
    }

    @Test
    void theElementsOfAListAreJudgedEach() {
        assertThat(VALIDATOR.validate(new Grants(List.of(Euro.of(1), Euro.ZERO))))
                .extracting(violation -> violation.getPropertyPath().toString())
                .containsExactly("paid[1].<list element>");
    }

    @Test
    void theMessageIsThatOfTheStandard() {
        assertThat(VALIDATOR.validateValue(Amounts.class, "positive", Euro.ZERO))
                .extracting(ConstraintViolation::getMessage)
                .containsExactly("must be greater than 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"word", "empty", "italian", "huge", "tiny"})
    void aLimitThatIsNoNumberInRangeIsAnErrorOfTheProgram(String property) {
        assertThatThrownBy(() -> VALIDATOR.validateValue(Wrong.class, property, Euro.ZERO))
                .isInstanceOf(ValidationException.class)
                .hasStackTraceContaining("Bound.limit");
    }
}
