package it.sportello.rendicontazione.funding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What tells a document from all others: who issued it, its number and its day. Two documents with the same issuer, number
 * and year are the same to the SdI, whatever the day.
 *
 * @param issuer the {@linkplain Subject#identity() identity} of who issued it: {@code IT00104330493}; at most 200
 *     characters
 * @param number its number, the text it is: {@code 1} and {@code 0001} are two; at most 100 characters
 * @param date its day
 */
public record DocumentKey(
        @NotBlank @Size(max = 200) String issuer,
        @NotBlank @Size(max = 100) String number,
        LocalDate date) {

    /** As people say it: {@code 12/A del 2025-10-03 di IT00104330493}. */
    @Override
    public String toString() {
        return number + " del " + date + " di " + issuer;
    }
}
