package it.sportello.rendicontazione;

import it.sportello.legal.LegalReference;
import it.sportello.legal.Sources;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.law.Acts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What findings cite: the clauses of the funding, and the law that holds for all of them. Not thread-safe. */
final class Citations {

    /** The same cost is not paid twice. */
    private static final LegalReference NO_DOUBLE_FUNDING = Acts.REG_2021_241.article("9");
    /** Shares of one cost may come from several sources, up to all of it. */
    private static final LegalReference CUMULATION = Acts.CIRC_RGS_33_2021.whole();
    /** The VAT of an invoice is stated to the cent. */
    private static final LegalReference VAT_TO_THE_CENT =
            Acts.DPR_633_1972.article("21").comma("2").letter("l");
    /** The CUP on invoices, and what follows when it is missing. */
    private static final LegalReference CUP_ON_INVOICES = Acts.DL_13_2023.article("5");
    /** Between those who are established in Italy an invoice is electronic. */
    private static final LegalReference ELECTRONIC_INVOICE =
            Acts.DLGS_127_2015.article("1").comma("3");

    private final Sources sources;
    private final Map<String, List<LegalReference>> read = new HashMap<>();

    Citations(FundingRules rules) {
        this.sources = rules.sources();
    }

    /** The places a clause cites. */
    List<LegalReference> of(String source) {
        return read.computeIfAbsent(source, sources::parse);
    }

    List<LegalReference> ofVat(String source) {
        return with(source, VAT_TO_THE_CENT);
    }

    List<LegalReference> ofCodes(String source) {
        return with(source, CUP_ON_INVOICES.comma("6"), CUP_ON_INVOICES.comma("7"), CUP_ON_INVOICES.comma("8"));
    }

    static List<LegalReference> ofElectronicInvoices() {
        return List.of(ELECTRONIC_INVOICE);
    }

    static List<LegalReference> ofSplitPayment() {
        return List.of(Acts.DPR_633_1972.article("17-ter"));
    }

    static List<LegalReference> ofDoubleFunding() {
        return List.of(NO_DOUBLE_FUNDING, CUMULATION);
    }

    private List<LegalReference> with(String source, LegalReference... law) {
        List<LegalReference> all = new ArrayList<>(of(source));
        all.addAll(List.of(law));
        return all;
    }
}
