package io.yeyak.common.kafka;

import io.yeyak.common.event.EnvelopeHeaders;
import io.yeyak.common.trace.Step;
import io.yeyak.common.trace.Tracer;
import java.util.ArrayList;
import java.util.List;

/**
 * What a poll brought, each event as a step of the trace that it is part of. The step lasts as long as all of the poll
 * is at work, because that is committed together.
 *
 * @param records to be handled, within those steps
 */
record Intake(List<RawRecord> records, List<Step> steps) {

    static Intake of(Tracer tracer, String group, List<RawRecord> polled) {
        if (!tracer.isOn()) {
            return new Intake(polled, List.of());
        }
        List<RawRecord> records = new ArrayList<>(polled.size());
        List<Step> steps = new ArrayList<>(polled.size());
        for (RawRecord raw : polled) {
            Step step = tracer.begin(
                    Tracer.Side.CONSUMER,
                    EnvelopeHeaders.type(raw.headers()),
                    EnvelopeHeaders.traceparent(raw.headers()));
            step.note("messaging.destination.name", raw.topic());
            step.note(Step.CORRELATION, EnvelopeHeaders.correlation(raw.headers()));
            step.note("messaging.consumer.group.name", group);
            steps.add(step);
            records.add(raw.with(EnvelopeHeaders.within(raw.headers(), step.traceparent())));
        }
        return new Intake(records, steps);
    }

    void end() {
        steps.forEach(Step::end);
    }

    void fail(Throwable fault) {
        steps.forEach(step -> step.fail(fault));
    }
}
