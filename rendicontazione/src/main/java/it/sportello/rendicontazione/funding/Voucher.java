package it.sportello.rendicontazione.funding;

import it.sportello.legal.Euro;
import it.sportello.legal.Location;
import it.sportello.rendicontazione.fattura.DocumentRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A document of expense (giustificativo) whatever it came from, with the place of all that is judged. Amounts are in euro
 * and positive, in a credit note too.
 *
 * @param key what tells it from others
 * @param kind what it is
 * @param role whether it is a claim to the administration or the bill of a supplier
 * @param issuer who issued it
 * @param addressee to whom it is made out
 * @param taxable the amount without VAT
 * @param vat the VAT
 * @param total the two, with the rounding of the document
 * @param withheld the part paid to the State for the issuer
 * @param splitVat the VAT that is not paid to the issuer: split payment, or owed by the buyer on a foreign invoice
 * @param cups the CUP in their own fields
 * @param cigs the CIG in their own fields
 * @param agreements the contracts and conventions it names
 * @param texts everything else that is written on it, in its order
 * @param descriptions of these, what is supplied; of a numbered line, held for that line
 * @param ibans the accounts it asks to be paid on
 * @param means how it asks to be paid, as FatturaPA codes them
 * @param linked the documents it corrects or completes: number and day
 * @param stamped of a document on paper, whether the original is stamped; an electronic one needs none
 * @param origin where it came from
 */
public record Voucher(
        DocumentKey key,
        DocumentKind kind,
        DocumentRole role,
        Subject issuer,
        Subject addressee,
        Euro taxable,
        Euro vat,
        Euro total,
        Euro withheld,
        Euro splitVat,
        List<Mention> cups,
        List<Mention> cigs,
        List<Agreement> agreements,
        List<Mention> texts,
        List<Mention> descriptions,
        List<Mention> ibans,
        List<Mention> means,
        List<Linked> linked,
        Optional<Boolean> stamped,
        Origin origin) {

    /** Copies the lists. */
    public Voucher {
        cups = List.copyOf(cups);
        cigs = List.copyOf(cigs);
        agreements = List.copyOf(agreements);
        texts = List.copyOf(texts);
        descriptions = List.copyOf(descriptions);
        ibans = List.copyOf(ibans);
        means = List.copyOf(means);
        linked = List.copyOf(linked);
    }

    /** What the issuer is to get: the total less what is withheld and the VAT split off. */
    public Euro payable() {
        return total.minus(withheld).minus(splitVat);
    }

    /**
     * Something that is written on the document.
     *
     * @param text the words
     * @param lines the lines of the document they hold for; none means all of it
     * @param location where they stand
     */
    public record Mention(String text, List<Integer> lines, Location location) {
        /** Copies the list. */
        public Mention {
            lines = List.copyOf(lines);
        }

        /** Its place only. */
        @Override
        public String toString() {
            return location.toString();
        }
    }

    /**
     * A contract or a convention it names in a field of its own.
     *
     * @param reference its number
     * @param date its day
     * @param location where it stands
     */
    public record Agreement(String reference, Optional<LocalDate> date, Location location) {}

    /**
     * A document it corrects or completes.
     *
     * @param number its number
     * @param date its day
     */
    public record Linked(String number, Optional<LocalDate> date) {}

    /**
     * Where a document came from.
     *
     * @param location the place to show: file and XPath, or claim and pointer
     * @param fileSha256 the digest of the bytes of the file, if it came from one
     * @param contentSha256 the digest of what the invoice says, if it is electronic
     * @param index which document of the file it is, from 1
     */
    public record Origin(Location location, Optional<String> fileSha256, Optional<String> contentSha256, int index) {}

    /** What it is and where it stands. */
    @Override
    public String toString() {
        return kind + " " + origin.location();
    }
}
