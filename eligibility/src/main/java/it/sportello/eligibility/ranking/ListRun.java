package it.sportello.eligibility.ranking;

import it.sportello.eligibility.Sentence;
import it.sportello.eligibility.ranking.Allotment.Grant;
import it.sportello.eligibility.ranking.Allotment.QuotaAccount;
import it.sportello.eligibility.ranking.Allotment.Status;
import it.sportello.eligibility.ranking.FundsTerms.Quotas;
import it.sportello.eligibility.ranking.FundsTerms.WaitingList;
import it.sportello.eligibility.ranking.FundsTerms.WhenShort.Effect;
import it.sportello.eligibility.ranking.ListEvent.What;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Location;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Goes through the events of an approved list day by day. */
final class ListRun {

    /** Who is on the list, and what it holds today. */
    private static final class Seat {
        private final Grant grant;
        private Status status;
        private Euro held;
        private Optional<LocalDate> left = Optional.empty();
        /** The quota whose money or place it holds. */
        private Optional<String> from;

        Seat(Grant grant) {
            this.grant = grant;
            this.status = grant.status();
            this.held = grant.total();
            this.from = grant.quota().filter(quota -> grant.ofQuota());
        }

        boolean isIn() {
            return status == Status.FULL || status == Status.PARTIAL;
        }

        /** Whether it may still get something: the rest of its amount, or all of it. */
        boolean isWaiting() {
            return left.isEmpty() && (status == Status.WAITING || status == Status.PARTIAL);
        }

        Euro lacks() {
            return grant.wanted().minus(status == Status.PARTIAL ? held : Euro.ZERO);
        }
    }

    private final Funds funds;
    private final FundsTerms terms;
    private final LocalDate approvedOn;
    private final Allotment approved;
    private final Optional<Effect> effect;
    private final Optional<Quotas> quotas;
    private final Map<String, Seat> seats = new LinkedHashMap<>();
    private final Account whole;
    private final Map<String, Account> pools = new LinkedHashMap<>();
    private final List<Scrolling.Step> history = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    ListRun(Funds funds, Allotment approved, LocalDate approvedOn) {
        this.funds = funds;
        this.terms = funds.terms();
        this.approved = approved;
        this.approvedOn = approvedOn;
        this.effect = terms.whenShort().effect().value();
        this.quotas = terms.quotas();
        approved.grants().forEach(grant -> seats.put(grant.id(), new Seat(grant)));
        Optional<Long> money = approved.left().map(Euro::cents);
        Optional<Long> places = approved.placesLeft().map(it -> (long) it);
        boolean keeps = quotas.map(Quotas::unused)
                .filter(it ->
                        it.value().filter(Quotas.Unused.SPILL_OVER::equals).isPresent())
                .isEmpty();
        this.whole = new Account(money, places);
        for (QuotaAccount account : approved.quotas()) {
            Optional<Long> cents =
                    account.money().map(it -> it.minus(account.moneyUsed()).cents());
            Optional<Long> free = account.places().map(it -> (long) it - account.placesUsed());
            Account pool = new Account(cents.map(it -> 0L), free.map(it -> 0L));
            if (keeps) {
                pool.give(cents.orElse(0L), free.orElse(0L));
            }
            pools.put(account.id(), pool);
        }
    }

    Scrolling of(List<ListEvent> events) {
        TreeMap<LocalDate, List<ListEvent>> byDay = new TreeMap<>();
        for (ListEvent event : events) {
            if (event.day().isBefore(approvedOn)) {
                find(RankingFinding.EVENT_TOO_EARLY, event.day(), approvedOn);
            } else {
                byDay.computeIfAbsent(event.day(), day -> new ArrayList<>()).add(event);
            }
        }
        byDay.forEach((day, ofDay) -> {
            ofDay.sort(Comparator.comparing(ListEvent::what)
                    .thenComparing(event -> event.of().orElse(""))
                    .thenComparing(ListEvent::act)
                    .thenComparing(event -> event.amount().orElse(Euro.ZERO))
                    .thenComparing(event -> event.places().orElse(0))
                    .thenComparing(event -> event.paid().orElse(Euro.ZERO)));
            boolean any = false;
            for (ListEvent event : ofDay) {
                any = (event.what() == What.EXTRA ? extra(event) : leaving(event)) || any;
            }
            if (any) {
                follow(day);
            }
        });
        return new Scrolling(approved, approvedOn, history, findings);
    }

    // --- what happens -----------------------------------------------------------------------------------------------

