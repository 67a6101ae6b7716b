package it.sportello.legal.reasons;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Act;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.SampleMessage;
import it.sportello.legal.reasons.Reason.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReasonTest {

    private static final Act DECREE =
            new Act("D.P.C.M. 159/2013", "urn:nir:presidente.consiglio.ministri:decreto:2013-12-05;159");

    private static Reason reason(
            Kind kind, SampleMessage message, Object result, List<Object> inputs, Reason... because) {
        return new Reason(kind, message, result, inputs, List.of(), List.of(because));
    }

    @Test
    void theSentenceShowsTheResultAndTheInputsInTheirPlaces() {
        Reason isee =
                reason(Kind.STEP, SampleMessage.ISEE, Fraction.of(5000), List.of(Euro.of(10_200), Fraction.of(51, 25)));
        assertThat(isee.sentence(Locale.ITALIAN)).isEqualTo("ISEE = 10.200,00 € / 2,04 = 5000");
        assertThat(isee.sentence(Locale.ENGLISH)).isEqualTo("ISEE = €10,200.00 / 2.04 = 5000");
    }

    @Test
    void theSentenceEndsWithItsRules() {
        List<LegalReference> rules = List.of(DECREE.article("2").comma("3"), DECREE.annex("1"));
        Reason ise = new Reason(Kind.GIVEN, SampleMessage.ISE, Euro.of(1), List.of(), rules, List.of());
        assertThat(ise.sentence(Locale.ITALIAN))
                .isEqualTo("ISE dichiarato: 1,00 € [art. 2, c. 3, D.P.C.M. 159/2013; all. 1, D.P.C.M. 159/2013]");
    }

    @Test
    void aTreeIsIndentedByTwoSpacesALevel() {
        Reason leaf = reason(Kind.GIVEN, SampleMessage.ISE, Euro.of(3), List.of());
        Reason middle = reason(Kind.STEP, SampleMessage.DUE, Euro.of(2), List.of(), leaf, leaf);
        Reason root = reason(Kind.STEP, SampleMessage.DUE, Euro.of(1), List.of(), middle, leaf);
        assertThat(root.text(Locale.ITALIAN)).isEqualTo("""
                        contributo spettante: 1,00 €
                          - contributo spettante: 2,00 €
                            - ISE dichiarato: 3,00 €
                            - ISE dichiarato: 3,00 €
                          - ISE dichiarato: 3,00 €
                        """);
    }

    @Test
    void noValueReachesALog() {
        Reason root = reason(
                Kind.STEP,
                SampleMessage.DUE,
                "Rossi Mario",
                List.of("RSSMRA80A01H501U"),
                reason(Kind.GIVEN, SampleMessage.ISE, "Bianchi", List.of()));
        assertThat(root).hasToString("STEP sample.due");
    }

    @Test
    void aReasonDoesNotChangeWithTheListsItWasMadeFrom() {
        List<Object> inputs = new ArrayList<>(List.of(1));
        List<LegalReference> rules = new ArrayList<>(List.of(DECREE.whole()));
        List<Reason> because = new ArrayList<>(List.of(reason(Kind.GIVEN, SampleMessage.ISE, 1, List.of())));
        Reason root = new Reason(Kind.STEP, SampleMessage.DUE, 1, inputs, rules, because);
        inputs.clear();
        rules.clear();
        because.clear();
        assertThat(root.inputs()).containsExactly(1);
        assertThat(root.references()).containsExactly(DECREE.whole());
        assertThat(root.because()).hasSize(1);
    }
}
