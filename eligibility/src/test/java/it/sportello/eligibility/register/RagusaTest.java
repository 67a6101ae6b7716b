package it.sportello.eligibility.register;

import static it.sportello.eligibility.register.Registers.A;
import static it.sportello.eligibility.register.Registers.ACT;
import static it.sportello.eligibility.register.Registers.ALBO;
import static it.sportello.eligibility.register.Registers.B;
import static it.sportello.eligibility.register.Registers.RAGUSA;
import static it.sportello.eligibility.register.Registers.cause;
import static it.sportello.eligibility.register.Registers.changed;
import static it.sportello.eligibility.register.Registers.codes;
import static it.sportello.eligibility.register.Registers.desk;
import static it.sportello.eligibility.register.Registers.history;
import static it.sportello.eligibility.register.Registers.isEnrolled;
import static it.sportello.eligibility.register.Registers.on;
import static it.sportello.eligibility.register.Registers.pec;
import static it.sportello.eligibility.register.Registers.sections;
import static it.sportello.eligibility.register.Registers.state;
import static it.sportello.eligibility.register.Registers.toAlbo;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.eligibility.Answer;
import it.sportello.eligibility.Sentence;
import it.sportello.eligibility.register.RegisterState.Enrolment;
import it.sportello.eligibility.register.RegisterState.Fate;
import it.sportello.eligibility.register.RegisterState.Outlook;
import it.sportello.eligibility.register.RegisterState.Pending;
import it.sportello.eligibility.register.RegisterState.Term;
import it.sportello.legal.ChosenReading;
import it.sportello.legal.LegalReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The albo of Ragusa, comma by comma of art. 7, and art. 9. */
class RagusaTest {

    private static final String[] ENROLLED = {
        toAlbo("E1", A, "2008-09-01T10:00:00+02:00"), on("E2", "approved", A, "2008-09-30", ACT)
    };

    private static RegisterHistory enrolled(String... more) {
        return enrolled(ALBO, more);
    }

    private static RegisterHistory enrolled(Register register, String... more) {
        List<String> events = new ArrayList<>(List.of(ENROLLED));
        events.addAll(List.of(more));
        return history(register, events.toArray(String[]::new));
    }

    private static Optional<Term> term(RegisterHistory history, String day, Term.Kind kind) {
        return state(history, day).terms().stream()
                .filter(it -> it.kind() == kind)
                .findFirst();
    }

    private static Enrolment enrolment(RegisterHistory history, String day) {
        return state(history, day).enrolled().get(0);
    }

    private static String doubt(RegisterHistory history, String day) {
        return enrolment(history, day)
                .doubt()
                .map(it -> it.text(Locale.ITALIAN))
                .orElse("");
    }

    // --- c. 2 and 7: sections
    // -------------------------------------------------------------------------------------------

    @Test
    void art7c2EachSectionIsEnrolledForItself() {
        RegisterHistory history = enrolled();
        assertThat(codes(history)).isEmpty();
        assertThat(isEnrolled(history, A, "green", "2008-09-30")).isTrue();
        assertThat(isEnrolled(history, A, "cleaning", "2008-09-30")).isFalse();
        assertThat(isEnrolled(history, A, "2008-09-30")).isFalse();
        assertThat(isEnrolled(history, A, "green", "2008-09-29")).isFalse();
    }

    @Test
    void art7c7OneApplicationMayBeForSeveralSectionsAndBeDecidedInParts() {
        RegisterHistory history = history(
                ALBO,
                toAlbo("E1", A, "2008-09-01T10:00:00+02:00").replace("[\"green\"]", "[\"green\", \"cleaning\"]"),
                on("E2", "approved", A, "2008-09-10", ACT, sections("cleaning")),
                on("E3", "refused", A, "2008-09-20", ACT, "\"because\": \"altra attività\""));
        assertThat(codes(history)).containsExactly("ELIG-0348");
        assertThat(state(history, "2008-09-09").pending().get(0).sections()).containsExactly("green", "cleaning");
        assertThat(state(history, "2008-09-19").pending().get(0).sections()).containsExactly("green");
        assertThat(state(history, "2008-09-20").pending()).isEmpty();
        assertThat(isEnrolled(history, A, "cleaning", "2008-09-20")).isTrue();
        assertThat(state(history, "2008-09-20").notEnrolled().get(0).section()).contains("green");
    }

    @Test
    void art7c7WhoIsEnrolledInOneSectionMayApplyForAnother() {
        RegisterHistory history = enrolled(
                toAlbo("E3", A, "2008-10-01T10:00:00+02:00", "cleaning", "2000-01-01"),
                toAlbo("E4", A, "2008-10-02T10:00:00+02:00", "green", "2000-01-01"));
        assertThat(codes(history)).containsExactly("ELIG-0337");
        assertThat(state(history, "2008-10-02").pending()).hasSize(1);
    }

