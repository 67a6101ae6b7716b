package it.sportello.rendicontazione.statement;

import static it.sportello.rendicontazione.statement.Case.euro;
import static it.sportello.rendicontazione.statement.Case.expense;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.Stated;
import it.sportello.rendicontazione.AuditedExpense;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.statement.RegisterData.Attendance;
import it.sportello.rendicontazione.statement.RegisterData.Disbursed;
import it.sportello.rendicontazione.statement.RegisterData.StaffHours;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Notice of Lustra, art. 5, c. 3, and art. 13. */
class RegistersTest {

    private static final FundingRules LUSTRA = Case.lustra(Stated.of(1720), Stated.not());
    private static final LocalDate DAY = LocalDate.of(2025, 3, 31);

    private static Registers fill(
            FundingRules rules,
            List<AuditedExpense> expenses,
            List<Attendance> attendance,
            List<Disbursed> disbursed,
            List<StaffHours> staff) {
        return Registers.of(
                rules,
                Case.report(expenses),
                new RegisterData("r", attendance, disbursed, staff),
                RegisterBook.sai(),
                Locale.ITALIAN);
    }

    private static Registers attendance(Attendance... attendance) {
        return fill(LUSTRA, List.of(), List.of(attendance), List.of(), List.of());
    }

    private static Registers disbursed(Disbursed... disbursed) {
        return fill(LUSTRA, List.of(), List.of(new Attendance("B1", 2025, 3, 1)), List.of(disbursed), List.of());
    }

    private static StaffHours hours(String worker, String line, int month, Optional<Integer> yearly, String hours) {
        return new StaffHours(worker, "Operatore", line, 2025, month, euro("32000.00"), yearly, Fraction.parse(hours));
    }

    private static Registers staff(FundingRules rules, StaffHours... staff) {
        return fill(rules, List.of(), List.of(), List.of(), List.of(staff));
    }

    private static List<String> row(Registers registers, int table, int row) {
        return registers.tables().get(table).rows().get(row).stream()
                .map(cell -> cell.plain(Locale.ITALIAN))
                .toList();
    }

    private static List<Attendance> wholeYear(int persons) {
        List<Attendance> all = new ArrayList<>();
        for (int person = 1; person <= persons; person++) {
            for (int month = 1; month <= 12; month++) {
                all.add(new Attendance(
                        "B" + person, 2025, month, YearMonth.of(2025, month).lengthOfMonth()));
            }
        }
        return all;
    }

    @Test
    void amountsBeyondAnyAmountAreToldAndLeaveAnEmptyCell() {
        Euro most = euro("92233720368547758.07");
        Registers disbursed = disbursed(
                new Disbursed("B1", DAY, "a", most, true),
                new Disbursed("B1", DAY, "b", most, true),
                new Disbursed("B1", DAY, "c", euro("5.00"), true));
        assertThat(Case.codes(disbursed.findings())).containsExactly("REND-3556", "REND-3556");
        assertThat(disbursed.disbursed()).isEqualTo(euro("5.00"));
        Registers staff = staff(
                Case.lustra(Stated.not(), Stated.not()),
                new StaffHours("W1", "o", "P1", 2025, 3, most, Optional.of(1), Fraction.of(8000)),
                new StaffHours("W2", "o", "P1", 2025, 3, euro("900000000.00"), Optional.of(1), Fraction.of(8000)),
                new StaffHours("W3", "o", "P1", 2025, 3, euro("20.00"), Optional.of(10), Fraction.ONE));
        assertThat(Case.codes(staff.findings()).stream().filter("REND-3556"::equals))
                .hasSize(2);
        assertThat(staff.staff()).isEqualTo(euro("2.00"));
        assertThat(attendance(new Attendance("B1", 2025, 3, Integer.MAX_VALUE)).worth())
                .isEmpty();
    }

    /** Law file, section 6: 41.15 × 20 × 365 = 300,395.00. */
    @Test
    void twentyPeopleAllYearAreWorthTheWholeTotal() {
        Registers registers = fill(LUSTRA, List.of(), wholeYear(20), List.of(), List.of());
        assertThat(registers.personDays()).isEqualTo(7300);
        assertThat(registers.worth()).contains(euro("300395.00"));
        assertThat(registers.most()).contains(euro("300395.00"));
        assertThat(registers.findings()).isEmpty();
        assertThat(row(registers, 2, 240)).containsExactly("", "Totale", "", "7300", "", "300395,00");
    }

