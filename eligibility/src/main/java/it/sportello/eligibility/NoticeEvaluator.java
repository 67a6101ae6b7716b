package it.sportello.eligibility;

import it.sportello.eligibility.ranking.Allotment;
import it.sportello.eligibility.ranking.Available;
import it.sportello.eligibility.ranking.Funds;
import it.sportello.eligibility.ranking.FundsTerms;
import it.sportello.eligibility.ranking.Lots;
import it.sportello.eligibility.ranking.RankedList;
import it.sportello.eligibility.ranking.Ranking;
import it.sportello.eligibility.ranking.Request;
import it.sportello.isee.Attestation;
import it.sportello.legal.Finding;
import it.sportello.legal.Location;
import it.sportello.legal.Outcome;
import it.sportello.legal.RuleSet;
import it.sportello.legal.document.Batch;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentReader;
import it.sportello.legal.identifier.BirthDate;
import it.sportello.legal.reasons.Explained;
import it.sportello.legal.reasons.Reason;
import it.sportello.legal.reasons.Reasons;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds applications against a notice.
 *
 * <pre>{@code
 * DocumentReader reader = new DocumentReader();
 * Outcome<NoticeEvaluator> notice = NoticeEvaluator.of(reader.read(Path.of("notice.yaml"), Notice.class));
 * notice.findings().forEach(finding -> show(finding.line(Locale.ITALIAN)));
 * }</pre>
 *
 * <p>All clauses are always asked, each for itself; a no excludes even if others are unknown. Nothing depends on the
 * day it is run, nor, but for the rule that only one of a group may benefit, on the other applications.
 *
 * <p>Immutable and thread-safe.
 */
public final class NoticeEvaluator {

    private static final Comparator<Filed> BY_AGE = Comparator.comparing(
            (Filed filed) -> filed.application().applicant().born().orElse(LocalDate.MIN));

    private static final Comparator<Filed> BY_PROTOCOL = Comparator.comparingLong(
                    (Filed filed) -> filed.application().protocol())
            .thenComparing(filed -> filed.application().received());

    private final Notice notice;
    private final RuleSet ruleSet;
    private final List<Rule> rules;
    private final Optional<OnePerRule> onePer;
    private final Optional<AwardRule> award;
    private final Asked asked;
    private final Candidates candidates;
    private final Optional<Ranking> ranking;
    private final Optional<Funds> funds;

    private NoticeEvaluator(Notice notice, RuleSet ruleSet, Asked asked, Map<String, CustomRequirement> custom) {
        NoticeRules made = new NoticeRules(notice, custom);
        this.notice = notice;
        this.ruleSet = ruleSet;
        this.rules = made.rules();
        this.onePer = made.onePer();
        this.award = made.award();
        this.asked = asked;
        this.candidates = made.candidates();
        this.ranking = made.ranking();
        this.funds = made.funds();
    }

    /**
     * Makes a notice that was read ready for applications.
     *
     * @return the evaluator with what must be confirmed, among it every chosen reading; or the errors to correct, with
     *     their lines
     */
    public static Outcome<NoticeEvaluator> of(Document<Notice> document) {
        return of(document, Map.of());
    }

    /**
     * The same for a notice that names tests of the host program.
     *
     * @param custom the tests, by the name the notice gives them
     * @return the evaluator; or the errors to correct, among them a test that is named and not supplied
     */
    public static Outcome<NoticeEvaluator> of(Document<Notice> document, Map<String, CustomRequirement> custom) {
        if (document.value().isEmpty()) {
            return new Outcome.Refused<>(document.findings());
        }
        Notice notice = document.value().get();
        Asked asked = Asked.by(notice);
        List<Finding> missing = asked.custom().stream()
                .filter(name -> !custom.containsKey(name))
                .map(name -> Finding.of(EligibilityFinding.CUSTOM_NOT_SUPPLIED, Location.of(document.name()), name))
                .toList();
        return missing.isEmpty()
                ? new Outcome.Computed<>(
                        new NoticeEvaluator(notice, document.ruleSet(notice.notice()), asked, custom),
                        document.findings())
                : new Outcome.Refused<>(missing);
    }

