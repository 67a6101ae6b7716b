package it.sportello.isee;

import it.sportello.legal.Euro;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Optional;

/**
 * A financial relationship of a person at the end of the reference year; art. 5, c. 4, D.P.C.M. 159/2013. Amounts are the
 * person's own share, in euro.
 *
 * @param type what it is
 * @param balance the balance at 31 December, gross of interest; accounts only
 * @param average the yearly average stock (<i>consistenza media annua</i>); accounts only
 * @param value the value at 31 December; all but accounts. A postal book, which is a deposit too, is told by the higher of
 *     its balance and its average
 */
public record FinancialAsset(
        Type type,
        Optional<@PositiveOrZero @DecimalMax("1000000000") Euro> balance,
        Optional<@PositiveOrZero @DecimalMax("1000000000") Euro> average,
        Optional<@PositiveOrZero @DecimalMax("1000000000") Euro> value) {

    /** The types of the DSU, with the codes of its form, and those the law parts from them. */
    public enum Type {
        /** 01, current account. */
        CURRENT_ACCOUNT("01"),
        /** 03, savings deposit, free or tied. */
        SAVINGS_DEPOSIT("03"),
        /** 02, securities and bonds in deposit. */
        SECURITIES("02"),
        /** 04, fiduciary relationship. */
        FIDUCIARY("04"),
        /** 05, collective savings. */
        FUND("05"),
        /** 06, managed portfolio. */
        PORTFOLIO("06"),
        /** 07, certificates of deposit and interest-bearing bonds. */
        CERTIFICATES("07"),
        /** 09, account of third parties. */
        THIRD_PARTY_ACCOUNT("09"),
        /** 23, financial product of an insurer. */
        INSURANCE("23"),
        /** 99, anything else. */
        OTHER("99"),
        /** State bonds and postal savings bonds, which art. 5, c. 4-bis leaves out up to a limit. */
        STATE_BONDS(""),
        /** Postal savings books, left out by the same rule; they are deposits and bear no figurative income. */
        POSTAL_BOOK("");

        private final String code;

        Type(String code) {
            this.code = code;
        }

        /** The code of the DSU form; empty for a type the form of 2021 does not part. */
        public String code() {
            return code;
        }

        /** Whether it is told by balance and average instead of by a value. */
        public boolean isAccount() {
            return this == CURRENT_ACCOUNT || this == SAVINGS_DEPOSIT;
        }

        boolean isStateGuaranteed() {
            return this == STATE_BONDS || this == POSTAL_BOOK;
        }
    }

    /** An account. */
    public static FinancialAsset account(Euro balance, Euro average) {
        return new FinancialAsset(Type.CURRENT_ACCOUNT, Optional.of(balance), Optional.of(average), Optional.empty());
    }

    /** Anything that has a value instead of a balance. */
    public static FinancialAsset of(Type type, Euro value) {
        return new FinancialAsset(type, Optional.empty(), Optional.empty(), Optional.of(value));
    }

    /** The type only: amounts are personal data. */
    @Override
    public String toString() {
        return "asset " + type;
    }
}
