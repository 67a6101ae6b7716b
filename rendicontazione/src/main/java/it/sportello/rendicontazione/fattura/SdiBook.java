package it.sportello.rendicontazione.fattura;

import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The controls of the Sistema di Interscambio, as data. {@link #published} is what this library knows; a copy with other
 * tolerances or readings is how two validators are compared.
 *
 * @param sdiControls the edition of the technical specifications
 * @param verifiedUntil the last day for which the list was compared with what is published
 * @param controls the controls, each code once
 */
public record SdiBook(
        @NotBlank String sdiControls,
        LocalDate verifiedUntil,
        @NotEmpty List<@Valid SdiControl> controls) {

    /** Copies the list. */
    public SdiBook {
        controls = List.copyOf(controls);
    }

    /**
     * The book that is part of this library.
     *
     * @throws IllegalStateException if it is not sound, which the tests rule out
     */
    public static SdiBook published() {
        return Published.BOOK;
    }

    /** Read when it is first asked for. */
    private static final class Published {
        private static final SdiBook BOOK = load();
    }

    private static SdiBook load() {
        try (InputStream in = SdiBook.class.getResourceAsStream("sdi-controls.yaml")) {
            if (in == null) {
                throw new IllegalStateException("missing resource sdi-controls.yaml");
            }
            Document<SdiBook> book = new DocumentReader()
                    .read("sdi-controls.yaml", in.readAllBytes(), DocumentFormat.YAML, SdiBook.class);
            return book.value()
                    .orElseThrow(() -> new IllegalStateException(book.findings().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The control of this code, if there is one. */
    public Optional<SdiControl> control(String code) {
        return controls.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** The same book with a control in the place of the one of its code. */
    public SdiBook with(SdiControl control) {
        return new SdiBook(
                sdiControls,
                verifiedUntil,
                controls.stream()
                        .map(each -> each.code().equals(control.code()) ? control : each)
                        .toList());
    }
}
