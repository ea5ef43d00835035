package io.yeyak.ticketlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.yeyak.common.bus.Address;
import io.yeyak.common.bus.Answer;
import io.yeyak.common.bus.Meta;
import io.yeyak.common.event.Actor;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.fixture.KafkaFixture;
import io.yeyak.common.fixture.PostgresFixture;
import io.yeyak.common.kafka.Topics;
import io.yeyak.ticketlist.adapter.in.bus.TicketlistAddresses;
import io.yeyak.ticketlist.fixture.Asker;
import io.yeyak.ticketlist.fixture.HttpContract;
import io.yeyak.ticketlist.fixture.Published;
import io.yeyak.ticketlist.fixture.Telling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two processes of it, over one database and one Kafka. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TicketlistVerticleIT {

    private static final Actor ADMINISTRATOR = Actor.admin("b2a1f7c0");
    private static final Actor MINJI = Actor.customer("minji");
    private static final Address LIST_PARKED = new Address("ticketlist.list-parked");
    private static final Address REPLAY_PARKED = new Address("ticketlist.replay-parked");
    private static final Address DISCARD_PARKED = new Address("ticketlist.discard-parked");

    private final TicketlistSettings settings =
            new TicketlistSettings(PostgresFixture.freshSchema("ticketlist"), KafkaFixture.settings());
    private final Vertx one = Vertx.vertx();
    private final Vertx other = Vertx.vertx();
    private final HttpContract contract = new HttpContract();
    private final Asker asker = new Asker(one);
    private final Published published = new Published(KafkaFixture.settings());
    private final Telling telling = new Telling(Instant.parse("2026-12-31T12:00:00Z"));

    @BeforeAll
    void deploy() {
        one.deployVerticle(new TicketlistVerticle(settings)).await();
        other.deployVerticle(new TicketlistVerticle(settings)).await();
        published.publish(telling.show("ShowPublished", "ON_SALE"));
        asker.until(
                TicketlistAddresses.GET_SHOW,
                Map.of("showId", telling.showId().toString()),
                show -> show.getString("status").equals("ON_SALE"));
    }

    @AfterAll
    void close() {
        published.close();
        one.close().await();
        other.close().await();
    }

    @Test
    void whoeverAsksForAVersionWaitsForIt() {
        UUID id = UUID.randomUUID();
        Future<Answer> waiting = asker.ask(
                TicketlistAddresses.GET_RESERVATION,
                MINJI,
                Map.of("reservationId", id.toString(), "minVersion", "2", "wait", "30"),
                new JsonObject());
        published.publish(
                telling.reservation("ReservationRequested", id, "minji", "REQUESTED"),
                telling.ticket("TicketsHeld", id),
                telling.reservation("ReservationHeld", id, "minji", "HELD"));
        Answer answer = waiting.await();
        assertThat(Asker.json(answer).getString("state")).isEqualTo("HELD");
        assertThat(((Answer.Done) answer).meta())
                .containsEntry(Meta.VERSION, "2")
                .containsKey(Meta.ETAG);
    }

    @Test
    void waitingForAForeignReservationTellsNothing() {
        UUID id = UUID.randomUUID();
        published.publish(telling.reservation("ReservationRequested", id, "minji", "REQUESTED"));
        asker.until(TicketlistAddresses.GET_RESERVATION, Map.of("reservationId", id.toString()), found -> true);
        assertThat(asker.refused(
                        TicketlistAddresses.GET_RESERVATION,
                        Actor.customer("stranger"),
                        Map.of("reservationId", id.toString(), "minVersion", "1", "wait", "1")))
                .isEqualTo("reservation-not-found");
    }

    @Test
    void processesShareTheWorkAndLoseNothing() {
        List<UUID> ids = new ArrayList<>();
        List<EventMessage> all = new ArrayList<>();
        for (int show = 0; show < 20; show++) {
            Telling of = new Telling(Instant.parse("2026-12-31T12:00:00Z"));
            all.add(of.show("ShowPublished", "ON_SALE"));
            for (int i = 0; i < 20; i++) {
                UUID id = UUID.randomUUID();
                ids.add(id);
                all.addAll(List.of(
                        of.reservation("ReservationRequested", id, "crowd", "REQUESTED"),
                        of.ticket("TicketsHeld", id),
                        of.payment("PaymentRequested", id),
                        of.reservation("ReservationHeld", id, "crowd", "HELD"),
                        of.payment("PaymentActionRequired", id)));
            }
        }
        published.publish(all);
        assertThat(ids).allSatisfy(id -> {
            JsonObject found = asker.until(
                    TicketlistAddresses.GET_RESERVATION,
                    Map.of("reservationId", id.toString()),
                    now -> now.getJsonObject("versions")
                            .encode()
                            .equals("{\"reservation\":2,\"ticket\":1,\"payment\":2}"));
            assertThat(found.getJsonArray("timeline")).hasSize(5);
            assertThat(found.getJsonObject("nextAction").getString("kind")).isEqualTo("PAY");
        });
    }

    @Test
    void whatOneProcessWroteTheOtherShows() {
        Telling of = new Telling(Instant.parse("2026-12-31T12:00:00Z"));
        published.publish(of.show("ShowPublished", "ON_SALE"));
        Map<String, String> parameters = Map.of("showId", of.showId().toString());
        asker.until(TicketlistAddresses.GET_SHOW, parameters, show -> true);
        new Asker(other).until(TicketlistAddresses.GET_SHOW, parameters, show -> true);
    }

    @Test
    void theFeedIsReadOnFromWhereOneWas() {
        JsonObject start = asker.done(TicketlistAddresses.FEED, ADMINISTRATOR, Map.of());
        UUID id = UUID.randomUUID();
        published.publish(telling.reservation("ReservationRequested", id, "minji", "REQUESTED"));
        String topic = "reservation:" + id;
        JsonObject page = asker.until(
                TicketlistAddresses.FEED,
                Map.of("after", start.getLong("latest").toString(), "limit", "1000", "wait", "5"),
                found -> found.getJsonArray("frames").stream()
                        .anyMatch(
                                frame -> ((JsonObject) frame).getString("topic").equals(topic)));
        assertThat(page.getLong("epoch")).isEqualTo(start.getLong("epoch"));
    }

    @Test
    void whatIsNotUnderstoodIsGivenUpAndWhatWaitedBehindItReplayed() {
        UUID subject = UUID.randomUUID();
        published.publishNonsense(Topics.TICKET_EVENTS);
        published.publish(
                telling.ofALaterRelease(subject),
                telling.reservation("ReservationRequested", subject, "minji", "REQUESTED"));
        JsonObject page = asker.until(
                LIST_PARKED, Map.of(), now -> Asker.parked(now, subject).size() == 2);
        List<String> parked = Asker.parked(page, subject);
        JsonObject discarded = asker.told(DISCARD_PARKED, ADMINISTRATOR, Map.of("messageId", parked.getFirst()));
        assertThat(discarded.getBoolean("discarded")).isTrue();
        JsonObject replayed = asker.told(REPLAY_PARKED, ADMINISTRATOR, Map.of("messageId", parked.getLast()));
        assertThat(contract.violations("ParkedPage", page)).isEmpty();
        assertThat(contract.violations("DiscardResult", discarded)).isEmpty();
        assertThat(contract.violations("ReplayResults", replayed)).isEmpty();
        assertThat(asker.done(TicketlistAddresses.GET_RESERVATION, MINJI, Map.of("reservationId", subject.toString()))
                        .getString("state"))
                .isEqualTo("REQUESTED");
    }

    @Test
    void howFarEverythingWasReadIsKnown() {
        JsonObject projection = asker.until(
                TicketlistAddresses.GET_PROJECTION,
                Map.of(),
                now -> now.getJsonArray("partitions").stream()
                        .allMatch(partition -> ((JsonObject) partition).getLong("lag") == 0));
        assertThat(projection.getString("state")).isEqualTo("LIVE");
        assertThat(projection.getInteger("generation")).isEqualTo(1);
        assertThat(projection.getJsonArray("partitions")).hasSize(36);
        assertThat(projection.getLong("appliedEvents")).isPositive();
    }

    @Test
    void aParameterThatIsNoSuchValueIsRefused() {
        assertThat(asker.refused(TicketlistAddresses.GET_SHOW, MINJI, Map.of("showId", "one")))
                .isEqualTo("invalid-request");
        assertThat(asker.refused(TicketlistAddresses.LIST_ALL_SHOWS, ADMINISTRATOR, Map.of("cursor", "one")))
                .isEqualTo("invalid-request");
        assertThat(asker.refused(TicketlistAddresses.GET_RESERVATION, MINJI, Map.of()))
                .isEqualTo("invalid-request");
    }

    @Test
    void everyAnswerIsAsTheContractSays() {
        UUID id = UUID.randomUUID();
        published.publish(
                telling.reservation("ReservationAwaitingApproval", id, "hana", "AWAITING_APPROVAL"),
                telling.ticket("TicketApprovalRequested", id),
                telling.payment("PaymentActionRequired", id),
                telling.payment("PaymentAttentionRaised", id),
                telling.payment("RefundRequested", id),
                telling.payment("RefundAttentionRaised", id));
        Map<String, String> reservation = Map.of("reservationId", id.toString());
        asker.until(
                TicketlistAddresses.GET_RESERVATION,
                reservation,
                found -> found.getJsonArray("timeline").size() == 6);
        assertThat(contract.violations("Reservation", new JsonObject())).isNotEmpty();
        Actor hana = Actor.customer("hana");
        assertConforms("Reservation", TicketlistAddresses.GET_RESERVATION, hana, reservation);
        assertConforms("Reservation", TicketlistAddresses.GET_RESERVATION, ADMINISTRATOR, reservation);
        assertConforms("ReservationPage", TicketlistAddresses.LIST_OWN_RESERVATIONS, hana, Map.of());
        assertConforms("ReservationPage", TicketlistAddresses.LIST_RESERVATIONS, ADMINISTRATOR, reservation);
        assertConforms("ApprovalPage", TicketlistAddresses.LIST_APPROVALS, ADMINISTRATOR, Map.of());
        assertConforms("AttentionPage", TicketlistAddresses.LIST_ATTENTION, ADMINISTRATOR, Map.of());
        assertConforms("ShowPage", TicketlistAddresses.LIST_SHOWS, hana, Map.of("limit", "1"));
        assertConforms("ShowPage", TicketlistAddresses.LIST_ALL_SHOWS, ADMINISTRATOR, Map.of());
        Map<String, String> show = Map.of("showId", telling.showId().toString());
        assertConforms("Show", TicketlistAddresses.GET_SHOW, hana, show);
        assertConforms("Sales", TicketlistAddresses.GET_SALES, ADMINISTRATOR, show);
        assertConforms("FeedPage", TicketlistAddresses.FEED, ADMINISTRATOR, Map.of("after", "0"));
        assertConforms("Projection", TicketlistAddresses.GET_PROJECTION, ADMINISTRATOR, Map.of());
        published.publish(
                telling.ticket("TicketApprovalDenied", id),
                telling.payment("RefundSucceeded", id),
                telling.payment("PaymentAttentionResolved", id, told -> told.put("code", "provider-does-not-answer")));
        asker.until(
                TicketlistAddresses.LIST_ATTENTION,
                Map.of(),
                page -> page.getJsonArray("items").isEmpty());
    }

    @Test
    void emptyListsAreEmpty() {
        Actor nobody = Actor.customer("nobody");
        assertThat(asker.done(TicketlistAddresses.LIST_OWN_RESERVATIONS, nobody, Map.of()))
                .isEqualTo(new JsonObject("{\"items\":[]}"));
    }

    private void assertConforms(String schema, Address address, Actor actor, Map<String, String> parameters) {
        assertThat(contract.violations(schema, asker.done(address, actor, parameters)))
                .as("%s of %s", schema, address.name())
                .isEmpty();
    }
}
