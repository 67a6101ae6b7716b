package it.sportello.rendicontazione.payment;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Location;
import it.sportello.legal.identifier.Identifier;
import it.sportello.rendicontazione.funding.Means;
import it.sportello.rendicontazione.funding.Payment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The payments each once: those with the same name, CRO or TRN are one, told by the bank and by who claims. What only one
 * of them knows holds; where they contradict each other none counts. One told without CRO and TRN that left on the same day, with
 * the same amount and between the same accounts as one that came back, came back too, unless the bank tells another like it.
 */
final class DistinctPayments {

    static final Comparator<Payment> ORDER =
            Comparator.comparing(Payment::executed).thenComparing(Payment::id).thenComparing(DistinctPayments::whole);

    /**
     * A payment, once.
     *
     * @param payment what is known of it
     * @param against why it does not count, whatever it pays
     */
    record Distinct(Payment payment, Optional<Finding> against) {}

    private final List<Distinct> payments = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private DistinctPayments() {}

    static DistinctPayments of(List<Payment> presented, List<Payment> undone) {
        List<Payment> all = Stream.concat(presented.stream(), undone.stream())
                .distinct()
                .sorted(Comparator.comparing(Payment::id).thenComparing(DistinctPayments::whole))
                .toList();
        Set<Payment> there = new HashSet<>(presented);
        Set<Payment> back = new HashSet<>(undone);
        Set<String> goneBack = movements(undone.stream());
        goneBack.removeAll(movements(presented.stream().filter(it -> isReferenced(it) && !back.contains(it))));
        DistinctPayments distinct = new DistinctPayments();
        for (List<Payment> same : groups(all)) {
            List<Payment> told = same.stream().filter(there::contains).toList();
            if (!told.isEmpty()) {
                distinct.add(told, same.stream().anyMatch(it -> back.contains(it) || isOneOf(goneBack, it)));
            }
        }
        distinct.payments.sort(Comparator.comparing(Distinct::payment, ORDER));
        return distinct;
    }

    static boolean isReferenced(Payment payment) {
        return payment.cro().isPresent() || payment.trn().isPresent();
    }

    /** Accounts, day and amount: what tells movements apart where nobody gave a reference. */
    static Optional<String> movement(Payment payment) {
        return payment.payerIban()
                .flatMap(from -> payment.payeeIban()
                        .map(to -> String.join(
                                " ",
                                Identifier.IBAN.normalised(from),
                                Identifier.IBAN.normalised(to),
                                payment.executed().toString(),
                                payment.amount().toString())));
    }

    private static Set<String> movements(Stream<Payment> payments) {
        return payments.flatMap(it -> movement(it).stream()).collect(Collectors.toCollection(HashSet::new));
    }

    /** Whether it is a movement that went back, told without its reference. */
    private static boolean isOneOf(Set<String> goneBack, Payment payment) {
        return !isReferenced(payment)
                && movement(payment).filter(goneBack::contains).isPresent();
    }

    /** Each once, by day and name. */
    List<Distinct> payments() {
        return payments;
    }

    List<Finding> findings() {
        return findings;
    }

    static Location place(Payment payment) {
        return Location.at(Location.pointerTo("payments", payment.id()));
    }

    /** Everything it says, for an order that does not depend on that of the files. */
    private static String whole(Payment payment) {
        return Stream.of(
                        payment.executed(),
                        payment.amount(),
                        payment.means(),
                        payment.payerIban(),
                        payment.payeeIban(),
                        payment.payee(),
                        payment.causale(),
                        payment.cro(),
                        payment.trn(),
                        payment.mandate(),
                        payment.settles())
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }

    private static List<String> names(Payment payment) {
        List<String> names = new ArrayList<>(List.of("id " + payment.id()));
        payment.cro().ifPresent(it -> names.add("cro " + it));
        payment.trn().ifPresent(it -> names.add("trn " + it.toUpperCase(Locale.ROOT)));
        return names;
    }

