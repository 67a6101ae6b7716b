package it.sportello.rendicontazione.statement;

import it.sportello.legal.Finding;
import it.sportello.legal.Holidays;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Location;
import it.sportello.rendicontazione.funding.Durc;
import it.sportello.rendicontazione.funding.ExpenseClaim;
import it.sportello.rendicontazione.funding.FundingRules;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A day by which something must be done. The day a term runs from is not counted (art. 2963 c.c.). A last day that is a
 * Sunday or a holiday of the State is told and never moved: whether it moves is for a person to say. A term that runs
 * from a day before 1900 or after 9999 is told and not computed.
 *
 * @param kind what must be done
 * @param subject of what, if there are several: the protocol of a DURC; else empty
 * @param from the day it runs from, if it runs from one
 * @param last the last day
 * @param holiday whether that is a Sunday or a holiday of the State
 * @param references the clause
 */
public record Deadline(
        Kind kind,
        String subject,
        Optional<LocalDate> from,
        LocalDate last,
        boolean holiday,
        List<LegalReference> references) {

    /** Copies the list. */
    public Deadline {
        references = List.copyOf(references);
    }

    /** What must be done. */
    public enum Kind {
        /** The advance is paid. */
        ADVANCE,
        /** What was admitted is paid. */
        REIMBURSEMENT,
        /** Works end. */
        WORKS,
        /** The project ends. */
        PROJECT,
        /** The last payment is made. */
        LAST_PAYMENT,
        /** A DURC is good until then. */
        DURC,
        /** The file of the project is kept until then. */
        RETENTION
    }

    /**
     * The days that terms run from, as far as they are known.
     *
     * @param convention the day the convention was signed; without it, that of the rules
     * @param accepted the day from which the reimbursement runs: that of acceptance of the request (Livorno, art. 16, c.
     *     7), that on which the documents were handed in (Lustra, art. 13, c. 4)
     * @param granted the day the funds were granted
     */
    public record Starts(Optional<LocalDate> convention, Optional<LocalDate> accepted, Optional<LocalDate> granted) {
        /** Nothing is known. */
        public static final Starts NONE = new Starts(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The terms that can be computed, by their day; those that cannot are among the {@link #findings}. */
    public static List<Deadline> of(FundingRules rules, ExpenseClaim claim, Starts starts) {
        List<Deadline> all = new ArrayList<>();
        rules.advance()
                .ifPresent(it -> convention(rules, starts)
                        .filter(day -> !isFar(day))
                        .ifPresent(day -> all.add(term(rules, Kind.ADVANCE, day, it.withinDays(), it.source()))));
        reimbursement(rules, starts).ifPresent(all::add);
        FundingRules.Window window = rules.window();
        window.worksTo().ifPresent(day -> all.add(on(rules, Kind.WORKS, day, window.source())));
        all.add(on(rules, Kind.PROJECT, window.to(), window.source()));
        window.paidBy().value().ifPresent(day -> all.add(on(rules, Kind.LAST_PAYMENT, day, window.source())));
        rules.durc().ifPresent(rule -> {
            for (Durc durc : claim.durcs()) {
                if (isFar(durc.issued())) {
                    continue;
                }
                all.add(of(
                        rules,
                        Kind.DURC,
                        durc.protocol(),
                        Optional.of(durc.issued()),
                        rule.lastDayOf(durc.issued()),
                        rule.source()));
            }
        });
        rules.retention()
                .ifPresent(it -> starts.granted()
                        .filter(day -> !isFar(day))
                        .ifPresent(day -> all.add(of(
                                rules, Kind.RETENTION, "", Optional.of(day), day.plusYears(it.years()), it.source()))));
        return all.stream()
                .distinct()
                .sorted(Comparator.comparing(Deadline::last)
                        .thenComparing(Deadline::kind)
                        .thenComparing(Deadline::subject))
                .toList();
    }

    /** By when what was admitted is paid, if the rules say and the day it runs from is known. */
    static Optional<Deadline> reimbursement(FundingRules rules, Starts starts) {
        return rules.reimbursement()
                .flatMap(it -> starts.accepted()
                        .filter(day -> !isFar(day))
                        .map(day -> term(rules, Kind.REIMBURSEMENT, day, it.days(), it.source())));
    }

    /** What is to be said of the terms: which end on a holiday, which cannot be computed yet. */
    public static List<Finding> findings(FundingRules rules, ExpenseClaim claim, Starts starts) {
        List<Finding> findings = new ArrayList<>();
        for (Deadline each : of(rules, claim, starts)) {
            if (each.holiday) {
                findings.add(new Finding(
                        StatementFinding.HOLIDAY,
                        Location.NONE,
                        List.of(StatementMessage.of(each.kind), each.last),
                        each.references));
            }
        }
        rules.advance()
                .filter(it -> convention(rules, starts).isEmpty())
                .ifPresent(it -> findings.add(unknown(rules, Kind.ADVANCE, StatementMessage.CONVENTION, it.source())));
        rules.reimbursement()
                .filter(it -> starts.accepted().isEmpty())
                .ifPresent(it -> findings.add(unknown(rules, Kind.REIMBURSEMENT, it.from(), it.source())));
        rules.retention()
                .filter(it -> starts.granted().isEmpty())
                .ifPresent(it -> findings.add(unknown(rules, Kind.RETENTION, it.from(), it.source())));
        rules.advance().ifPresent(it -> far(findings, rules, Kind.ADVANCE, convention(rules, starts), it.source()));
        rules.reimbursement().ifPresent(it -> far(findings, rules, Kind.REIMBURSEMENT, starts.accepted(), it.source()));
        rules.retention().ifPresent(it -> far(findings, rules, Kind.RETENTION, starts.granted(), it.source()));
        rules.durc()
                .ifPresent(it -> claim.durcs()
                        .forEach(durc -> far(findings, rules, Kind.DURC, Optional.of(durc.issued()), it.source())));
        return findings;
    }

    /** A day of no year that an office computes with. */
    private static boolean isFar(LocalDate day) {
        return day.getYear() < 1900 || day.getYear() > 9999;
    }

    private static void far(
            List<Finding> findings, FundingRules rules, Kind kind, Optional<LocalDate> from, String source) {
        from.filter(Deadline::isFar)
                .ifPresent(day -> findings.add(
                        Clauses.about(rules, source, StatementFinding.FAR_DAY, "", StatementMessage.of(kind), day)));
    }

    /** How many days are left on a day: 0 on the last one, below zero afterwards. */
    public long daysLeft(LocalDate day) {
        return ChronoUnit.DAYS.between(day, last);
    }

    /** Those that end on this day or within so many days after it: what to remind people of. */
    public static List<Deadline> within(List<Deadline> deadlines, LocalDate day, int days) {
        return deadlines.stream()
                .filter(each -> each.daysLeft(day) >= 0 && each.daysLeft(day) <= days)
                .toList();
    }

    private static Finding unknown(FundingRules rules, Kind kind, Object from, String source) {
        return Clauses.about(rules, source, StatementFinding.NO_START, "", StatementMessage.of(kind), from);
    }

    private static Optional<LocalDate> convention(FundingRules rules, Starts starts) {
        return starts.convention().or(() -> rules.convention().map(FundingRules.Convention::date));
    }

    private static Deadline term(FundingRules rules, Kind kind, LocalDate from, int days, String source) {
        return of(rules, kind, "", Optional.of(from), from.plusDays(days), source);
    }

    private static Deadline on(FundingRules rules, Kind kind, LocalDate last, String source) {
        return of(rules, kind, "", Optional.empty(), last, source);
    }

    private static Deadline of(
            FundingRules rules, Kind kind, String subject, Optional<LocalDate> from, LocalDate last, String source) {
        return new Deadline(kind, subject, from, last, !isFar(last) && Holidays.contains(last), rules.places(source));
    }
}
