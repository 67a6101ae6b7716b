package it.sportello.eligibility.ranking;

import it.sportello.eligibility.Sentence;
import it.sportello.eligibility.ranking.Allotment.Grant;
import it.sportello.eligibility.ranking.Allotment.QuotaAccount;
import it.sportello.eligibility.ranking.Allotment.Status;
import it.sportello.eligibility.ranking.FundsTerms.CarryOver;
import it.sportello.eligibility.ranking.FundsTerms.Quotas;
import it.sportello.eligibility.ranking.FundsTerms.WaitingList;
import it.sportello.eligibility.ranking.FundsTerms.WhenShort;
import it.sportello.eligibility.ranking.FundsTerms.WhenShort.Effect;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Location;
import it.sportello.legal.Outcome;
import it.sportello.legal.Rounding;
import it.sportello.legal.Sources;
import it.sportello.legal.Stated;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Money and places in the sharing. Up to the first whose order is not certain, one is served after the other. From there
 * on, who is paid even if all come first who may is paid, who is not paid even if they all come last is not, and the
 * others stay undecided.
 */
final class Allotting {

    private final FundsTerms terms;
    private final Sources sources;
    private final RequestCheck check;
    private final Optional<Effect> effect;
    private final Optional<Quotas.Unused> unused;
    private final boolean hasQuotas;
    private final List<Contender> contenders = new ArrayList<>();
    private final List<Contender> competing = new ArrayList<>();
    private final Account whole;
    private final Map<String, Account> quotas = new LinkedHashMap<>();
    private final List<Finding> findings;
    /** The first position at which the order is not certain. */
    private int unsettledFrom = Integer.MAX_VALUE;

    /** What is left when everybody before that has been served: nobody after gets more. */
    private Optional<Euro> leftToUnsettled = Optional.empty();

    private boolean isShort;

    Allotting(FundsTerms terms, Sources sources, RequestCheck check) {
        this.terms = terms;
        this.sources = sources;
        this.check = check;
        this.findings = new ArrayList<>(check.findings());
        this.effect = terms.whenShort().effect().value();
        this.unused = terms.quotas().map(Quotas::unused).flatMap(Stated::value);
        this.hasQuotas = terms.quotas().isPresent();
        this.whole = new Account(check.budget().map(Euro::cents), terms.places().map(it -> (long) it.number()));
        boolean ofMoney =
                terms.quotas().filter(it -> it.of() == Quotas.Of.MONEY).isPresent();
        check.shares()
                .forEach((id, share) -> quotas.put(
                        id,
                        ofMoney
                                ? new Account(Optional.of(share), Optional.empty())
                                : new Account(Optional.empty(), Optional.of(share))));
    }

    Outcome<Allotment> allotment() {
        check.list().standings().forEach(it -> contenders.add(Contender.of(it, check.request(it.id()))));
        check.list().unplaced().forEach(it -> contenders.add(Contender.of(it, check.request(it.id()))));
        for (Contender each : contenders) {
            if (isBelowLeast(each.request.amount())) {
                each.status = Status.OUTSIDE;
                tooLittle(each, each.request.amount());
            } else {
                competing.add(each);
            }
        }
        competing.sort(Comparator.comparingInt(it -> it.from));
        bounds();
        if (effect.filter(Effect::isProRata).isPresent() && whole.countsMoney()) {
            proRata();
        } else {
            oneByOne();
        }
        if (isShort && effect.isEmpty()) {
            findings.add(Finding.of(
                    RankingFinding.SHORTAGE_UNDECIDED,
                    Location.at("/funds/when short/effect"),
                    wanted(competing),
                    check.budget().orElse(Euro.ZERO)));
            return new Outcome.Refused<>(findings);
        }
        addOns();
        Allotment made = made();
        return new Outcome.Computed<>(made, made.findings());
    }

    private boolean isBelowLeast(Euro amount) {
        return terms.leastPayable()
                .filter(least -> least.amount().exceeds(amount))
                .isPresent();
    }

    private void tooLittle(Contender each, Euro amount) {
        terms.leastPayable()
                .ifPresent(least -> each.because(least.source(), RankingMessage.BELOW_LEAST, amount, least.amount()));
    }

    private static Euro wanted(List<Contender> some) {
        return Euro.sum(some.stream().map(it -> it.request.amount()).toList());
    }

    // --- bounds -----------------------------------------------------------------------------------------------------

