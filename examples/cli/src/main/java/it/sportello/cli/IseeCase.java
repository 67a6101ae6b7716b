package it.sportello.cli;

import it.sportello.isee.Attestation;
import it.sportello.isee.ExemptIncome;
import it.sportello.isee.ScaleHousehold;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What {@code sportello isee} computes: the scale of a nucleus, the ISEE ridefinito of an attestation, or both.
 *
 * @param id its name in the result
 * @param presented the day the DSU was presented
 * @param household the nucleus, for the scale
 * @param attestation the attestation, for the ISEE ridefinito
 * @param exemptIncomes the incomes exempt from IRPEF
 */
public record IseeCase(
        @NotBlank String id,
        LocalDate presented,
        Optional<@Valid ScaleHousehold> household,
        Optional<@Valid Attestation> attestation,
        List<@Valid ExemptIncome> exemptIncomes) {
    /** Copies the list. */
    public IseeCase {
        exemptIncomes = List.copyOf(exemptIncomes);
    }

    /** The name only. */
    @Override
    public String toString() {
        return "case " + id;
    }
}
