package it.sportello.cli;

import it.sportello.legal.ChosenReading;
import java.util.List;
import java.util.Locale;

/** The readings a document chose, for reports: whoever reads a result reads what it rests on. */
final class Readings {

    private Readings() {}

    static Table table(List<ChosenReading> readings, Locale locale) {
        return new Table(
                List.of(
                        CliMessage.READING.text(locale),
                        CliMessage.CHOSEN.text(locale),
                        CliMessage.BECAUSE.text(locale)),
                readings.stream()
                        .map(reading -> List.of(reading.id(), reading.chosen(), reading.because()))
                        .toList());
    }

    static String text(List<ChosenReading> readings, Locale locale) {
        StringBuilder text = new StringBuilder(CliMessage.READINGS.text(locale)).append('\n');
        readings.forEach(reading -> text.append("- ")
                .append(Table.plain(reading.id() + ": " + reading.chosen() + " (" + reading.because() + ")"))
                .append('\n'));
        return text.toString();
    }
}
