package it.sportello.coprogettazione;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Ragusa 2008, art. 4, c. 6; the numbers of Ragusa are trap T-17. */
class TutorRatioTest {

    @Property
    void theTutorsAreEnoughAndOneLessWouldNotBe(
            @ForAll @IntRange(min = 1) int personsPerTutor, @ForAll @IntRange(min = 1) int persons) {
        long tutors = new TutorRatio(personsPerTutor).tutors(persons);
        assertThat(tutors * personsPerTutor).isGreaterThanOrEqualTo(persons);
        assertThat((tutors - 1) * personsPerTutor).isLessThan(persons);
    }

    @Test
    void thereIsNoRatioToNobodyAndThereAreNoFewerPersonsThanNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TutorRatio(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new TutorRatio(12).tutors(-1));
    }
}
