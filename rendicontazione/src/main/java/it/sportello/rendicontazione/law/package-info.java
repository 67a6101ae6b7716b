/** What the law says of all fundings: the acts that findings cite. Not exported. */
@org.jspecify.annotations.NullMarked
package it.sportello.rendicontazione.law;
