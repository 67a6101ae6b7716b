package it.sportello.isee;

import it.sportello.legal.DatedParameter;
import it.sportello.legal.DatedValue;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Location;
import it.sportello.legal.Outcome;
import it.sportello.legal.Reading;
import it.sportello.legal.document.ParameterBook;
import it.sportello.legal.reasons.Explained;
import it.sportello.legal.reasons.Reason;
import it.sportello.legal.reasons.Reasons;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The equivalence scale: the divisor that makes nuclei of different size comparable.
 *
 * <p>Source: table 2 of D.Lgs. 109/1998, for DSU presented up to 31 December 2014. The parameter of the members, plus
 * three additions that may all apply together: an absent spouse with minor children, each member with handicap or
 * invalidity above 66 %, both parents at work with minor children.
 *
 * <p>Unit: a pure number. Rounding: none; sums of hundredths are exact. Deviations: none known. A day that is not
 * covered, or a nucleus that cannot be, is refused with findings; both parents at work where only one seems to be there
 * is a warning, for the additions do add up.
 *
 * <p>Immutable and thread-safe; making one reads a small file, so keep it.
 */
public final class EquivalenceScale {

    private static final int IN_TABLE = 5;

    private final ParameterBook book = Rules.book("isee-109-1998.yaml");

    /** The scale with all the rules this library knows. */
    public EquivalenceScale() {}

    /**
     * The scale of a nucleus.
     *
     * @param day the day the DSU was presented, which chooses the rules
     */
    public Outcome<ScaleValue> calculate(ScaleHousehold household, LocalDate day) {
        return calculate(household, day, Reasons.none());
    }

    /**
     * The scale of a nucleus with its reasons.
     *
     * @param day the day the DSU was presented, which chooses the rules
     */
    public Explained<Outcome<ScaleValue>> explain(ScaleHousehold household, LocalDate day) {
        return Explained.by(reasons -> calculate(household, day, reasons));
    }

    Outcome<ScaleValue> calculate(ScaleHousehold household, LocalDate day, Reasons reasons) {
        int mark = reasons.mark();
        List<Finding> findings = contradictions(household);
        if (findings.isEmpty()) {
            findings = notCovered(day);
        }
        if (!findings.isEmpty()) {
            reasons.tell(Reason.Kind.TEST, mark, IseeMessage.REFUSED, List.of(), findings);
            return new Outcome.Refused<>(findings);
        }
        Fraction byMembers = byMembers(household.members(), day, reasons);
        Fraction additions = spouseAbsent(household, day, reasons)
                .plus(disability(household, day, reasons))
                .plus(bothParentsWork(household, day, reasons));
        Fraction scale = byMembers.plus(additions);
        reasons.tell(
                Reason.Kind.STEP,
                mark,
                IseeMessage.SCALE,
                List.of(inForce("members.1", day).source()),
                scale,
                byMembers,
                additions);
        return new Outcome.Computed<>(new ScaleValue(scale, byMembers, additions, book.ruleSet()), oddities(household));
    }

    private Fraction byMembers(int members, LocalDate day, Reasons reasons) {
        DatedValue<Fraction> table = inForce("members." + Math.min(members, IN_TABLE), day);
        if (members <= IN_TABLE) {
            return tell(reasons, IseeMessage.BY_MEMBERS, table, table.value(), members);
        }
        DatedValue<Fraction> further = inForce("each further member", day);
        Fraction value = table.value().plus(further.value().times(Fraction.of(members - IN_TABLE)));
        return tell(
                reasons,
                IseeMessage.BY_MORE_MEMBERS,
                further,
                value,
                members,
                table.value(),
                further.value(),
                members - IN_TABLE);
    }