    @Test
    void art7c2SectionsMustBeNamedAndExist() {
        assertThat(codes(history(ALBO, toAlbo("E1", A, "2008-09-01T10:00:00+02:00", "catering", "2000-01-01"))))
                .containsExactly("ELIG-0335");
        assertThat(codes(history(ALBO, pec("E1", "application", A, "2008-09-01T10:00:00+02:00"))))
                .containsExactly("ELIG-0336");
        assertThat(codes(enrolled(on("E3", "assignment begun", A, "2008-10-01", "\"assignment\": \"x\""))))
                .containsExactly("ELIG-0336");
        assertThat(codes(enrolled(
                        on("E3", "cancelled", A, "2008-10-01", cause("requirements lost"), sections("cleaning")))))
                .containsExactly("ELIG-0339");
        assertThat(codes(history(
                        ALBO,
                        toAlbo("E1", A, "2008-09-01T10:00:00+02:00"),
                        on("E2", "approved", A, "2008-09-30", ACT, sections("cleaning")))))
                .containsExactly("ELIG-0338");
    }

    // --- c. 3: twelve months
    // --------------------------------------------------------------------------------------------

    @ParameterizedTest(name = "since {0}, asked {1}: {2}")
    @CsvSource({
        "2007-09-01, 2008-09-01T10:00:00+02:00, true",
        "2007-09-02, 2008-09-01T10:00:00+02:00, false",
        "2007-08-31, 2008-09-01T10:00:00+02:00, true",
        "2008-02-29, 2009-02-27T10:00:00+01:00, false",
        "2008-02-29, 2009-02-28T00:00:00+01:00, true",
        "2007-02-28, 2008-02-28T10:00:00+01:00, true",
        "2007-03-01, 2008-02-29T10:00:00+01:00, false",
        "2007-09-01, 2008-08-31T21:59:59Z, false",
        "2007-09-01, 2008-08-31T22:00:00Z, true"
    })
    void art7c3TheOperatingUnitForNotLessThanTwelveMonths(String since, String at, boolean met) {
        Pending pending = state(history(ALBO, toAlbo("E1", A, at, "green", since)), "2009-12-31")
                .pending()
                .get(0);
        Answer answer = pending.answers().stream()
                .filter(it -> it.clause().id().equals("operating unit"))
                .findFirst()
                .orElseThrow();
        assertThat(answer instanceof Answer.Yes).isEqualTo(met);
        assertThat(answer instanceof Answer.No).isEqualTo(!met);
        assertThat(pending.outlook()).isEqualTo(met ? Outlook.MET : Outlook.NOT_MET);
    }

    @Test
    void art7c3TheReasonsOfTheTwelveMonthsHoldTheDays() {
        Answer.No no = (Answer.No) answer("2007-09-02");
        assertThat(no.because().text(Locale.ITALIAN))
                .isEqualTo("unità operativa nel Comune di Ragusa da non meno di dodici mesi: dal 02/09/2007, "
                        + "mesi 12 compiuti il 02/09/2008, dopo la domanda del 01/09/2008");
        assertThat(no.change().orElseThrow().text(Locale.ITALIAN)).isEqualTo("una nuova domanda dal 02/09/2008");
        assertThat(no.seen()).isEqualTo(LocalDate.of(2007, 9, 2));
        assertThat(no.bound()).isEqualTo(LocalDate.of(2007, 9, 1));
        assertThat(no.clause().readings()).extracting(ChosenReading::id).containsExactly("twelve months");
        assertThat(answer("2007-09-01").because().text(Locale.ENGLISH))
                .endsWith(
                        "since 2007-09-01, 12 months completed on 2008-09-01, not after the application of 2008-09-01");
    }

    private static Answer answer(String since) {
        return state(history(ALBO, toAlbo("E1", A, "2008-09-01T10:00:00+02:00", "green", since)), "2008-09-01")
                .pending()
                .get(0)
                .answers()
                .get(10);
    }

    @Test
    void art7c3WhatIsNotKnownIsToBeCompletedOrDecided() {
        RegisterHistory history = history(
                ALBO,
                pec(
                        "E1",
                        "application",
                        A,
                        "2008-09-01T10:00:00+02:00",
                        sections("green"),
                        "\"facts\": {\"type b cooperative\": true}"));
        Pending pending = state(history, "2008-09-01").pending().get(0);
        assertThat(pending.outlook()).isEqualTo(Outlook.TO_BE_COMPLETED);
        assertThat(pending.answers()).hasSize(14).noneMatch(Answer.Yes.class::isInstance);
        assertThat(pending.answers().get(9).because().text(Locale.ITALIAN))
                .isEqualTo("cooperativa sociale di tipo B: non comprovato, manca iscrizione all'albo delle società "
                        + "cooperative o al registro prefettizio, copia dell'atto costitutivo e dello statuto");
        assertThat(pending.answers().get(10).because().text(Locale.ITALIAN))
                .startsWith("da comprovare: unità operativa");
        assertThat(pending.answers().get(11).because().text(Locale.ITALIAN)).startsWith("da accertare: soggetti");
    }

    // --- c. 5: 60 days and 31 December
    // ----------------------------------------------------------------------------------

