package io.yeyak.launcher.bench.load;

import io.yeyak.launcher.bench.report.Latency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

/** What came of one stretch of a timetable. */
public final class Spell {

    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int HUNDRED = 100;
    private static final String ACCEPT = "accept";
    private static final String SHED = "shed";

    private final List<Booking> all;
    private final List<Booking> come;
    private final long begin;
    private final long end;

    /**
     * A part of all who came.
     *
     * @param from the first of them, from 0
     * @param to the first who is none of them any more
     */
    Spell(List<Booking> all, int from, int to) {
        this.all = all;
        this.come = all.subList(from, to);
        this.begin = come.getFirst().due;
        this.end = to < all.size() ? all.get(to).due : come.getLast().due;
    }

    /** How long it lasted. */
    public double seconds() {
        return (end - begin) / NANOS;
    }

    /** The share of those who came that was sent away. */
    public double shed() {
        return (double) come.stream().filter(booking -> booking.isShed).count() / come.size();
    }

    /** How many were accepted in a second while it lasted, whenever they had come. */
    public double acceptedPerSecond() {
        return perSecond(booking -> booking.isAccepted ? booking.answered : 0);
    }

    /** How many were decided in a second while it lasted, whenever they had come. */
    public double decidedPerSecond() {
        return perSecond(booking -> booking.decided);
    }

    /** How long those waited for a 202 who came and got one. */
    public Optional<Latency> accept() {
        return latency(ACCEPT, booking -> booking.isAccepted ? booking.answered - booking.due : 0);
    }

    /** How long those waited who came and were sent away. */
    public Optional<Latency> untilShed() {
        return latency(SHED, booking -> booking.isShed ? booking.answered - booking.due : 0);
    }

    /**
     * When people were served, counted from the beginning: 99 of the next hundred who came were accepted in time. Empty
     * if they never were.
     *
     * @param millis what is in time
     */
    public OptionalDouble secondsUntilServed(double millis) {
        for (int at = 0; at < come.size(); at += HUNDRED) {
            var next = come.subList(at, Math.min(at + HUNDRED, come.size()));
            var unserved = next.stream()
                    .filter(booking -> !isAcceptedWithin(booking, millis))
                    .count();
            if (unserved * HUNDRED <= next.size()) {
                return OptionalDouble.of((next.getFirst().due - begin) / NANOS);
            }
        }
        return OptionalDouble.empty();
    }

    private static boolean isAcceptedWithin(Booking booking, double millis) {
        return booking.isAccepted && booking.answered - booking.due <= millis * TimeUnit.MILLISECONDS.toNanos(1);
    }

    // A moment of 0 is none.
    private double perSecond(ToLongFunction<Booking> moment) {
        var happened = all.stream()
                .mapToLong(moment)
                .filter(at -> at != 0 && at - begin >= 0 && at - end < 0)
                .count();
        return happened / Math.max(seconds(), 1e-6);
    }

    // A time of 0 is none.
    private Optional<Latency> latency(String step, ToLongFunction<Booking> nanos) {
        var latencies = new Latencies();
        come.stream().mapToLong(nanos).filter(took -> took != 0).forEach(took -> latencies.note(step, took));
        return Optional.ofNullable(latencies.summary().get(step));
    }
}
