package io.yeyak.launcher.audit;

import io.vertx.core.Vertx;
import io.yeyak.common.kafka.KafkaSettings;
import io.yeyak.launcher.audit.log.Delivery;
import io.yeyak.launcher.audit.log.Tail;
import io.yeyak.launcher.audit.read.Books;
import io.yeyak.launcher.audit.read.Messages;
import io.yeyak.launcher.audit.rule.Invariant;
import io.yeyak.launcher.audit.rule.Part;
import io.yeyak.launcher.settings.AuditorSettings;
import io.yeyak.launcher.settings.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The standing auditor's work, a little at a time: what was touched lately, as soon as it is quiet; everything else,
 * page after page, for ever; and a second look at what looked wrong. Waits: not for an event loop.
 */
final class Rounds implements AutoCloseable {

    private static final int AT_ONCE = 500;
    private static final int MOST_TOUCHED = 200_000;

    private final AuditorSettings settings;
    private final Books books;
    private final Tail tail;
    private final Delivery delivery;
    private final Standing standing;
    private final Look look;
    private final SweepClock clock;
    private final Map<UUID, Long> reservations = new LinkedHashMap<>();
    private final Map<UUID, Long> shows = new LinkedHashMap<>();
    private final Suspects gathered = new Suspects();
    private Suspects settling = new Suspects();
    private Delivery.UpTo told;
    private long settlingSince;
    private Sweep sweep;
    private long pageAt;

    Rounds(Vertx vertx, Settings all, KafkaSettings kafka, Standing standing, SweepClock clock) {
        this.settings = all.auditor();
        this.books = new Books(vertx, Parts.databases(all));
        this.tail = new Tail(vertx, kafka);
        this.delivery = new Delivery(vertx, kafka, new Messages(books));
        this.standing = standing;
        this.clock = clock;
        this.look = new Look(books, standing);
        this.told = delivery.upToNow();
        this.sweep = new Sweep(books, standing, gathered);
        clock.begin();
    }

    /** A round: short, whatever there is to do. */
    void run() {
        listen();
        lookAtQuietOnes();
        if (System.nanoTime() - pageAt >= settings.pause().toNanos()) {
            page();
            pageAt = System.nanoTime();
        }
        lookAgain();
    }

    private void listen() {
        try {
            var news = tail.read();
            news.findings().forEach(standing::add);
            var now = System.nanoTime();
            news.reservations().forEach(id -> touch(reservations, id, now));
            news.shows().forEach(id -> touch(shows, id, now));
            standing.counted(Invariant.ORDER, news.events());
        } catch (RuntimeException fault) {
            books.away().skip(Part.KAFKA, "Kafka cannot be read: " + fault.getMessage());
        }
    }

    // What there is no place for, the sweep comes by.
    private static void touch(Map<UUID, Long> touched, UUID id, long now) {
        touched.remove(id);
        if (touched.size() < MOST_TOUCHED) {
            touched.put(id, now);
        }
    }

    private void lookAtQuietOnes() {
        look.at(books.of(quiet(reservations)), gathered);
        var quietShows = quiet(shows);
        if (!quietShows.isEmpty()) {
            int unusedTypes = look.atShows(quietShows, gathered);
        }
    }

    // The map is in the order of the last touch.
    private List<UUID> quiet(Map<UUID, Long> touched) {
        var until = System.nanoTime() - settings.grace().toNanos();
        List<UUID> quiet = new ArrayList<>();
        for (var one : touched.entrySet()) {
            if (quiet.size() == AT_ONCE || one.getValue() - until > 0) {
                break;
            }
            quiet.add(one.getKey());
        }
        quiet.forEach(touched::remove);
        return quiet;
    }

    private void page() {
        if (sweep.step()) {
            return;
        }
        standing.counted(sweep.checked());
        standing.beginAnew();
        Parts.tell(books, standing);
        books.away().forgive();
        clock.completed();
        clock.begin();
        sweep = new Sweep(books, standing, gathered);
    }

    private void lookAgain() {
        if (settling.isEmpty()) {
            settling.take(gathered);
            told = delivery.upToNow();
            settlingSince = System.nanoTime();
            return;
        }
        var rested = Duration.ofNanos(System.nanoTime() - settlingSince);
        if (rested.compareTo(settings.grace()) < 0) {
            return;
        }
        var underWay = told.isUnderWay();
        if (underWay.isEmpty()) {
            gathered.take(look.again(settling));
            settling = new Suspects();
        } else if (rested.compareTo(settings.grace().multipliedBy(2)) > 0) {
            var why = "%,d reservations and shows may be unfinished: %s".formatted(settling.size(), underWay.get());
            FullPass.AT_REST.forEach(invariant -> standing.notLooked(invariant, why));
        }
    }

    @Override
    public void close() {
        tail.close();
        delivery.close();
        books.close();
    }
}
