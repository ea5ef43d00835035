package io.yeyak.ticket.domain;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.yeyak.common.decision.Decision;
import io.yeyak.common.decision.Note;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * One decision in the making. It counts the versions of what it tells, and adds what follows from any change of stock:
 * the edges of being sold out, and the announcement of what is available.
 */
final class Turn {

    private final TicketKey key;
    private final TicketState before;
    private final Instant now;
    private final List<TicketEvent> events = new ArrayList<>();
    private Optional<Show> show;
    private Optional<Hold> hold;
    private boolean toldOfShow;

    Turn(TicketKey key, TicketState before, Instant now) {
        this.key = key;
        this.before = before;
        this.now = now;
        this.show = before.show();
        this.hold = before.hold();
    }

    @CanIgnoreReturnValue
    Turn become(HoldState next) {
        hold = Optional.of(hold.map(of -> of.with(next)).orElseGet(() -> Hold.fresh(key, next)));
        return this;
    }

    @CanIgnoreReturnValue
    Turn become(ApprovalCase next) {
        hold = hold.map(of -> of.with(next));
        return this;
    }

    @CanIgnoreReturnValue
    Turn become(Show next) {
        show = Optional.of(next);
        return this;
    }

    @CanIgnoreReturnValue
    Turn move(Stock.Movement movement, List<Line> lines) {
        return change(of -> of.moved(movement, lines));
    }

    @CanIgnoreReturnValue
    Turn change(UnaryOperator<Show> change) {
        show = show.map(change);
        return this;
    }

    @CanIgnoreReturnValue
    Turn tell(Function<HoldEvent.Stamp, HoldEvent> event) {
        Hold told = hold.orElseThrow().nextVersion();
        hold = Optional.of(told);
        events.add(event.apply(new HoldEvent.Stamp(told.reservationId(), told.showId(), told.version())));
        return this;
    }

    @CanIgnoreReturnValue
    Turn tellOfShow(Function<Show, ShowEvent> event) {
        Show told = show.orElseThrow().nextVersion();
        show = Optional.of(told);
        events.add(event.apply(told));
        toldOfShow = true;
        return this;
    }

    Decision<TicketState, TicketEvent, Note> applied() {
        return answer(ignored -> Note.applied());
    }

    Decision<TicketState, TicketEvent, Show> show() {
        return answer(next -> next.show().orElseThrow());
    }

    Decision<TicketState, TicketEvent, Hold> hold() {
        return answer(next -> next.hold().orElseThrow());
    }

    private <A> Decision<TicketState, TicketEvent, A> answer(Function<TicketState, A> answer) {
        before.show().ifPresent(earlier -> followStock(earlier, show.orElseThrow()));
        TicketState next = new TicketState(show, hold);
        return Decision.of(next, events, answer.apply(next));
    }

    private void followStock(Show earlier, Show later) {
        boolean changed = false;
        for (Allotment was : earlier.allotments()) {
            Stock is = later.required(was.type().id()).stock();
            changed |= !was.stock().equals(is);
            tellEdge(was, is);
        }
        if (changed) {
            announce();
        }
    }

    private void tellEdge(Allotment was, Stock is) {
        TicketTypeId typeId = was.type().id();
        boolean wasThere = was.stock().available() > 0;
        boolean isThere = is.available() > 0;
        if (wasThere && !isThere) {
            tellOfShow(of -> new ShowEvent.SoldOut(of, typeId));
        } else if (!wasThere && isThere && show.orElseThrow().status() != ShowStatus.CANCELLED) {
            tellOfShow(of -> new ShowEvent.BackOnSale(of, typeId));
        }
    }

    /** Any event of the show carries its numbers; without one they are announced, now or when it is time. */
    private void announce() {
        Announcement announcement = show.orElseThrow().announcement();
        if (toldOfShow) {
            change(of -> of.with(announcement.made(now)));
        } else if (announcement.mayBeMade(now)) {
            change(of -> of.with(announcement.made(now))).tellOfShow(ShowEvent.AvailabilityChanged::new);
        } else {
            change(of -> of.with(announcement.put()));
        }
    }
}
