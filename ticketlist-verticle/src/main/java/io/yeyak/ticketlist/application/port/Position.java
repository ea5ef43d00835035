package io.yeyak.ticketlist.application.port;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/** A place in a list that is ordered by a moment and, where that is the same, by an id. */
public record Position(Instant at, UUID id) implements Comparable<Position> {

    private static final UUID LOWEST = new UUID(0, 0);
    private static final UUID HIGHEST = new UUID(-1, -1);

    /** Ids as unsigned numbers, as PostgreSQL has them. */
    private static final Comparator<Position> ORDER = Comparator.comparing(Position::at)
            .thenComparing(place -> place.id().getMostSignificantBits(), Long::compareUnsigned)
            .thenComparing(place -> place.id().getLeastSignificantBits(), Long::compareUnsigned);

    /** Before everything in a list that begins with the oldest. */
    public static final Position OLDEST = from(Instant.EPOCH);

    /** Before everything in a list that begins with the newest. */
    public static final Position NEWEST = new Position(Instant.parse("9999-12-31T23:59:59Z"), HIGHEST);

    /** Before everything of that moment. */
    public static Position from(Instant at) {
        return new Position(at, LOWEST);
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }
}
