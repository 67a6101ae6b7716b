package it.sportello.coprogettazione;

import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Location;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What can be wrong with ballots under a rubric. Nothing is guessed: a vote that is missing or unclear is a finding. */
final class BallotCheck {

    /** Of numbers up to a million million, with as many decimals. */
    private static final int MOST_BITS = 80;

    /** Names listed in one finding. */
    private static final int SHOWN = 30;

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private final Rubric rubric;
    private final Ballots ballots;
    private final Optional<String> lot;
    private final Ballots scored;
    private final Set<String> commissioners;
    private final Map<String, Rubric.Criterion> judged;
    private final Map<String, Rubric.Criterion> tabular;
    private final Set<String> counted;
    private final Set<String> offered;
    private final Set<String> filtered;
    private final boolean byArrival;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * A check of what is scored in a lot; places are those in the ballots of all.
     *
     * @param lot the lot; absent if the rubric has none
     */
    BallotCheck(Rubric rubric, Ballots ballots, Optional<String> lot) {
        this.rubric = rubric;
        this.ballots = ballots;
        this.lot = lot;
        this.scored = lot.map(ballots::of).orElse(ballots);
        this.commissioners = new LinkedHashSet<>(ballots.commissioners());
        int proposals = scored.proposals().size();
        this.judged = criteria(criterion -> criterion.isVotedAmong(proposals));
        this.tabular = criteria(Rubric.Criterion::isTabular);
        this.counted = criteria(criterion -> criterion.counted().isPresent()).keySet();
        this.offered = criteria(criterion -> criterion.formula().isPresent()).keySet();
        this.filtered = criteria(criterion -> criterion.filter().isPresent()).keySet();
        this.byArrival = rubric.ties().value().orElse(List.of()).stream()
                .anyMatch(step -> step.by() == Rubric.TieBreak.By.ARRIVAL);
    }

