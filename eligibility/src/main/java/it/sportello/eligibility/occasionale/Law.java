package it.sportello.eligibility.occasionale;

import it.sportello.legal.DatedValue;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Location;
import it.sportello.legal.Reading;
import it.sportello.legal.document.ParameterBook;
import it.sportello.legal.reasons.Reason;
import it.sportello.legal.reasons.Reasons;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The values of the law on one day, for one computation: it remembers which of those it gave were not verified. */
final class Law {

    private final ParameterBook book;
    private final LocalDate day;
    private final Reasons reasons;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Parameter> told = EnumSet.noneOf(Parameter.class);

    Law(ParameterBook book, LocalDate day, Reasons reasons) {
        this.book = book;
        this.day = day;
        this.reasons = reasons;
    }

    static ParameterBook book() {
        return ParameterBook.load(
                Objects.requireNonNull(Law.class.getResourceAsStream("prestazioni-occasionali.yaml")));
    }

    /** Why the day is not covered, if it is not. */
    static Optional<Finding> notCovered(ParameterBook book, LocalDate day, String pointer) {
        LocalDate first =
                book.fraction(Parameter.WORKER_LIMIT.key()).values().get(0).from();
        return day.isBefore(first) || day.isAfter(book.verifiedUntil())
                ? Optional.of(Finding.of(
                        OccasionaleFinding.DAY_NOT_COVERED, Location.at(pointer), day, first, book.verifiedUntil()))
                : Optional.empty();
    }

    /** A value that is in force on every day that is covered. */
    DatedValue<Fraction> get(Parameter parameter) {
        return find(parameter).orElseThrow(() -> new IllegalStateException(parameter.key() + " is not in force"));
    }

    /** A value, if it is in force; that it was not verified is told once. */
    Optional<DatedValue<Fraction>> find(Parameter parameter) {
        Optional<DatedValue<Fraction>> found = book.fraction(parameter.key())
                .on(day)
                .fold(
                        (Reading.InForce<Fraction> it) -> Optional.of(it.value()),
                        none -> Optional.empty(),
                        several -> Optional.empty(),
                        beyond -> Optional.empty());
        found.ifPresent(value -> tell(parameter, value));
        return found;
    }

    private void tell(Parameter parameter, DatedValue<Fraction> value) {
        reasons.tell(
                Reason.Kind.PARAMETER, OccasionaleMessage.LAW, List.of(value.source()), value.value(), value.from());
        if (value.status() == DatedValue.Status.UNVERIFIED && told.add(parameter)) {
            findings.add(new Finding(
                    OccasionaleFinding.UNVERIFIED_VALUE,
                    Location.NONE,
                    List.of(parameter.key(), value.value()),
                    List.of(value.source())));
        }
    }

    /** The article as a whole. */
    LegalReference article() {
        return book.fraction(Parameter.WORKER_LIMIT.key())
                .values()
                .get(0)
                .source()
                .top();
    }

    List<Finding> findings() {
        return findings;
    }
}
