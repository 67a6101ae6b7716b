package it.sportello.eligibility.ranking;

import it.sportello.eligibility.ranking.RankingTerms.By;
import it.sportello.legal.ChosenReading;
import it.sportello.legal.Finding;
import it.sportello.legal.Sources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What can be wrong with the order of a notice before anybody is put in it. */
final class RankingCheck {

    private final RankingTerms terms;
    private final TermsCheck check;

    RankingCheck(RankingTerms terms, Sources sources, List<ChosenReading> known) {
        this.terms = terms;
        this.check = new TermsCheck(sources, known);
    }

    List<Finding> findings() {
        check.clause("/ranking", terms.source(), terms.readings());
        List<RankingTerms.PriorityClass> classes = terms.classes();
        check.unique(
                "/ranking/classes",
                classes.stream().map(RankingTerms.PriorityClass::id).toList());
        for (int i = 0; i < classes.size(); i++) {
            String pointer = "/ranking/classes/" + i;
            check.clause(pointer, classes.get(i).source(), classes.get(i).readings());
            if (!classes.get(i).order().isEmpty()) {
                order(pointer + "/order", classes.get(i).order());
            }
        }
        order("/ranking/order", terms.order());
        return check.findings();
    }

    private void order(String list, List<RankingTerms.Key> keys) {
        Map<String, Integer> places = new HashMap<>();
        boolean total = false;
        for (int i = 0; i < keys.size(); i++) {
            RankingTerms.Key key = keys.get(i);
            String pointer = list + "/" + i;
            check.clause(pointer, key.source(), key.readings());
            name(key, pointer);
            direction(key, pointer);
            missing(key, pointer);
            precision(key, pointer);
            Integer first = places.putIfAbsent(key.toString(), i + 1);
            if (first != null) {
                check.add(RankingFinding.KEY_TWICE, pointer, key, first);
            } else if (total) {
                check.add(RankingFinding.KEY_NOT_REACHED, pointer, key, keys.get(i - 1));
            }
            total = total || !key.by().mayBeMissing();
        }
        if (!total) {
            check.add(RankingFinding.NO_TOTAL_ORDER, list, keys.get(keys.size() - 1));
        }
    }

    private void name(RankingTerms.Key key, String pointer) {
        if (key.by().isNamed() && key.of().isEmpty()) {
            check.add(RankingFinding.NAME_MISSING, pointer + "/of", key);
        }
        if (!key.by().isNamed() && key.of().isPresent()) {
            check.add(RankingFinding.UNFIT, pointer + "/of", RankingTerms.word(key.by()), "of");
        }
    }

    private void direction(RankingTerms.Key key, String pointer) {
        String words = RankingTerms.words(key.by().directions());
        if (key.by() == By.DRAW) {
            key.direction()
                    .ifPresent(said -> check.add(RankingFinding.UNFIT, pointer + "/direction", key, "direction"));
        } else if (key.direction().isEmpty()) {
            check.add(RankingFinding.DIRECTION_MISSING, pointer + "/direction", key, words);
        } else if (!key.by().directions().contains(key.direction().get())) {
            check.add(
                    RankingFinding.DIRECTION_UNFIT,
                    pointer + "/direction",
                    RankingTerms.word(key.direction().get()),
                    key,
                    words);
        }
    }

    private void missing(RankingTerms.Key key, String pointer) {
        if (!key.by().mayBeMissing()) {
            key.missing().ifPresent(said -> check.add(RankingFinding.UNFIT, pointer + "/missing", key, "missing"));
        } else if (key.missing().isEmpty()) {
            check.add(RankingFinding.MISSING_NOT_SAID, pointer + "/missing", key);
        } else if (!key.missing().get().isStated()) {
            check.add(RankingFinding.MISSING_NOT_STATED, pointer + "/missing", key);
        }
    }

    private void precision(RankingTerms.Key key, String pointer) {
        boolean arrival = key.by() == By.ARRIVAL;
        if (arrival && key.precision().isEmpty()) {
            check.add(RankingFinding.PRECISION_MISSING, pointer + "/precision");
        }
        if (!arrival && key.precision().isPresent()) {
            check.add(RankingFinding.UNFIT, pointer + "/precision", key, "precision");
        }
    }
}
