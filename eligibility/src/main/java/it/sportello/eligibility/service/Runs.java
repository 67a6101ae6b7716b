package it.sportello.eligibility.service;

import it.sportello.eligibility.Sentence;
import it.sportello.eligibility.service.PaymentSchedule.Balance;
import it.sportello.eligibility.service.PaymentSchedule.Payment;
import it.sportello.eligibility.service.PaymentTerms.Stop;
import it.sportello.eligibility.service.ServiceEvent.Kind;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Location;
import it.sportello.legal.Rounding;
import it.sportello.legal.Severity;
import it.sportello.legal.reasons.Reasons;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Pays month by month. In each month what is known by its end decides what is due, and what was paid before is taken off;
 * so a later event changes no earlier payment, and shows as a balance or an adjustment of its own.
 *
 * <p>Within a month, the oldest month of service comes first, then the lowest protocol number. Money that ended stays
 * ended until there is new money.
 */
final class Runs {

    /** What was paid to one person so far. */
    static final class Account {
        final List<Filed> events = new ArrayList<>();
        final NavigableMap<YearMonth, Euro> settled = new TreeMap<>();
        final NavigableMap<YearMonth, Euro> owed = new TreeMap<>();
        Euro recovered = Euro.ZERO;

        Euro net() {
            return Euro.sum(settled.values());
        }

        Euro settled(YearMonth month) {
            return settled.getOrDefault(month, Euro.ZERO);
        }

        Euro owed(YearMonth month) {
            return owed.getOrDefault(month, Euro.ZERO);
        }
    }

    /** Something that is due. */
    private record Due(
            Account account,
            long protocol,
            YearMonth month,
            Euro amount,
            List<Sentence> because,
            List<LegalReference> references) {}

    private static final Rounding DOWN_TO_THE_CENT = new Rounding(new BigDecimal("0.01"), Rounding.Mode.DOWN);
    private static final Comparator<Due> ORDER =
            Comparator.comparing(Due::month).thenComparing(Due::protocol);

    private final Rules rules;
    private final NavigableMap<Long, Account> accounts = new TreeMap<>();
    private final NavigableMap<YearMonth, Euro> funds = new TreeMap<>();
    private final boolean limited;
    private final NavigableMap<YearMonth, Set<Long>> touched = new TreeMap<>();
    private final List<Payment> payments = new ArrayList<>();
    private final List<Balance> balances = new ArrayList<>();
    private final Set<Finding> findings = new LinkedHashSet<>();
    private Euro available = Euro.ZERO;
    private Euro spent = Euro.ZERO;
    private boolean ended;

    /**
     * Pays what the events tell.
     *
     * @param events the events, in {@link Filed#ORDER}
     * @param budget money at hand from the beginning
     */
    Runs(Rules rules, List<Filed> events, Optional<Euro> budget) {
        this.rules = rules;
        this.limited = budget.isPresent() || events.stream().anyMatch(filed -> filed.is(Kind.FUNDS));
        this.available = budget.orElse(Euro.ZERO);
        Set<String> seen = new LinkedHashSet<>();
        for (Filed filed : events) {
            ServiceEvent event = filed.event();
            if (!filed.is(Kind.FUNDS)) {
                file(filed);
            } else if (seen.add(filed.content())) {
                funds.merge(event.recorded(), event.amount().orElseThrow(), Euro::plus);
                touch(event.recorded());
            } else {
                findings.add(filed.finding(ServiceFinding.REPEATED, ServiceMessage.of(Kind.FUNDS), event.day()));
            }
        }
        touched.forEach(this::run);
    }

    private void file(Filed filed) {
        ServiceEvent event = filed.event();
        long protocol = event.protocol().orElseThrow();
        account(protocol).events.add(filed);
        touch(event.recorded()).add(protocol);
        if (filed.is(Kind.DONE) || filed.is(Kind.CORRECTION)) {
            touch(event.about().plusMonths(rules.terms().arrears().months())).add(protocol);
        }
    }

    /** The account of a protocol number. */
    Account account(long protocol) {
        return accounts.computeIfAbsent(protocol, number -> new Account());
    }

    private Set<Long> touch(YearMonth month) {
        return touched.computeIfAbsent(month, key -> new TreeSet<>());
    }

    NavigableMap<Long, Account> accounts() {
        return accounts;
    }

    List<Payment> payments() {
        return payments.stream()
                .sorted(Comparator.comparing(Payment::due)
                        .thenComparing(Payment::month)
                        .thenComparing(Payment::protocol))
                .toList();
    }

    List<Balance> balances() {
        return balances;
    }

    Set<Finding> findings() {
        return findings;
    }

