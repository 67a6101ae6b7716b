package it.sportello.coprogettazione;

/**
 * How many tutors the people placed at work need: each follows so many, and whoever is left over takes one more.
 *
 * <p>Source: Comune di Ragusa, regolamento C.C. n. 3 del 15/01/2008, art. 4, c. 6, which wants the ratio of tutors to
 * soggetti svantaggiati «non inferiore a 1 su 12»: twelve take one tutor, thirteen two, twenty-five three. Unit: persons.
 * Rounding: up. Open: for nobody the text wants neither none nor one, and here nobody takes none. Tutors are functions
 * and not heads: one person may be tutor, responsabile tecnico and coordinatore at once (art. 4, c. 9).
 *
 * @param personsPerTutor the most that one tutor follows, from 1; 12 at Ragusa
 */
public record TutorRatio(int personsPerTutor) {

    /**
     * A ratio of one tutor to so many.
     *
     * @throws IllegalArgumentException if a tutor would follow nobody
     */
    public TutorRatio {
        if (personsPerTutor < 1) {
            throw new IllegalArgumentException("a tutor follows one person at least");
        }
    }

    /**
     * The fewest tutors that keep the ratio.
     *
     * @param persons how many are placed
     * @throws IllegalArgumentException if they are less than none
     */
    public int tutors(int persons) {
        if (persons < 0) {
            throw new IllegalArgumentException("there cannot be fewer persons than none");
        }
        return persons / personsPerTutor + (persons % personsPerTutor == 0 ? 0 : 1);
    }
}
