package io.yeyak.launcher.gateway.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.yeyak.launcher.gateway.contract.Endpoint;

/** Receives a body, within its limits of bytes and time. */
final class BodyReader {

    /** A body that is somewhat too large is read to its end, so that the client gets to see the answer. */
    private static final int PATIENCE_FACTOR = 16;

    /** What became of it. */
    sealed interface Received {

        /** It is there. */
        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Whole(byte[] bytes) implements Received {}

        /** It has more bytes than it may have. */
        record TooLarge(int maxBytes, boolean isAtItsEnd) implements Received {}

        /** It did not come to its end in time. */
        record TooSlow() implements Received {}

        /** The client is gone. */
        record Gone() implements Received {}
    }

    private final HttpServerRequest request;
    private final int maxBytes;
    private final Promise<Received> received = Promise.promise();
    private final Buffer bytes = Buffer.buffer();
    private long count;

    private BodyReader(HttpServerRequest request, int maxBytes) {
        this.request = request;
        this.maxBytes = maxBytes;
    }

    /** Begins at once: what comes before somebody listens is lost. Never fails. */
    static Future<Received> read(
            HttpServerRequest request, Endpoint.Body body, Limits limits, Connections connections) {
        BodyReader reader = new BodyReader(request, Math.min(body.maxBytes(), limits.bodyBytes()));
        Future<Received> received = reader.begin();
        if (!received.isComplete()) {
            connections.receives(request, () -> reader.finish(new Received.TooSlow()));
        }
        return received.onComplete(done -> connections.received(request));
    }

    private Future<Received> begin() {
        if (announcedLength() > (long) maxBytes * PATIENCE_FACTOR) {
            finish(new Received.TooLarge(maxBytes, false));
        } else {
            request.handler(this::add);
            request.endHandler(end -> finish(whole()));
            request.exceptionHandler(fault -> finish(new Received.Gone()));
        }
        return received.future();
    }

    private void add(Buffer chunk) {
        count += chunk.length();
        if (count <= maxBytes) {
            bytes.appendBuffer(chunk);
        } else if (count > (long) maxBytes * PATIENCE_FACTOR) {
            finish(new Received.TooLarge(maxBytes, false));
        }
    }

    private Received whole() {
        return count > maxBytes ? new Received.TooLarge(maxBytes, true) : new Received.Whole(bytes.getBytes());
    }

    private void finish(Received outcome) {
        received.tryComplete(outcome);
    }

    private long announcedLength() {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        // Netty has checked it already.
        return length == null ? 0 : Long.parseLong(length.strip());
    }
}
