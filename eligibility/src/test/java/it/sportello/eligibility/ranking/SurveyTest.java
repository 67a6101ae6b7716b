package it.sportello.eligibility.ranking;

import static it.sportello.eligibility.ranking.FundsTest.euro;
import static it.sportello.eligibility.ranking.FundsTest.shownGrants;
import static it.sportello.eligibility.ranking.RankingTest.c;
import static it.sportello.eligibility.ranking.RankingTest.isee;
import static it.sportello.eligibility.ranking.Terms.computed;
import static it.sportello.eligibility.ranking.Terms.shown;
import static it.sportello.eligibility.ranking.Terms.survey;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.eligibility.ranking.Allotment.Grant;
import it.sportello.eligibility.ranking.RankedList.Standing;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notices of the survey as data: no code is needed for any of them. Applicants and amounts of budgets are made up. */
class SurveyTest {

    private static RankedList rank(String notice, Candidate... candidates) {
        return rank(notice, List.of(candidates));
    }

    private static RankedList rank(String notice, List<Candidate> candidates) {
        return computed(survey(notice).value().orElseThrow().makeRanking().rank(candidates, Lots.NONE));
    }

    private static Allotment allot(String notice, RankedList list, List<Request> requests, Available available) {
        return computed(survey(notice).value().orElseThrow().makeFunds().allot(list, requests, available));
    }

    private static List<Long> order(RankedList list) {
        return list.standings().stream().map(it -> it.protocol().number()).toList();
    }

    private static Candidate on(Candidate candidate, String day) {
        Instant noon = Instant.parse(day + "T11:00:00Z");
        return candidate.arrived(new Arrived(noon, noon.plusSeconds(59)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vallo-della-lucania-2022",
                "sicily-2010",
                "sicily-2013",
                "camigliano-2020",
                "castelvetrano-2020",
                "messina-2021",
                "fanano",
                "accadia-2020",
                "gonnostramatza-2010"
            })
    void everyNoticeCanBeUsedAndWhatItIsSilentAboutIsTold(String notice) {
        assertThat(survey(notice).value()).isPresent();
        assertThat(survey(notice).findings()).isNotEmpty().allMatch(it -> it.severity() == Severity.WARNING);
    }

    @Test
    void valloDellaLucaniaIseeThenCompositionThenDate() {
        RankedList list = rank(
                "vallo-della-lucania-2022",
                on(isee(1, "3000.00").number("members", Fraction.of(2)), "2022-12-05"),
                on(isee(2, "3000.00").number("members", Fraction.of(4)), "2022-12-06"),
                on(isee(3, "2999.99").number("members", Fraction.of(1)), "2022-12-07"),
                on(isee(4, "3000.00").number("members", Fraction.of(2)), "2022-12-04"));
        assertThat(order(list)).containsExactly(3L, 2L, 4L, 1L);
        assertThat(list.partings())
                .extracting(it -> it.because().text(Locale.ITALIAN))
                .containsExactly(
                        "precede 2/2010 perché: ISEE inferiore (2.999,99 € contro 3.000,00 €)",
                        "precede 4/2010 perché: valore maggiore, componenti del nucleo (4 contro 2)",
                        "precede 1/2010 perché: arrivo anteriore (2022-12-04T12:00+01:00–2022-12-04T12:00:59+01:00 contro 2022-12-05T12:00+01:00–2022-12-05T12:00:59+01:00)");
        assertThat(shown(survey("vallo-della-lucania-2022").findings())).contains("NO_TOTAL_ORDER /ranking/order");
    }

    @Test
    void sicily2010OneKeyAfterTheOtherAndTheOlderLast() {
        RankedList list = rank(
                "sicily-2010",
                worker(1, "district", 0, 5, 1950),
                worker(2, "town", 3, 5, 1950),
                worker(3, "town", 2, 0, 1980),
                worker(4, "town", 2, 1, 1980),
                worker(5, "town", 2, 1, 1979));
        assertThat(order(list)).containsExactly(5L, 4L, 3L, 2L, 1L);
        assertThat(list.partings())
                .extracting(it -> it.key().map(Object::toString).orElse("class"))
                .containsExactly("age", "number family load", "number months worked", "class");
        RankedList many = rank(
                "sicily-2010",
                IntStream.rangeClosed(1, 21)
                        .mapToObj(i -> worker(i, "town", i % 12, 0, 1940 + i))
                        .toList());
        Allotment places = allot("sicily-2010", many, nothing(21), Available.BY_THE_NOTICE);
        assertThat(places.grants())
                .filteredOn(it -> it.status() == Allotment.Status.FULL)
                .hasSize(20);
    }

    private static Candidate worker(int number, String home, int months, int load, int year) {
        return c(number)
                .inClass(home)
                .number("months worked", Fraction.of(months))
                .number("family load", Fraction.of(load))
                .born(LocalDate.of(year, 6, 1));
    }

    private static List<Request> nothing(int many) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(i -> Request.of(i + "/2010", Euro.ZERO))
                .toList();
    }

