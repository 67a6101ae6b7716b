package it.sportello.eligibility.ranking;

import static it.sportello.eligibility.ranking.Terms.computed;
import static it.sportello.eligibility.ranking.Terms.order;
import static it.sportello.eligibility.ranking.Terms.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportello.eligibility.ranking.RankedList.Parting;
import it.sportello.eligibility.ranking.RankedList.Standing;
import it.sportello.eligibility.ranking.RankedList.Unplaced;
import it.sportello.legal.ChosenReading;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.Outcome;
import it.sportello.legal.draw.Draw;
import it.sportello.legal.draw.Drawn;
import it.sportello.legal.draw.Urn;
import it.sportello.legal.reasons.Explained;
import it.sportello.legal.reasons.Reason;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingTest {

    private static final String PROTOCOL = "by: protocol, direction: earliest first";
    private static final String ISEE = "by: isee, direction: lowest first, missing: to be completed";
    private static final String ISEE_LAST = "by: isee, direction: lowest first, missing: last";
    private static final String OLDER = "by: age, direction: older first, missing: to be completed";

    static Candidate c(long number) {
        return Candidate.of(new Protocol(2010, number));
    }

    static Candidate isee(long number, String isee) {
        return c(number).isee(Euro.of(new BigDecimal(isee)));
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }

    private static RankedList rank(Ranking ranking, Candidate... candidates) {
        return computed(ranking.rank(List.of(candidates), Lots.NONE));
    }

    private static List<String> standings(RankedList list) {
        return list.standings().stream().map(Standing::toString).toList();
    }

    private static List<String> sentences(RankedList list) {
        return list.partings().stream()
                .map(it -> it.because().text(Locale.ITALIAN))
                .toList();
    }

    // --- every kind of key, each with its sentence ------------------------------------------------------------------

    @Test
    void theLowerIseeComesFirstByACent() {
        RankedList list = rank(order(ISEE, PROTOCOL), isee(1, "4500.01"), isee(2, "4500.00"));
        assertThat(standings(list)).containsExactly("1 2/2010", "2 1/2010");
        assertThat(sentences(list))
                .containsExactly("precede 1/2010 perché: ISEE inferiore (4.500,00 € contro 4.500,01 €)");
        assertThat(list.partings().get(0).references()).hasToString("[art. 3, avviso]");
        assertThat(list.partings().get(0).key().orElseThrow().by()).isEqualTo(RankingTerms.By.ISEE);
        assertThat(list.partings().get(0)).hasToString("2/2010 before 1/2010");
        assertThat(list.findings()).isEmpty();
        assertThat(list.unplaced()).isEmpty();
    }

    @Test
    void theHigherIseeComesFirstIfTheNoticeSaysSo() {
        assertThat(sentences(rank(
                        order("by: isee, direction: highest first, missing: last", PROTOCOL),
                        isee(1, "1.00"),
                        isee(2, "2.00"))))
                .containsExactly("precede 1/2010 perché: ISEE superiore (2,00 € contro 1,00 €)");
    }

    @Test
    void equalIseeGoesOnToTheProtocol() {
        RankedList list = rank(order(ISEE, PROTOCOL), isee(1042, "100.00"), isee(1041, "100.00"));
        assertThat(sentences(list))
                .containsExactly("precede 1042/2010 perché: protocollo anteriore (1041/2010 contro 1042/2010)");
        assertThat(list.partings().get(0).because().text(Locale.ENGLISH))
                .isEqualTo("before 1042/2010 because: protocol earlier (1041/2010 against 1042/2010)");
    }

    @Test
    void theLaterProtocolFirst() {
        assertThat(sentences(rank(order("by: protocol, direction: latest first"), c(1), c(2))))
                .containsExactly("precede 1/2010 perché: protocollo posteriore (2/2010 contro 1/2010)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "points|highest first|2|precede 1/2010 perché: punteggio maggiore, punti (2 contro 1,5)",
                "points|lowest first|1|precede 2/2010 perché: punteggio minore, punti (1,5 contro 2)",
                "number|highest first|2|precede 1/2010 perché: valore maggiore, punti (2 contro 1,5)",
                "number|lowest first|1|precede 2/2010 perché: valore minore, punti (1,5 contro 2)"
            })
    void pointsAndNumbersAreExact(String by, String direction, long first, String sentence) {
        Ranking ranking =
                order("by: %s, of: x, label: punti, direction: %s, missing: last".formatted(by, direction), PROTOCOL);
        Candidate one = c(1).points("x", Fraction.of(3, 2)).number("x", Fraction.of(3, 2));
        Candidate two = c(2).points("x", Fraction.of(2)).number("x", Fraction.of(2));
        RankedList list = rank(ranking, one, two);
        assertThat(list.standings().get(0).protocol().number()).isEqualTo(first);
        assertThat(sentences(list)).containsExactly(sentence);
    }

    @Test
    void aThirdIsMoreThanThirtyThreeHundredths() {
        Ranking ranking = order("by: points, of: x, direction: highest first, missing: last", PROTOCOL);
        assertThat(sentences(
                        rank(ranking, c(1).points("x", Fraction.parse("0.33")), c(2).points("x", Fraction.of(1, 3)))))
                .containsExactly("precede 1/2010 perché: punteggio maggiore, x (0,333333 (1/3) contro 0,33)");
    }

    @Test
    void theOlderComesFirstByADay() {
        Ranking ranking = order(OLDER, PROTOCOL);
        assertThat(sentences(rank(ranking, c(1).born(LocalDate.of(1960, 3, 1)), c(2).born(LocalDate.of(1960, 2, 29)))))
                .containsExactly("precede 1/2010 perché: età maggiore (nascita il 29/02/1960 contro il 01/03/1960)");
        assertThat(sentences(rank(
                        order(OLDER.replace("older", "younger"), PROTOCOL),
                        c(1).born(LocalDate.of(1960, 3, 1)),
                        c(2).born(LocalDate.of(1960, 2, 29)))))
                .containsExactly("precede 2/2010 perché: età minore (nascita il 01/03/1960 contro il 29/02/1960)");
    }

    @Test
    void theNearerComesFirst() {
        Candidate near = c(2).distance(Fraction.of(3_199));
        Candidate far = c(1).distance(Fraction.of(3_200));
        assertThat(sentences(rank(order("by: distance, direction: lowest first, missing: last", PROTOCOL), far, near)))
                .containsExactly("precede 1/2010 perché: distanza minore (3199 m contro 3200 m)");
        assertThat(sentences(rank(order("by: distance, direction: highest first, missing: last", PROTOCOL), far, near)))
                .containsExactly("precede 2/2010 perché: distanza maggiore (3200 m contro 3199 m)");
    }

    @Test
    void aNamedDayCounts() {
        Candidate one = c(1).day("enrolled", LocalDate.of(2010, 1, 2));
        Candidate two = c(2).day("enrolled", LocalDate.of(2010, 1, 1));
        String key = "by: day, of: enrolled, label: iscrizione, direction: earliest first, missing: last";
        assertThat(sentences(rank(order(key, PROTOCOL), one, two)))
                .containsExactly("precede 1/2010 perché: data anteriore, iscrizione (01/01/2010 contro 02/01/2010)");
        assertThat(sentences(rank(order(key.replace("earliest", "latest"), PROTOCOL), one, two)))
                .containsExactly("precede 2/2010 perché: data posteriore, iscrizione (02/01/2010 contro 01/01/2010)");
    }

    // --- two clocks -------------------------------------------------------------------------------------------------

    private static final String ARRIVAL =
            "by: arrival, direction: earliest first, missing: to be completed, precision: minute";

    private static Candidate pec(long number, String instant) {
        return c(number).arrived(new Arrived(at(instant), at(instant)));
    }

    private static Candidate desk(long number, String minute) {
        Instant begins = at(minute);
        return c(number).arrived(new Arrived(begins, begins.plusSeconds(59)));
    }

    @Test
    void thePecOfTheMinuteBeforeComesBeforeTheDesk() {
        assertThat(sentences(rank(
                        order(ARRIVAL, PROTOCOL), desk(1, "2018-06-29T10:00:00Z"), pec(2, "2018-06-29T09:59:59Z"))))
                .containsExactly(
                        "precede 1/2010 perché: arrivo anteriore (2018-06-29T11:59:59+02:00 contro 2018-06-29T12:00+02:00–2018-06-29T12:00:59+02:00)");
        assertThat(sentences(rank(
                        order(ARRIVAL.replace("earliest", "latest"), PROTOCOL),
                        pec(1, "2018-06-29T10:01:00Z"),
                        pec(2, "2018-06-29T09:59:59Z"))))
                .containsExactly(
                        "precede 2/2010 perché: arrivo posteriore (2018-06-29T12:01+02:00 contro 2018-06-29T11:59:59+02:00)");
    }

    @Test
    void inTheSameMinuteTheClocksCannotPartThemAndAreToldSo() {
        RankedList list = rank(
                order(ARRIVAL, PROTOCOL),
                desk(1, "2018-06-29T10:00:00Z"),
                pec(2, "2018-06-29T10:00:00Z"),
                pec(3, "2018-06-29T10:00:00Z"));
        assertThat(standings(list)).containsExactly("1 1/2010", "2 2/2010", "3 3/2010");
        Parting parting = list.partings().get(0);
        assertThat(parting.even()).hasSize(1);
        assertThat(parting.even().get(0).text(Locale.ITALIAN))
                .isEqualTo(
                        "gli arrivi propri e di 2/2010 (2018-06-29T12:00+02:00–2018-06-29T12:00:59+02:00 e 2018-06-29T12:00+02:00) non si distinguono: il confronto è per minuto");
        assertThat(list.partings().get(1).even()).isEmpty();
    }

    @Test
    void aMinuteIsNoSecondAndCannotBePlacedAmongSeconds() {
        RankedList list = rank(
                order(ARRIVAL.replace("minute", "second").replace("to be completed", "last"), PROTOCOL),
                desk(1, "2018-06-29T10:00:00Z"),
                pec(2, "2018-06-29T10:00:30Z"));
        assertThat(standings(list)).containsExactly("1 2/2010");
        assertThat(list.unplaced()).hasSize(1);
        assertThat(list.unplaced().get(0).because().text(Locale.ITALIAN))
                .isEqualTo(
                        "l'arrivo è noto solo tra 2018-06-29T12:00+02:00–2018-06-29T12:00:59+02:00, e il confronto è per secondo: va accertato");
    }

    @Test
    void aDayPartsOnlyDays() {
        RankedList list = rank(
                order(ARRIVAL.replace("minute", "day"), PROTOCOL),
                pec(2, "2010-05-05T00:00:00Z"),
                pec(1, "2010-05-05T21:59:59Z"),
                pec(3, "2010-05-05T22:00:00Z"));
        assertThat(standings(list)).containsExactly("1 1/2010", "2 2/2010", "3 3/2010");
        assertThat(list.partings().get(0).even().get(0).text(Locale.ITALIAN)).endsWith("il confronto è per giorno");
        assertThat(sentences(list).get(1)).contains("arrivo anteriore");
    }

    // --- priority classes -------------------------------------------------------------------------------------------

    @Test
    void aClassComesBeforeEveryKey() {
        RankedList list = rank(
                order(List.of("a", "b"), ISEE, PROTOCOL),
                isee(1, "0.00").inClass("b"),
                isee(2, "9.00").inClass("a"));
        assertThat(sentences(list))
                .containsExactly(
                        "precede 1/2010 perché: classe di priorità anteriore («classe a» prima di «classe b»)");
        assertThat(list.partings().get(0).key()).isEmpty();
        assertThat(list.partings().get(0).references()).hasToString("[art. 1, avviso]");
        assertThat(list.classes()).containsExactly("a", "b");
        assertThat(list.standings().get(0).priorityClass()).contains("a");
    }

    @Test
    void lateApplicationsAreALastClassWithAnOrderOfItsOwn() {
        Ranking ranking = Terms.read("""
                        ranking:
                          source: art. 1
                          classes:
                            - {id: in time, label: nei termini, source: art. 2}
                            - id: late
                              label: a sportello
                              source: art. 2
                              order: [{by: protocol, direction: earliest first, source: art. 2}]
                          order:
                            - {by: isee, direction: lowest first, missing: to be completed, source: art. 3}
                            - {by: protocol, direction: earliest first, source: art. 3}
                        """).value().orElseThrow().makeRanking();
        RankedList list = rank(
                ranking,
                isee(9, "0.00").inClass("late"),
                isee(8, "5.00").inClass("late"),
                isee(2, "1.00").inClass("in time"),
                isee(1, "2.00").inClass("in time"));
        assertThat(standings(list)).containsExactly("1 2/2010", "2 1/2010", "3 8/2010", "4 9/2010");
        assertThat(sentences(list).get(2)).contains("protocollo anteriore");
        assertThat(ranking.terms().classes()).hasSize(2);
    }

    @Test
    void whoIsInNoClassOfTheNoticeIsNotPlaced() {
        Ranking ranking = order(List.of("a", "b"), PROTOCOL);
        RankedList list = rank(ranking, c(1), c(2).inClass("c"), c(3).inClass("a"), c(4).inClass("b"));
        assertThat(standings(list)).containsExactly("1 3/2010", "2 4/2010");
        assertThat(list.unplaced()).extracting(Unplaced::id).containsExactly("1/2010", "2/2010");
        Unplaced first = list.unplaced().get(0);
        assertThat(List.of(first.from(), first.to())).containsExactly(1, 4);
        assertThat(first.because().text(Locale.ITALIAN)).isEqualTo("la classe di priorità di 1/2010 non risulta");
        assertThat(first.mayOvertake()).containsExactly("3/2010", "4/2010");
        assertThat(first).hasToString("unplaced 1/2010");
        assertThat(list.unplaced().get(1).priorityClass()).isEmpty();
        assertThat(list.standings().get(0).mayBeOvertakenBy()).containsExactly("1/2010", "2/2010");
        assertThat(list.findings().get(0).text(Locale.ITALIAN)).contains("«non risulta», e il bando conosce: a, b");
        assertThat(list.findings().get(1).text(Locale.ITALIAN)).contains("«c», e il bando conosce: a, b");
    }

    @Test
    void aClassWhereTheNoticeHasNoneIsNotPlacedEither() {
        RankedList list = rank(order(PROTOCOL), c(1), c(2).inClass("a"));
        assertThat(standings(list)).containsExactly("1 1/2010");
        assertThat(shown(list.findings())).containsExactly("CLASS_UNKNOWN ");
    }

    // --- what is missing --------------------------------------------------------------------------------------------

    @Test
    void whoHasNoValueComesLastIfTheNoticeSaysSo() {
        RankedList list = rank(order(ISEE_LAST, PROTOCOL), c(2), c(1), isee(3, "1000000.00"));
        assertThat(standings(list)).containsExactly("1 3/2010", "2 1/2010", "3 2/2010");
        assertThat(sentences(list))
                .containsExactly(
                        "precede 1/2010 perché: l'ISEE risulta (1.000.000,00 €), mentre per 1/2010 manca, e chi non l'ha viene dopo",
                        "precede 2/2010 perché: protocollo anteriore (1/2010 contro 2/2010)");
    }

    @Test
    void whoHasNoValueComesLastInTheOtherDirectionToo() {
        assertThat(standings(rank(
                        order("by: isee, direction: highest first, missing: last", PROTOCOL), c(1), isee(2, "0.00"))))
                .containsExactly("1 2/2010", "2 1/2010");
    }

    @Test
    void unknownIsNeverTheBestRank() {
        RankedList list = rank(order(ISEE, PROTOCOL), c(1), isee(2, "10.00"), isee(3, "20.00"));
        assertThat(standings(list)).containsExactly("1 2/2010", "2 3/2010");
        Unplaced unplaced = list.unplaced().get(0);
        assertThat(unplaced.id()).isEqualTo("1/2010");
        assertThat(List.of(unplaced.from(), unplaced.to())).containsExactly(1, 3);
        assertThat(unplaced.because().text(Locale.ITALIAN))
                .isEqualTo("manca l'ISEE: va completata, e fino ad allora la posizione non si può dire");
        assertThat(unplaced.mayOvertake()).containsExactly("2/2010", "3/2010");
        assertThat(unplaced.references()).hasToString("[art. 3, avviso]");
        assertThat(list.standings()).allMatch(it -> it.mayBeOvertakenBy().equals(List.of("1/2010")));
        assertThat(list.findings().get(0).text(Locale.ITALIAN))
                .isEqualTo(
                        "1/2010 non si può collocare: manca il dato del criterio «isee», e può andare dalla posizione 1 alla 3. Completare il dato");
    }

    @Test
    void aNoticeThatIsSilentPlacesNobodyByIt() {
        Ranking silent = Terms.read(
                        "ranking:\n  source: art. 1\n  order:\n    - {" + ISEE_LAST.replace("last", "not stated")
                                + ", source: art. 3}\n    - {" + PROTOCOL + ", source: art. 3}\n")
                .value()
                .orElseThrow()
                .makeRanking();
        assertThat(rank(silent, c(1), isee(2, "10.00")).unplaced()).hasSize(1);
    }

    @Test
    void aValueThatDecidesNothingIsNotAskedFor() {
        RankedList list = rank(
                order(ISEE, OLDER, PROTOCOL),
                isee(1, "10.00"),
                isee(2, "20.00").born(LocalDate.of(1960, 1, 1)),
                isee(3, "30.00"));
        assertThat(standings(list)).containsExactly("1 1/2010", "2 2/2010", "3 3/2010");
        assertThat(list.findings()).isEmpty();
    }

    @Test
    void whoCannotBePlacedKeepsThePositionsItMayTake() {
        RankedList list = rank(
                order(ISEE, OLDER, PROTOCOL),
                isee(1, "10.00"),
                isee(2, "10.00"),
                isee(3, "10.00").born(LocalDate.of(1960, 1, 1)),
                isee(4, "20.00"),
                isee(5, "5.00"));
        assertThat(standings(list)).containsExactly("1 5/2010", "2 3/2010", "5 4/2010");
        assertThat(list.unplaced())
                .extracting(Unplaced::from, Unplaced::to)
                .containsOnly(org.assertj.core.groups.Tuple.tuple(2, 4));
        assertThat(list.standings().get(0).mayBeOvertakenBy()).isEmpty();
        assertThat(list.standings().get(1).mayBeOvertakenBy()).containsExactly("1/2010", "2/2010");
        assertThat(list.standings().get(2).mayBeOvertakenBy()).isEmpty();
    }

    // --- ties and draws ---------------------------------------------------------------------------------------------

    @Test
    void equalCandidatesShareThePosition() {
        RankedList list = rank(order(ISEE), isee(1, "10.00"), isee(2, "10.00"), isee(3, "20.00"));
        assertThat(standings(list)).containsExactly("1 1/2010", "1 2/2010", "3 3/2010");
        assertThat(list.standings()).extracting(Standing::isExAequo).containsExactly(true, true, false);
        assertThat(list.standings()).extracting(Standing::sharedBy).containsExactly(2, 2, 1);
        assertThat(sentences(list).get(0)).isEqualTo("alla pari con 2/2010: nessun criterio del bando li distingue");
        assertThat(list.partings().get(0).references()).isEmpty();
        assertThat(shown(list.findings())).containsExactly("TIE ");
        assertThat(list.findings().get(0).text(Locale.ITALIAN)).startsWith("alla pari in posizione 1: 1/2010, 2/2010.");
    }

    private static Drawn drawn(String context, String... names) {
        return new Draw(context, List.of(names), "ab".repeat(32)).with("beacon 1");
    }

    private static final Candidate[] THREE = {isee(1, "10.00"), isee(2, "10.00"), isee(3, "10.00")};

    @Test
    void aDrawThatIsStillToBeHeldIsToldSo() {
        RankedList list = rank(order(ISEE, "by: draw"), THREE);
        assertThat(standings(list)).containsExactly("1 1/2010", "1 2/2010", "1 3/2010");
        assertThat(sentences(list))
                .containsOnly(
                        "alla pari con 2/2010: decide il sorteggio, ancora da tenere",
                        "alla pari con 3/2010: decide il sorteggio, ancora da tenere");
        assertThat(shown(list.findings())).containsExactly("DRAW_NEEDED ");
        assertThat(list.findings().get(0).text(Locale.ITALIAN))
                .isEqualTo("alla pari in posizione 1: 1/2010, 2/2010, 3/2010. Serve il sorteggio tra tutti loro");
    }

    @Test
    void theDrawThatWasHeldPartsThem() {
        Drawn drawn = drawn("avviso|rank-1", "1/2010", "2/2010", "3/2010");
        RankedList list = computed(order(ISEE, "by: draw").rank(List.of(THREE), new Lots(List.of(drawn), List.of())));
        assertThat(list.standings()).extracting(Standing::id).isEqualTo(drawn.order());
        assertThat(list.standings()).extracting(Standing::position).containsExactly(1, 2, 3);
        assertThat(sentences(list).get(0))
                .isEqualTo("precede " + drawn.order().get(1) + " perché: sorteggio (estratto n. 1 contro n. 2)");
        assertThat(list.partings().get(1).key().orElseThrow().by()).isEqualTo(RankingTerms.By.DRAW);
        assertThat(list.findings()).isEmpty();
    }

    @Test
    void anUrnPartsThemAndOfADrawAmongMoreTheOrderOfSomeStands() {
        Urn urn = new Urn(
                "avviso|all",
                LocalDateTime.of(2010, 5, 20, 10, 0),
                List.of("segretario comunale"),
                List.of("9/2010", "3/2010", "1/2010", "2/2010"));
        RankedList list = computed(order(ISEE, "by: draw").rank(List.of(THREE), new Lots(List.of(), List.of(urn))));
        assertThat(standings(list)).containsExactly("1 3/2010", "2 1/2010", "3 2/2010");
        assertThat(sentences(list).get(0)).endsWith("(estratto n. 2 contro n. 3)");
    }

    @Test
    void aDrawThatLeavesSomebodyOutPartsNobody() {
        RankedList list = computed(order(ISEE, "by: draw")
                .rank(List.of(THREE), new Lots(List.of(drawn("due", "1/2010", "2/2010")), List.of())));
        assertThat(standings(list)).containsExactly("1 1/2010", "1 2/2010", "1 3/2010");
        assertThat(shown(list.findings())).containsExactly("DRAW_NEEDED ", "DRAW_NOT_NEEDED ");
    }

    @Test
    void aDrawIsNotUsedWhereTheNoticeHasNone() {
        RankedList list = computed(order(ISEE)
                .rank(List.of(THREE), new Lots(List.of(drawn("tre", "1/2010", "2/2010", "3/2010")), List.of())));
        assertThat(shown(list.findings())).containsExactly("TIE ", "DRAW_NOT_NEEDED ");
    }

    @Test
    void twoDrawsOfTheSamePeopleAreRefused() {
        Outcome<RankedList> outcome = order(ISEE, "by: draw")
                .rank(
                        List.of(THREE),
                        new Lots(
                                List.of(drawn("uno", "1/2010", "2/2010", "3/2010"), drawn("due", "1/2010", "2/2010")),
                                List.of()));
        assertThat(shown(outcome.findings())).containsExactly("DRAWN_AGAIN ");
        assertThat(outcome.findings().get(0).text(Locale.ITALIAN)).startsWith("1/2010, 2/2010 compaiono insieme");
        assertThat(outcome.result()).isEmpty();
    }

    @Test
    void oneWhoIsInTwoDrawsMayBe() {
        RankedList list = computed(order(ISEE, "by: draw")
                .rank(
                        List.of(THREE),
                        new Lots(
                                List.of(drawn("uno", "1/2010", "2/2010", "3/2010"), drawn("due", "1/2010", "4/2010")),
                                List.of())));
        assertThat(shown(list.findings())).containsExactly("DRAW_NOT_NEEDED ");
    }

    @Test
    void aDrawThatComesOutOtherwiseIsRefused() {
        Drawn true1 = drawn("uno", "1/2010", "2/2010", "3/2010");
        Drawn forged = new Drawn(
                true1.draw(),
                true1.beacon(),
                true1.commitment(),
                true1.seed(),
                List.of(true1.lots().get(1), true1.lots().get(0), true1.lots().get(2)));
        Outcome<RankedList> outcome =
                order(ISEE, "by: draw").rank(List.of(THREE), new Lots(List.of(forged), List.of()));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(outcome.findings().get(0).location().pointer()).startsWith("/draws/0/lots/0");
        Urn twice =
                new Urn("x", LocalDateTime.of(2010, 5, 20, 10, 0), List.of("y"), List.of("1/2010", "1/2010", "2/2010"));
        assertThat(shown(order(ISEE, "by: draw")
                        .rank(List.of(THREE), new Lots(List.of(), List.of(twice)))
                        .findings()))
                .containsExactly("DRAWN_TWICE /urns/0/order");
    }

    // --- candidates that cannot be --------------------------------------------------------------------------------

    @Test
    void anIdThatStandsTwiceIsPlacedNowhereAndTheOthersGoOn() {
        RankedList list = rank(order(PROTOCOL), c(1), c(2), c(2), c(3));
        assertThat(standings(list)).containsExactly("1 1/2010", "2 3/2010");
        assertThat(list.unplaced()).hasSize(2).allMatch(it -> it.id().equals("2/2010"));
        assertThat(list.unplaced().get(0).because().text(Locale.ITALIAN))
                .startsWith("l'identificativo 2/2010 compare più volte");
        assertThat(shown(list.findings())).containsExactly("CANDIDATE_TWICE ", "CANDIDATE_TWICE ");
    }

    @Test
    void twoUnderTheSameNumberOfProtocolAreEqual() {
        Candidate other = new Candidate(
                "1/2010 bis",
                new Protocol(2010, 1),
                c(1).priorityClass(),
                c(1).points(),
                c(1).numbers(),
                c(1).days(),
                c(1).isee(),
                c(1).birth(),
                c(1).distance(),
                c(1).arrived());
        assertThat(standings(rank(order(PROTOCOL), other, c(1)))).containsExactly("1 1/2010", "1 1/2010 bis");
    }

    @Test
    void nobodyAndOne() {
        assertThat(rank(order(PROTOCOL)).standings()).isEmpty();
        assertThat(rank(order(PROTOCOL)).partings()).isEmpty();
        assertThat(standings(rank(order(ISEE), c(1)))).containsExactly("1 1/2010");
    }

    @Test
    void aCandidateHasAnIdOnOneLine() {
        for (String id : List.of(" ", "a\nb", "a\rb")) {
            assertThatThrownBy(() -> new Candidate(
                            id,
                            new Protocol(2010, 1),
                            c(1).priorityClass(),
                            c(1).points(),
                            c(1).numbers(),
                            c(1).days(),
                            c(1).isee(),
                            c(1).birth(),
                            c(1).distance(),
                            c(1).arrived()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(isee(7, "123.45")).hasToString("candidate 7/2010");
    }

    @Test
    void unsoundTermsAreRefused() {
        RankingTerms sound = order(PROTOCOL).terms();
        RankingTerms unsound = new RankingTerms(sound.classes(), sound.order(), "art. 1", List.of("x"));
        Terms terms = Terms.read("").value().orElseThrow();
        assertThat(shown(Ranking.of(unsound, terms.sources(), List.<ChosenReading>of())
                        .findings()))
                .containsExactly("UNKNOWN_READING /ranking/readings/0");
        assertThat(Ranking.of(unsound, terms.sources(), List.of()).result()).isEmpty();
    }

    @Test
    void theReasonsNameEachPositionAndTheWholeRanking() {
        Explained<Outcome<RankedList>> explained =
                order(ISEE, PROTOCOL).explain(List.of(isee(1, "4.00"), isee(2, "3.00"), c(3)), Lots.NONE);
        Reason why = explained.why();
        assertThat(why.text(Locale.ITALIAN).lines())
                .containsExactly(
                        "candidati collocati in graduatoria: 2 su 3 [art. 1, avviso]",
                        "  - posizione 1: 2/2010",
                        "    - precede 1/2010 perché: ISEE inferiore (3,00 € contro 4,00 €) [art. 3, avviso]",
                        "  - posizione 2: 1/2010");
        assertThat(explained.value().result())
                .isEqualTo(order(ISEE, PROTOCOL)
                        .rank(List.of(isee(1, "4.00"), isee(2, "3.00"), c(3)), Lots.NONE)
                        .result());
    }
}
