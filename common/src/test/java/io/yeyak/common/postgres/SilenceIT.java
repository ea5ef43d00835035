package io.yeyak.common.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.yeyak.common.fault.Faults;
import io.yeyak.common.fixture.PostgresFixture;
import io.yeyak.common.fixture.Wire;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.tally.TallyContext;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SilenceIT {

    private static final GroupCommitSettings IMPATIENT = new GroupCommitSettings(500, 20_000, Duration.ofSeconds(2));

    @Test
    void isNotHeldUpByAConnectionThatANetworkHasForgotten() {
        Vertx vertx = Vertx.vertx();
        DatabaseSettings near = TallyContext.migrated(PostgresFixture.freshSchema("silence"));
        Wire wire = new Wire(vertx, near.port());
        DatabaseSettings far = new DatabaseSettings(
                near.host(), wire.port(), near.database(), near.user(), near.password(), near.schema(), 4);
        TallyContext context = new TallyContext(vertx, far, "tally.events", IMPATIENT);
        assertThat(context.add("key", 1).await()).isEqualTo(Reply.done(1L));

        wire.fallSilent();

        assertThatThrownBy(() -> context.add("key", 1).await()).matches(Faults::isTransient);
        assertThat(context.add("key", 1).await()).isEqualTo(Reply.done(2L));
        context.close();
        wire.close();
        vertx.close().await();
    }
}
