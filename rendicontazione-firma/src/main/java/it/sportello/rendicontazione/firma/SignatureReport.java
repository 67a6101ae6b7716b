package it.sportello.rendicontazione.firma;

import it.sportello.legal.Finding;
import it.sportello.rendicontazione.fattura.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is to be said of the signatures of a file.
 *
 * @param name the name the caller gave it
 * @param form how it is signed
 * @param signers a verdict for each signature, counter-signatures behind what they sign
 * @param other what is wrong with the file rather than with one signature
 */
public record SignatureReport(String name, Form form, List<SignerVerdict> signers, List<Finding> other) {

    /** How a file is signed. */
    public enum Form {
        /** Not at all, as far as it could be read. */
        NONE,
        /** A p7m around it: CAdES, PKCS #7. */
        P7M,
        /** Inside the XML: XAdES. It is recognised, not verified. */
        XML,
        /** The file could not be opened. */
        UNREADABLE
    }

    /** Copies the lists. */
    public SignatureReport {
        signers = List.copyOf(signers);
        other = List.copyOf(other);
    }

    /** All findings, those of the file first. */
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>(other);
        signers.forEach(each -> all.addAll(each.findings()));
        return List.copyOf(all);
    }

    /**
     * Failed if there is any error, passed if there is a signature and every one passed, not judged otherwise. Where several
     * people signed and one signature is enough, look at the {@link #signers}.
     */
    public Verdict.State state() {
        if (!Finding.noError(findings())) {
            return Verdict.State.FAILED;
        }
        boolean passed = form == Form.P7M
                && !signers.isEmpty()
                && signers.stream().allMatch(each -> each.state() == Verdict.State.PASSED);
        return passed ? Verdict.State.PASSED : Verdict.State.NOT_JUDGED;
    }

    /** What was not judged for at least one signature; everything if there is none. A passed file has some of these too. */
    public List<SignatureAspect> notJudged() {
        return Arrays.stream(SignatureAspect.values())
                .filter(aspect -> signers.isEmpty()
                        || signers.stream().anyMatch(each -> each.notJudged().contains(aspect)))
                .toList();
    }

    /** Name, form and state only. */
    @Override
    public String toString() {
        return name + " " + form + " " + state();
    }
}
