package it.sportello.rendicontazione.fattura;

import it.sportello.legal.Finding;
import it.sportello.legal.Location;
import it.sportello.rendicontazione.fattura.Fattura.Document;
import it.sportello.rendicontazione.fattura.Fattura.Party;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges files one after the other and remembers of each what tells its documents apart, so that 00002, 00404 and 00409
 * can be replayed. The second of two is the one that is told.
 *
 * <p>Two files that say the same, such as a p7m and the XML taken out of it, are one invoice in two envelopes and no
 * duplicate here. A number is the text it is: {@code 1} and {@code 0001} are two.
 *
 * <p>Not thread-safe.
 */
public final class SdiSession {

    private final SdiControls controls;
    private final Set<String> names = new HashSet<>();
    private final Set<String> contents = new HashSet<>();
    private final Map<Key, Seen> invoices = new HashMap<>();
    private final Map<Key, Seen> creditNotes = new HashMap<>();

    SdiSession(SdiControls controls) {
        this.controls = controls;
    }

    /** What makes two documents the same to the SdI. */
    private record Key(String numberedBy, String when, String number) {}

    /** Where a document was seen first. */
    private record Seen(String file, Place place) {}

    /**
     * Judges a file, also beside those before it.
     *
     * @param receivedOn the day the SdI received it, if it is known
     */
    public Verdict check(FatturaFile file, Optional<LocalDate> receivedOn) {
        Verdict own = controls.check(file, receivedOn);
        if (file.content().isEmpty()) {
            return own;
        }
        List<Finding> findings = new ArrayList<>(own.findings());
        String name = SdiFiles.baseName(file.name());
        if (!names.add(name) && applies(SdiFinding.FILE_NAME_TWICE)) {
            findings.add(Finding.of(SdiFinding.FILE_NAME_TWICE, Location.of(file.name()), name));
        }
        if (file.contentSha256().map(contents::add).orElse(true)) {
            Fattura fattura = file.content().get();
            for (Document document : fattura.documents()) {
                duplicate(file, fattura, document).ifPresent(findings::add);
            }
        }
        return Verdict.of(Verdict.Kind.SDI, findings);
    }

    private boolean applies(SdiFinding kind) {
        return controls.book()
                .control(kind.sdiCode())
                .map(SdiControl::isReplayed)
                .orElse(false);
    }

    private Optional<Finding> duplicate(FatturaFile file, Fattura fattura, Document document) {
        // A credit note may bear the number of an invoice.
        Map<Key, Seen> alike = document.isCreditNote() ? creditNotes : invoices;
        Seen first = alike.putIfAbsent(key(fattura, document), new Seen(file.name(), document.place()));
        if (first == null) {
            return Optional.empty();
        }
        boolean inLot = first.file().equals(file.name());
        SdiFinding kind = inLot ? SdiFinding.DUPLICATE_IN_LOT : SdiFinding.DUPLICATE;
        return Optional.of(Finding.of(
                        kind,
                        document.number().place().in(file.name()),
                        document.number().value(),
                        document.date().value(),
                        inLot ? first.place().xpath() : first.file()))
                .filter(finding -> applies(kind));
    }

    private static Key key(Fattura fattura, Document document) {
        boolean byAddressee = SdiParties.BY_ADDRESSEE.contains(document.type().value());
        boolean wholeDate = document.art73().isPresent();
        LocalDate date = document.date().value();
        return new Key(
                identity(byAddressee ? fattura.addressee() : fattura.supplier()),
                wholeDate ? date.toString() : Integer.toString(date.getYear()),
                document.number().value());
    }

    private static String identity(Party party) {
        return party.vatId()
                .map(vatId -> vatId.country().value() + vatId.code().value())
                .or(() -> party.codiceFiscale().map(Value::value))
                .orElse("");
    }
}
