package it.sportello.rendicontazione.fattura;

/**
 * A value of an invoice and where it stands.
 *
 * @param value the value: a text as it was written, a {@link java.math.BigDecimal} with the decimals it was written with,
 *     a {@link java.time.LocalDate}, an {@link Integer}
 * @param place where it stands
 * @param <T> its type
 */
public record Value<T>(T value, Place place) {

    /** Its place only: what stands there may be personal data. */
    @Override
    public String toString() {
        return place.toString();
    }
}
