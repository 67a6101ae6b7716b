package it.sportello.eligibility.register;

import static it.sportello.eligibility.register.Registers.A;
import static it.sportello.eligibility.register.Registers.ACT;
import static it.sportello.eligibility.register.Registers.B;
import static it.sportello.eligibility.register.Registers.CAPANNORI;
import static it.sportello.eligibility.register.Registers.LIST;
import static it.sportello.eligibility.register.Registers.cause;
import static it.sportello.eligibility.register.Registers.changed;
import static it.sportello.eligibility.register.Registers.codes;
import static it.sportello.eligibility.register.Registers.desk;
import static it.sportello.eligibility.register.Registers.history;
import static it.sportello.eligibility.register.Registers.isEnrolled;
import static it.sportello.eligibility.register.Registers.on;
import static it.sportello.eligibility.register.Registers.pec;
import static it.sportello.eligibility.register.Registers.state;
import static it.sportello.eligibility.register.Registers.toList;
import static it.sportello.eligibility.register.Registers.toListAtDesk;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.eligibility.Answer;
import it.sportello.eligibility.register.RegisterState.Fate;
import it.sportello.eligibility.register.RegisterState.Outlook;
import it.sportello.eligibility.register.RegisterState.Pending;
import it.sportello.eligibility.register.RegisterState.Term;
import it.sportello.legal.LegalReference;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of Capannori, article by article. */
class CapannoriTest {

    private static Pending pending(RegisterHistory history, String day) {
        return state(history, day).pending().get(0);
    }

    private static Pending asks(String documents, String facts) {
        return pending(
                history(
                        LIST,
                        pec(
                                "E1",
                                "application",
                                A,
                                "2018-06-20T10:00:00+02:00",
                                "\"documents\": [" + documents + "]",
                                "\"facts\": {" + facts + "}")),
                "2018-06-20");
    }

    private static String answers(Pending pending) {
        return String.join(
                " ",
                pending.answers().stream()
                        .map(answer -> answer.clause().id() + "="
                                + answer.fold(
                                        yes -> "yes",
                                        no -> "no",
                                        open -> open.next() == Answer.Next.COMPLETE ? "complete" : "decide"))
                        .toList());
    }

    // --- art. 3: requirements
    // -------------------------------------------------------------------------------------------

    @Test
    void art3EveryRequirementMet() {
        Pending met = asks(
                "\"application form\", \"identity document\"",
                "\"third sector body\": true, \"seat in the area\": true, \"may be user\": true");
        assertThat(answers(met))
                .isEqualTo("application form=yes identity document=yes third sector body=yes seat=yes user=yes");
        assertThat(met.outlook()).isEqualTo(Outlook.MET);
        assertThat(met.answers().get(2).because().text(Locale.ITALIAN)).isEqualTo("risulta: ente del terzo settore");
        assertThat(met.answers().get(2).clause().references())
                .extracting(LegalReference::citation)
                .containsExactly("art. 3, avviso del Comune di Capannori del 2018", "art. 4, c. 1, D.Lgs. 117/2017");
    }

    @Test
    void art3WhatIsUnknownIsNeitherYesNorNo() {
        Pending open = asks("\"application form\", \"identity document\"", "\"third sector body\": true");
        assertThat(answers(open))
                .isEqualTo("application form=yes identity document=yes third sector body=yes seat=decide user=decide");
        assertThat(open.outlook()).isEqualTo(Outlook.TO_BE_DECIDED);
        Answer.CannotTell seat = (Answer.CannotTell) open.answers().get(3);
        assertThat(seat.who().text(Locale.ITALIAN)).isEqualTo("Commissione");
        assertThat(seat.because().text(Locale.ITALIAN))
                .isEqualTo("da accertare: sede legale e/o operativa nella Piana di Lucca o nei Comuni limitrofi");
    }

    @Test
    void art3AnUnknownThirdSectorBodyIsToBeProvedByTheBody() {
        Pending open = asks(
                "\"application form\", \"identity document\"", "\"seat in the area\": true, \"may be user\": true");
        assertThat(open.outlook()).isEqualTo(Outlook.TO_BE_COMPLETED);
        Answer.CannotTell body = (Answer.CannotTell) open.answers().get(2);
        assertThat(body.who().text(Locale.ENGLISH)).isEqualTo("applicant body");
        assertThat(body.because().text(Locale.ENGLISH)).isEqualTo("to be proved: ente del terzo settore");
    }

