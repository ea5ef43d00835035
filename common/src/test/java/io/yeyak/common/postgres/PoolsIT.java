package io.yeyak.common.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.yeyak.common.fixture.PostgresFixture;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.tally.TallyContext;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class PoolsIT {

    private static final Vertx VERTX = Vertx.vertx();

    @AfterAll
    static void stop() {
        VERTX.close().await();
    }

    @Test
    void opensConnectionsThatCannotWaitForEver() {
        DatabaseSettings database = PostgresFixture.freshSchema("pools");
        Pool pool = Pools.open(VERTX, database);

        assertThat(show(pool, "statement_timeout")).isEqualTo("10s");
        assertThat(show(pool, "lock_timeout")).isEqualTo("5s");
        assertThat(show(pool, "idle_in_transaction_session_timeout")).isEqualTo("15s");
        assertThat(show(pool, "search_path")).isEqualTo(database.schema());
        pool.close().await();
    }

    @RepeatedTest(5)
    void migratesAgainAndFromSeveralProcessesAtOnce() {
        DatabaseSettings database = PostgresFixture.freshSchema("migrated");

        var processes = IntStream.range(0, 6)
                .mapToObj(process -> VERTX.executeBlocking(() -> TallyContext.migrated(database), false))
                .toList();

        assertThat(Future.join(processes).await().<DatabaseSettings>list()).containsOnly(database);
        assertThat(TallyContext.migrated(database)).isEqualTo(database);
        try (TallyContext context = new TallyContext(VERTX, database)) {
            assertThat(context.add("key", 1).await()).isEqualTo(Reply.done(1L));
        }
    }

    private static String show(Pool pool, String setting) {
        return pool.query("show " + setting).execute().await().iterator().next().getString(0);
    }
}
