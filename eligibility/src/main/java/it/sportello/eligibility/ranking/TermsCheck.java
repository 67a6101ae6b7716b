package it.sportello.eligibility.ranking;

import it.sportello.legal.ChosenReading;
import it.sportello.legal.Finding;
import it.sportello.legal.FindingCode;
import it.sportello.legal.Location;
import it.sportello.legal.Sources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects what is wrong with terms: what every clause must have, and what is found besides. */
final class TermsCheck {

    private final Sources sources;
    private final List<String> known;
    private final List<Finding> findings = new ArrayList<>();

    TermsCheck(Sources sources, List<ChosenReading> known) {
        this.sources = sources;
        this.known = known.stream().map(ChosenReading::id).toList();
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Whether the source of a clause can be cited, and whether its readings are listed. */
    void clause(String pointer, String source, List<String> readings) {
        try {
            sources.parse(source);
        } catch (IllegalArgumentException e) {
            add(RankingFinding.SOURCE_FORM, pointer + "/source", source);
        }
        for (int i = 0; i < readings.size(); i++) {
            if (!known.contains(readings.get(i))) {
                add(RankingFinding.UNKNOWN_READING, pointer + "/readings/" + i, readings.get(i), known);
            }
        }
    }

    /** Whether every id stands once. */
    void unique(String list, List<String> ids) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            Integer first = places.putIfAbsent(ids.get(i), i + 1);
            if (first != null) {
                add(RankingFinding.DUPLICATE_ID, list + "/" + i + "/id", ids.get(i), first);
            }
        }
    }

    void add(FindingCode code, String pointer, Object... arguments) {
        findings.add(Finding.of(code, Location.at(pointer), arguments));
    }
}