    @Test
    void art3ANoOutweighsWhatIsMissing() {
        Pending not = asks("", "\"third sector body\": false");
        assertThat(not.outlook()).isEqualTo(Outlook.NOT_MET);
        Answer.No no = (Answer.No) not.answers().get(2);
        assertThat(no.seen()).isEqualTo(false);
        assertThat(no.bound()).isEqualTo(true);
        assertThat(no.because().text(Locale.ITALIAN)).isEqualTo("accertato che manca: ente del terzo settore");
        assertThat(no.change().orElseThrow().text(Locale.ITALIAN))
                .isEqualTo("la prova che il requisito è posseduto (ente del terzo settore)");
    }

    // --- art. 4: documents
    // ----------------------------------------------------------------------------------------------

    @Test
    void art4NoIdentityDocumentWhereItIsSignedDigitally() {
        Pending signed = asks(
                "\"application form\"",
                "\"digitally signed\": true, \"third sector body\": true, \"seat in the area\": true, \"may be user\": true");
        assertThat(signed.outlook()).isEqualTo(Outlook.MET);
        assertThat(signed.answers().get(1).because().text(Locale.ITALIAN))
                .startsWith("non serve (digitally signed): fotocopia del documento");
        assertThat(signed.answers().get(0).because().text(Locale.ITALIAN))
                .startsWith("presentato: istanza sul modello");
    }

    @Test
    void art4AnIdentityDocumentWhereItIsNotOrMayNotBeSignedDigitally() {
        Pending not = asks("\"application form\"", "\"digitally signed\": false");
        assertThat(not.answers().get(1)).isInstanceOf(Answer.CannotTell.class);
        assertThat(not.answers().get(1).because().text(Locale.ITALIAN)).startsWith("da presentare: fotocopia");
        Pending unknown = asks("\"application form\"", "");
        assertThat(unknown.answers().get(1)).isInstanceOf(Answer.CannotTell.class);
        assertThat(unknown.answers().get(1).because().text(Locale.ITALIAN))
                .startsWith("da presentare, se non risulta «digitally signed»: fotocopia");
    }

    // --- art. 4: term
    // ---------------------------------------------------------------------------------------------------

    @ParameterizedTest(name = "{0}: {1}, session {2}")
    @CsvSource({
        "2018-06-29T11:59:59+02:00, ,",
        "2018-06-29T12:00:00+02:00, ,",
        "2018-06-29T12:00:01+02:00, ELIG-0343, 2018-12-29",
        "2018-12-29T23:59:59+01:00, ELIG-0343, 2018-12-29",
        "2018-12-30T00:00:00+01:00, ELIG-0343, 2019-06-29",
        "2020-02-29T10:00:00+01:00, ELIG-0343, 2020-06-29"
    })
    void art4AfterNoonOf29June2018TheNextSession(String at, String code, LocalDate session) {
        RegisterHistory history = history(LIST, toList("E1", A, at));
        assertThat(codes(history)).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(pending(history, "2020-12-31").session().orElse(null)).isEqualTo(session);
    }

