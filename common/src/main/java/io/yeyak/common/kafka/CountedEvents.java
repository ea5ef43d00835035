package io.yeyak.common.kafka;

import io.vertx.core.Future;
import io.yeyak.common.event.EventHandler;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.figures.Count;
import io.yeyak.common.figures.Figure;
import io.yeyak.common.figures.Figures;

/** Counts what became of the events that a context takes in. */
public final class CountedEvents {

    private final Count applied;
    private final Count ignored;
    private final Count parked;

    public CountedEvents(Figures figures, String context) {
        Figure figure =
                Figure.of("yeyak.consumer.events", "Events that were taken in").with("context", context);
        this.applied = figures.count(figure.with("outcome", "applied"));
        this.ignored = figures.count(figure.with("outcome", "ignored"));
        this.parked = figures.count(figure.with("outcome", "parked"));
    }

    /** The same handler, counted. */
    public EventHandler over(EventHandler handler) {
        return message -> handler.on(message).onSuccess(this::add);
    }

    /** The same misfits, counted. */
    public Misfits over(Misfits misfits) {
        return new Misfits() {

            @Override
            public Future<?> undecodable(RawRecord message, String reason) {
                return misfits.undecodable(message, reason).onSuccess(done -> parked.one());
            }

            @Override
            public Future<?> rejected(EventMessage message, String reason) {
                return misfits.rejected(message, reason).onSuccess(done -> parked.one());
            }
        };
    }

    private void add(Handling handling) {
        switch (handling) {
            case HANDLED -> applied.one();
            case DUPLICATE, SKIPPED -> ignored.one();
            case PARKED -> parked.one();
        }
    }
}
