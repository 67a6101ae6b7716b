/** Money that left an account: bank statements, and which documents it paid. */
@org.jspecify.annotations.NullMarked
package it.sportello.rendicontazione.payment;
