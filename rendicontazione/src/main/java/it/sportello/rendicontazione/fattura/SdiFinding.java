package it.sportello.rendicontazione.fattura;

import it.sportello.legal.FindingCode;
import it.sportello.legal.Messages;
import it.sportello.legal.Severity;

/**
 * For what the Sistema di Interscambio would reject a file. The last three digits of a code are those of the SdI's own:
 * {@code REND-2421} is its 00421. What a received file shows for reasons of its own, such as a changed name, is a warning.
 */
public enum SdiFinding implements FindingCode {
    /** A file name the SdI does not take. Argument: the name. */
    FILE_NAME("REND-2001", Severity.WARNING),
    /** A file name that was there before. Argument: the name. */
    FILE_NAME_TWICE("REND-2002", Severity.WARNING),
    /** A file that is too large. Arguments: its bytes, the most. */
    FILE_SIZE("REND-2003", Severity.WARNING),
    /** Faults of form. Argument: how many. */
    FORM("REND-2200", Severity.ERROR),
    /** So many faults of form that the SdI stops to count. Arguments: how many, the most. */
    FORM_TOO_MANY("REND-2201", Severity.ERROR),
    /** An identifier that cannot be in the register. Arguments: whose, what is wrong with it. */
    IDENTIFIER("REND-2300", Severity.ERROR),
    /** A foreign destination of somebody who is not foreign. */
    FOREIGN_DESTINATION("REND-2313", Severity.ERROR),
    /** A line at rate zero that does not say why. Argument: the line. */
    LINE_NATURE_MISSING("REND-2400", Severity.ERROR),
    /** A line with a rate that says why there is none. Arguments: the line, the rate, the nature. */
    LINE_NATURE_TOO_MUCH("REND-2401", Severity.ERROR),
    /** A date after the day of receipt. Arguments: the date, that day. */
    DATE_AFTER_RECEIPT("REND-2403", Severity.ERROR),
    /** A document that another file holds. Arguments: its number, its date, the other file. */
    DUPLICATE("REND-2404", Severity.ERROR),
    /** A document that the same file holds twice. Arguments: its number, its date, where it stands first. */
    DUPLICATE_IN_LOT("REND-2409", Severity.ERROR),
    /** A line with withholding in a document without. Argument: the line. */
    LINE_WITHHELD("REND-2411", Severity.ERROR),
    /** A contribution at rate zero that does not say why. */
    CONTRIBUTION_NATURE_MISSING("REND-2413", Severity.ERROR),
    /** A contribution with a rate that says why there is none. Arguments: the rate, the nature. */
    CONTRIBUTION_NATURE_TOO_MUCH("REND-2414", Severity.ERROR),
    /** A contribution with withholding in a document without. */
    CONTRIBUTION_WITHHELD("REND-2415", Severity.ERROR),
    /** An addressee without any identifier. */
    ADDRESSEE_UNKNOWN("REND-2417", Severity.ERROR),
    /** A date before that of a linked invoice. Arguments: the two dates. */
    DATE_BEFORE_LINKED("REND-2418", Severity.ERROR),
    /** Fewer summaries than rates. Arguments: how many summaries, the rates. */
    SUMMARIES_TOO_FEW("REND-2419", Severity.ERROR),
    /** Reverse charge with split payment. Argument: the nature. */
    REVERSE_CHARGE_SPLIT("REND-2420", Severity.ERROR),
    /** VAT that does not follow from rate and taxable amount. Arguments: stated, computed, rate, taxable, tolerance. */
    VAT("REND-2421", Severity.ERROR),
    /** A taxable amount that is not the sum of lines. Arguments: stated, computed, rate, difference, tolerance. */
    TAXABLE("REND-2422", Severity.ERROR),
    /** A total of a line that does not follow from price and quantity. Arguments: line, stated, computed, tolerance. */
    LINE_TOTAL("REND-2423", Severity.ERROR),
    /** A rate that seems to be a fraction. Argument: the rate. */
    RATE_AS_FRACTION("REND-2424", Severity.WARNING),
    /** A number without a digit. Argument: the number. */
    NUMBER_WITHOUT_DIGIT("REND-2425", Severity.ERROR),
    /** An address of PEC beside a channel, or none without. */
    PEC("REND-2426", Severity.WARNING),
    /** A destination of the wrong length. Arguments: the destination, the length, the format. */
    DESTINATION_LENGTH("REND-2427", Severity.ERROR),
    /** Two formats. Arguments: that of the transmission, that of the root. */
    FORMAT_DIFFERS("REND-2428", Severity.ERROR),
    /** A summary at rate zero that does not say why. */
    SUMMARY_NATURE_MISSING("REND-2429", Severity.ERROR),
    /** A summary with a rate that says why there is none. Arguments: the rate, the nature. */
    SUMMARY_NATURE_TOO_MUCH("REND-2430", Severity.ERROR),
    /** A discount of the document without a value. */
    ADJUSTMENT_EMPTY("REND-2437", Severity.ERROR),
    /** A discount of a line without a value. Argument: the line. */
    LINE_ADJUSTMENT_EMPTY("REND-2438", Severity.ERROR),
    /** A rate without a summary, or a summary without its rate. Argument: the rate. */
    RATE_WITHOUT_COUNTERPART("REND-2443", Severity.ERROR),
    /** A nature without a summary, or a summary without its nature. Argument: the nature. */
    NATURE_WITHOUT_COUNTERPART("REND-2444", Severity.ERROR),
    /** A nature that must be told more closely. Argument: the nature. */
    NATURE_GENERIC("REND-2445", Severity.ERROR),
    /** A tax regime that is no more. */
    REGIME_OLD("REND-2459", Severity.ERROR),
    /** A simplified invoice above what it may be. Arguments: its amount, the most. */
    SIMPLIFIED_TOO_LARGE("REND-2460", Severity.ERROR),
    /** Supplier and addressee are one. Argument: the kind of document. */
    SAME_PARTY("REND-2471", Severity.ERROR),
    /** Supplier and addressee are two. Argument: the kind of document. */
    OTHER_PARTY("REND-2472", Severity.ERROR),
    /** A supplier of a country this kind of document is not for. Arguments: the kind, the country. */
    SUPPLIER_COUNTRY("REND-2473", Severity.ERROR),
    /** A line at rate zero where none may be. Arguments: the kind, the line. */
    ZERO_RATE("REND-2474", Severity.ERROR),
    /** An addressee without VAT number. Argument: the kind. */
    ADDRESSEE_WITHOUT_VAT("REND-2475", Severity.ERROR),
    /** Both parties are foreign. Arguments: the two countries. */
    BOTH_FOREIGN("REND-2476", Severity.ERROR);

    private final String code;
    private final Severity severity;

    SdiFinding(String code, Severity severity) {
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

    /** The code of the SdI: {@code 00421}. */
    public String sdiCode() {
        return "00" + code.substring("REND-2".length());
    }
}
