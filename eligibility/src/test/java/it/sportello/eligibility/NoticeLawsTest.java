package it.sportello.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.eligibility.publication.Cases;
import it.sportello.eligibility.ranking.Available;
import it.sportello.eligibility.ranking.Lots;
import it.sportello.eligibility.ranking.RankedList;
import it.sportello.isee.Attestation;
import it.sportello.isee.ExemptIncome;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.identifier.Identifier;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** What must hold for a whole notice, that of Gonnostramatza, whatever people declare and whatever they leave out. */
class NoticeLawsTest {

    private static final NoticeEvaluator NOTICE = Cases.EVALUATOR;
    private static final List<Fraction> SCALE = List.of("1.00", "1.57", "2.04", "2.46", "2.85").stream()
            .map(Fraction::parse)
            .toList();
    private static final List<String> DOCUMENTS = List.of(
            "application form",
            "identity card",
            "tax code",
            "isee certificate",
            "exempt incomes declaration",
            "unemployment certificate");

    /** An application of which anything may be missing, odd or false. */
    private static Application application(Random random, long protocol, int families) {
        int members = 1 + random.nextInt(5);
        LocalDate born = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(30_000));
        Map<String, Boolean> facts = new HashMap<>();
        some(random, random.nextInt(8) > 0).ifPresent(it -> facts.put("unemployed", it));
        some(random, random.nextInt(8) > 0).ifPresent(it -> facts.put("fit for service", it));
        List<String> documents = new ArrayList<>(DOCUMENTS);
        if (random.nextInt(10) == 0) {
            documents.remove(random.nextInt(documents.size()));
        }
        return new Application(
                protocol,
                LocalDateTime.of(2010, 4, 14, 8, 0).plusMinutes(random.nextInt(24 * 60 * 24)),
                Optional.empty(),
                new Application.Applicant(
                        codiceFiscale(random),
                        some(random, born),
                        some(random, random.nextInt(8) > 0 ? "Gonnostramatza" : "Ales")),
                some(random, "F" + random.nextInt(families)),
                some(random, members),
                Optional.empty(),
                Optional.empty(),
                some(
                        random,
                        new Attestation(
                                LocalDate.of(2009, 6, 1).plusDays(random.nextInt(400)),
                                Euro.ofCents(random.nextInt(1_200_000)),
                                SCALE.get(members - 1),
                                Optional.empty())),
                some(
                        random,
                        random.nextBoolean()
                                ? List.of()
                                : List.of(new ExemptIncome("a", Euro.ofCents(random.nextInt(300_000))))),
                List.of(),
                facts,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                documents,
                some(random, List.of()));
    }

    private static <T> Optional<T> some(Random random, T value) {
        return random.nextInt(12) == 0 ? Optional.empty() : Optional.of(value);
    }

    /** A codice fiscale of a right form, of nobody. */
    private static String codiceFiscale(Random random) {
        String letters = random.ints(3, 'B', 'D').mapToObj(c -> "" + (char) c).collect(Collectors.joining());
        String body = "QXV" + letters + "70C12Z" + (900 + random.nextInt(100));
        for (char last = 'A'; last <= 'Z'; last++) {
            if (Identifier.CODICE_FISCALE.defect(body + last).isEmpty()) {
                return body + last;
            }
        }
        throw new AssertionError(body);
    }

    private static List<Application> applications(Random random, int size, int families) {
        return LongStream.rangeClosed(1, size)
                .mapToObj(protocol -> application(random, protocol, families))
                .toList();
    }

    private static Application with(
            Application made,
            Optional<Attestation> attestation,
            Optional<List<ExemptIncome>> incomes,
            Map<String, Boolean> facts) {
        return new Application(
                made.protocol(),
                made.received(),
                made.arrival(),
                made.applicant(),
                made.registryFamily(),
                made.members(),
                made.others(),
                made.bodies(),
                attestation,
                incomes,
                made.indicators(),
                facts,
                made.numbers(),
                made.bounds(),
                made.days(),
                made.choices(),
                made.assessments(),
                made.proofs(),
                made.documents(),
                made.otherBenefits());
    }

    private static List<Answer> answers(Decision decision) {
        return decision.basis().answers().stream()
                .filter(answer -> !answer.clause().id().equals("one per"))
                .toList();
    }

    @Property(tries = 200)
    void anApplicationIsDecidedAloneWhateverTheOthersAreAndHoweverTheyAreOrdered(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size) {
        List<Application> applications = new ArrayList<>(applications(new Random(seed), size, 4));
        Map<Long, List<Answer>> alone = applications.stream()
                .collect(Collectors.toMap(Application::protocol, it -> answers(NOTICE.decide(it))));
        Collections.shuffle(applications, new Random(seed + 1));
        NOTICE.decideAll(applications)
                .decisions()
                .forEach(decision -> assertThat(answers(decision)).isEqualTo(alone.get(decision.protocol())));
    }

    @Property(tries = 500)
    void raisingIncomeNeverTurnsExcludedIntoAdmitted(
            @ForAll long seed, @ForAll @LongRange(min = 1, max = 1_000_000) long cents) {
        Application poorer = application(new Random(seed), 1, 1);
        UnaryOperator<Attestation> raised =
                it -> new Attestation(it.presented(), it.ise().plus(Euro.ofCents(cents)), it.scale(), it.isee());
        Application richer = with(poorer, poorer.attestation().map(raised), poorer.exemptIncomes(), poorer.facts());
        if (NOTICE.decide(richer).isAdmission()) {
            assertThat(NOTICE.decide(poorer).isAdmission()).isTrue();
        }
        if (NOTICE.decide(poorer) instanceof Decision.Excluded) {
            assertThat(NOTICE.decide(richer)).isInstanceOf(Decision.Excluded.class);
        }
    }

    @Property(tries = 500)
    void whatIsUnknownIsDecidedOnlyWhereEveryValueDecidesAlike(
            @ForAll long seed, @ForAll @LongRange(min = 0, max = 3_000_000) long cents) {
        Application made = application(new Random(seed), 1, 1);
        Map<String, Boolean> facts = new HashMap<>(made.facts());
        facts.remove("unemployed");
        Application unknown = with(made, made.attestation(), Optional.empty(), facts);
        Decision decision = NOTICE.decide(unknown);
        for (boolean unemployed : List.of(true, false)) {
            facts.put("unemployed", unemployed);
            Decision known = NOTICE.decide(with(
                    made, made.attestation(), Optional.of(List.of(new ExemptIncome("a", Euro.ofCents(cents)))), facts));
            if (decision instanceof Decision.Excluded) {
                assertThat(known).isInstanceOf(Decision.Excluded.class);
            }
            if (decision.isAdmission()) {
                assertThat(known.isAdmission()).isTrue();
            }
        }
    }

    private static Map<Long, Integer> positions(List<Application> applications) {
        return NOTICE
                .procedure(applications, Lots.NONE, Available.BY_THE_NOTICE)
                .ranking()
                .orElseThrow()
                .standings()
                .stream()
                .collect(Collectors.toMap(it -> it.protocol().number(), RankedList.Standing::position));
    }

    @Property(tries = 200)
    void removingAnApplicantNeverLowersAnother(@ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int size) {
        List<Application> all = applications(new Random(seed), size, 6);
        List<Application> fewer = new ArrayList<>(all);
        fewer.remove(new Random(seed).nextInt(size));
        Map<Long, Integer> after = positions(fewer);
        positions(all).forEach((protocol, position) -> {
            if (after.containsKey(protocol)) {
                assertThat(after.get(protocol)).isLessThanOrEqualTo(position);
            }
        });
    }

    /** No application is lost, none decided twice, each in the ranking once, and each neighbour parted by a key. */
    @Test
    void aHundredThousandApplicationsAreDecidedAndRanked() {
        int size = 100_000;
        List<Application> applications = applications(new Random(7), size, 70_000);
        Procedure procedure = NOTICE.procedure(applications, Lots.NONE, Available.BY_THE_NOTICE);
        List<Decision> decisions = procedure.decisions().decisions();
        assertThat(decisions).hasSize(size);
        assertThat(decisions.stream().map(Decision::protocol).collect(Collectors.toSet()))
                .hasSize(size);
        Map<Class<?>, Long> kinds =
                decisions.stream().collect(Collectors.groupingBy(Decision::getClass, Collectors.counting()));
        assertThat(kinds.values()).hasSizeGreaterThanOrEqualTo(4).allMatch(it -> it > 100);
        List<RankedList.Standing> standings = procedure.ranking().orElseThrow().standings();
        Set<Long> ranked = new HashSet<>();
        standings.forEach(it -> assertThat(ranked.add(it.protocol().number())).isTrue());
        assertThat(ranked)
                .hasSize((int) decisions.stream().filter(Decision::isAdmission).count());
        assertThat(procedure.ranking().orElseThrow().partings()).hasSize(standings.size() - 1);
        for (int i = 1; i < standings.size(); i++) {
            assertThat(standings.get(i).position())
                    .isEqualTo(standings.get(i - 1).position() + 1);
        }
    }
}
