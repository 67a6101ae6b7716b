package it.sportello.rendicontazione;

import it.sportello.legal.Act;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Sources;
import it.sportello.rendicontazione.funding.FundingRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What findings cite: the clauses of the funding, and the law that holds for all of them. Not thread-safe. */
final class Citations {

    /** The same cost is not paid twice. */
    private static final LegalReference NO_DOUBLE_FUNDING =
            new Act("Reg. (UE) 2021/241", "urn:nir:unione.europea:regolamento:2021-02-12;241").article("9");
    /** Shares of one cost may come from several sources, up to all of it. */
    private static final LegalReference CUMULATION = new Act(
                    "circ. RGS 33/2021",
                    "urn:nir:ministero.economia.finanze;ragioneria.generale.stato:circolare:2021-12-31;33")
            .whole();

    private static final Act VAT_LAW =
            new Act("D.P.R. 633/1972", "urn:nir:presidente.repubblica:decreto:1972-10-26;633");
    /** The VAT of an invoice is stated to the cent. */
    private static final LegalReference VAT_TO_THE_CENT =
            VAT_LAW.article("21").comma("2").letter("l");
    /** The CUP on invoices, and what follows when it is missing. */
    private static final LegalReference CUP_ON_INVOICES =
            new Act("D.L. 13/2023", "urn:nir:stato:decreto.legge:2023-02-24;13").article("5");

    /** Between those who are established in Italy an invoice is electronic. */
    private static final LegalReference ELECTRONIC_INVOICE = new Act(
                    "D.Lgs. 127/2015", "urn:nir:stato:decreto.legislativo:2015-08-05;127")
            .article("1")
            .comma("3");

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
        return List.of(VAT_LAW.article("17-ter"));
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