    @ParameterizedTest(name = "complete on {0}: by {1}")
    @CsvSource({
        "2008-09-01T10:00:00+02:00, 2008-10-31",
        "2008-01-31T10:00:00+01:00, 2008-03-31", // 29 February is a day like others
        "2009-01-31T10:00:00+01:00, 2009-04-01",
        "2008-11-01T10:00:00+01:00, 2008-12-31", // day 60 is 31 December
        "2008-11-02T10:00:00+01:00, 2008-12-31", // day 60 would be 1 January
        "2008-10-31T10:00:00+01:00, 2008-12-30",
        "2008-12-31T23:59:59+01:00, 2008-12-31",
        "2009-01-01T00:00:00+01:00, 2009-03-02"
    })
    void art7c5WithinSixtyDaysAndNotAfter31December(String at, LocalDate by) {
        RegisterHistory history = history(ALBO, toAlbo("E1", A, at));
        Term term = term(history, "2009-12-31", Term.Kind.APPROVAL).orElseThrow();
        assertThat(term.day()).isEqualTo(by);
        assertThat(term.who()).isEqualTo(Term.Who.OFFICE);
        assertThat(term.body()).contains(A);
        assertThat(term.clause().references())
                .extracting(LegalReference::citation)
                .allMatch(it -> it.startsWith("art. 7, c. 5, ") || it.startsWith("art. 7, c. 8, "));
    }

    @Test
    void art7c5TheTermTellsHowItIsCounted() {
        Term term = term(history(ALBO, toAlbo("E1", A, "2008-09-01T10:00:00+02:00")), "2008-09-01", Term.Kind.APPROVAL)
                .orElseThrow();
        assertThat(term.because().text(Locale.ITALIAN))
                .isEqualTo("decisione sulla domanda E1 entro il 31/10/2008: documenti completi il 01/09/2008, "
                        + "giorni 60 e comunque non oltre il 31/12");
    }

    @ParameterizedTest(name = "approved {0}: {1}")
    @CsvSource({
        "2008-10-30, false", // day 59
        "2008-10-31, false", // day 60
        "2008-11-01, true" // day 61
    })
    void art7c5DaySixtyAndDaySixtyOne(String day, boolean late) {
        RegisterHistory history =
                history(ALBO, toAlbo("E1", A, "2008-09-01T10:00:00+02:00"), on("E2", "approved", A, day, ACT));
        assertThat(codes(history)).isEqualTo(late ? List.of("ELIG-0346") : List.of());
        assertThat(isEnrolled(history, A, "green", day)).isTrue();
        RegisterHistory refused = history(
                ALBO,
                toAlbo("E1", A, "2008-09-01T10:00:00+02:00"),
                on("E2", "refused", A, day, ACT, "\"because\": \"x\""));
        assertThat(codes(refused)).isEqualTo(late ? List.of("ELIG-0348", "ELIG-0346") : List.of("ELIG-0348"));
    }

    @ParameterizedTest(name = "approved {0}: {1}")
    @CsvSource({"2008-12-31, false", "2009-01-01, true"})
    void art7c5The31DecemberAnd1January(String day, boolean late) {
        RegisterHistory history =
                history(ALBO, toAlbo("E1", A, "2008-12-01T10:00:00+01:00"), on("E2", "approved", A, day, ACT));
        assertThat(codes(history)).isEqualTo(late ? List.of("ELIG-0346") : List.of());
        Term pending = term(history(ALBO, toAlbo("E1", A, "2008-12-01T10:00:00+01:00")), day, Term.Kind.APPROVAL)
                .orElseThrow();
        assertThat(pending.passed()).isEqualTo(late);
    }

    @Test
    void art7c5DaysAreCountedFromTheDayOnWhichTheDocumentsAreComplete() {
        String application = toAlbo("E1", A, "2008-09-01T10:00:00+02:00").replace(", \"durc\"", "");
        RegisterHistory history = history(
                ALBO,
                application,
                on("E2", "completion asked", A, "2008-09-05"),
                pec("E3", "completed", A, "2008-09-10T10:00:00+02:00", "\"documents\": [\"durc\"]"),
                on("E4", "completion asked", A, "2008-09-11"),
                pec("E5", "completed", A, "2008-09-12T10:00:00+02:00", "\"documents\": [\"durc\"]"));
        assertThat(term(history, "2008-09-09", Term.Kind.APPROVAL)).isEmpty();
        assertThat(term(history, "2008-09-10", Term.Kind.APPROVAL).orElseThrow().day())
                .isEqualTo("2008-11-09");
        assertThat(term(history, "2008-09-12", Term.Kind.APPROVAL).orElseThrow().day())
                .isEqualTo("2008-11-09");
        assertThat(codes(history)).isEmpty();
    }

