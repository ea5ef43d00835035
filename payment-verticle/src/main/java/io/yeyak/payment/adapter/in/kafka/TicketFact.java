package io.yeyak.payment.adapter.in.kafka;

import io.yeyak.common.money.Money;
import io.yeyak.payment.application.PaymentIds;
import io.yeyak.payment.domain.PaymentDemand;
import io.yeyak.payment.domain.ReservationId;
import io.yeyak.payment.domain.ShowId;
import java.time.Instant;

/** What this context reads of the Ticket context's events. */
final class TicketFact {

    private TicketFact() {}

    /** Any of them. */
    record About(ReservationId reservationId) {}

    /** TicketsHeld. */
    record Held(ReservationId reservationId, ShowId showId, Money amount, long fence, Instant payBy) {

        PaymentDemand demand() {
            return new PaymentDemand(
                    reservationId, showId, amount, fence, payBy, PaymentIds.freeAttempt(reservationId));
        }
    }

    /** TicketHoldExtended. */
    record Extended(ReservationId reservationId, Instant payBy) {}

    /** TicketHoldCommitted. */
    record Committed(ReservationId reservationId, long fence) {}

    /** TicketHoldReleased, TicketCommitRejected and TicketHoldRejected. */
    record Because(ReservationId reservationId, String reason) {}
}
