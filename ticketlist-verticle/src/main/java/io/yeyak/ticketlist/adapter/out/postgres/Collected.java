package io.yeyak.ticketlist.adapter.out.postgres;

import io.vertx.core.Future;
import io.yeyak.common.decision.Note;
import io.yeyak.common.decision.Rule;
import io.yeyak.common.event.Cause;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.work.Aggregates;
import io.yeyak.common.work.ParkingCause;
import io.yeyak.ticketlist.domain.View;
import io.yeyak.ticketlist.domain.ViewKey;
import java.util.ArrayList;
import java.util.List;

/** What a handler asks for while it is given the events of one poll, to be done together. */
final class Collected implements Aggregates<ViewKey, View, Void> {

    private final boolean isReplay;
    private final List<Step> steps = new ArrayList<>();

    Collected(boolean isReplay) {
        this.isReplay = isReplay;
    }

    List<Step> steps() {
        return steps;
    }

    @Override
    public Future<Handling> handle(ViewKey key, EventMessage message, Rule<View, Void, Note> rule) {
        return join(Step.project(message, isReplay, key, rule));
    }

    @Override
    public Future<Handling> park(EventMessage message, String reason) {
        return join(Step.park(message, isReplay, ParkingCause.NOT_UNDERSTOOD, reason));
    }

    /** Takes an event that the handler threw on. */
    Future<Handling> failed(EventMessage message, RuntimeException fault) {
        return join(Step.park(message, isReplay, ParkingCause.FAILED, fault.toString()));
    }

    @Override
    public <A> Future<Reply<A>> decide(ViewKey key, Cause.Asked cause, Rule<View, Void, A> rule) {
        throw new UnsupportedOperationException("nothing but an event changes a view");
    }

    private Future<Handling> join(Step step) {
        steps.add(step);
        return step.handled().future();
    }
}
