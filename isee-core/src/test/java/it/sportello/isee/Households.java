package it.sportello.isee;

import it.sportello.isee.CurrentSituation.Cause;
import it.sportello.isee.CurrentSituation.CurrentIncome;
import it.sportello.isee.CurrentSituation.Months;
import it.sportello.isee.CurrentSituation.Variation;
import it.sportello.isee.Isee.Request;
import it.sportello.isee.Member.Disability;
import it.sportello.isee.Member.Relation;
import it.sportello.isee.ResidentialCare.ChildOutside;
import it.sportello.isee.ResidentialCare.Donation;
import it.sportello.isee.ResidentialCare.Exclusion;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Made-up households without a contradiction, drawn from a seed: the same day, number of members and seed are the same
 * household, so a failure is told, and made again, by three values. Amounts fall on the thresholds of the law, and a cent
 * beside them, as often as anywhere else.
 */
final class Households {

    /** The first whole month of the disability rules of L. 89/2016. */
    static final LocalDate FIRST = LocalDate.of(2016, 6, 1);

    static final LocalDate LAST = LocalDate.of(2026, 3, 31);
    static final int MOST_MEMBERS = 12;

    /** Rates of the figurative income for every year: made up, for a calculator that refuses none of the households. */
    static final IseeOptions OPTIONS = options();

