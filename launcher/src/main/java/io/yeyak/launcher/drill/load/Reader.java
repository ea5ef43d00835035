package io.yeyak.launcher.drill.load;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.Vertx;
import io.yeyak.launcher.drill.history.Entry;
import io.yeyak.launcher.drill.history.Op;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** A customer who watches one reservation in the ticket list, and never wants to see an older version again. */
final class Reader {

    private static final Duration LONG = Duration.ofSeconds(15);
    private static final Duration GLANCE = Duration.ofMillis(500);
    private static final Pause SHORT = Pause.ofMillis(200);

    private record Attempt(String attemptId) {}

    private final Vertx vertx;
    private final Scribe scribe;
    private final BooleanSupplier isOver;
    private final String customer;
    private final String id;
    private long seen;

    Reader(Vertx vertx, Scribe scribe, BooleanSupplier isOver, String customer, String id) {
        this.vertx = vertx;
        this.scribe = scribe;
        this.isOver = isOver;
        this.customer = customer;
        this.id = id;
    }

    /** Reads until it is as wanted or has ended; empty when the drill is over before. */
    @CanIgnoreReturnValue
    Optional<View> until(Predicate<View> wanted) {
        return until(wanted, LONG);
    }

    /** As {@link #until}, for what changes without a new version of the reservation. */
    Optional<View> glanceUntil(Predicate<View> wanted) {
        return until(wanted, GLANCE);
    }

    /** Reads until nothing happens any more. */
    @CanIgnoreReturnValue
    Optional<View> untilTheEnd() {
        return until(View::hasEnded);
    }

    // The longer nothing happens, the more rarely anybody looks.
    private Optional<View> until(Predicate<View> wanted, Duration patience) {
        var pause = SHORT;
        while (!isOver.getAsBoolean()) {
            var before = seen;
            var view = read(patience);
            if (view.filter(known -> known.hasEnded() || wanted.test(known)).isPresent()) {
                return view;
            }
            pause.pass(vertx);
            pause = seen > before ? SHORT : pause.longer();
        }
        return Optional.empty();
    }

    // A whole number of seconds is all that can be asked for.
    private Optional<View> read(Duration patience) {
        var wait = patience.toSeconds();
        var least = wait > 0 ? seen + 1 : seen;
        var path = "/reservations/" + id + "?minVersion=" + least + "&wait=" + wait;
        var ask = Ask.get(customer, path).waiting(Duration.ofSeconds(wait));
        var view = scribe.look(line(Op.READ), ask).good(View.class);
        view.ifPresent(known -> seen = Math.max(seen, known.version()));
        return view;
    }

    /** A line of this customer about this reservation, from now. */
    Entry line(Op op) {
        return Scribe.begin(customer, op).of(id);
    }

    /** Asks to pay; the attempt, if that was taken. */
    Optional<String> askToPay(String key) {
        var ask =
                Ask.post(customer, "/reservations/" + id + "/payment-attempts").key(key);
        return scribe.perform(line(Op.PAY).by(key), ask).good(Attempt.class).map(Attempt::attemptId);
    }

    /** Cancels. */
    @CanIgnoreReturnValue
    Outcome cancel() {
        return scribe.perform(line(Op.CANCEL), Ask.post(customer, "/reservations/" + id + "/cancel"));
    }
}
