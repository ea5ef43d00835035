package io.yeyak.ticket.application;

import io.vertx.core.Future;
import io.yeyak.common.event.Cause;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.outcome.Reply;
import io.yeyak.ticket.application.port.Holds;
import io.yeyak.ticket.domain.ApprovalRefusals;
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

    /** What became of each, in the order of asking. */
    public record Answer(List<Result> results) {}

    /**
     * What became of one.
     *
     * @param outcome the decision, or REFUSED
     * @param code where there are no tickets, or nothing was decided: why
     */
    public record Result(ReservationId reservationId, String outcome, Optional<String> code) {}

    private static final String REFUSED = "REFUSED";

    private final ApproveReservation approve;
    private final DenyReservation deny;
    private final Holds holds;

    public DecideApprovals(ApproveReservation approve, DenyReservation deny, Holds holds) {
        this.approve = approve;
        this.deny = deny;
        this.holds = holds;
    }

    public Future<Reply<Answer>> handle(Cause.Asked cause, Command command) {
        Set<ReservationId> ids =
                command.decisions().stream().map(Item::reservationId).collect(Collectors.toSet());
        return holds.showsOf(ids).compose(shows -> decide(cause, command.decisions(), shows));
    }

    private Future<Reply<Answer>> decide(Cause.Asked cause, List<Item> decisions, Map<ReservationId, ShowId> shows) {
        List<Future<Result>> results = decisions.stream()
                .map(item -> decide(cause, item, Optional.ofNullable(shows.get(item.reservationId())))
                        .map(reply -> result(item, reply))
                        .otherwise(fault -> refused(item, "unavailable")))
                .toList();
        return Future.all(results).map(done -> Reply.done(new Answer(done.list())));
    }

    private Future<Reply<ApprovalReceipt>> decide(Cause.Asked cause, Item item, Optional<ShowId> showId) {
        if (showId.isEmpty()) {
            return Future.succeededFuture(Reply.refused(ApprovalRefusals.notFound()));
        }
        TicketKey key = TicketKey.of(showId.get(), item.reservationId());
        return switch (item.decision()) {
            case APPROVE -> approve.approve(cause, key);
            case DENY -> deny.deny(cause, key, item.reason().orElse(""));
        };
    }

    private static Result result(Item item, Reply<ApprovalReceipt> reply) {
        return switch (reply) {
            case Reply.Done<ApprovalReceipt>(ApprovalReceipt answer) ->
                new Result(item.reservationId(), answer.decision().name(), answer.code());
            case Reply.Refused<ApprovalReceipt>(Refusal refusal) -> refused(item, refusal.code());
        };
    }

    private static Result refused(Item item, String code) {
        return new Result(item.reservationId(), REFUSED, Optional.of(code));
    }
}