    @Test
    void oneMoreIsMoreThanThePlaces() {
        Registers registers = fill(LUSTRA, List.of(), wholeYear(21), List.of(), List.of());
        assertThat(Case.codes(registers.findings())).hasSize(13).endsWith("REND-3535", "REND-3536");
        assertThat(registers.findings().get(0).text(Locale.ITALIAN))
                .contains("2025-01")
                .contains("651")
                .contains("620")
                .contains("art. 5, c. 3");
    }

    @Test
    void presencesAreCheckedAgainstTheCalendar() {
        assertThat(attendance(new Attendance("B1", 2024, 2, 29)).findings()).isEmpty();
        assertThat(Case.codes(attendance(new Attendance("B1", 2025, 2, 29)).findings()))
                .containsExactly("REND-3533");
        assertThat(Case.codes(attendance(new Attendance("B1", 2025, 2, -1)).findings()))
                .containsExactly("REND-3533");
        assertThat(Case.codes(attendance(new Attendance("B1", 2025, 13, 1)).findings()))
                .containsExactly("REND-3532");
        assertThat(Case.codes(attendance(new Attendance("B1", 1999, 1, 1)).findings()))
                .containsExactly("REND-3532");
        assertThat(Case.codes(attendance(new Attendance("B1", 2025, 1, 1), new Attendance("B1", 2025, 1, 2))
                        .findings()))
                .containsExactly("REND-3534");
        assertThat(attendance(new Attendance("B1", 2026, 3, 1)).findings()).isEmpty();
        assertThat(Case.codes(attendance(new Attendance("B1", 2026, 4, 1)).findings()))
                .containsExactly("REND-3540");
    }

    @Test
    void aNameIsCoveredInRegistersAndFindings() {
        Registers registers = attendance(new Attendance("Rossi Mario", 2025, 2, 30));
        assertThat(Case.codes(registers.findings())).containsExactly("REND-3531", "REND-3533");
        assertThat(registers.tables().get(2).csv(Locale.ITALIAN))
                .doesNotContain("Rossi")
                .contains("***");
        registers
                .findings()
                .forEach(each -> assertThat(each.text(Locale.ITALIAN)).doesNotContain("Rossi"));
    }

    @Test
    void moneyIsGivenToWhoWasThereOnceAndAgainstAReceipt() {
        assertThat(disbursed(new Disbursed("B1", DAY, "Pocket money", euro("75.00"), true))
                        .findings())
                .isEmpty();
        Registers registers = disbursed(
                new Disbursed("B1", DAY, "Pocket money", euro("75.00"), true),
                new Disbursed("B1", DAY, "Pocket money", euro("75.00"), true),
                new Disbursed("B1", DAY, "Pocket money", euro("75.01"), true),
                new Disbursed("B1", DAY, "Biglietto", euro("1.50"), false),
                new Disbursed("B2", DAY, "Pocket money", euro("75.00"), true));
        assertThat(Case.codes(registers.findings())).containsExactly("REND-3539", "REND-3538", "REND-3537");
        assertThat(registers.disbursed()).isEqualTo(euro("301.51"));
        assertThat(row(registers, 3, 0)).containsExactly("1", "B1", "31/03/2025", "Biglietto", "1,50", "no");
        assertThat(row(registers, 3, 5)).containsExactly("", "", "", "Totale", "301,51", "");
    }

    @Test
    void somebodyPresentForNoDayWasNotThere() {
        Registers registers = fill(
                LUSTRA,
                List.of(),
                List.of(new Attendance("B1", 2025, 3, 0)),
                List.of(new Disbursed("B1", DAY, "Pocket money", euro("75.00"), true)),
                List.of());
        assertThat(Case.codes(registers.findings())).containsExactly("REND-3537");
    }

    @Test
    void staffIsPricedByTheHour() {
        Registers registers = staff(LUSTRA, hours("OP1", "P", 3, Optional.empty(), "120"));
        assertThat(registers.findings()).isEmpty();
        assertThat(registers.staff()).isEqualTo(euro("2232.56"));
        assertThat(row(registers, 4, 0))
                .containsExactly(
                        "1", "OP1", "Operatore", "P", "2025-03", "32000,00", "1720", "18,604651", "120", "2232,56");
        assertThat(row(registers, 4, 1)).containsExactly("", "", "Totale", "", "", "", "", "", "120", "2232,56");
    }

