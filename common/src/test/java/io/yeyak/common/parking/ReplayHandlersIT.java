package io.yeyak.common.parking;

import static io.yeyak.common.fixture.Replies.done;
import static io.yeyak.common.tally.TallyContext.added;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.tally.TallyContext;
import io.yeyak.common.tally.WithTally;
import io.yeyak.common.time.Ids;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayHandlersIT extends WithTally {

    @Test
    void parksAMessageAgainWhenItsHandlerThrowsBeforeItComesToARule() {
        EventMessage message = added("a", 1);
        context.poison.add("a");
        assertThat(deliver(message)).isEqualTo(Handling.PARKED);
        var broken = new ParkedMessages(context.pool, TallyContext.NAME, context.engine, replayed -> {
            throw new IllegalStateException("broken handler");
        });

        ReplayResults results =
                done(broken.replay(message.envelope().id(), false).await());

        assertThat(results.messages()).extracting(ReplayResults.Step::outcome).containsExactly("PARKED");
        assertThat(page())
                .extracting(ParkedMessage::trouble)
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

        assertThat(done(later.replay(unknown.envelope().id(), false).await()).messages())
                .extracting(ReplayResults.Step::outcome)
                .containsExactly("SKIPPED");
        assertThat(page()).isEmpty();
        assertThat(deliver(added("a", 2))).isEqualTo(Handling.HANDLED);
    }

    private List<ParkedMessage> page() {
        return context.parked().page(0, 1_000).await();
    }
}
