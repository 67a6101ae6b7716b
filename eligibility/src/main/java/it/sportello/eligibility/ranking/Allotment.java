package it.sportello.eligibility.ranking;

import it.sportello.eligibility.Sentence;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.LegalReference;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The money and the places shared out.
 *
 * @param budget the money in euro; empty if none is counted
 * @param granted the sum of all that is granted, in euro
 * @param left what is left of the budget, in euro
 * @param placesLeft the places that are left, if they are counted
 * @param grants what each candidate gets, in the order of the ranking, then those who are not placed
 * @param quotas the accounts of the quotas
 * @param secondRound why a second round is to be opened, if it is
 * @param findings what somebody should still look at
 */
public record Allotment(
        Optional<Euro> budget,
        Euro granted,
        Optional<Euro> left,
        Optional<Integer> placesLeft,
        List<Grant> grants,
        List<QuotaAccount> quotas,
        Optional<Sentence> secondRound,
        List<Finding> findings) {
    /** Copies the lists. */
    public Allotment {
        grants = List.copyOf(grants);
        quotas = List.copyOf(quotas);
        findings = List.copyOf(findings);
    }

    /**
     * What a candidate gets.
     *
     * @param id the candidate
     * @param position its position in the ranking; empty if it could not be placed
     * @param status whether it gets anything
     * @param wanted what was to be granted, in euro
     * @param amount what is granted, in euro, without add-ons
     * @param addOns the add-ons that are granted, in euro, by id
     * @param quota the quota it competes in
     * @param ofQuota whether it is served from its own quota
     * @param waiting its number on the waiting list, if it can be told
     * @param staysValid whether the application stays valid when the edition ends
     * @param leftAfter what was left of the budget after this grant, without add-ons
     * @param because the reason, with amounts: personal data
     * @param references where the rule is written
     */
    public record Grant(
            String id,
            Optional<Integer> position,
            Status status,
            Euro wanted,
            Euro amount,
            Map<String, Euro> addOns,
            Optional<String> quota,
            boolean ofQuota,
            Optional<Integer> waiting,
            boolean staysValid,
            Optional<Euro> leftAfter,
            Sentence because,
            List<LegalReference> references) {
        /** Copies the collections. */
        public Grant {
            addOns = Collections.unmodifiableMap(new LinkedHashMap<>(addOns));
            references = List.copyOf(references);
        }

        /** The amount and the add-ons together. */
        public Euro total() {
            return amount.plus(Euro.sum(addOns.values()));
        }

        /** Id and status. */
        @Override
        public String toString() {
            return id + " " + status;
        }
    }

    /** Whether a candidate gets anything. */
    public enum Status {
        /** All that was to be granted. */
        FULL,
        /** A part of it. */
        PARTIAL,
        /** Nothing for now; it follows if something becomes free. */
        WAITING,
        /** Nothing. */
        OUTSIDE,
        /** It cannot be told before the order, or the notice, is clear. */
        UNDECIDED
    }

    /**
     * The account of a quota.
     *
     * @param id the quota
     * @param places its places, if places are shared
     * @param money its money in euro, if money is shared
     * @param placesUsed the places it used itself
     * @param moneyUsed the money granted from it, in euro
     */
    public record QuotaAccount(
            String id, Optional<Integer> places, Optional<Euro> money, int placesUsed, Euro moneyUsed) {}
}
