package it.sportello.rendicontazione.firma;

import it.sportello.legal.Finding;
import it.sportello.rendicontazione.fattura.Verdict;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be said of one signature.
 *
 * @param pointer which: {@code /p7m/0/signers/1}, from 0, the outermost p7m first; a counter-signature is below the
 *     signature it signs
 * @param signer the name in the certificate, or all it says of its subject if there is none; personal data, empty without a
 *     certificate
 * @param issuer the same of who issued the certificate
 * @param serialNumber the serial number of the certificate, in hexadecimal; empty without one
 * @param signedAt when it was signed, as the signer says and nobody proves; Italian time
 * @param aspects what each aspect came to, all of them
 * @param findings what is wrong with this signature
 */
public record SignerVerdict(
        String pointer,
        String signer,
        String issuer,
        String serialNumber,
        Optional<LocalDateTime> signedAt,
        Map<SignatureAspect, Verdict.State> aspects,
        List<Finding> findings) {

    /** Copies map and list; an aspect that is not in the map was not judged. */
    public SignerVerdict {
        EnumMap<SignatureAspect, Verdict.State> all = new EnumMap<>(SignatureAspect.class);
        for (SignatureAspect each : SignatureAspect.values()) {
            all.put(each, aspects.getOrDefault(each, Verdict.State.NOT_JUDGED));
        }
        aspects = Collections.unmodifiableMap(all);
        findings = List.copyOf(findings);
    }

    /** What was not judged: at least what is out of reach. */
    public List<SignatureAspect> notJudged() {
        List<SignatureAspect> open = new ArrayList<>();
        aspects.forEach((aspect, state) -> {
            if (state == Verdict.State.NOT_JUDGED) {
                open.add(aspect);
            }
        });
        return List.copyOf(open);
    }

    /**
     * Failed if there is an error, passed if every aspect within reach passed. It says nothing of those out of reach, so a
     * certificate may have been revoked all the same.
     */
    public Verdict.State state() {
        if (!Finding.noError(findings) || aspects.containsValue(Verdict.State.FAILED)) {
            return Verdict.State.FAILED;
        }
        return notJudged().stream().allMatch(SignatureAspect::isOutOfReach)
                ? Verdict.State.PASSED
                : Verdict.State.NOT_JUDGED;
    }

    /** Which and how, never who. */
    @Override
    public String toString() {
        return "SignerVerdict[" + pointer + ", " + state() + "]";
    }
}
