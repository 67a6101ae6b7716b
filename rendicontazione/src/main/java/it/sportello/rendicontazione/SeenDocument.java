package it.sportello.rendicontazione;

import it.sportello.legal.Euro;
import it.sportello.rendicontazione.funding.DocumentKey;
import it.sportello.rendicontazione.funding.DocumentKind;
import it.sportello.rendicontazione.funding.Subject;
import it.sportello.rendicontazione.funding.Voucher;
import it.sportello.rendicontazione.payment.CreditedInvoices;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A document of expense, with what became of the file it came in.
 *
 * @param voucher the document
 * @param files the files it came in, in the order of their names; none if it is written down in the claim
 * @param formErrors how many errors the verdict on the form of its file names
 * @param sdiCodes the codes of the SdI that stand against its file
 */
record SeenDocument(Voucher voucher, List<String> files, long formErrors, List<String> sdiCodes) {

    /** The sounder file first, and of two alike the one whose name comes first. */
    static final Comparator<SeenDocument> SOUNDEST = Comparator.comparing((SeenDocument each) -> !each.isSound())
            .thenComparing(each -> each.files.toString())
            .thenComparing(each -> each.voucher.origin().index());

    private static final Pattern INSIGNIFICANT = Pattern.compile("[^\\p{L}\\p{Nd}]");
    private static final Pattern LEADING_ZEROS = Pattern.compile("(?<![0-9])0+(?=[0-9])");

    SeenDocument {
        files = List.copyOf(files);
        sdiCodes = List.copyOf(sdiCodes);
    }

    /** A document that the claim itself holds. */
    static SeenDocument written(Voucher voucher) {
        return new SeenDocument(voucher, List.of(), 0, List.of());
    }

    /**
     * Its name, whether it takes back, for a credit note may bear the number of an invoice, and whether it is written
     * down in the claim.
     */
    record Slot(DocumentKey key, boolean reduces, boolean written) {}

    Slot slot() {
        return new Slot(voucher.key(), voucher.kind().reduces(), !isElectronic());
    }

    boolean isElectronic() {
        return !files.isEmpty();
    }

    boolean isSound() {
        return formErrors == 0 && sdiCodes.isEmpty();
    }

    boolean isInvoice() {
        return switch (voucher.kind()) {
            case INVOICE, FOREIGN_INVOICE, DEBIT_NOTE, CREDIT_NOTE -> true;
            default -> false;
        };
    }

    DocumentKey key() {
        return voucher.key();
    }

    Euro total() {
        return voucher.total();
    }

    /** All names by which its issuer may be told, the country of an Italian VAT number left out. */
    Set<String> issuers() {
        return identities(voucher.issuer());
    }

    static Set<String> identities(Subject subject) {
        return CreditedInvoices.issuers(subject);
    }

    /** An identity as it is compared: upper case, and without the IT in front of eleven digits. */
    static String plain(String identity) {
        return CreditedInvoices.plain(identity);
    }

    /** All that tells its issuer, its name too, as people write it in one way or another. */
    Set<String> roughIssuers() {
        Set<String> all = new TreeSet<>();
        issuers().forEach(it -> all.add(letters(it)));
        all.add(letters(voucher.issuer().name()));
        return all;
    }

    /** Its number without what people write in one way or another: {@code 0001/A} and {@code 1a} are alike. */
    String roughNumber() {
        return roughNumber(key());
    }

    static String roughNumber(DocumentKey key) {
        String plain = Normalizer.normalize(key.number(), Normalizer.Form.NFKC);
        return letters(LEADING_ZEROS.matcher(plain).replaceAll(""));
    }

    /** Whether a name may mean this document, written in another way. */
    boolean isLike(DocumentKey name) {
        return name.date().getYear() == key().date().getYear()
                && roughNumber(name).equals(roughNumber())
                && roughIssuers().contains(plain(letters(name.issuer())));
    }

    /** Letters and digits only, whatever their case and width. */
    private static String letters(String text) {
        return INSIGNIFICANT
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT))
                .replaceAll("");
    }

    Optional<String> content() {
        return voucher.origin().contentSha256();
    }

    /** Whether a name means this document: to the SdI the year counts, not the day. */
    boolean isCalled(DocumentKey name) {
        boolean sameTime = isElectronic()
                ? name.date().getYear() == key().date().getYear()
                : name.date().equals(key().date());
        return sameTime && name.number().equals(key().number()) && issuers().contains(plain(name.issuer()));
    }

    DocumentKind kind() {
        return voucher.kind();
    }
}
