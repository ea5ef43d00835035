package io.yeyak.launcher.audit;

import io.vertx.core.Future;
import io.yeyak.common.loop.LoopWorker;
import io.yeyak.common.loop.Pace;
import io.yeyak.launcher.settings.Settings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Audits for ever, a little at a time. To be deployed on virtual threads. */
final class AuditWorker extends LoopWorker {

    private static final Pace PACE = new Pace(Duration.ofMillis(500), Duration.ofMillis(500), Duration.ofSeconds(10));

    private final Settings settings;
    private final Standing standing;
    private final SweepClock clock;
    private @Nullable Rounds rounds;

    AuditWorker(Settings settings, Standing standing, SweepClock clock) {
        super("auditor", PACE);
        this.settings = settings;
        this.standing = standing;
        this.clock = clock;
    }

    @Override
    public Future<?> stop() {
        return super.stop().onComplete(ended -> close());
    }

    // Off the event loop: closing waits for what it closes.
    private void close() {
        var closing = rounds;
        rounds = null;
        if (closing != null) {
            Thread.ofVirtual().start(closing::close);
        }
    }

    @Override
    protected boolean round() {
        var known = rounds;
        if (known == null) {
            known = new Rounds(vertx, settings, settings.kafka().orElseThrow(), standing, clock);
            rounds = known;
        }
        known.run();
        return false;
    }
}
