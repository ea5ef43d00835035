package io.yeyak.ticketlist.application;

import io.yeyak.common.money.Money;
import io.yeyak.ticketlist.application.port.Found;
import io.yeyak.ticketlist.application.port.ShowHead;
import io.yeyak.ticketlist.domain.Alarm;
import io.yeyak.ticketlist.domain.Concern;
import io.yeyak.ticketlist.domain.HoldStatus;
import io.yeyak.ticketlist.domain.IssuedTicket;
import io.yeyak.ticketlist.domain.Line;
import io.yeyak.ticketlist.domain.NextAction;
import io.yeyak.ticketlist.domain.RefundTier;
import io.yeyak.ticketlist.domain.ReservationSnapshot;
import io.yeyak.ticketlist.domain.ReservationState;
import io.yeyak.ticketlist.domain.ReservationView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A reservation, as it is answered.
 *
 * @param show empty as long as the views do not know it
 * @param hold how far Ticket has come with it
 * @param payBy until when to pay, while money is awaited
 * @param approvalDueAt when an administrator has to have decided, while one has to
 * @param refund what is given back of what was paid, by the policy
 * @param refunds how far that has come
 * @param attention why somebody has to look first; for administrators only
 * @param cancellable whether the customer may give it up, as far as the state goes
 * @param nextAction what the customer can do about it now
 * @param timeline what happened, the oldest first; not in lists
 * @param version Reservation's
 * @param versions every source's
 */
public record ReservationAnswer(
        UUID reservationId,
        UUID showId,
        Optional<ShowHead> show,
        String customerId,
        ReservationState state,
        Optional<String> reason,
        List<Line> lines,
        Money total,
        HoldStatus hold,
        Optional<Instant> payBy,
        Optional<Instant> approvalDueAt,
        Optional<List<IssuedTicket>> tickets,
        Optional<PaymentAnswer> payment,
        Optional<Money> refund,
        List<RefundAnswer> refunds,
        Optional<Concern> attention,
        List<RefundTier> cancellationPolicy,
        boolean cancellable,
        NextAction nextAction,
        Optional<List<TimelineAnswer>> timeline,
        Instant requestedAt,
        Instant updatedAt,
        long version,
        Versions versions) {

    /** Of a reservation that Reservation has told of. */
    static ReservationAnswer of(Found found, Audience audience, Optional<List<TimelineAnswer>> timeline) {
        ReservationView view = found.view();
        ReservationSnapshot told = view.reservation().snapshot().orElseThrow();
        boolean awaitsPayment = told.state().awaitsPayment();
        return new ReservationAnswer(
                view.reservationId(),
                told.showId(),
                found.show(),
                told.customerId(),
                told.state(),
                told.reason(),
                told.lines(),
                told.total(),
                view.hold().status(),
                awaitsPayment ? view.payBy() : Optional.empty(),
                told.state().awaitsApproval() ? told.approvalDueAt() : Optional.empty(),
                told.tickets(),
                PaymentAnswer.of(view.payment()),
                told.refund(),
                view.payment().refunds().stream().map(RefundAnswer::of).toList(),
                audience.isAdministrator() ? attention(view) : Optional.empty(),
                told.cancellationPolicy(),
                told.state().isCancellable(),
                NextAction.of(view),
                timeline,
                told.requestedAt(),
                view.changedAt().orElse(told.requestedAt()),
                view.reservation().version(),
                Versions.of(view));
    }

    private static Optional<Concern> attention(ReservationView view) {
        return view.alarms().stream().map(Alarm::concern).findFirst();
    }
}
