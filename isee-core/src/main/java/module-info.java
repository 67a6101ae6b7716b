/**
 * ISEE: equivalence scales and indicators, by date, exact and explained.
 *
 * <ul>
 *   <li>{@link it.sportello.isee.IseeCalculator}: every indicator from 2001, computed, explained and compared;
 *   <li>{@link it.sportello.isee.inps}: files of INPS read, written and checked;
 *   <li>{@link it.sportello.isee.EquivalenceScale} and {@link it.sportello.isee.IseeRidefinito}: table 2 of D.Lgs.
 *       109/1998 and the indicator of the Sardinian measures of 2009.
 * </ul>
 *
 * <p>Each computes and explains by one path; what cannot be computed is refused with findings.
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
