package io.yeyak.common.postgres;

import static io.yeyak.common.tally.TallyContext.added;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.yeyak.common.config.Secret;
import io.yeyak.common.event.Handling;
import io.yeyak.common.fault.Faults;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.tally.TallyContext;
import io.yeyak.common.tally.WithTally;
import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class AwayIT extends WithTally {

    @Test
    void isNotHeldUpForEverByAProcessThatFreezesInItsTransaction() {
        assertThat(context.add("key", 1).await()).isEqualTo(Reply.done(1L));
        SqlConnection frozen = context.pool.getConnection().await();
        // As all connections are, but with less patience than the fifteen seconds of PoolsIT.
        run(frozen, "set idle_in_transaction_session_timeout = '1s'");
        run(frozen, "begin");
        run(frozen, "select * from tally where key = 'key' for update");

        assertThat(context.add("key", 1).await()).isEqualTo(Reply.done(2L));
    }

    @Test
    void givesUpALockInTimeAndSaysThatTryingLaterHelps() {
        assertThat(context.add("key", 1).await()).isEqualTo(Reply.done(1L));
        SqlConnection slow = context.pool.getConnection().await();
        run(slow, "begin");
        run(slow, "select * from tally where key = 'key' for update");

        assertThatThrownBy(() -> context.add("key", 1).await()).matches(Faults::isTransient);

        run(slow, "commit");
        slow.close().await();
        assertThat(context.add("key", 1).await()).isEqualTo(Reply.done(2L));
    }

    @Test
    void letsAnEventBeDeliveredAgainWhenItsConnectionIsCutInTheTransaction() {
        assertThat(context.add("key", 1).await()).isEqualTo(Reply.done(1L));
        SqlConnection slow = context.pool.getConnection().await();
        run(slow, "begin");
        run(slow, "select * from tally where key = 'key' for update");
        var message = added("key", 1);
        Future<Handling> handled = context.handler().on(message);

        cutWhoeverWaitsForALock(handled);

        assertThatThrownBy(handled::await).matches(Faults::isTransient);
        run(slow, "commit");
        slow.close().await();
        assertThat(context.handler().on(message).await()).isEqualTo(Handling.HANDLED);
        assertThat(context.effects()).containsExactly(message.envelope().id());
    }

    @Test
    void saysThatTryingLaterHelpsWhenTheDatabaseIsNotThere() throws IOException {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        var nowhere = new DatabaseSettings("127.0.0.1", nobody, "yeyak", "u", new Secret("p"), "s", 4);

        try (TallyContext lost = new TallyContext(vertx, nowhere)) {
            assertThatThrownBy(() -> lost.add("key", 1).await()).matches(Faults::isTransient);
        }
    }

    /** Waits until somebody does, then cuts. */
    private void cutWhoeverWaitsForALock(Future<?> waiting) {
        long cut = 0;
        while (cut == 0 && !waiting.isComplete()) {
            cut = context.number("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                    + " where usename = current_user and wait_event_type = 'Lock'");
        }
        assertThat(cut).isEqualTo(1);
    }

    private static void run(SqlConnection connection, String sql) {
        var rows = connection.query(sql).execute().await();
        assertThat(rows).isNotNull();
    }
}