    @ParameterizedTest(name = "{0}: {1}, session {2}")
    @CsvSource({"2018-06-29T11:59, ,", "2018-06-29T12:00, ELIG-0344,", "2018-06-29T12:01, ELIG-0343, 2018-12-29"})
    void art4TheDeskKnowsOnlyTheMinute(String at, String code, LocalDate session) {
        RegisterHistory history = history(LIST, toListAtDesk("E1", A, at));
        assertThat(codes(history)).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(pending(history, "2018-06-29").session().orElse(null)).isEqualTo(session);
        assertThat(pending(history, "2018-06-29").outlook())
                .isEqualTo("ELIG-0344".equals(code) ? Outlook.TO_BE_DECIDED : Outlook.MET);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2018-06-29T12:00:00+02:00,, MET", "2018-06-29T12:00:01+02:00, ELIG-0345, TO_BE_DECIDED"})
    void withoutSessionsALateApplicationIsForAPerson(String at, String code, Outlook outlook) {
        Register closed = Registers.register(CAPANNORI.replaceFirst("(?s)sessions:\n.*?\n\ncalendar", "calendar"));
        RegisterHistory history = history(closed, toList("E1", A, at));
        assertThat(codes(history)).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(pending(history, "2018-06-30").outlook()).isEqualTo(outlook);
        assertThat(pending(history, "2018-06-30").session()).isEmpty();
    }

    @Test
    void art4TheFindingOnATermSaysWhichAndWhere() {
        RegisterHistory history = history(LIST, toListAtDesk("E1", A, "2018-06-29T12:00"));
        assertThat(history.findings().get(0).text(Locale.ITALIAN))
                .isEqualTo(
                        "evento E1 del 2018-06-29T12:00: non si può dire se è nel termine (29/06/2018 ore 12:00:00). "
                                + "Decide l'ufficio [art. 4, 1° capoverso, avviso del Comune di Capannori del 2018; "
                                + "art. 4, 4° capoverso, avviso del Comune di Capannori del 2018]");
        assertThat(history.findings().get(0).location().toString()).startsWith("events.json:1:");
    }

    @Test
    void art4ApplicationsAreInFromTheDayAfterThePublication() {
        Register published = changed(CAPANNORI, "published: not stated", "published: 2018-06-08");
        RegisterHistory onTheDay = history(published, toList("E1", A, "2018-06-08T23:59:59+02:00"));
        assertThat(codes(onTheDay)).containsExactly("ELIG-0342");
        assertThat(onTheDay.findings().get(0).text(Locale.ITALIAN)).contains("si presentano dal 09/06/2018");
        assertThat(state(onTheDay, "2018-06-30").pending()).isEmpty();
        assertThat(codes(history(published, toList("E1", A, "2018-06-09T00:00:00+02:00"))))
                .isEmpty();
        assertThat(codes(history(LIST, toList("E1", A, "2018-01-01T00:00:00+01:00"))))
                .isEmpty();
    }

    @Test
    void art4TheHalfYearsAreCountedFromTheirBeginningAndNotFromEachOther() {
        Register august = changed(CAPANNORI, "2018-06-29T12:00", "2018-08-31T12:00");
        RegisterHistory history = history(august, toList("E1", A, "2018-08-01T10:00:00+02:00"));
        assertThat(session(history, "2019-02-28")).isEqualTo("2019-02-28");
        assertThat(session(history, "2019-03-01")).isEqualTo("2019-08-31");
        assertThat(session(history, "2020-02-29")).isEqualTo("2020-02-29");
        assertThat(session(history, "2020-03-01")).isEqualTo("2020-08-31");
    }

    private static String session(RegisterHistory history, String day) {
        return term(history, day, Term.Kind.SESSION).day().toString();
    }

    private static Term term(RegisterHistory history, String day, Term.Kind kind) {
        return state(history, day).terms().stream()
                .filter(it -> it.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static boolean runs(RegisterHistory history, String day, Term.Kind kind) {
        return state(history, day).terms().stream().anyMatch(it -> it.kind() == kind);
    }

    @Test
    void art4SessionsMayBeCountedFromTheFirstApprovalOrFromADayThatIsNotStated() {
        String[] events = {toList("E1", A, "2018-06-20T10:00:00+02:00"), on("E2", "approved", A, "2018-07-10", ACT)};
        Register approval = changed(CAPANNORI, "counted from: first term", "counted from: first approval");
        assertThat(runs(history(approval, events), "2018-07-09", Term.Kind.SESSION))
                .isFalse();
        Term session = term(history(approval, events), "2018-07-10", Term.Kind.SESSION);
        assertThat(session.day()).isEqualTo("2019-01-10");
        assertThat(session.because().text(Locale.ITALIAN))
                .isEqualTo("prossima sessione il 10/01/2019: mesi 6 dal 10/07/2018");
        assertThat(session.who()).isEqualTo(Term.Who.OFFICE);
        Register silent = changed(CAPANNORI, "counted from: first term", "counted from: not stated");
        assertThat(runs(history(silent, events), "2018-07-10", Term.Kind.SESSION))
                .isFalse();
        assertThat(codes(Registers.check(
                                Registers.replaced(CAPANNORI, "counted from: first term", "counted from: not stated"))
                        .findings()))
                .contains("ELIG-0309");
    }

    @Test
    void art4TheFirstTermRunsUntilItsDayIsOver() {
        RegisterHistory history = history(LIST, toList("E1", A, "2018-06-20T10:00:00+02:00"));
        Term first = term(history, "2018-06-29", Term.Kind.FIRST_APPLICATIONS);
        assertThat(first.day()).isEqualTo("2018-06-29");
        assertThat(first.passed()).isFalse();
        assertThat(first.perhaps()).isEmpty();
        assertThat(first.body()).isEmpty();
        assertThat(first.because().text(Locale.ITALIAN)).isEqualTo("prime domande entro il 29/06/2018 ore 12:00:00");
        assertThat(runs(history, "2018-06-30", Term.Kind.FIRST_APPLICATIONS)).isFalse();
    }

    // --- a term on a holiday
    // --------------------------------------------------------------------------------------------

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "not stated, 2018-07-01T12:00:00+02:00,",
        "not stated, 2018-07-01T12:00:01+02:00, ELIG-0344",
        "not stated, 2018-07-02T12:00:00+02:00, ELIG-0344",
        "not stated, 2018-07-02T12:00:01+02:00, ELIG-0343",
        "moves, 2018-07-02T12:00:00+02:00,",
        "moves, 2018-07-02T12:00:01+02:00, ELIG-0343",
        "stays, 2018-07-01T12:00:00+02:00,",
        "stays, 2018-07-01T12:00:01+02:00, ELIG-0343"
    })
    void aTermThatEndsOnASunday(String rule, String at, String code) {
        Register sunday = Registers.register(Registers.replaced(
                Registers.replaced(CAPANNORI, "2018-06-29T12:00", "2018-07-01T12:00"),
                "term on holiday: not stated",
                "term on holiday: " + rule));
        assertThat(codes(history(sunday, toList("E1", A, at)))).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void aTermThatEndsOnAHolidayWhereTheNoticeIsSilentSaysToWhichDayItWouldMove() {
        Register feast = changed(
                CAPANNORI,
                "term on holiday: not stated",
                "term on holiday: not stated\n  holidays: [2018-06-29, 2018-06-30]");
        Term first = term(
                history(feast, toList("E1", A, "2018-06-20T10:00:00+02:00")),
                "2018-06-29",
                Term.Kind.FIRST_APPLICATIONS);
        assertThat(first.day()).isEqualTo("2018-06-29");
        assertThat(first.perhaps()).contains(LocalDate.of(2018, 7, 2));
    }

    // --- art. 4: the desk
    // -----------------------------------------------------------------------------------------------

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2018-06-18T08:44, ELIG-0356", // Monday
        "2018-06-18T08:45,",
        "2018-06-18T13:00,",
        "2018-06-18T13:01, ELIG-0356",
        "2018-06-18T14:30, ELIG-0356",
        "2018-06-19T13:00,", // Tuesday
        "2018-06-19T14:29, ELIG-0356",
        "2018-06-19T14:30,",
        "2018-06-19T16:30,",
        "2018-06-19T16:31, ELIG-0356",
        "2018-06-20T14:30, ELIG-0356",
        "2018-06-21T16:30,",
        "2018-06-22T13:00,",
        "2018-06-23T12:00,", // Saturday
        "2018-06-23T12:01, ELIG-0356",
        "2018-06-24T10:00, ELIG-0356" // Sunday
    })
    void art4WhenTheDeskIsOpen(String at, String code) {
        RegisterHistory history = history(LIST, toListAtDesk("E1", A, at));
        assertThat(codes(history)).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(state(history, "2018-06-30").pending()).hasSize(1);
    }