    @Test
    void sicily2013Quotas() {
        List<String> groups = List.of("18-36", "37-50", "over 50", "disabled", "immigrants");
        RankedList list = rank(
                "sicily-2013", IntStream.rangeClosed(1, 50).mapToObj(i -> c(i)).toList());
        List<Request> requests = new ArrayList<>();
        nothing(50).forEach(it -> requests.add(it.in(groups.get(requests.size() % 5))));
        Allotment made = allot("sicily-2013", list, requests, Available.BY_THE_NOTICE);
        assertThat(made.quotas()).extracting(it -> it.placesUsed()).containsExactly(10, 4, 4, 1, 1);
        assertThat(made.placesLeft()).contains(0);
        assertThat(shown(survey("sicily-2013").findings()))
                .contains("QUOTA_ROUNDING_NOT_STATED /funds/quotas/rounding", "UNUSED_NOT_STATED /funds/quotas/unused");
    }

    @Test
    void camiglianoTheOlderAndASecondRoundWithFewerThanFive() {
        RankedList list = rank(
                "camigliano-2020",
                c(1).points("total", Fraction.of(30)).born(LocalDate.of(1980, 1, 2)),
                c(2).points("total", Fraction.of(30)).born(LocalDate.of(1980, 1, 1)),
                c(3).points("total", Fraction.of(40)).born(LocalDate.of(1990, 1, 1)),
                c(4).points("total", Fraction.of(10)));
        assertThat(order(list)).containsExactly(3L, 2L, 1L, 4L);
        assertThat(list.findings()).isEmpty();
        Allotment four = allot("camigliano-2020", list, nothing(4), Available.BY_THE_NOTICE.received(4));
        assertThat(four.secondRound()).isPresent();
        assertThat(four.grants()).allMatch(it -> it.status() == Allotment.Status.FULL);
        assertThat(allot("camigliano-2020", list, nothing(4), Available.BY_THE_NOTICE.received(5))
                        .secondRound())
                .isEmpty();
    }

    @Test
    void castelvetranoMedicinesIfThereIsMoney() {
        RankedList list = rank("messina-2021", c(1), c(2));
        List<Request> requests = List.of(
                Request.of("1/2010", euro("120.00")).with("medicines", euro("30.00")),
                Request.of("2/2010", euro("420.00")).with("medicines", euro("30.00")));
        assertThat(allot("castelvetrano-2020", list, requests, Available.of(euro("600.00")))
                        .granted())
                .isEqualTo(euro("600.00"));
        assertThat(allot("castelvetrano-2020", list, requests, Available.of(euro("599.99")))
                        .granted())
                .isEqualTo(euro("570.00"));
    }

