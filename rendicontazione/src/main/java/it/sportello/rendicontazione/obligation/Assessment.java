package it.sportello.rendicontazione.obligation;

import it.sportello.legal.LegalReference;
import it.sportello.legal.Sources;
import it.sportello.rendicontazione.obligation.ChecklistState.Item;
import it.sportello.rendicontazione.obligation.ObligationBook.Circumstance;
import it.sportello.rendicontazione.obligation.ObligationBook.Condition;
import it.sportello.rendicontazione.obligation.ObligationBook.Due;
import it.sportello.rendicontazione.obligation.ObligationBook.Duty;
import it.sportello.rendicontazione.obligation.ObligationBook.Event;
import it.sportello.rendicontazione.obligation.ObligationBook.Headcount;
import it.sportello.rendicontazione.obligation.ObligationBook.Period;
import it.sportello.rendicontazione.obligation.ObligationBook.Proof;
import it.sportello.rendicontazione.obligation.ObligationFacts.Delivery;
import it.sportello.rendicontazione.obligation.ObligationFacts.Occasion;
import it.sportello.rendicontazione.obligation.ObligationFacts.Partner;
import it.sportello.rendicontazione.obligation.Terms.LastDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks every duty of a book of everyone who may have it, on sound facts and on one day. */
final class Assessment {

    /** Why something that must only be kept up is due. */
    static final String KEEP = "open.keep";

    private final ObligationFacts facts;
    private final LocalDate day;
    private final List<Duty> duties;
    private final Map<String, Event> events;
    private final Map<String, String> circumstances;
    private final Sources sources;
    private final List<Partner> partners;

    Assessment(ObligationBook book, ObligationFacts facts, LocalDate day) {
        this.facts = facts;
        this.day = day;
        this.duties = book.duties();
        this.events = book.events().stream().collect(Collectors.toMap(Event::id, Function.identity()));
        this.circumstances =
                book.circumstances().stream().collect(Collectors.toMap(Circumstance::id, Circumstance::title));
        this.sources = book.sources();
        this.partners = facts.partners().stream()
                .sorted(Comparator.comparing(Partner::id))
                .toList();
    }

    List<Item> items() {
        return duties.stream().flatMap(this::items).toList();
    }

    private Stream<Item> items(Duty duty) {
        List<LegalReference> references = sources.parse(duty.source());
        return switch (duty.who()) {
            case ADMINISTRATION -> items(duty, Optional.empty(), references);
            case LEAD ->
                partners.stream().filter(Partner::lead).flatMap(lead -> items(duty, Optional.of(lead), references));
            case EACH_PARTNER -> partners.stream().flatMap(partner -> items(duty, Optional.of(partner), references));
        };
    }

    /** The duty of one who has it: once, or for every occasion. */
    private Stream<Item> items(Duty duty, Optional<Partner> partner, List<LegalReference> references) {
        Optional<Event> event = Terms.event(duty).map(events::get).filter(Event::repeated);
        Optional<Judged> unasked = duty.when().flatMap(it -> condition(it, partner));
        if (unasked.isPresent()) {
            return Stream.of(item(duty, partner, Optional.empty(), unasked.get(), references));
        }
        if (event.isEmpty()) {
            return Stream.of(item(duty, partner, Optional.empty(), judge(duty, partner, Optional.empty()), references));
        }
        List<Occasion> occasions = facts.occasions().stream()
                .filter(each -> each.event().equals(event.get().id()))
                .filter(each -> partner.isEmpty()
                        || each.partner().isEmpty()
                        || each.partner().equals(partner.map(Partner::id)))
                .sorted(Comparator.comparing(Occasion::on)
                        .thenComparing(Occasion::id)
                        .thenComparing(each -> each.partner().orElse("")))
                .toList();
        if (occasions.isEmpty()) {
            Judged missing = Judged.cannotTell(
                    ObligationMessage.of("missing.occasions", event.get().title()));
            return Stream.of(item(duty, partner, Optional.empty(), missing, references));
        }
        return occasions.stream()
                .map(each ->
                        item(duty, partner, Optional.of(each), judge(duty, partner, Optional.of(each)), references));
    }

