package it.sportello.cli;

import it.sportello.isee.Dsu;
import it.sportello.isee.IseeCalculator;
import it.sportello.isee.IseeItem;
import it.sportello.isee.inps.AttestationCheck;
import it.sportello.isee.inps.AttestationChecker;
import it.sportello.isee.inps.InpsAttestation;
import it.sportello.isee.inps.InpsDocument;
import it.sportello.isee.inps.InpsReader;
import it.sportello.isee.inps.InpsReader.InpsFile;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Messages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The files of INPS among the arguments: each DSU, and each attestation beside the DSU of its declarant and day. */
final class InpsFiles {

    private final InpsReader reader = new InpsReader();
    private final AttestationChecker checker;
    private final List<InpsFile> files = new ArrayList<>();

    InpsFiles(IseeCalculator calculator) {
        this.checker = new AttestationChecker(calculator);
    }

    /**
     * A DSU of a file.
     *
     * @param name the file
     * @param dsu the DSU
     */
    record Declared(String name, Dsu dsu) {}

    /**
     * An attestation of a file, checked.
     *
     * @param name the file
     * @param check what came of it
     */
    record Checked(String name, AttestationCheck check) {

        String text(Locale locale) {
            List<List<String>> rows = check.lines().stream()
                    .map(line -> List.of(
                            line.what().text(locale),
                            show(line.what(), line.attested(), locale),
                            line.recomputed()
                                    .map(value -> show(line.what(), value, locale))
                                    .orElse("–"),
                            words(line.answer(), locale)))
                    .toList();
            return Table.plain(name) + ": " + words(check.answer(), locale) + "\n"
                    + new Table(
                                    List.of(
                                            CliMessage.LINE.text(locale),
                                            CliMessage.ATTESTED.text(locale),
                                            CliMessage.RECOMPUTED.text(locale),
                                            CliMessage.OUTCOME.text(locale)),
                                    rows)
                            .text();
        }

        private static String show(Object what, Object value, Locale locale) {
            return what instanceof IseeItem item && value instanceof Fraction number
                    ? IseeReport.show(item, number, locale)
                    : Messages.show(value, locale);
        }

        private static String words(AttestationCheck.Answer answer, Locale locale) {
            return CliMessage.valueOf(answer.name()).text(locale);
        }

        Map<String, Object> json() {
            List<Map<String, Object>> lines = new ArrayList<>();
            for (AttestationCheck.Line line : check.lines()) {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("pointer", line.pointer());
                json.put("line", line.what());
                json.put("answer", IseeReport.words(line.answer()));
                json.put("attested", line.attested());
                line.recomputed().ifPresent(value -> json.put("recomputed", value));
                json.put("references", line.references());
                line.why().ifPresent(why -> json.put("why", why.text(Locale.ITALIAN)));
                lines.add(json);
            }
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("id", name);
            json.put("answer", IseeReport.words(check.answer()));
            json.put("lines", lines);
            json.put("findings", check.findings());
            return json;
        }
    }

    void read(Path file) {
        files.add(reader.read(file));
    }

    List<Finding> findings() {
        return files.stream().flatMap(file -> file.findings().stream()).toList();
    }

    boolean isUnreadable() {
        return files.stream().anyMatch(file -> file.content().isEmpty());
    }

    List<Map<String, Object>> unreadable() {
        return files.stream()
                .filter(file -> file.content().isEmpty())
                .map(file -> Map.<String, Object>of("id", file.name(), "findings", file.findings()))
                .toList();
    }

    List<Declared> declarations() {
        return files.stream()
                .flatMap(file ->
                        file.content().flatMap(InpsDocument::dsu).stream().map(dsu -> new Declared(file.name(), dsu)))
                .toList();
    }

    List<Checked> attestations() {
        List<Checked> checked = new ArrayList<>();
        for (InpsFile file : files) {
            file.content().flatMap(InpsDocument::attestation).ifPresent(attestation -> {
                Optional<Dsu> dsu = declarations().stream()
                        .map(Declared::dsu)
                        .filter(each -> belongs(each, attestation))
                        .findFirst();
                checked.add(new Checked(
                        file.name(),
                        dsu.map(each -> checker.check(attestation, each)).orElseGet(() -> checker.check(attestation))));
            });
        }
        return checked;
    }

    private static boolean belongs(Dsu dsu, InpsAttestation attestation) {
        boolean declarant = dsu.members().stream()
                .anyMatch(member -> member.relation().code().equals("D")
                        && member.codiceFiscale().equals(attestation.declarant()));
        return declarant && dsu.presented().equals(attestation.presented());
    }
}
