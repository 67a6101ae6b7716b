package it.sportello.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Euro;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The amounts of the survey of notices: tables, bands, shares, the scale, differences, floors, roundings. */
class AmountRuleTest {

    private static final String ANYBODY = "fact: {name: f, when: at application}";

    private static Decision decision(String test, String amount, String data) {
        return Made.evaluator(test, "benefit: {amount: {per: once, source: art. 5, %s}}".formatted(amount), Map.of())
                .decide(Made.application("\"facts\": {\"f\": true}" + (data.isBlank() ? "" : ", " + data)));
    }

    private static String granted(String amount, String data) {
        Decision decision = decision(ANYBODY, amount, data);
        return decision.granted()
                .map(it -> it.amount().toString())
                .orElseGet(() -> Made.word(decision.basis().open().get(0)));
    }

    /** Messina 2021 (row 5): 300/400/600/700/800 by 1..5+; Manduria 2021 (row 7): 100/200/300/400 by 1, 2, 3-4, 5+. */
    @ParameterizedTest(name = "{0} members: {1} and {2}")
    @CsvSource({
        "1, 300.00, 100.00",
        "2, 400.00, 200.00",
        "3, 600.00, 300.00",
        "4, 700.00, 300.00",
        "5, 800.00, 400.00",
        "12, 800.00, 400.00"
    })
    void byMembers(int members, String messina, String manduria) {
        String data = "\"members\": %d".formatted(members);
        assertThat(granted("by members: {1: 300.00, 2: 400.00, 3: 600.00, 4: 700.00, 5 or more: 800.00}", data))
                .isEqualTo(messina);
        assertThat(granted("by members: {1: 100.00, 2: 200.00, 3-4: 300.00, 5 or more: 400.00}", data))
                .isEqualTo(manduria);
    }

    /** Capoterra (row 22): 200 to 30,000, 166.67 to 40,000. */
    @ParameterizedTest(name = "ISEE {0}: {1}")
    @CsvSource({"0.00, 200.00", "30000.00, 200.00", "30000.01, 166.67", "40000.00, 166.67"})
    void byIsee(String isee, String amount) {
        String test = "isee: {indicator: ordinario, at most: 40000.00, omissions: accept, source: art. 4}";
        Decision decision = decision(
                test,
                "by isee: {of: it, bands: [{to: 30000.00, amount: 200.00}, {to: 40000.00, amount: 166.67}]}",
                indicator(isee));
        assertThat(decision.granted().orElseThrow().amount()).isEqualTo(Euro.parse(amount));
    }

    private static String indicator(String isee) {
        return "\"indicators\": [{\"kind\": \"ordinario\", \"isee\": \"%s\", \"presented\": \"2024-01-15\", \"validUntil\": \"2024-12-31\", \"omissions\": false}]"
                .formatted(isee);
    }

    /** Rent (row 11 and 13): a share of an expense with a cap, a least that is paid, zero allowed. */
    @ParameterizedTest(name = "40 % of {0}: {1}")
    @CsvSource({
        "1000.00, 400.00",
        "7746.85, 3098.74",
        "7746.86, 3098.74",
        "10000.00, 3098.74",
        "125.00, 50.00",
        "124.99, 50.00",
        "124.98, 0.00",
        "0.00, 0.00",
        "1.25, 0.00"
    })
    void aShareWithACapAndALeast(String rent, String amount) {
        assertThat(granted(
                        "share: {of: rent, per cent: 40}, up to: 3098.74, rounding: {unit: 0.01, mode: half up},"
                                + " least: {amount: 50.00, below: not paid, source: art. 6}",
                        "\"numbers\": {\"rent\": %s}".formatted(rent)))
                .isEqualTo(amount);
    }

    @Test
    void theLeastMayBeRaisedInstead() {
        String amount = "share: {of: rent, per cent: 10}, rounding: {unit: 0.01, mode: half up}, least: {amount: 50.00,"
                + " below: raised, source: art. 6}";
        assertThat(granted(amount, "\"numbers\": {\"rent\": 499.00}")).isEqualTo("50.00");
        assertThat(granted(amount, "\"numbers\": {\"rent\": 500.00}")).isEqualTo("50.00");
        assertThat(granted(amount, "\"numbers\": {\"rent\": 501.00}")).isEqualTo("50.10");
    }

    /** Row 9: base times the scale; rounding up to multiples of 10. */
    @ParameterizedTest(name = "scale {0}: {1}")
    @CsvSource({"1.00, 100.00", "1.57, 160.00", "2.04, 210.00", "2.46, 250.00"})
    void onTheScaleRoundedToMultiples(String scale, String amount) {
        assertThat(granted(
                        "on scale: {base: 100.00}, rounding: {unit: 10, mode: up}",
                        "\"attestation\": {\"presented\": \"2010-01-15\", \"ise\": \"0.00\", \"scale\": \"%s\"}"
                                .formatted(scale)))
                .isEqualTo(amount);
    }

