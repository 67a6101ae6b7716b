package it.sportello.eligibility.occasionale;

import it.sportello.eligibility.occasionale.OccasionalCase.Employment;
import it.sportello.eligibility.occasionale.OccasionalCase.User;
import it.sportello.eligibility.occasionale.OccasionalCase.User.Sector;
import it.sportello.eligibility.occasionale.Performance.Category;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A case with nothing unknown and every limit kept, to be changed in one thing at a time. */
final class Cases {

    static final OccasionalWork WORK = new OccasionalWork();
    static final String USER = "ETS Girasole";
    static final String WORKER = "P1";

    private LocalDate day;
    private Optional<Euro> pay = Optional.of(Euro.of(36));
    private Optional<Fraction> hours = Optional.of(Fraction.of(4));
    private Optional<Category> category = Optional.of(Category.OTHER);
    private Optional<Sector> sector = Optional.of(Sector.ORDINARY);
    private Optional<Integer> employees = Optional.of(0);
    private Optional<List<Performance>> ofUser = Optional.of(List.of());
    private Optional<List<Performance>> elsewhere = Optional.of(List.of());
    private Optional<Employment> employment = Optional.of(new Employment(Employment.State.NONE, Optional.empty()));
    private Optional<Boolean> steward = Optional.empty();

    private Cases(LocalDate day) {
        this.day = day;
    }

    static Cases on(String day) {
        return new Cases(LocalDate.parse(day));
    }

    Cases pay(String amount) {
        pay = Optional.of(Euro.parse(amount));
        return this;
    }

    Cases payUnknown() {
        pay = Optional.empty();
        return this;
    }

    Cases hours(String number) {
        hours = Optional.of(Fraction.parse(number));
        return this;
    }

    Cases hoursUnknown() {
        hours = Optional.empty();
        return this;
    }

    Cases category(Category value) {
        category = Optional.of(value);
        return this;
    }

    Cases categoryUnknown() {
        category = Optional.empty();
        return this;
    }

    Cases sector(Sector value) {
        sector = Optional.of(value);
        return this;
    }

    Cases sectorUnknown() {
        sector = Optional.empty();
        return this;
    }

    Cases employees(int number) {
        employees = Optional.of(number);
        return this;
    }

    Cases employeesUnknown() {
        employees = Optional.empty();
        return this;
    }

    Cases steward(boolean value) {
        steward = Optional.of(value);
        return this;
    }

    Cases employment(Employment.State state, String ended) {
        employment = Optional.of(
                new Employment(state, ended.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(ended))));
        return this;
    }

    Cases employmentUnknown() {
        employment = Optional.empty();
        return this;
    }

    Cases ofUserUnknown() {
        ofUser = Optional.empty();
        return this;
    }

    Cases elsewhereUnknown() {
        elsewhere = Optional.empty();
        return this;
    }

    /** Another performance for the user. */
    Cases and(Performance other) {
        ofUser = Optional.of(with(ofUser, other));
        return this;
    }

    Cases andElsewhere(Performance other) {
        elsewhere = Optional.of(with(elsewhere, other));
        return this;
    }

    private static List<Performance> with(Optional<List<Performance>> list, Performance other) {
        List<Performance> all = new ArrayList<>(list.orElse(List.of()));
        all.add(other);
        return all;
    }

    /** A performance of which pay and hours are known. */
    static Performance performance(String user, String worker, String day, String pay, String hours) {
        return new Performance(
                user,
                worker,
                LocalDate.parse(day),
                Optional.of(Fraction.parse(hours)),
                Optional.of(Euro.parse(pay)),
                Optional.of(Category.OTHER));
    }

    static Performance as(Category category, Performance it) {
        return new Performance(it.user(), it.worker(), it.day(), it.hours(), it.pay(), Optional.of(category));
    }

    static Performance withoutCategory(Performance it) {
        return new Performance(it.user(), it.worker(), it.day(), it.hours(), it.pay(), Optional.empty());
    }

    static Performance withoutPay(Performance it) {
        return new Performance(it.user(), it.worker(), it.day(), it.hours(), Optional.empty(), it.category());
    }

    static Performance withoutHours(Performance it) {
        return new Performance(it.user(), it.worker(), it.day(), Optional.empty(), it.pay(), it.category());
    }

    OccasionalCase made() {
        return new OccasionalCase(
                new User(USER, sector, employees),
                new Performance(USER, WORKER, day, hours, pay, category),
                ofUser,
                elsewhere,
                employment,
                steward);
    }

    Outcome<LimitsReport> outcome() {
        return WORK.check(made());
    }

    LimitsReport report() {
        return outcome().result().orElseThrow();
    }

    LimitAnswer answer(Limit limit) {
        return report().answers().stream()
                .filter(answer -> answer.limit() == limit)
                .findFirst()
                .orElseThrow();
    }

    /** {@code holds}, {@code holds 12} with what is left, {@code passed 1}, or {@code cannot tell}. */
    String verdict(Limit limit) {
        return answer(limit)
                .fold(
                        holds -> "holds" + number(holds.room()),
                        passed -> "passed" + number(passed.by()),
                        open -> "cannot tell");
    }

    private static String number(Optional<Fraction> number) {
        return number.map(it -> " " + it.exactDecimal().orElseThrow().toPlainString())
                .orElse("");
    }

    /** What is missing, and from whom. */
    List<String> missing(Limit limit) {
        return answer(limit)
                .fold(
                        holds -> List.of(),
                        passed -> List.of(),
                        open -> open.missing().stream()
                                .map(each -> each.who().text(Locale.ENGLISH) + ": "
                                        + each.datum().text(Locale.ENGLISH))
                                .toList());
    }

    String text(Limit limit) {
        return answer(limit).text(Locale.ENGLISH);
    }
}
