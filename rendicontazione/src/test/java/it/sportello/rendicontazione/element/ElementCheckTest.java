package it.sportello.rendicontazione.element;

import static it.sportello.rendicontazione.element.Bill.codes;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Severity;
import it.sportello.rendicontazione.fattura.DocumentRole;
import it.sportello.rendicontazione.funding.FundingElement;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.funding.FundingRules.ElementRule;
import it.sportello.rendicontazione.funding.FundingRules.Weight;
import it.sportello.rendicontazione.funding.Livorno;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ElementCheckTest {

    private final ElementCheck check = new ElementCheck(Bill.RULES);

    @Test
    void aClaimAsLivornoWantsItHasTheTwelve() {
        List<ElementResult> results = check.check(Bill.claim().voucher(), Optional.of(Bill.LEAD));
        assertThat(results).extracting(ElementResult::element).containsExactly(FundingElement.values());
        assertThat(results)
                .filteredOn(each -> each.element() != FundingElement.WORDING)
                .allMatch(each ->
                        each.presence() == Presence.PRESENT && each.findings().isEmpty());
    }

    @Test
    void trap16TheDashOfTheNoticeCannotStandInAnInvoiceAndNobodyIsRejectedForIt() {
        ElementResult wording = Bill.claim().of(FundingElement.WORDING);
        assertThat(wording.presence()).isEqualTo(Presence.EQUIVALENT);
        assertThat(codes(wording)).containsExactly(ElementFinding.WORDING_EQUIVALENT);
        assertThat(Finding.noError(wording.findings())).isTrue();
    }

    @Test
    void theBillOfASupplierIsAskedForThree() {
        assertThat(check.check(Bill.expense().voucher(), Optional.of(Bill.OTHER)))
                .extracting(ElementResult::element)
                .containsExactly(FundingElement.ADDRESSEE, FundingElement.CUP, FundingElement.CIG);
    }

    @Test
    void trap01WhatTheSdiTakesMayLackEverything() {
        List<ElementResult> results = check.check(
                Bill.claim()
                        .texts()
                        .cups(new String[0])
                        .cigs()
                        .noConvention()
                        .ibans()
                        .number("senza")
                        .descriptions()
                        .date("2022-05-09")
                        .addressee("Altri", null, null)
                        .amounts(Euro.ZERO, Euro.ZERO, Euro.ZERO)
                        .voucher(),
                Optional.of(Bill.LEAD));
        assertThat(results).hasSize(12).allMatch(each -> each.presence() == Presence.MISSING);
        assertThat(results).flatExtracting(ElementResult::findings).hasSize(13).allSatisfy(finding -> {
            assertThat(finding.location().line()).isPositive();
            assertThat(finding.text(Locale.ITALIAN)).contains("art. 16, c. 9").endsWith("]");
            assertThat(finding.text(Locale.ENGLISH)).contains("art. 16, c. 9");
        });
    }

    @Test
    void anElementAskedForAsAWarningGivesNoError() {
        ElementResult object = Bill.claim().descriptions().of(FundingElement.OBJECT);
        assertThat(object.presence()).isEqualTo(Presence.MISSING);
        assertThat(object.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(ElementFinding.AS_WARNING);
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(((Finding) finding.arguments().get(0)).code()).isEqualTo(ElementFinding.OBJECT_MISSING);
            assertThat(finding.text(Locale.ITALIAN))
                    .startsWith("chiesto a titolo di avvertenza: manca la descrizione")
                    .containsOnlyOnce("[");
        });
    }

    @Test
    void aFindingCitesTheClauseAndTheLawBehindIt() {
        assertThat(Bill.claim().cups(new String[0]).of(FundingElement.CUP).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.references())
                        .extracting(LegalReference::citation)
                        .contains("art. 16, c. 10, avviso del Comune di Livorno", "art. 5, c. 8, D.L. 13/2023"));
    }

    @Test
    void rulesWithASourceThatIsNoPlaceStillJudge() {
        FundingRules rules = Livorno.with(
                Bill.RULES.project(),
                Bill.RULES.convention(),
                List.of(new ElementRule(
                        FundingElement.NUMBER,
                        List.of(DocumentRole.CLAIM),
                        Weight.COMPLETE,
                        "art. 16, lett. a) e b)",
                        List.of())));
        assertThat(Bill.claim().number("x").of(rules, FundingElement.NUMBER).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.references()).isEmpty());
    }

    @Test
    void whatTheRulesAskForAndDoNotStateIsNeverTakenAsFound() {
        FundingRules rules = Livorno.withNothingToCompare();
        for (FundingElement each : List.of(FundingElement.MEASURE, FundingElement.WORDING, FundingElement.CONVENTION)) {
            ElementResult result = Bill.claim().of(rules, each);
            assertThat(result.presence()).isEqualTo(Presence.MISSING);
            assertThat(codes(result)).containsExactly(ElementFinding.NOT_COMPARABLE);
            assertThat(result.findings().get(0).severity()).isEqualTo(Severity.ERROR);
        }
    }

    @Test
    void theSameDocumentGivesTheSameResult() {
        assertThat(check.check(Bill.claim().voucher(), Optional.of(Bill.LEAD)))
                .isEqualTo(check.check(Bill.claim().voucher(), Optional.of(Bill.LEAD)));
    }
}
