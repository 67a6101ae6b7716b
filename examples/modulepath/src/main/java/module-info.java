/** A program that uses the published modules as modules, with no help from the command line. */
module it.sportello.example.modulepath {
    requires it.sportello.coprogettazione;
    requires it.sportello.eligibility;
    requires it.sportello.isee;
    requires transitive it.sportello.legal;

    exports it.sportello.example.modulepath;

    opens it.sportello.example.modulepath to
            org.hibernate.validator;
}
