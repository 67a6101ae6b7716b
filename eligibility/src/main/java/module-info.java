/** Municipal notices as data: requirements, tiers and payments, with the reasons of each decision. */
module it.sportello.eligibility {
    requires transitive it.sportello.isee;
    requires transitive it.sportello.legal;
    requires static transitive org.jspecify;

    exports it.sportello.eligibility;

    opens it.sportello.eligibility to
            org.hibernate.validator;
}
