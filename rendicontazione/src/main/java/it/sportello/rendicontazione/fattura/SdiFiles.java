package it.sportello.rendicontazione.fattura;

import it.sportello.legal.Fraction;
import it.sportello.legal.Severity;
import it.sportello.rendicontazione.fattura.Fattura.ReferenceKind;
import java.util.regex.Pattern;

/** The controls on the file as a whole, on numbers and on dates. */
final class SdiFiles {

    private static final Pattern NAME =
            Pattern.compile("[A-Z]{2}[A-Za-z0-9]{2,28}_[A-Za-z0-9]{1,5}\\.(?i:xml|xml\\.p7m)");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    private SdiFiles() {}

    /** The name without the folders and archives it lies in. */
    static String baseName(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** 00001. */
    static void name(SdiCase at) {
        String name = baseName(at.file().name());
        if (!NAME.matcher(name).matches()) {
            at.findFile(name);
        }
    }

    /** 00003. */
    static void size(SdiCase at) {
        Fraction most = at.control().limit().orElseThrow();
        if (Fraction.of(at.file().bytes()).compareTo(most) > 0) {
            at.findFile(Long.toString(at.file().bytes()), most.toString());
        }
    }

    /** 00200. */
    static void form(SdiCase at) {
        long faults = faults(at);
        if (faults > 0) {
            at.findFile(Long.toString(faults));
        }
    }

    /** 00201. */
    static void formTooMany(SdiCase at) {
        Fraction most = at.control().limit().orElseThrow();
        if (Fraction.of(faults(at)).compareTo(most) > 0) {
            at.findFile(Long.toString(faults(at)), most.toString());
        }
    }

    private static long faults(SdiCase at) {
        return at.file().findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
    }

    /** 00403. */
    static void dateAfterReceipt(SdiCase at) {
        at.receivedOn()
                .ifPresent(day -> at.each(document -> {
                    if (document.date().value().isAfter(day)) {
                        at.find(document.date().place(), document.date().value(), day);
                    }
                }));
    }

    /** 00418. */
    static void dateBeforeLinked(SdiCase at) {
        at.each(document -> {
            if (at.reads(SdiReading.CREDIT_NOTES_ONLY) && !document.isCreditNote()) {
                return;
            }
            document.references().stream()
                    .filter(each -> each.kind() == ReferenceKind.INVOICE)
                    .flatMap(each -> each.date().stream())
                    .filter(linked -> document.date().value().isBefore(linked.value()))
                    .forEach(linked -> at.find(linked.place(), document.date().value(), linked.value()));
        });
    }

    /** 00425. */
    static void numberWithoutDigit(SdiCase at) {
        at.each(document -> {
            if (!DIGIT.matcher(document.number().value()).find()) {
                at.find(document.number().place(), document.number().value());
            }
        });
    }
}