    private Fraction spouseAbsent(ScaleHousehold household, LocalDate day, Reasons reasons) {
        DatedValue<Fraction> addition = inForce("spouse absent with minor children", day);
        return household.spouseAbsent() && household.minorChildren()
                ? tell(reasons, IseeMessage.SPOUSE_ABSENT, addition, addition.value())
                : tellNot(reasons, IseeMessage.SPOUSE_ABSENT_NOT, addition);
    }

    private Fraction disability(ScaleHousehold household, LocalDate day, Reasons reasons) {
        DatedValue<Fraction> addition = inForce("each member with disability", day);
        int members = household.membersWithDisability();
        return members > 0
                ? tell(
                        reasons,
                        IseeMessage.DISABILITY,
                        addition,
                        addition.value().times(Fraction.of(members)),
                        members,
                        addition.value())
                : tellNot(reasons, IseeMessage.DISABILITY_NOT, addition);
    }

    private Fraction bothParentsWork(ScaleHousehold household, LocalDate day, Reasons reasons) {
        DatedValue<Fraction> addition = inForce("both parents work with minor children", day);
        return household.bothParentsWork() && household.minorChildren()
                ? tell(reasons, IseeMessage.BOTH_PARENTS_WORK, addition, addition.value())
                : tellNot(reasons, IseeMessage.BOTH_PARENTS_WORK_NOT, addition);
    }

    private static Fraction tell(
            Reasons reasons, IseeMessage message, DatedValue<Fraction> rule, Fraction value, Object... inputs) {
        reasons.tell(Reason.Kind.TAKEN, message, List.of(rule.source()), value, inputs);
        return value;
    }

    private static Fraction tellNot(Reasons reasons, IseeMessage message, DatedValue<Fraction> rule) {
        reasons.tell(Reason.Kind.NOT_TAKEN, message, List.of(rule.source()), Fraction.ZERO);
        return Fraction.ZERO;
    }

    private static List<Finding> contradictions(ScaleHousehold household) {
        List<Finding> findings = new ArrayList<>();
        int members = household.members();
        if (members < 1) {
            findings.add(Finding.of(IseeFinding.NO_MEMBERS, Location.at("/household/members"), members));
        } else if (members == 1 && household.minorChildren()) {
            findings.add(Finding.of(IseeFinding.CHILDREN_OF_NOBODY, Location.at("/household/minorChildren")));
        }
        if (household.membersWithDisability() < 0 || household.membersWithDisability() > Math.max(members, 0)) {
            findings.add(Finding.of(
                    IseeFinding.MORE_DISABLED_THAN_MEMBERS,
                    Location.at("/household/membersWithDisability"),
                    household.membersWithDisability(),
                    members));
        }
        return findings;
    }

    /** Additions that the table lets add up, though no nucleus can well meet both. */
    private static List<Finding> oddities(ScaleHousehold household) {
        boolean parentMissing = household.spouseAbsent() || household.members() == 2;
        return household.minorChildren() && household.bothParentsWork() && parentMissing
                ? List.of(Finding.of(
                        IseeFinding.BOTH_PARENTS_OF_ONE,
                        Location.at("/household/bothParentsWork"),
                        household.members()))
                : List.of();
    }

    private List<Finding> notCovered(LocalDate day) {
        return book.keys().stream()
                .filter(key -> reading(key, day).isEmpty())
                .limit(1)
                .map(key -> Finding.of(IseeFinding.SCALE_NOT_COVERED, Location.at("/presented"), day, key))
                .toList();
    }

    private DatedValue<Fraction> inForce(String key, LocalDate day) {
        return reading(key, day).orElseThrow(() -> new IllegalStateException(key + " was checked before"));
    }

    private Optional<DatedValue<Fraction>> reading(String key, LocalDate day) {
        DatedParameter<Fraction> parameter = book.fraction(key);
        return parameter
                .on(day)
                .fold(
                        (Reading.InForce<Fraction> it) -> Optional.of(it.value()),
                        none -> Optional.empty(),
                        several -> Optional.empty(),
                        beyond -> Optional.empty());
    }
}