    // --- one month --------------------------------------------------------------------------------------------------

    private void run(YearMonth month, Set<Long> protocols) {
        boolean anew = funds.containsKey(month);
        available = available.plus(funds.getOrDefault(month, Euro.ZERO));
        Set<Long> looked = new TreeSet<>(protocols);
        boolean reopened = anew && ended;
        if (reopened) {
            ended = false;
            reopen(month, looked);
        }
        List<Due> due = new ArrayList<>();
        for (long protocol : looked) {
            due.addAll(due(protocol, account(protocol), month));
        }
        due.sort(ORDER);
        Euro total = Euro.sum(due.stream().map(Due::amount).toList());
        List<Euro> shares = shares(month, due, total);
        Euro paid = Euro.sum(shares);
        for (int i = 0; i < due.size(); i++) {
            pay(month, due.get(i), shares.get(i));
        }
        available = limited ? available.minus(paid) : available;
        spent = spent.plus(paid);
        if (total.signum() > 0 || anew) {
            balances.add(new Balance(
                    month, limited ? Optional.of(available.plus(spent)) : Optional.empty(), total, paid, spent));
        }
        protocols.forEach(protocol -> recover(month, protocol));
    }

    /** New money: what is still owed is looked at again, or given up, as the terms say. */
    private void reopen(YearMonth month, Set<Long> looked) {
        Optional<Stop.LaterFunds> rule = rules.terms().stop().laterFunds().value();
        accounts.forEach((protocol, account) -> {
            boolean owes = account.owed.values().stream().anyMatch(owed -> owed.signum() > 0);
            if (owes && rule.isEmpty()) {
                findings.add(new Finding(
                        ServiceFinding.LATER_FUNDS_NOT_STATED,
                        Location.NONE,
                        List.of(new MonthText(month), Euro.sum(account.owed.values()), String.valueOf(protocol)),
                        rules.places(rules.terms().stop().source())));
            }
            if (owes && !isForNewMonthsOnly()) {
                looked.add(protocol);
            }
        });
    }

    private boolean isForNewMonthsOnly() {
        return rules.terms()
                .stop()
                .laterFunds()
                .value()
                .filter(Stop.LaterFunds.ONLY_NEW_MONTHS::equals)
                .isPresent();
    }

    /** What is due to a person by what is known at the end of a month; adjustments are told at once. */
    private List<Due> due(long protocol, Account account, YearMonth month) {
        List<Filed> known = account.events.stream()
                .filter(filed -> !filed.event().recorded().isAfter(month))
                .toList();
        Course course = Course.of(rules, protocol, known, this::error, Reasons.none());
        if (course.holding().isPresent()) {
            account.owed.clear();
            return List.of();
        }
        YearMonth last = month.minusMonths(rules.terms().arrears().months());
        Set<YearMonth> months = new TreeSet<>(account.settled.keySet());
        months.addAll(account.owed.keySet());
        months.addAll(course.months().headMap(last, true).keySet());
        List<Due> due = new ArrayList<>();
        for (YearMonth each : months) {
            Course.Service service = course.months().get(each);
            if (service != null && service.isOpen()) {
                findings.add(new Finding(
                        ServiceFinding.ROUNDING_NOT_STATED,
                        Location.NONE,
                        List.of(
                                String.valueOf(protocol),
                                new MonthText(each),
                                service.amounts().stream().distinct().sorted().toList()),
                        service.references()));
            }
            Euro worth = service == null ? Euro.ZERO : service.amount();
            Euro difference = worth.minus(account.settled(each));
            if (difference.signum() < 0) {
                adjust(month, protocol, account, each, difference);
            }
            account.owed.computeIfPresent(each, (key, owed) -> owed.min(difference.max(Euro.ZERO)));
            if (!ended && !isForNewMonthsOnly()) {
                account.owed.remove(each);
            }
            Euro now = difference.minus(account.owed(each));
            if (now.signum() > 0 && service != null) {
                due.add(new Due(account, protocol, each, now, service.because(), service.references()));
            }
        }
        return due;
    }

    private void error(Finding finding) {
        if (finding.severity() == Severity.ERROR) {
            findings.add(finding);
        }
    }

    private void adjust(YearMonth due, long protocol, Account account, YearMonth month, Euro difference) {
        account.settled.merge(month, difference, Euro::plus);
        Sentence because =
                new Sentence(ServiceMessage.PAID_TOO_MUCH, List.of(difference.negated(), new MonthText(month)));
        payments.add(new Payment(
                due,
                protocol,
                month,
                Payment.Kind.ADJUSTMENT,
                difference,
                List.of(because),
                rules.tariff().references()));
        findings.add(Finding.of(
                ServiceFinding.TO_GIVE_BACK,
                Location.NONE,
                String.valueOf(protocol),
                difference.negated(),
                new MonthText(month),
                new MonthText(due)));
    }

