package it.sportello.legal.document;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;

/**
 * What reflection knows of a record, looked up once for each type: the platform makes components and their generic types
 * anew whenever it is asked, which would be most of the time it takes to read a long list.
 *
 * @param components its components, in their order
 * @param constructor makes one of their values
 */
record RecordShape(List<Component> components, Constructor<?> constructor) {

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return look(type);
        }
    };

    /**
     * A component.
     *
     * @param name its name
     * @param type its type
     * @param genericType its type with arguments
     * @param of the component itself
     */
    record Component(String name, Class<?> type, Type genericType, RecordComponent of) {

        /** Its value in a record. */
        Object value(Record record) {
            try {
                return of.getAccessor().invoke(record);
            } catch (ReflectiveOperationException e) {
                throw hidden(record.getClass(), e);
            }
        }
    }

    static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    private static RecordShape look(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            return new RecordShape(
                    Arrays.stream(components)
                            .map(each -> new Component(each.getName(), each.getType(), each.getGenericType(), each))
                            .toList(),
                    type.getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new)));
        } catch (NoSuchMethodException e) {
            throw hidden(type, e);
        }
    }

    /** A document type is a public record in an exported package. */
    static IllegalStateException hidden(Class<?> type, ReflectiveOperationException cause) {
        return new IllegalStateException(type + " must be a public record in an exported package", cause);
    }
}
