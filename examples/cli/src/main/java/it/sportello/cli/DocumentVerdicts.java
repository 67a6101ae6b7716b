package it.sportello.cli;

import it.sportello.legal.Finding;
import it.sportello.rendicontazione.element.ElementCheck;
import it.sportello.rendicontazione.element.ElementResult;
import it.sportello.rendicontazione.fattura.DocumentRole;
import it.sportello.rendicontazione.fattura.FatturaFile;
import it.sportello.rendicontazione.fattura.SdiControls;
import it.sportello.rendicontazione.fattura.SdiSession;
import it.sportello.rendicontazione.fattura.Verdict;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.funding.Subject;
import it.sportello.rendicontazione.funding.Voucher;
import it.sportello.rendicontazione.funding.Vouchers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The three verdicts on documents that nobody has charged yet: form, SdI, what the funding wants written on them. */
final class DocumentVerdicts {

    private final ElementCheck elements;
    private final FundingRules rules;
    private final Locale locale;
    private final SdiSession sdi = new SdiControls().session();
    private final List<Seen> seen = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Map<String, Object>> json = new ArrayList<>();

    /**
     * A file that was looked at.
     *
     * @param name its name
     * @param sha256 the SHA-256 of its bytes; empty if they could not be read to the end
     */
    record Seen(String name, String sha256) {}

    DocumentVerdicts(FundingRules rules, Locale locale) {
        this.rules = rules;
        this.locale = locale;
        this.elements = new ElementCheck(rules);
    }

    void accept(FatturaFile file) {
        Verdict ofSdi = sdi.check(file, Optional.empty());
        seen.add(new Seen(file.name(), file.sha256()));
        findings.addAll(file.findings());
        findings.addAll(ofSdi.findings());
        Vouchers vouchers = Vouchers.of(file);
        findings.addAll(vouchers.findings());
        List<Map<String, Object>> documents = new ArrayList<>();
        for (Voucher voucher : vouchers.vouchers()) {
            List<ElementResult> results = elements.check(voucher, partner(voucher));
            List<Finding> said =
                    results.stream().flatMap(it -> it.findings().stream()).toList();
            findings.addAll(said);
            rows.add(List.of(
                    file.name(),
                    voucher.key().toString(),
                    voucher.total().format(locale),
                    word(file.format().state()),
                    word(ofSdi.state()),
                    word(Finding.noError(said) ? Verdict.State.PASSED : Verdict.State.FAILED)));
            documents.add(json(voucher, results));
        }
        if (vouchers.vouchers().isEmpty()) {
            rows.add(List.of(
                    file.name(),
                    "–",
                    "",
                    word(file.format().state()),
                    word(ofSdi.state()),
                    word(Verdict.State.NOT_JUDGED)));
        }
        Map<String, Object> each = new LinkedHashMap<>();
        each.put("file", file.name());
        each.put("sha256", file.sha256());
        each.put("format", file.format());
        each.put("sdi", ofSdi);
        each.put("documents", documents);
        json.add(each);
    }

    /** The partner a bill is made out to, or who makes a claim, if it is one. */
    private Optional<FundingRules.Partner> partner(Voucher voucher) {
        Subject named = voucher.role() == DocumentRole.CLAIM ? voucher.issuer() : voucher.addressee();
        return rules.partners().stream()
                .filter(it ->
                        named.codiceFiscale().filter(it.codiceFiscale()::equals).isPresent()
                                || named.vatNumber()
                                        .filter(vat -> it.vatNumber()
                                                .map("IT"::concat)
                                                .filter(vat::equals)
                                                .isPresent())
                                        .isPresent())
                .findFirst();
    }

    private Map<String, Object> json(Voucher voucher, List<ElementResult> results) {
        Map<String, Object> each = new LinkedHashMap<>();
        each.put("document", voucher.key());
        each.put("total", voucher.total());
        Map<String, Object> found = new LinkedHashMap<>();
        results.forEach(it -> found.put(
                it.element().name().toLowerCase(Locale.ROOT),
                it.presence().name().toLowerCase(Locale.ROOT)));
        each.put("elements", found);
        each.put(
                "findings",
                results.stream().flatMap(it -> it.findings().stream()).toList());
        return each;
    }

    private String word(Verdict.State state) {
        return CliMessage.of(state).text(locale, List.of());
    }

    String text() {
        return new Table(
                        List.of(
                                say(CliMessage.FILE),
                                say(CliMessage.DOCUMENT),
                                say(CliMessage.TOTAL),
                                say(CliMessage.FORM),
                                "SdI",
                                say(CliMessage.PROJECT)),
                        rows)
                .text();
    }

    private String say(CliMessage message) {
        return message.text(locale, List.of());
    }

    List<Map<String, Object>> json() {
        return json;
    }

    List<Finding> findings() {
        return findings;
    }

    /** The files, in the order they were read. */
    List<Seen> seen() {
        return seen;
    }

    /** The names of what could not be read. */
    List<String> unread() {
        return seen.stream().filter(it -> it.sha256().isEmpty()).map(Seen::name).toList();
    }
}
