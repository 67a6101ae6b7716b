package it.sportello.rendicontazione.element;

import static it.sportello.rendicontazione.element.Bill.codes;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.identifier.IdentifierFinding;
import it.sportello.rendicontazione.funding.FundingElement;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Element 12 of art. 16, c. 9; sections 4.5 and 5.2 of the law file. */
class AccountNamedTest {

    private static final String DEDICATED = "IT60X0542811101000000123456";
    private static final String OTHER = "IT78Z0558401700000000071746";
    private static final String WRONG_CIN = "IT65A0542811101000000123456";

    private static void is(ElementResult result, Presence presence, ElementFinding... codes) {
        assertThat(result.presence()).isEqualTo(presence);
        assertThat(codes(result)).containsExactly(codes);
    }

    private static ElementResult of(Bill bill) {
        return bill.of(FundingElement.ACCOUNT);
    }

    @Test
    void aClaimIsPaidOnADedicatedAccount() {
        is(of(Bill.claim().ibans(DEDICATED)), Presence.PRESENT);
        is(of(Bill.claim().ibans(OTHER)), Presence.MISSING, ElementFinding.ACCOUNT_OTHER);
        is(of(Bill.claim().ibans(DEDICATED, OTHER)), Presence.PRESENT, ElementFinding.ACCOUNT_ALSO);
        is(of(Bill.claim().ibans()), Presence.MISSING, ElementFinding.ACCOUNT_MISSING);
    }

    @Test
    void trap13LowerCaseAndBlanksAreTheSameAccount() {
        is(
                of(Bill.claim().ibans("it60 x054 2811 1010 0000 0123 456")),
                Presence.EQUIVALENT,
                ElementFinding.ACCOUNT_EQUIVALENT);
        is(
                of(Bill.expense().ibans(OTHER.toLowerCase(Locale.ROOT))),
                Presence.EQUIVALENT,
                ElementFinding.ACCOUNT_EQUIVALENT);
    }

    @Test
    void trap13AWrongCinIsNoIban() {
        ElementResult result = of(Bill.expense().ibans(WRONG_CIN));
        is(result, Presence.MISSING, ElementFinding.ACCOUNT_INVALID);
        assertThat(result.findings().get(0).arguments()).containsExactly(WRONG_CIN, IdentifierFinding.IBAN_CIN);
        is(of(Bill.claim().ibans(WRONG_CIN)), Presence.MISSING, ElementFinding.ACCOUNT_INVALID);
    }

    @Test
    void aBillIsPaidOnAnyAccountOfTheSupplier() {
        is(of(Bill.expense().ibans(OTHER)), Presence.PRESENT);
        is(of(Bill.expense().ibans(WRONG_CIN, OTHER)), Presence.PRESENT);
        is(of(Bill.expense().ibans()), Presence.MISSING, ElementFinding.ACCOUNT_MISSING);
        is(of(Bill.expense().ibans("DE89370400440532013000")), Presence.PRESENT, ElementFinding.ACCOUNT_FOREIGN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MP12", "MP13", "MP23"})
    void trap14AMeansWithoutAnAccountIsFineForTheSdiAndNotForTheNotice(String means) {
        ElementResult result = of(Bill.expense().ibans().means(means, means));
        is(result, Presence.MISSING, ElementFinding.ACCOUNT_MEANS);
        assertThat(result.findings().get(0).text(Locale.ITALIAN)).contains(means, "SdI");
        is(of(Bill.expense().ibans().means(means, "MP05")), Presence.MISSING, ElementFinding.ACCOUNT_MISSING);
    }

    @Test
    void inTheTextOnly() {
        is(
                of(Bill.claim().ibans().alsoText("IBAN IT 60 X 05428 11101 000000123456")),
                Presence.IN_TEXT_ONLY,
                ElementFinding.ACCOUNT_IN_TEXT);
        is(of(Bill.claim().ibans().alsoText("IBAN " + OTHER)), Presence.MISSING, ElementFinding.ACCOUNT_MISSING);
        is(
                of(Bill.expense().ibans().alsoText("IBAN: IT78 Z055 8401 7000 0000 0071 746")),
                Presence.IN_TEXT_ONLY,
                ElementFinding.ACCOUNT_IN_TEXT);
        is(of(Bill.expense().ibans().alsoText("IBAN " + WRONG_CIN)), Presence.MISSING, ElementFinding.ACCOUNT_MISSING);
    }

    @Test
    void aClaimOfNobodyKnowsWhomCannotBeCompared() {
        is(
                Bill.claim().of(Bill.RULES, FundingElement.ACCOUNT, Optional.empty()),
                Presence.MISSING,
                ElementFinding.PARTNER_UNKNOWN);
    }
}
