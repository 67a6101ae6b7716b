package it.sportello.eligibility;

import it.sportello.eligibility.ranking.RankingTerms;
import it.sportello.legal.Finding;
import it.sportello.legal.Location;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Everything a notice asks for, by name: what an application holds besides is probably a slip in a name, and a slip must
 * not pass for silence.
 */
record Asked(
        Set<String> facts,
        Set<String> numbers,
        Set<String> days,
        Set<String> choices,
        Set<String> assessments,
        Set<String> proofs,
        Set<String> custom) {

    /** What a notice asks for. */
    static Asked by(Notice notice) {
        Asked asked = new Asked(
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>());
        notice.requirements().forEach(asked::add);
        notice.inClass().values().forEach(asked::add);
        notice.inQuota().values().forEach(asked::add);
        notice.withAddOn().values().forEach(it -> asked.add(it.when()));
        notice.points().stream().flatMap(it -> it.parts().stream()).forEach(part -> {
            part.of().ifPresent(asked.numbers()::add);
            part.when().ifPresent(asked::add);
        });
        notice.ranking().ifPresent(asked::add);
        notice.benefit().ifPresent(benefit -> {
            benefit.amount().ifPresent(asked::add);
            benefit.monthlyCap().ifPresent(asked::add);
        });
        return asked;
    }

    private void add(RankingTerms ranking) {
        Stream.concat(ranking.order().stream(), ranking.classes().stream().flatMap(it -> it.order().stream()))
                .forEach(key -> {
                    switch (key.by()) {
                        case NUMBER -> key.of().ifPresent(numbers::add);
                        case DAY -> key.of().ifPresent(days::add);
                        case DISTANCE -> numbers.add(Candidates.DISTANCE);
                        default -> {}
                    }
                });
    }

    private void add(Amount amount) {
        amount.share().ifPresent(it -> numbers.add(it.of()));
        amount.plus().forEach(it -> numbers.add(it.of()));
        amount.less().forEach(it -> numbers.add(it.number()));
        amount.instead().forEach(it -> add(it.when()));
    }

    private void add(Requirement it) {
        it.fact().ifPresent(fact -> facts.add(fact.name()));
        it.number().ifPresent(number -> {
            numbers.add(number.name());
            number.more().forEach(more -> numbers.add(more.of()));
        });
        it.day().ifPresent(day -> days.add(day.name()));
        it.choice().ifPresent(choice -> choices.add(choice.name()));
        it.assessment().ifPresent(assessed -> assessments.add(it.id()));
        it.proof().ifPresent(proof -> proofs.add(it.id()));
        it.custom().ifPresent(test -> custom.add(test.name()));
        it.parts().forEach(this::add);
    }

    /** What an application holds that was not asked for. */
    List<Finding> unknown(Application application, Function<String, Location> at) {
        List<Finding> findings = new ArrayList<>();
        if (!custom.isEmpty()) {
            // What a test of the host program asks for is not known here.
            return findings;
        }
        unknown("facts", application.facts().keySet(), facts, at, findings);
        Set<String> stated = new LinkedHashSet<>(numbers);
        stated.removeAll(Set.of(NumberRule.MEMBERS, NumberRule.BODIES));
        unknown("numbers", application.numbers().keySet(), stated, at, findings);
        unknown("bounds", application.bounds().keySet(), stated, at, findings);
        unknown("days", application.days().keySet(), days, at, findings);
        unknown("choices", application.choices().keySet(), choices, at, findings);
        unknown("assessments", application.assessments().keySet(), assessments, at, findings);
        unknown("proofs", application.proofs().keySet(), proofs, at, findings);
        return findings;
    }

    private static void unknown(
            String map, Set<String> given, Set<String> asked, Function<String, Location> at, List<Finding> findings) {
        given.stream()
                .filter(name -> !asked.contains(name))
                .sorted()
                .forEach(name -> findings.add(Finding.of(
                        EligibilityFinding.UNKNOWN_FACT,
                        at.apply(Location.pointerTo(map, name)),
                        name,
                        List.copyOf(asked))));
    }
}
