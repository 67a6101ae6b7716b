/**
 * What those who spend and the administration must do, by when, and how that stands on a day: duties as data, a checklist
 * out.
 */
@org.jspecify.annotations.NullMarked
package it.sportello.rendicontazione.obligation;
