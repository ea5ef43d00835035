package io.yeyak.launcher.evolution;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import io.yeyak.common.decision.Note;
import io.yeyak.common.decision.Rule;
import io.yeyak.common.event.Cause;
import io.yeyak.common.event.EnvelopeHeaders;
import io.yeyak.common.event.EventHandler;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.kafka.Topics;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.work.Aggregates;
import io.yeyak.payment.adapter.in.kafka.PaymentEventHandler;
import io.yeyak.payment.application.PaymentIds;
import io.yeyak.reservation.adapter.in.kafka.ReservationEventHandler;
import io.yeyak.reservation.application.KeepOffer;
import io.yeyak.reservation.application.NoteHold;
import io.yeyak.reservation.application.NotePayment;
import io.yeyak.reservation.application.port.Changes;
import io.yeyak.reservation.domain.ReservationId;
import io.yeyak.ticket.adapter.in.kafka.TicketEventHandler;
import io.yeyak.ticketlist.adapter.in.kafka.ViewEvents;
import io.yeyak.ticketlist.application.ProjectEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Today's readers of events, and what they make of one: what they decide because of it is not looked at. */
final class Readers {

    private final List<String> parked = new ArrayList<>();
    private final Map<String, List<EventHandler>> handlers = new HashMap<>();

    Readers() {
        var reservation = new ReservationEventHandler(
                new Understanding<>(),
                new KeepOffer(new Understanding<>()),
                new NoteHold(new Understanding<>(), new NobodyWaits()),
                new NotePayment(new Understanding<>()));
        var ticket = new TicketEventHandler(new Understanding<>());
        var payment = new PaymentEventHandler(new Understanding<>(), PaymentIds.standardTerms());
        var list = new ViewEvents(new ProjectEvent(new Understanding<>()));
        handlers.put(Topics.TICKET_EVENTS, List.of(reservation, payment, list));
        handlers.put(Topics.RESERVATION_EVENTS, List.of(ticket, payment, list));
        handlers.put(Topics.PAYMENT_EVENTS, List.of(reservation, ticket, list));
    }

    /** Has everybody read it who hears its topic; says who does not understand it, and why. */
    List<String> parking(ProducerRecord<byte[], byte[]> event) {
        parked.clear();
        Map<String, String> headers = new HashMap<>();
        event.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        var message = new EventMessage(event.topic(), EnvelopeHeaders.read(headers), event.value());
        for (var handler : handlers.get(event.topic())) {
            var handling = handler.on(message);
            if (handling.failed()) {
                parked.add(handler.getClass().getSimpleName() + ": " + handling.cause());
            }
        }
        return List.copyOf(parked);
    }

    private final class Understanding<K, S, E> implements Aggregates<K, S, E> {

        @Override
        public <A> Future<Reply<A>> decide(K key, Cause.Asked cause, Rule<S, E, A> rule) {
            throw new AssertionError("nobody has asked");
        }

        @Override
        public Future<Handling> handle(K key, EventMessage message, Rule<S, E, Note> rule) {
            return Future.succeededFuture(Handling.HANDLED);
        }

        @Override
        public Future<Handling> park(EventMessage message, String reason) {
            parked.add(reason);
            return Future.succeededFuture(Handling.PARKED);
        }
    }

    private static final class NobodyWaits implements Changes {
        @Override
        public void announce(ReservationId reservation) {}

        @Override
        public Watching watch(ReservationId reservation, Duration patience) {
            throw new AssertionError("nobody waits");
        }
    }
}
