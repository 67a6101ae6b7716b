package it.sportello.legal;

/**
 * Which rules a result was made with: enough to make it again.
 *
 * @param id the name of the rule set, the notice or the rubric
 * @param sha256 the SHA-256 of the bytes that were read, in lower-case hexadecimal
 */
public record RuleSet(String id, String sha256) {}
