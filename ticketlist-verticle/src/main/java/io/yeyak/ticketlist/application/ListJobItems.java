package io.yeyak.ticketlist.application;

import io.vertx.core.Future;
import io.yeyak.common.outcome.Reply;
import io.yeyak.ticketlist.application.port.Jobs;
import io.yeyak.ticketlist.application.port.Position;
import io.yeyak.ticketlist.domain.ItemOutcome;
import java.util.Optional;
import java.util.UUID;

/** Lists what a job is about, and what became of each. */
public final class ListJobItems {

    private final Jobs jobs;

    public ListJobItems(Jobs jobs) {
        this.jobs = jobs;
    }

    /**
     * Which ones.
     *
     * @param outcome only those of this outcome
     */
    public record Query(UUID jobId, Optional<ItemOutcome> outcome, PageRequest page) {}

    /**
     * One of them.
     *
     * @param id the reservation's, the refund's or the parked message's
     * @param code why it was refused; while it waits, why the last try was in vain
     */
    public record Item(UUID id, ItemOutcome outcome, Optional<String> code, Optional<String> detail) {

        static Item of(Jobs.Item item) {
            return new Item(item.id(), item.outcome(), item.code(), item.detail());
        }
    }

    public Future<Reply<Page<Item>>> handle(Query query) {
        return jobs.find(query.jobId())
                .compose(job -> job.isPresent()
                        ? list(query)
                        : Future.succeededFuture(Reply.refused(JobRefusals.notFound(query.jobId()))));
    }

    private Future<Reply<Page<Item>>> list(Query query) {
        return query.page()
                .read(Position.OLDEST, (after, limit) -> jobs.items(query.jobId(), query.outcome(), after, limit))
                .map(reply -> reply.map(rows -> rows.map(Item::of)));
    }
}
