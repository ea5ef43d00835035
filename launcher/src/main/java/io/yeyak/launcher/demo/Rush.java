package io.yeyak.launcher.demo;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** One rush: many customers, each with a moment to come and a mind of their own. */
final class Rush {

    private static final int MILLIS = 1000;
    private static final int TICKETS_AT_MOST = 2;

    private final Vertx vertx;
    private final RushApi api;
    private final UnaryOperator<String> tokens;
    private final String name;

    /**
     * Makes one.
     *
     * @param name different for each, so that nobody comes twice
     */
    Rush(Vertx vertx, RushApi api, UnaryOperator<String> tokens, String name) {
        this.vertx = vertx;
        this.api = api;
        this.tokens = tokens;
        this.name = name;
    }

    /** Completes when the last one has gone. */
    Future<Void> run(RushVerticle.Wanted wanted, RushApi.Show show) {
        // What they do follows from the name: it can be looked at again.
        Random random = new Random(name.hashCode());
        List<Future<Void>> visits = new ArrayList<>(wanted.people());
        for (int number = 0; number < wanted.people(); number++) {
            // Most come at the beginning.
            double late = random.nextDouble() * random.nextDouble();
            long wait = 1 + Math.round(late * wanted.seconds() * MILLIS);
            Visitor visitor = visitor(number, show, random);
            visits.add(vertx.timer(wait, TimeUnit.MILLISECONDS).compose(come -> visit(visitor)));
        }
        return Future.join(visits).mapEmpty();
    }

    private Visitor visitor(int number, RushApi.Show show, Random random) {
        UUID type = show.ticketTypes()
                .get(random.nextInt(show.ticketTypes().size()))
                .ticketTypeId();
        Visitor.Wish wish = new Visitor.Wish(show.showId(), type, 1 + random.nextInt(TICKETS_AT_MOST));
        return new Visitor(vertx, api, "visitor-" + name + "-" + number, wish, Visitor.Habit.of(random.nextInt(100)));
    }

    // Making a token signs it, which is no work for an event loop. Whoever fails has just gone home.
    private Future<Void> visit(Visitor visitor) {
        return vertx.executeBlocking(() -> tokens.apply(visitor.name()), false)
                .compose(token -> visitor.visit(Objects.requireNonNull(token)))
                .otherwiseEmpty();
    }
}
