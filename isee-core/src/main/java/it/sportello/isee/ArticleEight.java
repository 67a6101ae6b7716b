package it.sportello.isee;

import it.sportello.isee.Household.Person;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Reading;
import it.sportello.legal.document.ParameterBook;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Benefits of university study: the student belongs to the nucleus of the parents, unless he or she has lived apart for
 * two years and earns enough.
 *
 * <p>Source: art. 8, D.P.C.M. 159/2013. The adequate income is that of the academic year, looked up on 1 September. Reading
 * of ours: art. 8, c. 3, adds a component in the cases of art. 7, c. 1, which are five, while art. 7, c. 2, adds one in the
 * first two only; it is added in those two.
 */
final class ArticleEight {

    private static final LegalReference SOURCE = Acts.DPCM_159.article("8");

    private final Dsu dsu;
    private final ParameterBook book;
    private final Computation computation;

    ArticleEight(Dsu dsu, ParameterBook book, Computation computation) {
        this.dsu = dsu;
        this.book = book;
        this.computation = computation;
    }

    /** The nucleus for a student, by codice fiscale. */
    Nucleus of(String code) {
        Household household = Household.of(dsu);
        for (int i = 0; i < dsu.students().size(); i++) {
            Student student = dsu.students().get(i);
            if (student.codiceFiscale().equals(code)) {
                return switch (student.parents()) {
                    case PRESENT -> Nucleus.of(household);
                    case ONE_PRESENT -> ArticleSeven.ofStudent(dsu, code, household, computation);
                    case ABSENT -> apart(student, household, "/students/" + i);
                };
            }
        }
        computation.find(IseeFinding.NO_STUDENT, "/students", List.of(SOURCE));
        return Nucleus.of(household);
    }

    private Nucleus apart(Student student, Household household, String at) {
        if (student.livesApart() && hasAdequateIncome(student, at)) {
            computation.nucleus(IseeMessage.STUDENT_AUTONOMOUS, List.of(SOURCE.comma("2")), true);
            return Nucleus.of(household);
        }
        boolean married = household.members().stream().anyMatch(member -> member.relation() == Member.Relation.SPOUSE);
        if (married) {
            computation.find(IseeFinding.MARRIED_STUDENT, at, List.of(SOURCE.comma("2")));
            return Nucleus.of(household);
        }
        if (student.parentsDsu().isEmpty()) {
            computation.find(IseeFinding.PARENTS_UNKNOWN, at, List.of(SOURCE.comma("2")));
            return Nucleus.of(household);
        }
        computation.nucleus(IseeMessage.STUDENT_DRAWN_IN, List.of(SOURCE.comma("2")), true);
        return Nucleus.of(drawnInto(student.parentsDsu().get(), student.codiceFiscale(), household, at));
    }

    /**
     * The parents' nucleus with the student in it, who counts as one more of their children, not living with them. A
     * dwelling of the student's own is not the home of that nucleus: a nucleus has one.
     */
    private Household drawnInto(Dsu parents, String student, Household own, String at) {
        if (Household.of(parents).codes().contains(student)) {
            computation.find(IseeFinding.MEMBER_TWICE, at + "/parentsDsu/members");
        }
        Conditions conditions = new Conditions(
                parents.conditions().parentsWorked(),
                parents.conditions().loneParent(),
                parents.conditions().children().map(children -> children + 1),
                parents.conditions().cohabitingChildren());
        Household nucleus = Household.of(parents, Place.at(at + "/parentsDsu"));
        List<Person> people = new ArrayList<>(nucleus.people());
        own.people().stream()
                .filter(person -> person.member().codiceFiscale().equals(student))
                .map(person -> new Person(awayFromHome(person.member()), person.place()))
                .forEach(people::add);
        return new Household(people, conditions, nucleus.home(), dsu.presented());
    }

    private static Member awayFromHome(Member student) {
        return student.as(Member.Relation.ADULT_CHILD_ELSEWHERE)
                .withAssets(
                        student.movableAssets(),
                        student.realEstate().stream().map(Property::notHome).toList());
    }

    private boolean hasAdequateIncome(Student student, String at) {
        Optional<Boolean> computed = student.ownIncome().flatMap(income -> adequate(student, income, at));
        if (computed.isEmpty() && student.adequateIncome().isEmpty()) {
            computation.find(IseeFinding.STUDENT_INCOME_UNKNOWN, at, List.of(SOURCE.comma("2")));
        }
        if (computed.isPresent()
                && student.adequateIncome().isPresent()
                && !computed.equals(student.adequateIncome())) {
            computation.find(IseeFinding.STUDENT_INCOME_DIFFERS, at + "/adequateIncome", List.of(SOURCE.comma("2")));
        }
        return computed.or(student::adequateIncome).orElse(false);
    }

    private Optional<Boolean> adequate(Student student, Euro income, String at) {
        if (student.academicYear().isEmpty()) {
            computation.find(IseeFinding.ACADEMIC_YEAR_UNKNOWN, at, List.of(SOURCE.comma("2")));
            return Optional.empty();
        }
        LocalDate start = LocalDate.of(student.academicYear().get(), Month.SEPTEMBER, 1);
        Optional<Fraction> limit = book.fraction(Parameter.STUDENT_INCOME.key())
                .on(start)
                .fold(
                        (Reading.InForce<Fraction> it) -> Optional.of(it.value().value()),
                        none -> Optional.empty(),
                        several -> Optional.empty(),
                        beyond -> Optional.empty());
        if (limit.isEmpty()) {
            computation.find(IseeFinding.DAY_NOT_COVERED, at + "/academicYear", start, book.verifiedUntil());
        }
        return limit.map(amount -> income.toFraction().compareTo(amount) >= 0);
    }
}
