package it.sportello.rendicontazione.obligation;

import it.sportello.legal.ChosenReading;
import it.sportello.legal.Finding;
import it.sportello.legal.FindingCode;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Location;
import it.sportello.legal.Sources;
import it.sportello.rendicontazione.obligation.ObligationBook.Circumstance;
import it.sportello.rendicontazione.obligation.ObligationBook.Condition;
import it.sportello.rendicontazione.obligation.ObligationBook.Due;
import it.sportello.rendicontazione.obligation.ObligationBook.Duty;
import it.sportello.rendicontazione.obligation.ObligationBook.Event;
import it.sportello.rendicontazione.obligation.ObligationBook.Period;
import it.sportello.rendicontazione.obligation.ObligationBook.Proof;
import it.sportello.rendicontazione.obligation.ObligationBook.Term;
import it.sportello.rendicontazione.obligation.ObligationBook.Who;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Checks that the duties of a book fit together, and that every source can be cited. */
final class BookCheck {

    private final Sources sources;
    private final List<String> events;
    private final List<String> repeated;
    private final List<String> circumstances;
    private final List<String> readings;
    /** Duties that other duties may rest on: those that do not rest on others themselves. */
    private final List<String> firm;

    private final Set<String> used = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private BookCheck(ObligationBook book) {
        this.sources = book.sources();
        this.events = book.events().stream().map(Event::id).toList();
        this.repeated =
                book.events().stream().filter(Event::repeated).map(Event::id).toList();
        this.circumstances = book.circumstances().stream().map(Circumstance::id).toList();
        this.readings = book.readings().stream().map(ChosenReading::id).toList();
        this.firm = book.duties().stream()
                .filter(duty ->
                        duty.proof().map(proof -> proof.duties().isEmpty()).orElse(false))
                .map(Duty::id)
                .toList();
    }

    static List<Finding> of(ObligationBook book) {
        BookCheck check = new BookCheck(book);
        check.unique("events", check.events);
        check.unique("circumstances", check.circumstances);
        check.unique("duties", book.duties().stream().map(Duty::id).toList());
        check.unique("readings", check.readings);
        for (int i = 0; i < book.readings().size(); i++) {
            String pointer = Location.pointerTo("readings", i);
            ChosenReading reading = book.readings().get(i);
            List<LegalReference> places = check.source(pointer, reading.source());
            if (!places.isEmpty()) {
                check.findings.add(reading.finding(places, Location.at(pointer)));
            }
        }
        for (int i = 0; i < book.duties().size(); i++) {
            check.duty(Location.pointerTo("duties", i), book.duties().get(i));
        }
        check.unused("events", check.events);
        check.unused("circumstances", check.circumstances);
        return check.findings;
    }

    private void duty(String pointer, Duty duty) {
        List<LegalReference> places = source(pointer, duty.source());
        for (int i = 0; i < duty.readings().size(); i++) {
            known(
                    ObligationFinding.UNKNOWN_READING,
                    pointer + "/readings/" + i,
                    duty.readings().get(i),
                    readings);
        }
        duty.when().ifPresent(it -> condition(pointer + "/when", duty, it));
        duty.due().value().ifPresent(it -> due(pointer + "/due", it));
        duty.proof().ifPresent(it -> proof(pointer + "/proof", duty, it));
        fit(pointer, duty);
        silence(!duty.due().isStated(), pointer + "/due", duty, "due", places);
        duty.proof()
                .flatMap(Proof::durc)
                .ifPresent(it ->
                        silence(!it.lastDay().isStated(), pointer + "/proof/durc/last day", duty, "last-day", places));
        duty.proof()
                .flatMap(Proof::quota)
                .ifPresent(it -> silence(
                        !it.rounding().isStated(), pointer + "/proof/quota/rounding", duty, "rounding", places));
    }

    private void condition(String pointer, Duty duty, Condition condition) {
        condition.headcount().ifPresent(range -> {
            int from = range.from().orElse(0);
            int to = range.to().orElse(Integer.MAX_VALUE);
            if (from > to || (range.from().isEmpty() && range.to().isEmpty())) {
                add(ObligationFinding.HEADCOUNT_RANGE, pointer + "/headcount", shown(range.from()), shown(range.to()));
            }
            if (duty.who() == Who.ADMINISTRATION) {
                add(ObligationFinding.ADMINISTRATION, pointer + "/headcount", duty.id());
            }
        });
        circumstances(pointer + "/all", condition.all());
        circumstances(pointer + "/none", condition.none());
    }

    private static Object shown(Optional<Integer> bound) {
        return bound.<Object>map(it -> it).orElse("–");
    }

    private void circumstances(String pointer, List<String> named) {
        for (int i = 0; i < named.size(); i++) {
            used.add(named.get(i));
            known(ObligationFinding.UNKNOWN_CIRCUMSTANCE, pointer + "/" + i, named.get(i), circumstances);
        }
    }

