package it.sportello.rendicontazione;

import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Rounding;
import it.sportello.legal.Stated;
import it.sportello.rendicontazione.CreditNotes.Taken;
import it.sportello.rendicontazione.SeenDocument.Slot;
import it.sportello.rendicontazione.funding.DocumentKey;
import it.sportello.rendicontazione.funding.ExpenseClaim;
import it.sportello.rendicontazione.funding.ExpenseClaim.EarlierCharge;
import it.sportello.rendicontazione.funding.ExpenseClaim.Hours;
import it.sportello.rendicontazione.funding.ExpenseClaim.Share;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.funding.FundingRules.Partner;
import it.sportello.rendicontazione.funding.FundingRules.StaffRule;
import it.sportello.rendicontazione.funding.FundingRules.VatCharged;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How much of a document is a cost of the project: VAT only as far as it is not recovered, staff by the hours served, and
 * never more than 100 % of the document over all who pay for it. What goes beyond is cut off the later expense of the
 * claim. An expense that waits keeps its place, since it came first.
 *
 * <p>Readings where no clause says more: the share of VAT and the price of hours are rounded to the cent, half a cent
 * upwards. A share that several expenses state of the same document, for the same project and amount, is one share; what a
 * project is said to pay and what it is said to have been charged before are the same money, and the larger of the two
 * counts.
 */
final class CostRules {

    private static final Fraction HUNDRED = Fraction.of(100);

    private final FundingRules rules;
    private final Citations citations;
    private final SeenDocuments electronic;
    private final Map<Slot, Cost> costs = new HashMap<>();
    private final Map<String, List<EarlierCharge>> byNumber = new HashMap<>();
    private final Map<String, List<EarlierCharge>> byContent = new HashMap<>();
    private final Map<String, List<EarlierCharge>> byRoughNumber = new HashMap<>();

    CostRules(
            FundingRules rules,
            ExpenseClaim claim,
            SeenDocuments electronic,
            CreditNotes credits,
            List<Judgement> judgements) {
        this.rules = rules;
        this.citations = new Citations(rules);
        this.electronic = electronic;
        for (Judgement each : judgements) {
            each.document()
                    .filter(it -> !it.kind().reduces())
                    .ifPresent(it -> costs.computeIfAbsent(it.slot(), slot -> new Cost(it, credits.takenFrom(slot)))
                            .shares(each.expense().elsewhere()));
        }
        for (EarlierCharge charge : claim.earlier()) {
            byNumber.computeIfAbsent(charge.document().number(), any -> new ArrayList<>())
                    .add(charge);
            byRoughNumber
                    .computeIfAbsent(SeenDocument.roughNumber(charge.document()), any -> new ArrayList<>())
                    .add(charge);
            charge.contentSha256()
                    .ifPresent(it -> byContent
                            .computeIfAbsent(it.toLowerCase(Locale.ROOT), any -> new ArrayList<>())
                            .add(charge));
        }
        costs.values().forEach(this::earlier);
    }

    /** The part of a document that an expense is. */
    private record Part(String line, String category, String partner, Euro amount, Euro claimed) {}

    /** What a document costs, and what of it is taken. */
    private static final class Cost {
        final SeenDocument document;
        final Taken credit;
        final Set<Share> elsewhere = new HashSet<>();
        final Map<String, Euro> earlier = new TreeMap<>();
        final List<EarlierCharge> unclear = new ArrayList<>();
        Optional<DocumentKey> alike = Optional.empty();
        final Map<Part, Judgement> charged = new HashMap<>();
        Optional<Fraction> hours = Optional.empty();
        Fraction served = Fraction.ZERO;
        Euro amount = Euro.ZERO;
        Euro vat = Euro.ZERO;
        Euro all = Euro.ZERO;

        Cost(SeenDocument document, Taken credit) {
            this.document = document;
            this.credit = credit;
        }

        void shares(List<Share> shares) {
            Map<String, Euro> stated = new HashMap<>();
            shares.forEach(it -> stated.merge(it.project(), it.amount(), Euro::plus));
            stated.forEach((project, amount) -> elsewhere.add(new Share(project, amount)));
        }

        Euro taxable() {
            return document.voucher().taxable().minus(credit.taxable());
        }

        Euro vatLeft() {
            return document.voucher().vat().minus(credit.vat());
        }

        Euro total() {
            return document.voucher()
                    .total()
                    .minus(credit.taxable())
                    .minus(credit.vat())
                    .max(Euro.ZERO);
        }

        /** What each of the others pays. */
        Map<String, Euro> others() {
            Map<String, Euro> others = new TreeMap<>();
            elsewhere.forEach(it -> others.merge(it.project(), it.amount(), Euro::plus));
            earlier.forEach((project, amount) -> others.merge(project, amount, Euro::max));
            return others;
        }
    }

