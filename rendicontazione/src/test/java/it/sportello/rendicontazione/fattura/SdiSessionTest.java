package it.sportello.rendicontazione.fattura;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Finding;
import it.sportello.legal.FindingCode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SdiSessionTest {

    private static final FatturaReader READER = new FatturaReader();

    private final SdiSession session = new SdiControls().session();
    private int count;

    private List<FindingCode> next(Sample sample) {
        count++;
        return session
                .check(READER.read("IT02182030391_" + count + ".xml", sample.xml()), Optional.empty())
                .findings()
                .stream()
                .map(Finding::code)
                .toList();
    }

    private static Sample changed() {
        return Sample.ordinary().set(Sample.GENERAL + "/Causale[2]", "altro");
    }

    @Test
    void sdi00404TheSameNumberInTheSameYear() {
        assertThat(next(Sample.ordinary())).isEmpty();
        assertThat(next(changed().set(Sample.GENERAL + "/Data", "2025-12-31"))).containsExactly(SdiFinding.DUPLICATE);
        assertThat(next(changed().set(Sample.GENERAL + "/Data", "2026-01-01"))).isEmpty();
        assertThat(next(changed().set(Sample.GENERAL + "/Numero", "012/2025"))).isEmpty();
        assertThat(next(changed().supplierVat("IT", "06363391001"))).isEmpty();
    }

    @Test
    void sdi00404ACreditNoteMayBearTheNumberOfAnInvoice() {
        assertThat(next(Sample.ordinary())).isEmpty();
        assertThat(next(changed().type("TD04"))).isEmpty();
        assertThat(next(changed().type("TD04").set(Sample.GENERAL + "/Causale[1]", "x")))
                .containsExactly(SdiFinding.DUPLICATE);
    }

    @Test
    void sdi00404UnderArt73TheWholeDateCounts() {
        Sample art73 = Sample.ordinary().append(Sample.GENERAL, "<Art73>SI</Art73>");
        assertThat(next(art73)).isEmpty();
        assertThat(next(art73.copy().set(Sample.GENERAL + "/Data", "2025-03-11")))
                .isEmpty();
        assertThat(next(art73.copy().set(Sample.GENERAL + "/Causale[2]", "altro")))
                .containsExactly(SdiFinding.DUPLICATE);
    }

    @Test
    void sdi00404WhatTheAddresseeIssuesBearsItsNumbers() {
        Sample first = Sample.ordinary().addresseeVat("IT", "00484960588").type("TD20");
        assertThat(next(first)).isEmpty();
        assertThat(next(first.copy().supplierVat("IT", "06363391001"))).containsExactly(SdiFinding.DUPLICATE);
    }

    @Test
    void sdi00404TheSameInvoiceInTwoEnvelopesIsOneInvoice() {
        assertThat(next(Sample.ordinary())).isEmpty();
        FatturaFile signed = READER.read(
                "IT02182030391_9.xml.p7m", Wrapped.p7m(Sample.ordinary().xml()));
        assertThat(session.check(signed, Optional.empty()).findings()).isEmpty();
    }

    @Test
    void sdi00409TwiceInOneFile() {
        assertThat(next(Sample.ordinary().another())).containsExactly(SdiFinding.DUPLICATE_IN_LOT);
        assertThat(next(Sample.ordinary()
                        .set(Sample.GENERAL + "/Numero", "90")
                        .another()
                        .set("/*/FatturaElettronicaBody[2]/DatiGenerali/DatiGeneraliDocumento/Numero", "91")))
                .isEmpty();
    }

    @Test
    void sdi00002TwoFilesOfOneName() {
        FatturaFile first =
                READER.read("a/IT02182030391_1.xml", Sample.ordinary().xml());
        FatturaFile second = READER.read(
                "b/IT02182030391_1.xml",
                changed().set(Sample.GENERAL + "/Numero", "77").xml());
        assertThat(session.check(first, Optional.empty()).findings()).isEmpty();
        assertThat(session.check(second, Optional.empty()).findings())
                .extracting(Finding::code)
                .containsExactly(SdiFinding.FILE_NAME_TWICE);
    }

    @Test
    void whatCouldNotBeReadIsNotJudged() {
        Verdict verdict = session.check(READER.read("x.xml", new byte[0]), Optional.empty());
        assertThat(verdict.state()).isEqualTo(Verdict.State.NOT_JUDGED);
    }
}
