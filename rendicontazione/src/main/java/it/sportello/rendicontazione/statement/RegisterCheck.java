package it.sportello.rendicontazione.statement;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.FindingCode;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Location;
import it.sportello.legal.Rounding;
import it.sportello.legal.Stated;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.funding.FundingRules.PerDiem;
import it.sportello.rendicontazione.funding.FundingRules.StaffRule;
import it.sportello.rendicontazione.statement.RegisterData.Attendance;
import it.sportello.rendicontazione.statement.RegisterData.Disbursed;
import it.sportello.rendicontazione.statement.RegisterData.StaffHours;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Checks what registers hold against itself and against the rules. */
final class RegisterCheck {

    private static final Pattern CODE = Pattern.compile(RegisterData.CODE);

    /** The most one amount of a register may be: no disbursement and no yearly cost comes near it. */
    static final Euro MOST = Euro.of(1_000_000_000L);

    private final FundingRules rules;
    private final RegisterData data;
    private final List<LegalReference> budget;
    private final List<LegalReference> window;
    private final List<LegalReference> staff;
    private final List<Finding> findings = new ArrayList<>();

    RegisterCheck(FundingRules rules, RegisterData data) {
        this.rules = rules;
        this.data = data;
        this.budget = rules.budget()
                .perDiem()
                .map(it -> rules.places(it.source()))
                .orElseGet(() -> rules.places(rules.budget().source()));
        this.window = rules.places(rules.window().source());
        this.staff = rules.staff().map(it -> rules.places(it.source())).orElse(List.of());
    }

    List<Finding> findings() {
        attendance();
        rules.budget().perDiem().ifPresent(this::places);
        disbursements();
        staff();
        return findings;
    }

    /** All days of presence; those of a month that is none count too, since nothing is dropped in silence. */
    static long personDays(List<Attendance> attendance) {
        return attendance.stream().mapToLong(Attendance::days).sum();
    }

    /** A code as it may be shown: what is no code may be a name. */
    static String shown(String code) {
        return CODE.matcher(code).matches() ? code : "***";
    }

    /** The hours of a year: those of the rules, else those of the contract; none or fewer are no hours. */
    static Optional<Integer> yearlyHours(FundingRules rules, StaffHours each) {
        return rules.staff()
                .flatMap(it -> it.yearlyHours().value())
                .or(each::yearlyHours)
                .filter(hours -> hours > 0);
    }

    /** An amount that is not beyond the most. */
    static Optional<Euro> counted(Euro amount) {
        return Optional.of(amount).filter(it -> !it.exceeds(MOST));
    }

    /** What so many days are worth, unless that is beyond the most. */
    static Optional<Euro> worth(Euro rate, long days) {
        return rate.toFraction().times(Fraction.of(days)).compareTo(MOST.toFraction()) > 0
                ? Optional.empty()
                : Optional.of(rate.times(days));
    }

    /** What the hours cost, where the hours of a year are known and neither cost is beyond the most. */
    static Optional<StaffCost> cost(FundingRules rules, StaffHours each) {
        Stated<Rounding> rounding = rules.staff().map(StaffRule::rounding).orElseGet(Stated::not);
        return yearlyHours(rules, each)
                .filter(hours -> counted(each.yearlyCost()).isPresent() && !isTooMuch(each, hours))
                .map(hours -> StaffCost.of(each.yearlyCost(), hours, each.hours(), rounding));
    }

    private static boolean isTooMuch(StaffHours each, int yearlyHours) {
        return each.yearlyCost()
                        .toFraction()
                        .times(each.hours())
                        .dividedBy(Fraction.of(yearlyHours))
                        .compareTo(MOST.toFraction())
                > 0;
    }

