package it.sportello.eligibility.siuss;

/** The forms of values that more than one record of the flow shares, as regular expressions and bounds. */
public final class SiussForm {

    /**
     * What an attribute of XML hands over unchanged: it begins with a character, and holds no line break, tab, control
     * character or half of a pair.
     */
    public static final String TEXT = "[^\\p{Cc}\\p{Cs}\\x{FFFE}\\x{FFFF}\\s][^\\p{Cc}\\p{Cs}\\x{FFFE}\\x{FFFF}]*";

    /** A municipality or, beginning with Z, a foreign state. */
    public static final String CADASTRAL = "[A-Z][0-9]{3}";

    /** A country, as the register numbers them. */
    public static final String COUNTRY = "[0-9]{3}";

    /** The number of Italy among countries. */
    public static final String ITALY = "380";

    /** More than any benefit is worth: a guard against what was mistyped. The schema sets no limit. */
    public static final String MOST = "1000000000";

    private SiussForm() {}
}
