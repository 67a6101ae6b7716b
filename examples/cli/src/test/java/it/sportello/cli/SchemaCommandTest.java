package it.sportello.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import it.sportello.legal.Finding;
import it.sportello.legal.Severity;
import it.sportello.legal.document.Batch;
import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import it.sportello.legal.document.DocumentSchema;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class SchemaCommandTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final DocumentReader READER = new DocumentReader();
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** The findings on what a schema can say: keys, types, words, bounds, lengths, patterns. */
    private static final Set<String> OF_THE_SHAPE = Set.of(
            "KERN-0003",
            "KERN-0005",
            "KERN-0006",
            "KERN-0007",
            "KERN-0008",
            "KERN-0009",
            "KERN-0010",
            "KERN-0011",
            "KERN-0012",
            "KERN-0021");

    private static Schema schema(DocumentKind kind) {
        return SCHEMAS.getSchema(DocumentSchema.text(kind.schema()));
    }

    private static List<Finding> findings(DocumentKind kind, JsonNode document) {
        byte[] bytes = JSON.writeValueAsString(document).getBytes(UTF_8);
        if (kind.isList()) {
            Batch<?> batch = READER.readList("x", bytes, kind.format(), kind.type());
            return batch.allFindings();
        }
        Document<?> read = READER.read("x", bytes, kind.format(), kind.type());
        return read.findings();
    }

    private static JsonNode example(String file) throws IOException {
        return (DocumentFormat.of(file) == DocumentFormat.YAML ? YAML : JSON).readTree(Files.readString(Path.of(file)));
    }

    @ParameterizedTest
    @EnumSource
    void thePublishedSchemaIsCurrent(DocumentKind kind) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Sportello.run(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                "schema",
                kind.toString());
        assertThat(status).isZero();
        assertThat(err.toString(UTF_8)).isEmpty();
        Path file = Path.of("docs/schema", kind + ".json");
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as("to write it again: ./sportello schema %s > %s", kind, file)
                .isEqualTo(out.toString(UTF_8));
    }

    @Test
    void noOtherSchemaIsPublished() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("docs/schema"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Stream.of(DocumentKind.values())
                            .map(kind -> kind + ".json")
                            .toList());
        }
    }

    @Test
    void anUnknownKindIsAMistakeOfTheUser() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Sportello.run(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(new ByteArrayOutputStream(), true, UTF_8),
                new PrintStream(err, true, UTF_8),
                "schema",
                "bando");
        assertThat(status).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("«bando» non è un tipo di documento: notice, applications, ");
    }

    /** Every example, whole and then spoilt in every place in every way. */
    @ParameterizedTest
    @CsvSource({
        "NOTICE, examples/notices/gonnostramatza-2010/notice.yaml",
        "APPLICATIONS, examples/notices/gonnostramatza-2010/applications.json",
        "RUBRIC, examples/notices/livorno-2025/rubric.yaml",
        "RUBRIC, examples/notices/lustra-2022/rubric.yaml",
        "RUBRIC, examples/notices/ragusa-2008/rubric.yaml",
        "BALLOTS, examples/notices/livorno-2025/ballots.json",
        "BALLOTS, examples/notices/lustra-2022/ballots.json",
        "BALLOTS, examples/notices/ragusa-2008/ballots.json",
        "ISEE, examples/isee/households.json"
    })
    void theSchemaAgreesWithTheReader(DocumentKind kind, String file) throws IOException {
        agree(kind, example(file));
    }

    @Test
    void theSchemaOfMinutesAgreesWithTheReader(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("minutes.json");
        Sportello.run(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(new ByteArrayOutputStream(), true, UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, UTF_8),
                "score",
                "examples/notices/livorno-2025/rubric.yaml",
                "examples/notices/livorno-2025/ballots.json",
                "--minutes",
                file.toString());
        JsonNode minutes = JSON.readTree(Files.readString(file));
        Schema schema = schema(DocumentKind.MINUTES);
        assertThat(schema.validate(JSON.writeValueAsString(minutes), InputFormat.JSON))
                .isEmpty();
        ((ObjectNode) minutes).put("unknown", 1);
        assertThat(schema.validate(JSON.writeValueAsString(minutes), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void theSchemaOfMappingsAgreesWithTheReader() {
        agree(DocumentKind.CSV_MAPPING, YAML.readTree("""
                charset: windows-1252
                separator: ";"
                decimal mark: ","
                thousands mark: "."
                dates: dd/MM/yyyy
                yes: ["sì"]
                no: ["no"]
                list separator: "|"
                columns: {Protocollo: protocol, Membri: members}
                words: {Membri: {due: "2"}}
                constants: {registry family: "1"}
                ignored: [Note]
                """));
    }

    private static void agree(DocumentKind kind, JsonNode sound) {
        Schema schema = schema(kind);
        assertThat(schema.validate(JSON.writeValueAsString(sound), InputFormat.JSON))
                .isEmpty();
        assertThat(codes(findings(kind, sound))).doesNotContainAnyElementsOf(OF_THE_SHAPE);
        int[] counts = new int[2];
        List<Consumer<Consumer<String>>> spoilings = spoilings(sound);
        // Not all of a long document, but some of each of its places.
        int step = spoilings.size() / 300 + 1;
        for (int i = 0; i < spoilings.size(); i += step) {
            spoilings.get(i).accept(what -> {
                List<Finding> findings = findings(kind, sound);
                boolean isValid = schema.validate(JSON.writeValueAsString(sound), InputFormat.JSON)
                        .isEmpty();
                boolean isRefused = findings.stream().anyMatch(finding -> isOfTheShape(kind, what, finding));
                if (findings.stream().noneMatch(each -> each.severity() == Severity.ERROR)) {
                    assertThat(isValid).as("%s is read", what).isTrue();
                    counts[0]++;
                }
                if (isRefused) {
                    assertThat(isValid).as("%s: %s", what, codes(findings)).isFalse();
                    counts[1]++;
                }
            });
        }
        assertThat(counts[0]).as("spoilt, and still sound").isPositive();
        assertThat(counts[1]).as("refused").isGreaterThan(50);
    }

    /**
     * Whether a schema can say it too. None knows what a case of the ISEE needs besides; and where YAML takes a number for a
     * text, none knows how it is written.
     */
    private static boolean isOfTheShape(DocumentKind kind, String what, Finding finding) {
        String code = finding.code().code();
        boolean isOwn = kind == DocumentKind.ISEE
                && finding.location().pointer().matches("/[0-9]+/(dsu|presented|exemptIncomes)");
        boolean isNumberAsText =
                kind.format() == DocumentFormat.YAML && what.matches(".* = -?[0-9.]+") && code.matches("KERN-001[12]");
        return OF_THE_SHAPE.contains(code) && !isOwn && !isNumberAsText;
    }

    private static Set<String> codes(List<Finding> findings) {
        return findings.stream().map(each -> each.code().code()).collect(Collectors.toSet());
    }

    /** Each spoils the document, shows it, and puts it right again. */
    private static List<Consumer<Consumer<String>>> spoilings(JsonNode root) {
        List<Consumer<Consumer<String>>> spoilings = new ArrayList<>();
        collect(root, "", spoilings);
        return spoilings;
    }

    private static final List<String> VALUES =
            List.of("null", "true", "\"\"", "\"x\"", "\"not stated\"", "-1", "0", "1.5", "[]", "{}", "{\"x\": 1}");

    private static void collect(JsonNode node, String pointer, List<Consumer<Consumer<String>>> spoilings) {
        if (node instanceof ObjectNode object) {
            spoilings.add(show -> {
                object.put("unheard of", 1);
                show.accept(pointer + " with a key more");
                object.remove("unheard of");
            });
            for (String key : List.copyOf(object.propertyNames())) {
                JsonNode value = object.get(key);
                spoilings.add(show -> {
                    object.remove(key);
                    show.accept(pointer + " without " + key);
                    object.set(key, value);
                });
                for (String other : VALUES) {
                    spoilings.add(show -> {
                        object.set(key, JSON.readTree(other));
                        show.accept(pointer + "/" + key + " = " + other);
                        object.set(key, value);
                    });
                }
                collect(value, pointer + "/" + key, spoilings);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                JsonNode value = array.get(i);
                for (String other : VALUES) {
                    spoilings.add(show -> {
                        array.set(index, JSON.readTree(other));
                        show.accept(pointer + "/" + index + " = " + other);
                        array.set(index, value);
                    });
                }
                collect(value, pointer + "/" + index, spoilings);
            }
        }
    }
}
