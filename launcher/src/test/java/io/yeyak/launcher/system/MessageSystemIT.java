package io.yeyak.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Envelope;
import io.yeyak.common.kafka.Topics;
import io.yeyak.launcher.settings.Role;
import io.yeyak.reservation.application.Identities;
import io.yeyak.reservation.domain.CustomerId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Messages that nobody can handle, and messages that come again, with three consumers of each kind. */
class MessageSystemIT {

    private static Deployment deployment;
    private static Booking booking;

    @BeforeAll
    static void start() throws Exception {
        deployment = new Deployment();
        booking = new Booking(deployment);
        deployment.start("one", Role.values());
        Set<Role> contexts = Set.of(Role.RESERVATION, Role.TICKET, Role.PAYMENT, Role.TICKETLIST);
        deployment.start("two", contexts, "three", contexts);
    }

    @AfterAll
    static void stop() throws Exception {
        deployment.close();
    }

    @Test
    void haltsTheReservationOfPoisonAndNoOtherUntilItIsDiscarded() {
        Booking.Show show = booking.onSale(10, 10_000);
        Api sam = deployment.as("sam");
        String struck = booking.reserve(sam, show, 1);
        String other = booking.reserve(sam, show, 1);
        sam.awaitState(struck, "HELD");
        sam.awaitState(other, "HELD");

        String poison = publish(Topics.TICKET_EVENTS, "TicketHoldExtended.v1", show, struck, "{\"payBy\":\"soon\"}");

        for (String context : List.of("reservation", "payment", "ticketlist")) {
            JsonNode message = desk(context).awaitMessage(poison);
            assertThat(message.path("cause").asText()).as(context).isEqualTo("NOT_UNDERSTOOD");
            assertThat(message.path("reason").asText()).isNotEmpty();
            assertThat(message.path("subject").asText()).isEqualTo(struck);
            assertThat(message.path("topic").asText()).isEqualTo(Topics.TICKET_EVENTS);
            assertThat(message.path("headers").path("ce_type").asText()).isEqualTo("TicketHoldExtended.v1");
            assertThat(message.path("payload").asText()).isEqualTo("{\"payBy\":\"soon\"}");
            assertThat(message.path("tries").asInt(-1)).isZero();
        }
        sam.post("/reservations/" + struck + "/payment-attempts", Map.of()).expect(202);
        String waiting = ParkedDesk.id(desk("payment")
                .await(message -> ParkedDesk.isOf(message, struck)
                        && message.path("cause").asText().equals("BEHIND")));
        deployment.provider().press(booking.checkout(sam, other), "approve");
        sam.awaitState(other, "CONFIRMED");

        giveUp(desk("payment"), poison, waiting);
        desk("reservation").discard(poison).expect(200);
        desk("ticketlist").discard(poison).expect(200);
        for (String context : List.of("reservation", "payment", "ticketlist")) {
            desk(context).replayAll(struck);
        }

        deployment.provider().press(booking.checkout(sam, struck), "approve");
        sam.awaitState(struck, "CONFIRMED");
        booking.awaitStock(show, 8, 0, 2);
    }

    private static void giveUp(ParkedDesk desk, String poison, String waiting) {
        desk.replay(waiting).expect(409, "parked-message-blocked");
        desk.discard(waiting).expect(409, "parked-message-blocked");
        JsonNode tried = desk.dryRun(poison).expect(200).body();
        assertThat(tried.path("dryRun").asBoolean()).isTrue();
        assertThat(tried.path("messages").findValuesAsText("messageId")).startsWith(poison, waiting);
        JsonNode again = desk.replay(poison).expect(200).body();
        assertThat(again.path("messages").findValuesAsText("outcome")).containsExactly("PARKED");
        assertThat(again.path("remaining").asLong()).isGreaterThanOrEqualTo(2);
        JsonNode message = desk.awaitMessage(poison);
        assertThat(message.path("tries").asInt()).isEqualTo(1);
        assertThat(message.path("lastError").asText()).isNotEmpty();

        desk.discard(poison).expect(200);

        desk.discard(poison).expect(404, "parked-message-not-found");
        JsonNode replayed = desk.replay(waiting).expect(200).body();
        assertThat(replayed.path("messages").findValuesAsText("outcome"))
                .isNotEmpty()
                .doesNotContain("PARKED");
        assertThat(replayed.path("remaining").asLong()).isZero();
    }