    private static final String[] PLACES = {"A001", "H501", "F205", "L219", "B354"};
    private static final String[] SHARES = {"100", "50", "25", "16.67", "100/3", "0.01"};
    private static final long[] EDGES = {
        0,
        1,
        500_000,
        600_000,
        700_000,
        800_000,
        1_000_000,
        1_500_000,
        5_000_000,
        5_250_000,
        5_500_000,
        9_150_000,
        9_400_000,
        12_000_000
    };
    private static final IncomeItem[] OTHER_ITEMS = {
        IncomeItem.SUBSTITUTE_TAX,
        IncomeItem.EXEMPT,
        IncomeItem.AGRICULTURAL,
        IncomeItem.CHILD_MAINTENANCE_RECEIVED,
        IncomeItem.TRANSFERS,
        IncomeItem.UNLET_PROPERTY,
        IncomeItem.ABROAD,
        IncomeItem.SPOUSE_MAINTENANCE_PAID,
        IncomeItem.CHILD_MAINTENANCE_PAID,
        IncomeItem.MEDICAL_EXPENSES,
        IncomeItem.AGRARIAN_INCOME
    };
    private static final String MONTHS = "ABCDEHLMPRST";
    private static final int[] ODD_PLACES = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };

    private final LocalDate day;
    private final Random random;
    private final String home;
    private final List<Member> members = new ArrayList<>();

    private Households(LocalDate day, long seed) {
        this.day = day;
        this.random = new Random(seed);
        this.home = oneOf(PLACES);
    }

    /** Households of 1 to 12 members from June 2016 on, for the ordinary indicator. */
    static Arbitrary<Dsu> any() {
        return between(FIRST, LAST);
    }

    /** The same with days from one to another. */
    static Arbitrary<Dsu> between(LocalDate first, LocalDate last) {
        return Combinators.combine(
                        Arbitraries.longs().between(0, ChronoUnit.DAYS.between(first, last)),
                        Arbitraries.integers().between(1, MOST_MEMBERS),
                        Arbitraries.longs())
                .as((days, size, seed) -> draw(first.plusDays(days), size, seed));
    }

    /** The household of that day, size and seed. */
    static Dsu draw(LocalDate day, int size, long seed) {
        return new Households(day, seed).dsu(size, false);
    }

    /** The same kind of household with all that special indicators ask. */
    static Dsu drawWithAnnexes(LocalDate day, int size, long seed) {
        return new Households(day, seed).dsu(size, true);
    }

    /** Something one may ask of a household, often in vain. */
    static Request request(Dsu dsu, long seed) {
        Random random = new Random(seed);
        Isee.Kind kind = Isee.Kind.values()[random.nextInt(Isee.Kind.values().length)];
        Benefit benefit = Benefit.values()[random.nextInt(Benefit.values().length)];
        String beneficiary =
                dsu.members().get(random.nextInt(dsu.members().size())).codiceFiscale();
        return new Request(
                kind,
                benefit,
                kind == Isee.Kind.ORDINARY ? Optional.empty() : Optional.of(beneficiary),
                random.nextInt(4) == 0);
    }

    /** A person who earns and owns nothing, not among the first twelve of any household. */
    static Member newcomer(Relation relation, LocalDate born) {
        return new Member(
                code(MOST_MEMBERS, born),
                relation,
                born,
                Optional.empty(),
                false,
                Optional.of(Map.of()),
                Optional.empty(),
                List.of());
    }

    private static IseeOptions options() {
        IseeOptions options = IseeOptions.DEFAULT;
        for (int year = 2001; year <= LAST.getYear(); year++) {
            options = options.withFigurativeRate(year, Fraction.of(year % 5 * 100 + 33, 10_000));
        }
        return options;
    }

    private Dsu dsu(int size, boolean annexes) {
        add(Relation.DECLARANT, bornYearsAgo(18, 95));
        boolean married = size > 1 && chance(60);
        if (married) {
            add(Relation.SPOUSE, bornYearsAgo(18, 95));
        }
        while (members.size() < size) {
            next();
        }
        boolean owned = chance(50) && buyHome();
        Conditions conditions = conditions(members);
        List<Member> all = List.copyOf(members);
        return annexes
                ? new Dsu(
                        Optional.empty(),
                        day,
                        all,
                        conditions,
                        home(owned),
                        absentParents(),
                        students(),
                        reducedNuclei(),
                        residentialCare(),
                        chance(50) ? Optional.of(current()) : Optional.empty())
                : Dsu.ordinary(day, all, conditions, home(owned));
    }

    private void next() {
        switch (random.nextInt(8)) {
            case 0, 1, 2, 3 -> add(chance(90) ? Relation.MINOR_CHILD : Relation.FOSTER_CHILD, bornYearsAgo(0, 17));
            case 4, 5 -> add(Relation.ADULT_CHILD, bornYearsAgo(18, 50));
            case 6 -> add(Relation.ADULT_CHILD_ELSEWHERE, bornYearsAgo(18, 25));
            default -> add(Relation.OTHER, bornYearsAgo(0, 95));
        }
    }

    private void add(Relation relation, LocalDate born) {
        members.add(person(members.size(), relation, born));
    }

    private Member person(int number, Relation relation, LocalDate born) {
        boolean earns = !born.plusYears(15).isAfter(day) && chance(70);
        return new Member(
                code(number, born),
                relation,
                born,
                chance(15) ? Optional.of(oneOf(Disability.values())) : Optional.empty(),
                chance(3),
                Optional.of(earns ? income() : Map.of()),
                chance(60) ? Optional.of(assets()) : Optional.empty(),
                properties());
    }

    /** Between so many whole years before the day; the limits themselves as often as not. */
    private LocalDate bornYearsAgo(int from, int to) {
        LocalDate earliest = day.minusYears(to + 1L).plusDays(1);
        if (!earliest.plusYears(to + 1L).isAfter(day)) {
            earliest = earliest.plusDays(1); // born on 29 February, of age on 28 February: the chosen reading
        }
        LocalDate latest = day.minusYears(from);
        return switch (random.nextInt(8)) {
            case 0 -> earliest;
            case 1 -> latest;
            default -> earliest.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(earliest, latest) + 1));
        };
    }

    private Map<IncomeItem, Euro> income() {
        Map<IncomeItem, Euro> income = new EnumMap<>(IncomeItem.class);
        Euro wages = chance(60) ? amount(6_000_000) : Euro.ZERO;
        Euro pensions = chance(25) ? amount(3_000_000) : Euro.ZERO;
        Euro rest = chance(30) ? amount(4_000_000) : Euro.ZERO;
        if (wages.signum() > 0) {
            income.put(IncomeItem.WAGES, wages);
        }
        if (pensions.signum() > 0) {
            income.put(IncomeItem.PENSIONS, pensions);
        }
        Euro irpef = wages.plus(pensions).plus(rest);
        if (irpef.signum() > 0) {
            income.put(IncomeItem.IRPEF, irpef);
        } else if (chance(20)) {
            income.put(IncomeItem.IRPEF, amount(1_000_000).negated());
        }
        while (chance(35)) {
            income.put(oneOf(OTHER_ITEMS), amount(1_000_000));
        }
        return income;
    }

    private MovableAssets assets() {
        List<FinancialAsset> assets = new ArrayList<>();
        do {
            FinancialAsset.Type type = oneOf(FinancialAsset.Type.values());
            if (type.isAccount() || chance(50)) {
                assets.add(FinancialAsset.account(amount(3_000_000), amount(3_000_000)));
            } else {
                assets.add(FinancialAsset.of(type, amount(8_000_000)));
            }
        } while (chance(55));
        return new MovableAssets(assets, chance(20) ? Optional.of(amount(3_000_000)) : Optional.empty());
    }

    private List<Property> properties() {
        List<Property> properties = new ArrayList<>();
        while (chance(20)) {
            properties.add(property(oneOf(PLACES), false));
        }
        return properties;
    }

    private Property property(String comune, boolean isHome) {
        return new Property(
                isHome ? Property.Kind.BUILDING : oneOf(Property.Kind.values()),
                comune,
                Fraction.parse(oneOf(SHARES)),
                amount(30_000_000),
                chance(30) ? Optional.of(amount(15_000_000)) : Optional.empty(),
                isHome);
    }

    private boolean buyHome() {
        for (int i = 0; i < members.size(); i++) {
            Member owner = members.get(i);
            if (i == 0 || (owner.relation() == Relation.SPOUSE && chance(70))) {
                List<Property> more = new ArrayList<>(owner.realEstate());
                more.add(property(home, true));
                members.set(i, owner.withAssets(owner.movableAssets(), more));
            }
        }
        return true;
    }

    private Home home(boolean owned) {
        if (owned) {
            return Home.OWNED;
        }
        String declarant = members.get(0).codiceFiscale();
        return switch (random.nextInt(5)) {
            case 0, 1 -> Home.rented(amount(1_200_000), declarant);
            case 2 -> Home.rented(amount(1_200_000), declarant, code(20, LocalDate.of(1970, 1, 1)));
            case 3 -> new Home(Home.Tenure.RENTED, Optional.empty());
            default -> Home.OTHER;
        };
    }

    private Conditions conditions(List<Member> nucleus) {
        int children = (int) DsuCheck.children(nucleus);
        boolean worked = chance(40);
        boolean alone = !worked && DsuCheck.isLoneParent(nucleus, day) && chance(70);
        Optional<Integer> declared = chance(50) ? Optional.of(children) : Optional.empty();
        Optional<Integer> atHome =
                chance(50) ? Optional.of(chance(70) ? children : random.nextInt(children + 1)) : Optional.empty();
        return new Conditions(worked, alone, declared, atHome);
    }

    // --- what special indicators ask --------------------------------------------------------------------------------

    private List<AbsentParent> absentParents() {
        List<String> minors = members.stream()
                .filter(member -> DsuCheck.isMinor(member, day))
                .map(Member::codiceFiscale)
                .toList();
        if (minors.isEmpty() || chance(30)) {
            return List.of();
        }
        LocalDate born = bornYearsAgo(18, 70);
        Member sheet = person(MOST_MEMBERS + 1, Relation.ABSENT_PARENT, born);
        return List.of(new AbsentParent(
                sheet.codiceFiscale(),
                minors,
                oneOf(AbsentParent.Position.values()),
                chance(80) ? Optional.of(sheet) : Optional.empty(),
                chance(80) ? Optional.of(amount(500_000)) : Optional.empty()));
    }

    private List<Student> students() {
        List<Student> students = new ArrayList<>();
        for (Member member : members) {
            if (!DsuCheck.isMinor(member, day) && chance(40)) {
                students.add(new Student(
                        member.codiceFiscale(),
                        oneOf(Student.Parents.values()),
                        chance(50),
                        chance(50) ? Optional.of(chance(50)) : Optional.empty(),
                        chance(50) ? Optional.of(amount(1_500_000)) : Optional.empty(),
                        chance(80) ? Optional.of(day.getYear() - random.nextInt(2)) : Optional.empty(),
                        chance(60) ? Optional.of(parents()) : Optional.empty()));
            }
        }
        return students;
    }

    private Dsu parents() {
        Member father = person(MOST_MEMBERS + 2, Relation.DECLARANT, bornYearsAgo(40, 80));
        Member mother = person(MOST_MEMBERS + 3, Relation.SPOUSE, bornYearsAgo(40, 80));
        List<Member> nucleus = List.of(father, mother);
        return Dsu.ordinary(day, nucleus, conditions(nucleus), Home.OTHER);
    }

    private List<ReducedNucleus> reducedNuclei() {
        List<Member> family = members.stream()
                .filter(member -> member.relation() != Relation.OTHER)
                .toList();
        return chance(50)
                ? List.of(new ReducedNucleus(
                        members.get(0).codiceFiscale(),
                        family.stream().map(Member::codiceFiscale).toList(),
                        conditions(family),
                        Home.OTHER))
                : List.of();
    }

    private List<ResidentialCare> residentialCare() {
        if (chance(40)) {
            return List.of();
        }
        LocalDate requested = day.minusDays(random.nextInt(1_000));
        List<ChildOutside> children = new ArrayList<>();
        while (chance(50)) {
            LocalDate born = bornYearsAgo(18, 70);
            children.add(new ChildOutside(
                    code(30 + children.size(), born),
                    chance(25) ? Optional.of(oneOf(Exclusion.values())) : Optional.empty(),
                    chance(95) ? Optional.of(amount(6_000_000)) : Optional.empty(),
                    Optional.of(Fraction.parse(oneOf("1", "1.57", "2.04", "2.46")))));
        }
        List<Donation> donations = new ArrayList<>();
        while (chance(40)) {
            donations.add(new Donation(
                    property(oneOf(PLACES), false),
                    chance(95) ? Optional.of(day.minusDays(random.nextInt(3_000))) : Optional.empty(),
                    chance(50)));
        }
        return List.of(new ResidentialCare(members.get(0).codiceFiscale(), requested, children, donations));
    }

    private CurrentSituation current() {
        LocalDate last = LAST.isBefore(day.plusDays(200)) ? LAST : day.plusDays(200);
        LocalDate presented = day.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(day, last) + 1));
        List<Variation> variations = new ArrayList<>();
        for (Member member : members) {
            if (variations.isEmpty() || chance(20)) {
                variations.add(new Variation(
                        member.codiceFiscale(),
                        chance(90) ? Optional.of(oneOf(Cause.values())) : Optional.empty(),
                        chance(90) ? Optional.of(presented.minusDays(random.nextInt(800))) : Optional.empty(),
                        chance(80)
                                ? Optional.of(new CurrentIncome(
                                        oneOf(Months.values()), amount(2_000_000), amount(500_000), amount(500_000)))
                                : Optional.empty(),
                        chance(40) ? Optional.of(assets()) : Optional.empty(),
                        chance(20) ? Optional.of(properties()) : Optional.empty()));
            }
        }
        return new CurrentSituation(presented, variations);
    }

    // --- draws ------------------------------------------------------------------------------------------------------

    private Euro amount(int mostCents) {
        return switch (random.nextInt(5)) {
            case 0 -> Euro.ofCents(Math.max(0, EDGES[random.nextInt(EDGES.length)] + random.nextInt(3) - 1));
            case 1 -> Euro.of(random.nextInt(mostCents / 100));
            default -> Euro.ofCents(random.nextInt(mostCents));
        };
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    @SafeVarargs
    private <T> T oneOf(T... values) {
        return values[random.nextInt(values.length)];
    }

    /** A formally valid codice fiscale that belongs to nobody: its place of birth does not exist. */
    private static String code(int number, LocalDate born) {
        String text = new StringBuilder("XXXYY")
                .append((char) ('B' + number % 20))
                .append(twoDigits(born.getYear() % 100))
                .append(MONTHS.charAt(born.getMonthValue() - 1))
                .append(twoDigits(born.getDayOfMonth()))
                .append("Z9")
                .append(twoDigits(number))
                .toString();
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int value = c <= '9' ? c - '0' : c - 'A';
            sum += i % 2 == 0 ? ODD_PLACES[value] : value;
        }
        return text + (char) ('A' + sum % 26);
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
