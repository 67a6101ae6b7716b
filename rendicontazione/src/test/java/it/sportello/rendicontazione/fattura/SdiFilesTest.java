package it.sportello.rendicontazione.fattura;

import static it.sportello.rendicontazione.fattura.SdiJudge.between;
import static it.sportello.rendicontazione.fattura.SdiJudge.fails;
import static it.sportello.rendicontazione.fattura.SdiJudge.passes;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Finding;
import it.sportello.legal.FindingCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SdiFilesTest {

    private static final FatturaReader READER = new FatturaReader();
    private static final SdiControls CONTROLS = new SdiControls();

    private static List<FindingCode> judged(String name, byte[] bytes) {
        return CONTROLS.check(READER.read(name, bytes), Optional.empty()).findings().stream()
                .map(Finding::code)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "IT02182030391_00001.xml,true",
        "cartella/IT02182030391_A1.xml,true",
        "f.zip!/ITBNCMRA80A01D548T_20001.XML,true",
        "IT02182030391_000001.xml,false",
        "IT02182030391.xml,false",
        "fattura rossi.xml,false"
    })
    void sdi00001AFileNameThatTheSdiTakes(String name, boolean taken) {
        assertThat(judged(name, Sample.ordinary().xml()).isEmpty()).isEqualTo(taken);
        Verdict verdict = CONTROLS.check(READER.read(name, Sample.ordinary().xml()), Optional.empty());
        assertThat(verdict.state()).isEqualTo(Verdict.State.PASSED);
    }

    @Test
    void sdi00003AFileOfFiveMegabytesAndOneByteMore() {
        int room = 5 * 1024 * 1024 - Sample.ordinary().xml().length;
        String text = Sample.ordinary().text();
        assertThat(judged(
                        "IT02182030391_1.xml",
                        (text + " ".repeat(room)).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(judged(
                        "IT02182030391_1.xml",
                        (text + " ".repeat(room + 1)).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .containsExactly(SdiFinding.FILE_SIZE);
    }

    @Test
    void sdi00200AFaultOfForm() {
        between(
                SdiFinding.FORM,
                Sample.ordinary(),
                Sample.ordinary().set(Sample.GENERAL + "/Causale[2]", "Progetto – prova"));
    }

    @Test
    void sdi00201FiftyFaultsAndOneMore() {
        Sample fifty = Sample.ordinary();
        for (int i = 0; i < 50; i++) {
            fifty.after(Sample.GENERAL + "/Causale[2]", "<Causale/>");
        }
        fails(fifty, SdiFinding.FORM);
        fails(fifty.after(Sample.GENERAL + "/Causale[2]", "<Causale/>"), SdiFinding.FORM, SdiFinding.FORM_TOO_MANY);
    }

    @Test
    void sdi00403ADateUpToTheDayOfReceipt() {
        FatturaFile file = SdiJudge.file(Sample.ordinary());
        assertThat(CONTROLS.check(file, Optional.of(LocalDate.of(2025, 3, 10))).findings())
                .isEmpty();
        Verdict late = CONTROLS.check(file, Optional.of(LocalDate.of(2025, 3, 9)));
        assertThat(late.findings()).extracting(Finding::code).containsExactly(SdiFinding.DATE_AFTER_RECEIPT);
        assertThat(late.state()).isEqualTo(Verdict.State.FAILED);
        assertThat(CONTROLS.check(file, Optional.empty()).findings()).isEmpty();
    }

    private static Sample linked(String date) {
        return Sample.ordinary()
                .append(
                        Sample.BODY + "/DatiGenerali",
                        "<DatiFattureCollegate><IdDocumento>9</IdDocumento><Data>" + date
                                + "</Data></DatiFattureCollegate>");
    }

    @Test
    void sdi00418ADateFromThatOfTheLinkedInvoiceOn() {
        between(SdiFinding.DATE_BEFORE_LINKED, linked("2025-03-10"), linked("2025-03-11"));
        SdiBook published = SdiBook.published();
        SdiBook d = published.with(published.control("00418").orElseThrow().with(SdiReading.CREDIT_NOTES_ONLY));
        assertThat(SdiJudge.findings(d, linked("2025-03-11"))).isEmpty();
        assertThat(SdiJudge.findings(d, linked("2025-03-11").type("TD04"))).hasSize(1);
        passes(linked("2025-03-10").type("TD04"));
    }

    @Test
    void sdi00425ANumberHasADigit() {
        between(
                SdiFinding.NUMBER_WITHOUT_DIGIT,
                Sample.ordinary().set(Sample.GENERAL + "/Numero", "A1"),
                Sample.ordinary().set(Sample.GENERAL + "/Numero", "AB/C"));
    }
}
