package it.sportello.isee;

import it.sportello.isee.Member.Disability;
import it.sportello.isee.Member.Relation;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes made-up nuclei as a jurist tells them; the codes are formally valid and belong to nobody. */
final class Nuclei {

    static final String METROPOLITAN = "H501";
    static final String ELSEWHERE = "A001";

    private final LocalDate day;
    private final List<Draft> members = new ArrayList<>();
    private boolean parentsWorked;
    private boolean loneParent;
    private Optional<Integer> children = Optional.empty();
    private Home home = Home.OTHER;
    private String comune = ELSEWHERE;
    private List<AbsentParent> absentParents = List.of();
    private List<Student> students = List.of();
    private List<ReducedNucleus> reduced = List.of();
    private List<ResidentialCare> care = List.of();
    private Optional<CurrentSituation> current = Optional.empty();

    private Nuclei(LocalDate day) {
        this.day = day;
    }

    static Nuclei on(String day) {
        return new Nuclei(LocalDate.parse(day));
    }

    /** A member under way. */
    private static final class Draft {
        private final Relation relation;
        private final LocalDate born;
        private final Map<IncomeItem, Euro> income = new EnumMap<>(IncomeItem.class);
        private final List<FinancialAsset> assets = new ArrayList<>();
        private final List<Property> properties = new ArrayList<>();
        private Optional<Disability> disability = Optional.empty();
        private Optional<Euro> invested = Optional.empty();
        private boolean inFacility;

        Draft(Relation relation, LocalDate born) {
            this.relation = relation;
            this.born = born;
        }
    }

    /** The code of the n-th member, from 1. */
    static String code(int n, LocalDate born) {
        StringBuilder code = new StringBuilder();
        for (char digit : String.format(java.util.Locale.ROOT, "%06d", 500 + n).toCharArray()) {
            code.append("BCDFGHLMNP".charAt(digit - '0'));
        }
        code.append(String.format(java.util.Locale.ROOT, "%02d", born.getYear() % 100))
                .append("ABCDEHLMPRST".charAt(born.getMonthValue() - 1))
                .append(String.format(java.util.Locale.ROOT, "%02d", born.getDayOfMonth()))
                .append('Z')
                .append(String.format(java.util.Locale.ROOT, "%03d", 900 + n));
        int[] odd = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23};
        int sum = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            int value = c <= '9' ? c - '0' : c - 'A';
            sum += i % 2 == 0 ? odd[value] : value;
        }
        return code.append((char) ('A' + sum % 26)).toString();
    }

    Nuclei member(Relation relation, String born) {
        members.add(new Draft(relation, LocalDate.parse(born)));
        return this;
    }

    Nuclei declarant() {
        return member(Relation.DECLARANT, "1980-05-10");
    }

    Nuclei spouse() {
        return member(Relation.SPOUSE, "1982-06-11");
    }

    Nuclei minor() {
        return minorAged(10);
    }

    Nuclei minorAged(int years) {
        return member(Relation.MINOR_CHILD, day.minusYears(years).minusDays(40).toString());
    }

    Nuclei adultChild() {
        return member(Relation.ADULT_CHILD, day.minusYears(22).toString());
    }

    private Draft last() {
        return members.get(members.size() - 1);
    }

    Nuclei with(IncomeItem item, String amount) {
        last().income.put(item, Euro.parse(amount));
        return this;
    }

    Nuclei wage(String amount) {
        return with(IncomeItem.IRPEF, amount).with(IncomeItem.WAGES, amount);
    }

    Nuclei pension(String amount) {
        return with(IncomeItem.IRPEF, amount).with(IncomeItem.PENSIONS, amount);
    }

    Nuclei account(String balance, String average) {
        last().assets.add(FinancialAsset.account(Euro.parse(balance), Euro.parse(average)));
        return this;
    }

    Nuclei account(String balance) {
        return account(balance, balance);
    }

    Nuclei asset(FinancialAsset.Type type, String value) {
        last().assets.add(FinancialAsset.of(type, Euro.parse(value)));
        return this;
    }

    Nuclei invested(String amount) {
        last().invested = Optional.of(Euro.parse(amount));
        return this;
    }

    Nuclei home(String value, String mortgage) {
        home = Home.OWNED;
        return property(value, mortgage, "100", true);
    }

    Nuclei property(String value, String mortgage, String share, boolean isHome) {
        last().properties
                .add(new Property(
                        Property.Kind.BUILDING,
                        comune,
                        Fraction.parse(share),
                        Euro.parse(value),
                        Optional.of(Euro.parse(mortgage)),
                        isHome));
        return this;
    }

    Nuclei in(String code) {
        comune = code;
        return this;
    }

    Nuclei rent(String yearly) {
        home = Home.rented(Euro.parse(yearly), code(1, members.get(0).born));
        return this;
    }

    Nuclei disabled() {
        return disabled(Disability.MEDIUM);
    }

    Nuclei disabled(Disability grade) {
        last().disability = Optional.of(grade);
        return this;
    }

    Nuclei inFacility() {
        last().inFacility = true;
        return this;
    }

    Nuclei bothWork() {
        parentsWorked = true;
        return this;
    }

    Nuclei loneParent() {
        loneParent = true;
        return this;
    }

    Nuclei children(int number) {
        children = Optional.of(number);
        return this;
    }

    Nuclei absentParents(AbsentParent... parents) {
        absentParents = List.of(parents);
        return this;
    }

    Nuclei students(Student... all) {
        students = List.of(all);
        return this;
    }

    Nuclei reduced(ReducedNucleus... all) {
        reduced = List.of(all);
        return this;
    }

    Nuclei care(ResidentialCare... all) {
        care = List.of(all);
        return this;
    }

    Nuclei current(CurrentSituation situation) {
        current = Optional.of(situation);
        return this;
    }

    /** The code of the n-th member, from 1. */
    String codeOf(int n) {
        return code(n, members.get(n - 1).born);
    }

    Dsu dsu() {
        List<Member> made = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            Draft draft = members.get(i);
            made.add(new Member(
                    code(i + 1, draft.born),
                    draft.relation,
                    draft.born,
                    draft.disability,
                    draft.inFacility,
                    Optional.of(draft.income),
                    Optional.of(new MovableAssets(draft.assets, draft.invested)),
                    draft.properties));
        }
        return new Dsu(
                Optional.empty(),
                day,
                made,
                new Conditions(parentsWorked, loneParent, children, Optional.empty()),
                home,
                absentParents,
                students,
                reduced,
                care,
                current);
    }
}
