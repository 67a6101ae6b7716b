package it.sportello.legal.document;

import it.sportello.legal.Finding;
import it.sportello.legal.KernelFinding;
import it.sportello.legal.Location;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the columns of a CSV file mean. It is a document of its own, in YAML: nothing about a file is guessed.
 *
 * <pre>{@code
 * charset: windows-1252
 * separator: ";"
 * decimal mark: ","
 * thousands mark: "."
 * dates: dd/MM/yyyy
 * yes: ["sì", "SI"]
 * no: ["no", "NO"]
 * list separator: "|"
 * columns:
 *   Protocollo: protocol
 *   Data di nascita: applicant/born
 *   Disoccupato: facts/unemployed
 *   Documenti: documents
 *   Altro beneficio: other benefits/0/benefit
 *   A chi: other benefits/0/recipient
 * words:
 *   A chi: {richiedente: applicant, altri: other member}
 * constants:
 *   registry family: "1"
 * ignored: [Note]
 * }</pre>
 *
 * <p>A path goes through the keys of the record, spelled as in YAML or as in JSON, the keys of its maps, and the numbers of
 * the elements of its lists from 0 to 99. It ends at a single value or, where there is a list separator, at a list of
 * them. A group whose cells are all empty is absent.
 *
 * @param charset {@code utf-8} (a byte order mark is accepted), {@code windows-1252} or {@code iso-8859-1}
 * @param separator what stands between cells: comma, semicolon, tab or vertical bar
 * @param decimalMark what stands before decimals: comma or point
 * @param thousandsMark what may stand between groups of three digits: point, comma, space or apostrophe; without it,
 *     nothing may, so that {@code 1.234} is no number where the decimal mark is a comma
 * @param dates {@code dd/MM/yyyy} or {@code yyyy-MM-dd}; a time of day, {@code HH:mm} or {@code HH:mm:ss}, follows after a
 *     space, in the second form after a {@code T} too
 * @param yes the words for true, exactly as cells hold them
 * @param no the words for false
 * @param listSeparator what stands between the elements of a list in one cell; spaces around an element are not part of
 *     it, an empty one is absent
 * @param columns the path of each column that is read, by its header, exactly as the file holds it
 * @param words for a column, by its header, the word of the record that each word of the file stands for; no other
 *     word is then allowed in it
 * @param constants the value of a path without a column, as a cell would hold it; inside a group that has columns, only
 *     in rows where one of them is filled
 * @param ignored the headers of the columns that are left out on purpose
 */
public record CsvMapping(
        @Pattern(regexp = "utf-8|windows-1252|iso-8859-1") String charset,
        @Pattern(regexp = "[,;|\\t]") String separator,
        @Pattern(regexp = "[,.]") String decimalMark,
        Optional<@Pattern(regexp = "[.,' ]") String> thousandsMark,
        @Pattern(regexp = "dd/MM/yyyy|yyyy-MM-dd") String dates,
        List<@NotBlank String> yes,
        List<@NotBlank String> no,
        Optional<@Pattern(regexp = "[^\"\\r\\n]") String> listSeparator,
        @NotEmpty Map<@NotBlank String, @NotBlank String> columns,
        Map<String, Map<String, String>> words,
        Map<String, @NotBlank String> constants,
        List<String> ignored)
        implements SelfChecking {

    /** Copies the collections. */
    public CsvMapping {
        yes = List.copyOf(yes);
        no = List.copyOf(no);
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        Map<String, Map<String, String>> copies = new LinkedHashMap<>();
        words.forEach((header, each) -> copies.put(header, Collections.unmodifiableMap(new LinkedHashMap<>(each))));
        words = Collections.unmodifiableMap(copies);
        constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
        ignored = List.copyOf(ignored);
    }

    /** What it says twice, and words for a column it does not read. */
    @Override
    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        thousandsMark
                .filter(decimalMark::equals)
                .ifPresent(mark -> findings.add(twice("/thousands mark", mark, "decimal mark", "thousands mark")));
        yes.stream().filter(no::contains).forEach(word -> findings.add(twice("/no", word, "yes", "no")));
        columns.keySet().stream()
                .filter(ignored::contains)
                .forEach(header -> findings.add(twice("/ignored", header, "columns", "ignored")));
        words.keySet().stream()
                .filter(header -> !columns.containsKey(header))
                .forEach(header -> findings.add(Finding.of(
                        KernelFinding.UNKNOWN_COLUMN,
                        Location.at("/words" + Location.pointerTo(header)),
                        header,
                        List.copyOf(columns.keySet()))));
        return findings;
    }

    private static Finding twice(String pointer, String what, String first, String second) {
        return Finding.of(KernelFinding.SAID_TWICE, Location.at(pointer), what, first, second);
    }

    /**
     * Whether it fits a type of records: each path leads to a value of it, no two to the same, and what reading these
     * values needs is stated. Reading a file checks the same.
     *
     * @return the findings, each by its JSON pointer into the mapping, the keys spelled as in YAML
     */
    public List<Finding> check(Class<?> type) {
        List<Finding> shape = ShapeCheck.of(this, DocumentFormat.YAML);
        return Finding.noError(shape) ? new CsvPlan(this, type).findings() : shape;
    }

    Charset charsetOfFile() {
        return Charset.forName(charset);
    }

    char mark() {
        return decimalMark.charAt(0);
    }
}
