package io.yeyak.launcher.bench.load;

/**
 * An event that was read.
 *
 * @param reservation its id, as it is written
 * @param type such as {@code ReservationHeld}
 * @param version of the reservation
 * @param offset its place among the events of its show
 * @param at when it was read, as {@link System#nanoTime}
 */
record Seen(String reservation, String type, long version, long offset, long at) {}
