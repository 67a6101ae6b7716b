package it.sportello.eligibility.ranking;

import it.sportello.legal.Euro;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a candidate is to be granted if there is enough.
 *
 * @param id the candidate
 * @param amount in euro, from 0 to 1,000,000,000; 0 where only a place is granted
 * @param quotas the quotas it competes in, by id; at most one, if the notice has quotas, and none outside all of them
 * @param addOns the amounts of add-ons, in euro, by id
 */
public record Request(String id, Euro amount, List<String> quotas, Map<String, Euro> addOns) {
    /** Copies the collections. */
    public Request {
        quotas = List.copyOf(quotas);
        addOns = Collections.unmodifiableMap(new LinkedHashMap<>(addOns));
    }

    /** A request of an amount only. */
    public static Request of(String id, Euro amount) {
        return new Request(id, amount, List.of(), Map.of());
    }

    /** The same in a quota. */
    public Request in(String quota) {
        return new Request(id, amount, List.of(quota), addOns);
    }

    /** The same with an add-on. */
    public Request with(String addOn, Euro value) {
        Map<String, Euro> more = new LinkedHashMap<>(addOns);
        more.put(addOn, value);
        return new Request(id, amount, quotas, more);
    }

    /** The id only: an amount may tell how large a family is. */
    @Override
    public String toString() {
        return "request of " + id;
    }
}
