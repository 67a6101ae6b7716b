package it.sportello.rendicontazione.element;

import static it.sportello.rendicontazione.element.Bill.CIG;
import static it.sportello.rendicontazione.element.Bill.CUP;
import static it.sportello.rendicontazione.element.Bill.codes;
import static it.sportello.rendicontazione.element.Bill.onLines;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Severity;
import it.sportello.legal.identifier.IdentifierFinding;
import it.sportello.rendicontazione.funding.FundingElement;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.funding.Livorno;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Elements 10 and 11 of art. 16, c. 9; section 4 of the law file. */
class ProjectCodesTest {

    private static final FundingRules CIG_NOT_STATED = Livorno.with("cig: " + CIG, "cig: not stated");

    private static void is(ElementResult result, Presence presence, ElementFinding... codes) {
        assertThat(result.presence()).isEqualTo(presence);
        assertThat(codes(result)).containsExactly(codes);
    }

    private static ElementResult cup(Bill bill) {
        return bill.of(FundingElement.CUP);
    }

    private static ElementResult cig(Bill bill) {
        return bill.of(FundingElement.CIG);
    }

    private static ElementResult anyCig(Bill bill) {
        return bill.of(CIG_NOT_STATED, FundingElement.CIG);
    }

    @Test
    void inItsField() {
        is(cup(Bill.claim()), Presence.PRESENT);
        is(cig(Bill.claim()), Presence.PRESENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"j44h22000240004", "CUP:J44H22000240004", "J44 H22 00024 000 4"})
    void inOtherSignsNoSystemSeesIt(String text) {
        is(cup(Bill.claim().cups(text)), Presence.EQUIVALENT, ElementFinding.CODE_EQUIVALENT);
    }

    @Test
    void inTheTextOnlyIsALevelOfItsOwn() {
        ElementResult cup = cup(Bill.claim().cups(new String[0]).alsoText("CUP J44 H22 000240004"));
        is(cup, Presence.IN_TEXT_ONLY, ElementFinding.CUP_IN_TEXT);
        assertThat(cup.findings().get(0).severity()).isEqualTo(Severity.WARNING);
        assertThat(cup.findings().get(0).location().pointer()).endsWith("Nota[1]");
        assertThat(cup.findings().get(0).text(Locale.ITALIAN)).contains("ReGiS");
    }

