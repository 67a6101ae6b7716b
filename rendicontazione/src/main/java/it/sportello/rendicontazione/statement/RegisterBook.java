package it.sportello.rendicontazione.statement;

import it.sportello.legal.document.Document;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The registers as templates: which columns each has, in which order, under which titles. The forms of the Servizio
 * Centrale were not readable; the columns of {@link #sai} are the fewest such a register can do with, and whoever has the
 * forms writes another book. A column that a register has nothing for stays empty, to be filled by hand.
 *
 * @param registerBook its name
 * @param registers the registers
 */
public record RegisterBook(
        @NotBlank String registerBook, @NotEmpty List<@Valid Register> registers) {

    /** Copies the list. */
    public RegisterBook {
        registers = List.copyOf(registers);
    }

    /**
     * A register.
     *
     * @param kind what it is filled with
     * @param title its title
     * @param source where it is asked for
     * @param columns its columns
     */
    public record Register(
            Kind kind,
            @NotBlank String title,
            @NotBlank String source,
            @NotEmpty List<@Valid Column> columns) {
        /** Copies the list. */
        public Register {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A column.
     *
     * @param value what stands in it
     * @param title its title
     */
    public record Column(Value value, @NotBlank String title) {}

    /** What a register is filled with. */
    public enum Kind {
        /** All expenses by day: registro generale delle spese. */
        GENERAL,
        /** All expenses by spending code, with sums: prospetto analitico per codice. */
        ANALYTICAL,
        /** Days of presence by person and month: registro delle presenze. */
        ATTENDANCE,
        /** What was given to people: registro delle erogazioni. */
        DISBURSEMENTS,
        /** What staff costs: prospetti dei costi del personale. */
        STAFF
    }

    /** What may stand in a column. */
    public enum Value {
        /** The number of the row, from 1. */
        PROGRESSIVE,
        /** The spending code: the line of the budget. */
        CODE,
        /** The title of the line. */
        CODE_TITLE,
        /** The category of cost. */
        CATEGORY,
        /** Who spent. */
        PARTNER,
        /** What kind of document it is. */
        DOCUMENT,
        /** Its number. */
        NUMBER,
        /** Its day, or the day of what the row is about. */
        DATE,
        /** The name of who issued it. */
        SUPPLIER,
        /** Its VAT number or codice fiscale. */
        SUPPLIER_ID,
        /** What it is for. */
        DESCRIPTION,
        /** All of the document; of staff, the yearly cost. */
        GROSS,
        /** What was charged. */
        CHARGED,
        /** What was admitted. */
        ADMITTED,
        /** The days of its payments. */
        PAID_ON,
        /** The means of its payments. */
        MEANS,
        /** What identifies its payments: CRO, TRN, mandate, or the name of the movement. */
        PAYMENT,
        /** The code of the person. */
        PERSON,
        /** The role of somebody on the staff. */
        ROLE,
        /** The month: {@code 2025-03}. */
        MONTH,
        /** The days of presence. */
        DAYS,
        /** Euro a day, or an hour. */
        RATE,
        /** The hours of a year. */
        YEARLY_HOURS,
        /** The hours served. */
        HOURS,
        /** What the row comes to. */
        AMOUNT,
        /** Whether the receipt is signed. */
        SIGNED
    }

    /**
     * The registers of notice 002 (Lustra), art. 13, with the fewest columns.
     *
     * @throws IllegalStateException if it is not sound, which the tests rule out
     */
    public static RegisterBook sai() {
        return Published.SAI;
    }

    /** Read when it is first asked for. */
    private static final class Published {
        private static final RegisterBook SAI = load();
    }

    private static RegisterBook load() {
        try (InputStream in = RegisterBook.class.getResourceAsStream("sai-registers.yaml")) {
            if (in == null) {
                throw new IllegalStateException("missing resource sai-registers.yaml");
            }
            Document<RegisterBook> book = new DocumentReader()
                    .read("sai-registers.yaml", in.readAllBytes(), DocumentFormat.YAML, RegisterBook.class);
            return book.value()
                    .orElseThrow(() -> new IllegalStateException(book.findings().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
