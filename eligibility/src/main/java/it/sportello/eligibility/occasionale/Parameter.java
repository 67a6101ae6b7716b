package it.sportello.eligibility.occasionale;

/** The values of the law, by their name in {@code prestazioni-occasionali.yaml}. */
enum Parameter {
    WORKER_LIMIT("worker limit"),
    USER_LIMIT("user limit"),
    USER_LIMIT_SPECIAL("user limit in special sectors"),
    PAIR_LIMIT("pair limit"),
    PAIR_LIMIT_STEWARDS("pair limit for stewards"),
    HOURS("hours of a pair"),
    EMPLOYEES("employees"),
    EMPLOYEES_SPECIAL("employees in special sectors"),
    EMPLOYEES_TOURISM("employees in tourism"),
    WEIGHT("weight of protected workers"),
    MONTHS_SINCE_EMPLOYMENT("months since employment"),
    AGRICULTURE_LEFT_OUT("agriculture left out"),
    MINIMUM_PER_HOUR("minimum per hour"),
    MINIMUM_PER_DAY("minimum per day"),
    INPS("inps"),
    INAIL("inail"),
    MANAGEMENT("management");

    private final String key;

    Parameter(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