    @Test
    void theCigOfAClaimMustBeInItsFieldThatOfABillNeedNot() {
        ElementResult claim = cig(Bill.claim().cigs().alsoText("cig: " + CIG));
        is(claim, Presence.IN_TEXT_ONLY, ElementFinding.CIG_IN_TEXT);
        assertThat(claim.findings().get(0).severity()).isEqualTo(Severity.ERROR);
        ElementResult bill = cig(Bill.expense().cigs().alsoText("cig: " + CIG));
        is(bill, Presence.IN_TEXT_ONLY, ElementFinding.CIG_IN_TEXT_OF_BILL);
        assertThat(bill.findings().get(0).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void aMissingCupCanBeRepaired() {
        ElementResult result = cup(Bill.claim().cups(new String[0]));
        is(result, Presence.MISSING, ElementFinding.CUP_MISSING);
        assertThat(result.findings().get(0).text(Locale.ITALIAN))
                .contains("TD20", "TD01", "art. 5, c. 6, D.L. 13/2023");
    }

    @Test
    void aMissingCig() {
        is(cig(Bill.claim().cigs()), Presence.MISSING, ElementFinding.CIG_MISSING);
    }

    @Test
    void aMipCodeDiffersInOneDigit() {
        is(cup(Bill.claim().cups("J44H22000240014")), Presence.MISSING, ElementFinding.CODE_ONE_OFF);
        is(cig(Bill.claim().cigs("B7E26B1DC8")), Presence.MISSING, ElementFinding.CODE_ONE_OFF);
    }

    @Test
    void theCodeOfAnotherProject() {
        ElementResult cup = cup(Bill.claim().cups("B31H22000280006"));
        is(cup, Presence.MISSING, ElementFinding.CODE_OTHER);
        assertThat(cup.findings().get(0).arguments()).containsExactly("CUP", "B31H22000280006", CUP);
        is(cig(Bill.claim().cigs("95156957EC")), Presence.MISSING, ElementFinding.CODE_OTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"N/A", "0000000000", "ESENTE", "ZB98B4A235", "B10A9942A8", "ES00", "ES28"})
    void whatIsNoCode(String text) {
        ElementResult result = cig(Bill.claim().cigs(text));
        is(result, Presence.MISSING, ElementFinding.CODE_INVALID);
        assertThat(result.findings().get(0).arguments().get(2)).isInstanceOf(IdentifierFinding.class);
    }

    @Test
    void theRightCodeInTheTextDoesNotMendAWrongField() {
        is(cup(Bill.claim().cups("B31H22000280006").alsoText(CUP)), Presence.MISSING, ElementFinding.CODE_OTHER);
    }

    @Test
    void trap11SeveralCodesOfWhichOneIsRight() {
        ElementResult result = cup(Bill.claim().cups("B31H22000280006", CUP, "B31H22000280006"));
        is(result, Presence.PRESENT, ElementFinding.CODE_ALSO);
        assertThat(result.findings().get(0).arguments().get(2)).isEqualTo(List.of("B31H22000280006"));
    }

    @Test
    void trap11ACodeForSomeLinesHoldsForAPartOfTheDocument() {
        Bill bill = Bill.claim().descriptions("letti", "tavoli", "sedie");
        ElementResult part = cup(bill.cups(onLines(CUP, 3, 1, 1), onLines("B31H22000280006", 2)));
        is(part, Presence.PRESENT, ElementFinding.CODE_PART, ElementFinding.CODE_ALSO);
        assertThat(part.findings().get(0).arguments()).containsExactly("CUP", CUP, List.of(1, 3), 2, 3);
        is(cup(bill.cups(onLines(CUP, 1), onLines(CUP, 2, 3))), Presence.PRESENT);
        is(cup(bill.cups(onLines(CUP, 1), onLines(CUP))), Presence.PRESENT);
        is(cup(bill.cups(onLines(CUP, 1, 700, 800))), Presence.PRESENT, ElementFinding.CODE_PART);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ES01", "ES27"})
    void anExclusionFromTheCigWhereThereIsOne(String text) {
        is(cig(Bill.claim().cigs(text)), Presence.MISSING, ElementFinding.CIG_EXCLUDED);
        is(anyCig(Bill.claim().cigs(text)), Presence.EQUIVALENT, ElementFinding.CIG_EXCLUDED_UNSTATED);
    }

    @Test
    void aSmartCigIsNotThatOfTheProcedure() {
        is(cig(Bill.claim().cigs("Z063947806")), Presence.MISSING, ElementFinding.CIG_SMART);
        is(anyCig(Bill.claim().cigs("Z063947806")), Presence.PRESENT, ElementFinding.CIG_SMART_UNSTATED);
    }

    @ParameterizedTest
    @CsvSource({"95156957EC", "B10A9942A7", "I01ECD6AE4", "P0011C899F", "8874674CA7"})
    void trap12WithoutAStatedCigAnyValidOneWillDo(String text) {
        is(anyCig(Bill.claim().cigs(text)), Presence.PRESENT);
        is(
                anyCig(Bill.claim().cigs(text.toLowerCase(Locale.ROOT))),
                Presence.EQUIVALENT,
                ElementFinding.CODE_EQUIVALENT);
        is(anyCig(Bill.claim().cigs().alsoText("CIG n. " + text)), Presence.IN_TEXT_ONLY, ElementFinding.CIG_IN_TEXT);
    }

    @Test
    void withoutAStatedCigAnInvalidOneWillNot() {
        is(anyCig(Bill.claim().cigs("30305884F7")), Presence.MISSING, ElementFinding.CIG_INVALID);
        is(anyCig(Bill.claim().cigs()), Presence.MISSING, ElementFinding.CIG_MISSING);
        is(anyCig(Bill.claim().cigs().alsoText("CIG 30305884F7")), Presence.MISSING, ElementFinding.CIG_MISSING);
        is(anyCig(Bill.claim().cigs("95156957EC", "B10A9942A7")), Presence.PRESENT, ElementFinding.CODE_ALSO);
    }
}
