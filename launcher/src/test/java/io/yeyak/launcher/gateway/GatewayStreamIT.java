package io.yeyak.launcher.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.yeyak.launcher.gateway.fixture.FeedDouble;
import io.yeyak.launcher.gateway.fixture.RunningGateway;
import io.yeyak.launcher.gateway.fixture.StreamReader;
import io.yeyak.launcher.gateway.fixture.StreamReader.Event;
import io.yeyak.launcher.gateway.http.Limits;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Live updates, from the feed to the browser. */
class GatewayStreamIT {

    private static final String SHOW = "show:0193a1f4-7d10-7c58-a5a0-1f0e6c2b9a00";
    private static final String OTHER_SHOW = "show:0193a1f4-7d10-7c58-a5a0-1f0e6c2b9aff";
    private static final String RESERVATION = "reservation:6f2d1c0a-52a1-5d0e-9a3b-8f5a2c7d1e40";
    private static final String OTHER_RESERVATION = "reservation:6f2d1c0a-52a1-5d0e-9a3b-8f5a2c7d1eff";
    private static final int MOST_STREAMS = 5;

    private RunningGateway gateway;
    private FeedDouble feed;

    @BeforeEach
    void open() {
        gateway = RunningGateway.open(RunningGateway.limits(
                new Limits(65_536, Duration.ofSeconds(10), Duration.ofSeconds(60), 100, 100, MOST_STREAMS)));
        feed = new FeedDouble(gateway.vertx());
        feed.serve(gateway);
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void whatChangesIsToldToWhoListens() {
        try (StreamReader stream = listen(anybody(SHOW))) {
            feed.change(OTHER_SHOW, null, data(1));
            feed.change(SHOW, null, data(2));

            assertThat(stream.next()).isEqualTo(new Event("1-2", "show", "{\"version\":2}"));
        }
    }

    @Test
    void isAnEventStreamThatNobodyStoresOrPacks() {
        try (StreamReader stream = listen(anybody("shows").header("Accept-Encoding", "gzip"))) {
            assertThat(stream.response().headers().map())
                    .containsEntry("content-type", List.of("text/event-stream"))
                    .containsEntry("cache-control", List.of("no-store"))
                    .containsEntry("content-encoding", List.of("identity"));
        }
    }

    @Test
    void aReservationIsToldToItsCustomerAndToAdministratorsOnly() {
        try (StreamReader kim = listen(as(gateway.issuer().customer("kim"), "reservations"));
                StreamReader lee = listen(as(gateway.issuer().customer("lee"), "reservations," + RESERVATION));
                StreamReader boss = listen(as(gateway.issuer().admin("boss"), "admin"))) {
            feed.change(RESERVATION, "kim", data(1));
            feed.change(OTHER_RESERVATION, "lee", data(2));

            assertThat(kim.next().data()).isEqualTo("{\"version\":1}");
            assertThat(lee.next().data()).isEqualTo("{\"version\":2}");
            assertThat(boss.next().data()).isEqualTo("{\"version\":1}");
            assertThat(boss.next().data()).isEqualTo("{\"version\":2}");
        }
    }

    @Test
    void aChangeIsToldOnceHoweverManyTopicsItIsIn() {
        try (StreamReader kim =
                listen(as(gateway.issuer().customer("kim"), "shows," + SHOW + ",reservations," + RESERVATION))) {
            feed.change(RESERVATION, "kim", data(1));
            feed.change(RESERVATION, "kim", data(2));
            assertThat(kim.next().data()).isEqualTo("{\"version\":1}");
            assertThat(kim.next().data()).isEqualTo("{\"version\":2}");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "reservations, '', 401, token-missing",
        RESERVATION + ", '', 401, token-missing",
        "admin, '', 401, token-missing",
        "admin, customer, 403, topic-forbidden",
        "'shows,admin', customer, 403, topic-forbidden",
        "reservations, admin, 403, topic-forbidden"
    })
    void aTopicIsForThoseItIsFor(String topics, String role, int status, String code) {
        HttpRequest.Builder request = switch (role) {
            case "customer" -> as(gateway.issuer().customer("kim"), topics);
            case "admin" -> as(gateway.issuer().admin("boss"), topics);
            default -> anybody(topics);
        };

        HttpResponse<String> response = gateway.send(request);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(new JsonObject(response.body()).getString("code")).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "shows,", "show:1", "ticketlist.feed", "__vertx.subs", "reservation:*"})
    void thereAreNoOtherTopics(String topics) {
        assertThat(gateway.send(anybody(topics)).statusCode()).isEqualTo(400);
    }

    @Test
    void aBadTokenIsRefusedEvenWhereNoneIsNeeded() {
        assertThat(gateway.send(as("nonsense", "shows")).statusCode()).isEqualTo(401);
    }

    @Test
    void aShowThatChangesAllTheTimeIsToldOfNowAndThen() {
        try (StreamReader stream = listen(anybody(SHOW))) {
            for (int version = 1; version <= 1000; version++) {
                feed.append(SHOW, null, data(version));
                feed.hint();
            }
            List<Event> events = new ArrayList<>(List.of(stream.next()));
            while (!events.getLast().data().equals("{\"version\":1000}")) {
                events.add(stream.next());
            }

            assertThat(events).hasSizeLessThan(100);
            assertThat(events.getLast().id()).isEqualTo("1-1000");
        }
    }

    @Test
    void theStreamEndsWithTheToken() {
        String token = gateway.issuer()
                .sign(gateway.issuer()
                        .claims("kim")
                        .claim("roles", List.of("customer"))
                        .expirationTime(Date.from(Instant.now().plusSeconds(2)))
                        .build());
        try (StreamReader stream = listen(as(token, "reservations"))) {
            assertThat(stream.next()).isEqualTo(new Event("", "bye", "{\"reason\":\"token-expired\"}"));
            assertThat(stream.tryNext()).isEmpty();
        }
    }

    @Test
    void whoListensIsToldWhenTheGatewayStops() {
        try (StreamReader stream = listen(anybody("shows"))) {
            gateway.stop();

            assertThat(stream.next()).isEqualTo(new Event("", "bye", "{\"reason\":\"stopping\"}"));
            assertThat(stream.tryNext()).isEmpty();
        }
    }

    @Test
    void thereAreOnlySoManyStreamsAndEachThatEndsMakesRoom() {
        List<StreamReader> streams = new ArrayList<>();
        for (int i = 0; i < MOST_STREAMS; i++) {
            streams.add(listen(anybody("shows")));
        }
        HttpResponse<String> tooMany = gateway.send(anybody("shows"));
        assertThat(tooMany.statusCode()).isEqualTo(503);
        assertThat(new JsonObject(tooMany.body()).getString("code")).isEqualTo("too-many-streams");

        streams.getFirst().close();

        StreamReader next = listen(anybody("shows"));
        while (next.response().statusCode() == 503) {
            next.close();
            next = listen(anybody("shows"));
        }
        assertThat(next.response().statusCode()).isEqualTo(200);
        streams.forEach(StreamReader::close);
        next.close();
    }

    private StreamReader listen(HttpRequest.Builder request) {
        return StreamReader.open(gateway, request);
    }

    private HttpRequest.Builder anybody(String topics) {
        return gateway.request("/api/v1/stream?topics=" + topics);
    }

    private HttpRequest.Builder as(String token, String topics) {
        return gateway.as(token, "/api/v1/stream?topics=" + topics);
    }

    private static JsonObject data(int version) {
        return new JsonObject().put("version", version);
    }
}
