package it.sportello.legal;

/** The findings of the kernel: the form of documents. */
public enum KernelFinding implements FindingCode {
    /** The document is empty, or holds only comments. */
    EMPTY_DOCUMENT("KERN-0001"),
    /** The document is not well-formed YAML or JSON. Argument: the line as it stands. */
    MALFORMED("KERN-0002"),
    /** A key the document kind does not know. Arguments: the key, the keys it knows. */
    UNKNOWN_KEY("KERN-0003"),
    /** A key stands twice. Arguments: the key, the line where it stands first. */
    DUPLICATE_KEY("KERN-0004"),
    /** A required value is missing. Argument: the key. */
    MISSING_VALUE("KERN-0005"),
    /** A value of another type. Arguments: what stands there, what was expected. */
    WRONG_TYPE("KERN-0006"),
    /** A negative value where none may be. Argument: the value. */
    NEGATIVE("KERN-0007"),
    /** Zero or less where more is needed. Argument: the value. */
    NOT_POSITIVE("KERN-0008"),
    /** Less than the minimum. Arguments: the value, the minimum. */
    TOO_SMALL("KERN-0009"),
    /** More than the maximum. Arguments: the value, the maximum. */
    TOO_LARGE("KERN-0010"),
    /** Too few or too many characters or elements. Arguments: the least and the most allowed. */
    SIZE("KERN-0011"),
    /** A text without the form asked for. Arguments: the value, the form. */
    PATTERN("KERN-0012"),
    /** Another constraint. Argument: its own message. */
    CONSTRAINT("KERN-0013"),
    /** A tab character in the indentation of YAML. */
    TAB("KERN-0014"),
    /** Not UTF-8. */
    ENCODING("KERN-0015"),
    /** A number in scientific notation, with zeros in front or with too many digits. Argument: the number, shortened. */
    NUMBER_FORM("KERN-0016"),
    /** An anchor, an alias or a tag of YAML. Argument: what stands there. */
    YAML_FEATURE("KERN-0017"),
    /** Too large, or nested too deep. Argument: the limit. */
    LIMIT("KERN-0018"),
    /** The file cannot be read. Argument: its name. */
    UNREADABLE("KERN-0019"),
    /** A second document in the same file. */
    SECOND_DOCUMENT("KERN-0020"),
    /** A word that is not among those allowed. Arguments: the word, those allowed. */
    UNKNOWN_WORD("KERN-0021"),
    /** A value its own type refuses. Arguments: what stands there, what was expected. */
    INVALID_VALUE("KERN-0022"),
    /**
     * The act contradicts itself or is silent. Arguments: its words between quotation marks and what they leave open, the
     * reading chosen, the reason.
     */
    CHOSEN_READING("KERN-0023", Severity.WARNING),
    /** A document that does not say of which kind it is, or says two. Argument: the keys that would say it. */
    KIND_NOT_SAID("KERN-0024"),
    /** A date that nobody can mean. Arguments: the date, the first and the last that are taken. */
    DATE_RANGE("KERN-0025"),
    /** A name that stands twice among those lots are drawn for. Argument: the name. */
    DRAWN_TWICE("KERN-0026"),
    /** A draw that comes out otherwise when it is made again. Arguments: what is stated, what comes out. */
    DRAW_DIFFERS("KERN-0027"),
    /** A file in another charset than the one stated. Arguments: the one stated, the one it is in. */
    CHARSET_DIFFERS("KERN-0028"),
    /** A cell with bytes that are no characters of the charset. Argument: the charset. */
    CHARACTER_LOST("KERN-0029"),
    /** A cell with a control character, which no text holds. Argument: its number, {@code U+0000}. */
    CONTROL_CHARACTER("KERN-0030"),
    /** A cell whose quotation marks do not fit. Argument: how it begins. */
    QUOTES("KERN-0031"),
    /** A row with more or fewer cells than the headers. Arguments: how many it has, how many there are headers. */
    RAGGED_ROW("KERN-0032"),
    /** A column the mapping does not know. Arguments: its header, those it knows. */
    UNKNOWN_COLUMN("KERN-0033"),
    /** A column of the mapping that the file does not have. Arguments: its header, those of the file. */
    MISSING_COLUMN("KERN-0034"),
    /** Two columns with the same header. Arguments: the header, the number of the first. */
    DUPLICATE_COLUMN("KERN-0035"),
    /** A text that a spreadsheet would run as a formula. Argument: the text, shortened. */
    FORMULA("KERN-0036", Severity.WARNING),
    /** A path of a mapping that leads to no value. Arguments: the path, where it may go on to. */
    UNKNOWN_PATH("KERN-0037"),
    /** The same thing twice in a mapping. Arguments: the thing, the first and the second that say it. */
    SAID_TWICE("KERN-0038");

    private final String code;
    private final Severity severity;

    KernelFinding(String code) {
        this(code, Severity.ERROR);
    }

    KernelFinding(String code, Severity severity) {
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
        return KernelMessage.MESSAGES;
    }
}
