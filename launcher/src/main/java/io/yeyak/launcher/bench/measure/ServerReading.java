package io.yeyak.launcher.bench.measure;

import java.util.Map;

/**
 * PostgreSQL at one moment.
 *
 * @param walBytes written ahead since it was made
 * @param fullPageImages pages written whole in it, since the figures were last forgotten
 * @param commits of the database, likewise, about
 * @param statements by user and statement
 */
record ServerReading(long walBytes, long fullPageImages, long commits, Map<Statement, Spent> statements) {

    /** Nothing is known. */
    static final ServerReading NONE = new ServerReading(0, 0, 0, Map.of());

    record Statement(String user, String sql) {}

    record Spent(double calls, double millis, double rows) {

        Spent plus(Spent other) {
            return new Spent(calls + other.calls, millis + other.millis, rows + other.rows);
        }

        Spent minus(Spent other) {
            return new Spent(calls - other.calls, millis - other.millis, rows - other.rows);
        }
    }
}
