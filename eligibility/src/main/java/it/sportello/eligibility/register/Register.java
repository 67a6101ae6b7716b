package it.sportello.eligibility.register;

import it.sportello.eligibility.Answer;
import it.sportello.eligibility.register.Replay.Filed;
import it.sportello.legal.Finding;
import it.sportello.legal.Location;
import it.sportello.legal.Outcome;
import it.sportello.legal.RuleSet;
import it.sportello.legal.document.Batch;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A register: its rules, ready for events.
 *
 * <pre>{@code
 * DocumentReader reader = new DocumentReader();
 * Outcome<Register> register = Register.of(reader.read(Path.of("register.yaml"), RegisterRules.class));
 * Batch<RegisterEvent> events = reader.readList(Path.of("register-events.json"), RegisterEvent.class);
 * RegisterHistory history = register.result().orElseThrow().history(events);
 * RegisterState state = history.state(LocalDate.of(2009, 1, 1));
 * }</pre>
 *
 * <p>Nothing depends on the day it is run, nor on the time zone of the machine: days and terms are those of Italy.
 *
 * <p>Immutable and thread-safe.
 */
public final class Register {

    private final Rulebook book;

    private Register(Rulebook book) {
        this.book = book;
    }

    /**
     * Makes rules that were read ready for events.
     *
     * @return the register with what must be confirmed, among it every chosen reading and every silence; or the errors to
     *     correct, with their lines
     */
    public static Outcome<Register> of(Document<RegisterRules> document) {
        return document.value()
                .<Outcome<Register>>map(rules -> new Outcome.Computed<>(
                        new Register(new Rulebook(rules, document.ruleSet(rules.register()))), document.findings()))
                .orElseGet(() -> new Outcome.Refused<>(document.findings()));
    }

    /** The rules. */
    public RegisterRules rules() {
        return book.rules();
    }

    /** The id of the rules and the SHA-256 of the file. */
    public RuleSet ruleSet() {
        return book.ruleSet();
    }

    /** The history of events; one that is not sound gives its findings, and has no effect. */
    public RegisterHistory history(List<RegisterEvent> events) {
        List<Filed> filed = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            String at = Location.pointerTo(i);
            List<Finding> found = DocumentReader.check(events.get(i));
            if (Finding.noError(found)) {
                filed.add(new Filed(events.get(i), pointer -> Location.at(at + pointer)));
            }
            found.forEach(finding -> findings.add(finding.under(at)));
        }
        return history(filed, findings, events.size() - filed.size(), Location.NONE);
    }

    /** The history of events that were read from a document; those that could not be read give their findings. */
    public RegisterHistory history(Batch<RegisterEvent> batch) {
        List<Filed> filed = new ArrayList<>();
        batch.records().forEach(read -> read.value().ifPresent(value -> filed.add(new Filed(value, read::locate))));
        return history(filed, batch.allFindings(), batch.records().size() - filed.size(), Location.of(batch.name()));
    }

    private RegisterHistory history(List<Filed> filed, List<Finding> found, int unread, Location whole) {
        List<Finding> findings = new ArrayList<>(found);
        if (unread > 0) {
            findings.add(Finding.of(RegisterFinding.UNREAD, whole, unread));
        }
        findings.addAll(recordedLate(filed));
        List<Filed> inOrder = filed.stream()
                .sorted(Comparator.comparing(each -> each.event().day()))
                .toList();
        return new RegisterHistory(book, inOrder, findings);
    }

    private static List<Finding> recordedLate(List<Filed> filed) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 1; i < filed.size(); i++) {
            RegisterEvent before = filed.get(i - 1).event();
            RegisterEvent event = filed.get(i).event();
            if (event.day().isBefore(before.day())) {
                findings.add(Finding.of(
                        RegisterFinding.RECORDED_LATE,
                        filed.get(i).at().apply(""),
                        event.id(),
                        event.day(),
                        before.id(),
                        before.day()));
            }
        }
        return findings;
    }

    /**
     * What the rules say of the staff of an assignment; nothing if they do not speak of staff.
     *
     * @throws IllegalArgumentException if the plan is not sound; {@link DocumentReader#check} tells beforehand
     */
    public List<Answer> staff(StaffPlan plan) {
        List<Finding> findings = DocumentReader.check(plan);
        if (!findings.isEmpty()) {
            throw new IllegalArgumentException("the plan is not sound: "
                    + findings.stream().map(Finding::toString).collect(Collectors.joining(", ")));
        }
        return book.rules()
                .staff()
                .map(staff -> new StaffCheck(book, staff).ask(plan))
                .orElse(List.of());
    }

    /** The rules only. */
    @Override
    public String toString() {
        return book.ruleSet().id();
    }
}
