package it.sportello.rendicontazione.payment;

import it.sportello.legal.Finding;
import it.sportello.legal.Location;
import it.sportello.rendicontazione.funding.Payment;
import it.sportello.rendicontazione.payment.CamtReading.Debit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The movements of all files together: what stands in two of them counts once, and what came back is taken out; where it
 * cannot be told which of several came back, all of them are. A CRO or TRN that two movements share to which the bank gave
 * names of their own tells neither, and is left out.
 */
final class Movements {

    private static final Comparator<Payment> ORDER =
            Comparator.comparing(Payment::executed).thenComparing(Payment::id);

    private final List<BankStatement.File> files = new ArrayList<>();
    private final Set<Debit> debits = new LinkedHashSet<>();
    private final Set<Received> received = new LinkedHashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    void add(BankStatement.File file, List<Debit> out, List<Received> in, List<Finding> found) {
        files.add(file);
        debits.addAll(out);
        received.addAll(in);
        findings.addAll(found);
    }

    BankStatement statement() {
        List<Debit> sorted = told(debits).stream()
                .sorted(Comparator.comparing(Debit::payment, ORDER))
                .toList();
        Map<String, List<Debit>> byReference = new HashMap<>();
        Map<String, List<Debit>> byAmount = new HashMap<>();
        for (Debit debit : sorted) {
            debit.references()
                    .forEach(it -> byReference
                            .computeIfAbsent(it, key -> new ArrayList<>())
                            .add(debit));
            byAmount.computeIfAbsent(sum(debit.payment()), key -> new ArrayList<>())
                    .add(debit);
        }
        List<Received> in = received.stream()
                .sorted(Comparator.comparing(Received::booked).thenComparing(Received::id))
                .toList();
        Set<Debit> undone = new HashSet<>();
        Set<Debit> doubtful = new HashSet<>();
        for (Received back : in) {
            if (back.reversal()) {
                undo(back, byReference, byAmount, undone, doubtful);
            }
        }
        undone.addAll(doubtful);
        return new BankStatement(
                files,
                sorted.stream()
                        .filter(it -> !undone.contains(it))
                        .map(Debit::payment)
                        .toList(),
                sorted.stream().filter(undone::contains).map(Debit::payment).toList(),
                in,
                findings);
    }

    private static List<Debit> told(Set<Debit> debits) {
        Map<String, Set<String>> movements = new HashMap<>();
        debits.stream()
                .filter(Debit::named)
                .forEach(it -> references(it.payment())
                        .forEach(reference -> movements
                                .computeIfAbsent(reference, any -> new HashSet<>())
                                .add(it.payment().id())));
        return debits.stream()
                .map(it -> it.named()
                                && references(it.payment())
                                        .anyMatch(reference -> movements
                                                        .getOrDefault(reference, Set.of())
                                                        .size()
                                                > 1)
                        ? new Debit(withoutReference(it.payment()), it.references(), true)
                        : it)
                .toList();
    }

    private static Stream<String> references(Payment payment) {
        return Stream.concat(
                payment.cro().map("cro "::concat).stream(),
                payment.trn().map(it -> "trn " + it.toUpperCase(Locale.ROOT)).stream());
    }

    private static Payment withoutReference(Payment it) {
        return new Payment(
                it.id(),
                it.executed(),
                it.amount(),
                it.means(),
                it.payerIban(),
                it.payeeIban(),
                it.payee(),
                it.causale(),
                Optional.empty(),
                Optional.empty(),
                it.mandate(),
                it.settles());
    }

    private static String sum(Payment payment) {
        return payment.payerIban().orElse("") + " " + payment.amount();
    }

    private void undo(
            Received back,
            Map<String, List<Debit>> byReference,
            Map<String, List<Debit>> byAmount,
            Set<Debit> undone,
            Set<Debit> doubtful) {
        List<Debit> named = back.references().stream()
                .flatMap(it -> byReference.getOrDefault(it, List.of()).stream())
                .distinct()
                .filter(it -> fits(it, back) && !undone.contains(it))
                .toList();
        List<Debit> same = byAmount.getOrDefault(back.iban().orElse("") + " " + back.amount(), List.of()).stream()
                .filter(it -> fits(it, back) && !undone.contains(it))
                .toList();
        List<Debit> exact = named.stream().filter(same::contains).toList();
        List<Debit> found = exact.isEmpty() ? (named.isEmpty() ? same : named) : exact;
        if (found.isEmpty()) {
            add(PaymentFinding.REVERSAL_UNKNOWN, back, Shown.of(back.id()), back.amount(), back.booked());
        } else if (found.size() > 1) {
            doubtful.addAll(found);
            add(
                    PaymentFinding.REVERSAL_AMBIGUOUS,
                    back,
                    Shown.of(back.id()),
                    Shown.list(found.stream().map(it -> Shown.of(it.payment())).toList()));
        } else {
            Payment payment = found.get(0).payment();
            undone.add(found.get(0));
            if (payment.amount().equals(back.amount())) {
                add(PaymentFinding.REVERSED, back, Shown.of(payment), back.booked());
            } else {
                add(PaymentFinding.REVERSAL_AMOUNT, back, Shown.of(payment), back.amount(), payment.amount());
            }
        }
    }

    private static boolean fits(Debit debit, Received back) {
        Optional<String> account = debit.payment().payerIban();
        return account.equals(back.iban()) && !debit.payment().executed().isAfter(back.booked());
    }

    private void add(PaymentFinding code, Received back, Object... arguments) {
        findings.add(Finding.of(code, Location.at(Location.pointerTo("received", back.id())), arguments));
    }
}