    @Test
    void art7c5ATermOnASundayMayMoveAndTheOfficeIsLateOnlyAfterThat() {
        // Day 60 from 10 September 2008 is Sunday 9 November.
        String application = toAlbo("E1", A, "2008-09-10T10:00:00+02:00");
        Term term = term(history(ALBO, application), "2008-11-09", Term.Kind.APPROVAL)
                .orElseThrow();
        assertThat(term.day()).isEqualTo("2008-11-09");
        assertThat(term.perhaps()).contains(LocalDate.of(2008, 11, 10));
        assertThat(codes(history(ALBO, application, on("E2", "approved", A, "2008-11-10", ACT))))
                .isEmpty();
        assertThat(codes(history(ALBO, application, on("E2", "approved", A, "2008-11-11", ACT))))
                .containsExactly("ELIG-0346");
        Register stays = changed(RAGUSA, "term on holiday: not stated", "term on holiday: stays");
        assertThat(codes(history(stays, application, on("E2", "approved", A, "2008-11-10", ACT))))
                .containsExactly("ELIG-0346");
    }

    @Test
    void aTermOfTheOfficeMayBeOfDaysOnlyOrYearlyOnly() {
        Register days = changed(RAGUSA, "  not after: {month: 12, day: 31}\n", "");
        Term ofDays = term(
                        history(days, toAlbo("E1", A, "2008-12-01T10:00:00+01:00")), "2008-12-01", Term.Kind.APPROVAL)
                .orElseThrow();
        assertThat(ofDays.day()).isEqualTo("2009-01-30");
        assertThat(ofDays.because().text(Locale.ITALIAN))
                .isEqualTo(
                        "decisione sulla domanda E1 entro il 30/01/2009: documenti completi il 01/12/2008, giorni 60");
        Register yearly = Registers.register(Registers.replaced(
                Registers.replaced(
                        RAGUSA,
                        "  days: 60                                # dalla presentazione dei documenti richiesti\n",
                        ""),
                "not after: {month: 12, day: 31}",
                "not after: {month: 6, day: 30}"));
        assertThat(term(history(yearly, toAlbo("E1", A, "2008-06-30T10:00:00+02:00")), "2008-06-30", Term.Kind.APPROVAL)
                        .orElseThrow()
                        .day())
                .isEqualTo("2008-06-30");
        Term next = term(
                        history(yearly, toAlbo("E1", A, "2008-07-01T10:00:00+02:00")), "2008-07-01", Term.Kind.APPROVAL)
                .orElseThrow();
        assertThat(next.day()).isEqualTo("2009-06-30");
        assertThat(next.because().text(Locale.ENGLISH))
                .isEqualTo("decision on application E1 by 2009-06-30: documents complete on 2008-07-01");
    }

    // --- c. 6: the yearly revision
    // --------------------------------------------------------------------------------------

    @ParameterizedTest(name = "asked {0}: {1}")
    @CsvSource({
        "2009-10-30T10:00:00+01:00,",
        "2009-10-31T23:59:59+01:00,",
        "2009-11-01T00:00:00+01:00, ELIG-0345",
        "2009-10-31T22:59:59Z,",
        "2009-10-31T23:00:00Z, ELIG-0345"
    })
    void art7c6TheRevisionIsAskedForBy31October(String at, String code) {
        RegisterHistory history = enrolled(pec("E3", "renewal asked", A, at));
        assertThat(codes(history)).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(doubt(history, "2009-10-31")).isEmpty();
        assertThat(doubt(history, "2009-11-02"))
                .isEqualTo(
                        code == null
                                ? ""
                                : "da decidere: revisione 2009 chiesta il 01/11/2009, e il termine era il 31/10/2009");
        assertThat(isEnrolled(history, A, "green", "2010-06-30")).isTrue();
    }

    @Test
    void art7c6At31OctoberTheDeskCountsToTheEndOfTheDay() {
        assertThat(codes(enrolled(desk("E3", "renewal asked", A, "2009-10-31T23:59"))))
                .isEmpty();
        assertThat(codes(enrolled(desk("E3", "renewal asked", A, "2009-11-01T00:00"))))
                .containsExactly("ELIG-0345");
    }

    @Test
    void art7c6TheFirstRevisionIsThatOfTheYearAfterTheEnrolment() {
        RegisterHistory history = enrolled();
        assertThat(doubt(history, "2008-12-31")).isEmpty();
        assertThat(doubt(history, "2009-10-31")).isEmpty();
        assertThat(doubt(history, "2009-11-01"))
                .isEqualTo("da decidere: non risulta chiesta la revisione 2009 entro il 31/10/2009, "
                        + "e la fonte non dice che cosa ne segue");
        assertThat(isEnrolled(history, A, "green", "2015-01-01")).isTrue();
    }

    @Test
    void art7c6ARevisionThatWasDecidedSettlesItsYear() {
        RegisterHistory history = enrolled(
                pec("E3", "renewal asked", A, "2009-11-05T10:00:00+01:00"), on("E4", "renewed", A, "2009-12-31", ACT));
        assertThat(codes(history)).containsExactly("ELIG-0345");
        assertThat(doubt(history, "2009-12-30")).isNotEmpty();
        assertThat(doubt(history, "2009-12-31")).isEmpty();
        assertThat(doubt(history, "2010-10-31")).isEmpty();
        // 31 October 2010 is a Sunday, the day after All Saints, and the act does not say whether the term moves.
        assertThat(doubt(history, "2010-11-02")).isEmpty();
        assertThat(doubt(history, "2010-11-03")).contains("revisione 2010 entro il 31/10/2010");
    }

