package it.sportello.rendicontazione.funding;

import it.sportello.legal.ChosenReading;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.FindingCode;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Location;
import it.sportello.legal.Sources;
import it.sportello.legal.Stated;
import it.sportello.rendicontazione.fattura.DocumentRole;
import it.sportello.rendicontazione.funding.FundingRules.Budget;
import it.sportello.rendicontazione.funding.FundingRules.Category;
import it.sportello.rendicontazione.funding.FundingRules.ElementRule;
import it.sportello.rendicontazione.funding.FundingRules.Line;
import it.sportello.rendicontazione.funding.FundingRules.Partner;
import it.sportello.rendicontazione.funding.FundingRules.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks that the rules of a funding fit together, and that every source can be cited. */
final class FundingCheck {

    private final FundingRules rules;
    private final Sources sources;
    private final List<String> readings;
    private final List<Finding> findings = new ArrayList<>();

    private FundingCheck(FundingRules rules) {
        this.rules = rules;
        this.sources = rules.sources();
        this.readings = rules.readings().stream().map(ChosenReading::id).toList();
    }

    static List<Finding> of(FundingRules rules) {
        FundingCheck check = new FundingCheck(rules);
        check.readings();
        check.window(rules.window());
        check.partners(rules.partners());
        check.budget(rules.budget());
        check.categories(rules.categories());
        check.elements(rules.elements());
        check.silences();
        check.clauses();
        return check.findings;
    }

    private void readings() {
        unique("readings", readings);
        for (int i = 0; i < rules.readings().size(); i++) {
            String pointer = Location.pointerTo("readings", i);
            ChosenReading reading = rules.readings().get(i);
            List<LegalReference> places = source(pointer, reading.source());
            if (!places.isEmpty()) {
                findings.add(reading.finding(places, Location.at(pointer)));
            }
        }
    }

    private void window(Window window) {
        follows(window, "submitted", window.submitted(), "admitted", window.admitted());
        follows(window, "admitted", window.admitted(), "awarded", window.awarded());
        if (!window.admitted().isStated()) {
            follows(window, "submitted", window.submitted(), "awarded", window.awarded());
        }
        Stated<LocalDate> to = Stated.of(window.to());
        follows(window, "submitted", window.submitted(), "to", to);
        follows(window, "admitted", window.admitted(), "to", to);
        follows(window, "awarded", window.awarded(), "to", to);
        window.from().map(Stated::of).ifPresent(from -> {
            follows(window, "submitted", window.submitted(), "first-day", from);
            follows(window, "admitted", window.admitted(), "first-day", from);
            follows(window, "awarded", window.awarded(), "first-day", from);
            follows(window, "first-day", from, "to", to);
            window.worksTo().ifPresent(works -> follows(window, "first-day", from, "works-to", Stated.of(works)));
        });
        window.worksTo().ifPresent(works -> follows(window, "works-to", Stated.of(works), "to", to));
        follows(window, "to", to, "paid-by", window.paidBy());
    }

    private void follows(
            Window window, String before, Stated<LocalDate> first, String after, Stated<LocalDate> second) {
        if (first.isStated()
                && second.isStated()
                && first.value().get().isAfter(second.value().get())) {
            about(
                    window.source(),
                    FundingFinding.WINDOW,
                    "/window",
                    FundingMessage.of(before),
                    FundingMessage.of(after),
                    first.value().get(),
                    second.value().get());
        }
    }

    private void partners(List<Partner> partners) {
        unique("partners", partners.stream().map(Partner::id).toList());
        Map<String, String> accounts = new HashMap<>();
        for (int i = 0; i < partners.size(); i++) {
            Partner partner = partners.get(i);
            if (partner.accounts().isEmpty() && rules.payments().dedicatedAccount()) {
                about(
                        rules.payments().source(),
                        FundingFinding.ACCOUNT_MISSING,
                        Location.pointerTo("partners", i),
                        partner.id());
            }
            for (int j = 0; j < partner.accounts().size(); j++) {
                String other = accounts.putIfAbsent(partner.accounts().get(j), partner.id());
                if (other != null && !other.equals(partner.id())) {
                    add(
                            FundingFinding.ACCOUNT_SHARED,
                            Location.pointerTo("partners", i, "accounts", j),
                            partner.accounts().get(j),
                            other);
                }
            }
        }
        long leads = partners.stream().filter(Partner::lead).count();
        if (leads > 1 || (leads == 0 && partners.size() > 1)) {
            add(FundingFinding.LEAD, "/partners", leads);
        }
    }

