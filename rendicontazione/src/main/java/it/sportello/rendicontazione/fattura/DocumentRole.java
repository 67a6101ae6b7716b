package it.sportello.rendicontazione.fattura;

/** On which side of a report a document stands; the rules of the two differ. */
public enum DocumentRole {
    /** What the body that carries out the project asks of the administration. */
    CLAIM,
    /** What a supplier asks of that body. */
    EXPENSE
}
