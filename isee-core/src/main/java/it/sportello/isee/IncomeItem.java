package it.sportello.isee;

import it.sportello.legal.LegalReference;
import it.sportello.legal.Message;
import it.sportello.legal.Messages;
import java.util.List;
import java.util.Locale;

/**
 * The amounts of a person that make up, or lessen, the ISR; all of the reference year, in euro.
 *
 * <p>Source: art. 4, c. 2 and 3, D.P.C.M. 159/2013. What a DSU leaves out of these is nothing, if its holder declares any
 * at all.
 */
public enum IncomeItem implements Message {
    /** Overall income for IRPEF; it alone may be negative. */
    IRPEF("2", "a", Role.ADDED),
    /** Income under a substitute tax or a final withholding: flat-rate regime, productivity bonus, cedolare secca. */
    SUBSTITUTE_TAX("2", "b", Role.ADDED),
    /** Income exempt from tax, and income from work abroad that is taxed only there. */
    EXEMPT("2", "c", Role.ADDED),
    /** Agricultural proceeds of the IRAP return. */
    AGRICULTURAL("2", "d", Role.ADDED),
    /** Maintenance received for children. */
    CHILD_MAINTENANCE_RECEIVED("2", "e", Role.ADDED),
    /**
     * Welfare, pension and indemnity payments by public bodies that are not in the IRPEF income; since L. 89/2016 without
     * those granted because of a disability.
     */
    TRANSFERS("2", "f", Role.ADDED),
    /** Income of land and buildings that are not let, subject to IMU instead of IRPEF. */
    UNLET_PROPERTY("2", "g", Role.ADDED),
    /** Income abroad of a spouse registered with AIRE. */
    ABROAD("2", "h", Role.ADDED),
    /** Maintenance paid to a spouse after a separation or a divorce. */
    SPOUSE_MAINTENANCE_PAID("3", "a", Role.DEDUCTED),
    /** Maintenance paid for children who live with the other parent. */
    CHILD_MAINTENANCE_PAID("3", "b", Role.DEDUCTED),
    /** Medical and similar expenses of a member with disability, as in the tax return; up to a limit. */
    MEDICAL_EXPENSES("3", "c", Role.DEDUCTED),
    /** The part of the agricultural income of IRAP farmers that is left out. */
    AGRARIAN_INCOME("3", "d", Role.DEDUCTED),
    /** Income from employment, as a part of what is added above: the base of a deduction. */
    WAGES("3", "e", Role.PART),
    /** Pensions, as a part of what is added above: the base, with the transfers, of a deduction. */
    PENSIONS("3", "f", Role.PART);

    /** What an amount does to the ISR. */
    enum Role {
        ADDED,
        DEDUCTED,
        PART
    }

    /** All of them, in their order. */
    static final List<IncomeItem> ALL = List.of(values());

    /** Those that are added to the ISR. */
    static final List<IncomeItem> ADDED = with(Role.ADDED);

    /** Those that are deducted as they are told. */
    static final List<IncomeItem> DEDUCTED = with(Role.DEDUCTED);

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<LegalReference> sources;

    private final Role role;
    private final String word = name().toLowerCase(Locale.ROOT).replace('_', ' ');

    IncomeItem(String comma, String letter, Role role) {
        this.sources = List.of(Acts.DPCM_159.article("4").comma(comma).letter(letter));
        this.role = role;
    }

    @Override
    public String key() {
        return "isee.item-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Messages messages() {
        return IseeMessage.MESSAGES;
    }

    private static List<IncomeItem> with(Role role) {
        return ALL.stream().filter(item -> item.role == role).toList();
    }

    /** Its key in a document. */
    String word() {
        return word;
    }

    List<LegalReference> sources() {
        return sources;
    }

    Role role() {
        return role;
    }
}
