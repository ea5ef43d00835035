package io.yeyak.common.fault;

import io.vertx.core.VertxException;
import io.vertx.sqlclient.DatabaseException;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.errors.RetriableException;

/** Tells faults apart by what helps against them. */
public final class Faults {

    /** The classes of SQLSTATE that say something about the data: trying again meets them again. */
    private static final Set<String> DATA = Set.of("21", "22", "23", "P0");

    /** A deadlock, a serialization failure: trying again at once helps. */
    private static final Set<String> CONFLICT = Set.of("40001", "40P01");

    private static final String UNIQUE_VIOLATION = "23505";

    private Faults() {}

    /**
     * Whether the fault lies outside of what was asked, such as a lost connection or a database that is full, so that
     * the same thing may succeed later. A fault of the program that the database reports, such as a missing table,
     * counts too: it is mended by a deployment, and until then nothing must be given up.
     */
    public static boolean isTransient(Throwable fault) {
        return switch (fault) {
            case CompletionException e when e.getCause() != null -> isTransient(e.getCause());
            case DatabaseException e -> !isAboutData(e.getSqlState());
            case Unavailable ignored -> true;
            case VertxException ignored -> true;
            case RetriableException ignored -> true;
            case CancellationException ignored -> true;
            case RuntimeException ignored -> false;
            case Error ignored -> false;
            // Connections and time: what is checked comes from outside, and Vert.x gives it without a type of its own.
            default -> true;
        };
    }

    /** Whether two transactions got into each other's way, so that the same thing may succeed at once. */
    public static boolean isConflict(Throwable fault) {
        return fault instanceof DatabaseException e
                && (CONFLICT.contains(e.getSqlState()) || UNIQUE_VIOLATION.equals(e.getSqlState()));
    }

    private static boolean isAboutData(String sqlState) {
        return sqlState.length() == 5 && DATA.contains(sqlState.substring(0, 2));
    }
}
