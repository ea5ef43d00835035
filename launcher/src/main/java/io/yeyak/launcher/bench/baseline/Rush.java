package io.yeyak.launcher.bench.baseline;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.yeyak.launcher.bench.load.Tally;
import io.yeyak.launcher.bench.report.Measured;
import java.util.List;
import java.util.Optional;

/** Sells on several connections, one transaction after another on each. All of it is on one event loop. */
final class Rush {

    static final String BOOKED = "booked";

    private final Pool pool;
    private final Baseline baseline;
    private final int wanted;
    private final Tally tally = new Tally(System.nanoTime());
    private final Promise<Measured> end = Promise.promise();
    private Optional<Throwable> fault = Optional.empty();
    private int begun;
    private int lanes;

    private Rush(Pool pool, Baseline baseline, int wanted, int lanes) {
        this.pool = pool;
        this.baseline = baseline;
        this.wanted = wanted;
        this.lanes = lanes;
    }

    static Future<Measured> of(Vertx vertx, Pool pool, Baseline baseline, int wanted, int lanes) {
        Promise<Measured> done = Promise.promise();
        vertx.getOrCreateContext().runOnContext(now -> {
            var rush = new Rush(pool, baseline, wanted, lanes);
            for (int lane = 0; lane < lanes; lane++) {
                rush.next();
            }
            rush.end.future().onComplete(done);
        });
        return done.future();
    }

    // Not by composing: a chain of a hundred thousand futures would have to be kept until its end.
    private void next() {
        if (begun >= wanted || fault.isPresent()) {
            stop();
            return;
        }
        begun += baseline == Baseline.BATCHED_INSERT ? BatchedInsert.ROWS : 1;
        var at = System.nanoTime();
        pool.withTransaction(connection -> baseline.way().sell(connection, baseline.ticket()))
                .onSuccess(sold -> {
                    var now = System.nanoTime();
                    tally.took(BOOKED, now - at);
                    for (int ticket = 0; ticket < sold; ticket++) {
                        tally.count(BOOKED, now);
                    }
                    next();
                })
                .onFailure(failure -> {
                    fault = Optional.of(failure);
                    stop();
                });
    }

    private void stop() {
        lanes--;
        if (lanes == 0) {
            end.complete(tally.measured(
                    fault.map(why -> List.of(String.valueOf(why.getMessage()))).orElse(List.of())));
        }
    }
}
