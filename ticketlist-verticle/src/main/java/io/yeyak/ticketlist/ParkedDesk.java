package io.yeyak.ticketlist;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.yeyak.common.bus.Bus;
import io.yeyak.common.parking.ParkedBus;
import io.yeyak.common.parking.ParkedMessages;
import io.yeyak.ticketlist.adapter.in.kafka.ViewEvents;
import io.yeyak.ticketlist.adapter.out.postgres.Projector;
import io.yeyak.ticketlist.application.ConsumerName;
import io.yeyak.ticketlist.application.ProjectEvent;
import java.util.Optional;

/** Shows administrators the parked messages of the generation that answers, whichever that is. */
final class ParkedDesk {

    private record Open(int generation, Bus bus) {}

    private final Vertx vertx;
    private final Pool pool;
    private volatile Optional<Open> open = Optional.empty();

    ParkedDesk(Vertx vertx, Pool pool) {
        this.vertx = vertx;
        this.pool = pool;
    }

    /** Serves those of a generation, and no longer those of another. */
    Future<Void> serve(int generation, Projector projector) {
        if (open.filter(now -> now.generation() == generation).isPresent()) {
            return Future.succeededFuture();
        }
        Bus bus = new Bus(vertx);
        ParkedMessages messages = new ParkedMessages(
                pool, ConsumerName.of(generation), projector, new ViewEvents(new ProjectEvent(projector)));
        return close().compose(closed -> new ParkedBus("ticketlist", messages).serve(bus))
                .onSuccess(served -> open = Optional.of(new Open(generation, bus)));
    }

    Future<Void> close() {
        Optional<Open> last = open;
        open = Optional.empty();
        return last.map(now -> now.bus().close()).orElseGet(Future::succeededFuture);
    }
}
