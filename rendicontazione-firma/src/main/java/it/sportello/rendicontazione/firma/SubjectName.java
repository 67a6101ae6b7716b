package it.sportello.rendicontazione.firma;

import java.nio.charset.Charset;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1UniversalString;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/** The name in a certificate, fit to be shown. */
final class SubjectName {

    private static final int MOST = 200;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]");

    private SubjectName() {}

    /** The common name; all of the name if it has none. */
    static String of(X500Name name) {
        RDN[] common = name.getRDNs(BCStyle.CN);
        String text =
                common.length == 0 ? name.toString() : text(common[0].getFirst().getValue());
        String clean = UNPRINTABLE.matcher(text).replaceAll(" ").strip();
        return clean.length() <= MOST ? clean : clean.substring(0, MOST) + "…";
    }

    private static String text(ASN1Encodable value) {
        if (value instanceof ASN1UniversalString wide) {
            return new String(wide.getOctets(), Charset.forName("UTF-32BE"));
        }
        return value instanceof ASN1String string ? string.getString() : value.toString();
    }
}
