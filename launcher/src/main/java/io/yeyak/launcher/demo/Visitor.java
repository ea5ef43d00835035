package io.yeyak.launcher.demo;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A made-up customer, from asking for tickets to paying for them, or not. */
final class Visitor {

    private static final Duration LOOK_EACH = Duration.ofSeconds(1);
    private static final int LOOKS = 45;
    private static final Set<String> OPEN_FOR_PAYMENT = Set.of("HELD", "PAYMENT_DEFERRED");
    private static final Set<String> NOT_YET = Set.of("REQUESTED", "HELD", "PAYMENT_DEFERRED");

    private final Vertx vertx;
    private final RushApi api;
    private final String name;
    private final Wish wish;
    private final Habit habit;

    /** What somebody wants. */
    record Wish(UUID showId, UUID ticketTypeId, int quantity) {}

    /** What somebody does with a reservation. */
    enum Habit {
        PAYS,
        IS_DECLINED,
        CANCELS,
        LEAVES;

        /** Seventy of a hundred pay, five are declined, ten cancel, and the others leave the page. */
        static Habit of(int percent) {
            if (percent < 70) {
                return PAYS;
            }
            if (percent < 75) {
                return IS_DECLINED;
            }
            return percent < 85 ? CANCELS : LEAVES;
        }
    }

    Visitor(Vertx vertx, RushApi api, String name, Wish wish, Habit habit) {
        this.vertx = vertx;
        this.api = api;
        this.name = name;
        this.wish = wish;
        this.habit = habit;
    }

    String name() {
        return name;
    }

    Future<Void> visit(String token) {
        return api.place(token, name, wish.showId(), wish.ticketTypeId(), wish.quantity())
                .compose(placed -> placed.isEmpty() ? Future.succeededFuture() : goOn(token, placed.get()));
    }

    private Future<Void> goOn(String token, UUID reservationId) {
        return switch (habit) {
            case LEAVES -> Future.succeededFuture();
            case CANCELS -> api.cancel(token, reservationId);
            case PAYS -> pay(token, reservationId, "approve");
            case IS_DECLINED -> pay(token, reservationId, "decline");
        };
    }

    private Future<Void> pay(String token, UUID reservationId, String button) {
        return until(token, reservationId, view -> OPEN_FOR_PAYMENT.contains(view.state()), LOOKS)
                .compose(held -> held.isEmpty() ? Future.succeededFuture() : payHeld(token, reservationId, button));
    }

    private Future<Void> payHeld(String token, UUID reservationId, String button) {
        return api.askToPay(token, "pay", reservationId)
                .compose(attempt -> attempt.isEmpty()
                        ? Future.succeededFuture(Optional.<RushApi.View>empty())
                        : until(
                                token,
                                reservationId,
                                view -> page(view, attempt.get()).isPresent(),
                                LOOKS))
                .compose(view -> view.flatMap(RushApi.View::payment)
                        .flatMap(RushApi.Payment::checkoutUrl)
                        .map(page -> api.press(page, button))
                        .orElseGet(Future::succeededFuture));
    }

    private static Optional<URI> page(RushApi.View view, UUID attempt) {
        return view.payment()
                .filter(payment -> payment.attemptId().filter(attempt::equals).isPresent())
                .flatMap(RushApi.Payment::checkoutUrl);
    }

    /** The reservation as soon as it is so; empty when it never will be, or not soon. */
    private Future<Optional<RushApi.View>> until(
            String token, UUID reservationId, Predicate<RushApi.View> wanted, int looks) {
        if (looks == 0) {
            return Future.succeededFuture(Optional.empty());
        }
        return vertx.timer(LOOK_EACH.toMillis(), TimeUnit.MILLISECONDS)
                .compose(rested -> api.look(token, reservationId))
                .compose(view -> view.filter(wanted).isPresent() || !mayCome(view)
                        ? Future.succeededFuture(view.filter(wanted))
                        : until(token, reservationId, wanted, looks - 1));
    }

    // The lists may not know it yet.
    private static boolean mayCome(Optional<RushApi.View> view) {
        return view.map(RushApi.View::state).map(NOT_YET::contains).orElse(true);
    }
}
