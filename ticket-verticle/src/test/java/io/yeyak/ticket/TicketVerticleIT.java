package io.yeyak.ticket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.yeyak.common.bus.Address;
import io.yeyak.common.bus.Answer;
import io.yeyak.common.bus.Bus;
import io.yeyak.common.bus.Request;
import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Envelope;
import io.yeyak.common.event.EnvelopeHeaders;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.fixture.KafkaFixture;
import io.yeyak.common.fixture.TopicReader;
import io.yeyak.common.kafka.EventProducer;
import io.yeyak.common.kafka.KafkaSettings;
import io.yeyak.common.kafka.Topics;
import io.yeyak.ticket.domain.ReservationId;
import io.yeyak.ticket.domain.ShowId;
import io.yeyak.ticket.domain.TicketTypeId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole context between its bus, its database and Kafka. */
class TicketVerticleIT {

    private static final String SHOW = """
            {"title": {"ko": "서울의 밤", "en": "Seoul Night"}, "venue": {"ko": "올림픽홀", "en": "Olympic Hall"},
             "startsAt": "2027-01-01T10:00:00Z", "timeZone": "Asia/Seoul", "cancellationPolicy": [],
             "ticketTypes": [{"name": {"ko": "일반석", "en": "Standard"},
               "price": {"amountMinor": 55000, "currency": "KRW"}, "capacity": 500,
               "saleStartsAt": "2026-11-20T01:00:00Z", "saleEndsAt": "2027-01-01T09:00:00Z",
               "maxPerReservation": 4, "maxPerCustomer": 8, "approvalMode": "AUTO"}]}
            """;

    private static final Vertx VERTX = Vertx.vertx();
    private static final KafkaSettings KAFKA = KafkaFixture.settings();
    private static final TopicReader TOPIC = new TopicReader(KAFKA, Topics.TICKET_EVENTS);
    private static final EventProducer PRODUCER = new EventProducer(KAFKA);

    private final Bus bus = new Bus(VERTX);
    private final ReservationId first = new ReservationId(UUID.randomUUID());
    private final ReservationId second = new ReservationId(UUID.randomUUID());

    @BeforeAll
    static void deploy() {
        VERTX.deployVerticle(new TicketVerticle(new TicketSettings(TicketDatabase.fresh(), KAFKA)))
                .await();
    }

    @AfterAll
    static void close() {
        VERTX.close().await();
        PRODUCER.close();
        TOPIC.close();
    }

    @Test
    void sellsATicketFromItsRegistrationToItsIssue() {
        JsonObject show = onSale("AUTO");

        send(requested(show, first));
        awaitTold(first, "TicketsHeld.v1");
        send(Deliveries.authorized(showId(show), first, 1));
        awaitTold(first, "TicketHoldCommitted.v1");

        assertThat(told(first)).containsExactly("TicketsHeld.v1", "TicketHoldCommitted.v1");
        assertThat(told(showId(show).value())).startsWith("ShowRegistered.v1", "ShowPublished.v1");
    }

    @Test
    void asksAnAdministrator() {
        JsonObject show = onSale("MANUAL");
        send(requested(show, first), requested(show, second));
        awaitTold(first, "TicketApprovalRequested.v1");
        awaitTold(second, "TicketApprovalRequested.v1");

        String decisions = """
                {"decisions": [{"reservationId": "%s", "decision": "APPROVE"},
                               {"reservationId": "%s", "decision": "APPROVE"}]}
                """.formatted(id(first), id(second));
        JsonObject approved = done(ask("approve-reservation", Map.of("reservationId", id(first)), ""));
        JsonObject denied = done(ask("deny-reservation", Map.of("reservationId", id(second)), "{\"reason\": \"no\"}"));
        Answer again = ask("approve-reservation", Map.of("reservationId", id(second)), "");

        assertThat(approved.getString("decision")).isEqualTo("APPROVED");
        assertThat(denied.getString("decision")).isEqualTo("DENIED");
        assertThat(code(again)).isEqualTo("approval-already-decided");
        assertThat(done(ask("decide-approvals", Map.of(), decisions)).encode())
                .isEqualTo("{\"results\":[{\"reservationId\":\"" + id(first)
                        + "\",\"outcome\":\"APPROVED\"},{\"reservationId\":\"" + id(second)
                        + "\",\"outcome\":\"REFUSED\",\"code\":\"approval-already-decided\"}]}");
    }

