package it.sportello.legal.validation;

import it.sportello.legal.identifier.Cig;
import it.sportello.legal.identifier.CodiceFiscale;
import it.sportello.legal.identifier.CodiceIpa;
import it.sportello.legal.identifier.Cup;
import it.sportello.legal.identifier.Iban;
import it.sportello.legal.identifier.Identifier;
import it.sportello.legal.identifier.PartitaIva;
import it.sportello.legal.identifier.ProtocolloDsu;
import java.util.function.Predicate;

/** The constraints that ask for an identifier. */
public final class IdentifierConstraints {

    private IdentifierConstraints() {}

    private static Predicate<CharSequence> valid(Identifier identifier) {
        return text -> identifier.defect(text.toString()).isEmpty();
    }

    /** {@link CodiceFiscale}. */
    public static final class OfCodiceFiscale extends PredicateValidator<CodiceFiscale, CharSequence> {
        /** For providers. */
        public OfCodiceFiscale() {
            super(codiceFiscale -> valid(codiceFiscale.kind().identifier()));
        }
    }

    /** {@link PartitaIva}. */
    public static final class OfPartitaIva extends PredicateValidator<PartitaIva, CharSequence> {
        /** For providers. */
        public OfPartitaIva() {
            super(partitaIva -> valid(Identifier.PARTITA_IVA));
        }
    }

    /** {@link Cup}. */
    public static final class OfCup extends PredicateValidator<Cup, CharSequence> {
        /** For providers. */
        public OfCup() {
            super(cup -> valid(Identifier.CUP));
        }
    }

    /** {@link Cig}. */
    public static final class OfCig extends PredicateValidator<Cig, CharSequence> {
        /** For providers. */
        public OfCig() {
            super(cig -> valid(Identifier.CIG));
        }
    }

    /** {@link Iban}. */
    public static final class OfIban extends PredicateValidator<Iban, CharSequence> {
        /** For providers. */
        public OfIban() {
            super(iban -> valid(Identifier.IBAN));
        }
    }

    /** {@link CodiceIpa}. */
    public static final class OfCodiceIpa extends PredicateValidator<CodiceIpa, CharSequence> {
        /** For providers. */
        public OfCodiceIpa() {
            super(codiceIpa -> valid(Identifier.CODICE_IPA));
        }
    }

    /** {@link ProtocolloDsu}. */
    public static final class OfProtocolloDsu extends PredicateValidator<ProtocolloDsu, CharSequence> {
        /** For providers. */
        public OfProtocolloDsu() {
            super(protocolloDsu -> valid(Identifier.PROTOCOLLO_DSU));
        }
    }
}
