package it.sportello.legal.reasons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.sportello.legal.Act;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.KernelMessage;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Rounding;
import it.sportello.legal.SampleMessage;
import it.sportello.legal.reasons.Reason.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ReasonsTest {

    private static final LegalReference NOTICE =
            new Act("bando", "urn:nir:comune.gonnostramatza:determinazione:2010-04-14;89").article("5");

    private static Euro benefit(Euro ise, Fraction scale, int members, Reasons reasons) {
        int mark = reasons.mark();
        reasons.tell(Kind.GIVEN, SampleMessage.ISE, List.of(), ise);
        reasons.tell(Kind.PARAMETER, SampleMessage.SCALE, List.of(), scale, members);
        Fraction exact = ise.toFraction().dividedBy(scale);
        reasons.tell(Kind.STEP, mark, SampleMessage.ISEE, List.of(NOTICE.comma("1")), exact, ise, scale);
        Euro rounded = reasons.round(exact, Rounding.CENT_HALF_UP, List.of(NOTICE.comma("2")));
        reasons.tell(Kind.STEP, mark, SampleMessage.DUE, List.of(), rounded);
        return rounded;
    }

    @Test
    void aSmallTreeReadsAsAMotivation() {
        Explained<Euro> explained =
                Explained.by(reasons -> benefit(Euro.of(10_000), Fraction.parse("2.04"), 3, reasons));
        assertThat(explained.value()).isEqualTo(Euro.parse("4901.96"));
        assertThat(explained.why().text(Locale.ITALIAN)).isEqualTo("""
                        contributo spettante: 4.901,96 €
                          - ISEE = 10.000,00 € / 2,04 = 4901,960784 (250000/51) [art. 5, c. 1, bando]
                            - ISE dichiarato: 10.000,00 €
                            - scala di equivalenza per 3 componenti: 2,04
                          - arrotondato a 4.901,96 €: da 4901,960784 (250000/51), per multipli di 0,01, \
                        al più vicino, a metà per eccesso [art. 5, c. 2, bando]
                        """);
        assertThat(explained.why().text(Locale.ENGLISH)).isEqualTo("""
                        benefit due: €4,901.96
                          - ISEE = €10,000.00 / 2.04 = 4901.960784 (250000/51) [art. 5, c. 1, bando]
                            - ISE declared: €10,000.00
                            - equivalence scale for 3 members: 2.04
                          - rounded to €4,901.96: from 4901.960784 (250000/51), to multiples of 0.01, \
                        to the nearest, the middle upwards [art. 5, c. 2, bando]
                        """);
    }

    @Property
    void listeningChangesNothing(
            @ForAll @LongRange(min = 0, max = 100_000_000) long cents,
            @ForAll @IntRange(min = 1, max = 500) int hundredths) {
        Euro ise = Euro.ofCents(cents);
        Fraction scale = Fraction.of(hundredths, 100);
        assertThat(benefit(ise, scale, 3, Reasons.none()))
                .isEqualTo(
                        Explained.by(reasons -> benefit(ise, scale, 3, reasons)).value());
    }

    @Test
    void aRoundingIsAStepOfItsOwn() {
        Rounding even = new Rounding(new BigDecimal("0.5"), Rounding.Mode.HALF_EVEN);
        Fraction exact = Fraction.parse("7.25");
        Reason why = Explained.by(reasons -> reasons.round(exact, even, List.of(NOTICE)))
                .why();
        assertThat(why)
                .isEqualTo(new Reason(
                        Kind.ROUNDING,
                        KernelMessage.ROUNDED,
                        Euro.of(7),
                        List.of(exact, even.unit(), KernelMessage.HALF_EVEN),
                        List.of(NOTICE),
                        List.of()));
        assertThat(why.text(Locale.ITALIAN))
                .isEqualTo("arrotondato a 7,00 €: da 7,25, per multipli di 0,5, al più vicino, a metà al multiplo pari"
                        + " [art. 5, bando]\n");
    }

    @Test
    void aRoundingThatLeavesAFractionOfACentIsRefusedEvenInSilence() {
        Rounding thousandths = new Rounding(new BigDecimal("0.001"), Rounding.Mode.DOWN);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Reasons.none().round(Fraction.of(1, 8), thousandths, List.of()));
    }
}
