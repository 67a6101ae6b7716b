package it.sportello.legal.identifier;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text is a valid codice fiscale, of a person or a body as {@link #kind} says ({@link Identifier#CODICE_FISCALE})
 * exactly as it stands; {@code null} is valid.
 *
 * <p>Source: d.m. Finanze 23 dicembre 1976.
 */
@Documented
@Constraint(validatedBy = {})
@Repeatable(CodiceFiscale.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.METHOD,
    ElementType.FIELD,
    ElementType.ANNOTATION_TYPE,
    ElementType.CONSTRUCTOR,
    ElementType.PARAMETER,
    ElementType.TYPE_USE
})
public @interface CodiceFiscale {

    /** Whose codice fiscale it must be. */
    Kind kind() default Kind.ANY;

    /** The message, or its key in braces. */
    String message() default "{it.sportello.legal.identifier.CodiceFiscale.message}";

    /** The groups it belongs to. */
    Class<?>[] groups() default {};

    /** What clients attach to it. */
    Class<? extends Payload>[] payload() default {};

    /** Whose codice fiscale. */
    enum Kind {
        /** A person's, of sixteen characters. */
        PERSONA(Identifier.CODICE_FISCALE_PERSONA),
        /** That of a body, or the provisional one of a person, of eleven digits. */
        ENTE(Identifier.CODICE_FISCALE_ENTE),
        /** Either. */
        ANY(Identifier.CODICE_FISCALE);

        private final Identifier identifier;

        Kind(Identifier identifier) {
            this.identifier = identifier;
        }

        /** The kind of identifier it asks for. */
        public Identifier identifier() {
            return identifier;
        }
    }

    /** Several of them on one element. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({
        ElementType.METHOD,
        ElementType.FIELD,
        ElementType.ANNOTATION_TYPE,
        ElementType.CONSTRUCTOR,
        ElementType.PARAMETER,
        ElementType.TYPE_USE
    })
    @interface List {
        /** The constraints. */
        CodiceFiscale[] value();
    }
}