    @Test
    void art4OnEvesTheDeskClosesAtTwelveAndOnHolidaysItIsShut() {
        Register eves = changed(
                changedRules("term on holiday: not stated", "term on holiday: not stated\n  holidays: [2018-06-22]"),
                "  hours of eves:",
                "  eves: [2018-06-21]\n  hours of eves:");
        assertThat(codes(history(eves, toListAtDesk("E1", A, "2018-06-21T12:00"))))
                .isEmpty();
        assertThat(codes(history(eves, toListAtDesk("E1", A, "2018-06-21T12:01"))))
                .containsExactly("ELIG-0356");
        assertThat(codes(history(eves, toListAtDesk("E1", A, "2018-06-22T10:00"))))
                .containsExactly("ELIG-0356");
        assertThat(codes(history(eves, toList("E1", A, "2018-06-22T10:00:00+02:00"))))
                .isEmpty();
    }

    private static String changedRules(String from, String to) {
        return Registers.replaced(CAPANNORI, from, to);
    }

    // --- art. 4: two clocks
    // ---------------------------------------------------------------------------------------------

    @Test
    void art4TwoApplicationsTheClocksCannotTellApartAreSaidToBeSo() {
        RegisterHistory history = history(
                LIST,
                toList("E1", A, "2018-06-20T10:15:30+02:00"),
                toListAtDesk("E2", B, "2018-06-20T10:15"),
                toListAtDesk("E3", "99000030009", "2018-06-20T10:17"));
        assertThat(codes(history)).containsExactly("ELIG-0357");
        assertThat(history.findings().get(0).text(Locale.ITALIAN))
                .isEqualTo("domande E2 (2018-06-20T10:15) e E1 (2018-06-20T10:15:30+02:00): "
                        + "gli orologi non dicono quale è arrivata prima");
        assertThat(state(history, "2018-06-20").pending())
                .extracting(Pending::event)
                .containsExactly("E2", "E1", "E3");
    }

    @Test
    void aTieIsFoundAcrossOthersThatAreInOrder() {
        RegisterHistory history = history(
                LIST,
                toList("E1", A, "2018-06-20T10:14:30+02:00"),
                toList("E2", B, "2018-06-20T10:14:45+02:00"),
                toListAtDesk("E3", "99000030009", "2018-06-20T10:15"));
        assertThat(history.findings())
                .extracting(it -> it.arguments().get(0) + "-" + it.arguments().get(2))
                .containsExactly("E1-E3", "E2-E3");
    }

