package it.sportello.rendicontazione.fattura;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Finding;
import it.sportello.legal.FindingCode;
import java.util.List;
import java.util.Optional;

/** Judges samples by the published book, or by another. */
final class SdiJudge {

    private static final FatturaReader READER = new FatturaReader();

    private SdiJudge() {}

    static FatturaFile file(Sample sample) {
        return READER.read("IT02182030391_00001.xml", sample.xml());
    }

    static List<Finding> findings(Sample sample) {
        return findings(SdiBook.published(), sample);
    }

    static List<Finding> findings(SdiBook book, Sample sample) {
        return new SdiControls(book).check(file(sample), Optional.empty()).findings();
    }

    /** Nothing is told of the first; of the second that, and of the form of both nothing. */
    static void between(SdiFinding finding, Sample inside, Sample outside) {
        passes(inside);
        fails(outside, finding);
    }

    static void passes(Sample sample) {
        assertThat(file(sample).findings()).isEmpty();
        assertThat(findings(sample)).isEmpty();
    }

    static void fails(Sample sample, FindingCode... expected) {
        assertThat(findings(sample)).extracting(Finding::code).containsExactly(expected);
        for (Finding each : findings(sample)) {
            String xpath = each.location().pointer();
            if (!xpath.isEmpty() && !xpath.contains("@")) {
                assertThat(sample.count(xpath)).as(xpath).isEqualTo(1);
            }
            assertThat(each.text(java.util.Locale.ITALIAN)).doesNotContain("{");
        }
    }
}
