package io.yeyak.common.outbox;

import io.yeyak.common.postgres.Shards;
import java.util.Arrays;
import java.util.List;

/**
 * Up to which id each shard has no row and never will, so that a search need not pass the thousands of dead index
 * entries that published rows leave until the next vacuum.
 *
 * <p>Ids are taken before they are committed, so that no row above tells that none will come below. It is known when
 * every transaction has ended that had begun to write when the id was given out: then all rows up to it are to be seen.
 */
final class Floors {

    private static final Mark NONE = new Mark(0, 0);

    private final long[] floors = new long[Shards.COUNT];
    private Mark mark = NONE;

    /** An id that was given out before this transaction had its number. */
    private record Mark(long id, long transaction) {}

    /** Where the search of each of these shards begins: below the first row that there can be. */
    Long[] of(List<Short> shards) {
        return shards.stream().map(shard -> floors[shard]).toArray(Long[]::new);
    }

    /**
     * Takes note that a page is published and archived, durably.
     *
     * @param shards those that were searched
     * @param transaction the number of the one that archived it
     */
    void archived(List<Short> shards, Page page, long transaction) {
        if (page.oldestRunning() >= mark.transaction()) {
            long passed = Math.min(mark.id(), page.complete());
            shards.forEach(shard -> floors[shard] = Math.max(floors[shard], passed));
            mark = new Mark(page.last(), transaction);
        }
    }

    /** Forgets all: a server that was set back to an earlier state gives ids out again. */
    void clear() {
        Arrays.fill(floors, 0);
        mark = NONE;
    }
}