    @Test
    void art7c6OnASundayARevisionOfTheDayAfterIsForAPerson() {
        RegisterHistory history = enrolled(
                pec("E3", "renewal asked", A, "2009-10-01T10:00:00+02:00"),
                on("E4", "renewed", A, "2009-12-31", ACT),
                pec("E5", "renewal asked", A, "2010-11-01T10:00:00+01:00"));
        assertThat(codes(history)).containsExactly("ELIG-0344");
        assertThat(doubt(history, "2010-11-01")).contains("revisione 2010 chiesta il 01/11/2010");
    }

    @ParameterizedTest(name = "renewed {0}: {1}")
    @CsvSource({"2009-12-31, false", "2010-01-01, true"})
    void art7c5TheRevisionIsDecidedBy31December(String day, boolean late) {
        RegisterHistory history =
                enrolled(pec("E3", "renewal asked", A, "2009-10-01T10:00:00+02:00"), on("E4", "renewed", A, day, ACT));
        assertThat(codes(history)).isEqualTo(late ? List.of("ELIG-0346") : List.of());
        Term open = term(history, "2009-10-01", Term.Kind.RENEWAL_DECISION).orElseThrow();
        assertThat(open.day()).isEqualTo("2009-12-31");
        assertThat(open.passed()).isFalse();
        assertThat(open.because().text(Locale.ITALIAN)).isEqualTo("decisione sulla revisione 2009 entro il 31/12/2009");
        assertThat(term(history, day, Term.Kind.RENEWAL_DECISION)).isEmpty();
        assertThat(term(history, "2009-09-30", Term.Kind.RENEWAL_DECISION)).isEmpty();
    }

    @Test
    void art7c6TheNextTermForRequestsIsAlwaysTold() {
        RegisterHistory history = enrolled();
        Term term = term(history, "2009-10-31", Term.Kind.RENEWAL).orElseThrow();
        assertThat(term.day()).isEqualTo("2009-10-31");
        assertThat(term.because().text(Locale.ITALIAN)).isEqualTo("istanze di revisione entro il 31/10/2009");
        assertThat(term(history, "2009-11-01", Term.Kind.RENEWAL).orElseThrow().day())
                .isEqualTo("2010-10-31");
        assertThat(term(history, "2009-11-01", Term.Kind.RENEWAL).orElseThrow().perhaps())
                .contains(LocalDate.of(2010, 11, 2));
    }

    @Test
    void aRevisionIsAskedForOnceAYearByWhoIsEnrolled() {
        assertThat(codes(enrolled(
                        pec("E3", "renewal asked", A, "2009-10-01T10:00:00+02:00"),
                        pec("E4", "renewal asked", A, "2009-10-02T10:00:00+02:00"))))
                .containsExactly("ELIG-0360");
        assertThat(codes(history(
                        ALBO,
                        toAlbo("E1", A, "2008-09-01T10:00:00+02:00"),
                        pec("E2", "renewal asked", A, "2008-10-01T10:00:00+02:00"))))
                .containsExactly("ELIG-0339");
        assertThat(codes(enrolled(on("E3", "renewed", A, "2009-12-01", ACT)))).containsExactly("ELIG-0338");
        assertThat(codes(enrolled(
                        pec("E3", "renewal asked", A, "2009-10-01T10:00:00+02:00"),
                        on("E4", "renewed", A, "2009-12-01", ACT),
                        on("E5", "renewed", A, "2009-12-02", ACT))))
                .containsExactly("ELIG-0338");
    }

    @ParameterizedTest(name = "{0}: enrolled on 31 December {1}, on 1 January {2}, doubt {3}")
    @CsvSource({"not stated, true, true, true", "lapses, true, false, false", "stays, true, true, false"})
    void whatFollowsFromAnOmissionIsWhatTheRulesSay(String omitted, boolean last, boolean after, boolean doubt) {
        Register register = changed(RAGUSA, "omitted: not stated", "omitted: " + omitted);
        RegisterHistory history = enrolled(register);
        assertThat(isEnrolled(history, A, "green", "2009-12-31")).isEqualTo(last);
        assertThat(isEnrolled(history, A, "green", "2010-01-01")).isEqualTo(after);
        assertThat(enrolment(history, "2009-12-31").doubt().isPresent()).isEqualTo(doubt);
        if (!after) {
            RegisterState.NotEnrolled gone =
                    state(history, "2010-01-01").notEnrolled().get(0);
            assertThat(gone.from()).isEqualTo("2010-01-01");
            assertThat(gone.because().text(Locale.ITALIAN))
                    .isEqualTo("non iscritto dopo il 31/12/2009: non risulta chiesta la revisione 2009");
            assertThat(gone.clause().id()).isEqualTo("renewal");
        }
    }

