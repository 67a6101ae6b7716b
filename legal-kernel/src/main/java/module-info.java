/**
 * The vocabulary of a calculation that somebody must justify.
 *
 * <ul>
 *   <li>{@link it.sportello.legal}: {@link it.sportello.legal.Euro}, {@link it.sportello.legal.Fraction}, {@link
 *       it.sportello.legal.Rounding}, references to acts, dated parameters, findings, messages;
 *   <li>{@link it.sportello.legal.reasons}: the tree of reasons behind a result;
 *   <li>{@link it.sportello.legal.document}: strict YAML and JSON, every defect with its line;
 *   <li>{@link it.sportello.legal.identifier}: codice fiscale, partita IVA, CUP, CIG, IBAN and others;
 *   <li>{@link it.sportello.legal.draw}: draws by lot that anybody can replay;
 *   <li>{@link it.sportello.legal.json}: these types in Jackson 3.
 * </ul>
 *
 * <p>It mentions no procedure: no ISEE, no notice, no invoice.
 */
module it.sportello.legal {
    requires transitive jakarta.validation;
    requires static transitive org.jspecify;
    // Hibernate Validator logs through JBoss Logging, which needs it at run time and does not say so.
    requires java.logging;
    requires org.hibernate.validator;
    requires org.slf4j;
    requires transitive tools.jackson.core;
    requires transitive tools.jackson.databind;
    requires tools.jackson.dataformat.yaml;

    exports it.sportello.legal;
    exports it.sportello.legal.document;
    exports it.sportello.legal.draw;
    exports it.sportello.legal.identifier;
    exports it.sportello.legal.json;
    exports it.sportello.legal.reasons;

    opens it.sportello.legal to
            org.hibernate.validator;
    opens it.sportello.legal.document to
            org.hibernate.validator;
    opens it.sportello.legal.draw to
            org.hibernate.validator;
    opens it.sportello.legal.validation to
            org.hibernate.validator;

    provides jakarta.validation.ConstraintValidator with
            it.sportello.legal.validation.EuroConstraints.OfPositive,
            it.sportello.legal.validation.EuroConstraints.OfPositiveOrZero,
            it.sportello.legal.validation.EuroConstraints.OfNegative,
            it.sportello.legal.validation.EuroConstraints.OfNegativeOrZero,
            it.sportello.legal.validation.EuroConstraints.OfMin,
            it.sportello.legal.validation.EuroConstraints.OfMax,
            it.sportello.legal.validation.EuroConstraints.OfDecimalMin,
            it.sportello.legal.validation.EuroConstraints.OfDecimalMax,
            it.sportello.legal.validation.FractionConstraints.OfPositive,
            it.sportello.legal.validation.FractionConstraints.OfPositiveOrZero,
            it.sportello.legal.validation.FractionConstraints.OfDecimalMin,
            it.sportello.legal.validation.FractionConstraints.OfDecimalMax,
            it.sportello.legal.validation.IdentifierConstraints.OfCodiceFiscale,
            it.sportello.legal.validation.IdentifierConstraints.OfPartitaIva,
            it.sportello.legal.validation.IdentifierConstraints.OfCup,
            it.sportello.legal.validation.IdentifierConstraints.OfCig,
            it.sportello.legal.validation.IdentifierConstraints.OfIban,
            it.sportello.legal.validation.IdentifierConstraints.OfCodiceIpa,
            it.sportello.legal.validation.IdentifierConstraints.OfProtocolloDsu;
    provides jakarta.validation.valueextraction.ValueExtractor with
            it.sportello.legal.validation.StatedExtractor;
}
