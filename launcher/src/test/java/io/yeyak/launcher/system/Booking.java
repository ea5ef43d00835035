package io.yeyak.launcher.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** What people do in a few steps: put a show on sale, reserve, pay. */
final class Booking {

    private final Platform platform;

    Booking(Platform platform) {
        this.platform = platform;
    }

    /** A show on sale that everybody's lists know of. */
    record Show(String showId, String ticketTypeId) {}

    /** A ticket type to be registered, on usual terms; what is given replaces them. */
    static Map<String, Object> ticketType(int capacity, long price, Map<String, Object> terms) {
        Map<String, Object> type = new LinkedHashMap<>();
        type.put("name", Map.of("ko", "일반", "en", "Standard"));
        type.put("price", Map.of("amountMinor", price, "currency", "KRW"));
        type.put("capacity", capacity);
        type.put("saleStartsAt", Instant.now().minus(Duration.ofDays(1)).toString());
        type.put("saleEndsAt", Instant.now().plus(Duration.ofDays(20)).toString());
        type.put("maxPerReservation", 4);
        type.put("maxPerCustomer", 1_000);
        type.putAll(terms);
        return type;
    }

    Show onSale(int capacity, long price) {
        return onSale(ticketType(capacity, price, Map.of()));
    }

    Show onSale(Map<String, Object> ticketType) {
        Api admin = platform.as("admin");
        JsonNode registered = admin.post(
                        "/admin/shows",
                        Map.of(
                                "title", Map.of("ko", "시험 공연", "en", "A test show"),
                                "venue", Map.of("ko", "시험장", "en", "Test hall"),
                                "startsAt",
                                        Instant.now().plus(Duration.ofDays(30)).toString(),
                                "timeZone", "Asia/Seoul",
                                "cancellationPolicy",
                                        List.of(
                                                Map.of("beforeStart", "P10D", "refundPercent", 90),
                                                Map.of("beforeStart", "P1D", "refundPercent", 50)),
                                "ticketTypes", List.of(ticketType)))
                .expect(201)
                .body();
        String showId = registered.path("showId").asText();
        admin.post("/admin/shows/" + showId + "/publish").expect(200);
        JsonNode show = admin.await(
                        "/shows/" + showId,
                        answer ->
                                answer.status() == 200 && answer.text("status").equals("ON_SALE"))
                .body();
        return new Show(
                showId, show.path("ticketTypes").get(0).path("ticketTypeId").asText());
    }

    static Map<String, Object> order(Show show, int quantity) {
        return Map.of(
                "showId",
                show.showId(),
                "lines",
                List.of(Map.of("ticketTypeId", show.ticketTypeId(), "quantity", quantity)));
    }

    /** Reserves; Reservation may learn of a show a moment after the lists do. */
    String reserve(Api customer, Show show, int quantity) {
        return reserve(customer, show, quantity, UUID.randomUUID().toString());
    }

    String reserve(Api customer, Show show, int quantity, String key) {
        return Awaitility.await("a reservation")
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> customer.post("/reservations", order(show, quantity), key),
                        answer -> answer.status() != 404)
                .expect(202)
                .text("reservationId");
    }

    /** Asks to pay, and waits for the address of the payment page. */
    String checkout(Api customer, String reservationId) {
        customer.post("/reservations/" + reservationId + "/payment-attempts", Map.of())
                .expect(202);
        return customer.await(
                        "/reservations/" + reservationId,
                        answer -> answer.body()
                                .path("payment")
                                .path("state")
                                .asText()
                                .equals("ACTION_REQUIRED"))
                .body()
                .path("payment")
                .path("checkoutUrl")
                .asText();
    }

    /** Reserves and pays, to the end. */
    @CanIgnoreReturnValue
    String buy(Api customer, Show show, int quantity) {
        String reservationId = reserve(customer, show, quantity);
        customer.awaitState(reservationId, "HELD");
        platform.provider().press(checkout(customer, reservationId), "approve");
        customer.awaitState(reservationId, "CONFIRMED");
        return reservationId;
    }

    /** What is left of a show's first ticket type, when the lists have come to rest on it. */
    void awaitStock(Show show, int available, int held, int sold) {
        platform.asStranger().await("/shows/" + show.showId(), answer -> {
            JsonNode type = answer.body().path("ticketTypes").path(0);
            return type.path("available").asInt() == available
                    && type.path("held").asInt() == held
                    && type.path("sold").asInt() == sold;
        });
    }
}
