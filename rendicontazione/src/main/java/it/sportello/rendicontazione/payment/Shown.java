package it.sportello.rendicontazione.payment;

import it.sportello.rendicontazione.funding.DocumentKey;
import it.sportello.rendicontazione.funding.Payment;

/** What came from outside, short enough to be shown in a finding. */
final class Shown {

    private static final int LONGEST = 80;

    private Shown() {}

    static String of(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    static String of(Payment payment) {
        return of(payment.id());
    }

    static String of(DocumentKey document) {
        return of(document.number()) + " del " + document.date() + " di " + of(document.issuer());
    }
}
