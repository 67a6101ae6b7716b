package it.sportello.legal;

import java.util.regex.Pattern;

/**
 * A legal or administrative act: a decree, a law, a regional resolution, the notice of a municipality.
 *
 * @param citation how it is cited: {@code D.P.C.M. 159/2013}, {@code bando}
 * @param urn its URN:NIR, {@code urn:nir:presidente.consiglio.ministri:decreto:2013-12-05;159}; authority, kind, date and
 *     number stand in it, also for municipal acts: {@code urn:nir:comune.gonnostramatza:determinazione:2010-04-14;89}
 */
public record Act(String citation, String urn) {

    private static final Pattern URN =
            Pattern.compile("urn:nir:[a-z0-9.;]+:[a-z.]+:[0-9]{4}(-[0-9]{2}-[0-9]{2})?(;[a-z0-9.-]+)?");

    /**
     * Checks the form of both.
     *
     * @throws IllegalArgumentException if the citation is blank or the URN is not a URN:NIR of an act
     */
    public Act {
        if (citation.isBlank() || !URN.matcher(urn).matches()) {
            throw new IllegalArgumentException("an act needs a citation and a URN:NIR");
        }
    }

    /** The act as a whole. */
    public LegalReference whole() {
        return new LegalReference(this, java.util.List.of());
    }

    /** An article of the act: {@code article("4")}, {@code article("2-sexies")}. */
    public LegalReference article(String number) {
        return whole().then(LegalReference.Part.ARTICLE, number);
    }

    /** A table of the act. */
    public LegalReference table(String number) {
        return whole().then(LegalReference.Part.TABLE, number);
    }

    /** An annex of the act. */
    public LegalReference annex(String number) {
        return whole().then(LegalReference.Part.ANNEX, number);
    }
}
