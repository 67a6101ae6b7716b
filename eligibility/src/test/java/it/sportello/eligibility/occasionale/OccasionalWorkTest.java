package it.sportello.eligibility.occasionale;

import static it.sportello.eligibility.occasionale.Cases.USER;
import static it.sportello.eligibility.occasionale.Cases.WORK;
import static it.sportello.eligibility.occasionale.Cases.WORKER;
import static it.sportello.eligibility.occasionale.Cases.performance;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.eligibility.occasionale.CostReading.Base;
import it.sportello.eligibility.occasionale.CostReading.Order;
import it.sportello.legal.Act;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Outcome;
import it.sportello.legal.reasons.Explained;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OccasionalWorkTest {

    private static final LocalDate JUNE_2018 = LocalDate.of(2018, 6, 15);
    private static final List<LegalReference> NOTICE = List.of(LegalReference.parse(
            new Act("avviso «Comunità Attiva»", "urn:nir:comune.capannori:avviso:2018"), "art. 2"));

    // --- limits together --------------------------------------------------------------------------------------------

    @Test
    void aCaseWithinAllLimits() {
        LimitsReport report = Cases.on("2018-06-15").report();
        assertThat(report.verdict()).isEqualTo(LimitsReport.Verdict.HOLDS);
        assertThat(report.answers()).extracting(LimitAnswer::limit).containsExactly(Limit.values());
        assertThat(report.passed()).isEmpty();
        assertThat(report.open()).isEmpty();
        assertThat(report.rules().id()).isEqualTo("prestazioni-occasionali");
        assertThat(report.rules().sha256()).matches("[0-9a-f]{64}");
        assertThat(report.text(Locale.ITALIAN)).isEqualTo("""
                Nei limiti
                - compensi del prestatore da tutti gli utilizzatori nell'anno civile: 36,00 € su 5.000,00 €, nel limite; restano 4.964,00 € [art. 54-bis, c. 1, lett. a), D.L. 50/2017]
                - compensi dell'utilizzatore a tutti i prestatori nell'anno civile, come si computano: 36,00 € su 5.000,00 €, nel limite; restano 4.964,00 € [art. 54-bis, c. 1, lett. b), D.L. 50/2017]
                - compensi del prestatore dallo stesso utilizzatore nell'anno civile: 36,00 € su 2.500,00 €, nel limite; restano 2.464,00 € [art. 54-bis, c. 1, lett. c), D.L. 50/2017]
                - ore del prestatore per lo stesso utilizzatore nell'anno civile: 4 su 280, nel limite; restano 276 [art. 54-bis, c. 20, D.L. 50/2017]
                - dipendenti a tempo indeterminato dell'utilizzatore: 0 su 5, nel limite; restano 5 [art. 54-bis, c. 14, lett. a), D.L. 50/2017]
                - settore dell'utilizzatore: ammesso [art. 54-bis, D.L. 50/2017]
                - rapporto di lavoro con l'utilizzatore: nessuno [art. 54-bis, D.L. 50/2017]
                - compenso minimo per le ore di lavoro: 36,00 €, non meno di 36,00 € [art. 54-bis, D.L. 50/2017]
                - compenso minimo della giornata: 36,00 €, non meno di 36,00 € [art. 54-bis, D.L. 50/2017]
                """);
    }

    @Test
    void oneLimitPassedIsEnoughWhateverIsUnknown() {
        LimitsReport report =
                Cases.on("2018-06-15").employees(6).elsewhereUnknown().report();
        assertThat(report.verdict()).isEqualTo(LimitsReport.Verdict.PASSED);
        assertThat(report.passed()).extracting(LimitAnswer::limit).containsExactly(Limit.SIZE_OF_USER);
        assertThat(report.open()).extracting(LimitAnswer::limit).containsExactly(Limit.WORKER_ALL_USERS);
        assertThat(report.text(Locale.ITALIAN)).startsWith("Oltre i limiti\n");
    }

    @Test
    void anUnknownThatMattersIsToBeCompleted() {
        LimitsReport report = Cases.on("2018-06-15").employmentUnknown().report();
        assertThat(report.verdict()).isEqualTo(LimitsReport.Verdict.CANNOT_TELL);
        assertThat(report.text(Locale.ITALIAN))
                .startsWith("Da completare\n")
                .contains("; manca: se tra prestatore e utilizzatore c'è o c'è stato un rapporto di lavoro (a cura di:"
                        + " utilizzatore)\n");
    }

    @ParameterizedTest
    @CsvSource({"2017-07-09, false", "2017-07-10, true", "2025-12-31, true", "2026-01-01, false"})
    void daysThatAreKnown(String day, boolean known) {
        Outcome<LimitsReport> outcome = Cases.on(day).outcome();
        assertThat(outcome.result().isPresent()).isEqualTo(known);
        Outcome<Cost> cost = WORK.cost(Euro.of(9), LocalDate.parse(day), CostReading.PROPOSED);
        assertThat(cost.result().isPresent()).isEqualTo(known);
        if (!known) {
            assertThat(outcome.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo(OccasionaleFinding.DAY_NOT_COVERED);
                assertThat(finding.location().pointer()).isEqualTo("/planned/day");
                assertThat(finding.arguments())
                        .containsExactly(LocalDate.parse(day), LocalDate.of(2017, 7, 10), LocalDate.of(2025, 12, 31));
            });
            assertThat(cost.findings())
                    .singleElement()
                    .satisfies(
                            finding -> assertThat(finding.location().pointer()).isEqualTo("/day"));
        }
    }

    @Test
    void theReasonsAreThoseOfTheSameComputation() {
        OccasionalCase asked = Cases.on("2018-06-15")
                .elsewhereUnknown()
                .and(performance(USER, WORKER, "2018-02-01", "50.00", "5"))
                .made();
        Explained<Outcome<LimitsReport>> explained = WORK.explain(asked);
        assertThat(explained.value()).isEqualTo(WORK.check(asked));
        assertThat(explained.why().text(Locale.ITALIAN))
                .startsWith("""
                        Da completare: prestazione occasionale del 15/06/2018
                          - compensi del prestatore da tutti gli utilizzatori nell'anno civile: almeno 86,00 €, limite 5.000,00 €: non si può dire se è superato [art. 54-bis, c. 1, lett. a), D.L. 50/2017]
                            - valore di legge 5000, in vigore dal 10/07/2017 [art. 54-bis, c. 1, lett. a), D.L. 50/2017]
                            - compenso 50,00 € per il 01/02/2018
                            - compenso 36,00 € per il 15/06/2018
                            - l'elenco delle prestazioni del prestatore per altri utilizzatori nel 2018
                          - compensi dell'utilizzatore a tutti i prestatori""")
                .contains("""
                          - ore del prestatore per lo stesso utilizzatore nell'anno civile: 9 su 280, nel limite; restano 271 [art. 54-bis, c. 20, D.L. 50/2017]
                            - valore di legge 280, in vigore dal 10/07/2017 [art. 54-bis, c. 20, D.L. 50/2017]
                            - ore 5 il 01/02/2018
                            - ore 4 il 15/06/2018
                        """.stripTrailing().indent(0).stripTrailing());
    }

    @Test
    void aRefusedCaseIsExplainedToo() {
        Explained<Outcome<LimitsReport>> explained =
                WORK.explain(Cases.on("2017-07-09").made());
        assertThat(explained.value().result()).isEmpty();
        assertThat(explained.why().sentence(Locale.ENGLISH))
                .startsWith("prestazione occasionale not assessed: the rules");
    }

    @Test
    void aCaseMadeInMemoryIsHeldToItsConstraints() {
        Outcome<LimitsReport> outcome = Cases.on("2018-06-15").pay("-0.01").outcome();
        assertThat(outcome.result()).isEmpty();
        assertThat(outcome.findings())
                .extracting(finding ->
                        finding.code().code() + " " + finding.location().pointer())
                .containsExactly("KERN-0007 /planned/pay");
        assertThat(Cases.on("2018-06-15").hours("24").outcome().result()).isPresent();
        assertThat(Cases.on("2018-06-15").hours("24.01").outcome().result()).isEmpty();
        assertThat(Cases.on("2018-06-15").hours("0").outcome().result()).isEmpty();
        assertThat(Cases.on("2018-06-15").employees(-1).outcome().result()).isEmpty();
        assertThat(Cases.on("2018-06-15").pay("1000000.01").outcome().result()).isEmpty();
    }

    // --- cost -------------------------------------------------------------------------------------------------------

    @Test
    void nineEuroCost12285BeforeManagementAnd1241InAll() {
        Cost cost = cost("9.00", CostReading.PROPOSED);
        assertThat(cost.pay()).isEqualTo(Euro.of(9));
        assertThat(cost.inps()).isEqualTo(Fraction.parse("2.97"));
        assertThat(cost.inail()).isEqualTo(Fraction.parse("0.315"));
        assertThat(cost.beforeManagement()).isEqualTo(Fraction.parse("12.285"));
        assertThat(cost.management()).isEqualTo(Fraction.parse("0.12285"));
        assertThat(cost.total()).isEqualTo(Euro.parse("12.41"));
        assertThat(cost.reading()).isEqualTo(CostReading.PROPOSED);
        assertThat(cost.rules().id()).isEqualTo("prestazioni-occasionali");
    }

    @ParameterizedTest
    @CsvSource({
        "9.00, EXACT_TO_THE_TOTAL, ON_TOP, 0.315, 12.285, 0.12285, 12.41",
        "9.00, EXACT_TO_THE_TOTAL, OF_WHAT_IS_PAID_IN, 0.315, 12.285, 273/2200, 12.41",
        "9.00, EACH_SHARE, ON_TOP, 0.32, 12.29, 0.12, 12.41",
        "9.00, EACH_SHARE, OF_WHAT_IS_PAID_IN, 0.32, 12.29, 0.12, 12.41",
        "36.00, EXACT_TO_THE_TOTAL, ON_TOP, 1.26, 49.14, 0.4914, 49.63",
        "36.00, EXACT_TO_THE_TOTAL, OF_WHAT_IS_PAID_IN, 1.26, 49.14, 273/550, 49.64",
        "36.00, EACH_SHARE, ON_TOP, 1.26, 49.14, 0.49, 49.63",
        "36.00, EACH_SHARE, OF_WHAT_IS_PAID_IN, 1.26, 49.14, 0.50, 49.64",
        "9.10, EXACT_TO_THE_TOTAL, ON_TOP, 0.3185, 12.4215, 0.124215, 12.55",
        "9.10, EACH_SHARE, ON_TOP, 0.32, 12.42, 0.12, 12.54",
        "0.00, EXACT_TO_THE_TOTAL, ON_TOP, 0, 0, 0, 0.00"
    })
    void theCostByReading(
            String pay, Order order, Base base, String inail, String before, String management, String total) {
        Cost cost = cost(pay, new CostReading(order, base));
        assertThat(cost.inail()).isEqualTo(Fraction.parse(inail));
        assertThat(cost.beforeManagement()).isEqualTo(Fraction.parse(before));
        assertThat(cost.management()).isEqualTo(Fraction.parse(management));
        assertThat(cost.total()).isEqualTo(Euro.parse(total));
    }

    private static Cost cost(String pay, CostReading reading) {
        return WORK.cost(Euro.parse(pay), JUNE_2018, reading).result().orElseThrow();
    }

    @Test
    void theCostSaysWhatIsNotVerifiedAndWhatWasChosen() {
        List<Finding> findings =
                WORK.cost(Euro.of(9), JUNE_2018, CostReading.PROPOSED).findings();
        assertThat(findings)
                .extracting(finding -> finding.text(Locale.ENGLISH))
                .containsExactly(
                        "the result uses a value that is remembered, but was not read in a text (“management” = 0.01):"
                                + " check it before deciding [art. 54-bis, D.L. 50/2017]",
                        "the texts read do not say how the cost is rounded: chosen here: exact shares and one rounding,"
                                + " of the total; management taken of pay, contributions and insurance");
        assertThat(WORK.cost(Euro.of(9), JUNE_2018, new CostReading(Order.EACH_SHARE, Base.OF_WHAT_IS_PAID_IN))
                        .findings()
                        .get(1)
                        .text(Locale.ITALIAN))
                .endsWith("ogni quota arrotondata al centesimo; gestione calcolata su tutto ciò che si versa, sé stessa"
                        + " compresa");
    }

    @Test
    void theReasonsOfTheCost() {
        Explained<Outcome<Cost>> explained = WORK.explainCost(Euro.of(9), JUNE_2018, CostReading.PROPOSED);
        assertThat(explained.value()).isEqualTo(WORK.cost(Euro.of(9), JUNE_2018, CostReading.PROPOSED));
        assertThat(explained.why().text(Locale.ITALIAN)).isEqualTo("""
                costo 12,41 €: 12,285 più gestione 0,12285; quote esatte e un solo arrotondamento, del totale, gestione calcolata su compenso, contributi e premio [art. 54-bis, D.L. 50/2017]
                  - compenso 9,00 €
                  - INPS: 2,97 = 9 × 0,33 [art. 54-bis, D.L. 50/2017]
                    - valore di legge 0,33, in vigore dal 10/07/2017 [art. 54-bis, D.L. 50/2017]
                  - INAIL: 0,315 = 9 × 0,035 [art. 54-bis, D.L. 50/2017]
                    - valore di legge 0,035, in vigore dal 10/07/2017 [art. 54-bis, D.L. 50/2017]
                  - prima della gestione 12,285: compenso 9,00 €, INPS 2,97, INAIL 0,315
                  - gestione 0,12285 = 12,285 × 0,01, gestione calcolata su compenso, contributi e premio [art. 54-bis, D.L. 50/2017]
                    - valore di legge 0,01, in vigore dal 10/07/2017 [art. 54-bis, D.L. 50/2017]
                  - arrotondato a 12,41 €: da 12,40785, per multipli di 0,01, al più vicino, a metà per eccesso
                """);
        assertThat(WORK.explainCost(Euro.of(9), JUNE_2018, new CostReading(Order.EACH_SHARE, Base.ON_TOP))
                        .why()
                        .text(Locale.ITALIAN))
                .contains(
                        "    - arrotondato a 0,32: da 0,315, per multipli di 0,01, al più vicino, a metà per eccesso\n");
    }

    @ParameterizedTest
    @CsvSource({"-0.01, KERN-0007", "1000000000.01, KERN-0010", "90000000000000000.00, KERN-0010"})
    void aPayThatCannotBeIsRefused(String pay, String code) {
        Explained<Outcome<Cost>> explained = WORK.explainCost(Euro.parse(pay), JUNE_2018, CostReading.PROPOSED);
        assertThat(explained.value().result()).isEmpty();
        assertThat(explained.value().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code().code()).isEqualTo(code);
            assertThat(finding.location().pointer()).isEqualTo("/pay");
        });
        assertThat(explained.why().sentence(Locale.ENGLISH)).startsWith("cost not computed: ");
    }

    @Test
    void theLargestPayHasACost() {
        assertThat(cost("1000000000.00", CostReading.PROPOSED).total()).isEqualTo(Euro.parse("1378650000.00"));
    }

    // --- refund, notice of Capannori, art. 2 and 6 ------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "49.63, 49.64, 49.63, 0.00, 0.01",
        "49.64, 49.64, 49.64, 0.00, 0.00",
        "49.65, 49.64, 49.64, 0.01, 0.00",
        "0.00, 49.64, 0.00, 0.00, 49.64",
        "49.64, 0.00, 0.00, 49.64, 0.00"
    })
    void article2TheCostSustainedAndAgreed(
            String sustained, String agreed, String amount, String notRefunded, String notSpent) {
        Outcome<Refund> outcome = refund(Optional.of(Euro.parse(sustained)), Optional.of(Euro.parse(agreed)));
        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.result()).hasValueSatisfying(refund -> {
            assertThat(refund.amount()).isEqualTo(Euro.parse(amount));
            assertThat(refund.notRefunded()).isEqualTo(Euro.parse(notRefunded));
            assertThat(refund.notSpent()).isEqualTo(Euro.parse(notSpent));
            assertThat(refund.references()).isEqualTo(NOTICE);
        });
    }

    private static Outcome<Refund> refund(Optional<Euro> sustained, Optional<Euro> agreed) {
        return WORK.refund(sustained, agreed, NOTICE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100.00 | 120.00 | rimborso 100,00 €: sostenuti 100,00 €, concordati 120,00 €; 20,00 € concordati e non spesi non si rimborsano [art. 2, avviso «Comunità Attiva»]",
                "120.00 | 100.00 | rimborso 100,00 €: sostenuti 120,00 €, concordati 100,00 €; 20,00 € oltre quanto concordato restano all'utilizzatore [art. 2, avviso «Comunità Attiva»]",
                "100.00 | 100.00 | rimborso 100,00 €: la spesa sostenuta è quella concordata [art. 2, avviso «Comunità Attiva»]"
            })
    void article2TheDifferenceIsTold(String sustained, String agreed, String text) {
        assertThat(refund(Optional.of(Euro.parse(sustained)), Optional.of(Euro.parse(agreed)))
                        .result()
                        .orElseThrow()
                        .text(Locale.ITALIAN))
                .isEqualTo(text);
    }

    @Test
    void aRefundWithoutAClauseCitesNone() {
        assertThat(WORK.refund(Optional.of(Euro.of(1)), Optional.of(Euro.of(1)), List.of())
                        .result()
                        .orElseThrow()
                        .text(Locale.ENGLISH))
                .isEqualTo("refund €1.00: the cost sustained is the one agreed");
    }

    @Test
    void article2WhatWasNotAgreedBeforehandIsNotRefunded() {
        assertThat(refund(Optional.of(Euro.of(50)), Optional.empty()).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(OccasionaleFinding.NOT_AGREED);
                    assertThat(finding.location().pointer()).isEqualTo("/agreed");
                    assertThat(finding.references()).isEqualTo(NOTICE);
                });
        assertThat(refund(Optional.empty(), Optional.empty()).findings())
                .extracting(Finding::code)
                .containsExactly(OccasionaleFinding.NOT_SUSTAINED, OccasionaleFinding.NOT_AGREED);
        assertThat(refund(Optional.empty(), Optional.of(Euro.of(1))).result()).isEmpty();
    }

    @Test
    void amountsThatCannotBeAreRefused() {
        assertThat(refund(Optional.of(Euro.parse("-0.01")), Optional.of(Euro.parse("1000000000.01")))
                        .findings())
                .extracting(finding ->
                        finding.code().code() + " " + finding.location().pointer())
                .containsExactly("KERN-0007 /sustained", "KERN-0010 /agreed");
        assertThat(refund(Optional.of(Euro.of(1_000_000_000)), Optional.of(Euro.ZERO))
                        .result())
                .isPresent();
        assertThat(refund(Optional.of(Euro.of(1)), Optional.of(Euro.parse("1000000000.01")))
                        .findings()
                        .get(0)
                        .arguments())
                .containsExactly(Euro.parse("1000000000.01"), new BigDecimal("1000000000.00"));
    }
}
