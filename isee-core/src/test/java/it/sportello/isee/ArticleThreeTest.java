package it.sportello.isee;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.isee.Isee.Request;
import it.sportello.isee.Member.Relation;
import it.sportello.legal.Euro;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Art. 3, c. 5: the adult child who lives elsewhere. */
class ArticleThreeTest {

    private static Family elsewhere(String born, String day, String irpef) {
        return Family.on(
                day,
                Sheet.declarant(),
                Sheet.of(Relation.ADULT_CHILD_ELSEWHERE, born).income(IncomeItem.IRPEF, Euro.parse(irpef)));
    }

    @ParameterizedTest
    @CsvSource({
        "1998-01-01, 2024-06-03, 2840.51, true",
        "1998-01-01, 2024-06-03, 2840.52, false",
        "2001-01-01, 2024-06-03, 4000.00, true",
        "2001-01-01, 2024-06-03, 4000.01, false",
        "1999-06-04, 2024-06-03, 4000.00, true",
        "1999-06-03, 2024-06-03, 4000.00, false",
        "1998-01-01, 2018-12-31, 2840.52, false",
        "1998-01-01, 2019-01-01, 4000.00, true"
    })
    void aDependantEarnsUpTo2840AndUpTo24YearsSince2019Up4000(
            String born, String day, String irpef, boolean dependant) {
        Family family = elsewhere(born, day, irpef);
        assertThat(family.codes().contains(IseeFinding.NOT_A_DEPENDANT)).isEqualTo(!dependant);
        if (!dependant) {
            family.finds(IseeFinding.NOT_A_DEPENDANT, "/members/1/relation");
            assertThat(family.outcome(Request.ORDINARY).result())
                    .as("a warning")
                    .isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1993-01-28, 2019-01-28, true",
        "1993-01-29, 2019-01-29, false",
        "1993-01-30, 2019-01-29, true",
        "1997-12-31, 2023-12-31, false",
        "1998-01-01, 2024-01-01, true"
    })
    void fromDecreeLaw4Of2019To2023OnlyBelow26(String born, String day, boolean drawnIn) {
        Family family = elsewhere(born, day, "0.00");
        assertThat(family.outcome(Request.ORDINARY).result().isPresent()).isEqualTo(drawnIn);
        if (!drawnIn) {
            family.finds(IseeFinding.TOO_OLD_TO_BE_DRAWN_IN, "/members/1/relation");
        }
    }

    @Test
    void anAdultChildAtHomeMayEarnAndAgeAtWill() {
        Sheet child = Sheet.of(Relation.ADULT_CHILD, "1970-01-01").irpef(90_000);
        assertThat(Family.on("2022-06-03", Sheet.of(Relation.DECLARANT, "1945-01-01"), child)
                        .codes())
                .isEmpty();
    }
}