    /** What is certainly and what is possibly before each. */
    private void bounds() {
        List<Contender> byEnd =
                competing.stream().sorted(Comparator.comparingInt(it -> it.to)).toList();
        long cents = 0;
        int next = 0;
        for (Contender each : competing) {
            while (next < byEnd.size() && byEnd.get(next).to < each.from) {
                cents = Math.addExact(cents, byEnd.get(next).cents());
                next++;
            }
            each.leastBefore = cents;
            each.fewestBefore = next;
        }
        cents = 0;
        next = 0;
        Map<String, Long> ofQuota = new HashMap<>();
        Map<String, Integer> inQuota = new HashMap<>();
        for (Contender each : byEnd) {
            while (next < competing.size() && competing.get(next).from <= each.to) {
                Contender before = competing.get(next);
                cents = Math.addExact(cents, before.cents());
                before.quota.ifPresent(quota -> {
                    ofQuota.merge(quota, before.cents(), Math::addExact);
                    inQuota.merge(quota, 1, Integer::sum);
                });
                next++;
            }
            each.mostBefore = cents - each.cents();
            each.manyBefore = next - 1;
            each.mostOfQuota = each.quota.map(ofQuota::get).orElse(each.cents()) - each.cents();
            each.manyOfQuota = each.quota.map(inQuota::get).orElse(1) - 1;
        }
        unsettledFrom = competing.stream()
                .filter(Contender::isUnsettled)
                .mapToInt(it -> it.from)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private boolean isSettled(Contender each) {
        return each.from < unsettledFrom;
    }

    // --- one after the other ----------------------------------------------------------------------------------------

    private void oneByOne() {
        for (Contender each : competing) {
            Optional<Account> own = each.quota.map(quotas::get);
            if (hasQuotas && own.isEmpty()) {
                each.deferred(quotaSource(), RankingMessage.NO_QUOTA);
            } else if (isSettled(each)) {
                serve(each, own);
            } else {
                unsettled(each, own);
            }
        }
        if (hasQuotas) {
            unused();
        }
    }

    private void serve(Contender each, Optional<Account> own) {
        if (whole.isStopped()) {
            each.not(terms.whenShort().source(), RankingMessage.AFTER_STOP);
        } else if (!whole.hasPlace()) {
            noPlace(each);
        } else if (own.filter(it -> !it.hasPlace() || it.isStopped()).isPresent()) {
            each.deferred(quotaSource(), RankingMessage.QUOTA_USED, label(each));
        } else if (!own.map(it -> it.affords(each.cents())).orElse(true)) {
            tooLittleMoney(
                    each,
                    own.orElseThrow(),
                    own,
                    unused.filter(Quotas.Unused.SPILL_OVER::equals).isEmpty());
        } else if (!whole.affords(each.cents())) {
            tooLittleMoney(each, whole, own, true);
        } else {
            grant(each, Status.FULL, each.request.amount(), own);
        }
    }

    /** The money of an account does not suffice for one in full. */
    private void tooLittleMoney(Contender each, Account account, Optional<Account> own, boolean mayBePartial) {
        // What a quota lacks may come from what the others do not use.
        isShort = isShort || mayBePartial;
        Effect what = effect.orElse(Effect.STOP);
        Euro left = Euro.ofCents(account.cents());
        if (account == whole) {
            each.not(terms.whenShort().source(), RankingMessage.SHORT, each.request.amount(), left);
        } else {
            each.deferred(terms.whenShort().source(), RankingMessage.SHORT, each.request.amount(), left);
        }
        if (what == Effect.LAST_ONE_PARTIAL && mayBePartial && left.signum() > 0 && !isBelowLeast(left)) {
            grant(each, Status.PARTIAL, left, own);
        }
        if (what != Effect.NEXT_WHO_FITS) {
            account.stop();
        }
    }

    private void grant(Contender each, Status status, Euro amount, Optional<Account> own) {
        own.ifPresent(account -> account.take(amount.cents(), 1));
        whole.take(amount.cents(), 1);
        each.got(status, amount);
        each.ofQuota = own.isPresent();
        each.leftAfter = left();
        if (status == Status.PARTIAL) {
            each.because(terms.whenShort().source(), RankingMessage.PARTIAL, amount, each.request.amount());
        } else if (!whole.countsPlaces()) {
            each.because(terms.budget().source(), RankingMessage.FULL, amount, left().orElse(Euro.ZERO));
        } else {
            each.because(
                    placeSource(),
                    RankingMessage.FULL_WITH_PLACE,
                    amount,
                    whole.usedPlaces(),
                    terms.places().map(FundsTerms.Places::number).orElse(0));
        }
    }

    private Optional<Euro> left() {
        return whole.countsMoney() ? Optional.of(Euro.ofCents(whole.cents())) : Optional.empty();
    }

    private void noPlace(Contender each) {
        each.not(
                placeSource(),
                RankingMessage.NO_PLACE,
                terms.places().map(FundsTerms.Places::number).orElse(0));
    }

    /** One whom others may or may not come before. */
    private void unsettled(Contender each, Optional<Account> own) {
        Optional<Long> budget = check.budget().map(Euro::cents);
        Optional<Long> places = terms.places().map(it -> (long) it.number());
        if (whole.isStopped()) {
            each.not(terms.whenShort().source(), RankingMessage.AFTER_STOP);
            return;
        }
        if (leftToUnsettled.isEmpty()) {
            leftToUnsettled = left();
        }
        if (!whole.hasPlace()) {
            noPlace(each);
            return;
        }
        if (leftToUnsettled.filter(each.request.amount()::exceeds).isPresent()) {
            isShort = true;
            each.not(
                    terms.whenShort().source(),
                    RankingMessage.SHORT,
                    each.request.amount(),
                    leftToUnsettled.orElse(Euro.ZERO));
            if (effect.filter(Effect.LAST_ONE_PARTIAL::equals).isEmpty()
                    || leftToUnsettled.filter(it -> it.signum() > 0).isEmpty()) {
                return;
            }
        }
        boolean seated = places.filter(all -> each.manyBefore >= all).isEmpty()
                && own.filter(Account::countsPlaces)
                        .filter(it -> each.manyOfQuota >= it.places() + it.usedPlaces())
                        .isEmpty();
        boolean paid = budget.filter(all -> Math.addExact(each.mostBefore, each.cents()) > all)
                        .isEmpty()
                && own.filter(Account::countsMoney)
                        .filter(it -> each.mostOfQuota + each.cents() > it.cents() + it.usedCents())
                        .isEmpty();
        isShort = isShort || (seated && !paid);
        if (seated && paid) {
            grant(each, Status.FULL, each.request.amount(), own);
        } else if (!hasQuotas && effect.orElse(Effect.STOP) != Effect.NEXT_WHO_FITS) {
            certainlyNot(each, budget, places);
        } else {
            each.undecided(terms.whenShort().source(), RankingMessage.UNSETTLED);
        }
    }

    private void certainlyNot(Contender each, Optional<Long> budget, Optional<Long> places) {
        boolean partial = effect.filter(Effect.LAST_ONE_PARTIAL::equals).isPresent();
        long reach = partial ? each.leastBefore + 1 : Math.addExact(each.leastBefore, each.cents());
        if (places.filter(all -> each.fewestBefore >= all).isPresent()) {
            noPlace(each);
        } else if (budget.filter(all -> reach > all).isPresent()) {
            isShort = true;
            Euro left = Euro.ofCents(Math.max(0, budget.get() - each.leastBefore));
            each.not(terms.whenShort().source(), RankingMessage.SHORT, each.request.amount(), left);
        } else {
            each.undecided(terms.whenShort().source(), RankingMessage.UNSETTLED);
        }
    }

    /** What quotas did not use, and rounding left. */
    private void unused() {
        List<Contender> waiting = competing.stream().filter(it -> it.isDeferred).toList();
        boolean any = whole.hasPlace() && !whole.isStopped() && (!whole.countsMoney() || whole.cents() > 0);
        if (!any || unused.filter(Quotas.Unused.KEEP_FOR_THE_QUOTA::equals).isPresent()) {
            return;
        }
        for (Contender each : waiting) {
            if (unused.isEmpty()) {
                each.undecided(quotaSource(), RankingMessage.UNUSED_NOT_STATED);
            } else if (unsettledFrom < Integer.MAX_VALUE) {
                each.undecided(quotaSource(), RankingMessage.UNSETTLED);
            } else {
                serve(each, Optional.empty());
            }
        }
    }

    private String quotaSource() {
        return terms.quotas().map(Quotas::source).orElse(terms.budget().source());
    }

    private String placeSource() {
        return terms.places()
                .map(FundsTerms.Places::source)
                .orElse(terms.budget().source());
    }

    private String label(Contender each) {
        return terms.quotas().stream()
                .flatMap(it -> it.shares().stream())
                .filter(it -> each.quota.filter(it.id()::equals).isPresent())
                .map(FundsTerms.Quota::label)
                .findFirst()
                .orElse("");
    }

    // --- in proportion ----------------------------------------------------------------------------------------------

    private void proRata() {
        List<String> classes = check.list().classes();
        boolean byClass =
                effect.filter(Effect.PRO_RATA_WITHIN_THE_CLASS::equals).isPresent() && !classes.isEmpty();
        if (!byClass || wanted(competing).cents() <= whole.cents()) {
            share(competing);
        } else if (competing.stream().anyMatch(it -> it.priorityClass.isEmpty())) {
            competing.forEach(it -> it.undecided(terms.whenShort().source(), RankingMessage.UNSETTLED));
        } else {
            for (String name : classes) {
                share(competing.stream()
                        .filter(it -> it.priorityClass.filter(name::equals).isPresent())
                        .toList());
            }
        }
    }

    private void share(List<Contender> group) {
        Euro total = wanted(group);
        Euro money = Euro.ofCents(whole.cents());
        if (whole.isStopped()) {
            group.forEach(it -> it.not(terms.whenShort().source(), RankingMessage.AFTER_STOP));
        } else if (!total.exceeds(money)) {
            group.forEach(it -> grant(it, Status.FULL, it.request.amount(), Optional.empty()));
        } else {
            cut(group, money, total);
            whole.stop();
        }
    }

    private void cut(List<Contender> group, Euro money, Euro total) {
        WhenShort when = terms.whenShort();
        Rounding rounding = when.rounding().orElseThrow();
        Fraction part = money.toFraction().dividedBy(total.toFraction());
        Map<Contender, Euro> shares = new LinkedHashMap<>();
        for (Contender each : group) {
            shares.put(each, each.request.amount().toFraction().times(part).toEuro(rounding));
        }
        Euro rest = money.minus(Euro.sum(shares.values()));
        Set<Contender> tooSmall = shares.keySet().stream()
                .filter(it -> isBelowLeast(shares.getOrDefault(it, Euro.ZERO)))
                .collect(Collectors.toSet());
        tooSmall.forEach(it -> shares.put(it, Euro.ZERO));
        boolean settled = group.stream().allMatch(this::isSettled);
        if (when.rest()
                        .flatMap(Stated::value)
                        .filter(WhenShort.Rest.BY_RANK::equals)
                        .isPresent()
                && settled) {
            giveRest(shares, tooSmall, rest, Fraction.of(rounding.unit()).toEuro(Rounding.CENT_HALF_UP));
        }
        shares.forEach((each, amount) -> {
            if (amount.signum() > 0 || each.cents() == 0) {
                grant(
                        each,
                        amount.equals(each.request.amount()) ? Status.FULL : Status.PARTIAL,
                        amount,
                        Optional.empty());
                each.because(when.source(), RankingMessage.PRO_RATA, amount, each.request.amount(), money, total);
            } else {
                each.not(when.source(), RankingMessage.PRO_RATA_NOTHING, each.request.amount(), money, total);
                Euro exact = each.request.amount().toFraction().times(part).toEuro(rounding);
                if (isBelowLeast(exact)) {
                    tooLittle(each, exact);
                }
            }
        });
        if (whole.cents() > 0) {
            findings.add(Finding.of(RankingFinding.REST_LEFT, Location.NONE, Euro.ofCents(whole.cents())));
        }
    }

    /** A unit each, in order, to those it does not bring above what they asked for, as long as there are units. */
    private static void giveRest(Map<Contender, Euro> shares, Set<Contender> tooSmall, Euro rest, Euro unit) {
        Euro left = rest;
        boolean given = true;
        while (given) {
            given = false;
            for (Map.Entry<Contender, Euro> share : shares.entrySet()) {
                Euro more = share.getValue().plus(unit);
                if (!tooSmall.contains(share.getKey())
                        && !unit.exceeds(left)
                        && !more.exceeds(share.getKey().request.amount())) {
                    share.setValue(more);
                    left = left.minus(unit);
                    given = true;
                }
            }
        }
    }

    // --- on top -----------------------------------------------------------------------------------------------------

    private void addOns() {
        if (!competing.stream().allMatch(it -> it.status == Status.FULL)) {
            return;
        }
        List<String> undecided = new ArrayList<>();
        for (FundsTerms.AddOn addOn : terms.addOns()) {
            Predicate<Contender> asks = it -> it.request.addOns().containsKey(addOn.id());
            List<Contender> asking = competing.stream().filter(asks).toList();
            long sum = Euro.sum(asking.stream().map(it -> asked(it, addOn)).toList())
                    .cents();
            boolean all = whole.affords(sum);
            for (Contender each : asking) {
                Euro amount = asked(each, addOn);
                if (!all && !isSettled(each)) {
                    undecided.add(each.id);
                } else if (whole.isStopped() || !whole.affords(amount.cents())) {
                    whole.stop();
                } else {
                    whole.take(amount.cents(), 0);
                    each.addOns.put(addOn.id(), amount);
                }
            }
            if (!undecided.isEmpty()) {
                break;
            }
        }
        if (!undecided.isEmpty() && !whole.isStopped()) {
            findings.add(Finding.of(RankingFinding.UNDECIDED, Location.NONE, undecided));
        }
    }

    private static Euro asked(Contender each, FundsTerms.AddOn addOn) {
        return each.request.addOns().getOrDefault(addOn.id(), Euro.ZERO);
    }

    // --- the result -------------------------------------------------------------------------------------------------

    private Allotment made() {
        List<String> undecided = contenders.stream()
                .filter(it -> it.status == Status.UNDECIDED)
                .map(it -> it.id)
                .toList();
        if (!undecided.isEmpty()) {
            findings.add(Finding.of(RankingFinding.UNDECIDED, Location.NONE, undecided));
        }
        boolean closed = terms.waitingList()
                .use()
                .value()
                .filter(WaitingList.Use.CLOSED::equals)
                .isPresent();
        boolean staysValid = terms.carryOver()
                .map(CarryOver::effect)
                .flatMap(Stated::value)
                .filter(CarryOver.Effect.STAYS_VALID::equals)
                .isPresent();
        boolean kept = unused.filter(Quotas.Unused.KEEP_FOR_THE_QUOTA::equals).isPresent();
        for (Contender each : contenders) {
            boolean never = hasQuotas && kept && each.quota.isEmpty();
            if (each.status == Status.WAITING && (closed || never)) {
                each.status = Status.OUTSIDE;
            }
        }
        List<Grant> grants = new ArrayList<>();
        int waiting = 0;
        int shown = 0;
        int position = 0;
        for (Contender each : contenders) {
            Optional<Integer> number = Optional.empty();
            if (each.status == Status.WAITING) {
                waiting++;
                shown = each.from == position ? shown : waiting;
                position = each.from;
                number = Optional.of(shown).filter(it -> undecided.isEmpty() && each.position.isPresent());
            }
            grants.add(grant(each, number, staysValid && each.isUnserved));
        }
        Euro granted = Euro.ofCents(whole.usedCents());
        return new Allotment(
                check.budget(),
                granted,
                left(),
                whole.countsPlaces() ? Optional.of((int) whole.places()) : Optional.empty(),
                grants,
                accounts(),
                secondRound(),
                findings);
    }

    private Grant grant(Contender each, Optional<Integer> number, boolean staysValid) {
        List<LegalReference> references = each.source.map(sources::parse).orElse(List.of());
        return new Grant(
                each.id,
                each.position,
                each.status,
                each.request.amount(),
                each.amount,
                each.addOns,
                each.quota,
                each.ofQuota,
                number,
                staysValid,
                each.leftAfter,
                each.because,
                references);
    }

    private List<QuotaAccount> accounts() {
        List<QuotaAccount> accounts = new ArrayList<>();
        quotas.forEach((id, account) -> {
            long share = Optional.ofNullable(check.shares().get(id)).orElse(0L);
            accounts.add(new QuotaAccount(
                    id,
                    account.countsPlaces() ? Optional.of((int) share) : Optional.empty(),
                    account.countsMoney() ? Optional.of(Euro.ofCents(share)) : Optional.empty(),
                    account.usedPlaces(),
                    Euro.ofCents(account.usedCents())));
        });
        return accounts;
    }

    private Optional<Sentence> secondRound() {
        Optional<FundsTerms.SecondRound> round = terms.secondRound();
        Optional<Integer> received = check.available().received();
        if (round.isPresent() && received.isEmpty()) {
            findings.add(Finding.of(
                    RankingFinding.RECEIVED_UNKNOWN, Location.NONE, round.get().fewerThan()));
        }
        return round.flatMap(rule -> received.filter(number -> number < rule.fewerThan())
                .map(number -> new Sentence(RankingMessage.SECOND_ROUND, List.of(number, rule.fewerThan()))));
    }
}
