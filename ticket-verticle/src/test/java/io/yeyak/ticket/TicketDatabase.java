package io.yeyak.ticket;

import io.yeyak.common.fixture.PostgresFixture;
import io.yeyak.common.postgres.DatabaseSettings;
import io.yeyak.common.postgres.Migrations;

/** Schemas of this context for tests. */
public final class TicketDatabase {

    private TicketDatabase() {}

    /** One with all its tables, which nobody else has. */
    public static DatabaseSettings fresh() {
        DatabaseSettings settings = PostgresFixture.freshSchema("ticket");
        Migrations.run(settings, Migrations.MESSAGING, "db/migration/ticket");
        return settings;
    }
}
