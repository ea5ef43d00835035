package io.yeyak.launcher.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yeyak.common.json.Json;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Registers the demo shows and puts them on sale, and reserves most of one. Doing it again changes nothing: every
 * request has its own idempotency key, and the shows follow from the moment they are made for. Blocks.
 */
public final class DemoSeed {

    private static final String ADMINISTRATOR = "admin";
    private static final String CUSTOMER = "sam";
    private static final int TICKETS_AT_ONCE = 6;
    private static final int ORDERS = 2;

    private static final Set<Integer> DONE = Set.of(200, 201, 202);
    // A show that is on sale already cannot be put on sale; it is what was wanted.
    private static final Set<Integer> ALREADY = Set.of(200, 409);
    // Reservation hears of a show a moment after it was put on sale.
    private static final Set<Integer> NOT_HEARD_YET = Set.of(404, 409);

    private DemoSeed() {}

    /**
     * Brings the demo to a platform.
     *
     * @param gateway where it is
     * @param tokens the access token of a user, by name
     * @param begin the moment the shows are made for
     * @throws DemoFailure if the platform will not have it
     */
    public static void plant(URI gateway, UnaryOperator<String> tokens, Instant begin) {
        var root = URI.create(gateway + "/api/v1");
        try (var admin = new Api(root, tokens.apply(ADMINISTRATOR));
                var customer = new Api(root, tokens.apply(CUSTOMER))) {
            DemoShows.at(begin).forEach((name, show) -> {
                var registered = register(admin, name, show);
                if (name.equals(DemoShows.NEARLY_SOLD_OUT)) {
                    reserve(customer, registered);
                }
            });
        }
    }

    private record Registered(String showId, List<String> ticketTypeIds) {}

    private static Registered register(Api admin, String name, DemoShow show) {
        var answer = admin.post("/admin/shows", "demo-" + name, show, Set.of());
        check(answer, DONE);
        var registered = Json.decode(answer.body(), Registered.class);
        var publish = "/admin/shows/" + registered.showId() + "/publish";
        check(admin.post(publish, "demo-publish-" + name, Map.of(), Set.of()), ALREADY);
        return registered;
    }

    private static void reserve(Api customer, Registered show) {
        var line = Map.of("ticketTypeId", show.ticketTypeIds().getFirst(), "quantity", TICKETS_AT_ONCE);
        var order = Map.of("showId", show.showId(), "lines", List.of(line));
        for (int number = 1; number <= ORDERS; number++) {
            check(customer.post("/reservations", "demo-reservation-" + number, order, NOT_HEARD_YET), DONE);
        }
    }

    private static void check(HttpResponse<byte[]> answer, Set<Integer> good) {
        if (!good.contains(answer.statusCode())) {
            throw new DemoFailure(answer.uri() + " answered " + answer.statusCode() + ": "
                    + new String(answer.body(), UTF_8).strip());
        }
    }
}
