package it.sportello.rendicontazione.payment;

import it.sportello.legal.Euro;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Money that came into an account: an advance, an instalment, or a payment that came back.
 *
 * @param id its name
 * @param booked the day it was booked
 * @param amount how much, in euro; below zero if what had come in was taken back
 * @param iban the account it came into
 * @param payer who paid it
 * @param causale what is written on it
 * @param reversal whether it is a payment that came back
 * @param references the references it shares with the payment it undoes
 */
public record Received(
        String id,
        LocalDate booked,
        Euro amount,
        Optional<String> iban,
        Optional<String> payer,
        Optional<String> causale,
        boolean reversal,
        List<String> references) {

    /** Copies the list. */
    public Received {
        references = List.copyOf(references);
    }

    /** Its name and day only. */
    @Override
    public String toString() {
        return id + " " + booked;
    }
}
