package it.sportello.eligibility.siuss;

import it.sportello.legal.Euro;
import java.util.Optional;

/**
 * What the office states of a kind of benefit once, for all who are granted it. None of it follows from the notice with
 * certainty, so none of it is guessed.
 *
 * @param code the code of the kind of benefit in the national list
 * @param name its name there
 * @param meansTest whether, and how, means are tested; {@link SiussBenefit.MeansTest#ISEE} where an ISEE decides
 * @param paymentPeriod {@code PeriodoErogazione}
 * @param iseeThreshold the ISEE up to which it is granted
 * @param takenInCharge whether social services follow those who have it
 * @param area for whom it is meant
 */
public record SiussBenefitType(
        String code,
        String name,
        SiussBenefit.MeansTest meansTest,
        Optional<Integer> paymentPeriod,
        Optional<Euro> iseeThreshold,
        boolean takenInCharge,
        Optional<SiussBenefit.Area> area) {}