    private static Item item(
            Duty duty,
            Optional<Partner> partner,
            Optional<Occasion> occasion,
            Judged judged,
            List<LegalReference> references) {
        return new Item(
                duty.id(),
                duty.title(),
                duty.who(),
                partner.map(Partner::id).or(() -> occasion.flatMap(Occasion::partner)),
                occasion.map(Occasion::id),
                judged.state(),
                judged.when(),
                judged.last().map(LastDay::day),
                judged.last().flatMap(LastDay::moved),
                judged.why(),
                duty.effects(),
                references);
    }

    // --- whether it is asked ----------------------------------------------------------------------------------------

    /** Why a duty is not asked, or cannot be told to be; empty if it is. One condition that fails is enough. */
    private Optional<Judged> condition(Condition condition, Optional<Partner> partner) {
        List<ObligationMessage> missing = new ArrayList<>();
        if (condition.headcount().isPresent() && partner.isPresent()) {
            Headcount range = condition.headcount().get();
            Optional<Integer> headcount = partner.get().headcount();
            if (headcount.isEmpty()) {
                missing.add(ObligationMessage.of("missing.headcount"));
            } else if (headcount.get() < range.from().orElse(0)) {
                return notDue(
                        "not.headcount-below", headcount.get(), range.from().orElse(0));
            } else if (headcount.get() > range.to().orElse(Integer.MAX_VALUE)) {
                return notDue("not.headcount-above", headcount.get(), range.to().orElse(0));
            }
        }
        for (String id : condition.all()) {
            Optional<Boolean> holds = circumstance(id, partner);
            if (holds.isEmpty()) {
                missing.add(missingCircumstance(id));
            } else if (!holds.get()) {
                return notDue("not.without", title(id));
            }
        }
        for (String id : condition.none()) {
            Optional<Boolean> holds = circumstance(id, partner);
            if (holds.isEmpty()) {
                missing.add(missingCircumstance(id));
            } else if (holds.get()) {
                return notDue("not.with", title(id));
            }
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Judged.cannotTell(
                        missing.size() == 1 ? missing.get(0) : ObligationMessage.of("missing.several", missing)));
    }

    private static Optional<Judged> notDue(String key, Object... arguments) {
        return Optional.of(Judged.notDue(ObligationMessage.of(key, arguments)));
    }

    private ObligationMessage missingCircumstance(String id) {
        return ObligationMessage.of("missing.circumstance", title(id));
    }

    private String title(String circumstance) {
        return circumstances.getOrDefault(circumstance, circumstance);
    }

    private Optional<Boolean> circumstance(String id, Optional<Partner> partner) {
        return partner.map(it -> it.circumstances().get(id))
                .or(() -> Optional.ofNullable(facts.circumstances().get(id)));
    }

    // --- how it stands ----------------------------------------------------------------------------------------------

    private Judged judge(Duty duty, Optional<Partner> partner, Optional<Occasion> occasion) {
        Optional<Period> period = duty.due().value().flatMap(Due::throughout);
        if (period.isPresent()) {
            return throughout(duty, period.get(), partner);
        }
        Optional<String> event = Terms.event(duty);
        Optional<LocalDate> on = occasion.map(Occasion::on).or(() -> event.flatMap(it -> date(it, partner)));
        boolean restsOnOthers =
                duty.proof().filter(it -> !it.duties().isEmpty()).isPresent();
        if (event.isPresent() && on.isEmpty() && !restsOnOthers) {
            return Judged.cannotTell(missingEvent(event.get()));
        }
        Optional<LastDay> last = duty.due()
                .value()
                .flatMap(due -> due.by().map(LastDay::fixed).or(() -> on.map(it -> Terms.lastDay(due, it))));
        Progress progress = duty.proof()
                .map(it -> progress(it, partner, occasion, on, last.map(LastDay::day)))
                .orElseThrow(() -> new IllegalStateException("a duty without proof that has no period"));
        return Judged.against(progress, last, day);
    }

