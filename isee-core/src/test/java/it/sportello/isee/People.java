package it.sportello.isee;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Made-up people and nuclei for tests; the codes are formally valid and belong to nobody. */
final class People {

    private static final String MONTHS = "ABCDEHLMPRST";
    private static final String CONSONANTS = "BCDFGHLMNPRSTVZ";
    private static final int[] ODD = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };

    private People() {}

    /** A formally valid codice fiscale of a man born abroad on that day. */
    static String code(LocalDate born, int number) {
        StringBuilder code = new StringBuilder("CNT");
        for (int rest = number, i = 0; i < 3; i++, rest /= CONSONANTS.length()) {
            code.append(CONSONANTS.charAt(rest % CONSONANTS.length()));
        }
        code.append(String.format(
                Locale.ROOT,
                "%02d%s%02dZ112",
                Math.floorMod(born.getYear(), 100),
                MONTHS.charAt(born.getMonthValue() - 1),
                born.getDayOfMonth()));
        return withCheckCharacter(code.toString());
    }

    /** The first fifteen characters of a codice fiscale, and the last. */
    static String withCheckCharacter(String fifteen) {
        int sum = 0;
        for (int i = 0; i < fifteen.length(); i++) {
            char c = fifteen.charAt(i);
            int value = c <= '9' ? c - '0' : c - 'A';
            sum += i % 2 == 0 ? ODD[value] : value;
        }
        return fifteen + (char) ('A' + sum % 26);
    }

    /** The same DSU on another day. */
    static Dsu on(LocalDate day, Dsu dsu) {
        return new Dsu(
                dsu.protocol(),
                day,
                dsu.members(),
                dsu.conditions(),
                dsu.home(),
                dsu.absentParents(),
                dsu.students(),
                dsu.reducedNuclei(),
                dsu.residentialCare(),
                dsu.current());
    }

    /** The same DSU with other members. */
    static Dsu with(List<Member> members, Dsu dsu) {
        return new Dsu(
                dsu.protocol(),
                dsu.presented(),
                members,
                dsu.conditions(),
                dsu.home(),
                dsu.absentParents(),
                dsu.students(),
                dsu.reducedNuclei(),
                dsu.residentialCare(),
                dsu.current());
    }

    /** The same DSU with all properties in another municipality. */
    static Dsu in(String comune, Dsu dsu) {
        return with(
                dsu.members().stream()
                        .map(member -> member.withAssets(
                                member.movableAssets(),
                                member.realEstate().stream()
                                        .map(property -> new Property(
                                                property.kind(),
                                                comune,
                                                property.share(),
                                                property.value(),
                                                property.mortgage(),
                                                property.home()))
                                        .toList()))
                        .toList(),
                dsu);
    }
}
