package it.sportello.eligibility;

import it.sportello.isee.Attestation;
import it.sportello.isee.ExemptIncome;
import it.sportello.isee.IseeRidefinito;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Outcome;
import it.sportello.legal.Rounding;
import it.sportello.legal.document.DocumentReader;
import it.sportello.legal.reasons.Reasons;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A ceiling on the ISEE ridefinito: (ISE + exempt incomes) / scale, rounded, not above an amount.
 *
 * <p>Unit: euro. Rounding: once, as the notice states or its reading chooses; the comparison is made on the rounded
 * amount. Deviations: none known.
 *
 * <p>What would change a no is found with the same division, rounding and comparison: the largest total, in whole
 * cents, that still stays within the ceiling. An attestation that contradicts itself, or an income of a kind the notice
 * does not know, cannot be told.
 */
final class IseeRule implements Rule, IseeOf {

    /** No ISE of a family is larger; what is larger was mistyped, and might overflow a sum. */
    private static final Euro IMPLAUSIBLE = Euro.of(1_000_000_000);

    private final Clause clause;
    private final Euro atMost;
    private final Rounding rounding;
    private final Map<String, String> kinds;
    private final Optional<LocalDate> from;
    private final IseeRidefinito indicator;

    IseeRule(
            Clause clause,
            Euro atMost,
            Rounding rounding,
            Map<String, String> kinds,
            Optional<LocalDate> from,
            LegalReference definition) {
        this.clause = clause;
        this.atMost = atMost;
        this.rounding = rounding;
        this.kinds = kinds;
        this.from = from;
        this.indicator = new IseeRidefinito(rounding, definition);
    }

    @Override
    public List<Answer> ask(Application application, Party of, Reasons reasons) {
        Optional<Attestation> attestation = application.attestation();
        Optional<List<ExemptIncome>> incomes = application.exemptIncomes();
        if (attestation.isEmpty()) {
            return complete(EligibilityMessage.NO_ATTESTATION);
        }
        List<Finding> unsound = DocumentReader.check(attestation.get());
        if (!unsound.isEmpty()) {
            return complete(EligibilityMessage.ATTESTATION_UNSOUND, unsound);
        }
        LocalDate presented = attestation.get().presented();
        if (from.isPresent() && presented.isBefore(from.get())) {
            return complete(EligibilityMessage.ATTESTATION_TOO_OLD, presented, from.get());
        }
        if (presented.isAfter(application.received().toLocalDate())) {
            return complete(EligibilityMessage.ATTESTATION_LATER, presented);
        }
        if (incomes.isEmpty()) {
            return withoutIncomes(attestation.get());
        }
        return ask(attestation.get(), incomes.get(), reasons);
    }

    /** Incomes only add: who is above the ceiling without any is above it whatever they are. */
    private List<Answer> withoutIncomes(Attestation attestation) {
        return ask(attestation, List.of(), Reasons.none()).stream()
                .map(answer -> answer.fold(
                        yes -> complete(EligibilityMessage.NO_EXEMPT_INCOMES).get(0),
                        no -> new Answer.No(
                                clause,
                                no.seen(),
                                no.bound(),
                                Sentence.of(
                                        EligibilityMessage.ISEE_ABOVE_WHATEVER, no.seen(), attestation.ise(), atMost),
                                no.change()),
                        open -> open))
                .toList();
    }

    @Override
    public Optional<Euro> isee(Application application) {
        return ask(application, Reasons.none()).stream()
                .filter(answer -> application.exemptIncomes().isPresent())
                .<Object>map(
                        answer -> answer.fold(yes -> yes.because().arguments().get(0), Answer.No::seen, open -> open))
                .filter(Euro.class::isInstance)
                .map(Euro.class::cast)
                .findFirst();
    }

    private List<Answer> ask(Attestation attestation, List<ExemptIncome> incomes, Reasons reasons) {
        List<ExemptIncome> named = new ArrayList<>();
        for (ExemptIncome income : incomes) {
            String kind = kinds.get(income.kind());
            if (kind == null) {
                return complete(EligibilityMessage.UNKNOWN_INCOME_KIND, income.kind(), List.copyOf(kinds.keySet()));
            }
            named.add(new ExemptIncome(kind, income.amount()));
        }
        if (attestation.ise().exceeds(IMPLAUSIBLE)) {
            return complete(EligibilityMessage.IMPLAUSIBLE_AMOUNT, attestation.ise());
        }
        Outcome<Euro> outcome = indicator.calculate(attestation, named, reasons);
        return outcome.fold(
                computed -> computed.findings().isEmpty()
                        ? List.of(compare(
                                computed.value(),
                                attestation,
                                Euro.sum(
                                        named.stream().map(ExemptIncome::amount).toList())))
                        : complete(EligibilityMessage.ATTESTATION_UNSOUND, computed.findings()),
                refused -> complete(EligibilityMessage.ATTESTATION_UNSOUND, refused.findings()));
    }

    private Answer compare(Euro isee, Attestation attestation, Euro exempt) {
        Object rounded = rounding.equals(Rounding.CENT_HALF_UP)
                ? EligibilityMessage.ROUNDED_TO_THE_CENT
                : EligibilityMessage.ROUNDED_AS_STATED;
        Euro ise = attestation.ise();
        Fraction scale = attestation.scale();
        Object printed = scale.exactDecimal()
                .<Object>map(exact -> exact.setScale(Math.max(2, exact.scale())))
                .orElse(scale);
        if (!isee.exceeds(atMost)) {
            return new Answer.Yes(
                    clause, Sentence.of(EligibilityMessage.ISEE_WITHIN, isee, ise, exempt, printed, rounded, atMost));
        }
        Euro total = largestTotal(scale, ise.plus(exempt));
        return new Answer.No(
                clause,
                isee,
                atMost,
                Sentence.of(
                        EligibilityMessage.ISEE_ABOVE, isee, ise, exempt, printed, rounded, isee.minus(atMost), atMost),
                total.compareTo(ise) >= 0
                        ? Optional.of(Sentence.of(EligibilityMessage.ISEE_ABOVE_CHANGE_EXEMPT, total.minus(ise)))
                        : Optional.of(Sentence.of(EligibilityMessage.ISEE_ABOVE_CHANGE_ISE, total)));
    }

    /** The largest total of ISE and exempt incomes, in whole cents, that is still within the ceiling; 0 always is. */
    private Euro largestTotal(Fraction scale, Euro tooMuch) {
        long within = 0;
        long above = tooMuch.cents();
        while (above - within > 1) {
            long middle = within + (above - within) / 2;
            if (Euro.ofCents(middle)
                    .toFraction()
                    .dividedBy(scale)
                    .toEuro(rounding)
                    .exceeds(atMost)) {
                above = middle;
            } else {
                within = middle;
            }
        }
        return Euro.ofCents(within);
    }

    private List<Answer> complete(EligibilityMessage message, Object... arguments) {
        return List.of(new Answer.CannotTell(
                clause, Answer.Next.COMPLETE, Sentence.of(EligibilityMessage.OFFICE), Sentence.of(message, arguments)));
    }
}
