package it.sportello.rendicontazione.payment;

import it.sportello.rendicontazione.funding.DocumentKey;
import it.sportello.rendicontazione.funding.Subject;
import it.sportello.rendicontazione.funding.Voucher;
import it.sportello.rendicontazione.funding.Voucher.Linked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which invoices a credit note means: those of its issuer with a number it names, blanks around the number left out. With
 * a day, the invoice of that day, or else of that year; without one the last that is not later than the note. Where this
 * leaves several, the last of them, so that no credit note is lost, and it is doubtful.
 *
 * @param <T> what holds the invoices
 */
public final class CreditedInvoices<T> {

    /**
     * What one reference of a credit note means.
     *
     * @param invoice the invoice, if it was read
     * @param doubtful whether it may be another
     */
    public record Meant<T>(Optional<T> invoice, boolean doubtful) {}

    private final Function<T, Voucher> voucher;
    private final Map<String, List<T>> byNumber = new HashMap<>();

    /**
     * Looks among documents; those that take back themselves are left out.
     *
     * @param documents in this order: of two with one key the first is meant
     * @param voucher what each says
     */
    public CreditedInvoices(Collection<T> documents, Function<T, Voucher> voucher) {
        this.voucher = voucher;
        for (T each : documents) {
            Voucher said = voucher.apply(each);
            if (!said.kind().reduces()) {
                for (String issuer : issuers(said.issuer())) {
                    byNumber.computeIfAbsent(place(issuer, said.key().number()), any -> new ArrayList<>())
                            .add(each);
                }
            }
        }
    }

    private static String place(String issuer, String number) {
        return issuer + "\n" + number.strip();
    }

    /** The invoice that a reference of a credit note means. */
    public Meant<T> of(Voucher note, Linked linked) {
        Map<DocumentKey, T> named = new HashMap<>();
        for (String issuer : issuers(note.issuer())) {
            byNumber.getOrDefault(place(issuer, linked.number()), List.of())
                    .forEach(it -> named.putIfAbsent(voucher.apply(it).key(), it));
        }
        List<DocumentKey> fitting = fitting(note, linked, new ArrayList<>(named.keySet()));
        return new Meant<>(fitting.stream().max(Dues.ORDER).map(named::get), fitting.size() > 1);
    }

    private static List<DocumentKey> fitting(Voucher note, Linked linked, List<DocumentKey> named) {
        if (linked.date().isPresent()) {
            LocalDate day = linked.date().get();
            List<DocumentKey> exact =
                    named.stream().filter(it -> it.date().equals(day)).toList();
            return exact.isEmpty()
                    ? named.stream()
                            .filter(it -> it.date().getYear() == day.getYear())
                            .toList()
                    : exact;
        }
        Optional<LocalDate> last = named.stream()
                .map(DocumentKey::date)
                .filter(it -> !it.isAfter(note.key().date()))
                .max(Comparator.naturalOrder());
        return named.stream()
                .filter(it -> last.filter(it.date()::equals).isPresent())
                .toList();
    }

    /** All names by which an issuer may be told, the country of an Italian VAT number left out. */
    public static Set<String> issuers(Subject subject) {
        Set<String> all = new TreeSet<>();
        subject.vatNumber().ifPresent(it -> all.add(plain(it)));
        subject.codiceFiscale().ifPresent(it -> all.add(plain(it)));
        if (all.isEmpty()) {
            all.add(plain(subject.name()));
        }
        return all;
    }

    /** An identity as it is compared: upper case, and without the IT in front of eleven digits. */
    public static String plain(String identity) {
        String upper = identity.strip().toUpperCase(Locale.ROOT);
        boolean italian = upper.length() == 13 && upper.startsWith("IT");
        return italian ? upper.substring(2) : upper;
    }
}
