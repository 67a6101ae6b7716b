package it.sportello.rendicontazione.fattura;

import it.sportello.legal.identifier.Identifier;
import it.sportello.rendicontazione.fattura.Fattura.Party;
import it.sportello.rendicontazione.fattura.Fattura.VatId;
import java.util.Optional;
import java.util.Set;

/** The controls on who issues, who receives and where to. */
final class SdiParties {

    private static final String ITALY = "IT";
    private static final Set<String> NOT_TO_ONESELF = Set.of(
            "TD01", "TD02", "TD03", "TD06", "TD16", "TD17", "TD18", "TD19", "TD20", "TD24", "TD25", "TD28", "TD29");
    private static final Set<String> TO_ONESELF = Set.of("TD21", "TD27");
    private static final Set<String> FROM_ABROAD = Set.of("TD17", "TD18", "TD19", "TD28");
    /** Documents the addressee issues, with its own numbers. */
    static final Set<String> BY_ADDRESSEE =
            Set.of("TD16", "TD17", "TD18", "TD19", "TD20", "TD22", "TD23", "TD28", "TD29");

    private SdiParties() {}

    /** 00300 to 00306: whether an identifier is in the register cannot be told here, only that it cannot be. */
    static void identifiers(SdiCase at) {
        Fattura fattura = at.fattura();
        fattura.transmission()
                .sender()
                .ifPresent(sender -> vatId(at, sender, "IdTrasmittente", Identifier.CODICE_FISCALE));
        party(at, fattura.supplier(), "CedentePrestatore");
        fattura.representative().ifPresent(party -> party(at, party, "RappresentanteFiscale"));
        party(at, fattura.addressee(), "CessionarioCommittente");
        fattura.intermediary().ifPresent(party -> party(at, party, "TerzoIntermediarioOSoggettoEmittente"));
    }

    private static void party(SdiCase at, Party party, String name) {
        party.vatId().ifPresent(vatId -> vatId(at, vatId, name, Identifier.PARTITA_IVA));
        party.codiceFiscale()
                .ifPresent(code -> Identifier.CODICE_FISCALE
                        .defect(code.value())
                        .ifPresent(defect -> at.find(code.place(), name + "/CodiceFiscale", defect)));
    }

    private static void vatId(SdiCase at, VatId vatId, String name, Identifier kind) {
        if (vatId.country().value().equals(ITALY)) {
            kind.defect(vatId.code().value())
                    .ifPresent(defect -> at.find(vatId.code().place(), name + "/IdCodice", defect));
        }
    }

    /** 00313. */
    static void foreignDestination(SdiCase at) {
        Value<String> destination = at.fattura().transmission().destination();
        boolean foreign = at.fattura()
                .addressee()
                .vatId()
                .filter(vatId -> !vatId.country().value().equals(ITALY))
                .isPresent();
        if (destination.value().equals("XXXXXXX") && !foreign) {
            at.find(destination.place());
        }
    }

    /** 00417. */
    static void addresseeUnknown(SdiCase at) {
        Party addressee = at.fattura().addressee();
        if (addressee.vatId().isEmpty() && addressee.codiceFiscale().isEmpty()) {
            at.find(addressee.place());
        }
    }

    /** 00426. */
    static void pec(SdiCase at) {
        Value<String> destination = at.fattura().transmission().destination();
        boolean pec = at.fattura().transmission().pec().isPresent();
        if (pec != destination.value().equals("0000000")) {
            at.find(destination.place());
        }
    }

    /** 00427. */
    static void destinationLength(SdiCase at) {
        Value<String> destination = at.fattura().transmission().destination();
        int length = at.fattura().format() == FatturaFormat.FPA12 ? 6 : 7;
        if (destination.value().length() != length) {
            at.find(
                    destination.place(),
                    destination.value(),
                    length,
                    at.fattura().format().name());
        }
    }

    /** 00428. */
    static void formatDiffers(SdiCase at) {
        Value<String> format = at.fattura().transmission().format();
        String root = at.fattura().version().value();
        if (!format.value().equals(root)) {
            at.find(format.place(), format.value(), root);
        }
    }

    /** 00459. */
    static void regimeOld(SdiCase at) {
        at.fattura()
                .supplier()
                .regime()
                .filter(regime -> regime.value().equals("RF03"))
                .ifPresent(regime -> at.find(regime.place()));
    }

    /** 00471. */
    static void sameParty(SdiCase at) {
        if (same(at.fattura()).orElse(false)) {
            at.each(document -> {
                if (NOT_TO_ONESELF.contains(document.type().value())) {
                    at.find(document.type().place(), document.type().value());
                }
            });
        }
    }

    /** 00472. */
    static void otherParty(SdiCase at) {
        if (!same(at.fattura()).orElse(true)) {
            at.each(document -> {
                if (TO_ONESELF.contains(document.type().value())) {
                    at.find(document.type().place(), document.type().value());
                }
            });
        }
    }

    /**
     * Whether supplier and addressee are one: by their VAT numbers if both have one, else by their codici fiscali;
     * nothing if that cannot be told.
     */
    private static Optional<Boolean> same(Fattura fattura) {
        Party supplier = fattura.supplier();
        Party addressee = fattura.addressee();
        Optional<Boolean> byVat =
                supplier.vatId().flatMap(one -> addressee.vatId().map(one::sameAs));
        return byVat.or(() -> supplier.codiceFiscale()
                .flatMap(one ->
                        addressee.codiceFiscale().map(other -> one.value().equals(other.value()))));
    }

    /** 00473. */
    static void supplierCountry(SdiCase at) {
        Optional<String> country =
                at.fattura().supplier().vatId().map(vatId -> vatId.country().value());
        at.each(document -> {
            String type = document.type().value();
            boolean italian = country.orElse("").equals(ITALY);
            boolean wrong = (italian && FROM_ABROAD.contains(type)) || (!italian && type.equals("TD29"));
            if (country.isPresent() && wrong) {
                at.find(document.type().place(), type, country.get());
            }
        });
    }

    /** 00475. */
    static void addresseeWithoutVat(SdiCase at) {
        if (at.fattura().addressee().vatId().isEmpty()) {
            at.each(document -> {
                if (BY_ADDRESSEE.contains(document.type().value())) {
                    at.find(document.type().place(), document.type().value());
                }
            });
        }
    }

    /** 00476. */
    static void bothForeign(SdiCase at) {
        at.fattura()
                .supplier()
                .vatId()
                .ifPresent(supplier -> at.fattura()
                        .addressee()
                        .vatId()
                        .filter(addressee -> !addressee.country().value().equals(ITALY)
                                && !supplier.country().value().equals(ITALY))
                        .ifPresent(addressee -> at.find(
                                addressee.country().place(),
                                supplier.country().value(),
                                addressee.country().value())));
    }
}
