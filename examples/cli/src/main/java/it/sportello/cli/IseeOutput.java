package it.sportello.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SequenceWriter;

/**
 * Where the results of {@code sportello isee} go, as they come: a list in JSON, or a table for every thousand cases with
 * their details below, so that a list of any length needs little memory.
 */
final class IseeOutput implements AutoCloseable {

    private static final int CASES = 1_000;

    private final PrintWriter out;
    private final Locale locale;
    private final List<List<String>> rows = new ArrayList<>();
    private final StringBuilder details = new StringBuilder();
    private final Optional<SequenceWriter> list;

    IseeOutput(PrintWriter out, boolean json, Locale locale) {
        this.out = out;
        this.locale = locale;
        this.list = json
                ? Optional.of(Action.mapper(locale)
                        .writer()
                        .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                        .writeValuesAsArray(out))
                : Optional.empty();
    }

    /** A result, for a program. */
    void result(Map<String, Object> result) {
        list.ifPresent(writer -> writer.write(result));
    }

    /** A line of the table, for people. */
    void row(List<String> row) {
        if (list.isEmpty()) {
            if (rows.size() == CASES) {
                print();
            }
            rows.add(row);
        }
    }

    /** What stands below the table. */
    void details(String text) {
        if (list.isEmpty()) {
            details.append(text);
        }
    }

    private void print() {
        if (!rows.isEmpty()) {
            out.print(new Table(
                            List.of(
                                    CliMessage.CASE.text(locale),
                                    "ISR",
                                    "ISP",
                                    "ISE",
                                    CliMessage.SCALE.text(locale),
                                    "ISEE",
                                    CliMessage.VALID_UNTIL.text(locale),
                                    CliMessage.ISEE_RIDEFINITO.text(locale)),
                            rows)
                    .text());
        }
        out.print(details);
        rows.clear();
        details.setLength(0);
    }

    /** Ends the list, or prints what is left. */
    @Override
    public void close() {
        list.ifPresentOrElse(
                writer -> {
                    writer.close();
                    out.println();
                },
                this::print);
        out.flush();
    }
}
