/**
 * ISEE: equivalence scales and indicators, by date, exact and explained.
 *
 * <p>Two front doors so far: {@link it.sportello.isee.EquivalenceScale} for table 2 of D.Lgs. 109/1998, {@link
 * it.sportello.isee.IseeRidefinito} for the indicator of the Sardinian measures of 2009. Each computes and explains by
 * one path; what cannot be computed is refused with findings.
 */
module it.sportello.isee {
    requires transitive it.sportello.legal;
    requires static transitive org.jspecify;
    requires java.xml;

    exports it.sportello.isee;
    exports it.sportello.isee.inps;

    opens it.sportello.isee to
            org.hibernate.validator;
    opens it.sportello.isee.inps to
            org.hibernate.validator;
}