    @Test
    void staffWithoutYearlyHoursHasNoPriceAndNoAmountIsGuessed() {
        FundingRules silent = Case.lustra(Stated.not(), Stated.not());
        Registers registers = staff(silent, hours("OP1", "P", 3, Optional.empty(), "120"));
        assertThat(Case.codes(registers.findings())).containsExactly("REND-3541");
        assertThat(registers.findings().get(0).text(Locale.ITALIAN)).contains("art. 13, c. 1");
        assertThat(registers.staff()).isEqualTo(Euro.ZERO);
        assertThat(row(registers, 4, 0)).endsWith("", "", "120", "");
        assertThat(staff(silent, hours("OP1", "P", 3, Optional.of(1600), "120")).staff())
                .isEqualTo(euro("2400.00"));
        assertThat(Case.codes(staff(silent, hours("OP1", "P", 3, Optional.of(0), "120"))
                        .findings()))
                .containsExactly("REND-3541");
    }

    @Test
    void theHoursOfTheRulesHoldAndTheOthersAreTold() {
        Registers registers = staff(LUSTRA, hours("OP1", "P", 3, Optional.of(1600), "120"));
        assertThat(Case.codes(registers.findings())).containsExactly("REND-3542");
        assertThat(registers.staff()).isEqualTo(euro("2232.56"));
        assertThat(staff(LUSTRA, hours("OP1", "P", 3, Optional.of(1720), "120")).findings())
                .isEmpty();
    }

    @Test
    void nobodyServesMoreHoursThanTheYearHasAndItIsToldOnce() {
        assertThat(staff(
                                LUSTRA,
                                hours("OP1", "P", 1, Optional.empty(), "1000"),
                                hours("OP1", "P", 2, Optional.empty(), "720"))
                        .findings())
                .isEmpty();
        Registers registers = staff(
                LUSTRA,
                hours("OP1", "P", 1, Optional.empty(), "1000"),
                hours("OP1", "P", 2, Optional.empty(), "720.5"),
                hours("OP1", "P", 3, Optional.empty(), "1"));
        assertThat(Case.codes(registers.findings())).containsExactly("REND-3543");
        assertThat(registers.findings().get(0).text(Locale.ITALIAN)).contains("1720,5");
    }

    @Test
    void staffIsChargedToALineOnceAMonth() {
        Registers registers = staff(
                LUSTRA,
                hours("OP1", "P", 3, Optional.empty(), "1"),
                hours("OP1", "G", 3, Optional.empty(), "1"),
                hours("OP1", "G", 3, Optional.empty(), "1"),
                hours("OP1", "Z", 3, Optional.empty(), "1"),
                hours("rossi", "P", 14, Optional.empty(), "1"));
        assertThat(Case.codes(registers.findings()))
                .containsExactly("REND-3534", "REND-3544", "REND-3531", "REND-3532");
    }

    @Test
    void theGeneralRegisterHoldsDocumentAndPayment() {
        Registers registers = fill(
                LUSTRA, List.of(expense("7", "P", "90.00", "10.00", "0.00", "0.00")), List.of(), List.of(), List.of());
        assertThat(row(registers, 0, 0))
                .containsExactly(
                        "1",
                        "P",
                        "fattura",
                        "n. 7",
                        "03/10/2025",
                        "Edilizia di prova S.r.l.",
                        "IT00104330493",
                        "Opere di prova",
                        "100,00",
                        "100,00",
                        "90,00",
                        "20/10/2025",
                        "bonifico",
                        "CRO 12345678901",
                        "");
        assertThat(row(registers, 0, 1))
                .containsExactly("", "", "", "", "", "", "", "Totale", "", "100,00", "90,00", "", "", "", "");
    }

    @Test
    void aCreditNoteStandsBelowZero() {
        Registers registers = fill(
                LUSTRA, List.of(expense("7", "P", "-30.00", "0.00", "0.00", "0.00")), List.of(), List.of(), List.of());
        assertThat(row(registers, 0, 0)).contains("nota di credito", "-30,00").doesNotContain("30,00");
    }

