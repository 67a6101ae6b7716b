package it.sportello.rendicontazione.element;

import it.sportello.legal.Finding;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Severity;
import it.sportello.rendicontazione.funding.FundingElement;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.funding.FundingRules.ElementRule;
import it.sportello.rendicontazione.funding.FundingRules.Partner;
import it.sportello.rendicontazione.funding.FundingRules.Weight;
import it.sportello.rendicontazione.funding.Voucher;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Looks on documents of expense for what a notice wants written on them: the twelve elements of art. 16, co. 9, of
 * Livorno's notice, of which any funding may ask some, each on the documents and with the weight its rules say.
 *
 * <p>A document is judged for itself and for what is written on it. Whether its day lies before the end of the project, or
 * of the works, and whether another document completes it, is for who sees the whole claim. What the rules do not state is
 * not compared. Words are compared by their letters and digits alone, whole words only: case, accents, dashes, apostrophes,
 * blanks, and the place where a text was cut in two say nothing.
 *
 * <p>Of an element asked for as a warning no finding is an error: what would be one comes as {@link
 * ElementFinding#AS_WARNING} around it. Nothing is thrown because of what a document holds.
 *
 * <p>Immutable and thread-safe.
 */
public final class ElementCheck {

    private static final Map<FundingElement, Function<ElementCase, Presence>> JUDGES = judges();

    private final FundingRules rules;
    private final List<Asked> asked;

    /** What the rules ask for, and where they do. */
    private record Asked(ElementRule rule, List<LegalReference> references) {}

    /** By these rules. A source that does not read is cited nowhere: the check of the rules tells it. */
    public ElementCheck(FundingRules rules) {
        this.rules = rules;
        this.asked = rules.elements().stream()
                .map(rule -> new Asked(rule, rules.places(rule.source())))
                .toList();
    }

    private static Map<FundingElement, Function<ElementCase, Presence>> judges() {
        Map<FundingElement, Function<ElementCase, Presence>> judges = new EnumMap<>(FundingElement.class);
        judges.put(FundingElement.TITLE, WrittenWords::title);
        judges.put(FundingElement.MEASURE, MeasureWords::judge);
        judges.put(FundingElement.WORDING, WrittenWords::wording);
        judges.put(FundingElement.CONVENTION, ConventionNamed::judge);
        judges.put(FundingElement.NUMBER, PlainFields::number);
        judges.put(FundingElement.DATE, PlainFields::date);
        judges.put(FundingElement.ADDRESSEE, AddresseeNamed::judge);
        judges.put(FundingElement.AMOUNT, PlainFields::amount);
        judges.put(FundingElement.OBJECT, PlainFields::object);
        judges.put(FundingElement.CUP, ProjectCodes::cup);
        judges.put(FundingElement.CIG, ProjectCodes::cig);
        judges.put(FundingElement.ACCOUNT, AccountNamed::judge);
        return Collections.unmodifiableMap(judges);
    }

    /**
     * Looks for each element that is asked of documents in the role of this one, in the order of the rules.
     *
     * @param partner whose expense it is, or who makes the claim; without one nothing can be compared with it, which is a
     *     finding
     */
    public List<ElementResult> check(Voucher voucher, Optional<Partner> partner) {
        WrittenText text = WrittenText.of(voucher.texts());
        return asked.stream()
                .filter(each -> each.rule().on().contains(voucher.role()))
                .map(each -> result(each, voucher, partner, text))
                .toList();
    }

    private ElementResult result(Asked each, Voucher voucher, Optional<Partner> partner, WrittenText text) {
        FundingElement element = each.rule().element();
        List<Finding> findings = new ArrayList<>();
        ElementCase judged = new ElementCase(rules, element, voucher, partner, text, each.references(), findings);
        Presence presence =
                JUDGES.getOrDefault(element, ElementCase::notComparable).apply(judged);
        return new ElementResult(
                element,
                presence,
                each.rule().weight() == Weight.COMPLETE
                        ? findings
                        : findings.stream().map(ElementCheck::warning).toList());
    }

    /** The same as a warning; its references stand outside, so that they are shown once. */
    private static Finding warning(Finding finding) {
        return finding.severity() != Severity.ERROR
                ? finding
                : new Finding(
                        ElementFinding.AS_WARNING,
                        finding.location(),
                        List.of(new Finding(finding.code(), finding.location(), finding.arguments(), List.of())),
                        finding.references());
    }
}
