package it.sportello.eligibility.matching;

import static it.sportello.eligibility.matching.Cases.arrived;
import static it.sportello.eligibility.matching.Cases.employer;
import static it.sportello.eligibility.matching.Cases.limitWith;
import static it.sportello.eligibility.matching.Cases.north;
import static it.sportello.eligibility.matching.Cases.seats;
import static it.sportello.eligibility.matching.Cases.with;
import static it.sportello.eligibility.matching.Cases.worker;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.eligibility.matching.MatchingCase.Seat;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import it.sportello.legal.draw.Draw;
import it.sportello.legal.draw.Drawn;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatchingCaseTest {

    static final String SOUND = """
            employers:
              - id: Coop Arno
                activities: [verde, pulizie]
                seats: [{id: Lunata, at: {latitude: 43.8519, longitude: 10.5583}}]
                places: 2
                arrived: {at: 2018-06-28T09:15:00}
              - id: Coop Serchio
                activities: [verde]
                seats: [{id: Marlia, at: {latitude: 43.8930, longitude: 10.5530}}]
            workers:
              - {id: P1, activities: [verde], home: {latitude: 43.8430, longitude: 10.5020}, limit reached: false}
            where not more: to a person
            """;

    private static Document<MatchingCase> read(String text) {
        return new DocumentReader()
                .read("case.yaml", text.getBytes(StandardCharsets.UTF_8), DocumentFormat.YAML, MatchingCase.class);
    }

    @Test
    void aCaseIsReadFromADocument() {
        assertThat(read(SOUND).findings()).isEmpty();
        MatchingCase asked = read(SOUND).value().orElseThrow();
        assertThat(asked.whereNotMore()).contains(MatchingCase.WhereNotMore.TO_A_PERSON);
        assertThat(new Matching().match(asked, List.of()).result().orElseThrow().placements())
                .first()
                .isInstanceOfSatisfying(
                        Placement.Assigned.class,
                        assigned -> assertThat(assigned.employer()).isEqualTo("Coop Arno"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "employers: 3",
                "workers: [{id: P1}]",
                "workers: [{id: P1, activities: []}]",
                "workers: [{id: '', activities: [verde]}]",
                "workers: [{id: P1, activities: [''], limit reached: perhaps}]",
                "workers: [{id: P1, activities: [verde], home: {latitude: 90.000001, longitude: 0}}]",
                "workers: [{id: P1, activities: [verde], home: {latitude: 0, longitude: -180.000001}}]",
                "workers: [{id: P1, activities: [verde], home: {latitude: 1e999999999, longitude: 0}}]",
                "workers: [{id: P1, activities: [verde], home: {latitude: 43.8}}]",
                "employers: [{id: A, activities: [verde], seats: []}]",
                "employers: [{id: A, activities: [verde], seats: [{id: s}], places: -1}]",
                "employers: [{id: A, activities: [verde], seats: [{id: s}], arrived: {at: 2018-02-29T10:00:00}}]",
                "employers: [{id: A, activities: [verde], seats: [{id: s}], arrived: {at: 2018-06-29T10:00:00, offset: '+03:00'}}]",
                "distances: [{worker: W, employer: A, seat: s, kilometres: -1}]",
                "where not more: by lot"
            })
    void aBadDocumentGivesFindingsAndNoException(String text) {
        assertThat(read(text).findings()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "90, 180, true",
        "-90, -180, true",
        "90.0000000001, 0, false",
        "-90.0000000001, 0, false",
        "0, 180.0000000001, false",
        "0, -180.0000000001, false"
    })
    void coordinatesAreWithinTheEarth(String latitude, String longitude, boolean sound) {
        Coordinates at = new Coordinates(new BigDecimal(latitude), new BigDecimal(longitude));
        assertThat(with(employer("A", at), employer("B", north(1)))
                        .and(worker("W"))
                        .outcome()
                        .result()
                        .isPresent())
                .isEqualTo(sound);
    }

    @Test
    void emptyListsAreACase() {
        assertThat(with().report().placements()).isEmpty();
        assertThat(with(employer("A", north(1))).report().employersLeft()).hasSize(1);
    }

    @Test
    void namesStandOnce() {
        assertThat(with(
                                employer("A", north(1)),
                                seats(
                                        employer(" a", north(2)),
                                        new Seat("s", Optional.empty()),
                                        new Seat("S ", Optional.empty())))
                        .and(worker("W"), worker("w"))
                        .findings())
                .containsExactly(
                        "ELIG-0701 /employers/1/id", "ELIG-0701 /employers/1/seats/1/id", "ELIG-0701 /workers/1/id");
    }

    @Test
    void namesThatAreOnNoList() {
        assertThat(with(employer("A", north(1)))
                        .and(limitWith(worker("W"), "A", "B"))
                        .distance("W", "A", "sede A", "1")
                        .distance("X", "A", "sede A", "1")
                        .distance("W", "B", "sede A", "1")
                        .distance("W", "A", "sede B", "1")
                        .distance("w", "a", "SEDE A", "2")
                        .findings())
                .containsExactly(
                        "ELIG-0702 /workers/0/limitReachedWith/1",
                        "ELIG-0702 /distances/1/worker",
                        "ELIG-0702 /distances/2/employer",
                        "ELIG-0702 /distances/3/seat",
                        "ELIG-0703 /distances/4");
    }

    @Test
    void timesThatNeverWere() {
        assertThat(with(
                                arrived(employer("A", north(1)), ArrivalTest.at("2018-03-25T02:30")),
                                arrived(employer("B", north(1)), ArrivalTest.at("2018-06-25T02:30", "+01:00")),
                                arrived(employer("C", north(1)), ArrivalTest.at("2018-06-25T02:30", "+02:00")),
                                arrived(employer("D", north(1)), ArrivalTest.at("2018-03-25T02:30", "+01:00")))
                        .findings())
                .containsExactly(
                        "ELIG-0704 /employers/0/arrived/at",
                        "ELIG-0705 /employers/1/arrived/offset",
                        "ELIG-0704 /employers/3/arrived/at");
    }

    @Test
    void drawsThatClashOrDoNotFollow() {
        Drawn drawn = new Draw("one", List.of("A", "B"), "0".repeat(64)).with("beacon");
        Drawn again = new Draw("two", List.of("a", "B"), "0".repeat(64)).with("beacon");
        Drawn stranger = new Draw("three", List.of("A", "Z"), "0".repeat(64)).with("beacon");
        Drawn forged = new Drawn(
                drawn.draw(),
                drawn.beacon(),
                drawn.commitment(),
                drawn.seed(),
                List.of(drawn.lots().get(1), drawn.lots().get(0)));
        Cases cases = with(employer("A", north(1)), employer("B", north(1)));
        assertThat(cases.draw(drawn).findings()).isEmpty();
        assertThat(cases.draw(again).findings()).containsExactly("ELIG-0706 /draws/1");
        assertThat(with(employer("A", north(1))).draw(stranger).findings())
                .singleElement()
                .asString()
                .startsWith("ELIG-0702 /draws/0/lots/");
        assertThat(with(employer("A", north(1)), employer("B", north(1)))
                        .draw(forged)
                        .findings())
                .hasSize(4)
                .allMatch(finding -> finding.matches("KERN-\\d{4} /draws/0/lots/[01]/(name|hmac)"));
    }
}
