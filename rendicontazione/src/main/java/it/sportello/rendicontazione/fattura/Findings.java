package it.sportello.rendicontazione.fattura;

import it.sportello.legal.Finding;
import it.sportello.legal.FindingCode;
import it.sportello.legal.Location;
import java.util.ArrayList;
import java.util.List;

/** Collects the findings of one file, up to a limit; those beyond it are counted. */
final class Findings {

    private static final int SHOWN = 60;

    private final String document;
    private final int most;
    private final List<Finding> kept = new ArrayList<>();
    private int dropped;

    Findings(String document, int most) {
        this.document = document;
        this.most = most;
    }

    void add(FindingCode code, Place place, Object... arguments) {
        add(code, place.in(document), arguments);
    }

    void add(FindingCode code, Location location, Object... arguments) {
        add(Finding.of(code, location, arguments));
    }

    void add(Finding finding) {
        if (kept.size() < most) {
            kept.add(finding);
        } else {
            dropped++;
        }
    }

    /** What ended the reading is kept whatever the limit. */
    void stopped(Finding finding) {
        kept.add(finding);
    }

    String document() {
        return document;
    }

    List<Finding> all() {
        List<Finding> all = new ArrayList<>(kept);
        if (dropped > 0) {
            all.add(Finding.of(
                    FatturaFinding.MORE, Location.of(document), Integer.toString(dropped), Integer.toString(most)));
        }
        return List.copyOf(all);
    }

    /** The beginning of a text that may be long. */
    static String shorten(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
