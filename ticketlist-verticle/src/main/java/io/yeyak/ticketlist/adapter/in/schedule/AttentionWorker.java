package io.yeyak.ticketlist.adapter.in.schedule;

import io.vertx.core.Future;
import io.yeyak.common.figures.Figure;
import io.yeyak.common.figures.Figures;
import io.yeyak.common.figures.Level;
import io.yeyak.common.figures.Shown;
import io.yeyak.common.loop.LoopWorker;
import io.yeyak.common.loop.Pace;
import io.yeyak.common.time.Clocks;
import io.yeyak.ticketlist.application.CountAttention;
import io.yeyak.ticketlist.application.CountAttention.Open;
import io.yeyak.ticketlist.domain.Alarm;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Looks every fifteen seconds at what waits for somebody, for the figures of the process. To be deployed on virtual
 * threads.
 */
public final class AttentionWorker extends LoopWorker {

    private static final Pace PACE = Pace.every(Duration.ofSeconds(15));
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration STOPPING = Duration.ofSeconds(1);

    private final CountAttention countAttention;
    private final Map<Alarm.Kind, Level> open = new EnumMap<>(Alarm.Kind.class);
    private final Map<Alarm.Kind, Level> oldest = new EnumMap<>(Alarm.Kind.class);
    private final List<Shown> shown = new ArrayList<>();

    public AttentionWorker(CountAttention countAttention) {
        super("attention of ticketlist", PACE);
        this.countAttention = countAttention;
        for (Alarm.Kind kind : Alarm.Kind.values()) {
            open.put(kind, new Level());
            oldest.put(kind, new Level());
        }
    }

    @Override
    public Future<?> stop() {
        return super.stop()
                .timeout(STOPPING.toMillis(), TimeUnit.MILLISECONDS)
                .otherwiseEmpty()
                .onComplete(done -> shown.forEach(Shown::remove));
    }

    @Override
    protected boolean round() {
        if (shown.isEmpty()) {
            show("yeyak.attention.open", "What somebody has to look after, 500 reservations at most", open);
            show("yeyak.attention.oldest.seconds", "For how long the oldest of it has waited", oldest);
        }
        boolean isSeen = false;
        try {
            Map<Alarm.Kind, Open> found = countAttention
                    .handle()
                    .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .await();
            found.forEach(this::set);
            isSeen = true;
            return false;
        } finally {
            if (!isSeen) {
                open.values().forEach(Level::forget);
                oldest.values().forEach(Level::forget);
            }
        }
    }

    private void set(Alarm.Kind kind, Open found) {
        Instant now = Clocks.system().instant();
        double seconds = found.oldest()
                .map(since -> Duration.between(since, now).toMillis() / 1_000.0)
                .orElse(0.0);
        open.computeIfPresent(kind, (same, level) -> at(level, found.count()));
        oldest.computeIfPresent(kind, (same, level) -> at(level, Math.max(0, seconds)));
    }

    private static Level at(Level level, double value) {
        level.set(value);
        return level;
    }

    private void show(String name, String meaning, Map<Alarm.Kind, Level> levels) {
        Figures figures = Figures.of(vertx);
        levels.forEach((kind, level) ->
                shown.add(figures.show(Figure.of(name, meaning).with("kind", kind.name()), level)));
    }
}
