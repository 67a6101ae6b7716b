package it.sportello.rendicontazione.payment;

import it.sportello.rendicontazione.funding.DocumentKey;
import it.sportello.rendicontazione.funding.Payment;
import java.util.ArrayList;
import java.util.List;

/** What came from outside, short enough to be shown in a finding. */
final class Shown {

    private static final int LONGEST = 80;
    private static final int LISTED = 10;

    private Shown() {}

    static String of(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** The first ten, and how many more there are. */
    static List<String> list(List<String> all) {
        if (all.size() <= LISTED) {
            return all;
        }
        List<String> shown = new ArrayList<>(all.subList(0, LISTED));
        shown.add("… (+" + (all.size() - LISTED) + ")");
        return shown;
    }

    static String of(Payment payment) {
        return of(payment.id());
    }

    static String of(DocumentKey document) {
        return of(document.number()) + " del " + document.date() + " di " + of(document.issuer());
    }
}
