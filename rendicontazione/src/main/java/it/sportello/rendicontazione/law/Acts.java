package it.sportello.rendicontazione.law;

import it.sportello.legal.Act;

/** The acts of general law that findings cite beside the clauses of a funding, each with its one name and URN. */
public final class Acts {

    /** VAT. */
    public static final Act DPR_633_1972 =
            new Act("D.P.R. 633/1972", "urn:nir:presidente.repubblica:decreto:1972-10-26;633");
    /** F24, the one payment of taxes and contributions. */
    public static final Act DLGS_241_1997 =
            new Act("D.Lgs. 241/1997", "urn:nir:stato:decreto.legislativo:1997-07-09;241");
    /** Traceability of payments. */
    public static final Act L_136_2010 = new Act("L. 136/2010", "urn:nir:stato:legge:2010-08-13;136");
    /** Electronic invoices to the administration, with CUP and CIG. */
    public static final Act DL_66_2014 = new Act("D.L. 66/2014", "urn:nir:stato:decreto.legge:2014-04-24;66");
    /** Electronic invoices among all who are established in Italy. */
    public static final Act DLGS_127_2015 =
            new Act("D.Lgs. 127/2015", "urn:nir:stato:decreto.legislativo:2015-08-05;127");
    /** The recovery and resilience facility. */
    public static final Act REG_2021_241 =
            new Act("Reg. (UE) 2021/241", "urn:nir:unione.europea:regolamento:2021-02-12;241");
    /** Double funding and cumulation. */
    public static final Act CIRC_RGS_33_2021 = new Act(
            "circ. RGS 33/2021",
            "urn:nir:ministero.economia.finanze;ragioneria.generale.stato:circolare:2021-12-31;33");
    /** The CUP on invoices. */
    public static final Act DL_13_2023 = new Act("D.L. 13/2023", "urn:nir:stato:decreto.legge:2023-02-24;13");

    private Acts() {}
}
