package it.sportello.isee;

import it.sportello.legal.Act;

/** The acts this module applies. */
final class Acts {

    static final Act DLGS_109 = new Act("D.Lgs. 109/1998", "urn:nir:stato:decreto.legislativo:1998-03-31;109");
    static final Act DPCM_159 =
            new Act("D.P.C.M. 159/2013", "urn:nir:presidente.consiglio.ministri:decreto:2013-12-05;159");
    static final Act DLGS_147 = new Act("D.Lgs. 147/2017", "urn:nir:stato:decreto.legislativo:2017-09-15;147");

    private Acts() {}
}
