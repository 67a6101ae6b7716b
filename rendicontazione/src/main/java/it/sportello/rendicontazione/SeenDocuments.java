package it.sportello.rendicontazione;

import it.sportello.legal.Severity;
import it.sportello.rendicontazione.SeenDocument.Slot;
import it.sportello.rendicontazione.fattura.FatturaFile;
import it.sportello.rendicontazione.fattura.SdiFinding;
import it.sportello.rendicontazione.fattura.Verdict;
import it.sportello.rendicontazione.funding.DocumentKey;
import it.sportello.rendicontazione.funding.Voucher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The electronic documents that were read, each once: two files that say the same are one document in two envelopes. It
 * comes to the same in whatever order they are added. Of a document that the claim does not name, only what can matter to
 * others is kept, not its words.
 */
final class SeenDocuments {

    /** What is told first, first: all places of a claim and of files lead here in one order. */
    static final Comparator<DocumentKey> BY_KEY = Comparator.comparing(DocumentKey::date)
            .thenComparing(DocumentKey::issuer)
            .thenComparing(DocumentKey::number);

    private static final Comparator<Slot> BY_SLOT =
            Comparator.comparing(Slot::key, BY_KEY).thenComparing(Slot::reduces);

    private static final Pattern VAT_NUMBER = Pattern.compile("[0-9]{11}");

    /** Of documents that are all alike, so many are compared. */
    private static final int MOST_ALIKE = 11;

    private final Set<DocumentKey> named;
    /** By name, and under one name by what they say. */
    private final Map<Slot, Map<String, SeenDocument>> documents = new TreeMap<>(BY_SLOT);

    private final Map<String, Set<DocumentKey>> contents = new HashMap<>();

    SeenDocuments(Set<DocumentKey> named) {
        this.named = Stream.concat(named.stream(), named.stream().map(SeenDocuments::italian))
                .collect(Collectors.toUnmodifiableSet());
    }

    void add(FatturaFile file, Verdict sdi, List<Voucher> vouchers) {
        long formErrors = file.format().findings().stream()
                .filter(each -> each.severity() == Severity.ERROR)
                .count();
        if (file.format().state() == Verdict.State.FAILED) {
            formErrors = Math.max(1, formErrors);
        }
        List<String> codes = sdi.findings().stream()
                .filter(each -> each.severity() == Severity.ERROR)
                .map(each -> each.code() instanceof SdiFinding it
                        ? it.sdiCode()
                        : each.code().code())
                .distinct()
                .sorted()
                .toList();
        for (Voucher voucher : vouchers) {
            String content = file.contentSha256().orElse(file.name() + " " + file.sha256());
            contents.computeIfAbsent(content, any -> new TreeSet<>(BY_KEY)).add(voucher.key());
            Voucher kept = named.contains(voucher.key()) ? voucher : withoutWords(voucher);
            SeenDocument seen = new SeenDocument(kept, List.of(file.name()), formErrors, codes);
            documents
                    .computeIfAbsent(seen.slot(), any -> new TreeMap<>())
                    .merge(content + "#" + voucher.origin().index(), seen, SeenDocuments::together);
        }
    }

    /** One document in two envelopes: the sounder one, with the names of both. */
    private static SeenDocument together(SeenDocument one, SeenDocument other) {
        SeenDocument best = Stream.of(one, other).min(SeenDocument.SOUNDEST).orElseThrow();
        List<String> files = Stream.concat(one.files().stream(), other.files().stream())
                .distinct()
                .sorted()
                .toList();
        return new SeenDocument(best.voucher(), files, best.formErrors(), best.sdiCodes());
    }

    private static Voucher withoutWords(Voucher it) {
        return new Voucher(
                it.key(),
                it.kind(),
                it.role(),
                it.issuer(),
                it.addressee(),
                it.taxable(),
                it.vat(),
                it.total(),
                it.withheld(),
                it.splitVat(),
                it.cups(),
                it.cigs(),
                List.of(),
                List.of(),
                List.of(),
                it.ibans(),
                it.means(),
                it.linked(),
                it.stamped(),
                it.origin());
    }

