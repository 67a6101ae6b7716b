/** What the law says of all fundings: the acts that findings cite, the days on which nobody works. Not exported. */
@org.jspecify.annotations.NullMarked
package it.sportello.rendicontazione.law;
