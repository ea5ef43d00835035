package io.yeyak.ticket.adapter.in.schedule;

import io.vertx.core.Future;
import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Cause;
import io.yeyak.common.work.Aggregates;
import io.yeyak.ticket.application.WakeHold;
import io.yeyak.ticket.application.WakeShow;
import io.yeyak.ticket.domain.TicketEvent;
import io.yeyak.ticket.domain.TicketKey;
import io.yeyak.ticket.domain.TicketState;

/** Wakes whatever is due: the hold of a key that names one, the show of one that does not. */
public final class Deadlines {

    private static final Cause.Asked DEADLINE = Cause.asked(Actor.system("ticket"));

    private final WakeHold wakeHold;
    private final WakeShow wakeShow;

    public Deadlines(Aggregates<TicketKey, TicketState, TicketEvent> shows) {
        this.wakeHold = new WakeHold(shows);
        this.wakeShow = new WakeShow(shows);
    }

    public Future<?> wake(TicketKey key) {
        return key.reservationId().isPresent() ? wakeHold.handle(DEADLINE, key) : wakeShow.handle(DEADLINE, key);
    }
}
