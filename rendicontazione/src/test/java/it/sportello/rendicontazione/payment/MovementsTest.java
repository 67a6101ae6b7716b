package it.sportello.rendicontazione.payment;

import static it.sportello.rendicontazione.payment.Camt.TRANSFER;
import static it.sportello.rendicontazione.payment.Camt.details;
import static it.sportello.rendicontazione.payment.Camt.entry;
import static it.sportello.rendicontazione.payment.Camt.found;
import static it.sportello.rendicontazione.payment.Camt.one;
import static it.sportello.rendicontazione.payment.Camt.transfer;
import static it.sportello.rendicontazione.payment.Project.euro;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.rendicontazione.funding.Payment;
import org.junit.jupiter.api.Test;

class MovementsTest {

    private static final String LATER = "<BookgDt><Dt>2025-10-08</Dt></BookgDt>";
    private static final String OUT =
            entry("122.00", "DBIT", "R1", TRANSFER + details(transfer("122.00", "E2E-1", "")));

    private static String back(String amount, String references) {
        return entry(
                amount,
                "CRDT",
                "R9",
                "<RvslInd>true</RvslInd>" + LATER,
                details("<TxDtls><Refs>" + references + "</Refs></TxDtls>"));
    }

    @Test
    void aStornoUndoesThePaymentOfItsReference() {
        String other = OUT.replace("R1", "R2").replace("E2E-1", "E2E-2");
        BankStatement statement = one(OUT, other, back("122.00", "<EndToEndId>E2E-2</EndToEndId>"));
        assertThat(statement.payments()).singleElement().matches(it -> it.id().endsWith("R1"));
        assertThat(statement.undone()).singleElement().matches(it -> it.id().endsWith("R2"));
        assertThat(found(statement)).containsExactly(PaymentFinding.REVERSED.code());
        assertThat(statement.received()).singleElement().matches(Received::reversal);
    }

    @Test
    void aTransferThatWasReturnedIsUndoneToo() {
        String returned = entry(
                "122.00",
                "CRDT",
                "R9",
                LATER,
                details("<TxDtls><Refs><EndToEndId>E2E-1</EndToEndId></Refs>"
                        + "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls>"));
        assertThat(one(OUT, returned).undone()).hasSize(1);
    }

    @Test
    void withoutAReferenceTheOnlyOneOfThatAmountIsUndone() {
        assertThat(one(OUT, back("122.00", "")).undone()).hasSize(1);
        assertThat(one(back("122.00", ""), OUT).undone()).hasSize(1);
    }

    @Test
    void oneOfTwoIsADoubt() {
        BankStatement statement = one(OUT, OUT.replace("R1", "R2").replace("E2E-1", "E2E-2"), back("122.00", ""));
        assertThat(statement.undone()).hasSize(2);
        assertThat(statement.payments()).isEmpty();
        assertThat(found(statement)).containsExactly(PaymentFinding.REVERSAL_AMBIGUOUS.code());
    }

    @Test
    void aReturnedTransferIsKnownByItsCodeToo() {
        String returned = entry(
                "122.00",
                "CRDT",
                "R9",
                LATER,
                "<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>RRTN</SubFmlyCd></Fmly></Domn></BkTxCd>"
                        + details("<TxDtls><Refs><EndToEndId>E2E-1</EndToEndId></Refs></TxDtls>"));
        assertThat(one(OUT, returned).undone()).hasSize(1);
        assertThat(one(OUT, returned.replace("RRTN", "ESCT")).undone()).isEmpty();
    }

    @Test
    void elevenDigitsOfThePayerAreNoCro() {
        String first = OUT.replace("E2E-1", "02182030391");
        BankStatement statement = one(first, first.replace("R1", "R2"));
        assertThat(statement.payments()).hasSize(2).allMatch(it -> it.cro().isEmpty());
    }

    @Test
    void whatTheBankNamesApartIsNeverOneWhateverTheyShare() {
        String first = OUT.replace("<EndToEndId>E2E-1</EndToEndId>", "<TxId>12345678901</TxId>");
        assertThat(one(first).payments()).singleElement().matches(it -> it.cro().isPresent());
        BankStatement statement = one(first, first.replace("R1", "R2"));
        assertThat(statement.payments()).hasSize(2).allMatch(it -> it.cro().isEmpty());
    }

    @Test
    void anotherAmountUndoesAllOfItAndIsTold() {
        BankStatement statement = one(OUT, back("100.00", "<EndToEndId>E2E-1</EndToEndId>"));
        assertThat(statement.undone()).extracting(Payment::amount).containsExactly(euro("122.00"));
        assertThat(found(statement)).containsExactly(PaymentFinding.REVERSAL_AMOUNT.code());
    }

    @Test
    void aStornoOfNothingIsTold() {
        assertThat(found(one(back("122.00", "<EndToEndId>E</EndToEndId>"))))
                .containsExactly(PaymentFinding.REVERSAL_UNKNOWN.code());
        String before = OUT.replace("2025-10-03", "2025-10-09");
        assertThat(one(before, back("122.00", "")).undone()).isEmpty();
    }

    @Test
    void twoStorniOfOnePaymentUndoItOnce() {
        BankStatement statement =
                one(OUT, back("122.00", ""), back("122.00", "").replace("R9", "R10"));
        assertThat(statement.undone()).hasSize(1);
        assertThat(found(statement))
                .containsExactlyInAnyOrder(PaymentFinding.REVERSED.code(), PaymentFinding.REVERSAL_UNKNOWN.code());
    }

    @Test
    void whatHadComeInAndIsTakenBackIsNoPayment() {
        BankStatement statement = one(entry("46487.50", "DBIT", "R9", "<RvslInd>true</RvslInd>" + LATER, TRANSFER));
        assertThat(statement.payments()).isEmpty();
        assertThat(statement.received()).singleElement().satisfies(it -> {
            assertThat(it.amount()).isEqualTo(euro("-46487.50"));
            assertThat(it.reversal()).isFalse();
        });
    }
}
