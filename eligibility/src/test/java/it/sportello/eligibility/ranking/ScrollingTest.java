package it.sportello.eligibility.ranking;

import static it.sportello.eligibility.ranking.FundsTest.euro;
import static it.sportello.eligibility.ranking.FundsTest.list;
import static it.sportello.eligibility.ranking.FundsTest.wants;
import static it.sportello.eligibility.ranking.RankingTest.isee;
import static it.sportello.eligibility.ranking.Terms.computed;
import static it.sportello.eligibility.ranking.Terms.funds;
import static it.sportello.eligibility.ranking.Terms.order;
import static it.sportello.eligibility.ranking.Terms.shown;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.eligibility.ranking.Scrolling.Holding;
import it.sportello.eligibility.ranking.Scrolling.State;
import it.sportello.legal.Euro;
import it.sportello.legal.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScrollingTest {

    private static final LocalDate APPROVED = LocalDate.of(2012, 2, 28);
    private static final LocalDate LEAP = LocalDate.of(2012, 2, 29);

    private static ListEvent renounces(int number, String paid) {
        return ListEvent.renunciation(LEAP, number + "/2010", euro(paid), "nota prot. 77");
    }

    private static Scrolling scroll(Funds funds, List<Request> requests, ListEvent... events) {
        Allotment approved = computed(funds.allot(list(requests.size()), requests, Available.BY_THE_NOTICE));
        return computed(Scrolling.of(funds, approved, APPROVED, List.of(events)));
    }

    private static List<String> held(Scrolling scrolling, LocalDate day) {
        return scrolling.on(day).orElseThrow().holdings().stream()
                .map(it -> (it.hasLeft() ? "LEFT" : it.status().name()) + " " + it.held())
                .toList();
    }

    private static List<String> steps(Scrolling scrolling) {
        return scrolling.history().stream()
                .map(it -> it + ": " + it.because().text(Locale.ITALIAN))
                .toList();
    }

    private static String why(Scrolling scrolling) {
        return scrolling.findings().get(0).text(Locale.ITALIAN);
    }

    @Test
    void theNextTakesWhatARenunciationFrees() {
        Scrolling scrolling =
                scroll(funds("200.00", "stop"), wants("100.00", "100.00", "100.00"), renounces(1, "0.00"));
        assertThat(held(scrolling, APPROVED)).containsExactly("FULL 100.00", "FULL 100.00", "WAITING 0.00");
        assertThat(held(scrolling, LEAP)).containsExactly("LEFT 0.00", "FULL 100.00", "FULL 100.00");
        assertThat(steps(scrolling))
                .containsExactly(
                        "2012-02-29 1/2010: rinuncia (nota prot. 77): si liberano 100,00 €, restano pagati 0,00 €",
                        "2012-02-29 3/2010: subentra per scorrimento dalla posizione 3: 100,00 €");
        assertThat(scrolling.on(LEAP).orElseThrow().left()).contains(Euro.ZERO);
        assertThat(scrolling.history().get(1).references()).hasToString("[art. 6, avviso]");
        assertThat(scrolling.findings()).isEmpty();
        Holding third = scrolling.on(LEAP).orElseThrow().holdings().get(2);
        assertThat(third.since()).isEqualTo(LEAP);
        assertThat(third.position()).contains(3);
        assertThat(third).hasToString("3/2010 FULL");
    }

    @Test
    void beforeTheApprovalThereIsNoState() {
        Scrolling scrolling = scroll(funds("200.00", "stop"), wants("100.00"));
        assertThat(scrolling.on(APPROVED.minusDays(1))).isEmpty();
        assertThat(scrolling.on(APPROVED)).isPresent();
        assertThat(scrolling.history()).isEmpty();
    }

    @Test
    void whatWasPaidDoesNotComeBack() {
        Scrolling scrolling =
                scroll(funds("200.00", "stop"), wants("100.00", "100.00", "60.00", "1.00"), renounces(2, "40.00"));
        assertThat(held(scrolling, LEAP)).containsExactly("FULL 100.00", "LEFT 40.00", "FULL 60.00", "WAITING 0.00");
        Scrolling less = scroll(funds("200.00", "stop"), wants("100.00", "100.00", "60.00"), renounces(2, "40.01"));
        assertThat(held(less, LEAP)).containsExactly("FULL 100.00", "LEFT 40.01", "WAITING 0.00");
        assertThat(why(less))
                .isEqualTo(
                        "il 29/02/2012 si libera qualcosa che nessuno prende: il denaro libero non basta per il prossimo");
        assertThat(less.on(LEAP).orElseThrow().left()).contains(euro("59.99"));
    }

    @Test
    void whatWasLeftAtTheApprovalCountsToo() {
        Scrolling scrolling = scroll(
                funds("250.00", "stop"), wants("200.00", "100.00"), ListEvent.extra(LEAP, euro("50.00"), "det. 9"));
        assertThat(held(scrolling, LEAP)).containsExactly("FULL 200.00", "FULL 100.00");
        assertThat(steps(scrolling).get(0)).isEqualTo("2012-02-29: risorse aggiunte: 50,00 € e 0 posti (det. 9)");
    }

    @Test
    void whoHasAPartIsCompletedFirst() {
        Scrolling scrolling = scroll(
                funds("150.00", "last one partial"),
                wants("100.00", "100.00", "100.00"),
                ListEvent.extra(LEAP, euro("70.00"), "det. 9"));
        assertThat(held(scrolling, APPROVED)).containsExactly("FULL 100.00", "PARTIAL 50.00", "WAITING 0.00");
        assertThat(held(scrolling, LEAP)).containsExactly("FULL 100.00", "FULL 100.00", "PARTIAL 20.00");
        assertThat(steps(scrolling).get(2))
                .endsWith("subentra per scorrimento dalla posizione 3, in parte: 20,00 € su 100,00 €");
        assertThat(scrolling.on(LEAP).orElseThrow().left()).contains(Euro.ZERO);
        assertThat(scrolling.findings()).isEmpty();
    }

    @Test
    void aPartBelowTheLeastIsNotPaid() {
        Scrolling scrolling = scroll(
                funds("100.00", "last one partial", "least payable: {amount: 20.00, source: art. 9}"),
                wants("100.00", "100.00"),
                ListEvent.extra(LEAP, euro("19.99"), "det. 9"));
        assertThat(held(scrolling, LEAP)).containsExactly("FULL 100.00", "WAITING 0.00");
        assertThat(scrolling.findings()).hasSize(1);
    }

    @Test
    void theNextWhoFits() {
        Scrolling scrolling =
                scroll(funds("100.00", "next who fits"), wants("100.00", "100.00", "60.00"), renounces(1, "40.00"));
        assertThat(held(scrolling, LEAP)).containsExactly("LEFT 40.00", "WAITING 0.00", "FULL 60.00");
    }

    @Test
    void placesAreTakenAndAdded() {
        Funds two = funds("not stated", "not stated", "places: {number: 2, source: art. 8}");
        Scrolling scrolling = scroll(
                two,
                wants("0.00", "0.00", "0.00", "0.00"),
                renounces(2, "0.00"),
                ListEvent.extra(LEAP, 1, "delibera 3"));
        assertThat(held(scrolling, LEAP)).containsExactly("FULL 0.00", "LEFT 0.00", "FULL 0.00", "FULL 0.00");
        assertThat(scrolling.on(LEAP).orElseThrow().placesLeft()).contains(0);
        assertThat(scrolling.on(LEAP).orElseThrow().left()).isEmpty();
        Scrolling money = scroll(
                funds("10.00", "stop", "places: {number: 1, source: art. 8}"),
                wants("1.00", "1.00"),
                ListEvent.extra(LEAP, euro("5.00"), "det. 9"));
        assertThat(held(money, LEAP)).containsExactly("FULL 1.00", "WAITING 0.00");
        assertThat(why(money)).endsWith("non ci sono posti liberi per il prossimo");
    }

    @Test
    void oneWhoWaitedAndGivesUpFreesNothing() {
        Scrolling scrolling = scroll(funds("100.00", "stop"), wants("100.00", "50.00", "100.00"), renounces(2, "0.00"));
        assertThat(held(scrolling, LEAP)).containsExactly("FULL 100.00", "LEFT 0.00", "WAITING 0.00");
        assertThat(scrolling.findings()).isEmpty();
    }

    @Test
    void everybodyLeavesBeforeAnybodyFollows() {
        Scrolling scrolling = scroll(
                funds("100.00", "stop"),
                wants("100.00", "100.00", "100.00"),
                renounces(1, "0.00"),
                ListEvent.exclusion(LEAP, "2/2010", Euro.ZERO, "det. 8"));
        assertThat(held(scrolling, LEAP)).containsExactly("LEFT 0.00", "LEFT 0.00", "FULL 100.00");
        assertThat(steps(scrolling).get(1)).contains("esclusione (det. 8)");
    }

    // --- what the notice says, or does not ---------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{use: closed, source: art. 6}|il bando non prevede lo scorrimento",
                "{use: not stated, source: art. 6}|il bando non dice se la graduatoria scorre",
                "{use: scroll, until: 2012-02-28, source: art. 6}|la graduatoria non è più valida"
            })
    void nobodyFollows(String list, String because) {
        Scrolling scrolling = scroll(
                funds("100.00", "last one partial", "waiting list: " + list),
                wants("150.00", "100.00"),
                renounces(2, "0.00"),
                ListEvent.extra(LEAP, euro("10.00"), "det. 9"));
        assertThat(held(scrolling, LEAP).get(0)).isEqualTo("PARTIAL 100.00");
        assertThat(why(scrolling)).endsWith(because);
    }

    @Test
    void theLastDayOfTheListIsIn() {
        Scrolling scrolling = scroll(
                funds("100.00", "stop", "waiting list: {use: scroll, until: 2012-02-29, source: art. 6}"),
                wants("100.00", "100.00"),
                renounces(1, "0.00"));
        assertThat(held(scrolling, LEAP)).containsExactly("LEFT 0.00", "FULL 100.00");
    }

    @Test
    void proportionsAreNotDividedAgain() {
        Scrolling scrolling =
                scroll(funds("100.00", "pro rata for all"), wants("100.00", "100.00"), renounces(1, "0.00"));
        assertThat(held(scrolling, LEAP)).containsExactly("LEFT 0.00", "PARTIAL 50.00");
        assertThat(why(scrolling)).contains("non dice come ridividere");
        assertThat(scrolling.on(LEAP).orElseThrow().left()).contains(euro("50.00"));
    }

    @Test
    void nobodyWaits() {
        Scrolling scrolling = scroll(funds("100.00", "stop"), wants("100.00"), renounces(1, "0.00"));
        assertThat(scrolling.findings()).isEmpty();
        assertThat(scrolling.on(LEAP).orElseThrow().left()).contains(euro("100.00"));
    }

    // --- equal candidates -------------------------------------------------------------------------------------------

    private static Scrolling equal(String effect, String extra) {
        RankedList list = computed(order("by: isee, direction: lowest first, missing: last")
                .rank(List.of(isee(1, "1.00"), isee(2, "2.00"), isee(3, "2.00"), isee(4, "3.00")), Lots.NONE));
        Funds funds = funds("100.00", effect);
        Allotment approved =
                computed(funds.allot(list, wants("100.00", "100.00", "60.00", "1.00"), Available.BY_THE_NOTICE));
        return computed(Scrolling.of(funds, approved, APPROVED, List.of(ListEvent.extra(LEAP, euro(extra), "det. 9"))));
    }

    @Test
    void equalOnesFollowTogetherOrNotAtAll() {
        assertThat(held(equal("stop", "160.00"), LEAP))
                .containsExactly("FULL 100.00", "FULL 100.00", "FULL 60.00", "WAITING 0.00");
        Scrolling tie = equal("stop", "159.99");
        assertThat(held(tie, LEAP)).containsExactly("FULL 100.00", "WAITING 0.00", "WAITING 0.00", "WAITING 0.00");
        assertThat(why(tie)).endsWith("i prossimi sono alla pari e non basta per tutti: serve un sorteggio");
        assertThat(why(equal("stop", "59.99"))).endsWith("il denaro libero non basta per il prossimo");
        assertThat(why(equal("last one partial", "59.99"))).endsWith("serve un sorteggio");
        assertThat(why(equal("next who fits", "60.00"))).endsWith("serve un sorteggio");
        assertThat(held(equal("next who fits", "59.99"), LEAP))
                .containsExactly("FULL 100.00", "WAITING 0.00", "WAITING 0.00", "FULL 1.00");
    }

    @Test
    void anUndecidedListDoesNotScroll() {
        RankedList list = computed(order("by: isee, direction: lowest first, missing: last")
                .rank(List.of(isee(1, "1.00"), isee(2, "1.00")), Lots.NONE));
        Funds funds = funds("100.00", "stop");
        Allotment open = computed(funds.allot(list, wants("100.00", "100.00"), Available.BY_THE_NOTICE));
        Outcome<Scrolling> outcome = Scrolling.of(funds, open, APPROVED, List.of());
        assertThat(shown(outcome.findings())).containsExactly("APPROVED_UNDECIDED ");
        assertThat(outcome.result()).isEmpty();
    }

    // --- quotas -----------------------------------------------------------------------------------------------------

    private static Scrolling quotas(
            String of, String unused, String places, List<Request> requests, ListEvent... events) {
        String budget = of.equals("money") ? "200.00" : "not stated";
        return scroll(
                funds(
                        budget,
                        "stop",
                        "places: {number: " + places + ", source: art. 8}",
                        "quotas: {of: " + of
                                + ", shares: [{id: a, label: giovani, share: 50}, {id: b, label: anziani, share: 50}], rounding: down, unused: "
                                + unused + ", source: art. 7}"),
                requests,
                events);
    }

    private static List<Request> in(List<Request> requests, String... quotas) {
        return IntStream.range(0, quotas.length)
                .mapToObj(i -> requests.get(i).in(quotas[i]))
                .toList();
    }

    @Test
    void thePlaceOfAQuotaGoesToTheNextOfTheQuota() {
        List<Request> requests = in(wants("0.00", "0.00", "0.00", "0.00"), "a", "b", "b", "a");
        for (String unused : List.of("keep for the quota", "spill over", "not stated")) {
            Scrolling scrolling = quotas("places", unused, "2", requests, renounces(1, "0.00"));
            assertThat(held(scrolling, LEAP)).containsExactly("LEFT 0.00", "FULL 0.00", "WAITING 0.00", "FULL 0.00");
            assertThat(scrolling.findings()).isEmpty();
        }
    }

    @Test
    void whatNobodyOfTheQuotaWaitsForGoesToTheOthersOrStays() {
        List<Request> requests = in(wants("0.00", "0.00", "0.00"), "a", "b", "b");
        assertThat(held(quotas("places", "spill over", "2", requests, renounces(1, "0.00")), LEAP))
                .containsExactly("LEFT 0.00", "FULL 0.00", "FULL 0.00");
        Scrolling kept = quotas("places", "keep for the quota", "2", requests, renounces(1, "0.00"));
        assertThat(held(kept, LEAP)).containsExactly("LEFT 0.00", "FULL 0.00", "WAITING 0.00");
        assertThat(kept.on(LEAP).orElseThrow().placesLeft()).contains(1);
        assertThat(why(kept)).endsWith("non ci sono posti liberi per il prossimo");
    }

    @Test
    void theMoneyOfAQuotaToo() {
        List<Request> requests = in(wants("100.00", "100.00", "60.00", "60.00"), "a", "b", "b", "a");
        assertThat(held(quotas("money", "keep for the quota", "9", requests, renounces(1, "40.00")), LEAP))
                .containsExactly("LEFT 40.00", "FULL 100.00", "WAITING 0.00", "FULL 60.00");
        assertThat(held(quotas("money", "keep for the quota", "9", requests, renounces(1, "40.01")), LEAP))
                .containsExactly("LEFT 40.01", "FULL 100.00", "WAITING 0.00", "WAITING 0.00");
    }

    @Test
    void theMoneyOfAQuotaNobodyWaitsForGoesToTheOthers() {
        List<Request> requests = in(wants("100.00", "100.00", "60.00"), "a", "b", "b");
        Scrolling scrolling = quotas("money", "spill over", "9", requests, renounces(1, "0.00"));
        assertThat(held(scrolling, LEAP)).containsExactly("LEFT 0.00", "FULL 100.00", "FULL 60.00");
        assertThat(scrolling.on(LEAP).orElseThrow().left()).contains(euro("40.00"));
    }

    /** What waits for the quota stays there: the others share only what is beyond it. */
    @Test
    void whatAQuotaStillWaitsForIsNotSharedOut() {
        List<Request> requests = in(wants("100.00", "100.00", "30.00", "200.00"), "a", "b", "b", "a");
        Scrolling scrolling = quotas(
                "money",
                "spill over",
                "9",
                requests,
                renounces(1, "0.00"),
                ListEvent.extra(LEAP, euro("30.00"), "det. 9"));
        assertThat(held(scrolling, LEAP)).containsExactly("LEFT 0.00", "FULL 100.00", "FULL 30.00", "WAITING 0.00");
        assertThat(scrolling.on(LEAP).orElseThrow().left()).contains(euro("100.00"));
        assertThat(why(scrolling)).endsWith("il denaro libero non basta per il prossimo");
    }

    // --- events that cannot be --------------------------------------------------------------------------------------

    @Test
    void eventsThatCannotBeAreLeftOutAndTheOthersCount() {
        Scrolling scrolling = scroll(
                funds("100.00", "stop"),
                wants("100.00", "100.00"),
                ListEvent.renunciation(APPROVED.minusDays(1), "1/2010", Euro.ZERO, "x"),
                ListEvent.renunciation(LEAP, "9/2010", Euro.ZERO, "x"),
                ListEvent.renunciation(LEAP, "1/2010", euro("100.01"), "x"),
                ListEvent.exclusion(LEAP, "1/2010", euro("-0.01"), "x"),
                new ListEvent(
                        LEAP,
                        ListEvent.What.RENUNCIATION,
                        Optional.empty(),
                        Optional.of(Euro.ZERO),
                        Optional.empty(),
                        Optional.empty(),
                        "x"),
                new ListEvent(
                        LEAP,
                        ListEvent.What.RENUNCIATION,
                        Optional.of("1/2010"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "x"),
                new ListEvent(
                        LEAP,
                        ListEvent.What.RENUNCIATION,
                        Optional.of("1/2010"),
                        Optional.of(Euro.ZERO),
                        Optional.of(Euro.ZERO),
                        Optional.empty(),
                        "x"),
                new ListEvent(
                        LEAP,
                        ListEvent.What.RENUNCIATION,
                        Optional.of("1/2010"),
                        Optional.of(Euro.ZERO),
                        Optional.empty(),
                        Optional.of(1),
                        "x"),
                ListEvent.extra(LEAP, Euro.ZERO, "x"),
                ListEvent.extra(LEAP, euro("-1.00"), "x"),
                ListEvent.extra(LEAP, -1, "x"),
                ListEvent.extra(LEAP, 1, "x"),
                renounces(1, "0.00"),
                ListEvent.exclusion(LEAP.plusDays(1), "1/2010", Euro.ZERO, "x"));
        assertThat(held(scrolling, LEAP.plusDays(1))).containsExactly("LEFT 0.00", "FULL 100.00");
        assertThat(shown(scrolling.findings()))
                .containsExactlyInAnyOrder(
                        "EVENT_TOO_EARLY ",
                        "EVENT_STRANGER ",
                        "EVENT_AFTER_LEAVING ",
                        "EVENT_AFTER_LEAVING ",
                        "EVENT_INCOMPLETE ",
                        "EVENT_INCOMPLETE ",
                        "EVENT_INCOMPLETE ",
                        "EVENT_INCOMPLETE ",
                        "EVENT_INCOMPLETE ",
                        "EVENT_INCOMPLETE ",
                        "EVENT_INCOMPLETE ",
                        "EVENT_INCOMPLETE ",
                        "EVENT_INCOMPLETE ");
    }

    @Test
    void moreCannotHaveBeenPaidThanWasGranted() {
        Scrolling scrolling = scroll(funds("100.00", "stop"), wants("100.00", "100.00"), renounces(1, "100.01"));
        assertThat(held(scrolling, LEAP)).containsExactly("FULL 100.00", "WAITING 0.00");
        assertThat(why(scrolling)).contains("a 1/2010 risultano pagati 100,01 €, più dei 100,00 € concessi");
        assertThat(shown(scroll(funds("100.00", "stop"), wants("100.00", "1.00"), renounces(2, "0.01"))
                        .findings()))
                .containsExactly("EVENT_PAID_TOO_MUCH ");
        assertThat(held(scroll(funds("100.00", "stop"), wants("100.00", "100.00"), renounces(1, "100.00")), LEAP))
                .containsExactly("LEFT 100.00", "WAITING 0.00");
    }

    @Test
    void anEventThatCannotBeIsToldInWords() {
        assertThat(why(scroll(funds("1.00", "stop"), wants("1.00"), ListEvent.extra(LEAP, 1, "x"))))
                .isEqualTo("evento «risorse aggiunte» non considerato: il bando non conta ciò che si aggiunge");
        assertThat(ListEvent.extra(LEAP, 1, "Mario")).hasToString("2012-02-29 EXTRA");
    }

    // --- laws -------------------------------------------------------------------------------------------------------

    @Test
    void theOrderInWhichEventsAreGivenDoesNotMatterAndLaterOnesChangeNothingBefore() {
        List<ListEvent> events = List.of(
                renounces(1, "10.00"),
                ListEvent.exclusion(LEAP, "3/2010", euro("5.00"), "det. 8"),
                ListEvent.extra(LEAP.plusDays(1), euro("120.00"), "det. 9"),
                ListEvent.renunciation(LEAP.plusDays(2), "4/2010", Euro.ZERO, "nota 1"));
        Funds funds = funds("250.00", "last one partial");
        Allotment approved = computed(funds.allot(
                list(6), wants("100.00", "100.00", "100.00", "100.00", "100.00", "100.00"), Available.BY_THE_NOTICE));
        Scrolling all = computed(Scrolling.of(funds, approved, APPROVED, events));
        List<ListEvent> turned = new ArrayList<>(events);
        Collections.reverse(turned);
        assertThat(computed(Scrolling.of(funds, approved, APPROVED, turned))).isEqualTo(all);
        for (int i = 0; i <= 3; i++) {
            LocalDate day = APPROVED.plusDays(i);
            Scrolling some = computed(Scrolling.of(
                    funds,
                    approved,
                    APPROVED,
                    events.stream().filter(it -> !it.day().isAfter(day)).toList()));
            State state = some.on(day).orElseThrow();
            assertThat(all.on(day)).contains(state);
            assertThat(state.holdings())
                    .extracting(it -> it.position().orElseThrow())
                    .containsExactly(1, 2, 3, 4, 5, 6);
            Euro held = Euro.sum(state.holdings().stream().map(Holding::held).toList());
            assertThat(held.plus(state.left().orElseThrow())).isEqualTo(euro(i < 2 ? "250.00" : "370.00"));
        }
    }
}
