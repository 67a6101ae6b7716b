package it.sportello.isee;

import it.sportello.legal.Act;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Location;
import it.sportello.legal.Outcome;
import it.sportello.legal.Rounding;
import it.sportello.legal.reasons.Explained;
import it.sportello.legal.reasons.Reason;
import it.sportello.legal.reasons.Reasons;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The <i>ISEE ridefinito</i> of the Sardinian measures against poverty: (ISE + incomes exempt from IRPEF) / scale, the
 * scale as the attestation states it.
 *
 * <p>Source: D.G.R. Sardegna 34/31 of 20 July 2009, through the notice that applies it, which is cited in the reasons.
 * Unit: euro. Rounding: as the notice says or, where it is silent, as its chosen reading says; always one, at the end.
 * Deviations: none known.
 *
 * <p>It is refused for attestations of DSU presented from 1 January 2015: D.P.C.M. 159/2013 counts exempt incomes
 * already.
 */
public final class IseeRidefinito {

    private static final LocalDate LAST_DAY = LocalDate.of(2014, 12, 31);
    private static final Fraction LIMIT = Fraction.of(1_000_000_000_000L);
    private static final LegalReference EXEMPT_INCOMES_COUNTED = new Act(
                    "D.P.C.M. 159/2013", "urn:nir:presidente.consiglio.ministri:decreto:2013-12-05;159")
            .article("4")
            .comma("2")
            .letter("f");

    private final Rounding rounding;
    private final List<LegalReference> sources;

    /**
     * The definition of a notice.
     *
     * @param rounding how the result is rounded
     * @param source where the notice defines it
     */
    public IseeRidefinito(Rounding rounding, LegalReference source) {
        this.rounding = rounding;
        this.sources = List.of(source);
    }

    /** The indicator, in euro. */
    public Outcome<Euro> calculate(Attestation attestation, List<ExemptIncome> exemptIncomes) {
        return calculate(attestation, exemptIncomes, Reasons.none());
    }

    /** The indicator, in euro, with its reasons. */
    public Explained<Outcome<Euro>> explain(Attestation attestation, List<ExemptIncome> exemptIncomes) {
        return Explained.by(reasons -> calculate(attestation, exemptIncomes, reasons));
    }

    /** The indicator, in euro, telling the reasons to a computation it is part of. */
    public Outcome<Euro> calculate(Attestation attestation, List<ExemptIncome> exemptIncomes, Reasons reasons) {
        int mark = reasons.mark();
        List<Finding> errors = errors(attestation, exemptIncomes);
        if (!errors.isEmpty()) {
            reasons.tell(Reason.Kind.TEST, mark, IseeMessage.REFUSED, sources, errors);
            return new Outcome.Refused<>(errors);
        }
        Euro ise = attestation.ise();
        Fraction scale = attestation.scale();
        reasons.tell(Reason.Kind.GIVEN, IseeMessage.ISE, List.of(), ise);
        Euro exempt = sum(exemptIncomes, reasons);
        reasons.tell(Reason.Kind.GIVEN, IseeMessage.ATTESTED_SCALE, List.of(), scale);
        Fraction exact = ise.plus(exempt).toFraction().dividedBy(scale);
        Euro isee = reasons.round(exact, rounding, sources);
        reasons.tell(Reason.Kind.STEP, mark, IseeMessage.RIDEFINITO, sources, isee, ise, exempt, scale);
        return new Outcome.Computed<>(isee, attestedIsee(attestation));
    }

    private static Euro sum(List<ExemptIncome> exemptIncomes, Reasons reasons) {
        int mark = reasons.mark();
        Euro sum = Euro.ZERO;
        for (ExemptIncome income : exemptIncomes) {
            sum = sum.plus(income.amount());
            reasons.tell(Reason.Kind.GIVEN, IseeMessage.EXEMPT_INCOME, List.of(), income.amount(), income.kind());
        }
        reasons.tell(Reason.Kind.STEP, mark, IseeMessage.EXEMPT_INCOMES, List.of(), sum);
        return sum;
    }

    private static List<Finding> errors(Attestation attestation, List<ExemptIncome> exemptIncomes) {
        List<Finding> errors = new ArrayList<>();
        if (total(attestation, exemptIncomes).compareTo(LIMIT) >= 0) {
            errors.add(Finding.of(IseeFinding.AMOUNT_TOO_LARGE, Location.at("/exemptIncomes"), LIMIT));
        }
        if (attestation.presented().isAfter(LAST_DAY)) {
            errors.add(new Finding(
                    IseeFinding.RIDEFINITO_AFTER_2014,
                    Location.at("/attestation/presented"),
                    List.of(attestation.presented()),
                    List.of(EXEMPT_INCOMES_COUNTED)));
        }
        if (attestation.scale().compareTo(Fraction.ONE) < 0) {
            errors.add(Finding.of(IseeFinding.SCALE_BELOW_ONE, Location.at("/attestation/scale"), attestation.scale()));
        }
        if (attestation.ise().signum() < 0) {
            errors.add(
                    Finding.of(IseeFinding.NEGATIVE_AMOUNT, Location.at("/attestation/ise"), attestation.ise(), "ISE"));
        }
        for (int i = 0; i < exemptIncomes.size(); i++) {
            ExemptIncome income = exemptIncomes.get(i);
            if (income.amount().signum() < 0) {
                errors.add(Finding.of(
                        IseeFinding.NEGATIVE_AMOUNT,
                        Location.at(Location.pointerTo("exemptIncomes", i, "amount")),
                        income.amount(),
                        income.kind()));
            }
        }
        return errors;
    }

    private static Fraction total(Attestation attestation, List<ExemptIncome> exemptIncomes) {
        Fraction total = attestation.ise().toFraction();
        for (ExemptIncome income : exemptIncomes) {
            total = total.plus(income.amount().toFraction());
        }
        return total;
    }

    /** Whether the attested ISEE is the attested ISE over the attested scale, to the cent either way of rounding. */
    private static List<Finding> attestedIsee(Attestation attestation) {
        Fraction exact = attestation.ise().toFraction().dividedBy(attestation.scale());
        return attestation
                .isee()
                .filter(isee -> isee.toFraction()
                                .minus(exact)
                                .times(isee.toFraction().minus(exact))
                                .compareTo(Fraction.of(1, 10_000))
                        >= 0)
                .map(isee -> Finding.of(
                        IseeFinding.ATTESTED_ISEE_DIFFERS,
                        Location.at("/attestation/isee"),
                        isee,
                        exact.toEuro(Rounding.CENT_HALF_UP)))
                .stream()
                .toList();
    }
}