    void judge(Judgement of) {
        if (of.document().isEmpty() || of.isCredit()) {
            return;
        }
        Cost cost = Objects.requireNonNull(costs.get(of.document().get().slot()));
        cost.alike.ifPresent(it -> of.tell(of.finding(AuditFinding.NEAR_DUPLICATE, Citations.ofDoubleFunding(), it)));
        chargedTwice(of, cost);
        if (of.isRejected()) {
            return;
        }
        cost.charged.put(part(of), of);
        vat(of, cost);
        hours(of, cost);
        whole(of, cost);
        credit(of, cost);
        rounding(of, cost);
        cost.amount = cost.amount.plus(of.amount());
        cost.vat = cost.vat.plus(of.vat());
        doubleFunding(of, cost);
        cost.all = cost.all.plus(of.left());
    }

    // --- the same once more -----------------------------------------------------------------------------------------

    private static void chargedTwice(Judgement of, Cost cost) {
        Judgement first = cost.charged.get(part(of));
        if (first == null) {
            return;
        }
        String id = first.expense().id();
        if (cost.all.plus(of.left()).exceeds(cost.total())) {
            of.reject(of.finding(AuditFinding.CHARGED_TWICE, Citations.ofDoubleFunding(), id));
        } else {
            of.hold(of.finding(AuditFinding.EQUAL_PART, Citations.ofDoubleFunding(), id));
        }
    }

    private static Part part(Judgement of) {
        ExpenseClaim.ClaimedExpense it = of.expense();
        return new Part(it.line(), it.category(), it.partner(), it.amount(), it.claimed());
    }

    // --- VAT --------------------------------------------------------------------------------------------------------

    private void vat(Judgement of, Cost cost) {
        if (of.vat().signum() == 0) {
            return;
        }
        String source = rules.vat().source();
        if (rules.vat().charged() == VatCharged.NEVER) {
            of.cutVat(of.vat(), of.finding(AuditFinding.VAT_NEVER, citations.of(source), of.vat()));
            return;
        }
        Euro most = cost.vatLeft();
        Optional<Fraction> recovered = recovered(of);
        if (recovered.isPresent()) {
            most = notRecovered(most, recovered.get());
        }
        Euro free = most.minus(cost.vat).max(Euro.ZERO);
        if (of.vat().exceeds(free)) {
            of.cutVat(
                    of.vat().minus(free),
                    of.finding(
                            AuditFinding.VAT_RECOVERED,
                            citations.ofVat(source),
                            of.vat(),
                            free,
                            cost.vatLeft(),
                            recovered.orElse(Fraction.ZERO)));
        }
        if (recovered.isEmpty() && of.vat().signum() > 0) {
            cost.vat = cost.vat.plus(of.vat());
            of.holdVat(of.finding(
                    AuditFinding.VAT_UNKNOWN,
                    citations.of(source),
                    of.vat(),
                    of.expense().partner()));
        }
    }

    private static Optional<Fraction> recovered(Judgement of) {
        return of.partner().map(Partner::vatRecovered).flatMap(Stated::value);
    }

    private static Euro notRecovered(Euro vat, Fraction recovered) {
        return vat.toFraction()
                .times(HUNDRED.minus(recovered))
                .dividedBy(HUNDRED)
                .toEuro(Rounding.CENT_HALF_UP);
    }

    // --- hours ------------------------------------------------------------------------------------------------------

    private void hours(Judgement of, Cost cost) {
        if (!of.category().map(FundingRules.Category::hours).orElse(false)) {
            return;
        }
        FundingRules.Category category = of.category().get();
        List<LegalReference> clause =
                citations.of(rules.staff().map(StaffRule::source).orElse(category.source()));
        if (of.expense().hours().isEmpty()) {
            of.hold(of.finding(AuditFinding.HOURS_MISSING, clause, category.id()));
            return;
        }
        Hours hours = of.expense().hours().get();
        together(of, cost, hours, clause);
        Euro served = price(cost.taxable(), hours);
        if (of.amount().exceeds(served)) {
            of.cutAmount(
                    of.amount().minus(served),
                    of.finding(
                            AuditFinding.HOURS_SHARE,
                            clause,
                            of.amount(),
                            served,
                            cost.taxable(),
                            hours.served(),
                            hours.of()));
        }
    }

    /** A document pays so many hours, whoever charges them, and no hour is served twice. */
    private static void together(Judgement of, Cost cost, Hours hours, List<LegalReference> clause) {
        Fraction paid = cost.hours.orElse(hours.of());
        Fraction served = cost.served.plus(hours.served());
        if (!paid.equals(hours.of()) || served.compareTo(paid) > 0) {
            of.hold(of.finding(AuditFinding.HOURS_TOGETHER, clause, served, paid));
        } else {
            cost.hours = Optional.of(paid);
            cost.served = served;
        }
    }

    /** Cost × hours served / hours paid; the price of an hour is rounded only where a clause rounds it. */
    private Euro price(Euro cost, Hours hours) {
        Fraction anHour = cost.toFraction().dividedBy(hours.of());
        Optional<Rounding> rounding = rules.staff().flatMap(it -> it.rounding().value());
        Fraction priced = rounding.map(anHour::rounded).orElse(anHour).times(hours.served());
        return priced.min(cost.toFraction()).toEuro(Rounding.CENT_HALF_UP);
    }

