package it.sportello.legal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportello.legal.Act;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.KernelFinding;
import it.sportello.legal.KernelMessage;
import it.sportello.legal.Location;
import it.sportello.legal.Rounding;
import it.sportello.legal.Stated;
import it.sportello.legal.reasons.Explained;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class LegalModuleTest {

    public record Payment(Euro amount, Fraction share) {}

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new LegalModule(Locale.ITALIAN)).build();

    @Test
    void amountsAndFractionsAreTextWithTheirExactValue() {
        assertThat(JSON.writeValueAsString(new Payment(Euro.ofCents(415_459), Fraction.of(4, 5))))
                .isEqualTo("{\"amount\":\"4154.59\",\"share\":\"0.8\"}");
        assertThat(JSON.writeValueAsString(List.of(Fraction.of(13855, 156), Fraction.of(100), Fraction.of(-1, 8))))
                .isEqualTo("[\"13855/156\",\"100\",\"-0.125\"]");
    }

    @Property
    void whatIsWrittenReadsBackAsItself(@ForAll long cents, @ForAll long over, @ForAll @LongRange(min = 1) long under) {
        Payment payment = new Payment(Euro.ofCents(cents), Fraction.of(over, under));
        assertThat(JSON.readValue(JSON.writeValueAsString(payment), Payment.class))
                .isEqualTo(payment);
    }

    @Test
    void aNumberIsReadByItsDigits() {
        assertThat(JSON.readValue("{\"amount\": 0.10, \"share\": 0.3}", Payment.class))
                .isEqualTo(new Payment(Euro.ofCents(10), Fraction.of(3, 10)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"amount\": 0.001, \"share\": 0}",
                "{\"amount\": 1e2, \"share\": 0}",
                "{\"amount\": \"12,50\", \"share\": 0}",
                "{\"amount\": true, \"share\": 0}",
                "{\"amount\": [1], \"share\": 0}",
                "{\"amount\": 1, \"share\": \"1/0\"}",
                "{\"amount\": 1, \"share\": 1e999999999}",
                "{\"amount\": \"RSSMRA85T10A562S\", \"share\": 0}"
            })
    void whatIsNoAmountIsRefusedWithoutRepeatingIt(String json) {
        assertThatThrownBy(() -> JSON.readValue(json, Payment.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageNotContaining("RSSMRA");
    }

    @Test
    void referencesFindingsAndMessagesShowTheirParts() {
        Act act = new Act("D.P.C.M. 159/2013", "urn:nir:presidente.consiglio.ministri:decreto:2013-12-05;159");
        assertThat(JSON.writeValueAsString(act.article("4")))
                .isEqualTo("{\"citation\":\"art. 4, D.P.C.M. 159/2013\","
                        + "\"urn\":\"urn:nir:presidente.consiglio.ministri:decreto:2013-12-05;159~art4\"}");
        Finding finding = new Finding(
                KernelFinding.NEGATIVE, new Location("a.yaml", "/x", 3, 4), List.of(Euro.of(-1)), List.of());
        assertThat(JSON.writeValueAsString(finding))
                .isEqualTo("{\"code\":\"KERN-0007\",\"severity\":\"error\",\"document\":\"a.yaml\",\"pointer\":\"/x\","
                        + "\"line\":3,\"column\":4,\"text\":\"il valore -1,00 € è negativo: serve zero o un numero "
                        + "positivo\",\"references\":[]}");
        assertThat(JSON.writeValueAsString(
                        List.of(KernelMessage.HALF_UP, Stated.of(Euro.of(1)), Stated.not(), new BigDecimal("1e3"))))
                .isEqualTo("[\"kernel.half-up\",\"1.00\",\"not stated\",1E+3]");
    }

    @Test
    void aReasonShowsItsTreeInTheLanguageOfTheModule() {
        Explained<Euro> explained =
                Explained.by(reasons -> reasons.round(Fraction.of(1, 3), Rounding.CENT_HALF_UP, List.of()));
        JsonMapper english =
                JsonMapper.builder().addModule(new LegalModule(Locale.ENGLISH)).build();
        assertThat(english.writeValueAsString(explained.why()))
                .isEqualTo(
                        "{\"kind\":\"rounding\",\"key\":\"kernel.rounded\",\"text\":\"rounded to €0.33: from "
                                + "0.333333 (1/3), to multiples of 0.01, to the nearest, the middle upwards\",\"result\":"
                                + "\"0.33\",\"inputs\":[\"1/3\",\"0.01\",\"kernel.half-up\"],\"references\":[],\"because\":[]}");
    }
}
