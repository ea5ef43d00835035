package io.yeyak.common.outbox;

import io.yeyak.common.event.EnvelopeHeaders;
import io.yeyak.common.kafka.EventProducer;
import io.yeyak.common.trace.Step;
import io.yeyak.common.trace.Tracer;
import java.util.ArrayList;
import java.util.List;

/**
 * What a relay sends at a time, each event as a step of the trace that it is part of. Whoever takes it in goes on from
 * that step; one that is sent again is another step of the same trace.
 *
 * @param events to be sent, within those steps
 */
record Dispatch(List<EventProducer.Outgoing> events, List<Step> steps) {

    static Dispatch of(Tracer tracer, List<EventProducer.Outgoing> stored) {
        if (!tracer.isOn()) {
            return new Dispatch(stored, List.of());
        }
        List<EventProducer.Outgoing> events = new ArrayList<>(stored.size());
        List<Step> steps = new ArrayList<>(stored.size());
        for (EventProducer.Outgoing event : stored) {
            Step step = tracer.begin(
                    Tracer.Side.PRODUCER,
                    EnvelopeHeaders.type(event.headers()),
                    EnvelopeHeaders.traceparent(event.headers()));
            step.note("messaging.destination.name", event.topic());
            step.note(Step.CORRELATION, EnvelopeHeaders.correlation(event.headers()));
            steps.add(step);
            events.add(new EventProducer.Outgoing(
                    event.topic(),
                    event.key(),
                    EnvelopeHeaders.within(event.headers(), step.traceparent()),
                    event.payload()));
        }
        return new Dispatch(events, steps);
    }

    void end() {
        steps.forEach(Step::end);
    }

    void fail(Throwable fault) {
        steps.forEach(step -> step.fail(fault));
    }
}
