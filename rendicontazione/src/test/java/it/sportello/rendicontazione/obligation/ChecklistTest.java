package it.sportello.rendicontazione.obligation;

import static it.sportello.rendicontazione.obligation.DutyState.CANNOT_TELL;
import static it.sportello.rendicontazione.obligation.DutyState.DONE;
import static it.sportello.rendicontazione.obligation.DutyState.DONE_LATE;
import static it.sportello.rendicontazione.obligation.DutyState.DUE;
import static it.sportello.rendicontazione.obligation.DutyState.LATE;
import static it.sportello.rendicontazione.obligation.DutyState.NOT_DUE;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Finding;
import it.sportello.legal.Outcome;
import it.sportello.rendicontazione.obligation.ChecklistState.Item;
import it.sportello.rendicontazione.obligation.ObligationFacts.Delivery;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Art. 47 D.L. 77/2021, art. 5, 7, 10, 15, 16 and 17 of Livorno's notice, art. 13 of Lustra's. */
class ChecklistTest {

    private static final LocalDate CONVENTION = LocalDate.of(2025, 9, 15);

    private static Known livorno() {
        return Known.livorno().on("offer", "2025-07-18").on("convention", CONVENTION.toString());
    }

    /** Art. 17, c. 7, 8 and 9: the boundaries of 14, 15, 50, 51 employees. */
    @ParameterizedTest
    @CsvSource({
        "0, NOT_DUE, NOT_DUE, NOT_DUE",
        "14, NOT_DUE, NOT_DUE, NOT_DUE",
        "15, NOT_DUE, DUE, DUE",
        "50, NOT_DUE, DUE, DUE",
        "51, LATE, NOT_DUE, DUE",
        "2147483647, LATE, NOT_DUE, DUE"
    })
    void art47ByHeadcount(int employees, DutyState periodic, DutyState gender, DutyState disability) {
        ChecklistState state = livorno().headcount(employees).at("2025-10-01");
        assertThat(stateOf(state, "periodic report")).isEqualTo(periodic);
        assertThat(stateOf(state, "gender report")).isEqualTo(gender);
        assertThat(stateOf(state, "disability certificate")).isEqualTo(disability);
    }