    @Test
    void inTheNightOfOctoberTheRepeatedHourIsToldAndTies() {
        RegisterHistory history =
                history(LIST, toList("E1", A, "2018-10-28T02:29:00+01:00"), toListAtDesk("E2", B, "2018-10-28T02:30"));
        assertThat(codes(history))
                .containsExactlyInAnyOrder("ELIG-0326", "ELIG-0343", "ELIG-0343", "ELIG-0356", "ELIG-0357");
        assertThat(state(history, "2018-10-28").pending()).hasSize(2);
    }

    @Test
    void inTheNightOfMarchTheMissingHourIsAnErrorAndHasNoEffect() {
        RegisterHistory history = history(LIST, toListAtDesk("E1", A, "2018-03-25T02:30"));
        assertThat(codes(history)).containsExactly("ELIG-0325", "ELIG-0333");
        assertThat(history.findings().get(0).location().pointer()).isEqualTo("/0/arrival/at");
        assertThat(history.events()).isEmpty();
        assertThat(history.lastDay()).isEmpty();
    }

    // --- art. 5: the list
    // -----------------------------------------------------------------------------------------------

    @Test
    void art5ABodyIsEnrolledFromTheDayOfTheAct() {
        RegisterHistory history =
                history(LIST, toList("E1", A, "2018-06-20T10:00:00+02:00"), on("E2", "approved", A, "2018-07-10", ACT));
        assertThat(codes(history)).isEmpty();
        assertThat(isEnrolled(history, A, "2018-07-09")).isFalse();
        assertThat(isEnrolled(history, A, "2018-07-10")).isTrue();
        assertThat(isEnrolled(history, B, "2018-07-10")).isFalse();
        RegisterState.Enrolment enrolment =
                state(history, "2018-07-10").enrolled().get(0);
        assertThat(enrolment.since()).isEqualTo("2018-07-10");
        assertThat(enrolment.event()).isEqualTo("E2");
        assertThat(enrolment.doubt()).isEmpty();
        assertThat(enrolment.because().text(Locale.ITALIAN))
                .isEqualTo("iscritto dal 10/07/2018 (evento E2, atto di prova)");
        assertThat(enrolment.clause().references())
                .extracting(LegalReference::citation)
                .containsExactly("art. 5, 1° capoverso, avviso del Comune di Capannori del 2018");
        assertThat(state(history, "2018-07-10").pending()).isEmpty();
        assertThat(state(history, "2018-07-09").pending()).hasSize(1);
    }

    @Test
    void art5ARefusalHasItsReason() {
        RegisterHistory history = history(
                LIST,
                pec("E1", "application", A, "2018-06-20T10:00:00+02:00", "\"facts\": {\"third sector body\": false}"),
                on("E2", "refused", A, "2018-07-10", ACT, "\"because\": \"non è un ente del terzo settore\""));
        assertThat(codes(history)).isEmpty();
        RegisterState state = state(history, "2018-07-10");
        assertThat(state.enrolled()).isEmpty();
        assertThat(state.pending()).isEmpty();
        assertThat(state.notEnrolled().get(0).because().text(Locale.ITALIAN))
                .isEqualTo("domanda E1 respinta il 10/07/2018 (atto di prova): non è un ente del terzo settore");
        assertThat(state.notEnrolled().get(0).from()).isEqualTo("2018-07-10");
        assertThat(state(history, "2018-07-09").notEnrolled()).isEmpty();
    }

    @Test
    void art5WhoWasRefusedMayApplyAgain() {
        RegisterHistory history = history(
                LIST,
                toList("E1", A, "2018-06-20T10:00:00+02:00"),
                on("E2", "refused", A, "2018-07-10", ACT, "\"because\": \"x\""),
                toList("E3", A, "2018-07-11T10:00:00+02:00"),
                on("E4", "approved", A, "2018-12-29", ACT));
        assertThat(codes(history)).containsExactly("ELIG-0348", "ELIG-0343");
        assertThat(isEnrolled(history, A, "2018-12-29")).isTrue();
    }

    @Test
    void art5AnApprovalAgainstTheRequirementsStandsAndIsTold() {
        RegisterHistory history = history(
                LIST,
                pec("E1", "application", A, "2018-06-20T10:00:00+02:00", "\"documents\": [\"application form\"]"),
                on("E2", "approved", A, "2018-07-10", ACT));
        assertThat(codes(history)).containsExactly("ELIG-0347");
        assertThat(history.findings().get(0).arguments().get(1))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(4)
                .contains("ente del terzo settore");
        assertThat(isEnrolled(history, A, "2018-07-10")).isTrue();
    }

