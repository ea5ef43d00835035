package io.yeyak.ticketlist.application;

import io.vertx.core.Future;
import io.yeyak.common.money.Money;
import io.yeyak.common.outcome.Reply;
import io.yeyak.ticketlist.application.port.Found;
import io.yeyak.ticketlist.application.port.Position;
import io.yeyak.ticketlist.application.port.Reservations;
import io.yeyak.ticketlist.application.port.ShowHead;
import io.yeyak.ticketlist.domain.Approval;
import io.yeyak.ticketlist.domain.Line;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lists the reservations that wait for an administrator, the most urgent first. */
public final class ListApprovals {

    private final Reservations reservations;

    public ListApprovals(Reservations reservations) {
        this.reservations = reservations;
    }

    /**
     * One that waits.
     *
     * @param dueAt by when it has to be decided; none once nobody did
     * @param softHeld whether it has its tickets already
     * @param escalated whether nobody decided in time
     */
    public record Item(
            UUID reservationId,
            UUID showId,
            Optional<ShowHead> show,
            String customerId,
            List<Line> lines,
            Money amount,
            Instant requestedAt,
            Optional<Instant> dueAt,
            boolean softHeld,
            boolean escalated) {

        static Item of(Found found) {
            Approval asked = found.view().hold().openApproval().orElseThrow();
            boolean escalated = asked.escalatedAt().isPresent();
            return new Item(
                    found.view().reservationId(),
                    found.view().showId().orElseThrow(),
                    found.show(),
                    asked.customerId(),
                    asked.lines(),
                    asked.amount(),
                    asked.requestedAt(),
                    escalated ? Optional.empty() : Optional.of(asked.dueAt()),
                    asked.softHeld(),
                    escalated);
        }
    }

    public Future<Reply<Page<Item>>> handle(PageRequest page) {
        return page.read(Position.OLDEST, reservations::awaitingApproval)
                .map(reply -> reply.map(rows -> rows.map(Item::of)));
    }
}
