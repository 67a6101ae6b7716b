package it.sportello.legal.validation;

import it.sportello.legal.Stated;
import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;

/** Lets constraints on the value of a {@link Stated} be checked: {@code Stated<@Positive Integer>}. */
public final class StatedExtractor implements ValueExtractor<Stated<@ExtractedValue ?>> {

    /** For providers. */
    public StatedExtractor() {}

    @Override
    public void extractValues(Stated<?> stated, ValueReceiver receiver) {
        stated.value().ifPresent(value -> receiver.value(null, value));
    }
}
