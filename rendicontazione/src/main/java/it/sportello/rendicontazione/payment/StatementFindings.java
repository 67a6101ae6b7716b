package it.sportello.rendicontazione.payment;

import it.sportello.legal.Finding;
import it.sportello.legal.Location;
import java.util.ArrayList;
import java.util.List;

/** Collects the findings of one file up to a limit; those beyond it are counted. */
final class StatementFindings {

    private final String document;
    private final int most;
    private final List<Finding> kept = new ArrayList<>();
    private int dropped;

    StatementFindings(String document, int most) {
        this.document = document;
        this.most = most;
    }

    void add(PaymentFinding code, int line, String pointer, Object... arguments) {
        if (kept.size() < most) {
            kept.add(Finding.of(code, new Location(document, pointer, line, 0), arguments));
        } else {
            dropped++;
        }
    }

    List<Finding> all() {
        List<Finding> all = new ArrayList<>(kept);
        if (dropped > 0) {
            all.add(Finding.of(
                    PaymentFinding.MORE, Location.of(document), Integer.toString(dropped), Integer.toString(most)));
        }
        return all;
    }
}