    /** Capoterra (row 22): the fee less what INPS pays; never below zero. */
    @ParameterizedTest(name = "fee {0} less {1}: {2}")
    @CsvSource({"450.00, 272.72, 177.28", "450.00, 450.00, 0.00", "400.00, 450.00, 0.00", "450.00, 0, 200.00"})
    void theDifferenceFromAnotherBenefit(String fee, String bonus, String amount) {
        assertThat(granted(
                        "share: {of: fee, per cent: 100}, less: [{number: bonus, source: art. 5}], up to: 200.00, rounding:"
                                + " {unit: 0.01, mode: half up}",
                        "\"numbers\": {\"fee\": %s, \"bonus\": %s}".formatted(fee, bonus)))
                .isEqualTo(amount);
    }

    /** Castelvetrano (row 10): 420 for any size with a child to 2; 30 more for medicines; here 10 for each, to 30. */
    @Test
    void whatIsGrantedInsteadAndWhatIsAdded() {
        String amount = "by members: {1: 120.00, 2 or more: 220.00}, instead: [{when: {id: baby, label: figlio fino a 2"
                + " anni, source: art. 5, fact: {name: baby, when: at application}}, amount: 420.00}], plus: [{each:"
                + " 10.00, of: ill, up to: 30.00, source: art. 5}]";
        assertThat(granted(amount, "\"members\": 1, \"numbers\": {\"ill\": 0}")).isEqualTo("complete");
        Decision withBaby = Made.evaluator(
                        ANYBODY, "benefit: {amount: {per: once, source: art. 5, %s}}".formatted(amount), Map.of())
                .decide(Made.application("\"facts\": {\"f\": true, \"baby\": true}"));
        assertThat(withBaby.granted().orElseThrow().amount()).isEqualTo(Euro.of(420));
        for (String[] row : new String[][] {{"0", "120.00"}, {"1", "130.00"}, {"3", "150.00"}, {"4", "150.00"}}) {
            Decision decision = Made.evaluator(
                            ANYBODY, "benefit: {amount: {per: once, source: art. 5, %s}}".formatted(amount), Map.of())
                    .decide(Made.application(
                            "\"facts\": {\"f\": true, \"baby\": false}, \"members\": 1, \"numbers\": {\"ill\": %s}"
                                    .formatted(row[0])));
            assertThat(decision.granted().orElseThrow().amount()).isEqualTo(Euro.parse(row[1]));
        }
    }

    @Test
    void whatIsNotKnownLeavesTheAmountOpenAndNobodyIsAdmittedWithoutIt() {
        assertThat(granted("by members: {1 or more: 100.00}", "")).isEqualTo("complete");
        assertThat(granted("share: {of: rent, per cent: 50}, rounding: {unit: 1, mode: down}", ""))
                .isEqualTo("complete");
        assertThat(granted("on scale: {base: 1.00}, rounding: {unit: 1, mode: down}", ""))
                .isEqualTo("complete");
        assertThat(granted("fixed: 1.00, less: [{number: n, source: art. 5}]", ""))
                .isEqualTo("complete");
        assertThat(granted("fixed: 1.00, plus: [{each: 1.00, of: n, source: art. 5}]", ""))
                .isEqualTo("complete");
        assertThat(decision(ANYBODY, "by members: {1 or more: 100.00}", "").motivazione(Locale.ITALIAN))
                .contains("Per stabilire l'importo manca: members");
        assertThat(decision(ANYBODY, "share: {of: rent, per cent: 50}, rounding: {unit: 1, mode: down}", "")
                        .motivazione(Locale.ITALIAN))
                .contains("Per stabilire l'importo manca: rent");
    }

    /** 380 euro for 60 hours are 6.3333 euro an hour: without a rounding nobody guesses. */
    @Test
    void aFractionOfACentWithoutARoundingIsForAPerson() {
        assertThat(granted("share: {of: n, per cent: 50}", "\"numbers\": {\"n\": 12.67}"))
                .isEqualTo("decide");
        assertThat(granted("share: {of: n, per cent: 50}", "\"numbers\": {\"n\": 12.66}"))
                .isEqualTo("6.33");
        assertThat(decision(ANYBODY, "share: {of: n, per cent: 50}", "\"numbers\": {\"n\": 12.67}")
                        .motivazione(Locale.ITALIAN))
                .contains(
                        "L'importo è di 6,335 euro, con frazioni di centesimo, e il bando non dice come arrotondarlo");
    }

    @Test
    void anAmountNobodyCanMeanIsNotPaid() {
        assertThat(granted("share: {of: n, per cent: 100}", "\"numbers\": {\"n\": 999999999999999999}"))
                .isEqualTo("complete");
    }