    private static DutyState stateOf(ChecklistState state, String duty) {
        return state.items().stream()
                .filter(item -> item.duty().equals(duty))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void fourteenEmployeesAreTheReasonWhyNothingIsDue() {
        Item item = livorno().headcount(14).duty("gender report", "2026-06-01");
        assertThat(item.text(Locale.ITALIAN))
                .isEqualTo(
                        "relazione di genere sulla situazione del personale maschile e femminile (ente alfa): non dovuto:"
                                + " i dipendenti sono 14, l'obbligo comincia da 15 [art. 17, c. 8, avviso del Comune di Livorno;"
                                + " art. 17, c. 5, avviso del Comune di Livorno; art. 17, c. 10, avviso del Comune di Livorno;"
                                + " art. 47, c. 3, D.L. 77/2021]");
    }

    @Test
    void withoutTheHeadcountNobodyTellsAndTheMissingFactIsNamed() {
        Item item = livorno().headcountUnknown().duty("gender report", "2026-06-01");
        assertThat(item.state()).isEqualTo(CANNOT_TELL);
        assertThat(item.text(Locale.ITALIAN)).contains("manca il numero dei dipendenti");
    }

    @Test
    void theLastReportComesWithTheOfferOnPainOfExclusion() {
        Known known = livorno()
                .headcount(51)
                .delivered("rapporto periodico", "2025-07-18")
                .delivered("attestazione sul rapporto periodico", "2025-07-19");
        Item late = known.duty("periodic report", "2025-10-01");
        assertThat(late.state()).isEqualTo(DONE_LATE);
        assertThat(late.when()).contains(LocalDate.of(2025, 7, 19));
        assertThat(late.text(Locale.ITALIAN)).contains("Conseguenza prevista: esclusione dalla procedura");
        Item inTime = known.delivered("attestazione sul rapporto periodico", "2025-07-18")
                .duty("periodic report", "2025-10-01");
        assertThat(inTime.state()).isEqualTo(DONE);
    }

    @Test
    void withoutTheDayOfTheOfferNobodyTellsEvenWithThePaperInHand() {
        Item item = Known.livorno().delivered("All. 1E", "2025-07-01").duty("beneficial owner", "2025-10-01");
        assertThat(item.state()).isEqualTo(CANNOT_TELL);
        assertThat(item.text(Locale.ITALIAN)).contains("la presentazione dell'istanza di partecipazione");
    }

    /** Six months from 15 September are 15 March 2026, a Sunday. */
    @ParameterizedTest
    @CsvSource({"2026-03-14, DUE", "2026-03-15, DUE", "2026-03-16, CANNOT_TELL", "2026-03-17, LATE"})
    void sixMonthsThatEndOnASundayAreToldOnlyWhereBothReadingsAgree(String day, DutyState expected) {
        Item item = livorno().headcount(15).duty("gender report", day);
        assertThat(item.state()).isEqualTo(expected);
        assertThat(item.lastDay()).contains(LocalDate.of(2026, 3, 15));
        assertThat(item.moved()).contains(LocalDate.of(2026, 3, 16));
        assertThat(item.text(Locale.ITALIAN)).contains("art. 2963, c. 3, c.c.");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-15, DONE", "2026-03-16, CANNOT_TELL", "2026-03-17, DONE_LATE"})
    void whatIsHandedInOnTheMondayAfterIsForTheOffice(String delivered, DutyState expected) {
        assertThat(livorno()
                        .headcount(15)
                        .delivered("relazione di genere", delivered)
                        .state("gender report", "2026-05-01"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2025-08-31, 2026-02-28", "2023-08-31, 2024-02-29", "2025-08-28, 2026-02-28", "2025-09-30, 2026-03-30"})
    void sixMonthsFromTheEndOfAugustEndWithFebruary(String convention, LocalDate last) {
        assertThat(livorno()
                        .on("convention", convention)
                        .headcount(50)
                        .duty("gender report", "2023-01-01")
                        .lastDay())
                .contains(last);
    }

    @Test
    void whatIsHandedInLaterDoesNotCountYet() {
        Known known = livorno().headcount(15).delivered("relazione di genere", "2026-02-01");
        assertThat(known.state("gender report", "2026-01-31")).isEqualTo(DUE);
        Item done = known.duty("gender report", "2026-02-01");
        assertThat(done.state()).isEqualTo(DONE);
        assertThat(done.when()).contains(LocalDate.of(2026, 2, 1));
        assertThat(done.text(Locale.ITALIAN)).contains("adempiuto il 01/02/2026: consegna di relazione di genere");
    }

    @Test
    void aPaperWithoutATermIsNeverLate() {
        Item item = livorno().headcount(15).duty("gender report sent", "2040-01-01");
        assertThat(item.state()).isEqualTo(DUE);
        assertThat(item.lastDay()).isEmpty();
        assertThat(item.text(Locale.ITALIAN)).contains("senza un termine scritto");
    }

    /** Art. 17, c. 10: the certificate waits for the reports of every partner. */
    @Test
    void theFinalCertificateComesOnlyAfterTheReportsOfEveryPartner() {
        Known known = livorno()
                .headcount(14)
                .with(Known.partner(
                        "beta",
                        51,
                        List.of(
                                new Delivery("certificazione L. 68/1999", LocalDate.of(2026, 1, 10)),
                                new Delivery("sanzioni del triennio", LocalDate.of(2026, 1, 20)))))
                .with(new ObligationFacts.Partner(
                        "gamma",
                        "00104330493",
                        false,
                        Optional.of(20),
                        Optional.empty(),
                        java.util.Map.of(),
                        java.util.Map.of(),
                        List.of(),
                        List.of()));
        Item before = known.duty("final certificate", "2026-02-01");
        assertThat(before.state()).isEqualTo(DUE);
        assertThat(before.text(Locale.ITALIAN))
                .contains("relazione di genere sulla situazione del personale maschile e femminile (gamma)")
                .doesNotContain("(beta)")
                .doesNotContain("(alfa)");
        assertThat(known.on("final certificate", "2026-01-31").state("final certificate", "2026-02-01"))
                .isEqualTo(LATE);
    }

    @Test
    void theFinalCertificateMayBeIssuedOnceTheReportsAreThere() {
        Known known = livorno()
                .headcount(15)
                .delivered("relazione di genere", "2026-02-01")
                .delivered("certificazione L. 68/1999", "2026-02-02")
                .delivered("sanzioni del triennio", "2026-02-03");
        assertThat(known.duty("final certificate", "2026-02-03").when()).contains(LocalDate.of(2026, 2, 3));
        assertThat(known.state("final certificate", "2026-02-03")).isEqualTo(DONE);
        assertThat(known.on("final certificate", "2026-02-02").state("final certificate", "2026-02-03"))
                .isEqualTo(DONE_LATE);
        assertThat(livorno().headcount(14).state("final certificate", "2026-02-03"))
                .isEqualTo(NOT_DUE);
        assertThat(livorno().headcountUnknown().state("final certificate", "2026-02-03"))
                .isEqualTo(CANNOT_TELL);
    }

    @Test
    void theAnnexesOnTheBeneficialOwnerAreAskedOfEachPartner() {
        List<Item> items = livorno()
                .delivered("All. 1E", "2025-07-18")
                .with(Known.partner("beta", 3, List.of()))
                .at("2025-08-01")
                .items()
                .stream()
                .filter(item -> item.duty().equals("beneficial owner"))
                .toList();
        assertThat(items).extracting(Item::partner).containsExactly(Optional.of("alfa"), Optional.of("beta"));
        assertThat(items).extracting(Item::state).containsExactly(DONE, LATE);
        assertThat(items.get(1).when()).contains(LocalDate.of(2025, 7, 19));
    }

    /** Art. 15: "se presenti". */
    @Test
    void rcoIsAskedOnlyIfThereAreWorkers() {
        Known known = livorno().on("service start", "2025-10-01");
        assertThat(known.state("cover RCO", "2025-10-01")).isEqualTo(CANNOT_TELL);
        assertThat(known.so("workers", false).state("cover RCO", "2025-10-01")).isEqualTo(NOT_DUE);
        assertThat(known.so("workers", true).state("cover RCO", "2025-10-01")).isEqualTo(LATE);
        assertThat(known.state("cover RCT", "2025-09-30")).isEqualTo(DUE);
        assertThat(livorno().state("cover RCT", "2025-10-01")).isEqualTo(CANNOT_TELL);
    }

    @Test
    void thePolicyIsHandedInBeforeTheServiceBegins() {
        Known known = livorno().on("service start", "2025-10-01");
        assertThat(known.state("policy handed in", "2025-09-30")).isEqualTo(DUE);
        assertThat(known.state("policy handed in", "2025-10-01")).isEqualTo(LATE);
        assertThat(known.delivered("polizza RCT-RCO", "2025-10-01").state("policy handed in", "2025-10-01"))
                .isEqualTo(DONE_LATE);
        assertThat(known.delivered("polizza RCT-RCO", "2025-09-30").state("policy handed in", "2025-10-01"))
                .isEqualTo(DONE);
    }

    /** Art. 5, c. 3: twenty years for a home restored with the funds, eight for one that needs no restoration. */
    @Test
    void theUseIsBoundForTwentyOrEightYears() {
        Known restored = livorno()
                .so("private home", true)
                .so("own home", false)
                .so("restored", true)
                .on("works finished", "2025-12-30");
        assertThat(restored.duty("constraint of 20 years", "2026-01-01").lastDay())
                .contains(LocalDate.of(2045, 12, 30));
        assertThat(restored.state("constraint of 20 years", "2045-12-30")).isEqualTo(DUE);
        assertThat(restored.state("constraint of 20 years", "2045-12-31")).isEqualTo(NOT_DUE);
        assertThat(restored.state("constraint of 8 years", "2026-01-01")).isEqualTo(NOT_DUE);
        Known asItIs = livorno().so("own home", true).so("restored", false).on("home available", "2024-02-29");
        assertThat(asItIs.duty("constraint of 8 years", "2026-01-01").lastDay()).contains(LocalDate.of(2032, 2, 29));
        assertThat(asItIs.state("constraint of 20 years", "2026-01-01")).isEqualTo(NOT_DUE);
        assertThat(livorno().so("own home", false).state("constraint of 8 years", "2026-01-01"))
                .isEqualTo(NOT_DUE);
        assertThat(livorno().so("own home", true).state("constraint of 8 years", "2026-01-01"))
                .isEqualTo(CANNOT_TELL);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, 2026-01-01, DONE",
        "2026-01-01, 2026-01-01, DONE_LATE",
        "2026-02-01, 2025-12-31, DUE",
        "2026-02-01, 2026-01-01, LATE"
    })
    void worksEndBy31December2025(String finished, String day, DutyState expected) {
        assertThat(livorno().so("restored", true).on("works finished", finished).state("works", day))
                .isEqualTo(expected);
    }

    @Test
    void theProjectEndsBy31March2026() {
        assertThat(livorno().state("end", "2026-03-31")).isEqualTo(DUE);
        Item late = livorno().duty("end", "2026-04-01");
        assertThat(late.state()).isEqualTo(LATE);
        assertThat(late.when()).contains(LocalDate.of(2026, 4, 1));
        assertThat(livorno().on("project finished", "2026-03-31").state("end", "2026-04-01"))
                .isEqualTo(DONE);
    }

    /** Art. 16, c. 11: ten years after the grant. */
    @Test
    void theFileIsKeptTenYears() {
        assertThat(livorno()
                        .on("grant", "2022-05-09")
                        .duty("file", "2025-01-01")
                        .lastDay())
                .contains(LocalDate.of(2032, 5, 9));
        assertThat(livorno().state("file", "2025-01-01")).isEqualTo(CANNOT_TELL);
        assertThat(livorno().on("grant", "2025-05-09").state("file", "2025-01-01"))
                .isEqualTo(NOT_DUE);
    }

    /** Art. 16, c. 4: thirty days after 15 September are 15 October. */
    @Test
    void theAdvanceIsPaidWithinThirtyDaysOfTheConvention() {
        assertThat(livorno().duty("advance", "2025-10-01").lastDay()).contains(LocalDate.of(2025, 10, 15));
        assertThat(livorno().state("advance", "2025-10-16")).isEqualTo(LATE);
        assertThat(livorno().on("advance paid", "2025-10-15").state("advance", "2025-10-16"))
                .isEqualTo(DONE);
        assertThat(livorno().on("advance paid", "2025-10-16").state("advance", "2025-10-16"))
                .isEqualTo(DONE_LATE);
        assertThat(livorno()
                        .on("advance paid", "2025-10-20")
                        .duty("advance", "2025-10-10")
                        .text(Locale.ITALIAN))
                .contains("è previsto per il 20/10/2025");
    }

    @Test
    void livornoReimbursesWithinThirtyDaysAndLustraWithinSixty() {
        Known livorno = livorno()
                .occasion("request accepted", "R2", "2025-12-01")
                .occasion("request accepted", "R1", "2025-11-03")
                .occasion("request paid", "R1", "2025-12-04");
        List<Item> items = livorno.at("2025-12-31").items().stream()
                .filter(item -> item.duty().equals("reimbursement"))
                .toList();
        assertThat(items).extracting(Item::occasion).containsExactly(Optional.of("R1"), Optional.of("R2"));
        assertThat(items).extracting(Item::state).containsExactly(DONE_LATE, DUE);
        assertThat(items)
                .extracting(Item::lastDay)
                .containsExactly(Optional.of(LocalDate.of(2025, 12, 3)), Optional.of(LocalDate.of(2025, 12, 31)));
        assertThat(Known.lustra()
                        .occasion("documents delivered", "R1", "2023-01-10")
                        .duty("reimbursement", "2023-02-01")
                        .lastDay())
                .contains(LocalDate.of(2023, 3, 11));
    }

    @Test
    void withoutAnyPaymentPlannedNobodyTellsOfTheDurc() {
        Item item = livorno().duty("durc", "2025-12-01");
        assertThat(item.state()).isEqualTo(CANNOT_TELL);
        assertThat(item.text(Locale.ITALIAN)).contains("mancano le date di questo evento: il pagamento all'ente");
    }

    @Test
    void everyPaymentNeedsItsDurc() {
        List<Item> items = livorno()
                .occasion("payment", "P1", "2025-10-10")
                .occasion("payment", "P2", "2026-03-10")
                .durc("INPS_1", "2025-10-01", true)
                .at("2025-11-01")
                .items()
                .stream()
                .filter(item -> item.duty().equals("durc"))
                .toList();
        assertThat(items).extracting(Item::state).containsExactly(DONE, DUE);
        assertThat(items.get(1).text(Locale.ITALIAN)).contains("acquisirne uno nuovo");
    }

    @Test
    void lustraAsksForNothingOfArt47() {
        ChecklistState state = Known.lustra().headcount(51).at("2023-01-01");
        assertThat(state.items())
                .extracting(Item::duty)
                .containsExactly("application", "grouping", "registers", "durc", "reimbursement", "restitution");
        assertThat(state.in(LATE)).extracting(Item::duty).containsExactly("application");
    }

    @Test
    void aTermMayBeDueBackEverySilentlyUnknownCircumstanceIsNamed() {
        assertThat(Known.lustra().duty("restitution", "2023-01-01").text(Locale.ITALIAN))
                .contains("manca se ricorre: il Ministero non ha riconosciuto spese rendicontate");
        assertThat(Known.lustra()
                        .so("not recognised", true)
                        .on("restitution", "2022-12-31")
                        .state("restitution", "2023-01-01"))
                .isEqualTo(DONE);
    }

    @Test
    void remindersAreWhatIsDueInASpanOfDaysInTheirOrder() {
        ChecklistState state = livorno().headcount(15).so("restored", true).at("2025-10-01");
        assertThat(state.reminders(LocalDate.of(2025, 10, 15), LocalDate.of(2026, 3, 15)))
                .extracting(Item::duty)
                .containsExactly("advance", "works", "gender report", "disability certificate");
        assertThat(state.reminders(LocalDate.of(2025, 10, 16), LocalDate.of(2025, 12, 30)))
                .isEmpty();
    }

    @Test
    void factsThatDoNotFitAreRefusedAndNothingIsTold() {
        Outcome<ChecklistState> outcome =
                livorno().on("convenzione", "2025-09-15").asked("2025-10-01");
        assertThat(outcome.result()).isEmpty();
        assertThat(outcome.findings()).extracting(Finding::code).containsExactly(ObligationFinding.UNKNOWN_NAME);
    }

    @Test
    void aDayBeyondEveryCalendarIsRefused() {
        ObligationFacts facts = livorno().facts();
        Checklist checklist =
                Checklist.of(Known.read("livorno-2025.yaml")).result().orElseThrow();
        assertThat(checklist.at(LocalDate.MAX, facts).findings())
                .extracting(Finding::code)
                .containsExactly(ObligationFinding.DAY_RANGE);
        assertThat(livorno().on("grant", "+999999999-12-31").asked("2025-10-01").result())
                .isEmpty();
    }

    @Test
    void aBookWithAnErrorIsNoChecklist() {
        assertThat(Checklist.of(Known.parse(Known.text("livorno-2025.yaml").replace("at: offer", "at: offerta")))
                        .result())
                .isEmpty();
    }

    @Test
    void everyTextReadsInBothLanguagesAndKeepsToOneLine() {
        ChecklistState state = livorno()
                .headcount(15)
                .hires("2025-09-30", 1, 0, 1)
                .occasion("payment", "P1\u202e\n", "2025-10-10")
                .at("2025-10-01");
        assertThat(state.items()).allSatisfy(item -> {
            assertThat(item.text(Locale.ITALIAN))
                    .doesNotContain("\u202e", "\n", "{")
                    .isNotBlank();
            assertThat(item.text(Locale.ENGLISH))
                    .doesNotContain("\u202e", "\n", "{")
                    .isNotBlank();
            assertThat(item.references()).isNotEmpty();
            assertThat(item.toString()).doesNotContain("alfa");
        });
        assertThat(state.rules().id()).isEqualTo("livorno-2025-obblighi");
        assertThat(state.toString()).endsWith("2025-10-01");
    }
}
