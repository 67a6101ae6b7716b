package it.sportello.eligibility.occasionale;

import it.sportello.eligibility.Sentence;
import it.sportello.eligibility.occasionale.LimitAnswer.Missing;
import it.sportello.eligibility.occasionale.OccasionalCase.Employment;
import it.sportello.eligibility.occasionale.OccasionalCase.User.Sector;
import it.sportello.legal.DatedValue;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.reasons.Reason;
import it.sportello.legal.reasons.Reasons;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The limits of one prestazione occasionale. Everything counted is a {@link Range}, and so is every bound: a limit holds
 * or is passed only if it does so whatever the unknown turns out to be.
 *
 * <p>Source: art. 54-bis D.L. 50/2017, c. 1, 8, 14 and 20, on the day of the performance that is planned. Units: euro net
 * to the worker, hours, people. Rounding: none; three quarters of a cent stay three quarters of a cent. What is just at
 * the limit is within. The year is the calendar year, days after the planned one included.
 */
final class Limits {

    private static final Fraction HUNDRED = Fraction.of(100);

    private final OccasionalCase asked;
    private final Performance planned;
    private final Law law;
    private final Reasons reasons;

    Limits(OccasionalCase asked, Law law, Reasons reasons) {
        this.asked = asked;
        this.planned = asked.planned();
        this.law = law;
        this.reasons = reasons;
    }

    List<LimitAnswer> ask() {
        return List.of(
                told(this::workerAllUsers),
                told(this::userAllWorkers),
                told(this::samePair),
                told(this::hoursOfPair),
                told(this::sizeOfUser),
                told(this::sector),
                told(this::employment),
                told(this::payPerHour),
                told(this::payPerDay));
    }

    private LimitAnswer told(Supplier<LimitAnswer> question) {
        int mark = reasons.mark();
        LimitAnswer answer = question.get();
        if (answer instanceof LimitAnswer.CannotTell open) {
            open.missing().forEach(each -> tell(reasons.mark(), Reason.Kind.GIVEN, each.datum(), List.of()));
        }
        tell(mark, Reason.Kind.TEST, answer.because(), answer.references());
        return answer;
    }

    private void tell(int mark, Reason.Kind kind, Sentence sentence, List<LegalReference> references) {
        List<Object> values = sentence.arguments();
        Object first = values.isEmpty() ? "" : values.get(0);
        reasons.tell(
                kind,
                mark,
                sentence.message(),
                references,
                first,
                values.stream().skip(1).toArray());
    }

    // --- what is counted --------------------------------------------------------------------------------------------

    private LimitAnswer workerAllUsers() {
        DatedValue<Fraction> limit = law.get(Parameter.WORKER_LIMIT);
        Range pay = pairPay().plus(sum(elsewhere(), this::pay));
        return ceiling(Limit.WORKER_ALL_USERS, pay, Range.exactly(limit.value()), List.of(limit.source()));
    }

    private LimitAnswer userAllWorkers() {
        DatedValue<Fraction> limit = law.get(Parameter.USER_LIMIT);
        List<LegalReference> references = new ArrayList<>(List.of(limit.source()));
        Range bound = sectorBound(limit.value(), special(Parameter.USER_LIMIT_SPECIAL, references));
        Range pay = sum(ofUser(), each -> weighted(each, references)).plus(weighted(planned, references));
        return ceiling(
                Limit.USER_ALL_WORKERS,
                pay,
                bound,
                references.stream().distinct().toList());
    }

    /** The bound on the user's total: higher in some sectors, and not clear for sports clubs. */
    private Range sectorBound(Fraction ordinary, Optional<Fraction> special) {
        Optional<Sector> sector = asked.user().sector();
        if (sector.isEmpty()) {
            return Range.atLeast(ordinary, List.of(missing(OccasionaleMessage.MISSING_SECTOR, Who.USER)));
        }
        return switch (sector.get()) {
            case EVENTS_SPAS_AND_PARKS -> Range.exactly(special.orElse(ordinary));
            case SPORTS_CLUB ->
                Range.atLeast(ordinary, List.of(missing(OccasionaleMessage.DECIDE_SPORTS_CLUB, Who.OFFICE)));
            case ORDINARY, TOURISM, PUBLIC_BODY, AGRICULTURE -> Range.exactly(ordinary);
        };
    }

