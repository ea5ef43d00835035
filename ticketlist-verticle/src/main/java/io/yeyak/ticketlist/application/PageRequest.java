package io.yeyak.ticketlist.application;

import io.vertx.core.Future;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.outcome.Reply;
import io.yeyak.ticketlist.application.port.Placed;
import io.yeyak.ticketlist.application.port.Position;
import java.util.List;
import java.util.Optional;

/**
 * Which part of a list.
 *
 * @param cursor where the last page ended, as it said
 * @param limit how many items at the most; brought into 1 to 100
 */
public record PageRequest(Optional<String> cursor, int limit) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 100;

    private static final Refusal NO_CURSOR =
            Refusal.invalid("invalid-request", "cursor: it does not come from this list");

    public PageRequest {
        limit = Math.clamp(limit, 1, MAX_LIMIT);
    }

    /** Reads what comes after a position, as many as that at the most. */
    @FunctionalInterface
    interface Rows<R extends Placed> {
        Future<List<R>> read(Position after, int limit);
    }

    /**
     * Reads a page, or refuses when the cursor is none. It asks for one row more than a page has, which tells whether
     * there is another page.
     *
     * @param first where the list begins
     */
    <R extends Placed> Future<Reply<Page<R>>> read(Position first, Rows<R> rows) {
        Optional<Position> after = cursor.isEmpty() ? Optional.of(first) : Cursor.decode(cursor.get());
        return after.isPresent()
                ? rows.read(after.get(), limit + 1).map(read -> Reply.done(page(read)))
                : Future.succeededFuture(Reply.refused(NO_CURSOR));
    }

    private <R extends Placed> Page<R> page(List<R> rows) {
        if (rows.size() <= limit) {
            return new Page<>(rows, Optional.empty());
        }
        List<R> items = rows.subList(0, limit);
        return new Page<>(items, Optional.of(Cursor.encode(items.getLast().position())));
    }
}
