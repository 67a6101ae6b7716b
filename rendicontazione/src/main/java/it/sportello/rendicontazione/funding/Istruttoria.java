package it.sportello.rendicontazione.funding;

import it.sportello.legal.Finding;
import it.sportello.legal.Location;
import it.sportello.legal.document.SelfChecking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the office decided of a claim where a person must ascertain a fact: expense by expense and point by point, each
 * decision with its act. It belongs to the office and not to those who claim, and is a document of its own, on one text of
 * one claim: if the claim changes, the office looks again.
 *
 * <p>It decides whether a point counts against an expense, and no amount: what is accepted is judged further like any other
 * expense, by its costs, its payments and the budget. Which points an office may decide, the audit says. A refusal stands
 * until it is withdrawn. Of a credit note nothing is decided, as nothing holds it.
 *
 * @param istruttoria its name
 * @param claim the claim it is about, as {@link ExpenseClaim#claim()} calls it
 * @param claimSha256 the SHA-256 of the document of the claim that was examined, in lower-case hexadecimal
 * @param decisions the decisions
 */
public record Istruttoria(
        @NotBlank String istruttoria,
        @NotBlank String claim,
        @Pattern(regexp = "[0-9a-f]{64}") String claimSha256,
        List<@Valid Decision> decisions)
        implements SelfChecking {

    /** Copies the list. */
    public Istruttoria {
        decisions = List.copyOf(decisions);
    }

    /**
     * One point decided.
     *
     * @param expense the expense, as the claim calls it
     * @param finding the code of what the audit says of it, as {@code REND-3422}
     * @param outcome what was decided
     * @param act the act it stands in
     * @param on the day of the act
     * @param because why, in words that the one who claims may read (art. 3 L. 241/1990)
     */
    public record Decision(
            @NotBlank String expense,
            @NotBlank String finding,
            Decided outcome,
            @NotBlank String act,
            LocalDate on,
            @NotBlank String because) {
        /** The point only: the reason may tell of a person. */
        @Override
        public String toString() {
            return expense + " " + finding;
        }
    }

    /** What an office decides of a point. */
    public enum Decided {
        /** It does not stand against the expense. */
        ACCEPTED,
        /** It does: the expense is none of the project, until the act is withdrawn. */
        REFUSED
    }

    /** Points that are decided twice: nobody could tell which decision holds. */
    @Override
    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < decisions.size(); i++) {
            Decision each = decisions.get(i);
            String point = each.toString();
            Integer first = places.putIfAbsent(point, i + 1);
            if (first != null) {
                findings.add(Finding.of(
                        FundingFinding.DUPLICATE_ID, Location.at(Location.pointerTo("decisions", i)), point, first));
            }
        }
        return findings;
    }

    /** Its name only. */
    @Override
    public String toString() {
        return istruttoria;
    }
}
