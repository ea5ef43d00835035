package io.yeyak.common.tally;

import io.vertx.core.Vertx;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.fixture.PostgresFixture;
import io.yeyak.common.postgres.DatabaseSettings;
import org.junit.jupiter.api.AfterEach;

/** Gives each test an empty schema of its own, and one process of the context on it. */
public abstract class WithTally {

    protected final Vertx vertx = Vertx.vertx();
    protected final DatabaseSettings database = TallyContext.migrated(PostgresFixture.freshSchema("tally"));
    protected final TallyContext context = new TallyContext(vertx, database);

    /** Closes whatever was opened on this Vert.x, other processes of the context among it. */
    @AfterEach
    protected void close() {
        vertx.close().await();
    }

    /** Has the process handle an event. */
    protected Handling deliver(EventMessage message) {
        return context.handler().on(message).await();
    }
}
