package it.sportello.rendicontazione.fattura;

import it.sportello.legal.Finding;
import it.sportello.legal.Location;
import it.sportello.rendicontazione.fattura.Fattura.Document;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One file before one control. */
final class SdiCase {

    private final FatturaFile file;
    private final Fattura fattura;
    private final SdiControl control;
    private final Optional<LocalDate> receivedOn;
    private final SdiFinding kind;
    private final List<Finding> into;

    SdiCase(
            FatturaFile file,
            Fattura fattura,
            SdiControl control,
            SdiFinding kind,
            Optional<LocalDate> receivedOn,
            List<Finding> into) {
        this.file = file;
        this.fattura = fattura;
        this.control = control;
        this.kind = kind;
        this.receivedOn = receivedOn;
        this.into = into;
    }

    FatturaFile file() {
        return file;
    }

    Fattura fattura() {
        return fattura;
    }

    SdiControl control() {
        return control;
    }

    Optional<LocalDate> receivedOn() {
        return receivedOn;
    }

    boolean reads(SdiReading reading) {
        return control.reads(reading);
    }

    /** The documents of a date the control holds for. */
    Stream<Document> documents() {
        return fattura.documents().stream()
                .filter(document -> control.from()
                        .map(first -> !document.date().value().isBefore(first))
                        .orElse(true));
    }

    /** Judges each document for itself. */
    void each(Consumer<Document> judge) {
        documents().forEach(judge);
    }

    /** Tells what is wrong there. */
    void find(Place place, Object... arguments) {
        into.add(Finding.of(kind, place.in(file.name()), arguments));
    }

    /** Tells what is wrong with the file as a whole. */
    void findFile(Object... arguments) {
        into.add(Finding.of(kind, Location.of(file.name()), arguments));
    }
}
