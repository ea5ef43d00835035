package io.yeyak.common.deadline;

import io.vertx.core.Future;
import java.util.List;

/**
 * Finds what is due.
 *
 * @param <K> what state is found by
 */
@FunctionalInterface
public interface DueKeys<K> {

    /** Keys whose deadline has passed by the database's clock, the earliest first, that many at most. */
    Future<List<K>> due(int limit);
}
