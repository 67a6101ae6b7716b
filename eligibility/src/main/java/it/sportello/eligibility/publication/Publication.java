package it.sportello.eligibility.publication;

import it.sportello.eligibility.Application;
import it.sportello.eligibility.Decision;
import it.sportello.eligibility.Decisions;
import it.sportello.legal.Finding;
import it.sportello.legal.Location;
import it.sportello.legal.Outcome;
import it.sportello.legal.RuleSet;
import it.sportello.legal.Severity;
import it.sportello.legal.document.DocumentReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes the lists of a procedure: the one for everybody, and the one for the office.
 *
 * <p>Immutable and thread-safe.
 */
public final class Publication {

    private static final Comparator<Placed> IN_ORDER = Comparator.comparing(
                    (Placed placed) -> placed.position().orElse(Integer.MAX_VALUE))
            .thenComparing(placed -> placed.decision().protocol());

    private final Procedure procedure;
    private final Stage stage;
    private final List<Placed> placed;

    private Publication(Procedure procedure, Stage stage, List<Placed> placed) {
        this.procedure = procedure;
        this.stage = stage;
        this.placed = placed;
    }

    /**
     * Makes the decisions on a notice ready to be listed, those admitted in the order in which they start; or what must be
     * settled first. While there are errors in the applications no list is final.
     *
     * @param procedure what the list is of
     * @param stage whether outcomes can still change
     * @param decisions the decisions
     */
    public static Outcome<Publication> of(Procedure procedure, Stage stage, Decisions decisions) {
        long errors = decisions.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        Outcome<Publication> publication = of(procedure, stage, Placed.inOrderOfStart(decisions));
        if (stage == Stage.PROVISIONAL || errors == 0) {
            return publication;
        }
        List<Finding> findings = new ArrayList<>(publication.findings());
        findings.add(finding(PublicationFinding.ERRORS_IN_FINAL_LIST, errors));
        return new Outcome.Refused<>(findings);
    }

    /**
     * Makes decisions ready to be listed; or what must be settled first.
     *
     * @param procedure what the list is of
     * @param stage whether outcomes can still change
     * @param decisions the decisions with their places, of one notice, in any order
     */
    public static Outcome<Publication> of(Procedure procedure, Stage stage, List<Placed> decisions) {
        List<Finding> findings = new ArrayList<>(DocumentReader.check(procedure));
        if (decisions.isEmpty()) {
            findings.add(Finding.of(PublicationFinding.NOTHING_TO_PUBLISH, Location.NONE));
        }
        Set<Long> protocols = new HashSet<>();
        Set<Long> twice = new TreeSet<>();
        Set<RuleSet> notices = new HashSet<>();
        List<Placed> sorted = decisions.stream().sorted(IN_ORDER).toList();
        for (Placed each : sorted) {
            Decision decision = each.decision();
            notices.add(decision.basis().rules());
            if (!protocols.add(decision.protocol())) {
                twice.add(decision.protocol());
            }
            if (each.position().isPresent() && !decision.isAdmission()) {
                findings.add(finding(PublicationFinding.PLACE_NOT_ADMITTED, decision.protocol()));
            }
            if (each.position().filter(it -> it < 1).isPresent()) {
                findings.add(finding(PublicationFinding.PLACE_BELOW_FIRST, decision.protocol()));
            }
            if (stage == Stage.FINAL && PublicOutcome.of(decision) == PublicOutcome.UNDER_EXAMINATION) {
                findings.add(finding(PublicationFinding.OPEN_IN_FINAL_LIST, decision.protocol()));
            }
        }
        twice.forEach(protocol -> findings.add(finding(PublicationFinding.PROTOCOL_TWICE, protocol)));
        if (notices.size() > 1) {
            findings.add(finding(PublicationFinding.SEVERAL_NOTICES, notices.size()));
        }
        return findings.isEmpty()
                ? new Outcome.Computed<>(new Publication(procedure, stage, sorted), findings)
                : new Outcome.Refused<>(findings);
    }

    static Finding finding(PublicationFinding code, Object argument) {
        return Finding.of(code, Location.NONE, argument);
    }

    /** The list for everybody. */
    public PublicList publicList() {
        return new PublicList(
                procedure.body(),
                procedure.title(),
                stage,
                rules(),
                placed.stream()
                        .map(each -> {
                            PublicOutcome outcome = PublicOutcome.of(each.decision());
                            return new PublicList.Row(
                                    each.decision().protocol(),
                                    each.position(),
                                    outcome,
                                    Optional.ofNullable(procedure.articles().get(outcome)));
                        })
                        .toList());
    }

    /**
     * The list for the office, with everything that is known. A decision whose application is missing, or of which there
     * are several, keeps its row without the data of the application, and a finding says so.
     *
     * @param applications the applications, in any order
     */
    public OfficeList officeList(List<Application> applications) {
        Map<Long, List<Application>> byProtocol = new HashMap<>();
        applications.forEach(each -> byProtocol
                .computeIfAbsent(each.protocol(), protocol -> new ArrayList<>())
                .add(each));
        List<OfficeList.Row> rows = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Placed each : placed) {
            long protocol = each.decision().protocol();
            List<Application> its =
                    Optional.ofNullable(byProtocol.remove(protocol)).orElse(List.of());
            if (its.size() != 1) {
                findings.add(finding(
                        its.isEmpty() ? PublicationFinding.NO_APPLICATION : PublicationFinding.APPLICATION_TWICE,
                        protocol));
            }
            rows.add(new OfficeList.Row(
                    each.decision(), each.position(), its.size() == 1 ? Optional.of(its.get(0)) : Optional.empty()));
        }
        byProtocol.keySet().stream()
                .sorted()
                .forEach(protocol -> findings.add(finding(PublicationFinding.NO_DECISION, protocol)));
        return new OfficeList(procedure.body(), procedure.title(), stage, rules(), rows, findings);
    }

    private RuleSet rules() {
        return placed.get(0).decision().basis().rules();
    }
}
