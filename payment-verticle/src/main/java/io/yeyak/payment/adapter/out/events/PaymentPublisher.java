package io.yeyak.payment.adapter.out.events;

import io.yeyak.common.event.Cause;
import io.yeyak.common.event.Envelope;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.json.Json;
import io.yeyak.common.kafka.Topics;
import io.yeyak.common.time.Ids;
import io.yeyak.common.work.Happened;
import io.yeyak.common.work.Publisher;
import io.yeyak.payment.domain.PaymentEvent;
import java.time.Instant;
import java.util.UUID;

/** Tells what happened to a reservation's money. Everything is about the reservation. */
public final class PaymentPublisher implements Publisher<PaymentEvent> {

    private static final String SOURCE = "payment";
    private static final String MAJOR_VERSION = ".v1";

    private final Ids ids;

    public PaymentPublisher(Ids ids) {
        this.ids = ids;
    }

    @Override
    public EventMessage publish(Happened<PaymentEvent> happened, Instant now) {
        PaymentEvent event = happened.event();
        Cause cause = happened.cause();
        UUID reservation = event.stamp().reservationId().value();
        Envelope envelope = new Envelope(
                ids.next(),
                event.getClass().getSimpleName() + MAJOR_VERSION,
                SOURCE,
                reservation.toString(),
                event.version(),
                now,
                reservation.toString(),
                reservation,
                cause.causationId(),
                cause.actor(),
                cause.traceparent());
        return new EventMessage(Topics.PAYMENT_EVENTS, envelope, Json.encode(PaymentPayloads.of(event)));
    }
}
