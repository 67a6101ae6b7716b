package it.sportello.rendicontazione.fattura;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An element that was read, until it is bound. */
final class Element {

    private final Place place;
    private final List<Element> children = new ArrayList<>(4);
    private String text = "";
    private long size;
    private String sha256 = "";

    Element(Place place) {
        this.place = place;
    }

    Place place() {
        return place;
    }

    String text() {
        return text;
    }

    void text(String value) {
        this.text = value;
    }

    /** How many bytes its base64 stands for, and their SHA-256. */
    void decoded(long bytes, String digest) {
        this.size = bytes;
        this.sha256 = digest;
    }

    long size() {
        return size;
    }

    String sha256() {
        return sha256;
    }

    void add(Element child) {
        children.add(child);
    }

    Stream<Element> all(String name) {
        return children.stream().filter(child -> child.place.name().equals(name));
    }

    Optional<Element> first(String name) {
        return all(name).findFirst();
    }
}
