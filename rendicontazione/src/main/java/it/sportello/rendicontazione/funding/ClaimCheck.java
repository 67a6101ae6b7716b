package it.sportello.rendicontazione.funding;

import it.sportello.legal.Finding;
import it.sportello.legal.Location;
import it.sportello.rendicontazione.funding.ExpenseClaim.ClaimedExpense;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks what a claim knows about itself, without the rules of its funding. */
final class ClaimCheck {

    private ClaimCheck() {}

    static List<Finding> of(ExpenseClaim claim) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < claim.expenses().size(); i++) {
            ClaimedExpense expense = claim.expenses().get(i);
            String pointer = Location.pointerTo("expenses", i);
            Integer first = places.putIfAbsent(expense.id(), i + 1);
            if (first != null) {
                findings.add(
                        Finding.of(FundingFinding.DUPLICATE_ID, Location.at(pointer + "/id"), expense.id(), first));
            }
            if (expense.key().isEmpty()) {
                findings.add(Finding.of(FundingFinding.ONE_DOCUMENT, Location.at(pointer), expense.id()));
            }
            expense.hours()
                    .filter(hours -> hours.served().compareTo(hours.of()) > 0)
                    .ifPresent(hours -> findings.add(Finding.of(
                            FundingFinding.HOURS, Location.at(pointer + "/hours"), hours.served(), hours.of())));
        }
        return findings;
    }
}
