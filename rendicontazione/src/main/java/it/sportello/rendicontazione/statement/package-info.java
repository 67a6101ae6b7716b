/** What is handed in: the statement of what was spent, the request for reimbursement, the registers and what was seen. */
@org.jspecify.annotations.NullMarked
package it.sportello.rendicontazione.statement;
