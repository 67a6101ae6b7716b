package it.sportello.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import it.sportello.legal.Act;
import it.sportello.legal.Euro;
import it.sportello.legal.FindingCode;
import it.sportello.legal.Fraction;
import it.sportello.legal.KernelFinding;
import it.sportello.legal.KernelMessage;
import it.sportello.legal.Message;
import it.sportello.legal.Stated;
import it.sportello.rendicontazione.statement.Manifest;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every public record keeps its own copy of the lists and maps it is given, and lends none that can be changed. */
class ImmutabilityTest {

    static Stream<Class<?>> recordsThatHoldCollections() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("it.sportello").stream()
                        .filter(type -> type.isRecord() && type.getModifiers().contains(JavaModifier.PUBLIC))
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(type -> Arrays.stream(type.getRecordComponents())
                                .anyMatch(component -> component
                                        .getGenericType()
                                        .getTypeName()
                                        .matches(".*java\\.util\\.(List|Map|Set|Collection)\\b.*")));
    }

    @ParameterizedTest
    @MethodSource("recordsThatHoldCollections")
    void noListOrMapOfARecordCanBeChanged(Class<?> type) throws ReflectiveOperationException {
        Maker maker = new Maker();
        Object made = maker.make(type).orElseThrow();
        List<Object> held = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            collect(component.getAccessor().invoke(made), held);
        }
        assertThat(held).isNotEmpty();
        List<Integer> sizes = held.stream().map(ImmutabilityTest::size).toList();
        maker.given.forEach(ImmutabilityTest::clear);
        assertThat(held.stream().map(ImmutabilityTest::size)).isEqualTo(sizes);
        for (Object each : held) {
            assertThatThrownBy(() -> clear(each)).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    /** The lists and maps in a value, those within others too. */
    private static void collect(Object value, List<Object> held) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(each -> collect(each, held));
        } else if (value instanceof Stated<?> stated) {
            collect(stated.value(), held);
        } else if (value instanceof Collection<?> values) {
            held.add(values);
            values.forEach(each -> collect(each, held));
        } else if (value instanceof Map<?, ?> map) {
            held.add(map);
            map.values().forEach(each -> collect(each, held));
        }
    }

    private static int size(Object held) {
        return held instanceof Map<?, ?> map ? map.size() : ((Collection<?>) held).size();
    }

    private static void clear(Object held) {
        if (held instanceof Map<?, ?> map) {
            map.clear();
        } else {
            ((Collection<?>) held).clear();
        }
    }

    /** Makes a value of any type of a record, its lists and maps with one element and changeable. */
    private static final class Maker {

        private static final Map<Class<?>, Object> SAMPLES = Map.ofEntries(
                Map.entry(int.class, 1),
                Map.entry(long.class, 1L),
                Map.entry(boolean.class, true),
                Map.entry(Integer.class, 1),
                Map.entry(Boolean.class, true),
                Map.entry(String.class, "x"),
                Map.entry(Object.class, "x"),
                Map.entry(BigInteger.class, BigInteger.ONE),
                Map.entry(BigDecimal.class, BigDecimal.ONE),
                Map.entry(Instant.class, Instant.EPOCH),
                Map.entry(LocalDate.class, LocalDate.of(2010, 4, 20)),
                Map.entry(YearMonth.class, YearMonth.of(2010, 4)),
                Map.entry(LocalDateTime.class, LocalDateTime.of(2010, 4, 20, 10, 0)),
                Map.entry(OffsetDateTime.class, OffsetDateTime.of(2010, 4, 20, 10, 0, 0, 0, ZoneOffset.UTC)),
                Map.entry(Act.class, new Act("avviso", "urn:nir:comune.esempio:avviso:2025-01-01;1")),
                // None, so that amounts which must add up do.
                Map.entry(Euro.class, Euro.ZERO),
                Map.entry(Fraction.class, Fraction.ONE),
                Map.entry(Manifest.Entry.class, new Manifest.Entry("x", "0".repeat(64))),
                Map.entry(Message.class, KernelMessage.NOTE),
                Map.entry(FindingCode.class, KernelFinding.CHOSEN_READING));

        private final List<Object> given = new ArrayList<>();
        private final Set<Class<?>> inTheMaking = new HashSet<>();

        /** A value; nothing for a type that cannot be made, or is being made. */
        Optional<Object> make(Type type) throws ReflectiveOperationException {
            if (type instanceof ParameterizedType generic) {
                return make((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
            }
            return type instanceof Class<?> plain ? make(plain, new Type[0]) : Optional.of("x");
        }

        private Optional<Object> make(Class<?> type, Type[] arguments) throws ReflectiveOperationException {
            if (type == Optional.class) {
                return Optional.of(make(arguments[0]));
            }
            if (type == Stated.class) {
                return make(arguments[0]).map(Stated::of);
            }
            if (type == List.class) {
                List<Object> list = new ArrayList<>();
                make(arguments[0]).ifPresent(list::add);
                given.add(list);
                return Optional.of(list);
            }
            if (type == Map.class) {
                Map<Object, Object> map = new LinkedHashMap<>();
                map.put(make(arguments[0]).orElseThrow(), make(arguments[1]).orElseThrow());
                given.add(map);
                return Optional.of(map);
            }
            if (SAMPLES.containsKey(type)) {
                return Optional.ofNullable(SAMPLES.get(type));
            }
            if (type.isEnum()) {
                return Optional.of(type.getEnumConstants()[0]);
            }
            if (type.isSealed()) {
                return make(type.getPermittedSubclasses()[0]);
            }
            return type.isRecord() ? makeRecord(type) : Optional.empty();
        }

        private Optional<Object> makeRecord(Class<?> type) throws ReflectiveOperationException {
            if (!inTheMaking.add(type)) {
                return Optional.empty();
            }
            List<Object> values = new ArrayList<>();
            List<Class<?>> types = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                types.add(component.getType());
                values.add(make(component.getGenericType()).orElseThrow());
            }
            inTheMaking.remove(type);
            assertThat(Modifier.isPublic(type.getModifiers())).isTrue();
            return Optional.of(
                    type.getDeclaredConstructor(types.toArray(Class<?>[]::new)).newInstance(values.toArray()));
        }
    }
}
