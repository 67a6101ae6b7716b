package it.sportello.rendicontazione.fattura;

import it.sportello.legal.FindingCode;
import it.sportello.legal.Messages;
import it.sportello.legal.Severity;

/** What may be wrong with the envelope, the XML and the form of an invoice. */
public enum FatturaFinding implements FindingCode {
    /** Neither XML nor a p7m nor base64. Argument: how the file begins. */
    NOT_AN_INVOICE("REND-1001", Severity.ERROR),
    /** An empty file. */
    EMPTY("REND-1002", Severity.ERROR),
    /** Base64 that breaks off. Argument: the first character that is none of base64, or what is missing. */
    BASE64_BROKEN("REND-1003", Severity.ERROR),
    /** A p7m that is none. Argument: the byte where it breaks off. */
    P7M_BROKEN("REND-1004", Severity.ERROR),
    /** A signature without what it signs. */
    P7M_DETACHED("REND-1005", Severity.ERROR),
    /** More than may be. Arguments: of what, how much may be. */
    LIMIT("REND-1006", Severity.ERROR),
    /** XML that is not well-formed. */
    XML_MALFORMED("REND-1007", Severity.ERROR),
    /** A DTD, or an entity that only a DTD can define. */
    XML_DTD("REND-1008", Severity.ERROR),
    /** An encoding nobody knows. Argument: its name. */
    ENCODING_UNKNOWN("REND-1009", Severity.ERROR),
    /** Bytes that are no text in the encoding. Argument: the encoding. */
    ENCODING_BROKEN("REND-1010", Severity.ERROR),
    /** Another root. Argument: its name. */
    ROOT("REND-1011", Severity.ERROR),
    /** An old format. Argument: its version. */
    OLD_FORMAT("REND-1012", Severity.ERROR),
    /** The right root in another namespace. Arguments: the namespace, the right one. */
    NAMESPACE("REND-1013", Severity.ERROR),
    /** A message of the SdI, not an invoice. Argument: its root. */
    SDI_MESSAGE("REND-1014", Severity.ERROR),
    /** An archive that cannot be read. */
    ARCHIVE_BROKEN("REND-1015", Severity.ERROR),
    /** An archive or a folder without files. */
    ARCHIVE_EMPTY("REND-1016", Severity.ERROR),
    /** An archive within an archive. */
    ARCHIVE_NESTED("REND-1017", Severity.ERROR),
    /** A name that does not fit what is inside. Arguments: the name says, inside there is. */
    WRONG_EXTENSION("REND-1018", Severity.WARNING),
    /** A p7m that ends before it should: what is signed is whole, the signature is not. */
    P7M_TRUNCATED("REND-1019", Severity.WARNING),
    /** An archive of which the rest was not read. */
    ARCHIVE_CUT("REND-1020", Severity.ERROR),
    /** An element that is missing. Arguments: its name, where. */
    ELEMENT_MISSING("REND-1101", Severity.ERROR),
    /** An element that does not exist there. Arguments: its name, where. */
    ELEMENT_UNKNOWN("REND-1102", Severity.ERROR),
    /** An element that stands too often. Arguments: its name, where. */
    ELEMENT_REPEATED("REND-1103", Severity.ERROR),
    /** An element after one that must follow it. Arguments: its name, where. */
    ELEMENT_ORDER("REND-1104", Severity.ERROR),
    /** A value of another form. Arguments: the element, the value, what was expected. */
    VALUE("REND-1105", Severity.ERROR),
    /** Not exactly one of a name and a first name with a last name. Argument: where. */
    NAME_CHOICE("REND-1106", Severity.ERROR),
    /** An attribute that does not exist there. Arguments: its name, where. */
    ATTRIBUTE_UNKNOWN("REND-1107", Severity.ERROR),
    /** Text between elements. Argument: where. */
    STRAY_TEXT("REND-1108", Severity.ERROR),
    /** A character that no text of an invoice may hold. Arguments: the element, the character and its number. */
    CHARACTER("REND-1109", Severity.ERROR),
    /** The attribute {@code versione} is missing. */
    VERSION_MISSING("REND-1110", Severity.ERROR),
    /** The header lacks what nothing can be said without. */
    HEADER_UNUSABLE("REND-1111", Severity.ERROR),
    /** A document of the file lacks what nothing can be said without. Argument: which document, from 1. */
    BODY_UNUSABLE("REND-1112", Severity.ERROR),
    /** Findings that are not shown one by one. Arguments: how many, how many are shown. */
    MORE("REND-1113", Severity.ERROR),
    /** A stated total that the summaries do not add up to. Arguments: stated, computed, difference. */
    TOTAL_DIFFERS("REND-1201", Severity.WARNING);

    private final String code;
    private final Severity severity;

    FatturaFinding(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public Messages messages() {
        return FatturaMessage.MESSAGES;
    }
}
