package it.sportello.eligibility.ranking;

import it.sportello.legal.Finding;
import it.sportello.legal.Location;
import it.sportello.legal.document.DocumentReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The orders that lots gave, and which of them parts a tie. */
final class DrawnOrders {

    /** A draw: what it was of, and the place of each name, from 0. */
    private record Order(String context, Map<String, Integer> places) {
        static Order of(String context, List<String> names) {
            Map<String, Integer> places = new HashMap<>();
            for (int i = 0; i < names.size(); i++) {
                places.putIfAbsent(names.get(i), i);
            }
            return new Order(context, places);
        }
    }

    private final List<Finding> unsound = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();
    private final Map<String, List<Order>> byName = new HashMap<>();
    /** By identity: an order is as long as its list of names. */
    private final Set<Order> used = Collections.newSetFromMap(new IdentityHashMap<>());

    DrawnOrders(Lots lots) {
        for (int i = 0; i < lots.draws().size(); i++) {
            String at = Location.pointerTo("draws", i);
            DocumentReader.check(lots.draws().get(i)).forEach(finding -> unsound.add(finding.under(at)));
            add(Order.of(
                    lots.draws().get(i).draw().context(), lots.draws().get(i).order()));
        }
        for (int i = 0; i < lots.urns().size(); i++) {
            String at = Location.pointerTo("urns", i);
            DocumentReader.check(lots.urns().get(i)).forEach(finding -> unsound.add(finding.under(at)));
            add(Order.of(lots.urns().get(i).context(), lots.urns().get(i).order()));
        }
        drawnAgain();
    }

    private void add(Order order) {
        orders.add(order);
        order.places()
                .keySet()
                .forEach(name ->
                        byName.computeIfAbsent(name, key -> new ArrayList<>()).add(order));
    }

    /** Two who are in two draws might choose the one they like. */
    private void drawnAgain() {
        Map<List<String>, List<String>> shared = new LinkedHashMap<>();
        byName.keySet().stream().sorted().forEach(name -> {
            List<Order> in = byName.getOrDefault(name, List.of());
            for (int i = 0; i < in.size(); i++) {
                for (int j = i + 1; j < in.size(); j++) {
                    shared.computeIfAbsent(
                                    List.of(in.get(i).context(), in.get(j).context()), key -> new ArrayList<>())
                            .add(name);
                }
            }
        });
        shared.forEach((contexts, names) -> {
            if (names.size() > 1) {
                unsound.add(Finding.of(RankingFinding.DRAWN_AGAIN, Location.NONE, names, contexts));
            }
        });
    }

    /** What keeps the draws from being used. */
    List<Finding> unsound() {
        return unsound;
    }

    /**
     * The place of each in the draw that all of them took part in; nothing if there is none. Of a draw among more, the
     * order of some stands.
     */
    Optional<Map<String, Integer>> of(List<String> names) {
        Optional<Order> order = byName.getOrDefault(names.get(0), List.of()).stream()
                .filter(each -> each.places().keySet().containsAll(names))
                .findFirst();
        order.ifPresent(used::add);
        return order.map(Order::places);
    }

    /** The draws that parted nobody. */
    List<String> notNeeded() {
        return orders.stream()
                .filter(order -> !used.contains(order))
                .map(Order::context)
                .toList();
    }
}