    private boolean extra(ListEvent event) {
        Euro amount = event.amount().orElse(Euro.ZERO);
        int places = event.places().orElse(0);
        boolean sound = event.of().isEmpty()
                && event.paid().isEmpty()
                && amount.signum() >= 0
                && places >= 0
                && (amount.signum() > 0 || places > 0);
        if (!sound) {
            find(RankingFinding.EVENT_INCOMPLETE, RankingMessage.of(event.what()), RankingMessage.NEEDS_AMOUNT);
            return false;
        }
        if ((amount.signum() > 0 && !whole.countsMoney()) || (places > 0 && !whole.countsPlaces())) {
            find(RankingFinding.EVENT_INCOMPLETE, RankingMessage.of(event.what()), RankingMessage.NOT_COUNTED);
            return false;
        }
        whole.give(amount.cents(), places);
        step(
                event.day(),
                Optional.empty(),
                amount,
                places,
                terms.budget().source(),
                new Sentence(RankingMessage.EXTRA_ADDED, List.of(amount, places, event.act())));
        return true;
    }

    private boolean leaving(ListEvent event) {
        RankingMessage what = RankingMessage.of(event.what());
        if (event.of().isEmpty()
                || event.paid().isEmpty()
                || event.paid().get().signum() < 0
                || event.amount().isPresent()
                || event.places().isPresent()) {
            find(RankingFinding.EVENT_INCOMPLETE, what, RankingMessage.NEEDS_PAID);
            return false;
        }
        Seat seat = seats.get(event.of().get());
        Euro paid = event.paid().get();
        if (seat == null) {
            find(RankingFinding.EVENT_STRANGER, event.of().get());
            return false;
        }
        if (seat.left.isPresent()) {
            find(RankingFinding.EVENT_AFTER_LEAVING, seat.grant.id(), seat.left.get());
            return false;
        }
        Euro held = seat.isIn() ? seat.held : Euro.ZERO;
        if (paid.exceeds(held)) {
            find(RankingFinding.EVENT_PAID_TOO_MUCH, seat.grant.id(), paid, held);
            return false;
        }
        Euro freed = held.minus(paid);
        int places = seat.isIn() && whole.countsPlaces() ? 1 : 0;
        seat.from.map(pools::get).ifPresent(pool -> pool.give(freed.cents(), places));
        whole.give(freed.cents(), places);
        seat.left = Optional.of(event.day());
        seat.status = Status.OUTSIDE;
        seat.held = paid;
        step(
                event.day(),
                Optional.of(seat),
                whole.countsMoney() ? freed : Euro.ZERO,
                places,
                terms.waitingList().source(),
                new Sentence(what, List.of(event.act(), freed, paid)));
        return true;
    }

    // --- who follows ------------------------------------------------------------------------------------------------

    private void follow(LocalDate day) {
        if (seats.values().stream().noneMatch(Seat::isWaiting)) {
            return;
        }
        Optional<WaitingList.Use> use = terms.waitingList().use().value();
        boolean expired = terms.waitingList().until().filter(day::isAfter).isPresent();
        if (use.isEmpty()) {
            notTaken(day, RankingMessage.LIST_NOT_STATED);
        } else if (use.get() == WaitingList.Use.CLOSED) {
            notTaken(day, RankingMessage.LIST_CLOSED);
        } else if (expired) {
            notTaken(day, RankingMessage.LIST_EXPIRED);
        } else if (effect.filter(Effect::isProRata).isPresent()) {
            notTaken(day, RankingMessage.LIST_PRO_RATA);
        } else {
            scroll(day);
        }
    }

    private void scroll(LocalDate day) {
        Optional<RankingMessage> why = Optional.empty();
        for (Map.Entry<String, Account> pool : pools.entrySet()) {
            List<Seat> line = line(Optional.of(pool.getKey()));
            Optional<RankingMessage> stuck = serve(day, line, Optional.of(pool.getValue()));
            why = why.isPresent() ? why : stuck;
            if (isEveryoneServed(line) && spills()) {
                // What nobody of the quota waits for goes to the others.
                Account own = pool.getValue();
                own.give(-own.cents(), -own.places());
            }
        }
        if (pools.isEmpty() || spills()) {
            Optional<RankingMessage> stuck = serve(day, line(Optional.empty()), Optional.empty());
            why = why.isPresent() ? why : stuck;
        }
        if (whole.cents() > 0 || whole.places() > 0) {
            why.ifPresent(reason -> notTaken(day, reason));
        }
    }

    private boolean spills() {
        return quotas.flatMap(it -> it.unused().value())
                .filter(Quotas.Unused.SPILL_OVER::equals)
                .isPresent();
    }

    private static boolean isEveryoneServed(List<Seat> line) {
        return line.stream().noneMatch(Seat::isWaiting);
    }

    private List<Seat> line(Optional<String> quota) {
        return seats.values().stream()
                .filter(Seat::isWaiting)
                .filter(seat -> quota.isEmpty() || seat.grant.quota().equals(quota))
                .toList();
    }