    /** A name as files spell it: eleven digits are an Italian VAT number. */
    static DocumentKey italian(DocumentKey key) {
        String issuer = key.issuer().strip();
        return VAT_NUMBER.matcher(issuer).matches() ? new DocumentKey("IT" + issuer, key.number(), key.date()) : key;
    }

    /** The document of this name, or else of this name with its country; an invoice before a credit note. */
    Optional<SeenDocument> find(DocumentKey key) {
        return Stream.of(key, italian(key))
                .flatMap(each -> Stream.of(new Slot(each, false, false), new Slot(each, true, false)))
                .flatMap(slot -> of(slot).stream())
                .findFirst();
    }

    /**
     * All documents that bear a name, the sound ones first, and then by what they say; more than one if they say different
     * things.
     */
    List<SeenDocument> alike(Slot slot) {
        return documents.getOrDefault(slot, Map.of()).values().stream()
                .sorted(Comparator.comparing(each -> !each.isSound()))
                .toList();
    }

    private Optional<SeenDocument> of(Slot slot) {
        return alike(slot).stream().findFirst();
    }

    /** One document for each name, in the order of names. */
    List<SeenDocument> all() {
        List<SeenDocument> all = new ArrayList<>();
        documents.keySet().forEach(slot -> of(slot).ifPresent(all::add));
        return all;
    }

    /** The names of the documents that a file with this content holds. */
    Set<DocumentKey> in(String content) {
        return contents.getOrDefault(content, Set.of());
    }

    /** Documents by issuer, number and year, which is what the SdI tells them by. */
    static Map<String, List<SeenDocument>> byNumber(List<SeenDocument> documents) {
        return group(
                documents,
                SeenDocument::issuers,
                each -> each.key().number() + "\n" + each.key().date().getYear() + "\n"
                        + each.kind().reduces());
    }

    /** Documents by issuer, year, amount and rough number; the first of each group. */
    static Map<String, List<SeenDocument>> byLikeness(List<SeenDocument> documents) {
        Map<String, List<SeenDocument>> groups = group(documents, SeenDocument::roughIssuers, SeenDocuments::likeness);
        groups.replaceAll((trait, group) -> group.stream()
                .sorted(Comparator.comparing(SeenDocument::key, BY_KEY))
                .limit(MOST_ALIKE)
                .toList());
        return groups;
    }

    private static String likeness(SeenDocument it) {
        return it.roughNumber() + "\n" + it.key().date().getYear() + "\n" + it.total() + "\n"
                + it.kind().reduces();
    }

    private static Map<String, List<SeenDocument>> group(
            List<SeenDocument> documents,
            Function<SeenDocument, Set<String>> issuers,
            Function<SeenDocument, String> rest) {
        return documents.stream()
                .flatMap(each ->
                        issuers.apply(each).stream().map(issuer -> Map.entry(issuer + "\n" + rest.apply(each), each)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Those of a group that share a trait with a document, other than itself. */
    static List<SeenDocument> others(
            Map<String, List<SeenDocument>> groups,
            SeenDocument it,
            Set<String> issuers,
            Function<String, String> trait) {
        return issuers.stream()
                .flatMap(issuer -> groups.getOrDefault(trait.apply(issuer), List.of()).stream())
                .distinct()
                .filter(each -> !each.equals(it))
                .toList();
    }

    static List<SeenDocument> sameNumber(Map<String, List<SeenDocument>> groups, SeenDocument it) {
        return others(
                groups,
                it,
                it.issuers(),
                issuer -> issuer + "\n" + it.key().number() + "\n"
                        + it.key().date().getYear() + "\n" + it.kind().reduces());
    }

    static List<SeenDocument> lookAlikes(Map<String, List<SeenDocument>> groups, SeenDocument it) {
        return others(groups, it, it.roughIssuers(), issuer -> issuer + "\n" + likeness(it));
    }
}
