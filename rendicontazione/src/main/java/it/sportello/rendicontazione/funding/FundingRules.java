package it.sportello.rendicontazione.funding;

import it.sportello.legal.Act;
import it.sportello.legal.ChosenReading;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Rounding;
import it.sportello.legal.Sources;
import it.sportello.legal.Stated;
import it.sportello.legal.document.SelfChecking;
import it.sportello.legal.identifier.Cig;
import it.sportello.legal.identifier.CodiceFiscale;
import it.sportello.legal.identifier.Cup;
import it.sportello.legal.identifier.Iban;
import it.sportello.legal.identifier.PartitaIva;
import it.sportello.rendicontazione.fattura.DocumentRole;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a funding says on expenses, as data: the project and its codes, the window, who spends, the budget, what may be
 * charged, how it is paid and proved. Everything an audit looks at stands here; what the act leaves open is {@code not
 * stated}, and where an answer would change an amount nobody guesses it.
 *
 * <p>Shares are per cent, amounts are in euro, days are of the calendar of Europe/Rome and belong to what they bound.
 *
 * @param funding its name
 * @param title what it is, for people
 * @param body the administration that funds, or through which the funds come
 * @param act the notice or the convention it renders
 * @param otherActs the other acts it cites
 * @param project the project and its codes
 * @param administration to whom claims are made out
 * @param convention the convention with those who spend, once there is one
 * @param window which days count
 * @param partners who may spend
 * @param budget how much, and for what
 * @param categories which costs may be charged, and what proves them
 * @param payments how an expense is paid
 * @param vat whether VAT is a cost
 * @param durc the rule that those who spend are in order with their contributions
 * @param staff how an hour of staff is priced
 * @param advance what is paid before anything is spent
 * @param reimbursement when what is admitted is paid
 * @param retention how long the file is kept
 * @param penalties what follows when a duty is not met
 * @param elements what must be written on the documents
 * @param readings the readings that were chosen where the act is unclear
 */
