package it.sportello.rendicontazione.obligation;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Outcome;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import it.sportello.rendicontazione.funding.Durc;
import it.sportello.rendicontazione.obligation.ChecklistState.Item;
import it.sportello.rendicontazione.obligation.ObligationFacts.Delivery;
import it.sportello.rendicontazione.obligation.ObligationFacts.Hires;
import it.sportello.rendicontazione.obligation.ObligationFacts.Occasion;
import it.sportello.rendicontazione.obligation.ObligationFacts.Partner;
import it.sportello.rendicontazione.obligation.ObligationFacts.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Facts of one made-up body, changed in one point at a time, and a book of duties to ask. */
final class Known {

    static final String CF = "80012000826";

    private final Document<ObligationBook> book;
    private Optional<Integer> headcount = Optional.of(14);
    private Optional<Hires> hires = Optional.empty();
    private final Map<String, Boolean> circumstances = new HashMap<>();
    private final Map<String, LocalDate> events = new HashMap<>();
    private final List<Occasion> occasions = new ArrayList<>();
    private final List<Delivery> delivered = new ArrayList<>();
    private final List<Policy> policies = new ArrayList<>();
    private final List<Durc> durcs = new ArrayList<>();
    private final List<Partner> others = new ArrayList<>();

    private Known(Document<ObligationBook> book) {
        this.book = book;
    }

    static Known livorno() {
        return new Known(read("livorno-2025.yaml"));
    }

    static Known lustra() {
        return new Known(read("lustra-2022.yaml"));
    }

    static Known of(String yaml) {
        return new Known(parse(yaml));
    }

    static Document<ObligationBook> parse(String yaml) {
        return new DocumentReader()
                .read("book.yaml", yaml.getBytes(StandardCharsets.UTF_8), DocumentFormat.YAML, ObligationBook.class);
    }

    static String text(String name) {
        try (InputStream in = Objects.requireNonNull(Known.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Document<ObligationBook> read(String name) {
        return parse(text(name));
    }

    Known headcount(int employees) {
        headcount = Optional.of(employees);
        return this;
    }

    Known headcountUnknown() {
        headcount = Optional.empty();
        return this;
    }

    Known hires(String asOf, int total, int young, int women) {
        hires = Optional.of(new Hires(LocalDate.parse(asOf), total, young, women));
        return this;
    }

    Known so(String circumstance, boolean is) {
        circumstances.put(circumstance, is);
        return this;
    }

    Known on(String event, String day) {
        events.put(event, LocalDate.parse(day));
        return this;
    }

    Known occasion(String event, String id, String day) {
        occasions.add(new Occasion(event, id, Optional.empty(), LocalDate.parse(day)));
        return this;
    }

    Known delivered(String document, String day) {
        delivered.add(new Delivery(document, LocalDate.parse(day)));
        return this;
    }

    Known policy(String cover, String perClaim, String from, String to) {
        policies.add(new Policy(
                cover,
                Euro.parse(perClaim),
                LocalDate.parse(from),
                LocalDate.parse(to),
                LocalDate.parse("2025-09-01")));
        return this;
    }

    Known durc(String protocol, String issued, boolean regular) {
        durcs.add(new Durc(CF, protocol, LocalDate.parse(issued), regular));
        return this;
    }

    Known with(Partner partner) {
        others.add(partner);
        return this;
    }

    static Partner partner(String id, int headcount, List<Delivery> delivered) {
        return new Partner(
                id,
                "97735020584",
                false,
                Optional.of(headcount),
                Optional.empty(),
                Map.of(),
                Map.of(),
                delivered,
                List.of());
    }

    ObligationFacts facts() {
        List<Partner> partners = new ArrayList<>();
        partners.add(new Partner("alfa", CF, true, headcount, hires, Map.of(), Map.of(), delivered, policies));
        partners.addAll(others);
        return new ObligationFacts(
                "prova",
                book.value().orElseThrow().obligations(),
                circumstances,
                events,
                occasions,
                delivered,
                partners,
                durcs);
    }

    Outcome<ChecklistState> asked(String day) {
        return Checklist.of(book)
                .result()
                .orElseThrow(() -> new AssertionError(told(book.findings())))
                .at(LocalDate.parse(day), facts());
    }

    ChecklistState at(String day) {
        return asked(day).fold(computed -> computed.value(), refused -> {
            throw new AssertionError(told(refused.findings()));
        });
    }

    private static List<String> told(List<Finding> findings) {
        return findings.stream().map(finding -> finding.line(Locale.ENGLISH)).toList();
    }

    /** How one duty of the body stands. */
    Item duty(String duty, String day) {
        return at(day).items().stream()
                .filter(item -> item.duty().equals(duty))
                .filter(item -> item.partner().isEmpty() || item.partner().get().equals("alfa"))
                .findFirst()
                .orElseThrow();
    }

    DutyState state(String duty, String day) {
        return duty(duty, day).state();
    }
}
