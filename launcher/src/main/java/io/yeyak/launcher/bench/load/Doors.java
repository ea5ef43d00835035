package io.yeyak.launcher.bench.load;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.yeyak.common.kafka.KafkaSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The way in to a running platform: connections that are kept, customers with tokens, and an eye on what Reservation
 * publishes.
 */
public final class Doors {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
    private static final int PAGES = 256;
    private static final int PAGES_OF_EVERYBODY = 4_000;

    private final Vertx vertx;
    private final Lines lines;
    private final Lines pages;
    private final Customers customers;
    private final Optional<KafkaSettings> kafka;
    private final Consumer<String> progress;

    private volatile Consumer<List<Seen>> ear = seen -> {};

    private Doors(
            Vertx vertx,
            Lines lines,
            Lines pages,
            Customers customers,
            Optional<KafkaSettings> kafka,
            Consumer<String> progress) {
        this.vertx = vertx;
        this.lines = lines;
        this.pages = pages;
        this.customers = customers;
        this.kafka = kafka;
        this.progress = progress;
    }

    /**
     * Opens them.
     *
     * @param connections to the gateway, for all but those who wait for a page
     * @param kafka where decisions can be read; without it everybody asks over HTTP
     */
    public static Future<Doors> open(
            Vertx vertx,
            URI gateway,
            int connections,
            Customers customers,
            Optional<KafkaSettings> kafka,
            Consumer<String> progress) {
        var loop = vertx.getOrCreateContext();
        var pages = kafka.isPresent() ? PAGES : Math.min(connections, PAGES_OF_EVERYBODY);
        return Lines.open(vertx, loop, gateway, connections, ANSWER_WITHIN)
                .compose(lines -> Lines.open(vertx, loop, gateway, pages, ANSWER_WITHIN)
                        .map(opened -> new Doors(vertx, lines, opened, customers, kafka, progress)));
    }

    /** Lets a plan's people come, and completes with what came of it. One plan at a time. */
    public Future<Turnout> admit(Plan plan) {
        return Future.join(lines.fill(), pages.fill())
                .compose(filled -> kafka.map(log -> readAndCome(plan, log)).orElseGet(() -> onLoop(plan)));
    }

    private Future<Turnout> readAndCome(Plan plan, KafkaSettings log) {
        return EventWatch.open(vertx, log, lines.loop(), seen -> ear.accept(seen))
                .compose(watch -> onLoop(plan).eventually(watch::close));
    }

    private Future<Turnout> onLoop(Plan plan) {
        return Lines.on(lines.loop(), () -> come(plan)).compose(coming -> coming);
    }

    private Future<Turnout> come(Plan plan) {
        var crowd = new Crowd(vertx, plan, lines, pages, customers, progress);
        ear = crowd::see;
        return kafka.isPresent() ? crowd.come() : crowd.comeAndAsk();
    }

    public Future<Void> close() {
        return Future.join(lines.close(), pages.close()).mapEmpty();
    }
}
