package io.yeyak.common.kafka;

import io.vertx.core.Future;
import io.yeyak.common.event.EventHandler;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.MalformedEnvelope;
import io.yeyak.common.fault.Faults;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Has each event of a poll handled by itself: those of one subject one after the other, so that none overtakes one that
 * failed, different subjects side by side, so that they are committed together.
 */
final class EachEvent implements PollHandler {

    private final EventHandler handler;
    private final Misfits misfits;

    EachEvent(EventHandler handler, Misfits misfits) {
        this.handler = handler;
        this.misfits = misfits;
    }

    /** {@inheritDoc} It fails when one could not be handled now; all have come to an end by then. */
    @Override
    public Future<?> on(List<RawRecord> records) {
        Map<String, Future<?>> lastOfSubject = new HashMap<>();
        List<Future<?>> all = new ArrayList<>();
        for (RawRecord raw : records) {
            Future<?> handled;
            try {
                EventMessage message = raw.event();
                handled = lastOfSubject.compute(message.envelope().subject(), (subject, last) -> after(last, message));
            } catch (MalformedEnvelope e) {
                handled = misfits.undecodable(raw, String.valueOf(e.getMessage()));
            }
            all.add(handled);
        }
        return Future.join(all);
    }

    private Future<?> after(@Nullable Future<?> last, EventMessage message) {
        return last == null ? handle(message) : last.compose(ignored -> handle(message));
    }

    private Future<?> handle(EventMessage message) {
        Future<Object> handled;
        try {
            handled = handler.on(message).map(done -> done);
        } catch (RuntimeException e) {
            handled = Future.failedFuture(e);
        }
        return handled.recover(fault -> Faults.isTransient(fault)
                ? Future.failedFuture(fault)
                : misfits.rejected(message, fault.toString()).map(parked -> parked));
    }
}