    /** The notice. */
    public Notice notice() {
        return notice;
    }

    /** The id of the notice and the SHA-256 of the file, which every decision repeats. */
    public RuleSet ruleSet() {
        return ruleSet;
    }

    /**
     * What the notice says of one application, taken alone.
     *
     * @throws IllegalArgumentException if the application is not sound; the message names codes and pointers, and {@link
     *     DocumentReader#check} tells beforehand what is wrong
     */
    public Decision decide(Application application) {
        requireSound(application);
        return decide(application, Reasons.none());
    }

    /**
     * What the notice says of one application, taken alone, with its reasons.
     *
     * @throws IllegalArgumentException if the application is not sound; the message names codes and pointers, and {@link
     *     DocumentReader#check} tells beforehand what is wrong
     */
    public Explained<Decision> explain(Application application) {
        requireSound(application);
        return Explained.by(reasons -> decide(application, reasons));
    }

    private static void requireSound(Application application) {
        List<Finding> findings = DocumentReader.check(application);
        if (!findings.isEmpty()) {
            throw new IllegalArgumentException("the application is not sound, see DocumentReader.check: "
                    + findings.stream()
                            .map(finding -> finding.code().code() + " "
                                    + finding.location().pointer())
                            .collect(Collectors.joining(", ")));
        }
    }

    /**
     * What the notice says of all applications, by protocol number; here only, also whether another of the same
     * registry family comes first. One that is not sound gives its findings and no decision, as if it could not be read.
     */
    public Decisions decideAll(List<Application> applications) {
        return decideAll(applications, new IdentityHashMap<>(), Reasons.none());
    }

    /** The same with the reasons: below the whole, those of each decision, by protocol number. */
    public Explained<Decisions> explainAll(List<Application> applications) {
        return Explained.by(reasons -> decideAll(applications, new IdentityHashMap<>(), reasons));
    }

    /** The same for applications that were read from a document; records that could not be read give their findings. */
    public Decisions decideAll(Batch<Application> batch) {
        return decideAll(batch, new IdentityHashMap<>(), Reasons.none());
    }

    /** The same with the reasons: below the whole, those of each decision, by protocol number. */
    public Explained<Decisions> explainAll(Batch<Application> batch) {
        return Explained.by(reasons -> decideAll(batch, new IdentityHashMap<>(), reasons));
    }

    /**
     * The whole procedure: decisions, ranking, and what is granted of what there is.
     *
     * @param lots the draws that were held
     * @param available what is known beside the notice, as money by a later act
     */
    public Procedure procedure(Batch<Application> batch, Lots lots, Available available) {
        return procedure(batch, lots, available, Reasons.none());
    }

    /** The same for applications that the host makes itself. */
    public Procedure procedure(List<Application> applications, Lots lots, Available available) {
        IdentityHashMap<Decision, Application> made = new IdentityHashMap<>();
        Decisions decisions = decideAll(applications, made, Reasons.none());
        int unread = applications.size() - decisions.decisions().size();
        return procedure(decisions, made, unread, lots, available);
    }

    /**
     * The same with the reasons of each decision, as {@link #explainAll} has them, and of its points; ranking and grants
     * carry their own.
     */
    public Explained<Procedure> explain(Batch<Application> batch, Lots lots, Available available) {
        return Explained.by(reasons -> procedure(batch, lots, available, reasons));
    }

    private Procedure procedure(Batch<Application> batch, Lots lots, Available available, Reasons reasons) {
        IdentityHashMap<Decision, Application> made = new IdentityHashMap<>();
        Decisions decisions = decideAll(batch, made, reasons);
        int unread = batch.records().size() - decisions.decisions().size();
        return procedure(decisions, made, unread, lots, available);
    }

