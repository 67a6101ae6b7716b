package it.sportello.eligibility.ranking;

import static it.sportello.eligibility.ranking.RankingTest.c;
import static it.sportello.eligibility.ranking.RankingTest.isee;
import static it.sportello.eligibility.ranking.Terms.computed;
import static it.sportello.eligibility.ranking.Terms.funds;
import static it.sportello.eligibility.ranking.Terms.order;
import static it.sportello.eligibility.ranking.Terms.shown;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.eligibility.ranking.Allotment.Grant;
import it.sportello.eligibility.ranking.Allotment.Status;
import it.sportello.legal.Euro;
import it.sportello.legal.Outcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FundsTest {

    private static final String ISEE = "by: isee, direction: lowest first, missing: to be completed";
    private static final String PROTOCOL = "by: protocol, direction: earliest first";

    static Euro euro(String amount) {
        return Euro.of(new BigDecimal(amount));
    }

    /** Candidates 1, 2, 3 … in the order of their protocol. */
    static RankedList list(int size) {
        return computed(order(PROTOCOL)
                .rank(IntStream.rangeClosed(1, size).mapToObj(i -> c(i)).toList(), Lots.NONE));
    }

    /** What 1, 2, 3 … ask for. */
    static List<Request> wants(String... amounts) {
        return IntStream.range(0, amounts.length)
                .mapToObj(i -> Request.of((i + 1) + "/2010", euro(amounts[i])))
                .toList();
    }

    private static Allotment allot(Funds funds, String... amounts) {
        return computed(funds.allot(list(amounts.length), wants(amounts), Available.BY_THE_NOTICE));
    }

    /** Each status with its amount. */
    static List<String> shownGrants(Allotment allotment) {
        return allotment.grants().stream()
                .map(it -> it.status() + " " + it.amount())
                .toList();
    }

    private static String because(Allotment allotment, int index) {
        return allotment.grants().get(index).because().text(Locale.ITALIAN);
    }

    // --- where the money ends ---------------------------------------------------------------------------------------

    @Test
    void enoughForAllToTheCent() {
        Allotment allotment = allot(funds("600.00", "not stated"), "100.00", "200.00", "300.00");
        assertThat(shownGrants(allotment)).containsExactly("FULL 100.00", "FULL 200.00", "FULL 300.00");
        assertThat(allotment.grants())
                .extracting(it -> it.leftAfter().orElseThrow().toString())
                .containsExactly("500.00", "300.00", "0.00");
        assertThat(allotment.left()).contains(Euro.ZERO);
        assertThat(allotment.granted()).isEqualTo(euro("600.00"));
        assertThat(allotment.budget()).contains(euro("600.00"));
        assertThat(allotment.placesLeft()).isEmpty();
        assertThat(because(allotment, 1)).isEqualTo("concesso per intero: 200,00 €; restano 300,00 €");
        assertThat(allotment.grants().get(0).references()).hasToString("[art. 4, avviso]");
        assertThat(allotment.findings()).isEmpty();
    }

    @Test
    void aCentShortAndTheNoticeIsSilent() {
        Outcome<Allotment> outcome = funds("599.99", "not stated")
                .allot(list(3), wants("100.00", "200.00", "300.00"), Available.BY_THE_NOTICE);
        assertThat(shown(outcome.findings())).containsExactly("SHORTAGE_UNDECIDED /funds/when short/effect");
        assertThat(outcome.findings().get(0).text(Locale.ITALIAN))
                .startsWith("spettano in tutto 600,00 € e ci sono 599,99 €");
        assertThat(outcome.result()).isEmpty();
    }

    @Test
    void stopEndsWithTheFirstWhoDoesNotFit() {
        Allotment allotment = allot(funds("350.00", "stop"), "100.00", "300.00", "50.00");
        assertThat(shownGrants(allotment)).containsExactly("FULL 100.00", "WAITING 0.00", "WAITING 0.00");
        assertThat(because(allotment, 1)).isEqualTo("il denaro non basta: spettano 300,00 €, restano 250,00 €");
        assertThat(because(allotment, 2)).isEqualTo("il denaro è finito con chi precede");
        assertThat(allotment.grants().get(1).references()).hasToString("[art. 5, avviso]");
        assertThat(allotment.grants())
                .extracting(Grant::waiting)
                .extracting(it -> it.orElse(0))
                .containsExactly(0, 1, 2);
        assertThat(allotment.left()).contains(euro("250.00"));
    }

    @Test
    void theLastOneIsPaidInPart() {
        Allotment allotment = allot(funds("350.00", "last one partial"), "100.00", "300.00", "50.00");
        assertThat(shownGrants(allotment)).containsExactly("FULL 100.00", "PARTIAL 250.00", "WAITING 0.00");
        assertThat(because(allotment, 1))
                .isEqualTo("concesso in parte: 250,00 € dei 300,00 € spettanti, perché il denaro finisce qui");
        assertThat(allotment.left()).contains(Euro.ZERO);
        assertThat(allotment.grants().get(1).leftAfter()).contains(Euro.ZERO);
    }

    @Test
    void nothingLeftIsNoPart() {
        assertThat(shownGrants(allot(funds("100.00", "last one partial"), "100.00", "300.00")))
                .containsExactly("FULL 100.00", "WAITING 0.00");
        assertThat(shownGrants(allot(funds("100.01", "last one partial"), "100.00", "300.00")))
                .containsExactly("FULL 100.00", "PARTIAL 0.01");
    }

    @Test
    void theNextWhoFitsIsPaid() {
        Allotment allotment = allot(funds("350.00", "next who fits"), "100.00", "300.00", "250.00", "0.01");
        assertThat(shownGrants(allotment))
                .containsExactly("FULL 100.00", "WAITING 0.00", "FULL 250.00", "WAITING 0.00");
    }

    @Test
    void proportionsAreExactAndNeverExceedTheBudget() {
        Allotment allotment = allot(
                funds("100.00", "pro rata for all, rounding: {unit: 0.01, mode: down}, rest: left"),
                "100.00",
                "100.00",
                "100.00");
        assertThat(shownGrants(allotment)).containsExactly("PARTIAL 33.33", "PARTIAL 33.33", "PARTIAL 33.33");
        assertThat(allotment.left()).contains(euro("0.01"));
        assertThat(shown(allotment.findings())).containsExactly("REST_LEFT ");
        assertThat(allotment.findings().get(0).text(Locale.ITALIAN)).startsWith("restano 0,01 € non divisi");
        assertThat(because(allotment, 0))
                .isEqualTo(
                        "concesso in proporzione: 33,33 € dei 100,00 € spettanti, perché ci sono 100,00 € per 300,00 €");
    }

    @Test
    void theCentsLeftGoByRank() {
        Allotment allotment = allot(funds("200.00", "pro rata for all"), "100.00", "100.00", "100.00");
        assertThat(shownGrants(allotment)).containsExactly("PARTIAL 66.67", "PARTIAL 66.67", "PARTIAL 66.66");
        assertThat(allotment.left()).contains(Euro.ZERO);
        assertThat(allotment.findings()).isEmpty();
    }

    @Test
    void theUnitMayBeLargerThanACent() {
        Allotment allotment = allot(
                funds("100.00", "pro rata for all, rounding: {unit: 10, mode: down}, rest: by rank"),
                "90.00",
                "60.00",
                "35.00");
        // 48.64, 32.43 and 18.91: 40 + 30 + 10 leave two tens.
        assertThat(shownGrants(allotment)).containsExactly("PARTIAL 50.00", "PARTIAL 40.00", "PARTIAL 10.00");
    }

    @Test
    void aUnitNeverBringsAnyoneAboveWhatIsDue() {
        Allotment allotment = allot(
                funds("29.00", "pro rata for all, rounding: {unit: 10, mode: down}, rest: by rank"),
                "10.00",
                "12.00",
                "20.00");
        // 6.90, 8.28 and 13.80 leave 19, of which the first by rank gets ten; 9 is no unit.
        assertThat(shownGrants(allotment)).containsExactly("FULL 10.00", "WAITING 0.00", "PARTIAL 10.00");
        assertThat(allotment.left()).contains(euro("9.00"));
    }

    @Test
    void whoIsDueLessThanAUnitGetsNone() {
        Allotment allotment = allot(
                funds("29.00", "pro rata for all, rounding: {unit: 10, mode: down}, rest: by rank"), "9.99", "32.01");
        // 6.89 and 22.10 leave nine: 0 and 20.
        assertThat(shownGrants(allotment)).containsExactly("WAITING 0.00", "PARTIAL 20.00");
        assertThat(shownGrants(allot(
                        funds("39.00", "pro rata for all, rounding: {unit: 10, mode: down}, rest: by rank"),
                        "9.99",
                        "32.01")))
                .containsExactly("WAITING 0.00", "PARTIAL 30.00");
    }

    @Test
    void aCentForThreeGoesToTheFirst() {
        assertThat(shownGrants(allot(funds("0.01", "pro rata for all"), "100.00", "100.00", "100.00")))
                .containsExactly("PARTIAL 0.01", "WAITING 0.00", "WAITING 0.00");
    }

    @Test
    void proportionsWhereThereIsEnough() {
        assertThat(shownGrants(allot(funds("300.00", "pro rata for all"), "100.00", "200.00")))
                .containsExactly("FULL 100.00", "FULL 200.00");
    }

    @Test
    void proportionsOfNothing() {
        Allotment allotment = allot(funds("0.00", "pro rata for all"), "100.00", "0.00");
        assertThat(shownGrants(allotment)).containsExactly("WAITING 0.00", "FULL 0.00");
        assertThat(because(allotment, 0))
                .contains("meno di quanto si può pagare")
                .contains("0,00 € per 100,00 €");
    }

    @Test
    void theLeastPayableIsPaidAndLessIsNot() {
        String least = "least payable: {amount: 33.33, source: art. 9}";
        assertThat(shownGrants(allot(funds("100.00", "pro rata for all", least), "100.00", "100.00", "100.00")))
                .containsExactly("PARTIAL 33.34", "PARTIAL 33.33", "PARTIAL 33.33");
        Allotment none =
                allot(funds("100.00", "pro rata for all", least.replace("33.33", "33.34")), "150.00", "150.00");
        assertThat(shownGrants(none)).containsExactly("PARTIAL 50.00", "PARTIAL 50.00");
        Allotment small = allot(
                funds("100.00", "pro rata for all", least.replace("33.33", "33.34")), "100.00", "100.00", "100.00");
        assertThat(shownGrants(small)).containsExactly("WAITING 0.00", "WAITING 0.00", "WAITING 0.00");
        assertThat(because(small, 0)).isEqualTo("spettano 33,33 €, meno del minimo pagabile di 33,34 €");
        assertThat(small.grants().get(0).references()).hasToString("[art. 9, avviso]");
        assertThat(shown(small.findings())).containsExactly("REST_LEFT ");
    }

    @Test
    void whoIsDueLessThanTheLeastIsOutsideAndCostsNothing() {
        Allotment allotment = allot(
                funds("100.00", "last one partial", "least payable: {amount: 10.00, source: art. 9}"),
                "9.99",
                "90.01",
                "10.00",
                "5.00");
        assertThat(shownGrants(allotment))
                .containsExactly("OUTSIDE 0.00", "FULL 90.01", "WAITING 0.00", "OUTSIDE 0.00");
        assertThat(because(allotment, 0)).isEqualTo("spettano 9,99 €, meno del minimo pagabile di 10,00 €");
        assertThat(shownGrants(allot(
                        funds("100.01", "last one partial", "least payable: {amount: 10.00, source: art. 9}"),
                        "90.01",
                        "20.00")))
                .containsExactly("FULL 90.01", "PARTIAL 10.00");
    }

    @Test
    void theClassesArePaidOneAfterTheOtherAndTheFirstThatIsShortIsCut() {
        RankedList list = computed(order(List.of("a", "b", "c"), PROTOCOL)
                .rank(List.of(c(1).inClass("b"), c(2).inClass("a"), c(3).inClass("b"), c(4).inClass("c")), Lots.NONE));
        Allotment allotment = computed(funds("200.00", "pro rata within the class")
                .allot(list, wants("100.00", "100.00", "50.00", "10.00"), Available.BY_THE_NOTICE));
        assertThat(shownGrants(allotment))
                .containsExactly("FULL 100.00", "PARTIAL 66.67", "PARTIAL 33.33", "WAITING 0.00");
        assertThat(because(allotment, 3)).isEqualTo("il denaro è finito con chi precede");
    }

    // --- places and money ------------------------------------------------------------------------------------------

    @Test
    void placesAreCounted() {
        Allotment allotment =
                allot(funds("not stated", "not stated", "places: {number: 2, source: art. 8}"), "0.00", "0.00", "0.00");
        assertThat(shownGrants(allotment)).containsExactly("FULL 0.00", "FULL 0.00", "WAITING 0.00");
        assertThat(because(allotment, 1)).isEqualTo("concesso per intero: 0,00 €, posto n. 2 di 2");
        assertThat(because(allotment, 2)).isEqualTo("i posti (2) sono assegnati a chi precede");
        assertThat(allotment.grants().get(2).references()).hasToString("[art. 8, avviso]");
        assertThat(allotment.left()).isEmpty();
        assertThat(allotment.placesLeft()).contains(0);
    }

    @Test
    void whicheverEndsFirst() {
        String places = "places: {number: 2, source: art. 8}";
        assertThat(shownGrants(allot(funds("150.00", "stop", places), "100.00", "100.00", "10.00")))
                .containsExactly("FULL 100.00", "WAITING 0.00", "WAITING 0.00");
        Allotment rich = allot(funds("1000.00", "stop", places), "100.00", "100.00", "10.00");
        assertThat(shownGrants(rich)).containsExactly("FULL 100.00", "FULL 100.00", "WAITING 0.00");
        assertThat(rich.left()).contains(euro("800.00"));
    }

    @Test
    void theMoneyOfAnActThatFollows() {
        Funds silent = funds("not stated", "stop");
        assertThat(shown(silent.allot(list(1), wants("1.00"), Available.BY_THE_NOTICE)
                        .findings()))
                .containsExactly("BUDGET_UNKNOWN ");
        assertThat(shownGrants(computed(silent.allot(list(1), wants("1.00"), Available.of(euro("1.00"))))))
                .containsExactly("FULL 1.00");
        assertThat(shown(funds("5.00", "stop")
                        .allot(list(1), wants("1.00"), Available.of(euro("1.00")))
                        .findings()))
                .containsExactly("BUDGET_TWICE ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "1000000000000.01"})
    void aBudgetOutOfRangeIsRefused(String budget) {
        assertThat(shown(funds("not stated", "stop")
                        .allot(list(1), wants("1.00"), Available.of(euro(budget)))
                        .findings()))
                .containsExactly("BUDGET_RANGE ");
    }

    @Test
    void theListMayBeClosed() {
        Allotment allotment =
                allot(funds("1.00", "stop", "waiting list: {use: closed, source: art. 9}"), "1.00", "1.00");
        assertThat(shownGrants(allotment)).containsExactly("FULL 1.00", "OUTSIDE 0.00");
        assertThat(allotment.grants().get(1).waiting()).isEmpty();
    }

    @Test
    void whoIsNotServedMayStayValid() {
        Allotment allotment = allot(
                funds(
                        "100.00",
                        "last one partial",
                        "carry over: {effect: stays valid, source: art. 9}",
                        "least payable: {amount: 5.00, source: art. 9}"),
                "80.00",
                "30.00",
                "30.00",
                "4.00");
        assertThat(shownGrants(allotment))
                .containsExactly("FULL 80.00", "PARTIAL 20.00", "WAITING 0.00", "OUTSIDE 0.00");
        assertThat(allotment.grants()).extracting(Grant::staysValid).containsExactly(false, false, true, false);
        assertThat(allot(funds("0.00", "stop", "carry over: {effect: lapses, source: art. 9}"), "1.00")
                        .grants()
                        .get(0)
                        .staysValid())
                .isFalse();
    }

    @Test
    void aSecondRoundIsOpenedWithFewerThanFive() {
        Funds five = funds("1.00", "stop", "second round: {fewer than: 5, source: art. 9}");
        Available four = Available.BY_THE_NOTICE.received(4);
        Allotment allotment = computed(five.allot(list(1), wants("1.00"), four));
        assertThat(allotment.secondRound().orElseThrow().text(Locale.ITALIAN))
                .isEqualTo("si apre una seconda sessione: domande pervenute 4, meno di 5");
        assertThat(computed(five.allot(list(1), wants("1.00"), Available.BY_THE_NOTICE.received(5)))
                        .secondRound())
                .isEmpty();
        Allotment unknown = computed(five.allot(list(1), wants("1.00"), Available.BY_THE_NOTICE));
        assertThat(unknown.secondRound()).isEmpty();
        assertThat(shown(unknown.findings())).containsExactly("RECEIVED_UNKNOWN ");
    }

    // --- quotas -----------------------------------------------------------------------------------------------------

    private static String quotas(String of, String rounding, String unused) {
        return "quotas: {of: " + of
                + ", shares: [{id: a, label: giovani, share: 50}, {id: b, label: anziani, share: 50}], rounding: "
                + rounding + ", unused: " + unused + ", source: art. 7}";
    }

    private static List<Request> in(List<Request> requests, String... quotas) {
        return IntStream.range(0, quotas.length)
                .mapToObj(i ->
                        quotas[i].isEmpty() ? requests.get(i) : requests.get(i).in(quotas[i]))
                .toList();
    }

    private static Allotment places(int places, String unused, String... quotas) {
        String[] nothing =
                IntStream.range(0, quotas.length).mapToObj(i -> "0.00").toArray(String[]::new);
        return computed(funds(
                        "not stated",
                        "not stated",
                        "places: {number: " + places + ", source: art. 8}",
                        quotas("places", "down", unused))
                .allot(list(quotas.length), in(wants(nothing), quotas), Available.BY_THE_NOTICE));
    }

    @Test
    void eachQuotaIsServedInTheOrderOfTheRanking() {
        Allotment allotment = places(4, "keep for the quota", "a", "a", "a", "b", "b");
        assertThat(shownGrants(allotment))
                .containsExactly("FULL 0.00", "FULL 0.00", "WAITING 0.00", "FULL 0.00", "FULL 0.00");
        assertThat(because(allotment, 2)).isEqualTo("la quota «giovani» è esaurita da chi precede");
        assertThat(allotment.grants().get(2).references()).hasToString("[art. 7, avviso]");
        assertThat(allotment.quotas())
                .hasToString(
                        "[QuotaAccount[id=a, places=Optional[2], money=Optional.empty, placesUsed=2, moneyUsed=0.00], QuotaAccount[id=b, places=Optional[2], money=Optional.empty, placesUsed=2, moneyUsed=0.00]]");
        assertThat(allotment.grants().get(0).ofQuota()).isTrue();
        assertThat(allotment.grants().get(0).quota()).contains("a");
    }

    @Test
    void whatAQuotaDoesNotUseGoesToTheOthersOrDoesNot() {
        Allotment spilt = places(4, "spill over", "a", "a", "a", "b", "");
        assertThat(spilt.grants())
                .allMatch(it -> it.status() == Status.FULL || it.position().orElseThrow() == 5);
        assertThat(spilt.grants().get(2).ofQuota()).isFalse();
        assertThat(because(spilt, 4)).isEqualTo("i posti (4) sono assegnati a chi precede");
        Allotment kept = places(4, "keep for the quota", "a", "a", "a", "b", "");
        assertThat(shownGrants(kept))
                .containsExactly("FULL 0.00", "FULL 0.00", "WAITING 0.00", "FULL 0.00", "OUTSIDE 0.00");
        assertThat(kept.placesLeft()).contains(1);
        assertThat(because(kept, 4)).isEqualTo("non concorre in alcuna quota");
        Allotment silent = places(4, "not stated", "a", "a", "a", "b", "");
        assertThat(shownGrants(silent))
                .containsExactly("FULL 0.00", "FULL 0.00", "UNDECIDED 0.00", "FULL 0.00", "UNDECIDED 0.00");
        assertThat(because(silent, 2)).contains("il bando non dice se passano agli altri");
        assertThat(shown(silent.findings())).containsExactly("UNDECIDED ");
        assertThat(shownGrants(places(2, "not stated", "a", "b", "a")))
                .containsExactly("FULL 0.00", "FULL 0.00", "WAITING 0.00");
    }

    @Test
    void aPlaceThatRoundingLeavesGoesByTheGeneralRanking() {
        Allotment allotment = places(5, "spill over", "a", "a", "a", "b", "b", "b");
        assertThat(allotment.grants().get(2).status()).isEqualTo(Status.FULL);
        assertThat(allotment.grants().get(5).status()).isEqualTo(Status.WAITING);
        assertThat(allotment.placesLeft()).contains(0);
    }

    @Test
    void quotasNeverExceedThePlaces() {
        Outcome<Allotment> up = funds(
                        "not stated",
                        "not stated",
                        "places: {number: 5, source: art. 8}",
                        quotas("places", "half up", "spill over"))
                .allot(list(0), List.of(), Available.BY_THE_NOTICE);
        assertThat(shown(up.findings())).containsExactly("QUOTAS_EXCEED ");
        assertThat(up.findings().get(0).text(Locale.ITALIAN)).startsWith("arrotondate, le quote fanno 6 su 5");
        Outcome<Allotment> silent = funds(
                        "not stated",
                        "not stated",
                        "places: {number: 5, source: art. 8}",
                        quotas("places", "not stated", "spill over"))
                .allot(list(0), List.of(), Available.BY_THE_NOTICE);
        assertThat(shown(silent.findings())).containsExactly("QUOTA_NOT_WHOLE ", "QUOTA_NOT_WHOLE ");
        assertThat(silent.findings().get(0).text(Locale.ITALIAN)).startsWith("la quota «a» è 2,5");
    }

    private static Allotment money(String budget, String effect, String unused, List<Request> requests) {
        return computed(funds(budget, effect, quotas("money", "down", unused))
                .allot(list(requests.size()), requests, Available.BY_THE_NOTICE));
    }

    @Test
    void moneyIsSharedByQuotasToo() {
        List<Request> requests = in(wants("60.00", "60.00", "60.00", "10.00"), "a", "a", "b", "b");
        Allotment kept = money("200.00", "stop", "keep for the quota", requests);
        assertThat(shownGrants(kept)).containsExactly("FULL 60.00", "WAITING 0.00", "FULL 60.00", "FULL 10.00");
        assertThat(kept.quotas())
                .hasToString(
                        "[QuotaAccount[id=a, places=Optional.empty, money=Optional[100.00], placesUsed=1, moneyUsed=60.00], QuotaAccount[id=b, places=Optional.empty, money=Optional[100.00], placesUsed=2, moneyUsed=70.00]]");
        assertThat(because(kept, 1)).isEqualTo("il denaro non basta: spettano 60,00 €, restano 40,00 €");
        assertThat(shownGrants(money("200.00", "last one partial", "keep for the quota", requests)))
                .containsExactly("FULL 60.00", "PARTIAL 40.00", "FULL 60.00", "FULL 10.00");
        Allotment spilt = money("200.00", "last one partial", "spill over", requests);
        assertThat(shownGrants(spilt)).containsExactly("FULL 60.00", "FULL 60.00", "FULL 60.00", "FULL 10.00");
        assertThat(spilt.left()).contains(euro("10.00"));
        assertThat(shownGrants(money("180.00", "last one partial", "spill over", requests)))
                .containsExactly("FULL 60.00", "PARTIAL 50.00", "FULL 60.00", "FULL 10.00");
        assertThat(shownGrants(money("190.00", "not stated", "spill over", requests)))
                .containsExactly("FULL 60.00", "FULL 60.00", "FULL 60.00", "FULL 10.00");
        assertThat(shownGrants(money(
                        "180.00",
                        "next who fits",
                        "keep for the quota",
                        in(wants("60.00", "60.00", "30.00"), "a", "a", "a"))))
                .containsExactly("FULL 60.00", "WAITING 0.00", "FULL 30.00");
    }

    @Test
    void quotasOfMoneyNeedMoney() {
        assertThat(shown(funds(
                                "not stated",
                                "stop",
                                "places: {number: 5, source: art. 8}",
                                quotas("money", "down", "spill over"))
                        .allot(list(0), List.of(), Available.BY_THE_NOTICE)
                        .findings()))
                .contains("BUDGET_UNKNOWN ");
    }

    // --- on top -----------------------------------------------------------------------------------------------------

    private static final String ADD_ON = "add ons: [{id: m, label: farmaci, source: art. 9}]";

    private static Allotment withAddOns(String budget, String... amounts) {
        List<Request> requests =
                wants(amounts).stream().map(it -> it.with("m", euro("30.00"))).toList();
        return computed(funds(budget, "stop", ADD_ON).allot(list(amounts.length), requests, Available.BY_THE_NOTICE));
    }

    @Test
    void anAddOnIsGrantedIfMoneyIsLeft() {
        Allotment both = withAddOns("260.00", "100.00", "100.00");
        assertThat(both.grants()).extracting(it -> it.total().toString()).containsExactly("130.00", "130.00");
        assertThat(both.left()).contains(Euro.ZERO);
        assertThat(both.granted()).isEqualTo(euro("260.00"));
        Allotment one = withAddOns("259.99", "100.00", "100.00");
        assertThat(one.grants()).extracting(Grant::addOns).containsExactly(Map.of("m", euro("30.00")), Map.of());
        assertThat(one.left()).contains(euro("29.99"));
        Allotment none = withAddOns("199.99", "100.00", "100.00");
        assertThat(none.grants()).extracting(Grant::addOns).containsExactly(Map.of(), Map.of());
        assertThat(none.left()).contains(euro("99.99"));
    }

    @Test
    void anAddOnWithoutABudgetCannotBeTold() {
        assertThat(shown(funds("not stated", "stop", ADD_ON, "places: {number: 5, source: art. 8}")
                        .allot(list(1), wants("1.00"), Available.BY_THE_NOTICE)
                        .findings()))
                .containsExactly("BUDGET_UNKNOWN ");
    }

    // --- where the order is not certain -----------------------------------------------------------------------------

    /** 1, then 2 and 3 equal, then 4. */
    private static RankedList tied() {
        return computed(order(ISEE)
                .rank(List.of(isee(1, "1.00"), isee(2, "2.00"), isee(3, "2.00"), isee(4, "3.00")), Lots.NONE));
    }

    private static List<String> tied(String budget, String effect, String... more) {
        return shownGrants(computed(funds(budget, effect, more)
                .allot(tied(), wants("100.00", "100.00", "60.00", "10.00"), Available.BY_THE_NOTICE)));
    }

    @Test
    void equalCandidatesAreBothPaidIfThereIsEnoughForBoth() {
        assertThat(tied("270.00", "stop")).containsExactly("FULL 100.00", "FULL 100.00", "FULL 60.00", "FULL 10.00");
        assertThat(tied("260.00", "stop")).containsExactly("FULL 100.00", "FULL 100.00", "FULL 60.00", "WAITING 0.00");
    }

    @Test
    void nobodyIsPreferredByChance() {
        assertThat(tied("259.99", "stop"))
                .containsExactly("FULL 100.00", "UNDECIDED 0.00", "UNDECIDED 0.00", "WAITING 0.00");
        assertThat(tied("160.00", "stop"))
                .containsExactly("FULL 100.00", "WAITING 0.00", "UNDECIDED 0.00", "WAITING 0.00");
        assertThat(tied("159.99", "stop"))
                .containsExactly("FULL 100.00", "WAITING 0.00", "WAITING 0.00", "WAITING 0.00");
        assertThat(tied("159.99", "last one partial"))
                .containsExactly("FULL 100.00", "UNDECIDED 0.00", "UNDECIDED 0.00", "WAITING 0.00");
        assertThat(tied("100.00", "last one partial"))
                .containsExactly("FULL 100.00", "WAITING 0.00", "WAITING 0.00", "WAITING 0.00");
        assertThat(tied("259.99", "next who fits"))
                .containsExactly("FULL 100.00", "UNDECIDED 0.00", "UNDECIDED 0.00", "UNDECIDED 0.00");
        assertThat(tied("99.99", "stop"))
                .containsExactly("WAITING 0.00", "WAITING 0.00", "WAITING 0.00", "WAITING 0.00");
    }

    @Test
    void nobodyTakesAPlaceByChance() {
        String places = "places: {number: %d, source: art. 8}";
        assertThat(tied("1000.00", "stop", places.formatted(2)))
                .containsExactly("FULL 100.00", "UNDECIDED 0.00", "UNDECIDED 0.00", "WAITING 0.00");
        assertThat(tied("1000.00", "stop", places.formatted(3)))
                .containsExactly("FULL 100.00", "FULL 100.00", "FULL 60.00", "WAITING 0.00");
        assertThat(tied("1000.00", "stop", places.formatted(1)))
                .containsExactly("FULL 100.00", "WAITING 0.00", "WAITING 0.00", "WAITING 0.00");
    }

    @Test
    void theUndecidedAreToldAndNumbersOfTheWaitingListAreNot() {
        Allotment allotment = computed(funds("160.00", "stop")
                .allot(tied(), wants("100.00", "100.00", "60.00", "10.00"), Available.BY_THE_NOTICE));
        assertThat(shown(allotment.findings())).containsExactly("UNDECIDED ");
        assertThat(allotment.findings().get(0).text(Locale.ITALIAN)).contains("3/2010");
        assertThat(allotment.grants()).allMatch(it -> it.waiting().isEmpty());
        assertThat(because(allotment, 2)).startsWith("dipende da un ordine non ancora certo");
    }

    @Test
    void equalOnesShareANumberOfTheWaitingList() {
        Allotment allotment = computed(funds("0.00", "stop")
                .allot(tied(), wants("100.00", "100.00", "60.00", "10.00"), Available.BY_THE_NOTICE));
        assertThat(allotment.grants())
                .extracting(it -> it.waiting().orElseThrow())
                .containsExactly(1, 2, 2, 4);
    }

    @Test
    void quotasWithEqualCandidates() {
        RankedList list = tied();
        List<Request> requests = in(wants("0.00", "0.00", "0.00", "0.00"), "a", "a", "a", "b");
        String four = "places: {number: 4, source: art. 8}";
        Allotment kept =
                computed(funds("not stated", "not stated", four, quotas("places", "down", "keep for the quota"))
                        .allot(list, requests, Available.BY_THE_NOTICE));
        assertThat(kept.grants())
                .extracting(Grant::status)
                .containsExactly(Status.FULL, Status.UNDECIDED, Status.UNDECIDED, Status.FULL);
        Allotment other = computed(funds("not stated", "not stated", four, quotas("places", "down", "spill over"))
                .allot(list, in(wants("0.00", "0.00", "0.00", "0.00"), "a", "a", "b", "b"), Available.BY_THE_NOTICE));
        assertThat(other.grants()).allMatch(it -> it.status() == Status.FULL && it.ofQuota());
    }

    @Test
    void whoCannotBePlacedIsPaidIfThereIsEnoughWhereverItComes() {
        RankedList list =
                computed(order(ISEE, PROTOCOL).rank(List.of(isee(1, "1.00"), isee(2, "2.00"), c(3)), Lots.NONE));
        List<Request> requests = wants("100.00", "50.00", "10.00");
        Allotment all = computed(funds("160.00", "stop").allot(list, requests, Available.BY_THE_NOTICE));
        assertThat(shownGrants(all)).containsExactly("FULL 100.00", "FULL 50.00", "FULL 10.00");
        assertThat(all.grants().get(2).position()).isEmpty();
        Allotment some = computed(funds("155.00", "stop").allot(list, requests, Available.BY_THE_NOTICE));
        assertThat(shownGrants(some)).containsExactly("FULL 100.00", "UNDECIDED 0.00", "UNDECIDED 0.00");
    }

    @Test
    void proportionsDoNotAskForAnOrderButTheirCentsDo() {
        Allotment allotment = computed(funds("100.00", "pro rata for all")
                .allot(tied(), wants("100.00", "100.00", "100.00", "100.00"), Available.BY_THE_NOTICE));
        assertThat(allotment.grants()).allMatch(it -> it.amount().equals(euro("25.00")));
        Allotment cents = computed(funds("100.01", "pro rata for all")
                .allot(tied(), wants("100.00", "100.00", "100.00", "100.00"), Available.BY_THE_NOTICE));
        assertThat(cents.left()).contains(euro("0.01"));
        assertThat(shown(cents.findings())).containsExactly("REST_LEFT ");
    }

    @Test
    void classesThatAreNotKnownLeaveProportionsUndecided() {
        RankedList list =
                computed(order(List.of("a", "b"), PROTOCOL).rank(List.of(c(1).inClass("a"), c(2)), Lots.NONE));
        assertThat(shownGrants(computed(funds("10.00", "pro rata within the class")
                        .allot(list, wants("10.00", "10.00"), Available.BY_THE_NOTICE))))
                .containsExactly("UNDECIDED 0.00", "UNDECIDED 0.00");
        assertThat(shownGrants(computed(funds("20.00", "pro rata within the class")
                        .allot(list, wants("10.00", "10.00"), Available.BY_THE_NOTICE))))
                .containsExactly("FULL 10.00", "FULL 10.00");
    }

    @Test
    void addOnsWhereTheOrderIsNotCertain() {
        List<Request> requests = wants("0.00", "0.00", "0.00", "0.00").stream()
                .map(it -> it.with("m", euro("30.00")))
                .toList();
        Allotment all = computed(funds("120.00", "stop", ADD_ON).allot(tied(), requests, Available.BY_THE_NOTICE));
        assertThat(all.left()).contains(Euro.ZERO);
        Allotment some = computed(funds("60.00", "stop", ADD_ON).allot(tied(), requests, Available.BY_THE_NOTICE));
        assertThat(some.grants()).extracting(it -> it.addOns().size()).containsExactly(1, 0, 0, 0);
        assertThat(shown(some.findings())).containsExactly("UNDECIDED ");
    }

    // --- requests that cannot be ------------------------------------------------------------------------------------

    private static List<String> refused(RankedList list, Request... requests) {
        return shown(funds("10.00", "stop")
                .allot(list, List.of(requests), Available.BY_THE_NOTICE)
                .findings());
    }

    @Test
    void everyCandidateHasOneRequest() {
        Request one = Request.of("1/2010", euro("1.00"));
        assertThat(refused(list(1))).containsExactly("REQUEST_MISSING ");
        assertThat(refused(list(1), one, one)).containsExactly("REQUEST_TWICE ");
        assertThat(refused(list(1), Request.of("1/2010", euro("-0.01")))).containsExactly("WANTED_RANGE ");
        assertThat(refused(list(1), Request.of("1/2010", euro("1000000000.01"))))
                .containsExactly("WANTED_RANGE ");
        assertThat(refused(list(1), Request.of("1/2010", euro("1000000000.00"))))
                .isEmpty();
        assertThat(refused(list(1), one.in("x"))).containsExactly("REQUEST_UNKNOWN ");
        assertThat(refused(list(1), one.with("x", euro("1.00")))).containsExactly("REQUEST_UNKNOWN ");
        assertThat(refused(list(1), one.with("x", euro("-1.00")))).contains("WANTED_RANGE ");
        assertThat(refused(computed(order(PROTOCOL).rank(List.of(c(1), c(1)), Lots.NONE)), one))
                .containsExactly("REQUEST_TWICE ");
        assertThat(one).hasToString("request of 1/2010");
    }

    @Test
    void aRequestOfNobodyIsLeftOutAndTold() {
        Outcome<Allotment> outcome =
                funds("10.00", "stop").allot(list(1), wants("1.00", "2.00"), Available.BY_THE_NOTICE);
        assertThat(shown(outcome.findings())).containsExactly("REQUEST_UNRANKED ");
        assertThat(computed(outcome).grants()).hasSize(1);
        assertThat(computed(outcome).grants().get(0)).hasToString("1/2010 FULL");
    }

    @Test
    void nobodyIsInTwoQuotas() {
        Request both = new Request("1/2010", Euro.ZERO, List.of("a", "b"), Map.of());
        assertThat(shown(funds(
                                "not stated",
                                "stop",
                                "places: {number: 4, source: art. 8}",
                                quotas("places", "down", "spill over"))
                        .allot(list(1), List.of(both), Available.BY_THE_NOTICE)
                        .findings()))
                .containsExactly("SEVERAL_QUOTAS ");
    }

    @Test
    void unsoundTermsAreRefused() {
        FundsTerms sound = funds("1.00", "stop").terms();
        FundsTerms unsound = new FundsTerms(
                new FundsTerms.Budget(sound.budget().amount(), "art. 1", List.of("x")),
                sound.places(),
                sound.quotas(),
                sound.whenShort(),
                sound.leastPayable(),
                sound.addOns(),
                sound.secondRound(),
                sound.waitingList(),
                sound.carryOver());
        Outcome<Funds> outcome =
                Funds.of(unsound, Terms.read("").value().orElseThrow().sources(), List.of());
        assertThat(shown(outcome.findings())).containsExactly("UNKNOWN_READING /funds/budget/readings/0");
        assertThat(outcome.result()).isEmpty();
    }

    @Test
    void theReasonsNameEachGrant() {
        assertThat(funds("100.00", "stop")
                        .explain(list(2), wants("60.00", "60.00"), Available.BY_THE_NOTICE)
                        .why()
                        .text(Locale.ITALIAN)
                        .lines())
                .containsExactly(
                        "concessi in tutto 60,00 € (richieste: 2) [art. 4, avviso]",
                        "  - concessi 60,00 € a 1/2010",
                        "    - concesso per intero: 60,00 €; restano 40,00 € [art. 4, avviso]",
                        "  - concessi 0,00 € a 2/2010",
                        "    - il denaro non basta: spettano 60,00 €, restano 40,00 € [art. 5, avviso]");
    }
}