    @Test
    void messinaUntilTwoMillionsAreSpent() {
        // 2,848 grants of 800.00 are 2,278,400.00; of the 614.06 left, 614.06 is paid and 614.07 is not.
        RankedList list = rank(
                "messina-2021",
                IntStream.rangeClosed(1, 2_850).mapToObj(i -> c(i)).toList());
        for (String last : List.of("614.06", "614.07")) {
            List<Request> requests = IntStream.rangeClosed(1, 2_850)
                    .mapToObj(i -> Request.of(i + "/2010", euro(i <= 2_848 ? "800.00" : last)))
                    .toList();
            Allotment made = allot("messina-2021", list, requests, Available.BY_THE_NOTICE);
            assertThat(made.left()).contains(euro(last.equals("614.06") ? "0.00" : "614.06"));
            assertThat(made.grants().get(2_848).status())
                    .isEqualTo(last.equals("614.06") ? Allotment.Status.FULL : Allotment.Status.WAITING);
        }
    }

    @Test
    void fananoTotalBeforePartialThenIseeThenDateAndWhoIsNotPaidStaysValid() {
        RankedList list = rank(
                "fanano",
                on(isee(1, "0.00").inClass("partial"), "2024-01-10"),
                on(isee(2, "20000.00").inClass("total"), "2024-01-12"),
                on(isee(3, "20000.00").inClass("total"), "2024-01-11"));
        assertThat(order(list)).containsExactly(3L, 2L, 1L);
        List<Request> requests = List.of(
                Request.of("1/2010", euro("100.00")),
                Request.of("2/2010", euro("100.00")),
                Request.of("3/2010", euro("100.00")));
        assertThat(shown(survey("fanano")
                        .value()
                        .orElseThrow()
                        .makeFunds()
                        .allot(list, requests, Available.of(euro("299.99")))
                        .findings()))
                .containsExactly("SHORTAGE_UNDECIDED /funds/when short/effect");
        assertThat(allot("fanano", list, requests, Available.of(euro("300.00"))).grants())
                .extracting(Grant::staysValid)
                .containsOnly(false);
    }

    @Test
    void accadiaTheSecondClassOnlyIfThereIsEnoughAndOtherwiseInProportion() {
        RankedList list = rank(
                "accadia-2020",
                c(1).inClass("recipients"),
                c(2).inClass("without support"),
                c(3).inClass("without support"));
        List<Request> requests = List.of(
                Request.of("1/2010", euro("300.00")),
                Request.of("2/2010", euro("100.00")),
                Request.of("3/2010", euro("200.00")));
        assertThat(shownGrants(allot("accadia-2020", list, requests, Available.of(euro("450.00")))))
                .containsExactly("FULL 100.00", "FULL 200.00", "PARTIAL 150.00");
        Allotment less = allot("accadia-2020", list, requests, Available.of(euro("100.00")));
        assertThat(shownGrants(less)).containsExactly("PARTIAL 33.33", "PARTIAL 66.66", "WAITING 0.00");
        assertThat(less.left()).contains(euro("0.01"));
    }

    @Test
    void gonnostramatzaDurataIncaricoInTheOrderOfProtocolAndTheCounterLast() {
        RankedList list = rank(
                "gonnostramatza-2010",
                c(1050).inClass("at the counter"),
                c(1042).inClass("in time"),
                c(1041).inClass("in time"));
        assertThat(list.standings())
                .extracting(Standing::toString)
                .containsExactly("1 1041/2010", "2 1042/2010", "3 1050/2010");
        assertThat(list.partings().get(0).because().text(Locale.ITALIAN))
                .isEqualTo("precede 1042/2010 perché: protocollo anteriore (1041/2010 contro 1042/2010)");
        assertThat(list.partings().get(0).references())
                .hasToString("[Durata incarico, ultimo capoverso, bando det. 89/2010]");
        assertThat(list.partings().get(1).because().text(Locale.ITALIAN)).contains("classe di priorità anteriore");
    }

    @Test
    void theTermsOfTheReadmeAreSound() throws IOException {
        Matcher block =
                Pattern.compile("(?s)```yaml\n(ranking:.*?)```").matcher(Files.readString(Path.of("README.md")));
        assertThat(block.find()).isTrue();
        assertThat(Terms.findings(block.group(1))).containsExactly("MISSING_NOT_STATED /ranking/order/2/missing");
    }
}
