package it.sportello.cli;

import it.sportello.isee.Attestation;
import it.sportello.isee.Dsu;
import it.sportello.isee.ExemptIncome;
import it.sportello.isee.Isee;
import it.sportello.isee.ScaleHousehold;
import it.sportello.legal.Finding;
import it.sportello.legal.KernelFinding;
import it.sportello.legal.Location;
import it.sportello.legal.document.SelfChecking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code sportello isee} computes: the indicator of a DSU, the scale of a nucleus before 2015, the ISEE ridefinito of
 * an attestation, or several of them.
 *
 * @param id its name in the result
 * @param dsu the DSU
 * @param request which indicator of the DSU, the ordinary one if nothing is said
 * @param presented the day the DSU was presented, for the scale
 * @param household the nucleus, for the scale
 * @param attestation the attestation, for the ISEE ridefinito
 * @param exemptIncomes the incomes exempt from IRPEF, for the ISEE ridefinito; an empty list says there are none
 */
public record IseeCase(
        @NotBlank String id,
        Optional<@Valid Dsu> dsu,
        Optional<Isee.@Valid Request> request,
        Optional<LocalDate> presented,
        Optional<@Valid ScaleHousehold> household,
        Optional<@Valid Attestation> attestation,
        Optional<List<@Valid ExemptIncome>> exemptIncomes)
        implements SelfChecking {
    /** Copies the list. */
    public IseeCase {
        exemptIncomes = exemptIncomes.map(List::copyOf);
    }

    /** What one part needs of another, and what the DSU knows of itself. */
    @Override
    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        if (dsu.isEmpty() && household.isEmpty() && attestation.isEmpty()) {
            findings.add(missing("dsu"));
        }
        if (household.isPresent() && presented.isEmpty()) {
            findings.add(missing("presented"));
        }
        if (attestation.isPresent() && exemptIncomes.isEmpty()) {
            findings.add(missing("exemptIncomes"));
        }
        dsu.map(Dsu::check).stream().flatMap(List::stream).forEach(finding -> findings.add(finding.under("/dsu")));
        return findings;
    }

    private static Finding missing(String key) {
        return Finding.of(KernelFinding.MISSING_VALUE, Location.at("/" + key), key);
    }

    /** The name only. */
    @Override
    public String toString() {
        return "case " + id;
    }
}
