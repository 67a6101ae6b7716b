package it.sportello.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house, checked on the finished classes of the published modules. */
class ArchitectureTest {

    private static final String LEGAL = "it.sportello.legal..";
    private static final String ISEE = "it.sportello.isee..";
    private static final String ELIGIBILITY = "it.sportello.eligibility..";
    private static final String SCORING = "it.sportello.coprogettazione..";
    private static final String REPORTING = "it.sportello.rendicontazione..";

    private static final JavaClasses PUBLISHED = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(
                    "it.sportello.legal",
                    "it.sportello.isee",
                    "it.sportello.eligibility",
                    "it.sportello.coprogettazione",
                    "it.sportello.rendicontazione");
    private static final JavaClasses VIOLATIONS =
            new ClassFileImporter().importPackages("it.sportello.coprogettazione.violation");

    private static final Set<String> BINARY_FRACTIONS =
            Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    static Stream<ArchRule> rules() {
        return Stream.of(
                classes()
                        .should(notUseBinaryFractions())
                        .because("0.1 has no binary fraction, and a cent is a subsidy"),
                noClasses()
                        .should()
                        .callMethodWhere(
                                describe("read the clock or the place", call -> readsSurroundings(call.getTarget())))
                        .because("the day, the clock, the zone and the language are arguments"),
                noClasses()
                        .should()
                        .haveNameMatching(".*(Util|Helper|Manager)[^.]*|.*Impl(\\$.*)?")
                        .because("a name says what a thing is"),
                noClasses()
                        .that()
                        .resideInAPackage(LEGAL)
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage(ISEE, ELIGIBILITY, SCORING, REPORTING, "it.sportello.cli..")),
                noClasses()
                        .that()
                        .resideInAPackage(ISEE)
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(ELIGIBILITY, SCORING, REPORTING, "it.sportello.cli..")),
                noClasses()
                        .that()
                        .resideInAPackage(ELIGIBILITY)
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(SCORING, REPORTING, "it.sportello.cli..")),
                noClasses()
                        .that()
                        .resideInAPackage(SCORING)
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(ISEE, ELIGIBILITY, REPORTING, "it.sportello.cli..")),
                noClasses()
                        .that()
                        .resideInAPackage(REPORTING)
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(ISEE, ELIGIBILITY, SCORING, "it.sportello.cli..")));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void thePublishedModulesKeepTheRule(ArchRule rule) {
        rule.allowEmptyShould(false).check(PUBLISHED);
    }

    @Test
    void theRulesFailOnAClassThatBreaksThem() {
        List<ArchRule> rules = rules().toList();
        for (int broken : new int[] {0, 1, 2, 6}) {
            assertThatThrownBy(() -> rules.get(broken).check(VIOLATIONS))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("SomethingUtil");
        }
    }

    private static boolean readsSurroundings(AccessTarget.MethodCallTarget target) {
        String owner = target.getOwner().getName();
        String name = target.getName();
        return (owner.startsWith("java.time.") && (name.equals("now") || name.startsWith("system")))
                || (owner.equals("java.lang.System") && (name.equals("currentTimeMillis") || name.equals("nanoTime")))
                || (owner.equals("java.util.Locale") && name.equals("getDefault"))
                || (owner.equals("java.lang.System") && (name.equals("getProperty") || name.equals("getenv")));
    }

    private static ArchCondition<JavaClass> notUseBinaryFractions() {
        return new ArchCondition<>("not use double or float") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream<JavaType> declared = Stream.concat(
                        type.getFields().stream().map(JavaField::getType),
                        type.getCodeUnits().stream().flatMap(ArchitectureTest::types));
                declared.flatMap(each -> each.getAllInvolvedRawTypes().stream())
                        .filter(each -> BINARY_FRACTIONS.contains(each.getName()))
                        .forEach(each -> violated(type, "declares " + each.getName(), events));
                type.getAccessesFromSelf().stream()
                        .map(JavaAccess::getTarget)
                        .filter(AccessTarget.CodeUnitAccessTarget.class::isInstance)
                        .map(AccessTarget.CodeUnitAccessTarget.class::cast)
                        .filter(target -> Stream.concat(
                                        Stream.of(target.getRawReturnType()), target.getRawParameterTypes().stream())
                                .anyMatch(each -> BINARY_FRACTIONS.contains(each.getName())))
                        .forEach(target -> violated(type, "calls " + target.getFullName(), events));
            }
        };
    }

    private static Stream<JavaType> types(JavaCodeUnit unit) {
        return Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream());
    }

    private static void violated(JavaClass type, String what, ConditionEvents events) {
        events.add(SimpleConditionEvent.violated(type, type.getName() + " " + what));
    }

    // --- the sources ------------------------------------------------------------------------------------------------

    private static final Pattern UNDOCUMENTED = Pattern.compile(
            "(?<!\\*/)\\n\\h*(?:@[\\w.]+(?:\\([^)]*\\))?\\s*)*public (?:final |sealed |abstract |static )*"
                    + "(?:class|interface|enum|record|@interface) \\w+");
    private static final Pattern DOCUMENTED_ANNOTATIONS =
            Pattern.compile("\\*/\\s*(?:@[\\w.]+(?:\\((?:[^()]|\\([^)]*\\))*\\))?\\s*)+");

    @Test
    void everyPublicTypeHasJavadoc() {
        for (String module : List.of(
                "legal-kernel",
                "isee-core",
                "eligibility",
                "coprogettazione-scoring",
                "rendicontazione",
                "rendicontazione-firma")) {
            for (Path file : sources(Path.of(module, "src/main/java"))) {
                String source = DOCUMENTED_ANNOTATIONS.matcher(read(file)).replaceAll("*/\n");
                assertThat(UNDOCUMENTED
                                .matcher(source)
                                .results()
                                .map(match -> match.group().strip()))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    /** What the finished classes do not show: arithmetic inside a method, and methods passed by name. */
    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\b(?:double|float|Double|Float|java\\.util\\.Date|Random|UUID|Math\\.random)\\b|\\b\\d+\\.\\d+|::now\\b|[(, ]now\\(\\)");

    private static final Pattern WORDS = Pattern.compile(
            "/\\*.*?\\*/|//[^\\n]*|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\])'", Pattern.DOTALL);

    private static List<String> forbidden(String source) {
        return FORBIDDEN
                .matcher(WORDS.matcher(source).replaceAll(" "))
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
    }

    @Test
    void noSourceComputesInBinaryFractionsOrByChance() {
        for (String module : List.of(
                "legal-kernel",
                "isee-core",
                "eligibility",
                "coprogettazione-scoring",
                "rendicontazione",
                "rendicontazione-firma")) {
            for (Path file : sources(Path.of(module, "src/main/java"))) {
                assertThat(forbidden(read(file))).as(file.toString()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {
                "long x = (long) (cents * 0.15);",
                "Supplier<LocalDate> today = LocalDate::now;",
                "var x = 1.5f;",
                "double half = half();",
                "return UUID.randomUUID();"
            })
    void whatTheClassesDoNotShowIsFoundInTheSource(String statement) {
        assertThat(forbidden("class A { void a() { " + statement + " } }")).isNotEmpty();
        assertThat(forbidden("class A { /* " + statement + " */ String a = \"0.15 double\"; }"))
                .isEmpty();
    }

    private static List<Path> sources(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
