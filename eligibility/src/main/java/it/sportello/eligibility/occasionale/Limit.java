package it.sportello.eligibility.occasionale;

/** What art. 54-bis D.L. 50/2017 asks of a prestazione occasionale. */
public enum Limit {
    /** The pay of a worker from all users in the calendar year, c. 1, lett. a). Euro. */
    WORKER_ALL_USERS(OccasionaleMessage.LIMIT_WORKER_ALL_USERS),
    /** The pay a user gives all workers in the calendar year, some of it at three quarters, c. 1, lett. b). Euro. */
    USER_ALL_WORKERS(OccasionaleMessage.LIMIT_USER_ALL_WORKERS),
    /** The pay of a worker from one user in the calendar year, c. 1, lett. c). Euro. */
    SAME_PAIR(OccasionaleMessage.LIMIT_SAME_PAIR),
    /** The hours of a worker for one user in the calendar year, c. 20. Hours. */
    HOURS_OF_PAIR(OccasionaleMessage.LIMIT_HOURS_OF_PAIR),
    /** The open-ended employees of the user, c. 14. People. */
    SIZE_OF_USER(OccasionaleMessage.LIMIT_SIZE_OF_USER),
    /** What the user is. */
    SECTOR(OccasionaleMessage.LIMIT_SECTOR),
    /** No employment of the worker with the user, now or in the months before. */
    EMPLOYMENT(OccasionaleMessage.LIMIT_EMPLOYMENT),
    /** The least pay for the hours. Euro. */
    PAY_PER_HOUR(OccasionaleMessage.LIMIT_PAY_PER_HOUR),
    /** The least pay of a day, however short. Euro. */
    PAY_PER_DAY(OccasionaleMessage.LIMIT_PAY_PER_DAY);

    private final OccasionaleMessage label;

    Limit(OccasionaleMessage label) {
        this.label = label;
    }

    OccasionaleMessage label() {
        return label;
    }
}
