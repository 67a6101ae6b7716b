package it.sportello.isee;

import it.sportello.legal.DatedValue;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the rules of the day ask of the composition of the nucleus: an adult child who lives elsewhere belongs to it only
 * as a tax dependant, without family, and from 29 January 2019 to the end of 2023 only below an age.
 *
 * <p>Source: art. 3, c. 5, D.P.C.M. 159/2013; art. 2, c. 5, lett. b), D.L. 4/2019. Reading of ours: limit and age
 * of a dependant are those of the day of the DSU, although the income is of an earlier year.
 */
final class ArticleThree {

    private static final LegalReference SOURCE = Acts.DPCM_159.article("3").comma("5");
    private static final int YOUNG = 24;

    private ArticleThree() {}

    static void check(Household household, Computation computation) {
        LocalDate day = household.day();
        for (Household.Person person : household.people()) {
            Member member = person.member();
            if (member.relation() != Member.Relation.ADULT_CHILD_ELSEWHERE) {
                continue;
            }
            Optional<Integer> age = computation
                    .rules()
                    .find(Parameter.DEPENDANT_AGE)
                    .map(DatedValue::value)
                    .map(value -> value.numerator().intValueExact());
            if (age.isPresent() && !member.born().plusYears(age.get()).isAfter(day)) {
                computation.find(
                        IseeFinding.TOO_OLD_TO_BE_DRAWN_IN,
                        person.pointer() + "/relation",
                        List.of(SOURCE, computation.source(Parameter.DEPENDANT_AGE)),
                        member.born(),
                        age.get());
            }
            dependant(person, day, computation);
        }
    }

    /** Whether an adult child earns more than a tax dependant may. */
    static void dependant(Household.Person person, LocalDate day, Computation computation) {
        Member member = person.member();
        Parameter limit = member.born().plusYears(YOUNG + 1L).isAfter(day)
                ? Parameter.DEPENDANT_LIMIT_YOUNG
                : Parameter.DEPENDANT_LIMIT;
        Fraction most = computation.use(limit);
        Euro irpef = member.income().orElse(Map.of()).getOrDefault(IncomeItem.IRPEF, Euro.ZERO);
        if (irpef.toFraction().compareTo(most) > 0) {
            computation.find(
                    IseeFinding.NOT_A_DEPENDANT,
                    person.pointer() + "/relation",
                    List.of(computation.source(limit)),
                    irpef,
                    most);
        }
    }
}
