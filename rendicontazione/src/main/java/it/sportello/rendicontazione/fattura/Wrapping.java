package it.sportello.rendicontazione.fattura;

/** What an invoice may be wrapped in. */
public enum Wrapping {
    /** Base64, with or without line breaks and PEM lines. */
    BASE64,
    /** A signature with what it signs inside (CAdES, PKCS #7); it is opened, not verified. */
    P7M
}