    private void budget(Budget budget) {
        unique("budget/lines", budget.lines().stream().map(Line::id).toList());
        if (budget.lines().stream().allMatch(line -> line.amount().isStated())) {
            exact(
                            "/budget/lines",
                            () -> Euro.sum(budget.lines().stream()
                                    .flatMap(line -> line.amount().value().stream())
                                    .toList()))
                    .filter(sum -> !sum.equals(budget.total()))
                    .ifPresent(sum -> about(
                            budget.source(),
                            FundingFinding.BUDGET_SUM,
                            "/budget/total",
                            sum,
                            budget.total(),
                            budget.total().minus(sum)));
        }
        budget.perDiem()
                .ifPresent(made -> exact("/budget/per diem", made::net)
                        .filter(net -> !net.equals(budget.total()))
                        .ifPresent(net ->
                                about(made.source(), FundingFinding.PER_DIEM, "/budget/total", net, budget.total())));
    }

    /** An amount, or the finding that it is larger than any amount. */
    private Optional<Euro> exact(String pointer, java.util.function.Supplier<Euro> amount) {
        try {
            return Optional.of(amount.get());
        } catch (ArithmeticException e) {
            add(FundingFinding.AMOUNT_FORM, pointer, rules.budget().total());
            return Optional.empty();
        }
    }