    /** Serves those who wait from what is free; what keeps the next from it, if anything does. */
    private Optional<RankingMessage> serve(LocalDate day, List<Seat> line, Optional<Account> own) {
        Optional<RankingMessage> passedOver = Optional.empty();
        for (int i = 0; i < line.size(); ) {
            int end = i + 1;
            while (end < line.size() && position(line.get(end)) == position(line.get(i))) {
                end++;
            }
            List<Seat> equal = line.subList(i, end);
            Optional<RankingMessage> stuck = serveEqual(day, equal, own);
            if (stuck.isPresent()
                    && (stuck.get() != RankingMessage.LIST_SHORT
                            || effect.filter(Effect.NEXT_WHO_FITS::equals).isEmpty())) {
                return stuck;
            }
            passedOver = stuck.isPresent() ? stuck : passedOver;
            i = end;
        }
        return passedOver;
    }

    private static int position(Seat seat) {
        return seat.grant.position().orElse(Integer.MAX_VALUE);
    }

    private Optional<RankingMessage> serveEqual(LocalDate day, List<Seat> equal, Optional<Account> own) {
        int seatsNeeded = (int) equal.stream().filter(it -> !it.isIn()).count();
        Euro needed = Euro.sum(equal.stream().map(Seat::lacks).toList());
        if (whole.countsPlaces() && seatsNeeded > free(own)) {
            return Optional.of(
                    equal.size() > 1 && free(own) > 0 ? RankingMessage.LIST_TIE : RankingMessage.LIST_NO_PLACE);
        }
        Euro money = Euro.ofCents(money(own));
        if (!whole.countsMoney() || !needed.exceeds(money)) {
            equal.forEach(seat -> take(day, seat, seat.lacks(), Status.FULL, own));
            return Optional.empty();
        }
        if (equal.size() > 1) {
            boolean some = equal.stream().anyMatch(it -> !it.lacks().exceeds(money));
            boolean partial = effect.filter(Effect.LAST_ONE_PARTIAL::equals).isPresent() && money.signum() > 0;
            return Optional.of(some || partial ? RankingMessage.LIST_TIE : RankingMessage.LIST_SHORT);
        }
        Seat seat = equal.get(0);
        if (effect.filter(Effect.LAST_ONE_PARTIAL::equals).isPresent()
                && money.signum() > 0
                && terms.leastPayable().filter(it -> it.amount().exceeds(money)).isEmpty()) {
            take(day, seat, money, Status.PARTIAL, own);
        }
        return Optional.of(RankingMessage.LIST_SHORT);
    }

    private long free(Optional<Account> own) {
        return own.filter(Account::countsPlaces)
                .map(it -> Math.min(it.places(), whole.places()))
                .orElseGet(() -> whole.places()
                        - pools.values().stream().mapToLong(Account::places).sum());
    }

    private long money(Optional<Account> own) {
        return own.filter(Account::countsMoney)
                .map(it -> Math.min(it.cents(), whole.cents()))
                .orElseGet(() -> whole.cents()
                        - pools.values().stream().mapToLong(Account::cents).sum());
    }

    private void take(LocalDate day, Seat seat, Euro amount, Status status, Optional<Account> own) {
        int places = seat.isIn() ? 0 : whole.countsPlaces() ? 1 : 0;
        own.ifPresent(account -> account.take(amount.cents(), places));
        whole.take(amount.cents(), places);
        seat.held = seat.isIn() ? seat.held.plus(amount) : amount;
        seat.from = seat.isIn() ? seat.from : seat.grant.quota().filter(quota -> own.isPresent());
        seat.status = status;
        Sentence because = status == Status.FULL
                ? new Sentence(RankingMessage.FOLLOWS, List.of(position(seat), amount))
                : new Sentence(RankingMessage.FOLLOWS_IN_PART, List.of(position(seat), amount, seat.grant.wanted()));
        step(
                day,
                Optional.of(seat),
                whole.countsMoney() ? amount.negated() : Euro.ZERO,
                -places,
                terms.waitingList().source(),
                because);
    }

    private void step(LocalDate day, Optional<Seat> seat, Euro freed, int places, String source, Sentence because) {
        history.add(new Scrolling.Step(
                day,
                seat.map(it -> it.grant.id()),
                seat.map(it -> it.status).orElse(Status.OUTSIDE),
                seat.flatMap(it -> it.left).isPresent(),
                seat.map(it -> it.held).orElse(Euro.ZERO),
                freed,
                places,
                because,
                funds.sources().parse(source)));
    }

    private void notTaken(LocalDate day, RankingMessage why) {
        find(RankingFinding.NOT_TAKEN, day, why);
    }

    private void find(RankingFinding code, Object... arguments) {
        findings.add(Finding.of(code, Location.NONE, arguments));
    }
}
