package io.yeyak.launcher.drill.load;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A request that must not be granted.
 *
 * @param refusal the answer that it has to get: the status and the code
 */
record BadRequest(String refusal, Ask ask) {

    private static final String PATH = "/reservations";
    private static final String UNKNOWN = "00000000-0000-7000-8000-000000000000";
    private static final int TOO_LONG = 200;

    /** All kinds, by somebody who has nothing else to do, about a show that can be bought. */
    static List<BadRequest> all(String offender, ShowOnSale show) {
        return Stream.concat(inTheBody(offender, show).stream(), elsewhere(offender, show).stream())
                .toList();
    }

    private static List<BadRequest> inTheBody(String offender, ShowOnSale show) {
        var fresh = Ask.post(offender, PATH).key(UUID.randomUUID().toString());
        var type = show.ticketTypeId();
        var twice = Map.of("showId", show.showId(), "lines", List.of(line(type, 1), line(type, 1)));
        var priced = Map.of("showId", show.showId(), "lines", List.of(line(type, 1)), "price", 1);
        return List.of(
                new BadRequest("400 invalid-request", fresh.json(wish(show, type, 0))),
                new BadRequest("400 invalid-request", fresh.json(wish(show, type, -3))),
                new BadRequest("400 invalid-request", fresh.json(Map.of("showId", show.showId()))),
                new BadRequest("400 invalid-request", fresh.json(priced)),
                new BadRequest("400 malformed-json", fresh.json(Buffer.buffer("{\"showId\": "))),
                new BadRequest("400 invalid-lines", fresh.json(twice)),
                new BadRequest("404 ticket-type-not-found", fresh.json(wish(show, UNKNOWN, 1))),
                new BadRequest("409 limit-per-reservation-exceeded", fresh.json(wish(show, type, 5))),
                new BadRequest(
                        "415 unsupported-media-type",
                        fresh.header("Content-Type", "text/plain").body(Buffer.buffer("two, please"))));
    }

    private static List<BadRequest> elsewhere(String offender, ShowOnSale show) {
        var good = Ask.post(offender, PATH).json(wish(show, show.ticketTypeId(), 1));
        var nobodys = good.key(UUID.randomUUID().toString()).byNobody();
        return List.of(
                new BadRequest("400 idempotency-key-missing", good),
                new BadRequest("400 idempotency-key-invalid", good.key("k".repeat(TOO_LONG))),
                new BadRequest("401 token-missing", nobodys),
                new BadRequest("401 token-invalid", nobodys.header("Authorization", "Bearer a.b.c")),
                new BadRequest("403 forbidden", Ask.get(offender, "/admin/approvals")),
                new BadRequest("404 reservation-not-found", Ask.get(offender, PATH + "/" + UNKNOWN)),
                new BadRequest("404 reservation-not-found", Ask.post(offender, PATH + "/" + UNKNOWN + "/cancel")),
                new BadRequest("404 not-found", Ask.get(offender, "/refunds-for-all")),
                new BadRequest("405 method-not-allowed", Ask.get(offender, PATH).as(HttpMethod.DELETE)));
    }

    private static Map<String, Object> wish(ShowOnSale show, String type, int quantity) {
        return Map.of("showId", show.showId(), "lines", List.of(line(type, quantity)));
    }

    private static Map<String, Object> line(String type, int quantity) {
        return Map.of("ticketTypeId", type, "quantity", quantity);
    }
}
