package it.sportello.eligibility.service;

import it.sportello.legal.Act;
import it.sportello.legal.ChosenReading;
import it.sportello.legal.Finding;
import it.sportello.legal.Location;
import it.sportello.legal.Sources;
import it.sportello.legal.document.SelfChecking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.ArrayList;
import java.util.List;

/**
 * The terms of payment of a notice as a document of their own, in YAML: what {@code sportello pay} reads.
 *
 * @param terms the id, which every result repeats
 * @param title the title, for people
 * @param body the body that pays
 * @param act the notice as an act
 * @param otherActs the acts it rests on, as far as sources name them
 * @param benefit the terms
 * @param readings the choices made where the source contradicts itself or is silent
 */
public record TermsOfNotice(
        @NotBlank String terms,
        @NotBlank String title,
        @NotBlank String body,
        Act act,
        List<Act> otherActs,
        @Valid PaymentTerms benefit,
        List<@Valid ChosenReading> readings)
        implements SelfChecking {

    /** Copies the lists. */
    public TermsOfNotice {
        otherActs = List.copyOf(otherActs);
        readings = List.copyOf(readings);
    }

    /** Reads the sources that the clauses name. */
    Sources sources() {
        return Sources.of(act, otherActs);
    }

    @Override
    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>(TermsCheck.ofReadings(readings, sources()));
        benefit.check(sources(), readings)
                .forEach(finding -> findings.add(finding.under(Location.pointerTo("benefit"))));
        return findings;
    }
}
