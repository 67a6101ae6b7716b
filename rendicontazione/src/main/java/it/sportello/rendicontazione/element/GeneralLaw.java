package it.sportello.rendicontazione.element;

import it.sportello.legal.LegalReference;
import it.sportello.rendicontazione.law.Acts;
import java.util.List;

/** The law behind the clauses of notices, for the findings that rest on it. */
final class GeneralLaw {

    /** The CUP on invoices, and what to do if it is not there. */
    private static final List<LegalReference> CUP = List.of(
            Acts.DL_13_2023.article("5").comma("6"),
            Acts.DL_13_2023.article("5").comma("7"),
            Acts.DL_13_2023.article("5").comma("8"));
    /** CUP and CIG on invoices to the administration. */
    private static final List<LegalReference> CODES = List.of(Acts.DL_66_2014.article("25"));
    /** Payments leave and reach accounts that were declared. */
    private static final List<LegalReference> ACCOUNTS = List.of(Acts.L_136_2010.article("3"));

    private GeneralLaw() {}

    static List<LegalReference> behind(ElementFinding code) {
        return switch (code) {
            case CUP_MISSING -> CUP;
            case CIG_MISSING, CIG_IN_TEXT, CIG_EXCLUDED, CIG_SMART -> CODES;
            case ACCOUNT_MISSING, ACCOUNT_MEANS, ACCOUNT_OTHER -> ACCOUNTS;
            default -> List.of();
        };
    }
}
