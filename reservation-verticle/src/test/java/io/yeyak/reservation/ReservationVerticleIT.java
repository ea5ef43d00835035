package io.yeyak.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.yeyak.common.bus.Address;
import io.yeyak.common.bus.Answer;
import io.yeyak.common.bus.Bus;
import io.yeyak.common.bus.Meta;
import io.yeyak.common.bus.Request;
import io.yeyak.common.embedded.EmbeddedKafka;
import io.yeyak.common.event.Actor;
import io.yeyak.common.fixture.PostgresFixture;
import io.yeyak.common.kafka.KafkaSettings;
import io.yeyak.common.postgres.DatabaseSettings;
import io.yeyak.reservation.adapter.in.bus.ReservationAddresses;
import io.yeyak.reservation.domain.Given;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One life of the process, told in order: Kafka is away at first, then comes, then goes. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ReservationVerticleIT {

    private static final Actor MINJI = Actor.customer("minji");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private static Path folder;

    private static Vertx vertx;
    private static int kafkaPort;
    private static Optional<EmbeddedKafka> kafka = Optional.empty();

    @BeforeAll
    static void open() throws IOException {
        vertx = Vertx.vertx();
        kafkaPort = freePort();
        DatabaseSettings database = PostgresFixture.freshSchema("reservation");
        KafkaSettings kafkaSettings = new KafkaSettings("127.0.0.1:" + kafkaPort, Map.of(), Optional.empty());
        vertx.deployVerticle(new ReservationVerticle(new ReservationSettings(database, kafkaSettings)))
                .await();
        new Shows(vertx, database).keep(Given.offerForYears());
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    @AfterAll
    static void close() {
        vertx.close().await();
        kafka.ifPresent(EmbeddedKafka::close);
    }

    private static Answer ask(Address address, Actor actor, Map<String, String> parameters, String key, String body) {
        Request request = new Request(
                actor,
                parameters,
                Optional.of(key).filter(given -> !given.isEmpty()),
                PATIENCE,
                Optional.empty(),
                body.getBytes(StandardCharsets.UTF_8));
        return new Bus(vertx).ask(address, request).await();
    }

    private static JsonObject done(Answer answer) {
        return switch (answer) {
            case Answer.Done(var _, byte[] body) -> new JsonObject(new String(body, StandardCharsets.UTF_8));
            case Answer.Refused(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private static String code(Answer answer) {
        return switch (answer) {
            case Answer.Done(var _, byte[] body) -> new String(body, StandardCharsets.UTF_8);
            case Answer.Refused(var refusal) -> refusal.kind() + " " + refusal.code();
        };
    }

    private static Answer place(Actor actor, String key, int quantity, String wait) {
        String body = "{\"showId\":\"%s\",\"lines\":[{\"ticketTypeId\":\"%s\",\"quantity\":%d}]}"
                .formatted(Given.SHOW.value(), Given.STALLS.value(), quantity);
        return ask(ReservationAddresses.PLACE, actor, Map.of("wait", wait), key, body);
    }

    private static Map<String, String> path(JsonObject receipt) {
        return Map.of("reservationId", receipt.getString("reservationId"));
    }

    @Test
    @Order(1)
    void acceptsAndCancelsWhileKafkaIsAwayFromTheVeryStart() {
        Answer answer = place(MINJI, "early", 2, "0");

        JsonObject receipt = done(answer);
        assertThat(receipt.getString("state")).isEqualTo("REQUESTED");
        assertThat(receipt.getLong("version")).isEqualTo(1);
        assertThat(receipt.getJsonObject("total"))
                .isEqualTo(new JsonObject().put("amountMinor", 100_000).put("currency", "KRW"));
        assertThat(receipt.fieldNames()).containsExactlyInAnyOrder("reservationId", "state", "version", "total");
        assertThat(((Answer.Done) answer).meta())
                .containsEntry(Meta.RESOURCE_ID, receipt.getString("reservationId"))
                .containsEntry(Meta.VERSION, "1");
        assertThat(done(place(MINJI, "early", 2, "0"))).isEqualTo(receipt);

        JsonObject other = done(place(MINJI, "other", 1, "0"));
        JsonObject cancelled = done(ask(ReservationAddresses.CANCEL, MINJI, path(other), "", ""));
        assertThat(cancelled.getString("state")).isEqualTo("CANCELLED");
        assertThat(cancelled.getJsonObject("refund").getLong("amountMinor")).isZero();
    }

    @Test
    @Order(2)
    void refusesInTheWordsOfTheContract() {
        JsonObject placed = done(place(MINJI, "refusals", 1, "0"));
        String unknown = "{\"showId\":\"%s\",\"lines\":[{\"ticketTypeId\":\"%s\",\"quantity\":1}]}"
                .formatted(Given.uuid(404), Given.STALLS.value());

        assertThat(code(place(MINJI, "refusals", 2, "0"))).isEqualTo("UNPROCESSABLE idempotency-key-reused");
        assertThat(code(place(MINJI, "", 1, "0"))).isEqualTo("INVALID idempotency-key-missing");
        assertThat(code(place(MINJI, "five", 5, "0"))).isEqualTo("CONFLICT limit-per-reservation-exceeded");
        assertThat(code(place(MINJI, "zero", 0, "0"))).isEqualTo("INVALID invalid-body");
        assertThat(code(ask(ReservationAddresses.PLACE, MINJI, Map.of(), "k", unknown)))
                .isEqualTo("NOT_FOUND ticket-type-not-found");
        assertThat(code(ask(ReservationAddresses.REQUEST_PAYMENT, MINJI, path(placed), "p", "")))
                .isEqualTo("CONFLICT payment-not-due");
        assertThat(code(ask(ReservationAddresses.CANCEL, Actor.customer("junho"), path(placed), "", "")))
                .isEqualTo("NOT_FOUND reservation-not-found");
        assertThat(code(ask(ReservationAddresses.CANCEL, MINJI, Map.of("reservationId", "none"), "", "")))
                .isEqualTo("NOT_FOUND reservation-not-found");
        assertThat(code(ask(
                        ReservationAddresses.RESOLVE_ATTENTION,
                        Actor.admin("root"),
                        path(placed),
                        "",
                        "{\"comment\":\"looked\"}")))
                .isEqualTo("CONFLICT no-attention-needed");
        assertThat(done(ask(
                                ReservationAddresses.FORCE_CANCEL,
                                Actor.admin("root"),
                                path(placed),
                                "",
                                "{\"reason\":\"asked by telephone\",\"refundPercent\":100}"))
                        .getString("reason"))
                .isEqualTo("ADMIN");
    }

    @Test
    @Order(3)
    void tellsEverythingInOrderWhenKafkaComesAndHearsTicketsAnswer() {
        kafka = Optional.of(EmbeddedKafka.open(folder, kafkaPort));
        try (KafkaPeer peer = new KafkaPeer(kafka.get().bootstrapServers())) {
            JsonObject early = done(place(MINJI, "early", 2, "0"));
            String id = early.getString("reservationId");
            assertThat(peer.typesUntil(5))
                    .containsExactly(
                            "ReservationRequested.v1",
                            "ReservationRequested.v1",
                            "ReservationCancelled.v1",
                            "ReservationRequested.v1",
                            "ReservationCancelled.v1");

            peer.tellHeld(id);
            JsonObject held = done(place(MINJI, "early", 2, "30"));

            assertThat(held.getString("state")).isEqualTo("HELD");
            assertThat(held.getString("payBy")).isEqualTo(KafkaPeer.PAY_BY);
            JsonObject attempt = done(ask(ReservationAddresses.REQUEST_PAYMENT, MINJI, path(early), "pay", ""));
            assertThat(attempt.fieldNames()).containsExactlyInAnyOrder("attemptId", "reservationId", "version");
            assertThat(done(ask(ReservationAddresses.REQUEST_PAYMENT, MINJI, path(early), "pay", "")))
                    .isEqualTo(attempt);
        }
    }

    @Test
    @Order(4)
    void goesOnAcceptingWhenKafkaGoes() {
        kafka.orElseThrow().close();

        assertThat(done(place(Actor.customer("late"), "k", 1, "0")).getString("state"))
                .isEqualTo("REQUESTED");
    }
}
