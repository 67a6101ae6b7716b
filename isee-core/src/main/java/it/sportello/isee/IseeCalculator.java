package it.sportello.isee;

import it.sportello.isee.Isee.Request;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Location;
import it.sportello.legal.Outcome;
import it.sportello.legal.Severity;
import it.sportello.legal.document.ParameterBook;
import it.sportello.legal.reasons.Explained;
import it.sportello.legal.reasons.Reason;
import it.sportello.legal.reasons.Reasons;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * Computes the indicators of a DSU under the rules of the day it was presented.
 *
 * <pre>{@code
 * IseeCalculator calculator = new IseeCalculator();
 * Outcome<Isee> outcome = calculator.calculate(dsu, Isee.Request.ORDINARY);
 * outcome.result().ifPresent(isee -> pay(isee.isee()));
 * outcome.findings().forEach(finding -> show(finding.line(Locale.ITALIAN)));
 * }</pre>
 *
 * <p>Rules: D.Lgs. 109/1998 to 31 December 2014; D.P.C.M. 159/2013 from then on, with disability as L. 89/2016 has it from 29
 * May 2016, reference years as D.Lgs. 147/2017 has them from 2020, State savings left out from 3 April 2025 (D.P.C.M.
 * 13/2025), and from 2026 the indicator of L. 199/2025 for the five benefits it names. A day before 2001, or after the last
 * one that was checked, is refused.
 *
 * <p>Units: euro. Everything is exact; each printed amount is rounded once, as {@link IseeOptions} says. What is not known,
 * contradicts itself or rests on an unverified value is a finding; an error among them refuses the indicator.
 *
 * <p>Immutable and thread-safe; making one reads two files, so keep it.
 */
public final class IseeCalculator {

    private static final LocalDate NEW_RULES = LocalDate.of(2015, 1, 1);
    private static final List<LegalReference> ARTICLE_5 = List.of(Acts.DPCM_159.article("5"));
    private static final LegalReference ARTICLE_2 = Acts.DPCM_159.article("2");
    private static final List<LegalReference> ARTICLE_9 = List.of(Acts.DPCM_159.article("9"));

    private final IseeOptions options;
    private final ParameterBook book = Rules.book("isee-159-2013.yaml");
    private final NavigableMap<LocalDate, Rules> rules = Rules.of(book);
    private final NavigableMap<LocalDate, Rules> oldRules = Rules.of(Rules.book("isee-109-1998.yaml"));
    private final EquivalenceScale oldScale = new EquivalenceScale();

    /** A calculator with {@link IseeOptions#DEFAULT}. */
    public IseeCalculator() {
        this(IseeOptions.DEFAULT);
    }

    /** A calculator with these options. */
    public IseeCalculator(IseeOptions options) {
        this.options = options;
    }

    /**
     * One side of a comparison.
     *
     * @param presented the day the DSU is taken to be presented
     * @param request what is asked for
     */
    public record Scenario(LocalDate presented, Request request) {}

    /** The last day for which the rules were checked. */
    public LocalDate verifiedUntil() {
        return book.verifiedUntil();
    }

    /** The indicator. */
    public Outcome<Isee> calculate(Dsu dsu, Request request) {
        return calculate(dsu, request, Reasons.none());
    }

    /** The indicator with its reasons. */
    public Explained<Outcome<Isee>> explain(Dsu dsu, Request request) {
        return Explained.by(reasons -> calculate(dsu, request, reasons));
    }

    /** The indicator, telling the reasons to a computation it is part of. */
    public Outcome<Isee> calculate(Dsu dsu, Request request, Reasons reasons) {
        int mark = reasons.mark();
        List<Finding> findings = new ArrayList<>(dsu.check());
        Optional<Rules> onDay = rulesOn(dsu.presented(), findings);
        Optional<Isee> isee = onDay.filter(found -> isSound(findings))
                .flatMap(found -> compute(dsu, request, found, reasons, mark, findings));
        if (isee.isEmpty()) {
            List<Finding> errors = findings.stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .toList();
            reasons.tell(Reason.Kind.TEST, mark, IseeMessage.REFUSED, List.of(), errors);
            return new Outcome.Refused<>(findings);
        }
        return new Outcome.Computed<>(isee.get(), findings);
    }

