package it.sportello.rendicontazione.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.Stated;
import it.sportello.rendicontazione.funding.Durc;
import it.sportello.rendicontazione.funding.FundingRules.LastDay;
import it.sportello.rendicontazione.obligation.ObligationBook.DurcProof;
import it.sportello.rendicontazione.obligation.ObligationBook.Hired;
import it.sportello.rendicontazione.obligation.ObligationBook.Insurance;
import it.sportello.rendicontazione.obligation.ObligationBook.Quota;
import it.sportello.rendicontazione.obligation.ObligationBook.QuotaRounding;
import it.sportello.rendicontazione.obligation.ObligationFacts.Delivery;
import it.sportello.rendicontazione.obligation.ObligationFacts.Hires;
import it.sportello.rendicontazione.obligation.ObligationFacts.Policy;
import it.sportello.rendicontazione.obligation.Progress.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProofsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 10);
    private static final LocalDate START = LocalDate.of(2025, 10, 1);
    private static final LocalDate END = LocalDate.of(2026, 3, 31);
    private static final Insurance RCT = new Insurance("RCT", Euro.of(2_000_000));

    private static Progress quota(Optional<QuotaRounding> rounding, int total, int young) {
        Quota quota = new Quota(Fraction.of(30), Hired.YOUNG, new Stated<>(rounding));
        return Proofs.quota(quota, Optional.of(new Hires(DAY, total, young, 0)), Optional.empty(), DAY);
    }

    /** 30 % of 1 is 0.3, of 2 0.6, of 5 1.5, of 10 exactly 3: art. 47, c. 4 does not say how to round. */
    @ParameterizedTest
    @CsvSource({
        "1, 0, UP, OPEN",
        "1, 0, HALF_UP, DONE",
        "1, 0, DOWN, DONE",
        "1, 0, , UNKNOWN",
        "1, 1, , DONE",
        "2, 0, UP, OPEN",
        "2, 0, HALF_UP, OPEN",
        "2, 0, DOWN, DONE",
        "2, 0, , UNKNOWN",
        "2, 1, , DONE",
        "4, 0, , OPEN",
        "4, 1, , UNKNOWN",
        "4, 1, HALF_UP, DONE",
        "4, 2, , DONE",
        "5, 1, UP, OPEN",
        "5, 1, HALF_UP, OPEN",
        "5, 1, DOWN, DONE",
        "5, 1, , UNKNOWN",
        "5, 2, , DONE",
        "10, 2, , OPEN",
        "10, 3, , DONE",
        "10, 3, UP, DONE",
        "10, 2, DOWN, OPEN",
        "2147483647, 0, , OPEN",
        "2147483647, 2147483647, , DONE"
    })
    void thirtyPerCentOfThoseHired(int total, int young, QuotaRounding rounding, Kind expected) {
        assertThat(quota(Optional.ofNullable(rounding), total, young).kind()).isEqualTo(expected);
    }

    @Test
    void ofNobodyHiredNoShareIsDue() {
        assertThat(quota(Optional.empty(), 0, 0).kind()).isEqualTo(Kind.NOT_DUE);
    }

    @Test
    void womenAreCountedApart() {
        Quota women = new Quota(Fraction.of(30), Hired.WOMEN, Stated.of(QuotaRounding.UP));
        Progress progress = Proofs.quota(women, Optional.of(new Hires(DAY, 10, 0, 3)), Optional.empty(), DAY);
        assertThat(progress.kind()).isEqualTo(Kind.DONE);
        assertThat(progress.why().text(Locale.ITALIAN))
                .isEqualTo("donne (occupazione femminile): 3 su 10 assunzioni al 10/01/2026; per il 30 % ne servono 3");
    }

    @Test
    void afterTheEndOnlyACountUpToTheEndIsGoodEnough() {
        Quota quota = new Quota(Fraction.of(30), Hired.YOUNG, Stated.of(QuotaRounding.UP));
        Optional<LocalDate> last = Optional.of(END);
        LocalDate after = END.plusDays(1);
        assertThat(Proofs.quota(quota, Optional.of(new Hires(END.minusDays(1), 3, 3, 0)), last, after)
                        .kind())
                .isEqualTo(Kind.UNKNOWN);
        assertThat(Proofs.quota(quota, Optional.of(new Hires(END, 3, 3, 0)), last, after)
                        .on())
                .contains(END);
        assertThat(Proofs.quota(quota, Optional.of(new Hires(after, 3, 3, 0)), last, after)
                        .on())
                .contains(END);
        assertThat(Proofs.quota(quota, Optional.of(new Hires(after, 3, 3, 0)), last, END)
                        .kind())
                .isEqualTo(Kind.UNKNOWN);
        assertThat(Proofs.quota(quota, Optional.empty(), last, END).kind()).isEqualTo(Kind.UNKNOWN);
    }

    /** "Not stated" is told exactly where up, half up and down agree. */
    @Property
    void whatIsToldWithoutARoundingHoldsInEveryOne(
            @ForAll @IntRange(min = 1, max = 400) int total, @ForAll @IntRange(max = 400) int young) {
        int counted = Math.min(total, young);
        Kind silent = quota(Optional.empty(), total, counted).kind();
        List<Kind> all = new ArrayList<>();
        for (QuotaRounding rounding : QuotaRounding.values()) {
            all.add(quota(Optional.of(rounding), total, counted).kind());
        }
        boolean agree = all.stream().distinct().count() == 1;
        assertThat(silent).isEqualTo(agree ? all.get(0) : Kind.UNKNOWN);
    }

    private static Progress durc(Optional<LastDay> lastDay, LocalDate payment, LocalDate day, Durc... durcs) {
        return Proofs.durc(new DurcProof(120, new Stated<>(lastDay)), List.of(durcs), Known.CF, payment, day);
    }

    private static Durc issued(String protocol, LocalDate issued, boolean regular) {
        return new Durc(Known.CF, protocol, issued, regular);
    }

    /** Section 8, trap 19: day 120 is in or out; where the rule does not say, both ways must agree. */
    @ParameterizedTest
    @CsvSource({"0, DONE, DONE, DONE", "119, DONE, DONE, DONE", "120, DONE, OPEN, UNKNOWN", "121, OPEN, OPEN, OPEN"})
    void trap19Day120OfADurc(int after, Kind in, Kind out, Kind silent) {
        LocalDate payment = START.plusDays(after);
        Durc durc = issued("INPS_1", START, true);
        assertThat(durc(Optional.of(LastDay.IN), payment, payment, durc).kind()).isEqualTo(in);
        assertThat(durc(Optional.of(LastDay.OUT), payment, payment, durc).kind())
                .isEqualTo(out);
        assertThat(durc(Optional.empty(), payment, payment, durc).kind()).isEqualTo(silent);
    }

    @Test
    void aDurcIssuedAfterThePaymentOrOfSomebodyElseOrIrregularIsNone() {
        assertThat(durc(Optional.empty(), START, DAY, issued("A", START.plusDays(1), true))
                        .kind())
                .isEqualTo(Kind.OPEN);
        assertThat(durc(Optional.empty(), START, DAY, issued("A", START, false)).kind())
                .isEqualTo(Kind.OPEN);
        assertThat(durc(Optional.empty(), START, DAY, new Durc("97735020584", "A", START, true))
                        .kind())
                .isEqualTo(Kind.OPEN);
        assertThat(durc(Optional.empty(), DAY, START.minusDays(1), issued("A", START, true))
                        .kind())
                .isEqualTo(Kind.OPEN);
    }

    @Test
    void anIrregularDurcAfterARegularOneIsForTheOffice() {
        Durc regular = issued("A", START, true);
        assertThat(durc(Optional.empty(), DAY, DAY, regular, issued("B", START.plusDays(5), false))
                        .kind())
                .isEqualTo(Kind.UNKNOWN);
        assertThat(durc(Optional.empty(), DAY, DAY, regular, issued("B", START, false))
                        .kind())
                .isEqualTo(Kind.UNKNOWN);
        assertThat(durc(Optional.empty(), DAY, DAY, regular, issued("B", START.minusDays(1), false))
                        .kind())
                .isEqualTo(Kind.DONE);
    }

    private static Policy policy(long ceiling, LocalDate from, LocalDate to) {
        return new Policy("RCT", Euro.ofCents(ceiling), from, to, START.minusDays(5));
    }

    private static Judged cover(LocalDate day, Policy... policies) {
        return Proofs.cover(RCT, List.of(policies), START, END, day);
    }

    /** Art. 15, c. 3: 2,000,000.00 for each claim; one cent less is not enough, and two policies do not add up. */
    @Test
    void theCeilingIsTwoMillionForEachClaim() {
        assertThat(cover(DAY, policy(200_000_000, START, END)).state()).isEqualTo(DutyState.DONE);
        Judged low = cover(DAY, policy(199_999_999, START, END), policy(199_999_999, START, END));
        assertThat(low.state()).isEqualTo(DutyState.LATE);
        assertThat(low.when()).contains(START);
        assertThat(low.why().text(Locale.ITALIAN)).contains("1.999.999,99").contains("2.000.000,00");
    }

    /** Art. 15, c. 4: from the beginning of the service to 31.03.2026, renewals joined. */
    @Test
    void renewalsAreJoinedAndOneDayOfGapIsFound() {
        LocalDate renewal = LocalDate.of(2026, 1, 1);
        Policy first = policy(200_000_000, START.minusYears(1), renewal.minusDays(1));
        assertThat(cover(DAY, policy(300_000_000, renewal, END), first).state()).isEqualTo(DutyState.DONE);
        Judged gap = cover(DAY, first, policy(300_000_000, renewal.plusDays(1), END));
        assertThat(gap.state()).isEqualTo(DutyState.LATE);
        assertThat(gap.when()).contains(renewal);
        Judged toRenew = cover(renewal.minusDays(1), first);
        assertThat(toRenew.state()).isEqualTo(DutyState.DUE);
        assertThat(toRenew.last()).contains(Terms.LastDay.fixed(renewal.minusDays(1)));
    }

    @Test
    void aCoverThatBeginsOneDayLateOrEndsOneDayEarlyIsAGap() {
        assertThat(cover(DAY, policy(200_000_000, START.plusDays(1), END)).when())
                .contains(START);
        Judged early = cover(DAY, policy(200_000_000, START, END.minusDays(1)));
        assertThat(early.state()).isEqualTo(DutyState.DUE);
        assertThat(early.last()).contains(Terms.LastDay.fixed(END.minusDays(1)));
        assertThat(cover(DAY).state()).isEqualTo(DutyState.LATE);
        assertThat(cover(START.minusDays(6), policy(200_000_000, START, END)).state())
                .isEqualTo(DutyState.DUE);
    }

    @Property
    void theOrderOfPoliciesChangesNothing(@ForAll @IntRange(max = 10_000) int seed) {
        Random random = new Random(seed);
        List<Policy> policies = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            LocalDate from = START.plusDays(random.nextInt(180) - 10);
            policies.add(policy(199_999_999 + random.nextInt(2), from, from.plusDays(random.nextInt(120))));
        }
        Judged one = Proofs.cover(RCT, policies, START, END, DAY);
        Collections.shuffle(policies, random);
        assertThat(Proofs.cover(RCT, policies, START, END, DAY)).isEqualTo(one);
    }

    /** A plain second way: every day of the period looked at by itself. */
    @Property
    void aCoverIsTheSameAsEveryDayLookedAt(@ForAll @IntRange(max = 10_000) int seed) {
        Random random = new Random(seed);
        List<Policy> policies = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            LocalDate from = START.plusDays(random.nextInt(190) - 10);
            policies.add(policy(200_000_000, from, from.plusDays(random.nextInt(200))));
        }
        Optional<LocalDate> gap = START.datesUntil(END.plusDays(1))
                .filter(day -> policies.stream()
                        .noneMatch(
                                each -> !each.from().isAfter(day) && !each.to().isBefore(day)))
                .findFirst();
        Judged judged = Proofs.cover(RCT, policies, START, END, END);
        assertThat(judged.state()).isEqualTo(gap.isPresent() ? DutyState.LATE : DutyState.DONE);
        assertThat(gap.isEmpty() || judged.when().equals(gap)).isTrue();
    }

    @Test
    void documentsAreThereWithTheLastOfThemAndTheFirstTimeCounts() {
        List<Delivery> delivered = List.of(
                new Delivery("a", DAY), new Delivery("a", DAY.minusDays(9)), new Delivery("b", DAY.minusDays(3)));
        assertThat(Proofs.documents(List.of("a", "b"), delivered, DAY).on()).contains(DAY.minusDays(3));
        Progress open = Proofs.documents(List.of("a", "b", "c"), delivered, DAY.minusDays(4));
        assertThat(open.kind()).isEqualTo(Kind.OPEN);
        assertThat(open.why().text(Locale.ITALIAN)).isEqualTo("da consegnare b, c");
    }
}