    private Judged throughout(Duty duty, Period period, Optional<Partner> partner) {
        Optional<LocalDate> start = date(period.from(), partner);
        if (start.isEmpty()) {
            return Judged.cannotTell(missingEvent(period.from()));
        }
        LocalDate from = start.get();
        LocalDate to = period.to().orElseGet(() -> from.plusYears(period.years().orElse(0)));
        if (to.isBefore(from)) {
            return Judged.notDue(ObligationMessage.of("not.period", from, to));
        }
        Optional<Judged> covered = duty.proof()
                .flatMap(Proof::insurance)
                .flatMap(insurance -> partner.map(it -> Proofs.cover(insurance, it.policies(), from, to, day)));
        if (covered.isPresent()) {
            return covered.get();
        }
        if (day.isBefore(from)) {
            return Judged.notDue(ObligationMessage.of("not.yet", eventTitle(period.from()), from));
        }
        return day.isAfter(to)
                ? Judged.notDue(ObligationMessage.of("not.any-more", to))
                : Judged.due(
                        Optional.of(LastDay.fixed(to)), ObligationMessage.of(KEEP, eventTitle(period.from()), from));
    }

    private ObligationMessage missingEvent(String event) {
        return ObligationMessage.of("missing.event", eventTitle(event));
    }

    private String eventTitle(String event) {
        return Optional.ofNullable(events.get(event)).map(Event::title).orElse(event);
    }

    private Optional<LocalDate> date(String event, Optional<Partner> partner) {
        return partner.map(it -> it.events().get(event))
                .or(() -> Optional.ofNullable(facts.events().get(event)));
    }

    // --- what proves it ---------------------------------------------------------------------------------------------

    private Progress progress(
            Proof proof,
            Optional<Partner> partner,
            Optional<Occasion> occasion,
            Optional<LocalDate> on,
            Optional<LocalDate> last) {
        if (proof.event().isPresent()) {
            return happened(proof.event().get(), partner, occasion);
        }
        if (!proof.duties().isEmpty()) {
            return others(proof.duties());
        }
        if (proof.durc().isPresent() && partner.isPresent() && on.isPresent()) {
            return Proofs.durc(proof.durc().get(), facts.durcs(), partner.get().codiceFiscale(), on.get(), day);
        }
        if (proof.quota().isPresent() && partner.isPresent()) {
            return Proofs.quota(proof.quota().get(), partner.get().hires(), last, day);
        }
        List<Delivery> delivered = partner.map(Partner::delivered).orElse(facts.delivered());
        return Proofs.documents(proof.documents(), delivered, day);
    }

    private Progress happened(String event, Optional<Partner> partner, Optional<Occasion> occasion) {
        Optional<LocalDate> on = occasion.isPresent()
                ? facts.occasions().stream()
                        .filter(each -> each.event().equals(event))
                        .filter(each -> each.id().equals(occasion.get().id()))
                        .filter(each -> each.partner().isEmpty()
                                || occasion.get().partner().isEmpty()
                                || each.partner().equals(occasion.get().partner()))
                        .map(Occasion::on)
                        .min(Comparator.naturalOrder())
                : date(event, partner);
        if (on.isEmpty()) {
            return Progress.open(ObligationMessage.of("open.event", eventTitle(event)));
        }
        return on.get().isAfter(day)
                ? Progress.open(ObligationMessage.of("open.event-planned", eventTitle(event), on.get()))
                : Progress.done(on.get(), ObligationMessage.of("done.event", eventTitle(event)));
    }

    /** Other duties of everyone: fulfilled when none of them is open. */
    private Progress others(List<String> names) {
        List<Item> all = duties.stream()
                .filter(duty -> names.contains(duty.id()))
                .flatMap(this::items)
                .toList();
        List<String> open = told(all, DutyState.DUE, DutyState.LATE);
        if (!open.isEmpty()) {
            return Progress.open(ObligationMessage.of("open.duties", open));
        }
        List<String> unknown = told(all, DutyState.CANNOT_TELL, DutyState.CANNOT_TELL);
        if (!unknown.isEmpty()) {
            return Progress.unknown(ObligationMessage.of("unknown.duties", unknown));
        }
        return all.stream()
                .flatMap(item -> item.when().stream())
                .max(Comparator.naturalOrder())
                .map(last -> Progress.done(
                        last, ObligationMessage.of("done.duties", told(all, DutyState.DONE, DutyState.DONE_LATE))))
                .orElseGet(() -> Progress.notDue(ObligationMessage.of("not.duties")));
    }

    private static List<String> told(List<Item> items, DutyState one, DutyState other) {
        return items.stream()
                .filter(item -> item.state() == one || item.state() == other)
                .map(item ->
                        item.title() + item.partner().map(it -> " (" + it + ")").orElse(""))
                .toList();
    }
}
