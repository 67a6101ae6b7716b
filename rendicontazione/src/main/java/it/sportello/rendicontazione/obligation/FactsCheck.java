package it.sportello.rendicontazione.obligation;

import it.sportello.legal.Finding;
import it.sportello.legal.FindingCode;
import it.sportello.legal.Location;
import it.sportello.rendicontazione.obligation.ObligationBook.Circumstance;
import it.sportello.rendicontazione.obligation.ObligationBook.Event;
import it.sportello.rendicontazione.obligation.ObligationBook.Insurance;
import it.sportello.rendicontazione.obligation.ObligationBook.Proof;
import it.sportello.rendicontazione.obligation.ObligationFacts.Delivery;
import it.sportello.rendicontazione.obligation.ObligationFacts.Occasion;
import it.sportello.rendicontazione.obligation.ObligationFacts.Partner;
import it.sportello.rendicontazione.obligation.ObligationFacts.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks that facts fit together, and that they fit a book. */
final class FactsCheck {

    private static final LocalDate FIRST = LocalDate.of(1800, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 12, 31);

    private final ObligationFacts facts;
    private final List<Finding> findings = new ArrayList<>();

    private FactsCheck(ObligationFacts facts) {
        this.facts = facts;
    }

    /** What is wrong with facts by themselves. */
    static List<Finding> of(ObligationFacts facts) {
        FactsCheck check = new FactsCheck(facts);
        check.unique("partners", facts.partners().stream().map(Partner::id).toList());
        check.unique(
                "partners",
                facts.partners().stream().map(Partner::codiceFiscale).toList());
        check.unique(
                "occasions",
                facts.occasions().stream()
                        .map(each -> each.event() + " " + each.id()
                                + each.partner().map(it -> " " + it).orElse(""))
                        .toList());
        long leads = facts.partners().stream().filter(Partner::lead).count();
        if (leads != 1) {
            check.add(ObligationFinding.LEAD, "/partners", leads);
        }
        check.days();
        for (int i = 0; i < facts.partners().size(); i++) {
            check.partner(Location.pointerTo("partners", i), facts.partners().get(i));
        }
        return check.findings;
    }

    /** Whether a day is one that a procedure may know. */
    static Optional<Finding> day(LocalDate day, String pointer) {
        return day.isBefore(FIRST) || day.isAfter(LAST)
                ? Optional.of(Finding.of(ObligationFinding.DAY_RANGE, Location.at(pointer), day))
                : Optional.empty();
    }

    /** What of sound facts does not fit a book. */
    static List<Finding> of(ObligationFacts facts, ObligationBook book) {
        FactsCheck check = new FactsCheck(facts);
        if (!facts.book().equals(book.obligations())) {
            check.add(ObligationFinding.OTHER_BOOK, "/book", facts.book(), book.obligations());
            return check.findings;
        }
        List<String> circumstances =
                book.circumstances().stream().map(Circumstance::id).toList();
        List<String> documents = book.duties().stream()
                .flatMap(duty -> duty.proof().stream())
                .flatMap(proof -> proof.documents().stream())
                .distinct()
                .toList();
        List<String> covers = book.duties().stream()
                .flatMap(duty -> duty.proof().flatMap(Proof::insurance).stream())
                .map(Insurance::cover)
                .distinct()
                .toList();
        List<String> partners = facts.partners().stream().map(Partner::id).toList();
        check.names("/circumstances", facts.circumstances().keySet(), circumstances);
        check.events("/events", facts.events().keySet(), book.events(), false);
        check.names("/delivered", documents(facts.delivered()), documents);
        check.events(
                "/occasions", facts.occasions().stream().map(Occasion::event).toList(), book.events(), true);
        check.names(
                "/occasions",
                facts.occasions().stream()
                        .flatMap(each -> each.partner().stream())
                        .toList(),
                partners);
        check.names(
                "/durcs",
                facts.durcs().stream().map(each -> each.codiceFiscale()).toList(),
                facts.partners().stream().map(Partner::codiceFiscale).toList());
        for (int i = 0; i < facts.partners().size(); i++) {
            Partner partner = facts.partners().get(i);
            String pointer = Location.pointerTo("partners", i);
            check.names(pointer + "/circumstances", partner.circumstances().keySet(), circumstances);
            check.events(pointer + "/events", partner.events().keySet(), book.events(), false);
            check.names(pointer + "/delivered", documents(partner.delivered()), documents);
            check.names(
                    pointer + "/policies",
                    partner.policies().stream().map(Policy::cover).toList(),
                    covers);
        }
        return check.findings;
    }

    private static List<String> documents(List<Delivery> delivered) {
        return delivered.stream().map(Delivery::document).toList();
    }

    private void partner(String pointer, Partner partner) {
        partner.hires().ifPresent(hires -> {
            int most = Math.max(hires.young(), hires.women());
            if (most > hires.total()) {
                add(ObligationFinding.HIRES, pointer + "/hires", most, hires.total());
            }
        });
        for (int i = 0; i < partner.policies().size(); i++) {
            Policy policy = partner.policies().get(i);
            if (policy.to().isBefore(policy.from())) {
                add(ObligationFinding.POLICY_PERIOD, pointer + "/policies/" + i, policy.from(), policy.to());
            }
        }
    }

    private void days() {
        days("/events", facts.events().values());
        days("/occasions", facts.occasions().stream().map(Occasion::on).toList());
        days("/delivered", facts.delivered().stream().map(Delivery::on).toList());
        days("/durcs", facts.durcs().stream().map(each -> each.issued()).toList());
        for (int i = 0; i < facts.partners().size(); i++) {
            Partner partner = facts.partners().get(i);
            String pointer = Location.pointerTo("partners", i);
            days(pointer + "/events", partner.events().values());
            days(
                    pointer + "/delivered",
                    partner.delivered().stream().map(Delivery::on).toList());
            days(
                    pointer + "/hires",
                    partner.hires().stream().map(each -> each.asOf()).toList());
            for (Policy policy : partner.policies()) {
                days(pointer + "/policies", List.of(policy.from(), policy.to(), policy.presented()));
            }
        }
    }

    private void days(String pointer, Collection<LocalDate> days) {
        days.stream().sorted().flatMap(day -> day(day, pointer).stream()).forEach(findings::add);
    }

    private void names(String pointer, Collection<String> named, List<String> known) {
        named.stream()
                .distinct()
                .sorted()
                .filter(name -> !known.contains(name))
                .forEach(name -> add(ObligationFinding.UNKNOWN_NAME, pointer, name, known));
    }

    private void events(String pointer, Collection<String> named, List<Event> known, boolean repeated) {
        names(pointer, named, known.stream().map(Event::id).toList());
        known.stream()
                .filter(event -> event.repeated() != repeated && named.contains(event.id()))
                .forEach(event -> add(ObligationFinding.EVENT_KIND, pointer, event.id()));
    }

    private void unique(String list, List<String> ids) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            Integer first = places.putIfAbsent(ids.get(i), i + 1);
            if (first != null) {
                add(ObligationFinding.DUPLICATE_ID, "/" + list + "/" + i, ids.get(i), first);
            }
        }
    }

    private void add(FindingCode code, String pointer, Object... arguments) {
        findings.add(Finding.of(code, Location.at(pointer), arguments));
    }
}