    @Test
    void whoAskedForARevisionDoesNotLapseAndWhoLapsedMayApplyAgain() {
        Register lapses = changed(RAGUSA, "omitted: not stated", "omitted: lapses");
        RegisterHistory history = enrolled(
                lapses,
                pec("E3", "renewal asked", A, "2009-10-01T10:00:00+02:00"),
                on("E4", "assignment begun", A, "2010-02-01", sections("green"), "\"assignment\": \"viali\""),
                on("E5", "assignment begun", A, "2011-01-01", sections("green"), "\"assignment\": \"parco\""),
                toAlbo("E6", A, "2011-01-02T10:00:00+01:00"),
                on("E7", "approved", A, "2011-02-01", ACT));
        assertThat(codes(history)).containsExactly("ELIG-0339");
        assertThat(isEnrolled(history, A, "green", "2010-12-31")).isTrue();
        assertThat(isEnrolled(history, A, "green", "2011-01-01")).isFalse();
        assertThat(state(history, "2010-12-31").assignments().get(0).fate()).isEqualTo(Fate.RUNNING);
        RegisterState.Assignment uncovered =
                state(history, "2011-01-01").assignments().get(0);
        assertThat(uncovered.fate()).isEqualTo(Fate.TO_BE_DECIDED);
        assertThat(uncovered.because().text(Locale.ITALIAN))
                .isEqualTo("viali: da decidere, in corso dal 01/02/2010 ma l'iscrizione è cessata");
        assertThat(isEnrolled(history, A, "green", "2011-02-01")).isTrue();
    }

    // --- c. 9 and 10: assignments
    // ---------------------------------------------------------------------------------------

    @Test
    void art7c9WhoIsNotEnrolledIsAssignedNothing() {
        RegisterHistory history = history(
                ALBO,
                toAlbo("E1", A, "2008-09-01T10:00:00+02:00"),
                on("E2", "assignment begun", A, "2008-09-29", sections("green"), "\"assignment\": \"viali\""),
                on("E3", "approved", A, "2008-09-30", ACT),
                on("E4", "assignment begun", A, "2008-09-30", sections("green"), "\"assignment\": \"parco\""),
                on("E5", "assignment begun", A, "2008-09-30", sections("cleaning"), "\"assignment\": \"uffici\""));
        assertThat(codes(history)).containsExactly("ELIG-0339", "ELIG-0339");
        assertThat(history.findings().get(0).text(Locale.ITALIAN)).contains("art. 7, c. 9, regolamento");
        assertThat(state(history, "2008-09-30").assignments())
                .extracting(RegisterState.Assignment::assignment)
                .containsExactly("parco");
        assertThat(state(history, "2008-09-30").assignments().get(0).sections()).containsExactly("green");
    }

