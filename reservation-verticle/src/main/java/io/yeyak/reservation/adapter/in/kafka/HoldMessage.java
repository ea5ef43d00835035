package io.yeyak.reservation.adapter.in.kafka;

import io.yeyak.reservation.domain.Fact;
import io.yeyak.reservation.domain.Hold;
import io.yeyak.reservation.domain.ReservationId;
import io.yeyak.reservation.domain.ShowId;
import io.yeyak.reservation.domain.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What Reservation reads of the events about a hold. */
sealed interface HoldMessage {

    ReservationId reservationId();

    ShowId showId();

    Fact.OfHold fact();

    record ApprovalRequested(ReservationId reservationId, ShowId showId, Optional<Instant> dueAt)
            implements HoldMessage {
        @Override
        public Fact.OfHold fact() {
            return new Fact.ApprovalRequested(dueAt);
        }
    }

    record Held(ReservationId reservationId, ShowId showId, long fence, Instant payBy) implements HoldMessage {
        @Override
        public Fact.OfHold fact() {
            return new Fact.TicketsHeld(new Hold(fence, payBy));
        }
    }

    record Extended(ReservationId reservationId, ShowId showId, long fence, Instant payBy) implements HoldMessage {
        @Override
        public Fact.OfHold fact() {
            return new Fact.HoldExtended(new Hold(fence, payBy));
        }
    }

    record Rejected(ReservationId reservationId, ShowId showId, String reason) implements HoldMessage {
        @Override
        public Fact.OfHold fact() {
            return new Fact.HoldRejected(reason);
        }
    }

    record Committed(ReservationId reservationId, ShowId showId, long fence, List<Ticket> tickets)
            implements HoldMessage {
        @Override
        public Fact.OfHold fact() {
            return new Fact.HoldCommitted(fence, tickets);
        }
    }

    record CommitRejected(ReservationId reservationId, ShowId showId, long fence) implements HoldMessage {
        @Override
        public Fact.OfHold fact() {
            return new Fact.CommitRejected(fence);
        }
    }

    record Released(ReservationId reservationId, ShowId showId, long fence, String reason) implements HoldMessage {
        @Override
        public Fact.OfHold fact() {
            return new Fact.HoldReleased(fence, "CANCELLED".equals(reason));
        }
    }

    record Expired(ReservationId reservationId, ShowId showId, long fence) implements HoldMessage {
        @Override
        public Fact.OfHold fact() {
            return new Fact.HoldExpired(fence);
        }
    }

    record Revoked(ReservationId reservationId, ShowId showId, long fence) implements HoldMessage {
        @Override
        public Fact.OfHold fact() {
            return new Fact.TicketsRevoked(fence);
        }
    }
}
