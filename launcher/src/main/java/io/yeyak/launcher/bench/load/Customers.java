package io.yeyak.launcher.bench.load;

import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Signed-in customers and the requests they make; their tokens are made before anything is measured. */
public final class Customers {

    private final List<byte[]> places;
    private final List<String> credentials;
    private final String host;

    private Customers(URI gateway, List<String> tokens) {
        this.host = gateway.getHost() + ":" + gateway.getPort();
        this.credentials = tokens.stream()
                .map(token -> "Host: " + host + "\r\nAuthorization: Bearer " + token + "\r\n")
                .toList();
        this.places = credentials.stream()
                .map(given -> ascii("POST /api/v1/reservations HTTP/1.1\r\n" + given
                        + "Content-Type: application/json\r\nIdempotency-Key: "))
                .toList();
    }

    /**
     * So many of them. Takes about a millisecond for each.
     *
     * @param tokens the token of a customer, by their name
     */
    public static Customers of(URI gateway, int customers, UnaryOperator<String> tokens) {
        return new Customers(
                gateway,
                IntStream.range(0, customers)
                        .mapToObj(number -> tokens.apply("bench-" + number))
                        .toList());
    }

    public int count() {
        return places.size();
    }

    /** One of them asks for one ticket. */
    Buffer place(int customer, String key, Offer offer) {
        return Buffer.buffer()
                .appendBytes(places.get(customer))
                .appendBytes(ascii(key))
                .appendBytes(offer.wish());
    }

    /** One of them wants to pay. */
    Buffer pay(int customer, String reservation, String key) {
        return text("POST /api/v1/reservations/" + reservation + "/payment-attempts HTTP/1.1\r\n"
                + credentials.get(customer) + "Idempotency-Key: " + key + "\r\nContent-Length: 0\r\n\r\n");
    }

    /** One of them asks how it stands, and waits until the list knows that version. */
    Buffer look(int customer, String reservation, long version, int seconds) {
        return text("GET /api/v1/reservations/" + reservation + "?minVersion=" + version + "&wait=" + seconds
                + " HTTP/1.1\r\n" + credentials.get(customer) + "\r\n");
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
