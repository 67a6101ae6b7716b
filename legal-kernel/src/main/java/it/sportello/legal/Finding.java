package it.sportello.legal;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Something wrong with, or worth knowing about, what came from outside: a document, an application, a ballot.
 *
 * <p>Findings are data: they are collected, never thrown. The text is made when it is asked for, in the language asked
 * for; {@link #toString} holds neither argument nor pointer, for both may be personal data.
 *
 * @param code what kind of finding
 * @param location where it was found
 * @param arguments the values the text mentions
 * @param references the rules it rests on, none for a mere matter of form
 */
public record Finding(FindingCode code, Location location, List<Object> arguments, List<LegalReference> references) {

    /** Copies the lists. */
    public Finding {
        arguments = List.copyOf(arguments);
        references = List.copyOf(references);
    }

    /** Whether none of these is an error, so that what they are about holds. */
    public static boolean noError(Collection<Finding> findings) {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** A finding that rests on no rule but the form of the document. */
    public static Finding of(FindingCode code, Location location, Object... arguments) {
        return new Finding(code, location, List.of(arguments), List.of());
    }

    /** The same finding in another place. */
    public Finding at(Location elsewhere) {
        return new Finding(code, elsewhere, arguments, references);
    }

    /** The same finding, its place seen from a document of which the one it was made for is a part. */
    public Finding under(String pointer) {
        return at(new Location(location.document(), pointer + location.pointer(), location.line(), location.column()));
    }

    /** The severity of its kind. */
    public Severity severity() {
        return code.severity();
    }

    /** What is wrong, what was expected and what to do. */
    public String text(Locale locale) {
        String text = code.text(locale, arguments);
        return references.isEmpty() ? text : text + " [" + Messages.show(references, locale) + "]";
    }

    /** One line for a terminal: place, severity, code, text, pointer. */
    public String line(Locale locale) {
        String place = location.toString();
        String at = location.pointer().isEmpty() ? "" : " (" + location.pointer() + ")";
        return (place.isEmpty() ? "" : place + ": ")
                + KernelMessage.of(severity()).text(locale)
                + " " + code.code() + ": " + text(locale) + at;
    }

    /** Code, document, line and column only: a pointer may lead through a name, and a name is personal data. */
    @Override
    public String toString() {
        return (code.code() + " " + location).strip();
    }
}
