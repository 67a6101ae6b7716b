package it.sportello.rendicontazione.element;

import it.sportello.legal.Act;
import it.sportello.legal.LegalReference;
import java.util.List;

/** The law behind the clauses of notices, for the findings that rest on it. */
final class GeneralLaw {

    private static final Act DL_13_2023 = new Act("D.L. 13/2023", "urn:nir:stato:decreto.legge:2023-02-24;13");
    private static final Act DL_66_2014 = new Act("D.L. 66/2014", "urn:nir:stato:decreto.legge:2014-04-24;66");
    private static final Act L_136_2010 = new Act("L. 136/2010", "urn:nir:stato:legge:2010-08-13;136");

    /** The CUP on invoices, and what to do if it is not there. */
    private static final List<LegalReference> CUP = List.of(
            DL_13_2023.article("5").comma("6"),
            DL_13_2023.article("5").comma("7"),
            DL_13_2023.article("5").comma("8"));
    /** CUP and CIG on invoices to the administration. */
    private static final List<LegalReference> CODES = List.of(DL_66_2014.article("25"));
    /** Payments leave and reach accounts that were declared. */
    private static final List<LegalReference> ACCOUNTS = List.of(L_136_2010.article("3"));

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