    List<Finding> findings() {
        if (!ballots.rubric().equals(rubric.rubric())) {
            add(ScoringFinding.OTHER_RUBRIC, "/rubric", ballots.rubric(), rubric.rubric());
        }
        lots();
        commissioners();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < ballots.proposals().size(); i++) {
            Ballots.Proposal proposal = ballots.proposals().get(i);
            String pointer = "/proposals/" + i;
            if (!ids.add(sameName(proposal.id()))) {
                add(ScoringFinding.DUPLICATE_PROPOSAL, pointer + "/id", proposal.id());
            }
            lots(proposal, pointer + "/lots");
            if (lot.filter(name -> !proposal.lots().contains(name)).isPresent()) {
                continue;
            }
            grades(proposal, pointer + "/grades");
            table(proposal, pointer + "/table");
            proposal.offers().forEach((criterion, offer) -> {
                if (isTooPrecise(offer)) {
                    add(ScoringFinding.TOO_PRECISE, pointer + Location.pointerTo("offers", criterion), proposal.id());
                }
            });
            proposal.arrived()
                    .filter(arrived -> ROME.getRules().getValidOffsets(arrived).isEmpty())
                    .ifPresent(
                            arrived -> add(ScoringFinding.NO_SUCH_TIME, pointer + "/arrived", proposal.id(), arrived));
            needed(proposal.id(), proposal.counts(), counted, ScoringFinding.MISSING_COUNT, pointer + "/counts");
            discounts(proposal, pointer + "/offers");
            needed(proposal.id(), proposal.offers(), offered, ScoringFinding.MISSING_OFFER, pointer + "/offers");
            if (byArrival && proposal.arrived().isEmpty()) {
                add(ScoringFinding.MISSING_ARRIVAL, pointer + "/arrived", proposal.id());
            }
        }
        Set<String> competing =
                scored.proposals().stream().map(Ballots.Proposal::id).collect(Collectors.toSet());
        pairs(competing);
        draws(competing);
        for (Rubric.Criterion criterion : rubric.criteria()) {
            if (criterion.formula().filter(formula -> !formula.isStated()).isPresent()) {
                findings.add(Finding.of(ScoringFinding.FORMULA_WANTED, Location.NONE, criterion.id()));
            }
        }
        return findings;
    }

    /** What a reader takes for the same name: blanks, invisible characters and ways of writing an accent aside. */
    private static String sameName(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cf}\\p{Cc}]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** A vote or an offer has no more digits than a person writes; others make sums that take hours. */
    private static boolean isTooPrecise(Fraction number) {
        return number.numerator().bitLength() > MOST_BITS
                || number.denominator().bitLength() > MOST_BITS;
    }

    /** What a filter compares are percentages. */
    private void discounts(Ballots.Proposal proposal, String pointer) {
        for (String criterion : filtered) {
            Fraction offer = proposal.offers().getOrDefault(criterion, Fraction.ZERO);
            if (!DiscountFilter.isPercentage(offer)) {
                add(ScoringFinding.NO_DISCOUNT, pointer + Location.pointerTo(criterion), proposal.id(), offer);
            }
        }
    }

    private void lots() {
        List<String> lots = lotNames();
        if (lot.isEmpty() && !lots.isEmpty()) {
            add(ScoringFinding.LOT_WANTED, "/lot", lots);
        }
        lot.filter(name -> !lots.contains(name)).ifPresent(name -> add(ScoringFinding.UNKNOWN_LOT, "/lot", name, lots));
    }

    private void lots(Ballots.Proposal proposal, String pointer) {
        List<String> lots = lotNames();
        if (proposal.lots().isEmpty() && !lots.isEmpty()) {
            add(ScoringFinding.PROPOSAL_WITHOUT_LOT, pointer, proposal.id(), lots);
        }
        proposal.lots().stream()
                .filter(name -> !lots.contains(name))
                .forEach(name -> add(ScoringFinding.UNKNOWN_LOT, pointer, name, lots));
    }

    private List<String> lotNames() {
        return rubric.lots().stream().map(Rubric.Lot::id).toList();
    }

    private void pairs(Set<String> ids) {
        Map<String, Rubric.Criterion> paired =
                criteria(criterion -> criterion.pairwise().isPresent());
        unknown(scored.pairs().keySet(), paired.keySet(), "/pairs");
        paired.values().stream()
                .filter(criterion -> !criterion.isVotedAmong(scored.proposals().size()))
                .forEach(criterion -> pairs(criterion.id(), ids));
    }

    private void pairs(String criterion, Set<String> ids) {
        String at = Location.pointerTo("pairs", criterion);
        Map<String, List<PairwiseComparison.Preference>> sheets = scored.pairs().getOrDefault(criterion, Map.of());
        missing(sheets::containsKey).ifPresent(names -> add(ScoringFinding.MISSING_SHEET, at, criterion, names));
        strangers(sheets.keySet(), "/pairs", criterion);
        for (PairwiseComparison.Sheet sheet : scored.sheets(criterion)) {
            findings.addAll(PairwiseComparison.pairs(sheet, ids, at + Location.pointerTo(sheet.commissioner())));
        }
    }

    /**
     * Who of the commission did not vote, if that keeps anything from being scored.
     *
     * @param voted whether somebody did; a null vote, which only a program can write, is none
     */
    private Optional<List<String>> missing(Predicate<String> voted) {
        List<String> missing = commissioners.stream().filter(voted.negate()).toList();
        boolean counts = rubric.commission().absentMember() == Rubric.AbsentMember.REFUSE
                || missing.size() == commissioners.size();
        return Optional.of(missing).filter(names -> counts && !names.isEmpty());
    }

    private void strangers(Set<String> voters, String pointer, String criterion) {
        for (String voter : voters) {
            if (!commissioners.contains(voter)) {
                add(ScoringFinding.UNKNOWN_COMMISSIONER, pointer + Location.pointerTo(criterion, voter), voter);
            }
        }
    }

    private void draws(Set<String> ids) {
        List<Set<String>> drawn = new ArrayList<>();
        for (int i = 0; i < ballots.draws().size(); i++) {
            if (scored.draws().contains(ballots.draws().get(i))) {
                draw(ballots.draws().get(i).order(), Location.pointerTo("draws", i), ids, drawn);
            }
        }
        for (int i = 0; i < ballots.urns().size(); i++) {
            if (scored.urns().contains(ballots.urns().get(i))) {
                draw(ballots.urns().get(i).order(), Location.pointerTo("urns", i), ids, drawn);
            }
        }
    }

    private void draw(List<String> order, String pointer, Set<String> ids, List<Set<String>> drawn) {
        List<String> strangers =
                order.stream().filter(name -> !ids.contains(name)).toList();
        if (!strangers.isEmpty()) {
            add(ScoringFinding.DRAW_OF_STRANGERS, pointer, strangers);
        }
        Set<String> names = new HashSet<>(order);
        if (drawn.contains(names)) {
            add(ScoringFinding.DRAWN_AGAIN, pointer, order.stream().sorted().toList());
        }
        drawn.add(names);
    }

    private <V> void needed(
            String proposal, Map<String, V> given, Set<String> wanted, ScoringFinding missing, String pointer) {
        unknown(given.keySet(), wanted, pointer);
        wanted.stream()
                .filter(criterion -> !given.containsKey(criterion))
                .forEach(criterion -> add(missing, pointer, proposal, criterion));
    }

    private void commissioners() {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < ballots.commissioners().size(); i++) {
            if (!names.add(sameName(ballots.commissioners().get(i)))) {
                add(
                        ScoringFinding.DUPLICATE_COMMISSIONER,
                        "/commissioners/" + i,
                        ballots.commissioners().get(i));
            }
        }
        int voting = ballots.commissioners().size();
        rubric.commission()
                .members()
                .value()
                .filter(members -> members != voting)
                .ifPresent(members -> add(ScoringFinding.COMMISSION_SIZE, "/commissioners", voting, members));
    }

    private void grades(Ballots.Proposal proposal, String pointer) {
        unknown(proposal.grades().keySet(), judged.keySet(), pointer);
        for (Rubric.Criterion each : judged.values()) {
            String criterion = each.id();
            Map<String, Fraction> votes = proposal.grades().getOrDefault(criterion, Map.of());
            // Where a vote stands is only written out where something is wrong: most ballots are sound, and long.
            missing(name -> votes.get(name) != null)
                    .ifPresent(names -> add(
                            ScoringFinding.MISSING_VOTE,
                            pointer + Location.pointerTo(criterion),
                            proposal.id(),
                            criterion,
                            names));
            for (String commissioner : commissioners) {
                Fraction vote = votes.get(commissioner);
                if (vote == null) {
                    continue;
                }
                if (isTooPrecise(vote)) {
                    add(
                            ScoringFinding.TOO_PRECISE,
                            pointer + Location.pointerTo(criterion, commissioner),
                            proposal.id());
                }
                if (!rubric.judgement().allows(vote, each.points())) {
                    add(
                            ScoringFinding.GRADE_NOT_ON_SCALE,
                            pointer + Location.pointerTo(criterion, commissioner),
                            vote,
                            scale(each.points()),
                            rubric.judgement().isInPoints()
                                    ? ScoringMessage.POINTS_ARE_VOTED
                                    : ScoringMessage.COEFFICIENTS_ARE_VOTED);
                }
            }
            strangers(votes.keySet(), pointer, criterion);
        }
    }

    private void table(Ballots.Proposal proposal, String pointer) {
        unknown(proposal.table().keySet(), tabular.keySet(), pointer);
        tabular.forEach((id, criterion) -> {
            String entry = proposal.table().get(id);
            if (entry == null) {
                add(
                        ScoringFinding.MISSING_ENTRY,
                        pointer,
                        proposal.id(),
                        id,
                        criterion.table().keySet());
            } else if (!criterion.table().containsKey(entry)) {
                add(
                        ScoringFinding.UNKNOWN_ENTRY,
                        pointer + Location.pointerTo(id),
                        entry,
                        criterion.table().keySet());
            }
        });
    }

    private void unknown(Set<String> named, Set<String> known, String pointer) {
        for (String criterion : named) {
            if (!known.contains(criterion)) {
                add(
                        ScoringFinding.UNKNOWN_CRITERION,
                        pointer + Location.pointerTo(criterion),
                        criterion,
                        known.stream().limit(SHOWN).toList());
            }
        }
    }

    /** What may be voted, as a reader understands it. */
    private List<Object> scale(Fraction points) {
        Rubric.Judgement judgement = rubric.judgement();
        List<Object> scale = new ArrayList<>();
        judgement.levels().forEach(level -> scale.add(level.coefficient()));
        judgement
                .bands()
                .forEach(band ->
                        scale.add(band.from()
                                        .exactDecimal()
                                        .map(Object::toString)
                                        .orElse(band.from().toString()) + "–"
                                + band.to()
                                        .exactDecimal()
                                        .map(Object::toString)
                                        .orElse(band.to().toString())));
        judgement.pointsInStepsOf().ifPresent(step -> {
            scale.add(Fraction.ZERO);
            scale.add(step);
            scale.add(points);
        });
        return scale;
    }

    private Map<String, Rubric.Criterion> criteria(Predicate<Rubric.Criterion> kind) {
        return rubric.criteria().stream()
                .filter(kind)
                .collect(Collectors.toMap(
                        Rubric.Criterion::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private void add(ScoringFinding code, String pointer, Object... arguments) {
        findings.add(Finding.of(code, Location.at(pointer), arguments));
    }
}
