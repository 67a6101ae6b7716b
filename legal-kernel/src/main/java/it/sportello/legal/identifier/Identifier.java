package it.sportello.legal.identifier;

import static it.sportello.legal.identifier.Check.form;
import static it.sportello.legal.identifier.Check.that;
import static it.sportello.legal.identifier.IdentifierFinding.CIG_CHECK;
import static it.sportello.legal.identifier.IdentifierFinding.CIG_FORM;
import static it.sportello.legal.identifier.IdentifierFinding.CIG_ZEROS;
import static it.sportello.legal.identifier.IdentifierFinding.CODICE_FISCALE_DATE;
import static it.sportello.legal.identifier.IdentifierFinding.CODICE_FISCALE_ENTE_CHECK;
import static it.sportello.legal.identifier.IdentifierFinding.CODICE_FISCALE_ENTE_FORM;
import static it.sportello.legal.identifier.IdentifierFinding.CODICE_FISCALE_ENTE_ZEROS;
import static it.sportello.legal.identifier.IdentifierFinding.CODICE_FISCALE_FORM;
import static it.sportello.legal.identifier.IdentifierFinding.CODICE_FISCALE_PERSONA_CHECK;
import static it.sportello.legal.identifier.IdentifierFinding.CODICE_FISCALE_PERSONA_FORM;
import static it.sportello.legal.identifier.IdentifierFinding.CODICE_IPA_FORM;
import static it.sportello.legal.identifier.IdentifierFinding.CUP_FORM;
import static it.sportello.legal.identifier.IdentifierFinding.IBAN_CHECK;
import static it.sportello.legal.identifier.IdentifierFinding.IBAN_CIN;
import static it.sportello.legal.identifier.IdentifierFinding.IBAN_FORM;
import static it.sportello.legal.identifier.IdentifierFinding.IBAN_NOT_ITALIAN;
import static it.sportello.legal.identifier.IdentifierFinding.PARTITA_IVA_CHECK;
import static it.sportello.legal.identifier.IdentifierFinding.PARTITA_IVA_FORM;
import static it.sportello.legal.identifier.IdentifierFinding.PARTITA_IVA_ZEROS;
import static it.sportello.legal.identifier.IdentifierFinding.PROTOCOLLO_DSU_FORM;
import static java.util.function.Predicate.not;

import java.util.Optional;

/**
 * A kind of code that names a person, a body, a project, a contract or an account.
 *
 * <p>A text is judged exactly as it stands: capital letters, no blanks, nothing around it. That a code is valid says
 * that somebody may hold it, never that somebody does: for that there are the registers.
 */
public enum Identifier {

    /**
     * The sixteen characters of a person's codice fiscale, a possible date of birth among them and the check character
     * right (d.m. Finanze 23 dicembre 1976). Digits replaced by letters to tell two people apart (omocodia) are read as
     * the digits they stand for. A birth on 29 February is possible whenever the two figures of the year belong to a
     * leap year of any century.
     */
    CODICE_FISCALE_PERSONA(that(
                    form("[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]"),
                    CODICE_FISCALE_PERSONA_FORM)
            .then(BirthDate::possible, CODICE_FISCALE_DATE)
            .then(CheckCharacters::codiceFiscale, CODICE_FISCALE_PERSONA_CHECK)),

    /**
     * The eleven digits of the codice fiscale of a body, the last of them the check digit (d.m. Finanze 23 dicembre
     * 1976). People hold one of eleven digits too as long as it is provisional, such as those who ask for international
     * protection (Agenzia delle Entrate, circ. 8/2016): use {@link #CODICE_FISCALE} where they may come.
     */
    CODICE_FISCALE_ENTE(that(form("[0-9]{11}"), CODICE_FISCALE_ENTE_FORM)
            .then(not(CheckCharacters::zeros), CODICE_FISCALE_ENTE_ZEROS)
            .then(CheckCharacters::elevenDigits, CODICE_FISCALE_ENTE_CHECK)),

