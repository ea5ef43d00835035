package io.yeyak.ticketlist.adapter.out.postgres;

import io.vertx.core.Promise;
import io.yeyak.common.decision.Note;
import io.yeyak.common.decision.Rule;
import io.yeyak.common.event.Cause;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.work.Batch;
import io.yeyak.common.work.Outcome;
import io.yeyak.common.work.ParkingCause;
import io.yeyak.common.work.Work;
import io.yeyak.ticketlist.domain.View;
import io.yeyak.ticketlist.domain.ViewKey;
import java.util.Optional;

/**
 * What is to be done with one event.
 *
 * @param key the view it is about; empty when it is not understood
 * @param isReplay whether it is parked
 * @param handled completed when it is durable
 */
record Step(
        EventMessage message, boolean isReplay, Optional<ViewKey> key, Deciding deciding, Promise<Handling> handled) {

    /** Decides it. */
    @FunctionalInterface
    interface Deciding {
        Outcome decide(Batch<ViewKey, View, Void> batch);
    }

    static Step project(EventMessage message, boolean isReplay, ViewKey key, Rule<View, Void, Note> rule) {
        Work<ViewKey, View, Void, Note> work = new Work<>(
                key,
                new Cause.Delivered(message),
                rule,
                isReplay ? Optional.of(message.envelope().id()) : Optional.empty());
        return new Step(message, isReplay, Optional.of(key), batch -> batch.decide(work), Promise.promise());
    }

    static Step park(EventMessage message, boolean isReplay, ParkingCause cause, String reason) {
        return new Step(
                message, isReplay, Optional.empty(), batch -> batch.park(message, cause, reason), Promise.promise());
    }

    /** The same, given up: the database refuses what it leads to. */
    Step givenUp(Throwable fault) {
        return new Step(
                message,
                isReplay,
                Optional.empty(),
                batch -> batch.park(message, ParkingCause.FAILED, fault.toString()),
                handled);
    }
}