public record FundingRules(
        @NotBlank String funding,
        @NotBlank String title,
        @NotBlank String body,
        Act act,
        List<Act> otherActs,
        @Valid Project project,
        @Valid Administration administration,
        Optional<@Valid Convention> convention,
        @Valid Window window,
        @NotEmpty List<@Valid Partner> partners,
        @Valid Budget budget,
        @NotEmpty List<@Valid Category> categories,
        @Valid PaymentRule payments,
        @Valid VatRule vat,
        Optional<@Valid DurcRule> durc,
        Optional<@Valid StaffRule> staff,
        Optional<@Valid Advance> advance,
        Optional<@Valid Reimbursement> reimbursement,
        Optional<@Valid Retention> retention,
        List<@Valid Penalty> penalties,
        List<@Valid ElementRule> elements,
        List<ChosenReading> readings)
        implements SelfChecking {

    /** Copies the lists. */
    public FundingRules {
        otherActs = List.copyOf(otherActs);
        partners = List.copyOf(partners);
        categories = List.copyOf(categories);
        penalties = List.copyOf(penalties);
        elements = List.copyOf(elements);
        readings = List.copyOf(readings);
    }

    /** Reads the sources of the clauses. */
    public Sources sources() {
        return Sources.of(act, otherActs);
    }

    /** The places that a source names; none if it does not read as places, which {@link #check} tells. */
    public List<LegalReference> places(String source) {
        try {
            return sources().parse(source);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    /**
     * The project.
     *
     * @param title its title, in full, as it must stand on documents
     * @param cup its CUP
     * @param cig the CIG of the procedure; {@code not stated} until there is one
     * @param measure where it stands in the PNRR, if it does
     * @param wording the words on who funds it, if documents must bear them
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record Project(
            @NotBlank String title,
            @Cup String cup,
            Stated<@Cig String> cig,
            Optional<@Valid Measure> measure,
            Optional<@Pattern(regexp = "(?s).*\\S.*") String> wording,
            @NotBlank String source,
            List<@NotBlank String> readings) {
        /** Copies the list. */
        public Project {
            readings = List.copyOf(readings);
        }
    }

    /**
     * A measure of a programme: PNRR, mission 5, component 2, investment 1.2.
     *
     * @param programme its short name: {@code PNRR}
     * @param mission the number of the mission
     * @param component the number of the component
     * @param investment the number of the investment
     */
    public record Measure(
            @NotBlank String programme,
            @NotBlank String mission,
            @NotBlank String component,
            @NotBlank String investment) {}

    /**
     * Who is invoiced by those who claim.
     *
     * @param name its name
     * @param codiceFiscale its codice fiscale
     * @param office the code of its office for electronic invoices, if it is known
     * @param source where it is written
     */
    public record Administration(
            @NotBlank String name,
            @CodiceFiscale String codiceFiscale,
            Optional<@Pattern(regexp = "(?s).*\\S.*") String> office,
            @NotBlank String source) {}

    /**
     * The convention with those who spend.
     *
     * @param reference its number, as it must stand on documents
     * @param date its day
     * @param source where documents are asked to name it
     */
    public record Convention(
            @NotBlank String reference,
            LocalDate date,
            @NotBlank String source) {}

    /**
     * Which days count. The day of a document must come after each of the first three; a day that is not stated is not
     * looked at, and shows as such.
     *
     * @param submitted the day the project was submitted
     * @param admitted the day it was admitted to the funding
     * @param awarded the day those who spend were chosen
     * @param from the first day of a document and of a payment, if the project starts on a day of its own; an earlier
     *     document is refused, an earlier payment does not count
     * @param to the last day of a document and of a service
     * @param worksTo the last day of works, if it is another
     * @param paidBy the last day of a payment
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record Window(
            Stated<LocalDate> submitted,
            Stated<LocalDate> admitted,
            Stated<LocalDate> awarded,
            Optional<LocalDate> from,
            LocalDate to,
            Optional<LocalDate> worksTo,
            Stated<LocalDate> paidBy,
            @NotBlank String source,
            List<@NotBlank String> readings) {
        /** Copies the list. */
        public Window {
            readings = List.copyOf(readings);
        }
    }

    /**
     * Who may spend.
     *
     * @param id its name here
     * @param name its name
     * @param codiceFiscale its codice fiscale
     * @param vatNumber its partita IVA, if it has one
     * @param lead whether it leads a grouping
     * @param accounts its dedicated accounts (conti correnti dedicati)
     * @param vatRecovered the share of VAT it recovers, per cent: 0 recovers none, 100 all of it
     */
    public record Partner(
            @NotBlank String id,
            @NotBlank String name,
            @CodiceFiscale String codiceFiscale,
            Optional<@PartitaIva String> vatNumber,
            boolean lead,
            List<@Iban String> accounts,
            Stated<@PositiveOrZero @DecimalMax("100") Fraction> vatRecovered) {
        /** Copies the list. */
        public Partner {
            accounts = List.copyOf(accounts);
        }
    }

    /**
     * How much there is.
     *
     * @param total the most that is paid in all
     * @param perDiem how that total is made, if it is by persons and days
     * @param lines its lines
     * @param overrun what may be moved between lines
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record Budget(
            @Positive Euro total,
            Optional<@Valid PerDiem> perDiem,
            @NotEmpty List<@Valid Line> lines,
            Optional<@Valid Overrun> overrun,
            @NotBlank String source,
            List<@NotBlank String> readings) {
        /** Copies the lists. */
        public Budget {
            lines = List.copyOf(lines);
            readings = List.copyOf(readings);
        }
    }

    /**
     * A total made of persons and days: rate × persons × days, less what is kept back.
     *
     * @param rate euro a person a day
     * @param persons how many
     * @param days how many days
     * @param less what the administration keeps, in euro
     * @param source where it is written
     */
    public record PerDiem(
            @Positive Euro rate,
            @Positive @Max(100_000) int persons,
            @Positive @Max(3_660) int days,
            @PositiveOrZero Euro less,
            @NotBlank String source) {

        /** The total before anything is kept back. */
        public Euro gross() {
            return rate.times(persons).times(days);
        }

        /** What is left of it. */
        public Euro net() {
            return gross().minus(less);
        }
    }

    /**
     * A line of the budget.
     *
     * @param id its name here
     * @param action the action it belongs to, if the project has actions
     * @param title what it is for
     * @param amount how much it holds, in euro; {@code not stated} as long as the plan is not approved
     * @param source where it is written
     */
    public record Line(
            @NotBlank String id,
            Optional<@Pattern(regexp = "(?s).*\\S.*") String> action,
            @NotBlank String title,
            Stated<@PositiveOrZero Euro> amount,
            @NotBlank String source) {}

    /**
     * What a line may take beyond its amount without another decision, as long as the total holds.
     *
     * @param share how much more, per cent of the line
     * @param source where it is written
     */
    public record Overrun(
            @PositiveOrZero @DecimalMax("100") Fraction share,
            @NotBlank String source) {}

    /**
     * A category of cost that may be charged.
     *
     * @param id its name here
     * @param title what it is
     * @param lines the lines it may be charged to
     * @param documents the kinds of documents it rests on
     * @param evidence what must come with each, by name
     * @param hours whether it is charged by the hours really served
     * @param works whether it is works, which end on a day of their own
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record Category(
            @NotBlank String id,
            @NotBlank String title,
            @NotEmpty List<@NotBlank String> lines,
            @NotEmpty List<DocumentKind> documents,
            List<@NotBlank String> evidence,
            boolean hours,
            boolean works,
            @NotBlank String source,
            List<@NotBlank String> readings) {
        /** Copies the lists. */
        public Category {
            lines = List.copyOf(lines);
            documents = List.copyOf(documents);
            evidence = List.copyOf(evidence);
            readings = List.copyOf(readings);
        }
    }

    /**
     * How an expense is paid.
     *
     * @param means which means are admitted
     * @param dedicatedAccount whether it must leave a dedicated account of the partner
     * @param pettyCash small expenses that may be paid in cash, if there are any
     * @param withoutCodes kinds of documents whose payment need not bear CUP and CIG
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record PaymentRule(
            @NotEmpty List<Means> means,
            boolean dedicatedAccount,
            Optional<@Valid PettyCash> pettyCash,
            List<DocumentKind> withoutCodes,
            @NotBlank String source,
            List<@NotBlank String> readings) {
        /** Copies the lists. */
        public PaymentRule {
            means = List.copyOf(means);
            withoutCodes = List.copyOf(withoutCodes);
            readings = List.copyOf(readings);
        }
    }

    /**
     * What may be paid in cash.
     *
     * @param atMost the most of one document, in euro
     * @param source where it is written
     */
    public record PettyCash(@Positive Euro atMost, @NotBlank String source) {}

    /**
     * Whether VAT is a cost.
     *
     * @param charged when it may be charged
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record VatRule(VatCharged charged, @NotBlank String source, List<@NotBlank String> readings) {
        /** Copies the list. */
        public VatRule {
            readings = List.copyOf(readings);
        }
    }

    /** When VAT may be charged. */
    public enum VatCharged {
        /** Never. */
        NEVER,
        /** As far as whoever spends cannot recover it. */
        IF_NOT_RECOVERED
    }

    /**
     * How long a DURC is good.
     *
     * @param days how many days from the day it was issued
     * @param lastDay whether the last of these days still counts
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record DurcRule(
            @Positive @Max(366) int days,
            LastDay lastDay,
            @NotBlank String source,
            List<@NotBlank String> readings) {
        /** Copies the list. */
        public DurcRule {
            readings = List.copyOf(readings);
        }

        /** The last day on which a DURC of this day is good. */
        public LocalDate lastDayOf(LocalDate issued) {
            return issued.plusDays(lastDay == LastDay.IN ? days : days - 1L);
        }
    }

    /** Whether the last day of a term belongs to it. */
    public enum LastDay {
        /** It does: the day of issue is not counted. */
        IN,
        /** It does not: the day of issue is the first. */
        OUT
    }

    /**
     * How an hour of staff is priced: the yearly cost divided by the hours of a year.
     *
     * @param yearlyHours the hours of a year; {@code not stated} if the contract says them
     * @param rounding how the price of an hour is rounded; {@code not stated} rounds only the amount
     * @param source where it is written
     */
    public record StaffRule(
            Stated<@Positive @Max(8_784) Integer> yearlyHours,
            Stated<Rounding> rounding,
            @NotBlank String source) {}

    /**
     * What is paid before anything is spent.
     *
     * @param share how much, per cent of the total of the budget
     * @param withinDays how many days after the convention it is paid
     * @param recovery how it is taken back from what is admitted
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record Advance(
            @Positive @DecimalMax("100") Fraction share,
            @Positive @Max(3_660) int withinDays,
            Stated<Recovery> recovery,
            @NotBlank String source,
            List<@NotBlank String> readings) {
        /** Copies the list. */
        public Advance {
            readings = List.copyOf(readings);
        }
    }

    /** How an advance is taken back. */
    public enum Recovery {
        /** From the first claims, until all of it is back. */
        FIRST,
        /** From each claim, in its own share. */
        IN_SHARE,
        /** From the last claim. */
        LAST
    }

    /**
     * When what is admitted is paid.
     *
     * @param days within how many days
     * @param from after what, in the words of the act
     * @param source where it is written
     */
    public record Reimbursement(
            @Positive @Max(3_660) int days,
            @NotBlank String from,
            @NotBlank String source) {}

    /**
     * How long the file of the project is kept.
     *
     * @param years how many years
     * @param from after what, in the words of the act
     * @param source where it is written
     */
    public record Retention(
            @Positive @Max(100) int years,
            @NotBlank String from,
            @NotBlank String source) {}

    /**
     * What follows when a duty is not met.
     *
     * @param breach the duty, in the words of the act
     * @param effect what follows
     * @param source where it is written
     */
    public record Penalty(
            @NotBlank String breach,
            @NotEmpty List<Effect> effect,
            @NotBlank String source) {
        /** Copies the list. */
        public Penalty {
            effect = List.copyOf(effect);
        }
    }

    /** What may follow. */
    public enum Effect {
        /** Payments stop. */
        SUSPENSION,
        /** What was granted is taken back, all or part of it. */
        REVOCATION,
        /** What was received and is not recognised goes back. */
        RESTITUTION,
        /** The convention ends by right (art. 1456 c.c.). */
        TERMINATION,
        /** The document is not accepted. */
        REFUSAL
    }

    /**
     * Something that must be written on documents.
     *
     * @param element what
     * @param on on which documents
     * @param weight what it means when it is missing
     * @param source where it is written
     * @param readings the readings it rests on
     */
    public record ElementRule(
            FundingElement element,
            @NotEmpty List<DocumentRole> on,
            Weight weight,
            @NotBlank String source,
            List<@NotBlank String> readings) {
        /** Copies the lists. */
        public ElementRule {
            on = List.copyOf(on);
            readings = List.copyOf(readings);
        }
    }

    /** What a missing element means. */
    public enum Weight {
        /** The expense waits until it is there. */
        COMPLETE,
        /** It is told, and nothing follows. */
        WARNING
    }

    /** Everything of itself that does not fit together. */
    /** Whether a project of this name is the one that is funded: by the name of the funding or by its CUP, in any case. */
    public boolean isCalled(String name) {
        String stripped = name.strip();
        return stripped.equalsIgnoreCase(funding) || stripped.equalsIgnoreCase(project.cup());
    }

    @Override
    public List<Finding> check() {
        return FundingCheck.of(this);
    }
}
