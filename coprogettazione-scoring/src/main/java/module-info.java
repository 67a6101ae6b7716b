/** Rubrics and commission ballots of co-design procedures: coefficients, normalisation, points and ranking. */
module it.sportello.coprogettazione {
    requires transitive it.sportello.legal;
    requires static transitive org.jspecify;

    exports it.sportello.coprogettazione;

    opens it.sportello.coprogettazione to
            org.hibernate.validator;
}
