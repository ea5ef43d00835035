package io.yeyak.ticket.application;

import io.vertx.core.Future;
import io.yeyak.common.event.Cause;
import io.yeyak.common.outcome.Reply;
import io.yeyak.ticket.application.port.Holds;
import io.yeyak.ticket.domain.ApprovalRefusals;
import io.yeyak.ticket.domain.Hold;
import io.yeyak.ticket.domain.ReservationId;
import io.yeyak.ticket.domain.ShowId;
import io.yeyak.ticket.domain.TicketKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides many approvals at once. Each is decided for itself: one that cannot be leaves the others alone. */
public final class DecideApprovals {

    /** What is decided. */
    public record Command(List<Item> decisions) {}

    /**
     * One decision.
     *
     * @param reason to say with a no
     */
    public record Item(ReservationId reservationId, Decision decision, Optional<String> reason) {}

    /** Yes or no. */
    public enum Decision {
        APPROVE,
        DENY
    }

    /** What became of one. */
    public record Result(ReservationId reservationId, Reply<Hold> reply) {}

    private final ApproveReservation approve;
    private final DenyReservation deny;
    private final Holds holds;

    public DecideApprovals(ApproveReservation approve, DenyReservation deny, Holds holds) {
        this.approve = approve;
        this.deny = deny;
        this.holds = holds;
    }

    /** What became of each, in the order of asking. One that could not be stored is refused as unavailable. */
    public Future<Reply<List<Result>>> handle(Cause.Asked cause, Command command) {
        Set<ReservationId> ids =
                command.decisions().stream().map(Item::reservationId).collect(Collectors.toSet());
        return holds.showsOf(ids).compose(shows -> decide(cause, command.decisions(), shows));
    }

    private Future<Reply<List<Result>>> decide(
            Cause.Asked cause, List<Item> decisions, Map<ReservationId, ShowId> shows) {
        List<Future<Result>> results = decisions.stream()
                .map(item -> decide(cause, item, Optional.ofNullable(shows.get(item.reservationId())))
                        .otherwise(fault -> Reply.refused(ApprovalRefusals.unavailable()))
                        .map(reply -> new Result(item.reservationId(), reply)))
                .toList();
        return Future.all(results).map(done -> Reply.done(done.list()));
    }

    private Future<Reply<Hold>> decide(Cause.Asked cause, Item item, Optional<ShowId> showId) {
        if (showId.isEmpty()) {
            return Future.succeededFuture(Reply.refused(ApprovalRefusals.notFound()));
        }
        TicketKey key = TicketKey.of(showId.get(), item.reservationId());
        return switch (item.decision()) {
            case APPROVE -> approve.approve(cause, key);
            case DENY -> deny.deny(cause, key, item.reason().orElse(""));
        };
    }
}
