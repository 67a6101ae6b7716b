package it.sportello.isee;

import it.sportello.isee.Member.Relation;
import it.sportello.isee.ResidentialCare.ChildOutside;
import it.sportello.isee.ResidentialCare.Donation;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Social and health benefits for adults with disability: the reduced nucleus, and for residential care the properties
 * given away and a component for each child outside the nucleus.
 *
 * <p>Source: art. 6 and annex 2, c. 1, D.P.C.M. 159/2013. Each component is max(0, ISE of the child / scale of the child's
 * nucleus − 9,000) × 0.2 / scale of the beneficiary; exact.
 */
final class ArticleSix implements Nucleus {

    private static final LegalReference ARTICLE_6 = Acts.DPCM_159.article("6");
    private static final LegalReference REDUCED = ARTICLE_6.comma("2");
    private static final LegalReference DOCTORATE = Acts.DPCM_159.article("8").comma("4");
    private static final Set<Relation> ALWAYS_IN_REDUCED = EnumSet.of(Relation.SPOUSE, Relation.MINOR_CHILD);
    private static final Set<Relation> IN_REDUCED = EnumSet.of(
            Relation.DECLARANT,
            Relation.SPOUSE,
            Relation.MINOR_CHILD,
            Relation.FOSTER_CHILD,
            Relation.ADULT_CHILD,
            Relation.ADULT_CHILD_ELSEWHERE);

    private final Household household;
    private final Optional<ResidentialCare> care;
    private final String at;
    private final Computation computation;

    private ArticleSix(Household household, Optional<ResidentialCare> care, String at, Computation computation) {
        this.household = household;
        this.care = care;
        this.at = at;
        this.computation = computation;
    }

    /**
     * The nucleus a beneficiary declares for this purpose, or the whole one.
     *
     * @param source where the law tells who is in it
     */
    static Household chosen(Dsu dsu, String beneficiary, LegalReference source, Computation computation) {
        Household whole = Household.of(dsu);
        for (int i = 0; i < dsu.reducedNuclei().size(); i++) {
            ReducedNucleus reduced = dsu.reducedNuclei().get(i);
            if (reduced.beneficiary().equals(beneficiary)) {
                Household chosen = whole.only(
                        new HashSet<>(reduced.members()), Household.judged(reduced.conditions(), dsu), reduced.home());
                new Membership(whole, chosen, beneficiary, "/reducedNuclei/" + i + "/members", source)
                        .check(computation);
                computation.nucleus(IseeMessage.REDUCED_NUCLEUS, List.of(source), chosen.size(), whole.size());
                return chosen;
            }
        }
        return whole;
    }

    /** For a doctorate. */
    static Nucleus doctorate(Dsu dsu, String beneficiary, Computation computation) {
        return Nucleus.of(chosen(dsu, beneficiary, DOCTORATE, computation));
    }

    /**
     * Who must and who may stand in a reduced nucleus, as far as the relations to the declarant tell: all of it if the
     * beneficiary is the declarant, and that spouses are together.
     *
     * @param whole the nucleus of the DSU
     * @param reduced that which was declared
     * @param beneficiary the codice fiscale of the beneficiary
     * @param at where its members stand
     * @param source where the law tells who is in it
     */
    private record Membership(
            Household whole, Household reduced, String beneficiary, String at, LegalReference source) {

        void check(Computation computation) {
            Optional<Relation> relation = reduced.members().stream()
                    .filter(member -> member.codiceFiscale().equals(beneficiary))
                    .map(Member::relation)
                    .findFirst();
            if (relation.filter(Relation.DECLARANT::equals).isPresent()) {
                if (reduced.members().stream().anyMatch(member -> !IN_REDUCED.contains(member.relation()))) {
                    computation.find(IseeFinding.REDUCED_WITH_OTHERS, at, List.of(source));
                }
                requireAll(ALWAYS_IN_REDUCED, computation);
                if (source.equals(REDUCED)) {
                    dependants(computation);
                }
            } else if (relation.filter(Relation.SPOUSE::equals).isPresent()) {
                requireAll(EnumSet.of(Relation.DECLARANT), computation);
            }
        }

        private void requireAll(Set<Relation> relations, Computation computation) {
            Set<String> codes = reduced.codes();
            if (whole.members().stream()
                    .anyMatch(member ->
                            relations.contains(member.relation()) && !codes.contains(member.codiceFiscale()))) {
                computation.find(IseeFinding.REDUCED_INCOMPLETE, at, List.of(source));
            }
        }

        private void dependants(Computation computation) {
            reduced.people().stream()
                    .filter(person -> person.member().relation() == Relation.ADULT_CHILD)
                    .forEach(person -> ArticleThree.dependant(person, reduced.day(), computation));
        }
    }

    /** Social and health benefits. */
    static Nucleus sociosanitary(Dsu dsu, String beneficiary, Computation computation) {
        Household household = chosen(dsu, beneficiary, REDUCED, computation);
        entitled(household, beneficiary, computation);
        return Nucleus.of(household);
    }