    @Test
    void theAnalyticalProspectSumsEachCode() {
        Registers registers = fill(
                LUSTRA,
                List.of(
                        expense("1", "G", "5.00", "0.00", "0.00", "0.00"),
                        expense("2", "Z", "0.00", "0.00", "1.00", "0.00"),
                        expense("3", "P", "10.00", "1.00", "0.00", "0.00"),
                        expense("4", "P", "20.00", "0.00", "0.00", "0.00")),
                List.of(),
                List.of(),
                List.of());
        assertThat(Stream.of(0, 1, 2, 3, 4, 5, 6, 7).map(i -> String.join("|", row(registers, 1, i))))
                .containsExactly(
                        "1|P|Personale|fattura|n. 3|03/10/2025|Edilizia di prova S.r.l.|Opere di prova|11,00|10,00",
                        "2|P|Personale|fattura|n. 4|03/10/2025|Edilizia di prova S.r.l.|Opere di prova|20,00|20,00",
                        "|P||||||Totale codice P|31,00|30,00",
                        "3|G|Assistenza|fattura|n. 1|03/10/2025|Edilizia di prova S.r.l.|Opere di prova|5,00|5,00",
                        "|G||||||Totale codice G|5,00|5,00",
                        "4|Z||fattura|n. 2|03/10/2025|Edilizia di prova S.r.l.|Opere di prova|1,00|0,00",
                        "|Z||||||Totale codice Z|1,00|0,00",
                        "|||||||Totale|37,00|35,00");
    }

    @Test
    void theOrderOfWhatComesInChangesNothing() {
        List<AuditedExpense> expenses = new ArrayList<>(List.of(
                expense("1", "G", "5.00", "0.00", "0.00", "0.00"), expense("3", "P", "10.00", "1.00", "0.00", "0.00")));
        List<Attendance> present = new ArrayList<>(wholeYear(3));
        List<StaffHours> staff = new ArrayList<>(
                List.of(hours("OP2", "P", 3, Optional.empty(), "1"), hours("OP1", "P", 3, Optional.empty(), "2")));
        Registers before = fill(LUSTRA, expenses, present, List.of(), staff);
        Collections.reverse(expenses);
        Collections.reverse(present);
        Collections.reverse(staff);
        assertThat(fill(LUSTRA, expenses, present, List.of(), staff)).isEqualTo(before);
    }

    @Test
    void withoutARatePresencesAreCountedAndNotPriced() {
        Registers registers = fill(
                Case.livorno(Stated.not()),
                List.of(),
                List.of(new Attendance("B1", 2025, 3, 31)),
                List.of(),
                List.of());
        assertThat(registers.worth()).isEmpty();
        assertThat(registers.most()).isEmpty();
        assertThat(row(registers, 2, 0)).containsExactly("1", "B1", "2025-03", "31", "", "");
    }

    @Test
    void emptyRegistersHaveNoRows() {
        assertThat(fill(LUSTRA, List.of(), List.of(), List.of(), List.of()).tables())
                .hasSize(5)
                .allMatch(table -> table.rows().isEmpty());
    }

    @Test
    void nothingIsGivenOrServedAfterTheEndOfTheProject() {
        Registers given = disbursed(
                new Disbursed("B1", LocalDate.of(2026, 4, 1), "Pocket money", euro("75.00"), true),
                new Disbursed("Rossi", DAY, "Pocket money", euro("75.00"), true));
        assertThat(Case.codes(given.findings())).containsExactly("REND-3540", "REND-3537", "REND-3531", "REND-3537");
        StaffHours late =
                new StaffHours("OP1", "Operatore", "P", 2026, 4, euro("32000.00"), Optional.empty(), Fraction.ONE);
        assertThat(Case.codes(staff(LUSTRA, late).findings())).containsExactly("REND-3540");
    }

    @Test
    void theFirstAndTheLastMonthAreMonths() {
        assertThat(attendance(
                                new Attendance("B1", 2000, 1, 1),
                                new Attendance("B1", 2000, 12, 1),
                                new Attendance("B2", 2025, 12, 31))
                        .findings())
                .isEmpty();
        assertThat(Case.codes(attendance(new Attendance("B1", 2100, 12, 1)).findings()))
                .containsExactly("REND-3540");
        assertThat(Case.codes(attendance(new Attendance("B1", 2025, 0, 1)).findings()))
                .containsExactly("REND-3532");
    }
}
