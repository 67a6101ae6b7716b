package it.sportello.eligibility.ranking;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Location;
import it.sportello.legal.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What can be wrong with requests and money once there is a ranking, and what the quotas come to. */
final class RequestCheck {

    private static final Euro MOST_WANTED = Euro.of(1_000_000_000);
    private static final Euro MOST_BUDGET = Euro.of(1_000_000_000_000L);
    private static final Fraction HUNDRED = Fraction.of(100);

    private final FundsTerms terms;
    private final RankedList list;
    private final Available available;
    private final Map<String, Request> requests = new HashMap<>();
    private final Map<String, Long> shares = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private Optional<Euro> budget = Optional.empty();

    RequestCheck(FundsTerms terms, RankedList list, List<Request> requests, Available available) {
        this.terms = terms;
        this.list = list;
        this.available = available;
        resolve();
        requests(requests);
        terms.quotas().ifPresent(this::quotas);
    }

    List<Finding> findings() {
        return findings;
    }

    RankedList list() {
        return list;
    }

    Available available() {
        return available;
    }

    Optional<Euro> budget() {
        return budget;
    }

    Request request(String id) {
        return Optional.ofNullable(requests.get(id)).orElseThrow();
    }

    /** The places or the cents of each quota. */
    Map<String, Long> shares() {
        return shares;
    }

    private void resolve() {
        Optional<Euro> stated = terms.budget().amount().value();
        Optional<Euro> given = available.budget();
        budget = stated.or(() -> given);
        if (stated.isPresent() && given.isPresent()) {
            add(RankingFinding.BUDGET_TWICE, stated.get(), given.get());
        }
        if (budget.isEmpty() && (terms.places().isEmpty() || !terms.addOns().isEmpty() || sharesMoney())) {
            add(RankingFinding.BUDGET_UNKNOWN);
        }
        budget.filter(it -> it.signum() < 0 || it.exceeds(MOST_BUDGET))
                .ifPresent(it -> add(RankingFinding.BUDGET_RANGE, it));
    }

    private boolean sharesMoney() {
        return terms.quotas()
                .filter(quotas -> quotas.of() == FundsTerms.Quotas.Of.MONEY)
                .isPresent();
    }

    private void requests(List<Request> given) {
        List<String> quotas = terms.quotas().stream()
                .flatMap(it -> it.shares().stream())
                .map(FundsTerms.Quota::id)
                .toList();
        List<String> addOns = terms.addOns().stream().map(FundsTerms.AddOn::id).toList();
        Set<String> ranked = new HashSet<>();
        Stream.concat(
                        list.standings().stream().map(RankedList.Standing::id),
                        list.unplaced().stream().map(RankedList.Unplaced::id))
                .filter(id -> !ranked.add(id))
                .distinct()
                .forEach(id -> add(RankingFinding.REQUEST_TWICE, id));
        List<String> strangers = new ArrayList<>();
        for (Request request : given) {
            if (requests.putIfAbsent(request.id(), request) != null) {
                add(RankingFinding.REQUEST_TWICE, request.id());
            }
            if (!ranked.contains(request.id())) {
                strangers.add(request.id());
            }
            Stream.concat(Stream.of(request.amount()), request.addOns().values().stream())
                    .filter(amount -> amount.signum() < 0 || amount.exceeds(MOST_WANTED))
                    .forEach(amount -> add(RankingFinding.WANTED_RANGE, request.id(), amount));
            known(request, request.quotas(), quotas);
            known(request, request.addOns().keySet(), addOns);
            if (request.quotas().size() > 1) {
                add(RankingFinding.SEVERAL_QUOTAS, request.id(), request.quotas());
            }
        }
        if (!strangers.isEmpty()) {
            add(RankingFinding.REQUEST_UNRANKED, strangers);
        }
        List<String> silent =
                ranked.stream().filter(id -> !requests.containsKey(id)).sorted().toList();
        if (!silent.isEmpty()) {
            add(RankingFinding.REQUEST_MISSING, silent);
        }
    }

    private void known(Request request, Iterable<String> named, List<String> known) {
        for (String name : named) {
            if (!known.contains(name)) {
                add(
                        RankingFinding.REQUEST_UNKNOWN,
                        request.id(),
                        name,
                        known.isEmpty() ? RankingMessage.ABSENT : known);
            }
        }
    }

    private void quotas(FundsTerms.Quotas quotas) {
        boolean money = quotas.of() == FundsTerms.Quotas.Of.MONEY;
        long whole = money
                ? budget.map(Euro::cents).orElse(0L)
                : terms.places().map(FundsTerms.Places::number).orElse(0);
        long sum = 0;
        for (FundsTerms.Quota quota : quotas.shares()) {
            Fraction exact = Fraction.of(whole).times(quota.share()).dividedBy(HUNDRED);
            if (!exact.isWhole() && !quotas.rounding().isStated()) {
                add(RankingFinding.QUOTA_NOT_WHOLE, quota.id(), exact);
            }
            Rounding.Mode mode = quotas.rounding().value().orElse(Rounding.Mode.DOWN);
            long share = exact.rounded(new Rounding(BigDecimal.ONE, mode))
                    .numerator()
                    .longValueExact();
            shares.put(quota.id(), share);
            sum += share;
        }
        if (sum > whole) {
            add(RankingFinding.QUOTAS_EXCEED, money ? Euro.ofCents(sum) : sum, money ? Euro.ofCents(whole) : whole);
        }
    }

    private void add(RankingFinding code, Object... arguments) {
        findings.add(Finding.of(code, Location.NONE, arguments));
    }
}
