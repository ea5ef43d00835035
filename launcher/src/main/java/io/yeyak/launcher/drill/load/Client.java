package io.yeyak.launcher.drill.load;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A good client: it waits for an answer for as long as people do, and then asks the next gateway in the same words,
 * more and more rarely, until somebody answers or it gives up. Waits, on a virtual thread.
 */
final class Client {

    // The platform is out of order or busy; the contract says to try again with the same key.
    private static final Set<Integer> TRY_AGAIN = Set.of(408, 429, 500, 502, 503, 504);
    private static final String IN_USE = "idempotency-key-in-use";
    private static final int CONFLICT = 409;

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(6);
    private static final Duration GIVES_UP_AFTER = Duration.ofSeconds(45);
    private static final Pause FIRST_PAUSE = Pause.ofMillis(100);
    private static final int CONNECTIONS = 4_000;

    private record Problem(Optional<String> code) {}

    private final Vertx vertx;
    private final Target target;
    private final Troubles troubles;
    private final WebClient web;
    private int turn;

    Client(Vertx vertx, Target target, Troubles troubles) {
        this.vertx = vertx;
        this.target = target;
        this.troubles = troubles;
        this.web = WebClient.create(
                vertx,
                new WebClientOptions()
                        .setConnectTimeout((int) ANSWER_WITHIN.toMillis())
                        .setFollowRedirects(false)
                        .setKeepAlive(true)
                        .setKeepAliveTimeout(20),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS).setMaxWaitQueueSize(CONNECTIONS));
    }

    /** Asks until there is an answer that trying again would not change. */
    Outcome call(Ask ask) {
        return call(ask, gateway -> web.requestAbs(ask.method(), gateway + "/api/v1" + ask.path()));
    }

    /** Asks a page of the provider, of which there is one. */
    Outcome page(URI page, Ask ask) {
        return call(ask, _ -> web.requestAbs(ask.method(), page.toString()));
    }

    private interface Way {
        HttpRequest<Buffer> to(URI gateway);
    }

    // What came of one try: an answer, or why there is none.
    private record Try(Optional<HttpResponse<Buffer>> answer, Optional<Throwable> failure) {

        static Try answered(HttpResponse<Buffer> answer) {
            return new Try(Optional.of(answer), Optional.empty());
        }

        static Try failed(Throwable why) {
            return new Try(Optional.empty(), Optional.of(why));
        }

        // Where nobody takes the connection, nothing was sent.
        boolean mayHaveBeenHeard() {
            return failure.filter(ConnectException.class::isInstance).isEmpty();
        }

        String words() {
            return answer.map(given -> "status " + given.statusCode())
                    .or(() -> failure.map(why -> why.getClass().getSimpleName() + ": " + why.getMessage()))
                    .orElse("");
        }
    }

    private Outcome call(Ask ask, Way way) {
        var deadline = Instant.now().plus(GIVES_UP_AFTER);
        var pause = FIRST_PAUSE;
        var isDoubtful = false;
        for (int tries = 1; ; tries++) {
            var begun = Instant.now();
            var done = send(ask, way.to(next()))
                    .map(Try::answered)
                    .otherwise(Try::failed)
                    .await();
            var isInUse = done.answer().filter(Client::isInUse).isPresent();
            var answer = done.answer().filter(given -> !TRY_AGAIN.contains(given.statusCode()) && !isInUse(given));
            if (!isInUse) {
                noteTrouble(begun, ask, answer.isEmpty());
            }
            if (answer.isPresent()) {
                return new Outcome.Heard(answer.get().statusCode(), body(answer.get()), tries, isDoubtful);
            }
            isDoubtful = isDoubtful || done.mayHaveBeenHeard();
            if (Instant.now().plus(pause.length()).isAfter(deadline)) {
                return new Outcome.Silence(done.words(), tries);
            }
            pause.pass(vertx);
            pause = pause.longer();
        }
    }

    private Future<HttpResponse<Buffer>> send(Ask ask, HttpRequest<Buffer> request) {
        var within = ANSWER_WITHIN.plus(ask.patience()).toMillis();
        ask.user().ifPresent(user -> request.bearerTokenAuthentication(target.token(user)));
        ask.headers().forEach(request::putHeader);
        request.timeout(within);
        // Bytes that trickle in keep the first limit from ending it.
        return ask.body().map(request::sendBuffer).orElseGet(request::send).timeout(2 * within, TimeUnit.MILLISECONDS);
    }

    private URI next() {
        turn = (turn + 1) % target.gateways().size();
        return target.gateways().get(turn);
    }

    private void noteTrouble(Instant begun, Ask ask, boolean hasFailed) {
        var now = Instant.now();
        if (hasFailed || Duration.between(begun, now).minus(ask.patience()).compareTo(Troubles.NOTICED) > 0) {
            troubles.note(begun, now);
        }
    }

    // The first try with this key is still being answered: no trouble, but not an answer either.
    private static boolean isInUse(HttpResponse<Buffer> answer) {
        return answer.statusCode() == CONFLICT
                && new Outcome.Heard(CONFLICT, body(answer), 1, false)
                        .as(Problem.class)
                        .flatMap(Problem::code)
                        .filter(IN_USE::equals)
                        .isPresent();
    }

    private static Buffer body(HttpResponse<Buffer> answer) {
        return Optional.ofNullable(answer.bodyAsBuffer()).orElseGet(Buffer::buffer);
    }
}
