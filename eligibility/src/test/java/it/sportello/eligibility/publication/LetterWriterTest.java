package it.sportello.eligibility.publication;

import static it.sportello.eligibility.publication.Cases.codes;
import static it.sportello.eligibility.publication.Cases.draft;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.eligibility.Decision;
import it.sportello.eligibility.Decisions;
import it.sportello.eligibility.Sentence;
import it.sportello.eligibility.ranking.Allotment;
import it.sportello.legal.Euro;
import it.sportello.legal.Outcome;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterWriterTest {

    private static final Locale IT = Locale.ITALIAN;
    private static final Locale EN = Locale.ENGLISH;

    private static LetterOffice office(boolean priorNotice, Optional<Integer> days) {
        return new LetterOffice(
                "Comune di Gonnostramatza",
                "Ufficio Servizi Sociali",
                "Servizio civico comunale",
                "protocollo@pec.comune.example",
                Optional.of("dott.ssa Prova"),
                priorNotice,
                days,
                List.of(
                        new LetterOffice.Appeal("TAR di Esempio", 60),
                        new LetterOffice.Appeal("Presidente della Repubblica", 120)),
                Optional.of("Si presenti allo sportello con un documento."));
    }

    private static final LetterWriter WRITER =
            LetterWriter.of(office(true, Optional.of(15))).result().orElseThrow();
    private static final Decision ADMITTED = draft(101).decision();
    private static final Decision RESERVE =
            draft(102).unknown("fit for service").decision();
    private static final Decision INCOMPLETE = draft(103).without("tax code").decision();
    private static final Decision EXCLUDED = draft(104).residence("Ales").decision();
    private static final Decision OPEN =
            draft(105).received(LocalDateTime.of(2010, 5, 6, 0, 0)).decision();

    private static Letter letter(Decision decision, Stage stage, Locale locale) {
        Outcome<Letter> letter = WRITER.letter(decision, Optional.empty(), stage, locale);
        assertThat(letter.findings()).isEmpty();
        return letter.result().orElseThrow();
    }

    private static final String APPEALS =
            "Contro questo atto si può ricorrere (art. 3, c. 4, L. 241/1990): TAR di Esempio, entro 60 giorni; "
                    + "Presidente della Repubblica, entro 120 giorni.";

    @Test
    void art10bisWhatStandsAgainstAnApplicationIsToldWithTenDaysForObservations() {
        Letter letter = letter(EXCLUDED, Stage.PROVISIONAL, IT);
        assertThat(letter)
                .isEqualTo(new Letter(
                        104,
                        Letter.Kind.PRIOR_NOTICE,
                        "Comune di Gonnostramatza, Ufficio Servizi Sociali",
                        "A chi ha presentato la domanda prot. n. 104",
                        "Servizio civico comunale: domanda prot. n. 104. Comunicazione dei motivi ostativi"
                                + " (art. 10-bis, L. 241/1990)",
                        List.of(
                                "Ci sono motivi che ostano all'accoglimento della domanda. Non è ancora un rifiuto.",
                                "Motivazione. " + EXCLUDED.motivazione(IT),
                                "Entro 10 giorni dal ricevimento di questa comunicazione può presentare per iscritto"
                                        + " osservazioni, con eventuali documenti, a: protocollo@pec.comune.example. Se ne"
                                        + " terrà conto prima di decidere (art. 10-bis, c. 1, L. 241/1990)."),
                        List.of(
                                "Responsabile del procedimento: dott.ssa Prova",
                                "Recapito: protocollo@pec.comune.example"),
                        Optional.of(10)));
    }

    @Test
    void art10bisIsLeftOutWhereTheOfficeSaysItDoesNotApply() {
        LetterWriter writer =
                LetterWriter.of(office(false, Optional.empty())).result().orElseThrow();
        Letter letter = writer.letter(EXCLUDED, Optional.empty(), Stage.PROVISIONAL, EN)
                .result()
                .orElseThrow();
        assertThat(letter.kind()).isEqualTo(Letter.Kind.PROVISIONAL_EXCLUSION);
        assertThat(letter.daysToAnswer()).isEmpty();
        assertThat(letter.subject()).endsWith(" 104. Provisional outcome");
        assertThat(letter.paragraphs())
                .containsExactly(
                        "By the provisional list the application is not admitted.",
                        "Reasons. " + EXCLUDED.motivazione(EN),
                        "The outcome is provisional and can still change.");
    }

    @Test
    void art3c4AFinalRefusalNamesToWhomOneCanAppealAndUntilWhen() {
        Letter letter = letter(EXCLUDED, Stage.FINAL, IT);
        assertThat(letter.kind()).isEqualTo(Letter.Kind.REFUSAL);
        assertThat(letter.subject()).endsWith(" 104. Non ammissione");
        assertThat(letter.paragraphs())
                .containsExactly("La domanda non è ammessa.", "Motivazione. " + EXCLUDED.motivazione(IT), APPEALS);
        assertThat(letter.daysToAnswer()).isEmpty();
    }

    @Test
    void art6WhatIsMissingIsAskedForWithinTheDaysTheOfficeStates() {
        Letter letter = letter(INCOMPLETE, Stage.PROVISIONAL, IT);
        assertThat(letter.kind()).isEqualTo(Letter.Kind.COMPLETION);
        assertThat(letter.subject())
                .endsWith("Richiesta di completare la domanda (art. 6, c. 1, lett. b), L. 241/1990)");
        assertThat(letter.paragraphs())
                .containsExactly(
                        "La domanda è incompleta e non è ancora decisa.",
                        "Motivazione. " + INCOMPLETE.motivazione(IT),
                        "Ciò che è indicato a cura del richiedente va presentato entro 15 giorni dal ricevimento di"
                                + " questa lettera a: protocollo@pec.comune.example.");
        assertThat(letter.daysToAnswer()).contains(15);
    }

    @Test
    void art6WithoutATermThereIsNoLetter() {
        LetterWriter writer =
                LetterWriter.of(office(true, Optional.empty())).result().orElseThrow();
        Outcome<Letter> letter = writer.letter(INCOMPLETE, Optional.empty(), Stage.PROVISIONAL, IT);
        assertThat(letter.result()).isEmpty();
        assertThat(codes(letter.findings())).containsExactly("ELIG-0610");
        assertThat(letter.findings().get(0).arguments()).containsExactly(103L);
        Letters letters = writer.letters(List.of(INCOMPLETE, ADMITTED), Stage.PROVISIONAL, IT);
        assertThat(letters.letters()).extracting(Letter::protocol).containsExactly(101L);
        assertThat(codes(letters.findings())).containsExactly("ELIG-0610");
    }

    @Test
    void whatTheOfficeHasToCompleteIsNotAskedOfTheApplicant() {
        Decision byOffice = draft(106).isee("2000000000.00", "1.00").decision();
        if (!(byOffice instanceof Decision.ToBeCompleted)) {
            byOffice = draft(106).withoutIsee().decision();
        }
        assertThat(byOffice).isInstanceOf(Decision.ToBeCompleted.class);
        boolean applicant = byOffice.motivazione(IT).contains("a cura di: richiedente");
        assertThat(letter(byOffice, Stage.PROVISIONAL, IT).kind())
                .isEqualTo(applicant ? Letter.Kind.COMPLETION : Letter.Kind.UNDER_EXAMINATION);
        assertThat(applicant).isFalse();
    }

    @Test
    void anAdmissionTellsWhatToDoNextOnlyOnceItIsFinal() {
        Letter provisional = letter(ADMITTED, Stage.PROVISIONAL, IT);
        assertThat(provisional.kind()).isEqualTo(Letter.Kind.ADMISSION);
        assertThat(provisional.subject()).endsWith(" 101. Ammissione");
        assertThat(provisional.paragraphs())
                .containsExactly(
                        "La domanda è ammessa.",
                        "Motivazione. " + ADMITTED.motivazione(IT),
                        "L'esito è provvisorio e può ancora cambiare.");
        assertThat(letter(ADMITTED, Stage.FINAL, IT).paragraphs())
                .containsExactly(
                        "La domanda è ammessa.",
                        "Motivazione. " + ADMITTED.motivazione(IT),
                        "Si presenti allo sportello con un documento.",
                        APPEALS);
    }

    @Test
    void anAdmissionWithReserveTellsOnWhatItHangs() {
        Letter letter = letter(RESERVE, Stage.FINAL, IT);
        assertThat(letter.kind()).isEqualTo(Letter.Kind.ADMISSION_WITH_RESERVE);
        assertThat(letter.subject()).endsWith(" 102. Ammissione con riserva");
        assertThat(letter.paragraphs())
                .containsExactly(
                        "La domanda è ammessa con riserva.",
                        "Motivazione. " + RESERVE.motivazione(IT),
                        "L'ammissione vale se quanto è indicato come da accertare è accertato.",
                        "Si presenti allo sportello con un documento.",
                        APPEALS);
        assertThat(letter(RESERVE, Stage.PROVISIONAL, IT).paragraphs())
                .hasSize(4)
                .contains("L'esito è provvisorio e può ancora cambiare.");
    }

    @Test
    void whatIsNotDecidedAsksForNothing() {
        Letter letter = letter(OPEN, Stage.PROVISIONAL, EN);
        assertThat(letter.kind()).isEqualTo(Letter.Kind.UNDER_EXAMINATION);
        assertThat(letter.subject())
                .isEqualTo("Servizio civico comunale: application, protocol no. 105. Examination under way");
        assertThat(letter.addressee()).isEqualTo("To whoever handed in the application of protocol no. 105");
        assertThat(letter.paragraphs())
                .containsExactly(
                        "The application has not been decided yet: the office is looking at it.",
                        "Reasons. " + OPEN.motivazione(EN),
                        "Nothing is asked of you for now.");
        assertThat(letter.daysToAnswer()).isEmpty();
    }

    @Test
    void nothingIsInventedForAnOfficeThatSuppliesLittle() {
        LetterWriter writer = LetterWriter.of(new LetterOffice(
                        "Comune",
                        "Ufficio",
                        "Bando",
                        "via Prova 1",
                        Optional.empty(),
                        true,
                        Optional.empty(),
                        List.of(new LetterOffice.Appeal("TAR", 60)),
                        Optional.empty()))
                .result()
                .orElseThrow();
        Letter letter = writer.letter(ADMITTED, Optional.empty(), Stage.FINAL, IT)
                .result()
                .orElseThrow();
        assertThat(letter.closing()).containsExactly("Recapito: via Prova 1");
        assertThat(letter.paragraphs()).hasSize(3);
    }

    @Test
    void anOfficeMustSayToWhomOneCanAppeal() {
        LetterOffice empty =
                new LetterOffice("", " ", "", "", Optional.of(" "), true, Optional.of(0), List.of(), Optional.of(""));
        assertThat(codes(LetterWriter.of(empty).findings()))
                .contains("KERN-0005", "KERN-0012", "KERN-0008")
                .hasSize(8);
        assertThat(LetterWriter.of(empty).result()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,0", "365,0", "366,1"})
    void theTermIsUpToAYear(int days, int found) {
        assertThat(LetterWriter.of(office(true, Optional.of(days))).findings()).hasSize(found);
    }

    @Test
    void theTextsAreMadeOfTheSameParts() {
        Letter letter = new Letter(
                1,
                Letter.Kind.REFUSAL,
                "Ente *A*",
                "A chi",
                "Oggetto <b>",
                List.of("uno\n# due", "tre"),
                List.of("chi", "dove"),
                Optional.empty());
        assertThat(letter.text()).isEqualTo("Ente *A*\n\nA chi\n\nOggetto <b>\n\nuno # due\n\ntre\n\nchi\ndove\n");
        assertThat(letter.markdown())
                .isEqualTo("Ente \\*A\\*\n\nA chi\n\n## Oggetto \\<b\\>\n\nuno \\# due\n\ntre\n\n- chi\n- dove\n");
    }

    @Test
    void lettersComeByProtocolNumberAndNoneWhereItStandsTwice() {
        Letters letters = WRITER.letters(
                List.of(OPEN, EXCLUDED, draft(101).residence("Ales").decision(), RESERVE, ADMITTED),
                Stage.PROVISIONAL,
                IT);
        assertThat(letters.letters()).extracting(Letter::protocol).containsExactly(102L, 104L, 105L);
        assertThat(codes(letters.findings())).containsExactly("ELIG-0601");
        assertThat(letters.findings().get(0).arguments()).containsExactly(101L);
        assertThat(letters.toString()).isEqualTo("3 letters, 1 findings");
    }

    @Test
    void lettersAsCsvHaveALineEach() {
        Letters letters = WRITER.letters(List.of(EXCLUDED, OPEN), Stage.PROVISIONAL, EN);
        List<String> lines = letters.csv(EN).lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).isEqualTo("Protocol;Kind;Subject;Text;Days to answer");
        assertThat(lines.get(1))
                .startsWith("104;PRIOR_NOTICE;Servizio civico comunale: ")
                .endsWith(";10");
        assertThat(lines.get(2))
                .startsWith("105;UNDER_EXAMINATION;Servizio civico comunale: ")
                .endsWith(";");
    }

    @Test
    void theTextOfALetterHoldsNoReason() {
        assertThat(letter(EXCLUDED, Stage.FINAL, IT).toString()).isEqualTo("letter on application 104: REFUSAL");
        assertThat(office(true, Optional.empty()).toString()).isEqualTo("Ufficio Servizi Sociali");
    }

    private static Allotment.Grant grant(Allotment.Status status) {
        return new Allotment.Grant(
                "2010/101",
                Optional.of(3),
                status,
                Euro.of(4800),
                Euro.of(1200),
                Map.of(),
                Optional.empty(),
                false,
                Optional.empty(),
                false,
                Optional.empty(),
                new Sentence(PublicationMessage.NOTHING_TO_DO, List.of()),
                List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "FULL, ADMISSION, Ammissione",
        "PARTIAL, ADMISSION, Ammissione",
        "WAITING, WAITING_LIST, Ammissione in lista di attesa",
        "OUTSIDE, NOT_GRANTED, Ammissione senza concessione",
        "UNDECIDED, UNDER_EXAMINATION, Istruttoria in corso"
    })
    void whomTheMoneyDoesNotReachIsNotToldOfAGrant(Allotment.Status status, Letter.Kind kind, String subject) {
        Allotment.Grant grant = grant(status);
        Letter letter = WRITER.letter(ADMITTED, Optional.of(grant), Stage.FINAL, IT)
                .result()
                .orElseThrow();
        assertThat(letter.kind()).isEqualTo(kind);
        assertThat(letter.subject()).endsWith(subject);
        assertThat(letter.paragraphs())
                .contains("Concessione. " + grant.because().text(IT));
        assertThat(letter.paragraphs().contains("Si presenti allo sportello con un documento."))
                .isEqualTo(kind == Letter.Kind.ADMISSION);
    }

    @Test
    void theLettersOfAProcedureFollowItsGrants() {
        it.sportello.eligibility.Procedure procedure = new it.sportello.eligibility.Procedure(
                new Decisions(List.of(ADMITTED), List.of()), Optional.empty(), Optional.empty(), 0, List.of());
        assertThat(WRITER.letters(procedure, Stage.FINAL, IT))
                .isEqualTo(WRITER.letters(List.of(ADMITTED), Stage.FINAL, IT));
    }
}
