package it.sportello.legal.document;

import it.sportello.legal.Finding;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What came of reading a list of records: each record on its own, so that a bad one does not take the others with it.
 *
 * @param name the name of the document
 * @param sha256 the SHA-256 of the bytes that were read
 * @param records the records, sound or not, in the order of the list; none is lost
 * @param findings what is wrong with the document as a whole; then there are no records
 * @param <T> the type of a record
 */
public record Batch<T>(String name, String sha256, List<Document<T>> records, List<Finding> findings) {

    /** Copies the lists. */
    public Batch {
        records = List.copyOf(records);
        findings = List.copyOf(findings);
    }

    /** The sound records. */
    public List<T> values() {
        return records.stream().map(Document::value).flatMap(Optional::stream).toList();
    }

    /** The findings of the whole and of all records. */
    public List<Finding> allFindings() {
        return java.util.stream.Stream.concat(
                        findings.stream(), records.stream().flatMap(each -> each.findings().stream()))
                .toList();
    }

    /** The same records with other values in the place of those that were read, as completed by other evidence. */
    public Batch<T> with(UnaryOperator<T> change) {
        return new Batch<>(
                name, sha256, records.stream().map(each -> each.with(change)).toList(), findings);
    }

    /** Name and digest only. */
    @Override
    public String toString() {
        return name + " sha256:" + sha256;
    }
}
