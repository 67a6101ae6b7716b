package it.sportello.rendicontazione.element;

import static it.sportello.rendicontazione.element.Bill.codes;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Euro;
import it.sportello.legal.Severity;
import it.sportello.rendicontazione.funding.FundingElement;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.funding.Livorno;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Elements 5, 6, 8 and 9 of art. 16, c. 9. */
class PlainFieldsTest {

    @ParameterizedTest
    @CsvSource({"12/2025,PRESENT", "A1,PRESENT", "FATT-A,MISSING", "-,MISSING"})
    void aNumberHasADigit(String number, Presence presence) {
        assertThat(Bill.claim().number(number).of(FundingElement.NUMBER).presence())
                .isEqualTo(presence);
    }

    /** Admitted on 9 May 2022, awarded on 10 September 2025. */
    @ParameterizedTest
    @CsvSource({"2025-09-11,0", "2025-09-10,1", "2025-09-09,1", "2022-05-10,1", "2022-05-09,2"})
    void trap18TheDayComesAfterAdmissionAndAwardAndNotOnThem(String day, int findings) {
        ElementResult result = Bill.claim().date(day).of(FundingElement.DATE);
        assertThat(result.presence()).isEqualTo(findings == 0 ? Presence.PRESENT : Presence.MISSING);
        assertThat(codes(result))
                .hasSize(findings)
                .containsOnly(findings == 0 ? new ElementFinding[0] : new ElementFinding[] {ElementFinding.DATE_EARLY});
    }

    @Test
    void theDayOfSubmissionCountsOnceItIsStated() {
        FundingRules rules = Livorno.with("submitted: not stated", "submitted: 2022-03-01");
        ElementResult result = Bill.claim().date("2022-03-01").of(rules, FundingElement.DATE);
        assertThat(result.findings()).hasSize(3);
        assertThat(result.findings().get(0).text(Locale.ITALIAN))
                .contains("01/03/2022", "il giorno di presentazione del progetto", "non basta lo stesso giorno");
    }

    @Test
    void whatTheRulesDoNotStateIsNotAsked() {
        FundingRules rules = Livorno.with(
                "admitted: 2022-05-09", "admitted: not stated", "awarded: 2025-09-10", "awarded: not stated");
        assertThat(Bill.claim()
                        .date("1990-01-01")
                        .of(rules, FundingElement.DATE)
                        .presence())
                .isEqualTo(Presence.PRESENT);
    }

    @Test
    void anAmountOfZeroIsNone() {
        assertThat(codes(Bill.claim().amounts(Euro.ZERO, Euro.ZERO, Euro.ZERO).of(FundingElement.AMOUNT)))
                .containsExactly(ElementFinding.AMOUNT_MISSING);
    }

    @Test
    void outsideVatThereIsNoneToTellApart() {
        assertThat(Bill.claim()
                        .amounts(Euro.of(100), Euro.ZERO, Euro.of(100))
                        .of(FundingElement.AMOUNT)
                        .presence())
                .isEqualTo(Presence.PRESENT);
    }

    @ParameterizedTest
    @CsvSource({"1220.00,0", "1221.00,0", "1219.00,0", "1221.01,1", "1218.99,1"})
    void aTotalMoreThanAEuroAwayIsNoRounding(String total, int findings) {
        ElementResult result = Bill.claim()
                .amounts(Euro.of(1_000), Euro.of(220), Euro.parse(total))
                .of(FundingElement.AMOUNT);
        assertThat(result.presence()).isEqualTo(Presence.PRESENT);
        assertThat(result.findings()).hasSize(findings);
    }

    @Test
    void amountsAsLargeAsAnyAreAddedUpExactly() {
        Euro most = Euro.ofCents(Long.MAX_VALUE);
        assertThat(codes(Bill.claim().amounts(most, most, most).of(FundingElement.AMOUNT)))
                .containsExactly(ElementFinding.AMOUNT_APART);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Come da accordi",
                "come da accordi intercorsi.",
                "SERVIZI VARI",
                "Come da contratto n. 12 del 03/10/2025",
                "Acconto",
                "Saldo",
                "Prestazioni di servizi - ottobre 2025",
                "vedi allegato",
                "-",
                "...",
                "123",
                "Fattura n. 7"
            })
    void trapAGenericDescriptionIsAWarning(String description) {
        ElementResult result = Bill.claim().descriptions(description).of(FundingElement.OBJECT);
        assertThat(result.presence()).isEqualTo(Presence.MISSING);
        assertThat(codes(result)).containsExactly(ElementFinding.OBJECT_GENERIC);
        assertThat(result.findings().get(0).severity()).isEqualTo(Severity.WARNING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Assistenza educativa, come da accordi",
                "Lavori di rifacimento del bagno",
                "Servizi di pulizia, ottobre 2025",
                "Saldo fornitura di 6 letti",
                "Materiale per laboratorio di ceramica"
            })
    void aDescriptionThatSaysSomethingIsPresent(String description) {
        assertThat(Bill.claim()
                        .descriptions(description)
                        .of(FundingElement.OBJECT)
                        .presence())
                .isEqualTo(Presence.PRESENT);
    }

    @Test
    void someLinesMayBeGeneric() {
        ElementResult result = Bill.claim()
                .descriptions("Sei letti", "Spese varie", "Trasporto e montaggio", "altro")
                .of(FundingElement.OBJECT);
        assertThat(result.presence()).isEqualTo(Presence.PRESENT);
        assertThat(result.findings().get(0).arguments()).containsExactly("Spese varie", 2, 4);
    }

    @Test
    void noDescriptionAtAll() {
        assertThat(Bill.claim().descriptions("", " ").of(FundingElement.OBJECT).presence())
                .isEqualTo(Presence.MISSING);
        assertThat(GenericDescriptions.isGeneric("x ".repeat(200))).isFalse();
        assertThat(GenericDescriptions.isGeneric(" ".repeat(300))).isTrue();
    }
}