    /** Those that share a name, directly or through others. */
    private static Iterable<List<Payment>> groups(List<Payment> all) {
        int[] parent = new int[all.size()];
        Map<String, Integer> owner = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            parent[i] = i;
            for (String name : names(all.get(i))) {
                Integer other = owner.putIfAbsent(name, i);
                if (other != null) {
                    parent[root(parent, i)] = root(parent, other);
                }
            }
        }
        Map<Integer, List<Payment>> groups = new TreeMap<>();
        for (int i = 0; i < all.size(); i++) {
            groups.computeIfAbsent(root(parent, i), it -> new ArrayList<>()).add(all.get(i));
        }
        return groups.values();
    }

    private static int root(int[] parent, int of) {
        int at = of;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private void add(List<Payment> same, boolean undone) {
        Payment first = same.get(0);
        List<String> others = Shown.list(same.stream().skip(1).map(Shown::of).toList());
        boolean contradictory = contradict(same);
        Payment one = same.size() == 1 ? first : merged(same);
        Optional<Finding> against = Optional.empty();
        if (undone) {
            against = Optional.of(Finding.of(PaymentFinding.UNDONE, place(one), Shown.of(one)));
        } else if (contradictory) {
            against = Optional.of(Finding.of(PaymentFinding.CONTRADICTION, place(one), Shown.of(one), others));
        } else if (settlesMore(one)) {
            against = Optional.of(Finding.of(PaymentFinding.SETTLES_MORE, place(one), Shown.of(one), one.amount()));
        }
        if (same.size() > 1 && !contradictory) {
            findings.add(Finding.of(PaymentFinding.PAYMENT_TWICE, place(one), Shown.of(one), others));
        }
        against.ifPresent(findings::add);
        payments.add(new Distinct(one, against));
    }

    private static boolean settlesMore(Payment payment) {
        long left = payment.amount().cents();
        if (left <= 0) {
            return true;
        }
        for (Payment.Settled each : payment.settles()) {
            long cents = each.amount().cents();
            if (cents <= 0 || cents > left) {
                return true;
            }
            left -= cents;
        }
        return false;
    }

    private static boolean contradict(List<Payment> same) {
        return differ(same, it -> Optional.of(it.amount()))
                || differ(same, it -> Optional.of(it.means()).filter(means -> means != Means.OTHER))
                || differ(same, it -> it.payerIban().map(Identifier.IBAN::normalised))
                || differ(same, it -> it.payeeIban().map(Identifier.IBAN::normalised))
                || differ(same, Payment::cro)
                || differ(same, it -> it.trn().map(trn -> trn.toUpperCase(Locale.ROOT)))
                || differ(same, Payment::mandate)
                || differ(same, it -> Optional.of(settled(it)).filter(settles -> !settles.isEmpty()));
    }

    private static List<Payment.Settled> settled(Payment payment) {
        return payment.settles().stream()
                .sorted(Comparator.comparing(Object::toString))
                .toList();
    }

    private static <T> boolean differ(List<Payment> same, Function<Payment, Optional<T>> what) {
        return same.stream().map(what).flatMap(Optional::stream).distinct().count() > 1;
    }

    /** What all of them say together; of two days the later, of two texts the longer. */
    private static Payment merged(List<Payment> same) {
        Payment first = same.get(0);
        return new Payment(
                first.id(),
                same.stream()
                        .map(Payment::executed)
                        .max(Comparator.naturalOrder())
                        .orElse(first.executed()),
                first.amount(),
                same.stream()
                        .map(Payment::means)
                        .filter(it -> it != Means.OTHER)
                        .findFirst()
                        .orElse(Means.OTHER),
                any(same, Payment::payerIban),
                any(same, Payment::payeeIban),
                any(same, Payment::payee),
                same.stream()
                        .flatMap(it -> it.causale().stream())
                        .max(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder())),
                any(same, Payment::cro),
                any(same, Payment::trn),
                any(same, Payment::mandate),
                same.stream()
                        .map(Payment::settles)
                        .filter(it -> !it.isEmpty())
                        .findFirst()
                        .orElse(List.<Payment.Settled>of()));
    }

    private static <T> Optional<T> any(List<Payment> same, Function<Payment, Optional<T>> what) {
        return same.stream().map(what).flatMap(Optional::stream).findFirst();
    }

    /** The sum of amounts, or the largest amount there is. */
    static Euro sum(List<Euro> amounts) {
        long sum = 0;
        for (Euro each : amounts) {
            long next = sum + each.cents();
            sum = next < sum ? Long.MAX_VALUE : next;
        }
        return Euro.ofCents(sum);
    }
}
