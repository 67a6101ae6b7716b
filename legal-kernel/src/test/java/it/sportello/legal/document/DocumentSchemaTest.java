package it.sportello.legal.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.Stated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentSchemaTest {

    public enum Kind {
        OWN_HOME,
        RENTED
    }

    /** One component of each sort, all but the first optional, so that a document may hold one value only. */
    public record All(
            String text,
            Optional<Integer> whole,
            Optional<Long> large,
            Optional<BigDecimal> number,
            Optional<Euro> amount,
            Optional<Fraction> ratio,
            Optional<LocalDate> day,
            Optional<LocalDateTime> moment,
            Optional<Boolean> yes,
            Optional<Kind> kind,
            Optional<Stated<@PositiveOrZero Euro>> said,
            List<Kind> kinds,
            Map<Kind, Fraction> byKind,
            Map<LocalDate, Integer> byDay,
            Map<@NotBlank String, @Positive Euro> byName,
            Optional<@Valid All> inner,
            Optional<@Positive Euro> positive,
            Optional<@PositiveOrZero Fraction> notNegative,
            Optional<@DecimalMin("-1") @DecimalMax("100") Fraction> between,
            Optional<@DecimalMin(value = "0", inclusive = false) @DecimalMax(value = "1", inclusive = false) BigDecimal>
                    within,
            Optional<@Min(1990) @Max(2199) Integer> year,
            Optional<@Positive @Min(-5) Integer> strictest,
            List<@NotBlank String> filled,
            Optional<@Pattern(regexp = "\\S.*") String> noBlankInFront,
            Optional<@Pattern(regexp = "[A-Z]|[0-9]{2}") @Size(max = 1) String> twoRules,
            Optional<@Pattern(regexp = "(?i)ab") String> javaOnly,
            Optional<@Size(min = 2, max = 3) String> sized,
            Optional<@Size(max = 2) List<Integer>> few) {}

    private static final DocumentReader READER = new DocumentReader();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static Schema schema(Class<? extends Record> type, DocumentFormat format) {
        return SCHEMAS.getSchema(DocumentSchema.text(DocumentSchema.of(type, format)));
    }

    private static final Schema JSON = schema(All.class, DocumentFormat.JSON);
    private static final Schema YAML = schema(All.class, DocumentFormat.YAML);

    private static boolean isRead(String document, DocumentFormat format) {
        return READER.read("x", document.getBytes(UTF_8), format, All.class)
                .value()
                .isPresent();
    }

    /** What the reader says of a value and what the schema says: one, both or none take it. */
    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            whole       ! 12             ! both
            whole       ! -999999999     ! both
            whole       ! 1000000000     ! none
            whole       ! 1.5            ! none
            whole       ! "12"           ! none
            whole       ! null           ! both
            large       ! 999999999999999999 ! both
            large       ! 1000000000000000000 ! none
            number      ! -1.25          ! both
            number      ! "1.25"         ! none
            amount      ! -4500.5        ! both
            amount      ! "-4500.50"     ! both
            amount      ! 4500.555       ! schema
            amount      ! "4500.555"     ! none
            amount      ! "04500"        ! none
            amount      ! "4.500,00"     ! none
            amount      ! true           ! none
            ratio       ! 0.8            ! both
            ratio       ! "-1/3"         ! both
            ratio       ! "1/0"          ! none
            ratio       ! "01/3"         ! none
            day         ! "2010-05-05"   ! both
            day         ! "2010-13-05"   ! none
            day         ! "2010-05-32"   ! none
            day         ! "2010-02-30"   ! schema
            day         ! "05/05/2010"   ! none
            moment      ! "2010-05-05T12:30"    ! both
            moment      ! "2010-05-05T23:59:59" ! both
            moment      ! "2010-05-05T24:00"    ! none
            moment      ! "2010-05-05T12:60"    ! none
            moment      ! "2010-05-05"   ! none
            yes         ! true           ! both
            yes         ! "true"         ! none
            kind        ! "own home"     ! both
            kind        ! "ownHome"      ! none
            kind        ! "OWN_HOME"     ! none
            said        ! "not stated"   ! both
            said        ! 12             ! both
            said        ! -1             ! none
            said        ! "not said"     ! none
            kinds       ! []             ! both
            kinds       ! ["rented"]     ! both
            kinds       ! ["x"]          ! none
            kinds       ! null           ! none
            byKind      ! {"rented": 1}  ! both
            byKind      ! {"rent": 1}    ! none
            byKind      ! {"rented": "x"} ! none
            byDay       ! {"2010-05-05": 1} ! both
            byDay       ! {"2010": 1}    ! none
            byName      ! {"a b": 1}     ! both
            byName      ! {" ": 1}       ! none
            byName      ! {"a": 0}       ! none
            inner       ! {"text": "x"}  ! both
            inner       ! {}             ! none
            inner       ! {"text": "x", "inner": {"text": 1}} ! none
            inner       ! {"text": "x", "texts": "x"} ! none
            positive    ! 0              ! none
            positive    ! "-1.00"        ! none
            positive    ! "0.01"         ! both
            notNegative ! 0              ! both
            notNegative ! "-0.0"         ! both
            notNegative ! "-0.1"         ! none
            notNegative ! "-1/3"         ! none
            between     ! "-1"           ! both
            between     ! -1.1           ! none
            between     ! 100.1          ! none
            between     ! "100.1"        ! schema
            within      ! 0              ! none
            within      ! 1              ! none
            within      ! 0.5            ! both
            year        ! 1989           ! none
            year        ! 1990           ! both
            year        ! 2200           ! none
            strictest   ! 0              ! none
            strictest   ! 1              ! both
            filled      ! [" x"]           ! both
            filled      ! [" \\t"]         ! none
            filled      ! ["\\u00a0"]      ! both
            noBlankInFront ! "x y"       ! both
            noBlankInFront ! " x"        ! none
            noBlankInFront ! "\\u00a0"   ! both
            twoRules    ! "A"            ! both
            twoRules    ! "12"           ! none
            twoRules    ! "Ab"           ! none
            javaOnly    ! "AB"           ! both
            javaOnly    ! "x"            ! schema
            sized       ! "a"            ! none
            sized       ! "ab"           ! both
            sized       ! "abcd"         ! none
            few         ! [1, 2]         ! both
            few         ! [1, 2, 3]      ! none
            unknown     ! 1              ! none
            text        ! 1              ! none
            """)
    void theSchemaTakesWhatTheReaderTakes(String key, String value, String whoTakesIt) {
        String document =
                key.equals("text") ? "{\"text\": " + value + "}" : "{\"text\": \"x\", \"" + key + "\": " + value + "}";
        assertThat(isRead(document, DocumentFormat.JSON)).as("reader").isEqualTo(whoTakesIt.equals("both"));
        assertThat(JSON.validate(document, InputFormat.JSON).isEmpty())
                .as("schema")
                .isEqualTo(!whoTakesIt.equals("none"));
    }

    /** YAML, written as JSON so that numbers keep their form. */
    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            {"text": "x", "by kind": {"own home": 1}} ! both
            {"text": "x", "byKind": {}}               ! none
            {"text": 12}                              ! both
            {"text": true}                            ! none
            {"text": "x", "whole": null}              ! none
            {"text": "x", "by name": {"1": 1}}        ! both
            {"text": "x", "no blank in front": " x"}  ! none
            {"text": null}                            ! none
            {}                                        ! none
            []                                        ! none
            """)
    void inYamlKeysAreWordsAndNumbersMayBeTexts(String document, String whoTakesIt) {
        assertThat(isRead(document, DocumentFormat.YAML)).as("reader").isEqualTo(whoTakesIt.equals("both"));
        assertThat(YAML.validate(document, InputFormat.JSON).isEmpty())
                .as("schema")
                .isEqualTo(whoTakesIt.equals("both"));
    }

    public record Lists(
            @NotEmpty List<String> names,
            @Size(min = 2) List<String> two,
            @NotEmpty Map<String, String> map,
            List<String> free) {}

    @Test
    void aListThatMayNotBeEmptyIsRequired() {
        assertThat(DocumentSchema.text(DocumentSchema.of(Lists.class, DocumentFormat.JSON)))
                .isEqualTo("""
                {
                  "$schema" : "https://json-schema.org/draft/2020-12/schema",
                  "$ref" : "#/$defs/Lists",
                  "$defs" : {
                    "Lists" : {
                      "type" : "object",
                      "properties" : {
                        "names" : {
                          "type" : "array",
                          "items" : {
                            "type" : "string"
                          },
                          "minItems" : 1
                        },
                        "two" : {
                          "type" : "array",
                          "items" : {
                            "type" : "string"
                          },
                          "minItems" : 2
                        },
                        "map" : {
                          "type" : "object",
                          "additionalProperties" : {
                            "type" : "string"
                          },
                          "minProperties" : 1
                        },
                        "free" : {
                          "type" : "array",
                          "items" : {
                            "type" : "string"
                          }
                        }
                      },
                      "required" : [
                        "names",
                        "two",
                        "map"
                      ],
                      "additionalProperties" : false
                    }
                  }
                }
                """);
    }

    /** Types of the same name in two places. */
    public record Left(Part part, Right right) {
        public record Part(int a) {}
    }

    public record Right(Part part) {
        public record Part(String b) {}
    }

    @Test
    void twoTypesOfOneNameAreToldApart() {
        Map<String, Object> schema = DocumentSchema.of(Left.class, DocumentFormat.JSON);
        assertThat(schema.get("$defs"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsOnlyKeys("Left", "Part", "Right", "DocumentSchemaTest.Right.Part");
        Schema sound = SCHEMAS.getSchema(DocumentSchema.text(schema));
        assertThat(sound.validate("{\"part\": {\"a\": 1}, \"right\": {\"part\": {\"b\": \"x\"}}}", InputFormat.JSON))
                .isEmpty();
        assertThat(sound.validate("{\"part\": {\"a\": 1}, \"right\": {\"part\": {\"a\": 1}}}", InputFormat.JSON))
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aListOfRecordsIsAnArrayOfThem(DocumentFormat format) {
        Schema schema = SCHEMAS.getSchema(DocumentSchema.text(DocumentSchema.ofList(Right.Part.class, format)));
        assertThat(schema.validate("[{\"b\": \"x\"}, {\"b\": \"\"}]", InputFormat.JSON))
                .isEmpty();
        assertThat(schema.validate("[{\"b\": \"x\"}, {}]", InputFormat.JSON)).isNotEmpty();
        assertThat(schema.validate("{\"b\": \"x\"}", InputFormat.JSON)).isNotEmpty();
    }

    public record House(@Positive int rooms, List<Roof> roofs, List<@Valid Roof> checked, Roof plain) {}

    public record Roof(@Positive int tiles, List<@NotBlank String> names, Optional<@Valid Tile> tile) {}

    public record Tile(@Positive int size) {}

    /** What no constraint is checked of is read whatever it says, and has no bounds in the schema. */
    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            {"rooms": 1, "plain": {"tiles": 1}}  ! true
            {"rooms": 0, "plain": {"tiles": 1}}  ! false
            {"rooms": 1, "plain": {"tiles": 0, "names": [" "], "tile": {"size": 0}}}  ! true
            {"rooms": 1, "plain": {"tiles": 0, "names": [1]}}  ! false
            {"rooms": 1, "plain": {"tiles": 0}, "roofs": [{"tiles": 0}]}  ! true
            {"rooms": 1, "plain": {"tiles": 0}, "checked": [{"tiles": 1, "tile": {"size": 1}}]}  ! true
            {"rooms": 1, "plain": {"tiles": 0}, "checked": [{"tiles": 0}]}  ! false
            {"rooms": 1, "plain": {"tiles": 0}, "checked": [{"tiles": 1, "names": [" "]}]}  ! false
            {"rooms": 1, "plain": {"tiles": 0}, "checked": [{"tiles": 1, "tile": {"size": 0}}]}  ! false
            """)
    void constraintsCountWhereTheyAreChecked(String document, boolean isSound) {
        assertThat(READER.read("x", document.getBytes(UTF_8), DocumentFormat.JSON, House.class)
                        .value()
                        .isPresent())
                .as("reader")
                .isEqualTo(isSound);
        assertThat(schema(House.class, DocumentFormat.JSON)
                        .validate(document, InputFormat.JSON)
                        .isEmpty())
                .as("schema")
                .isEqualTo(isSound);
        assertThat(DocumentSchema.of(House.class, DocumentFormat.JSON).get("$defs"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsOnlyKeys("House", "Roof", "RoofUnchecked", "Tile", "TileUnchecked");
    }

    public record NoDocument(Thread thread) {}

    public record NoDocumentEither(java.util.Set<String> names) {}

    @Test
    void aTypeThatIsNoDocumentIsAMistakeOfTheProgrammer() {
        assertThatIllegalStateException()
                .isThrownBy(() -> DocumentSchema.of(NoDocument.class, DocumentFormat.JSON))
                .withMessageContaining("Thread");
        assertThatIllegalStateException()
                .isThrownBy(() -> DocumentSchema.of(NoDocumentEither.class, DocumentFormat.JSON))
                .withMessageContaining("Set");
    }
}
