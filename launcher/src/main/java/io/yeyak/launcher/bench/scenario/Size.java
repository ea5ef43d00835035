package io.yeyak.launcher.bench.scenario;

import java.time.Duration;
import java.util.List;

/**
 * How large a bench is.
 *
 * @param people who come in one run
 * @param warmUp who come before anything is measured
 * @param tickets of the show that is sold out
 * @param shows of the scenario with many of them
 * @param customers who have tokens; people are customers in turn
 * @param connections to the gateway
 * @param rate how many come in a second; 0 for all at once
 * @param lookers of a hundred people so many also ask over HTTP
 * @param listeners who listen to a show that changes
 * @param stored at how many stored reservations it is measured what another one costs
 * @param steady how long they come where it is looked whether anything bloats
 * @param patience how long everything may take after the last one came
 */
public record Size(
        int people,
        int warmUp,
        int tickets,
        int shows,
        int customers,
        int connections,
        double rate,
        int lookers,
        int listeners,
        List<Integer> stored,
        Duration steady,
        Duration patience) {

    private static final int MOST_PEOPLE = 1_000_000;
    private static final int MOST_EACH = 1_000;
    private static final int MOST_CONNECTIONS = 19_000;
    private static final double MOST_RATE = 100_000;
    private static final Duration SHORTEST = Duration.ofSeconds(6);
    private static final Duration LONGEST = Duration.ofDays(1);

    public Size {
        stored = List.copyOf(stored);
        between("people", people, 1, MOST_PEOPLE);
        between("people to warm up", warmUp, 0, MOST_PEOPLE);
        between("tickets", tickets, 1, MOST_PEOPLE);
        between("shows", shows, 1, 10_000);
        between("connections", connections, 1, MOST_CONNECTIONS);
        between("listeners", listeners, 1, 9_000);
        stored.forEach(reservations -> between("stored reservations", reservations, 1, 100_000_000));
        between("people of a hundred who look", lookers, 0, 100);
        if (steady.compareTo(SHORTEST) < 0 || steady.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A steady run is no longer than a day, and no shorter than 6 seconds.");
        }
        // One customer may have a thousand tickets of a show at the most.
        between("customers", customers, Math.max(1, Math.max(people, warmUp) / MOST_EACH), MOST_PEOPLE);
        if (!(rate >= 0) || rate > MOST_RATE) {
            throw new IllegalArgumentException("The rate is from 0 to " + MOST_RATE + " in a second.");
        }
    }

    private static void between(String what, int given, int least, int most) {
        if (given < least || given > most) {
            throw new IllegalArgumentException(
                    "The number of " + what + " is from " + least + " to " + most + ", not " + given + ".");
        }
    }
}
