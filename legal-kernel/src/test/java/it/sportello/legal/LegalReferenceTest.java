package it.sportello.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import it.sportello.legal.LegalReference.Part;
import it.sportello.legal.LegalReference.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegalReferenceTest {

    private static final Act DECREE =
            new Act("D.P.C.M. 159/2013", "urn:nir:presidente.consiglio.ministri:decreto:2013-12-05;159");
    private static final Act NOTICE = new Act("bando", "urn:nir:comune.gonnostramatza:determinazione:2010-04-14;89");

    @Provide
    Arbitrary<LegalReference> references() {
        Arbitrary<String> number = Arbitraries.of("1", "2", "4", "12", "118", "1-bis", "2-sexies", "10-ter", "A", "IV");
        Arbitrary<String> letter = Arbitraries.of("a", "e", "z", "aa", "e-bis");
        Arbitrary<String> heading = Arbitraries.of(
                "Requisiti", "Criteri di priorità", "Punto 3", "Misura dell'intervento", "lettera", "1°");
        Arbitrary<Step> step = Arbitraries.of(Part.class)
                .flatMap(part -> (part == Part.HEADING ? heading : part == Part.LETTER ? letter : number)
                        .map(text -> new Step(part, text)));
        return Combinators.combine(Arbitraries.of(DECREE, NOTICE), step.list().ofMaxSize(6))
                .as(LegalReference::new);
    }

    @Test
    void aLetterIsCitedAsJuristsDo() {
        LegalReference reference = DECREE.article("4").comma("2").letter("e");
        assertThat(reference.citation()).isEqualTo("art. 4, c. 2, lett. e), D.P.C.M. 159/2013");
        assertThat(reference).hasToString(reference.citation());
        assertThat(reference.urn())
                .isEqualTo("urn:nir:presidente.consiglio.ministri:decreto:2013-12-05;159~art4-com2-lete");
        assertThat(LegalReference.parse(DECREE, "art. 4, c. 2, lett. e)")).isEqualTo(reference);
    }

    @Test
    void anArticleInsertedLaterKeepsItsSuffix() {
        LegalReference reference = DECREE.article("2-sexies");
        assertThat(reference.citation()).isEqualTo("art. 2-sexies, D.P.C.M. 159/2013");
        assertThat(reference.urn()).isEqualTo(DECREE.urn() + "~art2sexies");
        assertThat(LegalReference.parse(DECREE, "art. 2-sexies")).isEqualTo(reference);
    }

    @Test
    void aMunicipalNoticeIsCitedByItsHeadings() {
        LegalReference reference = LegalReference.parse(NOTICE, "Requisiti, n. 4");
        assertThat(reference.path()).containsExactly(new Step(Part.HEADING, "Requisiti"), new Step(Part.NUMBER, "4"));
        assertThat(reference.citation()).isEqualTo("Requisiti, n. 4, bando");
        assertThat(reference.urn()).isEqualTo(NOTICE.urn());
    }

    @Test
    void aHeadingAloneHasTheUrnOfTheAct() {
        assertThat(LegalReference.parse(NOTICE, "Requisiti").urn()).isEqualTo(NOTICE.urn());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void anEmptyTextIsTheWholeAct(String text) {
        assertThat(LegalReference.parse(DECREE, text)).isEqualTo(DECREE.whole());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "art. 1 | ~art1",
                "c. 3 | ~com3",
                "lett. b) | ~letb",
                "n. 7 | ~num7",
                "all. 1 | ~all1",
                "tab. 2 | ~tab2",
                "all. 1, tab. 2, n. 3 | ~all1-tab2-num3",
                "all. A, n. IV | ~alla-numiv",
                "art. 5, c. 4-bis, lett. aa) | ~art5-com4bis-letaa"
            })
    void eachPartIsReadPrintedAndNamedInTheUrn(String text, String urn) {
        LegalReference reference = LegalReference.parse(DECREE, text);
        assertThat(reference.citation()).isEqualTo(text + ", D.P.C.M. 159/2013");
        assertThat(reference.urn()).isEqualTo(DECREE.urn() + urn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"art.4,c.2,lett.e)", " art.  4 ,  c. 2,lett. e ", "art. 4, c. 2, lett. e"})
    void spacesAndTheParenthesisMayBeMissing(String text) {
        assertThat(LegalReference.parse(DECREE, text))
                .isEqualTo(DECREE.article("4").comma("2").letter("e"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "art. 13 c. 3 | art. 13, c. 3",
                "art. 4 comma 2 lett. e) | art. 4, c. 2, lett. e)",
                "Articolo 4 c. 2 bis, lettera a) numero 1 | art. 4, c. 2 bis, lett. a), n. 1",
                "allegato II.2 | all. II.2",
                "articolo unico | art. unico",
                "art. 1 c. 1° | art. 1, c. 1°"
            })
    void partsMayFollowWithoutACommaBetweenThem(String text, String citation) {
        assertThat(LegalReference.parse(DECREE, text).citation()).isEqualTo(citation + ", D.P.C.M. 159/2013");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lett. a) e b)",
                "art. 2963, c.c.",
                "art. 4 e 5",
                "art. 4-5",
                "comma secondo",
                "c. 2 periodo 3",
                "art. 4bisse",
                "tab. 2 prezzi"
            })
    void whatIsNotOnePlaceIsRefusedAndNotCitedWrongly(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> LegalReference.parse(DECREE, text));
    }

    @Property
    void readingIsTheInverseOfPrinting(@ForAll("references") LegalReference reference) {
        String act = reference.act().citation();
        String citation = reference.citation();
        assertThat(citation).endsWith(act);
        String path = citation.substring(0, citation.length() - act.length());
        assertThat(LegalReference.parse(reference.act(), path.isEmpty() ? "" : path.substring(0, path.length() - 2)))
                .isEqualTo(reference);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,,b",
                ",",
                "art. ",
                "art.",
                "art. 4,",
                ", art. 4",
                "art. 4, , c. 2",
                "c.",
                "lett. )",
                "lett.)",
                "n. ",
                "art. 4, tab."
            })
    void aPieceWithoutItsNumberIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> LegalReference.parse(DECREE, text));
    }

    @Property
    void anyTextIsReadOrRefusedAndNothingElse(@ForAll("texts") String text) {
        LegalReference reference;
        try {
            reference = LegalReference.parse(DECREE, text);
        } catch (IllegalArgumentException e) {
            assertThat(text)
                    .satisfiesAnyOf(
                            t -> assertThat(t).contains(","), t -> assertThat(t).contains("."));
            return;
        }
        assertThat(reference.citation()).endsWith("D.P.C.M. 159/2013");
        assertThat(reference.urn()).startsWith(DECREE.urn());
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces =
                Arbitraries.of("art.", "c.", "lett.", "n.", " ", ",", ")", "4", "e", "%s", "$1", "\\", "\n");
        return Arbitraries.oneOf(
                Arbitraries.strings(), pieces.list().ofMaxSize(12).map(list -> String.join("", list)));
    }

    @Test
    void aMegabyteIsReadAtOnce() {
        String text = "art." + " ".repeat(1 << 20) + "4";
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(LegalReference.parse(DECREE, text)).isEqualTo(DECREE.article("4")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void aPartOfAnActHasANumber(String number) {
        assertThatIllegalArgumentException().isThrownBy(() -> DECREE.article(number));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DECREE.article("4").comma(number));
        assertThatIllegalArgumentException().isThrownBy(() -> new Step(Part.HEADING, number));
    }

    @Test
    void aPercentSignInAHeadingIsJustText() {
        assertThat(NOTICE.whole().then(Part.HEADING, "100 %s $1").citation()).isEqualTo("100 %s $1, bando");
    }

    @Test
    void severalPlacesMayStandUnderOneTop() {
        assertThat(DECREE.article("4").comma("2").letter("e").top()).isEqualTo(DECREE.article("4"));
        assertThat(DECREE.article("4").top()).isEqualTo(DECREE.article("4"));
        assertThat(DECREE.whole().top()).isEqualTo(DECREE.whole());
    }

    @Test
    void goingDeeperLeavesThePlaceAboveAsItWas() {
        LegalReference article = DECREE.article("4");
        LegalReference comma = article.comma("2");
        assertThat(article).isEqualTo(DECREE.article("4")).isNotEqualTo(comma);
        assertThat(comma.path()).hasSize(2);
    }

    @Test
    void thePathDoesNotChangeWithTheListItWasMadeFrom() {
        List<Step> path = new ArrayList<>(List.of(new Step(Part.ARTICLE, "4")));
        LegalReference reference = new LegalReference(DECREE, path);
        path.clear();
        assertThat(reference).isEqualTo(DECREE.article("4"));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> reference.path().clear());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Art. 4, co. 2, Lett. e)                | art. 4, c. 2, lett. e), D.P.C.M. 159/2013
            articolo 4, comma 2, lettera e         | art. 4, c. 2, lett. e), D.P.C.M. 159/2013
            ALLEGATO 1, num. 3                     | all. 1, n. 3, D.P.C.M. 159/2013
            Numerosità del nucleo, numero 3        | Numerosità del nucleo, n. 3, D.P.C.M. 159/2013
            """)
    void theWaysPeopleCiteAreAllRead(String written, String cited) {
        Act dpcm = new Act("D.P.C.M. 159/2013", "urn:nir:presidente.consiglio.ministri:decreto:2013-12-05;159");
        assertThat(LegalReference.parse(dpcm, written).citation()).isEqualTo(cited);
    }
}
