package it.sportello.rendicontazione.element;

import it.sportello.legal.identifier.Identifier;
import it.sportello.rendicontazione.fattura.DocumentRole;
import it.sportello.rendicontazione.funding.DocumentKind;
import it.sportello.rendicontazione.funding.FundingRules.Administration;
import it.sportello.rendicontazione.funding.FundingRules.Partner;
import it.sportello.rendicontazione.funding.Subject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * To whom a document is made out: a claim to the administration, the bill of a supplier to the partner that charges it, and
 * in a grouping to none of the others. Codes tell, not names: a name is not enough and another name does no harm.
 */
final class AddresseeNamed {

    private static final String ITALY = "IT";

    private AddresseeNamed() {}

    static Presence judge(ElementCase judged) {
        if (judged.voucher().role() == DocumentRole.CLAIM) {
            Administration administration = judged.rules().administration();
            return judge(judged, administration.name(), administration.codiceFiscale(), Optional.empty());
        }
        return judged.partner()
                .map(it -> judge(judged, it.name(), it.codiceFiscale(), it.vatNumber()))
                .orElseGet(judged::partnerUnknown);
    }

    private static Presence judge(ElementCase judged, String name, String codiceFiscale, Optional<String> vatNumber) {
        Subject addressee = named(judged);
        List<String> written = Stream.of(addressee.codiceFiscale(), addressee.vatNumber())
                .flatMap(Optional::stream)
                .toList();
        Optional<String> fiscal = addressee.codiceFiscale();
        Optional<String> vat = addressee.vatNumber();
        boolean exact = fiscal.equals(Optional.of(codiceFiscale))
                || (vat.isPresent() && vat.equals(vatNumber.map(ITALY::concat)));
        boolean near = written.stream()
                .map(AddresseeNamed::digits)
                .anyMatch(it -> it.equals(codiceFiscale) || Optional.of(it).equals(vatNumber));
        if (exact || near) {
            return found(judged, written, codiceFiscale, vatNumber, exact);
        }
        missing(judged, name, codiceFiscale, written);
        return Presence.MISSING;
    }

    /** Who a document is for; an F24 is made out to nobody, and names who paid. */
    private static Subject named(ElementCase judged) {
        return judged.voucher().kind() == DocumentKind.F24
                ? judged.voucher().issuer()
                : judged.voucher().addressee();
    }

    private static Presence found(
            ElementCase judged, List<String> written, String codiceFiscale, Optional<String> vatNumber, boolean exact) {
        List<String> others = written.stream()
                .filter(it -> !digits(it).equals(codiceFiscale)
                        && !Optional.of(digits(it)).equals(vatNumber))
                .map(ElementCase::shown)
                .toList();
        // A VAT number the rules do not know may be right: only what contradicts a known one is told.
        if (!others.isEmpty() && (vatNumber.isPresent() || !isVat(judged, others))) {
            judged.say(ElementFinding.ADDRESSEE_CONFLICT, others, codiceFiscale);
        }
        if (exact) {
            return Presence.PRESENT;
        }
        judged.say(
                ElementFinding.ADDRESSEE_EQUIVALENT,
                written.stream().map(ElementCase::shown).toList(),
                codiceFiscale);
        return Presence.EQUIVALENT;
    }

    private static boolean isVat(ElementCase judged, List<String> others) {
        return named(judged).vatNumber().map(List::of).equals(Optional.of(others));
    }

    private static void missing(ElementCase judged, String name, String codiceFiscale, List<String> written) {
        Optional<Partner> other = judged.rules().partners().stream()
                .filter(each -> !each.codiceFiscale().equals(codiceFiscale))
                .filter(each -> written.stream().map(AddresseeNamed::digits).anyMatch(it -> isOf(each, it)))
                .findFirst();
        if (other.isPresent() && judged.voucher().role() == DocumentRole.EXPENSE) {
            judged.say(ElementFinding.ADDRESSEE_OTHER_PARTNER, other.get().name(), name, codiceFiscale);
        } else if (!written.isEmpty()) {
            judged.say(
                    ElementFinding.ADDRESSEE_OTHER,
                    written.stream().map(ElementCase::shown).toList(),
                    name,
                    codiceFiscale);
        } else if (WrittenText.squeeze(named(judged).name()).equals(WrittenText.squeeze(name))) {
            judged.say(ElementFinding.ADDRESSEE_NAME_ONLY, name, codiceFiscale);
        } else {
            judged.say(ElementFinding.ADDRESSEE_MISSING, name, codiceFiscale);
        }
    }

    private static boolean isOf(Partner partner, String code) {
        return partner.codiceFiscale().equals(code) || partner.vatNumber().equals(Optional.of(code));
    }

    /** A code in capitals, without blanks and without the country in front of a VAT number. */
    private static String digits(String code) {
        String plain = ElementCase.normalised(Identifier.CODICE_FISCALE, code);
        return plain.length() == 13 && plain.startsWith(ITALY) ? plain.substring(2) : plain;
    }
}
