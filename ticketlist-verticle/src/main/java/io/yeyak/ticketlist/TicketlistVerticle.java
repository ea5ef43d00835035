package io.yeyak.ticketlist;

import io.vertx.core.Deployable;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.yeyak.common.bus.Hints;
import io.yeyak.common.context.Beginnings;
import io.yeyak.common.context.Children;
import io.yeyak.common.context.SchemaUpdate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The read model. It starts whether or not the database and Kafka are there: what needs them begins when they come.
 * Nobody is answered before the schema is as this release needs it: until then other processes of it answer, if there
 * are any.
 */
public final class TicketlistVerticle extends VerticleBase {

    private static final Logger LOG = LoggerFactory.getLogger(TicketlistVerticle.class);
    private static final String NAME = "ticketlist";

    private final TicketlistSettings settings;
    private @Nullable Open open;

    public TicketlistVerticle(TicketlistSettings settings) {
        this.settings = settings;
    }

    @Override
    public Future<?> start() {
        Open opening = new Open(vertx, settings);
        open = opening;
        return opening.start();
    }

    @Override
    public Future<?> stop() {
        Open closing = open;
        return closing == null ? Future.succeededFuture() : closing.stop();
    }

    /** What is open while it runs. */
    private static final class Open {

        private final Hints hints;
        private final Projection projection;
        private final Questions questions;
        private final JobDesk jobs;
        private final SchemaUpdate schema;
        private final Children children;
        private final Beginnings beginnings;

        private Open(Vertx vertx, TicketlistSettings settings) {
            hints = new Hints(vertx);
            projection = new Projection(vertx, settings, hints);
            questions = new Questions(vertx, settings, hints, projection);
            jobs = new JobDesk(vertx, questions.pool());
            schema = new SchemaUpdate(vertx, settings.database(), "db/migration/" + NAME);
            children = new Children(vertx);
            beginnings = Beginnings.of(vertx);
        }

        private Future<Void> start() {
            beginnings.expect(NAME);
            return schema.once()
                    .map(true)
                    .otherwise(false)
                    // Whoever asks how the list is hears of a database that is away, too.
                    .compose(isThere -> questions.serveHealth().map(isThere))
                    .compose(isThere -> children.deploy(questions.lookouts()).map(isThere))
                    .compose(isThere -> isThere ? begin() : later());
        }

        private Future<Void> later() {
            schema.untilDone()
                    .compose(ready -> begin())
                    .onFailure(fault ->
                            LOG.atError().setCause(fault).log("The workers of Ticketlist could not be started"));
            return Future.succeededFuture();
        }

        private Future<Void> begin() {
            return deploy().compose(deployed -> questions.serve())
                    .compose(served -> jobs.serve())
                    .onSuccess(served -> beginnings.over(NAME));
        }

        private Future<Void> deploy() {
            List<Deployable> workers = Stream.of(questions.workers(), projection.workers(), jobs.workers())
                    .flatMap(List::stream)
                    .toList();
            return questions.warmUp().compose(warm -> children.deploy(workers));
        }

        private Future<Void> stop() {
            schema.stop();
            beginnings.over(NAME);
            return questions
                    .stop()
                    .eventually(jobs::stop)
                    .eventually(hints::close)
                    .eventually(children::undeploy)
                    .eventually(projection::close)
                    .eventually(questions::close);
        }
    }
}
