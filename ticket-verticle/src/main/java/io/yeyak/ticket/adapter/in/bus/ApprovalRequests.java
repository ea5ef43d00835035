package io.yeyak.ticket.adapter.in.bus;

import static io.yeyak.ticket.adapter.in.bus.Requests.reservationId;

import io.vertx.core.Future;
import io.yeyak.common.bus.Address;
import io.yeyak.common.bus.Bus;
import io.yeyak.common.bus.Request;
import io.yeyak.common.json.Json;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.work.Aggregates;
import io.yeyak.ticket.application.ApproveReservation;
import io.yeyak.ticket.application.DecideApprovals;
import io.yeyak.ticket.application.DenyReservation;
import io.yeyak.ticket.application.port.Holds;
import io.yeyak.ticket.domain.Hold;
import io.yeyak.ticket.domain.TicketEvent;
import io.yeyak.ticket.domain.TicketKey;
import io.yeyak.ticket.domain.TicketState;

/** What administrators decide about reservations that wait for them. */
public final class ApprovalRequests {

    private static final Address APPROVE_RESERVATION = new Address("ticket.approve-reservation");
    private static final Address DENY_RESERVATION = new Address("ticket.deny-reservation");
    private static final Address DECIDE_APPROVALS = new Address("ticket.decide-approvals");

    private final Bus bus;
    private final ApproveReservation approve;
    private final DenyReservation deny;
    private final DecideApprovals decide;

    public ApprovalRequests(Bus bus, Aggregates<TicketKey, TicketState, TicketEvent> shelf, Holds holds) {
        this.bus = bus;
        this.approve = new ApproveReservation(shelf, holds);
        this.deny = new DenyReservation(shelf, holds);
        this.decide = new DecideApprovals(approve, deny, holds);
    }

    private record Denial(String reason) {}

    /** Completes when the whole cluster knows. */
    public Future<Void> serve() {
        return Future.all(
                        bus.serve(APPROVE_RESERVATION, this::approve),
                        bus.serve(DENY_RESERVATION, this::deny),
                        bus.serve(DECIDE_APPROVALS, this::decide))
                .mapEmpty();
    }

    private Future<? extends Reply<?>> approve(Request request) {
        return receipt(approve.handle(request.cause(), reservationId(request)));
    }

    private Future<? extends Reply<?>> deny(Request request) {
        Denial body = Json.decode(request.body(), Denial.class);
        return receipt(
                deny.handle(request.cause(), new DenyReservation.Command(reservationId(request), body.reason())));
    }

    private Future<? extends Reply<?>> decide(Request request) {
        return decide.handle(request.cause(), Json.decode(request.body(), DecideApprovals.Command.class))
                .map(reply -> reply.map(DecisionResults::of));
    }

    private static Future<Reply<ApprovalReceipt>> receipt(Future<Reply<Hold>> hold) {
        return hold.map(reply -> reply.map(ApprovalReceipt::of));
    }
}
