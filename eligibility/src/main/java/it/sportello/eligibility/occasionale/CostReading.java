package it.sportello.eligibility.occasionale;

/**
 * How the cost of a prestazione occasionale is rounded, and of what the management share is taken: the texts read do not
 * say, so whoever computes chooses, and the result tells the choice.
 *
 * <p>For 9.00 euro, {@link Order#EXACT_TO_THE_TOTAL} has 12.285 before management, {@link Order#EACH_SHARE} has 12.29.
 *
 * @param order when it is rounded to the cent, half a cent upwards
 * @param base of what the management share is taken
 */
public record CostReading(Order order, Base base) {

    /** One rounding at the end, and the management share on top: 9.00 euro cost 12.41. */
    public static final CostReading PROPOSED = new CostReading(Order.EXACT_TO_THE_TOTAL, Base.ON_TOP);

    /** When it is rounded. */
    public enum Order {
        /** Shares stay exact; the total alone is rounded. */
        EXACT_TO_THE_TOTAL(OccasionaleMessage.ORDER_EXACT_TO_THE_TOTAL),
        /** Each share is rounded by itself; the total is their sum. */
        EACH_SHARE(OccasionaleMessage.ORDER_EACH_SHARE);

        private final OccasionaleMessage words;

        Order(OccasionaleMessage words) {
            this.words = words;
        }

        OccasionaleMessage words() {
            return words;
        }
    }

    /** Of what the management share is taken. */
    public enum Base {
        /** Of pay, contributions and insurance; it comes on top of them. */
        ON_TOP(OccasionaleMessage.BASE_ON_TOP),
        /** Of all that is paid in, itself included. */
        OF_WHAT_IS_PAID_IN(OccasionaleMessage.BASE_OF_WHAT_IS_PAID_IN);

        private final OccasionaleMessage words;

        Base(OccasionaleMessage words) {
            this.words = words;
        }

        OccasionaleMessage words() {
            return words;
        }
    }
}
