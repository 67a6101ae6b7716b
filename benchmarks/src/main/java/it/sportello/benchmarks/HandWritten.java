package it.sportello.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The notice of Gonnostramatza written by hand: what it costs to know nothing but this one notice. It reads no document,
 * checks no input and knows no date but one.
 */
final class HandWritten {

    private static final long[] CAPS = {40_000, 50_000, 55_000, 60_000, 60_000};
    private static final LocalDate YOUNGEST = Applicants.DAY.minusYears(18);
    private static final LocalDate OLDEST = Applicants.DAY.minusYears(66);

    private HandWritten() {}

    /** The monthly cap of each in cents; zero if it is excluded. */
    static long[] decided(Applicants applicants) {
        long[] caps = new long[applicants.size];
        for (int i = 0; i < applicants.size; i++) {
            boolean in = applicants.resident[i]
                    && !applicants.born[i].isAfter(YOUNGEST)
                    && applicants.born[i].isAfter(OLDEST)
                    && applicants.unemployed[i]
                    && isee(applicants, i) <= 450_000;
            caps[i] = in ? CAPS[applicants.members[i] - 1] : 0;
        }
        return caps;
    }

    /** In cents, half up. */
    private static long isee(Applicants applicants, int i) {
        long scale = Applicants.SCALE[applicants.members[i] - 1];
        return ((applicants.ise[i] + applicants.exempt[i]) * 200 + scale) / (2 * scale);
    }

    /** A reason with its place in the notice. */
    record Cited(String clause, String source, int answer, Object seen, Object bound) {}

    /** The same with the answer of every clause, cited. */
    static List<List<Cited>> explained(Applicants applicants) {
        List<List<Cited>> all = new ArrayList<>(applicants.size);
        for (int i = 0; i < applicants.size; i++) {
            List<Cited> answers = new ArrayList<>(6);
            answers.add(new Cited("residence", "Requisiti, n. 1", applicants.resident[i] ? 1 : 0, "", ""));
            boolean young = applicants.born[i].isAfter(YOUNGEST);
            boolean old = !applicants.born[i].isAfter(OLDEST);
            answers.add(new Cited("age", "Requisiti, n. 2", young || old ? 0 : 1, applicants.born[i], YOUNGEST));
            answers.add(new Cited("fitness", "Requisiti, n. 3", 1, "", ""));
            long isee = isee(applicants, i);
            answers.add(new Cited("isee", "Requisiti, n. 4", isee <= 450_000 ? 1 : 0, isee, 450_000L));
            answers.add(new Cited("unemployed", "Requisiti, n. 5", applicants.unemployed[i] ? 1 : 0, "", ""));
            answers.add(new Cited("cap", "Misura del contributo", 1, CAPS[applicants.members[i] - 1], ""));
            all.add(answers);
        }
        return all;
    }
}
