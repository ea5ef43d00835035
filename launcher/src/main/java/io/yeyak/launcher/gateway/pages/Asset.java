package io.yeyak.launcher.gateway.pages;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * A file as it is sent, compressed beforehand.
 *
 * @param small the same compressed, where that is smaller
 */
record Asset(ContentType type, Buffer whole, Optional<Buffer> small) {

    static Asset of(ContentType type, byte[] bytes) {
        byte[] small = type.shrinks() ? gzip(bytes) : bytes;
        return new Asset(
                type,
                Buffer.buffer(bytes),
                small.length < bytes.length ? Optional.of(Buffer.buffer(small)) : Optional.empty());
    }

    /** Sends it the way the client can read it; the caller has put the headers that are not about the bytes. */
    Future<Void> send(HttpServerRequest request) {
        HttpServerResponse response = request.response().putHeader(HttpHeaders.CONTENT_TYPE, type.header());
        if (small.isEmpty()) {
            return response.end(whole);
        }
        response.putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return takesGzip(request)
                ? response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip").end(small.get())
                : response.end(whole);
    }

    // With q=0 it would be refused; no browser does that.
    private static boolean takesGzip(HttpServerRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip");
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
