package io.yeyak.launcher.audit;

import io.vertx.core.Vertx;
import io.yeyak.common.kafka.KafkaSettings;
import io.yeyak.launcher.audit.log.Delivery;
import io.yeyak.launcher.audit.log.WholeLog;
import io.yeyak.launcher.audit.read.Books;
import io.yeyak.launcher.audit.read.Messages;
import io.yeyak.launcher.audit.rule.Invariant;
import io.yeyak.launcher.audit.rule.Part;
import io.yeyak.launcher.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Looks once at everything, and twice at what looks wrong. Waits: not for an event loop. */
final class FullPass {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(500);
    // Who has moved each time is alive, and is not stuck.
    private static final int LOOKS = 4;

    static final Set<Invariant> AT_REST = Set.of(
            Invariant.HOLD, Invariant.CONFIRMED, Invariant.MONEY, Invariant.PROVIDER, Invariant.KNOWN, Invariant.LIST);

    private final Vertx vertx;
    private final Settings settings;
    private final Duration grace;
    private final Standing standing;
    private final long begun = System.nanoTime();
    private Duration waited = Duration.ZERO;

    FullPass(Vertx vertx, Settings settings, Duration grace, Standing standing) {
        this.vertx = vertx;
        this.settings = settings;
        this.grace = grace;
        this.standing = standing;
    }

    AuditReport run() {
        try (var books = new Books(vertx, Parts.databases(settings))) {
            Parts.unknown(settings).forEach(books.away()::skip);
            var suspects = new Suspects();
            var sweep = new Sweep(books, standing, suspects);
            while (sweep.step()) {
                // Page after page.
            }
            standing.counted(sweep.checked());
            settings.kafka()
                    .ifPresentOrElse(
                            kafka -> withKafka(kafka, books, suspects),
                            () -> books.away().skip(Part.KAFKA, "the settings do not say where Kafka is"));
            if (settings.kafka().isEmpty()) {
                undecided(suspects, "the settings do not say where Kafka is");
            }
            Parts.tell(books, standing);
        }
        return standing.report(
                Instant.now(), Duration.ofNanos(System.nanoTime() - begun).minus(waited));
    }

    private void withKafka(KafkaSettings kafka, Books books, Suspects suspects) {
        var messages = new Messages(books);
        try (var delivery = new Delivery(vertx, kafka, messages)) {
            var told = delivery.upToNow();
            var frozen = System.nanoTime();
            try {
                log(new WholeLog(vertx, kafka, messages).read());
            } catch (RuntimeException fault) {
                books.away().skip(Part.KAFKA, "Kafka cannot be read: " + fault.getMessage());
            }
            settle(books, delivery, told, frozen, suspects);
        }
    }

    private void log(WholeLog.Result result) {
        result.findings().forEach(standing::add);
        standing.counted(Map.of(Invariant.ORDER, result.events(), Invariant.LOG, result.archived()));
        for (var part : Set.of(Part.RESERVATION, Part.TICKET, Part.PAYMENT)) {
            if (!result.asked().contains(part)) {
                standing.notLooked(Invariant.LOG, "what " + part.label() + " has told cannot be read");
            }
        }
    }

    private void settle(Books books, Delivery delivery, Delivery.UpTo first, long frozen, Suspects all) {
        var look = new Look(books, standing);
        var suspects = all;
        var told = first;
        var since = frozen;
        for (int i = 0; i < LOOKS && !suspects.isEmpty(); i++) {
            var rest = grace.minusNanos(System.nanoTime() - since);
            if (rest.isPositive()) {
                rest(rest);
            }
            var underWay = arrival(told);
            if (underWay.isPresent()) {
                undecided(suspects, underWay.get());
                return;
            }
            suspects = look.again(suspects);
            told = delivery.upToNow();
            since = System.nanoTime();
        }
        undecided(suspects, "they changed at every look");
        if (all.turnedAway() > 0) {
            AT_REST.forEach(invariant -> standing.notLooked(
                    invariant, "%,d more reservations looked wrong than are followed".formatted(all.turnedAway())));
        }
    }

    private Optional<String> arrival(Delivery.UpTo told) {
        var patience = grace.compareTo(PATIENCE) > 0 ? grace : PATIENCE;
        var until = System.nanoTime() + patience.toNanos();
        var underWay = told.isUnderWay();
        while (underWay.isPresent() && System.nanoTime() < until) {
            rest(POLL);
            underWay = told.isUnderWay();
        }
        return underWay;
    }

    private void undecided(Suspects suspects, String why) {
        if (!suspects.isEmpty()) {
            AT_REST.forEach(invariant -> standing.notLooked(
                    invariant, "%,d reservations and shows may be unfinished: %s".formatted(suspects.size(), why)));
        }
    }

    private void rest(Duration rest) {
        waited = waited.plus(rest);
        var _ = vertx.timer(Math.max(1, rest.toMillis()), TimeUnit.MILLISECONDS).await();
    }
}
