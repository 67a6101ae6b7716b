package it.sportello.rendicontazione.obligation;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.document.SelfChecking;
import it.sportello.legal.identifier.CodiceFiscale;
import it.sportello.rendicontazione.funding.Durc;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of those who have duties: numbers, days, what was handed in. A number, a circumstance or the day of an
 * event that is missing is not known; of what was handed in, the lists are complete. The day of an event may be to come;
 * what was handed in after the day somebody asks for does not count on that day.
 *
 * @param facts its name
 * @param book the book of duties they belong to, as {@link ObligationBook#obligations()} calls it
 * @param circumstances what is so for all, by the name the book gives it
 * @param events when what happens once happened for all, by the name the book gives it
 * @param occasions when what happens more than once happened
 * @param delivered what the administration did or issued
 * @param partners what is known of each partner
 * @param durcs the DURC of all of them
 */
public record ObligationFacts(
        @NotBlank String facts,
        @NotBlank String book,
        Map<String, Boolean> circumstances,
        Map<String, LocalDate> events,
        List<@Valid Occasion> occasions,
        List<@Valid Delivery> delivered,
        @NotEmpty List<@Valid Partner> partners,
        List<@Valid Durc> durcs)
        implements SelfChecking {

    /** Copies what it holds. */
    public ObligationFacts {
        circumstances = Map.copyOf(circumstances);
        events = Map.copyOf(events);
        occasions = List.copyOf(occasions);
        delivered = List.copyOf(delivered);
        partners = List.copyOf(partners);
        durcs = List.copyOf(durcs);
    }

    /**
     * One time that something happened, or is planned.
     *
     * @param event what, by the name the book gives it
     * @param id which; what follows from it bears the same: request {@code R1} is paid by payment {@code R1}
     * @param partner whom it concerns; all of them if it is missing
     * @param on when
     */
    public record Occasion(
            @NotBlank String event,
            @NotBlank String id,
            Optional<@Pattern(regexp = "\\S.*") String> partner,
            LocalDate on) {}

    /**
     * Something that was handed in.
     *
     * @param document what, by the name the book gives it
     * @param on when
     */
    public record Delivery(@NotBlank String document, LocalDate on) {}

    /**
     * What is known of a partner. Its circumstances and events go before those of all.
     *
     * @param id its name here
     * @param codiceFiscale its codice fiscale
     * @param lead whether it leads; an only partner does
     * @param headcount its employees
     * @param hires whom it hired for the project
     * @param circumstances what is so
     * @param events when what happens once happened
     * @param delivered what it handed in
     * @param policies its insurance
     */
    public record Partner(
            @NotBlank String id,
            @CodiceFiscale String codiceFiscale,
            boolean lead,
            Optional<@PositiveOrZero Integer> headcount,
            Optional<@Valid Hires> hires,
            Map<String, Boolean> circumstances,
            Map<String, LocalDate> events,
            List<@Valid Delivery> delivered,
            List<@Valid Policy> policies) {
        /** Copies what it holds. */
        public Partner {
            circumstances = Map.copyOf(circumstances);
            events = Map.copyOf(events);
            delivered = List.copyOf(delivered);
            policies = List.copyOf(policies);
        }
    }

    /**
     * Those who were hired because of the project.
     *
     * @param asOf up to which day they are counted
     * @param total all of them
     * @param young the young among them
     * @param women the women among them
     */
    public record Hires(
            LocalDate asOf,
            @PositiveOrZero int total,
            @PositiveOrZero int young,
            @PositiveOrZero int women) {}

    /**
     * An insurance policy for one year or another period, or its renewal.
     *
     * @param cover what it covers, by the name the book gives it
     * @param perClaim its ceiling for each claim, in euro
     * @param from the first day it covers from its beginning: a policy from 24:00 of the 30th covers the 31st
     * @param to the last day it covers
     * @param presented when it was handed in, with the receipt of the premium
     */
    public record Policy(
            @NotBlank String cover, @Positive Euro perClaim, LocalDate from, LocalDate to, LocalDate presented) {}

    /** Everything of itself that does not fit together. */
    @Override
    public List<Finding> check() {
        return FactsCheck.of(this);
    }
}
