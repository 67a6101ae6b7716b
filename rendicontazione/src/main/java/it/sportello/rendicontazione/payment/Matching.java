package it.sportello.rendicontazione.payment;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.identifier.Identifier;
import it.sportello.rendicontazione.fattura.DocumentRole;
import it.sportello.rendicontazione.funding.DocumentKey;
import it.sportello.rendicontazione.funding.Payment;
import it.sportello.rendicontazione.payment.Dues.Due;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Finds what a payment pays of which nobody wrote it down: the documents whose numbers stand on it, all of one issuer who
 * is its payee by account or by name, if it is exactly what is still due to him of all of them. Two payments that fit the
 * same document fit none. All are looked at together, so that no order matters.
 */
final class Matching {

    private final Map<String, Set<String>> issuersByAccount = new HashMap<>();
    private final Map<String, Set<String>> issuersByName = new HashMap<>();
    private final Map<String, Map<String, List<Due>>> numbers = new HashMap<>();
    private final Map<String, NavigableSet<Integer>> lengths = new HashMap<>();
    private final Function<Due, Euro> open;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * Looks for documents among these.
     *
     * @param open what is still due to the issuer of each
     */
    Matching(Collection<Due> dues, Function<Due, Euro> open) {
        this.open = open;
        for (Due due : dues) {
            if (due.isCreditNote() || due.voucher().role() != DocumentRole.EXPENSE) {
                continue;
            }
            String issuer = due.key().issuer();
            due.voucher().ibans().forEach(it -> put(issuersByAccount, Identifier.IBAN.normalised(it.text()), issuer));
            put(issuersByName, Causale.letters(due.voucher().issuer().name()), issuer);
            String number = Causale.normalised(due.key().number());
            numbers.computeIfAbsent(issuer, it -> new HashMap<>())
                    .computeIfAbsent(number, it -> new ArrayList<>())
                    .add(due);
            lengths.computeIfAbsent(issuer, it -> new TreeSet<>()).add(number.length());
        }
        issuersByName.remove("");
        issuersByAccount.remove("");
    }

    private static void put(Map<String, Set<String>> map, String key, String issuer) {
        map.computeIfAbsent(key, it -> new HashSet<>()).add(issuer);
    }

    List<Finding> findings() {
        return findings;
    }

    /** The documents of each payment that could be matched; the others are told. */
    Map<Payment, List<Due>> of(List<Payment> payments) {
        Map<Payment, List<Due>> fitting = new LinkedHashMap<>();
        Map<DocumentKey, Integer> times = new HashMap<>();
        for (Payment payment : payments) {
            List<Due> found = documents(payment);
            if (!found.isEmpty()) {
                fitting.put(payment, found);
                found.forEach(it -> times.merge(it.key(), 1, Integer::sum));
            }
        }
        Map<Payment, List<Due>> matched = new LinkedHashMap<>();
        fitting.forEach((payment, found) -> {
            List<Due> shared = found.stream()
                    .filter(it -> times.getOrDefault(it.key(), 0) > 1)
                    .toList();
            if (shared.isEmpty()) {
                matched.put(payment, found);
            } else {
                tell(PaymentFinding.AMBIGUOUS, payment, shown(shared));
            }
        });
        return matched;
    }

    private List<Due> documents(Payment payment) {
        Set<String> issuers = new TreeSet<>();
        payment.payeeIban()
                .map(Identifier.IBAN::normalised)
                .ifPresent(it -> issuers.addAll(issuersByAccount.getOrDefault(it, Set.of())));
        payment.payee().map(Causale::letters).ifPresent(it -> issuers.addAll(issuersByName.getOrDefault(it, Set.of())));
        Causale causale = new Causale(payment.causale().orElse(""));
        List<Set<Due>> perIssuer = new ArrayList<>();
        for (String issuer : issuers) {
            Set<Due> named = causale.numbers(
                    numbers.getOrDefault(issuer, Map.of()), lengths.getOrDefault(issuer, new TreeSet<>()));
            if (!named.isEmpty()) {
                perIssuer.add(named);
            }
        }
        if (perIssuer.isEmpty()) {
            tell(PaymentFinding.UNMATCHED, payment);
            return List.of();
        }
        Set<Due> named = new LinkedHashSet<>();
        perIssuer.forEach(named::addAll);
        List<Due> doubtful = new ArrayList<>();
        List<Due> chosen = new ArrayList<>();
        byNumber(named).forEach(same -> {
            List<Due> dated = same.size() == 1
                    ? same
                    : same.stream().filter(it -> causale.names(it.key().date())).toList();
            (dated.size() == 1 ? chosen : doubtful).addAll(dated.size() == 1 ? dated : same);
        });
        if (perIssuer.size() > 1 || !doubtful.isEmpty()) {
            tell(PaymentFinding.AMBIGUOUS, payment, shown(doubtful.isEmpty() ? chosen : doubtful));
            return List.of();
        }
        Euro due = DistinctPayments.sum(chosen.stream().map(open).toList());
        if (!due.equals(payment.amount())) {
            tell(PaymentFinding.OTHER_AMOUNT, payment, shown(chosen), payment.amount(), due);
            return List.of();
        }
        return chosen.stream()
                .filter(it -> open.apply(it).signum() > 0)
                .sorted(Comparator.comparing(Due::key, Dues.ORDER))
                .toList();
    }

    private static Collection<List<Due>> byNumber(Set<Due> named) {
        Map<String, List<Due>> groups = new LinkedHashMap<>();
        for (Due due : named) {
            groups.computeIfAbsent(
                            due.key().issuer() + "\n"
                                    + Causale.normalised(due.key().number()),
                            it -> new ArrayList<>())
                    .add(due);
        }
        return groups.values();
    }

    private static List<String> shown(List<Due> dues) {
        return Shown.list(
                dues.stream().map(Due::key).sorted(Dues.ORDER).map(Shown::of).toList());
    }

    private void tell(PaymentFinding code, Payment payment, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(Shown.of(payment)));
        arguments.addAll(List.of(more));
        findings.add(new Finding(code, DistinctPayments.place(payment), arguments, List.of()));
    }
}
