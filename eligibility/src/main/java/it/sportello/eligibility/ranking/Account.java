package it.sportello.eligibility.ranking;

import java.util.Optional;

/** Money and places from which is granted, each as far as it is counted. */
final class Account {

    private final boolean countsMoney;
    private final boolean countsPlaces;
    private long cents;
    private long places;
    private long usedCents;
    private int usedPlaces;
    private boolean stopped;

    Account(Optional<Long> cents, Optional<Long> places) {
        this.countsMoney = cents.isPresent();
        this.countsPlaces = places.isPresent();
        this.cents = cents.orElse(0L);
        this.places = places.orElse(0L);
    }

    boolean countsMoney() {
        return countsMoney;
    }

    boolean countsPlaces() {
        return countsPlaces;
    }

    long cents() {
        return cents;
    }

    long places() {
        return places;
    }

    long usedCents() {
        return usedCents;
    }

    int usedPlaces() {
        return usedPlaces;
    }

    boolean hasPlace() {
        return !countsPlaces || places > 0;
    }

    boolean affords(long wanted) {
        return !countsMoney || wanted <= cents;
    }

    /** Nobody else is served from it. */
    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    /** Takes money and a number of places, which are there. */
    void take(long wanted, int seats) {
        if (countsMoney) {
            cents = Math.subtractExact(cents, wanted);
        }
        if (countsPlaces) {
            places -= seats;
        }
        if (cents < 0 || places < 0) {
            throw new IllegalStateException("more was granted than there is");
        }
        usedCents = Math.addExact(usedCents, wanted);
        usedPlaces += seats;
    }

    /** Puts back what has become free. */
    void give(long more, long seats) {
        if (countsMoney) {
            cents = Math.addExact(cents, more);
        }
        if (countsPlaces) {
            places = Math.addExact(places, seats);
        }
    }
}
