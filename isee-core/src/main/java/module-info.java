/** ISEE: equivalence scales and indicators, by date, exact and explained. */
module it.sportello.isee {
    requires transitive it.sportello.legal;
    requires static transitive org.jspecify;

    exports it.sportello.isee;

    opens it.sportello.isee to
            org.hibernate.validator;
}
