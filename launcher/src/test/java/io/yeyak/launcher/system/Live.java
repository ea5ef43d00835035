package io.yeyak.launcher.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** The changes that one caller hears, as a browser hears server-sent events. */
final class Live implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final InputStream body;
    private final List<Frame> frames = new CopyOnWriteArrayList<>();
    private volatile String lastEventId = "";
    private volatile boolean over;

    private Live(InputStream body) {
        this.body = body;
        Thread.ofVirtual().start(this::listen);
    }

    /** One of them. */
    record Frame(String id, String name, JsonNode data) {

        boolean isOf(String reservationId) {
            return data.path("reservationId").asText().equals(reservationId);
        }

        boolean isOf(String reservationId, String state) {
            return isOf(reservationId) && state().equals(state);
        }

        /** Of a reservation; empty as long as only others have told of it. */
        String state() {
            return data.path("state").asText();
        }

        /** The number of the generation that the ids are of. */
        String epoch() {
            return id.substring(0, id.indexOf('-'));
        }

        /** It rises with each change of the thing, whoever told of it. */
        long age() {
            long age = data.path("version").asLong();
            for (JsonNode version : data.path("versions")) {
                age += version.asLong();
            }
            return age;
        }
    }

    static Live open(URI gateway, String token, String topics, Optional<String> lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve("/api/v1/stream?topics=" + topics))
                .header("Authorization", "Bearer " + token);
        lastEventId.ifPresent(id -> {
            HttpRequest.Builder _ = request.header("Last-Event-ID", id);
        });
        try {
            HttpResponse<InputStream> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new AssertionError("no stream: " + response.statusCode());
            }
            Live live = new Live(response.body());
            live.await(frame -> frame.name().equals("ready"));
            return live;
        } catch (IOException e) {
            throw new AssertionError("no stream: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** All that was heard so far. */
    List<Frame> heard() {
        return List.copyOf(frames);
    }

    /** What was heard of a reservation so far. */
    List<Frame> heardOf(String reservationId) {
        return frames.stream().filter(frame -> frame.isOf(reservationId)).toList();
    }

    /** The place that this one has come to. */
    String lastEventId() {
        return lastEventId;
    }

    /** Waits for the first of that kind. */
    @CanIgnoreReturnValue
    Frame await(Predicate<? super Frame> wanted) {
        return Awaitility.await("a change")
                .atMost(PATIENCE)
                .failFast("the stream has ended", () -> over && frames.stream().noneMatch(wanted))
                .until(() -> frames.stream().filter(wanted).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    /** Waits until the stream was ended from the other side. */
    void awaitEnd() {
        Awaitility.await("the end of the stream").atMost(PATIENCE).until(() -> over);
    }

    private void listen() {
        String name = "message";
        StringBuilder data = new StringBuilder();
        // A scanner, because it takes a broken connection for the end.
        try (Scanner lines = new Scanner(body, StandardCharsets.UTF_8)) {
            while (lines.hasNextLine()) {
                String line = lines.nextLine();
                if (line.startsWith("id: ")) {
                    lastEventId = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data.append(line.substring(6));
                } else if (line.isEmpty() && !data.isEmpty()) {
                    frames.add(new Frame(lastEventId, name, read(data.toString())));
                    data.setLength(0);
                }
            }
        } finally {
            over = true;
        }
    }

    private static JsonNode read(String data) {
        try {
            return JSON.readTree(data);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