    /** A value of the special sectors, if the user is of one and it is in force. */
    private Optional<Fraction> special(Parameter parameter, List<LegalReference> references) {
        if (asked.user()
                .sector()
                .filter(it -> it == Sector.EVENTS_SPAS_AND_PARKS)
                .isEmpty()) {
            return Optional.empty();
        }
        Optional<DatedValue<Fraction>> value = law.find(parameter);
        value.ifPresent(it -> references.set(0, it.source()));
        return value.map(DatedValue::value);
    }

    private LimitAnswer samePair() {
        DatedValue<Fraction> limit = law.get(Parameter.PAIR_LIMIT);
        List<LegalReference> references = new ArrayList<>(List.of(limit.source()));
        return ceiling(Limit.SAME_PAIR, pairPay(), pairBound(limit.value(), references), references);
    }

    private Range pairBound(Fraction ordinary, List<LegalReference> references) {
        Optional<Sector> sector = asked.user().sector();
        boolean perhapsSteward = sector.isEmpty() || sector.get() == Sector.SPORTS_CLUB;
        if (!perhapsSteward || asked.steward().filter(steward -> !steward).isPresent()) {
            return Range.exactly(ordinary);
        }
        Optional<DatedValue<Fraction>> stewards = law.find(Parameter.PAIR_LIMIT_STEWARDS);
        if (stewards.isEmpty()) {
            return Range.atLeast(ordinary, List.of(missing(OccasionaleMessage.DECIDE_STEWARD, Who.OFFICE)));
        }
        references.add(stewards.get().source());
        if (sector.isPresent() && asked.steward().isPresent()) {
            return Range.exactly(stewards.get().value());
        }
        List<Missing> missing = new ArrayList<>();
        if (sector.isEmpty()) {
            missing.add(missing(OccasionaleMessage.MISSING_SECTOR, Who.USER));
        }
        if (asked.steward().isEmpty()) {
            missing.add(missing(OccasionaleMessage.MISSING_STEWARD, Who.USER));
        }
        return Range.between(ordinary, stewards.get().value(), missing);
    }

    private LimitAnswer hoursOfPair() {
        DatedValue<Fraction> limit = law.get(Parameter.HOURS);
        Range hours = sum(ofPair(), this::hours).plus(hours(planned));
        return ceiling(Limit.HOURS_OF_PAIR, hours, Range.exactly(limit.value()), List.of(limit.source()));
    }

    private Range pairPay() {
        return sum(ofPair(), this::pay).plus(pay(planned));
    }

    /** A list of performances, or what is missing of one. */
    private record Known(List<Performance> performances, List<Missing> missing) {}

    private Known ofUser() {
        return known(asked.performancesOfUser(), OccasionaleMessage.MISSING_OF_USER, Who.USER);
    }

    private Known elsewhere() {
        return known(asked.performancesElsewhere(), OccasionaleMessage.MISSING_ELSEWHERE, Who.WORKER);
    }

    private Known ofPair() {
        Known known = ofUser();
        return new Known(
                known.performances().stream()
                        .filter(each -> each.isByWorker(planned.worker()))
                        .toList(),
                known.missing());
    }

    private Known known(Optional<List<Performance>> performances, OccasionaleMessage absent, Who who) {
        return performances
                .map(all -> new Known(all.stream().filter(asked::counts).toList(), List.of()))
                .orElseGet(() -> new Known(
                        List.of(), List.of(missing(absent, who, planned.day().getYear()))));
    }

    private Range sum(Known known, Function<Performance, Range> measure) {
        Range total = known.missing().isEmpty()
                ? Range.exactly(Fraction.ZERO)
                : Range.atLeast(Fraction.ZERO, known.missing());
        for (Performance each : known.performances()) {
            total = total.plus(measure.apply(each));
        }
        return total;
    }

    private Range pay(Performance performance) {
        return performance
                .pay()
                .map(pay -> {
                    reasons.tell(Reason.Kind.GIVEN, OccasionaleMessage.COUNTED, List.of(), pay, performance.day());
                    return Range.exactly(pay.toFraction());
                })
                .orElseGet(() -> Range.atLeast(
                        Fraction.ZERO,
                        List.of(missing(
                                OccasionaleMessage.MISSING_PAY,
                                performance.isForUser(asked.user().id()) ? Who.USER : Who.WORKER,
                                performance.day()))));
    }