    @Test
    void theAwardSaysWhatItIsForAndForHowLong() {
        Decision once = decision(ANYBODY, "fixed: 300.00", "");
        assertThat(once.motivazione(Locale.ITALIAN).replace('\u00a0', ' '))
                .contains("Contributo di 300,00 € una volta sola (avviso 1/2024, art. 5).");
        Award monthly = Made.evaluator(
                        ANYBODY,
                        "benefit: {amount: {per: month, fixed: 500.00, source: art. 5}, duration: {months: 8, source: art. 6}}",
                        Map.of())
                .decide(Made.application("\"facts\": {\"f\": true}"))
                .granted()
                .orElseThrow();
        assertThat(monthly.because().text(Locale.ITALIAN).replace('\u00a0', ' '))
                .isEqualTo("Contributo di 500,00 € al mese, per non più di 8 mesi");
        assertThat(monthly.per()).isEqualTo(Amount.Per.MONTH);
        assertThat(monthly.months()).contains(8);
        assertThat(monthly.perHour()).isEmpty();
        assertThat(monthly.monthlyHours()).isEmpty();
        assertThat(monthly.references()).hasSize(2);
    }

    /** Altamura (row 13): 26 admitted with zero. */
    @Test
    void zeroIsAdmittedWithoutAnAmount() {
        Decision decision = decision(
                "isee: {indicator: ordinario, at most: 9.00, omissions: accept, source: art. 4}",
                "by isee: {of: it, bands: [{to: 5.00, amount: 10.00}, {to: 9.00, amount: 0.00}]}",
                indicator("7.00"));
        assertThat(decision).isInstanceOf(Decision.Admitted.class);
        assertThat(decision.granted().orElseThrow().amount()).isEqualTo(Euro.ZERO);
        assertThat(decision.motivazione(Locale.ITALIAN)).contains("Ammesso senza contributo");
    }

    @Test
    void everyStepIsTold() {
        NoticeEvaluator evaluator = Made.evaluator(
                ANYBODY,
                "benefit: {amount: {per: once, source: art. 5, share: {of: rent, per cent: 50}, plus: [{each: 10.00, of:"
                        + " ill, source: art. 6}], less: [{number: bonus, source: art. 7}], up to: 100.00, rounding: {unit: 1,"
                        + " mode: down}, least: {amount: 150.00, below: raised, source: art. 8}}}",
                Map.of());
        String why = evaluator
                .explain(Made.application(
                        "\"facts\": {\"f\": true}, \"numbers\": {\"rent\": 300.50, \"ill\": 2, \"bonus\": 20}"))
                .why()
                .text(Locale.ITALIAN)
                .replace('\u00a0', ' ');
        for (String step : List.of(
                "150,25 euro: il 50 % di «rent» (300,5 euro)",
                "si aggiungono 20 euro: 10,00 € per «ill» (2)",
                "si tolgono 20 euro: «bonus»",
                "non più di 100,00 €",
                "100,00 €: 100 arrotondato a multipli di 1",
                "150,00 €: l'importo è sotto il minimo di 150,00 €",
                "contributo: 150,00 €")) {
            assertThat(why).contains(step);
        }
    }

    /** Attack: a slip never becomes money. */
    @Test
    void aNegativeNumberIsASlipAndNoMoney() {
        assertThat(granted("share: {of: rent, per cent: 50}", "\"numbers\": {\"rent\": -1000}"))
                .isEqualTo("complete");
        assertThat(granted("fixed: 1.00, plus: [{each: 1.00, of: n, source: art. 5}]", "\"numbers\": {\"n\": -1}"))
                .isEqualTo("complete");
        assertThat(granted("fixed: 1.00, less: [{number: n, source: art. 5}]", "\"numbers\": {\"n\": -1}"))
                .isEqualTo("complete");
    }

    @Test
    void noRoundingCarriesAnAmountBeyondTheMost() {
        assertThat(granted(
                        "share: {of: rent, per cent: 50}, up to: 105.00, rounding: {unit: 10, mode: up}",
                        "\"numbers\": {\"rent\": 208}"))
                .isEqualTo("105.00");
    }

    /** Attack: what is only ascertained later cannot carry an award now. */
    @Test
    void anAmountThatRestsOnWhatIsAscertainedLaterIsForAPerson() {
        Decision decision = decision(
                ANYBODY,
                "fixed: 120.00, instead: [{when: {id: baby, label: figlio, source: art. 5, fact: {name: baby, when: after"
                        + " ranking}}, amount: 420.00}]",
                "");
        assertThat(decision).isInstanceOf(Decision.ToBeDecided.class);
    }

    @Test
    void hoursAreToldOnlyIfTheyAreWhole() {
        NoticeEvaluator evaluator = Made.evaluator(
                ANYBODY,
                "benefit: {per hour: {amount: 10.00, source: art. 5}, monthly cap: {fixed: 525.00, source: art. 5}, duration:"
                        + " {months: 2, source: art. 5}}",
                Map.of());
        Award award = evaluator
                .decide(Made.application("\"facts\": {\"f\": true}"))
                .granted()
                .orElseThrow();
        assertThat(award.monthlyHours()).isEmpty();
        assertThat(award.total()).contains(Euro.of(1_050));
    }
}