    /**
     * What would change: the same household as if its DSU were presented on two days, or for two benefits or kinds.
     *
     * @return both indicators, or why one of them cannot be computed
     */
    public Outcome<Comparison> compare(Dsu dsu, Scenario one, Scenario other) {
        Outcome<Isee> first = calculate(dsu.presentedOn(one.presented()), one.request());
        Outcome<Isee> second = calculate(dsu.presentedOn(other.presented()), other.request());
        List<Finding> findings = new ArrayList<>(first.findings());
        second.findings().stream()
                .filter(finding -> !findings.contains(finding))
                .forEach(findings::add);
        return first.result().isPresent() && second.result().isPresent()
                ? new Outcome.Computed<>(
                        new Comparison(first.result().get(), second.result().get()), findings)
                : new Outcome.Refused<>(findings);
    }

    /**
     * The rate of the figurative income for DSU of a day: the lower of the average yield of ten-year Treasury bonds and the
     * legal interest increased by one point; art. 4, c. 2, lett. i), D.P.C.M. 159/2013.
     *
     * @param presented the day of the DSU
     * @param averageYield the average yield of the year before, as a fraction of 1
     * @return the rate, if the legal interest of that day is known
     */
    public Optional<Fraction> figurativeRate(LocalDate presented, Fraction averageYield) {
        return rulesOn(presented, new ArrayList<>())
                .flatMap(onDay -> onDay.find(Parameter.LEGAL_INTEREST)
                        .map(interest -> interest.value()
                                .plus(onDay.get(Parameter.LEGAL_INTEREST_INCREASE)
                                        .value())
                                .min(averageYield)));
    }

    /**
     * The parameter of a nucleus, before additions; annex 1, D.P.C.M. 159/2013.
     *
     * @param presented the day of the DSU
     * @param members from 1
     * @return the parameter, if the rules of that day are known
     */
    public Optional<Fraction> parametroNucleo(LocalDate presented, int members) {
        return newRulesOn(presented).map(computation -> Scale.byMembers(members, computation));
    }

    /**
     * The most that is taken off the movable assets of a nucleus, in euro; art. 5, c. 6, D.P.C.M. 159/2013.
     *
     * @param presented the day of the DSU
     * @param members from 1
     * @param children the children of one member and of his or her spouse
     * @return the allowance, if the rules of that day are known
     */
    public Optional<Fraction> franchigiaMobiliare(LocalDate presented, int members, int children) {
        return newRulesOn(presented).map(computation -> Assets.allowance(members, children, computation));
    }

    /** The last day a DSU presented on that day may be used, as D.P.C.M. 159/2013 and D.Lgs. 147/2017 have it. */
    public LocalDate validUntil(LocalDate presented) {
        return Validity.until(presented);
    }

    private Optional<Computation> newRulesOn(LocalDate day) {
        return day.isBefore(NEW_RULES)
                ? Optional.empty()
                : rulesOn(day, new ArrayList<>()).map(found -> new Computation(found, options, false, Reasons.none()));
    }

    private Optional<Rules> rulesOn(LocalDate day, List<Finding> findings) {
        boolean old = day.isBefore(NEW_RULES);
        Map.Entry<LocalDate, Rules> entry = (old ? oldRules : rules).floorEntry(day);
        boolean beyond = day.isAfter(book.verifiedUntil());
        if (entry == null || (beyond && !isAssumed(day))) {
            findings.add(Finding.of(IseeFinding.DAY_NOT_COVERED, Location.at("/presented"), day, book.verifiedUntil()));
            return Optional.empty();
        }
        if (beyond) {
            findings.add(
                    Finding.of(IseeFinding.ASSUMED_UNCHANGED, Location.at("/presented"), day, book.verifiedUntil()));
        }
        return Optional.of(entry.getValue());
    }

    private boolean isAssumed(LocalDate day) {
        return options.assumedUnchangedUntil()
                .filter(until -> !day.isAfter(until))
                .isPresent();
    }

    private static boolean isSound(List<Finding> findings) {
        for (Finding finding : findings) {
            if (finding.severity() == Severity.ERROR) {
                return false;
            }
        }
        return true;
    }

