package io.yeyak.payment.application;

import io.vertx.core.Future;
import io.yeyak.common.outcome.Reply;
import io.yeyak.payment.application.port.Refunds;
import io.yeyak.payment.application.port.Refunds.Listed;
import io.yeyak.payment.application.port.Refunds.Position;
import java.util.List;
import java.util.Optional;

/** Shows administrators the refunds, the newest first, page by page. */
public final class ListRefunds {

    /**
     * Which page.
     *
     * @param state only those in this state
     * @param after the last one of the page before
     * @param limit that many at most
     */
    public record Query(Optional<RefundStatus> state, Optional<Position> after, int limit) {}

    /**
     * A page.
     *
     * @param next where the next one begins, when there is one
     */
    public record Page(List<Listed> items, Optional<Position> next) {}

    private final Refunds refunds;

    public ListRefunds(Refunds refunds) {
        this.refunds = refunds;
    }

    public Future<Reply<Page>> handle(Query query) {
        return refunds.list(query.state().map(RefundStatus::name), query.after(), query.limit() + 1)
                .map(found -> Reply.done(page(found, query.limit())));
    }

    private static Page page(List<Listed> found, int limit) {
        if (found.size() <= limit) {
            return new Page(found, Optional.empty());
        }
        List<Listed> items = found.subList(0, limit);
        Listed last = items.getLast();
        return new Page(items, Optional.of(new Position(last.requestedAt(), last.refundId())));
    }
}