    private Procedure procedure(
            Decisions decisions,
            IdentityHashMap<Decision, Application> made,
            int unread,
            Lots lots,
            Available available) {
        List<Finding> findings = new ArrayList<>(decisions.findings());
        List<Decision> admitted =
                decisions.decisions().stream().filter(Decision::isAdmission).toList();
        Optional<RankedList> list = ranking.flatMap(it -> {
            Outcome<RankedList> ranked = it.rank(
                    admitted.stream()
                            .map(each -> candidates.candidate(application(made, each)))
                            .toList(),
                    lots);
            findings.addAll(ranked.findings());
            return ranked.result();
        });
        // Money nobody has named yet is not shared out: the check of the notice says that it must be.
        Optional<Allotment> allotment = funds.filter(money -> isNamed(money.terms(), available))
                .flatMap(money -> list.flatMap(ranked -> allot(
                        money,
                        ranked,
                        admitted,
                        made,
                        available.received().isPresent()
                                ? available
                                : available.received(decisions.decisions().size() + unread),
                        findings)));
        int pending = decisions.pending().size();
        if (list.isPresent() && pending + unread > 0) {
            findings.add(Finding.of(EligibilityFinding.PROVISIONAL, Location.NONE, pending, unread));
        }
        return new Procedure(decisions, list, allotment, unread, findings);
    }

    private static boolean isNamed(FundsTerms terms, Available available) {
        return terms.budget().amount().isStated()
                || terms.places().isPresent()
                || available.budget().isPresent();
    }

    private Optional<Allotment> allot(
            Funds money,
            RankedList list,
            List<Decision> admitted,
            IdentityHashMap<Decision, Application> made,
            Available available,
            List<Finding> findings) {
        List<Request> requests = new ArrayList<>();
        Set<String> ranked = Stream.concat(
                        list.standings().stream().map(RankedList.Standing::id),
                        list.unplaced().stream().map(RankedList.Unplaced::id))
                .collect(Collectors.toSet());
        for (Decision decision : admitted) {
            Application application = application(made, decision);
            if (!ranked.contains(Candidates.protocol(application).toString())) {
                continue;
            }
            Candidates.Wanted wanted = candidates.wanted(application, decision);
            wanted.request()
                    .ifPresentOrElse(
                            requests::add,
                            () -> findings.add(wanted.open()
                                    .map(id -> Finding.of(
                                            EligibilityFinding.GROUP_OPEN, Location.NONE, application.protocol(), id))
                                    .orElseGet(() -> Finding.of(
                                            EligibilityFinding.TOTAL_UNKNOWN, Location.NONE, application.protocol()))));
        }
        if (requests.size() < ranked.size()) {
            return Optional.empty();
        }
        Outcome<Allotment> allotted = money.allot(list, requests, available);
        findings.addAll(allotted.findings());
        return allotted.result();
    }

    private static Application application(IdentityHashMap<Decision, Application> made, Decision decision) {
        return Objects.requireNonNull(made.get(decision));
    }

