package it.sportello.isee.inps;

import it.sportello.isee.Dsu;
import it.sportello.isee.Isee;
import it.sportello.isee.IseeCalculator;
import it.sportello.isee.IseeFinding;
import it.sportello.isee.IseeItem;
import it.sportello.isee.IseeItems;
import it.sportello.isee.Member.Relation;
import it.sportello.isee.inps.AttestationCheck.Answer;
import it.sportello.isee.inps.AttestationCheck.Line;
import it.sportello.isee.inps.InpsAttestation.AttestedMember;
import it.sportello.isee.inps.InpsAttestation.Calculation;
import it.sportello.isee.inps.InpsAttestation.Component;
import it.sportello.isee.inps.InpsAttestation.Form;
import it.sportello.isee.inps.InpsAttestation.Indicator;
import it.sportello.isee.inps.InpsAttestation.Nucleus;
import it.sportello.legal.Act;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Location;
import it.sportello.legal.Message;
import it.sportello.legal.Outcome;
import it.sportello.legal.Rounding;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks an attestation: whether its lines follow from one another and from the nucleus and, given the DSU, whether they
 * are what this library computes.
 *
 * <p>Printed amounts are rounded, so what follows from them is allowed half a cent for each of them and half a cent of its
 * own. A scale is exact. Source: art. 2, 4, 5, 9, 10, c. 1, and annexes 1 and 2, D.P.C.M. 159/2013; art. 10, c. 4, D.Lgs.
 * 147/2017. The validity of a DSU of 2019, of which the text changed more than once, is not decided.
 *
 * <p>Immutable and thread-safe.
 */
public final class AttestationChecker {

    private static final Fraction HALF_A_CENT = Fraction.of(1, 200);
    private static final Fraction ASSET_SHARE = Fraction.of(1, 5);
    private static final Fraction MOST = Fraction.of(1_000_000_000_000_000L);
    private static final Fraction HALF = Fraction.of(1, 2);
    private static final int FAMILIES_SINCE = 2026;
    private static final int CHANGED_MIDWAY = 2019;
    private static final List<Fraction> FOR_CHILDREN =
            List.of(Fraction.ZERO, Fraction.of(20, 100), Fraction.of(35, 100), Fraction.of(50, 100));
    private static final List<Fraction> FOR_CHILDREN_OF_FAMILIES =
            List.of(Fraction.of(10, 100), Fraction.of(25, 100), Fraction.of(40, 100), Fraction.of(55, 100));
    private static final List<Fraction> FOR_PARENTS =
            List.of(Fraction.ZERO, Fraction.of(20, 100), Fraction.of(30, 100));

    private static final Act DPCM_159 =
            new Act("D.P.C.M. 159/2013", "urn:nir:presidente.consiglio.ministri:decreto:2013-12-05;159");
    private static final LegalReference VALIDITY_TO_2018 =
            DPCM_159.article("10").comma("1");
    private static final LegalReference VALIDITY_OF_CURRENT = DPCM_159.article("9");
    private static final LegalReference VALIDITY = new Act(
                    "D.Lgs. 147/2017", "urn:nir:stato:decreto.legislativo:2017-09-15;147")
            .article("10")
            .comma("4");

    private final IseeCalculator calculator;

    /** A checker that computes with this calculator. */
    public AttestationChecker(IseeCalculator calculator) {
        this.calculator = calculator;
    }

