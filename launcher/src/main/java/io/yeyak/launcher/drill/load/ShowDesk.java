package io.yeyak.launcher.drill.load;

import io.vertx.core.Vertx;
import io.yeyak.launcher.drill.history.Facts;
import io.yeyak.launcher.drill.history.Offer;
import io.yeyak.launcher.drill.history.Op;
import io.yeyak.launcher.drill.history.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Puts the shows of a drill on sale, and waits until they can be bought. */
final class ShowDesk {

    private static final String ME = Target.ADMINISTRATOR;
    private static final String SCOUT = "scout";
    private static final int MOST_AT_ONCE = 4;
    private static final int PATIENCE_TRIES = 300;

    private record Registered(String showId, List<String> ticketTypeIds) {}

    private record Receipt(String reservationId) {}

    private final Vertx vertx;
    private final Scribe scribe;
    private final int reservations;

    ShowDesk(Vertx vertx, Scribe scribe, int reservations) {
        this.vertx = vertx;
        this.scribe = scribe;
        this.reservations = reservations;
    }

    /**
     * Opens all of them. Waits, on a virtual thread.
     *
     * @throws IllegalStateException if the platform does not take them
     */
    Map<ShowKind, ShowOnSale> open() {
        var shows = new LinkedHashMap<ShowKind, ShowOnSale>();
        for (var kind : ShowKind.values()) {
            shows.put(kind, register(kind));
        }
        shows.values().forEach(this::awaitSale);
        return shows;
    }

    private ShowOnSale register(ShowKind kind) {
        var capacity = kind.capacity(reservations);
        var ask = Ask.post(ME, "/admin/shows").key("drill-" + kind.label()).json(show(kind, capacity));
        var registered = scribe.client()
                .call(ask)
                .good(Registered.class)
                .orElseThrow(() -> new IllegalStateException("the platform does not take the show " + kind.label()));
        var published = scribe.client().call(Ask.post(ME, "/admin/shows/" + registered.showId() + "/publish"));
        if (published instanceof Outcome.Silence) {
            throw new IllegalStateException("the platform does not put the show " + kind.label() + " on sale");
        }
        var offer = new Offer(
                kind.label(),
                registered.showId(),
                registered.ticketTypeIds().getFirst(),
                capacity,
                kind.price(),
                kind.terms().refundPercent(),
                kind.terms().perCustomer());
        scribe.note(Scribe.begin(ME, Op.SHOW).then(Instant.now(), Type.OK).with(Facts.of(offer)));
        return new ShowOnSale(kind, offer);
    }

    // Reservation hears of a show a moment after it was put on sale: a scout reserves until it works, and cancels.
    private void awaitSale(ShowOnSale show) {
        for (int tries = 1; tries <= PATIENCE_TRIES; tries++) {
            var key = "scout-" + show.kind().label() + "-" + tries;
            var ask = Ask.post(SCOUT, "/reservations")
                    .key(key)
                    .json(Map.of(
                            "showId",
                            show.showId(),
                            "lines",
                            List.of(Map.of("ticketTypeId", show.ticketTypeId(), "quantity", 1))));
            var placed = scribe.perform(Scribe.begin(SCOUT, Op.PLACE).by(key).of(show.order(1)), ask)
                    .good(Receipt.class);
            if (placed.isPresent()) {
                var id = placed.get().reservationId();
                scribe.perform(
                        Scribe.begin(SCOUT, Op.CANCEL).of(id), Ask.post(SCOUT, "/reservations/" + id + "/cancel"));
                return;
            }
            var _ = vertx.timer(200, TimeUnit.MILLISECONDS).await();
        }
        throw new IllegalStateException("the show " + show.kind().label() + " never came on sale");
    }

    private static Map<String, Object> show(ShowKind kind, int capacity) {
        var begin = Instant.now();
        return Map.of(
                "title", Map.of("ko", "훈련 " + kind.label(), "en", "Drill " + kind.label()),
                "venue", Map.of("ko", "훈련장", "en", "Drill ground"),
                "startsAt", begin.plus(Duration.ofDays(30)).toString(),
                "timeZone", "Asia/Seoul",
                "cancellationPolicy",
                        List.of(Map.of(
                                "beforeStart",
                                kind.terms().refundUntil(),
                                "refundPercent",
                                kind.terms().refundPercent())),
                "ticketTypes", List.of(ticketType(kind, capacity, begin)));
    }

    private static Map<String, Object> ticketType(ShowKind kind, int capacity, Instant begin) {
        var terms = kind.terms();
        return Map.ofEntries(
                Map.entry("name", Map.of("ko", "일반", "en", "Standard")),
                Map.entry("price", Map.of("amountMinor", kind.price(), "currency", "KRW")),
                Map.entry("capacity", capacity),
                Map.entry("saleStartsAt", begin.minus(Duration.ofDays(1)).toString()),
                Map.entry("saleEndsAt", begin.plus(Duration.ofDays(20)).toString()),
                Map.entry("maxPerReservation", MOST_AT_ONCE),
                Map.entry("maxPerCustomer", terms.perCustomer()),
                Map.entry("approvalMode", terms.approval()),
                Map.entry("autoApproveUpTo", 2),
                Map.entry("approvalWithin", "PT30S"),
                Map.entry("approvalTimeout", terms.approvalTimeout()),
                Map.entry("holdWhilePending", terms.whilePending()),
                Map.entry("payWithin", terms.payWithin()));
    }
}
