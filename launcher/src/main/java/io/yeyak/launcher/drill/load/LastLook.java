package io.yeyak.launcher.drill.load;

import io.vertx.core.Vertx;
import io.yeyak.launcher.drill.history.Answer;
import io.yeyak.launcher.drill.history.Ending;
import io.yeyak.launcher.drill.history.Entry;
import io.yeyak.launcher.drill.history.Facts;
import io.yeyak.launcher.drill.history.History;
import io.yeyak.launcher.drill.history.Op;
import io.yeyak.launcher.drill.history.Order;
import io.yeyak.launcher.drill.history.Type;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** An administrator who looks at everything when the day is over. Waits; not for an event loop. */
public final class LastLook {

    private static final String ME = Target.ADMINISTRATOR;
    private static final int OK = 200;
    private static final List<String> UNDECIDED = List.of(
            "REQUESTED", "AWAITING_APPROVAL", "HELD", "PAYMENT_DEFERRED", "FINALIZING", "CANCELLING", "REFUND_PENDING");

    // Somebody who was told of a refund may not have it yet: a provider says more than it does.
    private static final List<String> ON_THEIR_WAY = List.of("REQUESTED", "SENT", "FAILED");

    private record Amount(long amountMinor) {}

    private record Line(String ticketTypeId, int quantity) {}

    private record Ticket(String ticketId) {}

    private record Attention(String code) {}

    private record Reservation(
            String reservationId,
            String showId,
            String customerId,
            String state,
            Optional<String> reason,
            long version,
            List<Line> lines,
            Amount total,
            Optional<Amount> refund,
            Optional<List<Ticket>> tickets,
            Optional<Attention> attention) {}

    private record Refund(String refundId) {}

    private record RefundPage(List<Refund> items) {

        Stream<String> ids() {
            return items.stream().map(Refund::refundId);
        }
    }

    private record Page(List<Reservation> items, Optional<String> nextCursor) {

        Stream<String> ids() {
            return items.stream().map(Reservation::reservationId);
        }
    }

    private final Client client;

    public LastLook(Vertx vertx, Target target) {
        this.client = new Client(vertx, target, new Troubles());
    }

    /** Something that is not decided yet, if there is anything, or why that cannot be said. */
    public Optional<String> undecided() {
        return Stream.concat(
                        UNDECIDED.stream().map(state -> left("reservations", state, Page.class, Page::ids)),
                        ON_THEIR_WAY.stream().map(state -> left("refunds", state, RefundPage.class, RefundPage::ids)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private <P> Optional<String> left(String things, String state, Class<P> page, Function<P, Stream<String>> ids) {
        var outcome = client.call(Ask.get(ME, "/admin/" + things + "?limit=1&state=" + state));
        return outcome.good(page)
                .map(found -> ids.apply(found).findFirst().map(id -> id + " of the " + things + " is still " + state))
                .orElseGet(() -> Optional.of("nobody says which " + things + " are " + state + ": " + outcome));
    }

    /**
     * Notes the end of every reservation there is.
     *
     * @throws IllegalStateException if the ticket list does not tell
     */
    public void noteEnds(History history) {
        var cursor = Optional.<String>empty();
        do {
            var path = "/admin/reservations?limit=100"
                    + cursor.map(place -> "&cursor=" + place).orElse("");
            var outcome = client.call(Ask.get(ME, path));
            var page = outcome.good(Page.class)
                    .orElseThrow(() -> new IllegalStateException("the ticket list does not tell: " + outcome));
            page.items().forEach(reservation -> history.note(line(reservation)));
            cursor = page.nextCursor();
        } while (cursor.isPresent());
    }

    private static Entry line(Reservation reservation) {
        var line = reservation.lines().getFirst();
        var ending = new Ending(
                reservation.total().amountMinor(),
                reservation.refund().map(Amount::amountMinor).orElse(0L),
                reservation.tickets().orElse(List.of()).stream()
                        .map(Ticket::ticketId)
                        .toList(),
                reservation.attention().map(Attention::code));
        var answer = new Answer(
                OK,
                Optional.empty(),
                Optional.of(reservation.state()),
                Optional.of(reservation.version()),
                reservation.reason(),
                1);
        return Entry.of(Instant.now(), reservation.customerId(), Op.END, Type.OK)
                .of(reservation.reservationId())
                .of(new Order(reservation.showId(), line.ticketTypeId(), line.quantity()))
                .with(answer)
                .with(Facts.of(ending));
    }
}
