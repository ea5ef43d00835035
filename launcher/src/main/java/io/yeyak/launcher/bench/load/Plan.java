package io.yeyak.launcher.bench.load;

import java.time.Duration;
import java.util.List;

/**
 * Who comes, and what they want.
 *
 * @param name a word that no other plan of this bench has: keys begin with it
 * @param timetable when they come
 * @param offers what they want, one ticket each, in turn
 * @param goal how far it goes
 * @param lookers of a hundred so many also ask over HTTP, as a customer's page does, until they are told
 * @param patience how long everything may take after the last one came
 */
public record Plan(String name, Timetable timetable, List<Offer> offers, Goal goal, int lookers, Duration patience) {

    public Plan {
        offers = List.copyOf(offers);
        if (offers.isEmpty() || lookers < 0 || lookers > 100) {
            throw new IllegalArgumentException("a plan needs something for people to want");
        }
    }

    /**
     * People who come evenly.
     *
     * @param rate how many come in a second; 0 for all at once
     */
    public Plan(String name, int people, double rate, List<Offer> offers, Goal goal, int lookers, Duration patience) {
        this(name, Timetable.of(people, rate), offers, goal, lookers, patience);
    }

    /** How many. */
    public int people() {
        return timetable.people();
    }

    /** When a reservation is over for the bench. */
    public enum Goal {
        /** It was accepted. */
        ACCEPTED,
        /** It has its tickets, or none are left. */
        DECIDED,
        /** It was paid and confirmed, or rejected. */
        CONFIRMED
    }
}
