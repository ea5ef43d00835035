package io.yeyak.launcher.drill.fault;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.yeyak.launcher.drill.stage.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** One run of the nemesis: several things are broken at a time, by lanes that only know what the others have broken. */
final class Campaign {

    private final Mending mending;
    private final Evidence evidence;
    private final List<Lane> lanes;
    private final List<FaultRecord> records = Collections.synchronizedList(new ArrayList<>());

    Campaign(Stage stage, Random random, Mending mending, Evidence evidence, Set<FaultKind> kinds, int lanes) {
        var occupied = new Occupied(stage.processes().keySet());
        this.mending = mending;
        this.evidence = evidence;
        this.lanes = IntStream.range(0, lanes)
                .mapToObj(lane -> new Lane(stage, new Random(random.nextLong()), occupied, mending, of(lane, kinds)))
                .toList();
    }

    // A rolling restart takes as long as ten others.
    private static Set<FaultKind> of(int lane, Set<FaultKind> kinds) {
        var its = EnumSet.copyOf(kinds);
        if (lane > 0) {
            var unusedWasThere = its.remove(FaultKind.ROLLING_RESTART);
        }
        return its;
    }

    Future<List<FaultRecord>> run(Instant until) {
        return Future.join(lanes.stream()
                        .map(lane -> lane.run(until, evidence, records::add))
                        .toList())
                .<Void>mapEmpty()
                .transform(over -> mending.mend().compose(mended -> whetherItWentWell(over)))
                .map(mended -> List.copyOf(records));
    }

    private static Future<Void> whetherItWentWell(AsyncResult<Void> over) {
        return over.succeeded() ? Future.succeededFuture() : Future.failedFuture(over.cause());
    }
}
