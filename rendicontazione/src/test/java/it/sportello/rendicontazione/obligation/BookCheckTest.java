package it.sportello.rendicontazione.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import it.sportello.legal.Finding;
import it.sportello.legal.KernelFinding;
import it.sportello.legal.Severity;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentReader;
import it.sportello.rendicontazione.funding.FundingRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BookCheckTest {

    private static final String BOOK = """
            obligations: prova
            title: prova
            body: Comune
            act: {citation: avviso, urn: "urn:nir:comune.prova:avviso:2025-01-01"}
            events:
              - {id: start, title: l'avvio, repeated: false}
              - {id: payment, title: il pagamento, repeated: true}
              - {id: paid, title: pagato, repeated: true}
            circumstances:
              - {id: works, title: ci sono lavori}
            duties:
              - {id: a, title: A, who: each partner, when: {headcount: {from: 15, to: 50}, all: [works]}, due: {at: start}, proof: {documents: [x]}, source: art. 1}
              - {id: b, title: B, who: administration, due: {within: {days: 3, of: payment}}, proof: {event: paid}, source: art. 2}
              - {id: c, title: C, who: lead, due: {throughout: {from: start, years: 2}}, source: art. 3}
              - {id: d, title: D, who: administration, due: {before: start}, proof: {duties: [a]}, source: art. 4}
            """;

    private static List<Finding> findings(String yaml) {
        return Known.parse(yaml).findings();
    }

    @Test
    void aSoundBookHasNoFinding() {
        assertThat(findings(BOOK)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: b, title|id: a, title|DUPLICATE_ID",
                "at: start|at: end|UNKNOWN_EVENT",
                "all: [works]|all: [work]|UNKNOWN_CIRCUMSTANCE",
                "source: art. 1}|source: art. 1, readings: [r]}|UNKNOWN_READING",
                "source: art. 1}|source: 'art. 1, lett. a e b'}|SOURCE_FORM",
                "due: {at: start}|due: {at: start, before: start}|EXACTLY_ONE",
                "{days: 3, of|{days: 3, months: 1, of|EXACTLY_ONE",
                "{from: start, years: 2}|{from: start}|EXACTLY_ONE",
                "proof: {documents: [x]}|proof: {documents: [x], event: start}|EXACTLY_ONE",
                "proof: {event: paid}|proof: {event: start}|PROOF_FIT",
                "proof: {event: paid}|proof: {documents: [y]}|PROOF_FIT",
                "proof: {documents: [x]}|proof: {event: paid}|PROOF_FIT",
                "proof: {documents: [x]}|proof: {insurance: {cover: RCT, at least: 1.00}}|PROOF_FIT",
                "due: {at: start}, proof: {documents: [x]}|due: {before: start}, proof: {durc: {days: 120, last day: in}}|PROOF_FIT",
                "proof: {event: paid}, source: art. 2|source: art. 2|PROOF_FIT",
                "years: 2}}, source|years: 2}}, proof: {documents: [y]}, source|PROOF_FIT",
                "duties: [a]|duties: [z]|UNKNOWN_DUTY",
                "duties: [a]|duties: [d]|UNKNOWN_DUTY",
                "duties: [a]|duties: [c]|UNKNOWN_DUTY",
                "{from: 15, to: 50}|{from: 51, to: 50}|HEADCOUNT_RANGE",
                "{from: 15, to: 50}|{}|HEADCOUNT_RANGE",
                "due: {at: start}|due: not stated|NOT_STATED",
                "A, who: each partner|A, who: administration|ADMINISTRATION",
                "due: {at: start}, proof: {documents: [x]}|due: {at: start}, proof: {durc: {days: 120, last day: not stated}}|NOT_STATED",
                "proof: {documents: [x]}|proof: {quota: {share: 30, of: young, rounding: not stated}}|NOT_STATED",
                "all: [works]|all: []|UNUSED",
                "{from: start, years: 2}|{from: payment, years: 2}|EVENT_KIND"
            })
    void everyFindingOfABook(String sound, String broken, ObligationFinding expected) {
        assertThat(BOOK).contains(sound);
        assertThat(findings(BOOK.replace(sound, broken)))
                .extracting(Finding::code)
                .contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"livorno-2025", "lustra-2022"})
    void theBooksOfTheNoticesAreSoundAndShowEveryReadingAndSilence(String notice) {
        Document<ObligationBook> book = Known.read(notice + ".yaml");
        assertThat(Finding.noError(book.findings()))
                .as(book.findings().toString())
                .isTrue();
        ObligationBook value = book.value().orElseThrow();
        assertThat(book.findings().stream().filter(each -> each.code() == KernelFinding.CHOSEN_READING))
                .hasSameSizeAs(value.readings());
        assertThat(book.findings().stream().filter(each -> each.severity() == Severity.WARNING))
                .extracting(Finding::code)
                .contains(ObligationFinding.NOT_STATED)
                .doesNotContain(ObligationFinding.UNUSED);
        assertThat(value.readings())
                .allSatisfy(reading -> assertThat(value.duties())
                        .anySatisfy(duty -> assertThat(duty.readings()).contains(reading.id())));
    }

    /** The audit and the checklist of one notice count a DURC alike, for the same reason. */
    @ParameterizedTest
    @ValueSource(strings = {"livorno-2025", "lustra-2022"})
    void theTwoBooksOfANoticeCountTheDurcAlike(String notice) {
        Path example = Path.of("../examples/notices", notice, "funding.yaml");
        assumeThat(example).exists();
        FundingRules rules =
                new DocumentReader().read(example, FundingRules.class).value().orElseThrow();
        ObligationBook book = Known.read(notice + ".yaml").value().orElseThrow();
        ObligationBook.Duty duty = book.duties().stream()
                .filter(each -> each.id().equals("durc"))
                .findFirst()
                .orElseThrow();
        assertThat(duty.proof().orElseThrow().durc()).hasValueSatisfying(durc -> {
            FundingRules.DurcRule rule = rules.durc().orElseThrow();
            assertThat(durc.days()).isEqualTo(rule.days());
            assertThat(durc.lastDay().value()).contains(rule.lastDay());
        });
        assertThat(duty.source()).isEqualTo(rules.durc().orElseThrow().source());
        assertThat(book.readings())
                .contains(rules.readings().stream()
                        .filter(each -> each.id().equals("last day of the durc"))
                        .findFirst()
                        .orElseThrow());
        assertThat(book.otherActs())
                .containsAll(rules.otherActs().stream()
                        .filter(act -> act.citation().startsWith("D.I."))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"livorno-2025", "lustra-2022"})
    void theExamplesAreTheSameBooks(String notice) throws IOException {
        Path example = Path.of("../examples/notices", notice, "obligations.yaml");
        assumeThat(example).exists();
        assertThat(Files.readString(example)).isEqualTo(Known.text(notice + ".yaml"));
    }
}
