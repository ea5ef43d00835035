package io.yeyak.launcher.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.yeyak.launcher.gateway.fixture.FeedDouble;
import io.yeyak.launcher.gateway.fixture.RunningGateway;
import io.yeyak.launcher.gateway.fixture.StreamReader;
import io.yeyak.launcher.gateway.fixture.StreamReader.Event;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody who listened was away for a while. */
class GatewayResumeIT {

    private static final String SHOW = "show:0193a1f4-7d10-7c58-a5a0-1f0e6c2b9a00";
    private static final String OTHER_SHOW = "show:0193a1f4-7d10-7c58-a5a0-1f0e6c2b9aff";

    private RunningGateway gateway;
    private FeedDouble feed;

    @BeforeEach
    void open() {
        gateway = RunningGateway.open();
        feed = new FeedDouble(gateway.vertx());
        feed.serve(gateway);
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void whoComesBackHearsWhatWasMissed() {
        String last;
        try (StreamReader stream = listen(anybody(SHOW))) {
            feed.change(SHOW, null, data(1));
            last = stream.next().id();
        }
        try (StreamReader other = listen(as(gateway.issuer().admin("boss"), "admin"))) {
            feed.change(SHOW, null, data(2));
            feed.change(OTHER_SHOW, null, data(3));
            feed.change(SHOW, null, data(4));
            feed.change("admin", null, data(5));
            assertThat(other.next().name()).isEqualTo("admin");
        }
        try (StreamReader stream = listen(anybody(SHOW).header("Last-Event-ID", last))) {
            assertThat(stream.next().data()).as("the newest only").isEqualTo("{\"version\":4}");
            feed.change(SHOW, null, data(6));
            Event next = stream.next();
            assertThat(next.data()).isIn("{\"version\":4}", "{\"version\":6}");
        }
    }

    @Test
    void whoComesBackToAnotherGatewayHearsItFromTheFeed() {
        for (int version = 1; version <= 1200; version++) {
            feed.append(version % 2 == 0 ? OTHER_SHOW : SHOW, null, data(version));
        }
        try (RunningGateway another = another()) {
            HttpRequest.Builder request = another.request("/api/v1/stream?topics=" + SHOW);
            try (StreamReader stream = StreamReader.open(another, request.header("Last-Event-ID", "1-3"))) {
                assertThat(stream.next().data()).isEqualTo("{\"version\":1199}");
            }
        }
    }

    @Test
    void whatIsNotKeptAnyMoreHasToBeReadAnew() {
        feed.append(SHOW, null, data(1));
        feed.append(SHOW, null, data(2));
        feed.prune();
        try (RunningGateway another = another()) {
            String path = "/api/v1/stream?topics=" + SHOW + "&lastEventId=1-1";
            try (StreamReader stream = StreamReader.open(another, another.request(path))) {
                assertThat(stream.next()).isEqualTo(new Event("1-2", "reset", "{}"));
            }
        }
    }

    @Test
    void whoComesFromAnotherEpochHasToReadAnew() {
        feed.change(SHOW, null, data(1));
        try (StreamReader stream = listen(anybody(SHOW).header("Last-Event-ID", "9-1"))) {
            assertThat(stream.next().name()).isEqualTo("reset");
        }
    }

    @Test
    void everybodyHasToReadAnewWhenTheNumbersBeginAnew() {
        try (StreamReader stream = listen(anybody(SHOW))) {
            feed.change(SHOW, null, data(1));
            assertThat(stream.next().id()).isEqualTo("1-1");

            feed.rebuild();
            feed.hint();

            assertThat(stream.next()).isEqualTo(new Event("2-0", "reset", "{}"));
            feed.change(SHOW, null, data(7));
            assertThat(stream.next()).isEqualTo(new Event("2-1", "show", "{\"version\":7}"));
        }
    }

    /** Another gateway of the same feed, which has seen nothing of what was before. */
    private RunningGateway another() {
        RunningGateway another = RunningGateway.open();
        feed.serve(another);
        return another;
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
