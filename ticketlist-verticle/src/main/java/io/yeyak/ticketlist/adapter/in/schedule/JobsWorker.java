package io.yeyak.ticketlist.adapter.in.schedule;

import io.yeyak.common.loop.LoopWorker;
import io.yeyak.common.loop.Pace;
import io.yeyak.ticketlist.application.WorkJobs;
import java.time.Duration;

/**
 * Works on the jobs: at once when one is begun here, within two seconds when another process was asked for it. To be
 * deployed on virtual threads.
 */
public final class JobsWorker extends LoopWorker {

    private static final Pace PACE = new Pace(Duration.ofMillis(200), Duration.ofSeconds(2), Duration.ofSeconds(10));

    private static final int ROUNDS_BETWEEN_FORGETTING = 1_000;

    private final WorkJobs workJobs;
    private int rounds;

    public JobsWorker(WorkJobs workJobs) {
        super("jobs of ticketlist", PACE);
        this.workJobs = workJobs;
    }

    @Override
    protected boolean round() {
        boolean isMore = workJobs.step().await();
        rounds++;
        return rounds % ROUNDS_BETWEEN_FORGETTING == 0 ? forget() || isMore : isMore;
    }

    private boolean forget() {
        boolean isMore = workJobs.forget().await();
        if (isMore) {
            // The next round goes on with it.
            rounds--;
        }
        return isMore;
    }
}
