package io.yeyak.ticketlist.application;

import io.vertx.core.Future;
import io.yeyak.common.outcome.Reply;
import io.yeyak.ticketlist.application.port.Found;
import io.yeyak.ticketlist.application.port.Position;
import io.yeyak.ticketlist.application.port.Reservations;
import io.yeyak.ticketlist.domain.Alarm;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Lists what somebody has to look after: reservations that got stuck, approvals that nobody gave, payments and refunds
 * that did not work. The reservation that waits longest comes first, with everything about it together.
 */
public final class ListAttention {

    private final Reservations reservations;

    public ListAttention(Reservations reservations) {
        this.reservations = reservations;
    }

    /**
     * One thing to look after.
     *
     * @param subject the reservation's id, or the refund's
     * @param actions what can be done about it, each by its name in the HTTP contract
     */
    public record Item(
            Alarm.Kind kind,
            UUID subject,
            UUID reservationId,
            String code,
            String detail,
            List<String> actions,
            Instant raisedAt) {

        static Stream<Item> of(Found found) {
            return found.view().alarms().stream().map(alarm -> of(found.view().reservationId(), alarm));
        }

        private static Item of(UUID reservationId, Alarm alarm) {
            return new Item(
                    alarm.kind(),
                    alarm.subject(),
                    reservationId,
                    alarm.concern().code(),
                    alarm.concern().detail(),
                    alarm.kind().actions(),
                    alarm.since());
        }
    }

    /** The limit counts reservations: one that has several things to look after is not torn apart. */
    public Future<Reply<Page<Item>>> handle(PageRequest page) {
        return page.read(Position.OLDEST, reservations::needingAttention).map(reply -> reply.map(ListAttention::items));
    }

    private static Page<Item> items(Page<Found> rows) {
        List<Item> items = rows.items().stream().flatMap(Item::of).toList();
        return new Page<>(items, rows.nextCursor());
    }
}
