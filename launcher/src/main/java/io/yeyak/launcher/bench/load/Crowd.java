package io.yeyak.launcher.bench.load;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** People who reserve, and some who pay, by the timetable of a plan. All of it is on one event loop. */
final class Crowd {

    private static final int PROGRESS_MILLIS = 1_000;
    private static final int START_NANOS = 20_000_000;
    private static final int ACCEPTED = 202;
    private static final int CONFLICT = 409;
    private static final int HUNDRED = 100;
    private static final long NO_PLACE = -1;

    private final Vertx vertx;
    private final Plan plan;
    private final Lines lines;
    private final Customers customers;
    private final Consumer<String> progress;
    private final long begun = System.nanoTime() + START_NANOS;
    private final Tally tally = new Tally(begun);
    private final List<Booking> bookings = new ArrayList<>();
    private final Map<String, Booking> byId = new HashMap<>();
    private final Map<String, List<Seen>> early = new HashMap<>();
    private final Lookers lookers;
    private final Promise<Turnout> end = Promise.promise();
    private int open;
    private boolean haveCome;
    private boolean everybodyAsks;

    Crowd(Vertx vertx, Plan plan, Lines lines, Lines pages, Customers customers, Consumer<String> progress) {
        this.vertx = vertx;
        this.plan = plan;
        this.lines = lines;
        this.lookers = new Lookers(pages, customers, tally, this::finishIfOver);
        this.customers = customers;
        this.progress = progress;
    }

    /** Completes when everything has come to what the plan wants, or when its patience is over. */
    Future<Turnout> come() {
        var timer = vertx.setPeriodic(PROGRESS_MILLIS, now -> progress.accept(words()));
        return Arrivals.of(vertx, plan.timetable(), begun, this::comes)
                .compose(come -> {
                    haveCome = true;
                    vertx.setTimer(plan.patience().toMillis(), now -> finish());
                    finishIfOver();
                    return end.future();
                })
                .onComplete(over -> vertx.cancelTimer(timer));
    }

    /** As {@link #come}, where no events can be read: everybody asks over HTTP until they are told. */
    Future<Turnout> comeAndAsk() {
        everybodyAsks = true;
        return come();
    }

    /** What was read of Reservation's events. */
    void see(List<Seen> events) {
        for (var event : events) {
            var booking = byId.get(event.reservation());
            if (booking == null) {
                // It may be sooner here than the answer to the request; or it is none of ours.
                early.computeIfAbsent(event.reservation(), id -> new ArrayList<>(2))
                        .add(event);
            } else {
                apply(booking, event);
            }
        }
    }

    private void comes(int number, long due) {
        var offer = plan.offers().get(number % plan.offers().size());
        var booking = new Booking(number, number % customers.count(), offer, due);
        bookings.add(booking);
        open++;
        lines.send(new Booking.Request(() -> place(booking), reply -> placed(booking, reply)));
    }

    private Buffer place(Booking booking) {
        booking.sent = System.nanoTime();
        return customers.place(booking.customer, plan.name() + "-" + booking.number, booking.offer);
    }

    private void placed(Booking booking, Reply reply) {
        var now = System.nanoTime();
        booking.answered = now;
        if (reply.status() == ACCEPTED) {
            accepted(booking, reply, now);
            return;
        }
        if (reply.isShed()) {
            booking.isShed = true;
            tally.count("shed", now);
            tally.took("until shed", now - booking.due);
        } else if (reply.status() == CONFLICT) {
            tally.count("refused: " + reply.kind(), now);
            tally.took("until refused", now - booking.due);
        } else {
            tally.count("failed: " + reply.kind());
        }
        over(booking);
    }

    private void accepted(Booking booking, Reply reply, long now) {
        booking.isAccepted = true;
        booking.id = reply.field("reservationId").orElse("");
        tally.count("accepted", now);
        tally.took("accept", now - booking.due);
        tally.took("accept, since sent", now - booking.sent);
        byId.put(booking.id, booking);
        if (plan.goal() == Plan.Goal.ACCEPTED) {
            over(booking);
        } else if (everybodyAsks || looks(booking)) {
            lookers.untilTold(booking, state -> told(booking, state));
        }
        var before = early.remove(booking.id);
        if (before != null) {
            before.forEach(event -> apply(booking, event));
        }
    }

    private void told(Booking booking, String state) {
        if (everybodyAsks) {
            var type = switch (state) {
                case "HELD" -> "ReservationHeld";
                case "REJECTED" -> "ReservationRejected";
                default -> state;
            };
            apply(booking, new Seen(booking.id, type, 0, NO_PLACE, System.nanoTime()));
        }
    }

    private void apply(Booking booking, Seen event) {
        switch (event.type()) {
            case "ReservationRequested" -> booking.place = event.offset();
            case "ReservationHeld" -> held(booking, event);
            case "ReservationRejected" -> rejected(booking, event);
            case "ReservationConfirmed" -> confirmed(booking, event);
            case "ReservationPaymentRequested", "ReservationFinalizing" -> {
                // On its way.
            }
            default -> tally.count("failed: " + event.type());
        }
    }

    private void held(Booking booking, Seen event) {
        if (booking.decided == 0) {
            booking.isHeld = true;
            decided(booking, event);
            tally.count("held");
            if (plan.goal() == Plan.Goal.CONFIRMED) {
                pay(booking);
            } else {
                over(booking);
            }
        }
    }

    private void rejected(Booking booking, Seen event) {
        if (booking.decided == 0) {
            booking.isRejected = true;
            decided(booking, event);
            tally.count("rejected");
        }
        over(booking);
    }

    private void decided(Booking booking, Seen event) {
        booking.decided = event.at();
        tally.count("decided", event.at());
        tally.took("decision", event.at() - booking.due);
        tally.took("202 to decision", event.at() - booking.answered);
    }

    private void pay(Booking booking) {
        lines.send(new Booking.Request(
                () -> customers.pay(booking.customer, booking.id, plan.name() + "-pay-" + booking.number), reply -> {
                    if (reply.status() != ACCEPTED) {
                        tally.count("failed: to pay " + reply.kind());
                        over(booking);
                    }
                }));
    }

    private void confirmed(Booking booking, Seen event) {
        if (booking.confirmed == 0) {
            booking.confirmed = event.at();
            tally.count("confirmed", event.at());
            tally.took("202 to CONFIRMED", event.at() - booking.answered);
            if (looks(booking)) {
                lookers.untilListed(booking, event.version());
            }
        }
        over(booking);
    }

    private boolean looks(Booking booking) {
        return booking.number % HUNDRED < plan.lookers();
    }

    private void over(Booking booking) {
        if (!booking.isOver) {
            booking.isOver = true;
            open--;
            finishIfOver();
        }
    }

    private void finishIfOver() {
        if (haveCome && open == 0 && !lookers.areBusy()) {
            finish();
        }
    }

    private void finish() {
        if (!end.future().isComplete()) {
            end.complete(new Turnout(plan, tally, bookings, open));
        }
    }

    private String words() {
        return "%s: %,d of %,d came, %,d accepted, %,d decided, %,d confirmed, %,d refused, %,d shed, %,d failed"
                .formatted(
                        plan.name(),
                        bookings.size(),
                        plan.people(),
                        tally.of("accepted"),
                        tally.of("decided"),
                        tally.of("confirmed"),
                        tally.all("refused"),
                        tally.of("shed"),
                        tally.all("failed"));
    }
}
