package io.yeyak.ticket;

import io.yeyak.common.config.Secret;
import io.yeyak.common.embedded.EmbeddedPostgres;
import io.yeyak.common.embedded.PostgresLogin;
import io.yeyak.common.postgres.DatabaseSettings;
import io.yeyak.common.postgres.Migrations;
import java.util.concurrent.atomic.AtomicInteger;

/** A schema of this context for each test class, on one server. */
public final class TicketDatabase {

    private static final EmbeddedPostgres SERVER = EmbeddedPostgres.throwAway();
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private TicketDatabase() {}

    public static DatabaseSettings fresh() {
        PostgresLogin login = SERVER.login("ticket_" + SCHEMAS.incrementAndGet());
        DatabaseSettings settings = new DatabaseSettings(
                login.host(),
                login.port(),
                login.database(),
                login.user(),
                new Secret(login.password()),
                login.schema(),
                4);
        Migrations.run(settings, Migrations.MESSAGING, "db/migration/ticket");
        return settings;
    }
}