    /** Residential care. */
    static Nucleus residential(Dsu dsu, String beneficiary, Computation computation) {
        Household household = chosen(dsu, beneficiary, REDUCED, computation);
        entitled(household, beneficiary, computation);
        inFacility(household, beneficiary, computation);
        for (int i = 0; i < dsu.residentialCare().size(); i++) {
            if (dsu.residentialCare().get(i).beneficiary().equals(beneficiary)) {
                return new ArticleSix(
                        household, Optional.of(dsu.residentialCare().get(i)), "/residentialCare/" + i, computation);
            }
        }
        computation.find(IseeFinding.NO_RESIDENTIAL_CARE, "/residentialCare", List.of(ARTICLE_6.comma("3")));
        return Nucleus.of(household);
    }

    /** Annex 1, last sentence: somebody to whom residential care is given adds one to the scale of the others. */
    private static void inFacility(Household household, String beneficiary, Computation computation) {
        for (Household.Person person : household.people()) {
            if (household.size() > 1
                    && person.member().codiceFiscale().equals(beneficiary)
                    && !person.member().inFacility()) {
                computation.find(
                        IseeFinding.RESIDENCE_IN_FACILITY_NOT_TOLD,
                        person.pointer() + "/inFacility",
                        List.of(computation.source(Parameter.IN_FACILITY)));
            }
        }
    }

    private static void entitled(Household household, String beneficiary, Computation computation) {
        for (Household.Person person : household.people()) {
            if (person.member().codiceFiscale().equals(beneficiary)) {
                if (DsuCheck.isMinor(person.member(), household.day())) {
                    computation.find(IseeFinding.MINOR_BENEFICIARY, person.pointer(), List.of(ARTICLE_6.comma("1")));
                }
                if (person.member().disability().isEmpty()) {
                    computation.find(
                            IseeFinding.NO_DISABILITY, person.pointer() + "/disability", List.of(ARTICLE_6.comma("1")));
                }
            }
        }
    }

    @Override
    public Household household() {
        return household;
    }

    @Override
    public Fraction addition(Fraction scale) {
        int mark = computation.mark();
        List<ChildOutside> children = care.map(ResidentialCare::childrenOutside).orElse(List.of());
        Fraction sum = Fraction.ZERO;
        for (int i = 0; i < children.size(); i++) {
            sum = sum.plus(component(children.get(i), scale, i));
        }
        return children.isEmpty()
                ? sum
                : computation.tell(mark, IseeMessage.COMPONENTS, Parameter.COMPONENT_THRESHOLD, sum);
    }

    private Fraction component(ChildOutside child, Fraction scale, int index) {
        if (child.excluded().isPresent()) {
            return computation.tell(
                    computation.mark(),
                    IseeMessage.COMPONENT_EXCLUDED,
                    List.of(ARTICLE_6.comma("3").letter("b")),
                    Fraction.ZERO,
                    index + 1);
        }
        if (child.ise().isEmpty() || child.scale().isEmpty()) {
            computation.find(
                    IseeFinding.CHILD_UNKNOWN, at + "/childrenOutside/" + index, List.of(ARTICLE_6.comma("3")));
            return Fraction.ZERO;
        }
        Fraction ise = child.ise().get().toFraction();
        Fraction threshold = computation.use(Parameter.COMPONENT_THRESHOLD);
        Fraction share = computation.use(Parameter.COMPONENT_SHARE);
        Fraction component = ise.dividedBy(child.scale().get())
                .minus(threshold)
                .max(Fraction.ZERO)
                .times(share)
                .dividedBy(scale);
        return computation.tell(
                computation.mark(),
                IseeMessage.COMPONENT_OF_CHILD,
                Parameter.COMPONENT_THRESHOLD,
                component,
                index + 1,
                ise,
                Computation.number(child.scale().get()),
                threshold,
                Computation.number(share),
                Computation.number(scale));
    }

    /**
     * Properties given away after the first request to be admitted, and in the three years before it to those who owe the
     * beneficiary alimony.
     */
    @Override
    public Fraction gifts() {
        int mark = computation.mark();
        List<Donation> donations = care.map(ResidentialCare::donations).orElse(List.of());
        Fraction sum = Fraction.ZERO;
        for (int i = 0; i < donations.size(); i++) {
            Donation donation = donations.get(i);
            if (donation.given().isEmpty()) {
                computation.find(IseeFinding.GIFT_DAY_UNKNOWN, at + "/donations/" + i, List.of(ARTICLE_6.comma("3")));
            } else if (counts(donation, donation.given().get())) {
                sum = sum.plus(computation.given(
                        IseeMessage.GIFT,
                        List.of(ARTICLE_6.comma("3").letter("c")),
                        Assets.valueOfShare(donation.property()),
                        donation.given().get()));
            }
        }
        return donations.isEmpty() ? sum : computation.tell(mark, IseeMessage.GIFTS, Parameter.YEARS_OF_GIFTS, sum);
    }

    private boolean counts(Donation donation, LocalDate given) {
        LocalDate request = care.orElseThrow().admissionRequested();
        int years = computation.use(Parameter.YEARS_OF_GIFTS).numerator().intValueExact();
        boolean inTheYearsBefore = !given.isBefore(request.minusYears(years));
        return given.isAfter(request) || (donation.toWhoOwesAlimony() && inTheYearsBefore);
    }
}
