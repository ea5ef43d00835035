package io.yeyak.common.context;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.yeyak.common.loop.Repeat;
import io.yeyak.common.postgres.DatabaseSettings;
import io.yeyak.common.postgres.Migrations;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a context's schema be up to date, as soon as its database is there: who does that the settings say. */
public final class SchemaUpdate {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaUpdate.class);
    private static final Duration REST = Duration.ofSeconds(2);

    private final Vertx vertx;
    private final DatabaseSettings database;
    private final String location;
    private volatile boolean stopped;

    /**
     * Prepares it.
     *
     * @param location of the context's migrations; those of the messages come first
     */
    public SchemaUpdate(Vertx vertx, DatabaseSettings database, String location) {
        this.vertx = vertx;
        this.database = database;
        this.location = location;
    }

    /** One try. */
    public Future<Void> once() {
        return vertx.executeBlocking(
                        () -> {
                            Migrations.prepare(database, Migrations.MESSAGING, location);
                            return location;
                        },
                        false)
                .onFailure(fault -> LOG.atWarn()
                        .addKeyValue("schema", database.schema())
                        .addKeyValue("fault", fault)
                        .log("The database is not ready, and will be tried again"))
                .mapEmpty();
    }

    /** As many tries as it takes; never completes when it is stopped first. */
    public Future<Void> untilDone() {
        return Repeat.untilDone(vertx, this::untilThere).compose(done -> stopped ? never() : Future.succeededFuture());
    }

    private Future<Optional<Duration>> untilThere() {
        return (stopped ? never() : once())
                .map(done -> Optional.<Duration>empty())
                .otherwise(Optional.of(REST));
    }

    /** Makes no further try. */
    public void stop() {
        stopped = true;
    }

    private static Future<Void> never() {
        return Future.future(never -> {});
    }
}