    private void attendance() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < data.attendance().size(); i++) {
            Attendance each = data.attendance().get(i);
            String pointer = Location.pointerTo("attendance", i);
            code(each.beneficiary(), pointer + "/beneficiary");
            String person = shown(each.beneficiary());
            String when = each.year() + "-" + each.month();
            Optional<YearMonth> month = month(each.year(), each.month(), person, pointer);
            if (month.isPresent()) {
                int length = month.get().lengthOfMonth();
                if (each.days() < 0 || each.days() > length) {
                    add(StatementFinding.DAYS, List.of(), pointer + "/days", person, each.days(), length);
                }
                end(person, month.get().atDay(1), pointer);
            }
            if (!seen.add(each.beneficiary() + " " + when)) {
                add(StatementFinding.TWICE, List.of(), pointer, person, when);
            }
        }
    }

    /** No more people than places in any month, and all days together within the total. */
    private void places(PerDiem perDiem) {
        Map<YearMonth, Long> days = new TreeMap<>();
        data.attendance().stream()
                .filter(each -> isMonth(each.year(), each.month()))
                .forEach(each -> days.merge(YearMonth.of(each.year(), each.month()), (long) each.days(), Long::sum));
        days.forEach((month, sum) -> {
            long most = (long) perDiem.persons() * month.lengthOfMonth();
            if (sum > most) {
                add(StatementFinding.PLACES, budget, "/attendance", month, sum, most);
            }
        });
        Fraction worth = perDiem.rate().toFraction().times(Fraction.of(personDays(data.attendance())));
        Fraction gross = perDiem.rate()
                .toFraction()
                .times(Fraction.of(perDiem.persons()))
                .times(Fraction.of(perDiem.days()));
        if (worth.compareTo(gross) > 0) {
            worth(perDiem.rate(), personDays(data.attendance()))
                    .ifPresentOrElse(
                            it -> add(StatementFinding.PER_DIEM, budget, "/attendance", it, perDiem.gross()),
                            () -> add(StatementFinding.REGISTER_AMOUNT, budget, "/attendance", "", worth, MOST));
        }
    }

    private void disbursements() {
        Set<String> present = new HashSet<>();
        data.attendance().stream()
                .filter(each -> each.days() > 0)
                .forEach(each -> present.add(each.beneficiary() + " " + each.year() + "-" + each.month()));
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < data.disbursements().size(); i++) {
            Disbursed each = data.disbursements().get(i);
            String pointer = Location.pointerTo("disbursements", i);
            code(each.beneficiary(), pointer + "/beneficiary");
            String person = shown(each.beneficiary());
            LocalDate day = each.date();
            end(person, day, pointer);
            if (!present.contains(each.beneficiary() + " " + day.getYear() + "-" + day.getMonthValue())) {
                add(StatementFinding.NOT_PRESENT, List.of(), pointer, person, day);
            }
            large(each.amount(), person, pointer + "/amount");
            if (!each.signed()) {
                add(StatementFinding.NOT_SIGNED, List.of(), pointer + "/signed", person, day);
            }
            if (!seen.add(List.of(each.beneficiary(), day, each.reason(), each.amount()))) {
                add(StatementFinding.PAID_TWICE, List.of(), pointer, person, day, each.amount());
            }
        }
    }

    private void staff() {
        Set<String> seen = new HashSet<>();
        Map<String, Fraction> served = new TreeMap<>();
        Set<String> lines = new HashSet<>();
        rules.budget().lines().forEach(line -> lines.add(line.id()));
        for (int i = 0; i < data.staff().size(); i++) {
            StaffHours each = data.staff().get(i);
            String pointer = Location.pointerTo("staff", i);
            code(each.worker(), pointer + "/worker");
            String person = shown(each.worker());
            String when = each.year() + "-" + each.month();
            Optional<YearMonth> month = month(each.year(), each.month(), person, pointer);
            month.ifPresent(it -> end(person, it.atDay(1), pointer));
            if (!seen.add(each.worker() + " " + when + " " + each.line())) {
                add(StatementFinding.TWICE, List.of(), pointer, person, when);
            }
            if (!lines.contains(each.line())) {
                add(StatementFinding.STAFF_LINE, List.of(), pointer + "/line", person, each.line());
            }
            large(each.yearlyCost(), person, pointer + "/yearly cost");
            Optional<Integer> hours = yearlyHours(rules, each);
            hours.filter(it -> counted(each.yearlyCost()).isPresent() && isTooMuch(each, it))
                    .ifPresent(it -> add(
                            StatementFinding.REGISTER_AMOUNT,
                            staff,
                            pointer + "/hours",
                            person,
                            each.yearlyCost().toFraction().times(each.hours()).dividedBy(Fraction.of(it)),
                            MOST));
            if (hours.isEmpty()) {
                add(StatementFinding.NO_YEARLY_HOURS, staff, pointer, person);
            }
            stated().filter(rule ->
                            each.yearlyHours().filter(own -> !own.equals(rule)).isPresent())
                    .ifPresent(rule -> add(
                            StatementFinding.OTHER_YEARLY_HOURS,
                            staff,
                            pointer + "/yearly hours",
                            person,
                            each.yearlyHours().orElse(rule),
                            rule));
            String year = each.worker() + " " + each.year();
            Fraction before = served.getOrDefault(year, Fraction.ZERO);
            Fraction after = before.plus(each.hours());
            served.put(year, after);
            hours.filter(most -> after.compareTo(Fraction.of(most)) > 0 && before.compareTo(Fraction.of(most)) <= 0)
                    .ifPresent(most ->
                            add(StatementFinding.TOO_MANY_HOURS, staff, pointer, person, each.year(), after, most));
        }
    }

    private Optional<Integer> stated() {
        return rules.staff().map(StaffRule::yearlyHours).flatMap(it -> it.value());
    }

    private void large(Euro amount, String person, String pointer) {
        if (counted(amount).isEmpty()) {
            add(StatementFinding.REGISTER_AMOUNT, List.of(), pointer, person, amount, MOST);
        }
    }

    private void code(String code, String pointer) {
        if (!CODE.matcher(code).matches()) {
            add(StatementFinding.NOT_A_CODE, List.of(), pointer);
        }
    }

    private Optional<YearMonth> month(int year, int month, String person, String pointer) {
        if (isMonth(year, month)) {
            return Optional.of(YearMonth.of(year, month));
        }
        add(StatementFinding.MONTH, List.of(), pointer + "/month", person, year + "-" + month);
        return Optional.empty();
    }

    private static boolean isMonth(int year, int month) {
        return year >= 2000 && year <= 2100 && month >= 1 && month <= 12;
    }

    private void end(String person, LocalDate day, String pointer) {
        if (day.isAfter(rules.window().to())) {
            add(
                    StatementFinding.AFTER_THE_END,
                    window,
                    pointer,
                    person,
                    day,
                    rules.window().to());
        }
    }

    private void add(FindingCode code, List<LegalReference> references, String pointer, Object... arguments) {
        findings.add(new Finding(code, Location.at(pointer), List.of(arguments), references));
    }
}
