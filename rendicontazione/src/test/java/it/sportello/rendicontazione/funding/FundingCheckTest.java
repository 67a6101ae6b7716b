package it.sportello.rendicontazione.funding;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Finding;
import it.sportello.legal.FindingCode;
import it.sportello.legal.KernelFinding;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the rules of a funding are checked for, one finding after the other. */
class FundingCheckTest {

    private static final Set<FindingCode> EXPECTED = Set.of(KernelFinding.CHOSEN_READING, FundingFinding.NOT_STATED);

    /** What is found beyond what the notice of Livorno always shows. */
    private static List<Finding> found(String... changes) {
        Document<FundingRules> document = Livorno.read(Livorno.changed(changes));
        return document.findings().stream()
                .filter(finding -> !EXPECTED.contains(finding.code()))
                .toList();
    }

    private static void only(List<Finding> findings, FindingCode code, String pointer, Object... arguments) {
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.location().pointer()).isEqualTo(pointer);
            assertThat(finding.location().line()).isPositive();
            assertThat(finding.arguments()).containsExactly(arguments);
            assertThat(finding.text(Locale.ITALIAN)).isNotBlank();
        });
    }

    @Test
    void rend3001ANameStandsTwice() {
        only(found("id: ponte", "id: faro"), FundingFinding.DUPLICATE_ID, "/partners/1/id", "faro", 1);
        only(found("  - id: team", "  - id: staff"), FundingFinding.DUPLICATE_ID, "/categories/3/id", "staff", 3);
        assertThat(found("{id: C, action", "{id: B, action"))
                .extracting(Finding::code)
                .contains(FundingFinding.DUPLICATE_ID);
        only(
                found("  - id: paid within\n", "  - id: works\n", "works, paid within]", "works]"),
                FundingFinding.DUPLICATE_ID,
                "/readings/6/id",
                "works",
                6);
    }

    @Test
    void rend3008TheFirstDayComesBeforeTheAwardOrAfterTheEnd() {
        only(
                found("  to: 2026-03-31\n", "  from: 2025-09-01\n  to: 2026-03-31\n"),
                FundingFinding.WINDOW,
                "/window",
                FundingMessage.of("awarded"),
                FundingMessage.of("first-day"),
                java.time.LocalDate.of(2025, 9, 10),
                java.time.LocalDate.of(2025, 9, 1));
        assertThat(found("  to: 2026-03-31\n", "  from: 2026-04-01\n  to: 2026-03-31\n"))
                .extracting(Finding::code)
                .containsExactly(FundingFinding.WINDOW, FundingFinding.WINDOW);
        assertThat(found("  to: 2026-03-31\n", "  from: 2025-09-22\n  to: 2026-03-31\n"))
                .isEmpty();
    }

    @Test
    void rend3002ACategoryIsChargedToALineThatIsNotThere() {
        only(
                found("lines: [A]", "lines: [A, Z]"),
                FundingFinding.UNKNOWN_LINE,
                "/categories/2/lines/1",
                "Z",
                List.of("B-inv", "A", "B", "C"));
    }

    @Test
    void rend3003TheLinesMakeOneCentMoreThanTheTotal() {
        List<Finding> findings = found("amount: 66250.00", "amount: 66250.01");
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FundingFinding.BUDGET_SUM);
            assertThat(finding.text(Locale.ITALIAN))
                    .contains("464.875,01", "464.875,00", "-0,01", "art. 8, c. 1, avviso del Comune di Livorno");
        });
    }

    @Test
    void theSumIsNotAskedForAsLongAsALineIsNotStated() {
        List<Finding> findings = Livorno.read(Livorno.changed("amount: 66250.00", "amount: not stated"))
                .findings();
        assertThat(findings).extracting(Finding::code).doesNotContain(FundingFinding.BUDGET_SUM);
        assertThat(findings)
                .filteredOn(finding -> finding.code() == FundingFinding.NOT_STATED)
                .extracting(finding -> finding.location().pointer())
                .contains("/budget/lines/1/amount");
    }

    @Test
    void rend3004PersonsAndDaysDoNotMakeTheTotal() {
        only(
                found(
                        "  total: 464875.00",
                        "  total: 464875.00\n  per diem: {rate: 41.15, persons: 20, days: 365, less: 5000.00, source: \"art. 8\"}"),
                FundingFinding.PER_DIEM,
                "/budget/total",
                it.sportello.legal.Euro.parse("295395.00"),
                it.sportello.legal.Euro.parse("464875.00"));
    }

    @Test
    void rend3005ASourceThatIsNoPlace() {
        only(
                found("source: \"art. 16, c. 11\"", "source: \"art. 16, lett. a) e b)\""),
                FundingFinding.SOURCE_FORM,
                "/retention/source",
                "art. 16, lett. a) e b)");
    }

    @Test
    void everyClauseMayHaveASourceThatIsNoPlace() {
        String bad = "source: \"art. 16, lett. a) e b)\"";
        String text = Livorno.text().replaceAll("source: (\"[^\"]*\"|art[^\"\\n}]*)", bad);
        List<Finding> findings = Livorno.read(text).findings();
        assertThat(findings)
                .filteredOn(finding -> finding.code() == FundingFinding.SOURCE_FORM)
                .extracting(finding -> finding.location().pointer())
                .doesNotHaveDuplicates()
                .hasSize((int) text.lines().filter(line -> line.contains(bad)).count())
                .contains("/project/source", "/penalties/4/source", "/budget/lines/3/source", "/convention/source");
    }

    @Test
    void rend3006AReadingThatIsNotInTheList() {
        List<Finding> findings = found("readings: [advance]", "readings: [advances]");
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FundingFinding.UNKNOWN_READING);
            assertThat(finding.location().pointer()).isEqualTo("/advance/readings/0");
            assertThat(finding.arguments().get(0)).isEqualTo("advances");
        });
    }

    @Test
    void rend3007WhatTheActDoesNotSay() {
        Document<FundingRules> document = Livorno.read(Livorno.changed(
                "cig: B7E26B1DC7",
                "cig: not stated",
                "vat recovered: 100",
                "vat recovered: not stated",
                "awarded: 2025-09-10",
                "awarded: not stated",
                "paid by: 2026-03-31",
                "paid by: not stated",
                "admitted: 2022-05-09",
                "admitted: not stated"));
        assertThat(document.findings())
                .filteredOn(finding -> finding.code() == FundingFinding.NOT_STATED)
                .extracting(finding -> finding.location().pointer())
                .containsExactly(
                        "/project/cig",
                        "/window/submitted",
                        "/window/admitted",
                        "/window/awarded",
                        "/window/paid by",
                        "/partners/0/vat recovered",
                        "/staff/yearly hours",
                        "/advance/recovery");
        assertThat(document.findings())
                .filteredOn(finding -> finding.code() == FundingFinding.NOT_STATED)
                .allMatch(finding -> finding.text(Locale.ITALIAN).startsWith("non è detto: ")
                        && finding.text(Locale.ENGLISH).startsWith("not stated: "));
    }

    @Test
    void rend3008DaysInTheWrongOrder() {
        only(
                found("awarded: 2025-09-10", "awarded: 2022-05-08"),
                FundingFinding.WINDOW,
                "/window",
                new FundingMessage("funding.admitted"),
                new FundingMessage("funding.awarded"),
                java.time.LocalDate.of(2022, 5, 9),
                java.time.LocalDate.of(2022, 5, 8));
        assertThat(found("works to: 2025-12-31", "works to: 2026-04-01"))
                .extracting(Finding::code)
                .containsExactly(FundingFinding.WINDOW);
        assertThat(found("paid by: 2026-03-31", "paid by: 2026-03-30"))
                .extracting(Finding::code)
                .containsExactly(FundingFinding.WINDOW);
        assertThat(found("awarded: 2025-09-10", "awarded: 2022-05-09")).isEmpty();
        assertThat(found("paid by: 2026-03-31", "paid by: 2026-06-30")).isEmpty();
    }

    @Test
    void rend3008AProjectIsSubmittedBeforeTheAwardAlsoIfNobodySaysWhenItWasAdmitted() {
        assertThat(found(
                        "submitted: not stated",
                        "submitted: 2025-09-11",
                        "admitted: 2022-05-09",
                        "admitted: not stated"))
                .extracting(Finding::code)
                .containsExactly(FundingFinding.WINDOW);
    }

    @Test
    void rend3009AGroupingHasOneLead() {
        only(found("lead: true", "lead: false"), FundingFinding.LEAD, "/partners", 0L);
        only(found("lead: false", "lead: true"), FundingFinding.LEAD, "/partners", 2L);
    }

    @Test
    void rend3010AnElementIsAskedForTwice() {
        only(
                found("{element: cup, on: [expense]", "{element: cup, on: [claim, expense]"),
                FundingFinding.ELEMENT_TWICE,
                "/elements/13",
                FundingMessage.of(FundingElement.CUP));
    }

    @Test
    void rend3011AnElementWithNothingToCompareItWith() {
        String text = Livorno.text();
        String convention = text.substring(text.indexOf("convention: "), text.indexOf("window:"));
        assertThat(found(
                        convention,
                        "",
                        "  measure: {programme: PNRR, mission: \"5\", component: \"2\", investment: \"1.2\"}\n",
                        "",
                        "  wording: \"Finanziato dall'Unione europea –NextGenerationEU\"\n",
                        ""))
                .allMatch(finding -> finding.code() == FundingFinding.ELEMENT_WITHOUT)
                .extracting(finding -> finding.arguments().get(1))
                .containsExactly("project.measure", "project.wording", "convention");
    }

    @Test
    void rend3012APartnerWithoutADedicatedAccount() {
        List<Finding> findings = found("accounts: [IT78Z0558401700000000071746]", "accounts: []");
        only(findings, FundingFinding.ACCOUNT_MISSING, "/partners/1", "ponte");
        assertThat(found(
                        "accounts: [IT78Z0558401700000000071746]",
                        "accounts: []",
                        "dedicated account: true",
                        "dedicated account: false"))
                .isEmpty();
    }

    @Test
    void rend3013ALineNobodyMayChargeTo() {
        assertThat(found("lines: [A, B, C]", "lines: [A, B]")).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FundingFinding.LINE_WITHOUT_CATEGORY);
            assertThat(finding.location().pointer()).isEqualTo("/budget/lines/3");
        });
    }

    @Test
    void rend3014AnAccountOfTwoPartners() {
        only(
                found("IT78Z0558401700000000071746", "IT60X0542811101000000123456"),
                FundingFinding.ACCOUNT_SHARED,
                "/partners/1/accounts/0",
                "IT60X0542811101000000123456",
                "faro");
    }

    @Test
    void anAccountWrittenTwiceIsNotSharedWithItself() {
        assertThat(found(
                        "accounts: [IT78Z0558401700000000071746]",
                        "accounts: [IT78Z0558401700000000071746, IT78Z0558401700000000071746]"))
                .isEmpty();
    }

    @Test
    void rend3015LinesThatTogetherAreMoreThanAnAmountCanHold() {
        String most = "amount: 92233720368547758.07";
        assertThat(found("amount: 66250.00", most, "amount: 158625.00", most))
                .extracting(Finding::code)
                .containsExactly(FundingFinding.AMOUNT_FORM);
    }

    @Test
    void rend3015PersonsAndDaysThatAreMoreThanAnAmountCanHold() {
        assertThat(
                        found(
                                "  total: 464875.00",
                                "  total: 464875.00\n  per diem: {rate: 92233720368547758.07, persons: 100000, days: 3660, less: 0, source: \"art. 8\"}"))
                .extracting(Finding::code)
                .containsExactly(FundingFinding.AMOUNT_FORM);
    }

    @Test
    void aTotalBeyondAnyAmountIsAFindingOfTheReader() {
        Document<FundingRules> document =
                Livorno.read(Livorno.changed("total: 464875.00", "total: 99999999999999999999"));
        assertThat(document.value()).isEmpty();
        assertThat(document.findings()).isNotEmpty();
    }

    // --- claims, payments
    // ---------------------------------------------------------------------------------------------

    private static List<Finding> claim(String expenses) {
        String json = "{\"claim\":\"c\",\"funding\":\"livorno-2025\",\"presented\":\"2026-01-31\",\"expenses\":["
                + expenses + "]}";
        return new DocumentReader()
                .read("claim.json", json.getBytes(StandardCharsets.UTF_8), DocumentFormat.JSON, ExpenseClaim.class)
                .findings();
    }

    private static String expense(String id, String rest) {
        return "{\"id\":\"" + id + "\",\"line\":\"A\",\"category\":\"team\",\"partner\":\"faro\",\"amount\":\"10.00\""
                + rest + "}";
    }

    private static final String INVOICE =
            ",\"invoice\":{\"issuer\":\"IT02182030391\",\"number\":\"1\",\"date\":\"2025-10-03\"}";

    @Test
    void rend3001AnExpenseStandsTwiceInAClaim() {
        assertThat(claim(expense("1", INVOICE) + "," + expense("1", INVOICE)))
                .extracting(Finding::code)
                .containsExactly(FundingFinding.DUPLICATE_ID);
        assertThat(claim(expense("1", INVOICE) + "," + expense("2", INVOICE))).isEmpty();
    }

    @Test
    void rend3051AnExpenseNamesOneDocument() {
        assertThat(claim(expense("1", ""))).extracting(Finding::code).containsExactly(FundingFinding.ONE_DOCUMENT);
    }

    @Test
    void rend3052NobodyServesMoreHoursThanArePaid() {
        String hours = INVOICE + ",\"hours\":{\"served\":%s,\"of\":160}";
        assertThat(claim(expense("1", String.format(Locale.ROOT, hours, "160"))))
                .isEmpty();
        assertThat(claim(expense("1", String.format(Locale.ROOT, hours, "160.01"))))
                .extracting(Finding::code)
                .containsExactly(FundingFinding.HOURS);
    }

    private static List<Finding> payment(String... settled) {
        List<String> parts = new ArrayList<>();
        for (String amount : settled) {
            parts.add("{\"document\":{\"issuer\":\"IT02182030391\",\"number\":\"1\",\"date\":\"2025-10-03\"},"
                    + "\"part\":\"issuer\",\"amount\":\"" + amount + "\"}");
        }
        String json =
                "{\"id\":\"p\",\"executed\":\"2025-10-10\",\"amount\":\"10.00\",\"means\":\"bank transfer\",\"settles\":["
                        + String.join(",", parts) + "]}";
        return new DocumentReader()
                .read("payment.json", json.getBytes(StandardCharsets.UTF_8), DocumentFormat.JSON, Payment.class)
                .findings();
    }

    @Test
    void rend3053APaymentSettlesNoMoreThanItsAmount() {
        assertThat(payment("9.99", "0.01")).isEmpty();
        assertThat(payment("9.99", "0.02")).extracting(Finding::code).containsExactly(FundingFinding.SETTLES_MORE);
    }

    @Test
    void rend3053AlsoIfWhatItSettlesIsBeyondAnyAmount() {
        assertThat(payment("92233720368547758.07", "92233720368547758.07"))
                .extracting(Finding::code)
                .containsExactly(FundingFinding.SETTLES_MORE);
    }

    @Test
    void everyFindingHasBothTextsAndAStableCode() {
        List<Object> arguments = List.of("a", "b", "c", "d");
        assertThat(FundingFinding.values()).allSatisfy(each -> {
            assertThat(each.text(Locale.ITALIAN, arguments)).isNotBlank();
            assertThat(each.text(Locale.ENGLISH, arguments))
                    .isNotBlank()
                    .isNotEqualTo(each.text(Locale.ITALIAN, arguments));
            assertThat(each.code()).matches("REND-30[0-9]{2}");
        });
        assertThat(FundingFinding.values()).extracting(FundingFinding::code).doesNotHaveDuplicates();
    }
}