    private void pay(YearMonth month, Due due, Euro share) {
        Account account = due.account();
        if (share.signum() > 0) {
            boolean first = account.settled(due.month()).signum() == 0;
            account.settled.merge(due.month(), share, Euro::plus);
            List<Sentence> because = new ArrayList<>(due.because());
            List<LegalReference> references = new ArrayList<>(due.references());
            if (due.amount().exceeds(share)) {
                because.add(new Sentence(ServiceMessage.BUDGET_ENDED, List.of(share, due.amount())));
                references.addAll(rules.places(rules.terms().stop().source()));
            }
            payments.add(new Payment(
                    month,
                    due.protocol(),
                    due.month(),
                    first ? Payment.Kind.PAYMENT : Payment.Kind.BALANCE,
                    share,
                    because,
                    references.stream().distinct().toList()));
        }
        account.owed.merge(due.month(), due.amount().minus(share), Euro::plus);
    }

    private void recover(YearMonth month, long protocol) {
        Account account = account(protocol);
        Map<String, Filed> decided = new HashMap<>();
        for (Filed filed : account.events) {
            ServiceEvent event = filed.event();
            if (!filed.is(Kind.RECOVERY)
                    || !event.recorded().equals(month)
                    || decided.putIfAbsent(filed.content(), filed) != null) {
                continue;
            }
            Euro amount = event.amount().orElseThrow();
            Euro most = account.net().minus(account.recovered);
            if (amount.exceeds(most)) {
                findings.add(filed.finding(ServiceFinding.RECOVERY_TOO_MUCH, String.valueOf(protocol), amount, most));
            } else {
                account.recovered = account.recovered.plus(amount);
                payments.add(new Payment(
                        month,
                        protocol,
                        month,
                        Payment.Kind.RECOVERY,
                        amount.negated(),
                        List.of(new Sentence(ServiceMessage.RECOVERY_DECIDED, List.of(amount, event.day()))),
                        List.of()));
            }
        }
    }

    // --- when the money ends ----------------------------------------------------------------------------------------

    private List<Euro> shares(YearMonth month, List<Due> due, Euro total) {
        List<Euro> all = due.stream().map(Due::amount).toList();
        if (!limited || due.isEmpty() || (!ended && !total.exceeds(available))) {
            return all;
        }
        List<Euro> none = due.stream().map(each -> Euro.ZERO).toList();
        List<Euro> shares = ended ? none : allotted(month, all, total);
        ended = true;
        findings.add(new Finding(
                ServiceFinding.BUDGET_ENDED,
                Location.NONE,
                List.of(new MonthText(month), total, Euro.sum(shares), left(due, shares)),
                rules.places(rules.terms().stop().source())));
        return shares;
    }

    /** The protocol numbers of those who do not get all that is due to them. */
    private static List<String> left(List<Due> due, List<Euro> shares) {
        List<String> protocols = new ArrayList<>();
        for (int i = 0; i < due.size(); i++) {
            if (due.get(i).amount().exceeds(shares.get(i))) {
                protocols.add(String.valueOf(due.get(i).protocol()));
            }
        }
        return protocols.stream().distinct().toList();
    }

    private List<Euro> allotted(YearMonth month, List<Euro> due, Euro total) {
        List<List<Euro>> ways =
                rules.terms().stop().last().value().map(List::of).orElse(List.of(Stop.Last.values())).stream()
                        .map(last -> allotted(last, due, total))
                        .distinct()
                        .toList();
        if (ways.size() > 1) {
            findings.add(new Finding(
                    ServiceFinding.LAST_NOT_STATED,
                    Location.NONE,
                    List.of(new MonthText(month), total, available),
                    rules.places(rules.terms().stop().source())));
        }
        return ways.get(0);
    }

    private List<Euro> allotted(Stop.Last last, List<Euro> due, Euro total) {
        Euro left = available;
        List<Euro> shares = new ArrayList<>();
        for (Euro amount : due) {
            Euro share = switch (last) {
                case NOTHING -> amount.exceeds(left) ? Euro.ZERO : amount;
                case WHAT_IS_LEFT -> amount.min(left);
                case PRO_RATA ->
                    amount.toFraction()
                            .times(available.toFraction())
                            .dividedBy(total.toFraction())
                            .toEuro(DOWN_TO_THE_CENT);
            };
            left = last == Stop.Last.NOTHING && amount.exceeds(left) ? Euro.ZERO : left.minus(share);
            shares.add(share);
        }
        return shares;
    }
}