    private void categories(List<Category> categories) {
        unique("categories", categories.stream().map(Category::id).toList());
        List<String> lines = rules.budget().lines().stream().map(Line::id).toList();
        Set<String> charged = new HashSet<>();
        for (int i = 0; i < categories.size(); i++) {
            Category category = categories.get(i);
            for (int j = 0; j < category.lines().size(); j++) {
                String line = category.lines().get(j);
                charged.add(line);
                if (!lines.contains(line)) {
                    add(FundingFinding.UNKNOWN_LINE, Location.pointerTo("categories", i, "lines", j), line, lines);
                }
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            if (!charged.contains(lines.get(i))) {
                add(FundingFinding.LINE_WITHOUT_CATEGORY, Location.pointerTo("budget", "lines", i), lines.get(i));
            }
        }
    }

    private void elements(List<ElementRule> elements) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < elements.size(); i++) {
            ElementRule rule = elements.get(i);
            String pointer = Location.pointerTo("elements", i);
            for (DocumentRole role : rule.on()) {
                if (!seen.add(rule.element() + " " + role)) {
                    add(FundingFinding.ELEMENT_TWICE, pointer, FundingMessage.of(rule.element()));
                }
            }
            missing(rule.element())
                    .ifPresent(key -> about(
                            rule.source(),
                            FundingFinding.ELEMENT_WITHOUT,
                            pointer,
                            FundingMessage.of(rule.element()),
                            key));
        }
    }

    /** The key without which an element has nothing to be compared with. */
    private Optional<String> missing(FundingElement element) {
        return switch (element) {
            case MEASURE -> rules.project().measure().isEmpty() ? Optional.of("project.measure") : Optional.empty();
            case WORDING -> rules.project().wording().isEmpty() ? Optional.of("project.wording") : Optional.empty();
            case CONVENTION -> rules.convention().isEmpty() ? Optional.of("convention") : Optional.empty();
            default -> Optional.empty();
        };
    }

    private void silences() {
        silence(rules.project().cig(), "/project/cig", "cig", rules.project().source());
        Window window = rules.window();
        silence(window.submitted(), "/window/submitted", "submitted", window.source());
        silence(window.admitted(), "/window/admitted", "admitted", window.source());
        silence(window.awarded(), "/window/awarded", "awarded", window.source());
        silence(window.paidBy(), "/window/paid by", "paid-by", window.source());
        for (int i = 0; i < rules.partners().size(); i++) {
            silence(
                    rules.partners().get(i).vatRecovered(),
                    Location.pointerTo("partners", i, "vat recovered"),
                    "vat-recovered",
                    rules.vat().source());
        }
        for (int i = 0; i < rules.budget().lines().size(); i++) {
            Line line = rules.budget().lines().get(i);
            silence(line.amount(), Location.pointerTo("budget", "lines", i, "amount"), "line-amount", line.source());
        }
        rules.advance().ifPresent(it -> silence(it.recovery(), "/advance/recovery", "recovery", it.source()));
        rules.staff().ifPresent(it -> silence(it.yearlyHours(), "/staff/yearly hours", "yearly-hours", it.source()));
    }

    private void silence(Stated<?> stated, String pointer, String what, String source) {
        if (!stated.isStated()) {
            about(
                    source,
                    FundingFinding.NOT_STATED,
                    pointer,
                    FundingMessage.of(what),
                    FundingMessage.of(what + "-silent"));
        }
    }

    private void clauses() {
        clause("/project", rules.project().source(), rules.project().readings());
        source("/administration", rules.administration().source());
        rules.convention().ifPresent(it -> source("/convention", it.source()));
        clause("/window", rules.window().source(), rules.window().readings());
        clause("/budget", rules.budget().source(), rules.budget().readings());
        rules.budget().perDiem().ifPresent(it -> source("/budget/per diem", it.source()));
        rules.budget().overrun().ifPresent(it -> source("/budget/overrun", it.source()));
        for (int i = 0; i < rules.budget().lines().size(); i++) {
            source(
                    Location.pointerTo("budget", "lines", i),
                    rules.budget().lines().get(i).source());
        }
        for (int i = 0; i < rules.categories().size(); i++) {
            Category category = rules.categories().get(i);
            clause(Location.pointerTo("categories", i), category.source(), category.readings());
        }
        clause("/payments", rules.payments().source(), rules.payments().readings());
        rules.payments().pettyCash().ifPresent(it -> source("/payments/petty cash", it.source()));
        clause("/vat", rules.vat().source(), rules.vat().readings());
        rules.durc().ifPresent(it -> clause("/durc", it.source(), it.readings()));
        rules.staff().ifPresent(it -> source("/staff", it.source()));
        rules.advance().ifPresent(it -> clause("/advance", it.source(), it.readings()));
        rules.reimbursement().ifPresent(it -> source("/reimbursement", it.source()));
        rules.retention().ifPresent(it -> source("/retention", it.source()));
        for (int i = 0; i < rules.penalties().size(); i++) {
            source(Location.pointerTo("penalties", i), rules.penalties().get(i).source());
        }
        for (int i = 0; i < rules.elements().size(); i++) {
            ElementRule rule = rules.elements().get(i);
            clause(Location.pointerTo("elements", i), rule.source(), rule.readings());
        }
    }

    private void clause(String pointer, String source, List<String> named) {
        source(pointer, source);
        for (int i = 0; i < named.size(); i++) {
            if (!readings.contains(named.get(i))) {
                add(FundingFinding.UNKNOWN_READING, pointer + "/readings/" + i, named.get(i), readings);
            }
        }
    }

    /** The places a source names; none, with a finding, if it does not read as places. */
    private List<LegalReference> source(String pointer, String source) {
        try {
            return sources.parse(source);
        } catch (IllegalArgumentException e) {
            add(FundingFinding.SOURCE_FORM, pointer + "/source", source);
            return List.of();
        }
    }

    private void unique(String list, List<String> ids) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            Integer first = places.putIfAbsent(ids.get(i), i + 1);
            if (first != null) {
                add(FundingFinding.DUPLICATE_ID, "/" + list + "/" + i + "/id", ids.get(i), first);
            }
        }
    }

    private void add(FindingCode code, String pointer, Object... arguments) {
        findings.add(Finding.of(code, Location.at(pointer), arguments));
    }

    /** A finding that cites the clause it is about, if its source reads. */
    private void about(String source, FindingCode code, String pointer, Object... arguments) {
        findings.add(new Finding(code, Location.at(pointer), List.of(arguments), rules.places(source)));
    }
}