    // --- art. 5: cancellation after fifteen days
    // ------------------------------------------------------------------------

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2018-07-10T10:00:00+02:00, ELIG-0349", // the day of the approval
        "2018-07-24T10:00:00+02:00, ELIG-0349", // day 14
        "2018-07-25T23:59:59+02:00, ELIG-0349", // day 15
        "2018-07-26T00:00:00+02:00,", // day 16
        "2018-08-26T00:00:00+02:00,"
    })
    void art5TheCancellationMayBeAskedForWhenFifteenDaysHavePassed(String at, String code) {
        RegisterHistory history = history(
                LIST,
                toList("E1", A, "2018-06-20T10:00:00+02:00"),
                on("E2", "approved", A, "2018-07-10", ACT),
                pec("E3", "cancellation asked", A, at),
                on("E4", "cancelled", A, "2018-09-01", cause("own request")));
        assertThat(codes(history)).isEqualTo(code == null ? List.of() : List.of(code, "ELIG-0350"));
        assertThat(isEnrolled(history, A, "2018-08-31")).isTrue();
        assertThat(isEnrolled(history, A, "2018-09-01")).isEqualTo(code != null);
        if (code != null) {
            assertThat(history.findings().get(0).text(Locale.ITALIAN)).contains("si può chiedere dal 26/07/2018");
        }
    }

    @Test
    void art5TheFirstDayToAskIsATermUntilItComes() {
        RegisterHistory history =
                history(LIST, toList("E1", A, "2018-06-20T10:00:00+02:00"), on("E2", "approved", A, "2018-07-10", ACT));
        Term from = term(history, "2018-07-25", Term.Kind.CANCELLATION);
        assertThat(from.day()).isEqualTo("2018-07-26");
        assertThat(from.who()).isEqualTo(Term.Who.BODY);
        assertThat(from.body()).contains(A);
        assertThat(from.because().text(Locale.ITALIAN))
                .isEqualTo("cancellazione a richiesta dal 26/07/2018: giorni 15 trascorsi dall'approvazione");
        assertThat(runs(history, "2018-07-26", Term.Kind.CANCELLATION)).isFalse();
        assertThat(runs(history, "2018-07-09", Term.Kind.CANCELLATION)).isFalse();
    }

    @Test
    void art5WhatACancellationDoesToAnAssignmentIsNotStatedAndForAPerson() {
        RegisterHistory history = history(
                LIST,
                toList("E1", A, "2018-06-20T10:00:00+02:00"),
                on("E2", "approved", A, "2018-07-10", ACT),
                on("E3", "assignment begun", A, "2018-07-16", "\"assignment\": \"prestatore 1\""),
                desk("E4", "cancellation asked", A, "2018-07-26T09:00"),
                on("E5", "cancelled", A, "2018-08-01", cause("own request")));
        assertThat(codes(history)).containsExactly("ELIG-0352");
        assertThat(state(history, "2018-07-31").assignments().get(0).fate()).isEqualTo(Fate.RUNNING);
        RegisterState.Assignment after =
                state(history, "2018-08-01").assignments().get(0);
        assertThat(after.fate()).isEqualTo(Fate.TO_BE_DECIDED);
        assertThat(after.begun()).isEqualTo("2018-07-16");
        assertThat(after.because().text(Locale.ITALIAN)).contains("da decidere dopo la cancellazione del 01/08/2018");
        assertThat(state(history, "2018-08-01").notEnrolled().get(0).because().text(Locale.ITALIAN))
                .isEqualTo("cancellato dal 01/08/2018 (evento E5): richiesta del soggetto inserito nell'elenco");
    }

    @Test
    void art5AnAssignmentGoesOnWhereTheRulesSaySo() {
        Register going = changed(CAPANNORI, "running: not stated", "running: continue");
        RegisterHistory history = history(
                going,
                toList("E1", A, "2018-06-20T10:00:00+02:00"),
                on("E2", "approved", A, "2018-07-10", ACT),
                on("E3", "assignment begun", A, "2018-07-16", "\"assignment\": \"prestatore 1\""),
                desk("E4", "cancellation asked", A, "2018-07-26T09:00"),
                on("E5", "cancelled", A, "2018-08-01", cause("own request")),
                on("E6", "assignment ended", A, "2018-08-10", "\"assignment\": \"prestatore 1\""));
        assertThat(codes(history)).isEmpty();
        assertThat(state(history, "2018-08-09").assignments().get(0).fate()).isEqualTo(Fate.RUNNING);
        assertThat(state(history, "2018-08-09").assignments().get(0).because().text(Locale.ITALIAN))
                .startsWith("prestatore 1: prosegue dopo la cancellazione del 01/08/2018");
        assertThat(state(history, "2018-08-10").assignments().get(0).fate()).isEqualTo(Fate.ENDED);
    }

    @Test
    void art5OnlyThoseOnTheListAreAssignedAnything() {
        RegisterHistory history = history(
                LIST,
                toList("E1", A, "2018-06-20T10:00:00+02:00"),
                on("E2", "assignment begun", A, "2018-07-09", "\"assignment\": \"prestatore 1\""),
                on("E3", "approved", A, "2018-07-10", ACT));
        assertThat(codes(history)).containsExactly("ELIG-0339");
        assertThat(history.findings().get(0).references())
                .extracting(LegalReference::citation)
                .contains("art. 5, 2° capoverso, avviso del Comune di Capannori del 2018");
        assertThat(state(history, "2018-07-31").assignments()).isEmpty();
    }

    // --- completion
    // -----------------------------------------------------------------------------------------------------

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2018-07-13T23:59:59+02:00,", "2018-07-14T00:00:00+02:00, ELIG-0345"})
    void aCompletionIsInTimeUntilTheEndOfTheDayTheOfficeGave(String at, String code) {
        RegisterHistory history = history(
                LIST,
                pec(
                        "E1",
                        "application",
                        A,
                        "2018-06-20T10:00:00+02:00",
                        "\"documents\": [\"application form\"]",
                        "\"facts\": {\"third sector body\": true, \"seat in the area\": false, \"may be user\": true}"),
                on("E2", "completion asked", A, "2018-07-03", "\"until\": \"2018-07-13\""),
                pec(
                        "E3",
                        "completed",
                        A,
                        at,
                        "\"documents\": [\"identity document\"]",
                        "\"facts\": {\"seat in the area\": true}"));
        assertThat(codes(history)).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(pending(history, "2018-07-12").outlook()).isEqualTo(Outlook.NOT_MET);
        assertThat(pending(history, "2018-07-14").outlook()).isEqualTo(Outlook.MET);
        Term term = term(history, "2018-07-03", Term.Kind.COMPLETION);
        assertThat(term.day()).isEqualTo("2018-07-13");
        assertThat(term.passed()).isFalse();
        assertThat(term.who()).isEqualTo(Term.Who.BODY);
        assertThat(runs(history, "2018-07-02", Term.Kind.COMPLETION)).isFalse();
        assertThat(runs(history, "2018-07-14", Term.Kind.COMPLETION)).isFalse();
    }

    @Test
    void aCompletionThatDoesNotComeLeavesItsTermPassed() {
        RegisterHistory history = history(
                LIST,
                pec("E1", "application", A, "2018-06-20T10:00:00+02:00"),
                on("E2", "completion asked", A, "2018-07-03", "\"until\": \"2018-07-13\""));
        assertThat(term(history, "2018-07-13", Term.Kind.COMPLETION).passed()).isFalse();
        assertThat(term(history, "2018-07-14", Term.Kind.COMPLETION).passed()).isTrue();
    }

    // --- events that cannot be
    // ------------------------------------------------------------------------------------------

    @Test
    void whoNeverAppliedIsUnknown() {
        for (String kind : List.of("approved", "completion asked", "assignment ended")) {
            String more = kind.equals("approved")
                    ? ACT
                    : kind.equals("assignment ended") ? "\"assignment\": \"x\"" : "\"facts\": {}";
            assertThat(codes(history(LIST, on("E1", kind, A, "2018-07-10", more))))
                    .containsExactly("ELIG-0334");
        }
    }

    @Test
    void nobodyAppliesTwice() {
        String first = toList("E1", A, "2018-06-20T10:00:00+02:00");
        String approved = on("E2", "approved", A, "2018-06-21", ACT);
        String again = toList("E3", A, "2018-06-22T10:00:00+02:00");
        assertThat(codes(history(LIST, first, again))).containsExactly("ELIG-0337");
        assertThat(codes(history(LIST, first, approved, again))).containsExactly("ELIG-0337");
        assertThat(history(LIST, first, approved, again).findings().get(0).arguments())
                .containsExactly("E3", "E2");
        assertThat(history(LIST, first, again).findings().get(0).arguments()).containsExactly("E3", "E1");
    }

    @Test
    void nothingIsDecidedTwice() {
        String first = toList("E1", A, "2018-06-20T10:00:00+02:00");
        String approved = on("E2", "approved", A, "2018-06-21", ACT);
        assertThat(codes(history(LIST, first, approved, on("E3", "approved", A, "2018-06-22", ACT))))
                .containsExactly("ELIG-0338");
        assertThat(codes(history(
                        LIST, first, approved, on("E3", "refused", A, "2018-06-22", ACT, "\"because\": \"x\""))))
                .containsExactly("ELIG-0338");
        assertThat(codes(history(LIST, first, approved, on("E3", "completion asked", A, "2018-06-22"))))
                .containsExactly("ELIG-0338");
    }

    @Test
    void nothingIsCompletedThatNobodyAskedFor() {
        assertThat(codes(history(
                        LIST,
                        toList("E1", A, "2018-06-20T10:00:00+02:00"),
                        pec("E2", "completed", A, "2018-06-21T10:00:00+02:00"))))
                .containsExactly("ELIG-0340");
    }

    @Test
    void anEventThatStandsTwiceCountsOnce() {
        RegisterHistory history = history(
                LIST, toList("E1", A, "2018-06-20T10:00:00+02:00"), toList("E1", B, "2018-06-21T10:00:00+02:00"));
        assertThat(codes(history)).containsExactly("ELIG-0331");
        assertThat(state(history, "2018-06-30").pending()).hasSize(1);
    }

    @Test
    void anEventThatIsRecordedLateCountsOnItsDay() {
        RegisterHistory history =
                history(LIST, on("E2", "approved", A, "2018-07-10", ACT), toList("E1", A, "2018-06-20T10:00:00+02:00"));
        assertThat(codes(history)).containsExactly("ELIG-0332");
        assertThat(history.findings().get(0).arguments())
                .containsExactly("E1", LocalDate.of(2018, 6, 20), "E2", LocalDate.of(2018, 7, 10));
        assertThat(isEnrolled(history, A, "2018-07-10")).isTrue();
    }

    @Test
    void assignmentsBeginOnceAndEndOnce() {
        RegisterHistory history = history(
                LIST,
                toList("E1", A, "2018-06-20T10:00:00+02:00"),
                on("E2", "approved", A, "2018-07-10", ACT),
                on("E3", "assignment begun", A, "2018-07-16", "\"assignment\": \"x\""),
                on("E4", "assignment begun", A, "2018-07-17", "\"assignment\": \"x\""),
                on("E5", "assignment ended", A, "2018-07-18", "\"assignment\": \"x\""),
                on("E6", "assignment ended", A, "2018-07-19", "\"assignment\": \"x\""),
                on("E7", "assignment ended", A, "2018-07-19", "\"assignment\": \"y\""));
        assertThat(codes(history)).containsExactly("ELIG-0353", "ELIG-0354", "ELIG-0354");
        assertThat(state(history, "2018-07-18").assignments().get(0).because().text(Locale.ENGLISH))
                .isEqualTo("x: from 2018-07-16, ended on 2018-07-18");
    }

    @ParameterizedTest
    @ValueSource(strings = {"renewal asked", "renewed", "carried over"})
    void whatTheNoticeDoesNotKnowCannotBe(String kind) {
        String event = switch (kind) {
            case "renewal asked" -> pec("E3", kind, A, "2018-08-01T10:00:00+02:00");
            case "renewed" -> on("E3", kind, A, "2018-08-01", ACT);
            default -> on("E3", kind, A, "2018-08-01");
        };
        RegisterHistory history = history(
                LIST, toList("E1", A, "2018-06-20T10:00:00+02:00"), on("E2", "approved", A, "2018-07-10", ACT), event);
        assertThat(codes(history)).containsExactly("ELIG-0358");
        assertThat(isEnrolled(history, A, "2018-08-01")).isTrue();
    }

    @Test
    void aSectionIsUnknownToARegisterWithoutSections() {
        assertThat(codes(history(
                        LIST, pec("E1", "application", A, "2018-06-20T10:00:00+02:00", Registers.sections("green")))))
                .containsExactly("ELIG-0335");
    }

    @Test
    void whatIsNotAskedForIsLeftOutAndTold() {
        RegisterHistory history = history(
                LIST,
                pec(
                        "E1",
                        "application",
                        A,
                        "2018-06-20T10:00:00+02:00",
                        "\"documents\": [\"aplication form\"]",
                        "\"facts\": {\"third sector boby\": true}",
                        "\"since\": {\"ever\": \"2000-01-01\"}"));
        assertThat(history.findings())
                .extracting(it -> it.code().code() + " " + it.location().pointer())
                .containsExactly(
                        "ELIG-0361 /0/documents/0", "ELIG-0361 /0/facts/third sector boby", "ELIG-0361 /0/since/ever");
    }
}
