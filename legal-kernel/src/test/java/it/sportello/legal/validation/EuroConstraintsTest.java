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

class EuroConstraintsTest {

    private static final Validator VALIDATOR = Validators.in(Locale.ENGLISH);

    record Amounts(
            @Positive Euro positive,
            @PositiveOrZero Euro positiveOrZero,
            @Negative Euro negative,
            @NegativeOrZero Euro negativeOrZero,
            @Min(10) Euro min,
            @Max(10) Euro max,
            @DecimalMin(value = "10.005", message = "limit") Euro decimalMin,
            @DecimalMax(value = "10.005", message = "limit") Euro decimalMax,

            @DecimalMin(value = "10.00", inclusive = false, message = "limit")
            Euro above,

            @DecimalMax(value = "1E1", inclusive = false, message = "limit")
            Euro below) {}

    record Grants(List<@Positive Euro> paid) {}

    record Wrong(
            @DecimalMin(value = "ten", message = "limit") Euro amount) {}

    @ParameterizedTest
    @CsvSource({
        "positive,       0.01,   true",
        "positive,       0.00,   false",
        "positive,       -0.01,  false",
        "positiveOrZero, 0.00,   true",
        "positiveOrZero, -0.01,  false",
        "negative,       -0.01,  true",
        "negative,       0.00,   false",
        "negative,       0.01,   false",
        "negativeOrZero, 0.00,   true",
        "negativeOrZero, 0.01,   false",
        "min,            10.00,  true",
        "min,            9.99,   false",
        "max,            10.00,  true",
        "max,            10.01,  false",
        "decimalMin,     10.01,  true",
        "decimalMin,     10.00,  false",
        "decimalMax,     10.00,  true",
        "decimalMax,     10.01,  false",
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
        assertThat(VALIDATOR.validate(new Amounts(null, null, null, null, null, null, null, null, null, null)))
                .isEmpty();
    }

    @Test
    void everyWrongAmountOfARecordIsFound() {
        Euro one = Euro.of(1);
        assertThat(VALIDATOR.validate(new Amounts(
                        Euro.ZERO, one.negated(), one, one, one, Euro.of(11), one, Euro.of(11), one, Euro.of(10))))
                .hasSize(10);
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

    @Test
    void aLimitThatIsNoNumberIsAnErrorOfTheProgram() {
        assertThatThrownBy(() -> VALIDATOR.validateValue(Wrong.class, "amount", Euro.ZERO))
                .isInstanceOf(ValidationException.class);
    }
}