    @Test
    void changesAShowAsItsAdministratorSays() {
        JsonObject show = onSale("AUTO");
        Map<String, String> ofShow = Map.of("showId", show.getString("showId"));
        Map<String, String> ofType = new HashMap<>(ofShow);
        ofType.put("ticketTypeId", typeId(show).value().toString());

        assertThat(done(ask("pause-sales", ofShow, "")).getString("status")).isEqualTo("PAUSED");
        assertThat(done(ask("resume-sales", ofShow, "")).getString("status")).isEqualTo("ON_SALE");
        assertThat(done(ask("change-ticket-type", ofType, "{\"capacity\": 600}"))
                        .getLong("version"))
                .isEqualTo(5);
        assertThat(done(ask("close-sales", ofShow, "")).getString("status")).isEqualTo("CLOSED");
        assertThat(code(ask("publish-show", ofShow, ""))).isEqualTo("show-state-conflict");
        assertThat(done(ask("cancel-show", ofShow, "{\"reason\": \"storm\"}")).getString("status"))
                .isEqualTo("CANCELLED");
        assertThat(code(ask("close-sales", Map.of("showId", UUID.randomUUID().toString()), "")))
                .isEqualTo("show-not-found");
    }

    @Test
    void parksWhatItCannotUnderstandAndGoesOnWithTheOthers() {
        JsonObject show = onSale("AUTO");
        EventMessage strange =
                new EventMessage("reservation.events", requested(show, first).envelope(), "no JSON".getBytes(UTF_8));

        send(strange, requested(show, first), requested(show, second));
        awaitTold(second, "TicketsHeld.v1");
        until(() -> parked() == 2);

        assertThat(told(first)).isEmpty();
    }

    private JsonObject onSale(String approvalMode) {
        JsonObject show = done(bus.ask(
                        new Address("ticket.register-show"),
                        request(
                                Map.of(),
                                Optional.of(UUID.randomUUID().toString()),
                                SHOW.replace("AUTO", approvalMode)))
                .await());
        assertThat(done(ask("publish-show", Map.of("showId", show.getString("showId")), ""))
                        .getString("status"))
                .isEqualTo("ON_SALE");
        return show;
    }

    private int parked() {
        return done(ask("list-parked", Map.of("limit", "50"), ""))
                .getJsonArray("items")
                .size();
    }

    private Answer ask(String operation, Map<String, String> parameters, String body) {
        return bus.ask(new Address("ticket." + operation), request(parameters, Optional.empty(), body))
                .await();
    }

    private static Request request(Map<String, String> parameters, Optional<String> key, String body) {
        return new Request(
                Actor.admin("kim"), parameters, key, Duration.ofSeconds(60), Optional.empty(), body.getBytes(UTF_8));
    }

    private static JsonObject done(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return new JsonObject(new String(((Answer.Done) answer).body(), UTF_8));
    }

    private static String code(Answer answer) {
        return ((Answer.Refused) answer).refusal().code();
    }

    private static ShowId showId(JsonObject show) {
        return new ShowId(UUID.fromString(show.getString("showId")));
    }

    private static TicketTypeId typeId(JsonObject show) {
        return new TicketTypeId(
                UUID.fromString(show.getJsonArray("ticketTypeIds").getString(0)));
    }

    private static String id(ReservationId reservation) {
        return reservation.value().toString();
    }

    private static EventMessage requested(JsonObject show, ReservationId reservation) {
        return Deliveries.requested(showId(show), reservation, typeId(show), 2);
    }

    private static void send(EventMessage... messages) {
        List<EventProducer.Outgoing> outgoing = new ArrayList<>();
        for (EventMessage message : messages) {
            outgoing.add(new EventProducer.Outgoing(
                    message.topic(),
                    message.envelope().partitionKey(),
                    EnvelopeHeaders.write(message.envelope()),
                    message.payload()));
        }
        PRODUCER.send(outgoing, Duration.ofSeconds(60)).await();
    }

    private static List<String> told(ReservationId reservation) {
        return told(reservation.value());
    }

    /** The types of the events about this subject that have been read so far, in their order. */
    private static List<String> told(UUID subject) {
        return types(TOPIC.until(_ -> true), subject);
    }

    private static void awaitTold(ReservationId reservation, String type) {
        List<EventMessage> _ =
                TOPIC.until(events -> types(events, reservation.value()).contains(type));
    }

    private static List<String> types(List<EventMessage> events, UUID subject) {
        return events.stream()
                .map(EventMessage::envelope)
                .filter(envelope -> envelope.subject().equals(subject.toString()))
                .map(Envelope::type)
                .toList();
    }

    private static void until(BooleanSupplier reached) {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(patience);
            VERTX.timer(50).await();
        }
    }
}
