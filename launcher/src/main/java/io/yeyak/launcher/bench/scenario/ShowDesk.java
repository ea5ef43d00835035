package io.yeyak.launcher.bench.scenario;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.yeyak.common.json.Json;
import io.yeyak.launcher.bench.load.Offer;
import io.yeyak.launcher.demo.Api;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Puts shows on sale, and waits until they can be bought. Blocks. */
final class ShowDesk {

    private static final int MOST_AT_ONCE = 4;
    private static final int MOST_EACH = 1_000;
    private static final int GOOD = 200;
    private static final int NOT_GOOD = 300;
    private static final int TRIES = 1_200;
    private static final long REST_MILLIS = 50;
    private static final Set<Integer> UNKNOWN_YET = Set.of(404);

    private record Registered(String showId, List<String> ticketTypeIds) {}

    private final URI root;
    private final Supplier<String> adminToken;
    private final Supplier<String> scoutToken;
    private final String word;

    /**
     * Prepares it.
     *
     * @param adminToken asked each time, as it may not be good for long
     * @param word the keys of all its requests begin with it
     */
    ShowDesk(URI gateway, Supplier<String> adminToken, Supplier<String> scoutToken, String word) {
        this.root = URI.create(gateway + "/api/v1");
        this.adminToken = adminToken;
        this.scoutToken = scoutToken;
        this.word = word;
    }

    /**
     * So many shows, with so many tickets each.
     *
     * @param name a word that no others have
     */
    List<Offer> open(String name, int shows, int tickets) {
        try (var admin = new Api(root, adminToken.get());
                var scout = new Api(root, scoutToken.get())) {
            var registered = IntStream.range(0, shows)
                    .mapToObj(number -> register(admin, name + "-" + number, tickets))
                    .toList();
            registered.forEach(show -> awaitSale(scout, show));
            return registered.stream()
                    .map(show -> new Offer(show.showId(), show.ticketTypeIds().getFirst()))
                    .toList();
        }
    }

    private Registered register(Api admin, String name, int tickets) {
        var answer = good(admin.post("/admin/shows", word + "-" + name, show(name, tickets), Set.of()));
        var show = Json.decode(answer.body(), Registered.class);
        good(admin.post("/admin/shows/" + show.showId() + "/publish", word + "-publish-" + name, Map.of(), Set.of()));
        return show;
    }

    // Reservation hears of a show a moment after it was put on sale. Who asks for too many learns of it, and gets none.
    private static void awaitSale(Api scout, Registered show) {
        var line = Map.of("ticketTypeId", show.ticketTypeIds().getFirst(), "quantity", MOST_AT_ONCE + 1);
        var wish = Map.of("showId", show.showId(), "lines", List.of(line));
        for (int tries = 0; tries < TRIES; tries++) {
            var answer = scout.post("/reservations", "scout-" + show.showId() + "-" + tries, wish, UNKNOWN_YET);
            if (text(answer).contains("limit-per-reservation-exceeded")) {
                return;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(REST_MILLIS));
        }
        throw new IllegalStateException("the show " + show.showId() + " never came on sale");
    }

    @CanIgnoreReturnValue
    private static HttpResponse<byte[]> good(HttpResponse<byte[]> answer) {
        if (answer.statusCode() < GOOD || answer.statusCode() >= NOT_GOOD) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + ": " + text(answer));
        }
        return answer;
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static Map<String, Object> show(String name, int tickets) {
        var now = Instant.now();
        var type = Map.ofEntries(
                Map.entry("name", Map.of("ko", "일반", "en", "Standard")),
                Map.entry("price", Map.of("amountMinor", 30_000, "currency", "KRW")),
                Map.entry("capacity", tickets),
                Map.entry("saleStartsAt", now.minus(Duration.ofDays(1)).toString()),
                Map.entry("saleEndsAt", now.plus(Duration.ofDays(20)).toString()),
                Map.entry("maxPerReservation", MOST_AT_ONCE),
                Map.entry("maxPerCustomer", MOST_EACH),
                Map.entry("approvalMode", "AUTO"),
                // Nobody's time to pay runs out while something else is measured.
                Map.entry("payWithin", "PT12H"));
        return Map.of(
                "title", Map.of("ko", "시험 " + name, "en", "Bench " + name),
                "venue", Map.of("ko", "시험장", "en", "Test hall"),
                "startsAt", now.plus(Duration.ofDays(30)).toString(),
                "timeZone", "Asia/Seoul",
                "cancellationPolicy", List.of(Map.of("beforeStart", "P1D", "refundPercent", 100)),
                "ticketTypes", List.of(type));
    }
}