    private Optional<Isee> compute(
            Dsu dsu, Request request, Rules onDay, Reasons reasons, int mark, List<Finding> findings) {
        boolean old = dsu.presented().isBefore(NEW_RULES);
        boolean forFamilies = !old
                && request.benefit().isForFamilies()
                && onDay.find(Parameter.FAMILIES_HOME_ALLOWANCE).isPresent();
        Computation computation = new Computation(onDay, options, forFamilies, reasons);
        Optional<Isee> isee =
                old ? oldIndicator(dsu, request, computation, mark) : indicator(dsu, request, computation, mark);
        // What is declared and what is present are both computed for an ISEE corrente, and may find the same.
        computation.findings().stream().distinct().forEach(findings::add);
        return isee.filter(found -> isSound(findings));
    }

    private Optional<Isee> indicator(Dsu dsu, Request request, Computation computation, int mark) {
        Household declared = Household.of(dsu);
        Nucleus nucleus = nucleus(dsu, declared, request, computation);
        Household household = nucleus.household();
        ArticleThree.check(declared, computation);
        workOfParentElsewhere(dsu, computation);
        LocalDate from = dsu.presented();
        LocalDate until = Validity.until(from);
        Validity.tell(from, computation);
        computation.reference(from, until);
        int own = computation.mark();
        Parts parts = parts(household, nucleus.gifts(), computation);
        if (request.current()) {
            Optional<ArticleNine> changed = changed(dsu, computation);
            if (changed.isEmpty()) {
                return Optional.empty();
            }
            ArticleNine current = changed.get();
            computation.tell(own, IseeMessage.DECLARED, ARTICLE_9, parts.isr(), parts.isp());
            int present = computation.mark();
            Parts now = parts(current.applied(household), nucleus.gifts(), computation);
            computation.tell(
                    present,
                    IseeMessage.CURRENT,
                    ARTICLE_9,
                    now.isr(),
                    now.isp(),
                    dsu.current().orElseThrow().presented());
            current.judge(parts, now);
            parts = now;
            from = dsu.current().orElseThrow().presented();
            until = current.validUntil();
        }
        Scale.Value scale = new Scale(household, computation).value();
        Fraction addition = nucleus.addition(scale.value());
        return computation.isRefused()
                ? Optional.empty()
                : Optional.of(result(request, parts, scale, addition, from, until, computation, mark));
    }

    /** Annex 1, lett. c): for the work of the parents one who lives elsewhere is present, unless art. 7 says otherwise. */
    private static void workOfParentElsewhere(Dsu dsu, Computation computation) {
        if (dsu.conditions().parentsWorked() && DsuCheck.hasParentElsewhere(dsu)) {
            computation.find(
                    IseeFinding.WORK_OF_PARENT_ELSEWHERE,
                    "/conditions/parentsWorked",
                    List.of(Acts.DPCM_159.annex("1").letter("c")));
        }
    }

    private Optional<ArticleNine> changed(Dsu dsu, Computation computation) {
        if (dsu.current().isEmpty()) {
            computation.find(IseeFinding.NO_CURRENT, "/current", ARTICLE_9);
            return Optional.empty();
        }
        CurrentSituation current = dsu.current().get();
        LocalDate validUntil = Validity.until(dsu.presented());
        if (current.presented().isAfter(validUntil)) {
            computation.find(
                    IseeFinding.CURRENT_AFTER_EXPIRY, "/current/presented", ARTICLE_9, current.presented(), validUntil);
        }
        List<Finding> findings = new ArrayList<>();
        Optional<Rules> onDay = rulesOn(current.presented(), findings);
        findings.forEach(finding -> computation.add(finding.at(Location.at("/current/presented"))));
        return onDay.map(found -> new ArticleNine(current, found, computation));
    }

