package it.sportello.isee;

import it.sportello.legal.Euro;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.Optional;

/**
 * The movable assets of a person at the end of the reference year (quadro FC2).
 *
 * @param assets the relationships
 * @param invested what the person spent in the year on real estate or on other movable assets, in euro; more than the
 *     gap between average and balance of the accounts, it lets the balance count although it is lower
 */
public record MovableAssets(List<@Valid FinancialAsset> assets, Optional<@PositiveOrZero Euro> invested) {

    /** None at all. */
    public static final MovableAssets NONE = new MovableAssets(List.of(), Optional.empty());

    /** Copies the list. */
    public MovableAssets {
        assets = List.copyOf(assets);
    }

    /** Assets of somebody who invested nothing in the year. */
    public static MovableAssets of(FinancialAsset... assets) {
        return new MovableAssets(List.of(assets), Optional.empty());
    }

    /** Their number only. */
    @Override
    public String toString() {
        return assets.size() + " movable assets";
    }
}
