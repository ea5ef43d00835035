package io.yeyak.launcher.drill.load;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** What went wrong for the clients lately, and when. Any thread may note and ask. */
public final class Troubles {

    /** What takes longer than that is noticed by people. */
    static final Duration NOTICED = Duration.ofSeconds(1);

    private static final int REMEMBERED = 50_000;

    private record Trouble(Instant from, Instant to) {}

    private final Deque<Trouble> latest = new ArrayDeque<>();
    private long count;

    /** A request of that time failed or was slow. */
    synchronized void note(Instant from, Instant to) {
        count++;
        latest.addLast(new Trouble(from, to));
        if (latest.size() > REMEMBERED) {
            latest.removeFirst();
        }
    }

    /** Whether a request that was under way in this time failed, or took more than a second. */
    public synchronized boolean feltBetween(Instant from, Instant to) {
        return latest.stream()
                .anyMatch(trouble ->
                        !trouble.to().isBefore(from) && !trouble.from().isAfter(to));
    }

    /** How many there were. */
    public synchronized long count() {
        return count;
    }
}
