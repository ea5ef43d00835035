package io.yeyak.launcher.drill.load;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.yeyak.launcher.drill.history.Facts;
import io.yeyak.launcher.drill.history.History;
import io.yeyak.launcher.drill.history.Op;
import io.yeyak.launcher.drill.history.Stock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Runs the load; to be deployed on virtual threads. Its start ends when all shows can be bought. */
final class LoadWorker extends VerticleBase {

    private static final double NANOS = 1e9;
    private static final double BROWSERS = 0.3;
    private static final double OFFENDERS = 0.08;
    private static final int LOOKS_AT_THE_END = 100;
    private static final int MILLIS_BETWEEN_LOOKS = 100;

    private record Type(String ticketTypeId, int capacity, int available, int held, int sold) {}

    private record ShowView(List<Type> ticketTypes) {}

    private final LoadSettings settings;
    private final Target target;
    private final History history;
    private final Troubles troubles;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger sentAway = new AtomicInteger();
    private final Random chance;
    private volatile boolean isAdmitting;
    private volatile boolean isOver;
    private @Nullable Crowd crowd;
    private @Nullable Administrator administrator;
    private Map<ShowKind, ShowOnSale> shows = Map.of();

    LoadWorker(LoadSettings settings, Target target, History history, Troubles troubles) {
        this.settings = settings;
        this.target = target;
        this.history = history;
        this.troubles = troubles;
        this.chance = new Random(settings.seed());
    }

    @Override
    public Future<?> start() {
        var scribe = new Scribe(history, new Client(vertx, target, troubles));
        var people = new Crowd(vertx, context, scribe, () -> isOver);
        crowd = people;
        shows = new ShowDesk(vertx, scribe, settings.expected()).open();
        administrator = new Administrator(vertx, people, shows, new Random(settings.seed() + 1));
        return Future.succeededFuture();
    }

    @Override
    public Future<?> stop() {
        isAdmitting = false;
        isOver = true;
        // Each looks up from what they do; who does not in time is in a request that nobody answers.
        for (int looks = 0; looks < LOOKS_AT_THE_END && crowd().size() > 0; looks++) {
            var _ = vertx.timer(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS).await();
        }
        return Future.succeededFuture();
    }

    /** Lets people come from now on. */
    void admit() {
        isAdmitting = true;
        crowd().send(this::people);
        crowd().send(admin()::work);
        crowd().send(() -> others(BROWSERS, this::browse));
        crowd().send(() -> others(OFFENDERS, this::offend));
    }

    /** Nobody comes any more; who is there goes on. */
    void close() {
        isAdmitting = false;
    }

    /** How many errands are under way. */
    int open() {
        return open.get();
    }

    /** How many came when there were too many. */
    int sentAway() {
        return sentAway.get();
    }

    Future<Void> cancelTheDoomed() {
        var done = Promise.<Void>promise();
        crowd().send(() -> {
            admin().cancelTheDoomed();
            done.complete();
        });
        return done.future();
    }

    private void people() {
        var customers = settings.customers();
        var number = new AtomicInteger();
        arrive(settings.rate(), () -> {
            if (number.get() < settings.mostReservations()) {
                var errand = Errand.draw(settings.seed(), number.getAndIncrement(), customers);
                set(() -> new Journey(errand, show(errand.show()), crowd()).go());
            }
        });
    }

    private void others(double share, Runnable errand) {
        arrive(settings.rate() * share, () -> set(errand));
    }

    private void set(Runnable errand) {
        if (open.get() >= settings.mostAtOnce()) {
            sentAway.incrementAndGet();
            return;
        }
        open.incrementAndGet();
        crowd().send(() -> {
            try {
                errand.run();
            } finally {
                open.decrementAndGet();
            }
        });
    }

    // Whoever is late does not keep others from coming: the next moment follows from the last one, not from now.
    private void arrive(double rate, Runnable somebody) {
        var next = System.nanoTime();
        while (isAdmitting) {
            next += (long) (-Math.log(1 - chance.nextDouble()) / rate * NANOS);
            var millis = (next - System.nanoTime()) / 1_000_000;
            if (millis > 0) {
                var _ = vertx.timer(millis, TimeUnit.MILLISECONDS).await();
            }
            if (isAdmitting) {
                somebody.run();
            }
        }
    }

    private void browse() {
        var show = show(ShowKind.draw(chance));
        var scribe = crowd().scribe();
        var line = Scribe.begin("onlooker", Op.BROWSE);
        var outcome = scribe.client()
                .call(Ask.get("onlooker", "/shows/" + show.showId()).byNobody());
        var seen = outcome.good(ShowView.class).map(view -> view.ticketTypes().getFirst());
        var end = Scribe.ended(line, outcome);
        scribe.note(seen.map(type -> end.with(Facts.of(
                        new Stock(type.ticketTypeId(), type.capacity(), type.available(), type.held(), type.sold()))))
                .orElse(end));
    }

    private void offend() {
        var offender = "offender-" + chance.nextInt(5);
        // Never paused and never sold out: nothing else can be wrong with what is asked for.
        var all = BadRequest.all(offender, show(ShowKind.LONELY));
        var bad = all.get(chance.nextInt(all.size()));
        var line = Scribe.begin(offender, Op.BAD).saying(bad.refusal());
        crowd().scribe().perform(line, bad.ask());
    }

    private ShowOnSale show(ShowKind kind) {
        return Objects.requireNonNull(shows.get(kind), "all shows are open");
    }

    private Crowd crowd() {
        return Objects.requireNonNull(crowd, "it has started");
    }

    private Administrator admin() {
        return Objects.requireNonNull(administrator, "it has started");
    }
}
