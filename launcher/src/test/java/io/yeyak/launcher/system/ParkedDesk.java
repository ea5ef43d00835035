package io.yeyak.launcher.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;

/** An administrator who looks after the parked messages of one context. */
final class ParkedDesk {

    private final Api admin;
    private final String path;

    ParkedDesk(Api admin, String context) {
        this.admin = admin;
        this.path = "/admin/" + context + "/parked-messages";
    }

    /** Waits for a message of that kind to be parked. */
    @CanIgnoreReturnValue
    JsonNode await(Predicate<JsonNode> wanted) {
        return Awaitility.await("a parked message")
                .atMost(Duration.ofSeconds(90))
                .until(() -> all().stream().filter(wanted).toList(), found -> !found.isEmpty())
                .getFirst();
    }

    JsonNode awaitMessage(String messageId) {
        return await(message -> id(message).equals(messageId));
    }

    /** What is parked of a subject, the oldest first. */
    List<JsonNode> of(String subject) {
        return all().stream().filter(message -> isOf(message, subject)).toList();
    }

    Api.Answer dryRun(String messageId) {
        return admin.post(path + "/" + messageId + "/replay?dryRun=true");
    }

    Api.Answer replay(String messageId) {
        return admin.post(path + "/" + messageId + "/replay");
    }

    Api.Answer discard(String messageId) {
        return admin.post(path + "/" + messageId + "/discard", Map.of("reason", "Nobody knows what it means."));
    }

    /** Replays what waits of a subject until nothing does. */
    void replayAll(String subject) {
        Awaitility.await("an empty desk").atMost(Duration.ofSeconds(90)).until(() -> {
            List<JsonNode> waiting = of(subject);
            if (!waiting.isEmpty()) {
                replay(id(waiting.getFirst())).expect(200);
            }
            return waiting.isEmpty();
        });
    }

    static String id(JsonNode message) {
        return message.path("messageId").asText();
    }

    static boolean isOf(JsonNode message, String subject) {
        return message.path("subject").asText().equals(subject);
    }

    private List<JsonNode> all() {
        JsonNode items = admin.get(path + "?limit=100").expect(200).body().path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }
}