    // --- the whole document -----------------------------------------------------------------------------------------

    private void whole(Judgement of, Cost cost) {
        Euro free = cost.document.voucher().taxable().minus(cost.amount).max(Euro.ZERO);
        if (of.amount().exceeds(free)) {
            of.cutAmount(
                    of.amount().minus(free),
                    of.finding(
                            AuditFinding.BEYOND_DOCUMENT,
                            Citations.ofDoubleFunding(),
                            of.amount(),
                            free,
                            cost.document.voucher().taxable()));
        }
    }

    private void credit(Judgement of, Cost cost) {
        Euro free = cost.taxable().minus(cost.amount).max(Euro.ZERO);
        if (of.amount().exceeds(free)) {
            Euro beyond = of.amount().minus(free);
            of.cutAmount(
                    beyond,
                    of.finding(
                            AuditFinding.CREDIT_NOTE,
                            citations.of(rules.payments().source()),
                            cost.credit.notes(),
                            beyond));
        }
    }

    private static void rounding(Judgement of, Cost cost) {
        Euro free = cost.total().minus(cost.all).max(Euro.ZERO);
        if (of.left().exceeds(free)) {
            of.cutAny(
                    of.left().minus(free),
                    of.finding(AuditFinding.BEYOND_TOTAL, Citations.ofDoubleFunding(), of.left(), free, cost.total()));
        }
    }

    // --- who else pays ----------------------------------------------------------------------------------------------

    private void earlier(Cost cost) {
        String number = cost.document.key().number();
        List<EarlierCharge> candidates = new ArrayList<>(byNumber.getOrDefault(number, List.of()));
        cost.document.content().flatMap(it -> Optional.ofNullable(byContent.get(it))).orElse(List.of()).stream()
                .filter(it -> !it.document().number().equals(number))
                .forEach(candidates::add);
        for (EarlierCharge charge : candidates) {
            if (cost.document.isCalled(charge.document()) || isOnly(charge, cost.document)) {
                cost.earlier.merge(charge.project(), charge.amount(), Euro::plus);
            } else if (isInLot(charge, cost.document)) {
                cost.unclear.add(charge);
            }
        }
        cost.alike = byRoughNumber.getOrDefault(cost.document.roughNumber(), List.of()).stream()
                .filter(it -> !says(it, cost.document))
                .map(EarlierCharge::document)
                .filter(it -> !cost.document.isCalled(it) && cost.document.isLike(it))
                .min(SeenDocuments.BY_KEY);
    }

    /** Whether it is the one document of a file that was charged before under another name. */
    private boolean isOnly(EarlierCharge charge, SeenDocument document) {
        return says(charge, document)
                && document.content().map(electronic::in).orElse(Set.of()).size() == 1;
    }

    /** Whether it is one of several documents of such a file, and the name is that of none of them. */
    private boolean isInLot(EarlierCharge charge, SeenDocument document) {
        return says(charge, document)
                && document.content().map(electronic::in).orElse(Set.of()).stream()
                        .noneMatch(key -> electronic
                                .find(key)
                                .map(it -> it.isCalled(charge.document()))
                                .orElse(false));
    }

    private static boolean says(EarlierCharge charge, SeenDocument document) {
        return document.content().isPresent()
                && charge.contentSha256()
                        .map(document.content().get()::equalsIgnoreCase)
                        .orElse(false);
    }

    private void doubleFunding(Judgement of, Cost cost) {
        cost.unclear.forEach(charge -> of.hold(of.finding(
                AuditFinding.EARLIER_IN_LOT, Citations.ofDoubleFunding(), charge.document(), charge.project())));
        Map<String, Euro> others = cost.others();
        if (others.isEmpty()) {
            return;
        }
        Euro paid = Euro.sum(others.values());
        Euro most = cost(cost, recovered(of).orElse(Fraction.ZERO));
        Euro free = most.minus(paid).minus(cost.all).max(Euro.ZERO);
        if (of.left().exceeds(free)) {
            of.cutAny(
                    of.left().minus(free),
                    of.finding(
                            AuditFinding.DOUBLE_FUNDING,
                            Citations.ofDoubleFunding(),
                            paid,
                            List.copyOf(others.keySet()),
                            cost.all,
                            most));
        }
        if (recovered(of).isEmpty()) {
            Euro sure = cost(cost, HUNDRED).minus(paid).minus(cost.all).max(Euro.ZERO);
            if (of.left().exceeds(sure)) {
                Euro beyond = of.left().minus(sure);
                of.holdPart(
                        beyond,
                        of.finding(
                                AuditFinding.COST_UNKNOWN,
                                Citations.ofDoubleFunding(),
                                beyond,
                                of.expense().partner()));
            }
        }
    }

    /** What the document costs whoever recovers this share of its VAT. */
    private static Euro cost(Cost cost, Fraction recovered) {
        return cost.taxable().plus(notRecovered(cost.vatLeft(), recovered)).min(cost.total());
    }
}
