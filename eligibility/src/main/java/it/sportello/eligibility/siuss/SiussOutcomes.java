package it.sportello.eligibility.siuss;

import it.sportello.legal.Finding;
import it.sportello.legal.Location;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The outcomes INPS hands over ({@code POST /esiti} of the interface WAAS-SIUSS-Alimentazione 2.0.1).
 *
 * <p>An outcome that cannot be read leaves the others alone. Keys the interface does not name are passed over, as it
 * allows them in an outcome.
 *
 * @param outcomes those that could be read, in their order
 * @param findings what is wrong with the others
 */
public record SiussOutcomes(List<SiussOutcome> outcomes, List<Finding> findings) {

    /** The most bytes that are read: a hundred outcomes, as the interface allows, take less. */
    public static final int MAX_BYTES = 1024 * 1024;

    private static final String LIST = "elenco_esiti";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Copies the lists. */
    public SiussOutcomes {
        outcomes = List.copyOf(outcomes);
        findings = List.copyOf(findings);
    }

    /**
     * Reads the body of the request.
     *
     * @param name the name to show in findings
     */
    public static SiussOutcomes read(String name, byte[] bytes) {
        Optional<JsonNode> list = bytes.length > MAX_BYTES ? Optional.empty() : list(bytes);
        if (list.isEmpty()) {
            return new SiussOutcomes(List.of(), List.of(Finding.of(SiussFinding.OUTCOMES_FORM, Location.of(name))));
        }
        List<SiussOutcome> outcomes = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < list.get().size(); i++) {
            Reading reading = new Reading(list.get().get(i), name, Location.pointerTo(LIST, i), new ArrayList<>());
            reading.outcome().ifPresent(outcomes::add);
            findings.addAll(reading.findings());
        }
        return new SiussOutcomes(outcomes, findings);
    }

    private static Optional<JsonNode> list(byte[] bytes) {
        try {
            return Optional.ofNullable(JSON.readTree(bytes))
                    .map(root -> root.path(LIST))
                    .filter(JsonNode::isArray);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** How many there are. */
    @Override
    public String toString() {
        return outcomes.size() + " outcomes, " + findings.size() + " findings";
    }

    /** One outcome being read. */
    private record Reading(JsonNode node, String name, String pointer, List<Finding> findings) {

        Optional<SiussOutcome> outcome() {
            Optional<String> flow = text("id_flusso");
            Optional<String> kind = text("tipo");
            Optional<OffsetDateTime> sent = time("ts_flusso");
            Optional<OffsetDateTime> taken = time("ts_acquisizione");
            Optional<SiussOutcome.Code> code = code("codice_esito");
            Optional<String> description = optional("descrizione_esito");
            Optional<String> acquisition = optional("id_acquisizione_siuss");
            return findings.isEmpty()
                    ? Optional.of(new SiussOutcome(
                            flow.orElseThrow(),
                            kind.orElseThrow(),
                            sent.orElseThrow(),
                            taken.orElseThrow(),
                            code.orElseThrow(),
                            description,
                            acquisition))
                    : Optional.empty();
        }

        private Optional<String> text(String key) {
            Optional<String> text = Optional.of(node.path(key))
                    .filter(JsonNode::isString)
                    .map(JsonNode::stringValue)
                    .filter(it -> !it.isBlank());
            if (text.isEmpty()) {
                wrong(key);
            }
            return text;
        }

        private Optional<String> optional(String key) {
            return node.hasNonNull(key) ? text(key) : Optional.empty();
        }

        private Optional<OffsetDateTime> time(String key) {
            return text(key).flatMap(text -> {
                try {
                    return Optional.of(OffsetDateTime.parse(text));
                } catch (DateTimeException e) {
                    wrong(key);
                    return Optional.empty();
                }
            });
        }

        private Optional<SiussOutcome.Code> code(String key) {
            return text(key).flatMap(text -> {
                for (SiussOutcome.Code code : SiussOutcome.Code.values()) {
                    if (code.name().equals(text)) {
                        return Optional.of(code);
                    }
                }
                wrong(key);
                return Optional.empty();
            });
        }

        private void wrong(String key) {
            findings.add(Finding.of(SiussFinding.OUTCOME_VALUE, new Location(name, pointer + "/" + key, 0, 0), key));
        }
    }
}
