package io.yeyak.launcher.bench.load;

import java.time.Duration;
import java.util.List;

/**
 * Who comes, and what they want.
 *
 * @param name a word that no other plan of this bench has: keys begin with it
 * @param people how many
 * @param rate how many come in a second; 0 for all at once
 * @param offers what they want, one ticket each, in turn
 * @param goal how far it goes
 * @param lookers of a hundred so many also ask over HTTP, as a customer's page does, until they are told
 * @param patience how long everything may take after the last one came
 */
public record Plan(
        String name, int people, double rate, List<Offer> offers, Goal goal, int lookers, Duration patience) {

    public Plan {
        offers = List.copyOf(offers);
        if (people < 1 || offers.isEmpty() || lookers < 0 || lookers > 100) {
            throw new IllegalArgumentException("a plan needs people, and something for them to want");
        }
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