    /** The pay as it counts in the user's total: three quarters for the people of c. 8. */
    private Range weighted(Performance performance, List<LegalReference> references) {
        Range pay = pay(performance);
        if (performance.category().filter(it -> !it.isProtected()).isPresent()) {
            return pay;
        }
        DatedValue<Fraction> weight = law.get(Parameter.WEIGHT);
        references.add(weight.source());
        Fraction least = pay.least().times(weight.value());
        if (performance.category().isPresent()) {
            return new Range(least, pay.most().map(weight.value()::times), pay.missing());
        }
        List<Missing> missing = new ArrayList<>(pay.missing());
        missing.add(missing(OccasionaleMessage.MISSING_CATEGORY, Who.WORKER, performance.day()));
        return new Range(least, pay.most(), missing);
    }

    private Range hours(Performance performance) {
        return performance
                .hours()
                .map(hours -> {
                    reasons.tell(
                            Reason.Kind.GIVEN, OccasionaleMessage.COUNTED_HOURS, List.of(), hours, performance.day());
                    return Range.exactly(hours);
                })
                .orElseGet(() -> Range.atLeast(
                        Fraction.ZERO,
                        List.of(missing(OccasionaleMessage.MISSING_HOURS, Who.USER, performance.day()))));
    }

    // --- the user ---------------------------------------------------------------------------------------------------

    private LimitAnswer sizeOfUser() {
        Optional<Sector> sector = asked.user().sector();
        if (sector.filter(it -> it == Sector.PUBLIC_BODY).isPresent()) {
            return holds(Limit.SIZE_OF_USER, OccasionaleMessage.SIZE_OF_PUBLIC_BODY, law.article());
        }
        Range employees = asked.user()
                .permanentEmployees()
                .map(number -> Range.exactly(Fraction.of(number)))
                .orElseGet(() ->
                        Range.atLeast(Fraction.ZERO, List.of(missing(OccasionaleMessage.MISSING_EMPLOYEES, Who.USER))));
        Optional<DatedValue<Fraction>> tourism =
                sector.filter(it -> it == Sector.TOURISM).flatMap(it -> law.find(Parameter.EMPLOYEES_TOURISM));
        if (tourism.isPresent()) {
            return sizeInTourism(employees, tourism.get());
        }
        DatedValue<Fraction> limit = law.get(Parameter.EMPLOYEES);
        List<LegalReference> references = new ArrayList<>(List.of(limit.source()));
        Fraction most = special(Parameter.EMPLOYEES_SPECIAL, references).orElse(limit.value());
        Range bound = sector.isPresent()
                ? Range.exactly(most)
                : Range.atLeast(most, List.of(missing(OccasionaleMessage.MISSING_SECTOR, Who.USER)));
        return ceiling(Limit.SIZE_OF_USER, employees, bound, references);
    }

    /** From 12 August 2018 to 2022: up to eight employees, for work of the people of c. 8; beyond that, sources differ. */
    private LimitAnswer sizeInTourism(Range employees, DatedValue<Fraction> limit) {
        Range bound = Range.exactly(limit.value());
        boolean isProtected =
                planned.category().filter(Performance.Category::isProtected).isPresent();
        if (isProtected || !employees.isWithin(bound)) {
            return ceiling(Limit.SIZE_OF_USER, employees, bound, List.of(limit.source()));
        }
        Missing missing = planned.category().isPresent()
                ? missing(OccasionaleMessage.DECIDE_TOURISM, Who.OFFICE)
                : missing(OccasionaleMessage.MISSING_CATEGORY, Who.WORKER, planned.day());
        return new LimitAnswer.CannotTell(
                Limit.SIZE_OF_USER,
                List.of(missing),
                sentence(
                        OccasionaleMessage.SIZE_IN_TOURISM_OPEN,
                        Limit.SIZE_OF_USER.label(),
                        employees.least(),
                        limit.value()),
                List.of(limit.source()));
    }

    private LimitAnswer sector() {
        Optional<Sector> sector = asked.user().sector();
        if (sector.isEmpty()) {
            return sectorOpen(missing(OccasionaleMessage.MISSING_SECTOR, Who.USER), law.article());
        }
        return switch (sector.get()) {
            case PUBLIC_BODY -> sectorOpen(missing(OccasionaleMessage.DECIDE_PUBLIC_BODY, Who.OFFICE), law.article());
            case AGRICULTURE -> agriculture(law.get(Parameter.AGRICULTURE_LEFT_OUT));
            case ORDINARY, EVENTS_SPAS_AND_PARKS, TOURISM, SPORTS_CLUB ->
                holds(Limit.SECTOR, OccasionaleMessage.SECTOR_HOLDS, law.article());
        };
    }