    /** Checks an attestation alone. */
    public AttestationCheck check(InpsAttestation attestation) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < attestation.nuclei().size(); i++) {
            Nucleus nucleus = attestation.nuclei().get(i);
            for (int j = 0; j < nucleus.indicators().size(); j++) {
                indicator(
                        attestation, nucleus, nucleus.indicators().get(j), "/nuclei/" + i + "/indicators/" + j, lines);
            }
        }
        validity(attestation, lines);
        return new AttestationCheck(lines, omissions(attestation));
    }

    /** Checks an attestation against the DSU it was made of. */
    public AttestationCheck check(InpsAttestation attestation, Dsu dsu) {
        AttestationCheck alone = check(attestation);
        if (attestation.nuclei().isEmpty()) {
            return alone;
        }
        List<Line> lines = new ArrayList<>(alone.lines());
        List<Finding> findings = new ArrayList<>(alone.findings());
        lines.add(line(
                "/presented",
                AttestationMessage.PRESENTED,
                attestation.presented().equals(dsu.presented()),
                attestation.presented(),
                dsu.presented(),
                List.of()));
        Nucleus nucleus = attestation.nuclei().get(0);
        Set<String> attested = nucleus.members().stream()
                .map(member -> member.person().codiceFiscale())
                .collect(Collectors.toSet());
        Set<String> declared =
                dsu.members().stream().map(member -> member.codiceFiscale()).collect(Collectors.toSet());
        lines.add(line(
                "/nuclei/0/members",
                AttestationMessage.MEMBERS,
                attested.equals(declared),
                attested.size(),
                declared.size(),
                List.of()));
        Optional<Calculation> calculation = nucleus.indicators().stream()
                .filter(indicator -> indicator.form() == Form.ORDINARY)
                .findFirst()
                .flatMap(Indicator::calculation);
        Isee.Request request = nucleus.current() ? Isee.Request.ORDINARY.asCurrent() : Isee.Request.ORDINARY;
        Outcome<Isee> ours = calculator.calculate(dsu, request);
        findings.addAll(ours.findings());
        if (calculation.isPresent()) {
            for (IseeItem item : IseeItem.values()) {
                attested(calculation.get(), item).ifPresent(value -> lines.add(recomputed(item, value, ours)));
            }
        }
        return new AttestationCheck(lines, findings);
    }

    private static Line recomputed(IseeItem item, Fraction attested, Outcome<Isee> ours) {
        String pointer = "/nuclei/0/indicators/0/calculation";
        return ours.result()
                .map(isee -> line(
                        pointer,
                        item,
                        item.of(isee).equals(attested),
                        shown(item, attested),
                        shown(item, item.of(isee)),
                        List.of(item.source())))
                .orElseGet(() -> undecidable(
                        pointer,
                        item,
                        shown(item, attested),
                        List.of(item.source()),
                        AttestationMessage.DEPENDS_ON_DSU));
    }

    private static Optional<Fraction> attested(Calculation calculation, IseeItem item) {
        IseeItems it = calculation.items();
        return switch (item) {
            case SOMMA_REDDITI ->
                Optional.of(
                        calculation.currentIncomes().orElse(it.sommaRedditi()).toFraction());
            case REDDITO_FIGURATIVO -> Optional.of(it.redditoFigurativo().toFraction());
            case DETRAZIONI -> Optional.of(it.detrazioni().toFraction());
            case ISR -> Optional.of(it.isr().toFraction());
            case PATRIMONIO_MOBILIARE -> Optional.of(it.patrimonioMobiliare().toFraction());
            case DETRAZIONE_PATRIMONIO_MOBILIARE ->
                Optional.of(it.detrazionePatrimonioMobiliare().toFraction());
            case PATRIMONIO_IMMOBILIARE ->
                Optional.of(it.patrimonioImmobiliare().toFraction());
            case DETRAZIONE_PATRIMONIO_IMMOBILIARE ->
                Optional.of(it.detrazionePatrimonioImmobiliare().toFraction());
            case ISP -> Optional.of(it.isp().toFraction());
            case ISE -> Optional.of(it.ise().toFraction());
            case PARAMETRO_NUCLEO -> Optional.of(it.parametroNucleo());
            case MAGGIORAZIONI -> Optional.of(it.maggiorazioni());
            case SCALA_EQUIVALENZA -> Optional.of(it.scalaEquivalenza());
            case COMPONENTI_AGGIUNTIVE -> Optional.empty();
            case ISEE -> Optional.of(calculation.values().isee().toFraction());
        };
    }

    private void indicator(
            InpsAttestation attestation, Nucleus nucleus, Indicator indicator, String at, List<Line> lines) {
        if (indicator.calculation().isEmpty()) {
            sameAsNucleus(nucleus, indicator, at, lines);
            return;
        }
        Calculation calculation = indicator.calculation().get();
        IseeItems items = calculation.items();
        Fraction incomes =
                calculation.currentIncomes().orElse(items.sommaRedditi()).toFraction();
        Fraction isr = incomes.plus(items.redditoFigurativo().toFraction())
                .minus(items.detrazioni().toFraction())
                .max(Fraction.ZERO);
        lines.add(amount(at, IseeItem.ISR, items.isr(), isr, 3));
        movableDeduction(attestation, nucleus, indicator, items, at, lines);
        lines.add(atMost(
                at,
                IseeItem.DETRAZIONE_PATRIMONIO_IMMOBILIARE,
                items.detrazionePatrimonioImmobiliare(),
                items.patrimonioImmobiliare()));
        Fraction isp = items.patrimonioMobiliare()
                .toFraction()
                .minus(items.detrazionePatrimonioMobiliare().toFraction())
                .plus(items.patrimonioImmobiliare().toFraction())
                .minus(items.detrazionePatrimonioImmobiliare().toFraction());
        lines.add(amount(at, IseeItem.ISP, items.isp(), isp, 4));
        Fraction ise = items.isr().toFraction().plus(items.isp().toFraction().times(ASSET_SHARE));
        lines.add(amount(at, IseeItem.ISE, items.ise(), ise, 2));
        scale(attestation, nucleus, indicator, items, at, lines);
        Fraction scale = items.scalaEquivalenza();
        if (scale.compareTo(Fraction.ONE) < 0) {
            lines.add(undecidable(
                    at,
                    IseeItem.ISEE,
                    calculation.values().isee(),
                    List.of(IseeItem.ISEE.source()),
                    AttestationMessage.SCALE_BELOW_ONE));
        } else {
            Fraction added = indicator.form().drawsIn()
                    ? Fraction.ZERO
                    : Fraction.sum(indicator.components().stream()
                            .map(Component::value)
                            .flatMap(Optional::stream)
                            .map(Euro::toFraction)
                            .toList());
            Fraction isee = items.ise().toFraction().dividedBy(scale).plus(added);
            lines.add(amount(
                    at,
                    IseeItem.ISEE,
                    calculation.values().isee(),
                    isee,
                    1 + indicator.components().size()));
        }
        Values values = calculation.values();
        List<Line> face = List.of(
                face(at, values.ise(), items.ise()),
                face(at, values.scalaEquivalenza(), scale),
                face(at, values.isr(), items.isr()),
                face(at, values.isp(), items.isp()));
        List<Line> apart =
                face.stream().filter(each -> each.answer() == Answer.DIFFERENT).toList();
        lines.addAll(apart.isEmpty() ? face.subList(0, 1) : apart);
        indicator
                .isee()
                .ifPresent(isee -> lines.add(line(
                        at + "/isee",
                        AttestationMessage.ISEE_OF_LINE,
                        isee.equals(values.isee()),
                        isee,
                        values.isee(),
                        List.of())));
    }

    private static Line face(String at, Object printed, Object calculated) {
        return line(at, AttestationMessage.VALUES_OF_FACE, printed.equals(calculated), printed, calculated, List.of());
    }

    private static void sameAsNucleus(Nucleus nucleus, Indicator indicator, String at, List<Line> lines) {
        Optional<Euro> ofNucleus = nucleus.indicators().stream()
                .filter(each -> each.beneficiary().isEmpty())
                .findFirst()
                .flatMap(Indicator::calculation)
                .map(calculation -> calculation.values().isee());
        if (!indicator.form().isNotComputable() && indicator.isee().isPresent() && ofNucleus.isPresent()) {
            lines.add(line(
                    at + "/isee",
                    AttestationMessage.ISEE_OF_LINE,
                    indicator.isee().equals(ofNucleus),
                    indicator.isee().get(),
                    ofNucleus.get(),
                    List.of()));
        }
    }

    private void movableDeduction(
            InpsAttestation attestation,
            Nucleus nucleus,
            Indicator indicator,
            IseeItems items,
            String at,
            List<Line> lines) {
        Euro attested = items.detrazionePatrimonioMobiliare();
        IseeItem item = IseeItem.DETRAZIONE_PATRIMONIO_MOBILIARE;
        Optional<Integer> size = size(nucleus, indicator);
        boolean others = nucleus.members().stream().anyMatch(member -> member.relation() == Relation.OTHER);
        Optional<Fraction> limit = size.flatMap(members ->
                calculator.franchigiaMobiliare(attestation.presented(), members, children(nucleus.members())));
        if (limit.isEmpty()) {
            lines.add(undecidable(at, item, attested, List.of(item.source()), AttestationMessage.NOT_COVERED));
            return;
        }
        Fraction expected = limit.get().min(items.patrimonioMobiliare().toFraction());
        boolean equal = attested.toFraction().equals(expected);
        lines.add(
                equal || !others
                        ? line(
                                at,
                                item,
                                equal,
                                attested,
                                expected.toEuro(Rounding.CENT_HALF_UP),
                                List.of(item.source()))
                        : undecidable(at, item, attested, List.of(item.source()), AttestationMessage.DEPENDS_ON_FACTS));
    }

    /** How many people the scale is of, if the attestation tells. */
    private static Optional<Integer> size(Nucleus nucleus, Indicator indicator) {
        if (!indicator.drawnInto().isEmpty()) {
            return Optional.empty();
        }
        int drawnIn = indicator.form().drawsIn() ? indicator.components().size() : 0;
        return Optional.of(nucleus.members().size() + drawnIn);
    }

    private static int children(List<AttestedMember> members) {
        return (int) members.stream()
                .filter(member -> Set.of(
                                Relation.MINOR_CHILD,
                                Relation.FOSTER_CHILD,
                                Relation.ADULT_CHILD,
                                Relation.ADULT_CHILD_ELSEWHERE)
                        .contains(member.relation()))
                .count();
    }

    private void scale(
            InpsAttestation attestation,
            Nucleus nucleus,
            Indicator indicator,
            IseeItems items,
            String at,
            List<Line> lines) {
        IseeItem parameter = IseeItem.PARAMETRO_NUCLEO;
        Optional<Integer> size = size(nucleus, indicator);
        Optional<Fraction> expected =
                size.flatMap(members -> calculator.parametroNucleo(attestation.presented(), members));
        boolean withoutSome =
                size.filter(members -> isOfFewer(attestation, members, items)).isPresent();
        lines.add(expected.filter(
                        value -> !withoutSome || items.parametroNucleo().equals(value))
                .map(value -> line(
                        at,
                        parameter,
                        items.parametroNucleo().equals(value),
                        items.parametroNucleo(),
                        value,
                        List.of(parameter.source())))
                .orElseGet(() -> undecidable(
                        at,
                        parameter,
                        items.parametroNucleo(),
                        List.of(parameter.source()),
                        withoutSome
                                ? AttestationMessage.DEPENDS_ON_FACTS
                                : size.isEmpty()
                                        ? AttestationMessage.DEPENDS_ON_STUDENT
                                        : AttestationMessage.NOT_COVERED)));
        IseeItem additions = IseeItem.MAGGIORAZIONI;
        boolean possible = isPossible(
                items.maggiorazioni(),
                nucleus.members().size() + 2,
                attestation.presented().getYear() >= FAMILIES_SINCE);
        lines.add(
                possible
                        ? undecidable(
                                at,
                                additions,
                                items.maggiorazioni(),
                                List.of(additions.source()),
                                AttestationMessage.DEPENDS_ON_FACTS)
                        : new Line(
                                at,
                                additions,
                                Answer.DIFFERENT,
                                items.maggiorazioni(),
                                Optional.empty(),
                                List.of(additions.source()),
                                Optional.empty()));
        IseeItem scale = IseeItem.SCALA_EQUIVALENZA;
        Fraction sum = items.parametroNucleo().plus(items.maggiorazioni());
        lines.add(line(
                at,
                scale,
                items.scalaEquivalenza().equals(sum) && sum.compareTo(Fraction.ONE) >= 0,
                items.scalaEquivalenza(),
                sum,
                List.of(scale.source())));
    }

    /** Whether the parameter is that without members in a facility, who add one each instead. */
    private boolean isOfFewer(InpsAttestation attestation, int members, IseeItems items) {
        for (int inFacility = 1; inFacility < members; inFacility++) {
            if (items.maggiorazioni().compareTo(Fraction.of(inFacility)) >= 0
                    && calculator
                            .parametroNucleo(attestation.presented(), members - inFacility)
                            .filter(items.parametroNucleo()::equals)
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Whether some set of facts gives these additions: halves for disability, ones for facilities, and the rest. */
    private static boolean isPossible(Fraction additions, int members, boolean forFamilies) {
        if (additions.signum() < 0 || additions.compareTo(Fraction.of(2L * members)) > 0) {
            return false;
        }
        List<Fraction> steps = new ArrayList<>(FOR_CHILDREN);
        if (forFamilies) {
            steps.addAll(FOR_CHILDREN_OF_FAMILIES);
        }
        for (Fraction forChildren : steps) {
            for (Fraction forParents : FOR_PARENTS) {
                Fraction rest = additions.minus(forChildren).minus(forParents);
                if (rest.signum() >= 0 && rest.dividedBy(HALF).denominator().equals(BigInteger.ONE)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void validity(InpsAttestation attestation, List<Line> lines) {
        LocalDate expected = calculator.validUntil(attestation.presented());
        int year = attestation.presented().getYear();
        boolean equal = attestation.validUntil().equals(expected);
        LegalReference source = year < CHANGED_MIDWAY ? VALIDITY_TO_2018 : VALIDITY;
        lines.add(
                equal || year != CHANGED_MIDWAY
                        ? line(
                                "/validUntil",
                                AttestationMessage.VALID_UNTIL,
                                equal,
                                attestation.validUntil(),
                                expected,
                                List.of(source))
                        : undecidable(
                                "/validUntil",
                                AttestationMessage.VALID_UNTIL,
                                attestation.validUntil(),
                                List.of(source),
                                AttestationMessage.VALIDITY_CHANGED));
        for (Nucleus nucleus : attestation.nuclei()) {
            if (nucleus.current()
                    && nucleus.currentPresented().isPresent()
                    && attestation.currentValidUntil().isPresent()) {
                LocalDate from = nucleus.currentPresented().get();
                LocalDate until = attestation.currentValidUntil().get();
                List<LocalDate> possible = List.of(
                        from.plusMonths(2),
                        from.plusMonths(6),
                        from.plusMonths(6).minusDays(1),
                        LocalDate.of(from.getYear(), Month.DECEMBER, 31));
                lines.add(line(
                        "/currentValidUntil",
                        AttestationMessage.CURRENT_VALID_UNTIL,
                        possible.contains(until),
                        until,
                        from.plusMonths(6),
                        List.of(VALIDITY_OF_CURRENT)));
            }
        }
    }

    private static List<Finding> omissions(InpsAttestation attestation) {
        return attestation.omissions().isEmpty()
                ? List.of()
                : List.of(Finding.of(
                        IseeFinding.OMISSIONS,
                        Location.at("/omissions"),
                        attestation.omissions().size()));
    }

    // --- lines ------------------------------------------------------------------------------------------------------

    private static Line amount(String at, IseeItem item, Euro attested, Fraction recomputed, int printed) {
        boolean consistent =
                size(attested.toFraction().minus(recomputed)).compareTo(HALF_A_CENT.times(Fraction.of(printed + 1L)))
                        <= 0;
        return new Line(
                at,
                item,
                consistent ? Answer.CONSISTENT : Answer.DIFFERENT,
                attested,
                // Amounts no household has may add up to what no Euro holds.
                size(recomputed).compareTo(MOST) > 0
                        ? Optional.empty()
                        : Optional.of(recomputed.toEuro(Rounding.CENT_HALF_UP)),
                List.of(item.source()),
                Optional.empty());
    }

    private static Fraction size(Fraction number) {
        return number.signum() < 0 ? number.negated() : number;
    }

    /** More cannot be taken off than there is; how much is due depends on which property is the home. */
    private static Line atMost(String at, IseeItem item, Euro attested, Euro limit) {
        return attested.compareTo(limit) > 0
                ? line(at, item, false, attested, limit, List.of(item.source()))
                : undecidable(at, item, attested, List.of(item.source()), AttestationMessage.DEPENDS_ON_DSU_HOME);
    }

    private static Line line(
            String at,
            Message what,
            boolean consistent,
            Object attested,
            Object recomputed,
            List<LegalReference> references) {
        return new Line(
                at,
                what,
                consistent ? Answer.CONSISTENT : Answer.DIFFERENT,
                attested,
                Optional.of(recomputed),
                references,
                Optional.empty());
    }

    private static Line undecidable(
            String at, Message what, Object attested, List<LegalReference> references, Message why) {
        return new Line(at, what, Answer.NOT_DECIDABLE, attested, Optional.empty(), references, Optional.of(why));
    }

    private static Object shown(IseeItem item, Fraction value) {
        return item.isAmount() ? value.toEuro(Rounding.CENT_HALF_UP) : value;
    }
}
