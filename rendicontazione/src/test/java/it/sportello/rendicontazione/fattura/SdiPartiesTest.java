package it.sportello.rendicontazione.fattura;

import static it.sportello.rendicontazione.fattura.SdiJudge.between;
import static it.sportello.rendicontazione.fattura.SdiJudge.fails;
import static it.sportello.rendicontazione.fattura.SdiJudge.passes;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Finding;
import it.sportello.legal.identifier.IdentifierFinding;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SdiPartiesTest {

    private static final String DESTINATION = Sample.HEADER + "/DatiTrasmissione/CodiceDestinatario";
    private static final String ADDRESSEE = Sample.HEADER + "/CessionarioCommittente/DatiAnagrafici";

    @Test
    void sdi00300AnIdentifierWithAWrongCheckDigitIsInNoRegister() {
        passes(Sample.ordinary());
        Sample vat = Sample.ordinary().supplierVat("IT", "02182030392");
        fails(vat, SdiFinding.IDENTIFIER);
        Finding finding = SdiJudge.findings(vat).get(0);
        assertThat(finding.arguments())
                .containsExactly("CedentePrestatore/IdCodice", IdentifierFinding.PARTITA_IVA_CHECK);
        assertThat(finding.text(Locale.ITALIAN)).doesNotContain("02182030392");
        fails(Sample.ordinary().set(ADDRESSEE + "/CodiceFiscale", "97735020585"), SdiFinding.IDENTIFIER);
        fails(Sample.ordinary().set(ADDRESSEE + "/CodiceFiscale", "RSSMRA85T10A562T"), SdiFinding.IDENTIFIER);
        passes(Sample.ordinary().set(ADDRESSEE + "/CodiceFiscale", "RSSMRA85T10A562S"));
        fails(Sample.ordinary().set("//IdTrasmittente/IdCodice", "BNCMRA80A01D548X"), SdiFinding.IDENTIFIER);
        passes(Sample.ordinary().set("//IdTrasmittente/IdCodice", "BNCMRA80A01D548T"));
        passes(Sample.ordinary().supplierVat("DE", "123"));
    }

    @Test
    void sdi00300TheOfficialSamplesFailTheCheckDigit() {
        fails(Sample.ordinary().supplierVat("IT", "01234567890"), SdiFinding.IDENTIFIER);
    }

    @Test
    void sdi00300IntermediariesAndRepresentativesToo() {
        String third = "<TerzoIntermediarioOSoggettoEmittente><DatiAnagrafici><IdFiscaleIVA><IdPaese>IT</IdPaese>"
                + "<IdCodice>%s</IdCodice></IdFiscaleIVA><Anagrafica><Denominazione>Studio Finto</Denominazione></Anagrafica>"
                + "</DatiAnagrafici></TerzoIntermediarioOSoggettoEmittente>";
        passes(Sample.ordinary().append(Sample.HEADER, third.formatted("06363391001")));
        fails(Sample.ordinary().append(Sample.HEADER, third.formatted("06363391002")), SdiFinding.IDENTIFIER);
        String representative =
                "<RappresentanteFiscale><DatiAnagrafici><IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>%s</IdCodice>"
                        + "</IdFiscaleIVA><Anagrafica><Denominazione>Studio Finto</Denominazione></Anagrafica></DatiAnagrafici></RappresentanteFiscale>";
        passes(Sample.ordinary().after("//CedentePrestatore", representative.formatted("06363391001")));
        fails(
                Sample.ordinary().after("//CedentePrestatore", representative.formatted("06363391009")),
                SdiFinding.IDENTIFIER);
    }

    @Test
    void sdi00313AForeignDestinationIsForForeignAddressees() {
        between(
                SdiFinding.FOREIGN_DESTINATION,
                Sample.ordinary().set(DESTINATION, "XXXXXXX").addresseeVat("FR", "123"),
                Sample.ordinary().set(DESTINATION, "XXXXXXX").addresseeVat("IT", "00484960588"));
        fails(Sample.ordinary().set(DESTINATION, "XXXXXXX"), SdiFinding.FOREIGN_DESTINATION);
    }

    @Test
    void sdi00417AnAddresseeHasAnIdentifier() {
        Sample outside = Sample.ordinary().remove(ADDRESSEE + "/CodiceFiscale");
        between(
                SdiFinding.ADDRESSEE_UNKNOWN,
                outside.copy().before(ADDRESSEE + "/Anagrafica", "<CodiceFiscale>97735020584</CodiceFiscale>"),
                outside);
    }

    @Test
    void sdi00426IsKnownAndNotApplied() {
        Sample withPec = Sample.ordinary().after(DESTINATION, "<PECDestinatario>prova@pec.example</PECDestinatario>");
        passes(withPec);
        SdiBook published = SdiBook.published();
        SdiBook old = published.with(published.control("00426").orElseThrow().applied());
        assertThat(SdiJudge.findings(old, withPec)).extracting(Finding::code).containsExactly(SdiFinding.PEC);
        assertThat(SdiJudge.findings(old, withPec.set(DESTINATION, "0000000"))).isEmpty();
    }

    @Test
    void sdi00427TheDestinationHasTheLengthOfTheFormat() {
        between(
                SdiFinding.DESTINATION_LENGTH,
                Sample.ordinary(),
                Sample.ordinary().set(DESTINATION, "ABC123"));
        between(
                SdiFinding.DESTINATION_LENGTH,
                Sample.ordinary().toPublicBody(),
                Sample.ordinary().toPublicBody().set(DESTINATION, "ABC1234"));
    }

    @Test
    void sdi00428TheFormatIsSaidTwiceAndTheSame() {
        between(
                SdiFinding.FORMAT_DIFFERS,
                Sample.ordinary(),
                Sample.ordinary().set(Sample.HEADER + "/DatiTrasmissione/FormatoTrasmissione", "FPA12"));
    }

    @Test
    void sdi00459RegimeRf03IsNoMore() {
        // The schema does not know it any more, so that the form is wrong as well.
        fails(Sample.ordinary().set("//RegimeFiscale", "RF03"), SdiFinding.FORM, SdiFinding.REGIME_OLD);
    }

    private static Sample parties(String supplier, String addressee) {
        return Sample.ordinary().supplierVat("IT", supplier).addresseeVat("IT", addressee);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TD01", "TD02", "TD03", "TD06", "TD16", "TD20", "TD24", "TD25"})
    void sdi00471NobodyInvoicesHimself(String type) {
        between(
                SdiFinding.SAME_PARTY,
                parties("02182030391", "00484960588").type(type),
                parties("02182030391", "02182030391").type(type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TD04", "TD05", "TD22", "TD23", "TD26"})
    void sdi00471OtherKindsMayGoToOneself(String type) {
        passes(parties("02182030391", "02182030391").type(type));
    }

    @Test
    void sdi00471WithoutVatNumbersTheCodiceFiscaleDecides() {
        fails(Sample.ordinary().set(ADDRESSEE + "/CodiceFiscale", "02182030391"), SdiFinding.SAME_PARTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TD21", "TD27"})
    void sdi00472SelfConsumptionGoesToOneself(String type) {
        between(
                SdiFinding.OTHER_PARTY,
                parties("02182030391", "02182030391").type(type),
                parties("02182030391", "00484960588").type(type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TD17", "TD18", "TD19", "TD28"})
    void sdi00473WhatComesFromAbroadHasAForeignSupplier(String type) {
        between(
                SdiFinding.SUPPLIER_COUNTRY,
                Sample.ordinary()
                        .supplierVat("SM", "12345")
                        .addresseeVat("IT", "00484960588")
                        .type(type),
                parties("02182030391", "00484960588").type(type));
    }

    @Test
    void sdi00473Td29HasAnItalianSupplier() {
        between(
                SdiFinding.SUPPLIER_COUNTRY,
                parties("02182030391", "00484960588").type("TD29"),
                Sample.ordinary()
                        .supplierVat("SM", "12345")
                        .addresseeVat("IT", "00484960588")
                        .type("TD29"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TD16", "TD20", "TD22", "TD23", "TD29"})
    void sdi00475WhoIssuesForTheSupplierHasAVatNumber(String type) {
        between(
                SdiFinding.ADDRESSEE_WITHOUT_VAT,
                parties("02182030391", "00484960588").type(type),
                Sample.ordinary().type(type));
    }

    @Test
    void sdi00476OneOfTheTwoIsItalian() {
        between(
                SdiFinding.BOTH_FOREIGN,
                Sample.ordinary().supplierVat("FR", "1").addresseeVat("IT", "00484960588"),
                Sample.ordinary().supplierVat("FR", "1").addresseeVat("DE", "2"));
        passes(Sample.ordinary().addresseeVat("DE", "2"));
    }
}
