package io.yeyak.ticketlist;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.yeyak.common.kafka.EventConsumerWorker;
import io.yeyak.common.kafka.Gathering;
import io.yeyak.common.kafka.KafkaSettings;
import io.yeyak.common.kafka.Topics;
import io.yeyak.common.parking.PgMisfits;
import io.yeyak.ticketlist.adapter.in.kafka.ViewEvents;
import io.yeyak.ticketlist.adapter.in.kafka.ViewPolls;
import io.yeyak.ticketlist.adapter.out.postgres.Projector;
import io.yeyak.ticketlist.application.ConsumerName;
import io.yeyak.ticketlist.application.ProjectEvent;
import io.yeyak.ticketlist.application.port.Projections;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One consumer group per generation, each with a consumer in this process. */
final class GenerationProjections implements Projections {

    static final Set<String> TOPICS = Set.of(Topics.TICKET_EVENTS, Topics.RESERVATION_EVENTS, Topics.PAYMENT_EVENTS);

    /** Under load, what happens to a reservation within a tenth of a second is one change of its view. */
    private static final Gathering GATHERING = new Gathering(32, 2_000, Duration.ofMillis(100));

    private record Running(String deploymentId, Projector projector) {}

    private final Vertx vertx;
    private final Pool pool;
    private final KafkaSettings kafka;
    private final Runnable committed;
    private final ParkedDesk parkedDesk;
    private final Map<Integer, Running> running = new ConcurrentHashMap<>();

    GenerationProjections(Vertx vertx, Pool pool, KafkaSettings kafka, Runnable committed) {
        this.vertx = vertx;
        this.pool = pool;
        this.kafka = kafka;
        this.committed = committed;
        this.parkedDesk = new ParkedDesk(vertx, pool);
    }

    @Override
    public Future<Void> keep(int live, Optional<Integer> building) {
        Set<Integer> wanted = new HashSet<>(Set.of(live));
        building.ifPresent(wanted::add);
        List<Future<Void>> ended = running.keySet().stream()
                .filter(generation -> !wanted.contains(generation))
                .map(this::end)
                .toList();
        return Future.join(ended)
                .compose(done -> Future.join(wanted.stream()
                        .filter(generation -> !running.containsKey(generation))
                        .map(this::begin)
                        .toList()))
                .compose(done -> parkedDesk.serve(
                        live, Objects.requireNonNull(running.get(live)).projector()));
    }

    Future<Void> close() {
        return parkedDesk.close();
    }

    private Future<Void> begin(int generation) {
        String name = ConsumerName.of(generation);
        Projector projector =
                new Projector(pool, generation, views -> new ViewEvents(new ProjectEvent(views)), committed);
        EventConsumerWorker consumer = new EventConsumerWorker(
                kafka,
                name,
                TOPICS,
                new ViewPolls(projector::project, new PgMisfits(pool, name, projector)),
                GATHERING);
        return vertx.deployVerticle(consumer, new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD))
                .onSuccess(id -> running.put(generation, new Running(id, projector)))
                .mapEmpty();
    }

    private Future<Void> end(int generation) {
        Running ending = running.remove(generation);
        return ending == null ? Future.succeededFuture() : vertx.undeploy(ending.deploymentId());
    }
}
