package it.sportello.rendicontazione.element;

import it.sportello.legal.identifier.Identifier;
import it.sportello.legal.identifier.IdentifierFinding;
import it.sportello.rendicontazione.element.WrittenText.Match;
import it.sportello.rendicontazione.fattura.DocumentRole;
import it.sportello.rendicontazione.funding.FundingRules.Partner;
import it.sportello.rendicontazione.funding.Voucher.Mention;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The account to pay on: of a claim a dedicated account of the partner, of a bill any account of the supplier. That a RIBA,
 * a MAV or PagoPA has none is fine for the SdI and not for a notice that asks for it.
 */
final class AccountNamed {

    private static final Set<String> WITHOUT_ACCOUNT = Set.of("MP12", "MP13", "MP23");
    private static final Pattern IBAN_IN_TEXT =
            Pattern.compile("(?<![a-z0-9])(?:it|sm)(?:[ .]?[0-9a-z]){25}(?![a-z0-9])");

    private final ElementCase judged;
    /** Whether an account is the right one, or one of them. */
    private final Predicate<String> right;

    private AccountNamed(ElementCase judged, Predicate<String> right) {
        this.judged = judged;
        this.right = right;
    }

    static Presence judge(ElementCase judged) {
        if (judged.voucher().role() == DocumentRole.EXPENSE) {
            return new AccountNamed(judged, AccountNamed::isValid).supplier();
        }
        return judged.partner()
                .map(partner -> new AccountNamed(judged, partner.accounts()::contains).dedicated(partner))
                .orElseGet(judged::partnerUnknown);
    }

    private static boolean isValid(String iban) {
        return Identifier.IBAN.defect(iban).isEmpty();
    }

    private Presence dedicated(Partner partner) {
        List<Mention> ibans = judged.voucher().ibans();
        Optional<Presence> found = found(ibans);
        if (found.isPresent()) {
            ibans.stream()
                    .filter(each -> !right.test(ElementCase.normalised(Identifier.IBAN, each.text())))
                    .findFirst()
                    .ifPresent(other ->
                            judged.say(ElementFinding.ACCOUNT_ALSO, other.location(), ElementCase.shown(other.text())));
            return found.get();
        }
        if (!ibans.isEmpty()) {
            another(ibans.get(0), partner);
            return Presence.MISSING;
        }
        Optional<Match> text = partner.accounts().stream()
                .flatMap(each -> judged.text().find(WrittenText.squeeze(each)).stream())
                .findFirst();
        if (text.isPresent()) {
            judged.say(
                    ElementFinding.ACCOUNT_IN_TEXT,
                    text.get().location(),
                    ElementCase.shown(text.get().text()));
            return Presence.IN_TEXT_ONLY;
        }
        return missing();
    }

    private Presence supplier() {
        List<Mention> ibans = judged.voucher().ibans();
        Optional<Presence> found = found(ibans);
        if (found.isPresent()) {
            return found.get();
        }
        Optional<Mention> foreign = ibans.stream()
                .filter(each -> Identifier.IBAN
                        .defect(ElementCase.normalised(Identifier.IBAN, each.text()))
                        .equals(Optional.of(IdentifierFinding.IBAN_NOT_ITALIAN)))
                .findFirst();
        if (foreign.isPresent()) {
            judged.say(
                    ElementFinding.ACCOUNT_FOREIGN,
                    foreign.get().location(),
                    foreign.get().text());
            return Presence.PRESENT;
        }
        if (!ibans.isEmpty()) {
            invalid(ibans.get(0));
            return Presence.MISSING;
        }
        Matcher matcher = IBAN_IN_TEXT.matcher(judged.text().plain());
        while (matcher.find()) {
            String iban = matcher.group().replaceAll("[ .]", "").toUpperCase(Locale.ROOT);
            if (isValid(iban)) {
                judged.say(
                        ElementFinding.ACCOUNT_IN_TEXT,
                        judged.text().match(matcher.start(), matcher.end()).location(),
                        iban);
                return Presence.IN_TEXT_ONLY;
            }
        }
        return missing();
    }

    /** How the first account stands there that is right, if one is. */
    private Optional<Presence> found(List<Mention> ibans) {
        if (ibans.stream().anyMatch(each -> right.test(each.text()))) {
            return Optional.of(Presence.PRESENT);
        }
        Optional<Mention> near = ibans.stream()
                .filter(each -> right.test(ElementCase.normalised(Identifier.IBAN, each.text())))
                .findFirst();
        near.ifPresent(it -> judged.say(
                ElementFinding.ACCOUNT_EQUIVALENT,
                it.location(),
                ElementCase.shown(it.text()),
                ElementCase.normalised(Identifier.IBAN, it.text())));
        return near.map(it -> Presence.EQUIVALENT);
    }

    private void another(Mention iban, Partner partner) {
        if (isValid(ElementCase.normalised(Identifier.IBAN, iban.text()))) {
            judged.say(
                    ElementFinding.ACCOUNT_OTHER,
                    iban.location(),
                    ElementCase.shown(iban.text()),
                    partner.name(),
                    partner.accounts());
        } else {
            invalid(iban);
        }
    }

    private void invalid(Mention iban) {
        judged.say(
                ElementFinding.ACCOUNT_INVALID,
                iban.location(),
                ElementCase.shown(iban.text()),
                Identifier.IBAN
                        .defect(ElementCase.normalised(Identifier.IBAN, iban.text()))
                        .orElseThrow());
    }

    private Presence missing() {
        List<Mention> means = judged.voucher().means();
        if (!means.isEmpty() && means.stream().allMatch(each -> WITHOUT_ACCOUNT.contains(each.text()))) {
            judged.say(
                    ElementFinding.ACCOUNT_MEANS,
                    means.get(0).location(),
                    means.get(0).text());
        } else {
            judged.say(ElementFinding.ACCOUNT_MISSING);
        }
        return Presence.MISSING;
    }
}
