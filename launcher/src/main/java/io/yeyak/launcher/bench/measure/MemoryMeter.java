package io.yeyak.launcher.bench.measure;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.client.WebClient;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/** Reads what the processes of a platform hold in memory. */
public final class MemoryMeter {

    private static final long ANSWER_MILLIS = 3_000;
    private static final long LOOK_EVERY_MILLIS = 500;
    private static final String USED = "jvm_memory_used_bytes{";
    private static final String IN_THE_HEAP = "area=\"heap\"";

    private final Vertx vertx;
    private final WebClient web;
    private final List<Place> places;

    /**
     * One process.
     *
     * @param pid its id, 0 while it does not run
     * @param metrics where it tells its figures
     */
    public record Place(LongSupplier pid, URI metrics) {}

    public MemoryMeter(Vertx vertx, List<Place> places) {
        this.vertx = vertx;
        this.web = WebClient.create(vertx);
        this.places = List.copyOf(places);
    }

    /** What they hold now. Never fails: who does not answer in time is taken for one without a heap. */
    public Future<Memory> read() {
        return Future.all(places.stream().map(this::read).toList())
                .map(all -> all.<Memory>list().stream().reduce(Memory.NONE, Memory::plus));
    }

    /** Looks now and then, and keeps the most, until it is ended. */
    public Watch watch() {
        return new Watch();
    }

    private Future<Memory> read(Place place) {
        var resident = ProcFiles.of(place.pid().getAsLong()).map(Usage::residentBytes);
        return web.getAbs(place.metrics().toString())
                .timeout(ANSWER_MILLIS)
                .send()
                .map(answer -> heap(Objects.requireNonNullElse(answer.bodyAsString(), "")))
                .otherwise(0L)
                .map(heap -> new Memory(resident.orElse(0L), heap));
    }

    /** The bytes of the heap that are used, by figures in the format of Prometheus. */
    static long heap(String figures) {
        return figures.lines()
                .filter(line -> line.startsWith(USED) && line.contains(IN_THE_HEAP))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Somebody who looks. */
    public final class Watch {

        private final AtomicReference<Memory> most = new AtomicReference<>(Memory.NONE);
        private final long timer = vertx.setPeriodic(LOOK_EVERY_MILLIS, now -> look());

        private Watch() {}

        private void look() {
            read().onSuccess(this::note).onFailure(never -> {});
        }

        private void note(Memory now) {
            most.accumulateAndGet(now, Memory::most);
        }

        /** Ends it, with the most of each that was held at any look; empty if there was none. */
        public Optional<Memory> end() {
            vertx.cancelTimer(timer);
            return Optional.of(most.get()).filter(seen -> !seen.equals(Memory.NONE));
        }
    }
}
