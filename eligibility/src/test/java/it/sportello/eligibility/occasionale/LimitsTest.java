package it.sportello.eligibility.occasionale;

import static it.sportello.eligibility.occasionale.Cases.USER;
import static it.sportello.eligibility.occasionale.Cases.WORKER;
import static it.sportello.eligibility.occasionale.Cases.as;
import static it.sportello.eligibility.occasionale.Cases.performance;
import static it.sportello.eligibility.occasionale.Cases.withoutCategory;
import static it.sportello.eligibility.occasionale.Cases.withoutHours;
import static it.sportello.eligibility.occasionale.Cases.withoutPay;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.eligibility.occasionale.OccasionalCase.Employment.State;
import it.sportello.eligibility.occasionale.OccasionalCase.User.Sector;
import it.sportello.eligibility.occasionale.Performance.Category;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LimitsTest {

    // --- art. 54-bis, c. 1, lett. a) --------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "2018-06-15, 4963.99, holds 0.01",
        "2018-06-15, 4964.00, holds 0",
        "2018-06-15, 4964.01, passed 0.01",
        "2022-12-31, 4964.00, holds 0",
        "2023-01-01, 4964.00, holds 0",
        "2023-01-01, 4964.01, passed 0.01",
        "2025-12-31, 4964.01, passed 0.01"
    })
    void comma1LetterAWorkerFromAllUsers5000(String day, String elsewhere, String verdict) {
        Cases cases = Cases.on(day)
                .andElsewhere(performance("Altro", WORKER, day.substring(0, 4) + "-02-01", elsewhere, "8"));
        assertThat(cases.verdict(Limit.WORKER_ALL_USERS)).isEqualTo(verdict);
    }

    @Test
    void comma1LetterACountsTheUserAndTheOthersButNoOtherWorkers() {
        Cases cases = Cases.on("2018-06-15")
                .and(performance(USER, WORKER, "2018-01-10", "100", "8"))
                .and(performance(USER, "P2", "2018-01-10", "900", "8"))
                .andElsewhere(performance("Altro", WORKER, "2018-12-31", "200", "8"));
        assertThat(cases.verdict(Limit.WORKER_ALL_USERS)).isEqualTo("holds 4664");
    }

    @Test
    void comma1TheYearIsTheCalendarYear() {
        Cases cases = Cases.on("2018-06-15")
                .andElsewhere(performance("Altro", WORKER, "2017-12-31", "4999", "8"))
                .andElsewhere(performance("Altro", WORKER, "2018-01-01", "1000", "8"))
                .andElsewhere(performance("Altro", WORKER, "2018-12-31", "500", "8"))
                .andElsewhere(performance("Altro", WORKER, "2019-01-01", "4999", "8"));
        assertThat(cases.verdict(Limit.WORKER_ALL_USERS)).isEqualTo("holds 3464");
        assertThat(cases.outcome().findings())
                .extracting(finding -> finding.code() + " " + finding.location().pointer())
                .containsExactly("OTHER_YEAR /performancesElsewhere/0/day", "OTHER_YEAR /performancesElsewhere/3/day");
    }

    @Test
    void whatTheWorkerDoesElsewhereIsUnknownAndNotZero() {
        Cases cases = Cases.on("2018-06-15").elsewhereUnknown();
        assertThat(cases.verdict(Limit.WORKER_ALL_USERS)).isEqualTo("cannot tell");
        assertThat(cases.missing(Limit.WORKER_ALL_USERS))
                .containsExactly("worker: the list of the worker's performances for other users in 2018");
        assertThat(cases.text(Limit.WORKER_ALL_USERS))
                .isEqualTo("pay of the worker from all users in the calendar year: at least €36.00, limit €5,000.00: it"
                        + " cannot be told whether it is passed [art. 54-bis, c. 1, lett. a), D.L. 50/2017]; missing:"
                        + " the list of the worker's performances for other users in 2018 (to be supplied by: worker)");
        assertThat(cases.report().verdict()).isEqualTo(LimitsReport.Verdict.CANNOT_TELL);
    }

    @Test
    void whatIsKnownIsEnoughWhereItIsTooMuchAlready() {
        Cases cases =
                Cases.on("2018-06-15").elsewhereUnknown().and(performance(USER, WORKER, "2018-01-10", "4964.01", "8"));
        assertThat(cases.verdict(Limit.WORKER_ALL_USERS)).isEqualTo("passed 0.01");
        assertThat(cases.text(Limit.WORKER_ALL_USERS))
                .isEqualTo("pay of the worker from all users in the calendar year: at least €5,000.01 of €5,000.00,"
                        + " limit passed in any case by at least €0.01 [art. 54-bis, c. 1, lett. a), D.L. 50/2017]");
    }

    @Test
    void aPayNobodyWroteDownIsAskedOfWhoKnowsIt() {
        Cases cases = Cases.on("2018-06-15")
                .and(withoutPay(performance(USER, WORKER, "2018-01-10", "0", "8")))
                .andElsewhere(withoutPay(performance("Altro", WORKER, "2018-01-11", "0", "8")));
        assertThat(cases.missing(Limit.WORKER_ALL_USERS))
                .containsExactly(
                        "user: the pay of the performance of 2018-01-10",
                        "worker: the pay of the performance of 2018-01-11");
        assertThat(cases.verdict(Limit.SAME_PAIR)).isEqualTo("cannot tell");
    }

    // --- art. 54-bis, c. 1, lett. b) and c. 8 -----------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "2018-06-15, ORDINARY, 4964.00, holds 0",
        "2018-06-15, ORDINARY, 4964.01, passed 0.01",
        "2022-12-31, ORDINARY, 4964.01, passed 0.01",
        "2023-01-01, ORDINARY, 9963.99, holds 0.01",
        "2023-01-01, ORDINARY, 9964.00, holds 0",
        "2023-01-01, ORDINARY, 9964.01, passed 0.01",
        "2023-05-04, EVENTS_SPAS_AND_PARKS, 9964.01, passed 0.01",
        "2023-05-05, EVENTS_SPAS_AND_PARKS, 14963.99, holds 0.01",
        "2023-05-05, EVENTS_SPAS_AND_PARKS, 14964.00, holds 0",
        "2023-05-05, EVENTS_SPAS_AND_PARKS, 14964.01, passed 0.01",
        "2023-05-05, ORDINARY, 9964.01, passed 0.01",
        "2023-05-05, TOURISM, 9964.01, passed 0.01",
        "2023-05-05, PUBLIC_BODY, 9964.01, passed 0.01",
        "2023-05-05, AGRICULTURE, 9964.01, passed 0.01",
        "2018-06-15, EVENTS_SPAS_AND_PARKS, 4964.01, passed 0.01",
        "2023-05-05, SPORTS_CLUB, 9964.00, holds 0",
        "2023-05-05, SPORTS_CLUB, 9964.01, cannot tell"
    })
    void comma1LetterBUserToAllWorkers(String day, Sector sector, String others, String verdict) {
        Cases cases =
                Cases.on(day).sector(sector).and(performance(USER, "P2", day.substring(0, 4) + "-02-01", others, "8"));
        assertThat(cases.verdict(Limit.USER_ALL_WORKERS)).isEqualTo(verdict);
    }

    @Test
    void comma1LetterBDoesNotCountWhatTheWorkerDoesElsewhere() {
        Cases cases = Cases.on("2018-06-15").andElsewhere(performance("Altro", WORKER, "2018-02-01", "4000", "8"));
        assertThat(cases.verdict(Limit.USER_ALL_WORKERS)).isEqualTo("holds 4964");
    }

    @Test
    void theRuleOfTheSpecialSectorIsCited() {
        assertThat(Cases.on("2023-05-05").sector(Sector.EVENTS_SPAS_AND_PARKS).text(Limit.USER_ALL_WORKERS))
                .endsWith("[art. 37, D.L. 48/2023]");
        assertThat(Cases.on("2023-05-04").sector(Sector.EVENTS_SPAS_AND_PARKS).text(Limit.USER_ALL_WORKERS))
                .endsWith("[art. 1, c. 342, L. 197/2022]");
    }

    @Test
    void anUnknownSectorIsAskedForOnlyWhereItMatters() {
        Cases within = Cases.on("2023-06-01").sectorUnknown();
        assertThat(within.verdict(Limit.USER_ALL_WORKERS)).isEqualTo("holds 9964");
        Cases beyond =
                Cases.on("2023-06-01").sectorUnknown().and(performance(USER, "P2", "2023-02-01", "9964.01", "8"));
        assertThat(beyond.missing(Limit.USER_ALL_WORKERS)).containsExactly("user: the sector of the user");
        assertThat(beyond.missing(Limit.SECTOR)).containsExactly("user: the sector of the user");
    }

    @Test
    void whetherStewardsCountInTheTotalOfASportsClubIsForAPerson() {
        assertThat(Cases.on("2023-06-01")
                        .sector(Sector.SPORTS_CLUB)
                        .and(performance(USER, "P2", "2023-02-01", "9964.01", "8"))
                        .missing(Limit.USER_ALL_WORKERS))
                .containsExactly("office: the check whether the limit holds for the stewards of the sports club");
    }

    @ParameterizedTest
    @EnumSource(
            value = Category.class,
            names = {"PENSIONER", "STUDENT_UNDER_25", "UNEMPLOYED", "INCOME_SUPPORT"})
    void comma8ThreeQuartersCountInTheTotalOfTheUserOnly(Category category) {
        Cases cases = Cases.on("2018-06-15").category(category).pay("1000");
        assertThat(cases.verdict(Limit.USER_ALL_WORKERS)).isEqualTo("holds 4250");
        assertThat(cases.verdict(Limit.WORKER_ALL_USERS)).isEqualTo("holds 4000");
        assertThat(cases.verdict(Limit.SAME_PAIR)).isEqualTo("holds 1500");
    }

    @ParameterizedTest
    @CsvSource({"6666.66, holds 0.005", "6666.67, passed 0.0025"})
    void comma8AQuarterOfACentIsNotRoundedAway(String others, String verdict) {
        Cases cases = Cases.on("2018-06-15")
                .pay("0")
                .and(as(Category.PENSIONER, performance(USER, "P2", "2018-02-01", others, "8")));
        assertThat(cases.verdict(Limit.USER_ALL_WORKERS)).isEqualTo(verdict);
        assertThat(cases.text(Limit.USER_ALL_WORKERS)).contains(verdict.startsWith("holds") ? "4999.995" : "5000.0025");
    }

    @Test
    void comma8AnUnknownConditionIsBetweenThreeQuartersAndAll() {
        Cases held = Cases.on("2018-06-15").categoryUnknown().pay("5000");
        assertThat(held.verdict(Limit.USER_ALL_WORKERS)).isEqualTo("holds 0");
        assertThat(held.text(Limit.USER_ALL_WORKERS))
                .contains("at most €5,000.00 of €5,000.00, within the limit in any case; at least €0.00 left");
        Cases open = Cases.on("2018-06-15").categoryUnknown().pay("5000.01");
        assertThat(open.verdict(Limit.USER_ALL_WORKERS)).isEqualTo("cannot tell");
        assertThat(open.missing(Limit.USER_ALL_WORKERS))
                .containsExactly("worker: what the worker of the performance of 2018-06-15 declared to be (pensioner,"
                        + " student under 25, unemployed, recipient of income support or none)");
        assertThat(Cases.on("2018-06-15").categoryUnknown().pay("6666.66").verdict(Limit.USER_ALL_WORKERS))
                .isEqualTo("cannot tell");
        Cases passed = Cases.on("2018-06-15").categoryUnknown().pay("6666.67");
        assertThat(passed.verdict(Limit.USER_ALL_WORKERS)).isEqualTo("passed 0.0025");
        assertThat(passed.text(Limit.USER_ALL_WORKERS)).contains("at least 5000.0025 of €5,000.00");
    }

    @Test
    void comma8AnUnknownConditionAndAnUnknownPayAreBothMissing() {
        Cases cases = Cases.on("2018-06-15")
                .and(withoutCategory(withoutPay(performance(USER, "P2", "2018-02-01", "0", "8"))));
        assertThat(cases.missing(Limit.USER_ALL_WORKERS))
                .hasSize(2)
                .first()
                .isEqualTo("user: the pay of the performance of 2018-02-01");
    }

    @Test
    void comma8ARememberedWeightIsSaidOnceAndOnlyIfUsed() {
        assertThat(Cases.on("2018-06-15").outcome().findings()).isEmpty();
        assertThat(Cases.on("2018-06-15")
                        .category(Category.PENSIONER)
                        .and(as(Category.UNEMPLOYED, performance(USER, "P2", "2018-02-01", "100", "8")))
                        .outcome()
                        .findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(OccasionaleFinding.UNVERIFIED_VALUE);
                    assertThat(finding.text(Locale.ENGLISH))
                            .contains("“weight of protected workers” = 0.75")
                            .endsWith("[art. 54-bis, c. 8, D.L. 50/2017]");
                });
    }

    @Test
    void comma8IsCitedOnce() {
        assertThat(Cases.on("2018-06-15")
                        .category(Category.PENSIONER)
                        .and(as(Category.UNEMPLOYED, performance(USER, "P2", "2018-02-01", "100", "8")))
                        .text(Limit.USER_ALL_WORKERS))
                .endsWith("[art. 54-bis, c. 1, lett. b), D.L. 50/2017; art. 54-bis, c. 8, D.L. 50/2017]");
    }

    // --- art. 54-bis, c. 1, lett. c) --------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "2018-06-15, 2463.99, holds 0.01",
        "2018-06-15, 2464.00, holds 0",
        "2018-06-15, 2464.01, passed 0.01",
        "2023-01-01, 2464.00, holds 0",
        "2023-01-01, 2464.01, passed 0.01"
    })
    void comma1LetterCSamePair2500(String day, String before, String verdict) {
        Cases cases = Cases.on(day)
                .and(performance(USER, WORKER, day.substring(0, 4) + "-02-01", before, "8"))
                .and(performance(USER, "P2", day.substring(0, 4) + "-02-01", "900", "8"))
                .andElsewhere(performance("Altro", WORKER, day.substring(0, 4) + "-02-01", "900", "8"));
        assertThat(cases.verdict(Limit.SAME_PAIR)).isEqualTo(verdict);
    }

    @Test
    void capitalsAndBlanksDoNotMakeAnotherWorker() {
        Cases cases = Cases.on("2018-06-15")
                .and(performance(USER.toUpperCase(Locale.ROOT), " p1 ", "2018-02-01", "2500", "8"));
        assertThat(cases.verdict(Limit.SAME_PAIR)).isEqualTo("passed 36");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-01, true, 4964.00, holds 0",
        "2023-01-01, true, 4964.01, passed 0.01",
        "2023-01-01, false, 2464.01, passed 0.01",
        "2022-12-31, true, 2464.00, holds 0",
        "2022-12-31, true, 2464.01, cannot tell"
    })
    void comma1StewardsOfSportsClubs5000From2023(String day, boolean steward, String before, String verdict) {
        Cases cases = Cases.on(day)
                .sector(Sector.SPORTS_CLUB)
                .steward(steward)
                .and(performance(USER, WORKER, day.substring(0, 4) + "-02-01", before, "8"));
        assertThat(cases.verdict(Limit.SAME_PAIR)).isEqualTo(verdict);
    }

    @Test
    void comma1AStewardOfNoSportsClubIsNone() {
        assertThat(Cases.on("2023-06-01").steward(true).pay("2500.01").verdict(Limit.SAME_PAIR))
                .isEqualTo("passed 0.01");
    }

    @Test
    void comma1WhetherItIsASteward() {
        Cases cases = Cases.on("2023-06-01").sector(Sector.SPORTS_CLUB).pay("2500.01");
        assertThat(cases.missing(Limit.SAME_PAIR)).containsExactly("user: whether the work is that of a steward");
        assertThat(cases.pay("5000.01").verdict(Limit.SAME_PAIR)).isEqualTo("passed 0.01");
        assertThat(cases.text(Limit.SAME_PAIR)).contains("at least €5,000.01 of €5,000.00");
        Cases unknown = Cases.on("2023-06-01").sectorUnknown().pay("2500.01");
        assertThat(unknown.missing(Limit.SAME_PAIR))
                .containsExactly("user: the sector of the user", "user: whether the work is that of a steward");
        assertThat(unknown.steward(true).missing(Limit.SAME_PAIR)).containsExactly("user: the sector of the user");
        assertThat(unknown.steward(false).verdict(Limit.SAME_PAIR)).isEqualTo("passed 0.01");
        assertThat(Cases.on("2022-06-01")
                        .sector(Sector.SPORTS_CLUB)
                        .steward(true)
                        .pay("2500.01")
                        .missing(Limit.SAME_PAIR))
                .containsExactly("office: the limit for stewards before 2023, which was not read here");
    }

    // --- art. 54-bis, c. 20 -----------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "2018-06-15, 3.75, holds 0.25",
        "2018-06-15, 4, holds 0",
        "2018-06-15, 4.25, passed 0.25",
        "2023-01-01, 4, holds 0",
        "2023-01-01, 4.01, passed 0.01"
    })
    void comma20HoursOfAPair280(String day, String hours, String verdict) {
        Cases cases = Cases.on(day).hours(hours);
        String year = day.substring(0, 4);
        for (int i = 1; i <= 12; i++) {
            cases.and(performance(USER, WORKER, year + "-02-%02d".formatted(i), "0", "23"));
            cases.and(performance(USER, "P2", year + "-02-%02d".formatted(i), "0", "23"));
            cases.andElsewhere(performance("Altro", WORKER, year + "-02-%02d".formatted(i), "0", "23"));
        }
        assertThat(cases.verdict(Limit.HOURS_OF_PAIR)).isEqualTo(verdict);
    }

    @Test
    void comma20WhatFollowsIsSaid() {
        Cases cases = Cases.on("2018-06-15");
        for (int i = 1; i <= 12; i++) {
            cases.and(performance(USER, WORKER, "2018-02-%02d".formatted(i), "0", "24"));
        }
        assertThat(cases.text(Limit.HOURS_OF_PAIR))
                .isEqualTo("hours of the worker for the same user in the calendar year: 292 of 280, limit passed by 12;"
                        + " beyond it the work becomes full-time open-ended employment, unless the user is a public"
                        + " administration (c. 20) [art. 54-bis, c. 20, D.L. 50/2017]");
        cases.hoursUnknown();
        assertThat(cases.text(Limit.HOURS_OF_PAIR))
                .contains("at least 288 of 280, limit passed in any case by at least 8; beyond it");
    }

    @Test
    void comma20UnknownHours() {
        Cases cases = Cases.on("2018-06-15")
                .and(withoutHours(performance(USER, WORKER, "2018-02-01", "40", "4")))
                .hoursUnknown();
        assertThat(cases.missing(Limit.HOURS_OF_PAIR))
                .containsExactly(
                        "user: the length of the performance of 2018-02-01",
                        "user: the length of the performance of 2018-06-15");
        assertThat(Cases.on("2018-06-15").ofUserUnknown().missing(Limit.HOURS_OF_PAIR))
                .containsExactly("user: the list of performances for the user in 2018");
    }

    // --- art. 54-bis, c. 14: the user -------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "2018-06-15, ORDINARY, 4, holds 1",
        "2018-06-15, ORDINARY, 5, holds 0",
        "2018-06-15, ORDINARY, 6, passed 1",
        "2022-12-31, ORDINARY, 6, passed 1",
        "2023-01-01, ORDINARY, 10, holds 0",
        "2023-01-01, ORDINARY, 11, passed 1",
        "2023-05-04, EVENTS_SPAS_AND_PARKS, 11, passed 1",
        "2023-05-05, EVENTS_SPAS_AND_PARKS, 24, holds 1",
        "2023-05-05, EVENTS_SPAS_AND_PARKS, 25, holds 0",
        "2023-05-05, EVENTS_SPAS_AND_PARKS, 26, passed 1",
        "2023-05-05, SPORTS_CLUB, 11, passed 1",
        "2023-05-05, PUBLIC_BODY, 10000, holds",
        "2018-08-11, TOURISM, 6, passed 1",
        "2018-08-12, TOURISM, 8, cannot tell",
        "2018-08-12, TOURISM, 9, passed 1",
        "2022-12-31, TOURISM, 5, cannot tell",
        "2023-01-01, TOURISM, 10, holds 0"
    })
    void comma14EmployeesOfTheUser(String day, Sector sector, int employees, String verdict) {
        assertThat(Cases.on(day).sector(sector).employees(employees).verdict(Limit.SIZE_OF_USER))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"8, holds 0", "9, passed 1"})
    void comma14InTourismUpTo2022ForProtectedWorkers(int employees, String verdict) {
        Cases cases = Cases.on("2018-08-12")
                .sector(Sector.TOURISM)
                .category(Category.UNEMPLOYED)
                .employees(employees);
        assertThat(cases.verdict(Limit.SIZE_OF_USER)).isEqualTo(verdict);
        assertThat(cases.outcome().findings())
                .extracting(finding -> finding.arguments().get(0))
                .containsExactly("weight of protected workers", "employees in tourism");
    }

    @Test
    void comma14InTourismUpTo2022OtherWorkersAreForAPerson() {
        Cases cases = Cases.on("2018-08-12").sector(Sector.TOURISM).employees(8);
        assertThat(cases.missing(Limit.SIZE_OF_USER))
                .containsExactly("office: the check whether in tourism the work of other people is allowed");
        assertThat(cases.text(Limit.SIZE_OF_USER)).startsWith("open-ended employees of the user: 8, within 8, which");
        assertThat(cases.categoryUnknown().missing(Limit.SIZE_OF_USER))
                .singleElement()
                .asString()
                .startsWith("worker: what the worker of the performance of 2018-08-12 declared");
        assertThat(cases.employeesUnknown().missing(Limit.SIZE_OF_USER))
                .containsExactly("user: the number of open-ended employees");
    }

    @Test
    void comma14UnknownSizeAndUnknownSector() {
        assertThat(Cases.on("2018-06-15").employeesUnknown().missing(Limit.SIZE_OF_USER))
                .containsExactly("user: the number of open-ended employees");
        assertThat(Cases.on("2018-06-15").sectorUnknown().employees(5).verdict(Limit.SIZE_OF_USER))
                .isEqualTo("holds 0");
        assertThat(Cases.on("2018-06-15").sectorUnknown().employees(6).missing(Limit.SIZE_OF_USER))
                .containsExactly("user: the sector of the user");
    }

    @Test
    void publicBodiesAreForAPerson() {
        Cases cases = Cases.on("2018-06-15").sector(Sector.PUBLIC_BODY).employeesUnknown();
        assertThat(cases.verdict(Limit.SIZE_OF_USER)).isEqualTo("holds");
        assertThat(cases.text(Limit.SIZE_OF_USER)).contains("for public bodies the number does not count");
        assertThat(cases.missing(Limit.SECTOR))
                .containsExactly("office: the check whether it is one of the cases in which a public body may use it");
    }

    @Test
    void agricultureLeftIn2023() {
        assertThat(Cases.on("2022-12-31").sector(Sector.AGRICULTURE).missing(Limit.SECTOR))
                .containsExactly(
                        "office: the check whether the worker is one of those allowed in agriculture up to 2022");
        Cases after = Cases.on("2023-01-01").sector(Sector.AGRICULTURE);
        assertThat(after.verdict(Limit.SECTOR)).isEqualTo("passed");
        assertThat(after.text(Limit.SECTOR))
                .isEqualTo("sector of the user: agriculture, left out from 2023-01-01 [art. 1, L. 197/2022]");
        assertThat(after.missing(Limit.PAY_PER_HOUR))
                .containsExactly("office: the least pay in agriculture, which follows the collective agreement");
        assertThat(after.verdict(Limit.PAY_PER_DAY)).isEqualTo("cannot tell");
    }

    @ParameterizedTest
    @EnumSource(
            value = Sector.class,
            names = {"ORDINARY", "EVENTS_SPAS_AND_PARKS", "TOURISM", "SPORTS_CLUB"})
    void otherSectorsAreAllowed(Sector sector) {
        Cases cases = Cases.on("2023-06-01").sector(sector);
        assertThat(cases.verdict(Limit.SECTOR)).isEqualTo("holds");
        assertThat(cases.text(Limit.SECTOR)).isEqualTo("sector of the user: allowed [art. 54-bis, D.L. 50/2017]");
    }

    // --- employment in the six months before ------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "2018-06-15, NONE, '', holds",
        "2018-06-15, CURRENT, '', passed",
        "2018-06-15, ENDED, 2018-06-16, passed",
        "2018-06-15, ENDED, 2017-12-16, passed",
        "2018-06-15, ENDED, 2017-12-15, holds",
        "2018-02-27, ENDED, 2017-08-31, passed",
        "2018-02-28, ENDED, 2017-08-31, holds",
        "2020-02-28, ENDED, 2019-08-31, passed",
        "2020-02-29, ENDED, 2019-08-31, holds",
        "2018-06-15, ENDED, '', cannot tell"
    })
    void noEmploymentInTheSixMonthsBefore(String day, State state, String ended, String verdict) {
        assertThat(Cases.on(day).employment(state, ended).verdict(Limit.EMPLOYMENT))
                .isEqualTo(verdict);
    }

    @Test
    void employmentInWords() {
        Cases cases = Cases.on("2018-06-15");
        assertThat(cases.text(Limit.EMPLOYMENT))
                .isEqualTo("employment with the user: none [art. 54-bis, D.L. 50/2017]");
        assertThat(cases.employment(State.CURRENT, "").text(Limit.EMPLOYMENT)).contains("there is one");
        assertThat(cases.employment(State.ENDED, "2017-12-16").text(Limit.EMPLOYMENT))
                .contains("ended on 2017-12-16, less than 6 months ago; allowed from 2018-06-16");
        assertThat(cases.employment(State.ENDED, "2017-12-15").text(Limit.EMPLOYMENT))
                .contains("ended on 2017-12-15, at least 6 months ago");
        assertThat(cases.employment(State.ENDED, "").missing(Limit.EMPLOYMENT))
                .containsExactly("user: when the employment ended");
        assertThat(cases.employmentUnknown().missing(Limit.EMPLOYMENT))
                .containsExactly("user: whether there is or was an employment between worker and user");
    }

    // --- the least pay ----------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "5, 44.99, passed 0.01",
        "5, 45.00, holds",
        "5, 45.01, holds",
        "4.5, 40.49, passed 0.01",
        "4.5, 40.50, holds",
        "1/3, 36.00, holds",
        "1, 8.99, passed 0.01",
        "1, 9.00, holds"
    })
    void leastPayPerHour9(String hours, String pay, String verdict) {
        assertThat(Cases.on("2018-06-15").hours(hours).pay(pay).verdict(Limit.PAY_PER_HOUR))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"1, 35.99, passed 0.01", "1, 36.00, holds", "4, 36.00, holds", "4, 35.99, passed 0.01"})
    void leastPayPerDay36EvenForOneHour(String hours, String pay, String verdict) {
        assertThat(Cases.on("2018-06-15").hours(hours).pay(pay).verdict(Limit.PAY_PER_DAY))
                .isEqualTo(verdict);
    }

    @Test
    void theDayIsThatOfThePair() {
        Cases cases = Cases.on("2018-06-15")
                .hours("2")
                .pay("18")
                .and(performance(USER, WORKER, "2018-06-14", "100", "2"))
                .and(performance(USER, "P2", "2018-06-15", "100", "2"));
        assertThat(cases.verdict(Limit.PAY_PER_DAY)).isEqualTo("passed 18");
        assertThat(cases.and(performance(USER, WORKER, "2018-06-15", "18", "2.5"))
                        .verdict(Limit.PAY_PER_DAY))
                .isEqualTo("holds");
    }

    @Test
    void unknownPayOrHours() {
        assertThat(Cases.on("2018-06-15").hoursUnknown().missing(Limit.PAY_PER_HOUR))
                .containsExactly("user: the length of the performance of 2018-06-15");
        assertThat(Cases.on("2018-06-15").hoursUnknown().pay("0").verdict(Limit.PAY_PER_HOUR))
                .isEqualTo("cannot tell");
        Cases unpaid = Cases.on("2018-06-15").payUnknown();
        assertThat(unpaid.missing(Limit.PAY_PER_HOUR))
                .containsExactly("user: the pay of the performance of 2018-06-15");
        assertThat(unpaid.verdict(Limit.PAY_PER_DAY)).isEqualTo("cannot tell");
        assertThat(unpaid.text(Limit.PAY_PER_DAY)).contains("(known pay €0.00, known minimum €36.00)");
        assertThat(Cases.on("2018-06-15").ofUserUnknown().verdict(Limit.PAY_PER_DAY))
                .isEqualTo("holds");
        assertThat(Cases.on("2018-06-15").ofUserUnknown().pay("35.99").verdict(Limit.PAY_PER_DAY))
                .isEqualTo("cannot tell");
    }

    @Test
    void leastPayInWords() {
        assertThat(Cases.on("2018-06-15").text(Limit.PAY_PER_HOUR))
                .isEqualTo("least pay for the hours worked: €36.00, not less than €36.00 [art. 54-bis, D.L. 50/2017]");
        assertThat(Cases.on("2018-06-15").pay("35.50").text(Limit.PAY_PER_DAY))
                .isEqualTo("least pay of the day: €35.50, less than €36.00; €0.50 wanting [art. 54-bis, D.L. 50/2017]");
    }
}
