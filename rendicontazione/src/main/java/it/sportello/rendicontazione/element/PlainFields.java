package it.sportello.rendicontazione.element;

import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.Stated;
import it.sportello.rendicontazione.funding.FundingMessage;
import it.sportello.rendicontazione.funding.FundingRules.Window;
import it.sportello.rendicontazione.funding.Voucher;
import it.sportello.rendicontazione.funding.Voucher.Mention;
import java.time.LocalDate;
import java.util.List;

/** What every document has a field for: its number, its day, its amounts, what was supplied. */
final class PlainFields {

    private static final Fraction ONE_EURO = Euro.of(1).toFraction();

    private PlainFields() {}

    static Presence number(ElementCase judged) {
        String number = judged.voucher().key().number();
        if (number.codePoints().anyMatch(Character::isDigit)) {
            return Presence.PRESENT;
        }
        judged.say(ElementFinding.NUMBER_MISSING, ElementCase.shown(number));
        return Presence.MISSING;
    }

    /** The day must come after each of the three; after means not on it. */
    static Presence date(ElementCase judged) {
        Window window = judged.rules().window();
        after(judged, "submitted", window.submitted());
        after(judged, "admitted", window.admitted());
        after(judged, "awarded", window.awarded());
        return judged.findings().isEmpty() ? Presence.PRESENT : Presence.MISSING;
    }

    private static void after(ElementCase judged, String what, Stated<LocalDate> stated) {
        LocalDate date = judged.voucher().key().date();
        stated.value()
                .filter(day -> !date.isAfter(day))
                .ifPresent(
                        day -> judged.say(ElementFinding.DATE_EARLY, date, new FundingMessage("funding." + what), day));
    }

    /**
     * The amount with VAT apart. Where the law asks for no VAT there is none to tell; a total that is more than a euro away
     * from the two parts is told, for the rounding of a document is never that large.
     */
    static Presence amount(ElementCase judged) {
        Voucher voucher = judged.voucher();
        if (voucher.total().signum() == 0) {
            judged.say(ElementFinding.AMOUNT_MISSING);
            return Presence.MISSING;
        }
        Fraction parts = voucher.taxable().toFraction().plus(voucher.vat().toFraction());
        Fraction apart = voucher.total().toFraction().minus(parts);
        if (apart.max(apart.negated()).compareTo(ONE_EURO) > 0) {
            judged.say(ElementFinding.AMOUNT_APART, voucher.taxable(), voucher.vat(), voucher.total(), apart);
        }
        return Presence.PRESENT;
    }

    static Presence object(ElementCase judged) {
        List<Mention> descriptions = judged.voucher().descriptions();
        if (descriptions.stream().allMatch(each -> each.text().isBlank())) {
            judged.say(ElementFinding.OBJECT_MISSING);
            return Presence.MISSING;
        }
        List<Mention> generic = descriptions.stream()
                .filter(each -> GenericDescriptions.isGeneric(each.text()))
                .toList();
        if (generic.isEmpty()) {
            return Presence.PRESENT;
        }
        judged.say(
                ElementFinding.OBJECT_GENERIC,
                generic.get(0).location(),
                ElementCase.shown(generic.get(0).text()),
                generic.size(),
                descriptions.size());
        return generic.size() == descriptions.size() ? Presence.MISSING : Presence.PRESENT;
    }
}
