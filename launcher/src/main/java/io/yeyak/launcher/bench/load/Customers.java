package io.yeyak.launcher.bench.load;

import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Signed-in customers and the requests they make; their tokens are made before anything is measured. */
public final class Customers {

    // Tokens are good for at least a quarter of an hour when they are given.
    private static final long GOOD_NANOS = Duration.ofMinutes(10).toNanos();

    private final String host;
    private final int count;
    private final IntFunction<String> tokens;
    private final String word;
    private volatile Beginnings beginnings;

    // What requests of each of them begin with.
    private record Beginnings(List<byte[]> places, List<String> credentials, long since) {}

    private Customers(URI gateway, int count, IntFunction<String> tokens, String word) {
        this.host = gateway.getHost() + ":" + gateway.getPort();
        this.count = count;
        this.tokens = tokens;
        this.word = word;
        this.beginnings = begin();
    }

    /**
     * So many of them. Takes about a millisecond for each.
     *
     * @param tokens the token of a customer, by their number from 0
     * @param word their keys begin with it, so that what another bench has reserved is not theirs
     */
    public static Customers of(URI gateway, int customers, IntFunction<String> tokens, String word) {
        return new Customers(gateway, customers, tokens, word);
    }

    private Beginnings begin() {
        var credentials = IntStream.range(0, count)
                .mapToObj(tokens)
                .map(token -> "Host: " + host + "\r\nAuthorization: Bearer " + token + "\r\n")
                .toList();
        var places = credentials.stream()
                .map(given -> ascii("POST /api/v1/reservations HTTP/1.1\r\n" + given
                        + "Content-Type: application/json\r\nIdempotency-Key: "))
                .toList();
        return new Beginnings(places, credentials, System.nanoTime());
    }

    /** Has them get new tokens if theirs may soon be good no more. Takes about a millisecond for each then. */
    public void renew() {
        if (System.nanoTime() - beginnings.since() > GOOD_NANOS) {
            beginnings = begin();
        }
    }

    /** What their keys begin with. */
    public String word() {
        return word;
    }

    public int count() {
        return count;
    }

    /** One of them asks for one ticket. */
    Buffer place(int customer, String key, Offer offer) {
        return Buffer.buffer()
                .appendBytes(beginnings.places().get(customer))
                .appendBytes(ascii(word + "-" + key))
                .appendBytes(offer.wish());
    }

    /** One of them wants to pay. */
    Buffer pay(int customer, String reservation, String key) {
        return text("POST /api/v1/reservations/" + reservation + "/payment-attempts HTTP/1.1\r\n"
                + credentials(customer) + "Idempotency-Key: " + word + "-" + key + "\r\nContent-Length: 0\r\n\r\n");
    }

    /** One of them asks how it stands, and waits until the list knows that version. */
    Buffer look(int customer, String reservation, long version, int seconds) {
        return text("GET /api/v1/reservations/" + reservation + "?minVersion=" + version + "&wait=" + seconds
                + " HTTP/1.1\r\n" + credentials(customer) + "\r\n");
    }

    private String credentials(int customer) {
        return beginnings.credentials().get(customer);
    }

    /** Anybody asks for a page. */
    public static Buffer page(URI server, String path, String moreHeaders) {
        return text("GET " + path + " HTTP/1.1\r\nHost: " + server.getHost() + ":" + server.getPort() + "\r\n"
                + moreHeaders + "\r\n");
    }

    private static Buffer text(String request) {
        return Buffer.buffer(ascii(request));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