    private Decisions decideAll(
            List<Application> applications, IdentityHashMap<Decision, Application> made, Reasons reasons) {
        List<Filed> filed = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < applications.size(); i++) {
            String at = Location.pointerTo(i);
            List<Finding> unsound = DocumentReader.check(applications.get(i));
            if (unsound.isEmpty()) {
                filed.add(new Filed(applications.get(i), pointer -> Location.at(at + pointer)));
            }
            unsound.forEach(finding -> findings.add(finding.under(at)));
        }
        return decideAll(filed, findings, applications.size() - filed.size(), Location.NONE, made, reasons);
    }

    private Decisions decideAll(
            Batch<Application> batch, IdentityHashMap<Decision, Application> made, Reasons reasons) {
        List<Filed> filed = new ArrayList<>();
        batch.records().forEach(read -> read.value().ifPresent(value -> filed.add(new Filed(value, read::locate))));
        int unread = batch.records().size() - filed.size();
        return decideAll(filed, batch.allFindings(), unread, Location.of(batch.name()), made, reasons);
    }

    /** An application and where its values stand. */
    private record Filed(Application application, Function<String, Location> at) {}

    private Decision decide(Application application, Reasons reasons) {
        int mark = reasons.mark();
        List<Answer> answers = ask(application, reasons);
        return conclude(application, answers, odd(application, Location::at, new ScaleOfFamily()), mark, reasons);
    }

    private Decisions decideAll(
            List<Filed> unsorted,
            List<Finding> found,
            int unread,
            Location whole,
            IdentityHashMap<Decision, Application> made,
            Reasons reasons) {
        int all = reasons.mark();
        List<Filed> filed = unsorted.stream().sorted(BY_PROTOCOL).toList();
        List<Finding> findings = new ArrayList<>(found);
        if (onePer.isPresent() && unread > 0) {
            findings.add(Finding.of(EligibilityFinding.UNREAD_OF_FAMILY, whole, unread));
        }
        findings.addAll(register(filed));
        Set<Place> ties = ties(filed);
        Map<String, List<Decision>> groups = new HashMap<>();
        ScaleOfFamily scales = new ScaleOfFamily();
        List<Decision> decisions = new ArrayList<>();
        for (Filed each : filed.stream().sorted(precedence()).toList()) {
            Application application = each.application();
            int mark = reasons.mark();
            List<Answer> answers = new ArrayList<>(ask(application, reasons));
            Optional<String> group = group(application);
            List<Decision> before = group.<List<Decision>>map(id -> groups.computeIfAbsent(id, it -> new ArrayList<>()))
                    .orElseGet(ArrayList::new);
            onePer.flatMap(rule -> group.isEmpty()
                            ? Optional.of(rule.unknownFamily())
                            : rule.ask(before, ties.contains(place(group.get(), each)), application.protocol()))
                    .ifPresent(answer -> {
                        tell(answer, reasons.mark(), reasons);
                        answers.add(answer);
                    });
            List<Finding> odd = odd(application, each.at(), scales);
            findings.addAll(odd);
            Decision decision = conclude(application, answers, odd, mark, reasons);
            decisions.add(decision);
            made.put(decision, application);
            before.add(decision);
        }
        decisions.sort(Comparator.comparingLong(Decision::protocol));
        reasons.tell(
                Reason.Kind.TEST,
                all,
                EligibilityMessage.DECISIONS,
                List.of(notice.act().whole()),
                decisions.size());
        return new Decisions(decisions, findings);
    }

    private boolean isOldestKept() {
        return notice.applications()
                .onePer()
                .filter(it -> it.keep() == Notice.OnePer.Keep.OLDEST)
                .isPresent();
    }

    /** The order in which those of one group come first. */
    private Comparator<Filed> precedence() {
        return isOldestKept() ? BY_AGE.thenComparing(BY_PROTOCOL) : BY_PROTOCOL;
    }

    /** Of which group only one may benefit; nothing if it is not known. */
    private Optional<String> group(Application application) {
        return notice.applications()
                .onePer()
                .filter(it -> it.group() == Notice.OnePer.Group.APPLICANT)
                .map(it -> application.applicant().codiceFiscale())
                .or(application::registryFamily);
    }

    /** What decides who of a group comes first; two with the same place cannot be parted. */
    private record Place(String group, long protocol) {}

    /** Where the oldest is kept and a day of birth is not known, nobody of the group can be parted from another. */
    private Place place(String group, Filed filed) {
        boolean unknown =
                isOldestKept() && filed.application().applicant().born().isEmpty();
        return new Place(group, unknown ? 0 : filed.application().protocol());
    }

    private Set<Place> ties(List<Filed> filed) {
        Set<Place> seen = new HashSet<>();
        Set<Place> ties = new HashSet<>();
        for (Filed each : filed) {
            group(each.application())
                    .map(id -> place(id, each))
                    .filter(place -> !seen.add(place) || place.protocol() == 0)
                    .ifPresent(ties::add);
        }
        return ties;
    }

    /** What is odd in the register itself: numbers that stand twice, numbers that do not follow the arrivals. */
    private static List<Finding> register(List<Filed> filed) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 1; i < filed.size(); i++) {
            Application before = filed.get(i - 1).application();
            Application after = filed.get(i).application();
            if (before.protocol() == after.protocol()) {
                findings.add(Finding.of(
                        EligibilityFinding.DUPLICATE_PROTOCOL, filed.get(i).at().apply("/protocol"), after.protocol()));
            } else if (before.received().isAfter(after.received())) {
                findings.add(Finding.of(
                        EligibilityFinding.PROTOCOL_ORDER,
                        filed.get(i - 1).at().apply("/received"),
                        before.protocol(),
                        before.received(),
                        after.protocol(),
                        after.received()));
            }
        }
        findings.addAll(inTwoFamilies(filed));
        return findings;
    }

    /** Nobody is on two sheets of the population register. */
    private static List<Finding> inTwoFamilies(List<Filed> filed) {
        Map<String, Application> seen = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Filed each : filed) {
            Application application = each.application();
            Stream<String> people = Stream.concat(
                    Stream.of(application.applicant().codiceFiscale()),
                    application.others().stream()
                            .flatMap(List::stream)
                            .flatMap(other -> other.codiceFiscale().stream()));
            people.distinct().forEach(person -> {
                Application first = seen.putIfAbsent(person, application);
                if (first != null
                        && first.registryFamily().isPresent()
                        && application.registryFamily().isPresent()
                        && !first.registryFamily().equals(application.registryFamily())) {
                    findings.add(Finding.of(
                            EligibilityFinding.IN_TWO_FAMILIES,
                            each.at().apply(Location.pointerTo("registryFamily")),
                            first.protocol(),
                            application.protocol()));
                }
            });
        }
        return findings;
    }

    /**
     * What was probably mistyped: a slip in the name of a fact must not pass for silence, nor one in the scale for
     * wealth.
     */
    private List<Finding> odd(Application application, Function<String, Location> at, ScaleOfFamily scales) {
        List<Finding> findings = new ArrayList<>();
        asked.unknown(application, at).forEach(findings::add);
        List<String> documents = notice.applications().documents().stream()
                .map(Notice.RequiredDocument::id)
                .toList();
        for (int i = 0; i < application.documents().size(); i++) {
            String document = application.documents().get(i);
            if (!documents.contains(document)) {
                findings.add(Finding.of(
                        EligibilityFinding.UNKNOWN_DOCUMENT,
                        at.apply(Location.pointerTo("documents", i)),
                        document,
                        documents));
            }
        }
        application
                .applicant()
                .born()
                .filter(born -> !BirthDate.agrees(application.applicant().codiceFiscale(), born))
                .ifPresent(born -> findings.add(Finding.of(
                        EligibilityFinding.BIRTH_DATE_DIFFERS,
                        at.apply(Location.pointerTo("applicant", "born")),
                        born)));
        if (application.attestation().isPresent() && application.members().isPresent()) {
            Attestation attestation = application.attestation().get();
            int members = application.members().get();
            scales.exceeded(attestation, members)
                    .ifPresent(bounds -> findings.add(Finding.of(
                            EligibilityFinding.SCALE_OF_FAMILY,
                            at.apply(Location.pointerTo("attestation", "scale")),
                            attestation.scale(),
                            members,
                            bounds.get(0),
                            bounds.get(1))));
        }
        application
                .arrival()
                .filter(arrival -> arrival.day()
                        .filter(application.received().toLocalDate()::equals)
                        .isEmpty())
                .ifPresent(arrival -> findings.add(Finding.of(
                        EligibilityFinding.ARRIVAL_NOT_AS_RECEIVED,
                        at.apply(Location.pointerTo("arrival")),
                        arrival.at(),
                        application.received())));
        listedTwice(application)
                .ifPresent(map ->
                        findings.add(Finding.of(EligibilityFinding.LISTED_TWICE, at.apply(Location.pointerTo(map)))));
        if (application.members().isPresent() && application.others().isPresent()) {
            int members = application.members().get();
            int listed = application.others().get().size() + 1;
            if (members != listed) {
                findings.add(Finding.of(
                        EligibilityFinding.MEMBERS_LISTED, at.apply(Location.pointerTo("others")), members, listed));
            }
        }
        return findings;
    }

    /** Where somebody is listed who is the applicant or another listed already. */
    private static Optional<String> listedTwice(Application application) {
        Set<String> seen = new HashSet<>(Set.of(application.applicant().codiceFiscale()));
        if (isTwice(application.others(), seen)) {
            return Optional.of("others");
        }
        return isTwice(application.bodies(), seen) ? Optional.of("bodies") : Optional.empty();
    }

    private static boolean isTwice(Optional<List<Party>> parties, Set<String> seen) {
        return parties.stream()
                .flatMap(List::stream)
                .flatMap(party -> party.codiceFiscale().stream())
                .anyMatch(code -> !seen.add(code));
    }

    private List<Answer> ask(Application application, Reasons reasons) {
        List<Answer> answers = new ArrayList<>();
        for (Rule rule : rules) {
            int mark = reasons.mark();
            for (Answer answer : rule.ask(application, reasons)) {
                tell(answer, mark, reasons);
                mark = reasons.mark();
                answers.add(answer);
            }
        }
        award.flatMap(it -> it.open(application)).ifPresent(open -> {
            tell(open, reasons.mark(), reasons);
            answers.add(open);
        });
        return answers;
    }

    private static void tell(Answer answer, int mark, Reasons reasons) {
        Clause clause = answer.clause();
        clause.tellReadings(reasons);
        List<Object> values = answer.because().arguments();
        reasons.tell(
                Reason.Kind.TEST,
                mark,
                answer.because().message(),
                clause.references(),
                values.isEmpty() ? clause.label() : values.get(0),
                values.stream().skip(1).toArray());
    }

    /** The decision that follows from the answers: a no outweighs all, then comes what a person must decide. */
    private Decision conclude(
            Application application, List<Answer> answers, List<Finding> findings, int mark, Reasons reasons) {
        Decision.Basis basis = new Decision.Basis(application.protocol(), ruleSet, answers, findings);
        Decision decision;
        if (!basis.unmet().isEmpty()) {
            decision = new Decision.Excluded(basis);
        } else if (basis.opens(Answer.Next.DECIDE)) {
            decision = new Decision.ToBeDecided(basis);
        } else if (basis.opens(Answer.Next.COMPLETE)) {
            decision = new Decision.ToBeCompleted(basis);
        } else if (basis.opens(Answer.Next.ASCERTAIN_LATER)) {
            decision = new Decision.AdmittedWithReserve(basis, award.map(it -> it.of(application, reasons)));
        } else {
            decision = new Decision.Admitted(basis, award.map(it -> it.of(application, reasons)));
        }
        if (decision.isAdmission()) {
            candidates.tellPoints(application, reasons);
        }
        reasons.tell(
                Reason.Kind.TEST,
                mark,
                EligibilityMessage.DECISION,
                List.of(notice.act().whole()),
                decision.fold(
                        it -> EligibilityMessage.ADMITTED,
                        it -> EligibilityMessage.ADMITTED_WITH_RESERVE,
                        it -> EligibilityMessage.TO_BE_COMPLETED,
                        it -> EligibilityMessage.EXCLUDED,
                        it -> EligibilityMessage.TO_BE_DECIDED),
                application.protocol());
        return decision;
    }
}
