package io.yeyak.common.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Envelope;
import io.yeyak.common.event.EnvelopeHeaders;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.fixture.FollowingTracer;
import io.yeyak.common.fixture.KeptFigures;
import io.yeyak.common.trace.Tracer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FollowedEventsTest {

    private static final RawRecord RECORD = new RawRecord(
            "ticket.events",
            3,
            7,
            Map.of("ce_type", "TicketsHeld.v1", "ce_correlationid", "7", "traceparent", "of the producer"),
            Optional.of(new byte[0]));

    private static final Envelope ENVELOPE = new Envelope(
            new UUID(0, 1),
            "TicketsHeld.v1",
            "ticket",
            "7",
            1,
            Instant.EPOCH,
            "show-1",
            new UUID(0, 7),
            Optional.empty(),
            Actor.system("ticket"),
            Optional.empty());

    @Test
    void arePassedOnAsTheyAreWhileNobodyFollows() {
        List<RawRecord> polled = List.of(RECORD);

        assertThat(Intake.of(Tracer.none(), "payment", polled).records()).isSameAs(polled);
    }

    @Test
    void areHandledWithinAStepOfTheirOwn() {
        var tracer = new FollowingTracer();

        Intake intake = Intake.of(tracer, "payment", List.of(RECORD));

        assertThat(intake.records())
                .singleElement()
                .satisfies(taken -> assertThat(EnvelopeHeaders.traceparent(taken.headers()))
                        .contains("TicketsHeld.v1 after of the producer"));
        assertThat(tracer.open()).isEqualTo(1);
        intake.end();
        assertThat(tracer.open()).isZero();
    }

    @Test
    void areCountedByWhatBecameOfThem() {
        var kept = new KeptFigures();
        var counted = new CountedEvents(kept, "payment");
        EventMessage any = new EventMessage("ticket.events", ENVELOPE, new byte[0]);

        for (Handling handling : Handling.values()) {
            assertThat(counted.over(message -> Future.succeededFuture(handling))
                            .on(any)
                            .result())
                    .isEqualTo(handling);
        }

        assertThat(kept.sum("yeyak.consumer.events", "context", "payment", "outcome", "applied"))
                .isEqualTo(1);
        assertThat(kept.sum("yeyak.consumer.events", "context", "payment", "outcome", "ignored"))
                .isEqualTo(2);
        assertThat(kept.sum("yeyak.consumer.events", "context", "payment", "outcome", "parked"))
                .isEqualTo(1);
    }
}
