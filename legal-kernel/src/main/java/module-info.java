/** The vocabulary of a calculation that somebody must justify. */
module it.sportello.legal {
    requires transitive jakarta.validation;
    requires static transitive org.jspecify;

    exports it.sportello.legal;
    exports it.sportello.legal.identifier;
    exports it.sportello.legal.reasons;
}
