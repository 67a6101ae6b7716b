/**
 * What an expense is judged by and on: the rules of a funding, the claim, the documents, the payments, as data.
 */
@org.jspecify.annotations.NullMarked
package it.sportello.rendicontazione.funding;