    private LimitAnswer agriculture(DatedValue<Fraction> leftOut) {
        return leftOut.value().signum() > 0
                ? new LimitAnswer.Passed(
                        Limit.SECTOR,
                        Optional.empty(),
                        sentence(OccasionaleMessage.SECTOR_AGRICULTURE, Limit.SECTOR.label(), leftOut.from()),
                        List.of(leftOut.source()))
                : sectorOpen(missing(OccasionaleMessage.DECIDE_AGRICULTURE, Who.OFFICE), leftOut.source());
    }

    private static LimitAnswer sectorOpen(Missing missing, LegalReference reference) {
        return new LimitAnswer.CannotTell(
                Limit.SECTOR,
                List.of(missing),
                sentence(OccasionaleMessage.SECTOR_OPEN, Limit.SECTOR.label()),
                List.of(reference));
    }

    /** Six months counted from the last day by the calendar: from 31 August to 28 or 29 February. */
    private LimitAnswer employment() {
        DatedValue<Fraction> months = law.get(Parameter.MONTHS_SINCE_EMPLOYMENT);
        if (asked.employment().isEmpty()) {
            return employmentOpen(OccasionaleMessage.MISSING_EMPLOYMENT, months);
        }
        Employment employment = asked.employment().get();
        return switch (employment.state()) {
            case NONE -> holds(Limit.EMPLOYMENT, OccasionaleMessage.EMPLOYMENT_NONE, months.source());
            case CURRENT ->
                new LimitAnswer.Passed(
                        Limit.EMPLOYMENT,
                        Optional.empty(),
                        sentence(OccasionaleMessage.EMPLOYMENT_CURRENT, Limit.EMPLOYMENT.label()),
                        List.of(months.source()));
            case ENDED ->
                employment
                        .ended()
                        .map(ended -> ended(ended, months))
                        .orElseGet(() -> employmentOpen(OccasionaleMessage.MISSING_EMPLOYMENT_END, months));
        };
    }

    private LimitAnswer ended(LocalDate ended, DatedValue<Fraction> months) {
        LocalDate free = ended.plusMonths(months.value().numerator().longValueExact());
        return planned.day().isBefore(free)
                ? new LimitAnswer.Passed(
                        Limit.EMPLOYMENT,
                        Optional.empty(),
                        sentence(
                                OccasionaleMessage.EMPLOYMENT_TOO_RECENT,
                                Limit.EMPLOYMENT.label(),
                                ended,
                                months.value(),
                                free),
                        List.of(months.source()))
                : new LimitAnswer.Holds(
                        Limit.EMPLOYMENT,
                        Optional.empty(),
                        sentence(
                                OccasionaleMessage.EMPLOYMENT_LONG_AGO,
                                Limit.EMPLOYMENT.label(),
                                ended,
                                months.value()),
                        List.of(months.source()));
    }

    private static LimitAnswer employmentOpen(OccasionaleMessage datum, DatedValue<Fraction> months) {
        return new LimitAnswer.CannotTell(
                Limit.EMPLOYMENT,
                List.of(missing(datum, Who.USER)),
                sentence(OccasionaleMessage.EMPLOYMENT_OPEN, Limit.EMPLOYMENT.label()),
                List.of(months.source()));
    }

    // --- the least pay ----------------------------------------------------------------------------------------------

    private LimitAnswer payPerHour() {
        DatedValue<Fraction> minimum = law.get(Parameter.MINIMUM_PER_HOUR);
        Range hours = hours(planned);
        Range least = new Range(
                hours.least().times(minimum.value()), hours.most().map(minimum.value()::times), hours.missing());
        return floor(Limit.PAY_PER_HOUR, pay(planned), least, minimum.source());
    }

    /** What the worker gets from the user on that day, in one performance or more. */
    private LimitAnswer payPerDay() {
        DatedValue<Fraction> minimum = law.get(Parameter.MINIMUM_PER_DAY);
        Known pair = ofPair();
        Known thatDay = new Known(
                pair.performances().stream()
                        .filter(each -> each.day().equals(planned.day()))
                        .toList(),
                pair.missing());
        Range pay = sum(thatDay, this::pay).plus(pay(planned));
        return floor(Limit.PAY_PER_DAY, pay, Range.exactly(minimum.value()), minimum.source());
    }

    // --- the answers ------------------------------------------------------------------------------------------------

