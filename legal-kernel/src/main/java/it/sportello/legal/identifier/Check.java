package it.sportello.legal.identifier;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Conditions in their order, each of which may rely on those before it; the first that fails names the defect. */
@FunctionalInterface
interface Check {

    /** No identifier is longer than a foreign IBAN, so no longer text is ever searched. */
    int LONGEST = 34;

    Optional<IdentifierFinding> defect(String text);

    static Check that(Predicate<String> condition, IdentifierFinding otherwise) {
        return text -> condition.test(text) ? Optional.empty() : Optional.of(otherwise);
    }

    static Predicate<String> form(String regex) {
        Predicate<String> matches = Pattern.compile(regex).asMatchPredicate();
        return text -> text.length() <= LONGEST && matches.test(text);
    }

    default Check then(Predicate<String> condition, IdentifierFinding otherwise) {
        Check next = that(condition, otherwise);
        return text -> defect(text).or(() -> next.defect(text));
    }
}