    private Nucleus nucleus(Dsu dsu, Household declared, Request request, Computation computation) {
        if (request.kind() == Isee.Kind.ORDINARY) {
            return Nucleus.of(declared);
        }
        Optional<Member> beneficiary = dsu.members().stream()
                .filter(member -> request.beneficiary()
                        .filter(member.codiceFiscale()::equals)
                        .isPresent())
                .findFirst();
        if (beneficiary.isEmpty()) {
            computation.find(IseeFinding.NO_BENEFICIARY, "/members");
            return Nucleus.of(declared);
        }
        String code = beneficiary.get().codiceFiscale();
        return switch (request.kind()) {
            case MINORS -> {
                if (!DsuCheck.isMinor(beneficiary.get(), dsu.presented())) {
                    computation.find(
                            IseeFinding.NOT_A_MINOR,
                            "/members/" + dsu.members().indexOf(beneficiary.get()),
                            List.of(ArticleSeven.SOURCE));
                }
                yield ArticleSeven.of(dsu, code, declared, computation);
            }
            case UNIVERSITY -> new ArticleEight(dsu, book, computation).of(code);
            case DOCTORATE -> ArticleSix.doctorate(dsu, code, computation);
            case SOCIOSANITARY -> ArticleSix.sociosanitary(dsu, code, computation);
            case RESIDENTIAL -> ArticleSix.residential(dsu, code, computation);
            case ORDINARY -> throw new IllegalStateException("returned above");
        };
    }

    private static Parts parts(Household household, Fraction gifts, Computation computation) {
        Assets assets = new Assets(household, computation);
        int mark = computation.mark();
        Assets.Movable movable = assets.movable();
        Assets.RealEstate owned = assets.realEstate();
        Assets.RealEstate realEstate = new Assets.RealEstate(owned.sum().plus(gifts), owned.deduction());
        Fraction isp =
                movable.sum().minus(movable.deduction()).plus(realEstate.sum()).minus(realEstate.deduction());
        computation.tell(
                mark,
                IseeMessage.ISP,
                ARTICLE_5,
                isp,
                movable.sum(),
                movable.deduction(),
                realEstate.sum(),
                realEstate.deduction());
        return new Parts(new Incomes(household, computation).isr(movable.bearing()), movable, realEstate, isp);
    }

    private static Isee result(
            Request request,
            Parts parts,
            Scale.Value scale,
            Fraction addition,
            LocalDate from,
            LocalDate until,
            Computation computation,
            int mark) {
        Fraction share = computation.use(Parameter.ASSET_SHARE);
        Fraction ise = parts.isr().plus(parts.isp().times(share));
        Fraction exact = ise.dividedBy(scale.value()).plus(addition);
        Euro isee = computation.rounded(exact);
        computation.isee(mark, isee, ise, scale.value(), addition, parts.isr(), parts.isp(), share);
        IseeItems items = new IseeItems(
                computation.printed(parts.income().sum()),
                computation.printed(parts.income().figurative()),
                computation.printed(parts.income().deductions()),
                computation.printed(parts.isr()),
                computation.printed(parts.movable().sum()),
                computation.printed(parts.movable().deduction()),
                computation.printed(parts.realEstate().sum()),
                computation.printed(parts.realEstate().deduction()),
                computation.printed(parts.isp()),
                computation.printed(ise),
                scale.byMembers(),
                scale.additions(),
                scale.value());
        return new Isee(
                request.kind(),
                request.benefit(),
                items,
                computation.printed(addition),
                isee,
                from,
                until,
                computation.rules().ruleSet());
    }

    /** The one indicator there was before 2015; its validity of a year is remembered, not read. */
    private Optional<Isee> oldIndicator(Dsu dsu, Request request, Computation computation, int mark) {
        if (request.kind() != Isee.Kind.ORDINARY || request.current()) {
            computation.find(IseeFinding.KIND_BEFORE_2015, "/presented", List.of(ARTICLE_2), dsu.presented());
            return Optional.empty();
        }
        OldRegime regime = new OldRegime(Household.of(dsu), computation);
        Parts parts = regime.parts();
        Outcome<ScaleValue> scale = oldScale.calculate(regime.forScale(), dsu.presented(), computation.reasons());
        scale.findings().forEach(computation::add);
        computation.find(IseeFinding.VALIDITY_UNVERIFIED, "/presented");
        return scale.result()
                .filter(value -> !computation.isRefused())
                .map(value -> result(
                        request,
                        parts,
                        new Scale.Value(value.byMembers(), value.maggiorazioni(), value.scale()),
                        Fraction.ZERO,
                        dsu.presented(),
                        dsu.presented().plusYears(1).minusDays(1),
                        computation,
                        mark));
    }
}
