package io.yeyak.payment.adapter.in.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.yeyak.common.decision.Note;
import io.yeyak.common.decision.Rule;
import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Cause;
import io.yeyak.common.event.Envelope;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.work.Aggregates;
import io.yeyak.payment.application.PaymentIds;
import io.yeyak.payment.domain.PaymentEvent;
import io.yeyak.payment.domain.PaymentFile;
import io.yeyak.payment.domain.ReservationId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UnderstoodContractTest {

    private static final Instant NOW = Instant.parse("2026-12-31T13:35:00Z");

    private final PaymentEventHandler handler = new PaymentEventHandler(new Applied(), PaymentIds.standardTerms());

    @ParameterizedTest
    @CsvSource({
        "ticket, TicketsHeld.v1",
        "ticket, TicketHoldExtended.v1",
        "ticket, TicketHoldCommitted.v1",
        "ticket, TicketHoldExpired.v1",
        "ticket, TicketHoldReleased.v1",
        "ticket, TicketCommitRejected.v1",
        "ticket, TicketHoldRejected.v1",
        "reservation, ReservationPaymentRequested.v1",
        "reservation, ReservationExpired.v1",
    })
    void actsOnWhatConcernsMoney(String source, String type) {
        assertThat(handler.on(sample(source, type)).result()).isEqualTo(Handling.HANDLED);
    }

    @ParameterizedTest
    @CsvSource({
        "ticket, TicketApprovalRequested.v1",
        "ticket, TicketApprovalGranted.v1",
        "ticket, TicketApprovalDenied.v1",
        "ticket, TicketApprovalTimedOut.v1",
        "ticket, TicketsRevoked.v1",
        "ticket, ShowRegistered.v1",
        "ticket, ShowPublished.v1",
        "ticket, SalesPaused.v1",
        "ticket, SalesResumed.v1",
        "ticket, SalesClosed.v1",
        "ticket, PriceChanged.v1",
        "ticket, CapacityChanged.v1",
        "ticket, ShowCancelled.v1",
        "ticket, SoldOut.v1",
        "ticket, BackOnSale.v1",
        "ticket, AvailabilityChanged.v1",
        "reservation, ReservationRequested.v1",
        "reservation, ReservationAwaitingApproval.v1",
        "reservation, ReservationHeld.v1",
        "reservation, ReservationPaymentDeferred.v1",
        "reservation, ReservationFinalizing.v1",
        "reservation, ReservationConfirmed.v1",
        "reservation, ReservationRejected.v1",
        "reservation, ReservationRefundPending.v1",
        "reservation, ReservationRefunded.v1",
        "reservation, ReservationAttentionRaised.v1",
        "reservation, ReservationAttentionCleared.v1",
    })
    void passesOverWhatDoesNot(String source, String type) {
        assertThat(handler.on(sample(source, type)).result()).isEqualTo(Handling.SKIPPED);
    }

    @ParameterizedTest
    @CsvSource({"true, HANDLED", "false, SKIPPED"})
    void closesThePaymentOfACancelledReservationUnlessItIsSettled(boolean releases, Handling handling) {
        EventMessage cancelled = with(sample("reservation", "ReservationCancelled.v1"), "releasesPayment", releases);
        assertThat(handler.on(cancelled).result()).isEqualTo(handling);
    }

    @ParameterizedTest
    @CsvSource({"CONFIRMED, HANDLED", "FINALIZING, SKIPPED"})
    void givesMoneyBackOfAConfirmedReservationOnly(String stage, Handling handling) {
        EventMessage asked = with(sample("reservation", "ReservationCancellationRequested.v1"), "stage", stage);
        assertThat(handler.on(asked).result()).isEqualTo(handling);
    }

    @Test
    void takesNoHarmFromFieldsOfALaterRelease() {
        EventMessage held = with(sample("ticket", "TicketsHeld.v1"), "colour", "blue");
        assertThat(handler.on(held).result()).isEqualTo(Handling.HANDLED);
    }

    @Test
    void parksATypeOfALaterRelease() {
        EventMessage unknown = message("ticket", "TicketsPainted.v1", new JsonObject());
        assertThat(handler.on(unknown).result()).isEqualTo(Handling.PARKED);
    }

    @Test
    void parksWhatIsNotOfTheShapeItNeeds() {
        EventMessage broken = message("ticket", "TicketsHeld.v1", new JsonObject().put("fence", "one"));
        assertThat(handler.on(broken).result()).isEqualTo(Handling.PARKED);
    }

    private static EventMessage sample(String source, String type) {
        String name = "/contracts/events/" + source + "/" + type + ".sample.json";
        try (InputStream file = UnderstoodContractTest.class.getResourceAsStream(name)) {
            byte[] bytes = Objects.requireNonNull(file, name).readAllBytes();
            return message(source, type, new JsonObject(new String(bytes, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EventMessage with(EventMessage message, String field, Object value) {
        JsonObject payload = new JsonObject(new String(message.payload(), StandardCharsets.UTF_8)).put(field, value);
        return message(message.envelope().source(), message.envelope().type(), payload);
    }

    private static EventMessage message(String source, String type, JsonObject payload) {
        UUID subject = new UUID(1, 2);
        Envelope envelope = new Envelope(
                new UUID(3, 4),
                type,
                source,
                subject.toString(),
                1,
                NOW,
                subject.toString(),
                subject,
                Optional.empty(),
                Actor.system(source),
                Optional.empty());
        return new EventMessage(source + ".events", envelope, payload.encode().getBytes(StandardCharsets.UTF_8));
    }

    /** Applies every rule to a file that knows nothing. */
    private static final class Applied implements Aggregates<ReservationId, PaymentFile, PaymentEvent> {

        @Override
        public <A> Future<Reply<A>> decide(
                ReservationId key, Cause.Asked cause, Rule<PaymentFile, PaymentEvent, A> rule) {
            return Future.succeededFuture(rule.decide(PaymentFile.empty(), NOW).reply());
        }

        @Override
        public Future<Handling> handle(
                ReservationId key, EventMessage message, Rule<PaymentFile, PaymentEvent, Note> rule) {
            try {
                assertThat(rule.decide(PaymentFile.empty(), NOW).events()).isNotNull();
            } catch (IllegalStateException refundOfNothing) {
                assertThat(List.of("ReservationCancellationRequested.v1"))
                        .contains(message.envelope().type());
            }
            return Future.succeededFuture(Handling.HANDLED);
        }

        @Override
        public Future<Handling> park(EventMessage message, String reason) {
            return Future.succeededFuture(Handling.PARKED);
        }
    }
}