    private static LimitAnswer ceiling(Limit limit, Range seen, Range bound, List<LegalReference> references) {
        if (seen.isWithin(bound)) {
            Fraction most = seen.most().orElseThrow();
            Fraction room = bound.least().minus(most);
            return new LimitAnswer.Holds(
                    limit,
                    Optional.of(room),
                    sentence(
                            seen.isExact() ? OccasionaleMessage.WITHIN : OccasionaleMessage.WITHIN_AT_MOST,
                            limit.label(),
                            shown(limit, most),
                            shown(limit, bound.least()),
                            shown(limit, room)),
                    references);
        }
        if (seen.isBeyond(bound)) {
            Fraction most = bound.most().orElseThrow();
            Fraction by = seen.least().minus(most);
            return new LimitAnswer.Passed(
                    limit,
                    Optional.of(by),
                    sentence(
                            passed(limit, seen.isExact() && bound.isExact()),
                            limit.label(),
                            shown(limit, seen.least()),
                            shown(limit, most),
                            shown(limit, by)),
                    references);
        }
        return new LimitAnswer.CannotTell(
                limit,
                seen.plus(bound).missing(),
                sentence(
                        OccasionaleMessage.CANNOT_TELL,
                        limit.label(),
                        shown(limit, seen.least()),
                        shown(limit, bound.least())),
                references);
    }

    private static OccasionaleMessage passed(Limit limit, boolean exactly) {
        if (limit == Limit.HOURS_OF_PAIR) {
            return exactly ? OccasionaleMessage.PASSED_HOURS : OccasionaleMessage.PASSED_HOURS_AT_LEAST;
        }
        return exactly ? OccasionaleMessage.PASSED : OccasionaleMessage.PASSED_AT_LEAST;
    }

    private LimitAnswer floor(Limit limit, Range pay, Range minimum, LegalReference source) {
        if (asked.user().sector().filter(it -> it == Sector.AGRICULTURE).isPresent()) {
            return floorOpen(
                    limit,
                    pay,
                    minimum,
                    List.of(missing(OccasionaleMessage.DECIDE_AGRICULTURE_PAY, Who.OFFICE)),
                    source);
        }
        if (minimum.isWithin(new Range(pay.least(), Optional.empty(), List.of()))) {
            return new LimitAnswer.Holds(
                    limit,
                    Optional.empty(),
                    sentence(
                            OccasionaleMessage.REACHED,
                            limit.label(),
                            shown(limit, pay.least()),
                            shown(limit, minimum.least())),
                    List.of(source));
        }
        if (pay.most().filter(most -> most.compareTo(minimum.least()) < 0).isPresent()) {
            Fraction most = pay.most().get();
            Fraction by = minimum.least().minus(most);
            return new LimitAnswer.Passed(
                    limit,
                    Optional.of(by),
                    sentence(
                            OccasionaleMessage.NOT_REACHED,
                            limit.label(),
                            shown(limit, most),
                            shown(limit, minimum.least()),
                            shown(limit, by)),
                    List.of(source));
        }
        return floorOpen(limit, pay, minimum, pay.plus(minimum).missing(), source);
    }

    private static LimitAnswer floorOpen(
            Limit limit, Range pay, Range minimum, List<Missing> missing, LegalReference source) {
        return new LimitAnswer.CannotTell(
                limit,
                missing,
                sentence(
                        OccasionaleMessage.FLOOR_OPEN,
                        limit.label(),
                        shown(limit, pay.least()),
                        shown(limit, minimum.least())),
                List.of(source));
    }

    private static LimitAnswer holds(Limit limit, OccasionaleMessage message, LegalReference reference) {
        return new LimitAnswer.Holds(limit, Optional.empty(), sentence(message, limit.label()), List.of(reference));
    }

    /** An amount as money, if it is a whole number of cents; anything else as a number. */
    private static Object shown(Limit limit, Fraction value) {
        boolean money = limit != Limit.HOURS_OF_PAIR && limit != Limit.SIZE_OF_USER;
        return money && value.times(HUNDRED).isWhole()
                ? Euro.of(value.exactDecimal().orElseThrow())
                : value;
    }

    private static Sentence sentence(OccasionaleMessage message, Object... arguments) {
        return new Sentence(message, List.of(arguments));
    }

    /** Who supplies what is missing. */
    private enum Who {
        USER(OccasionaleMessage.WHO_USER),
        WORKER(OccasionaleMessage.WHO_WORKER),
        OFFICE(OccasionaleMessage.WHO_OFFICE);

        private final OccasionaleMessage words;

        Who(OccasionaleMessage words) {
            this.words = words;
        }
    }

    private static Missing missing(OccasionaleMessage datum, Who who, Object... arguments) {
        return new Missing(sentence(datum, arguments), sentence(who.words));
    }
}
