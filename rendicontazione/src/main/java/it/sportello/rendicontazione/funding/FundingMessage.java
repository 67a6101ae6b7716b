package it.sportello.rendicontazione.funding;

import it.sportello.legal.Message;
import it.sportello.legal.Messages;
import java.util.Locale;

/** Words of this package, for findings and for pages: {@code funding.line}, {@code kind.payslip}. */
public record FundingMessage(String key) implements Message {

    static final Messages MESSAGES = Messages.load(name -> FundingMessage.class.getResourceAsStream(name));

    /** The word for a kind of document. */
    public static Message of(DocumentKind kind) {
        return word("kind", kind);
    }

    /** The word for a means of payment. */
    public static Message of(Means means) {
        return word("means", means);
    }

    /** The words for something that must stand on a document. */
    public static Message of(FundingElement element) {
        return word("element", element);
    }

    /** The words for a part of a document that is paid. */
    public static Message of(Payment.Part part) {
        return word("part", part);
    }

    static Message word(String kind, Enum<?> value) {
        return new FundingMessage(
                kind + "." + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static Message of(String key) {
        return new FundingMessage("funding." + key);
    }

    @Override
    public Messages messages() {
        return MESSAGES;
    }
}