    /** Either of the two; sixteen characters are judged as a person's, eleven as those of a body. */
    CODICE_FISCALE(text -> switch (text.length()) {
        case 16 -> CODICE_FISCALE_PERSONA.defect(text);
        case 11 -> CODICE_FISCALE_ENTE.defect(text);
        default -> Optional.of(CODICE_FISCALE_FORM);
    }),

    /**
     * The eleven digits of a VAT number, the last of them the check digit (d.P.R. 633/1972, art. 35). The same sum holds
     * for the codice fiscale of bodies that have no VAT number: the digits do not tell the two apart.
     */
    PARTITA_IVA(that(form("[0-9]{11}"), PARTITA_IVA_FORM)
            .then(not(CheckCharacters::zeros), PARTITA_IVA_ZEROS)
            .then(CheckCharacters::elevenDigits, PARTITA_IVA_CHECK)),

    /**
     * The fifteen characters of a codice unico di progetto (l. 3/2003, art. 11). It has no public check digit: a wrong
     * one of the right form is found only by comparing it with that of the project.
     */
    CUP(that(form("[A-Z][0-9]{2}[A-Z][0-9]{11}"), CUP_FORM)),

    /**
     * The ten characters of a codice identificativo di gara (l. 136/2010, art. 3, co. 5), of any of the three families
     * that ANAC's published algorithm knows: SIMOG, first version (a digit first); SIMOG, second version, and PCP since
     * 2024 (A to U first); SmartCIG (X, Y or Z first).
     */
    CIG(that(form("[0-9]{7}[0-9A-F]{3}|[A-UXYZ][0-9A-F]{9}"), CIG_FORM)
            .then(not(form("0{7}...|[XYZ]..0{7}")), CIG_ZEROS)
            .then(CheckCharacters::cig, CIG_CHECK)),

    /**
     * The twenty-seven characters of an IBAN of Italy or San Marino (ISO 13616), both its check digits and its national
     * check character, the CIN, right.
     */
    IBAN(that(not(form("(?!IT|SM)[A-Z]{2}[0-9]{2}[0-9A-Z]{11,30}")), IBAN_NOT_ITALIAN)
            .then(form("(IT|SM)[0-9]{2}[A-Z][0-9]{10}[0-9A-Z]{12}"), IBAN_FORM)
            .then(CheckCharacters::iban, IBAN_CHECK)
            .then(CheckCharacters::cin, IBAN_CIN)),

    /**
     * The six characters of the code of an office in the index of public administrations, to which electronic invoices
     * are addressed (d.m. 55/2013, art. 3). The seven characters of private addressees are none.
     */
    CODICE_IPA(that(form("[0-9A-Z]{6}"), CODICE_IPA_FORM)),

    /** The protocol number that INPS gives a DSU, as in {@code INPS-ISEE-2026-00000000A-00}. */
    PROTOCOLLO_DSU(that(form("INPS-ISEE-[0-9]{4}-[0-9]{8}[A-Z]-[0-9]{2}"), PROTOCOLLO_DSU_FORM));

    @SuppressWarnings("ImmutableEnumChecker") // a check is a function of constants
    private final Check check;

    Identifier(Check check) {
        this.check = check;
    }

    /** What is wrong with the text, the first thing only; nothing if it is a valid identifier of this kind. */
    public Optional<IdentifierFinding> defect(String text) {
        return check.defect(text);
    }

    /**
     * The text without blanks of any kind, with {@code a} to {@code z} as capitals, and without the name of this kind
     * and a colon in front: {@code CIG: 95156957ec}, {@code Partita IVA: …}. Whoever repairs a text so should report that
     * it was needed.
     */
    public String normalised(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .map(c -> c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c)
                .forEach(kept::appendCodePoint);
        String prefix = name().replace("_", "") + ":";
        return kept.indexOf(prefix) == 0 ? kept.substring(prefix.length()) : kept.toString();
    }
}
