package it.sportello.rendicontazione.element;

import it.sportello.legal.Finding;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Location;
import it.sportello.legal.identifier.Identifier;
import it.sportello.rendicontazione.funding.FundingElement;
import it.sportello.rendicontazione.funding.FundingMessage;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.funding.FundingRules.Partner;
import it.sportello.rendicontazione.funding.Voucher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One element on one document while it is judged, and what is to be said of it. */
record ElementCase(
        FundingRules rules,
        FundingElement element,
        Voucher voucher,
        Optional<Partner> partner,
        WrittenText text,
        List<LegalReference> references,
        List<Finding> findings) {

    /** No value in a finding is longer. */
    private static final int SHOWN = 160;

    /** Adds a finding that cites the clause of the rules, and the law behind it if there is some. */
    void say(ElementFinding code, Location location, Object... arguments) {
        List<LegalReference> all = new ArrayList<>(references);
        all.addAll(GeneralLaw.behind(code));
        findings.add(new Finding(code, location, List.of(arguments), all));
    }

    /** Says of the document as a whole. */
    void say(ElementFinding code, Object... arguments) {
        say(code, voucher.origin().location(), arguments);
    }

    /** The rules ask for the element and do not say what it should be. */
    Presence notComparable() {
        say(ElementFinding.NOT_COMPARABLE, FundingMessage.of(element));
        return Presence.MISSING;
    }

    /** Nobody said whose document it is. */
    Presence partnerUnknown() {
        say(ElementFinding.PARTNER_UNKNOWN, FundingMessage.of(element));
        return Presence.MISSING;
    }

    /** A code without what the kind of code allows to repair; what is far too long for one stays as it is. */
    static String normalised(Identifier kind, String text) {
        return text.length() > SHOWN ? text : kind.normalised(text);
    }

    /** A value as a finding shows it: not beyond a line or two. */
    static String shown(String value) {
        if (value.length() <= SHOWN) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return value.substring(0, end) + "…";
    }
}
