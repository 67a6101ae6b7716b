package it.sportello.rendicontazione.fattura;

import it.sportello.legal.Finding;
import java.util.List;

/**
 * One judgement on one file. There are several kinds and they are never one boolean: what has the form may be rejected by
 * the SdI, and what the SdI takes may not be an expense of the project.
 *
 * @param kind what was judged
 * @param state what it came to
 * @param findings the findings of this kind alone
 */
public record Verdict(Kind kind, State state, List<Finding> findings) {

    /** What is judged. */
    public enum Kind {
        /** The form: envelope, XML, schema. */
        FORMAT,
        /** The controls of the Sistema di Interscambio. */
        SDI
    }

    /** What a judgement comes to. */
    public enum State {
        /** Nothing in the file stands against it. */
        PASSED,
        /** At least one error. */
        FAILED,
        /** There was nothing to judge, since the file could not be read that far. */
        NOT_JUDGED
    }

    /** Copies the list. */
    public Verdict {
        findings = List.copyOf(findings);
    }

    /** The verdict that these findings amount to. */
    static Verdict of(Kind kind, List<Finding> findings) {
        boolean failed = !Finding.noError(findings);
        return new Verdict(kind, failed ? State.FAILED : State.PASSED, findings);
    }
}
