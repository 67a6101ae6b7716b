/**
 * Municipal notices as data: requirements, tiers and payments, with the reasons of each decision.
 *
 * <p>A notice ({@link it.sportello.eligibility.Notice}) is a YAML file that a jurist can read beside the PDF. It is
 * read with {@link it.sportello.legal.document.DocumentReader} and handed to {@link
 * it.sportello.eligibility.NoticeEvaluator#of NoticeEvaluator.of}, which says what is wrong with it, line by line, and
 * which readings were chosen where it contradicts itself. An {@link it.sportello.eligibility.Application} is then held
 * against every clause; each answers yes, no or cannot tell yet, and together they make one of the five cases of {@link
 * it.sportello.eligibility.Decision}, with reasons that can stand in the act.
 *
 * <p>Nothing here reads the clock, the default locale or the default time zone: the same notice and the same
 * application give the same decision on every machine and every year after.
 */
module it.sportello.eligibility {
    requires transitive it.sportello.isee;
    requires transitive it.sportello.legal;
    requires static transitive org.jspecify;
    requires java.xml;

    exports it.sportello.eligibility;
    exports it.sportello.eligibility.matching;
    exports it.sportello.eligibility.occasionale;
    exports it.sportello.eligibility.publication;
    exports it.sportello.eligibility.ranking;
    exports it.sportello.eligibility.register;
    exports it.sportello.eligibility.service;
    exports it.sportello.eligibility.siuss;

    opens it.sportello.eligibility to
            org.hibernate.validator;
    opens it.sportello.eligibility.matching to
            org.hibernate.validator;
    opens it.sportello.eligibility.occasionale to
            org.hibernate.validator;
    opens it.sportello.eligibility.publication to
            org.hibernate.validator;
    opens it.sportello.eligibility.ranking to
            org.hibernate.validator;
    opens it.sportello.eligibility.register to
            org.hibernate.validator;
    opens it.sportello.eligibility.service to
            org.hibernate.validator;
    opens it.sportello.eligibility.siuss to
            org.hibernate.validator;
}
