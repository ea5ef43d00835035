package io.yeyak.common.parking;

import static io.yeyak.common.tally.TallyContext.added;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.fixture.PostgresFixture;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.postgres.DatabaseSettings;
import io.yeyak.common.tally.TallyContext;
import io.yeyak.common.time.Ids;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplayHandlersIT {

    private static final Vertx VERTX = Vertx.vertx();
    private DatabaseSettings database;
    private TallyContext context;

    @BeforeEach
    void open() {
        database = TallyContext.migrated(PostgresFixture.freshSchema("parking"));
        context = new TallyContext(VERTX, database);
    }

    @AfterEach
    void close() {
        context.close();
    }

    @AfterAll
    static void stop() {
        VERTX.close().await();
    }

    @Test
    void parksAMessageAgainWhenItsHandlerThrowsBeforeItComesToARule() {
        EventMessage message = added("a", 1);
        context.poison.add("a");
        assertThat(deliver(message)).isEqualTo(Handling.PARKED);
        var broken = new ParkedMessages(context.pool, TallyContext.NAME, context.engine, replayed -> {
            throw new IllegalStateException("broken handler");
        });

        ReplayResults results =
                value(broken.replay(message.envelope().id(), false).await());

        assertThat(results.results()).extracting(ReplayResults.Step::outcome).containsExactly("PARKED");
        assertThat(page())
                .extracting(ParkedMessage::reason)
                .singleElement()
                .asString()
                .contains("broken handler");
    }

    @Test
    void clearsAMessageOfATypeThatIsOfNoInterestAnyMore() {
        EventMessage unknown = TallyContext.event(Ids.system().next(), "Invented.v1", "a", 1, new byte[] {'{', '}'});
        assertThat(deliver(unknown)).isEqualTo(Handling.PARKED);
        var later = new ParkedMessages(
                context.pool, TallyContext.NAME, context.engine, replayed -> Future.succeededFuture(Handling.SKIPPED));

        assertThat(value(later.replay(unknown.envelope().id(), false).await()).results())
                .extracting(ReplayResults.Step::outcome)
                .containsExactly("SKIPPED");
        assertThat(page()).isEmpty();
        assertThat(deliver(added("a", 2))).isEqualTo(Handling.HANDLED);
    }

    private Handling deliver(EventMessage message) {
        return context.handler().on(message).await();
    }

    private List<ParkedMessage> page() {
        return context.parked().page(0, 1_000).await();
    }

    private static <A> A value(Reply<A> reply) {
        assertThat(reply).isInstanceOf(Reply.Done.class);
        return ((Reply.Done<A>) reply).value();
    }
}
