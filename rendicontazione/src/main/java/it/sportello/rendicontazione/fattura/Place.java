package it.sportello.rendicontazione.fattura;

import it.sportello.legal.Location;
import java.util.Optional;

/**
 * Where a value stands in an invoice.
 *
 * @param parent the element around it; empty for the root
 * @param name the name of the element, {@code PrezzoTotale}; an attribute with its {@code @}
 * @param index which of several elements of that name it is, from 1; 0 where only one may stand
 * @param line the line where the element begins, from 1
 * @param column the column where its start tag ends, from 1
 */
public record Place(Optional<Place> parent, String name, int index, int line, int column) {

    /**
     * The XPath that leads to it and to nothing else: {@code /*}{@code /FatturaElettronicaBody[2]/DatiGenerali}. The root
     * is written as a star because it is the one element with a namespace, and with any prefix.
     */
    public String xpath() {
        return parent.map(around -> around.xpath() + "/" + name + (index == 0 ? "" : "[" + index + "]"))
                .orElse("/*");
    }

    /** The same as a location in a document of this name. */
    public Location in(String document) {
        return new Location(document, xpath(), line, column);
    }

    /** Its XPath. */
    @Override
    public String toString() {
        return xpath();
    }
}
