package it.sportello.legal.identifier;

import it.sportello.legal.FindingCode;
import it.sportello.legal.Messages;
import it.sportello.legal.Severity;

/**
 * What may be wrong with an {@link Identifier}. All are errors without arguments: their texts never repeat the
 * identifier, which may be personal data.
 */
public enum IdentifierFinding implements FindingCode {
    /** Neither the sixteen characters of a person nor the eleven digits of a body. */
    CODICE_FISCALE_FORM("KERN-0101"),
    /** Not the form of a person's codice fiscale. */
    CODICE_FISCALE_PERSONA_FORM("KERN-0102"),
    /** A date of birth that no calendar has. */
    CODICE_FISCALE_DATE("KERN-0103"),
    /** The last letter does not follow from the other characters. */
    CODICE_FISCALE_PERSONA_CHECK("KERN-0104"),
    /** Not eleven digits. */
    CODICE_FISCALE_ENTE_FORM("KERN-0105"),
    /** Eleven zeros. */
    CODICE_FISCALE_ENTE_ZEROS("KERN-0106"),
    /** The last digit does not follow from the other ten. */
    CODICE_FISCALE_ENTE_CHECK("KERN-0107"),
    /** Not eleven digits. */
    PARTITA_IVA_FORM("KERN-0108"),
    /** Eleven zeros. */
    PARTITA_IVA_ZEROS("KERN-0109"),
    /** The last digit does not follow from the other ten. */
    PARTITA_IVA_CHECK("KERN-0110"),
    /** Not the form of a CUP. */
    CUP_FORM("KERN-0111"),
    /** Not the form of any of the three families of CIG. */
    CIG_FORM("KERN-0112"),
    /** The number inside is zero: a stand-in, not a CIG. */
    CIG_ZEROS("KERN-0113"),
    /** The check characters do not follow from the others. */
    CIG_CHECK("KERN-0114"),
    /** Not the form of an IBAN of Italy or San Marino. */
    IBAN_FORM("KERN-0115"),
    /** The form of an IBAN of another country. */
    IBAN_NOT_ITALIAN("KERN-0116"),
    /** The two check digits do not follow from the rest. */
    IBAN_CHECK("KERN-0117"),
    /** The check digits are right, but the CIN does not follow from ABI, CAB and account. */
    IBAN_CIN("KERN-0118"),
    /** Not the form of the code of an office. */
    CODICE_IPA_FORM("KERN-0119"),
    /** Not the form of the protocol number of a DSU. */
    PROTOCOLLO_DSU_FORM("KERN-0120");

    private static final Messages MESSAGES = Messages.load(name -> IdentifierFinding.class.getResourceAsStream(name));

    private final String code;

    IdentifierFinding(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Messages messages() {
        return MESSAGES;
    }
}
