package it.sportello.legal.document;

import it.sportello.legal.Finding;
import java.util.List;

/**
 * A document type that knows rules about itself beyond the shape of its parts: totals that must agree, names that must
 * exist. It is asked once the shape is sound, by the reader and by {@link DocumentReader#check}.
 */
public interface SelfChecking {

    /**
     * What is wrong with, or worth knowing about, the document; places are {@link it.sportello.legal.Location#at}, their
     * keys spelled as in YAML.
     */
    List<Finding> check();
}
