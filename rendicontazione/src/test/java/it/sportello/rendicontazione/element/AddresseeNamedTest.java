package it.sportello.rendicontazione.element;

import static it.sportello.rendicontazione.element.Bill.codes;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.rendicontazione.funding.FundingElement;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Element 7 of art. 16, c. 9, and art. 16, c. 8, third dash. */
class AddresseeNamedTest {

    private static final String ELSEWHERE = "06363391001";

    private static ElementResult of(Bill bill) {
        return bill.of(FundingElement.ADDRESSEE);
    }

    private static void is(ElementResult result, Presence presence, ElementFinding... codes) {
        assertThat(result.presence()).isEqualTo(presence);
        assertThat(codes(result)).containsExactly(codes);
    }

    @Test
    void aClaimIsMadeOutToTheAdministration() {
        is(of(Bill.claim()), Presence.PRESENT);
        is(of(Bill.claim().addressee("Un altro nome", "00104330493", null)), Presence.PRESENT);
        is(
                of(Bill.claim().addressee("Comune di Livorno", null, "IT00104330493")),
                Presence.EQUIVALENT,
                ElementFinding.ADDRESSEE_EQUIVALENT);
        is(
                of(Bill.claim().addressee("Comune di Livorno", " 00104330493 ", null)),
                Presence.EQUIVALENT,
                ElementFinding.ADDRESSEE_EQUIVALENT);
    }

    @Test
    void aNameAloneIsNotEnough() {
        is(
                of(Bill.claim().addressee("COMUNE DI LIVORNO", null, null)),
                Presence.MISSING,
                ElementFinding.ADDRESSEE_NAME_ONLY);
        is(
                of(Bill.claim().addressee("Comune di Pisa", null, null)),
                Presence.MISSING,
                ElementFinding.ADDRESSEE_MISSING);
        is(
                of(Bill.claim().addressee("Comune di Livorno", ELSEWHERE, null)),
                Presence.MISSING,
                ElementFinding.ADDRESSEE_OTHER);
    }

    @Test
    void aBillIsMadeOutToThePartnerThatChargesIt() {
        is(of(Bill.expense()), Presence.PRESENT);
        is(
                of(Bill.expense().addressee("x", "IT90000117771", null)),
                Presence.EQUIVALENT,
                ElementFinding.ADDRESSEE_EQUIVALENT);
        is(of(Bill.expense().addressee("x", ELSEWHERE, null)), Presence.MISSING, ElementFinding.ADDRESSEE_OTHER);
    }

    @Test
    void theVatNumberOfThePartnerWillDo() {
        assertThat(Bill.expense()
                        .addressee("x", null, "IT00000137778")
                        .of(Bill.RULES, FundingElement.ADDRESSEE, Optional.of(Bill.LEAD))
                        .presence())
                .isEqualTo(Presence.PRESENT);
    }

    @Test
    void trap20InAGroupingThePartnerAndNotTheLeadBody() {
        ElementResult result = of(Bill.expense().addressee(Bill.LEAD.name(), Bill.LEAD.codiceFiscale(), null));
        is(result, Presence.MISSING, ElementFinding.ADDRESSEE_OTHER_PARTNER);
        assertThat(result.findings().get(0).text(Locale.ITALIAN))
                .contains("Il Faro Immaginario", "Il Ponte Immaginario", "90000117771");
    }

    @Test
    void aCodeOfSomebodyElseBesideTheRightOne() {
        is(of(Bill.claim().addressee("x", "00104330493", "IT00104330493")), Presence.PRESENT);
        is(
                Bill.expense()
                        .addressee("x", Bill.LEAD.codiceFiscale(), "IT" + ELSEWHERE)
                        .of(Bill.RULES, FundingElement.ADDRESSEE, Optional.of(Bill.LEAD)),
                Presence.PRESENT,
                ElementFinding.ADDRESSEE_CONFLICT);
    }

    @Test
    void aVatNumberTheRulesDoNotKnowContradictsNothing() {
        is(of(Bill.expense().addressee("x", "90000117771", "IT" + ELSEWHERE)), Presence.PRESENT);
    }

    @Test
    void withoutAPartnerNothingCanBeCompared() {
        ElementResult result = Bill.expense().of(Bill.RULES, FundingElement.ADDRESSEE, Optional.empty());
        is(result, Presence.MISSING, ElementFinding.PARTNER_UNKNOWN);
    }

    @Test
    void anF24NamesWhoPaidIt() {
        is(of(Bill.expense().f24(Bill.OTHER.codiceFiscale())), Presence.PRESENT);
        is(of(Bill.expense().f24(Bill.LEAD.codiceFiscale())), Presence.MISSING, ElementFinding.ADDRESSEE_OTHER_PARTNER);
    }
}