    // --- c. 11 and 13: cancellation
    // -------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "requirements lost, 'art. 7, c. 11, lett. a)', false",
        "serious breach, 'art. 7, c. 11, lett. b)', true",
        "general requirements lost, 'art. 7, c. 11, lett. c)', false",
        "contributions unpaid, 'art. 7, c. 11, lett. d)', false"
    })
    void art7c11EachCauseCancelsAndArt7c13RevokesWhatIsRunning(String cause, String place, boolean announced) {
        RegisterHistory history = enrolled(
                on("E3", "assignment begun", A, "2008-10-01", sections("green"), "\"assignment\": \"viali\""),
                on("E4", "cancelled", A, "2008-11-15", cause(cause)));
        assertThat(codes(history)).isEqualTo(announced ? List.of("ELIG-0351") : List.of());
        assertThat(isEnrolled(history, A, "green", "2008-11-14")).isTrue();
        assertThat(isEnrolled(history, A, "green", "2008-11-15")).isFalse();
        assertThat(state(history, "2008-11-14").assignments().get(0).fate()).isEqualTo(Fate.RUNNING);
        RegisterState.Assignment revoked =
                state(history, "2008-11-15").assignments().get(0);
        assertThat(revoked.fate()).isEqualTo(Fate.REVOKED);
        assertThat(revoked.because().text(Locale.ITALIAN))
                .startsWith("viali: revocato il 15/11/2008 con la cancellazione (");
        assertThat(revoked.clause().references())
                .extracting(LegalReference::citation)
                .anyMatch(it -> it.startsWith(place))
                .anyMatch(it -> it.startsWith("art. 7, c. 13"));
    }

    @Test
    void art7c11bTheBodyIsToldBeforehand() {
        RegisterHistory history = enrolled(
                on("E3", "cancellation announced", A, "2008-11-01", cause("serious breach")),
                on("E4", "cancelled", A, "2008-11-15", cause("serious breach")));
        assertThat(codes(history)).isEmpty();
        RegisterHistory other = enrolled(
                on("E3", "cancellation announced", A, "2008-11-01", cause("requirements lost")),
                on("E4", "cancelled", A, "2008-11-15", cause("serious breach")));
        assertThat(codes(other)).containsExactly("ELIG-0351");
    }

    @Test
    void whatWasAnnouncedForAnEarlierEnrolmentDoesNotServeForALaterOne() {
        RegisterHistory history = enrolled(
                on("E3", "cancellation announced", A, "2008-11-01", cause("serious breach")),
                on("E4", "cancelled", A, "2008-11-15", cause("requirements lost")),
                toAlbo("E5", A, "2009-01-10T10:00:00+01:00"),
                on("E6", "approved", A, "2009-02-10", ACT),
                on("E7", "cancelled", A, "2009-03-10", cause("serious breach")));
        assertThat(codes(history)).containsExactly("ELIG-0351");
        assertThat(state(history, "2009-03-10").notEnrolled()).hasSize(2);
    }

    @Test
    void art7c13OnlyTheAssignmentsOfTheSectionAreRevoked() {
        RegisterHistory history = enrolled(
                toAlbo("E3", A, "2008-10-01T10:00:00+02:00", "cleaning", "2000-01-01"),
                on("E4", "approved", A, "2008-10-20", ACT),
                on("E5", "assignment begun", A, "2008-11-01", sections("green"), "\"assignment\": \"viali\""),
                on("E6", "assignment begun", A, "2008-11-01", sections("cleaning"), "\"assignment\": \"uffici\""),
                on("E7", "assignment begun", A, "2008-11-01", sections("green"), "\"assignment\": \"siepi\""),
                on("E8", "assignment ended", A, "2008-11-10", "\"assignment\": \"siepi\""),
                on("E9", "cancelled", A, "2008-11-15", cause("requirements lost"), sections("green")));
        assertThat(codes(history)).isEmpty();
        assertThat(state(history, "2008-11-15").assignments())
                .extracting(RegisterState.Assignment::fate)
                .containsExactly(Fate.REVOKED, Fate.RUNNING, Fate.ENDED);
        assertThat(isEnrolled(history, A, "cleaning", "2008-11-15")).isTrue();
        assertThat(isEnrolled(history, A, "green", "2008-11-15")).isFalse();
    }

    @Test
    void whatIsRevokedCannotEndNorABodyBeCancelledTwice() {
        assertThat(codes(enrolled(
                        on("E3", "assignment begun", A, "2008-10-01", sections("green"), "\"assignment\": \"viali\""),
                        on("E4", "cancelled", A, "2008-11-15", cause("requirements lost")),
                        on("E5", "assignment ended", A, "2008-11-16", "\"assignment\": \"viali\""),
                        on("E6", "cancelled", A, "2008-11-17", cause("requirements lost")),
                        on("E7", "cancellation announced", A, "2008-11-18", cause("serious breach")))))
                .containsExactly("ELIG-0354", "ELIG-0339", "ELIG-0339");
    }

    @Test
    void aCauseThatIsNotInTheListCancelsNobody() {
        RegisterHistory history = enrolled(on("E3", "cancelled", A, "2008-11-15", cause("revision omitted")));
        assertThat(codes(history)).containsExactly("ELIG-0341");
        assertThat(isEnrolled(history, A, "green", "2008-11-15")).isTrue();
    }

    @Test
    void nobodyMayAskToBeCancelledWhereTheActDoesNotKnowIt() {
        assertThat(codes(enrolled(pec("E3", "cancellation asked", A, "2008-11-15T10:00:00+01:00"))))
                .containsExactly("ELIG-0358");
    }

    // --- art. 9: the revision of 2007
    // -----------------------------------------------------------------------------------

    @Test
    void art9TheRevisionOf2007HoldsUntil30June2008() {
        RegisterHistory history = history(ALBO, on("E1", "carried over", B, "2008-01-15", sections("green")));
        assertThat(codes(history)).isEmpty();
        assertThat(isEnrolled(history, B, "green", "2008-01-14")).isFalse();
        assertThat(isEnrolled(history, B, "green", "2008-01-15")).isTrue();
        assertThat(isEnrolled(history, B, "green", "2008-06-30")).isTrue();
        assertThat(isEnrolled(history, B, "green", "2008-07-01")).isFalse();
        assertThat(enrolment(history, "2008-06-30").because().text(Locale.ITALIAN))
                .isEqualTo(
                        "iscritto perché ripreso dall'elenco precedente (evento E1 del 15/01/2008), fino al 30/06/2008");
        assertThat(state(history, "2008-07-01").notEnrolled().get(0).because().text(Locale.ITALIAN))
                .isEqualTo("non iscritto dopo il 30/06/2008, ultimo giorno della proroga");
        assertThat(state(history, "2008-07-01").notEnrolled().get(0).from()).isEqualTo("2008-07-01");
        assertThat(term(history, "2008-06-30", Term.Kind.CARRIED_OVER)
                        .orElseThrow()
                        .day())
                .isEqualTo("2008-06-30");
        assertThat(term(history, "2008-07-01", Term.Kind.CARRIED_OVER)).isEmpty();
    }

    @Test
    void art9WhoIsCarriedOverMayApplyAndStays() {
        RegisterHistory history = history(
                ALBO,
                on("E1", "carried over", A, "2008-01-15", sections("green")),
                toAlbo("E2", A, "2008-03-03T10:00:00+01:00"),
                on("E3", "approved", A, "2008-05-02", ACT));
        assertThat(codes(history)).isEmpty();
        assertThat(enrolment(history, "2008-05-01").event()).isEqualTo("E1");
        assertThat(enrolment(history, "2008-05-02").event()).isEqualTo("E3");
        assertThat(isEnrolled(history, A, "green", "2008-07-01")).isTrue();
        assertThat(state(history, "2008-07-01").enrolled()).hasSize(1);
    }

    @Test
    void art9NobodyIsCarriedOverAfterwardsOrTwice() {
        assertThat(codes(history(ALBO, on("E1", "carried over", A, "2008-07-01", sections("green")))))
                .containsExactly("ELIG-0359");
        assertThat(codes(history(ALBO, on("E1", "carried over", A, "2008-06-30", sections("green")))))
                .isEmpty();
        assertThat(codes(history(
                        ALBO,
                        on("E1", "carried over", A, "2008-01-15", sections("green")),
                        on("E2", "carried over", A, "2008-01-16", sections("green")))))
                .containsExactly("ELIG-0337");
        assertThat(codes(history(ALBO, on("E1", "carried over", A, "2008-01-15"))))
                .containsExactly("ELIG-0336");
    }

    @Test
    void art9WhatRunsWhenTheExtensionEndsIsForAPerson() {
        RegisterHistory history = history(
                ALBO,
                on("E1", "carried over", A, "2008-01-15", sections("green")),
                on("E2", "assignment begun", A, "2008-02-01", sections("green"), "\"assignment\": \"viali\""));
        assertThat(state(history, "2008-06-30").assignments().get(0).fate()).isEqualTo(Fate.RUNNING);
        assertThat(state(history, "2008-07-01").assignments().get(0).fate()).isEqualTo(Fate.TO_BE_DECIDED);
    }

    // --- reasons
    // --------------------------------------------------------------------------------------------------------

    @Test
    void theReasonsHoldTheEventsTheArticlesAndTheReadings() {
        RegisterHistory history = enrolled(pec("E3", "renewal asked", A, "2009-11-05T10:00:00+01:00"));
        var explained = history.explain(LocalDate.of(2009, 11, 5));
        assertThat(explained.value()).isEqualTo(state(history, "2009-11-05"));
        String text = explained.why().text(Locale.ITALIAN);
        assertThat(text)
                .startsWith("registro alla fine del 05/11/2009: iscrizioni 1, domande aperte 0 [regolamento")
                .contains("iscritto dal 30/09/2008 (evento E2, atto di prova) [art. 7, c. 5, regolamento")
                .contains("evento E1: domanda di iscrizione, 2008-09-01T10:00:00+02:00")
                .contains("evento E2: iscrizione approvata, 30/09/2008")
                .contains("evento E3: istanza di revisione, 2009-11-05T10:00:00+01:00")
                .contains("da decidere: revisione 2009 chiesta il 05/11/2009")
                .contains("lettura scelta (omitted revision): chi non chiede la revisione resta iscritto")
                .contains("il 31/10/2010 è festivo e la fonte non dice se il termine si sposta al 02/11/2010")
                .contains("istanze di revisione entro il 31/10/2010");
        assertThat(explained.why().text(Locale.ENGLISH)).contains("event E2: approved, 2008-09-30");
    }

    @Test
    void theReasonsOfApplicationsAndCancellationsHoldEveryAnswer() {
        RegisterHistory history = enrolled(
                on("E3", "assignment begun", A, "2008-10-01", sections("green"), "\"assignment\": \"viali\""),
                on("E4", "cancelled", A, "2008-11-15", cause("requirements lost")),
                toAlbo("E5", B, "2008-11-16T10:00:00+01:00", "green", "2008-01-01"));
        String text = history.explain(LocalDate.of(2008, 11, 16)).why().text(Locale.ITALIAN);
        assertThat(text)
                .contains("cancellato dal 15/11/2008 (evento E4): perdita dei requisiti di iscrizione")
                .contains("viali: revocato il 15/11/2008")
                .contains("evento E3: inizio di un affidamento, 01/10/2008")
                .contains("domanda E5: requisiti non posseduti")
                .contains("mesi 12 compiuti il 01/01/2009, dopo la domanda del 16/11/2008")
                .contains("  - " + A)
                .contains("  - " + B);
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    void everySentenceIsWritten(String language) {
        RegisterState state = state(enrolled(), "2009-11-01");
        for (Sentence sentence : List.of(
                state.enrolled().get(0).because(),
                state.enrolled().get(0).doubt().orElseThrow(),
                state.terms().get(0).because())) {
            assertThat(sentence.text(Locale.forLanguageTag(language)))
                    .isNotBlank()
                    .doesNotContain("{");
        }
    }
}
