package it.sportello.rendicontazione.fattura;

import it.sportello.legal.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Replays the controls of the Sistema di Interscambio that need nothing but the file, the day it was received on, or the
 * other files it came with.
 *
 * <p>An invoice that reached somebody through the SdI has passed them as of its date: one that fails was altered, is a
 * draft, or is older than the control. Amounts are compared exactly; the tolerances, and the readings where published
 * validators disagree, are in the {@link SdiBook}. Source: technical specifications of the Agenzia delle Entrate, Allegato
 * A, appendix 1.
 *
 * <p>What needs a register or a certificate is not judged; {@link #notJudged} lists it.
 *
 * <p>Immutable and thread-safe.
 */
public final class SdiControls {

    private static final Map<SdiFinding, Consumer<SdiCase>> RULES = rules();

    private final SdiBook book;

    /** The controls as this library knows them. */
    public SdiControls() {
        this(SdiBook.published());
    }

    /** The controls of another book. */
    public SdiControls(SdiBook book) {
        this.book = book;
    }

    private static Map<SdiFinding, Consumer<SdiCase>> rules() {
        Map<SdiFinding, Consumer<SdiCase>> rules = new EnumMap<>(SdiFinding.class);
        rules.put(SdiFinding.FILE_NAME, SdiFiles::name);
        rules.put(SdiFinding.FILE_SIZE, SdiFiles::size);
        rules.put(SdiFinding.FORM, SdiFiles::form);
        rules.put(SdiFinding.FORM_TOO_MANY, SdiFiles::formTooMany);
        rules.put(SdiFinding.IDENTIFIER, SdiParties::identifiers);
        rules.put(SdiFinding.FOREIGN_DESTINATION, SdiParties::foreignDestination);
        rules.put(SdiFinding.LINE_NATURE_MISSING, SdiRates::lineNatureMissing);
        rules.put(SdiFinding.LINE_NATURE_TOO_MUCH, SdiRates::lineNatureTooMuch);
        rules.put(SdiFinding.DATE_AFTER_RECEIPT, SdiFiles::dateAfterReceipt);
        rules.put(SdiFinding.LINE_WITHHELD, SdiRates::lineWithheld);
        rules.put(SdiFinding.CONTRIBUTION_NATURE_MISSING, SdiRates::contributionNatureMissing);
        rules.put(SdiFinding.CONTRIBUTION_NATURE_TOO_MUCH, SdiRates::contributionNatureTooMuch);
        rules.put(SdiFinding.CONTRIBUTION_WITHHELD, SdiRates::contributionWithheld);
        rules.put(SdiFinding.ADDRESSEE_UNKNOWN, SdiParties::addresseeUnknown);
        rules.put(SdiFinding.DATE_BEFORE_LINKED, SdiFiles::dateBeforeLinked);
        rules.put(SdiFinding.SUMMARIES_TOO_FEW, SdiRates::summariesTooFew);
        rules.put(SdiFinding.REVERSE_CHARGE_SPLIT, SdiRates::reverseChargeSplit);
        rules.put(SdiFinding.VAT, SdiAmounts::vat);
        rules.put(SdiFinding.TAXABLE, SdiAmounts::taxable);
        rules.put(SdiFinding.LINE_TOTAL, SdiAmounts::lineTotal);
        rules.put(SdiFinding.RATE_AS_FRACTION, SdiRates::rateAsFraction);
        rules.put(SdiFinding.NUMBER_WITHOUT_DIGIT, SdiFiles::numberWithoutDigit);
        rules.put(SdiFinding.PEC, SdiParties::pec);
        rules.put(SdiFinding.DESTINATION_LENGTH, SdiParties::destinationLength);
        rules.put(SdiFinding.FORMAT_DIFFERS, SdiParties::formatDiffers);
        rules.put(SdiFinding.SUMMARY_NATURE_MISSING, SdiRates::summaryNatureMissing);
        rules.put(SdiFinding.SUMMARY_NATURE_TOO_MUCH, SdiRates::summaryNatureTooMuch);
        rules.put(SdiFinding.ADJUSTMENT_EMPTY, SdiAmounts::adjustmentEmpty);
        rules.put(SdiFinding.LINE_ADJUSTMENT_EMPTY, SdiAmounts::lineAdjustmentEmpty);
        rules.put(SdiFinding.RATE_WITHOUT_COUNTERPART, SdiRates::rateWithoutCounterpart);
        rules.put(SdiFinding.NATURE_WITHOUT_COUNTERPART, SdiRates::natureWithoutCounterpart);
        rules.put(SdiFinding.NATURE_GENERIC, SdiRates::natureGeneric);
        rules.put(SdiFinding.REGIME_OLD, SdiParties::regimeOld);
        rules.put(SdiFinding.SIMPLIFIED_TOO_LARGE, SdiAmounts::simplifiedTooLarge);
        rules.put(SdiFinding.SAME_PARTY, SdiParties::sameParty);
        rules.put(SdiFinding.OTHER_PARTY, SdiParties::otherParty);
        rules.put(SdiFinding.SUPPLIER_COUNTRY, SdiParties::supplierCountry);
        rules.put(SdiFinding.ZERO_RATE, SdiRates::zeroRate);
        rules.put(SdiFinding.ADDRESSEE_WITHOUT_VAT, SdiParties::addresseeWithoutVat);
        rules.put(SdiFinding.BOTH_FOREIGN, SdiParties::bothForeign);
        return rules;
    }

    /** The book they are read from. */
    public SdiBook book() {
        return book;
    }

    /** The controls that are not judged, since they take a register or a certificate, or are not applied. */
    public List<SdiControl> notJudged() {
        return book.controls().stream().filter(each -> !each.isReplayed()).toList();
    }

    /**
     * Judges one file for itself, without comparing it with others.
     *
     * @param receivedOn the day the SdI received it, if it is known
     */
    public Verdict check(FatturaFile file, Optional<LocalDate> receivedOn) {
        Optional<Fattura> content = file.content();
        if (content.isEmpty()) {
            return new Verdict(Verdict.Kind.SDI, Verdict.State.NOT_JUDGED, List.of());
        }
        List<Finding> findings = new ArrayList<>();
        RULES.forEach((kind, rule) -> book.control(kind.sdiCode())
                .filter(SdiControl::isReplayed)
                .ifPresent(
                        control -> rule.accept(new SdiCase(file, content.get(), control, kind, receivedOn, findings))));
        return Verdict.of(Verdict.Kind.SDI, findings);
    }

    /** Begins to judge files that came together: a document or a name that came before is told. */
    public SdiSession session() {
        return new SdiSession(this);
    }
}
