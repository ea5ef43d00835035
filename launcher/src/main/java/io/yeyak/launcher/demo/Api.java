package io.yeyak.launcher.demo;

import io.yeyak.common.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** The platform as one of its users sees it. Blocks. */
public final class Api implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Executor AFTER_A_PAUSE = CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS);

    // One that repeats itself without harm is tried again while the platform is still finding itself.
    private static final Set<Integer> TRY_AGAIN = Set.of(429, 503);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI root;
    private final String token;

    /**
     * Prepares it.
     *
     * @param root where the interface is, without a slash at the end
     * @param token of the user
     */
    public Api(URI root, String token) {
        this.root = root;
        this.token = token;
    }

    /**
     * Posts until the answer is none of {@code notYet}, or the patience is at an end.
     *
     * @throws DemoFailure if there is no answer
     */
    public HttpResponse<byte[]> post(String path, String idempotencyKey, Object body, Set<Integer> notYet) {
        var request = HttpRequest.newBuilder(URI.create(root + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofByteArray(Json.encode(body)))
                .build();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            return send(request, notYet, deadline).join();
        } catch (CompletionException e) {
            throw new DemoFailure(request.uri() + " did not answer: " + e.getCause());
        }
    }

    private CompletableFuture<HttpResponse<byte[]>> send(HttpRequest request, Set<Integer> notYet, long deadline) {
        return http.sendAsync(request, BodyHandlers.ofByteArray())
                .thenCompose(answer -> isFinal(answer.statusCode(), notYet) || System.nanoTime() > deadline
                        ? CompletableFuture.completedFuture(answer)
                        : CompletableFuture.runAsync(() -> {}, AFTER_A_PAUSE)
                                .thenCompose(rested -> send(request, notYet, deadline)));
    }

    private static boolean isFinal(int status, Set<Integer> notYet) {
        return !notYet.contains(status) && !TRY_AGAIN.contains(status);
    }

    @Override
    public void close() {
        http.close();
    }
}
