/** What a notice wants written on a document, looked for on one. */
@org.jspecify.annotations.NullMarked
package it.sportello.rendicontazione.element;
