package io.yeyak.launcher.drill.load;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.yeyak.launcher.drill.history.Op;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One customer with one errand, from asking for tickets to the end of it. Waits, on a virtual thread. */
final class Journey {

    private static final int SECONDS_IN_THE_REQUEST = 5;
    private static final int ATTEMPTS = 5;
    private static final String APPROVE = "approve";
    private static final String DECLINE = "decline";
    private static final String REUSED = "422 idempotency-key-reused";

    private record Line(String ticketTypeId, int quantity) {}

    private record Wish(String showId, List<Line> lines) {}

    private record Receipt(String reservationId) {}

    private final Errand errand;
    private final ShowOnSale show;
    private final Crowd crowd;

    Journey(Errand errand, ShowOnSale show, Crowd crowd) {
        this.errand = errand;
        this.show = show;
        this.crowd = crowd;
    }

    void go() {
        place().ifPresent(id -> {
            var reader = crowd.reader(errand.customer(), id);
            live(reader);
            reader.untilTheEnd();
        });
    }

    private void live(Reader reader) {
        switch (errand.habit()) {
            case BUYS, CLICKS_TWICE, WAITS_FOR_THE_ANSWER, IS_DECLINED_ONCE -> pay(reader);
            case REUSES_A_KEY -> {
                reuseTheKey();
                pay(reader);
            }
            case NEVER_PAYS -> {
                // Nothing: the hold runs out.
            }
            case LEAVES_THE_PAGE -> open(reader, 1);
            case CANCELS_AT_ONCE -> reader.cancel();
            case CANCELS_WHEN_HELD -> {
                reader.until(View::isOpenForPayment);
                reader.cancel();
            }
            case CANCELS_WHILE_PAYING -> {
                var page = open(reader, 1);
                reader.cancel();
                page.filter(_ -> errand.coin()).ifPresent(there -> press(reader, there, APPROVE));
            }
            case PAYS_AND_CANCELS -> payAndCancel(reader);
            case CANCELS_WHEN_CONFIRMED -> {
                pay(reader);
                reader.until(View::hasEnded).filter(View::isConfirmed).ifPresent(_ -> cancelTwice(reader));
            }
        }
    }

    private Optional<String> place() {
        var second = errand.habit() == Habit.CLICKS_TWICE ? crowd.beside(this::ask) : Optional.<Crowd.Other>empty();
        var outcome = ask();
        second.ifPresent(Crowd.Other::await);
        return outcome.good(Receipt.class).map(Receipt::reservationId);
    }

    private Outcome ask() {
        var key = errand.key("place");
        var line = Scribe.begin(errand.customer(), Op.PLACE).by(key).of(show.order(errand.quantity()));
        var ask = Ask.post(errand.customer(), "/reservations").key(key).json(wish(errand.quantity()));
        return crowd.scribe()
                .perform(
                        line,
                        errand.habit() == Habit.WAITS_FOR_THE_ANSWER
                                ? ask.header("Prefer", "wait=" + SECONDS_IN_THE_REQUEST)
                                        .waiting(Duration.ofSeconds(SECONDS_IN_THE_REQUEST))
                                : ask);
    }

    private void reuseTheKey() {
        var key = errand.key("place");
        var ask = Ask.post(errand.customer(), "/reservations").key(key).json(wish(errand.quantity() % 4 + 1));
        crowd.scribe()
                .perform(Scribe.begin(errand.customer(), Op.BAD).saying(REUSED).by(key), ask);
    }

    private Wish wish(int quantity) {
        return new Wish(show.showId(), List.of(new Line(show.ticketTypeId(), quantity)));
    }

    // Whoever cannot pay after a few attempts gives the tickets back.
    private void pay(Reader reader) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var page = open(reader, attempt);
            if (page.isEmpty()) {
                // A hold that was prolonged for another attempt would wait for minutes.
                if (attempt > 1) {
                    reader.cancel();
                }
                return;
            }
            var isDeclined = attempt == 1 && errand.habit() == Habit.IS_DECLINED_ONCE;
            press(reader, page.get(), isDeclined ? DECLINE : APPROVE);
            var known = reader.glanceUntil(view -> !view.isOpenForPayment() || view.isDeclined());
            if (known.filter(View::isOpenForPayment).isEmpty()) {
                return;
            }
        }
        reader.cancel();
    }

    @CanIgnoreReturnValue
    private Optional<String> open(Reader reader, int attempt) {
        var held = reader.until(View::isOpenForPayment).filter(View::isOpenForPayment);
        return held.filter(_ -> show.kind().price() > 0).flatMap(_ -> {
            var key = errand.key("pay-" + attempt);
            var second = errand.habit() == Habit.CLICKS_TWICE
                    ? crowd.beside(() -> reader.askToPay(key))
                    : Optional.<Crowd.Other>empty();
            var asked = reader.askToPay(key);
            second.ifPresent(Crowd.Other::await);
            return asked.flatMap(id -> reader.glanceUntil(view -> view.page(id).isPresent() || !view.isOpenForPayment())
                    .flatMap(view -> view.page(id)));
        });
    }

    private void press(Reader reader, String page, String button) {
        var ask = Ask.post(errand.customer(), "")
                .byNobody()
                .as(HttpMethod.POST)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body(Buffer.buffer("outcome=" + button));
        var line = reader.line(Op.PRESS).saying(button);
        crowd.scribe().note(line);
        crowd.scribe().note(Scribe.ended(line, crowd.scribe().client().page(URI.create(page), ask)));
    }

    private void payAndCancel(Reader reader) {
        open(reader, 1).ifPresent(page -> {
            var other = crowd.beside(() -> {
                press(reader, page, APPROVE);
                return Optional.empty();
            });
            reader.cancel();
            other.ifPresent(Crowd.Other::await);
        });
    }

    // Whoever is not sure cancels again.
    private void cancelTwice(Reader reader) {
        reader.cancel();
        if (errand.coin()) {
            reader.cancel();
        }
    }
}