    private void due(String pointer, Due due) {
        one(
                pointer,
                List.of("by", "at", "before", "within", "throughout"),
                Stream.of(due.by(), due.at(), due.before(), due.within(), due.throughout()));
        due.at().ifPresent(it -> event(pointer + "/at", it));
        due.before().ifPresent(it -> event(pointer + "/before", it));
        due.within().ifPresent(it -> within(pointer + "/within", it));
        due.throughout().ifPresent(it -> throughout(pointer + "/throughout", it));
    }

    private void within(String pointer, Term term) {
        one(pointer, List.of("months", "days"), Stream.of(term.months(), term.days()));
        event(pointer + "/of", term.of());
    }

    private void throughout(String pointer, Period period) {
        one(pointer, List.of("to", "years"), Stream.of(period.to(), period.years()));
        event(pointer + "/from", period.from());
        if (repeated.contains(period.from())) {
            add(ObligationFinding.EVENT_KIND, pointer + "/from", period.from());
        }
    }

    private void proof(String pointer, Duty duty, Proof proof) {
        one(
                pointer,
                List.of("documents", "event", "insurance", "durc", "quota", "duties"),
                Stream.of(
                        proof.documents().stream().findFirst(),
                        proof.event(),
                        proof.insurance(),
                        proof.durc(),
                        proof.quota(),
                        proof.duties().stream().findFirst()));
        proof.event().ifPresent(it -> event(pointer + "/event", it));
        for (int i = 0; i < proof.duties().size(); i++) {
            known(
                    ObligationFinding.UNKNOWN_DUTY,
                    pointer + "/duties/" + i,
                    proof.duties().get(i),
                    firm);
        }
        boolean ofPartners = proof.insurance().isPresent()
                || proof.durc().isPresent()
                || proof.quota().isPresent();
        if (ofPartners && duty.who() == Who.ADMINISTRATION) {
            add(ObligationFinding.ADMINISTRATION, pointer, duty.id());
        }
    }

    /** What is kept up for some time has a cover or nothing to prove it; everything else has a proof that fits. */
    private void fit(String pointer, Duty duty) {
        boolean period = duty.due().value().flatMap(Due::throughout).isPresent();
        boolean cover = duty.proof().flatMap(Proof::insurance).isPresent();
        boolean repeatedDue = Terms.event(duty).filter(repeated::contains).isPresent();
        boolean repeatedProof =
                duty.proof().flatMap(Proof::event).filter(repeated::contains).isPresent();
        boolean documents = duty.proof().map(it -> !it.documents().isEmpty()).orElse(false);
        if (period && duty.proof().isPresent() && !cover) {
            misfit(pointer, "fit.period");
        } else if (!period && duty.proof().isEmpty()) {
            misfit(pointer, "fit.none");
        } else if (!period && cover) {
            misfit(pointer, "fit.cover");
        } else if (duty.proof().flatMap(Proof::durc).isPresent()
                && duty.due().value().flatMap(Due::at).isEmpty()) {
            misfit(pointer, "fit.durc");
        } else if (repeatedProof
                        != (repeatedDue && duty.proof().flatMap(Proof::event).isPresent())
                || (repeatedDue && documents)) {
            misfit(pointer, "fit.repeated");
        }
    }

    private void misfit(String pointer, String key) {
        add(ObligationFinding.PROOF_FIT, pointer + "/proof", ObligationMessage.of(key));
    }

    private void silence(boolean silent, String pointer, Duty duty, String what, List<LegalReference> places) {
        if (silent) {
            findings.add(new Finding(
                    ObligationFinding.NOT_STATED,
                    Location.at(pointer),
                    List.of(
                            duty.title(),
                            ObligationMessage.of("silent." + what),
                            ObligationMessage.of("silent." + what + "-then")),
                    places));
        }
    }

    private void event(String pointer, String id) {
        used.add(id);
        known(ObligationFinding.UNKNOWN_EVENT, pointer, id, events);
    }

    private void one(String pointer, List<String> keys, Stream<? extends Optional<?>> values) {
        long there = values.filter(Optional::isPresent).count();
        if (there != 1) {
            add(ObligationFinding.EXACTLY_ONE, pointer, keys, there);
        }
    }

    private void known(FindingCode code, String pointer, String id, List<String> names) {
        if (!names.contains(id)) {
            add(code, pointer, id, names);
        }
    }

    private void unused(String list, List<String> ids) {
        for (int i = 0; i < ids.size(); i++) {
            if (!used.contains(ids.get(i))) {
                add(ObligationFinding.UNUSED, Location.pointerTo(list, i), ids.get(i));
            }
        }
    }

    private void unique(String list, List<String> ids) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            Integer first = places.putIfAbsent(ids.get(i), i + 1);
            if (first != null) {
                add(ObligationFinding.DUPLICATE_ID, "/" + list + "/" + i + "/id", ids.get(i), first);
            }
        }
    }

    private List<LegalReference> source(String pointer, String source) {
        try {
            return sources.parse(source);
        } catch (IllegalArgumentException e) {
            add(ObligationFinding.SOURCE_FORM, pointer + "/source", source);
            return List.of();
        }
    }

    private void add(FindingCode code, String pointer, Object... arguments) {
        findings.add(Finding.of(code, Location.at(pointer), arguments));
    }
}
