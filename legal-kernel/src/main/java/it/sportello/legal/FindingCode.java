package it.sportello.legal;

/**
 * The kind of a {@link Finding}: a stable code with the prefix of its module, such as {@code KERN-0003}, a severity and
 * the text in both languages. Codes are listed in {@code docs/findings.md}; one is never used again for something else.
 */
public interface FindingCode extends Message {

    /** The code, {@code KERN-0003}. */
    String code();

    /** How much findings of this kind weigh. */
    Severity severity();

    /** The code is the key of the text. */
    @Override
    default String key() {
        return code();
    }
}
