package io.yeyak.launcher.demo;

import io.yeyak.common.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;

/** The platform as one of its users sees it. Blocks. */
final class Api implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(200);

    // One that repeats itself without harm is tried again while the platform is still finding itself.
    private static final Set<Integer> TRY_AGAIN = Set.of(429, 503);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI root;
    private final String token;

    Api(URI root, String token) {
        this.root = root;
        this.token = token;
    }

    /** Posts until the answer is none of {@code notYet}, or the patience is at an end. */
    HttpResponse<byte[]> post(String path, String idempotencyKey, Object body, Set<Integer> notYet) {
        var request = HttpRequest.newBuilder(URI.create(root + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofByteArray(Json.encode(body)))
                .build();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            var answer = http.send(request, BodyHandlers.ofByteArray());
            while ((notYet.contains(answer.statusCode()) || TRY_AGAIN.contains(answer.statusCode()))
                    && System.nanoTime() < deadline) {
                Thread.sleep(PAUSE);
                answer = http.send(request, BodyHandlers.ofByteArray());
            }
            return answer;
        } catch (IOException e) {
            throw new DemoFailure(request.uri() + " did not answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("interrupted");
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