    @Test
    void handlesInOrderWhatWaitedWhenItsCauseIsMended() {
        Booking.Show show = booking.onSale(10, 10_000);
        Api minji = deployment.as("minji");
        CustomerId customer = new CustomerId(minji.get("/me").expect(200).text("subject"));
        String key = UUID.randomUUID().toString();
        String unheardOf = Identities.reservation(customer, key).value().toString();
        String early = publish(
                Topics.PAYMENT_EVENTS,
                "PaymentResumed.v1",
                show,
                unheardOf,
                "{\"reservationId\":\"" + unheardOf + "\",\"showId\":\"" + show.showId() + "\",\"attemptId\":\""
                        + UUID.randomUUID() + "\",\"version\":0}");
        ParkedDesk desk = desk("reservation");
        assertThat(desk.awaitMessage(early).path("cause").asText()).isEqualTo("FAILED");

        minji.await("/shows/" + show.showId(), answer -> answer.status() == 200);
        assertThat(booking.reserve(minji, show, 1, key)).isEqualTo(unheardOf);
        desk.await(message -> ParkedDesk.isOf(message, unheardOf)
                && message.path("cause").asText().equals("BEHIND"));
        assertThat(minji.awaitState(unheardOf, "REQUESTED").happened()).contains("ReservationRequested");
        JsonNode replayed = desk.replay(early).expect(200).body();

        assertThat(replayed.path("messages").findValuesAsText("outcome")).doesNotContain("PARKED");
        assertThat(replayed.path("messages").findValuesAsText("type"))
                .startsWith("PaymentResumed.v1", "TicketsHeld.v1");
        minji.awaitState(unheardOf, "HELD");
    }

    @Test
    void keepsWhatIsNoEventAndGoesOn() {
        deployment.published().send(Topics.RESERVATION_EVENTS, "nobody", Map.of("colour", "green"), "not even JSON");

        for (String context : List.of("ticket", "payment", "ticketlist")) {
            ParkedDesk desk = desk(context);
            JsonNode message =
                    desk.await(parked -> parked.path("cause").asText().equals("UNDECODABLE"));
            assertThat(message.has("subject")).isFalse();
            assertThat(message.path("offset").isIntegralNumber()).isTrue();
            assertThat(message.path("payload").asText()).isEqualTo("not even JSON");
            JsonNode tried = desk.dryRun(ParkedDesk.id(message)).expect(200).body();
            assertThat(tried.path("messages").findValuesAsText("outcome")).containsExactly("UNREADABLE");
            desk.discard(ParkedDesk.id(message)).expect(200);
        }
        booking.buy(deployment.as("sam"), booking.onSale(10, 10_000), 1);
    }

    @Test
    void doesNothingWhenEverythingIsPublishedOnceMore() throws Exception {
        Booking.Show show = booking.onSale(10, 10_000);
        Api minji = deployment.as("minji");
        String confirmed = booking.buy(minji, show, 1);
        String refunded = booking.buy(minji, show, 1);
        String held = booking.reserve(minji, show, 1);
        minji.post("/reservations/" + refunded + "/cancel").expect(200);
        minji.awaitState(refunded, "REFUNDED");
        minji.awaitEvent(held, "PaymentRequested");
        booking.awaitStock(show, 8, 1, 1);
        Set<String> keys = Set.of(show.showId(), confirmed, refunded, held);
        deployment.published().awaitHandled();
        List<ConsumerRecord<byte[], byte[]>> published = publishedUnder(keys);
        List<JsonNode> before = read(minji, keys);
        long movements = deployment.database(Role.SANDBOX).number("select count(*) from movement");

        deployment.published().repeat(published);

        deployment.published().awaitHandled();
        for (Role context : List.of(Role.RESERVATION, Role.TICKET, Role.PAYMENT)) {
            assertThat(deployment.database(context).number("select count(*) from outbox"))
                    .as("what %s has still to say", context)
                    .isZero();
        }
        assertThat(publishedUnder(keys)).hasSize(2 * published.size());
        assertThat(read(minji, keys)).isEqualTo(before);
        assertThat(deployment.database(Role.SANDBOX).number("select count(*) from movement"))
                .isEqualTo(movements);
    }

    /** Publishes an event of a reservation that no context has told of; its id. */
    private static String publish(String topic, String type, Booking.Show show, String reservation, String payload) {
        Envelope envelope = new Envelope(
                UUID.randomUUID(),
                type,
                topic.substring(0, topic.indexOf('.')),
                reservation,
                0,
                Instant.now(),
                show.showId(),
                UUID.fromString(reservation),
                Optional.empty(),
                Actor.system("somebody"),
                Optional.empty());
        deployment.published().send(topic, envelope, payload);
        return envelope.id().toString();
    }

    private static ParkedDesk desk(String context) {
        return new ParkedDesk(deployment.as("admin"), context);
    }

    private static List<ConsumerRecord<byte[], byte[]>> publishedUnder(Set<String> keys) {
        return deployment.published().all().stream()
                .filter(one -> keys.contains(new String(one.key(), StandardCharsets.UTF_8)))
                .toList();
    }

    private static List<JsonNode> read(Api api, Set<String> ids) {
        return ids.stream()
                .sorted()
                .map(id -> api.get("/reservations/" + id))
                .filter(answer -> answer.status() == 200)
                .map(Api.Answer::body)
                .toList();
    }
}
