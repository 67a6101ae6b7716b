package it.sportello.cli;

import it.sportello.isee.Dsu;
import it.sportello.isee.IseeCalculator;
import it.sportello.isee.IseeItem;
import it.sportello.isee.Member;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
    private final Map<Key, Dsu> declared = new HashMap<>();

    InpsFiles(IseeCalculator calculator) {
        this.checker = new AttestationChecker(calculator);
    }

    /** What a DSU and its attestation have in common. */
    private record Key(String declarant, LocalDate presented) {}

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

        Map<String, Object> json(List<Finding> findings, Locale locale) {
            List<Map<String, Object>> lines = new ArrayList<>();
            for (AttestationCheck.Line line : check.lines()) {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("pointer", line.pointer());
                json.put("line", line.what());
                json.put("answer", IseeReport.words(line.answer()));
                json.put("attested", line.attested());
                line.recomputed().ifPresent(value -> json.put("recomputed", value));
                json.put("references", line.references());
                line.why().ifPresent(why -> json.put("why", why.text(locale)));
                lines.add(json);
            }
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("id", name);
            json.put("answer", IseeReport.words(check.answer()));
            json.put("lines", lines);
            json.put("findings", findings);
            return json;
        }
    }

    void read(Path file) {
        keep(reader.read(file));
    }

    void read(String name, byte[] bytes) {
        keep(reader.read(name, bytes));
    }

    private void keep(InpsFile file) {
        files.add(file);
        file.content()
                .flatMap(InpsDocument::dsu)
                .ifPresent(dsu -> dsu.members().stream()
                        .filter(member -> member.relation() == Member.Relation.DECLARANT)
                        .forEach(declarant ->
                                declared.putIfAbsent(new Key(declarant.codiceFiscale(), dsu.presented()), dsu)));
    }

    /** All files, in the order they were read. */
    List<InpsFile> files() {
        return files;
    }

    /** An attestation of a file, checked against the DSU it belongs to, if that is among the files. */
    Checked check(InpsFile file, InpsAttestation attestation) {
        Optional<Dsu> dsu =
                Optional.ofNullable(declared.get(new Key(attestation.declarant(), attestation.presented())));
        return new Checked(
                file.name(),
                dsu.map(each -> checker.check(attestation, each)).orElseGet(() -> checker.check(attestation)));
    }
}
