/** The vocabulary of a calculation that somebody must justify. */
module it.sportello.legal {
    requires transitive jakarta.validation;
    requires static transitive org.jspecify;
    requires org.hibernate.validator;
    requires org.slf4j;
    requires transitive tools.jackson.core;
    requires transitive tools.jackson.databind;
    requires tools.jackson.dataformat.yaml;

    exports it.sportello.legal;
    exports it.sportello.legal.document;
    exports it.sportello.legal.json;
    exports it.sportello.legal.reasons;

    opens it.sportello.legal.document to
            org.hibernate.validator;
}
